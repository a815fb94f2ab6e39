"""Whose letter or memo is said to read so behind its words: "«…», decía la carta de la directora, Ann Lee".

A letter is nobody: who has written it speaks, where the clause names one person as its own.
"""

from __future__ import annotations

from provenance.attribute.foreign.floor import MORE_WRITTEN, READ_OUT, WRITTEN
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged

OF = frozenset("de del du d' des di della dell' dello do da dos das".split())
READS = READ_OUT | frozenset("disait diceva recitava avisaba advertía avvertiva avisava alertait alertaba".split())
OWNER = 9  # words from the letter to the name of who wrote it


def writer(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """The one person whose letter it is that the words at ``token`` are said to stand in."""
    at = token + 1 + (t.tags[token + 1 : token + 2] in (",", "-"))
    if reading.known.lang not in ROMANCE or t.lower[at : at + 1] == () or t.lower[at] not in READS:
        return None
    text = at + 1 + (t.tags[at + 1 : at + 2] == "D")
    if text + 2 >= high or t.lower[text] not in WRITTEN | MORE_WRITTEN:
        return None
    of = text + 1 + (t.tags[text + 1 : text + 2] == "N" and t.lower[text + 1] not in OF)  # "a carta aberta de"
    if t.lower[of] not in OF:
        return None
    n = next((n for n in reading.names[t.index] if of < n.first <= text + OWNER and reading.counts(t, n)), None)
    if (
        n is None
        or len(n.words) < 2
        or set(t.tags[of + 1 : n.first]) - set("NTDAI,")
        or t.tags.count(",", of, n.first) > 1
    ):
        return None
    if t.tags[n.first - 1] == "I" and n.first > of + 1:
        return None  # "la carta del abogado de Ann Lee"
    subject = reading.named(t, n)
    return Said("quote_verb_subject", t, subject, at) if subject.person and subject.person.person else None
