"""Whom a role noun means: "la alcaldesa", "der Rathauschef", "учёный"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.actors.lists import places, roles
from provenance.actors.names import fold
from provenance.attribute.foreign import bodies, cases, classes, genitive, polish_epithets, polish_sources, subject
from provenance.attribute.foreign.among import STANDFIRST
from provenance.attribute.foreign.anew import brought_in
from provenance.attribute.foreign.attested import COMPANIES, can_speak, is_body_noun, may_be_company
from provenance.attribute.foreign.bridging import opener, resumed
from provenance.attribute.foreign.charges import before_genitive, lands, of_another_land, of_another_ministry
from provenance.attribute.foreign.deputies import is_deputy
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.insiders import COUNTS, SOURCES
from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.nearest import Nearest
from provenance.attribute.foreign.nouns import ANEW, UNNAMED
from provenance.attribute.foreign.owned import of_owner
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.polish_houses import named_behind
from provenance.attribute.foreign.role_nouns import definite_article, heads_the_same, is_one, lemma
from provenance.attribute.foreign.role_words import (
    ABSTRACT,
    ADDRESSING,
    AGED,
    AGENT,
    DECLINED,
    DEPUTIES,
    DOCUMENTS,
    DOERS,
    FAMILIAR,
    HEADS,
    HOUSES,
    LATTER,
    MORE,
    NOTES,
    NOTHING,
    PLURAL,
    PLURAL_ARTICLES,
    POLISH_LATTER,
    POSSESSORS,
    SAME,
    SAYINGS,
    SECOND,
    SEEN,
    SEVERAL,
    SINGULAR,
    SPOKES,
    THIS_LATTER,
    WEAK,
    WHOSE_IS,
)
from provenance.attribute.foreign.roles_slavic import ACTIVE
from provenance.attribute.foreign.same_role import is_role, mayor, same_office
from provenance.attribute.foreign.seats import seat
from provenance.attribute.foreign.subject import MANY, NEAR, PAST, REACH, Phrase, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.unnamed import INTERESTED
from provenance.attribute.foreign.whom import is_first
from provenance.model import ActorKind

LEGAL = frozenset("ооо пао оао зао ао тов прат пат ат".split())  # before a firm's name
GENITIVE_ADJECTIVES = ("ого", "его", "ої", "ьої")
SOURCE_LINE = (("джерело",), ("джерела",), ("источник",), ("источники",))  # which a brief has under its opening
ANOTHER = frozenset("otro otra autre altro altra outro outra segundo segunda second seconde secondo seconda".split())
HIS = ("ник", "ець", "ач", "тель", "лог", "ар", "ист", "іст")  # endings of nouns that Ukrainian has others of for women


MAN_OR_WOMAN = frozenset("жінка чоловік женщина мужчина".split())


def _unlike(noun: str, person: Person, known: Grammar) -> bool:
    """Whether a Ukrainian noun is for a man, and the person a woman: "речник" is not she who is "речниця"."""
    return known.lang == "uk" and person.gender == "f" and lemma(noun, known).endswith(HIS)


_NOT_NAMED = frozenset(
    "nicht namentlich genannten genannter ungenannten ungenannter anonymen anonymer anonym bleibenden".split()
)
TERMS = 6  # words behind somebody without a name among which it is said that nobody may name him


def _unnamed(words: Sequence[str]) -> int:
    """How many words at the head of a German phrase only say that somebody is not named."""
    n = 0
    while n < len(words) - 1 and words[n] in _NOT_NAMED:
        n += 1
    return n


PARTICIPLES = ("ący", "ąca")


def _unwilling(t: Tagged, first: int, last: int) -> bool:
    """Whether a Slavic noun phrase, or what stands right behind it, says that its one keeps the name to himself."""
    end = next((k for k in range(last, min(len(t.tags), last + TERMS)) if t.tags[k] in "VQ,.:;"), last)
    return any(word.startswith(("анонимн", "анонімн", "anonimow")) for word in t.lower[first : max(end, last)][1:])


# Whom nothing is told of.
INDEFINITE = frozenset("хтось хто-небудь хто-то кто-то кто-нибудь невідомо неизвестно".split())


class Roles(Nearest):
    """One article with whom its role nouns mean; ``thing`` says whether a phrase was no people and no body."""

    thing = False

    def role(self, t: Tagged, phrase: Subject, verb: int) -> Subject | None:
        """Whom "la alcaldesa", "der Rathauschef" or "хозяйка" means; the words themselves where nobody is."""
        known = self.known
        first, last = phrase.first, phrase.last
        article = t.lower[first] if t.tags[first] == "D" else ""
        inner = first + 1 if article else first
        while inner < last and (t.tags[inner] == "D" or (article and t.tags[inner] == "R")):
            inner += 1
        while last > inner and t.tags[last - 1] == "D":
            last -= 1
        if inner >= last:
            return None
        if known.slavic and verb < first and (to := self._before_medium(t, inner, last)) is not None:
            last = to  # "говорил эксперт итальянской газете"
        if known.slavic and verb < first and (t.lower[verb].startswith(ADDRESSING) or t.lower[inner].endswith(SEEN)):
            inner = self._past_object(t, inner, last)
            first = inner
        many_do = known.lang == "de" and not article and last - inner > 1 and t.lower[inner].endswith("en")
        if many_do and t.tags[inner] == "N" and t.words[inner][0].islower() and t.words[inner + 1][0].isupper():
            inner = first = inner + 1  # "sprechen Ermittler von": the verb
        else:
            many_do = False
        printed = " ".join(self.scene.text[t.spans[inner].start : t.spans[last - 1].end].split())
        counted = next((k for k in range(max(0, first - 1), inner) if t.lower[k] in SEVERAL), None)
        if counted is not None and not known.slavic:
            printed = f"{t.words[counted]} {printed}"  # "selon trois sources concordantes", "die vier Ärzte"
        if known.lang == "de" and (bare := _unnamed(t.lower[inner:last])):
            inner += bare  # "einen namentlich nicht genannten Ingenieur"
            printed = " ".join(self.scene.text[t.spans[inner].start : t.spans[last - 1].end].split())
        if article == "des" and last - inner == 1:
            printed = cases.german_nominative(printed)
        cased = known.slavic or known.lang == "pl"
        if known.lang == "pl" and last - inner > 1 and t.lower[last - 1].endswith(PARTICIPLES):
            printed = " ".join(t.words[inner : last - 1])  # "dyplomata proszący o anonimowość"
        anew = cased and not t.lower[inner].startswith(SOURCES) and brought_in(t, last)
        anew = anew and any(self._is_person(t, k) for k in range(inner, last))
        if anew:
            return Subject(first, last, printed, ActorKind.PERSON, how=subject.ANOTHER)
        ending = [m for m in self.names[t.index] if known.slavic and inner < m.first and m.last == last]
        if any(genitive.whose(t, m, known) for m in ending):
            return Subject(first, last, printed, ActorKind.PERSON)  # "Сестра Ивана Лисова"
        if cased and _unwilling(t, inner, last):
            return Subject(first, last, printed, ActorKind.PERSON)  # "чиновник на условиях анонимности": nobody named
        words = t.lower[inner:last]
        if article in DECLINED and known.lang == "de" and words[-1].endswith("en") and len(words[-1]) > WEAK:
            words, printed = (*words[:-1], words[-1][:-2]), printed[:-2]  # "zitierte den Präsidenten"
        former = words[0].removeprefix("екс").removeprefix("экс").lstrip("-") if known.slavic else words[0]
        if former != words[0] and fold(former) in roles().other.get(known.lang, ()):
            words = (former, *words[1:])  # "ексчиновник"
        if known.lang in ROMANCE and words[0] in SAME and (same := self._the_same(t, first, inner, last)) is not None:
            return same
        if words[0] in INTERESTED and last - inner == 1 and len(self._named_near(t)) > 1:
            return Subject(first, last, None, ActorKind.PERSON, how="whoever is spoken of, and no more is told")
        of_two = last - inner == 1 and (words[0] in SECOND or is_first(words[0], known.lang))
        if (
            of_two
            and (known.lang in ROMANCE or known.lang == "de")
            and (article or words[0][:6] in ("letzte", "erster"))
        ):
            who = self.last_named(t, first, self._gender(article, "", words), first=words[0] not in SECOND)
            return replace(who, first=first, last=last) if who else Subject(first, last, None, ActorKind.PERSON)
        if known.lang in ROMANCE and words[0] in ANOTHER and article:
            if not self.of_people(t, inner, last):
                return None
            return self._named_beside(t, last) or Subject(first, last, printed, None)
        if (chief := self._of_state(t, first, words)) is not None:
            return Subject(first, last, chief.name, chief.kind, chief, how="who holds that office here")
        behind_medium = first and t.tags[first - 1] == "K"
        if known.lang == "pl" and behind_medium and set(t.tags[first:last]) == {"A"}:
            return None  # the town of a station: "do kamery TVP Bydgoszcz"
        if known.lang == "pl" and any(w.startswith(polish_sources.NAMELESS) for w in t.lower[max(0, first - 1) : last]):
            return Subject(first, last, printed, ActorKind.PERSON, how="a source without a name")
        if known.lang == "pl" and verb < first and (n := named_behind(t, self.names[t.index], first)) is not None:
            return self.named(t, n)
        if known.lang == "pl" and not article:
            again = polish_epithets.meant(self, t, words, self._gender("", t.lower[verb], words))
            if again is not None:
                return Subject(first, last, again.name, again.kind, again, how="whom this describes")
        p = Phrase(first, inner, last, article, words, printed, verb)
        if (heard := self._on_the_floor(t, p)) is not None:
            return heard
        if known.slavic and words[0] in INDEFINITE:
            return Subject(first, last, None, ActorKind.PERSON, how="somebody, no more is told")
        if all(fold(w) in places().countries for w in words) or (known.slavic and words[0] in NOTHING):
            return None
        if not known.slavic and last - inner == 1 and (source := self.same_source(t, first, words[0])) is not None:
            return source
        if known.lang == "pl" and article in ("ten", "ta") and words[0] in POLISH_LATTER and last - inner == 1:
            who = self.last_named(t, first, "f" if article == "ta" else "m")
            return replace(who, first=first, last=last) if who else Subject(first, last, None, ActorKind.PERSON)
        if words[0] in LATTER and article in THIS_LATTER and last - inner == 1:
            last_named = self.last_named(t, first, self._gender(article, "", words))
            if last_named is not None:
                return replace(last_named, first=first, last=last)
        if words[0] in LATTER and known.lang == "fr" and (latter := self._latter(t, first)) is not None:
            return Subject(first, last, latter, ActorKind.PERSON, how="whom the sentence before names last")
        if known.slavic and len(words) == 1 and words[0] in SAYINGS:
            whose = POSSESSORS.get(article)  # "так его слова передал ТАСС"
            return self.pronoun(t, first, whose) if whose else None
        bare = not article and not (first and t.lower[first - 1] in known.words.get("definite", ()))
        if known.lang in ROMANCE and bare and not self.of_people(t, inner, last) and words[0] not in known.bodies:
            return None  # "pidió calma": what has no article and is no person
        lone = known.slavic and article not in COUNTS and is_one(words[0])
        if lone and t.lower[verb].endswith(MANY) and not self._is_person(t, inner):
            return None  # "аппарат считают": what stands in the singular is no subject of a verb in the plural
        says = t.tags[verb : verb + 1] == "V" and t.lower[verb] not in known.quoting
        if known.slavic and says and len(words) > 1 and words[0].endswith(GENITIVE_ADJECTIVES):
            return None  # "міцність річкового мосту доводять «…»": no subject stands in the genitive
        if known.slavic and (found := self._slavic(t, p)) is not None:
            return found
        if (house := self._house_or_paper(t, p)) is not None:
            return house
        if known.lang == "pl" and words[0] in known.bodies and last - inner > 1:
            return Subject(first, last, printed, ActorKind.BODY)  # "urząd wojewódzki"
        if known.lang == "de" and all(word[0].islower() for word in t.words[inner:last]):
            return None  # German nouns have capitals
        abstract = words[0].endswith(ABSTRACT) and not self._is_person(t, inner)
        if abstract or (known.lang == "de" and words[-1].endswith(ABSTRACT)):
            doer = known.slavic or can_speak(t.words[inner:last], known)
            self.thing = self.thing or not doer
            return Subject(first, last, printed, ActorKind.BODY) if doer else None
        definite = not article or article in known.words.get("definite", ())
        one = known.lang in ROMANCE and article in SINGULAR  # "prévient le chercheur"
        many = known.lang == "de" and article == "die" and words[-1].endswith(AGENT)
        many = many and fold(words[-1]) not in FAMILIAR
        plural = many or article in PLURAL_ARTICLES or (not one and t.lower[verb].endswith(
            (*MANY, "ent", "aron", "eron", *MORE.get(known.lang, ())) if known.lang != "de" else "ten"))  # fmt: skip
        plural = plural or (
            known.lang == "de" and bare and (many_do or t.lower[verb].endswith("en"))
        )  # "sprechen Ermittler von"
        if many and words[-1].endswith("er") and not self._is_person(t, last - 1):
            plural = False
        have = t.tags[max(0, verb - 1)] == "X" and known.lang in ROMANCE  # "le guardie hanno detto"
        if plural and not many_do and not t.lower[verb - have].endswith(PLURAL.get(known.lang, "")):
            return None  # "calificó los resultados": what stands in the plural is no subject of a verb in the singular
        speaks = known.slavic or can_speak(t.words[inner:last], known)
        speaks = speaks or (known.lang == "pl" and self.of_people(t, inner, last))  # "mówią rolnicy"
        if known.slavic and article in COUNTS and plural:
            printed = f"{t.words[first]} {printed}"  # "два собеседника"
        if not definite or plural or printed.split()[0].isdigit():
            if not speaks:
                self.thing = True
                return None
            return Subject(first, last, printed, ActorKind.GROUP if plural else None)
        if not article and first and t.tags[first - 1] == "X":
            return None  # "a la que ha tenido acceso": what an auxiliary goes with
        in_view = known.slavic and t.tags[verb : verb + 1] == "L"  # "за словами представника": no woman's ending
        gender = self._gender(article, t.lower[verb], (lemma(words[0], known),) if in_view else words)
        if known.slavic:  # whose neighbour he is says nothing of who he is: "сосед фермера"
            head = next((k for k in range(inner, last) if self._is_person(t, k) or t.tags[k] == "T"), last - 1)
            words = t.lower[inner : head + 1]
        if known.lang == "de":  # nor does whose manager he is: "Der Manager des Sängers Ann Lee"
            words = words[: next((k for k in range(1, last - inner) if t.tags[inner + k] == "D"), last - inner)]
        owner: Person | None = None
        for n in self.names[t.index]:  # "L'avocate de la chanteuse Ann Lee"
            if inner < n.first < last and (of := of_owner(t, n.first, known)) is not None and of > inner:
                owner, words = self.people.named(t, n), words[: of - inner]
                break
        nobody = known.slavic and not any(self._may_be(t, k) for k in range(inner, last))
        own = before_genitive(words) if known.lang in ROMANCE else words
        if known.lang in ROMANCE:  # "o presidente americano" is not "o enviado americano"
            own = own[:1] + tuple(w for w in own[1:] if not lands((w,)))
        others = self.of_other_lands(t.lower[inner:last])
        matching = [] if nobody else list(dict.fromkeys(
            p for p in self.people.all
            if p.person and p is not owner and any(is_role(w, r, known) for w in own for r in p.roles)
            and (gender is None or p.gender in (None, gender))
            and (not known.slavic or heads_the_same(t.lower[inner:last], p, known))
            and not (known.lang in ROMANCE and (of_another_ministry(words, p) or of_another_land(words, p)))
            and p not in others
        ))  # fmt: skip
        of_office = known.slavic and (
            words[0].startswith(DEPUTIES) or is_deputy(words[0], known.lang) or self._of_house(t, inner, last)
        )
        sorts = classes.wide(words[-1 if known.lang == "de" else 0]) if last - inner == 1 or of_office else frozenset()
        if not matching and (minister := self._as_minister(t, first, words, gender)) is not None:
            matching = [minister]
        if not matching and not known.slavic and last - inner == 1 and not nobody:
            named = [q for q in self.people.all if q.person and q is not owner and gender in (None, q.gender or gender)]
            alike = [q for q in named if any(same_office(words[0], r) for r in q.roles) and self._met(t, q)]
            matching = alike if len(alike) == 1 else []
        if not matching and (office := mayor(words)) is not None:
            matching = [q for q in self.people.all if q.person and any(r.startswith(office) for r in q.roles)]
        if not matching and known.lang in ROMANCE and (charge := seat(words)) is not None:
            matching = self._on_seat(t, charge, gender)
            if len(matching) > 1 and charge.land is not None:
                return Subject(first, last, printed, None)
            matching = matching if len(matching) == 1 else []
        if sorts and not matching and words[0] not in UNNAMED and not self._introduced(t, words):
            named = [p for p in self.named_before(t, first) if gender is None or p.gender in (None, gender)]
            matching = [p for p in named if classes.among(p.roles) & sorts]
        if len(matching) == 1 and known.lang in ROMANCE and last - inner > 1 and not self._met(t, matching[0]):
            whole = {w for k, w in enumerate(words) if t.tags[inner + k] in "NTA"}
            matching = (
                matching if whole <= self._told_of(matching[0], words[0]) else []
            )  # a minister who comes later may be another
        if known.slavic and t.paragraph > STANDFIRST:  # whom the article names later is not meant by a noun here
            matching = [q for q in matching if self._met(t, q) and not _unlike(words[0], q, known)]
        if len(matching) == 1 and self._later_one(t, matching[0]):
            matching = []
        if len(matching) == 1 and not known.slavic:
            matching = self._surer(t, first, matching[0], gender)
        heading = self.item_head(t, gender)
        if heading is not None and heading not in matching and known.lang in ROMANCE:
            elsewhere = not any(self._in_item(t, q) for q in matching)
            matching = [heading] if elsewhere and self._may_head(heading, words) else matching
        if len(matching) == 1 and known.lang in ROMANCE and last - inner == 2:
            matching = self._of_paragraph(t, first, matching[0], t.words[last - 1], gender)
        if len(matching) == 1:
            person: Person | None = self._floor_of(t, first, inner, gender) or matching[0]
        elif len(matching) > 1:
            person = self._nearest(t, first, matching)
            told = person is not None or all(self._office_of_place(q, words[0]) for q in matching)
            person = (self._of_elsewhere(t, first, person or matching[0], gender) if told else None) or person
        elif self._introduced(t, words):
            person = None
        elif (
            (unnamed := self.unnamed(t, gender)) is not None
            and unnamed.name is not None
            and (not known.slavic or any(is_role(w, unnamed.name.lower().split()[0], known) for w in words))
        ):
            if known.lang == "de" and not self._may_be_same(words[-1], unnamed.name.lower()):
                return Subject(first, last, printed, None)  # an officer is no dentist told of just before
            return replace(unnamed, first=first, last=last)
        else:
            person = self._nearest_fit(t, p, gender, sorts)
        if person is None and last - first == 1 and t.lower[first] in MAN_OR_WOMAN:
            person = self._spoke_last(t, gender)
        if person is None and known.slavic and t.tags[last : last + 1] == "I" and self._is_person(t, inner):
            for n in self.names[t.index]:  # "эксперт по морскому праву Анна Лис"
                if last < n.first <= last + PAST and len(n.words) > 1 and not t.tags[last + 1 : n.first].strip("NA"):
                    return self.named(t, n)
        if person is None and not known.slavic and verb < first:
            person = self._opened(t, inner, last, gender) or self.aged(t, p, gender)
        if person is None and known.slavic and t.lower[first] in WHOSE_IS:
            printed = f"{t.words[first]} {printed}"  # "його адвокатка"
        if person is None:
            speaks = speaks and not (nobody and self._is_thing(t, inner, last))
            self.thing = self.thing or not speaks
            return Subject(first, last, printed, None) if speaks else None
        self.spoke.setdefault(t.index, person)
        return Subject(first, last, person.name, person.kind, person, how="the person whom this describes")

    def _named_near(self, t: Tagged) -> set[Person]:
        """The people named in the sentences right before this one."""
        near = self.sentences[max(0, t.index - REACH // 2) : t.index]
        return {p for s in near for n in self.names[s.index] if (p := self.people.named(s, n)) is not None and p.person}

    def _spoke_last(self, t: Tagged, gender: str | None) -> Person | None:
        """Who was quoted last, in the paragraph before or this one, where nobody of that gender is named since."""
        at, who = self._latest(t) or (t.index, None)
        if who is None or gender is None or who.gender != gender or at >= t.index:
            return None
        if t.paragraph - self.sentences[at].paragraph > 1:
            return None
        since = (self.people.named(self.sentences[i], n) for i in range(at + 1, t.index + 1) for n in self.names[i])
        return (
            who if all(p is None or p is who or not p.person or p.gender not in (None, gender) for p in since) else None
        )

    def _may_be_same(self, noun: str, printed: str) -> bool:
        """Whether a German noun can mean somebody without a name whom another called: no officer a dentist."""
        other = printed.split()[-1]
        general = noun in UNNAMED or fold(noun) in FAMILIAR or other in UNNAMED or fold(other) in FAMILIAR
        official = noun in ("beamte", "beamter", "beamtin", "ermittler", "ermittlerin", "polizist", "polizistin")
        return general or not official or is_role(noun, other, self.known) or is_role(other, noun, self.known)

    def _named_beside(self, t: Tagged, last: int) -> Subject | None:
        """Who is named between commas behind a phrase: "La otra socia, la abogada Ann Lee, …"."""
        for n in self.names[t.index]:
            if last < n.first <= last + PAST and len(n.words) > 1 and t.tags[last] == ",":
                closed = t.tags[n.last : n.last + 1] in (",", ":", ".", "")
                return self.named(t, n) if closed and not t.tags[last + 1 : n.first].strip("DTN") else None
        return None

    def _whose_note(self, t: Tagged, noun: int, end: int) -> Subject:
        """Whose note it is that a phrase is; nobody's as far as this class knows."""
        return Subject(noun, end, None, ActorKind.BODY, how="a document is nobody")

    def _of_house(self, t: Tagged, inner: int, last: int) -> bool:
        """Whether a phrase is who heads or speaks for a body named before: "представительница ведомства"."""
        return (
            last - inner == 2
            and t.lower[inner].startswith((*SPOKES, *HEADS))
            and t.lower[inner + 1].startswith((*bodies.ANEW_STEMS, *HOUSES))
        )

    def in_view(self, t: Tagged, gender: str | None) -> Person | None:
        """In whose view the Slavic sentence before in the paragraph is: "У Києві, за словами диригента, рояль"."""
        s = self.sentences[t.index - 1] if t.index else None
        if s is None or s.paragraph != t.paragraph or "Q" in s.tags or "V" in s.tags:
            return None
        at = s.tags.find("L", 1)
        if at < 1 or s.tags[at + 1 : at + 2] not in ("N", "T", "A"):
            return None
        n = next((n for n in self.names[s.index] if n.first <= at + 3 and n.first > at and self.counts(s, n)), None)
        if n is not None:
            found: Subject | None = self.named(s, n)
        else:
            found = self.role(s, Subject(at + 1, self.phrase(s, at + 1, len(s.tags)), None, None, how="phrase"), at)
        who = found.person if found is not None else None
        return who if who is not None and who.person and gender is not None and who.gender in (None, gender) else None

    def _is_thing(self, t: Tagged, first: int, last: int) -> bool:
        """Whether a Slavic phrase without a noun for people is no body either: "плакат", "австрийское"."""
        words = t.words[first:last]
        if any(w[0].isupper() or w.lower().endswith((*ACTIVE, *DOERS)) for w in words):
            return False
        known = self.known
        return not any(w in known.bodies or bodies.noun(w, known) or bodies.noun_in_any_case(w, known) for w in words)

    def _opened(self, t: Tagged, inner: int, last: int, gender: str | None) -> Person | None:
        """Who begins the sentence before and has not been told of, as whoever a noun says speaks: "sagt die Wirtin"."""
        s = self.sentences[t.index - 1] if t.index else None
        if s is None or s.paragraph != t.paragraph or not self.of_people(t, inner, last):
            return None
        who = opener(self.people, s, self.names[s.index], gender)
        more = {w for k, w in enumerate(t.lower[inner:last]) if t.tags[inner + k] in "NTA" and len(w) > 3}
        known = any(not more.isdisjoint(x.lower) for x in self.sentences[: t.index])  # "der Leiter der Werft" told of
        if who is None and self.known.lang == "de":
            return resumed(self.people, s, self.names[s.index], gender)
        return None if who is None or known or self._others(s) else who

    def _on_the_floor(self, t: Tagged, p: Phrase) -> Subject | None:
        """Who was just quoted or told of without a name, by an age or by a word for anybody: "der 51-Jährige"."""
        known, first, inner, last, article, words = self.known, p.first, p.inner, p.last, p.article, p.words
        age = next((w for w in words[:3] if w.endswith(AGED)), None)  # "der 51-Jährige"
        named = known.slavic and any(w[0].isupper() for w in t.words[inner + 1 : last])  # "46-летняя швея Назлы"
        if age is not None and not named:
            heard = self._held(t, self._gender(article, "", words[:0]))
            if heard is not None:
                return replace(heard, first=first, last=last)
            own = self._gender(article, "", words[:0])
            own = ("f" if age.endswith(("летняя", "летней", "річна", "річної")) else "m") if known.slavic else own
            stranger = self.unnamed(t, own) if not known.slavic and own is not None else None
            if stranger is not None:
                return replace(stranger, first=first, last=last)
            aged = self.before(t, first, own, REACH)
            if aged is not None:
                return Subject(first, last, aged.name, aged.kind, aged, how="the person of that age")
        if not known.slavic and last - inner == 1 and fold(words[0]) in FAMILIAR and definite_article(article, known):
            heard = self._held(t, self._gender(article, "", words))
            if heard is not None:
                return replace(heard, first=first, last=last)  # "schreibt die Frau"
        return None

    def _in_full(self, s: Tagged, body: Person, n: Name) -> str:
        """A body's name as a sentence has it; of a Slavic common noun with whose and what for it is."""
        if not self.known.slavic or len(n.words) > 1 or body.name.lower() not in self.known.bodies:
            return body.name
        return bodies.in_full(s, n.first, bodies.end(self, s, n.first), self.known)

    def _house_or_paper(self, t: Tagged, p: Phrase) -> Subject | None:
        """The body that a phrase names or means again; nobody's name where it is a document."""
        known, first, inner, last, article = self.known, p.first, p.inner, p.last, p.article
        words, printed = p.words, p.printed
        company = words[0] in COMPANIES and definite_article(article, known)
        if company and not known.slavic and len(words) == 1 and (firm := self.company(t, words[0])) is not None:
            return Subject(first, last, firm.name, firm.kind, firm, how="the company named before")
        opener = self._opener(t) if company and known.lang == "de" else None
        if company and len(words) == 1 and (called := self._firm(t, words[0]) or opener) is not None:
            return Subject(first, last, called, ActorKind.BODY, how="the company named before")
        if ((words[0] in ANEW and article != "ein") or company) and len(words) == 1:
            for s in reversed(self.sentences[max(0, t.index - NEAR) : t.index]):  # "die Behörde"
                met = [(q, n) for n in self.names[s.index] if (q := self.people.named(s, n)) is not None]
                met = [(q, n) for q, n in met if q.kind is ActorKind.BODY and q.name.lower() not in LEGAL]
                met = [(q, n) for q, n in met if known.slavic or not company or may_be_company(q.roles)]
                if len(met) > 1 and known.lang in ROMANCE and s.tags[met[0][1].last : met[1][1].first] in ("C", "CD"):
                    return Subject(first, last, None, ActorKind.BODY, how="one of two bodies")
                if met:
                    body, name = met[0][0], self._in_full(s, *met[0])
                    return Subject(first, last, name, body.kind, body, how="the body named before")
                if s.paragraph != t.paragraph and not (known.slavic and s.lower[:1] in SOURCE_LINE):
                    break
        cased = known.slavic or known.lang == "pl"
        someone = cased and (t.tags[inner] == "T" or words[0].startswith(HEADS))  # "глава МИД" is no body
        if not someone and any(
            w in known.bodies or (known.body_endings and len(w) > 4 and w.endswith(known.body_endings))
            for w in words[:2]
        ):
            again = self._again(t, words[0]) if len(words) == 1 and article != "ein" else None
            return Subject(first, last, again or printed, ActorKind.BODY)
        if not known.slavic and is_body_noun(t.words[inner:last], known):
            return Subject(first, last, printed, ActorKind.BODY)
        if words[0] in NOTES.get(known.lang, ()):
            return self._whose_note(t, inner, last)
        if any(w in DOCUMENTS for w in words):
            return Subject(first, last, None, ActorKind.BODY, how="a document is nobody")
        return None
