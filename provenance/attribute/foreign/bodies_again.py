"""Bodies that were named before and are meant again: by a noun ("das Unternehmen", "відомство"), by a pronoun.

They are looked for in the sentence before, or as the one firm that the paragraph or the article names by what it makes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from provenance.attribute.foreign import bodies, cases, declined
from provenance.attribute.foreign.attested import COMPANIES, is_body_noun
from provenance.attribute.foreign.named import CALLED
from provenance.attribute.foreign.named_bodies import full_body
from provenance.attribute.foreign.nouns import ANEW, is_latin
from provenance.attribute.foreign.phrases import Phrases
from provenance.attribute.foreign.subject import OBLIQUE, REACH, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

HOUSES_OF = tuple(  # Slavic, of what a firm is
    """компани компані авиакомпани авіакомпані
    холдинг завод корпораци корпораці концерн фирм фірм банк застройщик забудовник оператор
    перевозчик перевізник ооо пао оао зао тов прат пат""".split()
)
# Whose name stands behind, in the nominative.
FIRMS = tuple(
    """компани компані авиакомпани авіакомпані корпораци корпораці перевозчик перевізник холдинг концерн фирм фірм
    ооо пао оао зао тов прат пат""".split()
)
# What one denies or passes over, in the accusative before such a verb: "В министерстве слухи отвергают".
DENIED = tuple(
    """слухи чутки обвинени звинуваченн информаци інформаці сообщени повідомленн претензи претензі подозрени підозр
    упрёки упреки закиди вину провину причастность причетність заявлени закид обвинуваченн твердженн
    утвержден верси версі""".split()
)
DENIES = tuple(
    "отверг опроверг отрица отказ заперечу запереч спростову спростува відкида відкину коммент комент".split()
)
# Nouns behind which a firm's name stands: "der Zellproduzent Hengyao".
MAKERS = {
    "de": tuple(
        """produzent hersteller konzern betreiber anbieter firma unternehmen reederei werft bank versicherer zulieferer
        händler gesellschaft agentur autobauer betreiberin""".split()
    ),
    "fr": tuple(
        """fabricant constructeur exploitant groupe société compagnie armateur opérateur entreprise producteur géant
        équipementier banque assureur""".split()
    ),
    "es": tuple(
        """fabricante constructora grupo empresa compañía naviera operadora firma minera aerolínea petrolera eléctrica
        multinacional productora banco aseguradora""".split()
    ),
}


def _called(s: Tagged, first: int, last: int) -> str | None:
    """What a body is called right behind its noun: "eine Gruppe namens „Roter Fluss“" says it in marks, or without."""
    at = next((k + 1 for k in (last - 1, last) if s.lower[k : k + 1] and s.lower[k] in CALLED and k > first), None)
    if at is None or at >= len(s.tags):
        return None
    if s.tags[at] == "Q":
        return s.words[at].strip('«»„“”"\u2019\u2018\u00a0\u202f ')
    at += s.tags[at] == '"'
    end = at
    while s.tags[end : end + 1] in ("A", "T"):
        end += 1
    return " ".join(s.words[at:end]) or None


def without_object(t: Tagged, first: int, last: int, verb: int) -> int:
    """Where a phrase of a Slavic house ends before what it denies: "В министерстве обвинения отвергают"."""
    if last != verb or not t.lower[verb : verb + 1] or not t.lower[verb].startswith(DENIES):
        return last
    end = next((k for k in range(last - 1, first, -1) if t.lower[k].startswith(DENIED)), last)
    return next((k for k in range(first + 1, end) if t.lower[k] in bodies.THESE), end)


class BodiesAgain(Phrases):
    """One article with the bodies that a noun or a pronoun means again."""

    _looking = False

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """The full names of Slavic bodies whose acronyms the article gives."""
        return bodies.acronyms_of(self) if self.known.slavic else {}

    def _again(self, t: Tagged, noun: str) -> str | None:
        """The body that the sentence before in the paragraph has for its subject, where a noun means it again."""
        if (firm := self._firm(t, noun)) is not None:
            return firm
        return self._body_again(t, noun) or (bodies.again(self, t, noun) if self.known.slavic else self._whole(t, noun))

    def _whole(self, t: Tagged, noun: str) -> str | None:
        """The one body named in full before by a noun: "la fédération" is the Fédération suisse de tir."""
        found = set[str]()
        for s in self.sentences[: t.index]:
            for n in self.names[s.index]:
                if self.known.lang == "de":
                    own = any(w.lower().endswith(noun) for w in n.words) and n.words[0].lower() != noun
                    body = self.people.named(s, n) if own else None
                    found |= {body.name} if body is not None and body.kind is ActorKind.BODY else set()
                elif n.words[0].lower() == noun:
                    whole = " ".join(n.words) if len(n.words) > 1 else full_body(s, n, self.known)
                    found |= {whole} if whole is not None else set()
        return found.pop() if len(found) == 1 else None

    def means_again(self, t: Tagged, noun: str) -> str | None:
        """The body that a German noun with the article means again: "das Ministerium" is the Foreign Office."""
        return self._again(t, noun) if noun in ANEW or noun in self.known.bodies or noun in COMPANIES else None

    def body_again(self, t: Tagged, noun: str) -> str | None:
        """The body that a Slavic noun for one means again, in whatever case it stands."""
        body = next((b for b in self.known.bodies if len(b) > 3 and cases.same(noun.lower(), b, self.known)), None)
        return self._again(t, body) if body is not None and noun.islower() else None

    def _body_again(self, t: Tagged, noun: str) -> str | None:
        s = self.sentences[t.index - 1] if t.index else None
        if self._looking or s is None or s.paragraph != t.paragraph or "Q" in s.tags:
            return None
        stem = noun[: max(5, len(noun) - 2)]
        for k in range(len(s.tags) - 2) if self.known.slavic else ():  # "компанія «Мост». … У компанії стверджують"
            close = s.tags.find('"', k + 2, k + REACH) if s.tags[k + 1] == '"' and s.lower[k].startswith(stem) else -1
            if close > 0:
                return " ".join(s.words[k + 2 : close])
        for verb in (k for k, tag in enumerate(s.tags) if tag in "VX"):
            self._looking = True  # one sentence back and no further
            said = self.subject(s, verb, 0, len(s.tags), False)
            self._looking = False
            if said is not None and said.name and said.kind is ActorKind.BODY and said.name.lower() != noun:
                return said.name if noun in ANEW or stem in said.name.lower() else None
        return None

    def _sourced(self, t: Tagged, gender: str | None) -> Subject | None:
        """The body on whose word the sentence before reports: "…, selon la sécurité civile. …, a-t-elle indiqué"."""
        s = self.sentences[t.index - 1] if t.index else None
        at = s.tags.rfind("L") if s is not None and s.paragraph == t.paragraph and "Q" not in s.tags else -1
        if s is None or at < 0 or gender is None or s.tags[at + 1 : at + 3] not in ("DN", "DA"):
            return None
        last = self.phrase(s, at + 1, len(s.tags))
        article, words = s.lower[at + 1], s.lower[at + 2 : last]
        own = self._gender(article, "", ())
        named = any(at < n.first < last and self.people.named(s, n) for n in self.names[s.index])
        if own != gender or named or self.of_people(s, at + 1, last) or not any(map(self.is_body, words)):
            return None
        printed = " ".join(self.scene.text[s.spans[at + 2].start : s.spans[last - 1].end].split())
        return Subject(0, 1, printed, ActorKind.BODY, how="on whose word the sentence before reports")

    def _acting(self, t: Tagged, gender: str | None) -> Subject | None:
        """The body that the sentence before is about, which names no person: "La banque se tait. …, a-t-elle dit"."""
        s = self.sentences[t.index - 1] if t.index else None
        if s is None or s.paragraph != t.paragraph or gender is None or self.known.slavic:
            return None
        if any((p := self.people.named(s, n)) is not None and p.person for n in self.names[s.index]):
            return None
        if not (self.known.he | self.known.she).isdisjoint(s.lower):
            return None  # "la coopérative qu'elle préside": she has been named
        nouns = (
            k for k in range(len(s.tags)) if s.tags[k] in "NTA" and not is_body_noun(s.words[k : k + 1], self.known)
        )
        if any(self.of_people(s, k, k + 1) for k in nouns):
            return None  # "Une voisine a appelé la police"
        found: list[Subject] = []
        for k in range(len(s.tags) - 1):
            governed = k > 0 and s.tags[k - 1] in "IL"
            if s.tags[k] != "D" or governed or s.tags[k + 1] not in "NA" or s.lower[k] in OBLIQUE:
                continue
            last = self.phrase(s, k, len(s.tags))
            own = self._gender(s.lower[k], "", ())
            body = is_body_noun(s.words[k + 1 : last], self.known)
            if not body or self.medium_noun(s, k, last) or (own != gender and s.lower[k] != "l'"):
                continue
            n = next((n for n in self.names[s.index] if n.first <= k + 1 < n.last), None)
            person = self.people.named(s, n) if n is not None and len(n.words) > 1 else None
            printed = " ".join(self.scene.text[s.spans[k + 1].start : s.spans[last - 1].end].split())
            again = self._whole(s, printed) if last == k + 2 else None  # "le club" of the sentence before
            again = _called(s, k, last) or again
            found.append(Subject(0, 1, person.name if person else again or printed, ActorKind.BODY, person))
        return replace(found[0], how="the body that the sentence before is about") if len(found) == 1 else None

    def _firm(self, t: Tagged, noun: str) -> str | None:
        """The one firm that the paragraph has named by what it makes, for "das Unternehmen", "la compagnie"."""
        firms = set[str]()
        if self.known.slavic and noun.startswith(FIRMS):
            for s in self.sentences[max(0, t.index - 3) : t.index + 1]:
                firms.update(self.firms_of(s) if s.paragraph == t.paragraph else ())
            firms = firms or {firm for s in self.sentences for firm in self.firms_of(s)}
            return firms.pop() if len(firms) == 1 else None
        if noun not in COMPANIES or self.known.lang not in MAKERS:
            return None
        for s in self.sentences[max(0, t.index - 3) : t.index]:
            for n in self.names[s.index] if s.paragraph == t.paragraph else ():
                if n.first and s.lower[n.first - 1].endswith(MAKERS[self.known.lang]):
                    firms.add(" ".join(n.words))
        return firms.pop() if len(firms) == 1 else None

    def _house(self, t: Tagged) -> str | None:
        """The body in whose house the sentences before say that nothing was said: "В компании от слов отказались"."""
        for s in reversed(self.sentences[max(0, t.index - 2) : t.index]):
            if s.paragraph != t.paragraph:
                return None
            if s.lower[0] in ("в", "во", "у") and len(s.tags) > 2 and s.tags[1] in "NA" and self._office(s.lower[1]):
                last = self.phrase(s, 1, len(s.tags)) if s.tags[2] != "I" else 2
                last = without_object(s, 1, last, last)
                firm = self._firm(s, s.lower[1]) if last == 2 else None
                return firm or declined.nominative(s.words[1:last], self.known)
        return None

    def firms_of(self, s: Tagged) -> Iterator[str]:
        """The Slavic firms that a sentence names behind what they are: "компанія «Мост»", "авиакомпании Azur Air"."""
        for k in range(len(s.tags) - 1):
            if not s.lower[k].startswith(HOUSES_OF):
                continue
            if s.tags[k + 1] == '"':
                close = s.tags.find('"', k + 2, k + REACH)
                if close > 0 and "K" not in s.tags[k:close]:
                    yield " ".join(s.words[k + 2 : close])
            elif s.tags[k + 1] == "A" and is_latin(s.words[k + 1]):
                end = next((j for j in range(k + 1, len(s.tags)) if s.tags[j] != "A" or not is_latin(s.words[j])), None)
                yield " ".join(s.words[k + 1 : end])

    def subject(self, t: Tagged, verb: int, low: int, high: int, after: bool) -> Subject | None:
        """The subject of a verb; none as far as this class knows."""
        return None
