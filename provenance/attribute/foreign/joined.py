"""Two who say something together: "Ann Lee e Jon Roe hanno detto che …", "afirmaron Ann Lee y Jon Roe"."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

_HAVE = frozenset("hanno avevano avranno han habían ont avaient têm tinham".split())
# Endings of a verb in the plural.
_MANY = {
    "it": ("ano", "ono"),
    "es": ("an", "en", "aron", "ieron"),
    "pt": ("am", "em"),
    "fr": ("ent",),
}


def joined(reading: Reading, said: Said) -> Said:
    """``said`` with both who are joined by "and" and named beside a verb in the plural, instead of the one of them."""
    t, who, cue = said.sentence, said.subject, said.cue
    if reading.known.lang not in ROMANCE or cue is None or who.person is None or not who.person.person:
        return said
    if not _in_plural(t, cue, reading.known.lang):
        return said
    names = [n for n in reading.names[t.index] if not n.governed and reading.counts(t, n)]
    own = next((n for n in names if n.first <= who.first < n.last), None)
    other = next((n for n in names if own is not None and n is not own and _beside(t, own, n)), None)
    if own is None or other is None:
        return said
    a, b = sorted((own, other), key=lambda n: n.first)
    both = [reading.people.named(t, n) for n in (a, b)]
    if any(p is None or not p.person for p in both) or both[0] is both[1]:
        return said
    conjunction = next(t.words[k] for k in range(a.last, b.first) if t.tags[k] == "C")
    name = f" {conjunction} ".join(p.name for p in both if p is not None)
    return replace(said, subject=Subject(a.first, b.last, name, ActorKind.GROUP, how="two who are joined by “and”"))


def _in_plural(t: Tagged, cue: int, lang: str) -> bool:
    if t.tags[cue] != "V":
        return False
    have = next((k for k in range(cue - 1, max(-1, cue - 4), -1) if t.tags[k] not in "RO"), cue)
    return t.lower[have] in _HAVE if t.tags[have] == "X" else t.lower[cue].endswith(_MANY[lang])


def _beside(t: Tagged, one: Name, other: Name) -> bool:
    """Whether nothing but "and" and what the second one is stands between two names."""
    a, b = (one, other) if one.first < other.first else (other, one)
    between = t.tags[a.last : b.first]
    return between[:1] == "C" and not between[1:].strip("DTN")
