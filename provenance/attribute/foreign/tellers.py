"""Who tells the Slavic sentence before, or is asked in it, where a pronoun or "співрозмовник" means him or her."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.nouns import UNNAMED
from provenance.attribute.foreign.sides import Sides
from provenance.attribute.foreign.subject import MANY, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.unnamed import ONE_OF, opens_below
from provenance.model import ActorKind

INTERVIEWERS = ("ведущ", "ведуч", "журналист", "журналіст", "корреспондент", "кореспондент", "интервьюер", "інтерв'юер")
ASKING = ("спрос", "поинтерес", "запита", "спита", "поцікав", "уточни", "допыт", "допит")
OF = (("из",), ("з",), ("із",))
MAKERS = ("чик", "щик", "тель", "ник", "ниця", "ница", "чиця", "щица", "яр", "арь", "ач")  # endings of who does a work


class Tellers(Sides):
    """One article with those who tell without a name, and those who answer."""

    _hearing = False  # while who speaks in a sentence is looked for, which is no speaking

    def teller(self, t: Tagged, gender: str | None) -> Subject | None:
        """Who without a name is the subject of the Slavic sentence before: "Бывший боцман сомневается, что …".

        ``gender`` is that of the word that means him or her; None asks for nobody in particular.
        """
        s = self.sentences[t.index - 1] if t.index and self.known.slavic else None
        if s is None or "Q" in s.tags or s.index in self.spoke or self._hearing:
            return None
        if s.paragraph != t.paragraph and not opens_below(s, t):
            return None
        verb, told = self._own_teller(s)
        if told is None or not told.name or told.kind is ActorKind.BODY:
            return None
        if told.person is not None and s.tags[told.first] not in "NT":
            return None  # whom the sentence names
        if s.tags[verb] == "L":  # "По словам очевидца, …"
            own = self._gender("", "", (told.name.lower().split()[0],))
            fits = gender is None or own in (None, gender)
            return replace(told, kind=ActorKind.PERSON, how="who tells the sentence before") if fits else None
        people = (k for k in range(told.first, told.last) if self._is_person(s, k) or s.lower[k].endswith(MAKERS))
        head = next(people, None)
        of_several = ONE_OF.get(s.lower[told.first]) if s.lower[told.first + 1 : told.first + 2] in OF else None
        if of_several is not None and told.person is None and gender in (None, of_several):
            return replace(told, kind=ActorKind.PERSON, how="who tells the sentence before")  # "одна из работниц"
        if head is None or s.lower[verb].endswith(MANY):
            return None
        own = self._gender("", s.lower[verb], s.lower[head : head + 1])
        if gender is not None and own not in (None, gender):
            return None
        if told.person is not None:
            return told if told.person.person else None
        if (known := self._known_as(s, told, verb)) is not None:
            return known
        if s.lower[head] in UNNAMED:
            return None
        return replace(told, kind=ActorKind.PERSON, how="who tells the sentence before")

    def _own_teller(self, s: Tagged) -> tuple[int, Subject | None]:
        """The first verb of saying in a sentence that has a subject before it which is no medium, and that subject."""
        at = s.tags.find("L", 1, 3)
        if at > 0 and (source := self._in_words_of(s, at)) is not None:
            return at, source
        self._hearing = True
        found: tuple[int, Subject | None] = (0, None)
        for verb in (k for k in range(1, len(s.tags)) if s.tags[k] == "V"):
            told = self._before(s, verb, 0, len(s.tags), False)
            if told is not None and not told.medium:
                found = verb, told
                break
        self._hearing = False
        self.spoke.pop(s.index, None)
        return found

    def _in_words_of(self, s: Tagged, at: int) -> Subject | None:
        """In whose words a sentence is; nobody as far as this class knows."""
        return None

    def _known_as(self, s: Tagged, told: Subject, verb: int) -> Subject | None:
        """Whom named before a sentence's subject means; nobody as far as this class knows."""
        return None

    def questioned(self, t: Tagged, gender: str | None) -> Subject | None:
        """Who answers the question of the Slavic sentence before: "Ведущий спросил, готов ли тренер Лис"."""
        s = self.sentences[t.index - 1] if t.index and self.known.slavic else None
        if s is None or s.paragraph != t.paragraph or "Q" in s.tags or not s.lower[0].startswith(INTERVIEWERS):
            return None
        comma = s.tags.find(",")
        if comma < 1 or not any(w.startswith(ASKING) for w in s.lower[1:comma]):
            return None
        named = [n for n in self.names[s.index] if n.first > comma and not n.governed and self.counts(s, n)]
        people = list(dict.fromkeys(p for n in named if (p := self.people.named(s, n)) is not None and p.person))
        if not people and self.latest is not None and t.paragraph - self.sentences[self.latest[0]].paragraph <= 2:
            people = [self.latest[1]]
        one = people[0] if len(people) == 1 else None
        if one is None or (gender is not None and one.gender not in (None, gender)):
            return None
        return Subject(0, 1, one.name, one.kind, one, how="who is asked")
