"""Whether two names can be one speaker's, in whatever script and language each is written.

A name is compared part by part: the consonants of a part, letters that scripts exchange counting half; and, for a body
or an office, what the word stands for in the table of concepts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from provenance.compiled import compiled
from provenance.match.concepts import bare, concepts
from provenance.match.sounds import roman

WORD = compiled(r"[^\W\d_]+")
# letters and their groups to consonants: C is what one language reads as k and another as ts, G what is h elsewhere,
# J and W what some do not sound
SPELLED = tuple(
    pair.split("=")
    for pair in (
        "dzh=s shch=s tsch=s tch=s sch=s sh=s zh=s ch=C kh=h gh=G ph=v th=t ck=k qu=k sz=s cz=s rz=s dz=s ts=s tz=s "
        "ng=n c=C q=k x=ks z=s f=v w=W g=G y= j=J"
    ).split()
)
VOWELS = dict.fromkeys(map(ord, "aeiou"))
FAMILY = {
    "C": "kshG",
    "J": "sChG",
    "W": "vb",
    "G": "hkC",
    "h": "GkC",
    "k": "CGh",
    "s": "C",
    "b": "pv",
    "p": "b",
    "v": "b",
}
OFTEN_MUTE = "hGJW"
FAMILIES = str.maketrans("CGJhksbpvW", "kkkkkkbbbb")
HALF = 0.5  # for a consonant in place of one of its family, and for one more that is often mute
ALLOWED = 0.0, 0.0, 0.5, 0.5, 1.0, 1.0, 1.5  # of differences, by the consonants of the shorter, six or more alike
FEW, SPELT = 2, 60  # consonants that say little alone, and how alike the letters then are to be, in hundredths


class Part(NamedTuple):
    """One word of a name: its concepts, its consonants, and how it is spelled where these are few."""

    meant: frozenset[int]
    heard: str
    spelled: str


@lru_cache(maxsize=8192)
def parts(name: str, lang: str) -> tuple[Part, ...]:
    """The words of a name; of one that is all function words the name itself."""
    table = concepts().tables.get(lang)
    found: list[Part] = []
    for word in WORD.findall(name.casefold()):
        if table is not None and word in table.function:
            continue
        meant = table.of(bare(word, lang), counted=True, named=True) if table is not None else ()
        found.append(Part(frozenset(meant), heard(word), roman(word)))
    return tuple(found) or (Part(frozenset(), "", name),)


def heard(word: str) -> str:
    """The consonants of ``word``, none twice running."""
    plain = roman(word.replace("й", "i"))
    for letters, like in SPELLED:
        plain = plain.replace(letters, like)
    bare_ = plain.translate(VOWELS)
    return "".join(c for k, c in enumerate(bare_) if not k or bare_[k - 1] != c)


@lru_cache(maxsize=65536)
def alike(one: Part, other: Part) -> bool:
    """Whether two words of names can be one."""
    if not one.meant.isdisjoint(other.meant):
        return True
    few = min(len(one.heard), len(other.heard))
    if few <= FEW and fuzz.ratio(one.spelled, other.spelled) < SPELT:
        return False
    allowed = ALLOWED[min(few, len(ALLOWED) - 1)]
    most = int(allowed / HALF)  # no step costs less
    if Levenshtein.distance(one.heard, other.heard, score_cutoff=most) > most:
        return False
    return distance(one.heard, other.heard) <= allowed


def distance(one: str, other: str) -> float:
    """How many consonants one has to be given, robbed or changed to be the other."""
    row = [0.0]
    for b in other:
        row.append(row[-1] + (HALF if b in OFTEN_MUTE else 1.0))
    for a in one:
        lost = HALF if a in OFTEN_MUTE else 1.0
        line = [row[0] + lost]
        for k, b in enumerate(other):
            change = 0.0 if a == b else HALF if b in FAMILY.get(a, "") or a in FAMILY.get(b, "") else 1.0
            line.append(min(row[k] + change, row[k + 1] + lost, line[-1] + (HALF if b in OFTEN_MUTE else 1.0)))
        row = line
    return row[-1]


def namesakes(one: tuple[Part, ...], other: tuple[Part, ...]) -> bool:
    """Whether all words of the shorter name are in the other; of bodies or offices, those of either in the other."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    if not all(any(alike(a, b) for b in many) for a in few):
        return False
    bodies = all(part.meant for part in (*one, *other))
    return not bodies or all(any(alike(a, b) for a in few) for b in many)


def nameless(name: str, lang: str) -> bool:
    """Whether a speaker is described and not named: in small letters, or, in a script without, by known words alone."""
    return name.islower() or (not any(map(str.isupper, name)) and all(part.meant for part in parts(name, lang)))


def keys(name: tuple[Part, ...], every: bool) -> Iterator[int | str]:
    """What a name is found by: concepts, and how its longest, or every, word begins, by families of consonants."""
    for part in name:
        yield from part.meant
    for part in name if every else (max(name, key=lambda part: len(part.heard)),):
        yield part.heard[:2].translate(FAMILIES) or part.spelled[:1]
