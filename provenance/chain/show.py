"""A chain as one line of text."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.model import Basis, Link, Role

ARROW = " → "


def arrows(chain: Iterable[Link]) -> str:
    """``Ann Lee → Reuters → The Post``: what the article itself says; ``?`` stands for a speaker left open."""
    links = [link for link in chain if link.basis is not Basis.INFERRED]
    names = [link.name for link in links]
    return ARROW.join(names if any(link.role is Role.SPEAKER for link in links) else ["?", *names])
