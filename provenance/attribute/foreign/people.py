"""Everybody whom an article names, known by their names in any case, by what they are, and by where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.actors import names
from provenance.actors.registry import Registry
from provenance.actors.shapes import is_medium
from provenance.attribute.foreign import cases, dative, genitive, polish
from provenance.attribute.foreign.attested import COMPANIES, is_company, is_people
from provenance.attribute.foreign.charges import MINISTRIES
from provenance.attribute.foreign.genders import apposed_gender, told_by_noun, told_gender, verb_gender
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import ROMANCE, TITLE, Name
from provenance.attribute.foreign.named_bodies import (
    OF,
    full_body,
    is_body,
    is_office,
    is_state,
    ministry,
    names_body,
    of_a_place,
)
from provenance.attribute.foreign.nouns import is_called, is_given, is_latin, is_trade, names_place
from provenance.attribute.foreign.owned import of_owner
from provenance.attribute.foreign.person import Person, edition_of, registered, registry_name
from provenance.attribute.foreign.places import stands_for_place
from provenance.attribute.foreign.singles import names_somebody
from provenance.attribute.foreign.standing import (
    acts,
    beside_cue,
    called_so,
    in_genitive,
    in_marks,
    no_name,
    opens_sentence,
    past_brackets,
    role_in_genitive,
    stands_alone,
    within,
)
from provenance.attribute.foreign.surnames import alone, families, goes_on
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

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


THINGS_OF = frozenset(  # nouns for what has a name and says nothing
    """programa serie película proyecto operación plan caso barco buque yate tren estadio plaza calle barrio pueblo
    émission série film projet opération plan affaire navire bateau train stade place rue quartier village sendung serie
    film projekt operation plan fall schiff stadion platz straße ortsteil dorf""".split()
)


# Nouns for firms that are nouns for people too: "l'armateur Paul Roy", "el fabricante Juan Gil".
EMPLOYERS = frozenset(
    "armateur exploitant fabricant constructeur assureur distributeur fabricante operador betreiber hersteller".split()
)
PATRONYMICS = ("ович", "евич", "ёвич", "йович", "овича", "евича", "овна", "евна", "івна", "ївна", "ична", "инична")
POLITE = frozenset(("пан", "пані"))
# French nouns in "le" for women as well.
EITHER = frozenset("docteur professeur médecin chef maire capitaine colonel général commissaire procureur juge".split())
DIPLOMACY = frozenset("diplomacia diplomazia diplomatie".split())  # what a minister of foreign affairs heads
MINISTER = {"fr": ("ministre",) * 2, "de": ("minister", "ministerin")} | dict.fromkeys(
    ("es", "it", "pt"), ("ministro", "ministra")
)
CROWD = 40  # bearers of one word beyond which nobody is meant in particular


class People:
    """The people and bodies of one article, made once from the names of all its sentences."""

    def __init__(self, sentences: Sequence[tuple[Tagged, Sequence[Name]]], known: Grammar, registry: Registry) -> None:
        self._known = known
        self._by_word: dict[str, list[Person]] = {}
        self.all: list[Person] = []
        self.at: dict[tuple[int, int], Person] = {}
        flat = [(t, n) for t, found in sentences for n in found if not in_marks(t, n) or acts(t, n, known)]
        if known.slavic:
            flat = [
                (t, n)
                for t, n in flat
                if len(n.words) < 2
                or not (names_place(n.words, known) or within(t, n, known) or genitive.named_after(n.words))
            ]
        opening = [] if known.lang == "de" else [(t, n) for t, n in flat if opens_sentence(t, n)]
        if opening:
            common = {w for t, _ in sentences for w in t.words}
            flat = [one for one in flat if one not in opening or one[1].words[0].lower() not in common]
        if not known.slavic:
            flat = [(t, n) for t, n in flat if not no_name(t, n, known)]
        for t, n in flat:
            if len(n.words) > 1:
                self._add(t, n, registry)
        singles = []
        for t, n in flat:
            if len(n.words) == 1:
                person = self.find(n.words)
                if person is None and (self.bearers(n.words) or not names_somebody(t, n, known)):
                    continue
                if person is None:
                    singles.append((t, n))
                else:
                    self._meet(person, t, n)
        for t, n in singles:
            self._add(t, n, registry)
        if not known.slavic:
            self._tell_places(flat)
        words = {w for t, _ in sentences for w in t.words} if known.lang == "pl" else set[str]()
        for person in self.all:
            person.name = registry_name(person, registry) or cases.nominative(
                person.words, person.subject, person.genitive, known
            )
            if known.lang == "pl" and person.person and not person.subject:
                plain = polish.nominative(person.words, person.genitive, words)
                person.name = registry_name(person, registry) or " ".join(plain or person.words)
                person.gender = person.gender or cases.gender(plain or person.words, "", (), known)
            if known.slavic and person.gender == "f" and not person.genitive and person.words[0][-1] in "ая":
                person.name = registry_name(person, registry) or " ".join(person.words)  # "Марися Лис" is no Марись
            if known.slavic and len(person.words) == 1 and (polite := sorted(POLITE & person.roles)):
                person.name = f"{polite[0]} {person.name}"  # "пан Микола", of whom no more is known
            if known.slavic and person.alone and not person.subject and len(person.words) == 2:
                person.name = registry_name(person, registry) or self._by_itself(person)
            if len(person.longer) == 1:
                person.name = next(iter(person.longer))
            if known.lang in MINISTER and not DIPLOMACY.isdisjoint(
                person.roles
            ):  # "o chefe da diplomacia, Ann Lee", whom "o ministro" means
                person.roles.add(MINISTER[known.lang][person.gender == "f"])
            if known.lang in ROMANCE and person.person and not person.roles:
                bodies = [p.words for p in self.all if not p.person]
                if (house := ministry(person.words, bodies)) is not None:
                    person.name, person.kind = house, ActorKind.BODY
            if known.slavic and len(person.printed) > 2 and len(set(person.printed)) == 1 and len(person.words) == 2:
                person.name = f"{person.name.rpartition(' ')[0]} {person.words[-1]}"  # it takes no endings: "Амуру"

    def _by_itself(self, person: Person) -> str:
        """A name that is whole only in other cases, with the family name as it stands alone: "Павла Горку", "Горка"."""
        first = cases.given(person.words[0], self._known)
        fits = first is not None and cases.same(person.alone, person.words[1], self._known)
        return f"{first.title()} {person.alone}" if fits and first is not None else person.name

    def _tell_places(self, mentions: Sequence[tuple[Tagged, Name]]) -> None:
        """Notes which of those named are places: "a Nova Iguaria", whom no pronoun means."""
        of: dict[int, list[tuple[Tagged, Name]]] = {}
        for t, n in mentions:
            if (person := self.named(t, n)) is not None:
                of.setdefault(id(person), []).append((t, n))
        for person in self.all:
            person.place = person.person and stands_for_place(person, of.get(id(person), ()))

    def _own(self, n: Name) -> tuple[str, ...]:
        """What somebody is; whose deputy he or she is does not count: "заступник міністра Іван Лис"."""
        if not self._known.slavic:
            return n.roles
        at = next((k for k in range(len(n.roles) - 1, -1, -1) if n.roles[k].startswith(AIDES)), None)
        return n.roles if at is None else n.roles[at:]

    def _add(self, t: Tagged, n: Name, registry: Registry) -> None:
        person = self.find(n.words)
        if person is None:
            body = is_body(n.words, self._known) or (
                self._known.lang == "de" and bool(n.article) and not n.roles and len(n.words) > 1
            )
            body = body or (self._known.lang == "de" and of_a_place(n.words))
            titled = self._known.lang == "de" and len(n.words) == 2 and t.tags[n.first - 1 : n.first] == "T"
            if titled and not any(w.lower() in self._known.bodies for w in n.words):
                body = False  # "Vizepremier Myrat Orasow": no "-rat"
            actor = registered(n.words, registry)
            article = self._known.lang in ("fr", "es", "it", "pt") and bool(n.article) and not n.roles
            body = body or article  # "el Lope de Vega" is a place
            body = body or (self._known.slavic and len(n.words) == 1 and self._of_body(n.words[0].lower()))
            body = body or is_state(n.words) or (self._known.slavic and self._firm_abroad(t, n))
            kind = actor.kind if actor else ActorKind.BODY if body else ActorKind.PERSON
            if actor is None and in_marks(t, n) and not called_so(t, n):
                kind = ActorKind.BODY
            known_office = self._known.lang in ROMANCE and is_office(n.words)
            edition = edition_of(n.words, registry) if self._known.slavic and actor is None else None
            if actor is None and known_office:
                kind = ActorKind.BODY
            elif is_medium(n.words) or edition is not None:
                kind = ActorKind.PAPER
            person = Person(n.words, kind)
            self.all.append(person)
            self._index(person, n.words)
        self._meet(person, t, n)

    def _index(self, person: Person, words: tuple[str, ...]) -> None:
        """Have somebody found by the first word of a name and by what each surname ends with."""
        for word in {words[0], *families(words, self._known.lang)}:
            held = self._by_word.setdefault(cases.key(word), [])
            if person not in held:
                held.append(person)

    def _of_body(self, word: str) -> bool:
        """Whether a Slavic word is a noun for a body in another case than the nominative: "глава Союза …"."""
        return any(len(b) > 3 and b != word and cases.same(word, b, self._known) for b in self._known.bodies)

    def _firm_abroad(self, t: Tagged, n: Name) -> bool:
        """Whether Latin letters behind a Slavic trade are a firm, not who has it: "менеджер Orrin Leisure"."""
        before = t.lower[n.first - 1] if n.first and t.tags[n.first - 1] == "N" else ""
        latin = all(is_latin(word) for word in n.words) and not any(is_given(word.lower()) for word in n.words)
        return latin and before != "" and is_trade(before, self._known)

    def _meet(self, person: Person, t: Tagged, n: Name) -> None:
        self.at[t.index, n.first] = person
        if self._known.slavic and len(n.words) == 1 and not n.governed and stands_alone(t, n, self._known):
            person.alone = person.alone or n.words[0]
        person.printed.append(n.words[-1])
        if person.kind is ActorKind.BODY and (whole := full_body(t, n, self._known)):
            person.longer.add(whole)
        person.roles |= {r for r in self._own(n) if len(r) > 2}
        if person.kind is ActorKind.PERSON and n.first and t.lower[n.first - 1] in THINGS_OF:
            person.kind = ActorKind.BODY  # "el programa Cuarto Poder"
        # "Керівниця компанії ŽSR Анна Лис"
        somebody = self._known.slavic and any(is_called(r, self._known) for r in n.roles)
        owner = n.roles and n.roles[-1] in EMPLOYERS and is_given(n.words[0].lower())
        somebody = somebody or bool(owner and len(n.words) == 2)
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
            behind = n.last + 1 + (t.tags[n.last + 1 : n.last + 2] == "D")
            firm = not self._known.slavic and is_company(t.lower[behind : behind + 1])
            if firm and person.person and not is_given(n.words[0].lower()):
                person.kind = ActorKind.BODY  # "Aguas del Sur, la constructora de …"
            if person.person and (own := apposed_gender(t, n, self._known)):
                person.gender = own  # "Lasha Beridze, un taxista": it knows better than lists of names
            pair = self._partner(t, n) if not self._known.slavic else None
            if pair is not None:  # "Ann Lee y Jon Roe, estudiantes"
                pair.roles |= set(t.lower[n.last + 1 : k])
        if self._known.slavic:
            person.roles |= self._doubly(t, n)
        if self._known.lang in ROMANCE:  # "il ministro della Difesa giapponese Ann Lee"
            of = of_owner(t, n.first, self._known)
            for k in range(n.first - 1, max(-1 if of is None else of, n.first - 8), -1):
                office = t.tags[k - 1 : k + 2] == "DNI" and t.lower[n.first - 1] not in OF
                if t.tags[k] == "T" or (office and is_called(t.lower[k], self._known)):
                    person.roles.add(t.lower[k])
                if t.tags[k] not in "DTNA" and t.lower[k] not in OF and t.lower[k] != "en":
                    break
        start = n.first
        while start > 1 and n.first - start < TITLE and t.tags[start - 1] in "DTN":
            start -= 1  # "Su ministra de Defensa, la general Ann Lee,"
        if (
            start > 1 and t.tags[start - 1] == "," and (start == n.first or t.tags[start] == "D")
        ):  # "La alcaldesa, Ann Lee,"
            k = behind = past_brackets(t, start - 2)
            far = n.first - (start - 2 - behind) - 8
            told = set[str]()
            while k >= 0 and (t.tags[k] in "DNTAI" or t.tags[k - 1 : k + 2] == "ACA") and k > far:
                office = self._known.lang in ROMANCE and t.lower[k] in MINISTRIES  # "el ministro de Defensa, Ann Lee"
                if t.tags[k] in "NT" or (t.tags[k] == "A" and (office or self._known.lang == "de")):
                    told.add(t.lower[k])
                k -= 1
            if not self._known.slavic or t.tags[k : k + 1] != "L":  # "За словами начальника зміни, Лис вибіг"
                person.roles |= told
            lead = t.lower[k + 1]
            things = self._known.lang in ROMANCE and not is_people(t.words[k + 2], self._known)  # "La cible, X"
            if person.gender is None and t.tags[k + 1 : k + 2] == "D" and k > far and not things:
                person.gender = cases.gender(n.words[:1], lead, (lead,), self._known)
        if (in_genitive(t, n, self._known) or role_in_genitive(t, n, self._known)) and n.words == person.words:
            person.genitive = True
        nominative = not n.governed and t.tags[n.last : n.last + 1] != "A"
        nominative = nominative and not (self._known.slavic and dative.is_told(n, self._known))
        if nominative and not person.subject and beside_cue(t, n, self._known) and len(n.words) >= len(person.words):
            person.words, person.subject = n.words, True
        elif len(n.words) > len(person.words):
            person.words = n.words
            self._index(person, n.words)
        abroad = self._known.slavic and person.person and cases.given(person.words[0], self._known) is None
        if abroad and (own := told_gender(t, n, self._known)):
            person.gender = own  # of such names the verb knows best: "Їржі Маліна сказав"
        if person.gender is None and person.person and self._known.lang == "fr":
            person.gender = told_by_noun(person.roles)
        if person.gender is None and person.person:
            of_thing = n.governed and self._known.lang in ROMANCE and len(n.roles) > 0
            of_thing = of_thing and not is_people(n.roles[-1], self._known)  # "El capitán en la reserva Ann Lee"
            either = self._known.lang == "fr" and not EITHER.isdisjoint(n.roles)  # "le docteur Ann Lee"
            article = "" if of_thing or either else n.article
            person.gender = cases.gender(person.words, article, n.roles, self._known) or verb_gender(t, n, self._known)

    def _partner(self, t: Tagged, n: Name) -> Person | None:
        """Who is named before "and" and a name."""
        if t.tags[n.first - 1 : n.first] != "C":
            return None
        return next(
            (p for (i, first), p in self.at.items() if i == t.index and first < n.first and n.first - first < 6), None
        )

    def _doubly(self, t: Tagged, n: Name) -> set[str]:
        """What somebody is, told before a comma and another apposition: "помощник мэра Риги, капитан Иван Лис"."""
        k = n.first - 1
        while k > 1 and t.tags[k] in "NTA" and n.first - k < TITLE + 2:
            k -= 1
        if k < 1 or k == n.first - 1 or t.tags[k] != "," or t.tags[k - 1] not in "NTA":
            return set()
        if is_called(t.lower[k - 1], self._known) and t.tags[k - 1] != "A":
            return {t.lower[k - 1]}
        first = k
        while first and t.tags[first - 1] in "NTA" and k - first < TITLE:
            first -= 1
        titled = is_called(t.lower[first], self._known) and t.tags[first] != "A"
        return {w for w, tag in zip(t.lower[first:k], t.tags[first:k], strict=True) if tag in "NT"} if titled else set()

    def find(self, words: tuple[str, ...]) -> Person | None:
        """The one person of the article whom these words name, in whatever case."""
        if len(words) == 2 and self._known.slavic and words[1].lower().endswith(PATRONYMICS):
            near = [p for p in self._by_word.get(cases.key(words[0]), []) if len(p.words) > 1]
            first = {id(p): p for p in near if cases.same(p.words[0], words[0], self._known) and p.words != words}
            if len(first) == 1:
                return next(iter(first.values()))  # "Борис Андреевич" is Борис Лисов
        same = cases.same
        known = self._known
        words = alone(words) if known.lang == "es" else words
        found = [
            p
            for word in dict.fromkeys((words[-1], words[0]))
            for p in self._by_word.get(cases.key(word), [])[:CROWD]
            if same(p.words[-1], words[-1], known) or (len(words) == 1 and same(p.words[0], words[0], known))
            or (len(words) == 1 and self._bears(p, words[0])) or goes_on(p.words, words, known.lang)
            or (len(words) > 1 and same(p.words[0], words[0], known) and len(p.words) != len(words)
                and all(any(same(a, b, known) for b in p.words) for a in words))
        ]  # fmt: skip
        if len(words) > 1:
            namesakes = found
            found = [p for p in found if len(p.words) == 1 or same(p.words[0], words[0], known)]
            if not found and not known.slavic:  # "Abdel Rahman" is Nadia Abdel Rahman
                found = [p for p in namesakes if _is_family(p.words, words) or _is_family(words, p.words)]
        unique = list(dict.fromkeys(found))
        if len(words) == 1 and known.lang in ROMANCE:
            unique = [p for p in unique if not _has_another(p, words[0], known)]
        if len(unique) > 1:
            surname = [p for p in unique if self._bears(p, words[-1])]
            unique = surname or unique
        last = names.fold(words[-1])
        exact = [p for p in unique if any(names.fold(f) == last for f in families(p.words, known.lang))]
        if len(unique) > 1 and len(exact) == 1:
            return exact[0]
        return unique[0] if len(unique) == 1 else None

    def bearers(self, words: tuple[str, ...]) -> list[Person]:
        """Everybody whose family name one word is, or whom several words name."""
        if len(words) > 1:
            person = self.find(words)
            return [person] if person else []
        near = self._by_word.get(cases.key(words[0]), [])[:CROWD]
        return [p for p in dict.fromkeys(near) if self._bears(p, words[0])]

    def _bears(self, person: Person, word: str) -> bool:
        """Whether a word is one of somebody's family names, in whatever case."""
        if self._known.lang in ROMANCE and _has_another(person, word, self._known):
            return False
        return any(cases.same(own, word, self._known) for own in families(person.words, self._known.lang))

    def named(self, t: Tagged, n: Name) -> Person | None:
        """Whom a name of a sentence means."""
        return self.at.get((t.index, n.first)) or self.find(n.words)


# What family names begin with that is a given name as well.
FAMILY_PARTS = frozenset("abdel abdul abd abou abu ben bin ibn el al ould van von de di la le san santa".split())


def _has_another(person: Person, word: str, known: Grammar) -> bool:
    """Whether somebody is a body of another that goes by the word: "Gobierno" is no "Delegación del Gobierno"."""
    own, of = person.words, word.lower()
    bodies = own[0].lower() in known.bodies and of in known.bodies and own[0].lower() != of
    return person.kind is ActorKind.BODY and bodies and len(own) > 2 and own[-1].lower() == of


def _is_family(whole: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether several words are the family names of a longer name, and no given name begins them."""
    longer = len(whole) > len(words) > 1 and whole[-len(words) :] == words
    first = words[0].lower()
    return longer and is_given(whole[0].lower()) and (first in FAMILY_PARTS or not is_given(first))
