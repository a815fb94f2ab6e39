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
_CLOSES = late(
    r"[-–—#*=\s]*(?:0|30|ends?|xinhua)?[-–—#*=\s]*$|\(?(?:end|ends)\)?\.?$|(?:https?://|www\.)\S*.*", re.IGNORECASE
)
_MARKED = '"“„«»‟＂'
_AT_END = late(r"\s+[-–—#]{1,3}\s*(?:0|30|ends?)?\s*[-–—#]{0,3}\s*$", re.IGNORECASE)  # "… of the crewmen. -0-"
_LABEL = late(r"[^.!?]{1,60}$")  # a heading, a name: no sentence
_OURS = late(r"(?<!\w)(?:I|[Mm]y|me|[Ww]e|us|[Oo]urs?|ourselves|myself)(?!\w)")
# What an outlet tells, and no statement: who said it, to whom, that somebody has not answered.
_TOLD = late(
    r"[\"“”„«»][^\"“”„«»\n]{0,80}\b(?:said|says|told|added|wrote|tweeted|posted|replied|responded)\b"
    r"|\b(?:said|says|told|added|wrote|tweeted|posted|replied|responded|called)\b[^\"“”„«»\n]{0,80}[\"“”„«»]"
    r"|(?<!\w)[A-Z][\w’'-]+(?:,[^,.\n]{2,60},)? (?:said|says|told|added|wrote|tweeted|posted|replied|cautions|warns)\b"
    r"|\b(?:in|released|issued) a (?:\w+ )?statement\b"
    r"|\b(?:he|she|they) (?:said|says|told|added|wrote|tweeted|posted)\b|\baccording to\b"
    r"|\b(?:declined to|did not (?:immediately )?(?:respond|reply|return)"
    r"|ha(?:s|ve) not (?:yet )?(?:responded|replied))\b"
)


def announced(text: str, paragraphs: Sequence[Span]) -> dict[int, tuple[tuple[Span, ...], Span | None]]:
    """The spans of each announced statement and of whose it is, by the paragraph in which it begins.

    It runs to another announcement or an end mark. Where neither stands behind it, it goes on while its paragraphs are
    plainly its own. Where its first paragraph is in marks, these say what is quoted.
    """
    lower = text.lower()
    if not any(word in lower for word in _MAY):
        return {}
    opening = [i for i, span in enumerate(paragraphs) if _announces(text, span)]
    found: dict[int, tuple[tuple[Span, ...], Span | None]] = {}
    for i in opening:
        spans: list[Span] = []
        closed = False
        for span in paragraphs[i + 1 :]:
            if _announces(text, span) or _ENDS.fullmatch(text, *span):
                closed = _announces(text, span) or _CLOSES.fullmatch(text, *span) is not None
                break
            end = _AT_END.search(text, *span)
            spans.append(Span(span.start, end.start() if end else span.end))
            if end:
                closed = True
                break
        if not closed:
            spans = _own(text, spans, _DATELINE.match(text, *paragraphs[i]) is not None)
        if spans and text[spans[0].start] not in _MARKED and not _LABEL.fullmatch(text, *spans[0]):
            found[i + 1] = tuple(spans), _whose(text, paragraphs[i])
    return found


def _own(text: str, spans: list[Span], bulletin: bool) -> list[Span]:
    """The paragraphs of a statement that no sign ends: the first, and on to the last in which it says "we" or "I".

    What an agency announces behind its dateline is all of the ``bulletin``, where nothing in it is told by others.
    """
    told = next((i for i, span in enumerate(spans) if i and _narrates(text, span)), len(spans))
    if bulletin and told == len(spans):
        return spans
    ours = [i for i in range(1, told) if _OURS.search(text, *spans[i])]
    return spans[: ours[-1] + 1] if ours else spans[:1]


def _narrates(text: str, span: Span) -> bool:
    """Whether a paragraph is the outlet's own: it opens with marks, heads what follows, or says who said something."""
    return (
        text[span.start] in _MARKED
        or _LABEL.fullmatch(text, *span) is not None
        or text[span.end - 1] == ":"
        or _TOLD.search(text, *span) is not None
    )


def _whose(text: str, span: Span) -> Span | None:
    """Who issues it; of several sentences the last one announces."""
    dateline = _DATELINE.match(text, *span)
    found = [m.span("who") for m in _WHO.finditer(text, dateline.end() if dateline else span.start, span.end)]
    return Span(*found[-1]) if found else None


def _announces(text: str, span: Span) -> bool:
    return text[span.end - 1] == ":" and _ANNOUNCES.search(text, *span) is not None
