"""What a page's own styles hide: classes and ids by themselves, wherever they stand and on every screen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from provenance.compiled import compiled

_NONE = compiled(r"display\s*:\s*none|font-size\s*:\s*0(?:\.0*)?(?:px|em|rem|%|pt)?\s*(?:;|!|$)", re.IGNORECASE)
_NAMED = compiled(r"[.#][\w-]+")
_KEPT = frozenset({"html", "body", "article", "main"})  # a script shows them when it has run


def unseen(tree: HtmlElement) -> set[str]:
    """The classes (``.x``) and ids (``#x``) that are hidden."""
    found: set[str] = set()
    for element in tree.iter("style"):
        if (element.get("media") or "all").strip().lower() in ("all", "screen"):
            for names, style in _rules(_uncommented(element.text or "")):
                if _NONE.search(style):
                    found |= {name for name in map(str.strip, names.split(",")) if _NAMED.fullmatch(name)}
    return found


def hides(names: Collection[str], element: HtmlElement) -> bool:
    """Whether an element has one of these names."""
    own = [f".{name}" for name in (element.get("class") or "").split()]
    return element.tag not in _KEPT and (any(name in names for name in own) or f"#{element.get('id')}" in names)


def _uncommented(css: str) -> str:
    first, *others = css.split("/*")
    return first + "".join(other.partition("*/")[2] for other in others)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Names and style of each rule that holds everywhere: none of those within ``@media`` and its like."""
    depth = begun = opened = 0
    plain = True
    for brace in re.finditer(r"[{};]", css):
        if brace[0] == "{":
            plain = depth == 0 and not css[begun : brace.start()].lstrip().startswith("@")
            opened = brace.end() if depth == 0 else opened
            depth += 1
        elif brace[0] == "}" and depth:
            depth -= 1
            if depth == 0:
                if plain:
                    yield css[begun : opened - 1], css[opened : brace.start()]
                begun = brace.end()
        elif depth == 0:
            begun = brace.end()
