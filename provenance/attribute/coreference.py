"""Who a mention means: names to their fullest form in the article, pronouns and role nouns to a name.

A short form is resolved only if the article knows exactly one full name that it can belong to, or if titles tell two
bearers apart; a pronoun goes to the nearest person in a subject's place. Everything else keeps the words printed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from provenance.actors import lists, names
from provenance.actors.registry import Registry
from provenance.attribute.chunks import PORTFOLIOS as MINISTRIES
from provenance.attribute.chunks import plain
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import QUALIFIERS, is_role, qualified, same_office
from provenance.attribute.persons import ANY_FIRM, BUSINESSES, CLUBS, FIRMS, KIN, SAME_TRADE, SIDES, Person
from provenance.attribute.roster import Roster, folded
from provenance.model import MEDIA, ActorKind, Span

PORTFOLIOS = MINISTRIES | {"prime", "first"}
HONORIFICS = names.MALE | names.FEMALE | {"dr", "us", "eu", "uk", "un"}  # say nothing of what somebody is
UNOFFICIAL = HONORIFICS | KIN.keys()
CROWD = 40  # bearers of one name or role beyond which nobody is meant in particular

ABROAD = {"bank": ("banque", "banco", "banca")}  # the same noun in names that are not English
OFTEN = 3  # times that an article names the business it is about


BESIDE = QUALIFIERS - {"former", "ex"}  # who was something is called so still


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


class Cast(Roster):
    """Whom an article's mentions mean, among those whom it names."""

    def __init__(self, sentences: Sequence[Sentence], registry: Registry, outlet: str | None = None) -> None:
        super().__init__(sentences, registry, outlet)
        self._names: dict[tuple[str, ...], Resolved | None] = {}
        self.notes: dict[str, Any] = {}  # what is found out once for the whole article, by those who ask

    def named(self, words: Sequence[str], at: int) -> Resolved | None:
        """The fullest name of what ``words`` (a capitalised run) names at offset ``at``."""
        words = self.without_trade(tuple(words))
        if words in self._names:
            return self._names[words]
        found, moves = self._name(words, at)
        if not moves:
            self._names[words] = found
        return found

    def _name(self, words: tuple[str, ...], at: int) -> tuple[Resolved | None, bool]:
        """The same, and whether the offset had a say in it."""
        name, moves = compass(plain(words)), False
        if not name:
            return None, moves
        if (whole := self._acronyms.get(names.fold(name))) is not None:
            body = self._people[whole]
            return Resolved(body.name, body.kind, f"“{name}” stands in brackets behind that name"), moves
        if (owned := self._owned(name)) is not None:
            return owned, moves
        actor, own = self._registry.resolve(name), names.parts(name)
        if actor is not None and actor.name == f"The {name}" and self._is_bare(name):
            actor = None
        if actor is not None and not (actor.kind in MEDIA and self._is_family(words, own)):
            return Resolved(actor.name, actor.kind, "registry"), moves
        full = [p for p in self._bearers(own) if len(names.parts(p.name)) > len(own)]
        titles = {w.lower().strip(".") for w in words}
        wanted = "m" if titles & names.MALE else "f" if titles & names.FEMALE else self._titled(name)
        full = [p for p in full if p.kind is not ActorKind.PERSON or p.proven] or full  # "Kim Square" is no Kim
        if wanted:
            family = tuple(map(names.fold, own))  # "Mr. Roe" is no Roe Brothers, if there is another Roe
            full = [p for p in full if folded(p.name)[-len(own) :] == family] or full
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
        if person is None and names.fold(name) in lists.places().months_and_days:
            return None, moves  # "an entry for May reads"
        kind = person.kind if person else names.kind_of(name)
        return Resolved(person.name if person else name, kind, "as printed"), moves

    def _owned(self, name: str) -> Resolved | None:
        """The medium that a name has behind its country: "Japan's NHK"."""
        _, mark, rest = name.replace("’s ", "'s ").partition("'s ")
        actor = self._registry.resolve(rest) if mark else None
        return Resolved(actor.name, actor.kind, "registry") if actor is not None and actor.kind in MEDIA else None

    def _is_family(self, words: Sequence[str], own: Sequence[str]) -> bool:
        """Whether a name that a medium has as well is somebody's here: "Mrs Bell", or "Bell" behind "Ruth Bell"."""
        if words[0].lower().strip(".") in names.MALE | names.FEMALE:
            return True
        return len(own) == 1 and any(p.proven and len(folded(p.name)) > 1 for p in self._bearers(own))

    def _is_bare(self, name: str) -> bool:
        """Whether the article prints a medium's name only without "The", as somebody's: "Bell" is not The Bell."""
        person = self._people.get(names.fold(name))
        return person is not None and person.key is None and person.kind is ActorKind.PERSON

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
            theirs = folded(person.name)
            begins = theirs[: len(keys)] == keys and (not names.is_body(person.name) or _goes_on(person.name, own))
            if theirs[-len(keys) :] == keys or begins:
                out.append(person)
        return out

    def bearers(self, words: Sequence[str], at: int) -> list[tuple[str, int]]:
        """Who is described by the head of ``words``, each with the last place before ``at`` that names him."""
        named: dict[str, int] = {}
        for p in self._holders(words)[0]:
            if p.kind is ActorKind.PERSON and p.places and p.places[0] < at:
                name = self.full_name(p, at)
                named[name] = max(self._last(p, at), self._last(self._family(name), at), named.get(name, 0))
        return sorted(named.items(), key=lambda one: one[1])

    def told_apart(self, words: Sequence[str]) -> bool:
        """Whether a word before the head of ``words`` is said of some who are described by it: "the rail minister"."""
        return bool(self._holders(words)[1])

    def _holders(self, words: Sequence[str]) -> tuple[list[Person], set[str]]:
        """Those described by the head of ``words`` and by what stands before it, as far as that is said of any."""
        head = words[-1].lower()
        known = [p for role in same_office(head) for p in self._by_role.get(role, ())] if is_role(head) else []
        known = known if len(known) <= CROWD else []
        told = {w.lower() for w in words[1:-1]} - QUALIFIERS
        asked = told & {w for p in known for role in p.roles for w in role.split()}
        if told & PORTFOLIOS - asked:
            return [], asked  # no foreign minister is the prime minister
        return [p for p in known if asked <= {w for role in p.roles for w in role.split()}], asked

    def _family(self, name: str) -> Person | None:
        """The entity that the family name of a full name has alone, where it is nobody else's."""
        own = folded(name)
        short = self._people.get(own[-1]) if len(own) > 1 else None
        return short if short is not None and self.full_name(short, short.places[-1]) == name else None

    @staticmethod
    def _last(person: Person | None, at: int) -> int:
        """The last place before ``at`` that names somebody."""
        before = bisect_left(person.places, at) if person else 0
        return person.places[before - 1] if person and before else 0

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
        asked = PORTFOLIOS & set(before)
        if asked:  # the foreign minister is no prime minister
            held = {n: PORTFOLIOS & {w for role in p.roles for w in role.split()} for n, p in full.items()}
            same = {n: p for n, p in full.items() if held[n] & asked}
            full = same or {n: p for n, p in full.items() if not held[n]}
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
        words = (names.fold(noun), *ABROAD.get(noun, ()))
        known = [p for w in words for p in self._by_word.get(w, ()) if p.kind not in (ActorKind.PERSON, *MEDIA)]
        known += [p for w in words[1:] for p in self._by_word.get(w, ()) if p.kind is ActorKind.PERSON]
        found = {p.name: p for p in known if p.places and p.places[0] < at} if len(known) <= CROWD else {}
        if not found:  # "the union" of the Dockers Union-CWA
            known = [p for p in self._people.values() if "-" in p.name and f" {noun}-" in p.name.lower()]
            found = {p.name: p for p in known if p.kind not in MEDIA and p.places and p.places[0] < at}
        whole = max(found, key=len, default="")
        parts = found.keys() - {whole}
        if all(whole.endswith(f" {name}") for name in parts) or all(whole.startswith(f"{name} ") for name in parts):
            found = {whole: found[whole]} if found else {}
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
                *(p for trade in self._trades(noun) for p in self._by_role.get(trade, ())),
            )
            if p.places and p.places[0] < at and not (p.kind is ActorKind.PERSON and p.proven)
        }
        if len(found) != 1:
            return None
        person = next(iter(found.values()))
        kind = ActorKind.BODY if person.kind is ActorKind.PERSON else person.kind
        return Resolved(person.name, kind, f"the only {noun} that the article has named")

    def business(self, name: str, noun: str) -> Resolved | None:
        """The business whose name is ``name`` with the noun: "Zan" is Zan Bank, where it is "the bank"."""
        whole = self._people.get(names.fold(f"{name} {noun}"))
        return Resolved(whole.name, whole.kind, f"the {noun} of that name") if whole is not None else None

    @staticmethod
    def _trades(noun: str) -> Iterable[str]:
        """What a business is called elsewhere that ``noun`` means."""
        if noun in ("company", "firm"):
            return BUSINESSES
        return (noun, *SAME_TRADE.get(noun, ())) if noun not in ANY_FIRM else ()

    def _leading(self, endings: frozenset[str]) -> list[Person]:
        """The business or club that the article begins with, if it does: others may go by names that do not tell.

        Nor need it be named first that is named again and again.
        """
        lead = self._first
        shaped = (p for p in self._people.values() if " " in p.name and p.name.rsplit(" ", 1)[-1].lower() in endings)
        return [p for p in shaped if p is lead or len(p.places) >= OFTEN]

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

    def named_since(self, name: str, start: int, at: int) -> bool:
        """Whether the article names somebody between two offsets, by whatever part of the name."""
        family = names.fold(names.parts(name)[-1]) if names.parts(name) else ""
        return any(start <= place < at for p in self._by_word.get(family, ()) for place in p.places)

    def proven(self, name: str) -> bool:
        """Whether the article's own entity of that name is surely a person."""
        person = self._people.get(names.fold(name))
        return person is not None and person.proven

    def has_role(self, name: str) -> bool:
        """Whether the article describes a name's bearer by an office or a trade."""
        person = self._people.get(names.fold(name))
        return person is not None and any(is_role(role.rsplit(" ", 1)[-1]) for role in person.roles - UNOFFICIAL)

    def holds(self, name: str, offices: frozenset[str]) -> bool:
        """Whether the article describes a name's bearer by one of ``offices``."""
        person = self._people.get(names.fold(name))
        held = {role.rsplit(" ", 1)[-1] for role in person.roles} if person else set()
        return not held.isdisjoint(offices)

    def is_another(self, name: str, noun: str) -> bool:
        """Whether the article describes a name's bearer by other offices or trades than ``noun``, and never by it."""
        person = self._people.get(names.fold(name))
        known = {role.rsplit(" ", 1)[-1] for role in person.roles} if person else set()
        known = {role for role in known if is_role(role)} - HONORIFICS
        return bool(known) and (known.isdisjoint(same_office(noun)) or self.is_beside_office(name, noun))

    def is_beside_office(self, name: str, noun: str) -> bool:
        """Whether a name's bearer is but the shadow or deputy of a ``noun``: no deputy mayor is the mayor."""
        person = self._people.get(names.fold(name))
        held = {role.rpartition(" ")[::2] for role in person.roles} if person else set()
        same = {q for q, role in held if role in same_office(noun)}
        return bool(same) and all(not BESIDE.isdisjoint(q.split()) for q in same)

    def family(self, word: str) -> Resolved | None:
        """The one person of a family name that a body has in its name as well: "Roe" of Roe Marine and Ann Roe."""
        own = names.parts(word)
        found = {p.name: p for p in self._bearers(own) if p.proven and len(own) == 1 < len(folded(p.name))}
        found = {name: p for name, p in found.items() if folded(name)[-1] == names.fold(own[0])}
        if len(found) != 1:
            return None
        person = next(iter(found.values()))
        return Resolved(person.name, person.kind, f"“{word}” is the only bearer’s short form in this article")

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


def _goes_on(name: str, own: Sequence[str]) -> bool:
    """Whether a body's name says only of what it is one: "Border Directorate" of "… of the Northern Region"."""
    short = " ".join(own)
    return len(own) > 1 and name.startswith((f"{short} of ", f"{short} for "))


COMPASS = {"N": "North", "S": "South", "E": "East", "W": "West"}


def compass(name: str) -> str:
    """“N. Korea” is North Korea, where that is a country or city."""
    first, _, rest = name.partition(" ")
    whole = f"{COMPASS[first.strip('.')]} {rest}" if rest and first.strip(".") in COMPASS else ""
    places = lists.places()
    return whole if whole and names.fold(whole) in places.countries | places.cities else name


def longest_chain(people: list[Person]) -> list[Person]:
    """People whose names are all parts of the longest one; else nobody: two bearers are never merged."""
    longest = max(people, key=lambda p: len(p.name))
    whole = {names.fold(w) for w in names.parts(longest.name)}
    return people if all({names.fold(w) for w in names.parts(p.name)} <= whole for p in people) else []
