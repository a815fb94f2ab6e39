"""One HTML page: bytes in, an article or the reason why there is none out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from provenance.compiled import compiled
from provenance.model import Article, Refusal
from provenance.read.dates import LATER
from provenance.read.decode import Fault, usable
from provenance.read.describe import Description
from provenance.read.given import Given, Taken, article
from provenance.read.page import marked, text
from provenance.read.page.charset import Decoded, decoded
from provenance.read.page.clean import Aside, keep_spaces, strip, text_of
from provenance.read.page.marked import Cite
from provenance.read.page.metadata import Said, house, said

STUB = 700  # code points below which a text behind a barrier is no article, and an error may be all there is
MOST = 60_000  # elements of a page; a long one has 5,000, and beyond time grows faster than they do
NO_TEXT = Fault("a page without the text of an article", "leave it out, or save the page as your browser shows it")
PAYWALL = Fault("a page behind a paywall that has the beginning at most", "save the page as a subscriber sees it")
_ERROR = compiled(
    r"(?:(?:error|http|fehler|erreur|ошибка|помилка)?\s*(?:40\d|410|429|50\d)"
    r"(?:\W*$|\W+(?:error|not|page|forbid|gone|bad|service|internal))"
    r"|(?:the )?(?:page|site|article) (?:was |is |could |can)?(?:not|no longer|isn.t)\b|not found"
    r"|access (?:was )?denied|forbidden|just a moment|attention required|are you (?:a robot|human)"
    r"|service unavailable|internal server error"
    r"|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada"
    r"|страница не найдена|сторінку не знайдено|nie znaleziono strony|pagina non trovata)",
    re.IGNORECASE,
)
_CONTROL = compiled("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # nobody sees them, and no tree holds them
_WHOLE = compiled(r"[^:|–—]{0,40}?(?:\s[-|–—:•·]\s.*)?$")  # what may stand behind: no headline about such a page
_BARRED = compiled(r"(?:^|[\s_-])(?:paywall|regwall|piano-|subscriber-?only|premium-?wall|barrier)", re.IGNORECASE)


def pages(given: Given) -> Iterator[Article | Refusal]:
    """The article of one page."""
    raw = given.whole()
    if isinstance(raw, Fault):
        yield given.refuse(raw)
        return
    result = _read(given, raw)
    yield given.refuse(result) if isinstance(result, Fault) else article(given, raw, result)


def _read(given: Given, raw: bytes) -> Taken | Fault:
    headers = {name.lower(): value for name, value in given.came.headers.items()}
    source = decoded(raw, headers.get("content-type"), given.how.encoding)
    if isinstance(source, Fault):
        return source
    try:
        tree = _tree(source.source)
    except (etree.LxmlError, ValueError) as error:
        return Fault(f"no HTML that can be read ({str(error)[:60]})", "save the page again")
    if tree is None:
        return NO_TEXT
    if sum(1 for _ in tree.iter()) > MOST:
        return Fault(f"a page of more than {MOST:,} elements, too many for one article", "split it into its articles")
    about = said(tree, given.about.url or given.came.address)
    barred = any(_BARRED.search(e.get("class") or "") for e in tree.iter("div", "section", "aside"))
    aside, markable = strip(tree), marked.usable(source.source)
    if markable:
        keep_spaces(tree)
    body = text.body(tree, about.url, links=markable)
    head, rest = shaped(about, body.lines)
    page, cites = marked.without("\n\n".join([*head, *rest]), body.urls)
    if body.size <= STUB and (fault := _fault(about, tree, body.size, barred)):
        return fault
    kept = usable(page) if rest else NO_TEXT
    if isinstance(kept, Fault):
        return kept
    described = Description(given.about.document, None, about.url, about.published, about.lang, about.title)
    return Taken(kept, described, "text/html", text.extractor(), about.publisher, _details(about, aside, source, cites))


def _tree(source: str) -> HtmlElement | None:
    """The page's tree, its depth bounded by the parser: what is nested deeper is left out."""
    if not source.strip():
        return None
    source = source.replace("\f", " ")  # a space to HTML, but nothing that a tree takes as text
    raw = _CONTROL.sub("", source).encode()  # a declaration of encoding in it was for its bytes
    tree = document_fromstring(raw, parser=HTMLParser(encoding="utf-8", no_network=True))
    return tree if isinstance(tree.tag, str) else None


def shaped(about: Said, body: Sequence[str]) -> tuple[list[str], list[str]]:
    """Headline, standfirst and byline, and the paragraphs behind them, as a plain article has them, none twice."""
    credits = [name for name in about.credits if name.casefold() not in (about.byline or "").casefold()]
    head = [about.headline, about.standfirst, about.byline, " / ".join(credits)]
    lines = list(dict.fromkeys(" ".join(line.split()) for line in head if line))
    said_already = {_same(line) for line in lines}
    opening = [line for line in body[:6] if _same(line) not in said_already]
    if about.standfirst and opening and _same(opening[0]).startswith(_same(about.standfirst)):
        lines.remove(" ".join(about.standfirst.split()))  # the first paragraph itself, by another name
    return lines, [*opening, *body[6:]]


def _same(line: str) -> str:
    return "".join(filter(str.isalnum, line.casefold()))


def _fault(about: Said, tree: HtmlElement, size: int, barred: bool) -> Fault | None:
    """Why a page with so little text is no article."""
    if size and (about.free is False or barred):
        return PAYWALL
    named = [text_of(e) for e in tree.iter("title", "h1")]
    if about.published is None or size == 0:
        for name in (*named, about.title or ""):
            if (found := _ERROR.match(name)) and _WHOLE.match(name, found.end()):
                shown = name if len(name) <= 60 else f"{name[:60]}…"
                return Fault(f"an error page ({shown!r}), no article", "fetch the page again, or leave it out")
    return PAYWALL if about.free is False else None


def _details(about: Said, aside: Aside, source: Decoded, cites: Sequence[Cite]) -> str:
    """What else the page says, as JSON; a key that is missing was not said."""
    values = {
        "headline": about.headline,
        "standfirst": about.standfirst,
        "byline": about.byline,
        "authors": list(about.authors),
        "credits": list(about.credits),
        "modified": about.modified,
        "section": about.section,
        "canonical": about.canonical if about.canonical != about.url else None,
        "free": about.free,
        LATER: list(about.later),
        "encoding": source.encoding,
        "stray bytes": source.stray,
        "captions": list(aside.captions),
        "links": list(aside.links),
        "cites": [[*cite.at, url] for cite in cites if (url := _leads_out(cite.url, about.url))],
    }
    return json.dumps({key: value for key, value in values.items() if value not in (None, [], 0)}, ensure_ascii=False)


def _leads_out(url: str, page: str | None) -> str | None:
    """Where a link leads, if to another house: within its own a page links to subjects rather than to sources."""
    try:
        whole = urljoin(page or "", url)
        here, there = urlsplit(page or "").hostname, urlsplit(whole).hostname
    except ValueError:
        return None
    return whole if whole.startswith(("http://", "https://")) and there and house(there) != house(here or "") else None
