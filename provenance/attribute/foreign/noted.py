"""An article in another language than English, its sentences tagged and its people known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign import cases, headed
from provenance.attribute.foreign.bylines import is_byline
from provenance.attribute.foreign.deputies import is_deputy
from provenance.attribute.foreign.grammar import Grammar, grammar
from provenance.attribute.foreign.items import item_starts
from provenance.attribute.foreign.lowered import restored
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import UNNAMED, is_called, is_given, is_latin
from provenance.attribute.foreign.people import People
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.polish import gender as polish_gender
from provenance.attribute.foreign.polish import given as oblique_given
from provenance.attribute.foreign.polish import several
from provenance.attribute.foreign.polish_hearers import hears
from provenance.attribute.foreign.polish_houses import of_house
from provenance.attribute.foreign.role_words import THIS
from provenance.attribute.foreign.runs import runs
from provenance.attribute.foreign.subject import NEAR, REACH, Subject
from provenance.attribute.foreign.tagged import Tagged, tagged
from provenance.attribute.scene import Scene
from provenance.model import ActorKind

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
# How pages of the BBC's services begin a line that says whose picture stands there.
WHOSE_PICTURE = tuple(
    tuple(words.split())
    for words in (
        "автор фото ,|источник изображения ,|джерело зображення ,|fuente de la imagen ,|crédito ,|crédito da imagem ,"
        "|crédito foto ,|source de l' image ,|crédit photo ,"
    ).split("|")
)
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
    ("ні", "ня"),
    ("ці", "ця"),
)  # of nouns for people
ARTICLES = ("der ", "die ", "das ", "le ", "la ", "les ", "el ", "los ", "il ", "o ", "the ")


class Noted:
    """One article: its sentences tagged, its people known, which of its words may be somebody."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.known: Grammar = grammar(scene.language.lang)
        text = restored(scene.text, scene.registry, self.known) if self.known.lang == "uk" else scene.text
        self.sentences = [tagged(text, i, s, scene.media, self.known) for i, s in enumerate(scene.sentences)]
        latin = not self.known.slavic
        self.names: list[list[Name]] = [
            [] if one or (latin and is_byline(t)) else runs(t, self.known)
            for t, one in zip(self.sentences, _captions(self.sentences), strict=True)
        ]
        self.names = headed.without(self.sentences, self.names) if self.known.slavic else self.names
        self.names = headed.without_polish(self.sentences, self.names) if self.known.lang == "pl" else self.names
        self.people = People(list(zip(self.sentences, self.names, strict=True)), self.known, scene.registry)
        own = scene.outlet or ""
        bare = own.split(" ", 1)[1] if own.lower().startswith(ARTICLES) else own  # "SPIEGEL:" asks in Der Spiegel
        ours = (fold(own), fold(bare))
        for person in self.people.all if own else ():
            if fold(person.name) in ours:  # "Semanario Norte ha hablado con …": it asks
                person.kind = ActorKind.PAPER
        for t, found in zip(self.sentences, self.names, strict=True):
            found[:] = [replace(n, governed=False) if n.governed and self._nominative(t, n) else n for n in found]
        for t in self.sentences if latin else ():
            self._this(t)
        self.item = item_starts(self.sentences)  # sentence -> where the item of a live blog begins that it is in
        self._asking: set[int] = set()
        self._debuts: list[tuple[int, Person]] = []  # everybody with the sentence that first names him or her
        met: set[Person] = set()
        for (index, _), person in sorted(self.people.at.items(), key=lambda item: item[0]):
            if person.person and person not in met:
                met.add(person)
                self._debuts.append((index, person))
        self._roles = frozenset(
            role for person in self.people.all if person.person or self.known.slavic for role in person.roles
        )
        self._floor: tuple[int, str, str | None] = (-REACH, "", None)  # sentence, words and gender of who has no name
        self.quoted: dict[int, Person | None] = {}  # sentence -> the speaker of its last quotation
        self.read_out: dict[int, Subject | None] = {}  # sentence -> who read aloud what it quotes
        self.housed: dict[int, str] = {}  # sentence -> the body that speaks in its last quotation
        self.spoke: dict[int, Person] = {}  # sentence -> whom its pronoun or role noun meant
        self.latest: tuple[int, Person] | None = None  # who was found to speak last, and in which sentence
        self.anonymous: dict[int, Subject] = {}  # sentence -> the speaker of its quotation, if without a name
        self._token = {q: (t.index, k) for t in self.sentences for k, q in t.quotes.items()}

    def _this(self, t: Tagged) -> None:
        """Notes what the one person of the sentence before is called: "À 66 ans, ce marin retraité refuse"."""
        at = next((k for k in range(min(9, len(t.tags) - 1)) if t.lower[k] in THIS), None)
        s = self.sentences[t.index - 1] if t.index else None
        first = t.lower[:1]
        opens = (
            at is None
            and first != ()
            and first[0] in self.known.words.get("definite", ())
            and t.tags[1:2] in ("N", "T")
        )
        if opens and len(t.tags) > 2 and first[0] not in ("un", "une", "una", "ein", "eine"):
            at = 0  # "Ann Lee a signé. La directrice générale de Valmo a …"
        if opens and s is not None and "Q" in s.tags:
            return
        if at is None or s is None or s.paragraph != t.paragraph or not self._is_person(t, at + 1):
            return
        if "I" in t.tags[max(0, at - 1) : at] or any(n.first < at for n in self.names[t.index]):
            return
        named = {p for n in self.names[s.index] if (p := self.people.named(s, n)) is not None and p.person}
        if len(named) == 1 and not (
            opens and (self._others(s) or any(is_called(r, self.known) for p in named for r in p.roles))
        ):
            end = next((k for k in range(at + 1, min(at + 4, len(t.tags))) if t.tags[k] not in "NT"), at + 2)
            next(iter(named)).roles |= set(t.lower[at + 1 : end])

    def _others(self, s: Tagged) -> bool:
        """Whether a sentence tells of somebody by a noun behind an article."""
        return any(s.tags[k] in "NT" and s.tags[k - 1] == "D" and self._is_person(s, k) for k in range(1, len(s.tags)))

    def _nominative(self, t: Tagged, n: Name) -> bool:
        """Whether a Slavic name behind a preposition's noun is in the nominative: "на пресс-конференции Мальков"."""
        polish = self.known.lang == "pl"
        if not (self.known.slavic or polish) or t.tags[n.first - 1 : n.first] in ("I", "L"):
            return False
        if polish and (of_house(t, n.first, n.last, self.known) or hears(t, n.first)):
            return False
        body = n.words[0].lower() in self.known.bodies and not n.words[0].isupper() and len(n.words) > 1
        if body and n.words[0][-1] not in "аяуюоеиіыїьєaeiouyęą":
            return True  # "У ранковому звіті Генштаб повідомив"
        first, vowel = n.words[0].lower(), n.words[-1][-1] in "аяуюоеиіыїьєaeiouyęą"
        ours = ("male_names", "female_names")
        if len(n.words) > 1 and (any(self.known.has(k, first) for k in ours) or (not vowel and is_given(first))):
            return True
        if polish and n.words[-1].endswith("a") and t.lower[n.last : n.last + 1] and t.lower[n.last].endswith("ła"):
            named = self.people.named(t, n)  # "Podczas wizyty na miejscu Nowicka tłumaczyła": the genitive is another
            return named is not None and named.words[-1] == n.words[-1]
        if self.known.slavic and len(n.words) > 1 and self._behind_title(t, n):
            return True  # "Служившая в порту инженер Нина Лис"
        if polish and len(n.words) > 1 and is_given(first) and not oblique_given(n.words[0]):
            return True  # "mówiła podczas protestu Kinga Lis"
        if vowel or (self.known.slavic and len(n.words) == 1 and (n.words[0].isupper() or is_latin(n.words[0]))):
            return False  # "у коментарі BI зауважила": such words look alike in every case
        person = self.people.named(t, n)
        sure = person is not None and (person.subject or (polish and len(person.words) > 1))
        return person is not None and sure and person.words[-1] == n.words[-1]

    def _behind_title(self, t: Tagged, n: Name) -> bool:
        """Whether a noun for somebody in the nominative stands before a name, and another behind the preposition."""
        noun = t.lower[n.first - 1]
        nouns = roles().other.get(self.known.lang, ())
        if n.first < 4 or fold(noun) not in nouns or (noun[-1] in "ая" and fold(noun[:-1]) in nouns):
            return False
        k = n.first - 2
        while k > 0 and t.tags[k] == "N" and t.lower[k].endswith(("ий", "ый", "ая", "а", "ій")):
            k -= 1  # what sort of nurse
        return t.tags[k] == "N" and t.tags[: k + 1].rstrip("NA").endswith("I")

    def place(self, quote: int) -> tuple[Tagged, int]:
        """The sentence of a masked quotation and its place among the words."""
        index, token = self._token[quote]
        return self.sentences[index], token

    def counts(self, t: Tagged, n: Name) -> bool:
        """Whether a name is that of somebody whom the article knows."""
        return (t.index, n.first) in self.people.at or bool(self.people.bearers(n.words))

    def _is_person(self, s: Tagged, k: int) -> bool:
        if s.lower[k] in UNNAMED or fold(s.lower[k].rpartition("-")[2]) in roles().other.get(self.known.lang, ()):
            return True
        if self.known.lang == "pl" and several(s.lower[k]):
            return True
        if self.known.slavic and is_deputy(s.lower[k], self.known.lang):
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
        if known.lang == "pl":
            return polish_gender(verb, words)
        if known.slavic:
            if verb.endswith(("ла", "лась")) or (words and words[0].endswith(("ка", "иця", "ица", "няя", "иня"))):
                return "f"
            return "m" if verb.endswith(("ал", "ил", "ав", "ив", "лся", "вся")) else None
        return None

    def told_gender(self, verb: str, noun: str) -> str | None:
        """What a verb and a noun in small letters say of somebody's gender."""
        return self._gender("", verb, (noun,))

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


def _captions(sentences: Sequence[Tagged]) -> list[bool]:
    """Which sentences say only whose picture stands there: "(Фото: Анна Лис у Львові. AFP / Getty Images)"."""
    found: list[bool] = []
    paragraph = -1  # in brackets, of a caption
    for t in sentences:
        first = len(t.tags) - len(t.tags.lstrip('(-"'))
        picture = t.lower[first : first + 1] and t.lower[first] in PICTURES and t.tags[first + 1 : first + 2] == ":"
        picture = picture or any(t.lower[: len(words)] == words for words in WHOSE_PICTURE)
        if picture and t.tags[:1] == "(":
            paragraph = t.paragraph
        found.append(bool(picture) or (t.paragraph == paragraph and "Q" not in t.tags))
    return found
