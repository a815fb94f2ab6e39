"""Who without a name has the floor: "Ein Rentner schüttelt den Kopf.", "одна из пассажирок"."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign import cases, classes
from provenance.attribute.foreign.attested import is_people
from provenance.attribute.foreign.named import CALLED, ROMANCE, Name
from provenance.attribute.foreign.named_bodies import OF
from provenance.attribute.foreign.noted import Noted
from provenance.attribute.foreign.nouns import UNNAMED
from provenance.attribute.foreign.same_role import is_role
from provenance.attribute.foreign.subject import OBLIQUE, PAST, REACH, SURE, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

LONGEST = 4  # words of a noun phrase that names nobody
APPOSED = 14  # words between what somebody is and the name in apposition to it
ONE_OF = {"один": "m", "одна": "f"}
INDEFINITE = frozenset("un une una ein eine um uma uno".split())
HIS = frozenset("son sa su sus seu sua suo seinen seine ihren ihre".split())
# Verbs before a name that is the subject's: "Die Frau, die alles sah, heißt Ann Lee"; in Romance of themselves.
BEARS = frozenset("heißt hieß heiße chama-se chamava-se".split())
CALLS_ITSELF = frozenset("llama llamaba appelle appelait nomme nommait chiama chiamava chama chamava".split())
SELF = frozenset("s' se si".split())
INTERESTED = frozenset("intéressé intéressée interesado interesada".split())

MEN = ("ник", "тель", "ист", "іст", "лог", "вец", "вець", "чик", "щик", "арь", "ар")  # whom "she" does not mean


class Unnamed(Noted):
    """One article with whom its sentences are about who has no name."""

    def _held(self, t: Tagged, gender: str | None) -> Subject | None:
        """Somebody without a name whom the sentence before in the paragraph quotes."""
        at = t.index - 1
        between = not self.known.slavic and at > 0 and at not in self.anonymous and at not in self.spoke
        between = between and INTERESTED.isdisjoint(self.sentences[at].lower)
        names = self.names[at] if between else ()
        at -= (
            between
            and not any(self.counts(self.sentences[at], n) for n in names)
            and "Q" not in self.sentences[at].tags
        )  # "Seine Schuhe habe er nicht."
        said = self.anonymous.get(at)
        if said is None or gender is None:
            return None
        before = self.sentences[at]
        own = self._gender("", "", tuple(said.name.lower().split()[:1])) if said.name else None
        if own is None and not self.known.slavic and before.tags[said.first : said.first + 1] == "D":
            own = {"un": "m", "uno": "m", "um": "m", "une": "f", "una": "f", "uma": "f"}.get(before.lower[said.first])
        if before.paragraph != t.paragraph and not (self.known.slavic and opens_below(before, t)):
            below = self.known.slavic and before.paragraph == t.paragraph - 1
            one = said.kind is ActorKind.PERSON or (
                said.kind is None
                and any(self._may_be(before, k) for k in range(said.first, min(said.last, len(before.tags))))
            )  # the words may be those of the sentence before that one, which led up to its quotation
            if not below or not one or any(self.counts(t, n) for n in self.names[t.index]):
                return None  # "Врагов заставят «заплатить», предупредил он", below who without a name was quoted
        fits = own in (None, gender) and not (gender == "f" and own is None and self.known.slavic)
        return replace(said, how="whom the sentence before quotes") if fits else None

    def unnamed(self, t: Tagged, gender: str | None) -> Subject | None:
        """Somebody without a name whom the sentence before in the paragraph is about: "Ein Rentner schüttelt den Kopf."

        Nobody in particular (no name) where it is about several who fit.
        """
        s = self.sentences[t.index - 1] if t.index else None
        spoke = self.spoke.get(s.index) if s is not None else None
        body = spoke is not None and not spoke.person and not self.known.slavic  # of which somebody may be
        if s is None or (spoke is not None and not body) or "Q" in s.tags:
            return None
        if s.paragraph != t.paragraph and not (
            gender and (self._tells(s) if self.known.slavic else self._enters(s, t))
        ):
            return None
        found = [one for one in self._nouns(s) if gender is None or one[1] in (None, gender)]
        if self.known.slavic and gender == "f":
            found = [one for one in found if not one[0].split()[-1].endswith(MEN)]
        if not found and not self.known.slavic and self._by_pronoun(s, gender):
            return self.unnamed(s, gender)  # "Une éleveuse arrive. Elle louera deux champs. « … », dit-elle"
        if not found or (not self.known.slavic and self._of_one_named(s, gender)):
            return None
        pronouns = self.known.he if gender == "m" else self.known.she
        if self.known.slavic and gender and not pronouns.isdisjoint(s.lower):
            return None  # "На запитання, чи мав він дозвіл, чоловік відповів": he is known
        named = [p for n in self.names[s.index] if (p := self.people.named(s, n)) is not None and p.person]
        rivals = [p for p in named if gender is None or p.gender in (None, gender)]
        if self.known.slavic and gender == "f" and any(p.gender == "f" for p in rivals):
            found = [one for one in found if one[1] == "f" or one[0][-1] in "аяиіь"]  # no "клиент" of hers
            if not found:
                return None
        if len(found) > 1 or rivals or self._paired(s):
            return Subject(0, 1, None, ActorKind.PERSON, how="the sentence before is about several")
        self._floor = t.index, *found[0]
        return Subject(0, 1, found[0][0], ActorKind.PERSON, how="whom the sentence before is about")

    def _enters(self, s: Tagged, t: Tagged) -> bool:
        """Whether a paragraph of one sentence is about somebody without a name: "Eine Frau kommt vor die Tür."."""
        if s.paragraph != t.paragraph - 1 or s.tags[:1] != "D" or s.lower[0] not in INDEFINITE or len(s.tags) < 2:
            return False
        return self._is_person(s, 1) and not any(self.counts(s, n) for n in self.names[s.index])

    def _tells(self, s: Tagged) -> bool:
        """Whether a Slavic sentence ends with who without a name has told it: "…, сообщил представитель ведомства"."""
        verb = s.tags.rfind("V")
        if verb < 1 or any(self.counts(s, n) for n in self.names[s.index]) or s.tags[verb - 1] != ",":
            return False
        return any(self._is_person(s, k) for k in range(verb + 1, min(verb + PAST, len(s.tags))))

    def _by_pronoun(self, s: Tagged, gender: str | None) -> bool:
        """Whether a sentence that names nobody begins with a pronoun of that gender."""
        first = next((k for k in range(len(s.tags)) if s.tags[k] not in "RC,"), 0)
        if s.tags[first] != "P" or any(self.counts(s, n) for n in self.names[s.index]):
            return False
        return s.lower[first] in (self.known.he if gender == "m" else self.known.she if gender == "f" else ())

    def _of_one_named(self, s: Tagged, gender: str | None) -> bool:
        """Whether a noun with the article that opens a sentence means the one person of the sentence before."""
        at = s.index - 1
        while at > 0 and not self.sentences[at].tags.strip('Q.,-:"()'):
            at -= 1  # the rest of a quotation
        before = self.sentences[at] if at >= 0 else None
        definite = s.lower[0] in self.known.words.get("definite", ()) and s.lower[0] not in ("un", "une", "una", "ein")
        if not definite or before is None or before.paragraph != s.paragraph:
            return False
        named = {p for n in self.names[before.index] if (p := self.people.named(before, n)) is not None and p.person}
        return len(named) == 1 and (gender is None or next(iter(named)).gender in (None, gender))

    def _paired(self, s: Tagged) -> bool:
        """Whether a Slavic sentence is about two people without names: "Ректор МГУ и декан журфака не ответили"."""
        at = s.tags.find("C")
        if not self.known.slavic or at < 1 or not self._is_person(s, min(at + 1, len(s.tags) - 1)):
            return False
        first = len(s.tags[:at].rstrip("NTA"))
        return any(self._is_person(s, k) for k in range(first, at))

    def _nouns(self, s: Tagged) -> list[tuple[str, str | None]]:
        """The words for people without a name in a subject's place, each with what it says of gender."""
        known, found = self.known, list[tuple[str, str | None]]()
        people = {n.first for n in self.names[s.index] if (p := self.people.named(s, n)) is None or p.person}
        names = {n.first for n in self.names[s.index] if not _whence(s, n)} if known.slavic else people
        apposed = {n.last + 1 for n in self.names[s.index] if known.slavic and s.tags[n.last : n.last + 1] == ","}
        past = began = -1  # where the noun found last ends, and where it begins
        for k in range(len(s.tags)):
            if known.slavic and s.lower[k] in ONE_OF and s.lower[k + 1 : k + 2] in (("из",), ("з",), ("із",)):
                end = next((j for j in range(k + 2, len(s.tags)) if s.tags[j] not in "NA"), len(s.tags))
                if end > k + 2 and any(self._may_be(s, j) for j in range(k + 2, end)):
                    found.append((" ".join(s.words[k:end]), ONE_OF[s.lower[k]]))
                    continue
            if known.slavic and k and s.words[k][0].isupper() and s.tags[k - 1] not in '.-:"(':
                continue  # a family name: "Пасічник"
            if s.lower[k] in INTERESTED or (s.tags[k] == "V" and not known.slavic):
                continue  # who is spoken of; "La Commission juge utile de …"
            another = not known.slavic and k > 0 and s.lower[k - 1] in INDEFINITE  # "un portavoz" of others
            if not (self._is_person(s, k) or self.comes_in(s, k)):
                continue
            if not another and any(is_role(s.lower[k], r, known) for r in self._roles):
                continue
            if known.slavic and classes.wide(s.lower[k]) & classes.among(self._roles):
                continue  # "спортсмен", where a swimmer is told of
            if k in apposed or any(k < at and self._is_title(s, k, at) for at in names):
                continue  # "Іван Лис, капітан далекого плавання, …"
            first = k
            while first and s.tags[first - 1] in "NAT" and k - first < LONGEST:
                first -= 1
            article = s.lower[first - 1] if first and s.tags[first - 1] == "D" else ""
            before = s.tags[first - 2] if article and first > 1 else s.tags[first - 1] if first and not article else ""
            opens = not s.tags[: first - bool(article)].strip('RC,-"')
            definite = article in known.words.get("definite", ())
            governed = before in ("I", "L") and not (known.slavic and k > first)  # "О шостій охоронець виніс води"
            if article in OBLIQUE or governed or (not article and not known.slavic) or (definite and not opens):
                continue
            if not known.slavic and article in HIS and self._of_subject(s, first):
                continue  # "Le père, Ann Lee, a perdu sa femme et son fils"
            if article in ("die", "les", "los", "las", "i", "gli") and not s.lower[k].endswith("in"):
                continue  # one woman, or many people
            if found and article in INDEFINITE and first - 2 == past and s.tags[past] == ",":
                continue  # "El acusado, un carnicero de 54 años, tarda en hablar"
            own = self._gender(article, "", s.lower[k : k + 1]) or cases.noun_gender(s.lower[k], known)
            if own is not None or known.slavic:
                start, end = first if not known.slavic else k, k + 1
                if s.lower[k] in UNNAMED and s.tags[end : end + 1] == "I":
                    end = next((j for j in range(end, len(s.tags)) if s.tags[j] not in "NAITK"), end)
                end = self._of_body(s, end)
                if start == began and not known.slavic:
                    found.pop()  # "une ancienne secrétaire" is one, though "ancienne" may be somebody alone
                found.append((" ".join(s.words[start:end]), own))
                past, began = end, start
        return found

    def _of_subject(self, s: Tagged, noun: int) -> bool:
        """Whether a clause has somebody named for its subject before a noun with "his", behind the verb."""
        verb = next((k for k in range(noun) if s.tags[k] in "VX"), None)
        if verb is None or "," in s.tags[verb:noun]:
            return False  # "Quand Ann Lee a repris la ferme, son frère a ri"
        free = (n for n in self.names[s.index] if n.last <= verb and not n.governed and self.counts(s, n))
        return any((p := self.people.named(s, n)) is not None and p.person for n in free)

    def comes_in(self, s: Tagged, k: int) -> bool:
        """Whether a noun that comes in as a subject is for somebody by its ending: "une ouvreuse plie des feuilles"."""
        if self.known.slavic or not is_people(s.words[k], self.known):
            return False
        at = k - 1 - (k > 1 and s.tags[k - 1] in "NT" and s.lower[k - 2] in INDEFINITE)  # "un ancien employé"
        return at >= 0 and s.lower[at] in INDEFINITE and (at == 0 or s.tags[at - 1] in ",C")

    def _of_body(self, s: Tagged, end: int) -> int:
        """Where a noun ends with the body or place that it is of: "un portavoz del Servicio Exterior"."""
        if self.known.lang == "de" and s.lower[end : end + 1] == ("von",) and s.tags[end + 1 : end + 2] == "A":
            return end + 2  # "der König von Jordanien"
        if self.known.lang not in ROMANCE or s.lower[end : end + 1] == () or s.lower[end] not in OF:
            return end
        n = next((n for n in self.names[s.index] if n.first == end + 1), None)
        body = self.people.named(s, n) if n is not None else None
        return n.last if n is not None and body is not None and not body.person else end

    def _is_title(self, s: Tagged, noun: int, name: int) -> bool:
        """Whether a noun is the title of the name behind it: "Le maire (PS), Ann Lee"."""
        between = s.tags[noun + 1 : name]
        if between[:1] + between[-1:] == "()" and len(between) <= REACH and not between.strip("()ANTK"):
            return True  # "Le député (PS) Ann Lee"
        itself = s.lower[name - 1] in CALLS_ITSELF and s.lower[name - 2] in SELF
        if (itself or s.lower[name - 1] in BEARS) and "Q" not in between:
            return True
        if s.lower[name - 1] in CALLED and name - noun <= 3:
            return True  # "Водитель по имени Иван"
        if self.known.slavic and not between.strip('NATK"') and between.endswith('"'):
            return True  # "Директор завода «Ротор» Иван Лис", "Аналитик агентства «Ротор» …"
        if self.known.slavic and s.tags[noun] == "T" and not between.strip("NATI") and len(between) <= REACH:
            return True  # "Представниця ВООЗ в Україні Анна Лис"
        romance = self.known.lang in ROMANCE and between.startswith("I") and len(between) <= PAST
        if romance and between[-1] in "NAT" and not between.strip("NATID"):
            return True  # "El coronel en la reserva Juan Lis"
        if not between.strip("NAT") and (self.known.slavic or len(between) < SURE):
            return True
        if self.known.slavic and between.startswith("I") and len(between) <= PAST and not between[1:].strip("NA"):
            return True  # "Специалист по безопасности Алина Мороз"
        lead, comma, tail = between.partition(",")
        romance = self.known.lang in ROMANCE and len(between) <= APPOSED
        if romance and lead and comma and not lead.strip("NTAIDRM") and not tail.strip("DNTA"):
            return True  # "La cheffe du service de l'époque, la juriste Ann Lee"
        if self.known.slavic and "-" in between and not between.strip("NATI-") and len(between) <= REACH:
            return True  # "потерпевшая — хирург на пенсии Ирен Вахтель"
        if self.known.slavic and "," in between and len(between) <= REACH and not between.strip("NATI,"):
            return between.count(",") == 1  # "Співавторка роботи, епідеміологиня Анна Лис"
        return between.endswith(",") and len(between) <= REACH and not between.strip("NATDIK(),")


def opens_below(s: Tagged, t: Tagged) -> bool:
    """Whether a quotation opens a paragraph right below a sentence: whom that is about may go on."""
    return s.index == t.index - 1 and s.paragraph == t.paragraph - 1 and t.tags.lstrip('"').startswith("Q")


def _whence(s: Tagged, n: Name) -> bool:
    """Whether a name stands right behind a preposition and is no title's: "следователь, ушедший из Одессы, …"."""
    return n.governed and s.tags[n.first - 1 : n.first] == "I"
