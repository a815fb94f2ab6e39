"""What a search finds."""

from __future__ import annotations

from typing import NamedTuple

from provenance.model import Kind, Relation, Span, Verdict


class Hit(NamedTuple):
    """A quotation, or a piece of an article, with where it stands; ``text`` is as it stands there.

    ``start`` and ``end`` are outer offsets in the article; ``excerpt`` and ``marks`` the stretch of ``text`` that is
    worth showing and what was looked for in it, in code points of ``text``. ``score`` compares hits of one search.
    Of an article ``quotation_id``, ``kind`` and ``speaker`` are None. ``near`` compares a remembered wording, as the
    reference, with the quotation, and says the chance that both are the same statement.
    """

    quotation_id: str | None
    document: str
    outlet: str | None
    url: str | None
    published: str | None
    lang: str | None
    title: str | None
    start: int
    end: int
    text: str
    score: float
    kind: Kind | None = None
    speaker: str | None = None
    quote_id: str | None = None
    relation: Relation | None = None
    excerpt: Span = Span(0, 0)
    marks: tuple[Span, ...] = ()
    near: Verdict | None = None
    chance: float | None = None
