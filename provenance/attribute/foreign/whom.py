"""Whom a name or a pronoun of an article in another language than English means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from provenance.attribute.foreign import cases, polish_epithets
from provenance.attribute.foreign.attested import is_company
from provenance.attribute.foreign.before import Before
from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.named_bodies import full_body
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.someone import one_who
from provenance.attribute.foreign.subject import NOBODY_BEFORE, REACH, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import MEDIA, ActorKind

WHERE = frozenset("où donde onde dove".split())
LATTER = frozenset(("quest'ultimo", "quest'ultima"))
FIRST = frozenset(
    "primero primera premier première primo prima primeiro primeira erste erster ersterer erstere".split()
)
OPENS = 4  # words before the name of the body that a sentence is about
ASKED_WHETHER = (("auf", "die", "frage"), ("à", "la", "question"), ("a", "la", "pregunta"))


def is_first(word: str, lang: str) -> bool:
    """Whether a word means the first of two; "la premier" is an office in Italian."""
    return word in FIRST and (word != "premier" or lang == "fr")


class Whom(Before):
    """One article, and whom its names and pronouns mean."""

    def named(self, t: Tagged, n: Name) -> Subject:
        """Whom a name of a sentence stands for, as a subject."""
        person = self.people.named(t, n)
        if self.known.lang == "pl" and t.lower[n.first] in polish_epithets.PEOPLES and len(n.words) == 1:
            called = polish_epithets.meant(self, t, (t.lower[n.first],), None)
            if called is not None:
                return Subject(n.first, n.last, called.name, called.kind, called, how="whom this describes")
        if person is None and (bearers := self.people.bearers(n.words)):
            gender = cases.gender(n.words, n.article, n.roles, self.known)
            person = self._nearest(t, n.first, [p for p in bearers if gender is None or p.gender in (None, gender)])
            if person is None:
                return Subject(n.first, n.last, None, ActorKind.PERSON, how="several bear this name")
        if person is not None and len(n.words) == 1 and self._clashes(t, n, person):
            return Subject(n.first, n.last, None, ActorKind.PERSON, how="the verb is of another gender")
        if person is None:
            return Subject(n.first, n.last, " ".join(n.words), ActorKind.PERSON)
        definite = person.kind is ActorKind.BODY and len(n.words) == 1 and n.article in ("der", "die", "das")
        firm = (
            self.firm_again(t, n)
            if definite and self.known.lang == "de" and is_company(t.lower[n.first : n.last])
            else None
        )
        if firm is not None:
            return firm
        self.spoke.setdefault(t.index, person)
        if person.kind is ActorKind.BODY and len(n.words) == 1 and n.words[0].lower() in self.known.bodies:
            if len(person.longer) > 1 and (whole := full_body(t, n, self.known)):
                return Subject(n.first, n.last, whole, person.kind, person)
            if (again := self._again(t, n.words[0].lower())) is not None:
                return Subject(n.first, n.last, again, person.kind, person, how="the body named before")
            of = self.known.slavic or self.known.lang == "pl"
            parts = ("N", "A") if self.known.slavic else ("N", "A", "T")  # "Biuro premiera"
            end = next((k for k in range(n.last, n.last + 4) if t.tags[k : k + 1] not in parts), n.last)
            if of and end > n.last and t.tags[end : end + 1] == "V":  # "Міністерство культури", "Biuro rektora"
                return Subject(n.first, end, " ".join(t.words[n.first : end]), person.kind, person)
        how = "as printed" if person.name == " ".join(n.words) else "the name in full or in the nominative"
        return Subject(
            n.first,
            n.last,
            person.name,
            person.kind,
            person,
            person.kind in MEDIA or person.kind is ActorKind.PLATFORM,
            how,
        )

    def _clashes(self, t: Tagged, n: Name, person: Person) -> bool:
        """Whether the verb beside a Slavic family name is of the other gender: "сказав Лисенко" of Анна Лисенко."""
        if not self.known.slavic or person.gender is None:
            return False
        verb = next((k for k in (n.first - 1, n.last) if t.tags[k : k + 1] == "V"), None)
        own = self._gender("", t.lower[verb], ()) if verb is not None and verb >= 0 else None
        return own is not None and own != person.gender

    @property
    def acronyms(self) -> Mapping[str, str]:
        """The full names of bodies by their acronyms; none as far as this class knows."""
        return {}

    def firm_again(self, t: Tagged, n: Name) -> Subject | None:
        """The firm that a German noun for one means again; none as far as this class knows."""
        return None

    def _again(self, t: Tagged, noun: str) -> str | None:
        """The body that a noun means again; none as far as this class knows."""
        return None

    def _firm(self, t: Tagged, noun: str) -> str | None:
        """The one firm that a noun for one means again; none as far as this class knows."""
        return None

    def pronoun(self, t: Tagged, at: int, gender: str | None = None) -> Subject:
        """Whom a pronoun means; nobody in particular where nothing before it settles that."""
        word = t.lower[at]
        gender = gender or ("m" if word in self.known.he else "f" if word in self.known.she else None)
        gender = gender or {"latek": "m", "latka": "f"}.get(word)  # "mówi 41-latek"
        if word in LATTER and (latter := self.last_named(t, at, gender)) is not None:
            return latter
        if self.known.slavic and (viewed := self.in_view(t, gender)) is not None:
            return Subject(at, at + 1, viewed.name, viewed.kind, viewed, how="in whose view the sentence before is")
        if (teller := self.questioned(t, gender) or self.teller(t, gender)) is not None:
            return replace(teller, first=at, last=at + 1)
        if one_who(self.sentences[t.index - 1] if t.index else None, t, self.known.lang):
            return Subject(at, at + 1, None, ActorKind.PERSON, how="one of whom no more is told")
        unnamed = self._held(t, gender) or self.unnamed(t, gender)
        if unnamed is not None and unnamed.name and not self.known.slavic:
            chief = self._of_state(t, at, unnamed.name.lower().split())
            if chief is not None:
                return Subject(at, at + 1, chief.name, chief.kind, chief, how="who holds that office here")
        if unnamed is not None:
            return replace(unnamed, first=at, last=at + 1)
        sourced = self._sourced(t, gender) if not self.known.slavic else None
        if sourced is not None:
            return replace(sourced, first=at, last=at + 1)
        acting = self._acting(t, gender) if not self.known.slavic and gender is not None else None
        if acting is not None:
            return replace(acting, first=at, last=at + 1)
        asked = t.lower[:3] in ASKED_WHETHER and not self.known.slavic  # "Auf die Frage, ob Lee bleibt, sagte er"
        house = self._of_clause(t, at)
        if house is not None:
            return replace(house, first=at, last=at + 1)
        person = self.before(t, 0 if asked else at, gender, REACH)
        since, name, own = self._floor
        if person is None and t.index - since <= REACH and gender is not None and own == gender:
            return Subject(at, at + 1, name, ActorKind.PERSON, how="whom the sentences before are about")
        if person is None and not self.known.slavic:
            person = self._behind_pronoun(t, gender)
        if person is None:
            return Subject(at, at + 1, None, ActorKind.PERSON, how=NOBODY_BEFORE)
        self.spoke.setdefault(t.index, person)
        if person.gender is None and gender is not None and not self.known.slavic and not t.tags[:at].strip("IDNTA,"):
            person.gender = gender  # "Dans un entretien, elle affirme": whom no later "il" means
        return Subject(at, at + 1, person.name, person.kind, person, how="the nearest person before it")

    def last_named(self, t: Tagged, at: int, gender: str | None, *, first: bool = False) -> Subject | None:
        """Whom "este último", "quest'ultimo" or "ce dernier" means: the last of two who are named just before.

        ``first``: whom "el primero" means, who is the first of them; of more than two nobody is.
        """
        s = self.sentences[t.index - 1] if t.index else t
        if t.index > 1 and t.lower[at : at + 1] and self._first_of_two(s):
            s = self.sentences[t.index - 2]  # "Roe y Lee discuten. El primero se fue. «…», dijo este último"
        for where, end in ((t, at), (s, len(s.tags))):
            if where is s and s.paragraph != t.paragraph:
                break
            near = [n for n in self.names[where.index] if n.last <= end and self.counts(where, n)]
            met = [(n, p) for n in near if (p := self.people.named(where, n)) is not None and p.person]
            if len({p for _, p in met}) > 1:
                who = met[0 if first else -1][1]
                if first and len({p for _, p in met}) > 2:
                    return None
                if gender is not None and who.gender not in (None, gender):
                    return None
                return Subject(at, at + 1, who.name, who.kind, who, how="whom the sentence before names last")
            if met:
                break
        return None

    def _first_of_two(self, s: Tagged) -> bool:
        """Whether a sentence is about the first of two who are named before it: "El primero culpa al alcalde"."""
        first = s.lower[s.tags[:1] == "D" :][:1]
        free = [n for n in self.names[s.index] if self.counts(s, n) and (p := self.people.named(s, n)) and p.person]
        return bool(first) and is_first(first[0], self.known.lang) and not free

    def in_view(self, t: Tagged, gender: str | None) -> Person | None:
        """In whose view the sentence before is; nobody as far as this class knows."""
        return None

    def teller(self, t: Tagged, gender: str | None) -> Subject | None:
        """Who without a name tells the sentence before; nobody as far as this class knows."""
        return None

    def questioned(self, t: Tagged, gender: str | None) -> Subject | None:
        """Whom the sentence before says that somebody asks; nobody as far as this class knows."""
        return None

    def _behind_pronoun(self, t: Tagged, gender: str | None) -> Person | None:
        """The one person whom an article names first right after its opening: "« Non », dit-il. Ann Lee est assise"."""
        first = self._debuts[:2]
        if not first or not t.index < first[0][0] <= t.index + 2 or (len(first) > 1 and first[1][0] == first[0][0]):
            return None
        person = first[0][1]
        return person if len(person.words) > 1 and gender is not None and person.gender in (None, gender) else None

    def _sourced(self, t: Tagged, gender: str | None) -> Subject | None:
        """The body on whose word the sentence before reports; nobody as far as this class knows."""
        return None

    def _of_state(self, t: Tagged, at: int, words: Sequence[str]) -> Person | None:
        """Who holds the highest office that words are for; nobody as far as this class knows."""
        return None

    def _of_clause(self, t: Tagged, at: int) -> Subject | None:
        """The body that a sentence is about, by a pronoun of its relative clause: "Le groupe X …, où il affirme"."""
        if self.known.lang not in ROMANCE or t.tags[at - 1 : at] != "S" or t.lower[at - 1] not in WHERE:
            return None
        before = [n for n in self.names[t.index] if n.last < at and not n.governed and self.counts(t, n)]
        if len(before) != 1 or before[0].first > OPENS:
            return None
        subject = self.named(t, before[0])
        return subject if subject.kind is ActorKind.BODY and not subject.medium else None

    def _acting(self, t: Tagged, gender: str | None) -> Subject | None:
        """The body that the sentence before is about; nobody as far as this class knows."""
        return None
