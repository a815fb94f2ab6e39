"""A second look at Slavic speakers whom their own sentence only calls something: "эксперт", "ведомство", "дипмісія".

What somebody is called alone points back: to whoever has the floor, by a verb of saying or by "in X's view", in the
sentences before and the paragraph above, if the noun can be said of him or her; a noun for a body to the one body
named before. Acronyms that the article explains are the bodies themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provenance.attribute.foreign import bodies, cases, classes
from provenance.attribute.foreign.again import ANYBODY
from provenance.attribute.foreign.insiders import SORTS
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.role_nouns import lemma
from provenance.attribute.foreign.same_role import is_role
from provenance.attribute.foreign.sources import OPINIONS, Said, according
from provenance.attribute.foreign.subject import ANOTHER, MANY, Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

COMPANY = ("компан", "фирм", "фірм", "предприят", "підприємств", "концерн", "холдинг", "корпорац")
REACH = 6  # sentences that are looked back
FORMER = ("бывш", "колишн")
SPOKES = ("представни", "представител", "речни", "спикер", "спікер", "пресс-секретар", "прессекретар")
LEADERS = frozenset("лидер лідер президент премьер прем'єр правитель правитель диктатор монарх король".split())
OTHERS = ("друг", "інш", "друга")  # "другой эксперт" is somebody else


def settled(reading: Reading, said: Said) -> Said:
    """``said`` with whom its noun means, where that is certain."""
    subject = said.subject
    if not reading.known.slavic or subject.person is not None or subject.medium or not subject.name:
        return said
    if (full := reading.acronyms.get(subject.name)) is not None:
        return replace(said, subject=replace(subject, name=full, kind=ActorKind.BODY, how="its name in full"))
    t = said.sentence
    words = _words(reading, t, subject)
    if not words or subject.how in ("left out", ANOTHER):
        return said
    verb = t.lower[said.cue] if said.cue is not None and t.tags[said.cue] == "V" else ""
    alone = t.tags[subject.last : subject.last + 1] != "I"
    if len(words) == 1 and alone and not verb.endswith(MANY):
        person = _somebody(reading, t, words[0], verb)
        if person is not None:
            reading.spoke.setdefault(t.index, person)
            meant = Subject(subject.first, subject.last, person.name, person.kind, person, how="who has the floor")
            return replace(said, subject=meant)
    if len(words) == 2 and words[0].startswith(SPOKES) and bodies.noun_in_any_case(words[1], reading.known):
        gender = reading.told_gender(verb, words[0])
        for s, person in floor(reading, t):
            own = any(r.startswith(SPOKES) for r in person.roles) and (
                gender is None or person.gender in (None, gender)
            )
            if s.paragraph != t.paragraph or not own:
                break
            meant = Subject(subject.first, subject.last, person.name, person.kind, person, how="who has the floor")
            return replace(said, subject=meant)
    if len(words) == 2 and alone and not verb.endswith(MANY) and (who := _titled(reading, t, words, verb)) is not None:
        meant = Subject(subject.first, subject.last, who.name, who.kind, who, how="who has the floor")
        return replace(said, subject=meant)
    body = _body(reading, t, words)
    if body is not None and body != subject.name:
        return replace(said, subject=replace(subject, name=body, kind=ActorKind.BODY, how="the body named before"))
    return said


def _words(reading: Reading, t: Tagged, subject: Subject) -> tuple[str, ...]:
    """What somebody is called in small letters, without a possessive and without "of the paper"; none for a name."""
    words = [
        w for w, tag in zip(t.lower[subject.first : subject.last], t.tags[subject.first : subject.last], strict=True)
        if tag in "NTA"
    ]  # fmt: skip
    named = subject.last > 1 and t.words[subject.last - 1][0].isupper()
    if subject.name is None or named or not words:
        return ()
    if len(words) > 1 and words[0].startswith(FORMER):
        return tuple(words[1:])
    if words[0].startswith(OTHERS) or not cases.same(subject.name.split()[0].lower(), words[0], reading.known):
        return ()  # it has told already whom it means
    if len(words) == 2 and words[1].startswith(SORTS):
        return () if reading.of_sources(t) else (words[0],)
    return tuple(words)


def _titled(reading: Reading, t: Tagged, words: tuple[str, ...], verb: str) -> Person | None:
    """Who has the floor and was called by both words: "Помощник президента" behind "помощник президента РФ Лисов"."""
    only = reading.only(t) if words[0].endswith(bodies.OF_LAND) and words[1] in LEADERS else None
    if only is not None and not only.roles and reading.told_gender(verb, words[1]) in (None, only.gender):
        return only  # "Ким Чен Ир посетил завод. Северокорейский лидер …"
    holder = next(floor(reading, t), None)
    person = holder[1] if holder is not None else None
    gender = reading.told_gender(verb, words[0])
    if person is None or (gender is not None and person.gender not in (None, gender)):
        return None
    rivals = [p for p in reading.named_before(t, 0) if p is not person and words[0] in p.roles]
    return person if set(words) <= person.roles and not rivals else None


def _somebody(reading: Reading, t: Tagged, printed: str, verb: str) -> Person | None:
    noun = lemma(printed, reading.known)
    gender = reading.told_gender(verb, noun)
    sort = classes.of(noun)
    for s, person in floor(reading, t):
        if gender is not None and person.gender not in (None, gender):
            return None  # somebody else has the floor
        own = classes.among(person.roles)
        if any(is_role(noun, r, reading.known) for r in person.roles) or (sort and sort & own):
            return person
        if noun not in ANYBODY or (sort and own) or s.paragraph != t.paragraph:
            return None
        return person
    return None


def floor(reading: Reading, t: Tagged) -> Iterator[tuple[Tagged, Person]]:
    """Who has the floor before a sentence, from the nearest back: in its paragraph and the one above."""
    for s in reversed(reading.sentences[max(0, t.index - REACH) : t.index]):
        if t.paragraph - s.paragraph > 1:
            return
        who = reading.quoted.get(s.index) or _told(reading, s)
        if who is None and s.index == t.index - 1 and s.paragraph == t.paragraph:
            free = [p for n in reading.names[s.index] if not n.governed and (p := reading.people.named(s, n))]
            who = free[0] if free and all(p is free[0] for p in free) else None  # whom the sentence before is about
        if who is not None and who.person:
            yield s, who


def _told(reading: Reading, s: Tagged) -> Person | None:
    """Whom a sentence reports, by a verb or by "in X's view"."""
    if "L" in s.tags or not OPINIONS.isdisjoint(s.lower[1:4]):  # "По её словам"
        had = reading.spoke.get(s.index)
        found = according(reading, s, 0, len(s.tags))
        if had is None:
            reading.spoke.pop(s.index, None)
        if found is not None and found.subject.person is not None:
            return found.subject.person
    heard = reading.heard(s.index) if "V" in s.tags else []
    return heard[-1] if heard else None


def _body(reading: Reading, t: Tagged, words: tuple[str, ...]) -> str | None:
    """The body that a noun for one means, alone or with the adjective of where it is: "Эстонское ведомство"."""
    if len(words) > 2 or (len(words) == 2 and not words[0].endswith(bodies.OF_LAND)):
        return None
    noun = words[-1]
    known = bodies.noun(noun, reading.known)
    if known is None:
        return None
    if (found := bodies.again(reading, t, known)) is not None:
        return found
    firm = noun.startswith(COMPANY) and len(words) == 1
    near = (i for i in range(t.index - 1, max(-1, t.index - REACH), -1) if i in reading.housed) if firm else ()
    at = next(iter(near), None)
    same = at is not None and reading.sentences[at].paragraph == t.paragraph
    return reading.housed[at] if at is not None and same else None
