"""Everybody whom an article names, known by their names in any case, by what they are, and by where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.actors import names
from provenance.actors.lists import given_names, places, roles
from provenance.actors.names import fold
from provenance.actors.registry import Registry
from provenance.actors.shapes import is_medium
from provenance.attribute.foreign import cases
from provenance.attribute.foreign.attested import COMPANIES, GERMAN_SORTS, MAKERS, SORTED, can_speak, is_people
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import CALLED, ROMANCE, Name
from provenance.attribute.foreign.nouns import is_country, is_given, is_trade, many, names_place
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import MEDIA, Actor, ActorKind

NOBODY = frozenset("personne nadie niemand nessuno ninguém никто ніхто nikt photo foto фото".split())
# What has a name in marks and says nothing: a film, a storm, a ship.
WORKS = tuple("фильм фільм роман книг песн пісн спектакл вистав картин шторм ураган судн корабл поезд потяг".split())
THINGS = ("ость", "ение", "ание", "ция", "ство", "ствие", "ість", "ення", "ання", "ція", "іння")
# Beginnings of Slavic nouns for bodies that have a capital where they begin a name.
SEATS = tuple(
    """бюро центр департамент инспекци інспекці дирекци дирекці агентств агенці мисси місі посольств консульств
    академи академі корпорац асоціац ассоциац управлени управлінн""".split()
)
NOUNS = tuple(  # endings of German nouns that are nobody
    """ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten ismus nis nisse kosten preise pläne
    zahlen     gesetz gesetze wahlen streik strafe strafen""".split()
)
AIDES = (
    "заступни",
    "заместител",
    "помощни",
    "помічни",
    "советни",
    "радни",
    "радниц",
    "супруг",
    "дружин",
    "адвокат",
    "сын",
    "син",
    "дочь",
    "доньк",
    "брат",
    "сестр",
    "вдов",
)
OBLIQUE = ("ского", "цкого", "ського", "цького", "ского", "ської", "цької", "ному", "ного", "ної", "ській")
GENITIVES = ("ии", "ії", "ы", "и", "і")
ANEW = frozenset(  # nouns by which a body just named is meant again
    """behörde cartera organismo institución ente instituição
    ведомство ведомства ведомстве відомство відомства відомстві
    instytucja urząd""".split()
)
OF = frozenset("de du des d' del della dello dell' di do da dos das".split())
YEARS = ("ans", "año", "anni", "anos", "jahre", "лет", "год", "рок", "рік", "lat", "yaş", "de ")  # behind an age
# What is somebody's, whose name stands behind in the genitive.
WORDS_OF = frozenset(
    """інтерв'ю интервью слова слів слов словами заява заяву заяви заявление заявления пост допис коментар коментаря
    комментарий комментария цитату позицію позицию""".split()
)
CHIEFS = frozenset("ceo cfo coo cto cso cmo pdg dga mep mdb mdl".split())
# Nouns for those whom a mere given name tells: "Seine Frau, Wiebke, …".
FAMILY = {
    "de": frozenset(
        """mann frau sohn tochter bruder schwester vater mutter freund freundin kollege kollegin nachbar nachbarin
        ehemann         ehefrau partner partnerin onkel tante cousin oma opa""".split()
    ),
    "fr": frozenset(
        """mari femme épouse époux fils fille frère sœur père mère ami amie collègue voisin voisine compagnon compagne
        cousin cousine oncle tante associé associée""".split()
    ),
    "es": frozenset(
        """marido mujer esposa esposo hijo hija hermano hermana padre madre amigo amiga colega vecino vecina compañero
        compañera primo prima tío tía socio socia pareja""".split()
    ),
}
# German nouns for things that have names, by their ends: "Bahnhof Melk".
THINGS_NAMED = tuple(
    """bahnhof flughafen hafen schloss burg kirche straße platz stadion museum insel kloster gymnasium schule
    krankenhaus klinikum klinik hotel café gasthof halle park region provinz kanton kreis gemeinde projekt
    programm airline kraftwerk tal brücke tunnel grube universität institut gefängnis fähre frachter tanker
    yacht schiff express linie route autobahn prozess affäre initiative bündnis gruppe verein klub liga cup
    stadt dorf""".split()
)
NAMED = frozenset("heißt hieß appelle appelait llama llamaba".split())
SAINTS = frozenset("san santa saint sainte sankt são santo".split())
THINGS_OF = frozenset(  # nouns for what has a name and says nothing
    """programa serie película proyecto operación plan caso barco buque yate tren estadio plaza calle barrio pueblo
    émission série film projet opération plan affaire navire bateau train stade place rue quartier village sendung serie
    film projekt operation plan fall schiff stadion platz straße ortsteil dorf""".split()
)
SEATED = (("von",), ("de",), ("di",))  # between an office and the town that one has it in
CONTRACTED = tuple((word,) for word in "am im zum zur beim vom ins ans".split())  # with the article of a noun
ABOUT = (("о",), ("об",), ("про",), ("щодо",))
TITLE = 4  # words of a title before a name
HEADLINES = 2  # sentences at the head of an article in which a name and a colon are a label
CROWD = 40  # bearers of one word beyond which nobody is meant in particular


@dataclass(slots=True, eq=False)
class Person:
    """An actor of one article: the words of the fullest name, the kind, "m" or "f", what he or she is called."""

    words: tuple[str, ...]
    kind: ActorKind
    gender: str | None = None
    roles: set[str] = field(default_factory=set)
    genitive: bool = False  # whether ``words`` stood behind "according to"
    subject: bool = False  # whether ``words`` stood in a subject's place, that is in the nominative
    name: str = ""
    longer: set[str] = field(default_factory=set)  # a body's single word with what it is of: "Commission européenne"
    printed: list[str] = field(default_factory=list)  # the family name in every mention

    @property
    def person(self) -> bool:
        """Whether this is a human being."""
        return self.kind is ActorKind.PERSON


class People:
    """The people and bodies of one article, made once from the names of all its sentences."""

    def __init__(self, sentences: Sequence[tuple[Tagged, Sequence[Name]]], known: Grammar, registry: Registry) -> None:
        self._known = known
        self._by_word: dict[str, list[Person]] = {}
        self.all: list[Person] = []
        self.at: dict[tuple[int, int], Person] = {}
        flat = [(t, n) for t, found in sentences for n in found if not _in_marks(t, n) or _acts(t, n, known)]
        if known.slavic:
            flat = [
                (t, n)
                for t, n in flat
                if not (len(n.words) > 1 and (names_place(n.words, known) or _within(t, n, known)))
            ]
        opening = [] if known.lang == "de" else [(t, n) for t, n in flat if _opens(t, n)]
        if opening:
            common = {w for t, _ in sentences for w in t.words}
            flat = [one for one in flat if one not in opening or one[1].words[0].lower() not in common]
        if not known.slavic:
            flat = [(t, n) for t, n in flat if not _no_name(t, n, known)]
        for t, n in flat:
            if len(n.words) > 1:
                self._add(t, n, registry)
        singles = []
        for t, n in flat:
            if len(n.words) == 1:
                person = self.find(n.words)
                if person is None and (self.bearers(n.words) or not self._alone(t, n)):
                    continue
                if person is None:
                    singles.append((t, n))
                else:
                    self._meet(person, t, n)
        for t, n in singles:
            self._add(t, n, registry)
        for person in self.all:
            person.name = registry_name(person, registry) or cases.nominative(
                person.words, person.subject, person.genitive, known
            )
            if known.slavic and person.gender == "f" and not person.genitive and person.words[0][-1] in "ая":
                person.name = registry_name(person, registry) or " ".join(person.words)  # "Марися Лис" is no Марись
            if len(person.longer) == 1:
                person.name = next(iter(person.longer))
            if known.slavic and len(person.printed) > 2 and len(set(person.printed)) == 1 and len(person.words) == 2:
                person.name = f"{person.name.rpartition(' ')[0]} {person.words[-1]}"  # it takes no endings: "Амуру"

    def _alone(self, t: Tagged, n: Name) -> bool:
        """Whether one capitalised word names somebody: beside a cue, after a title, before a colon."""
        if n.first and t.lower[n.first - 1] in CALLED:
            return True
        if n.first and t.lower[n.first - 1] in NAMED and is_given(n.words[0].lower()):
            return True  # "Dieser heißt Renzo"
        if self._known.slavic and t.index < HEADLINES and not n.first and t.lower[n.last : n.last + 1] in ABOUT:
            return ":" in t.tags  # "Россия о задержании: «…»"
        if n.words[0].lower() in NOBODY or n.words[0].lower() in ANEW:
            return False
        if self._known.slavic and n.words[0].lower() in COMPANIES:
            return False  # "Авіакомпанія висловила співчуття"
        if (
            t.tags[n.last : n.last + 2] == ",M"
            and t.lower[n.last + 2 : n.last + 3]
            and (t.lower[n.last + 2].startswith(YEARS))
        ):
            return True  # "Mourad, 38 ans"
        if t.tags[n.last : n.last + 3] == ",IM" and t.lower[n.last + 1] == "de" and not n.article:
            return t.lower[n.last + 3 : n.last + 4] in (("años",), ("anos",))  # "Encarna, de 62 años"
        if self._known.lang in ROMANCE and t.tags[n.last : n.last + 1] == "," and not (n.governed or n.article):
            close = t.tags.find(",", n.last + 1, n.last + 8)
            if names.fold(n.words[0]) in given_names() and close > 0 and t.tags[n.last + 1] in "NT":
                return True  # "Yves, pêcheur retraité, …"
        if self._known.slavic and t.tags[n.first - 1 : n.first] == t.tags[n.last : n.last + 1] == "," and is_given(
            n.words[0].lower()
        ) and any(self._is_trade(w) for w in t.lower[max(0, n.first - TITLE - 2) : n.first - 1]):  # fmt: skip
            return True  # "Мать одной из пострадавших, Зульфия, уверена"
        if self._known.lang in ROMANCE and self._is_somebody(t, n):
            return True  # "Para Nekane, dueña de una carnicería, …"
        if self._apposed(t, n):
            return True  # "Son mari, Hakan, a appelé …"
        if self._known.lang == "pl" and n.words[0].endswith(("ę", "ą", "om", "owi", "ami")):
            return False  # "Akcję nazwała …": an object in front
        if _in_marks(t, n):
            return True
        if n.governed and not n.roles:
            return False
        if _is_body(n.words, self._known):
            return True
        if self._known.slavic and (self._of_noun(t, n) or _agrees(t, n)):
            return False
        if self._known.slavic and (
            n.words[0].lower().endswith(THINGS) or many(n.words[0], self._known, ("и", "ы", "і"))
        ):
            return False  # "Решение огласила судья", "Наблюдатели говорят"
        if (
            self._known.slavic
            and not n.first
            and n.words[0].endswith(("у", "ю"))
            and t.tags[n.last : n.last + 1] == "V"
        ):
            return False  # "Причину сообщил директор": an object in front
        before, after = t.tags[: n.first].rstrip("RXO"), t.tags[n.last :].lstrip("RXO")
        if after[:1] == ":" and before[-1:] not in ("V", "T") and "Q" not in after[:2]:
            return t.index < HEADLINES and n.words[0].lower() in given_names()  # "Lecture : 3 min"
        if n.roles and cases.given(n.words[0], self._known):
            return True
        if self._known.lang == "de" and n.words[0].lower().endswith(NOUNS):
            return False  # "kritisiert Kürzungen"
        if self._known.lang == "de" and t.tags[n.first : n.last] == "T" and not n.roles:
            return False  # "Betriebsratschefin spricht von": what somebody is
        if not self._known.slavic and names_body(t, n, self._known):
            return True  # "La empresa Sensora"
        nouns = roles().other.get(self._known.lang, ())
        if n.roles and names.fold(n.roles[-1]) in nouns and names.fold(n.words[0]) in given_names():
            return True
        if self._known.lang == "de" and (n.article or (n.roles and t.tags[n.first - 1] != "T")):
            return bool(n.article) is False and before[-1:] == "T"
        if (
            self._known.lang == "de"
            and not t.index
            and not (n.roles or is_given(n.words[0].lower()) or _is_state(n.words))
        ):
            return after[:1] == ":"  # a headline's noun: "Spur führt nach Prag"
        if n.article and not _is_body(n.words, self._known):
            return t.tags[n.first - 1 : n.first] == "T"
        return before[-1:] in ("V", "T") or after[:1] in ("V", ":") or bool(set(n.roles) & self._known.titles)

    def _apposed(self, t: Tagged, n: Name) -> bool:
        """Whether a word stands between commas behind a noun for one of the family, a friend and the like."""
        if self._known.lang not in FAMILY or t.tags[n.first - 1 : n.first] != "," or n.first < 3:
            return False
        closed = t.tags[n.last : n.last + 1] in (",", ".", "") or t.tags[n.last : n.last + 1] in "VQ"
        return closed and t.lower[n.first - 2] in FAMILY[self._known.lang]

    def _is_somebody(self, t: Tagged, n: Name) -> bool:
        """Whether what somebody is stands behind one word and its comma, and no body or thing can be so called."""
        if n.article or t.tags[n.last : n.last + 1] != "," or t.tags[n.last + 1 : n.last + 2] not in ("N", "T"):
            return False
        free = not n.governed or t.lower[n.first - 1] in ("para", "pour", "per", "chez", "con", "avec")
        return free and not n.words[0].isupper() and is_people(t.words[n.last + 1], self._known)

    def _own(self, n: Name) -> tuple[str, ...]:
        """What somebody is; whose deputy he or she is does not count: "заступник міністра Іван Лис"."""
        if not self._known.slavic:
            return n.roles
        at = next((k for k in range(len(n.roles) - 1, -1, -1) if n.roles[k].startswith(AIDES)), None)
        return n.roles if at is None else n.roles[at:]

    def _of_noun(self, t: Tagged, n: Name) -> bool:
        """Whether a word stands in the genitive behind what is of it: "прокуратура Варны", "министр Болгарии"."""
        if not n.roles or t.tags[n.first - 1 : n.first] not in ("N", "T", "A"):
            return False
        word, noun = n.words[0].lower(), t.lower[n.first - 1]
        if is_country(word, self._known) and not is_given(word):
            return True
        person = is_trade(noun, self._known) or t.tags[n.first - 1] == "T"
        return not person and word.endswith(GENITIVES)

    def _add(self, t: Tagged, n: Name, registry: Registry) -> None:
        person = self.find(n.words)
        if person is None:
            body = _is_body(n.words, self._known) or (
                self._known.lang == "de" and bool(n.article) and not n.roles and len(n.words) > 1
            )
            body = body or (self._known.lang == "de" and _of_a_place(n.words))
            titled = self._known.lang == "de" and len(n.words) == 2 and t.tags[n.first - 1 : n.first] == "T"
            if titled and not any(w.lower() in self._known.bodies for w in n.words):
                body = False  # "Vizepremier Myrat Orasow": no "-rat"
            actor = _registered(n.words, registry)
            article = self._known.lang in ("fr", "es", "it", "pt") and bool(n.article) and not n.roles
            body = body or article  # "el Lope de Vega" is a place
            body = body or _is_state(n.words) or (self._known.slavic and self._firm_abroad(t, n))
            kind = actor.kind if actor else ActorKind.BODY if body else ActorKind.PERSON
            if actor is None and _in_marks(t, n):
                kind = ActorKind.BODY
            if is_medium(n.words):
                kind = ActorKind.PAPER
            person = Person(n.words, kind)
            self.all.append(person)
            for word in {n.words[0], n.words[-1]}:
                self._by_word.setdefault(cases.key(word, self._known), []).append(person)
        self._meet(person, t, n)

    def _firm_abroad(self, t: Tagged, n: Name) -> bool:
        """Whether Latin letters behind a Slavic trade are a firm, not who has it: "менеджер Orrin Leisure"."""
        before = t.lower[n.first - 1] if n.first and t.tags[n.first - 1] == "N" else ""
        latin = all(word.isascii() for word in n.words) and not any(is_given(word.lower()) for word in n.words)
        return latin and before != "" and is_trade(before, self._known)

    def _meet(self, person: Person, t: Tagged, n: Name) -> None:
        self.at[t.index, n.first] = person
        person.printed.append(n.words[-1])
        if person.kind is ActorKind.BODY and (whole := full_body(t, n, self._known)):
            person.longer.add(whole)
        person.roles |= {r for r in self._own(n) if len(r) > 2}
        if person.kind is ActorKind.PERSON and n.first and t.lower[n.first - 1] in THINGS_OF:
            person.kind = ActorKind.BODY  # "el programa Cuarto Poder"
        somebody = self._known.slavic and any(self._is_trade(r) for r in n.roles)  # "Керівниця компанії ŽSR Анна Лис"
        firm = not COMPANIES.isdisjoint(n.roles[-2:]) and not somebody
        firm = firm or (not self._known.slavic and names_body(t, n, self._known))
        if person.kind is ActorKind.PERSON and firm and len(n.words) < 4:
            person.kind = ActorKind.BODY  # "Der Betreiber Minera Norte"
        tail = t.tags[n.last : n.last + 2]
        if tail[:1] == ",":  # apposition: "Araceli Monterde, alcaldesa de Mediano"
            k = n.last + 1
            while k < len(t.tags) and t.tags[k] in "DNTA" and k < n.last + 6:
                person.roles.add(t.lower[k])
                k += 1
            if person.person and (own := _apposed_gender(t, n, self._known)):
                person.gender = own  # "Lasha Beridze, un taxista": it knows better than lists of names
            pair = self._partner(t, n) if not self._known.slavic else None
            if pair is not None:  # "Ann Lee y Jon Roe, estudiantes"
                pair.roles |= set(t.lower[n.last + 1 : k])
        if self._known.slavic and (noun := self._doubly(t, n)) is not None:
            person.roles.add(noun)
        if self._known.lang in ROMANCE:  # "il ministro della Difesa giapponese Ann Lee"
            for k in range(n.first - 1, max(-1, n.first - 8), -1):
                if t.tags[k] == "T":
                    person.roles.add(t.lower[k])
                if t.tags[k] not in "DTNA" and t.lower[k] not in OF:
                    break
        start = n.first
        while start > 1 and n.first - start < TITLE and t.tags[start - 1] in "DTN":
            start -= 1  # "Su ministra de Defensa, la general Ann Lee,"
        if (
            start > 1 and t.tags[start - 1] == "," and (start == n.first or t.tags[start] == "D")
        ):  # "La alcaldesa, Ann Lee,"
            k = start - 2
            while k >= 0 and t.tags[k] in "DNTAI" and n.first - k < 8:
                if t.tags[k] in "NT" or (t.tags[k] == "A" and self._known.lang == "de"):
                    person.roles.add(t.lower[k])
                k -= 1
            lead = t.lower[k + 1]
            things = self._known.lang in ROMANCE and not is_people(t.words[k + 2], self._known)  # "La cible, X"
            if person.gender is None and t.tags[k + 1] == "D" and n.first - k < 8 and not things:
                person.gender = cases.gender(n.words[:1], lead, (lead,), self._known)
        if (_in_genitive(t, n, self._known) or _role_in_genitive(t, n, self._known)) and n.words == person.words:
            person.genitive = True
        nominative = not n.governed and t.tags[n.last : n.last + 1] != "A"
        if nominative and not person.subject and _beside_cue(t, n, self._known) and len(n.words) >= len(person.words):
            person.words, person.subject = n.words, True
        elif len(n.words) > len(person.words):
            person.words = n.words
        abroad = self._known.slavic and person.person and cases.given(person.words[0], self._known) is None
        if abroad and (told := _told_gender(t, n, self._known)):
            person.gender = told  # of such names the verb knows best: "Їржі Маліна сказав"
        if person.gender is None and person.person and self._known.lang == "fr":
            person.gender = _told_by_noun(person.roles)
        if person.gender is None and person.person:
            person.gender = cases.gender(person.words, n.article, n.roles, self._known) or _verb_gender(
                t, n, self._known
            )

    def _partner(self, t: Tagged, n: Name) -> Person | None:
        """Who is named before "and" and a name."""
        if t.tags[n.first - 1 : n.first] != "C":
            return None
        return next(
            (p for (i, first), p in self.at.items() if i == t.index and first < n.first and n.first - first < 6), None
        )

    def _is_trade(self, noun: str) -> bool:
        return noun in self._known.titles or fold(noun) in roles().other.get(self._known.lang, ())

    def _doubly(self, t: Tagged, n: Name) -> str | None:
        """What somebody is, told before a comma and another apposition: "— капитан, гражданин Германии Иван Лис"."""
        k = n.first - 1
        while k > 1 and t.tags[k] in "NTA" and n.first - k < TITLE + 2:
            k -= 1
        if k < 1 or k == n.first - 1 or t.tags[k] != "," or t.tags[k - 1] not in "NT":
            return None
        return t.lower[k - 1] if self._is_trade(t.lower[k - 1]) else None

    def find(self, words: tuple[str, ...]) -> Person | None:
        """The one person of the article whom these words name, in whatever case."""
        same = cases.same
        known = self._known
        found = [
            p
            for word in dict.fromkeys((words[-1], words[0]))
            for p in self._by_word.get(cases.key(word, known), [])[:CROWD]
            if same(p.words[-1], words[-1], known) or (len(words) == 1 and same(p.words[0], words[0], known))
            or (len(words) > 1 and same(p.words[0], words[0], known) and len(p.words) != len(words)
                and all(any(same(a, b, known) for b in p.words) for a in words))
        ]  # fmt: skip
        if len(words) > 1:
            families = found
            found = [p for p in found if len(p.words) == 1 or same(p.words[0], words[0], known)]
            if not found and not known.slavic:  # "Abdel Rahman" is Nadia Abdel Rahman
                found = [p for p in families if _is_family(p.words, words) or _is_family(words, p.words)]
        unique = list(dict.fromkeys(found))
        if len(unique) > 1:
            surname = [p for p in unique if same(p.words[-1], words[-1], known)]
            unique = surname or unique
        exact = [p for p in unique if names.fold(p.words[-1]) == names.fold(words[-1])]
        if len(unique) > 1 and len(exact) == 1:
            return exact[0]
        return unique[0] if len(unique) == 1 else None

    def bearers(self, words: tuple[str, ...]) -> list[Person]:
        """Everybody whose family name one word is, or whom several words name."""
        if len(words) > 1:
            person = self.find(words)
            return [person] if person else []
        near = self._by_word.get(cases.key(words[0], self._known), [])[:CROWD]
        return [p for p in dict.fromkeys(near) if cases.same(p.words[-1], words[0], self._known)]

    def named(self, t: Tagged, n: Name) -> Person | None:
        """Whom a name of a sentence means."""
        return self.at.get((t.index, n.first)) or self.find(n.words)


# What family names begin with that is a given name as well.
FAMILY_PARTS = frozenset("abdel abdul abd abou abu ben bin ibn el al ould van von de di la le san santa".split())


def _is_family(whole: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether several words are the family names of a longer name, and no given name begins them."""
    longer = len(whole) > len(words) > 1 and whole[-len(words) :] == words
    first = words[0].lower()
    return longer and is_given(whole[0].lower()) and (first in FAMILY_PARTS or not is_given(first))


def names_body(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a name stands right behind a noun for a sort of body, or that and an adjective."""
    if n.first < 1 or is_given(n.words[0].lower()) or t.lower[n.first - 1] in OF:
        return False
    near = t.lower[max(0, n.first - 2) : n.first]
    if known.lang == "de":
        return any((w in GERMAN_SORTS or w.endswith(MAKERS)) and w in n.roles for w in near)
    return not SORTED.isdisjoint(n.roles) and not SORTED.isdisjoint(near)


def registry_name(person: Person, registry: Registry) -> str | None:
    """The registered name of a body, if it has one."""
    actor = _registered(person.words, registry)
    return actor.name if actor else None


def _registered(words: tuple[str, ...], registry: Registry) -> Actor | None:
    """Whom the registry has under a name; not the medium of an acronym, which the words around it would have said."""
    actor = registry.resolve(" ".join(words))
    acronym = len(words) == 1 and words[0].isupper() and actor is not None and actor.kind in MEDIA
    return None if acronym else actor


def _within(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a run stands behind a preposition that people do not stand behind: "цех в Нижней Туре"."""
    if not n.first or t.lower[n.first - 1] not in ("в", "во", "из", "із", "под", "під") or n.roles:
        return False
    return not is_given(n.words[0].lower()) and cases.given(n.words[0], known) is None


def _told_by_noun(nouns: set[str]) -> str | None:
    """Whether a French noun for somebody is the feminine of another: "adjointe"."""
    known = roles().other["fr"]
    return (
        "f" if any(n.endswith("e") and names.fold(n) in known and names.fold(n[:-1]) in known for n in nouns) else None
    )


_GENDERS = {
    "es": {"un": "m", "una": "f"},
    "it": {"un": "m", "una": "f"},
    "pt": {"um": "m", "uma": "f"},
    "fr": {"une": "f"},  # "un médecin" may be a woman
    "de": {"eine": "f"},
}
# Nouns for people whose gender is their own.
_EITHER = frozenset("persona figura víctima estrella voz leyenda personne victime figure star vedette person".split())


def _apposed_gender(t: Tagged, n: Name, known: Grammar) -> str | None:
    """What the article of a noun behind a name and a comma says: "Ann Lee, una vecina"."""
    article, noun = t.lower[n.last + 1 : n.last + 2], t.lower[n.last + 2 : n.last + 3]
    if not noun or noun[0] in _EITHER or not can_speak(t.words[n.last + 2 : n.last + 4], known):
        return None
    return _GENDERS.get(known.lang, {}).get(article[0])


def _no_name(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a run of capitals cannot be a name: with a figure ("la N-122"), or "am Abend Verletzte"."""
    if any(c.isdigit() for c in n.words[0]):
        return True
    if t.lower[n.first - 1 : n.first] in SEATED and t.tags[n.first - 2 : n.first - 1] == "T" and n.first > 1:
        return not is_given(n.words[0].lower()) and not is_given(
            t.lower[n.first - 2]
        )  # "die Bürgermeisterin von Nova Sol"
    if (
        known.lang == "de"
        and len(n.words) == 2
        and is_place_of(n.words[1])
        and not (n.roles or is_given(n.words[0].lower()))
    ):
        return not _is_body(n.words[:1], known)  # "in Teilen Asiens"
    joined = known.lang == "de" and len(n.words) > 1 and not n.roles and t.lower[n.first - 1 : n.first] in CONTRACTED
    return joined and not is_given(n.words[0].lower())


def is_place_of(word: str) -> bool:
    """Whether a German word is a country, a city or a part of the world in the genitive: "Asiens"."""
    place = names.fold(word[:-1])
    known = places()
    return word.endswith("s") and (place in known.countries or place in known.cities or place in _CONTINENTS)


_CONTINENTS = frozenset("asien europa afrika amerika südamerika nordamerika australien".split())


def _of_a_place(words: Sequence[str]) -> bool:
    """Whether a German run is a noun for a thing and its name, or a noun and where it is: "Bahnhof Melk"."""
    if len(words) < 2 or is_given(words[0].lower()):
        return False
    return words[0].lower().endswith(THINGS_NAMED) or (len(words) == 3 and words[1] == "von" and not words[0].isupper())


def _agrees(t: Tagged, n: Name) -> bool:
    """Whether a Slavic word is an adjective in the genitive of a noun behind it: "керівник Австрійського банку"."""
    return n.words[0].lower().endswith(OBLIQUE) and t.tags[n.last : n.last + 1] == "N" and t.words[n.last][0].islower()


def _is_state(words: Sequence[str]) -> bool:
    """Whether one word is a country, or a city that stands for its government: "Seoul droht mit …"."""
    word = names.fold(words[0])
    if len(words) > 1 and names.fold(" ".join(words)) in places().countries:
        return True  # "Reino Unido"
    if words[0].lower() in SAINTS and len(words) == 2:
        return True  # "San Lucas"
    known = word in places().countries or word in places().cities or word in places().metonyms
    return len(words) == 1 and known and not is_given(words[0].lower())


def _is_body(words: Sequence[str], known: Grammar) -> bool:
    lower = [w.lower() for w in words]
    if known.slavic and len(words) == 1 and any(lower[0].startswith(s) and len(lower[0]) - len(s) < 4 for s in SEATS):
        return True  # "глава Бюро расследований"
    club = len(words) == 2 and len(words[0]) > 2 and words[0].isupper() and not words[1].isupper()
    if "&" in lower or (club and lower[0] not in CHIEFS and not is_given(lower[0])):
        return True  # "PSV Kassel"
    if len(lower) == 1 and words[0].isupper() and len(words[0]) > 1:
        return True
    if len(words) == 2 and is_given(lower[0]) and lower[1] in known.bodies:
        return False  # "Fátima Cámara"
    acronym = [len(w) > 3 or printed.isupper() for w, printed in zip(lower, words, strict=True)]  # UN, but Kim Jong Un
    lower = [w for w, counts in zip(lower, acronym, strict=True) if counts]
    if known.slavic and any(len(w) > 6 and w[-1] in "ауеіиы" and w[:-1] in known.bodies for w in lower):
        return True  # "Института"
    return any(w in known.bodies or (known.body_endings and w.endswith(known.body_endings)) for w in lower)


# Endings of adjectives that say which body is meant.
_WHICH = {
    "fr": tuple("ais aise oise enne éen éenne ain aine al ale aux ales el elle ique ire iste ine".split()),
    "es": tuple("al ico ica ano ana és esa eo ea ense ario aria ol ola ista ino ina".split()),
}
_OF_IT = frozenset("d' d’ de du des".split())


def full_body(t: Tagged, n: Name, known: Grammar) -> str | None:
    """A body's one word with the adjective behind it and what it is of: "La Fédération française d'athlétisme".

    A masculine German body is out of its weak form: "Der Deutsche Wetterdienst".
    """
    if known.lang == "de":
        if (office := _german_body(t, n, known)) is not None:
            return office
        strong = n.article == "der" and len(n.words) > 1 and n.words[0].endswith(("sche", "che")) and not n.roles
        plain = strong and not n.governed and t.tags[n.last : n.last + 1] == "V" and t.tags[: n.first - 1] == ""
        return " ".join((f"{n.words[0]}r", *n.words[1:])) if plain else None
    ends = _WHICH.get(known.lang)
    if ends is None or len(n.words) > 1 or n.words[0].lower() not in known.bodies or not n.article:
        return None
    if t.tags[n.last : n.last + 1] != "N" or len(t.lower[n.last]) < 5 or not t.lower[n.last].endswith(ends):
        return None
    last = n.last + 1
    if known.lang == "fr" and t.lower[last : last + 1] and t.lower[last] in _OF_IT and t.tags[last + 1 :][:1] == "N":
        return f"{n.words[0]} {t.lower[n.last]} {t.words[last].replace('’', chr(39))}" + (
            "" if t.words[last][-1] in "'’" else " ") + t.words[last + 1]  # fmt: skip
    return f"{n.words[0]} {t.lower[n.last]}"


def _german_body(t: Tagged, n: Name, known: Grammar) -> str | None:
    """A German body with whose or what for it is: "Gewerkschaft der Lokführer", "Amt für Statistik"."""
    if len(n.words) > 1 or n.governed or t.tags[n.last : n.last + 1] not in ("D", "I"):
        return None
    link, after = t.lower[n.last], n.last + 1
    if link == "für" and t.tags[after : after + 1] == "A" and t.tags[after + 1 : after + 2] in ("V", ".", ","):
        return f"{n.words[0]} für {t.words[after]}"
    if (
        link not in ("der", "des")
        or t.tags[after : after + 1] not in ("A", "T")
        or t.tags[after + 1 : after + 2] in ("A", "D")
    ):
        return None
    return f"{n.words[0]} {link} {t.words[after]}" if _is_body(n.words, known) else None


def _in_marks(t: Tagged, n: Name) -> bool:
    """Whether a name stands in marks by itself: that of a paper, an inn or a team."""
    return t.tags[n.last : n.last + 1] == '"' and '"' in t.tags[max(0, n.first - 2) : n.first]


def _acts(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a name in marks is the subject of a verb right behind it, as only a company's is: "«Мост» заявил"."""
    if n.first > 1 and t.tags[n.first - 2] in "IL":
        return False  # "в «Мосте» сообщили"
    firm = n.first > 1 and _is_body(t.words[n.first - 2 : n.first - 1], known)  # "компания «Мост», которая …"
    return known.slavic and (firm or t.tags[n.last + 1 :].lstrip("XRO")[:1] == "V") and not _work(t, n)


def _work(t: Tagged, n: Name) -> bool:
    return n.first > 1 and t.lower[n.first - 2].startswith(WORKS)


def _in_genitive(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a Slavic name stands behind "according to", with nothing but what somebody is between."""
    before = t.tags[: n.first].rstrip("NTAD")
    quoted = before.endswith("V") and t.lower[len(before) - 1] in known.quoting  # "цитує речника Івана Лиса"
    of = any(t.lower[k] in WORDS_OF for k in range(len(before), n.first - 1))  # "в інтерв'ю очільниці Марти Лис"
    return known.slavic and (of or before.endswith("L") or (quoted and n.first > len(before)))


def _opens(t: Tagged, n: Name) -> bool:
    """Whether a run of several words opens its sentence, and with no given name: "Avalanche de Vallorcey"."""
    return len(n.words) > 1 and (not n.first or t.tags[n.first - 1] in '.:-"(Q') and not is_given(n.words[0].lower())


def _role_in_genitive(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether the Slavic noun before a name is that of a man in the genitive: "лидера оппозиции Христо Манова"."""
    if not known.slavic or not n.roles:
        return False
    return any(
        r[-1] in "ая" and (r[:-1] in known.titles or fold(r[:-1]) in roles().other.get(known.lang, ())) for r in n.roles
    )


def _beside_cue(t: Tagged, n: Name, known: Grammar) -> bool:
    before, after = t.tags[: n.first].rstrip("RXONTD"), t.tags[n.last :].lstrip("RXO")
    if before[-1:] == "V":
        of = WORDS_OF.isdisjoint(t.lower[len(before) : n.first])  # "передают слова мэра Ивана Лиса": in the genitive
        return of and t.lower[len(before) - 1] not in known.quoting  # whom an agency quotes stands in the accusative
    return after[:1] == "V"


PAST_TENSE = 6  # letters from which a word behind a name is a verb by its ending: "Кормак Бирн поручил"


def _told_gender(t: Tagged, n: Name, known: Grammar) -> str | None:
    """What the verb right beside a Slavic name in the nominative says of gender."""
    verb = n.last if t.tags[n.last : n.last + 1] in ("V", "N") else None
    if verb is None or n.governed:
        return None
    word = t.lower[verb]
    if t.tags[verb] == "N" and (len(word) < PAST_TENSE or is_trade(word, known)):
        return None  # a noun, or too short for a verb to be told by its ending
    return (
        "f"
        if word.endswith(("ла", "лась", "лася"))
        else "m"
        if word.endswith(("ав", "ив", "ів", "ув", "ал", "ил", "ел"))
        else None
    )


def _verb_gender(t: Tagged, n: Name, known: Grammar) -> str | None:
    """In Slavic the past tense says what its subject is."""
    if not known.slavic and known.lang != "pl":
        return None
    near = (*range(n.last, min(n.last + 3, len(t.tags))), *range(n.first - 1, max(-1, n.first - 8), -1))
    verb = next((k for k in near if t.tags[k] == "V"), None)
    if verb is None:
        return None
    word = t.lower[verb]
    if word.endswith(("ла", "лась", "ła")):
        return "f"
    return "m" if word.endswith(("ал", "ил", "ел", "лся", "ав", "ив", "ув", "вся", "ał", "ił")) else None
