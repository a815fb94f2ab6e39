"""German reported speech that goes on without a cue of its own, by its mood: "Danach sei kein Auftrag gekommen."."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.floor import REPORTED, reported
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged

SO = 8  # words between "so" and the comma behind who says it
FEW = 4  # words of a clause


def goes_on(reading: Reading, t: Tagged, said: Said | None) -> tuple[tuple[int, int], Said] | None:
    """A sentence in the mood of reported speech, with whom the one before reports or quotes."""
    if reading.known.lang != "de" or REPORTED.isdisjoint(t.lower) or set(t.tags) & set("VL:Q") or t.tags[0] == "S":
        return None
    if said is None:
        s = reading.sentences[t.index - 1] if t.index else None
        quoted = s is not None and s.paragraph == t.paragraph and "Q" in s.tags
        said = reported(reading, s) if s is not None and quoted else None
        if said is not None and said.subject.first < len(said.sentence.tags) and "K" in t.tags[:3]:
            return None
    if said is None or said.sentence.paragraph != t.paragraph:
        return None
    subject = replace(said.subject, how="whom the sentence before reports")
    return (0, len(t.tags)), Said("continues", said.sentence, subject, None)


def so(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A clause that who says it is set into or stands behind: "Der Vertrag, so Lee, ruhe", "Das sei offen, so Lee"."""
    if reading.known.lang != "de" or "so" not in t.lower:
        return None
    at = next((k for k in range(2, len(t.tags) - 1) if t.lower[k] == "so" and t.tags[k - 1] == ","), None)
    if at is None or "V" in t.tags[:at]:
        return None
    close = next((k for k in range(at + 1, min(at + SO, len(t.tags))) if t.tags[k] in ",.:"), None)
    if close is None or set(t.tags[at + 1 : close]) & set("VXQS"):
        return None
    subject = reading.nominal(t, at + 1, close, False, at)
    if subject is None or subject.medium or subject.name is None:
        return None
    said = Said("quote_verb_subject", t, subject, None)
    behind = next((k for k in range(close + 1, len(t.tags)) if t.tags[k] in ":Q"), len(t.tags))
    if t.tags[close] == "," and behind - close > FEW and behind == len(t.tags):
        return (close + 1, behind), said  # what stands before it is only the subject
    return ((0, at - 1), said) if at - 1 >= FEW else None
