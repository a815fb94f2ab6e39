"""Who is named in apposition to a Romance noun that is the subject: "dijo su rival, el cabo Ann Lee"."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.viewed import HIS
from provenance.compiled import compiled
from provenance.model import ActorKind

_SHORT = 6  # letters of nouns that end so: "tenant", "mando"
_BESIDE = compiled(r"(?:I[DNTAR]{1,2})?,(?:D?[NTAD]{1,3}(?:I[NT])?)?$")
# Forms that tell what somebody does with another: "dirigindo-se a Ann Lee", "rivolgendosi al ministro Ann Lee".
_DOING = compiled("(?:[aei]ndo|ant)(?:-?(?:se|si|lhe|le|gli|lo|la))?$")
_CLOSES = (",", ".", ":", "Q", "")


def named_beside(reading: Reading, t: Tagged, found: Said) -> Said:
    """``found``; where a noun is the subject, with who is named in apposition: "dijo su rival, el cabo Ann Lee"."""
    who = found.subject
    noun = who.person is None and who.kind in (None, ActorKind.PERSON) and who.name is not None and not who.medium
    if not noun or found.sentence is not t or reading.known.lang not in ROMANCE or t.tags[who.first] == "P":
        return found
    n = next((n for n in reading.names[t.index] if who.last < n.first <= who.last + 7), None)
    if n is None or len(n.words) < 2 or not _BESIDE.fullmatch(t.tags[who.last : n.first]) or not reading.counts(t, n):
        return found
    if any(_DOING.search(word) and len(word) > _SHORT for word in t.lower[who.last : n.first]):
        return found
    if t.tags[n.last : n.last + 1] not in _CLOSES or not (
        reading.of_people(t, who.first, who.last) or t.lower[who.first] in HIS
    ):
        return found
    one = reading.named(t, n)
    return replace(found, subject=one) if one.person is not None and one.person.person else found
