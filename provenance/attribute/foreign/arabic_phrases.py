"""Who stands behind an Arabic verb: what somebody is, whose, where from, and the name.

"قال وزير الدفاع الياباني تارو ساتو إن": nouns for what somebody is, what goes with them and words with the article
come first; what is left is the name. It ends where a preposition, a conjunction of clauses or a mark begins, at a noun
that says whose it is, and behind a verb with an object before what that is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from provenance.attribute.foreign.arabic_names import GLUED, SHORTEST, name_at
from provenance.attribute.foreign.arabic_offices import NISBA, OURS, to_medium, zone
from provenance.attribute.foreign.arabic_words import (
    cue,
    deed,
    definite,
    in_list,
    in_what_way,
    indefinite,
    listed,
)
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.tagged import Tagged

SKIPPED = 9  # words between a verb and its subject
TEXTS = frozenset("بيان تقرير رسالة منشور إعلان وثيقة تغريدة البيان التقرير دراسة استطلاع بحث مسح إحصاء".split())
# What stands before the body whose text it is: "صادر عن", "أجرته", "أعدها".
ISSUED = frozenset(
    """عن أجراه أجراها أجرته أجرتها أعده أعدها أعدته أعدتها نشره نشرها نشرته نشرتها أصدره أصدرها أصدرته
    أصدرتها""".split()
)
# What is told of a source without a name behind what it is: "مصدر طلب عدم ذكر اسمه", "دبلوماسي تحدث إلى X".
ASIDE = frozenset(
    """طلب طلبت طلبوا فضل فضلت رفض رفضت اشترط اشترطت تحدث تحدثت تحدثوا التقى التقت التقوا شرط بشرط مشترطا مشترطة مفضلا
    مفضلة لم استطلعت التقتهم قابلتهم حاورتهم قابلت حاورت""".split()
)
# Who works for a medium and hears what is said: "قالت لمراسل الجزيرة إنها", "قال لمندوبنا".
HEARERS = (*"لمراسل لمندوب لصحفي لموفد لوسائل للصحفيين للصحافيين لصحفيين".split(), *OURS)
MEANWHILE = frozenset("وهو وهي وهم وهما".split())  # "تقول وهي تبكي": no subject stands behind
_SELF = (("نفسها",), ("ذاتها",), ("نفسه",), ("ذاته",))
ONE_OF = frozenset(
    """كل كلا كلتا أحد إحدى بعض عدد كبار عدة أكثر ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس عشرات
    مئات""".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: word places ``first`` to ``last``, those of the name in it, the nouns for what somebody is.

    ``some`` says that it describes somebody whom the article does not name, ``body`` that a body speaks, ``medium``
    that a medium does; ``definite`` that all it says is what somebody is whom the article has told of before.
    """

    first: int
    last: int
    name: tuple[int, int] | None
    roles: tuple[str, ...]
    some: bool = False
    body: bool = False
    medium: bool = False
    definite: bool = False


def read(t: Tagged, k: int, high: int, known: Grammar, *, object_follows: bool = False) -> Phrase | None:
    """The noun phrase that begins at word ``k`` and ends before ``high``; None where a clause goes on without one."""
    start = k
    while k < high and k - start < SKIPPED and (t.tags[k] in "RO" or cue(t.lower[k], known) == "ذكر"):
        k += 1
    if k < high and t.tags[k] == ",":  # "وقال، الاثنين، وزير"
        close = t.tags.find(",", k + 1, min(high, k + SKIPPED))
        k = close + 1 if close > 0 and set(t.tags[k + 1 : close]) <= set("RIN") else k
    if k < high and (t.lower[k].startswith(HEARERS) or t.lower[k] in MEANWHILE or in_what_way(t.lower[k])):
        return None
    if 0 < k < high and t.lower[k].startswith("لل") and in_list("roles", t.lower[k]) and cue(t.lower[k - 1], known):
        return None  # "وقال للقاضي"
    if k < high and t.lower[k].startswith("لل") and listed("media", t.lower[k]) == t.lower[k][2:]:
        k += 1 + (t.lower[k + 1 : k + 2] in _SELF)  # "وقال للوكالة نفسها"
    if k >= high or t.tags[k] not in "NTADM":
        return _past_preposition(t, k, high, known) if t.tags[k : k + 1] == "I" else _medium(t, k, high)
    return _phrase(t, k, high, known, object_follows) if t.tags[k] != "M" else None


def acting(t: Tagged, k: int, high: int, known: Grammar) -> Phrase | None:
    """Who stands behind a verb that may have an object: a second name with the article is none before one without."""
    phrase = read(t, k, high, known, object_follows=True)
    if phrase is None or phrase.name is None or not phrase.roles or phrase.name[1] - phrase.name[0] > 1:
        return phrase
    last = phrase.name[1]
    if last + 1 < high and t.tags[last] in "NA" and definite(t.lower[last]):
        behind = t.tags[last + 1]
        if behind in ".,IXR" or (behind in "NA" and not definite(t.lower[last + 1])):
            return replace(phrase, last=last + 1, name=(phrase.name[0], last + 1))
    unsure = t.tags[last : last + 1] in ("N", "A") and not t.lower[last].endswith(("ا", "ة"))
    return None if unsure else phrase


def _medium(t: Tagged, k: int, high: int) -> Phrase | None:
    named = k < high and (t.tags[k] == "K" or (t.tags[k] == '"' and t.tags[k + 1 : k + 2] == "K"))
    return Phrase(k, k + 1, None, (), medium=True) if named else None


def _past_preposition(t: Tagged, k: int, high: int, known: Grammar) -> Phrase | None:
    """The subject behind what is said of time and place: "وقال في كلمة له الرئيس X"; only one that is named."""
    for j in range(k + 2, min(high, k + SKIPPED)):
        if t.tags[j] in ",:SQV":
            return None
        if t.tags[j] == "N" and t.tags[j - 1] != "I" and in_list("roles", t.lower[j]):
            found = _phrase(t, j, high, known, False)
            return found if found is not None and found.name is not None and not found.some else None
    return None


def _phrase(t: Tagged, k: int, high: int, known: Grammar, object_follows: bool) -> Phrase | None:
    first = k
    if listed("media", t.lower[k]) == indefinite(t.lower[k]):
        return Phrase(k, _end(t, k, high, known), None, (), medium=True)
    if t.lower[k] in TEXTS:  # "أفاد بيان صادر عن الجيش": the body that issued it
        if k + 1 < high and t.lower[k + 1].startswith("ل") and in_list("bodies", t.lower[k + 1][1:]):
            return _phrase(unglued(t, k + 1), k + 1, high, known, False)  # "أظهرت دراسة لجامعة X"
        about = next((j for j in range(k + 1, min(high, k + SKIPPED)) if t.lower[j] in ISSUED), None)
        return _phrase(t, about + 1, high, known, False) if about is not None and about + 1 < high else None
    if t.lower[k] in ONE_OF:
        return Phrase(k, _end(t, k, high, known), None, (), some=True)
    body = not in_list("roles", t.lower[k]) and in_list("bodies", t.lower[k])
    roles, k, told, some = zone(t, k, _before_object(t, k, high) if body and object_follows else high, known)
    if some:
        last = _end(t, k, high, known, first)
        return Phrase(first, last, None, tuple(roles), some=True)
    if body and t.tags[k : k + 1] == '"' and (close := t.tags.find('"', k + 1, k + SKIPPED)) > 0:
        return Phrase(first, close + 1, None, (), body=True)  # "شركة «X»"
    acted = body and t.lower[k : k + 1] != () and t.lower[k] in DEEDS
    if body and k > first + 1 and t.tags[k : k + 2] in ("NN", "NA") and deed(t.lower[k]):
        acted = True  # "وزارة الصحة تسجيل عشر إصابات", but not "هيئة تنظيم الاتصالات"
    name = name_at(t, k, high, known, object_follows and not body, of_body=body) if not acted else None
    if body and name is not None and k > first + 1 and definite(t.lower[k - 1]) and t.lower[k].endswith("ا"):
        name = None  # "سجلت شركة الساحل للنقل أرباحا": what it did
    last = name[1] if name else k
    if body:
        return Phrase(first, last, None, (), body=True)
    if name is not None:
        more = _apposed(t, last, high, known)
        return Phrase(first, last, name, (*roles, *more))
    beside = _named_beside(t, k, high, known) if roles and t.tags[k : k + 1] == "," else None
    if beside is not None:
        return Phrase(first, beside.last, beside.name, (*roles, *beside.roles))
    if k == first:
        return None
    if not roles:  # "الكرملين", "الشرع": a body or a family name; the article tells
        return Phrase(first, k, (first, k) if k - first == 1 else None, (), body=True)
    return Phrase(first, k, None, tuple(roles), definite=definite(t.lower[first]) or told)


# Deeds that a body announces, which are no name behind it: "أعلن مكتب النائب العام توقيف سبعة".
DEEDS = frozenset(
    """توقيف اعتقال ضبط فتح إغلاق إطلاق بدء مقتل إصابة وفاة إلغاء حظر استئناف تشكيل إحباط تنفيذ تفكيك إخلاء إجلاء احتجاز
    تعليق تأجيل تمديد إسقاط تدمير مصادرة""".split()
)


def unglued(t: Tagged, at: int) -> Tagged:
    """A sentence with the "to" taken off that is glued to a word: "لوزارة", "للوزارة"."""
    lower, printed = (
        (*words[:at], f"ال{words[at][2:]}" if words[at].startswith("لل") else words[at][1:], *words[at + 1 :])
        for words in (t.lower, t.words)
    )
    return Tagged(t.index, t.paragraph, t.span, t.spans, printed, lower, t.tags, t.actors, t.quotes)


_OF_BODIES = frozenset("متحدة عام عامة عليا أعلى موحدة مشتركة مشترك".split())  # adjectives of a body: "الأمم المتحدة"


def _before_object(t: Tagged, k: int, high: int) -> int:
    """Where what a body did something to begins: "وصفت السفارة الأميركية الانفجار بأنه"."""
    nouns = 0
    for j in range(k, high):
        if t.tags[j] not in "NTA":
            return high
        if definite(t.lower[j]) and not t.lower[j].endswith(NISBA) and indefinite(t.lower[j]) not in _OF_BODIES:
            nouns += 1
            if nouns > 1 and t.tags[j + 1 : j + 2] in ("S", "I"):
                return j
    return high


def _end(t: Tagged, k: int, high: int, known: Grammar, first: int | None = None) -> int:
    """Where a description that begins at ``first`` ends: before a comma, a clause, or whom something is told to."""
    start = k
    verb = t.lower[(k if first is None else first) - 1] if k else ""
    while k < high:
        if t.tags[k] in ',:;.SQ"KPVX(-' or (cue(t.lower[k], known) and t.tags[k] == "V"):
            break
        if t.tags[k] == "I" and t.lower[k] not in ("في", "من") and not _knows(t, k):
            break
        if t.lower[k] == "من" and _of_something(verb):
            break  # "اشتكى سكان القرية من انقطاع الماء"
        if (
            t.lower[k] in GLUED
            or t.lower[k] in ASIDE
            or t.lower[k] in ("قوله", "قولها", "قولهم")
            or (k > start and t.lower[k].startswith("ل") and to_medium(t, k))
            or (k > start and t.tags[k + 1 : k + 2] == "K" and _asks(t.lower[k]))
        ):
            break
        if t.lower[k] in ("تصريح", "بيان", "حديث", "مقابلة", "مؤتمر", "تصريحات", "حوار") and t.tags[k - 1] == "I":
            return k - 1
        k += 1
    while k > start and t.tags[k - 1] in "RI":
        k -= 1
    return k


# Verbs that say of what somebody complains or warns, behind "of".
_OF = (
    "اشتك",
    "شك",
    "يشك",
    "تشك",
    "تذمر",
    "يتذمر",
    "حذر",
    "يحذر",
    "تحذر",
    "تخوف",
    "يتخوف",
    "استغرب",
    "سخر",
    "استاء",
    "تضرر",
    "عان",
)


def _of_something(verb: str) -> bool:
    return verb.removeprefix("و").startswith(_OF)


def _knows(t: Tagged, k: int) -> bool:
    """Whether a preposition tells what a source knows of: "مصادر مطلعة على الملف"."""
    return t.lower[k] == "على" and t.lower[k - 1].removeprefix("ال").startswith("مطلع")


def _asks(word: str) -> bool:
    """Whether a word before a medium can be the verb of what it did to a source: "خبراء استطلعت رويترز آراءهم"."""
    verb = word.endswith(("ت", "ته", "تها", "تهم")) and len(word) > SHORTEST and not definite(word)
    return verb and listed("media", word) is None and not word.endswith("ات")


def _apposed(t: Tagged, last: int, high: int, known: Grammar) -> tuple[str, ...]:
    """What somebody is, told behind the name and a comma: "نبيل عواد، المتحدث باسم الشركة،"."""
    if t.tags[last : last + 1] != "," or t.tags[last + 1 : last + 2] not in ("N", "T"):
        return ()
    roles, k, _, _ = zone(t, last + 1, high, known)
    return tuple(roles) if k > last + 1 else ()


def _named_beside(t: Tagged, comma: int, high: int, known: Grammar) -> Phrase | None:
    """The name behind what somebody is and a comma: "قال قائد الأسطول، الأدميرال X، إن"."""
    if comma + 1 >= high or t.tags[comma + 1] not in "NT":
        return None
    found = _phrase(t, comma + 1, high, known, False)
    closed = found is not None and found.name is not None and not found.some and not found.body
    return found if closed and found is not None and t.tags[found.last : found.last + 1] in tuple(",S:") else None


@lru_cache(maxsize=1 << 10)
def same_role(a: str, b: str) -> bool:
    """Whether two nouns for what somebody is are one, but for gender."""
    return a.removesuffix("ة") == b.removesuffix("ة")
