"""The paragraphs of a page's article, out of trafilatura's tree: ``>`` for those of a ``<blockquote>``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from typing import Any

from lxml.html import HtmlElement

from provenance.read.page.clean import spaces_back

SHORT = 250  # code points below which a quick reading of a page is not trusted and a thorough one is made
_BLOCKS = frozenset("p head list item quote table row div code".split())
_SPACE = re.compile(r"[ \t\r\n\f\v\u0085\u2028\u2029]+")


@cache
def extractor() -> str:
    """The name and version of what takes the text out."""
    _prepared()
    return f"trafilatura {version('trafilatura')}, page 1"


@cache
def _prepared() -> Any:  # noqa: ANN401 - a module without types
    import logging

    import trafilatura
    from trafilatura import downloads

    if hasattr(downloads, "INSECURE_SSL_FALLBACK"):
        downloads.INSECURE_SSL_FALLBACK = False  # nothing is fetched by it, and nothing is to be
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura


def paragraphs(tree: HtmlElement, address: str | None) -> list[str]:
    """The article's paragraphs in order, without links that stand alone; none where there is no article."""
    from copy import deepcopy

    quick = _paragraphs(deepcopy(tree), address, fast=True)
    if sum(map(len, quick)) >= SHORT:
        return quick
    thorough = _paragraphs(tree, address, fast=False)
    return max(quick, thorough, key=lambda found: sum(map(len, found)))


def _paragraphs(tree: HtmlElement, address: str | None, *, fast: bool) -> list[str]:
    found = _prepared().bare_extraction(
        tree,
        url=address,
        fast=fast,
        include_comments=False,
        include_links=True,
        include_tables=True,
        deduplicate=False,
        with_metadata=False,
    )
    body = getattr(found, "body", None)
    if body is None:
        return []
    lines = (_SPACE.sub(" ", spaces_back(line)).strip(" ") for line in _lines(body))
    return [line for line in lines if line.strip("> ")]


def _lines(body: HtmlElement) -> Iterator[str]:
    """One walk over the tree: text is gathered, and every block or line break ends what was gathered."""
    pieces: list[str] = []
    linked = plain = False  # whether what was gathered has words within, and outside of, links

    def done(prefix: str) -> Iterator[str]:
        nonlocal linked, plain
        line = "".join(pieces)
        pieces.clear()
        if plain or not linked:
            yield prefix + line.lstrip()
        linked = plain = False

    def gather(words: str | None, in_link: bool) -> None:
        nonlocal linked, plain
        if words:
            pieces.append(words)
            if any(map(str.isalnum, words)):
                linked, plain = linked or in_link, plain or not in_link

    depth = links = 0  # block quotations and links that are open
    walk: list[tuple[HtmlElement, bool]] = [(body, False)]
    while walk:
        element, closing = walk.pop()
        tag = element.tag
        block = tag in _BLOCKS
        prefix = "> " if depth else ""
        if not closing:
            if tag == "lb":
                yield from done(prefix)
            elif block:
                yield from done(prefix)
                depth += tag == "quote"
            links += tag == "ref"
            gather(element.text, links > 0)
            walk.append((element, True))
            walk.extend((child, False) for child in reversed(element))
            continue
        if block:
            yield from done(prefix)
            depth -= tag == "quote"
        elif tag == "cell":
            pieces.append(" | " if element.getnext() is not None else "")
        links -= tag == "ref"
        gather(element.tail, links > 0)
    yield from done("")
