"""Offices of state that Arabic news calls by other words when it means their holder again.

"وزير الخارجية الإيراني X" is "رئيس الدبلوماسية الإيرانية" and "كبير الدبلوماسيين الإيرانيين" further on; whoever is
introduced as "المتحدث باسم الكرملين" is "المتحدث باسم الرئاسة الروسية", a president "الزعيم الأميركي" and "سيد البيت
الأبيض", a king "العاهل الأردني". Found by reading Arabic world news; ``posts`` does the same for Slavic.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from provenance.attribute.foreign.arabic_words import bare, definite, indefinite
from provenance.attribute.foreign.grammar import grammar
from provenance.attribute.foreign.posts import LEADER, Post

_FORMER = frozenset("سابق سابقة أسبق راحل راحلة مخلوع معزول منتخب منتخبة مكلف مكلفة مستقيل مستقيلة مقبل".split())
_ENDS = ("يين", "يون", "يات", "يا", "ية", "ي", "ا", "ة")  # "إيرانيين", "ألمانيا", "فرنسا", "سورية"
_SHORT = 3  # letters of a land's stem
_AMERICA = frozenset(("أميرك", "أمريك", "ولايات"))
_KOREA = {"شمال": "kp", "جنوب": "kr"}
# Houses by whose name their master is called.
_SEATS = {
    "كرملين": Post("president", "روس"), "إليزيه": Post("president", "فرنس"), "بيت أبيض": Post("president", "us"),
    "داونينغ ستريت": Post("premier", "بريطان"), "قصر كرملين": Post("president", "روس"),
    "قصر إليزيه": Post("president", "فرنس"), "قصر قرطاج": Post("president", "تونس"),
    "قصر بعبدا": Post("president", "لبنان"), "بنتاغون": Post("defence", "us"),
}  # fmt: skip
_MASTERS = frozenset("سيد ساكن نزيل رئيس زعيم".split())
_VOICES = frozenset("متحدث ناطق".split())
_SPOKESMAN = "voice"  # of whom is not told
_ARMED = frozenset("جيش دفاع عسكري".split())


def may_be(asked: Post, held: Post) -> bool:
    """Whether an office that is called by other words can be the one that somebody holds."""
    if asked.office == _SPOKESMAN:
        return held.office.startswith(_SPOKESMAN) and asked.land == held.land
    return held.may_be(asked)


@cache
def _lands() -> frozenset[str]:
    return frozenset(_stem(word) for word in grammar("ar").words.get("places", ())) | {"أوروب", "us"}


def _stem(word: str) -> str:
    """A land by a word for it, or for who comes from it: "إيراني", "إيران", "الإيرانية"."""
    rest = indefinite(bare(word)) if definite(word) else bare(word)
    if rest in ("أوروبي", "أوروبية", "أوروبا"):
        return "أوروب"
    end = next((e for e in _ENDS if rest.endswith(e) and len(rest) - len(e) >= _SHORT), "")
    rest = rest.removesuffix(end)
    return "us" if rest in _AMERICA else rest


def _land(words: Sequence[str]) -> str | None:
    """The land that is told among words: "الكوري الشمالي", "في الولايات المتحدة"."""
    for k, word in enumerate(words):
        stem = _stem(word)
        if stem == "كور" and k + 1 < len(words):
            return _KOREA.get(_stem(words[k + 1]), stem)
        if stem in _lands():
            return stem
    return None


def post(words: Sequence[str]) -> Post | None:
    """The office that a phrase tells, its first noun being what somebody is; None for a former or future holder."""
    base = [indefinite(bare(w)) for w in words]
    if not base or not _FORMER.isdisjoint(base):
        return None
    noun, rest = base[0].removesuffix("ة"), base[1:]
    if noun in _VOICES or (noun == "سكرتير" and rest[:1] in (["صحفي"], ["صحافي"])):
        return _voice(rest, words[1:])
    if noun in _MASTERS:
        for seat, meant in _SEATS.items():
            if " ".join(rest) == seat:
                return meant
    if noun == "وزير":
        office = {"خارجية": "foreign", "دفاع": "defence", "حرب": "defence", "أول": "premier"}.get("".join(rest[:1]))
        return Post(office, _land(words[2:])) if office is not None else None
    if not rest:
        return None
    if noun in ("رئيس", "قائد", "رأس") and rest[0] == "دبلوماسية":
        return Post("foreign", _land(words[2:]))
    if noun == "كبير" and rest[0].startswith("دبلوماسي"):
        return Post("foreign", _land(words[2:]))
    if noun in ("مسؤول", "ممثل", "مفوض") and ("أوروبي" in rest or "أعلى" in rest or "عليا" in rest):
        foreign = "خارجية" in rest and ("سياسة" in rest or "شؤون" in rest or "للشؤون" in words or "للسياسة" in words)
        return Post("foreign", "أوروب") if foreign else None
    if noun == "رئيس" and rest[0] in ("وزراء", "حكومة"):
        return Post("premier", _land(words[2:]))
    if noun in ("بابا", "حبر"):
        return Post("pope", None) if noun == "حبر" or rest[0] == "فاتيكان" else None
    if noun == "أمين" and rest[0] == "عام":
        united = "متحدة" in rest
        return Post("united nations", None) if united else None
    if noun == "رئيس" and rest[0] == "منظمة" and rest[1:] in (["دولية"], ["أممية"]):
        return Post("united nations", None)
    land = _land(words[1:2] if _stem(words[1]) != "كور" else words[1:3])
    office = {"رئيس": "president", "زعيم": LEADER, "ملك": "king", "عاهل": "king", "مستشار": "chancellor"}.get(noun)
    if office is None or land is None or (office == "chancellor" and land not in ("ألمان", "نمسا", "نمساو")):
        return None
    return Post(office, land)


def _voice(rest: Sequence[str], words: Sequence[str]) -> Post | None:
    """Of whom somebody is the spokesman: "باسم الكرملين", "باسم الرئاسة الروسية", "باسم وزارة الخارجية الإيرانية"."""
    if "كرملين" in rest:
        return Post("voice of president", "روس")
    if "بيت" in rest and "أبيض" in rest:
        return Post("voice of president", "us")
    land = _land(words)
    if not {"رئاسة", "رئيس", "رئاسي"}.isdisjoint(rest) and not {"وزراء", "حكومة", "مجلس", "حزب"} & set(rest):
        return Post("voice of president", land) if land is not None else None
    if "خارجية" in rest:
        return Post("voice of foreign ministry", land)
    if not _ARMED.isdisjoint(rest):
        return Post("voice of army", land)
    return Post(_SPOKESMAN, land) if land is not None and len(rest) == 1 else None
