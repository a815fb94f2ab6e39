"""Whose view or paper a Romance sentence reports without a name beside it: "según su versión", "selon laquelle"."""

from __future__ import annotations

from provenance.attribute.foreign.attested import is_body_noun, is_people
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.role_words import NOTES, SEVERAL
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

OF = frozenset("de del du des d' de della do da".split())
HIS = frozenset("su sus son sa ses sua suo suoi sue seu seus suas".split())
VIEWS = frozenset(
    """juicio opinión versión relato parecer entender criterio testimonio avis version récit sens témoignage avviso
    parere giudizio dire versione racconto testimonianza opinião versão ver juízo testemunho""".split()
)
WHICH = frozenset("laquelle lequel lesquels lesquelles cual cuales quale quali cui qual quais".split())
ONE = frozenset("un una uno une um uma un'".split())
TEXTS = frozenset(
    """note rapport lettre courrier étude enquête sondage mémo circulaire nota informe carta estudio encuesta sondeo
    circular escrito relazione lettera studio sondaggio circolare dossier relatório estudo inquérito sondagem
    comunicado communiqué comunicato""".split()
)
NEAR = 2  # words from a preposition to "his view"


QUALIFIES = ("ale", "rale", "ique", "aire", "ienne", "éenne", "nale", "aise")  # endings of what a French body is


def by_possessive(reading: Reading, t: Tagged, low: int, high: int) -> tuple[Subject, int] | None:
    """Who is meant by "his" before a noun for a view, and where: the one subject of the sentence before.

    The subject has no name where that is not certain, so that whoever spoke last is not taken.
    """
    if reading.known.lang not in ROMANCE:
        return None
    for k in range(low + 1, high - 1):
        if t.lower[k] not in HIS or t.lower[k + 1] not in VIEWS:
            continue
        if not any(t.tags[j] in "IL" for j in range(max(low, k - NEAR), k)):
            continue
        s = reading.sentences[t.index - 1] if t.index else None
        who = set[Person]()
        if s is not None and s.paragraph == t.paragraph:
            free = [n for n in reading.names[s.index] if not n.governed and reading.counts(s, n)]
            who = {p for n in free if (p := reading.people.named(s, n)) is not None and p.person}
            heard = [p for p in reading.heard(s.index) if p.person]
            who = set(heard[-1:]) if len(who) > 1 and heard else who
            if not who and (last := reading.quoted.get(s.index)) is not None:
                who = {last}
        if not who:
            return None  # whoever has the floor
        person = who.pop() if len(who) == 1 else None
        if person is None:
            return Subject(k, k + 1, None, ActorKind.PERSON, how="no one person before it"), k + 1
        return Subject(k, k + 1, person.name, person.kind, person, how="whom the sentence before is about"), k + 1
    return None


def by_relative(reading: Reading, t: Tagged, k: int) -> Subject | None:
    """Whose paper it is that "according to which" at a word means: "un rapport de la Cour, …, selon lequel"."""
    at = k + 1 + (t.tags[k + 1 : k + 2] == "D")
    if reading.known.lang not in ROMANCE or t.lower[at : at + 1] == () or t.lower[at] not in WHICH:
        return None
    end = k - (t.tags[k - 1 : k] == ",")
    if (people := _people_before(reading, t, end, t.lower[at].endswith(("i", "es", "is", "ls")))) is not None:
        return people
    noun = next((j for j in range(k - 1, -1, -1) if t.lower[j] in TEXTS), None)
    return whose_paper(reading, t, noun, k) if noun is not None else None


def _people_before(reading: Reading, t: Tagged, end: int, several: bool) -> Subject | None:
    """Who without a name stands right before "according to whom": "citando due funzionari francesi secondo i quali"."""
    first = end
    while first and t.tags[first - 1] in "NATDIM":
        first -= 1
    nouns = [j for j in range(first, end) if t.words[j][0].islower() and is_people(t.words[j], reading.known)]
    if len(nouns) != 1 or any(first <= n.first < end and len(n.words) > 1 for n in reading.names[t.index]):
        return None
    noun = nouns[0]
    counted = noun > 0 and t.lower[noun - 1] in SEVERAL
    several = several or counted
    if not several and not (noun and t.lower[noun - 1] in ONE):
        return None  # "il sindaco, secondo il quale …": who that is, his name says
    begin = noun - counted
    return Subject(begin, end, " ".join(t.words[begin:end]), ActorKind.GROUP if several else ActorKind.PERSON)


def whose_paper(reading: Reading, t: Tagged, noun: int, end: int) -> Subject | None:
    """The body whose study or report it is: "selon un rapport du Cerema que … a pu consulter"; else nobody."""
    of = next((k for k in range(noun + 1, min(end, noun + 4)) if t.lower[k] in OF), None)
    if of is None or of + 1 >= end:
        return None
    at = of + 1 + (t.tags[of + 1 : of + 2] == "D")
    n = next((n for n in reading.names[t.index] if n.first == at), None)
    if n is not None:
        if len(n.words) == 1 and t.tags[n.last : n.last + 1] in ("N", "T") and t.lower[n.last].endswith(QUALIFIES):
            return Subject(
                at, n.last + 1, " ".join(t.words[at : n.last + 1]), ActorKind.BODY
            )  # "l'Inspection générale"
        person = reading.people.named(t, n)
        return Subject(n.first, n.last, person.name if person else " ".join(n.words), ActorKind.BODY, person)
    last = reading.phrase(t, at, end)
    return Subject(at, last, " ".join(t.words[at:last]), ActorKind.BODY) if reading.is_body(t.lower[at]) else None


def is_note(word: str, lang: str) -> bool:
    """Whether a word is what a body puts out: "le communiqué", "die Medienmitteilung"."""
    return word in NOTES.get(lang, ())


def whose_note(reading: Reading, t: Tagged, noun: int, end: int) -> Subject:
    """Whose note it is at a word: the body behind it, or the one that speaks in the sentence before; else nobody."""
    of = noun + 1
    article = t.tags[of : of + 1] == "D" and t.lower[of] in ("der", "des")
    if t.lower[of : of + 1] and (t.lower[of] in OF or (article and reading.known.lang == "de")):
        own = next((n for n in reading.names[t.index] if of < n.first <= of + 2 and reading.counts(t, n)), None)
        if own is not None and not t.tags[of + 1 : own.first].strip("D"):
            whom = reading.named(t, own)
            return whom if not whom.medium else Subject(noun, noun + 1, None, ActorKind.BODY, how=NOBODYS)
        last = reading.phrase(t, of + 1, end)
        found = reading.role(t, Subject(of if article else of + 1, last, None, None, how="phrase"), noun)
        if found is not None and found.kind is ActorKind.BODY and not found.medium:
            return found
    s = reading.sentences[t.index - 1] if t.index else None
    house = reading.housed.get(s.index) if s is not None and s.paragraph == t.paragraph else None
    if house is None and s is not None and s.paragraph == t.paragraph and t.lower[noun - 1] in ("der", "dem"):
        house = doer(reading, s)
    kind = ActorKind.BODY
    return Subject(noun, noun + 1, house, kind, how="whose note it is" if house is not None else NOBODYS)


def doer(reading: Reading, s: Tagged) -> str | None:
    """The body that is the subject of a sentence: "Der Verband hat erhöht. In der Mitteilung heißt es …"."""
    if reading.known.lang in ROMANCE:
        return _opening_body(reading, s)
    verb = next((k for k, tag in enumerate(s.tags) if tag in "XV" or (tag == "N" and k and s.words[k].islower())), 0)
    if reading.known.lang != "de" or "Q" in s.tags or not verb or s.tags[0] not in "DA":
        return None
    subject = reading.nominal(s, 0, verb, False, verb)
    if subject is None or subject.medium or subject.first > 1:
        return None
    words = s.words[subject.first + (s.tags[subject.first] == "D") : subject.last]
    body = subject.kind is ActorKind.BODY or (bool(words) and is_body_noun(words, reading.known))
    letters = len(words) == 1 and words[0].isupper() and len(words[0]) > 1  # "Die EZB"
    return subject.name or words[0] if body or letters else None


def _opening_body(reading: Reading, s: Tagged) -> str | None:
    """The body that a Romance sentence begins with: "La Ligue des ports refuse l'accord"."""
    if "Q" in s.tags or s.tags[:1] != "D":
        return None
    n = next((n for n in reading.names[s.index] if n.first == 1), None)
    person = reading.people.named(s, n) if n is not None else None
    if person is not None:
        return person.name if person.kind is ActorKind.BODY else None
    last = reading.phrase(s, 0, len(s.tags))
    whole = last > 1 and s.tags[last : last + 1] in ("V", "X", "O", "N") and not reading.medium_noun(s, 0, last)
    if not whole or not is_body_noun(s.words[1:last], reading.known):
        return None
    return " ".join(reading.scene.text[s.spans[1].start : s.spans[last - 1].end].split())


NOBODYS = "a document is nobody"
