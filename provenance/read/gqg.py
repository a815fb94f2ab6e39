"""GDELT's Global Quotation Graph: what an article quotes, each with the words before and behind it, and no more of it.

https://blog.gdeltproject.org/announcing-the-global-quotation-graph/ ; ``date`` is when GDELT saw the page, which is no
date of publication.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from provenance.read.dates import rfc3339
from provenance.read.decode import Fault, usable
from provenance.read.describe import Description
from provenance.read.given import Taken
from provenance.read.markup import plain

_OPEN, _CLOSE = "\"“„«‘'", "\"”“»’'"


def is_row(row: Mapping[str, object]) -> bool:
    """Whether an object is an article's quotations."""
    quotes = row.get("quotes")
    return isinstance(quotes, list) and bool(quotes) and all(isinstance(q, dict) and "quote" in q for q in quotes[:3])


def row(row: Mapping[str, object], otherwise: str) -> Taken | Fault:
    """The quotations of an article with what stands around them, a paragraph each."""
    quotes = row.get("quotes")
    lines = (
        [line for one in quotes if isinstance(one, dict) and (line := _line(one))] if isinstance(quotes, list) else []
    )
    if not lines:
        return Fault("a row without a quotation", "take it out")
    text = usable("\n\n".join(lines))
    if isinstance(text, Fault):
        return text
    url, title, lang, seen = (_one(row.get(key)) for key in ("url", "title", "lang", "date"))
    about = Description(url or otherwise, None, url, None, _language(lang), title)
    details = json.dumps({"seen": rfc3339(seen) if seen else None, "excerpts": len(lines)})
    return Taken(text, about, "application/x-gdelt-gqg+json", "gqg 1", None, details)


def _line(one: Mapping[str, object]) -> str:
    before, words, behind = (_one(one.get(key)) or "" for key in ("pre", "quote", "post"))
    if not words:
        return ""
    marked = before[-1:] in _OPEN if before else words[0] in _OPEN
    marked = marked and bool(behind[:1] in _CLOSE if behind else words[-1] in _CLOSE)
    if marked:
        return f"{before}{words}{behind}"
    space = " " if before and not before[-1].isspace() else ""
    gap = " " if behind and behind[0].isalnum() else ""
    return f"{before}{space}“{words}”{gap}{behind}"


def _one(value: object) -> str | None:
    return " ".join(plain(value)) or None if isinstance(value, str) else None


def _language(name: str | None) -> str | None:
    """GDELT writes the language's English name."""
    if not name:
        return None
    return _LANGUAGES.get(name.casefold(), name.lower() if len(name) == 2 else None)


_LANGUAGES = dict(
    pair.split("=")
    for pair in """
    arabic=ar bulgarian=bg chinese=zh croatian=hr czech=cs danish=da dutch=nl english=en finnish=fi french=fr
    german=de greek=el hebrew=he hindi=hi hungarian=hu indonesian=id italian=it japanese=ja korean=ko norwegian=no
    persian=fa polish=pl portuguese=pt romanian=ro russian=ru serbian=sr spanish=es swedish=sv thai=th turkish=tr
    ukrainian=uk vietnamese=vi
    """.split()
)
