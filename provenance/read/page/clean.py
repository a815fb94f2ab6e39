"""A page without what nobody reads on it as the article: scripts, hidden text, captions, links to other articles."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml.html import HtmlElement

from provenance.compiled import compiled
from provenance.read.page import marked, styles

_GONE = frozenset(
    "script style noscript template iframe object embed svg canvas form button select input textarea nav dialog".split()
)
_HIDDEN = compiled(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:\.0*)?(?:px|em|rem|%|pt)?\s*(?:;|!|$)"
    r"|(?:^|;)\s*opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3,}"
    r"|(?:^|;)\s*(?:left|top|margin-left)\s*:\s*-\d{4,}|transform\s*:\s*scale\(\s*0\s*\)"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?(?:[\s,]+[01](?:px)?){3}\s*\)",
    re.IGNORECASE,
)
_CLOSED = compiled(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.IGNORECASE)  # what stands beyond is not shown
_FLAT = compiled(r"(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01](?:px|em|rem|%|pt)?\s*(?:;|!|$)", re.IGNORECASE)
_CAPTION = compiled(
    r"(?:^|[\s_-])(?:caption|figcaption|(?:photo|image|picture|media)[_-]?credits?|credits?"
    r"|wp-caption-text|bildunterschrift)(?=$|[\s_-])",
    re.IGNORECASE,
)
_RELATED = compiled(
    r"(?:^|[\s_-])(?:related|recirc\w*|recommend\w*"
    r"|read-?(?:more|next|also)|see-?also|more-?(?:on|from|stories|news)"
    r"|most-?(?:read|popular)"
    r"|trending|newsletter|sign-?up|promo|advert\w*|sponsor\w*|social|share|sharing|comments?"
    r"|breadcrumbs?|tags?|cookie\w*|paywall|subscribe)(?=$|[\s_-])",
    re.IGNORECASE,
)
_STYLES = tuple(
    "q b strong i em u s strike font small big sup sub abbr acronym cite mark span tt kbd var dfn bdi ins wbr".split()
)
_STANDING = frozenset("p div ul ol table blockquote section article figure h1 h2 h3 h4 h5 h6".split())
_MARKS = frozenset("\"“”„«»‘’'‹›")
_SHORT = 600  # code points: a caption or a box of links that is longer is likely the article itself
_LINKED = 0.6  # share of a box's words that are links, from which it leads elsewhere


class Aside(NamedTuple):
    """What was taken off a page: captions and credits of pictures, links to other articles."""

    captions: tuple[str, ...]
    links: tuple[str, ...]


def strip(tree: HtmlElement) -> Aside:
    """Take off ``tree`` what is no text of the article; captions and links are given back."""
    captions: list[str] = []
    links: list[str] = []
    gone: list[HtmlElement] = []
    unseen = styles.unseen(tree)
    for element in tree.iter():
        tag = element.tag
        if not isinstance(tag, str):
            gone.append(element)  # a comment, a processing instruction
            continue
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if tag in _GONE or _is_hidden(element) or (unseen and styles.hides(unseen, element)):
            gone.append(element)
        elif tag == "figcaption" or (tag not in ("html", "body", "article", "main") and _CAPTION.search(name)):
            if len(words := text_of(element)) <= _SHORT and element.find(".//blockquote") is None:
                captions.append(words)
                gone.append(element)
        elif tag == "aside" or _RELATED.search(name):
            words = text_of(element)
            linked = sum(len(text_of(a)) for a in element.iter("a"))
            if tag not in ("html", "body", "article", "main") and len(words) <= 4 * _SHORT:
                if linked >= _LINKED * len(words):
                    links.append(words)
                    gone.append(element)
                elif tag != "aside" and len(words) <= _SHORT // 4 and element.find(".//p") is None:
                    gone.append(element)
    for element in gone:
        if element.getparent() is not None:
            element.drop_tree()
    _flatten(tree)
    return Aside(_distinct(captions), _distinct(links))


def _flatten(tree: HtmlElement) -> None:
    """Leave words without the elements that only style them, and marks for ``<q>``: extraction moves nested ones."""
    for element in list(tree.iter(*_STYLES)):
        if element.tag == "q" and not _is_marked(element):
            depth = sum(above.tag == "q" for above in element.iterancestors())
            opening, closing = ("“”", "‘’")[depth % 2]
            element.text = opening + (element.text or "")
            last = element[-1] if len(element) else None
            if last is None:
                element.text += closing
            else:
                last.tail = (last.tail or "") + closing
    for element in list(tree.iter(*_STYLES)):
        if element.getparent() is not None and not any(child.tag in _STANDING for child in element.iter()):
            element.drop_tag()
    for element in tree.iter("pre"):
        element.tag = "p"  # a text as a wire sent it, which would be taken for a quotation


def _is_marked(element: HtmlElement) -> bool:
    """Whether a page has marks of its own around a quotation."""
    words = "".join(element.itertext(with_tail=False)).strip()
    return words[:1] in _MARKS and words[-1:] in _MARKS


def text_of(element: HtmlElement) -> str:
    """The words of an element in one line."""
    return " ".join("".join(element.itertext(with_tail=False)).split())


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style") or ""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(style and (_HIDDEN.search(style) or (_CLOSED.search(style) and _FLAT.search(style))))
    )


def _distinct(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, words)))


def keep_spaces(tree: HtmlElement) -> None:
    """Hide the spaces that hold words together from whoever takes the text out."""
    for element in tree.iter():
        if element.text:
            element.text = marked.hide_spaces(element.text)
        if element.tail:
            element.tail = marked.hide_spaces(element.tail)
