"""Noun phrases of a sentence: where they end, which are media, and which offices speak in the locative."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, lru_cache

from provenance.attribute.foreign import bodies, cases, declined
from provenance.attribute.foreign.attested import COMPANIES, is_body_noun
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.insiders import SOURCES
from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.nouns import ANEW, UNNAMED, is_latin, many
from provenance.attribute.foreign.offices import MINISTRY, NAMING, Offices
from provenance.attribute.foreign.subject import MANY, OBLIQUE, REACH, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

DOCUMENT = tuple(
    """заявлени сообщени письм пресс-релиз докладе обращени постановлени заяві повідомленн листі пресрелізі звернен
    доповіді постанові отчёте отчете заключени обвинени решени звіті висновк рішенн ухвалі вироку приговоре
    прогноз публикаци публікаці посте дописі релиз релізі комюніке коммюнике огляді обзоре уведомлени оголошенн
    объявлени зведенн сводк меморандум резолюц протокол довідц справк рапорт бюлетен бюллетен посланн послани
    ответе відповіді
    прес-реліз коментар ноті ноте скарг запис комментари петици петиці иске позові жалобе скарзі""".split()
)
LETTERS = ("brief", "schreiben", "mitteilung", "erklärung", "stellungnahme", "aufruf", "statement", "papier")
CITED = tuple(
    """citad consultad contactad preguntad entrevistad ouvid questionad cité consulté interrogé joint contacté rencontré
    sollicité questionné croisé citat interpellat raggiunt contattat""".split()
)
SEATED = ("посольств", "консульств", "генконсульств")
OFFICES = ("служб", "надзор", "нагляд", "агентств", "транснадзор", "комитет", "комітет")  # "Ространснадзор"
HOUSES_OF = tuple(  # Slavic, of what a firm is
    """компани компані авиакомпани авіакомпані
    холдинг завод корпораци корпораці концерн фирм фірм банк застройщик забудовник оператор
    перевозчик перевізник""".split()
)
# Whose name stands behind, in the nominative.
FIRMS = tuple(
    "компани компані авиакомпани авіакомпані корпораци корпораці перевозчик перевізник холдинг концерн".split()
)
# Slavic houses that one is "on", not in: "На підприємстві заявили".
ON = tuple("підприємств предприяти завод фабри комбинат комбінат шахт верф".split())
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
BY_NOW = frozenset("ya entonces aún todavía hoy già allora então agora".split())
GENITIVES = frozenset("du des del della dello dell' dei degli delle do da dos das".split())
LEADS = frozenset("le la l' el il lo o a un une una".split())  # "a déclaré à Nicosie le directeur"
BEFORE = 8  # words between a document and what says that something stands in it
VOWELS = "аеиіїоуыюяьй"


@lru_cache(maxsize=4)
def _stems(known: Grammar) -> frozenset[str]:
    """The common nouns of bodies without their endings."""
    return frozenset(body.rstrip(VOWELS) for body in known.bodies if len(body) > 6)


class Phrases(Offices):
    """One article with the phrases of its sentences."""

    _looking = False

    def of_a_body(self, t: Tagged, n: Name) -> bool:
        """Whether an acronym stands behind a noun whose body it names: "чиновник ЄС"."""
        before = t.tags[n.first - 1] if n.first else "."
        if self.known.slavic and len(n.words) == 1 and before in "NT" and self._is_role_noun(t, n.first - 1):
            body = self.people.named(t, n)  # "директор Института океанологии Иван Лис"
            if body is not None and body.kind is ActorKind.BODY and n.words[0][-1] in "аяиіїуюы":
                return True
        if self.known.slavic and before == "N" and all(is_latin(w) for w in n.words) and n.words[0][0].isupper():
            return self._may_be(t, n.first - 1) and t.words[n.first - 1][0].islower()  # "менеджер Orrin Leisure"
        return self.known.slavic and len(n.words) == 1 and n.words[0].isupper() and before in "NT"

    def _is_role_noun(self, t: Tagged, k: int) -> bool:
        return t.tags[k] == "T" or self._is_person(t, k)

    def _inner(self, t: Tagged, n: Name, end: int) -> Name:
        """Past the body whose officer is named: "секретаря ЦК партии Ким Ён Чхоля"."""
        if not self.known.slavic or not n.words[0].isupper():
            return n
        for m in self.names[t.index]:
            if n.last <= m.first < end and not t.tags[n.last : m.first].strip("NTA") and not m.words[0].isupper():
                return m
        return n

    def _past(self, t: Tagged, i: int, end: int) -> int:
        """Past what a preposition governs, up to a name that stands behind a title of its own."""
        start = i
        while i < end and (t.tags[i] in 'DNTAKM"' or t.lower[i] in ("же", "ж")) and i - start < 8:
            if (
                t.tags[i] == "T"
                and i > start
                and not t.words[i][0].isupper()
                and (self.known.slavic or self.known.lang == "pl")
            ):
                break
            if self.known.slavic and self._is_subject(t, start, i):
                break  # "вспоминает в разговоре с редакцией диспетчер порта"
            if t.tags[i] == "K":
                i += 1  # "BBC Scotland"
                while self.known.slavic and i < end and t.tags[i] == "A" and is_latin(t.words[i]):
                    i += 1
                return i
            infinitive = i == start + 1 and t.tags[start] == "N" and t.lower[start].endswith(("ar", "er", "ir", "re"))
            if (
                self.known.lang in ROMANCE
                and t.tags[i] == "D"
                and t.lower[i] not in GENITIVES
                and t.tags[i - 1] in "NTA"
                and (i > start + 1 or infinitive or (t.tags[start] in "NA" and t.lower[i] in LEADS))
            ):
                break  # "a lancé à la presse le porte-parole"
            i += 1
        german = self.known.lang == "de"  # "Auf Nachfrage unserer Redaktion sagte …": a genitive
        n = next(
            (
                n
                for n in self.names[t.index]
                if start < n.first < i and not n.governed and not (german and t.tags[n.first - 1] == "D")
            ),
            None,
        )
        return n.first if n else max(i, start + 1)

    def _is_subject(self, t: Tagged, start: int, i: int) -> bool:
        """Whether a noun for people behind what a preposition governs is in the nominative, as that is not."""
        if i == start or t.words[i][0].isupper() or t.tags[i] != "N":
            return False
        if not self._is_person(t, i) and not t.lower[i].endswith(("тельница", "телька", "івниця", "овець")):
            return False
        return not all(t.lower[k].endswith(("ый", "ий", "ой", "ая", "яя")) for k in range(start, i))

    def phrase(self, t: Tagged, i: int, end: int) -> int:
        """Where the noun phrase that begins at a word ends."""
        first = i
        joins = ("des", "der", "du", "del")
        romance, german = self.known.lang in ROMANCE, self.known.lang == "de"
        if romance and t.tags[i] == "D" and t.lower[i + 1 : i + 2] and t.lower[i + 1] in BY_NOW:
            i += 2  # "el ya exministro"
        while i < end and t.tags[i] in "DNTAM" and not self._told(t, i, first):
            if romance and i > first and t.tags[i + 1 : i + 2] == "I" and t.lower[i].startswith(CITED):
                break  # "fuentes consultadas por Efe"
            if t.tags[i] == "D" and i > first and t.tags[i - 1] != "D" and t.lower[i] not in joins:
                break
            if german and i > first and t.tags[i - 1 : i + 1] in ("AN", "TN") and t.words[i][0].islower():
                break  # "nach Angaben des Amtes halten sich": a German phrase ends with its noun
            if german and i > first and t.lower[i] == "der" and self._to_medium(t, i + 1):
                break  # "sagte der Minister der Zeitung X": to whom he said it
            i += 1
        while (
            i + 1 < end
            and t.tags[i] in "ID"
            and t.lower[i] in ("de", "du", "des", "del", "di", "do", "da", "della", "d'")
        ):
            j = i + 1
            if t.tags[j + 1 : j + 2] == ":" and t.lower[i] == "de" and t.lower[j].endswith(("er", "ir", "re")):
                break  # "Et l'enseignante de poursuivre : …"
            while j < end and t.tags[j] in "DNTA":
                if romance and t.tags[j + 1 : j + 2] == "I" and t.lower[j].startswith(CITED):
                    break
                j += 1
            if j == i + 1:
                break
            i = j
        return max(i, first + 1)

    def _to_medium(self, t: Tagged, at: int) -> bool:
        """Whether a German noun for a medium stands at a word, or behind an adjective there."""
        at += t.tags[at : at + 1] == "N"
        return at < len(t.lower) and self.known.has("medium_nouns", t.lower[at])

    def _told(self, t: Tagged, i: int, first: int) -> bool:
        """Whether a Slavic word is the medium to which what stands before it spoke: "сказал тренер газете"."""
        dative = self.known.slavic and i > first and t.tags[i] == "N"  # "сказав нідерландець клубному сайту"
        if dative and (t.lower[i].endswith(("ому", "ему")) or many(t.lower[i], self.known, ("ам", "ям"))):
            return t.tags[i - 1] in "NT" and not t.lower[i - 1].endswith(("ому", "ему"))
        medium = self.known.slavic and i > first and self.known.has("medium_nouns", t.lower[i])
        return (
            medium
            and (
                (t.lower[i].endswith(("е", "у", "ю", "і")) and not t.lower[i].endswith("ие"))  # "издание" is no dative
                or (t.tags[i + 1 : i + 2] in ("K", '"') and self._may_be(t, i - 1))
            )
        )

    def medium_noun(self, t: Tagged, first: int, last: int) -> bool:
        """Whether a phrase is "the agency", "the paper" and the like."""
        nouns = self.known.words.get("medium_nouns", frozenset())
        if "I" in t.tags[first:last]:
            return False
        s = self.sentences[t.index - 1] if t.index else None
        alone = s is not None and s.paragraph == t.paragraph and "K" in s.tags and "Q" not in s.tags
        if s is not None and alone and t.lower[first] in UNNAMED and not self.heard(s.index):
            return False  # "По данным Reuters, … Собеседник агентства объяснил"
        if self.known.slavic and any(t.lower[k].startswith(SOURCES) for k in range(first, last)):
            return False  # "Інший співрозмовник агентства"
        return any(t.lower[k] in nouns for k in range(first, last))

    def _oblique(self, t: Tagged, first: int, last: int) -> bool:
        """Whether a phrase is plainly no subject: a German dative, a time."""
        return t.lower[first] in self.known.words.get("oblique", ()) and t.lower[first] not in ("der", "den")

    def is_body(self, word: str) -> bool:
        """Whether a noun is that of a body: "Kanzleramt", "sindicato"."""
        ends = self.known.body_endings
        return word in self.known.bodies or bool(ends and len(word) > 4 and word.endswith(ends))

    def office(self, t: Tagged, low: int, verb: int) -> Subject | None:
        """The office in whose house something is said before a word: "В мэрии отказались, назвав это «…»"."""
        return self._within(t, low, verb)

    def _within(self, t: Tagged, low: int, verb: int, said: int | None = None) -> Subject | None:
        """In "В прокуратуре сообщили" the office speaks; ``said`` is the verb where it stands before ``low``."""
        for i in range(low, verb):
            on = t.lower[i] == "на" and i + 1 < verb and t.lower[i + 1].startswith(ON)
            if t.tags[i] == "I" and (t.lower[i] in ("в", "во", "у") or on):
                if (firm := self._in_marked(t, i + 1, verb)) is not None:
                    return firm
                last = self.phrase(t, i + 1, verb) if i + 1 < verb else i + 1
                if last == i + 1 and i + 1 < verb and t.tags[i + 1] not in "NTA":
                    continue
                if (
                    t.words[i + 1][0].isupper()
                    and t.tags[i + 2 : i + 3] != "A"
                    and last == verb
                    and self._office(t.lower[i + 1])
                    and (last - i < 4 or t.lower[verb].startswith(NAMING))
                ):
                    last = i + 2  # "в Кремле спор назвали": what follows is the object
                head = next((k for k in range(i + 1, last) if self._office(t.lower[k])), None)
                further = t.tags[last : last + 1] in ("I", "C") and t.lower[last] != "на"  # "у комітеті на запит"
                if head is not None and last < verb and further and t.tags[last + 1 : last + 2] == "N":
                    longer = self.phrase(t, last + 1, verb)  # "у Державній службі з надзвичайних ситуацій"
                    if longer == verb or not t.tags[longer:verb].strip("XRO"):
                        last = longer
                marked = head is not None and head == last - 1 and t.tags[last : last + 1] == '"'
                close = t.tags.find('"', last + 1, verb) if marked else -1
                if 0 < close <= last + REACH and "K" not in t.tags[last:close]:  # "в компании «Мост»"
                    return Subject(last + 1, close, " ".join(t.words[last + 1 : close]), ActorKind.BODY)
                if head is not None and t.lower[head].startswith(FIRMS) and head + 1 < last:
                    own = t.words[head + 1 : last]  # "в компании Borealis Marine"
                    if all(word[0].isupper() for word in own):
                        return Subject(head + 1, last, " ".join(own), ActorKind.BODY)
                if head is None and t.words[i + 1].isupper() and len(t.words[i + 1]) > 1:
                    head = i + 1  # "В ЦБ прогноз назвали"
                if head is not None and t.lower[verb].startswith(NAMING) and (last == verb or t.words[head].isupper()):
                    whole = bodies.end(self, t, head) if t.words[head][0].isupper() else last
                    capital = next((k for k in range(head + 1, last) if not t.words[k][0].isupper()), last)
                    # "У Міністерстві портів угоду назвали": what stands right before the verb is so called
                    last = whole - 1 if whole == verb and whole - 1 > capital and "C" in t.tags[head:whole] else capital
                whose = t.lower[i + 1].endswith(("ній", "ной", "ном", "ному"))  # "у Державній службі"
                if head is None and i + 1 < verb and not whose and MINISTRY.match(t.words[i + 1]):
                    head = i + 1
                    last = head + 1
                told = t.lower[said if said is not None else verb] if verb < len(t.lower) or said is not None else ""
                abroad = t.tags[i + 1] == "A" and is_latin(t.words[i + 1]) and told.endswith(MANY)
                if head is None and self.known.slavic and abroad:  # "ответили в Lundavax", "у Valmetal кажуть"
                    close = next((k for k in range(i + 1, len(t.words)) if not is_latin(t.words[k])), last)
                    return Subject(i + 1, min(close, last), " ".join(t.words[i + 1 : min(close, last)]), ActorKind.BODY)
                if head == i + 1 and t.words[head].isupper():
                    last = next((k for k in range(head + 1, last) if t.lower[k].endswith(("у", "ю"))), last)
                if head == i + 1 and last == head + 1 and (again := self._again(t, t.lower[head])) is not None:
                    return Subject(head, last, again, ActorKind.BODY, how="the body named before")
                if (
                    head is None
                    and last > i + 1
                    and (house := self._some_house(t, i, last, verb if said is None else said)) is not None
                ):
                    return house
                if head is not None or any(w.isupper() and len(w) > 1 for w in t.words[i + 1 : last]):
                    if (
                        t.lower[i + 1].startswith(SEATED)
                        and t.lower[last : last + 1] == ("в",)
                        and t.tags[last + 1] == "A"
                    ):
                        last += 2  # "в посольстве РФ в Джакарте"
                    words = t.words[i + 1 : last]
                    name = cases.office(words)
                    if name == " ".join(words):
                        name = declined.nominative(words, self.known)
                    if len(words) == 1 and name == words[0] and name[0].islower():  # "В оркестре шутят"
                        name = next((b for b in self.known.bodies if b == name[:-1]), name)
                    return Subject(i + 1, last, name, ActorKind.BODY)
        return None

    def _in_marked(self, t: Tagged, at: int, verb: int) -> Subject | None:
        """A firm in marks in whose house several say something: "У «Захід Банку» запевнили"."""
        close = t.tags.find('"', at + 1, verb) if t.tags[at : at + 1] == '"' else -1
        between = t.tags[close + 1 : verb].strip("XRO")
        naming = t.lower[verb].startswith(NAMING)  # "В «Мосте» слухи назвали «выдумкой»": with what is so called
        if not 0 < close <= at + REACH or "K" in t.tags[at:close] or between not in (("N", "DN") if naming else ("",)):
            return None
        if not t.lower[verb].endswith(MANY):
            return None
        words = self._as_named(t.words[at + 1 : close])
        n = next((n for n in self.names[t.index] if n.first == at + 1), None)
        person = self.people.named(t, n) if n is not None else None
        return Subject(at + 1, close, person.name if person else " ".join(words), ActorKind.BODY, person)

    def _as_named(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """A firm's name in marks as the article has it in the nominative: "В «Старом мосте»" of «Старый мост»."""
        size = len(words)
        for s in self.sentences:
            for k in range(1, len(s.tags) - size):
                own = s.words[k : k + size]
                ends = own[0][-1:] not in "уюеіо" and not own[0].endswith(("ом", "ої", "ой", "ого", "ому", "им", "ым"))
                marked = s.tags[k - 1] == '"' == s.tags[k + size] and own != words
                if marked and ends and all(map(self._same, own, words)):
                    return own
        return words

    def _same(self, a: str, b: str) -> bool:
        return cases.same(a.lower(), b.lower(), self.known)

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """The full names of Slavic bodies whose acronyms the article gives."""
        return bodies.acronyms_of(self) if self.known.slavic else {}

    def _again(self, t: Tagged, noun: str) -> str | None:
        """The body that the sentence before in the paragraph has for its subject, where a noun means it again."""
        if (firm := self._firm(t, noun)) is not None:
            return firm
        return self._body_again(t, noun) or (bodies.again(self, t, noun) if self.known.slavic else None)

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
            found.append(Subject(0, 1, person.name if person else printed, ActorKind.BODY, person))
        return replace(found[0], how="the body that the sentence before is about") if len(found) == 1 else None

    def _firm(self, t: Tagged, noun: str) -> str | None:
        """The one firm that the paragraph has named by what it makes, for "das Unternehmen", "la compagnie"."""
        firms = set[str]()
        if self.known.slavic and noun.startswith(FIRMS):
            for s in self.sentences[max(0, t.index - 3) : t.index + 1]:
                firms.update(self._called(s) if s.paragraph == t.paragraph else ())
            firms = firms or {firm for s in self.sentences for firm in self._called(s)}
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
                firm = self._firm(s, s.lower[1]) if last == 2 else None
                return firm or declined.nominative(s.words[1:last], self.known)
        return None

    def _called(self, s: Tagged) -> Iterator[str]:
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

    def _stop(self, t: Tagged, start: int, high: int) -> int:
        for i in range(start, high):
            if t.tags[i] in "Q.:;S,-" or (t.tags[i] in "VG" and i > start) or (
                t.tags[i] == "C" and i + 1 < high and t.tags[i + 1] in "VXO"
            ):  # fmt: skip
                return i
        return high

    def _behind(self, t: Tagged, verb: int, high: int) -> Subject | None:
        """In "сообщили в прокуратуре" the office speaks, if it stands right behind the verb."""
        at = verb + 1
        while at < high and (
            t.tags[at] in "ROK" or self.known.has("medium_nouns", t.lower[at])
        ):  # "сообщили ТАСС в посольстве"
            at += 1
        return self._within(t, at, self._stop(t, at, high), verb) if t.tags[at : at + 1] == "I" else None

    def _office(self, word: str) -> bool:
        """Whether a word in the locative is one of the bodies that the lexicon has: "в Минфине"."""
        if word.rstrip("аеиіуюя").endswith(OFFICES) and (len(word) > 7 or word[:-1] == "служб"):
            return True
        if self.known.slavic and len(word) > 6 and word.rstrip(VOWELS) in _stems(self.known):
            return True
        return any(word[: len(word) - cut] in self.known.bodies for cut in range(3) if len(word) - cut > 2)

    def _letter(self, t: Tagged, verb: int, high: int) -> Subject | None:
        """Whose letter it is that words are said to stand in: "heißt es in einem Brief des Ensembles"."""
        end = self._stop(t, verb + 1, high)
        for k in range(verb + 2, end - 2):
            if t.lower[k].endswith(LETTERS) and t.lower[k + 1] in ("des", "der"):
                n = next((n for n in self.names[t.index] if k + 1 < n.first <= k + 3 and len(n.words) > 1), None)
                if n is not None:
                    person = self.people.named(t, n)
                    return Subject(
                        n.first, n.last, person.name if person else " ".join(n.words), ActorKind.BODY, person
                    )
                last = self.phrase(t, k + 2, end)
                words = t.words[k + 2 : last]
                noun = cases.german_nominative(words[0]) if t.lower[k + 1] == "des" and len(words) == 1 else words[0]
                return Subject(k + 2, last, " ".join((noun, *words[1:])), ActorKind.BODY)
        return None

    def _document(self, t: Tagged, verb: int, high: int) -> Subject | None:
        """Whose statement it is that words are said to stand in: "говорится в заявлении МИД"."""
        for k in range(verb + 1, min(high, verb + 5)):
            if t.lower[k].startswith(DOCUMENT):
                return self._whose_document(t, verb, k, high)
        for k in range(verb - 1, max(0, verb - BEFORE), -1):  # "У рішенні суду зазначено"
            if t.lower[k].startswith(DOCUMENT) and t.tags[:k].rstrip("NAD").endswith("I"):
                return self._whose_document(t, verb, k, verb)
        return None

    def _whose_document(self, t: Tagged, verb: int, k: int, high: int) -> Subject | None:
        """Whose the document at the word ``k`` is."""
        possessor = t.lower[k - 1]
        if possessor in ("её", "ее", "її", "его", "його"):
            if (house := self._house(t)) is not None:
                return Subject(k - 1, k, house, ActorKind.BODY, how="whose statement it is")
            person = self.before(t, k - 1, "f" if possessor in ("её", "ее", "її") else "m", REACH)
            return Subject(k - 1, k, person.name, person.kind, person, how="whose statement it is") if person else None
        follows = t.lower[k + 1] if k + 1 < high else "-"
        behind = k + 2 if self.known.slavic and follows.endswith(("ого", "ой", "ої", "их", "ых")) else high
        if behind < high and t.tags[k + 1] in "NA" and self._office(t.lower[behind]) and t.words[behind][0].islower():
            last = self.phrase(t, k + 1, high)  # "в сообщении карвийского генштаба"
            return Subject(k + 1, last, declined.nominative(t.words[k + 1 : last], self.known), ActorKind.BODY)
        if (
            self._office(follows)
            or follows.startswith(FIRMS)
            or (len(follows) > 3 and any(cases.same(follows, b, self.known) for b in self.known.bodies))
        ) and not t.words[k + 1][0].isupper():
            last = self.phrase(t, k + 1, high)
            body = next((b for b in self.known.bodies if cases.same(t.lower[k + 1], b, self.known)), t.lower[k + 1])
            again = (self._firm(t, body) or self._again(t, body)) if last == k + 2 else None
            return Subject(k + 1, last, again or " ".join([body, *t.words[k + 2 : last]]), ActorKind.BODY)
        whose = self.phrase(t, k + 1, high) if k + 1 < high and t.words[k + 1][0].islower() else k + 1
        who = next((j for j in range(k + 1, whose) if self._may_be(t, j) and t.words[j][0].islower()), None)
        if who is not None and not any(k < n.first <= whose for n in self.names[t.index]):
            name = declined.nominative(t.words[k + 1 : whose], self.known)
            found = self.role(t, Subject(k + 1, whose, None, None, how="phrase"), verb)
            return found if found is not None and found.person is not None else Subject(k + 1, whose, name, None)
        n = next((n for n in self.names[t.index] if k < n.first <= k + 4 and n.last <= high), None)
        if n is not None and not t.tags[k + 1 : n.first].strip("NTA"):
            person = self.people.named(t, n)
            name = person.name if person else cases.office(n.words)
            whole = self.compound(t, n.first, n.last) if person is None else None
            if whole is not None:
                return whole
            return Subject(n.first, n.last, name, person.kind if person else ActorKind.BODY, person)
        return None
