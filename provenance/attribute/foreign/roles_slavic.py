"""Whom a Slavic role noun means before it is looked for among the named: "співрозмовник", "британец", "дипломат"."""

from __future__ import annotations

from dataclasses import replace

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import insiders
from provenance.attribute.foreign.among import Among
from provenance.attribute.foreign.insiders import SORTS, SOURCES
from provenance.attribute.foreign.nouns import UNNAMED
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.role_nouns import lemma
from provenance.attribute.foreign.role_words import FIRST_OR_SECOND, OFFICIALS, PEOPLES, POSSESSORS
from provenance.attribute.foreign.subject import ANOTHER, MANY, NEAR, PAST, Phrase, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

LISTENING = frozenset(
    "газете газеті изданию виданню агентству журналу телеканалу каналу порталу радиостанции радіостанції".split()
)
# By which somebody without a name is meant again who has just told something.
INTERLOCUTORS = ("собеседни", "співрозмовни", "мужчин", "женщин", "чоловік", "жінк")
ACTIVE = ("діяч", "діячка", "деятель")


def _listens(t: Tagged, k: int) -> bool:
    """Whether a word is a medium to which something is said; "агенції" is one by the word before it."""
    return t.lower[k] in LISTENING or (t.lower[k] == "агенції" and t.lower[k - 1].endswith(("ій", "ого")))


class SlavicRoles(Among):
    """One article with whom the nouns of Slavic languages mean that may be anybody's."""

    def _before_medium(self, t: Tagged, first: int, last: int) -> int | None:
        """Where a phrase ends before the medium to which somebody said something."""
        at = next((k for k in range(first + 1, last + 1) if t.lower[k : k + 1] and _listens(t, k)), None)
        if at is None or not self._is_person(t, first):
            return None
        return at - (at - 1 > first and t.lower[at - 1].endswith(("ой", "ій", "ому", "ему")))

    def of_two(self, t: Tagged, at: int) -> Subject | None:
        """Which of the two whom the sentence before names "первый" or "другий" means; nobody where it names no two."""
        order = FIRST_OR_SECOND.get(t.lower[at])
        s = self.sentences[t.index - 1] if t.index and order is not None else None
        if s is None or order is None:
            return None
        met = (self.people.named(s, n) for n in self.names[s.index] if not n.governed and self.counts(s, n))
        people = list(dict.fromkeys(p for p in met if p is not None and p.person))
        if s.paragraph != t.paragraph or len(people) != 2:
            return Subject(at, at + 1, None, ActorKind.PERSON, how="one of several")
        one = people[order]
        return Subject(at, at + 1, one.name, one.kind, one, how="which of two")

    def _quoted_last(self, t: Tagged, gender: str | None) -> Person | None:
        """Whose words in marks stand last before a sentence, in its paragraph or right above it."""
        for s in reversed(self.sentences[: t.index]):
            if t.paragraph - s.paragraph > 1:
                return None
            if "Q" in s.tags or s.index in self.quoted:
                person = self.quoted.get(s.index)
                fits = person is not None and person.person and (gender is None or person.gender in (None, gender))
                return person if fits else None
            if any(self.counts(s, n) for n in self.names[s.index]):
                return None  # it tells of somebody
        return None

    def _slavic(self, t: Tagged, p: Phrase) -> Subject | None:
        """Whom a noun means by who spoke, by the paragraph, or by what stands behind it."""
        known, first, inner, last, article = self.known, p.first, p.inner, p.last, p.article
        words, verb = p.words, p.verb
        if len(words) == 1 and (stranger := self._from_abroad(t, first, last)) is not None:
            return stranger
        if len(words) == 1 and (of_two := self.of_two(t, first)) is not None:
            return of_two
        many = t.lower[verb].endswith(MANY) and t.tags[verb] == "V"  # "чиновники уверяют": nobody in particular
        official = len(words) == 1 and words[0].startswith(OFFICIALS) and not many
        if official and not article and t.tags[last : last + 1] != "I":
            only = self.only(t)
            if only is not None:
                return Subject(first, last, only.name, only.kind, only, how="the one person named before")
            if (spoke := self._quoted_last(t, self._gender("", t.lower[verb], ()))) is not None:
                return Subject(first, last, spoke.name, spoke.kind, spoke, how="who was quoted last")
            reach = sum(s.paragraph == t.paragraph for s in self.sentences[max(0, t.index - NEAR) : t.index + 1])
            near = self.before(t, first, self._gender("", t.lower[verb], ()), reach)
            near = near or self._of_paragraph_before(t, self._gender("", t.lower[verb], ()))
            if near is not None:
                return Subject(first, last, near.name, near.kind, near, how="whom the paragraph names")
        if t.lower[last : last + 1] and t.lower[last] in POSSESSORS and t.tags[last + 1 : last + 2] == "N":
            printed = " ".join(t.words[inner : last + 2])  # "Начальник його зміни": not he who was named last
            return Subject(first, last + 2, printed, ActorKind.PERSON)
        someone = any(self._is_person(t, k) or t.lower[k].endswith(ACTIVE) for k in range(inner, last))
        if t.tags[last : last + 1] in ("I", "C") and someone:
            for n in self.names[t.index]:  # "замдиректора департамента информации и печати Анна Лис"
                close = last < n.first <= last + PAST and len(n.words) > 1 and not n.governed
                if close and self.counts(t, n) and not t.tags[last + 1 : n.first].strip("NATIC"):
                    return self.named(t, n)
        if last - inner == 1 and words[0].startswith(INTERLOCUTORS):
            teller = self.teller(t, self._gender("", t.lower[verb], words))
            if teller is not None:
                return replace(teller, first=first, last=last)
            if self.quoted.get(t.index - 1, self) is None and t.index - 1 not in self.anonymous:
                printed = p.printed  # "Голос каже: «…». Співрозмовник відповідає: «…»": whom nothing names
                return Subject(first, last, printed, ActorKind.PERSON, how=ANOTHER)
        if last - inner == 1 and (speaker := self._speaker_again(t, lemma(words[0], known), verb)) is not None:
            self.spoke.setdefault(t.index, speaker)
            return Subject(first, last, speaker.name, speaker.kind, speaker, how="who spoke last")
        if last - inner == 1 and (fold(words[0]) in places().demonyms or words[0].endswith(PEOPLES)):
            near = self.before(t, first, self._gender("", t.lower[verb], words), NEAR)  # "показал британец"
            if near is not None and not t.lower[verb].endswith(MANY):
                self.spoke.setdefault(t.index, near)
                return Subject(first, last, near.name, near.kind, near, how="whom this describes")
        asked = last - inner == 2 and words[0].startswith(SOURCES) and words[1].startswith(SORTS)
        asked = asked and not self.of_sources(t)
        if asked and (speaker := self._asked_again(t, lemma(words[0], known), verb, words[1])) is not None:
            self.spoke.setdefault(t.index, speaker)
            return Subject(first, last, speaker.name, speaker.kind, speaker, how="who spoke last")
        if asked and self.before(t, first, self._gender("", t.lower[verb], words), 3):
            return Subject(first, last, None, ActorKind.PERSON, how="perhaps who is named before")
        of = last - inner == 1 or (last - inner == 2 and words[1].startswith(SORTS))
        if of and (source := self._source_again(t, first, last)) is not None:
            return source
        if someone and t.tags[last : last + 1] == "I" and t.lower[last] in ("с", "со", "з", "із", "зі"):
            end = next((k for k in range(last + 1, verb) if t.tags[k] in "V,.Q"), verb)  # "солдат с позывным «Лис»"
            if end > last + 1:
                printed = " ".join(self.scene.text[t.spans[inner].start : t.spans[end - 1].end].split())
                return Subject(first, end, printed, ActorKind.PERSON)
        if words[-1] in UNNAMED and (stop := insiders.versed(t, last, len(t.tags))) is not None:
            whose, more = t.words[inner:last], t.words[last + 1 : stop]
            in_view = t.tags[verb : verb + 1] == "L"
            name = insiders.called(whose, more, known) if in_view else f"{' '.join(whose)}, {' '.join(more)}"
            return Subject(first, stop, name, ActorKind.PERSON)  # "источник, знакомый с ходом дела"
        if words[-1] in UNNAMED and t.tags[last : last + 1] == "I":
            end = next((k for k in range(last + 1, verb) if t.tags[k] not in "NAITK"), verb)  # "источник в компании"
            if end > last + 1 and end <= verb:
                printed = " ".join(self.scene.text[t.spans[inner].start : t.spans[end - 1].end].split())
                return Subject(first, end, printed, ActorKind.PERSON)
        return None
