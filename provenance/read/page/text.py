"""The paragraphs of a page's article, out of trafilatura's tree: ``>`` for those of a ``<blockquote>``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from typing import Any, NamedTuple

from lxml.html import HtmlElement

from provenance.compiled import compiled
from provenance.read.page import marked

SHORT = 250  # code points below which a quick reading of a page is not trusted and a thorough one is made
_BLOCKS = frozenset("p head list item quote table row div code".split())
_SPACE = compiled(r"[ \t\r\n\f\v\u0085\u2028\u2029]+")


@cache
def extractor() -> str:
    """The name and version of what takes the text out."""
    _prepared()
    return f"trafilatura {version('trafilatura')}, page 2"


@cache
def _prepared() -> Any:  # noqa: ANN401 - a module without types
    import logging

    import trafilatura
    from trafilatura import downloads

    if hasattr(downloads, "INSECURE_SSL_FALLBACK"):
        downloads.INSECURE_SSL_FALLBACK = False  # nothing is fetched by it, and nothing is to be
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura


class Body(NamedTuple):
    """The paragraphs of an article, with a mark at both ends of each link where ``urls`` has its address."""

    lines: list[str]
    urls: list[str]

    @property
    def size(self) -> int:
        """How much there is of it, in code points."""
        return sum(map(len, self.lines))


def body(tree: HtmlElement, address: str | None, *, links: bool) -> Body:
    """The article's paragraphs in order, without links that stand alone; none where there is no article."""
    from copy import deepcopy

    quick = _body(deepcopy(tree), address, fast=True, links=links)
    return (
        quick
        if quick.size >= SHORT
        else max(quick, _body(tree, address, fast=False, links=links), key=lambda one: one.size)
    )


def _body(tree: HtmlElement, address: str | None, *, fast: bool, links: bool) -> Body:
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
    urls: list[str] | None = [] if links else None
    root = getattr(found, "body", None)
    lines = (
        [] if root is None else (_SPACE.sub(" ", marked.spaces_back(line)).strip(" ") for line in _lines(root, urls))
    )
    return Body([line for line in lines if line.strip("> ")], urls or [])


def _lines(body: HtmlElement, urls: list[str] | None) -> Iterator[str]:
    """One walk over the tree: text is gathered, and every block or line break ends what was gathered.

    Where ``urls`` is given, it gets the address of every link, and the link a mark at both ends.
    """
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
            if tag == "ref" and urls is not None:
                pieces.append(marked.opened(len(urls)))
                urls.append(element.get("target") or "")
            gather(element.text, links > 0)
            walk.append((element, True))
            walk.extend((child, False) for child in reversed(element))
            continue
        if block:
            yield from done(prefix)
            depth -= tag == "quote"
        elif tag == "cell":
            pieces.append(" | " if element.getnext() is not None else "")
        if tag == "ref" and urls is not None:
            pieces.append(marked.closed(len(urls) - 1))
        links -= tag == "ref"
        gather(element.tail, links > 0)
    yield from done("")
