"""Who a mention means: names to their fullest form in the article, pronouns and role nouns to a name.

A short form is resolved only if the article knows exactly one full name that it can belong to, or if titles tell two
bearers apart; a pronoun goes to the nearest person in a subject's place. Everything else keeps the words printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import chain, compress
from typing import Any, NamedTuple

from provenance.actors import lists, names, shapes
from provenance.actors.registry import Registry
from provenance.attribute.chunks import is_headline, name_chunks, plain
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import (
    ROLE,
    described_after,
    described_before,
    is_role,
    offices,
    qualified,
    same_office,
)
from provenance.attribute.persons import ANY_FIRM, CLUBS, FIRMS, KIN, SIDES, Person
from provenance.model import ActorKind, Span

MASCULINE = frozenset({"he", "him", "his", "himself", "er", "il", "él", "он", "він"})
PERSONAL = frozenset("he his himself she herself".split())  # may stand for their clause's own subject
FEMININE = frozenset({"she", "her", "hers", "herself", "elle", "ella", "она", "вона"})  # German "sie" may be anybody
NO_NAME = bytes(chr(code) in "NVBDPIS" for code in range(256))  # 1 for the classes of words that are no names
LONG = 5  # words beyond which a capitalised run is no person's name


OFFICE = re.compile("(?:^|[,.:])D?T{1,3}(?:I[DATN]{1,4}){1,3},$")  # "The Minister of State for Mines, Ann Roe"
HONORIFICS = names.MALE | names.FEMALE | {"dr", "us", "eu", "uk", "un"}  # say nothing of what somebody is
UNOFFICIAL = HONORIFICS | KIN.keys()
CROWD = 40  # bearers of one name or role beyond which nobody is meant in particular


OPENING, CLOSING = frozenset('“"„«‘``'), frozenset("”\"“»’''")
MARRIED = frozenset(("CDN", ",CDN", ",DN", "CDN,", ",CDN,"))  # classes between two names: "and his wife"
SPOUSES = {"wife": "f", "husband": "m", "brother": "m", "sister": "f", "son": "m", "daughter": "f"}


class Resolved(NamedTuple):
    """What a mention means: the name to print, its kind, and how it was found out.

    ``open`` is true for a pronoun whose bearer is not known: its ``name`` is only the word printed. ``extent`` is where
    the name stands that an apposition adds to the mention ("his solicitor, Jane Roe").
    """

    name: str
    kind: ActorKind | None
    how: str
    open: bool = False
    extent: Span | None = None


class Cast:
    """Everybody whom an article names, built once from its masked sentences."""

    def __init__(self, sentences: Sequence[Sentence], registry: Registry) -> None:
        self._registry = registry
        self._people: dict[str, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._by_role: dict[str, list[Person]] = {}
        self._acronyms: dict[str, str] = {}  # folded; to the folded name that it stands behind in brackets
        self._spouses: list[tuple[str, str, str, int]] = []
        self._sentences = sentences
        self._names: dict[tuple[str, ...], Resolved | None] = {}
        self.notes: dict[str, Any] = {}  # what is found out once for the whole article, by those who ask
        for s in sentences:
            chunks = name_chunks(s)
            if not chunks or is_headline(s):
                continue
            for i, (first, last) in enumerate(chunks):
                self._add(s, first, last)
                if i and s.classes[chunks[i - 1][1] : first] == "C":
                    self._share_surname(s, *chunks[i - 1], first, last)
                elif i and s.classes[chunks[i - 1][1] : first] in MARRIED:
                    self._married(s, *chunks[i - 1], first, last)
            if len(chunks) == 1 and not PERSONAL.isdisjoint(s.words):
                self._note_gender(s, *chunks[0])
        self._index()

    @cached_property
    def _lower(self) -> frozenset[str]:
        """The words of the article that it prints as no name."""
        classes = "".join([s.classes for s in self._sentences]).encode().translate(NO_NAME)
        return frozenset(compress(chain.from_iterable([s.words for s in self._sentences]), classes))

    def _add(self, s: Sentence, first: int, last: int) -> None:
        words, classes = s.words[first:last], s.classes
        if first == 0 and last == 1 and words[0].lower() in self._lower:
            return
        if first == 0 and last < len(s.words) and classes[last] in "-(,:" and all(w.isupper() for w in words):
            return  # a dateline: where the report was written, nobody's name
        if first and classes[last : last + 1] == "." and s.words[first - 1] in OPENING and s.words[last] in CLOSING:
            return  # a title in marks
        name, key, titles, gender, roles = _read(words)
        if not name or (len(words) > 1 and words[-1].isupper() and words[-1].lower() in names.TITLES):
            return  # "Leeds MP" is what somebody is
        person = self._people.get(key)
        if person is None:
            person = self._people[key] = self._person(name)
        person.places.append(s.spans[first].start)
        if first and classes[first - 1] in "NTA":
            titles = (*(s.words[i].lower().strip(".") for i in _premodifiers(s, first)), *titles)
            gender, roles = _gender(titles), _roles(titles, key)
        if gender and person.titled != gender:  # Mr and Mrs Roe share their name
            person.titled = "mf" if person.titled else gender
        if roles:
            person.roles |= roles
        if last < len(classes) and classes[last] in ",X":
            person.roles |= described_after(s, last)
        elif classes[last : last + 1] == "(" and classes[last + 1 : last + 3] == "A)":
            self._abbreviate(key, s.words[last + 1])
        if first > 1 and classes[first - 1] == "," and (classes[first - 2] in ROLE or OFFICE.search(classes, 0, first)):
            person.roles |= described_before(s, first - 2, last)

    def _person(self, name: str) -> Person:
        kind = _kind(name)
        if (kind is ActorKind.PERSON or " " in name) and (actor := self._registry.resolve(name)):
            return Person(actor.name, actor.kind, actor.key)
        return Person(name, kind)

    def _abbreviate(self, key: str, word: str) -> None:
        """“National Disaster Organisation (NDO)”: from there on the acronym is the name."""
        letters = iter(key)
        if word.isupper() and len(word) > 1 and word[0].lower() == key[0] and all(c in letters for c in word.lower()):
            self._acronyms[names.fold(word)] = key
            if self._people[key].kind is ActorKind.PERSON:  # nobody is called so
                self._people[key].kind = ActorKind.BODY

    def _share_surname(self, s: Sentence, one: int, end: int, first: int, last: int) -> None:
        """“Ann and John Roe”: Ann’s surname is the one that is printed after John."""
        alone, whole = plain(s.words[one:end]), names.parts(plain(s.words[first:last]))
        if " " in alone or len(whole) < 2 or names.is_body(" ".join(whole)):
            return
        if names.fold(alone) in lists.given_names() and names.fold(whole[0]) in lists.given_names():
            name = " ".join([alone, *whole[1:]])
            person = self._people.setdefault(names.fold(name), Person(name, ActorKind.PERSON))
            person.places.append(s.spans[one].start)

    def _married(self, s: Sentence, one: int, end: int, first: int, last: int) -> None:
        """“John Roe and his wife Ann”: if the article has a Mrs Roe, she is Ann."""
        whole, alone = names.parts(plain(s.words[one:end])), plain(s.words[first:last])
        kin = s.words[first - 1 - (s.classes[first - 1] == ",")]
        titled = names.FEMALE | names.MALE
        named = len(whole) > 1 or (end - one > 1 and s.words[one].lower().strip(".") in titled)
        if not named or names.fold(alone) not in lists.given_names() or kin not in SPOUSES:
            return
        self._spouses.append((whole[-1], alone, SPOUSES[kin], s.spans[first].start))

    def _note_gender(self, s: Sentence, first: int, last: int) -> None:
        """“Roe told them he would”: the one person of a sentence is who its pronouns stand for, if they agree."""
        person = self._people.get(_read(s.words[first:last])[1])
        said = {"m" if w in MASCULINE else "f" for w in s.words[last:] if w in PERSONAL}
        if person is not None and len(said) == 1:
            person.referred |= said

    def _index(self) -> None:
        for family, given, gender, place in self._spouses:
            titled = self._people.get(names.fold(family))
            if titled is not None and gender in titled.titled:
                person = self._people.setdefault(
                    names.fold(given + family), Person(f"{given} {family}", ActorKind.PERSON)
                )
                person.titled, person.places = gender, sorted((*person.places, place))
        for person in self._people.values():
            own = _folded(person.name)
            person.gender = person.titled if len(person.titled) == 1 else None
            if person.gender is None and person.kind is ActorKind.PERSON and len(own) > 1:
                person.gender = _given(own[0])
            if person.gender is None and len(told := {KIN[role] for role in person.roles & KIN.keys()}) == 1:
                person.gender = next(iter(told))
            if person.gender is None and len(person.referred) == 1:
                person.gender = next(iter(person.referred))
            for word in set(own) if len(own) > 1 else own:
                if (bearers := self._by_word.get(word)) is not None:
                    bearers.append(person)
                else:
                    self._by_word[word] = [person]
            for role in person.roles:
                self._by_role.setdefault(role, []).append(person)

    @cached_property
    def people(self) -> list[Person]:
        """Those who are surely persons, by where they are named first."""
        return sorted((p for p in self._people.values() if p.proven), key=lambda p: p.places[0])

    def named(self, words: Sequence[str], at: int) -> Resolved | None:
        """The fullest name of what ``words`` (a capitalised run) names at offset ``at``."""
        words = tuple(words)
        if words in self._names:
            return self._names[words]
        found, moves = self._name(words, at)
        if not moves:
            self._names[words] = found
        return found

    def _name(self, words: tuple[str, ...], at: int) -> tuple[Resolved | None, bool]:
        """The same, and whether the offset had a say in it."""
        name, moves = plain(words), False
        if not name:
            return None, moves
        if (whole := self._acronyms.get(names.fold(name))) is not None:
            body = self._people[whole]
            return Resolved(body.name, body.kind, f"“{name}” stands in brackets behind that name"), moves
        actor = self._registry.resolve(name)
        if actor is not None:
            return Resolved(actor.name, actor.kind, "registry"), moves
        own = names.parts(name)
        full = [p for p in self._bearers(own) if len(names.parts(p.name)) > len(own)]
        titles = {w.lower().strip(".") for w in words}
        wanted = "m" if titles & names.MALE else "f" if titles & names.FEMALE else self._titled(name)
        full = [p for p in full if p.kind is not ActorKind.PERSON or p.proven] or full  # "Kim Square" is no Kim
        if wanted:
            family = tuple(map(names.fold, own))  # "Mr. Roe" is no Roe Brothers, if there is another Roe
            full = [p for p in full if _folded(p.name)[-len(own) :] == family] or full
            full = [p for p in full if p.gender in (None, wanted)]
            full = [p for p in full if p.gender == wanted] or full
        if len(full) > 1 and len({names.fold(p.name) for p in full}) > 1:
            moves = True
            earlier = [p for p in full if p.places[0] < at]
            full = earlier if len({names.fold(p.name) for p in earlier}) == 1 else longest_chain(full)
        if full:
            best = max(full, key=lambda p: len(p.name))
            how = f"“{name}” is the only bearer’s short form in this article"
            return Resolved(best.name, best.kind, how), moves
        person = self._people.get(names.fold(name))
        kind = person.kind if person else names.kind_of(name)
        return Resolved(person.name if person else name, kind, "as printed"), moves

    def _titled(self, name: str) -> str | None:
        """The gender that the article's titles give to a name's only bearer."""
        person = self._people.get(names.fold(name))
        return person.titled if person is not None and len(person.titled) == 1 else None

    def _bearers(self, own: Sequence[str]) -> list[Person]:
        """People whose name starts or ends with the words ``own``, in order."""
        keys = tuple(names.fold(w) for w in own)
        out = []
        named = self._by_word.get(keys[-1], []) if keys else []
        for person in named if len(named) <= CROWD else []:
            theirs = _folded(person.name)
            if theirs[-len(keys) :] == keys or (theirs[: len(keys)] == keys and not names.is_body(person.name)):
                out.append(person)
        return out

    def bearers(self, words: Sequence[str], at: int) -> list[tuple[str, int]]:
        """Who is described by the head of ``words``, each with the last place before ``at`` that names him."""
        head = words[-1].lower()
        known = [p for role in same_office(head) for p in self._by_role.get(role, ())] if is_role(head) else []
        named: dict[str, int] = {}
        for p in known if len(known) <= CROWD else ():
            before = bisect_left(p.places, at)
            if p.kind is ActorKind.PERSON and before:
                name = self.full_name(p, at)
                named[name] = max(p.places[before - 1], named.get(name, 0))
        return sorted(named.items(), key=lambda one: one[1])

    def role(self, words: Sequence[str], at: int) -> Resolved | None:
        """The one person before ``at`` whom the article describes by the head of ``words`` ("the senator")."""
        head = words[-1].lower()
        if not is_role(head):
            return None
        before = [w.lower() for w in words[:-1]]
        keys = {" ".join([q, role]) if q else role for role in same_office(head) for q in qualified(before)}
        known = [p for key in keys for p in self._by_role.get(key, ())]
        known = [p for p in known if p.places[0] < at] if len(known) <= CROWD else []
        full = {self.full_name(p, at): p for p in known if p.kind is ActorKind.PERSON}
        if len(full) == 1:
            name, person = next(iter(full.items()))
            return Resolved(name, person.kind, f"the only one here described as “{head}”")
        return None

    def speaks(self, words: Sequence[str], at: int) -> bool:
        """Whether ``words`` name a person, by full name, or a body that the text after ``at`` names as well."""
        found = self.named(words, at)
        person = self._people.get(names.fold(found.name)) if found else None
        if person is None or not person.places or person.places[-1] < at:
            return False
        return person.proven if person.kind is ActorKind.PERSON else names.is_body(person.name)

    def body(self, noun: str, at: int) -> Resolved | None:
        """The one body named before ``at`` whose name holds ``noun`` ("the ministry")."""
        known = [p for p in self._by_word.get(names.fold(noun), ()) if p.kind is not ActorKind.PERSON]
        found = {p.name: p for p in known if p.places and p.places[0] < at} if len(known) <= CROWD else {}
        if len(found) != 1:
            return None
        person = next(iter(found.values()))
        return Resolved(person.name, person.kind, f"the only {noun} named before it")

    def company(self, noun: str, at: int) -> Resolved | None:
        """The one business named before ``at``, by the last word of its name or by what the article calls it."""
        found = {
            p.name: p
            for p in (
                *self._leading(CLUBS if noun in SIDES else FIRMS),
                *(self._by_role.get(noun, ()) if noun not in ANY_FIRM else ()),
            )
            if p.places and p.places[0] < at and not (p.kind is ActorKind.PERSON and p.proven)
        }
        if len(found) != 1:
            return None
        person = next(iter(found.values()))
        kind = ActorKind.BODY if person.kind is ActorKind.PERSON else person.kind
        return Resolved(person.name, kind, f"the only {noun} that the article has named")

    def _leading(self, endings: frozenset[str]) -> list[Person]:
        """The business or club that the article begins with, if it does: others may go by names that do not tell."""
        lead = self._first
        return [lead] if lead and " " in lead.name and lead.name.rsplit(" ", 1)[-1].lower() in endings else []

    @cached_property
    def _first(self) -> Person | None:
        return min((p for p in self._people.values() if p.places), key=lambda p: p.places[0], default=None)

    def full_name(self, person: Person, at: int) -> str:
        """The fullest name of a person."""
        found = self.named(person.name.split(), at)
        return found.name if found else person.name

    def first_named(self, name: str) -> int:
        """Where the article names somebody first."""
        person = self._people.get(names.fold(name))
        return person.places[0] if person and person.places else -1

    def proven(self, name: str) -> bool:
        """Whether the article's own entity of that name is surely a person."""
        person = self._people.get(names.fold(name))
        return person is not None and person.proven

    def has_role(self, name: str) -> bool:
        """Whether the article describes a name's bearer by an office or a trade."""
        person = self._people.get(names.fold(name))
        return person is not None and any(is_role(role.rsplit(" ", 1)[-1]) for role in person.roles - UNOFFICIAL)

    def is_another(self, name: str, noun: str) -> bool:
        """Whether the article describes a name's bearer by other offices or trades than ``noun``, and never by it."""
        person = self._people.get(names.fold(name))
        known = {role.rsplit(" ", 1)[-1] for role in person.roles} if person else set()
        known = {role for role in known if is_role(role)} - HONORIFICS
        return bool(known) and known.isdisjoint(same_office(noun))

    def surely(self, name: str) -> bool:
        """Whether a title, a role or a given name says that a name is a person's."""
        person = self._people.get(names.fold(name))
        if person is None:
            return False
        given = names.fold(names.parts(person.name)[0]) in lists.given_names()
        return bool(given or person.titled or self.has_role(name))

    def gender(self, name: str) -> str | None:
        """What titles, given names and pronouns say of a name's bearer: "m", "f" or None."""
        person = self._people.get(names.fold(name))
        if person is None or person.gender or not person.proven:
            return person.gender if person else None
        family = names.parts(person.name)[-1]
        short = self._people.get(names.fold(family))
        if short is None or len(self._by_word.get(names.fold(family), ())) > 2:
            return None
        return short.gender


@lru_cache(maxsize=1 << 14)
def _read(words: tuple[str, ...]) -> tuple[str, str, tuple[str, ...], str | None, frozenset[str]]:
    """The name of a capitalised run, empty if it is no actor’s; its folded form, its words as titles are written, and
    the gender and the roles that these tell."""
    name = plain(words)
    key, titles = names.fold(name), tuple(w.lower().strip(".") for w in words if w != "MS")
    name = "" if key in lists.places().months_and_days else name
    return name, key, titles, _gender(titles), _roles(titles, key)


def _gender(titles: tuple[str, ...]) -> str | None:
    return "m" if not names.MALE.isdisjoint(titles) else "f" if not names.FEMALE.isdisjoint(titles) else None


@lru_cache(maxsize=1 << 12)
def _roles(titles: tuple[str, ...], key: str) -> frozenset[str]:
    """The roles among the words before a name, which is no role itself."""
    return frozenset(offices(w for w in titles if names.fold(w) not in key) if len(titles) > 1 else ())


@lru_cache(maxsize=1 << 14)
def _folded(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(map(names.fold, names.parts(name)))


@lru_cache(maxsize=1 << 12)
def _given(folded: str) -> str | None:
    """The gender that a given name tells: "m", "f" or None."""
    told = lists.given_names().gender(folded)
    return told[0] if told else None


@lru_cache(maxsize=1 << 14)
def _kind(name: str) -> ActorKind:
    """Person, body or neither: a country or a city that speaks is its government."""
    folded, places = names.fold(name), lists.places()
    if folded in places.countries or folded in places.cities or folded in places.metonyms:
        return ActorKind.BODY
    own = names.parts(name)
    last = names.fold(own[-1]) if own else ""
    if own and own[-1][:-1].isupper() and own[-1][-1] == "s" and len(own[-1]) > 2:
        return ActorKind.GROUP  # "Labour MPs"
    if last in places.demonyms or (len(own) > LONG and not names.is_body(name)):
        return ActorKind.GROUP  # "West African", or a headline with every word in capitals
    return ActorKind.BODY if shapes.is_medium(own) else names.kind_of(name)


def _premodifiers(s: Sentence, first: int) -> range:
    """The words right before a name in its own chunk: "Peruvian goalkeeper" Rosas."""
    start = first
    while start > 0 and first - start < 4 and s.classes[start - 1] in "NTA":
        start -= 1
    return range(start, first)


def longest_chain(people: list[Person]) -> list[Person]:
    """People whose names are all parts of the longest one; else nobody: two bearers are never merged."""
    longest = max(people, key=lambda p: len(p.name))
    whole = {names.fold(w) for w in names.parts(longest.name)}
    return people if all({names.fold(w) for w in names.parts(p.name)} <= whole for p in people) else []
