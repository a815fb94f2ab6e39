"""One article's quotations with what decided each: kind, speaker, candidates, links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.model import Attribution, Extraction, Link, Quotation, Span
from provenance.report.detail import BLANK, Line, Piece


def page(extraction: Extraction, only: int | None = None) -> Iterator[Line]:
    """Every quotation, or the ``only`` one (counted from 1), as paragraphs."""
    text = extraction.article.text
    for number, quotation in enumerate(extraction.quotations, 1):
        if only is None or number == only:
            if only is None and number > 1:
                yield BLANK
            yield from _quotation(number, quotation, extraction.article.document, text)


def _quotation(number: int, q: Quotation, document: str, text: str) -> Iterator[Line]:
    yield 0, ((f"{number}  ", "bold"), (f"“{q.words(text)}”", ""), (f"  {document}:{q.start}", "dim"))
    yield 4, ((f"{q.kind}: ", "bold"), (q.reason, ""))
    if q.attribution is not None:
        yield from _attribution(q.attribution, text)
    if q.chain:
        yield 4, (("chain: ", "bold"), *_chain(q.chain, text))


def _attribution(who: Attribution, text: str) -> Iterator[Line]:
    named = who.name or "nobody in particular"
    sure = f", confidence {who.confidence:.2f}" if who.mention else ""
    yield 4, (("speaker: ", "bold"), (f"{named}{_quoted(text, who.mention)}{sure}", ""))
    yield 4, (("because: ", "bold"), (f"{who.reason} [{who.rule}]", ""), (_cue(text, who.cue), ""))
    if len(who.candidates) > 1 or (who.candidates and who.name is None):
        yield 4, (("candidates: ", "bold"), ("; ".join(f"{c.name} ({c.score:.2f})" for c in who.candidates), ""))


def _chain(chain: Sequence[Link], text: str) -> Iterator[Piece]:
    for i, link in enumerate(chain):
        yield (" → " if i else "") + link.name, ""
        yield f" [{link.basis}, {link.rule}{_quoted(text, link.evidence)}]", "dim"


def _cue(text: str, cue: Span | None) -> str:
    return f"; cue “{text[cue.start : cue.end]}”" if cue else ""


def _quoted(text: str, span: Span | None) -> str:
    return f" “{text[span.start : span.end]}”" if span else ""
