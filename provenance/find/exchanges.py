"""Turns of a talk that the article prints in part: "Roe: Whose boat was it?", "Lee: Ask the man who sold it."

Two labels are enough where both are people whom the article names, or one is and the other is told by what he is. A
list of facts or of candidates looks alike: in a talk somebody asks, or says "I" or "you", and every turn is a whole
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from provenance.actors.lists import given_names, places
from provenance.actors.names import TITLES, fold
from provenance.late import late
from provenance.model import Span

_PERSON = late(r"\b(?:I|we|you|my|our|your|me|us|mine|ours|yours)\b|['’](?:ve|ll|m)\b", re.IGNORECASE)
_RUN = late(r"\b[A-ZÀ-Þ][\w’'-]*\.?(?: (?:(?:de|van|von|al|bin|da|del|der|la) )*[A-ZÀ-Þ][\w’'-]*)+")
_CLOSED = '.?!…"”’)—-'
_AFTER_NAME = frozenset("KC QC SC MP MEP MSP TD MBE OBE CBE KBE PhD MD JP".split())
LONGEST = 4  # words of a name
# What a label calls whoever talks to somebody named, and no list of facts its entries.
_VOICES = frozenset(
    """
    employee staffer worker officer dispatcher caller reporter journalist lawyer attorney prosecutor judge student pupil
    parent passenger customer shareholder investor analyst voter resident protester heckler moderator questioner
    """.split()
)


def exchanges(text: str, paragraphs: Sequence[Span], labels: Mapping[int, re.Match[str]]) -> frozenset[int]:
    """The paragraphs among those with ``labels`` that are turns of a talk between people whom the text names."""
    found: set[int] = set()
    called: Set[str] | None = None
    runs: list[list[int]] = []
    for i in sorted(labels):
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        said = [text[labels[i].end() : paragraphs[i].end].strip() for i in run]
        names = [(labels[i]["name"] or "").partition(",")[0].strip() for i in run]
        if len(set(names)) < 2 or not all(map(_is_turn, said)) or not any(map(_talks, said)):
            continue
        called = _called(text, labels) if called is None else called
        known = {name for name in names if _is_person(name, called)}
        if known and all(name in known or name.lower() in _VOICES for name in names):
            found.update(run)
    return frozenset(found)


def _is_turn(said: str) -> bool:
    return bool(said) and said[-1] in _CLOSED and not said[0].isdigit() and not said[0].islower()


def _talks(said: str) -> bool:
    return said.rstrip('"”’ ').endswith("?") or _PERSON.search(said) is not None


def _is_person(name: str, called: Set[str]) -> bool:
    """Whether the text names somebody so elsewhere, in full or with a title."""
    words = [w for w in name.split() if w.lower().strip(".") not in TITLES]
    while len(words) > 1 and words[-1] in _AFTER_NAME:
        words.pop()
    if not words or name.isupper() or fold(words[-1]) in places().countries | places().cities:
        return False
    if len(words) > 1 and fold(words[0]) in given_names() and words[-1] in called:
        return True  # "Ann Roe:", whom the text calls "Ms Roe"
    return " ".join(words) in called


def _called(text: str, labels: Mapping[int, re.Match[str]]) -> Set[str]:
    """What people may be called whom the text names outside labels: full names, and the words that end them."""
    own, found = {m.start() for m in labels.values()}, set[str]()
    for m in _RUN.finditer(text):
        words = m[0].split()
        if m.start() in own and text[m.end() : m.end() + 1] == ":":
            continue  # the label itself
        for i in range(len(words)):
            for size in range(1 if i else 2, LONGEST + 1):
                found.add(" ".join(words[i : i + size]))
    return found
