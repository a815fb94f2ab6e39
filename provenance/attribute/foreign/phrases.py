"""Noun phrases of a sentence: where they end, which are media, which are plainly no subject.

Whom a phrase means is not known here.
"""

from __future__ import annotations

from provenance.attribute.foreign import genitive
from provenance.attribute.foreign.insiders import SOURCES
from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.named_bodies import is_office
from provenance.attribute.foreign.nouns import HOUSES_AGAIN, UNNAMED, is_country, is_latin, many
from provenance.attribute.foreign.offices import Offices
from provenance.attribute.foreign.tagged import NO_PAST, Tagged
from provenance.model import ActorKind

CITED = tuple(
    """citad consultad contactad preguntad entrevistad ouvid questionad cité consulté interrogé joint contacté rencontré
    sollicité questionné croisé citat interpellat raggiunt contattat""".split()
)
CLOSE = tuple("cercan próxim vicin proch allegad conocedor".split())  # to a case, to somebody
TO = frozenset("a al à au aux ai alla all' ao aos do da del di".split())
BY_NOW = frozenset("ya entonces aún todavía hoy già allora então agora".split())
GENITIVES = frozenset("du des del della dello dell' dei degli delle do da dos das".split())
# Endings of verbs of one person in the past that no noun and no adjective has.
PAST_VERBS = {"es": ("ó",), "it": ("ò", "isse", "rebbe"), "pt": ("ou", "iu"), "fr": ("ait", "èrent")}
PRESENT = tuple("a e i ó ò ou iu eu t d an en am em ano ono".split())  # and more that only stand before an object
HE_DID = ("ал", "ил", "ел", "ёл", "ул", "ял", "лся", "ав", "ив", "їв", "ув", "яв", "вся")
SHE_DID = ("ала", "ила", "ела", "ула", "яла", "лась", "їла", "лася")
LEADS = frozenset("le la l' el il lo o a un une una su son sa seu sua".split())  # "a déclaré à Nicosie le directeur"


SHOWS = frozenset("podcast émission emisión programa programme trasmissione sendung talkshow show".split())
# Prepositions that hold an article: what they govern is one noun, "disse à agência um funcionário".
WITH_ARTICLE = frozenset("à ao aos às na no nas nos al alla allo agli alle ai au aux".split())

EDITORIALS = frozenset("editorial éditorial édito leitartikel editoriale".split())  # in which a paper speaks for itself
_ONE = frozenset(  # in the nominative, before those of whom it is one
    "jeden jedna jedno один одна хтось дехто кто-то кое-кто".split()
)
_OUT_OF = tuple((word,) for word in "z ze із з зі из".split())
_AGENCY = (("агенції",), ("компанії",), ("радіостанції",), ("редакції",))


_ALL = ("tod", "tout", "tutt", "amb", "entramb")  # words before an article: "de todo el país"


class Phrases(Offices):
    """One article with the phrases of its sentences."""

    def of_a_body(self, t: Tagged, n: Name) -> bool:
        """Whether an acronym stands behind a noun whose body it names: "чиновник ЄС"."""
        before = t.tags[n.first - 1] if n.first else "."
        if self.known.slavic and genitive.whose(t, n, self.known):
            return True
        of_land = n.words[0].isupper() or is_country(n.words[0].lower(), self.known)
        if self.known.slavic and of_land and len(n.words) == 1 and before == "A" and t.words[n.first - 1].isupper():
            return True  # "МИД Ирана", "МИД РФ"
        if n.first and t.lower[n.first - 1] in SHOWS:
            return True  # "dans le podcast The Lamp"
        if self.known.slavic and len(n.words) == 1 and before in "NT" and self._is_role_noun(t, n.first - 1):
            body = self.people.named(t, n)  # "директор Института океанологии Иван Лис"
            if body is not None and body.kind is ActorKind.BODY and n.words[0][-1] in "аяиіїуюы":
                return True
        if self.known.slavic and before == "N" and all(is_latin(w) for w in n.words) and n.words[0][0].isupper():
            return self._may_be(t, n.first - 1) and t.words[n.first - 1][0].islower()  # "менеджер Orrin Leisure"
        if not (self.known.slavic and n.words[0].isupper() and len(n.words[0]) > 1 and before in "NT"):
            return False
        of_land = all(w.isupper() or w[-1] in "аяиыіїу" for w in n.words[1:])
        return len(n.words) == 1 or (of_land and self._may_be(t, n.first - 1))  # "глава МИД Ирана"

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
            if i > start and t.lower[i] in _ONE and t.lower[i + 1 : i + 2] in _OUT_OF:
                break  # "krzyknął do wójta jeden z rolników", "На записи один из рыбаков говорит"
            if self.known.slavic and self._is_subject(t, start, i):
                break  # "вспоминает в разговоре с редакцией диспетчер порта"
            if t.tags[i] == "K" and i > start and t.lower[i - 1] in EDITORIALS:
                break  # "sostiene en un editorial Le Figaro"
            if t.tags[i] == "K":
                i += 1  # "BBC Scotland"
                while self.known.slavic and i < end and t.tags[i] == "A" and is_latin(t.words[i]):
                    i += 1
                return i
            whole = i == start + 1 and start and t.tags[start] == "N" and t.lower[start - 1] in WITH_ARTICLE
            infinitive = i == start + 1 and t.tags[start] == "N" and t.lower[start].endswith(("ar", "er", "ir", "re"))
            if (
                self.known.lang in ROMANCE
                and t.tags[i] == "D"
                and t.lower[i] not in GENITIVES
                and t.tags[i - 1] in "NTA"
                and (i > start + 1 or infinitive or whole or (t.tags[start] in "NA" and t.lower[i] in LEADS))
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
        """Whether a noun for people or a body is in the nominative, as what a preposition before it governs is not."""
        if i == start or t.words[i][0].isupper() or t.tags[i] != "N":
            return False
        if t.tags[i - 1] == "N" and (t.lower[i] in self.known.bodies or t.lower[i] in HOUSES_AGAIN):
            return True  # "У заяві відомство запевняє"
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
                if t.lower[i] in GENITIVES:
                    break
                return self._before_verb(t, first, i)
            if romance and i > first + 1 and t.tags[i] == "N" and t.lower[i].endswith(PAST_VERBS[self.known.lang]):
                return i  # "la vecina cerró la puerta"
            if self.known.slavic and i > first and self._has_done(t, i):
                break  # "Спортсмен сломал палец, но считает": he has done something before he says it
            if german and i > first and t.tags[i - 1 : i + 1] in ("AN", "TN") and t.words[i][0].islower():
                break  # "nach Angaben des Amtes halten sich": a German phrase ends with its noun
            if german and i > first and t.lower[i] == "der" and self._to_medium(t, i + 1):
                break  # "sagte der Minister der Zeitung X": to whom he said it
            i += 1
        while (
            i + 1 < end
            and t.tags[i] in "ID"
            and (t.lower[i] in ("de", "du", "des", "del", "di", "do", "da", "della", "d'") or t.lower[i] in GENITIVES)
        ):
            j = i + 1
            if t.tags[j + 1 : j + 2] == ":" and t.lower[i] == "de" and t.lower[j].endswith(("er", "ir", "re")):
                break  # "Et l'enseignante de poursuivre : …"
            while j < end and t.tags[j] in "DNTA":
                if romance and j > i + 1 and t.tags[j] == "N" and t.lower[j].endswith(PAST_VERBS[self.known.lang]):
                    return j
                another = t.tags[j] == "D" and t.tags[j - 1] != "D" and t.lower[j] not in GENITIVES
                if romance and another and (j > i + 2 or (j == i + 2 and not t.lower[j - 1].startswith(_ALL))):
                    return self._before_verb(t, first, j)  # "secondo la procura di Bari l'uomo era noto"
                if romance and t.tags[j + 1 : j + 2] == "I" and t.lower[j].startswith(CITED):
                    break
                j += 1
            if j == i + 1:
                break
            i = j
        if (
            romance and 0 < i < end - 1 and t.lower[i - 1].startswith(CLOSE) and t.tags[i] in "ID" and t.lower[i] in TO
        ):  # "una fuente cercana al caso"
            behind = i + 1 + (t.tags[i + 1] == "D")
            if t.tags[behind : behind + 1] in ("N", "A", "T") and t.words[behind][0].islower():
                i = behind + 1
        return max(i, first + 1)

    def _before_verb(self, t: Tagged, first: int, i: int) -> int:
        """Where a phrase ends before an article: past no verb that the article's noun is the object of.

        "Il presidente della Valbona alza la voce": a noun of the phrase is not followed by an article.
        """
        verb = i - 1
        opens = first == 0 or t.tags[first - 1] not in "VOX"
        if self.known.lang not in ROMANCE or not opens or verb < first + 2 or t.tags[verb] != "N":
            return i
        return verb if t.tags[verb - 1] in "NTA" and t.lower[verb].endswith(PRESENT) else i

    def _has_done(self, t: Tagged, i: int) -> bool:
        """Whether a Slavic word is, by its shape, the verb in the past of the person whose noun stands before it."""
        word, noun = t.lower[i], t.lower[i - 1]
        if t.tags[i] != "N" or len(word) < 4 or not t.words[i][0].islower() or not self._is_person(t, i - 1):
            return False
        his = noun[-1] not in "аяуюеиіыїоє"
        return not word.endswith(NO_PAST) and word.endswith(HE_DID if his else SHE_DID)

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
        if dative and t.lower[i].endswith("ій") and t.lower[i + 1 : i + 2] in _AGENCY:
            return t.tags[i - 1] in "NT"  # "сказала донька пекаря румунській агенції"
        if medium and t.lower[i : i + 1] in _AGENCY and t.tags[i + 1 : i + 2] == "K" and t.lower[i - 1].endswith("ого"):
            return True  # "сказала дружина загиблого агенції Reuters"
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
        head = first + (t.tags[first] == "D")
        if self.known.lang in ROMANCE and t.words[head : head + 1] and t.words[head][0].isupper():
            behind = last + 1 if t.tags[last : last + 2] in ("IN", "IA") else last
            if is_office(t.words[head : behind + 1]):
                return False  # "l'Agence européenne des médicaments"
        return any(t.lower[k] in nouns for k in range(first, last))

    def _oblique(self, t: Tagged, first: int, last: int) -> bool:
        """Whether a phrase is plainly no subject: a German dative, a time."""
        return t.lower[first] in self.known.words.get("oblique", ()) and t.lower[first] not in ("der", "den")

    def is_body(self, word: str) -> bool:
        """Whether a noun is that of a body: "Kanzleramt", "sindicato"."""
        ends = self.known.body_endings
        return word in self.known.bodies or bool(ends and len(word) > 4 and word.endswith(ends))

    def _stop(self, t: Tagged, start: int, high: int) -> int:
        for i in range(start, high):
            if t.tags[i] in "Q.:;S,-" or (t.tags[i] in "VG" and i > start) or (
                t.tags[i] == "C" and i + 1 < high and t.tags[i + 1] in "VXO"
            ):  # fmt: skip
                return i
        return high
