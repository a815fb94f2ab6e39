"""What a search found, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from provenance.report.detail import Line, Piece, difference
from provenance.report.matrix import percent
from provenance.search.hit import Hit

FLAT = (
    "quotation_id", "quote_id", "document", "start", "end", "outlet", "published", "url", "lang", "kind", "speaker",
    "relation", "score", "near_relation", "near_coverage", "near_flags", "text",
)  # fmt: skip
MARK = "bold yellow"


def page(hits: Iterable[Hit]) -> Iterator[Line]:
    """Each hit with where it stands, the words that were looked for marked."""
    for number, hit in enumerate(hits):
        if number:
            yield 0, (("", ""),)
        yield 0, _where(hit)
        yield 4, _excerpt(hit)
        if hit.near is not None:
            yield 4, _near(hit)
            if any(edit.op != "equal" for edit in hit.near.difference):
                yield 4, (("difference: ", "dim"), *difference(hit.near.difference))


def _where(hit: Hit) -> list[Piece]:
    of = f" of {hit.quote_id}" if hit.quote_id else ""
    kind = f", {hit.kind}" if hit.kind else ""
    who = f"  {hit.speaker or '(open)'}" if hit.quotation_id else f"  {hit.title}" if hit.title else ""
    ids = f"  {hit.quotation_id}{of}{kind}" if hit.quotation_id else ""
    rest = f"  {hit.document}:{hit.start}{ids}  {hit.published or 'no date'}"
    return [(hit.outlet or "no outlet", "bold"), (rest, "dim"), (who, "")]


def _excerpt(hit: Hit) -> list[Piece]:
    start, end = hit.excerpt
    cut = hit.quotation_id is not None
    pieces: list[Piece] = [("[…] " if start and cut else "", "")]
    at = start
    for mark in hit.marks:
        if mark.start >= at:
            pieces += [(hit.text[at : mark.start], ""), (hit.text[mark.start : mark.end], MARK)]
            at = mark.end
    pieces += [(hit.text[at:end], ""), (" […]" if end < len(hit.text) and cut else "", "")]
    return [(" ".join(text.split("\n")), style) for text, style in pieces if text]


def _near(hit: Hit) -> list[Piece]:
    verdict = hit.near
    if verdict is None:
        return []
    flags = "".join(f", {flag.replace('_', ' ')}" for flag in verdict.flags)
    chance = "" if hit.chance is None else f", chance of being the same {hit.chance:.2f}"
    share = f", {percent(verdict.coverage)} of the wording{chance}"
    return [(verdict.relation, "bold"), (share, ""), (flags, "yellow"), (f" ({verdict.reason})", "dim")]


def flat(hits: Sequence[Hit]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """One row a hit."""
    return FLAT, [_row(hit) for hit in hits]


def _row(hit: Hit) -> tuple[str, ...]:
    near = hit.near
    return (
        hit.quotation_id or "",
        hit.quote_id or "",
        hit.document,
        str(hit.start),
        str(hit.end),
        hit.outlet or "",
        hit.published or "",
        hit.url or "",
        hit.lang or "",
        hit.kind or "",
        hit.speaker or "",
        hit.relation or "",
        f"{hit.score:.4f}",
        near.relation if near else "",
        str(round(near.coverage, 4)) if near else "",
        " ".join(near.flags) if near else "",
        hit.text,
    )


def as_object(hit: Hit) -> dict[str, object]:
    """One hit; ``marks`` are the places in ``text`` of what was looked for."""
    near = hit.near
    compared: dict[str, object] = {}
    if near is not None:
        compared["near"] = {
            "relation": near.relation,
            "coverage": round(near.coverage, 4),
            "flags": list(near.flags),
            "reason": near.reason,
            "difference": [edit._asdict() for edit in near.difference],
            "chance": None if hit.chance is None else round(hit.chance, 4),
        }
    return {
        "quotation_id": hit.quotation_id,
        "quote_id": hit.quote_id,
        "document": hit.document,
        "start": hit.start,
        "end": hit.end,
        "outlet": hit.outlet,
        "published": hit.published,
        "url": hit.url,
        "lang": hit.lang,
        "title": hit.title,
        "kind": hit.kind,
        "speaker": hit.speaker,
        "relation": hit.relation,
        "score": round(hit.score, 4),
        "text": hit.text,
        "marks": [list(mark) for mark in hit.marks],
        **compared,
    }
