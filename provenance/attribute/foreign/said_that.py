"""What a cue has for its content behind "that", or behind a comma in German: "dijo que …", "teilte mit, dass …"."""

from __future__ import annotations

from dataclasses import replace

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign.beside_cue import first_subject
from provenance.attribute.foreign.cases import given
from provenance.attribute.foreign.claims_of import claim_of
from provenance.attribute.foreign.clauses import (
    infinitive,
    nested_source,
)
from provenance.attribute.foreign.floor import REPORTED
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.nominal import TIMES
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.polish_floor import spoke_before, went_on
from provenance.attribute.foreign.polish_hearers import medium_hears
from provenance.attribute.foreign.referred import REFERENCE, referred
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import MANY, Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled
from provenance.model import ActorKind

THAT = frozenset("que qu' qu’ dass daß что що che że".split())
ASKED = tuple("preguntad interrogad cuestionad questionad perguntad instad interpellat sollecitat chiest".split())
HALVES = frozenset("mit an ein fest klar hinzu zu".split())  # of a German cue: "teilte … mit"
REACH = 14  # words from a verb to the "that" that it goes with
LETTING = ("laiss", "dado", "dio", "da", "dej", "lascia")  # somebody understand
# Slavic verbs that open a sentence of who has just been told of, in which "that" may be left out.
SAYS = frozenset(
    """каже говорить зізнається запевняє пояснює розповідає згадує додає переконує говорит признаётся признается уверяет
    объясняет рассказывает вспоминает добавляет считает вважає""".split()
)
ASKS = frozenset(
    """чому як де коли хто що чи куди звідки навіщо скільки почему как где когда кто что куда откуда зачем
    сколько""".split()
)
FRONT = 12  # words of a clause by which its subject has come
FAR = 10  # words between a German cue and the comma before what it reports
MOOD = REPORTED | frozenset(
    "hätten hätte wären wäre würden würde könnten könnte müssten müsste sollten dürften lägen".split()
)
WHICH = frozenset("del al el la los las il lo dello della".split())  # before a relative
CITING = frozenset("citando citant".split())
REFERENCES = frozenset(word for lang in ("ru", "uk") for word in REFERENCE[lang])


def _parted(t: Tagged, verb: int) -> int | None:
    """The comma behind the parted half of a German cue: "Der Verband teilte auf Anfrage mit, die …"."""
    comma = t.tags.find(",", verb + 2)
    if comma < 0 or t.lower[comma - 1] not in HALVES or set(t.tags[verb + 1 : comma]) & set("V:;.Q"):
        return None
    return comma if t.tags[comma + 1 : comma + 2] in ("P", "D", "A", "N") else None


def _set_off(t: Tagged, verb: int) -> int | None:
    """The comma between a German cue and a clause in the mood of reported speech: "Lee sagte im Ausschuss, sie sei"."""
    refers = any(w in REFERENCE["de"] for w in t.lower[verb + 1 : verb + 5])
    comma = t.tags.find(",", verb + 2, verb + FAR + (FAR if refers else 0))
    if comma < 0 or set(t.tags[verb + 1 : comma]) & set("V:;.Q") or t.tags[comma + 1 : comma + 2] not in tuple("PDAN"):
        return None
    close = t.tags.find(",", comma + 1)
    clause = t.lower[comma + 1 : close if close > 0 else len(t.tags)]
    cited = any(
        w in REFERENCE["de"] for w in t.lower[verb + 1 : comma]
    )  # "berichtete unter Berufung auf …, der Bau ruhe"
    own = t.tags[comma + 1 : comma + 2] == "P" and t.lower[comma + 2 : comma + 3] != () and _is_mood(t.lower[comma + 2])
    return comma if cited or own or not MOOD.isdisjoint(clause) else None


def _is_mood(word: str) -> bool:
    """Whether a German verb behind "er" is in the mood of reported speech by its end: "bedaure", "suche"."""
    return word.endswith("e") and len(word) > 3 and not word.endswith(("te", "wurde"))


def by_itself(reading: Reading, t: Tagged) -> bool:
    """Whether the one medium of a sentence says something on nobody else's word."""
    return t.tags.count("K") == 1 and not (reading.known.slavic and REFERENCES.intersection(t.lower))


def _relay(t: Tagged, first: int, that: int) -> bool:
    """Whether nothing but who passes it on stands set in before "that": "Дипломаты утверждают, пишет Yonhap, что …"."""
    inside = t.tags[first:that].strip(",")
    framed = t.tags[first] == "," and t.tags[that - 1] == "," and "," not in inside
    return framed and inside.count("V") == 1 and ("K" in inside or '"' in inside) and inside[0] == "V"


def _reports(reading: Reading, t: Tagged, verb: int) -> bool:
    """Whether a German medium reports something on somebody's word: "Reuters meldete unter Berufung auf …"."""
    refers = t.lower[verb] in ("meldete", "meldeten", "meldet") and reading.known.lang == "de"
    return refers and any(w in REFERENCE["de"] for w in t.lower[verb + 1 : verb + 5])


def _hints(reading: Reading, t: Tagged, verb: int) -> int:
    """How many words before a verb it is led by: "il a laissé entendre que", "ha dado a entender que"."""
    if t.lower[verb] not in ("entendre", "entender", "intendere", "caer") or reading.known.lang not in ROMANCE:
        return 0
    return next((k for k in (1, 2) if t.lower[max(0, verb - k)].startswith(LETTING)), 0)


def _refers_to(reading: Reading, t: Tagged, verb: int, subject: Subject) -> Said | None:
    """On whose word a Slavic medium reports, where that goes on before the verb: "X со ссылкой на источник, …"."""
    at = next((k for k in range(verb) if t.lower[k] in REFERENCES), None) if reading.known.slavic else None
    if at is None or subject.first <= at or t.tags[:at].rstrip('I"')[-1:] != "K":
        return None
    return referred(reading, t)


WHEN = frozenset(
    """desde hasta antes después luego depois até sin sem sans avant après depuis pendant dès lors parce puisque alors
    tant bien afin pour para per dopo prima senza mientras tandis salvo finché dacché mentre así ainsi cosí""".split()
)


def _since(t: Tagged, that: int) -> bool:
    """Whether "that" only ends a conjunction: "desde que", "después de que", "avant que"."""
    before = t.lower[that - 1]
    return before in WHEN or (before in ("de", "di", "a") and that > 1 and t.lower[that - 2] in WHEN)


def _where(t: Tagged, verb: int, that: int) -> bool:
    """Whether before "that" it only says when and, between commas, where: "admitió el martes, ante el juez, que"."""
    comma = t.tags.find(",", verb, that - 1)
    place = t.tags[comma + 1 + (t.lower[comma + 1] in BEFORE) : that - 1].lstrip("R")
    if comma <= verb + 1 or t.tags[verb:that].count(",") != 2 or place[:1] != "I" or place.strip("IDNATMRKC"):
        return False
    known = TIMES | PRESS | places().months_and_days
    return all(t.tags[k] in "DIRKM" or t.lower[k] in known or fold(t.lower[k]) in known for k in range(verb + 1, comma))


BEFORE = frozenset("davanti dinanzi innanzi".split())  # an Italian court
PRESS = frozenset(  # to whom anything is said
    "periodistas prensa medios journalistes presse médias giornalisti stampa cronisti jornalistas imprensa".split()
)


def _of_object(reading: Reading, t: Tagged, verb: int, that: int) -> bool:
    """Whether a clause is about the thing that stands as the object between a verb and "that"."""
    if t.tags[verb + 1 : verb + 2] != "D" or that - verb < 3 or set(t.tags[verb + 1 : that]) - set("DNAID"):
        return False
    if not TIMES.isdisjoint(t.lower[verb + 1 : that]):
        return False  # "había dicho la semana pasada que …"
    return reading.phrase(t, verb + 1, that) == that and not reading.may_speak(t, verb + 1, that)


def _left_out(reading: Reading, t: Tagged, verb: int) -> Person | None:
    """Who is left out behind where or when he or she spoke: that of the sentence before. "En la radio dijo que …"."""
    lead = t.tags[:verb]
    asked = t.lower[0].startswith(ASKED) and "," in lead  # "Preguntado por la obra, respondió que …"
    told = reading.known.lang == "pl" and any(medium_hears(t, k) for k in range(1, min(verb, 3)))
    if ((asked and reading.known.elided) or told) and not set(lead) & set("Q:"):
        s = reading.sentences[t.index - 1] if t.index else None
        if s is None or s.paragraph != t.paragraph:
            return None
        voiced = reading.voiced.get(s.index)
        last = reading.people.find(tuple(voiced.resolved.name.split())) if voiced is not None else None
        spoke = [p for p in (last, *reading.heard(s.index)) if p is not None and p.person]
        return spoke[0] if spoke else None
    if not reading.known.elided or lead[:1] not in ("I", "R") or set(lead) & set("PVQ:L"):
        return None
    s = reading.sentences[t.index - 1] if t.index else None
    named = any(not n.governed and reading.counts(t, n) for n in reading.names[t.index] if n.last <= verb)
    if s is None or s.paragraph != t.paragraph or named or reading.is_stranger(s):
        return None
    free = [p for n in reading.names[s.index] if not n.governed and (p := reading.people.named(s, n)) and p.person]
    heard = [p for p in reading.heard(s.index) if p.person]
    who = dict.fromkeys(free or heard[-1:])
    return next(iter(who)) if len(who) == 1 else None


def _quoted_before(reading: Reading, t: Tagged) -> Person | None:
    """Who is quoted in the sentence before, though left out there as well: "«…», dice all'uscita. Aggiunge che …"."""
    s = reading.sentences[t.index - 1] if t.index else None
    voiced = reading.voiced.get(s.index) if s is not None and s.paragraph == t.paragraph else None
    person = reading.people.find(tuple(voiced.resolved.name.split())) if voiced is not None else None
    return person if person is not None and person.person else None


def _goes_on(t: Tagged) -> bool:
    """Whether behind a Slavic verb and its comma a main clause begins: "Каже, гроші вже є", not "Каже, як жили"."""
    return t.tags[2:3] not in ("I", "S", "R", "G") and t.lower[2] not in ASKS and len(t.tags) > 4


_REPORTS = frozenset(
    """reportagem matéria artigo notícia investigação levantamento reportaje artículo informe investigación crónica
    inchiesta articolo servizio reportage enquête article""".split()
)
_OF_MEDIUM = compiled('D?[AN][NT]{0,2}[ID]{1,2}N{0,3}"?(?P<medium>K)K*"?')


def _report_of(reading: Reading, t: Tagged, verb: int) -> Subject | None:
    """The medium whose report says something: "Reportagem do jornal “A Voz” diz que"."""
    own = _OF_MEDIUM.fullmatch(t.tags[:verb].rstrip("XRO")) if reading.known.lang in ROMANCE else None
    if own is None or _REPORTS.isdisjoint(t.lower[:2]):
        return None
    at = own.start("medium")
    return Subject(at, own.end(), t.actors[at].name, t.actors[at].kind, medium=True)


_ALLEGEDLY = frozenset("мовляв мол дескать".split())


def _hearsay(t: Tagged, verb: int) -> int | None:
    """Where a Slavic clause begins behind "they say", which stands for "that": "Мэр уверяет, мол, денег нет"."""
    at = verb + 2
    if t.tags[verb + 1 : at] not in (",", ":") or t.lower[at : at + 1] == () or t.lower[at] not in _ALLEGEDLY:
        return None
    return at + 1 + (t.tags[at + 1 : at + 2] == ",")


def in_passing(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What a Slavic gerund reports of somebody who does something else: "Лис открыл мост, отметив, что …"."""
    at = t.tags.find("G,S", 2) if reading.known.slavic else -1
    comma = len(t.tags[:at].rstrip("XRO")) - 1
    if at < 0 or t.lower[at + 2] not in THAT or t.tags[comma : comma + 1] != ",":
        return None
    start = max(t.tags.rfind(sign, 0, comma) for sign in ":;S") + 1
    subject = first_subject(reading, t, start, comma)
    if subject is None or subject.medium or subject.name is None or subject.first > start + FRONT:
        return None
    if any(word.endswith(MANY) for word in t.lower[subject.last : min(comma, subject.last + 2)]):
        return None  # "Завод закрыли, пояснив, что …": they did
    somebody = subject.kind is not ActorKind.BODY and subject.person is not None
    somebody = somebody or reading.of_people(t, subject.first, subject.last)
    body = subject.kind is ActorKind.BODY or any(map(reading.is_body, t.lower[subject.first : subject.last]))
    if not somebody and (not body or _has_people(reading, t, subject.last, comma)):
        return None  # "Завод закрыл мэр, пояснив, что …"
    first = t.words[subject.first]
    if somebody and first[0].isupper() and given(first, reading.known) not in (None, first.lower()):
        return None  # "Ивана Лиса отпустил следователь, пояснив, что …"
    return (at + 3, len(t.tags)), Said("participle", t, subject, at)


def _has_people(reading: Reading, t: Tagged, low: int, high: int) -> bool:
    """Whether somebody stands in a stretch of words, by a title, a name or what he or she is."""
    if "T" in t.tags[low:high] or (low + 2 < high and reading.of_people(t, low + 1, low + 2)):
        return True  # right behind the verb
    return any(low <= n.first < high and reading.counts(t, n) for n in reading.names[t.index])


def said_that(reading: Reading, t: Tagged, start: int = 0) -> tuple[tuple[int, int], Said] | None:
    """The words of a that-clause, as token indices, and who says it by which verb; None where nobody does."""
    for verb in range(start, len(t.tags)):
        hints = _hints(reading, t, verb)
        if t.tags[verb] != "V" and not hints and not _reports(reading, t, verb):
            continue
        that = next((i for i in range(verb + 1, min(len(t.tags), verb + REACH)) if t.lower[i] in THAT), None)
        comma = verb + 1 if t.tags[verb + 1 : verb + 2] == "," else None
        set_in = (
            comma is not None and that is not None and t.tags[comma + 1 : that].count(",") == 1
        )  # ", sin embargo, que"
        set_in = set_in or (that is not None and not CITING.isdisjoint(t.lower[verb + 1 : that]))
        own = that is not None and t.tags[that - 1] == "," and reading.known.lang in ROMANCE
        set_in = set_in or (own and t.tags[verb:that].count(",") == 2 and "L" in t.tags[verb:that])
        set_in = set_in or (that is not None and own and _where(t, verb, that))
        between = t.tags[verb + 1 : that]
        if own and that is not None and set_in and "L" in between:
            opened = t.tags.rfind(",", verb, that - 1)  # "aseguró a X, según recoge Y, que …"
            between = t.tags[verb + 1 : opened]
        if that is not None and t.tags[that - 1] == "," and reading.known.lang in ROMANCE and not set_in:
            that = None  # "Ann Lee, que preside …": a relative
        if that is not None and reading.known.lang in ROMANCE and t.lower[that - 1] in WHICH:
            that = None  # "el auto, del que ha sido ponente"
        if that is not None and reading.known.lang in ROMANCE and _since(t, that):
            that = None  # "falou desde que a revista divulgou": when, not what
        if that is not None and reading.known.lang in ROMANCE and _of_object(reading, t, verb, that):
            that = None  # "elogiou um regimento que voltou": a relative of what is praised
        relay = that is not None and reading.known.slavic and _relay(t, verb + 1, that)
        if that is not None and that > verb + 2 and infinitive(reading, t, verb) == verb + 1:
            that = None  # "affirme n'avoir rien su avant que …"
        if that is not None and (relay or not set(between) & set("V:;.")):
            first = that + 1
        elif reading.known.slavic and (hearsay := _hearsay(t, verb)) is not None:
            first = hearsay
        elif verb == 0 and comma and t.lower[0] in SAYS and reading.known.slavic and _goes_on(t):
            first = comma + 1  # "Каже, мости відкриють до зими"
        elif reading.known.slavic and t.tags[verb + 1 : verb + 2] == ":" and "Q" not in t.tags and verb > 1:
            first = verb + 2  # "В мэрии добавили: вертолёт не смог сесть"
        elif (inf := infinitive(reading, t, verb)) is not None:
            first = inf  # "Le parquet a indiqué avoir ouvert une enquête", "X affirme dans une note respecter le délai"
        elif reading.known.lang == "de" and comma and t.tags[comma + 1 : comma + 2] in ("P", "D", "A", "N"):
            first = comma + 1
        elif reading.known.lang == "de" and (far := _parted(t, verb) or _set_off(t, verb)):
            first = far + 1
        else:
            continue
        subject = reading.subject(t, verb - hints, 0, verb + 1 if relay else first - 1, False)
        subject = subject or _report_of(reading, t, verb)
        if subject is not None and subject.medium and (source := referred(reading, t)) is not None:
            return (first, len(t.tags)), source  # "Издание «X» со ссылкой на источник утверждает, что …"
        if subject is not None and (source := _refers_to(reading, t, verb, subject)) is not None:
            return (first, len(t.tags)), source
        if subject is not None and subject.medium and subject.name and by_itself(reading, t):
            return (first, len(t.tags)), Said("governing_verb", t, subject, verb)
        if subject is None or subject.medium:
            person = reading.before(t, 0, None, 2) if subject is None and verb < 2 else _left_out(reading, t, verb)
            if person is None and subject is None and verb < 2 and reading.known.elided:
                person = _quoted_before(reading, t)
            if person is None and subject is None and reading.known.lang == "pl":
                person = (spoke_before(reading, t, verb) if verb < 2 else None) or went_on(reading, t, verb)
            if person is None:
                continue
            subject = Subject(verb, verb + 1, person.name, person.kind, person, how="left out")
        if reading.known.slavic and (nested := nested_source(reading, t, first)) is not None:
            content, source = nested
            return content, replace(source, through=subject)  # "розповів, що, за даними служби, судно зробило …"
        if that is not None and (claim := claim_of(reading, t, verb, that, subject)) is not None:
            if claim.said is None:
                continue
            return (first, len(t.tags)), claim.said
        return (first, len(t.tags)), Said("governing_verb", t, subject, verb)
    return None
