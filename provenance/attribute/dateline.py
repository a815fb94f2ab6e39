"""The place that opens a report: "LONDON (Reuters) - ", "GOMA, Democratic Republic of Congo — ".

The library ``regex`` knows capitals of every script but takes as long to import as an article to read: wider patterns
of the standard library go first, and what they find in plain signs alone is what the exact ones would find.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.compiled import compiled
from provenance.model import Span

if TYPE_CHECKING:
    import regex


def _place(capital: str, other: str, word: str) -> str:
    return rf"{capital}{other}{{2,30}}(?:[/,] ?{word}{{2,40}}){{0,2}}"


def _dateline(place: str, capital: str) -> str:
    return (
        rf"\s*{place}(?:,? ?\([^()\n]{{2,40}}\))?,?\s*(?:[-–—―]{{1,2}}|\([^()\n]{{2,40}}\)\s*[-–—])"
        rf"\s+(?=(?P<next>[\"“„«‘']?(?:{capital}|\d)))"
    )


def _city(capital: str, other: str, small: str) -> str:
    """With a colon only where no transcript can have begun."""
    return rf"\s*{capital}{other}{{2,25}}(?:\s*\([^()\n]{{2,40}}\))?\s*:\s+(?=(?P<next>{capital}{small}*\s))"


# "Nampho, November 20 (KCNA) -- ", "Tehran, IRNA – ": in small letters only with an agency behind it.
_SMALL = compiled(
    r"\s*[A-Z][\w'’]+(?:[ -][A-Z][\w'’]+){0,2}"
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?,?)?"
    r"(?: ?\([A-Z][^()\n]{1,30}\)|, (?:[A-Z]{3,9}|[A-Z][a-z]+ News Agency)) ?[-–—]{1,2} (?=[\"“„«‘']?[A-Z\d])"
)
_CAPITAL = r"[^\W\d_a-z]"  # and letters of other scripts that have no case or are small
# And signs of other scripts: among them accents, which re takes for no part of a word.
_WORD = r"[^\x00-\x1f!-&(-,/:-@\[-^`{-\x7f–—―‘“”„«»]"
_DATELINE = compiled(_dateline(_place(_CAPITAL, rf"(?:{_CAPITAL}|[.'’ -])", _WORD), _CAPITAL))
_CITY = compiled(_city(_CAPITAL, rf"(?:{_CAPITAL}|['’ -])", r"[^\W\d_A-Z]"))
_PLAIN = compiled("[ -~–—―’‘“”„«»]*")


def end(text: str, paragraph: Span, *, city: bool) -> int | None:
    """Where the dateline of a paragraph ends, None where it has none; ``city``: a place and a colon are one."""
    for n, pattern in enumerate((_DATELINE, _CITY) if city else (_DATELINE,)):
        m = pattern.match(text, *paragraph)
        if m is None:
            continue
        if _PLAIN.fullmatch(text, m.start(), m.end("next")):
            return m.end()
        if exact := _exact()[n].match(text, *paragraph):
            return exact.end()
    small = _SMALL.match(text, *paragraph)
    return small.end() if small else None


_TOWN = compiled(r"\s*(?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}):\s+(?=[A-Z\d])")
_SENTENCES = compiled(r"[.!?][\"”’)]?$")


def town(text: str, paragraph: Span) -> int | None:
    """Where a dateline in small letters ends, as papers in India write it: "Chennai: The state cabinet on Friday …".

    It opens whole sentences: in a headline the name may be somebody's.
    """
    m = _TOWN.match(text, *paragraph)
    if m is None or _SENTENCES.search(text[slice(*paragraph)].rstrip()) is None:
        return None
    return m.end() if fold(m["town"]) in places().cities else None


@cache
def _exact() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    import regex

    capital = r"\p{Lu}"
    place = _place(capital, r"[\p{Lu}.'’ -]", r"[\w.'’ -]")
    return regex.compile(_dateline(place, capital)), regex.compile(_city(capital, r"[\p{Lu}'’ -]", r"\p{Ll}"))
