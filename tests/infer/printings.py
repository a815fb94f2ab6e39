"""Printings made by hand: the Agency is actor 100, the Wire 101, the Paper 102; outlets are their names."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from provenance.infer.facts import Credit, Printing
from provenance.infer.stage import Inference, infer
from provenance.infer.texts import Texts
from provenance.infer.when import Interval
from provenance.model import ActorKind, Basis, Edit, Kind, Relation

DAY = 86_400
WORDS = "we will open the northern gate to all lorries"
SAME = (Edit("equal", WORDS, WORDS),)
EMPTY = Texts(lambda document: "", lambda actor: ())
_KINDS = {
    "Agency": ActorKind.AGENCY,
    "Wire": ActorKind.AGENCY,
    "Paper": ActorKind.PAPER,
    "Channel": ActorKind.BROADCASTER,
    "Platform": ActorKind.PLATFORM,
    "state media": ActorKind.GROUP,
    "Spokeswoman": ActorKind.PERSON,
}


def day(number: int) -> Interval:
    """A whole day in one zone."""
    return Interval(number * DAY, (number + 1) * DAY - 1)


def credit(name: str, position: int = 1, basis: Basis = Basis.STATED, *, told: bool = False) -> Credit:
    return Credit(name, name, _KINDS.get(name), position, basis, told)


def printing(key: Hashable, outlet: str | None, *via: str | Credit, on: int | None = 10, **more: Any) -> Printing:
    """One quotation in an article of its own, printed ``on`` a day, with ``via`` from the speaker outwards."""
    credits = tuple(c if isinstance(c, Credit) else credit(c, position) for position, c in enumerate(via, start=1))
    values: dict[str, Any] = {
        "key": key,
        "document": key,
        "outlet": outlet,
        "outlet_name": outlet or f"({key})",
        "outlet_kind": None,
        "kin": frozenset([outlet] if outlet else []),
        "when": None if on is None else day(on),
        "published": None if on is None else f"day {on}",
        "speaker": "Ana",
        "named": True,
        "via": credits,
        "end": 1 + len(credits),
        "relation": Relation.VERBATIM,
        "kind": Kind.DIRECT,
        "coverage": 1.0,
        "is_reference": False,
        "difference": SAME,
        "primary": False,
        "context": "",
    }
    return Printing(**(values | more))


def found(*printings: Printing, texts: Texts = EMPTY) -> dict[Hashable, list[str]]:
    """Findings and links by quotation: ``dropped_intermediary Agency``, ``link Agency``."""
    return {key: lines(inference) for key, inference in infer(printings, texts).items()}


def lines(inference: Inference) -> list[str]:
    said = [f"{finding.kind} {finding.name or '-'}" for finding in inference.findings]
    return sorted([*said, *(f"link {link.name}" for link in inference.links)])
