"""Programmes that an English article names as such, in marks or behind a comma, whose station it leaves out.

"told the podcast “Warm Bread”", "on an episode of the “Warm Bread” podcast", "told a podcast, Warm Bread, that".
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.chain.guarded import Either, Guarded
from provenance.model import Span

_SORT = r"(?:podcast|(?:radio|talk|chat|breakfast|TV|television) show|phone-in)"
_TITLE = r"[A-Z0-9][^“”\"‘\n]{1,40}?"
_WAYS = Guarded(
    rf"\b(?:told|tells|telling|on|to|with) (?:(?:the|an?|his|her|their) )?(?:[\w-]+ ){{0,2}}{_SORT},? "
    rf"[“\"‘](?P<behind>{_TITLE})[,.]?[”\"’]"
    r"|\b(?:told|tells|telling|on|to|with|episode of) (?:(?:the|an?|his|her|their) )?"
    rf"[“\"‘](?P<before>{_TITLE})[”\"’] {_SORT}"
    rf"|\b[Oo]n (?:the|an|another|\w+day['’]s) (?:[\w-]+ )?(?:episode|edition|instal?lment) of (?:(?:the|his|her) )?"
    rf"[“\"‘](?P<episode>{_TITLE})[,.]?[”\"’]"
    rf"|\b[Oo]n (?:the|a) {_SORT} (?P<bare>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){{0,4}})"
    rf"|\b[Oo]n [“\"‘](?P<later>{_TITLE})[,.]?[”\"’],? (?:an?|the|his|her) (?:[\w-]+ ){{0,3}}{_SORT}\b"
    rf"|\b(?:told|tells|telling|on|to|with) (?:the|an?) (?:[\w-]+ ){{0,2}}{_SORT}, (?P<apposed>[A-Z][\w’'&-]*"
    r"(?: [\w’'&-]+){0,4}),",
    "podcast|show|phone-in|episode|edition|installment|instalment",
    0,
)


EITHER = Either(_WAYS)


def named(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Where ``text[span]`` names the programmes that somebody speaks on, with their names."""
    for m in _WAYS.finditer(text, span) if EITHER.may(text, span) else ():
        yield Span(*m.span(m.lastgroup or 0)), m[m.lastgroup or 0].rstrip(",.")
