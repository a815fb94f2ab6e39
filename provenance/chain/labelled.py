"""To which medium a label says that words were said: "Rossi al Corriere: «…»", "Roa a la BBC: «…»"."""

from __future__ import annotations

from provenance.chain import patterns
from provenance.chain.links import Via, within
from provenance.chain.page import Page, Placed
from provenance.late import late
from provenance.model import MEDIA, Span

LANGUAGES = frozenset(("it", "es", "pt", "fr"))
_RULE = "told"
_LONGEST = 120  # code points of a label
# Between who speaks and the medium: what else he or she is, and the preposition.
_TO = late(
    r"(?:,? [^,.;:«»“”\"\n]{2,60}?,?)? (?:ad? |al |alla |allo |all['’]|a la |a el |à |à la |à l['’]|au |aux |ao |aos )"
    r"(?:(?:agenzia|quotidiano|giornale|emittente|radio|tv|agencia|diario|periódico|canal|cadena|journal|quotidien|chaîne"
    r"|agence|jornal|agência|rádio|televisão|emissora) ?)?[«“\"]?"
)
_COLON = late(r"[»”\"]?[ \u00a0]?:[ \u00a0]?[«“\"„]?[ \u00a0]?")


def labelled(page: Page, p: Placed) -> list[Via]:
    """The medium of a label right before a quotation, behind the one who speaks; none where a verb says more."""
    mention = p.attribution.mention if p.attribution is not None else None
    words = p.at if p.words is None else p.words
    if page.lang not in LANGUAGES or mention is None or not 0 < words - mention.end < _LONGEST:
        return []
    if ":" not in page.text[mention.end : words]:
        return []
    return [
        Via(actor.name, actor.kind, at, _RULE, patterns.NEAR)
        for at, actor in within(page.named, Span(mention.end, words))
        if actor.kind in MEDIA
        and _TO.fullmatch(page.text, mention.end, at.start)
        and _COLON.fullmatch(page.text, at.end, words)
    ]
