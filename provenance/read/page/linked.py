"""The article that a page describes in JSON-LD (schema.org), with what its graph says of author and publisher."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from provenance.compiled import compiled

Node = Mapping[str, Any]
_KINDS = compiled(r"(?:\w*Article|\w*BlogPosting|LiveBlogPosting|Report|Review)$")
_PAGE = compiled(r"(?:\w*WebPage|ItemPage)$")
_WRAPPED = compiled(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$")
MOST = 2000  # nodes of one page that are looked at


class Linked:
    """The nodes of a page's JSON-LD, and by their id what others refer to."""

    def __init__(self, tree: HtmlElement) -> None:
        self._nodes: list[Node] = []
        self._by_id: dict[str, dict[str, Any]] = {}
        for script in tree.iter("script"):
            if "ld+json" in (script.get("type") or "").lower():
                self._take(script.text or "")

    def _take(self, source: str) -> None:
        try:
            value = json.loads(_WRAPPED.sub("", source.strip()), strict=False)
        except (ValueError, RecursionError):
            return  # a page's own fault, of which other places make up
        self._nodes.extend(_top(value))
        for node in _every(value):
            if isinstance(key := node.get("@id"), str):
                self._by_id.setdefault(key, {}).update(node)

    def article(self, addresses: set[str], titles: set[str]) -> Node:
        """The article that the page is of: by its address, its headline, its date; else the page; else nothing."""

        def weight(node: Node) -> int:
            own = {plain(url) for key in ("url", "@id", "mainEntityOfPage") for url in self.texts(node.get(key), "@id")}
            headline = " ".join(self.texts(node.get("headline") or node.get("name")))
            at, called = not own.isdisjoint(addresses), headline.casefold() in titles
            return 4 * at + 2 * called + ("datePublished" in node)

        articles = [node for node in self._nodes if _is(node, _KINDS)]
        pages = [node for node in self._nodes if _is(node, _PAGE) and "datePublished" in node]
        return max(articles or pages, key=weight, default={})

    def texts(self, value: object, key: str = "name") -> list[str]:
        """The names in ``value``: a text, a node (by ``key``), one that is referred to, or a list of them."""
        if isinstance(value, str):
            return [value.strip()] if value.strip() else []
        if isinstance(value, list):
            return [text for one in value[:50] for text in self.texts(one, key)]
        if isinstance(value, dict):
            found = value if value.get(key) else self._by_id.get(str(value.get("@id")), {})
            inner = found.get(key)
            return self.texts(inner, key) if isinstance(inner, str | list) else []
        return []

    def bodies(self, value: object) -> list[str]:
        """The names of the organisations, and not of people, in ``value``."""
        if isinstance(value, list):
            return [text for one in value[:50] for text in self.bodies(one)]
        if not isinstance(value, dict):
            return []
        known = {**self._by_id.get(str(value.get("@id")), {}), **value}
        return self.texts(known) if _is(known, compiled(r"\w*Organization$|Corporation$")) else []


def plain(url: str) -> str:
    """An address as two of them are compared: without scheme, ``www.``, query, fragment and last stroke."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    return (parts.netloc.lower().removeprefix("www.") + parts.path).rstrip("/")


def _is(node: Node, kinds: re.Pattern[str]) -> bool:
    given = node.get("@type")
    return any(isinstance(one, str) and kinds.search(one) for one in (given if isinstance(given, list) else [given]))


def _top(value: object) -> Iterator[Node]:
    """The nodes that stand for themselves, and not for a teaser in a list or an update of a live blog."""
    if isinstance(value, list):
        for one in value[:MOST]:
            yield from _top(one)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity"):
            yield from _top(value.get(key))


def _every(value: object) -> Iterator[dict[str, Any]]:
    left, seen = [value], 0
    while left and seen < MOST:
        one = left.pop()
        if isinstance(one, dict):
            seen += 1
            yield one
            left.extend(one.values())
        elif isinstance(one, list):
            left.extend(one[:MOST])
