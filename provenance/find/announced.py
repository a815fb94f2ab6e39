"""Statements without marks that an article announces and prints whole: "… issued the following statement:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.late import late
from provenance.model import Span

# What "the following" or "in full" promises, at the end of a paragraph that a colon closes.
_WHAT = (
    r"statement|message|letter|answer|reply|response|declaration|communiqu[eé]|appeal|telegram|order|address|speech|"
    r"remarks|text|announcement"
)
_ANNOUNCES = late(
    rf"\b(?:the\s+following\s+(?:[\w-]+\s+){{0,3}}(?:{_WHAT})\b|(?:{_WHAT})\b[^.!?\n]{{0,120}}\b(?:as\s+follows|in\s+full)"
    rf"|\b(?:the\s+)?(?:full|complete)\s+(?:[\w-]+\s+){{0,2}}(?:{_WHAT})\b"
    rf"|\b(?:{_WHAT})\b[^.!?\n]{{0,60}}\.\s+Here\s+(?:it\s+is|is\s+what\s+it\s+says)[^.!?\n]{{0,20}}\bin\s+full\b)"
    r"[^.!?\n]{0,160}:\s*$",
    re.IGNORECASE,
)
# Who issues it: what the announcing sentence begins with, up to its verb, without what stands between commas.
_WHO = late(
    r"(?:(?<=\n)|\A|(?<=[-–—]\s)|[.!?]\s+)"
    r"(?:(?:On|In)\s+(?:the\s+same\s+day|\w+day|\w+\s+\d{1,2}|[\w\s]{1,20}(?=,)),?\s+|(?:Meanwhile|Later|Earlier|Also),?\s+)?"
    r"(?P<who>(?:[Tt]he\s+|[Aa]n?\s+)?[^\s,.:;][^,.:;\n]{1,80}?)(?:,[^.:;\n]{2,120}?,)?\s+"
    r"(?:(?:has|have|also|today|later|on\s+[\w\s]{3,20}?)\s+){0,2}"
    r"(?:issued|released|published|made|gave|sent|delivered|posted|read|wrote|put\s+out)\b"
)
_DATELINE = late(r"[^.!?\n]{2,60}?\s[-–—]{1,2}\s")
_MAY = ("following", "follows", "full", "complete")
_ENDS = late(
    r"[-–—#*=\s]*(?:0|30|ends?|xinhua|[A-ZА-ЯІЇЄҐ]{2,6})?[-–—#*=\s]*$|(?:https?://|www\.)\S*|[-–—]{2,}|\W*$"
    r"|\(?(?:end|ends)\)?\.?$|\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$|\W*(?:©|copyright\b|read\s+(?:more|also)\b|see\s+also\b|related\b|photo\b|\[photo)",
    re.IGNORECASE,
)
_MARKED = '"“„«»‟＂'
_AT_END = late(r"\s+[-–—#]{1,3}\s*(?:0|30|ends?)?\s*[-–—#]{0,3}\s*$", re.IGNORECASE)  # "… of the crewmen. -0-"
_LABEL = late(r"[^.!?]{1,60}$")  # a heading, a name: no sentence


def announced(text: str, paragraphs: Sequence[Span]) -> dict[int, tuple[tuple[Span, ...], Span | None]]:
    """The spans of each announced statement and of whose it is, by the paragraph in which it begins.

    It runs to another announcement, an end mark, or the article's end. Where its first paragraph is in marks these say
    what is quoted, and where something behind it is told of others, nothing says where it ends: then there is none.
    """
    lower = text.lower()
    if not any(word in lower for word in _MAY):
        return {}
    opening = [i for i, span in enumerate(paragraphs) if _announces(text, span)]
    found: dict[int, tuple[tuple[Span, ...], Span | None]] = {}
    for i in opening:
        spans: list[Span] = []
        for span in paragraphs[i + 1 :]:
            if _announces(text, span) or _ENDS.fullmatch(text, *span):
                break
            end = _AT_END.search(text, *span)
            spans.append(Span(span.start, end.start() if end else span.end))
            if end:
                break
        if spans and text[spans[0].start] not in _MARKED and not _LABEL.fullmatch(text, *spans[0]):
            found[i + 1] = tuple(spans), _whose(text, paragraphs[i])
    return found


def _whose(text: str, span: Span) -> Span | None:
    """Who issues it; of several sentences the last one announces."""
    dateline = _DATELINE.match(text, *span)
    found = [m.span("who") for m in _WHO.finditer(text, dateline.end() if dateline else span.start, span.end)]
    return Span(*found[-1]) if found else None


def _announces(text: str, span: Span) -> bool:
    return text[span.end - 1] == ":" and _ANNOUNCES.search(text, *span) is not None
