"""What German tells beside a clause with "wie": "Er kam frei, wie die Polizei mitteilte", "Wie Lee sagte, ruht es".

The verb ends such a clause, and the whole of it comes from its subject. "Es kam so, wie Lee sagte" compares, and
"wie es heißt" is nobody's.
"""

from __future__ import annotations

from provenance.attribute.foreign.clauses import FEWEST
from provenance.attribute.foreign.referred import referred
from provenance.attribute.foreign.sources import CIRCLES, Said, heard_from
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.viewed import is_note, whose_note

REPORTS = frozenset("meldete meldeten meldet melden".split())  # verbs of media alone: with "sich" they report nothing
_ENDS = frozenset("hat hatte haben hatten habe".split())  # behind a participle that ends the clause
_LIKE = frozenset(
    "so genauso ebenso ähnlich anders solch solche solchen".split()
)  # what is compared with such a clause
_FOLLOWS = frozenset("hervorgeht hervorging hervorgehe".split())  # from a document
_LONGEST = 24  # words of the clause with "wie"


def as_reported(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """The words beside a clause with "wie", as token indices, and who says them; None where there is no such clause."""
    if reading.known.lang != "de" or "wie" not in t.lower:
        return None
    end = len(t.tags.rstrip("."))
    if t.lower[0] == "wie":
        verb = _verb(t, 1, end)
        close = verb + 1 + (verb + 1 < end and t.lower[verb + 1] in _ENDS) if verb is not None else end
        if verb is None or close >= end or t.tags[close] != "," or end - close <= FEWEST:
            return None
        said = _said(reading, t, 0, verb, close)
        return ((close + 1, len(t.tags)), said) if said is not None else None
    at = next((k for k in range(end - 1, FEWEST, -1) if t.lower[k] == "wie" and t.tags[k - 1] == ","), None)
    if at is None or end - at > _LONGEST or not _LIKE.isdisjoint(t.lower[: at - 1]) or set(t.tags[:at]) & set("L:;"):
        return None
    last = end - 1 - (t.lower[end - 1] in _ENDS)
    if _verb(t, at + 1, last + 1) != last:
        return None
    said = _said(reading, t, at, last, end)
    if said is None or (said.subject.medium and "V" in t.tags[: at - 1]):
        return None  # "Lee sagte, der Bau ruhe, wie X meldete": a medium passes it on
    return (0, at - 1), said


def _verb(t: Tagged, first: int, end: int) -> int | None:
    """The verb that ends a clause: a cue, or one of media or documents, before a comma or at the sentence's end."""
    for k in range(first, end):
        told = t.tags[k] == "V" or t.lower[k] in REPORTS or t.lower[k] in _FOLLOWS
        behind = k + 1 + (k + 1 < end and t.lower[k + 1] in _ENDS)
        if told and (behind == end or t.tags[behind] == ","):
            return k
    return None


def _said(reading: Reading, t: Tagged, at: int, verb: int, end: int) -> Said | None:
    """Who is the subject of the verb of a clause that "wie" opens at ``at``; out of what document it follows."""
    if t.lower[verb] in CIRCLES:
        return heard_from(reading, t)
    if t.lower[verb] in _FOLLOWS:
        return _document(reading, t, at, verb)
    if not {"sich", "es"}.isdisjoint(t.lower[at + 1 : at + 3]):
        return None
    subject = reading.subject(t, verb, at + 1, end, False)
    if subject is None or subject.name is None or subject.last > verb:
        return None
    if subject.medium:
        return referred(reading, t) or Said("quote_verb_subject", t, subject, verb)
    pronoun = t.tags[subject.first] == "P"
    known = subject.person is not None or reading.may_speak(t, subject.first, subject.last)
    return Said("quote_verb_subject", t, subject, verb) if pronoun or known else None


def _document(reading: Reading, t: Tagged, at: int, verb: int) -> Said | None:
    """Whose document it is: "wie aus einem Bericht des Rechnungshofs hervorgeht"."""
    out = next((k for k in range(at + 1, verb) if t.lower[k] == "aus"), None)
    noun = next((k for k in range(out + 1, verb) if is_note(t.lower[k], "de")), None) if out is not None else None
    if noun is None:
        return None
    whose: Subject | None = whose_note(reading, t, noun, verb)
    return Said("according", t, whose, verb) if whose is not None and whose.name is not None else None
