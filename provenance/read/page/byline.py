"""Who wrote a page: the line on it that says so, and names out of its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from provenance.compiled import compiled

_BYLINE = compiled(
    r"(?:^|[\s_-])(?:by-?line|authors?|article-?author|signature|firma|autor)(?=$|[\s_-])", re.IGNORECASE
)
_BY = compiled(r"^(?:by|von|par|por|di|da|автор:?)\s+", re.IGNORECASE)
LONGEST = 140  # code points of a byline; what is longer is a box on the author


def byline(tree: HtmlElement, names: list[str]) -> str | None:
    """The line that names who wrote it, without dates and pictures in it."""
    for element in tree.iter("p", "div", "span", "address", "a", "li", "h4", "h5", "h6"):
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        marked = "author" in f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
        if not (marked or _BYLINE.search(name)):
            continue
        line = " ".join("".join(_timeless(element)).split()).strip(" |·•,–—-")
        if not 2 < len(line) <= LONGEST or not any(map(str.isalpha, line)):
            continue
        known = not names or any(name.casefold() in line.casefold() for name in names)
        if known or _BY.match(line):
            return line
    return None


def _timeless(element: HtmlElement) -> Iterator[str]:
    """The words of an element but those of dates; what stands in different blocks stays apart."""
    if element.tag in ("time", "img", "svg", "button", "script", "style"):
        return
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            if child.tag in ("div", "p", "li", "br"):
                yield " | "
            if not re.search(r"(?:^|[\s_-])(?:date|time|timestamp|published|updated)", child.get("class") or ""):
                yield from _timeless(child)
        yield child.tail or ""


def authors(names: Iterable[str]) -> list[str]:
    """Names of authors: no addresses, no "By", each once."""
    found = []
    for name in names:
        bare = _BY.sub("", " ".join(name.split())).strip(" ,;")
        if bare and "://" not in bare and "@" not in bare and len(bare) <= 100 and any(map(str.isalpha, bare)):
            found.append(bare)
    return list(dict.fromkeys(found))[:12]
