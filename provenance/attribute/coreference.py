"""Who a mention means: names to their fullest form in the article, pronouns and role nouns to a name.

A short form is resolved only if the article knows exactly one full name that it can belong to, or if titles tell two
bearers apart; a pronoun goes to the nearest person in a subject's place. Everything else keeps the words printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from provenance.actors import lists, names
from provenance.actors.registry import Registry
from provenance.attribute.masked import Sentence
from provenance.model import ActorKind, Span

PARTICLES = frozenset(  # words that stand within a name
    "of de del della di da van von der den bin al el la le du dos the for and".split()
)
MASCULINE = frozenset({"he", "him", "his", "himself", "er", "il", "él", "он", "він"})
FEMININE = frozenset({"she", "her", "hers", "herself", "elle", "ella", "она", "вона"})  # German "sie" may be anybody
LONG = 5  # words beyond which a capitalised run is no person's name
ROLE = frozenset("NT")


CROWD = 40  # bearers of one name or role beyond which nobody is meant in particular


@dataclass(slots=True)
class Person:
    """An entity of one article: its fullest name, the words it is described by, and where it is named."""

    name: str
    kind: ActorKind
    key: str | None = None
    roles: set[str] = field(default_factory=set)
    gender: str | None = None
    places: list[int] = field(default_factory=list)

    @property
    def proven(self) -> bool:
        """Whether more than a capital says that this is a person: a full name, a title, a role."""
        return self.kind is ActorKind.PERSON and (len(names.parts(self.name)) > 1 or bool(self.gender or self.roles))


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a mention means: the name to print, its kind, and how it was found out.

    ``open`` is true for a pronoun whose bearer is not known: its ``name`` is only the word printed.
    """

    name: str
    kind: ActorKind | None
    how: str
    open: bool = False


class Cast:
    """Everybody whom an article names, built once from its masked sentences."""

    def __init__(self, sentences: Sequence[Sentence], registry: Registry) -> None:
        self._registry = registry
        self._people: dict[str, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._by_role: dict[str, list[Person]] = {}
        self._sentences = sentences
        for s in sentences:
            for first, last in name_chunks(s):
                self._add(s, first, last)
        self._index()

    @cached_property
    def _lower(self) -> frozenset[str]:
        """The words of the article that it prints as no name."""
        return frozenset(w for s in self._sentences for w, c in zip(s.words, s.classes, strict=True) if c in "NVBDPIS")

    def _add(self, s: Sentence, first: int, last: int) -> None:
        words = s.words[first:last]
        if first == 0 and last == 1 and words[0].lower() in self._lower:
            return
        if first == 0 and last < len(s.words) and s.classes[last] in "-(,:" and all(w.isupper() for w in words):
            return  # a dateline: where the report was written, nobody's name
        name, key, titles = _read(words)
        if not name or key in lists.places().months_and_days:
            return
        person = self._people.get(key)
        if person is None:
            person = self._people[key] = self._person(name)
        person.places.append(s.spans[first].start)
        if first and s.classes[first - 1] in "NTA":
            titles = titles.union(s.words[i].lower().strip(".") for i in _premodifiers(s, first))
        if titles & names.MALE:
            person.gender = "m"
        elif titles & names.FEMALE:
            person.gender = "f"
        person.roles.update(w for w in titles if w.isalpha() and names.fold(w) not in key)
        end = last + 1
        if s.classes[last : last + 3] == ",M,":  # "Hill, 45, a doctor"
            last, end = last + 2, last + 3
        if last < len(s.words) and s.classes[last] == ",":  # apposition: "Hill, a doctor in Ohio,"
            while end < len(s.words) and end < last + 9 and s.classes[end] in "DNTAIR":
                if s.classes[end] in ROLE:
                    person.roles.add(s.words[end].lower())
                end += 1

    def _person(self, name: str) -> Person:
        kind = _kind(name)
        if kind is ActorKind.PERSON and (actor := self._registry.resolve(name)):
            return Person(actor.name, actor.kind, actor.key)
        return Person(name, kind)

    def _index(self) -> None:
        for person in self._people.values():
            own = names.parts(person.name)
            if person.gender is None and person.kind is ActorKind.PERSON and len(own) > 1:
                told = lists.given_names().gender(names.fold(own[0]))
                person.gender = told[0] if told else None
            for word in set(map(names.fold, names.parts(person.name))):
                self._by_word.setdefault(word, []).append(person)
            for role in person.roles:
                self._by_role.setdefault(role, []).append(person)

    def named(self, words: Sequence[str], at: int) -> Resolved | None:
        """The fullest name of what ``words`` (a capitalised run) names at offset ``at``."""
        name = plain(words)
        if not name:
            return None
        actor = self._registry.resolve(name)
        if actor is not None:
            return Resolved(actor.name, actor.kind, "registry")
        own = names.parts(name)
        full = [p for p in self._bearers(own) if len(names.parts(p.name)) > len(own)]
        titles = {w.lower().strip(".") for w in words}
        if titles & (names.MALE | names.FEMALE):
            wanted = "m" if titles & names.MALE else "f"
            full = [p for p in full if p.gender in (None, wanted)]
            full = [p for p in full if p.gender == wanted] or full
        if len({names.fold(p.name) for p in full}) > 1:
            earlier = [p for p in full if p.places[0] < at]
            full = earlier if len({names.fold(p.name) for p in earlier}) == 1 else longest_chain(full)
        if full:
            best = max(full, key=lambda p: len(p.name))
            return Resolved(best.name, best.kind, f"“{name}” is the only bearer’s short form in this article")
        person = self._people.get(names.fold(name))
        return Resolved(person.name if person else name, person.kind if person else names.kind_of(name), "as printed")

    def _bearers(self, own: Sequence[str]) -> list[Person]:
        """People whose name starts or ends with the words ``own``, in order."""
        keys = [names.fold(w) for w in own]
        out = []
        named = self._by_word.get(keys[-1], []) if keys else []
        for person in named if len(named) <= CROWD else []:
            theirs = [names.fold(w) for w in names.parts(person.name)]
            if theirs[-len(keys) :] == keys or (theirs[: len(keys)] == keys and not names.is_body(person.name)):
                out.append(person)
        return out

    def role(self, words: Sequence[str], at: int) -> Resolved | None:
        """The one person before ``at`` whom the article describes by the head of ``words`` ("the senator")."""
        head = words[-1].lower()
        known = [p for role in _offices(head) for p in self._by_role.get(role, ())]
        known = [p for p in known if p.places[0] < at] if len(known) <= CROWD else []
        people = [p for p in known if p.kind is ActorKind.PERSON]
        full = {self.full_name(p, at): p for p in people}
        if len(full) == 1:
            name, person = next(iter(full.items()))
            return Resolved(name, person.kind, f"the only one here described as “{head}”")
        return None

    def full_name(self, person: Person, at: int) -> str:
        """The fullest name of a person."""
        found = self.named(person.name.split(), at)
        return found.name if found else person.name

    def proven(self, name: str) -> bool:
        """Whether the article's own entity of that name is surely a person."""
        person = self._people.get(names.fold(name))
        return person is not None and person.proven

    def gender(self, name: str) -> str | None:
        """What titles say of a name's bearer: "m", "f" or None."""
        person = self._people.get(names.fold(name))
        return person.gender if person else None


@lru_cache(maxsize=1 << 14)
def _read(words: tuple[str, ...]) -> tuple[str, str, frozenset[str]]:
    """The name of a capitalised run, its folded form, and its words as titles are written."""
    name = plain(words)
    return name, names.fold(name), frozenset(w.lower().strip(".") for w in words)


def _kind(name: str) -> ActorKind:
    """Person, body or neither: a country or a city that speaks is its government."""
    folded, places = names.fold(name), lists.places()
    if folded in places.countries or folded in places.cities or folded in places.metonyms:
        return ActorKind.BODY
    own = names.parts(name)
    last = names.fold(own[-1]) if own else ""
    if last in places.demonyms or (len(own) > LONG and not names.is_body(name)):
        return ActorKind.GROUP  # "West African", or a headline with every word in capitals
    return names.kind_of(name)


def _offices(head: str) -> list[str]:
    """A role noun and the words that mean the same office."""
    return [head, *sorted({w for group in lists.roles().synonyms if head in group for w in group} - {head})]


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


@lru_cache(maxsize=256)
def name_chunks(s: Sentence) -> list[tuple[int, int]]:
    """Token ranges of the capitalised runs of a sentence, joined over "of", "van" and the like where both sides fit."""
    out: list[tuple[int, int]] = []
    i, n = 0, len(s.classes)
    if "A" not in s.classes:
        return out
    while i < n:
        if s.classes[i] not in "AT" or not s.words[i][:1].isupper():
            i += 1
            continue
        j = i + 1
        while j < n:
            if s.classes[j] in "AT" and s.words[j][:1].isupper():
                j += 1
            elif j + 1 < n and (_links(s, i, j) or (s.classes[j] == "s" and _body_follows(s, j + 1))):
                j += 2
            else:
                break
        if "A" in s.classes[i:j]:
            out.append((i, j))
        i = j
    return out


def _body_follows(s: Sentence, at: int) -> bool:
    """Whether the capitalised run at ``at`` names an organisation: "Russia’s Defense Ministry"."""
    end = at
    while end < len(s.classes) and s.classes[end] in "AT" and s.words[end][:1].isupper():
        end += 1
    return end > at and names.is_body(" ".join(s.words[at:end]))


def _links(s: Sentence, first: int, at: int) -> bool:
    """Whether a small word at ``at`` stands within the name that starts at ``first``: "Ministry of Defence"."""
    word = s.words[at].lower()
    if word not in PARTICLES or s.classes[at + 1] != "A":
        return False
    if word in ("of", "for"):
        return any(names.is_body(w) for w in s.words[first:at])
    if word in ("and", "the"):
        return False
    return s.classes[at - 1] == "A"


def plain(words: Sequence[str]) -> str:
    """A capitalised run as a name: without leading titles, nationalities before a title, and articles."""
    return _plain(tuple(words))


@lru_cache(maxsize=1 << 15)
def _plain(words: tuple[str, ...]) -> str:
    kept = list(words)
    if not any(names.is_body(w) for w in kept):
        for i in range(len(kept) - 2, -1, -1):
            if kept[i].lower().strip(".") in names.TITLES or (i < len(kept) - 2 and _is_role(kept[: i + 1])):
                kept = kept[i + 1 :]
                break
    while kept and kept[0].lower() in ("the", "a", "an"):
        kept = kept[1:]
    return " ".join(kept).replace(" ’s", "’s").replace(" 's", "'s")


def _is_role(words: Sequence[str]) -> bool:
    """Whether capitalised words before a full name are its bearer's role: "Goalkeeper", "Public Prosecutor"."""
    last = names.fold(words[-1])
    return last in lists.roles().english and not any(names.fold(w) in lists.given_names() for w in words)


def span_words(s: Sentence, span: tuple[int, int]) -> list[str]:
    """The words of a token range."""
    return [w for w in s.words[span[0] : span[1]] if w]


def covers(span: Span, at: int) -> bool:
    """Whether offset ``at`` lies in ``span``."""
    return span.start <= at < span.end
