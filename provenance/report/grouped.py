"""Speakers by outlets: how often each outlet reproduces whom, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from provenance.infer.counted import Saying
from provenance.report.matrix import MIN_OUTLET, MIN_SPEAKER, Rows

FLAT = ("speaker", "outlet", "relation", "quotations", "utterances", "example")
OPEN = "(open)"
NONE = "(no outlet named)"
MIN_FIRST = 14  # columns that the total needs beside the speaker


def table(found: Sequence[Saying], width: int) -> Rows:
    """A speaker a row, an outlet a column while ``width`` (in characters) lasts, else an outlet a line."""
    outlets = _outlets(found)
    speakers = _speakers(found)
    if MIN_FIRST + MIN_SPEAKER + MIN_OUTLET * len(outlets) > width:
        return ("speaker", "quotations", "outlets"), [
            (name, f"{_count(mine):,}", "\n".join(f"{o}: {_cell(mine, o)}" for o in _outlets(mine)))
            for name, mine in speakers
        ]
    return ("speaker", "quotations", *outlets), [
        (name, f"{_count(mine):,}", *(_cell(mine, outlet) for outlet in outlets)) for name, mine in speakers
    ]


def flat(found: Sequence[Saying]) -> Rows:
    """One row a speaker, outlet and relation, with a quotation of them."""
    return FLAT, [
        (
            one.speaker or "",
            one.outlet or "",
            one.relation or "",
            str(one.quotations),
            str(one.utterances),
            f"q{one.example}",
        )
        for one in found
    ]


def objects(found: Sequence[Saying]) -> Iterator[dict[str, object]]:
    """One object a speaker."""
    for _, mine in _speakers(found):
        yield {
            "speaker": mine[0].speaker,
            "quotations": _count(mine),
            "outlets": [
                {
                    "outlet": one.outlet,
                    "relation": one.relation,
                    "quotations": one.quotations,
                    "utterances": one.utterances,
                    "example": f"q{one.example}",
                }
                for one in mine
            ],
        }


def _speakers(found: Sequence[Saying]) -> list[tuple[str, list[Saying]]]:
    groups: dict[int | None, list[Saying]] = {}
    for one in found:
        groups.setdefault(one.key, []).append(one)
    return [(mine[0].speaker or OPEN, mine) for mine in groups.values()]


def _outlets(found: Sequence[Saying]) -> list[str]:
    counts: Counter[str] = Counter()
    for one in found:
        counts[one.outlet or NONE] += one.quotations
    return sorted(counts, key=lambda outlet: (-counts[outlet], outlet))


def _cell(found: Sequence[Saying], outlet: str) -> str:
    mine = [one for one in found if (one.outlet or NONE) == outlet]
    return ", ".join(f"{one.quotations:,} {one.relation or 'not compared'}" for one in mine) or "–"


def _count(found: Sequence[Saying]) -> int:
    return sum(one.quotations for one in found)
