"""Whom an Arabic sentence leaves to the one before: "استقبل الوزير X وفدا. وأكد أن", "ورأى الأخير أن".

A verb without a subject goes on with whoever the sentence before tells of, whatever he or she did there; somebody of an
earlier paragraph has lost the floor to whoever is named since.
"""

from __future__ import annotations

from provenance.attribute.foreign.arabic_people import People, Somebody
from provenance.attribute.foreign.arabic_phrases import Phrase, acting
from provenance.attribute.foreign.arabic_words import bare, cue, in_list
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.tagged import Tagged

LAST = {"الأخير": False, "الأخيرة": True}  # "the last": of a man, of a woman
WITH_THESE = frozenset("بهذه بهذا بتلك".split())
WORDS = frozenset("الكلمات الكلمة العبارة العبارات الجملة الجمل الكلام التصريح التصريحات السؤال اللهجة الأبيات".split())
_SIGNS = frozenset("لافتة لافتات يافطة يافطات ملصق ملصقات لوحة جدار جدران شعار شعارات قميص قمصان راية رايات".split())
_WRITTEN = frozenset("كتب كتبت خط خطت مكتوب مكتوبا نقش نقشت".split())
_ON_IT = frozenset("عليها عليه".split())
_WHERE = 4  # words of where something happened, before a comma and the verb


def doer(s: Tagged, people: People, known: Grammar, woman: bool) -> Phrase | None:
    """Who did what a sentence tells of, named with what he or she is, where it names nobody else."""
    if "Q" in s.tags or ":" in s.tags:
        return None
    start = 0
    if s.tags[:1] in ("I", "R") or s.lower[0].startswith(("وفي", "في")):  # "وفي موسكو، قلل X من"
        start = s.tags.find(",", 1, _WHERE + 1) + 1
    for j in range(start, min(start + 2, len(s.tags) - 1)):
        if s.tags[j] not in "NVX" or cue(s.lower[j], known) is not None:
            continue
        if in_list("roles", s.lower[j]) or in_list("bodies", s.lower[j]):
            return None
        phrase = acting(s, j + 1, len(s.tags), known)
        if phrase is None or phrase.medium or phrase.some:
            continue
        if phrase.name is None or phrase.body or not phrase.roles or phrase.first != j + 1:
            return None
        her = phrase.roles[0].endswith("ة")
        own = people.find(tuple(map(bare, s.words[slice(*phrase.name)])))
        others = [p for p in people.all if s.index in p.at and p is not own]
        return phrase if her is woman and not others else None
    return None


def holds(s: Tagged, people: People, name: str) -> bool:
    """Whether a sentence names nobody but who has the floor."""
    return all(p.name == name for p in people.all if s.index in p.at)


def latter(t: Tagged, at: int, before: Tagged | None, people: People) -> Somebody | None:
    """Whom "the last" means: of those whom the words before it name, the nearest, if of its gender."""
    woman = LAST[t.lower[at].removeprefix("و")]
    for s, end in ((t, at), (before, len(before.tags) if before is not None else 0)):
        if s is None or s.paragraph != t.paragraph:
            continue
        named = [
            p for k in range(end - 1, -1, -1) if s.tags[k] in "NA" and (p := _named(s, k, end, people)) is not None
        ]
        if named:
            return named[0] if named[0].woman in (None, woman) and (named[0].woman or not woman) else None
    return None


def _named(s: Tagged, k: int, end: int, people: People) -> Somebody | None:
    found = people.starting(s, k)
    return found[1] if found is not None and found[0] <= end and s.index in found[1].at else None


def only(t: Tagged, people: People, woman: bool) -> Somebody | None:
    """The one person named up to a sentence in whom its verb can have its subject."""
    near = [p for p in people.all if any(at <= t.index for at in p.at)]
    if woman:
        near = [p for p in near if p.woman]
    return near[0] if len(near) == 1 and near[0].woman in (None, woman) else None


def with_these_words(t: Tagged, low: int, high: int, known: Grammar) -> tuple[Phrase, int] | None:
    """Who did something "with these words", behind the words in marks: "«…»، بهذه العبارة اختتم X مؤتمره"."""
    k = low + (t.tags[low : low + 1] == ",")
    if k + 3 >= high or t.lower[k] not in WITH_THESE or t.lower[k + 1] not in WORDS:
        return None
    phrase = acting(t, k + 3, high, known)
    named = phrase is not None and not phrase.medium and not phrase.some and (phrase.roles or phrase.name)
    return (phrase, k + 2) if named and phrase is not None else None


def lettered(t: Tagged, low: int, token: int) -> bool:
    """Whether words stand on something, and nobody is told to have said them: "لافتة كتب عليها «…»"."""
    k = token - 1 - (t.tags[token - 1 : token] == ":")
    return (
        k - 1 > low
        and t.lower[k] in _ON_IT
        and t.lower[k - 1] in _WRITTEN
        and any(w.lstrip("وبل").removeprefix("ال") in _SIGNS or w in _SIGNS for w in t.lower[low : k - 1])
    )
