"""Whom an Arabic noun phrase means: somebody named in full before, whoever is described so, a body, or its own words.

Where such a phrase stands, and as whose subject, is in ``arabic``.
"""

from __future__ import annotations

from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign.arabic_people import People
from provenance.attribute.foreign.arabic_phrases import Phrase, read
from provenance.attribute.foreign.arabic_words import bare, in_list, listed
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# Bodies of which there are many: alone, with the article, they mean one that has been named.
ANEW = frozenset(
    """وزارة هيئة شركة مجلس اتحاد نقابة حزب منظمة جمعية بنك مكتب لجنة جامعة مستشفى نادي بعثة مركز معهد محكمة سفارة حركة
    مؤسسة مديرية إدارة""".split()
)
_UNMARKED = str.maketrans("", "", "«»„“”")


def meant(reading: Reading, people: People, t: Tagged, phrase: Phrase, woman: bool | None) -> Resolved | None:
    """Whom a phrase of a sentence means; ``woman`` tells by its verb whether a woman, where the verb tells it."""
    printed = " ".join(t.words[phrase.first : phrase.last])
    if phrase.name is not None and not (phrase.body and phrase.name[0] != phrase.first):
        words = tuple(map(bare, t.words[slice(*phrase.name)]))
        words, joined = without_and(people, words), words
        whole = words == joined
        somebody = people.find(words)
        if somebody is not None and (len(somebody.words) > 1 or len(words) == 1):
            return Resolved(somebody.name, ActorKind.PERSON, "the name given in full before")
        kind = ActorKind.BODY if phrase.body and in_list("bodies", t.lower[phrase.first]) else ActorKind.PERSON
        printed = " ".join(t.words[slice(*phrase.name)])
        return Resolved(printed if whole else printed[1:], kind, "as printed")
    if phrase.some or (phrase.roles and not phrase.definite):
        return Resolved(printed, ActorKind.PERSON, "as printed")
    if phrase.body:
        return _body(reading, t, phrase, printed)
    somebody = people.described(t, phrase, woman)
    if somebody is not None:
        return Resolved(somebody.name, ActorKind.PERSON, "the person whom this describes")
    if phrase.last - phrase.first > 1:
        return Resolved(printed, ActorKind.PERSON, "as printed")
    return None


def without_and(people: People, words: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the "and" glued to it, of a place or of somebody of whom the article tells: "وموسكو: «…»"."""
    rest = words[0][1:]
    if words[0][0] != "و" or len(rest) < _SHORT or people.find(words) is not None:
        return words
    place = listed("places", rest) == rest and listed("places", words[0]) != words[0]
    return (rest, *words[1:]) if place or people.find((rest, *words[1:])) is not None else words


_SHORT = 3  # letters of a name


def _body(reading: Reading, t: Tagged, phrase: Phrase, printed: str) -> Resolved | None:
    """A body; one that is called by its noun alone is the one named last: "وأضافت الوزارة"."""
    word = t.lower[phrase.first]
    if not in_list("bodies", word) and word[0] == "ل" and in_list("bodies", word[1:]):
        printed = printed[1:]  # "أظهرت دراسة لجامعة X"
    if phrase.last - phrase.first > 1 or not in_list("bodies", word):
        printed = " ".join(printed.replace('"', "").translate(_UNMARKED).split())
        return Resolved(printed, ActorKind.BODY, "as printed")
    noun = word.removeprefix("و").removeprefix("ال")
    for s in reversed(reading.sentences[: t.index + 1]):
        for j in range((phrase.first if s is t else len(s.tags)) - 1, -1, -1):
            if s.lower[j] in (noun, f"و{noun}", f"ل{noun}", f"ب{noun}") and s.tags[j] == "N":
                found = read(s, j, len(s.tags), reading.known)
                if found is not None and found.last - j > 1:
                    whole = " ".join((noun, *s.words[j + 1 : found.last])).translate(_UNMARKED)
                    whole = " ".join(whole.split())
                    return Resolved(whole, ActorKind.BODY, "the body named before")
    own = word.startswith("ال") and noun not in ANEW
    return Resolved(printed, ActorKind.BODY, "as printed") if own else None
