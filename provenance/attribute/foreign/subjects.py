"""The subject of a reporting verb: a name, a pronoun, or what somebody is called; and whom that means."""

from __future__ import annotations

import re
from dataclasses import replace

from provenance.attribute.foreign import cases, declined, insiders, officers
from provenance.attribute.foreign.grammar import Grammar, grammar
from provenance.attribute.foreign.houses import FROM as WHENCE
from provenance.attribute.foreign.houses import PLURALS, Houses
from provenance.attribute.foreign.named import FROM, FRONT, ROMANCE, Name
from provenance.attribute.foreign.people import Person
from provenance.attribute.foreign.phrases import CITED
from provenance.attribute.foreign.tagged import Tagged, tagged
from provenance.attribute.foreign.whom import MANY, NEAR, REACH, Subject
from provenance.attribute.masked import mask
from provenance.attribute.scene import Scene
from provenance.attribute.words import Lexicon
from provenance.model import ActorKind, Span

SAID_IN = frozenset(
    """отмечается сообщается говорится сказано подчеркивается подчёркивается
    йдеться ідеться мовиться говориться зазначається наголошується""".split()
)
# Whence it is that several say something: the body speaks.
PARTICIPLES = tuple("ado ada ados adas ido ida idos idas é ée és ées ato ata ati ate ito ita uto uta".split())
# Verbs that go with an object and what it is called.
NAMING = tuple(
    """calific tach tild defin descri qualifi jug dénonc décri bolla liquid giudic chiam classific qualific cham
    consider considér""".split()
)
# Houses that are called after somebody: "le musée Courbet d'Ornans".
HOUSES = frozenset(
    """musée hôpital lycée collège école université institut théâtre fondation clinique conservatoire observatoire museo
    hospital instituto universidad teatro fundación clínica ospedale liceo università istituto fondazione museu fundação
    universidade parquet fiscalía""".split()
)
ONE = frozenset("один одна ein einer eine eines un une uno una".split())  # "один из собеседников"
QUOTED = dict.fromkeys("ihn le lo его його".split(), "m") | dict.fromkeys("sie la её ее її".split(), "f")
WRITES = frozenset(
    """пишет пишут передаёт передает передают сообщает сообщают цитирует цитируют сообщил сообщила сообщило напоминает
    отмечает пише пишуть передає передають повідомляє повідомляють цитує цитують повідомив повідомила повідомило нагадує
    зазначає зауважує додає добавляет podaje pisze informuje donosi schreibt berichtet meldet zitiert écrit rapporte
    informa publica scrive riporta""".split()
)
# Verbs behind a comma that only media go with: "…, пише X".
RELAYS = frozenset(
    "пише пишут пишет пишуть передає передаёт передает передають інформує информирует цитує цитирует наводить".split()
)
GERUNDS = ("вши", "ючи", "ячи", "ая", "яя", "уя", "ив", "ев", "ав", "вшись", "ючись")
LAST = dict.fromkeys("este éste dieser".split(), "m") | dict.fromkeys("esta ésta diese".split(), "f")  # named last
OTHER = frozenset("тот той".split())  # by itself not who was named as a subject, nor anybody a rule finds
ACCUSATIVE = frozenset("den einen diesen jenen seinen ihren keinen".split())  # German objects that stand in front
DESCRIBED = "the person whom this describes"
AS = (("как",), ("як",))  # what begins an insertion of who passes words on
MEANWHILE = (("тем", "временем"), ("тим", "часом"))
INVERTED = (("il",), ("elle",), ("ils",), ("elles",))
TIMES = frozenset(  # nouns for when something was said
    """semana mes año noche tarde mañana día víspera minutos horas días semanas semaine mois année soir nuit matin jour
    veille heures minutes jours semaines woche monat jahr abend nacht morgen tag vortag minuten stunden settimana mese
    anno notte sera giorno ore giorni noite manhã dia minutos antes después tard auparavant später zuvor dopo prima
    depois""".split()
)
LONG = 40  # words on either side of a verb in which its subject stands


class Reading(Houses):
    """One article read: its sentences tagged, its people known, who was the subject of what."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._heard: dict[int, list[Person]] = {}
        self._hearing = False
        self.things: set[int] = set()  # sentences whose verb of saying has a thing for its subject

    def subject(self, t: Tagged, verb: int, low: int, high: int, after: bool) -> Subject | None:
        """The subject of the word ``verb`` between the words ``low`` and ``high``.

        ``after``: it is looked for behind the verb first, as it stands when the quotation goes before.
        """
        if t.lower[verb] in ("heißt", "hieß", "lautet", "lautete", *SAID_IN):
            if self.known.lang == "de":
                return self._letter(t, verb, high) or self._from_house(t, low, verb)
            return self._document(t, verb, high)
        if self.known.lang == "fr" and t.lower[verb + 1 : verb + 2] == ("on",):
            return self._at_house(t, verb + 2, high) or Subject(verb + 1, verb + 2, None, None, how="they")
        if self.known.lang == "fr" and (on := len(t.tags[:verb].rstrip("ORX")) - 1) > 1 and t.lower[on] == "on":
            house = self._house_before(t, low, on - 1) if t.tags[on - 1] == "," else None
            if house is not None:
                return house
        if self.known.lang == "de" and t.lower[verb + 1 : verb + 2] == ("man",):  # "Bei der Bahn verweist man auf"
            return self._from_house(t, low, verb) or Subject(verb + 1, verb + 2, None, None, how="they")
        if self.known.lang == "fr" and verb and t.lower[verb - 1] == "on" and t.tags[verb - 2 : verb - 1] in ("X", "-"):
            found = self._at_house(t, verb + 1, high)  # "a-t-on appris auprès du parquet"
            return found or Subject(verb - 1, verb, None, None, how="they")
        low, high = max(low, verb - LONG), min(high, verb + LONG)
        quoting = t.lower[verb] in self.known.quoting
        sides = (self._after, self._before) if after else (self._before, self._after)
        turned = self.known.lang == "fr" and t.lower[verb + 1 : verb + 2] in INVERTED  # "attendent, dit-elle, « … »"
        if not after and (turned or self._set_in(t, verb, high)):
            sides = (self._after, self._before)
        fallback: Subject | None = None
        quoted = after and t.tags[:verb].rstrip('XROP",.-').endswith("Q")  # "« … », a dénoncé son entourage"
        if self.known.slavic and t.lower[verb].endswith(MANY):
            office = self._insiders(t, low, verb) or self._within(t, low, verb) or self._behind(t, verb, high)
            if office is not None:
                return office
        if self.known.lang in WHENCE and t.lower[verb].endswith(PLURALS):
            office = self._from(t, low, verb)
            if office is not None:
                return office
        self.thing = False
        for side in sides:
            found = side(t, verb, low, high, quoting)
            if quoting and found is not None and self.known.slavic:
                found = self._quoted(t, found)
            if found is not None and side == self._after and not quoted and self._is_object(t, verb, found):
                continue  # "donde tachó el error de «…»"
            if found is not None and quoting and self.known.lang == "de" and t.tags[found.first] == "P":
                whom = next((n for n in self.names[t.index] if verb + 1 < n.first < high and self.counts(t, n)), None)
                if whom is not None:
                    return self.named(t, whom)  # "zitierte er den Abgeordneten Kenji Mori"
            if found is not None and not found.medium:
                return found
            fallback = fallback or found
        if quoting and fallback is not None:
            return self._object(t, verb, low, high) or fallback
        if fallback is None and self.thing and not t.lower[verb].startswith(NAMING):
            self.things.add(t.index)
        return fallback

    def _insiders(self, t: Tagged, low: int, verb: int) -> Subject | None:
        """Several sources without a name before a verb: "Співрозмовники УП в Офісі президента кажуть"."""
        for k in range(low, verb):
            if t.tags[k] in "DNA" and (k == low or t.tags[k - 1] not in "ILN"):
                of = insiders.source(t, k, verb, self.known)
                if of is not None and not t.tags[of[0] : verb].strip("XRO"):
                    return Subject(k, of[0], of[1], ActorKind.PERSON)
        return None

    def _quoted(self, t: Tagged, found: Subject) -> Subject:
        """Whom a Slavic medium quotes, out of the genitive if nobody is named: "приводит канал слова собеседника"."""
        words = t.words[found.first : found.last]
        if found.person is not None or found.medium or found.name != " ".join(words):
            return found
        return replace(found, name=declined.nominative(words, self.known))

    def _people(self, t: Tagged, first: int, last: int) -> bool:
        """Whether a phrase has a noun for people in any case."""
        return any(self._may_be(t, k) for k in range(first, last))

    def _set_in(self, t: Tagged, verb: int, high: int) -> bool:
        """Whether a verb and somebody's name are set in between commas: "Il ritardo, spiega Rossi, è …"."""
        if t.tags[verb - 1 : verb] != "," or t.tags[:verb].count(",") != 1:
            return False
        close = t.tags.find(",", verb, high)
        return any(verb < n.first <= verb + 4 and n.last == close and self.counts(t, n) for n in self.names[t.index])

    def _is_object(self, t: Tagged, verb: int, found: Subject) -> bool:
        """Whether what stands behind a verb that calls something something is a thing so called."""
        if self.known.lang not in ROMANCE or not t.lower[verb].startswith(NAMING) or found.person is not None:
            return False
        thing = found.name is not None and found.name[:1].islower() and found.kind in (None, ActorKind.BODY)
        return thing and not any(self._may_be(t, k) for k in range(found.first, found.last))

    def heard(self, index: int) -> list[Person]:
        """Who speaks in a sentence by a verb of its own, from the first verb on."""
        if index in self._heard or self._hearing:
            return self._heard.get(index, [])
        self._hearing = True
        t, had = self.sentences[index], self.spoke.get(index)
        found: list[Person] = []
        for verb in (k for k, tag in enumerate(t.tags) if tag == "V"):
            start = len(t.tags[:verb].rstrip("XRO"))
            turned = t.tags[start - 1 : start] == ","  # "A met B, said C"
            for after in (True, False) if turned else (False,):
                subject = (self._after if after else self._before)(t, verb, 0, len(t.tags), False)
                if subject is not None and subject.person is not None and not subject.medium:
                    found.append(subject.person)
                    if after and t.tags[:verb].count(",") == 1:
                        break
        if had is None:
            self.spoke.pop(index, None)  # hearing is no speaking
        self._hearing = False
        self._heard[index] = list(dict.fromkeys(found))
        return self._heard[index]

    def _object(self, t: Tagged, verb: int, low: int, high: int) -> Subject | None:
        """Whom a medium quotes, where no name says it: "zitierte ihn die Agentur", "zitierte KCNA den Machthaber"."""
        for k in (verb + 1, verb - 1, verb - 2):
            if low <= k < high and (gender := QUOTED.get(t.lower[k])):
                whom = self.referred_to(t) or self.pronoun(t, min(k, verb), gender)
                return replace(whom, first=k, last=k + 1, how="whom a medium quotes") if whom.name else None
        at = next((k for k in range(verb + 1, min(high, verb + LONG)) if t.tags[k] == "K"), None)
        if at is not None and t.tags[at + 1 : at + 2] == "D":
            return self.role(t, Subject(at + 1, self.phrase(t, at + 1, high), None, None, how="phrase"), verb)
        return None

    def _after(self, t: Tagged, verb: int, low: int, high: int, quoting: bool) -> Subject | None:
        if self.known.slavic and t.tags[verb + 1 : verb + 2] == "," and t.lower[verb + 2 : verb + 3] in AS:
            close = t.tags.find(",", verb + 3, high)  # "настаивает, как передаёт «Сетка», представитель …"
            if close > 0 and ("K" in t.tags[verb + 3 : close] or '"' in t.tags[verb + 3 : close]):
                return self._after(t, close, low, high, quoting)
        end = self._stop(t, verb + 1, high)
        latin = self.known.slavic and t.lower[verb] in RELAYS and verb and t.tags[verb - 1] == ","
        if latin and t.words[verb + 1 : verb + 2] and t.words[verb + 1].isascii() and t.words[verb + 1][0].isupper():
            return Subject(verb + 1, verb + 2, None, None, medium=True)  # "…, пише Moldova 1"
        found = self.nominal(t, verb + 1, end, quoting, verb)
        if end == verb + 1 and t.tags[end : end + 1] == "," and (named := self._behind_aside(t, end, high)) is not None:
            return named
        cited = (found is None or found.medium) and t.tags[end : end + 1] == "," and self.known.lang in ROMANCE
        if cited and t.lower[end + 1 : end + 2] and t.lower[end + 1].startswith(CITED):
            close = t.tags.find(",", end + 1, min(high, end + REACH))
            if close > 0:  # "declaró a la agencia LETA, citada por AFP, el general Ann Lee"
                later = self._after(t, close, low, high, quoting)
                if later is not None and not later.medium:
                    return later
        title = found is not None and (
            found.person is None
            or found.how == "the person whom this describes"
            or (found.kind is ActorKind.BODY and t.words[verb + 2 : verb + 3][:1] and t.words[end - 1].isupper())
            or (found.kind is ActorKind.BODY and "T" in t.tags[verb + 1 : found.first])
        )
        plain = not t.tags[verb + 1 : end].strip("DNT") and t.tags[verb + 1 : end] != ""
        bare = found is None and plain  # "lamenta su segundo, Ann Lee"
        # "zitierte das Blatt den Vize von X, Ann Lee"
        titled = bare or (quoting and (found is None or found.medium))
        if (titled or (found is not None and title and not found.medium)) and t.tags[end : end + 1] == ",":
            for n in self.names[t.index]:  # "prévient le maire de Lyon, Ann Lee", "der Sprecher, Oberst Ann Lee"
                next_to = n.first > end and not t.tags[end + 1 : n.first].strip("TD" if n.roles else "")
                if next_to and n.last <= high and t.tags[n.last : n.last + 1] not in "V":
                    return self.named(t, n)
        return found

    def _behind_aside(self, t: Tagged, comma: int, high: int) -> Subject | None:
        """Who is named behind words between commas that say how something was said: "lâche, les yeux cernés, X"."""
        close = t.tags.find(",", comma + 1, min(high, comma + REACH))
        if self.known.slavic or close < 0 or set(t.tags[comma + 1 : close]) & set("VXSPKQ"):
            return None
        n = next((n for n in self.names[t.index] if close < n.first <= close + 3 and self.counts(t, n)), None)
        if n is None or n.governed or t.tags[close + 1 : n.first].strip("DTN"):
            return None
        return self.named(t, n)

    def _before(self, t: Tagged, verb: int, low: int, high: int, quoting: bool) -> Subject | None:
        start = low
        for i in range(low, verb):
            if t.tags[i] in "Q.:;" or (t.tags[i] == "-" and i > low):
                start = i + 1
        if self.known.lang in ROMANCE and (source := self._cited_by(t, start, verb)) is not None:
            return source
        end = verb
        if self.known.lang == "de" and self._turned(t, start, verb):
            return None  # "Den Vorwurf nannte sie …": the subject is behind the verb
        while end > start and t.tags[end - 1] in "XRO":
            end -= 1
        if end > start and t.tags[end - 1] == "P" and t.lower[end - 1] not in (*self.known.they, "c'", "ce"):
            return self.pronoun(t, end - 1)
        if (
            end - 1 >= start and t.tags[end - 1] == "C"
        ):  # "X заявил …, что …, и назвал …", "X sprach von … und kündigte … an"
            earlier = next((k for k in range(end - 2, start, -1) if t.tags[k] == "V"), None)
            if earlier is None and low > 0 and not self.known.slavic:  # "X sprach von „…“ und kündigte … an: „…“"
                earlier, low = next((k for k in range(low - 1, 0, -1) if t.tags[k] == "V"), None), 0
            if earlier is not None and t.lower[earlier] not in self.known.quoting:
                return self._before(t, earlier, low, earlier, quoting) or self._after(t, earlier, low, end, quoting)
        adjacent = next(
            (
                n
                for n in self.names[t.index]
                if n.last == end
                and n.first >= start
                and not (n.governed or self.of_a_body(t, n) or _accusative(n, self.known))
            ),
            None,
        )
        strict = self.known.slavic or self.known.lang in (
            "de",
            "pl",
        )  # every noun has a capital, or an object an ending
        sure = adjacent is not None and (not strict or len(adjacent.words) > 1 or self.counts(t, adjacent))
        if adjacent is not None and not quoting and sure:
            return self.named(t, adjacent)
        if end > start and t.tags[end - 1] == ",":  # an inserted clause: "X, der … war, sagte"
            for j in range(start + 1, end - 1):
                if (
                    t.tags[j] == ","
                    and t.tags[j - 1] != "K"  # "Según Expansión, que cita a …, el presidente, Ann Lee, considera"
                    and (
                        "S" in t.tags[j + 1 : j + 3]
                        or self._by_whom(t, j + 1)
                        or self._aside(t, start, j, end - 1)
                        or self._doing(t, j + 1)
                    )
                    and not (self.known.lang == "fr" and t.lower[j + 1] == "que")
                ):
                    end = j
                    break
        if self.known.elided and t.tags[verb - 1 : verb] == "," and t.tags[verb + 1 : verb + 2] == ",":
            return None  # "La decisión, recalcó, es …": who it was is left out
        last = max((i for i in range(start, end) if t.tags[i] == "S"), default=None)
        if last is None:
            return self.nominal(t, start, end, quoting, verb)
        told = t.tags[last + 1 : last + 2] not in "DPATIK" and t.tags[last - 1 : last] in "NA"
        told = told and last + 1 < verb and start < last
        if self.known.lang in ROMANCE and t.lower[last] in ("que", "qui", "che") and told:
            whole = self.nominal(t, start, last, quoting, verb)  # "La empresa que opera la mina anunció"
            # "El juez que abrió el caso, el vasco Jon Lee, dijo"
            if whole is not None and (whole.person is None or whole.how == DESCRIBED):
                whole = self._apposed(t, last, end) or whole
            if whole is not None:
                return whole
        comma = t.tags.find(",", last, end)
        if not self.known.slavic and not self._behind_relative(t, last, comma, end):
            comma = -1
        found = self.nominal(t, comma + 1, end, quoting, verb) if 0 < comma < end - 1 else None
        bare = found is not None and found.person is None and self.known.slavic
        if found is not None and bare and not self._people(t, found.first, found.last):
            found = (
                self.nominal(t, start, last - 1, quoting, verb) or found
            )  # "Лис, якого застали вдома, закиди відкидає"
        found = found or self.nominal(t, last + 1, end, quoting, verb)
        if (
            found is None
            and last > start
            and t.tags[last - 1] in ",I"
            and (t.lower[last] in ("que", "qui", "che") or t.lower[last] in self.known.words.get("relatives", ()))
        ):
            near = [n for n in self.names[t.index] if last - 2 <= n.last <= last - 1 and n.first >= start]
            if near and near[0].governed:  # "Samira, infirmière à Créteil, qui …"
                near = [
                    n for n in self.names[t.index] if start <= n.first < last and not n.governed and self.counts(t, n)
                ]
            who = near[-1] if near else None
            if who is not None and self.known.slavic and (whom := self._of_whom(t, start, last - 1)) is not None:
                return whom
            return self.named(t, who) if who else None  # "X, que tachó …"
        return found

    def _behind_relative(self, t: Tagged, relative: int, comma: int, end: int) -> bool:
        """Whether a subject stands behind a Romance relative clause of a thing: "Dans une lettre, dont …, X"."""
        if self.known.lang not in ROMANCE or comma < 0 or not t.tags[:relative].rstrip("ID").endswith(","):
            return False
        opens = t.tags[:relative].lstrip('-"R')[:1] == "I"
        return opens and t.tags[comma + 1 : comma + 2] in tuple("DATP") and "," not in t.tags[comma + 1 : end]

    def _of_whom(self, t: Tagged, start: int, comma: int) -> Subject | None:
        """Who without a name stands before a relative: "коментар речника Морської адміністрації КНДР, який …"."""
        first = comma
        while first > start and t.tags[first - 1] in "NTA":
            first -= 1
        noun = next((k for k in range(first, comma) if t.words[k][0].islower() and self._may_be(t, k)), None)
        if noun is None or any(noun < n.first and len(n.words) > 1 and n.last <= comma and not self._names_body(t, n)
                               for n in self.names[t.index]):  # fmt: skip
            return None
        return Subject(noun, comma, declined.nominative(t.words[noun:comma], self.known), ActorKind.PERSON)

    def _names_body(self, t: Tagged, n: Name) -> bool:
        person = self.people.named(t, n)
        return person is not None and not person.person

    def _apposed(self, t: Tagged, relative: int, end: int) -> Subject | None:
        """Who is named between commas behind a relative clause and before the word ``end``."""
        if t.tags[end - 1 : end] != ",":
            return None
        for n in self.names[t.index]:
            comma = t.tags.rfind(",", relative, n.first)
            if n.last == end - 1 and comma > 0 and not n.governed and self.counts(t, n):
                return self.named(t, n) if not t.tags[comma + 1 : n.first].strip("DNTA") else None
        return None

    def _doing(self, t: Tagged, at: int) -> bool:
        """Whether a Slavic gerund is set in: "министр, выступая в сенате, посоветовал"."""
        return self.known.slavic and t.tags[at] in "RG" and t.lower[at].endswith(GERUNDS)

    def _aside(self, t: Tagged, start: int, comma: int, close: int) -> bool:
        """Whether words between commas say more of somebody without a name: "Ein Fan, seit 30 Jahren dabei, sagte"."""
        if self.known.slavic or set(t.tags[start:close]) & set("VXPKAS:;QL") - set(
            "A" if self.known.lang == "de" else ""
        ):
            return False
        if any(comma < n.first < close and self.counts(t, n) for n in self.names[t.index]):
            return False
        return t.tags[start] in "DNT" and self.of_people(t, start, comma)

    def _by_whom(self, t: Tagged, at: int) -> bool:
        """Whether a Romance participle says by whom somebody was asked: "A CP, contactada pelo jornal, fala em …"."""
        if self.known.lang not in ROMANCE or not t.lower[at].endswith(PARTICIPLES):
            return False
        return t.lower[at + 1 : at + 2] != () and t.lower[at + 1].startswith(("pel", "por", "par", "da"))

    def _turned(self, t: Tagged, start: int, verb: int) -> bool:
        """Whether a German clause begins with its object: in the accusative, or as nobody before "er" or "sie"."""
        if t.lower[start] in ACCUSATIVE:
            return True
        bare = verb > start and t.tags[start:verb] in ("A", "N", "AA") and not self._known_front(t, start, verb)
        longer = verb > start and not t.tags[start:verb].strip("NAI") and "I" in t.tags[start:verb]
        bare = bare or (longer and not self._known_front(t, start, verb))  # "Kritik von Eltern bezeichnete Lee als"
        if bare and any(n.first == verb + 1 and self.counts(t, n) and not n.article for n in self.names[t.index]):
            return True  # "Vorwürfe tat Müller als … ab"
        if t.tags[verb + 1 : verb + 2] != "P" or verb <= start:
            return False
        someone = any(start <= n.first < verb and self.counts(t, n) for n in self.names[t.index])
        return t.lower[verb + 1] in self.known.he or not (someone or "T" in t.tags[start:verb])

    def _known_front(self, t: Tagged, start: int, verb: int) -> bool:
        """Whether somebody known stands between two words."""
        found = (self.people.named(t, n) for n in self.names[t.index] if start <= n.first < verb)
        return any(p is not None and (len(p.words) > 1 or p.kind is ActorKind.BODY) for p in found)

    def _is_noun(self, t: Tagged, n: Name) -> bool:
        """Whether what has a capital is what somebody is: "Betriebsratschefin spricht von „…“"."""
        return self.known.lang == "de" and t.tags[n.first : n.last] == "T" and not self.counts(t, n)

    def nominal(self, t: Tagged, start: int, end: int, quoting: bool, verb: int) -> Subject | None:
        """The first name, pronoun or noun phrase of a stretch that no preposition governs; a medium if nothing else."""
        names = {n.first: n for n in self.names[t.index] if start <= n.first < end}
        names_here = self.names[t.index]
        whole = self.known.slavic and any(len(n.words) > 1 and start < n.first < end for n in names_here)
        medium: Subject | None = None
        phrase: Subject | None = None
        i = start
        while i < end:
            tag = t.tags[i]
            if self.known.slavic and t.lower[i : i + 2] in MEANWHILE:
                i += 2
            elif tag in "DNA" and self.known.slavic and (insider := insiders.source(t, i, end, self.known)):
                return Subject(i, insider[0], insider[1], ActorKind.PERSON)
            elif tag in "TN" and whole and (m := officers.holder(t, names_here, i, end, self.known)):
                return self.named(t, m)
            elif i in names and not self.of_a_body(t, names[i]) and not self._is_noun(t, names[i]):
                n = self._inner(t, names[i], end)
                marked = names.get(n.last + 1) if t.tags[n.last : n.last + 1] == '"' else None
                if marked is not None and self.known.slavic and self.counts(t, marked):
                    n = marked  # "Компания «Мост»"
                if not n.governed and self.counts(t, n):
                    subject = self._from_there(t, n) or self.named(t, n)
                    if not subject.medium:
                        return subject
                    medium = medium or subject
                elif (body := self._titled_body(t, n, end)) is not None:
                    return body
                i = n.last
            elif tag == "P" and i and t.tags[i - 1] + t.tags[i + 1 : i + 2] == ",," and self.known.lang in ROMANCE:
                i += 1  # "La préfète, elle, dit …"
            elif tag == "D" and t.lower[i] in LAST and t.tags[i + 1 : i + 2] in ("V", "X"):
                return self.pronoun(t, i, LAST[t.lower[i]])  # "Este aseguró …"
            elif tag == "P" and t.lower[i] in ("c'", "ce", "c’"):
                i += 1  # "c'est par ces mots que …"
            elif tag == "P":
                if t.lower[i] in self.known.they:
                    return Subject(i, i + 1, None, None, how="they")
                return self.pronoun(t, i)
            elif self.known.slavic and t.lower[i] in OTHER and t.tags[i + 1 : i + 2] not in ("N", "T", "A", "D", ","):
                return Subject(i, i + 1, None, ActorKind.PERSON, how="the other of two")
            elif tag == "K":
                actor = t.actors[i]
                governed = (i and t.tags[i - 1] == "I") or (t.tags[i - 1] == "D" and t.tags[i - 2 : i - 1] == "I")
                told = medium is None or (medium.name is None and medium.last == i and not self.known.slavic)
                if told and not governed:
                    medium = Subject(i, i + 1, actor.name, actor.kind, medium=True)
                i += 1
            elif (
                tag == '"'
                and t.tags[i - 1] == "V"
                and t.lower[i - 1] in WRITES
                and t.tags[i + 1 : i + 2] in ("A", "N", "T")
            ):
                close = t.tags.find('"', i + 1, i + REACH)
                if close > 0:  # "пишет «Европейский обозреватель»"
                    medium = medium or Subject(i, close, None, None, medium=True)
                i = close + 1 if close > 0 else i + 1
            elif tag == "(":
                close = t.tags.find(")", i, end)
                i = close + 1 if close > 0 else end
            elif (
                quoting and tag == "D" and t.lower[i + 1 : i + 2] and t.lower[i + 1] in ("слова", "заяву", "заявление")
            ):
                i += 2  # "цитує її слова «Сітка»"
            elif quoting and t.lower[i] in ("слова", "заяву", "заявление", "цитату"):
                i += 1
            elif tag in "IL":
                i = self._past(t, i + 1, end)
            elif self.known.slavic and tag in "NA" and i and t.lower[i - 1].endswith(GERUNDS) and t.tags[i - 1] in "RG":
                i += 1  # "почувши рішення": an object
            elif tag in "DNTAM" and phrase is None and tag != "M":
                last = self.phrase(t, i, end)
                if self.known.lang == "de" and t.lower[last : last + 1] == ("zufolge",):
                    i = last  # "sagte der Küstenwache zufolge"
                    continue
                if i and t.tags[i - 1] == '"' and t.tags[last : last + 1] == '"':
                    i = last  # the name of a paper or an inn
                    continue
                marked = names.get(last + 1) if t.tags[last : last + 1] == '"' else None
                if marked is not None and self.counts(t, marked) and not marked.governed:
                    i = last  # "компания «Мост»"
                    continue
                front = tag == "N" or (tag == "A" and i not in names and t.lower[i].endswith(FRONT))
                if self.known.slavic and front and t.lower[i].endswith(("у", "ю")):
                    i += 1  # an object in front: "датировку учёный считает"
                    continue
                head = i + (tag == "D")
                if self.known.slavic and last - head > 1 and last == verb and not self._is_person(t, head):
                    person = self._is_person(t, last - 1) or t.lower[last - 1].endswith(("вець", "вец"))
                    if person and t.tags[head] == "N":
                        i = last - 1  # "невдачі чиновник назвав", "своё решение министр назвала"
                        continue
                if self.known.slavic and last - i > 1 and self.known.has("medium_nouns", t.lower[i]):
                    i += 1  # "пояснил изданию аналитик": to whom it was said
                    continue
                if (them := self._one_of_them(t, i, end)) is not None:
                    return them
                of = i + (t.lower[i] in ("l'", "la", "el") and t.lower[i + 1 : i + 2] != () and t.lower[i + 1] in ONE)
                several = t.tags[of + 1 : of + 2] == "I" or t.lower[of + 1 : of + 2] in (("des",), ("der",))
                if t.lower[of] in ONE and several and of + 2 < end:
                    last = self.phrase(t, of + 2, end)
                    close = t.tags.find(",", last + 1, last + REACH)
                    apart = [n for n in self.names[t.index] if last < n.first and n.last == close]
                    if (
                        apart
                        and t.tags[last : last + 1] == ","
                        and (len(apart[0].words) > 1 or self.counts(t, apart[0]))
                    ):
                        return self.named(t, apart[0])  # "одна з пасажирок, львів'янка Софія Лис, розповіла"
                    printed = " ".join(self.scene.text[t.spans[i].start : t.spans[last - 1].end].split())
                    return Subject(i, last, printed, ActorKind.PERSON)
                if self.known.lang in ROMANCE and t.lower[i + (tag == "D")] in HOUSES and last - i > 1 + (tag == "D"):
                    return Subject(i, last, " ".join(t.words[i + (tag == "D") : last]), ActorKind.BODY)
                if any(
                    k in names
                    and not names[k].governed
                    and self.counts(t, names[k])
                    and not self.of_a_body(t, names[k])
                    for k in range(i + 1, last)
                ):
                    i += 1
                    continue
                head = self.medium_noun(t, i, last)
                if t.tags[i:last].strip("D") == "":
                    pass
                elif head or (
                    t.tags[last : last + 1] == "K" and self.known.has("medium_nouns", t.lower[i + (tag == "D")])
                ):
                    medium = medium or Subject(i, last, None, None, medium=True)
                elif self.known.slavic and t.tags[last : last + 1] == "K" and not self._people(t, i, last):
                    pass  # "телерадіокомпанії NOS": what sort of medium it is
                elif not self._oblique(t, i, last):
                    phrase = Subject(i, last, None, None, how="phrase")
                    if not TIMES.isdisjoint(t.lower[i:last]) and not self.may_speak(t, i, last):
                        later = self.nominal(t, last, end, quoting, verb)  # "dijo la semana pasada el alcalde"
                        if later is not None and not later.medium:
                            return later
                i = last
            else:
                i += 1
        if phrase is not None:
            return self.role(t, phrase, verb) or medium
        return medium

    def _cited_by(self, t: Tagged, start: int, verb: int) -> Subject | None:
        """Whom a medium cites, at the head of a clause: "Fuentes comunitarias citadas por Efe admiten"."""
        if "K" not in t.tags[start:verb] or t.tags[start : start + 1] not in ("D", "N", "T"):
            return None
        last = self.phrase(t, start, verb)
        if last + 2 >= verb or not t.lower[last].startswith(CITED) or t.tags[last + 1] != "I":
            return None
        if "K" not in t.tags[last + 2 : last + REACH] or not self.of_people(t, start, last):
            return None
        first = start + (t.tags[start] == "D")
        printed = " ".join(self.scene.text[t.spans[first].start : t.spans[last - 1].end].split())
        return Subject(start, last, printed, ActorKind.PERSON)

    def _from_there(self, t: Tagged, n: Name) -> Subject | None:
        """Whom "le Liégeois" means: the person of that gender named last."""
        if self.known.lang != "fr" or len(n.words) > 1 or n.article not in ("le", "la", "l'"):
            return None
        if not n.words[0].lower().endswith(FROM) or n.words[0].lower() in self.known.bodies:
            return None
        person = self.before(t, n.first, self._gender(n.article, "", ()), NEAR)
        if person is None or cases.same(person.words[-1], n.words[-1], self.known):
            return None
        return Subject(n.first - 1, n.last, person.name, person.kind, person, how="whom it tells by where he is from")

    def _one_of_them(self, t: Tagged, i: int, end: int) -> Subject | None:
        """Somebody of several, whom nothing names: "l'un d'eux", "einer von ihnen", "una de ellas"."""
        at = i + (t.tags[i] == "D" and t.lower[i + 1 : i + 2] != () and t.lower[i + 1] in ONE)
        if t.lower[at] not in ONE or t.lower[at + 1 : at + 2] not in (("d'",), ("von",), ("de",)) or at + 2 >= end:
            return None
        last = at + 2 + (t.lower[at + 2] == "entre")  # "l'un d'entre eux"
        if t.tags[last : last + 1] not in ("P", "O") or self.known.slavic:
            return None
        printed = " ".join(self.scene.text[t.spans[i].start : t.spans[last].end].split())
        return Subject(i, last + 1, printed, ActorKind.PERSON)


_ADDING = re.compile(r",\s(?:tout\s)?(?:en\s)?\w+(?:ant|ando|endo|indo)\s+(?:\w|$)")


def _accusative(n: Name, known: Grammar) -> bool:
    """Whether one Polish word is an object that stands in front: "Akcję nazwała …"."""
    return known.lang == "pl" and len(n.words) == 1 and n.words[0].endswith(("ę", "ą", "om", "owi", "ami"))


def is_attribution(gap: str, language: Lexicon) -> bool:
    """Whether the words between two pairs of marks are a subject and its cue."""
    if _ADDING.search(gap):
        return False  # «A», a-t-il dit, jugeant la grève «B»
    text = f"“”{gap}“”"
    outer = [(Span(0, 2), 0), (Span(len(text) - 2, len(text)), 1)]
    sentence = mask(text, Span(0, len(text)), 0, outer, language)
    tags = tagged(text, 0, sentence, (), grammar(language.lang)).tags[1:-1]
    if tags.rstrip('"')[-1:] in ("I", "D", "L", "G"):
        return False  # what follows is governed: «A», a-t-il dit, parlant de «B»
    return tags.count("V") == 1 and not set(tags) & set(";:SG")
