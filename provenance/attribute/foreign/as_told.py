"""What stands behind a Slavic clause of whose words it has: "Как сообщил мэр, …", "В порту, как сказал мэр, …"."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.clauses import APPOSED, FEWEST, FINITE
from provenance.attribute.foreign.polish_floor import went_on
from provenance.attribute.foreign.polish_hearers import hears, is_hearer
from provenance.attribute.foreign.referred import referred
from provenance.attribute.foreign.said_that import said_that
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# How verbs begin of who tells what another says.
PASSES_ON = ("переда", "переказа", "пересказа", "перепові", "озвуч")
AS = frozenset(("как", "як"))
AS_IN = {"ru": AS, "uk": AS, "pl": frozenset(("jak",))}
# What somebody has in mind, of whom a medium says so, by the beginnings of the words.
IN_MIND = tuple(
    """подозрева підозрю опаса побою боит боїт надее надіє сподіва убежд уверен уверён переконан впевнен сомнева сумніва
    рассчитыва розрахову допуска ожида очіку намек натяк""".split()
)
PARTICIPLES = (
    "вший",
    "вшая",
    "вшего",
    "вшую",
    "вших",
    "щий",
    "щая",
    "щего",
    "щую",
    "щих",
    "мого",
    "мых",
    "нного",
    "нных",
)


def as_told(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What follows a clause that says whose words it has: "Как сообщил мэр Иван Лис, мост закроют"."""
    polish = reading.known.lang == "pl"
    if t.lower[:1] == () or t.lower[0] not in AS_IN.get(reading.known.lang, ()) or "V" not in t.tags[1:4]:
        return None
    verb = t.tags.index("V", 1)
    low, high = 0, t.tags.find(",", verb)
    while 0 < high < len(t.tags) - FEWEST and t.tags[verb + 1 : high].strip("XRO") == "":
        high = t.tags.find(",", high + 1)  # "Как сообщил, выступая в суде, мэр"
    if high < 0:
        return None
    subject = reading.subject(t, verb, low, high, t.tags[1:verb].strip("XRO") == "")
    while (
        subject is not None
        and t.tags[high + 1 : high + 2] in ("N", "T", "S", "G")
        and (0 < (more := t.tags.find(",", high + 1)) <= high + APPOSED)
    ):
        if polish and not reading.of_people(t, high + 1, high + 2):
            break  # "Jak podał rzecznik Jan Lis, most zamknięto, a …"
        if t.tags[high + 1] != "S" and "V" in t.tags[high + 1 : more] and not polish:
            break  # "Как передал врач Иван Лис, министр считает, что …"
        if any(w.endswith(FINITE) for w in t.lower[high + 1 : more]) and t.tags[high + 1 : high + 2] != "S":
            break
        high = more  # "Как сообщил мэр Иван Лис, который вернулся, …"
    if polish and subject is not None and subject.medium and is_hearer(t.lower[verb + 1]):
        subject = None  # "Jak opowiedział reporterce Radia X, …"
    if subject is not None and subject.medium and polish and "powołując" not in t.lower:
        return None
    if subject is not None and subject.medium and "Q" not in t.tags:
        return _on_whose_word(reading, t, verb)
    if subject is not None and polish and (is_hearer(t.lower[subject.first]) or hears(t, subject.first)):
        subject = None
    if subject is None and polish and (who := went_on(reading, t, verb)) is not None:
        subject = Subject(verb, verb + 1, who.name, who.kind, who, how="left out")
    if subject is None or subject.medium or subject.name is None or "Q" in t.tags:
        return None
    someone = (
        subject.person is not None
        or subject.kind is ActorKind.PERSON
        or reading.of_people(t, subject.first, subject.last)
    )
    if not someone and subject.kind is not ActorKind.BODY:
        return None
    told = Said("according", t, subject, verb)
    passed = reading.known.slavic and t.lower[verb].startswith(PASSES_ON)
    if polish and (another := _another_tells(reading, t, subject, high)) is not None:
        return another
    inner = said_that(reading, t, high + 1) if passed and "V" in t.tags[high + 1 :] else None
    if inner is not None and inner[1].subject.first > high and inner[1].subject.person is not None:
        return inner[0], replace(inner[1], through=subject)  # "Как передал врач Лис, министр считает, что …"
    return (high + 1, len(t.tags)), told


# Who is told of by police, prosecutors and courts, whose own words they pass on.
_TOLD_OF = frozenset(
    """mężczyzna kobieta podejrzany podejrzana oskarżony oskarżona zatrzymany zatrzymana kierowca kierujący
    kierująca sprawca sprawczyni świadek pokrzywdzony pokrzywdzona poszkodowany poszkodowana nastolatek
    nastolatka senior seniorka chłopak dziewczyna małżonek żona mąż matka ojciec pasażer pasażerka
    właściciel właścicielka""".split()
)


def _is_told_of(word: str) -> bool:
    return word in _TOLD_OF or word in ("latek", "latka")


def _another_tells(reading: Reading, t: Tagged, by: Subject, high: int) -> tuple[tuple[int, int], Said] | None:
    """What a suspect says, as a Polish officer passes on: "Jak przekazała prok. Lis, mężczyzna wyjaśnił, że …"."""
    end = next((k + 1 for k in range(high + 1, min(high + 5, len(t.lower))) if _is_told_of(t.lower[k])), None)
    if end is None or set(t.tags[high + 1 : end]) - set("NTAMRP-"):
        return None
    comma = t.tags.find(",", end)
    verb = next(iter(cues(t, end, comma)), None) if comma > 0 else None
    if verb is None or t.lower[comma + 1 : comma + 2] not in (("że",), ("iż",)) or len(t.tags) - comma < FEWEST:
        return None
    name = reading.scene.text[t.spans[high + 1].start : t.spans[end - 1].end]
    who = Subject(high + 1, end, name, ActorKind.PERSON)
    said = Said("governing_verb", t, who, verb, by if by.person is not None else None)
    return (comma + 2, len(t.tags)), said


def _on_whose_word(reading: Reading, t: Tagged, verb: int) -> tuple[tuple[int, int], Said] | None:
    """What follows a medium and on whose word it reports: "Как передаёт X со ссылкой на таможню, паром вернулся"."""
    source = referred(reading, t)
    if source is None or source.subject.first < verb:
        return None
    close = source.subject.last
    participle = t.lower[close + 1 : close + 2] != () and t.lower[close + 1].endswith(PARTICIPLES)
    if t.tags[close : close + 2] == ",S" or participle:
        close = t.tags.find(",", close + 1)  # "на министра, который вернулся, …"
    whole = close > 0 and t.tags[close : close + 1] == "," and len(t.tags) - close > FEWEST
    return ((close + 1, len(t.tags)), source) if whole else None


def as_set_in(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What a clause of whose words it has is set in: "В порту, как сказал X капитан Лис, сигнала не было"."""
    if not reading.known.slavic or set(t.tags) & set('Q":;') or (t.tags[0] in "SIP" and t.lower[0] in AS):
        return None
    at = next((k for k in range(2, len(t.tags) - FEWEST) if t.lower[k] in AS and t.tags[k - 1] == ","), None)
    if at is None or t.tags[at + 1 : at + 2] != "V" or set(t.tags[: at - 1]) & set("VLS,"):
        return None
    close = t.tags.find(",", at + 2)
    if close < 0 or len(t.tags) - close <= FEWEST:
        return None
    subject = reading.subject(t, at + 1, at, close, True)
    if subject is None or subject.medium or subject.name is None or not at < subject.first < close:
        return None
    if subject.person is None and subject.kind is not ActorKind.BODY:
        return None  # "Дома, как говорил дед, пахло хлебом"
    return (close + 1, len(t.tags)), Said("according", t, subject, at + 1)


def as_passed_on(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What somebody named first has in mind, as a medium says: "Лис, как утверждает X, подозревает, что …"."""
    at = t.tags.find(",")
    if not reading.known.slavic or "Q" in t.tags or at < 1 or t.lower[at + 1 : at + 2] not in (("как",), ("як",)):
        return None
    close = t.tags.find(",", at + 1)
    that = t.tags.find(",", close + 1) + 1
    if close < 0 or not that or t.lower[that : that + 1] not in (("что",), ("що",)) or len(t.tags) - that <= FEWEST:
        return None
    said, mind = t.tags[at + 2 : close], range(close + 1, that - 1)
    who = next((n for n in reading.names[t.index] if n.last == at and reading.counts(t, n) and not n.governed), None)
    if who is None or said[:1] != "V" or "K" not in said or not any(t.lower[k].startswith(IN_MIND) for k in mind):
        return None
    verb = next(k for k in mind if t.lower[k].startswith(IN_MIND))
    return (that + 1, len(t.tags)), Said("governing_verb", t, reading.named(t, who), verb)
