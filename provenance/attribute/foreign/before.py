"""Who was named, or was the subject, last before a word."""

from __future__ import annotations

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import cases, classes
from provenance.attribute.foreign.attested import is_people
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.noted import SURNAMES
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.polish_hearers import hears
from provenance.attribute.foreign.role_words import FORMER
from provenance.attribute.foreign.same_role import is_role, same_office
from provenance.attribute.foreign.standing import role_in_genitive
from provenance.attribute.foreign.subject import NEAR, PAST, REACH, SURE
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.unnamed import Unnamed

ASKED = ("ado", "ada", "ido", "ida", "é", "ée", "ato", "ata", "uto", "uta")  # participles, of one person
THINGS = ("ung", "heit", "keit", "schaft", "tion", "tät", "ismus", "nis", "plan", "preis", "streit", "zeit", "lage")


def _are_many(person: Person, known: Grammar) -> bool:
    """Whether a German capital stands for several: "Analysten", whom no "er" means."""
    word = person.words[0]
    noun = word.removesuffix("innen").removesuffix("en")
    return len(person.words) == 1 and noun != word and (is_people(noun, known) or is_people(f"{noun}e", known))


class Before(Unnamed):
    """One article with who stands last before a word."""

    def _led_by_office(self, i: int) -> bool:
        """Whether what somebody is stands before the first verb of a sentence: "el director bajó el tono"."""
        s = self.sentences[i]
        verb = next((k for k, tag in enumerate(s.tags) if tag in "VX"), 0)
        if any(n.last <= verb and not n.governed for n in self.names[i]):
            return False
        # "Para el pescador Ramón Acosta, …" and "el correo de Ann Lee, jefa de prensa, …" are about those named
        free = (k for k in range(1, verb) if s.tags[k - 1] == "D" and (k < 2 or s.tags[k - 2] != "I"))
        return any(self.of_people(s, k, k + 1) for k in free)

    def before(self, t: Tagged, at: int, gender: str | None, reach: int) -> Person | None:
        """The nearest person named before a word; in one sentence a subject goes before others."""
        maybe: Person | None = None
        for i in range(t.index, max(-1, t.index - reach, self.item[t.index] - 1), -1):
            limit = at if i == t.index else len(self.sentences[i].tags)
            found = [
                (n.governed, n.first, self.people.named(self.sentences[i], n))
                for n in self.names[i]
                if n.last <= limit and not (i == t.index and self._fronted(t, n, at)) and not self._heard_by(i, n)
            ]
            people = [p for _, _, p in sorted(found, key=lambda f: f[:2]) if p is not None and p.person]
            if (
                self.known.lang == "de"
                and i != t.index
                and not people
                and (kin := self._one_of_kin(i, gender)) is not None
            ):
                return kin[0] if kin else None
            if i != t.index and not people and self.known.slavic and self._of_several(i):
                return None  # one of those who bear this name
            if i != t.index:
                heard = [p for p in self.heard(i) if p.person and (gender is None or p.gender in (None, gender))]
                if len(heard) > 1 and i not in self.spoke:
                    return None
                if i in self.spoke and self.spoke[i].person:
                    heard = [self.spoke[i]]
                if not heard and gender is not None and self._joined(i, gender):
                    return None
                opening = None if heard else self._opening(i, gender) or self._asked(i)
                if opening is not None:
                    heard = [opening]
                held = bool(people) and all(governed for governed, _, p in found if p is not None and p.person)
                if held and not heard and gender is None and self.known.elided and self._led_by_office(i):
                    return None  # "En el taller de Toledo, la maestra sonrió. «…», empezó": who that is
                people = heard + people
                if maybe is None and not heard and self._stranger(i, gender):
                    return None
            if self.known.lang == "de" and gender is not None:
                people = [p for p in people if not _are_many(p, self.known)]
            fits = [p for p in people if gender is None or p.gender in (None, gender)]
            sure = [p for p in fits if gender is not None and p.gender == gender]
            if sure:
                return sure[0]
            maybe = maybe or (fits[0] if fits else None)
            if maybe is not None and (gender is None or i <= t.index - SURE):
                return maybe
        return maybe

    def _heard_by(self, index: int, n: Name) -> bool:
        """Whether a Polish name is a reporter's to whom the sentence says that somebody talks."""
        return self.known.lang == "pl" and n.governed and hears(self.sentences[index], n.first)

    def _fronted(self, t: Tagged, n: Name, subject: int) -> bool:
        """Whether a Slavic name is the object right before its subject: "Капитана Ивана Лисова он назвал «…»"."""
        if not self.known.slavic or t.tags[n.last : subject].strip("NTA"):
            return False
        lone = set(t.tags[: n.first]) <= set("NTAR")  # with no verb and no preposition before it
        given = cases.given(n.words[0], self.known)
        bent = len(n.words) > 1 and given is not None and given != n.words[0].lower()
        told = any(r.endswith(("ого", "его")) for r in n.roles) or role_in_genitive(t, n, self.known)
        return lone and (bent or told)

    def _one_of_kin(self, index: int, gender: str | None) -> list[Person] | None:
        """Who bears a family name at the head of a sentence that several bear: the one of that gender, or nobody."""
        s = self.sentences[index]
        n = next((n for n in self.names[index] if n.first == 0 and len(n.words) == 1 and not n.governed), None)
        kin = [p for p in self.people.bearers(n.words) if p.person] if n is not None else []
        if len(kin) < 2 or "Q" in s.tags:
            return None
        fits = [p for p in kin if gender is not None and p.gender == gender]
        return fits if len(fits) == 1 else []

    def _of_several(self, index: int) -> bool:
        """Whether a sentence has for its subject a family name that several of the article bear."""
        s = self.sentences[index]
        if index in self.spoke or self.quoted.get(index) is not None:
            return False
        free = [n for n in self.names[index] if not n.governed and len(n.words) == 1]
        return any(self.people.named(s, n) is None and len(self.people.bearers(n.words)) > 1 for n in free)

    def _opening(self, index: int, gender: str | None) -> Person | None:
        """Whom the role noun means that a sentence begins with: "Сам галерист винит …", "Die Ministerin war …"."""
        s = self.sentences[index]
        if "Q" in s.tags:
            return None
        first = next((k for k in range(min(4, len(s.tags))) if s.tags[k] not in "RD" or s.tags[k] == "-"), 0)
        comma = s.tags.find(",", 1, 6) if not self.known.slavic else -1
        if comma > 0 and s.tags[comma + 1 : comma + 2] == "I":  # "À la barre, en mai, l'ancien maire avait plaidé"
            comma = s.tags.find(",", comma + 1, comma + 6)
        if comma > 0 and s.tags[comma + 1 : comma + 2] == "D" and not any(n.first < comma for n in self.names[index]):
            first = comma + 2 + (s.lower[comma + 2 : comma + 3] != () and s.lower[comma + 2] in FORMER)
        if s.tags[first : first + 1] not in ("N", "T", "A") or (first and s.tags[first - 1] not in "RD"):
            return None
        if any(n.first <= first < n.last and self.counts(s, n) for n in self.names[index]):
            return None
        noun = s.lower[first]
        slavic = self.known.slavic and len(noun) > 4
        if not self._is_person(s, first) and not slavic:
            return None
        found = [p for p in self.people.all if p.person and any(is_role(noun, r, self.known) for r in p.roles)]
        if not found and not self.known.slavic:
            found = [p for p in self.people.all if p.person and any(same_office(noun, r) for r in p.roles)]
        if len(found) != 1 or (gender is not None and found[0].gender not in (None, gender)):
            return None
        return found[0]

    def _asked(self, index: int) -> Person | None:
        """Whom a sentence is about that begins with a participle: "Preguntada por Efe, la científica restó …"."""
        s = self.sentences[index]
        comma = s.tags.find(",", 1, REACH)
        if self.known.lang not in ROMANCE or comma < 0 or not s.lower[0].endswith(ASKED) or index in self._asking:
            return None
        if s.tags[comma + 1 : comma + 2] != "D" or not self._is_person(s, comma + 2):
            return None
        if any(comma < n.first <= comma + PAST and self.counts(s, n) for n in self.names[index]):
            return None  # "Interrogé par RTL, le consultant Marc Dubois appelle à la prudence": he is named
        self._asking.add(index)
        gender = self._gender(s.lower[comma + 1], "", s.lower[comma + 2 : comma + 3])
        return self.before(s, 0, gender, NEAR) if gender else None

    def _stranger(self, index: int, gender: str | None) -> bool:
        """Whether a sentence has a subject of its own whom nobody named in it answers to: "Der Deichgraf winkt ab."."""
        s = self.sentences[index]
        if self.known.lang == "de" and gender is not None and index not in self.spoke:
            return self._german_stranger(s, gender)
        if self.known.lang in ROMANCE and index not in self.spoke:
            return self.is_stranger(s, gender)
        if not self.known.slavic or gender is None or index in self.spoke:
            return False
        free = [n for n in self.names[index] if not n.governed and (p := self.people.named(s, n)) and p.person]
        if free:
            return False
        if any(n.first == 0 and len(n.words) == 1 and n.words[0].lower().endswith(SURNAMES) for n in self.names[index]):
            return True
        past = (k for k, w in enumerate(s.words) if w[0].isalpha() and s.tags[k] not in "KRM")  # past a dateline
        first = next(past, 0)
        return s.tags[first : first + 1] in ("T", "N") and self._is_person(s, first)

    def is_stranger(self, s: Tagged, gender: str | None = None) -> bool:
        """Whether a Romance sentence begins with what somebody is who may be another than was named last.

        "El ciclista señaló al doctor.", "Le Colombien, suspendu, a rejeté …": where several of that gender are known.
        """
        if (
            self.known.lang not in ROMANCE
            or s.tags[:1] != "D"
            or s.lower[0] not in self.known.words.get("definite", ())
            or len(s.tags) < 3
        ):
            return False
        whence = fold(s.lower[1]) in places().demonyms
        sort = classes.of(s.lower[1])
        known = [p for i, p in self._debuts if i < s.index and p.person]
        called = whence or (bool(sort) and not any(classes.among(p.roles) & sort for p in known))
        free = [n for n in self.names[s.index] if not n.governed and (p := self.people.named(s, n)) and p.person]
        if not called or free or s.tags[2] not in "VXN,ORT":
            return False
        own = self._gender(s.lower[0], "", s.lower[1:2])
        return (gender is None or own is None or own == gender) and not self._alone(s, own)

    def _german_stranger(self, s: Tagged, gender: str) -> bool:
        """Whether a German sentence is an article of that gender, one noun and a verb, and names nobody."""
        before = self.sentences[s.index - 1] if s.index else None
        if before is not None and before.paragraph == s.paragraph:
            return False  # somebody may have the floor
        article = "der" if gender == "m" else "die"
        if s.lower[0] != article or s.tags[1:2] not in ("A", "T") or s.tags[2:3] not in ("V", "N", "X"):
            return False
        thing = s.lower[1].endswith(THINGS) or self.counts(s, Name(1, 2, s.words[1:2], (), False, article))
        many = article == "die" and s.lower[2].endswith("en")  # "Die Musiker nennen sie …"
        return (
            not (thing or many) and s.words[2][0].islower() and not any(self.counts(s, n) for n in self.names[s.index])
        )

    def _alone(self, t: Tagged, gender: str | None) -> bool:
        """Whether one person only has been named before a sentence who fits."""
        found = 0
        for index, p in self._debuts:
            if index >= t.index or found > 1:
                break
            found += gender is None or p.gender in (None, gender)
        return found == 1

    def heard(self, index: int) -> list[Person]:
        """Who speaks in a sentence by a verb of its own; nobody as far as this class knows."""
        return []

    def _joined(self, index: int, gender: str) -> bool:
        """Whether the first subjects of a sentence are two people of one gender: "Path and Lind met"."""
        s = self.sentences[index]
        found = [n for n in self.names[index] if not n.governed and (p := self.people.named(s, n)) and p.person]
        if len(found) < 2:
            return False
        (a, b), between = found[:2], s.tags[found[0].last : found[1].first]
        both = [self.people.named(s, n) for n in (a, b)]
        if both[0] is both[1] or any(p is None or p.gender not in (None, gender) for p in both):
            return False
        return "C" in between and not between.strip("CNTAD")
