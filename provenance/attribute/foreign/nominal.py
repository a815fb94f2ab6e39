"""The noun phrase of a stretch of words that is its subject: a name, a pronoun, what somebody is, a medium."""

from __future__ import annotations

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import agreeing, cases, dative, insiders, officers, polish_hearers
from provenance.attribute.foreign.attested import can_speak, is_people
from provenance.attribute.foreign.houses import Houses
from provenance.attribute.foreign.named import CALLED, FROM, FRONT, ROMANCE, Name, first_names
from provenance.attribute.foreign.nouns import HOUSES_AGAIN, is_given
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.phrases import CITED
from provenance.attribute.foreign.polish_hearers import medium_hears
from provenance.attribute.foreign.polish_houses import apposed
from provenance.attribute.foreign.subject import NEAR, REACH, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.unnamed import INDEFINITE
from provenance.model import ActorKind

# Houses that are called after somebody: "le musée Courbet d'Ornans".
HOUSES = frozenset(
    """musée hôpital lycée collège école université institut théâtre fondation clinique conservatoire observatoire museo
    hospital instituto universidad teatro fundación clínica ospedale liceo università istituto fondazione museu fundação
    universidade parquet fiscalía""".split()
)
ONE = frozenset(
    "один одна одне одно jeden jedna jedno ein einer eine eines un une uno una".split()
)  # "один из собеседников"
_OF_THEM = (("d'",), ("von",), ("de",), ("di",))
# Prepositions behind an office for what it is in charge of; behind other nouns a name may be a house's.
CHARGES = frozenset("al alla alle ai agli allo all' au aux à".split())
GENITIVES = frozenset("del della dello dell' dei degli delle du des de d' do da dos das".split())
# Nouns behind "to" for whom somebody speaks to: "à l'adresse de", "en dirección a", "all'indirizzo di".
_HEARERS = frozenset("adresse attention intention endroit encontre micro dirección indirizzo endereço encontro".split())
# Sources without names by the beginning of the noun: the genitive of several, and forms of one alone.
SOURCES_OF = {
    "источник": ("источников", "источник", "источника", "источником"),
    "собеседник": ("собеседников", "собеседник", "собеседника", "собеседником"),
    "джерел": ("джерел", "джерело", "джерелом", "джерелу"),
    "співрозмовник": ("співрозмовників", "співрозмовник", "співрозмовника", "співрозмовником"),
}
OF_SEVERAL = tuple((word,) for word in "des der dei degli delle dos das".split())  # articles of which one is one
ONE_OF = ONE | {"um", "uma"}
CALLS = ("назв", "назива", "назыв", "охарактериз", "описа", "вважа", "счита", "счел", "счёл")
CHIEFS = frozenset("глава голова".split())
HIS_WORDS = frozenset("слова заяву заявление słowa wypowiedź oświadczenie".split())
NOT_HE = ("ом", "ем", "ым", "им", "ой", "ов", "ев", "ей", "ів", "їв", "ам", "ям", "ах", "ях", "их", "ых")
PAST = 8
WRITES = frozenset(
    """пишет пишут передаёт передает передают сообщает сообщают цитирует цитируют сообщил сообщила сообщило напоминает
    отмечает пише пишуть передає передають повідомляє повідомляють цитує цитують повідомив повідомила повідомило нагадує
    зазначає зауважує додає добавляет podaje pisze informuje donosi schreibt berichtet meldet zitiert écrit rapporte
    informa publica scrive riporta""".split()
)
GERUNDS = ("вши", "ючи", "ячи", "ая", "яя", "уя", "ив", "ев", "ав", "вшись", "ючись")
LAST = dict.fromkeys("este éste dieser".split(), "m") | dict.fromkeys("esta ésta diese".split(), "f")  # named last
_DAYS = tuple((day,) for day in "lunes martes miércoles jueves viernes sábado domingo mañana tarde noche".split())
BESIDE = 3  # words between "sie" and its verb
LONGEST_OF_MANY = 8  # words of who several are
THEY = frozenset("ils elles ellos ellas loro eles elas sie".split())
HAVE = frozenset(
    "haben sind wollen werden hatten waren müssen können sollen fordern wehren verlangen protestieren".split()
)
MANY_OF = frozenset(
    """les des plusieurs deux trois quatre ces ses los las varios varias dos tres cuatro algunos sus i gli le alcuni due
    tre os as vários dois três die mehrere zwei drei vier einige viele seine ihre""".split()
)
OTHER = frozenset("тот той".split())  # by itself not who was named as a subject, nor anybody a rule finds
WHETHER, ASKING = frozenset("чи".split()), 4  # words of a clause within which it says that it asks
MEANWHILE = (("между", "тем"), ("тем", "временем"), ("тим", "часом"))
TIMES = frozenset(  # nouns for when something was said
    """semana mes año noche tarde mañana día víspera minutos horas días semanas semaine mois année soir nuit matin jour
    veille heures minutes jours semaines woche monat jahr abend nacht morgen tag vortag minuten stunden settimana mese
    anno notte sera giorno ore giorni mattina mattino mattinata pomeriggio serata mediodía madrugada
    après-midi noite manhã dia minutos antes después tard auparavant später zuvor dopo prima
    depois""".split()
)


def _whether(t: Tagged, i: int, end: int) -> int:
    """Where a Slavic clause ends that asks whether, and begins with this word: ", не спешил ли водитель,"; else 0."""
    if i == 0 or t.tags[i - 1] != "," or end <= i:
        return 0
    close = t.tags.find(",", i, end)
    asks = t.lower[i] in WHETHER or "ли" in t.lower[i + 1 : min(i + ASKING, close)]
    return close if close > 0 and asks else 0


def _day(t: Tagged, i: int) -> bool:
    """Whether a word is a day: "esta quinta-feira", "este sábado" is when, and nobody named last."""
    return i < len(t.lower) and (t.lower[i].endswith("feira") or fold(t.lower[i]) in places().months_and_days)


_VERSED = ("vertraut", "befasst", "betraut", "nahestehend", "informiert", "beteiligt", "eingeweiht")
_FEW = 7  # words of what somebody knows of


def _versed(t: Tagged, i: int, end: int) -> int | None:
    """Where a German phrase ends of one who knows of something: "eine mit der Sache vertraute Person"."""
    if t.lower[i] not in ONE and not t.lower[i].startswith("ein"):
        return None
    if t.tags[i + 1 : i + 2] not in ("I", "D"):
        return None
    at = next((k for k in range(i + 2, min(i + _FEW, end - 1)) if t.lower[k].startswith(_VERSED)), None)
    if at is None or t.tags[i + 1 : at].strip("IDNA") or not t.words[at + 1][0].isupper():
        return None
    return at + 2


class Nominal(Houses):
    """One article with the first subject of each stretch of its words."""

    def is_told(self, t: Tagged, n: Name) -> bool:
        """Whether a name stands in the dative, and is no subject: "Dem Ausschuss sagte Lee", "ответил Ивану Лису"."""
        if self.known.slavic or self.known.lang == "pl":
            return dative.is_told(n, self.known)
        return n.first > 0 and t.tags[n.first - 1] == "D" and self._oblique(t, n.first - 1, n.first)

    def nominal(self, t: Tagged, start: int, end: int, quoting: bool, verb: int) -> Subject | None:
        """The first name, pronoun or noun phrase of a stretch that no preposition governs; a medium if nothing else."""
        names = {n.first: n for n in self.names[t.index] if start <= n.first < end}
        names_here = self.names[t.index]
        whole = self.known.slavic and any(len(n.words) > 1 and start < n.first < end for n in names_here)
        medium: Subject | None = None
        phrase: Subject | None = None
        named_so: Person | None = None  # whom the subject calls something
        i = start
        if self.known.lang == "pl" and start == verb + 1 and polish_hearers.is_told(t, start, end):
            i += 1  # "przekazał agencji jeden z rozmówców"
        while i < end:
            tag = t.tags[i]
            if self.known.slavic and t.lower[i : i + 2] in MEANWHILE:
                i += 2
            elif self.known.slavic and (close := _whether(t, i, end)):
                i = close  # "На вопрос, готов ли мост, мэр ответил"
            elif tag in "DNA" and self.known.slavic and (insider := insiders.source(t, i, end, self.known)):
                return Subject(i, insider[0], insider[1], ActorKind.PERSON)
            elif tag == "D" and self.known.lang == "de" and (last := _versed(t, i, end)) is not None:
                return Subject(i, last, " ".join(t.words[i + 1 : last]), ActorKind.PERSON)
            elif tag in "TN" and whole and (m := officers.holder(t, names_here, i, end, self.known)):
                return self.named(t, m)
            elif i in names and self.known.slavic and self._is_called(t, names[i], verb):
                named_so, i = self.people.named(t, names[i]), names[i].last  # "Загиблого Івана Лиса міністр назвав «…»"
            elif i in names and self.known.slavic and (house := self._house_again(t, names[i], verb)) is not None:
                return house
            elif i in names and not self.of_a_body(t, names[i]) and not self._is_noun(t, names[i]):
                n = self._inner(t, names[i], end)
                marked = names.get(n.last + 1) if t.tags[n.last : n.last + 1] == '"' else None
                if marked is not None and self.known.slavic and self.counts(t, marked):
                    n = marked  # "Компания «Мост»"
                called = t.lower[n.last : n.last + 1] and t.lower[n.last] in CALLED and len(n.words) == 1
                if called and (named := self._named_so(t, Subject(n.first, n.last, None, None))) is not None:
                    return named
                if self.known.lang == "pl" and (beside := apposed(t, names_here, n)) is not None:
                    return self.named(t, beside)
                if not n.governed and self.counts(t, n) and not self.is_told(t, n):
                    subject = self._from_there(t, n) or self.named(t, n)
                    if not subject.medium:
                        return subject
                    medium = medium or subject
                elif (body := self._titled_body(t, n, end)) is not None:
                    return body
                i = n.last
            elif tag == "P" and i and t.tags[i - 1] + t.tags[i + 1 : i + 2] == ",," and self.known.lang in ROMANCE:
                i += 1  # "La préfète, elle, dit …"
            elif tag == "D" and t.lower[i] in LAST and (t.lower[i + 1 : i + 2] in _DAYS or _day(t, i + 1)):
                i += 2  # "advirtió este jueves la consejera", "disse esta quinta-feira"
            elif tag == "D" and t.lower[i] in LAST and t.tags[i + 1 : i + 2] in ("V", "X", "R", "O"):
                return self.pronoun(t, i, LAST[t.lower[i]])  # "Este aseguró …"
            elif tag == "P" and t.lower[i] in ("c'", "ce", "c’"):
                i += 1  # "c'est par ces mots que …"
            elif tag == "P":
                if t.lower[i] in self.known.they:
                    return self.several(t, i) or Subject(i, i + 1, None, None, how="they")
                if self.are_many(t, i, verb):
                    return self.several(t, i) or Subject(i, i + 1, None, None, how="they")
                return self.pronoun(t, i)
            elif self.known.slavic and t.lower[i] in OTHER and t.tags[i + 1 : i + 2] not in ("N", "T", "A", "D", ","):
                return Subject(i, i + 1, None, ActorKind.PERSON, how="the other of two")
            elif tag == "K":
                actor = t.actors[i]
                governed = (i and t.tags[i - 1] == "I") or (t.tags[i - 1] == "D" and t.tags[i - 2 : i - 1] == "I")
                governed = governed or (self.known.lang == "pl" and medium_hears(t, i))
                sort = medium is not None and medium.name is None  # "газета Bild", "телеграм-канал «Берег»"
                told = medium is None or (sort and not t.tags[medium.last : i].strip('"'))
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
            elif quoting and tag == "D" and t.lower[i + 1 : i + 2] and t.lower[i + 1] in HIS_WORDS:
                i += 2  # "цитує її слова «Сітка»"
            elif quoting and t.lower[i] in ("слова", "заяву", "заявление", "цитату"):
                i += 1
            elif tag in "IL":
                i = self._past(t, i + 1, end)
            elif self.known.slavic and tag in "NA" and i and t.lower[i - 1].endswith(GERUNDS) and t.tags[i - 1] in "RG":
                i += 1  # "почувши рішення": an object
            elif tag in "NT" and phrase is None and self._hears(t, i, end):
                i += 1  # "объяснил судье студент"
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
                    who = self._called_by(t, head + 1, last) if t.lower[verb].startswith(CALLS) else None
                    if who is not None:
                        i = who  # "Новый налог глава региона назвал"
                        continue
                if self.known.slavic and last - i > 1 and self.known.has("medium_nouns", t.lower[i]):
                    i += 1  # "пояснил изданию аналитик": to whom it was said
                    continue
                if (them := self._one_of_them(t, i, end)) is not None:
                    return them
                if not self.known.slavic and t.lower[i] in INDEFINITE and self._of_party(t, i, last):
                    return Subject(i, last, " ".join(t.words[i + 1 : last]), ActorKind.PERSON)
                of = i + (t.lower[i] in ("l'", "la", "el") and t.lower[i + 1 : i + 2] != () and t.lower[i + 1] in ONE)
                several = t.tags[of + 1 : of + 2] == "I" or t.lower[of + 1 : of + 2] in OF_SEVERAL
                if t.lower[of] in ONE_OF and several and of + 2 < end:
                    last = self.phrase(t, of + 2, end)
                    chief = next(
                        (n for n in names.values() if of + 2 < n.first and n.last == last and not n.governed), None
                    )
                    if self.known.lang == "pl" and chief is not None and len(chief.words) > 1 and self.counts(t, chief):
                        return self.named(t, chief)  # "jeden z liderów partii Jan Lis"
                    close = t.tags.find(",", last + 1, last + REACH)
                    apart = [n for n in self.names[t.index] if last < n.first and n.last == close]
                    if self.known.slavic and not apart:  # "сказала одна з подруг, 30-річна Анна Лис."
                        apart = [
                            n
                            for n in self.names[t.index]
                            if n.first > last and not t.tags[last : n.first].strip(",MN-ATD") and len(n.words) > 1
                        ]
                    if (
                        apart
                        and t.tags[last : last + 1] == ","
                        and (len(apart[0].words) > 1 or self.counts(t, apart[0]))
                    ):
                        return self.named(t, apart[0])  # "одна з пасажирок, львів'янка Софія Лис, розповіла"
                    printed = " ".join(self.scene.text[t.spans[i].start : t.spans[last - 1].end].split())
                    if self.known.slavic and t.lower[of + 2] == "них":
                        printed = self._of_sources(t, of) or printed
                    return Subject(i, last, printed, ActorKind.PERSON)
                noun = i + (tag == "D")
                if self.known.lang in ROMANCE and last - noun > 1 and t.lower[noun] in HOUSES:
                    return Subject(i, last, " ".join(t.words[noun:last]), ActorKind.BODY)
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
                elif not self._oblique(t, i, last) and not self._clashing(t, i, last, verb):
                    phrase = Subject(i, last, None, None, how="phrase")
                    if not TIMES.isdisjoint(t.lower[i:last]) and not self.may_speak(t, i, last):
                        later = self.nominal(t, last, end, quoting, verb)  # "dijo la semana pasada el alcalde"
                        if later is not None and not later.medium:
                            return later
                i = last
            else:
                i += 1
        first = medium is not None and phrase is not None and medium.first < phrase.first and self.known.slavic
        if phrase is not None and first and not self._people(t, phrase.first, phrase.last):
            return medium  # "канал «Друя», который ведут местные, написал": not who keeps it
        if phrase is not None and (named := self._named_so(t, phrase)) is not None:
            return named
        if phrase is not None and (holder := self._in_charge(t, phrase, end)) is not None:
            return holder
        if phrase is not None:
            found = self.role(t, phrase, verb) or medium
            if named_so is None or found is None or found.person is not named_so:
                return found
            words = " ".join(t.words[found.first : found.last])  # nobody calls himself so
            return Subject(found.first, found.last, words, ActorKind.PERSON)
        return medium

    def are_many(self, t: Tagged, at: int, verb: int) -> bool:
        """Whether "sie" means several by the verb beside it: "sagen sie", "schreiben sie"."""
        if self.known.lang != "de" or t.lower[at] != "sie" or not 0 <= verb < len(t.lower) or abs(at - verb) > BESIDE:
            return False
        have = t.lower[verb - 1 : verb] in (("haben",), ("hätten",)) or t.lower[at - 1 : at] in (
            ("haben",),
            ("hätten",),
        )
        return t.lower[verb].endswith("en") and (have or not t.lower[verb].startswith("ge"))

    def several(self, t: Tagged, at: int) -> Subject | None:
        """The several people or bodies whom the sentence before begins with, as "they" means them.

        "Die Außenminister der drei Länder haben …. „…“, schreiben sie", "Ann Lee et Jon Roe ont …".
        """
        if t.lower[at] not in THEY:
            return None
        s = self.sentences[t.index - 1] if t.index else None
        while s is not None and s.index and not s.tags.strip('Q.,"'):
            s = self.sentences[s.index - 1]
        if s is None or s.paragraph != t.paragraph or "Q" in s.tags:
            return None
        first = len(s.tags) - len(s.tags.lstrip("R-"))
        if self.known.lang == "de" and s.tags[first : first + 1] == "I":  # "Vor dem Rathaus haben Mieter ein Plakat …"
            have = next((k for k in range(first, len(s.tags)) if s.lower[k] in HAVE), None)
            first = have + 1 if have is not None else first
        named = [n for n in self.names[s.index] if n.first >= first and not n.governed and len(n.words) > 1]
        if named and self._opens(s, first, named[0].first):
            last = named[0]
            for n in named[1:]:
                if s.tags[last.last : n.first].strip("DT") not in ("C", ",", ",C"):
                    break
                last = n
            people = (self.people.named(s, n) for n in (named[0], last))
            if last is named[0] or not all(p is not None and p.person for p in people):
                return None
            printed = self.scene.text[s.spans[named[0].first].start : s.spans[last.last - 1].end]
            return Subject(
                at, at + 1, " ".join(printed.split()), ActorKind.GROUP, how="whom the sentence before is about"
            )
        noun = first + (s.tags[first : first + 1] == "D")
        bare = noun == first and (
            self.known.lang == "de" or (s.words[noun : noun + 1] != () and s.words[noun][0].isupper())
        )
        if noun >= len(s.tags) or not (bare or s.lower[first] in MANY_OF):
            return None
        end = next(
            (k for k in range(noun, len(s.tags)) if s.tags[k] in "XVOPR-:;.QS" or s.lower[k] in HAVE), len(s.tags)
        )
        turned = first > 0 and self.known.lang == "de" and s.lower[first - 1] in HAVE  # an object follows
        end = next(
            (k for k in range(noun, end) if turned and s.tags[k] == "D" and s.lower[k] not in ("des", "der")), end
        )
        of = next((k for k in range(noun + 1, end) if s.tags[k] in "ID("), end)
        heads = [k for k in range(noun, of) if s.tags[k] in "NTA"]
        if not heads or not any(self._many_noun(s, k) for k in heads):
            return None
        plural = (
            turned or s.lower[end : end + 1] == () or not (self.known.lang == "de" and s.tags[end : end + 1] == "X")
        )
        if not plural and s.lower[end] not in HAVE:
            return None  # "Die Ministerin hat …"
        while end > noun and s.tags[end - 1] in ",CID":
            end -= 1
        printed = " ".join(self.scene.text[s.spans[noun].start : s.spans[end - 1].end].split())
        if len(printed.split()) > LONGEST_OF_MANY:
            printed = " ".join(s.words[noun:of])
        return Subject(at, at + 1, printed, ActorKind.GROUP, how="whom the sentence before is about")

    def _opens(self, s: Tagged, first: int, name: int) -> bool:
        """Whether nothing but what somebody is stands before a name at the head of a sentence."""
        return name - first <= BESIDE + 1 and not s.tags[first:name].strip("DTN")

    def _many_noun(self, s: Tagged, k: int) -> bool:
        """Whether a noun is for people or bodies, of whom there are several."""
        lower = s.lower[k]
        if self.known.lang == "de":
            return is_people(s.words[k], self.known) and not lower.endswith("in")
        ends = ("i", "e") if self.known.lang == "it" else ("s", "x")
        return (lower.endswith(ends) and can_speak((s.words[k].lower(),), self.known)) or (
            lower.endswith(ends) and lower[:-1] in self.known.bodies
        )  # fmt: skip

    def _hears(self, t: Tagged, i: int, end: int) -> bool:
        """Whether a Slavic noun for somebody is a dative by its ending, with who speaks behind it."""
        if not self.known.slavic or i + 1 >= end or t.tags[i + 1] not in "NT" or t.words[i][0].isupper():
            return False
        speaker = t.lower[i + 1]
        nominative = speaker[-1] not in "аеёиоуыэюяіїє" or speaker.endswith(("ка", "ця", "ца", "ша"))
        return nominative and dative.noun(t.lower[i]) and self._is_person(t, i + 1)

    def _house_again(self, t: Tagged, n: Name, verb: int) -> Subject | None:
        """The body that a noun with a sentence's first capital means: "Компанія вибачилася й запевнила, що …"."""
        if n.words[0].lower() not in HOUSES_AGAIN or len(n.words) > 1 or n.first or self.counts(t, n):
            return None
        close = t.tags.find('"', n.last + 2, n.last + REACH) if t.tags[n.last : n.last + 1] == '"' else -1
        if close > 0:  # "Компанія «Міст» вибачилася"
            return Subject(n.last + 1, close, " ".join(t.words[n.last + 1 : close]), ActorKind.BODY)
        free = t.tags[n.last : n.last + 1] in tuple("NVXR")
        return self.role(t, Subject(0, 1, None, None, how="phrase"), verb) if free else None

    def _is_called(self, t: Tagged, n: Name, verb: int) -> bool:
        """Whether a Slavic name is that of whom somebody behind it calls something, by a noun before the verb."""
        if (
            not n.last < verb < len(t.lower)
            or not t.lower[verb].startswith(CALLS)
            or t.tags[n.last : verb].strip("NTA")
        ):
            return False
        return self._called_by(t, n.last, verb) is not None

    def _called_by(self, t: Tagged, first: int, last: int) -> int | None:
        """The noun in the nominative, of these words, for who calls what stands before it something."""
        for k in range(first, last):
            word = t.lower[k]
            nominative = word in CHIEFS or (word[-1] not in "аеёиоуыэюяіїє" and not word.endswith(NOT_HE))
            if t.words[k][0].islower() and self._is_person(t, k) and nominative:
                return k
        return None

    def _of_sources(self, t: Tagged, one: int) -> str | None:
        """One of the Slavic sources told of just before: "один из источников в банке" for "один из них"."""
        for s in reversed(self.sentences[max(0, t.index - NEAR) : t.index + 1]):
            if s.paragraph != t.paragraph:
                return None
            for k in range(len(s.tags) if s is not t else one):
                several = next((of for word, of in SOURCES_OF.items() if s.lower[k].startswith(word)), None)
                if several is None or s.lower[k] in several[1:]:
                    continue
                end = k + 1
                while s.tags[end : end + 1] in ("I", "N", "A", "K", "T") and (end > k + 1 or s.tags[end] == "I"):
                    end += 1
                return " ".join((*t.words[one : one + 2], several[0], *s.words[k + 1 : end]))
        return None

    def _in_charge(self, t: Tagged, phrase: Subject, end: int) -> Subject | None:
        """Who is named right behind what he or she is in charge of: "l'assessora alla casa Ann Lee"."""
        if self.known.lang not in ROMANCE:
            return None
        ways = (k for k in range(phrase.first + 1, min(phrase.last + 1, end)) if t.lower[k] in CHARGES | GENITIVES)
        return next((who for at in ways if (who := self._charged(t, phrase.first, at, end)) is not None), None)

    def _charged(self, t: Tagged, first: int, at: int, end: int) -> Subject | None:
        """Who is named behind the noun that a preposition at a word governs, where that noun is no people's."""
        if not self.of_people(t, first, at):
            return None
        n = next((n for n in self.names[t.index] if at + 1 < n.first < min(end, at + PAST)), None)
        if n is not None and not _HEARERS.isdisjoint(t.lower[at + 1 : n.first]):
            return None  # "le ministre à l'adresse d'Ann Lee"
        if n is None or len(n.words) < 2 or t.tags[at + 1 : n.first].strip("NTADIC") or not self.counts(t, n):
            return None
        between = range(at + 1, n.first)
        someone = any(t.tags[k] == "T" or self._is_person(t, k) or t.lower[k] in HOUSES for k in between)
        if someone or not all(t.words[k][0].islower() or t.tags[k] == "A" for k in between):
            return None  # "risponde l'avvocato al sindaco Ann Lee"
        given = n.words[0].lower() in first_names(self.known) or is_given(n.words[0].lower())
        return self.named(t, n) if given or t.lower[at] in CHARGES else None

    def _clashing(self, t: Tagged, first: int, last: int, verb: int) -> bool:
        """Whether a Slavic phrase that is nobody cannot be the subject of the verb, by its ending."""
        first += t.tags[first] == "D"
        if not self.known.slavic or first >= last or "A" in t.tags[first:last]:
            return False
        said = t.lower[verb] if t.tags[verb : verb + 1] == "V" else ""
        return not self._people(t, first, last) and agreeing.clashes(t.lower[first:last], said)

    def _named_so(self, t: Tagged, phrase: Subject) -> Subject | None:
        """The body whose name stands behind "namens", "nommé", "llamado": "eine Gruppe namens „Fluss“"."""
        if self.known.slavic:
            return None
        called = next((k for k in (phrase.last - 1, phrase.last) if t.lower[k : k + 1] and t.lower[k] in CALLED), None)
        if called is None or called <= phrase.first:
            return None
        first = called + 1 + (t.tags[called + 1 : called + 2] == '"')
        close = t.tags.find('"', first, first + REACH) if first > called + 1 else -1
        n = next((n for n in self.names[t.index] if n.first == first), None)
        last = close if close > 0 else n.last if n is not None else first
        if last == first or self.of_people(t, phrase.first, called):
            return None
        return Subject(phrase.first, last, " ".join(t.words[first:last]), ActorKind.BODY, how="as it is called")

    def _of_party(self, t: Tagged, first: int, last: int) -> bool:
        """Whether a phrase is somebody without a name and the letters of a union or party: "un délégué CGT"."""
        short = last - first == 3 and t.tags[last - 1] == "A" and t.words[last - 1].isupper()
        return short and self._is_person(t, first + 1) and len(t.words[last - 1]) > 1

    def _people(self, t: Tagged, first: int, last: int) -> bool:
        """Whether a phrase has a noun for people in any case."""
        return any(self._may_be(t, k) for k in range(first, last))

    def _is_noun(self, t: Tagged, n: Name) -> bool:
        """Whether what has a capital is what somebody is: "Betriebsratschefin spricht von „…“"."""
        return self.known.lang == "de" and t.tags[n.first : n.last] == "T" and not self.counts(t, n)

    def _cited_by(self, t: Tagged, start: int, verb: int) -> Subject | None:
        """Whom a medium cites, at the head of a clause: "Fuentes comunitarias citadas por Efe admiten"."""
        if "K" not in t.tags[start:verb] or t.tags[start : start + 1] not in ("D", "N", "T"):
            return None
        last = self.phrase(t, start, verb)
        while t.tags[last : last + 1] == "I" and last + 3 < verb and not t.lower[last].startswith("p"):
            of = self.phrase(t, last + 1, verb)  # "Un alto cargo de la OTAN citado por"
            if of == last + 1:
                break
            last = of
        if last + 2 >= verb or not t.lower[last].startswith(CITED) or t.tags[last + 1 : last + 2] != "I":
            return None
        if "K" not in t.tags[last + 2 : last + REACH]:
            return None
        if not self.of_people(t, start, last) and "cargo" not in t.lower[start:last]:
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
        if t.lower[at] in ("um", "uma") and t.lower[at + 1 : at + 2] in (("deles",), ("delas",)) and at + 1 < end:
            return Subject(i, at + 2, " ".join(t.words[i : at + 2]), ActorKind.PERSON)
        if t.lower[at] not in ONE or t.lower[at + 1 : at + 2] not in _OF_THEM or at + 2 >= end:
            return None
        last = at + 2 + (t.lower[at + 2] == "entre")  # "l'un d'entre eux"
        if t.tags[last : last + 1] not in ("P", "O") or self.known.slavic:
            return None
        printed = " ".join(self.scene.text[t.spans[i].start : t.spans[last].end].split())
        return Subject(i, last + 1, printed, ActorKind.PERSON)
