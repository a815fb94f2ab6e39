"""Whom a name, a pronoun or a role noun of an article in another language than English means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign import cases
from provenance.attribute.foreign.bylines import is_byline
from provenance.attribute.foreign.grammar import Grammar, grammar
from provenance.attribute.foreign.named import CALLED, ROMANCE, Name, runs
from provenance.attribute.foreign.nouns import UNNAMED, is_given
from provenance.attribute.foreign.people import People, Person, full_body
from provenance.attribute.foreign.tagged import Tagged, tagged
from provenance.attribute.scene import Scene
from provenance.model import MEDIA, ActorKind

REACH = 8  # sentences that a pronoun looks back
SURE = 1  # sentences within which a person of the very gender goes before one of whom it is not known
OBLIQUE = frozenset(
    """du des au aux del al do da no na della dello dem den einem einen seinem seinen ihrem ihren diesem
    diesen""".split()
)
SURNAMES = ("ов", "ев", "ёв", "енко", "ук", "юк", "чак", "ський", "ский", "ова", "ева", "ська", "ская")
TRADES = (
    "олог",
    "ист",
    "граф",
    "івець",
    "чальник",
    "менеджер",
    "продюсер",
    "тренер",
)  # endings of nouns that are people only
ASKED = ("ado", "ada", "ido", "ida", "é", "ée", "ato", "ata", "uto", "uta")  # participles, of one person
PICTURES = frozenset("фото світлина снимок photo foto fotos photos bild".split())
OBLIQUE_ENDS = (
    ("ы", "а"),
    ("у", "а"),
    ("и", "а"),
    ("я", "ь"),
    ("цы", "ец"),
    ("ця", "ець"),
    ("ца", "ец"),
    ("ьца", "ец"),
    ("йца", "ец"),
    ("ьця", "ець"),
    ("ки", "ка"),
)  # of nouns for people
LONGEST = 4  # words of a noun phrase that names nobody
PAST = 8  # words of a complement between what somebody is and the name
INTERESTED = frozenset("intéressé intéressée interesado interesada".split())
WHERE = frozenset("où donde onde dove".split())
OPENS = 4  # words before the name of the body that a sentence is about
ASKED_WHETHER = (("auf", "die", "frage"), ("à", "la", "question"), ("a", "la", "pregunta"))
THINGS = ("ung", "heit", "keit", "schaft", "tion", "tät", "ismus", "nis", "plan", "preis", "streit", "zeit", "lage")
THIS = frozenset("ce cet cette este esta dieser diese".split())
NEAR = 5  # sentences that "the mayor" looks back
ARTICLES = ("der ", "die ", "das ", "le ", "la ", "les ", "el ", "los ", "il ", "o ", "the ")
MANY = ("ли", "ют", "ят", "уть", "ють", "ять", "ут")  # endings of a Slavic verb in the plural


@dataclass(frozen=True, slots=True)
class Subject:
    """The words ``first`` to ``last`` of a sentence as a mention: the person or body, or only the words printed.

    ``name`` is None for a pronoun that nobody answers to; ``medium`` is true for a news medium.
    """

    first: int
    last: int
    name: str | None
    kind: ActorKind | None
    person: Person | None = None
    medium: bool = False
    how: str = "as printed"


class Whom:
    """One article: its sentences tagged, its people known, and whom the words that name nobody mean."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.known: Grammar = grammar(scene.language.lang)
        self.sentences = [tagged(scene.text, i, s, scene.media, self.known) for i, s in enumerate(scene.sentences)]
        latin = not self.known.slavic
        self.names: list[list[Name]] = [
            [] if one or (latin and is_byline(t)) else runs(t, self.known)
            for t, one in zip(self.sentences, _captions(self.sentences), strict=True)
        ]
        self.people = People(list(zip(self.sentences, self.names, strict=True)), self.known, scene.registry)
        own = scene.outlet or ""
        bare = own.split(" ", 1)[1] if own.lower().startswith(ARTICLES) else own  # "SPIEGEL:" asks in Der Spiegel
        ours = (fold(own), fold(bare))
        for person in self.people.all if own else ():
            if fold(person.name) in ours:  # "Deportivo Nacional ha hablado con …": it asks
                person.kind = ActorKind.PAPER
        for t, found in zip(self.sentences, self.names, strict=True):
            found[:] = [replace(n, governed=False) if n.governed and self._nominative(t, n) else n for n in found]
        for t in self.sentences if latin else ():
            self._this(t)
        self._asking: set[int] = set()
        self._debuts: list[tuple[int, Person]] = []  # everybody with the sentence that first names him or her
        met: set[Person] = set()
        for (index, _), person in sorted(self.people.at.items(), key=lambda item: item[0]):
            if person.person and person not in met:
                met.add(person)
                self._debuts.append((index, person))
        self._roles = frozenset(role for person in self.people.all for role in person.roles)
        self._floor: tuple[int, str, str | None] = (-REACH, "", None)  # sentence, words and gender of who has no name
        self.spoke: dict[int, Person] = {}  # sentence -> whom its pronoun or role noun meant
        self.latest: tuple[int, Person] | None = None  # who was found to speak last, and in which sentence
        self.anonymous: dict[int, Subject] = {}  # sentence -> the speaker of its quotation, if without a name
        self._token = {q: (t.index, k) for t in self.sentences for k, q in t.quotes.items()}

    def _this(self, t: Tagged) -> None:
        """Notes what the one person of the sentence before is called: "À 66 ans, ce marin retraité refuse"."""
        at = next((k for k in range(min(9, len(t.tags) - 1)) if t.lower[k] in THIS), None)
        s = self.sentences[t.index - 1] if t.index else None
        if at is None or s is None or s.paragraph != t.paragraph or not self._is_person(t, at + 1):
            return
        if "I" in t.tags[max(0, at - 1) : at] or any(n.first < at for n in self.names[t.index]):
            return
        named = {p for n in self.names[s.index] if (p := self.people.named(s, n)) is not None and p.person}
        if len(named) == 1:
            end = next((k for k in range(at + 1, min(at + 4, len(t.tags))) if t.tags[k] not in "NT"), at + 2)
            next(iter(named)).roles |= set(t.lower[at + 1 : end])

    def _nominative(self, t: Tagged, n: Name) -> bool:
        """Whether a Slavic name behind a preposition's noun is in the nominative: "на пресс-конференции Мальков"."""
        polish = self.known.lang == "pl"
        if not (self.known.slavic or polish) or t.tags[n.first - 1 : n.first] in ("I", "L"):
            return False
        body = n.words[0].lower() in self.known.bodies and not n.words[0].isupper() and len(n.words) > 1
        if body and n.words[0][-1] not in "аяуюоеиіыїьєaeiouyęą":
            return True  # "У вечірньому зведенні Генштаб ЗСУ повідомив"
        first, vowel = n.words[0].lower(), n.words[-1][-1] in "аяуюоеиіыїьєaeiouyęą"
        ours = ("male_names", "female_names")
        if len(n.words) > 1 and (any(self.known.has(k, first) for k in ours) or (not vowel and is_given(first))):
            return True
        if polish and n.words[-1].endswith("a") and t.lower[n.last : n.last + 1] and t.lower[n.last].endswith("ła"):
            named = self.people.named(t, n)  # "Podczas wizyty na miejscu Nowicka tłumaczyła": the genitive is another
            return named is not None and named.words[-1] == n.words[-1]
        if vowel:
            return False
        person = self.people.named(t, n)
        sure = person is not None and (person.subject or (polish and len(person.words) > 1))
        return person is not None and sure and person.words[-1] == n.words[-1]

    def place(self, quote: int) -> tuple[Tagged, int]:
        """The sentence of a masked quotation and its place among the words."""
        index, token = self._token[quote]
        return self.sentences[index], token

    def counts(self, t: Tagged, n: Name) -> bool:
        """Whether a name is that of somebody whom the article knows."""
        return (t.index, n.first) in self.people.at or bool(self.people.bearers(n.words))

    def named(self, t: Tagged, n: Name) -> Subject:
        """Whom a name of a sentence stands for, as a subject."""
        person = self.people.named(t, n)
        if person is None and (bearers := self.people.bearers(n.words)):
            gender = cases.gender(n.words, n.article, n.roles, self.known)
            person = self._nearest(t, n.first, [p for p in bearers if gender is None or p.gender in (None, gender)])
            if person is None:
                return Subject(n.first, n.last, None, ActorKind.PERSON, how="several bear this name")
        if person is not None and len(n.words) == 1 and self._clashes(t, n, person):
            return Subject(n.first, n.last, None, ActorKind.PERSON, how="the verb is of another gender")
        if person is None:
            return Subject(n.first, n.last, " ".join(n.words), ActorKind.PERSON)
        self.spoke.setdefault(t.index, person)
        if person.kind is ActorKind.BODY and len(n.words) == 1 and n.words[0].lower() in self.known.bodies:
            if len(person.longer) > 1 and (whole := full_body(t, n, self.known)):
                return Subject(n.first, n.last, whole, person.kind, person)
            if (again := self._again(t, n.words[0].lower())) is not None:
                return Subject(n.first, n.last, again, person.kind, person, how="the body named before")
            end = next((k for k in range(n.last, n.last + 4) if t.tags[k : k + 1] not in ("N", "A")), n.last)
            if self.known.slavic and end > n.last and t.tags[end : end + 1] == "V":  # "Міністерство культури"
                return Subject(n.first, end, " ".join(t.words[n.first : end]), person.kind, person)
        how = "as printed" if person.name == " ".join(n.words) else "the name in full or in the nominative"
        return Subject(n.first, n.last, person.name, person.kind, person, person.kind in MEDIA, how)

    def _clashes(self, t: Tagged, n: Name, person: Person) -> bool:
        """Whether the verb beside a Slavic family name is of the other gender: "сказав Лисенко" of Анна Лисенко."""
        if not self.known.slavic or person.gender is None:
            return False
        verb = next((k for k in (n.first - 1, n.last) if t.tags[k : k + 1] == "V"), None)
        own = self._gender("", t.lower[verb], ()) if verb is not None and verb >= 0 else None
        return own is not None and own != person.gender

    def _again(self, t: Tagged, noun: str) -> str | None:
        """The body that a noun means again; none as far as this class knows."""
        return None

    def _nearest(self, t: Tagged, at: int, people: Sequence[Person]) -> Person | None:
        """Which of ``people`` is named last before a word, if one sentence tells."""
        if len(people) == 1:
            return people[0]
        for i in range(t.index, max(-1, t.index - NEAR), -1):
            limit = at if i == t.index else len(self.sentences[i].tags)
            found = [self.people.named(self.sentences[i], n) for n in self.names[i] if n.last <= limit]
            if i != t.index and i in self.spoke:
                found.append(self.spoke[i])
            here = {id(p): p for p in found if p is not None and any(p is other for other in people)}
            if here:
                return next(iter(here.values())) if len(here) == 1 else None
        return None

    def pronoun(self, t: Tagged, at: int, gender: str | None = None) -> Subject:
        """Whom a pronoun means; nobody in particular where nothing before it settles that."""
        word = t.lower[at]
        gender = gender or ("m" if word in self.known.he else "f" if word in self.known.she else None)
        unnamed = self._held(t, gender) or self.unnamed(t, gender)
        if unnamed is not None and unnamed.name and not self.known.slavic:
            chief = self._of_state(t, at, unnamed.name.lower().split())
            if chief is not None:
                return Subject(at, at + 1, chief.name, chief.kind, chief, how="who holds that office here")
        if unnamed is not None:
            return replace(unnamed, first=at, last=at + 1)
        sourced = self._sourced(t, gender) if not self.known.slavic else None
        if sourced is not None:
            return replace(sourced, first=at, last=at + 1)
        acting = self._acting(t, gender) if not self.known.slavic and gender is not None else None
        if acting is not None:
            return replace(acting, first=at, last=at + 1)
        asked = t.lower[:3] in ASKED_WHETHER and not self.known.slavic  # "Auf die Frage, ob Lee bleibt, sagte er"
        house = self._of_clause(t, at)
        if house is not None:
            return replace(house, first=at, last=at + 1)
        person = self.before(t, 0 if asked else at, gender, REACH)
        since, name, own = self._floor
        if person is None and t.index - since <= REACH and gender is not None and own == gender:
            return Subject(at, at + 1, name, ActorKind.PERSON, how="whom the sentences before are about")
        if person is None and not self.known.slavic:
            person = self._behind_pronoun(t, gender)
        if person is None:
            return Subject(at, at + 1, None, ActorKind.PERSON, how="no one person before it")
        self.spoke.setdefault(t.index, person)
        if person.gender is None and gender is not None and not self.known.slavic and not t.tags[:at].strip("IDNTA,"):
            person.gender = gender  # "Dans un entretien, elle affirme": whom no later "il" means
        return Subject(at, at + 1, person.name, person.kind, person, how="the nearest person before it")

    def _behind_pronoun(self, t: Tagged, gender: str | None) -> Person | None:
        """The one person whom an article names first right after its opening: "« Non », dit-il. Ann Lee est assise"."""
        first = self._debuts[:2]
        if not first or not t.index < first[0][0] <= t.index + 2 or (len(first) > 1 and first[1][0] == first[0][0]):
            return None
        person = first[0][1]
        return person if len(person.words) > 1 and gender is not None and person.gender in (None, gender) else None

    def _sourced(self, t: Tagged, gender: str | None) -> Subject | None:
        """The body on whose word the sentence before reports; nobody as far as this class knows."""
        return None

    def _of_state(self, t: Tagged, at: int, words: Sequence[str]) -> Person | None:
        """Who holds the highest office that words are for; nobody as far as this class knows."""
        return None

    def _of_clause(self, t: Tagged, at: int) -> Subject | None:
        """The body that a sentence is about, by a pronoun of its relative clause: "Le groupe X …, où il affirme"."""
        if self.known.lang not in ROMANCE or t.tags[at - 1 : at] != "S" or t.lower[at - 1] not in WHERE:
            return None
        before = [n for n in self.names[t.index] if n.last < at and not n.governed and self.counts(t, n)]
        if len(before) != 1 or before[0].first > OPENS:
            return None
        subject = self.named(t, before[0])
        return subject if subject.kind is ActorKind.BODY and not subject.medium else None

    def _acting(self, t: Tagged, gender: str | None) -> Subject | None:
        """The body that the sentence before is about; nobody as far as this class knows."""
        return None

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
        if said is None or self.sentences[at].paragraph != t.paragraph or gender is None:
            return None
        own = self._gender("", "", tuple(said.name.lower().split()[:1])) if said.name else None
        fits = own in (None, gender) and not (gender == "f" and own is None and self.known.slavic)
        return replace(said, how="whom the sentence before quotes") if fits else None

    def unnamed(self, t: Tagged, gender: str | None) -> Subject | None:
        """Somebody without a name whom the sentence before in the paragraph is about: "Ein Rentner schüttelt den Kopf."

        Nobody in particular (no name) where it is about several who fit.
        """
        s = self.sentences[t.index - 1] if t.index else None
        if s is None or s.index in self.spoke or "Q" in s.tags:
            return None
        if s.paragraph != t.paragraph and not (self.known.slavic and gender and self._tells(s)):
            return None
        found = [one for one in self._nouns(s) if gender is None or one[1] in (None, gender)]
        if not found and not self.known.slavic and self._by_pronoun(s, gender):
            return self.unnamed(s, gender)  # "Une éleveuse arrive. Elle louera deux champs. « … », dit-elle"
        if not found or (not self.known.slavic and self._of_one_named(s, gender)):
            return None
        pronouns = self.known.he if gender == "m" else self.known.she
        if self.known.slavic and gender and not pronouns.isdisjoint(s.lower):
            return None  # "На запитання, чи мав він дозвіл, чоловік відповів": he is known
        named = [p for n in self.names[s.index] if (p := self.people.named(s, n)) is not None and p.person]
        rivals = [p for p in named if gender is None or p.gender in (None, gender)]
        if len(found) > 1 or rivals or self._paired(s):
            return Subject(0, 1, None, ActorKind.PERSON, how="the sentence before is about several")
        self._floor = t.index, *found[0]
        return Subject(0, 1, found[0][0], ActorKind.PERSON, how="whom the sentence before is about")

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
        names = {n.first for n in self.names[s.index]}
        apposed = {n.last + 1 for n in self.names[s.index] if known.slavic and s.tags[n.last : n.last + 1] == ","}
        for k in range(len(s.tags)):
            if known.slavic and k and s.words[k][0].isupper() and s.tags[k - 1] not in '.-:"(':
                continue  # a family name: "Пасічник"
            if s.lower[k] in INTERESTED:
                continue  # who is spoken of
            if not self._is_person(s, k) or any(is_role(s.lower[k], r, known) for r in self._roles):
                continue
            if k in apposed or any(k < at and self._is_title(s, k, at) for at in names):
                continue  # "Іван Лис, капітан далекого плавання, …"
            first = k
            while first and s.tags[first - 1] in "NAT" and k - first < LONGEST:
                first -= 1
            article = s.lower[first - 1] if first and s.tags[first - 1] == "D" else ""
            before = s.tags[first - 2] if article and first > 1 else s.tags[first - 1] if first and not article else ""
            opens = not s.tags[: first - bool(article)].strip('RC,-"')
            definite = article in known.words.get("definite", ())
            if (
                article in OBLIQUE
                or before in ("I", "L")
                or (not article and not known.slavic)
                or (definite and not opens)
            ):
                continue
            if article in ("die", "les", "los", "las", "i", "gli") and not s.lower[k].endswith("in"):
                continue  # one woman, or many people
            own = self._gender(article, "", s.lower[k : k + 1]) or cases.noun_gender(s.lower[k], known)
            if own is not None or known.slavic:
                start, end = first if not known.slavic else k, k + 1
                if s.lower[k] in UNNAMED and s.tags[end : end + 1] == "I":
                    end = next((j for j in range(end, len(s.tags)) if s.tags[j] not in "NAITK"), end)
                found.append((" ".join(s.words[start:end]), own))
        return found

    def _is_title(self, s: Tagged, noun: int, name: int) -> bool:
        """Whether a noun is the title of the name behind it: "Le maire (PS), Ann Lee"."""
        between = s.tags[noun + 1 : name]
        if s.lower[name - 1] in CALLED and name - noun <= 3:
            return True  # "Водитель по имени Иван"
        if self.known.slavic and not between.strip('NAT"') and between.endswith('"'):
            return True  # "Директор завода «Ротор» Иван Лис"
        if self.known.slavic and s.tags[noun] == "T" and not between.strip("NATI") and len(between) <= REACH:
            return True  # "Представниця ВООЗ в Україні Анна Лис"
        if not between.strip("NAT") and (self.known.slavic or len(between) < SURE):
            return True
        if self.known.slavic and between.startswith("I") and len(between) <= PAST and not between[1:].strip("NA"):
            return True  # "Специалист по безопасности Алина Мороз"
        if self.known.slavic and "-" in between and not between.strip("NATI-") and len(between) <= REACH:
            return True  # "потерпевшая — хирург на пенсии Ирен Вахтель"
        if self.known.slavic and "," in between and len(between) <= REACH and not between.strip("NATI,"):
            return between.count(",") == 1  # "Співавторка роботи, епідеміологиня Анна Лис"
        return between.endswith(",") and len(between) <= REACH and not between.strip("NATDI(),")

    def _is_person(self, s: Tagged, k: int) -> bool:
        if s.lower[k] in UNNAMED or fold(s.lower[k].rpartition("-")[2]) in roles().other.get(self.known.lang, ()):
            return True
        return s.tags[k] == "T" and not self.known.slavic and s.lower[k] not in self.known.bodies

    def _may_be(self, s: Tagged, k: int) -> bool:
        """Whether a noun in any case can be what somebody is called."""
        if self._is_person(s, k) or not self.known.slavic:
            return self._is_person(s, k)
        nouns = roles().other.get(self.known.lang, ())
        ways = [s.lower[k][: len(s.lower[k]) - cut] for cut in range(3)]
        if s.lower[k].endswith(("ого", "его")):
            ways.append(f"{s.lower[k][:-3]}ый")  # "по мнению учёного"
        ways += [s.lower[k][: -len(end)] + nom for end, nom in OBLIQUE_ENDS if s.lower[k].endswith(end)]
        return s.tags[k] == "T" or any(
            fold(w) in nouns or w in self.known.titles or w in UNNAMED or w.endswith(TRADES) for w in ways
        )

    def may_be(self, t: Tagged, at: int) -> bool:
        """Whether a word is, in whatever case, part of a name or what somebody is called."""
        return t.tags[at] == "A" or self._may_be(t, at)

    def of_people(self, t: Tagged, first: int, last: int) -> bool:
        """Whether a phrase has a noun for people."""
        return any(self._is_person(t, k) for k in range(first, last))

    def before(self, t: Tagged, at: int, gender: str | None, reach: int) -> Person | None:
        """The nearest person named before a word; in one sentence a subject goes before others."""
        maybe: Person | None = None
        for i in range(t.index, max(-1, t.index - reach), -1):
            limit = at if i == t.index else len(self.sentences[i].tags)
            found = [
                (n.governed, n.first, self.people.named(self.sentences[i], n)) for n in self.names[i] if n.last <= limit
            ]
            people = [p for _, _, p in sorted(found, key=lambda f: f[:2]) if p is not None and p.person]
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
                people = heard + people
                if maybe is None and not heard and self._stranger(i, gender):
                    return None
            fits = [p for p in people if gender is None or p.gender in (None, gender)]
            sure = [p for p in fits if gender is not None and p.gender == gender]
            if sure:
                return sure[0]
            maybe = maybe or (fits[0] if fits else None)
            if maybe is not None and (gender is None or i <= t.index - SURE):
                return maybe
        return maybe

    def _opening(self, index: int, gender: str | None) -> Person | None:
        """Whom the role noun means that a sentence begins with: "Сам галерист винит …", "Die Ministerin war …"."""
        s = self.sentences[index]
        if "Q" in s.tags:
            return None
        first = next((k for k in range(min(4, len(s.tags))) if s.tags[k] not in "RD" or s.tags[k] == "-"), 0)
        comma = s.tags.find(",", 1, 6) if not self.known.slavic else -1
        if comma > 0 and s.tags[comma + 1 : comma + 2] == "D" and not any(n.first < comma for n in self.names[index]):
            first = comma + 2  # "Una hora después, el regidor salió"
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
            found = [p for p in self.people.all if p.person and any(_same_office(noun, r) for r in p.roles)]
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

    def _gender(self, article: str, verb: str, words: tuple[str, ...]) -> str | None:
        known = self.known
        if known.lang == "de" and any(w.endswith("in") and len(w) > 5 for w in words):
            return "f"
        if any(w in cases.MEN for w in words):
            return "m"
        if any(w in cases.WOMEN for w in words):
            return "f"
        male, female = known.words.get("masculine", ()), known.words.get("feminine", ())
        if article in male and article not in female:
            return "m"
        if article in female and article not in male:
            return "f"
        if known.slavic:
            if verb.endswith(("ла", "лась")) or (words and words[0].endswith(("ка", "иця", "ица", "няя"))):
                return "f"
            return "m" if verb.endswith(("ал", "ил", "ав", "ив", "лся", "вся")) else None
        return None


def _captions(sentences: Sequence[Tagged]) -> list[bool]:
    """Which sentences say only whose picture stands there: "(Фото: Анна Лис у Львові. AFP / Getty Images)"."""
    found: list[bool] = []
    paragraph = -1  # in brackets, of a caption
    for t in sentences:
        first = len(t.tags) - len(t.tags.lstrip('(-"'))
        picture = t.lower[first : first + 1] and t.lower[first] in PICTURES and t.tags[first + 1 : first + 2] == ":"
        if picture and t.tags[:1] == "(":
            paragraph = t.paragraph
        found.append(bool(picture) or (t.paragraph == paragraph and "Q" not in t.tags))
    return found


_OFFICES = tuple(
    frozenset(words.split())
    for words in (
        "alcalde regidor edil",
        "alcaldesa regidora edil",
        "maire édile",
        "bürgermeister rathauschef stadtchef",
        "bürgermeisterin rathauschefin stadtchefin",
        "entrenador técnico míster preparador",
        "entrenadora técnica preparadora",
        "entraîneur coach technicien",
        "trainer coach",
        "abogado letrado jurista",
        "abogada letrada jurista",
        "anwalt verteidiger jurist",
        "anwältin verteidigerin juristin",
        "fiscal persecutor",
        "diputado parlamentario",
        "senador parlamentario",
        "senadora parlamentaria",
        "diputada parlamentaria",
        "député élu parlementaire",
        "députée élue parlementaire",
        "portavoz vocero vocera",
        "ministro canciller",
        "ministra canciller",
    )
)


def _same_office(one: str, other: str) -> bool:
    """Whether two nouns may call one person in one office."""
    return any(one in words and other in words for words in _OFFICES)


def is_role(word: str, role: str, known: Grammar) -> bool:
    """Whether a noun is what somebody was called, in whatever case."""
    if known.lang == "de" and len(word) > 5 and role.endswith(word):
        return True  # "der Minister" is the Verkehrsminister
    if word.startswith("ex") and not known.slavic and word[2:].lstrip("-") == role:
        return True  # "el exministro"
    return len(word) > 3 and (word == role or (known.slavic and cases.same(word, role, known)))
