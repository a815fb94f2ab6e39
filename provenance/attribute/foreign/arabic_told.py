"""Arabic words that stand within what somebody else tells, or that somebody says for another, or leads up to.

"وذكرت مصادر أن الوزير X شدد على «…»": X, through the sources. "قال X نيابة عن النقابة": the body, through X.
"لم يخف X فرحته: «…»": who does what leads up to a colon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute.foreign import arabic_floor
from provenance.attribute.foreign.arabic_phrases import Phrase, acting, read
from provenance.attribute.foreign.arabic_words import bare, begins, calling, cue, definite, feminine, in_list
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken
from provenance.model import MEDIA, Kind

if TYPE_CHECKING:
    from provenance.attribute.foreign.arabic import Voices

_THAT = frozenset("أن إن بأن أنّ".split())
_BUT = frozenset("غير إلا بيد على لكن مع".split())
_FAR = 9  # words between "that" and the verb of whoever it is about
# Verbs by which somebody within another's words plainly speaks.
_SPEAKS = frozenset(
    """قال أكد شدد أوضح أعلن ذكر أضاف صرح كتب طالب دعا حذر وصف تعهد هدد نفى أعرب جدد طلب أبلغ أخبر أشار لفت اعتبر
    ندد أدان انتقد رحب حث ناشد سأل توعد أقسم اعترف أقر""".split()
)
_BEHALF = (("نيابة", "عن"), ("بالنيابة", "عن"), ("بالإنابة", "عن"), ("متحدثا", "باسم"), ("متحدثة", "باسم"))
# What somebody does before a colon and words in marks: a gesture, a feeling, a message.
_DOES = frozenset(
    """ابتسم ضحك بكى تنهد لوح هز رفع اختصر لخص افتتح ختم أنهى بدأ قاطع وجه بعث أرسل نشر دون هنأ عزى نعى رثى ودع شكر
    اعتذر داعب فاجأ عاتب لام وبخ يبتسم يضحك يبكي يتنهد يختصر يلخص يشكو يتذمر يشكر يعتذر يودع تفاخر يفاخر تباهى
    يتباهى يوجه يبعث يرسل حيا خاطب""".split()
)
_NOT = frozenset("لم لا".split())
_HIDES = ("يخف", "تخف", "يخفي", "تخفي", "يتردد", "تتردد", "يكتم", "تكتم", "يتمالك", "تتمالك", "يكتف", "تكتف")
# What others shout or what is written somewhere, before a colon.
_OTHERS = frozenset(
    """هتافات هتاف شعار شعارات لافتة لافتات لافتاتهم صيحات عنوان عنوانها عنوانه أغنية أغنيته أغنيتها سؤال مقولة مثل
    قصيدة جدار آية نشيد عبارة""".split()
)
_MESSAGES = frozenset("منشور رسالة بيان تغريدة تدوينة تسجيل فيديو مقطع تعليق كلمة خطاب".split())


def _stem(word: str) -> str:
    rest = bare(word)
    rest = rest[1:] if rest[:1] in "وف" and len(rest) > len("قال") else rest
    return rest[:-1] if rest.endswith("ت") and rest[:-1] in _SPEAKS | _DOES else rest


def described(t: Tagged, k: int) -> bool:
    """Whether a word is what somebody calls something, as a noun: "أثار وصف النائب X للقانون بأنه «…» جدلا"."""
    if t.lower[k] != "وصف" or not k or begins(t.lower, t.tags, k) or t.lower[k - 1] in _PASSIVES:
        return False
    return any(word.startswith("بأن") for word in t.lower[k + 1 : k + 1 + 2 * _FAR])


def who_describes(voices: Voices, t: Tagged, k: int, high: int) -> Spoken | None:
    """Whose the noun at a word is, whom a name tells."""
    phrase = read(t, k + 1, high, voices.known, object_follows=True)
    if phrase is None or phrase.medium or phrase.name is None or phrase.body:
        return None
    known = voices.people.find(tuple(map(bare, t.words[slice(*phrase.name)])))
    return voices.spoken(t, phrase, k, None) if phrase.roles or known is not None else None


_PASSIVES = frozenset("تم يتم جرى يجري".split())  # "تم وصف القرار بأنه"


def within(voices: Voices, t: Tagged, low: int, k: int) -> Spoken | None:
    """Who is told to have said it: "ذكرت مصادر أن الوزير X شدد على"; through whoever tells it, who is no medium."""
    if _stem(t.lower[k]) not in _SPEAKS:
        return None
    that = next((j for j in range(k - 2, max(low, k - _FAR), -1) if t.lower[j] in _THAT), None)
    if that is None or t.lower[that - 1] in _BUT:
        return None
    outer = next((j for j in range(that - 1, low - 1, -1) if voices.is_cue(t, j)), None)
    phrase = read(t, that + 1, k, voices.known) if outer is not None else None
    if outer is None or phrase is None or phrase.last != k or phrase.medium or phrase.first != that + 1:
        return None
    body = phrase.body and in_list("bodies", t.lower[that + 1])
    if not (phrase.name or phrase.definite or phrase.some) or (phrase.body and not body):
        known = phrase.name is not None and voices.people.find(tuple(map(bare, t.words[slice(*phrase.name)])))
        if not known:
            return None
    said = voices.spoken(t, phrase, k, feminine(t.lower[k]))
    if said is None:
        return None
    teller = voices.subject_of(t, outer, that)
    if teller is None or teller.resolved.kind in MEDIA or teller.resolved.name == said.resolved.name:
        return said
    return said._replace(through=(teller.resolved, teller.mention)) if teller.mention is not None else said


def on_behalf(voices: Voices, t: Tagged, k: int, high: int, said: Spoken) -> Spoken:
    """The body for which somebody speaks, through him: "قال X نيابة عن مجلس الحزب"."""
    at = next((j for j in range(k + 1, high - 2) if t.lower[j : j + 2] in _BEHALF), None)
    if at is None or said.through is not None or said.decision.sentence != t.index:
        return said
    phrase = read(t, at + 2, high, voices.known)
    if phrase is None or phrase.medium or not (phrase.body or phrase.name or phrase.roles):
        return said
    whose = voices.spoken(t, phrase, k, None)
    if whose is None or whose.resolved.name == said.resolved.name or said.mention is None:
        return said
    return whose._replace(through=(said.resolved, said.mention))


def led_up(voices: Voices, t: Tagged, low: int, token: int, kind: Kind) -> Spoken | None:
    """Who does what leads up to a colon: "لم يخف المدرب X فرحته: «…»", "وشكرتهم في منشور: «…»"."""
    if kind is not Kind.DIRECT or low or t.tags[token - 1 : token] != ":" or not _OTHERS.isdisjoint(t.lower[:token]):
        return None
    if (heads := _headline(voices, t, token)) is not None:
        return heads
    at = 1 if t.lower[0].lstrip("و") in _NOT or t.tags[0] == "X" else 0
    if "," in t.tags[:4] and t.tags[0] in "IR":
        at = t.tags.index(",") + 1  # "من داخل السجن، بعث X برسالة"
        at += t.lower[at] in _NOT
    if at >= token - 1:
        return None
    hides = at > 0 and t.lower[at - 1].lstrip("و") in _NOT and t.lower[at].startswith(_HIDES)
    if not hides and _stem(t.lower[at]) not in _DOES:
        return _messaged(voices, t, token)
    phrase = acting(t, at + 1, token, voices.known)
    return _named(voices, t, phrase, at) if phrase is not None and phrase.first == at + 1 else None


def _headline(voices: Voices, t: Tagged, token: int) -> Spoken | None:
    """Who does something in a headline, before a colon: "كيم يشرف على تجربة: «…»"; only whom the article names."""
    if t.paragraph or t.tags[:1] not in ("N", "T"):
        return None
    phrase = read(t, 0, token, voices.known)
    if phrase is None or phrase.medium or phrase.some or phrase.last >= token - 1:
        return None
    verb = t.lower[phrase.last]
    if verb[0] not in "يت" or len(verb) < _VERB or definite(verb) or cue(verb, voices.known) is not None:
        return None
    name = tuple(map(bare, t.words[slice(*phrase.name)])) if phrase.name is not None else None
    own = voices.people.find(name) if name is not None else voices.people.described(t, phrase, None)
    if own is None or any(p is not own and _stands(p.words, t, phrase.last, token) for p in voices.people.all):
        return None
    return voices.spoken(t, phrase, None, None)


_VERB = 3  # letters of a verb of the present


def _stands(name: tuple[str, ...], t: Tagged, first: int, last: int) -> bool:
    """Whether a name, or the last of its words, stands among words."""
    return any(bare(word).lstrip("وبل") == name[-1] or bare(word) == name[-1] for word in t.words[first:last])


def _named(voices: Voices, t: Tagged, phrase: Phrase, at: int) -> Spoken | None:
    if phrase.medium or phrase.some or phrase.body or phrase.name is None:
        return None
    own = voices.people.find(tuple(map(bare, t.words[slice(*phrase.name)])))
    others = [p for p in voices.people.all if t.index in p.at and p is not own]
    if others or (own is None and not phrase.roles):
        return None
    return voices.spoken(t, phrase, at, None)


def _messaged(voices: Voices, t: Tagged, token: int) -> Spoken | None:
    """Who goes on in a message: "وشكرتهم في منشور على فيسبوك: «…»": whoever the sentence before tells of."""
    in_it = next((j for j in range(1, min(3, token - 1)) if t.lower[j] in ("في", "عبر")), None)
    if in_it is None or t.tags[0] not in "NV" or not t.lower[0].startswith("و"):
        return None
    if t.lower[in_it + 1] not in _MESSAGES or in_list("roles", t.lower[0]) or in_list("bodies", t.lower[0]):
        return None
    s = voices.reading.sentences[t.index - 1] if t.index else None
    if s is None or s.paragraph != t.paragraph or cue(t.lower[0], voices.known) or calling(t.lower[0]):
        return None
    phrase = arabic_floor.doer(s, voices.people, voices.known, _is_hers(t.lower[0]))
    return voices.spoken(s, phrase, None, None, rule="continues") if phrase is not None else None


def _is_hers(verb: str) -> bool:
    """Whether a verb has a woman for its subject, what it is done to being at its end: "وشكرتهم"."""
    rest = verb
    for end in ("هما", "هم", "هن", "ها", "ه"):
        rest = rest.removesuffix(end) if len(rest) > len(end) + 3 else rest
    return rest.endswith("ت") or rest.startswith(("وت", "ت"))
