"""Whom a Slavic noun means again that may be anybody's: who spoke last, or the source without a name."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign import classes, declined, insiders
from provenance.attribute.foreign.attested import is_company, is_people
from provenance.attribute.foreign.insiders import SOURCES
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.named_bodies import is_state
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.same_role import is_role
from provenance.attribute.foreign.singles import NOUNS
from provenance.attribute.foreign.subject import MANY, NEAR, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.whom import Whom
from provenance.model import MEDIA, ActorKind

# Nouns by which somebody just quoted is meant again; relatives, neighbours and the like are somebody else.
ANYBODY = frozenset(
    """жінка чоловік женщина мужчина дівчина девушка хлопець парень пенсіонер пенсіонерка пенсионер пенсионерка эксперт
    експерт экспертка експертка аналитик аналітик аналітикиня специалист специалистка спеціаліст спеціалістка
    фахівець фахівчиня чиновник чиновница чиновниця посадовець посадовиця урядовець урядовиця політик политик
    політикиня диктатор автократ дипломат дипломатка собеседник собеседница співрозмовник співрозмовниця учёный
    ученый учёная ученая науковець науковиця дослідник дослідниця исследователь исследовательница""".split()
)
LEARNED = (
    "вед",
    "олог",
    "знавець",
    "ологиня",
    "знавиця",
)  # endings of what the learned are, said of who spoke just before
ANONYMOUS = frozenset("source fuente quelle fonte interlocuteur interlocutor".split())
GROUPS = frozenset("groupe grupo gruppo konzern".split())
THE_SAME = frozenset("cette la l' cet esta diese die questa essa".split())
AGAINST = ("возраз", "возраж", "запереч", "парир", "спор", "супереч")  # verbs of who answers somebody else
REFERS = ("ссыла", "сосла", "ссылк", "посила", "посла")
OUR_SORTS = {  # what an outlet of a kind calls itself, in the genitive
    ActorKind.AGENCY: ("агентств", "агенці"),
    ActorKind.PAPER: ("издани", "видання", "газет"),
    ActorKind.BROADCASTER: ("телеканал", "канал", "радио", "радіо"),
}
NAMELESS = ("анонімн", "анонимн")
OF_WHOM = frozenset("о об про что що за".split())

# What somebody has done by speaking, as German participles.
SPOKEN_OF = frozenset(
    """heruntergespielt bestritten abgestritten dementiert zurückgewiesen eingeräumt zugegeben verschwiegen bestätigt
    gemeldet erklärt mitgeteilt angekündigt versichert beteuert betont behauptet verneint gewarnt zugesagt""".split()
)


class Again(Whom):
    """One article with who has spoken before."""

    def _source_again(self, t: Tagged, first: int, last: int) -> Subject | None:
        """The source without a name whom an article means again: "источник в порту" by "собеседник"."""
        if t.tags[last : last + 1] == "I" or not t.lower[first].startswith(SOURCES):
            return None
        if insiders.versed(t, last, len(t.tags)) is not None:
            return None  # "источник, знакомый с ходом сделки", who may be another
        for s in reversed(self.sentences[max(0, t.index - NEAR) : t.index]):
            for k in range(len(s.tags) - 2):
                beside = s.lower[k].startswith(SOURCES) and s.tags[k + 1] == "K"  # "джерела X у Єврокомісії"
                sort = t.lower[first + 1] if last > first + 1 else ""
                beside = beside and sort.startswith(OUR_SORTS.get(s.actors[k + 1].kind, ("\0",)) if sort else "")
                if beside and (one := insiders.source(s, k, len(s.tags), self.known)) and " " in one[1]:
                    return Subject(first, last, one[1], ActorKind.PERSON, how="the source named before")
                if s.lower[k].startswith(SOURCES) and s.tags[k + 1] == "I" and s.lower[k + 1] not in OF_WHOM:
                    end = next((j for j in range(k + 2, len(s.tags)) if s.tags[j] not in "NAK"), len(s.tags))
                    name = declined.nominative(s.words[k:end], self.known)
                    if end > k + 2 and not s.lower[k].endswith(("ов", "ей", "ів", "ям", "ам")):
                        return Subject(first, last, name, ActorKind.PERSON, how="the source named before")
        return None

    def _latest(self, t: Tagged) -> tuple[int, Person] | None:
        """Who was quoted last before a sentence or in it, and where."""
        if max(self.quoted, default=0) <= t.index and (self.latest is None or self.latest[0] <= t.index):
            return self.latest
        at = max((i for i in self.quoted if i < t.index), default=-1)  # the whole article has been read once
        person = self.quoted[at] if at >= 0 else None
        return (at, person) if person is not None and person.person else None

    def _speaker_again(self, t: Tagged, noun: str, verb: int, asked: bool = False) -> Person | None:
        """Who spoke last, where a noun that may be anybody's tells of him or her: "згадує жінка", "добавил эксперт"."""
        latest = self._latest(t)
        if latest is None or t.lower[verb].endswith(MANY):
            return None
        index, person = latest
        s = self.sentences[index]
        trade = noun.endswith(LEARNED) and s.paragraph == t.paragraph and not t.lower[verb].startswith(AGAINST)
        if noun not in ANYBODY and not trade:
            return None
        sort, own = classes.wide(noun), classes.among(person.roles)
        told = any(self.known.has("medium_nouns", w) for w in t.lower[verb + 1 : verb + 3]) and not asked
        if told or "K" in t.tags[verb:] or (sort and own and not sort & own):
            return None  # "сказав виданню аналітик": somebody else
        gender = self._gender("", t.lower[verb], (noun,))
        if t.paragraph - s.paragraph > 1 or (gender is not None and person.gender not in (None, gender)):
            return None
        between = [p for s in self.sentences[index + 1 : t.index] for n in self.names[s.index]
                   if (p := self.people.named(s, n)) is not None and p.person and p is not person]  # fmt: skip
        others = any(k for s in self.sentences[index + 1 : t.index] for k in range(len(s.tags)) if s.lower[k] == noun)
        strangers = t.paragraph != s.paragraph and any(
            self._nouns(x) or any(n.first and not n.governed and not self.counts(x, n) for n in self.names[x.index])
            for x in self.sentences[index + 1 : t.index]
        )
        return None if between or others or strangers else person

    def _media(self, s: Tagged) -> bool:
        return any(actor.kind in MEDIA for actor in s.actors.values())

    def of_sources(self, t: Tagged) -> bool:
        """Whether the paragraph has told of sources without names before a sentence, or a medium just now of nobody."""
        before = self.sentences[max(0, t.index - NEAR) : t.index]
        if before and before[-1].paragraph == t.paragraph and "L" in before[-1].tags and self._media(before[-1]):
            return not any(self.counts(before[-1], n) for n in self.names[before[-1].index])
        if before and "Q" not in before[-1].tags and any(w.startswith(NAMELESS) for w in before[-1].lower):
            return True  # "… член комісії на умовах анонімності розповів": nobody who is named
        return any(w.startswith(SOURCES) for s in before if s.paragraph == t.paragraph for w in s.lower)

    def _is_ours(self, t: Tagged, sort: str) -> bool:
        """Whether "собеседник агентства" can only be the outlet's, an agency's: no other medium is told of near it."""
        home = self.scene.registry.resolve(self.scene.outlet) if self.scene.outlet else None
        if home is None or not sort.startswith(OUR_SORTS.get(home.kind, ("\0",))):
            return False
        near = [s for s in self.sentences[: t.index + 1] if t.paragraph - s.paragraph <= 1]
        return not any(a.kind in MEDIA and a.name != home.name for s in near for a in s.actors.values())

    def _asked_again(self, t: Tagged, noun: str, verb: int, sort: str) -> Person | None:
        """Who spoke last, to a medium, where "собеседница агентства" speaks; nobody where a medium is not told of."""
        latest = self._latest(t)
        before = self.sentences[t.index - 1] if t.index else None
        if before is not None and before.paragraph == t.paragraph and self._is_ours(t, sort):
            told = self.heard(before.index) if "Q" not in before.tags else []
            gender = self._gender("", t.lower[verb], (noun,))
            if told and gender is not None and told[-1].gender in (None, gender):
                return told[-1]  # "Как напомнил Лис, … «…», — добавил собеседник агентства"
        if latest is None:
            return None
        s = self.sentences[latest[0]]
        asked = self._media(s) or any(self.known.has("medium_nouns", w) for w in s.lower) or self._is_ours(t, sort)
        return self._speaker_again(t, noun, verb, True) if asked else None

    def same_source(self, t: Tagged, first: int, noun: str) -> Subject | None:
        """The source without a name that "cette source" or "la fuente" means: as it came in, or who was quoted last."""
        if noun not in ANONYMOUS or t.lower[first] not in THE_SAME:
            return None
        for s in reversed(self.sentences[max(0, t.index - NEAR) : t.index]):
            for k in range(1, len(s.tags) - 1):
                if s.lower[k] == noun and s.lower[k - 1] in ("une", "una", "eine", "uma"):
                    last = self.phrase(s, k, len(s.tags))
                    printed = " ".join(self.scene.text[s.spans[k].start : s.spans[last - 1].end].split())
                    return Subject(first, first + 2, printed, ActorKind.PERSON, how="the source named before")
            if s.index in self.anonymous:
                held = self.anonymous[s.index]
                return replace(held, first=first, last=first + 2, how="the source named before")
        return None

    def phrase(self, t: Tagged, i: int, end: int) -> int:
        """Where a noun phrase ends; one word as far as this class knows."""
        return i + 1

    def company(self, t: Tagged, noun: str = "") -> Person | None:
        """The company that "la compañía" means: the last of the paragraph, or the only one named before it."""
        found = [
            (i, p)
            for (i, _), p in sorted(self.people.at.items(), key=lambda item: item[0])
            if i < t.index and p.kind is ActorKind.BODY and is_company(p.roles)
        ]
        here = [p for i, p in found if self.sentences[i].paragraph == t.paragraph]
        if here:
            return here[-1]
        if (only := self._only_capital(t)) is not None:
            return only
        if noun in GROUPS:
            return None  # of which a firm named elsewhere may be a part
        return found[0][1] if len({p.name for _, p in found}) == 1 else None

    def firm_again(self, t: Tagged, n: Name) -> Subject | None:
        """The firm that "der Staatskonzern" means: one so called before, or the subject of the sentence before."""
        noun = n.words[0].lower()
        firm = self.company(t, next((group for group in GROUPS if noun.endswith(group)), noun))
        if firm is not None and firm.words != n.words:
            return Subject(n.first, n.last, firm.name, firm.kind, firm, how="the company named before")
        name = self._opener(t)
        return Subject(n.first, n.last, name, ActorKind.BODY, how="the company named before") if name else None

    def _opener(self, t: Tagged) -> str | None:
        """One word with a capital that begins the sentence before and has no article anywhere: "Petrolux"."""
        s = self.sentences[t.index - 1] if t.index else None
        if s is None or s.paragraph != t.paragraph or s.tags[:2] not in ("AX", "AV") or "Q" in s.tags:
            return None
        word = s.lower[0]
        if s.lower[1].endswith("n") or SPOKEN_OF.isdisjoint(s.lower):
            return None  # "Kritik war laut geworden": nobody's word
        if is_given(word) or is_state(s.words[:1]) or self.people.bearers(s.words[:1]):
            return None
        common = any(
            x.lower[k] == word and k and x.tags[k - 1] in "DTMN" for x in self.sentences for k in range(len(x.lower))
        )
        return None if common or word.endswith(NOUNS) else s.words[0]

    def _only_capital(self, t: Tagged) -> Person | None:
        """Who alone is named in the sentence before in the paragraph, as nobody is: "Aguas del Sur soll zahlen"."""
        s = self.sentences[t.index - 1] if t.index else None
        if s is None or s.paragraph != t.paragraph or self.known.slavic:
            return None
        named = [(n, p) for n in self.names[s.index] if (p := self.people.named(s, n)) is not None and not n.governed]
        if len({p.name for _, p in named}) != 1:
            return None
        n, person = named[0]
        plain = person.kind is ActorKind.BODY or (person.gender is None and not is_given(n.words[0].lower()))
        nobody = plain and not any(is_people(role, self.known) for role in person.roles)
        return person if nobody and len(n.words) > 1 else None

    def referred_to(self, t: Tagged) -> Subject | None:
        """On whose word, without a name, the sentence before says that a medium reports: "ссылается на собеседника"."""
        s = self.sentences[t.index - 1] if t.index and self.known.slavic else None
        if s is None or s.paragraph != t.paragraph or "Q" in s.tags:
            return None
        for k in range(len(s.tags) - 2):
            if s.lower[k].startswith(REFERS) and s.lower[k + 1] == "на":
                first = k + 2
                end = next((j for j in range(first, len(s.tags)) if s.tags[j] not in "NTI"), len(s.tags))
                name = declined.nominative(s.words[first:end], self.known)
                if end > first and any(self._may_be(s, j) for j in range(first, end)):
                    return Subject(0, 1, name, ActorKind.PERSON, how="on whose word a medium reports")
        return None

    def by_role(self, words: tuple[str, ...]) -> Person | None:
        """The one person of the article who is called all that ``words`` say."""
        found = [
            p
            for p in self.people.all
            if p.person and all(any(is_role(w, r, self.known) for r in p.roles) for w in words)
        ]
        return found[0] if len(found) == 1 else None
