"""Clauses behind semicolons: what was told to whom in one says nothing of the words in the next."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chain.guarded import Guarded
from provenance.chain.links import Via, inside
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind, Span

# "Roe called it ‘a gift’ on CNN, and the Echo reported last week that …": the Echo's is another matter
_STOP = compiled(
    r";[ \u00a0]|,[”\"’]? (?:while|whereas) "
    r"|، (?:في حين|فيما|بينما) "
    r"|[”\"],? (?:and|but|though|although) (?=(?!(?:he|she|they|it|we|I|that|also|then|later)\b)"
    r"(?:[\w’'.-]+ ){1,6}?(?:said|says|called|calls|described|warned|insisted|argued|claimed|told)\b)"
    r"|,[”\"’]* and (?=(?:[Tt]he )?(?:[A-Z][\w’'.-]+ ){1,3}(?:has |had )?reported "
    r"(?:[a-z]+ [a-z]+ |on [A-Z][a-z]+ )?that )"
)
# "to us, it said only that", "it told us that": the outlet, where nobody's marks are around it.
_US = Guarded(
    r"\b(?:(?:told|tells|telling) us\b"
    r"|[Tt]o us,? (?:[a-z]+ly )?(?:he|she|it|they|the [a-z-]+|(?:[A-Z][\w’'-]+ ?){1,3}) ?(?:only |merely |would )?"
    r"(?:said|says|say|wrote|writes|insisted|admitted|replied|conceded|claimed))\b",
    " us",
    0,
)


def clause(text: str, sentence: Span, hidden: Sequence[Span], at: int) -> Span:
    """The part of a sentence between semicolons, outside marks and brackets, in which ``at`` stands."""
    start, end = sentence
    marks = inside(hidden, sentence)
    for m in _STOP.finditer(text, *sentence):
        here = m.end() - 1
        if any(h.start <= here < h.end for h in marks) or text.count("(", start, here) > text.count(")", start, here):
            continue
        if here >= at:
            return Span(start, here)
        start = m.end()
    return Span(start, end)


def to_us(text: str, sentences: Sequence[Span], hidden: Sequence[Span]) -> bool:
    """Whether one of ``sentences`` says outside marks that something was told "us", who print it."""
    return any(
        not any(h.start <= m.start() < h.end for h in inside(hidden, span))
        for span in sentences
        for m in _US.finditer(text, span)
    )


_ASKED = Guarded(r"\b(?:I|[Ww]e) asked (?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.? )?(?!The |Who |What )[A-Z]", " asked ", 0)


def we_asked(text: str, sentence: Span, hidden: Sequence[Span]) -> bool:
    """Whether whoever writes asks somebody, outside marks: "In March I asked Roe about jobs. “Not one,” he said"."""
    marks = inside(hidden, sentence)
    return any(not any(h.start <= m.start() < h.end for h in marks) for m in _ASKED.finditer(text, sentence))


_OPENS_ON = compiled(
    r"(?:Speaking|Talking|Appearing|Writing|Interviewed) (?:on|to|in|with|for|by) [^,;\n]{2,80}, "
    r"(?P<who>(?:[A-Z][\w’'.-]+ ?){1,5})"
)


def who_spoke_there(text: str, sentences: Sequence[Span], via: Via, name: str | None) -> str | None:
    """The subject of a medium's sentence, who spoke there, where that is not ``name``.

    "Speaking on ERT, Roe was answering Lee’s note, in which she called it ‘a mistake’": Lee did not speak on ERT.
    """
    at = next((s for s in sentences if s.start <= via.span.start < s.end), None)
    m = _OPENS_ON.match(text, *at) if at is not None and name is not None else None
    if m is None or name is None or via.span.end > m.start("who"):
        return None
    return None if name.split()[-1] in m["who"].split() else m["who"]


# "The airline, which lost 9m last year according to the Echo, is “not for sale”, …": the Echo has the sum.
_ASIDE = compiled(
    r", (?:which|who|whose|valued|worth|rated|estimated)\b[^,;:“”\"\n]{2,80}?"
    r"\baccording to (?P<medium>[^,;:“”\"\n]{2,40}), "
)


def in_aside(text: str, home: Span, at: int, via: Via) -> bool:
    """Whether a medium is named for another fact, in a relative clause that ends before the words at ``at``."""
    if not home.start <= via.span.start < at:
        return False
    asides = _ASIDE.finditer(text, home.start, min(home.end, at + 1))
    return any(m.start("medium") <= via.span.start < m.end("medium") for m in asides)


_HOUSE = frozenset("Press Books Publishing Publishers Publications Editions".split())
_PRINTED_BY = late(
    r"\b(?:published|released|issued|brought out)(?: [\w ]{1,30})? by $|, out \w[\w ]{0,30} (?:by|from) $"
)
_OF_MEDIA = late(
    r"\b(?:interviews?|articles?|op-ed|essays?|columns?|letters?|statements?|remarks|comments|reports?|story|stories"
    r"|excerpts?|extracts?|dispatch|analysis|opinion|pieces?|polls?|videos?|accounts?)\b[^.;]{0,60}$"
)


def is_book_publisher(text: str, v: Via) -> bool:
    """Whether a name is that of a house whose book is told of: "a memoir, to be published by Lark Press"."""
    if v.name.rsplit(" ", 1)[-1] not in _HOUSE or v.kind is ActorKind.AGENCY:
        return False
    line = text.rfind("\n", 0, v.span.start) + 1
    before = text[max(line, v.span.start - 120) : v.span.start]
    return _PRINTED_BY.search(before) is not None and _OF_MEDIA.search(before) is None
