"""Whom the Polish sentence before words shows who has no name there: "Zadowolony jest burmistrz Iławy. „…” – napisał".

The subject stands behind its verb, as a noun in the nominative with whose or of what it is; or several begin the
sentence, "Związkowcy wydali apel. „…” – napisali"; or "ten drugi" is the last of two. Who is only heard, "– słyszymy",
is nobody who has the floor.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.polish_floor import gender
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

HEARD = frozenset("słyszymy usłyszeliśmy".split())
_OF_TWO = {"ten drugi": "m", "ta druga": "f", "ten ostatni": "m", "ta ostatnia": "f"}
FAR = 3  # sentences back to where two are named
_SOMEBODY = frozenset("osoba rozmówca rozmówczyni informator informatorka".split())
# Endings of places in the genitive, which no family name in the nominative has beside an office.
_OF_PLACE = ("y", "i", "a", "u", "ej", "ych", "ego")
_MANY = ("cy", "dzy", "rzy", "ści", "nie", "owie", "ele", "anci", "enci", "ki", "czki", "lki", "scy", "ni")
_DID = ("li", "ły")


def shown(reading: Reading, t: Tagged, verbs: Sequence[int]) -> tuple[Said | None] | None:
    """Whom the sentence before shows, in a tuple, which has None for nobody; None alone where it says nothing."""
    verb = verbs[0] if verbs else None
    if verb is None:
        return None
    s = reading.sentences[t.index - 1] if t.index else None
    near = s is not None and s.paragraph == t.paragraph and "Q" not in s.tags and s.index not in reading.voiced
    if t.lower[verb] in HEARD and t.lower[verb + 1 : verb + 2] not in (("od",), ("w",), ("we",), ("ze",), ("z",)):
        who = _behind_verb(reading, s, None) if near and s is not None else None
        return (Said("continues", s, who, None) if who is not None and s is not None else None,)
    if not near or s is None:
        return None
    if t.lower[verb].endswith(_DID) and (many := _several(reading, s)) is not None:
        return (Said("continues", s, many, None),)
    own = gender(t.lower[verb])
    if any(not n.governed and len(n.words) > 1 and reading.counts(s, n) for n in reading.names[s.index]):
        return None
    who = _behind_verb(reading, s, own)
    return (Said("continues", s, who, None),) if who is not None else None


def latter(reading: Reading, t: Tagged) -> Said | None:
    """The last of two whom a sentence just before names: "Spotkali się Lis i Kos. Lis milczał. Ten drugi …"."""
    own = _OF_TWO.get(" ".join(t.lower[:2]))
    if own is None or reading.known.lang != "pl":
        return None
    nobody = Said("continues", t, Subject(0, 2, None, ActorKind.PERSON, how="one of two"), None)
    for s in reversed(reading.sentences[max(0, t.index - FAR) : t.index]):
        met = [(n, p) for n in reading.names[s.index] if (p := reading.people.named(s, n)) is not None and p.person]
        if s.paragraph == t.paragraph and len({id(p) for _, p in met}) == 2:
            (_, a), (_, b) = met[0], met[-1]
            if a is b or b.gender not in (None, own):
                return nobody
            how = "the last of the two who were named"
            return Said("continues", t, Subject(0, 2, b.name, b.kind, b, how=how), None)
    return nobody


def _behind_verb(reading: Reading, s: Tagged, own: str | None) -> Subject | None:
    """The noun for what somebody is that stands behind the verb of a sentence and ends it, with whose it is."""
    known = roles().other["pl"]
    for k in range(len(s.tags) - 2, 0, -1):
        word = s.lower[k]
        if (
            s.tags[k] not in "NT"
            or not (fold(word) in known or word in _SOMEBODY or word in reading.known.titles)
            or s.tags[k - 1] in "I,"
        ):
            continue
        if own is not None and word not in _SOMEBODY and (own == "f") != word.endswith(("ka", "a")):
            continue
        last = _end(reading, s, k)
        if last is None or s.tags[last : last + 1] not in (".", ",") or "," in s.tags[:k]:
            return None
        if s.tags[k - 1] in "NTA" and s.lower[k - 1].endswith(("ego", "emu", "ych", "im", "ym")):
            return None
        return Subject(k, last, " ".join(s.words[k:last]), ActorKind.PERSON, how="whom the sentence before is about")
    return None


def _end(reading: Reading, s: Tagged, k: int) -> int | None:
    """Where the phrase of a noun ends; None where a name stands in it that is the person's own."""
    last = k + 1
    while last < len(s.tags) and s.tags[last] in "NAIT":
        last += 1
    for n in reading.names[s.index]:
        if k < n.first < last and not _is_place(n):
            return None
    return last


def _is_place(n: Name) -> bool:
    """Whether one capital behind an office may be the place in the genitive of which somebody has it."""
    return (
        len(n.words) == 1 and n.words[0].lower().endswith(_OF_PLACE) and not n.words[0].lower().endswith(("ski", "cki"))
    )


def _several(reading: Reading, s: Tagged) -> Subject | None:
    """Those in the plural with whom a sentence begins: "Francuscy i hiszpańscy związkowcy wydali apel"."""
    verb = next((k for k in range(1, len(s.tags)) if s.lower[k].endswith(_DID) and s.tags[k] in "NVX"), None)
    if (
        verb is None
        or set(s.tags[:verb]) - set("NTACI")
        or not s.lower[verb - 1].endswith((*_MANY, "ów", "ych", "i", "y"))
    ):
        return None
    noun = next((k for k in range(verb) if s.lower[k].endswith(_MANY) and reading.of_people(s, k, k + 1)), None)
    if noun is None or any(len(n.words) > 1 and n.first < verb for n in reading.names[s.index]):
        return None
    name = " ".join((s.words[0].lower() if noun else s.words[0], *s.words[1:verb]))
    return Subject(0, verb, name, ActorKind.GROUP, how="whom the sentence before is about")
