"""What a page says of itself: address, outlet, headline, dates, authors; each from the surest place that has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from provenance.compiled import compiled
from provenance.read.dates import is_future, rfc3339
from provenance.read.page.byline import authors, byline
from provenance.read.page.clean import text_of
from provenance.read.page.linked import Linked, plain

_PUBLISHED = (
    "article:published_time og:published_time article:published datepublished date_published parsely-pub-date"
    " sailthru.date cxenseparse:recs:publishtime dc.date.issued dcterms.issued dc.date dcterms.date dc.date.created"
    " dcterms.created publishdate publish-date pubdate publication_date article.published originalpublicationdate date"
).split()
_MODIFIED = (
    "article:modified_time og:updated_time datemodified dc.date.modified dcterms.modified last-modified lastmod".split()
)
_AUTHOR = "author article:author parsely-author sailthru.author dc.creator dcterms.creator byl byline".split()
_SECTION = ("article:section", "section", "parsely-section")
_STANDFIRST = compiled(
    r"(?:^|[\s_-])(?:standfirst|sub-?head(?:line|ing)?|sub-?title|dek|deck|kicker-?text|summary|lead-?in|teaser-?text|chapo)(?=$|[\s_-])",
    re.IGNORECASE,
)
_BEFORE = compiled(r"(\S.{0,60}?)\s*[|–—·•»:-]\s+")
_DOMAIN = compiled(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}/?", re.IGNORECASE)
_SEPARATED = compiled(r"\s+[|–—·•»:-]\s+")
_LOCAL = compiled(r"(?:localhost|[\d.]+|\[?[0-9a-f:]*:[0-9a-f:]*\]?|.*\.local)", re.IGNORECASE)


class Said(NamedTuple):
    """What a page says of itself. ``byline`` is as the reader sees it, else the authors' names and nothing else.

    ``later`` are dates that lie in the future, which no article was published at.
    """

    url: str | None
    publisher: str | None
    title: str | None
    headline: str | None
    standfirst: str | None
    byline: str | None
    authors: tuple[str, ...]
    credits: tuple[str, ...]
    published: str | None
    modified: str | None
    lang: str | None
    section: str | None
    free: bool | None
    later: tuple[str, ...]
    canonical: str | None


def said(tree: HtmlElement, address: str | None) -> Said:
    """What the page says that came from ``address``, if that is known."""
    meta = _meta(tree)
    linked = Linked(tree)
    canonical = _canonical(tree, meta, address)
    titles = {t.casefold() for t in (*meta.get("og:title", ()), *map(text_of, tree.iter("h1"))) if t}
    about = linked.article({plain(u) for u in (canonical, address, *meta.get("og:url", ())) if u}, titles)
    url = _own(canonical, address)
    publisher = _outlet(
        [
            *linked.texts(about.get("publisher")),
            *_item(tree, "publisher"),
            *meta.get("og:site_name", ()),
            *meta.get("application-name", ()),
            *meta.get("dc.publisher", ()),
            *_behind_headline(tree),
        ]
    )
    title = _title(tree, linked.texts(about.get("headline")), meta, publisher)
    names = authors([*linked.texts(about.get("author"))] or [n for k in _AUTHOR for n in meta.get(k, ())])
    credits = [*linked.bodies(about.get("author")), *linked.bodies(about.get("provider"))]
    credits += [*linked.bodies(about.get("sourceOrganization")), *meta.get("syndication-source-name", ())]
    later: list[str] = []
    published = _date([*linked.texts(about.get("datePublished")), *_dates(tree, meta)], later) or _guessed(tree)
    modified = _date(
        [*linked.texts(about.get("dateModified")), *(d for k in _MODIFIED for d in meta.get(k, ()))], later
    )
    free = [value.casefold() for value in _words(about.get("isAccessibleForFree"))]
    return Said(
        url,
        publisher,
        title,
        _headline(tree, title),
        _marked(tree, _STANDFIRST, "description", 400),
        byline(tree, names) or (" / ".join(names) or None),
        tuple(names),
        tuple(dict.fromkeys(name for name in credits if name.casefold() != (publisher or "").casefold())),
        published,
        modified,
        _lang(tree, linked.texts(about.get("inLanguage")), meta),
        next(iter([*linked.texts(about.get("articleSection")), *(s for k in _SECTION for s in meta.get(k, ()))]), None),
        None if not free else free[0] != "false",
        tuple(later),
        canonical,
    )


def _words(value: object) -> list[str]:
    return [] if value is None else [str(value)]


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _canonical(tree: HtmlElement, meta: dict[str, list[str]], address: str | None) -> str | None:
    """The address that the page gives as its own; a front page's is taken for a slip where another is given too."""
    links = [e.get("href") or "" for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split()]
    found = []
    for given in [*links, *meta.get("og:url", ())]:
        try:
            parts = urlsplit(urljoin(address or "", given.strip()))
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname and not _LOCAL.fullmatch(parts.hostname):
            found.append(parts._replace(fragment="").geturl())
    return next((url for url in found if urlsplit(url).path.strip("/")), found[0] if found else None)


def _own(canonical: str | None, address: str | None) -> str | None:
    """The page's own address: where it came from if it names another house's, whose article it reprints."""
    if canonical is None or address is None:
        return canonical or address
    here, there = urlsplit(address).hostname or "", urlsplit(canonical).hostname or ""
    return canonical if not here or _LOCAL.fullmatch(here) or house(here) == house(there) else address


def house(host: str) -> str:
    """What hosts of one publisher share: the last two labels, or three where the last but one is short (co.uk)."""
    host = host.removesuffix(".cdn.ampproject.org").replace("-", ".") if host.endswith(".ampproject.org") else host
    labels = host.lower().split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2 else labels[-2:])


def _outlet(names: Iterable[str]) -> str | None:
    """The first that is a name and no domain, without a slogan behind it."""
    kept = [_SEPARATED.split(name)[0].strip() for name in names]
    return next((name for name in kept if name and len(name) <= 80 and not _DOMAIN.fullmatch(name)), None)


def _behind_headline(tree: HtmlElement) -> Iterator[str]:
    """What the window's title has behind the headline, or before it: "Gate stays shut | Harbour Post"."""
    for title in [text_of(e) for e in tree.iter("title")][:1]:
        for line in map(text_of, tree.iter("h1")):
            if line and title.startswith(line) and (gap := _SEPARATED.match(title, len(line))):
                yield title[gap.end() :]
            elif line and title.endswith(line) and (before := _BEFORE.fullmatch(title[: -len(line)])):
                yield before[1]


def _item(tree: HtmlElement, prop: str) -> Iterator[str]:
    """The name of what a page's microdata has as ``prop``."""
    for element in tree.iterfind(f".//*[@itemprop='{prop}']"):
        for name in element.iterfind(".//*[@itemprop='name']"):
            yield name.get("content") or text_of(name)


def _title(tree: HtmlElement, headlines: list[str], meta: dict[str, list[str]], publisher: str | None) -> str | None:
    from html import unescape

    named = [text_of(e) for e in tree.iter("title")][:1]
    h1 = [text_of(e) for e in tree.iter("h1")]
    given = [
        *headlines,
        *meta.get("og:title", ()),
        *meta.get("twitter:title", ()),
        *(h1 if len(h1) == 1 else []),
        *named,
    ]
    for title in given:
        if bare := _without(" ".join(unescape(title).split()), publisher):
            return bare
    return None


def _without(title: str, publisher: str | None) -> str:
    """A title without the outlet's name at its end or beginning."""
    parts = [(m.start(), m.end()) for m in _SEPARATED.finditer(title)]
    for start, end in reversed(parts):
        if publisher and title[end:].strip().casefold().removeprefix("the ") == publisher.casefold().removeprefix(
            "the "
        ):
            return title[:start]
        if _DOMAIN.fullmatch(title[end:].strip()):
            return title[:start]
    if publisher and parts and title[: parts[0][0]].strip().casefold() == publisher.casefold():
        return title[parts[0][1] :]
    return title


def _headline(tree: HtmlElement, title: str | None) -> str | None:
    """The headline as it stands on the page: the ``h1`` that is most like the title; else the title."""
    words = set((title or "").casefold().split())
    best, share = None, 0.3
    for h1 in tree.iter("h1"):
        line = text_of(h1)
        own = set(line.casefold().split())
        if own and line and (alike := len(own & words) / len(own | words)) > share:
            best, share = line, alike
    if best is None and not title:
        best = next((text_of(h1) for h1 in tree.iter("h1") if text_of(h1)), None)
    return best or title


def _marked(tree: HtmlElement, name: re.Pattern[str], prop: str, longest: int) -> str | None:
    for element in tree.iter("p", "div", "h2", "h3", "span", "section"):
        if name.search(element.get("class") or "") or prop in (element.get("itemprop") or "").lower().split():
            line = text_of(element)
            if 20 <= len(line) <= longest and element.find(".//a") is None:
                return line
    return None


def _dates(tree: HtmlElement, meta: dict[str, list[str]]) -> Iterator[str]:
    for name in _PUBLISHED:
        yield from meta.get(name, ())
    times = [e for e in tree.iter("time") if e.get("datetime")]
    for element in sorted(times, key=lambda e: not (e.get("pubdate") is not None or "published" in _named(e))):
        if "updat" not in _named(element) and "modif" not in _named(element):
            yield element.get("datetime") or ""
    for element in tree.iter("abbr"):  # as microformats have it
        if "published" in _named(element):
            yield element.get("title") or ""


def _named(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()


def _date(given: Iterable[str], later: list[str]) -> str | None:
    for value in given:
        if (date := rfc3339(value)) is None:
            continue
        if not is_future(date):
            return date
        later.append(value)
    return None


def _guessed(tree: HtmlElement) -> str | None:
    """The day that htmldate finds in a page that states none where others do."""
    from copy import deepcopy

    from htmldate import find_date

    try:
        day = find_date(deepcopy(tree), original_date=True, extensive_search=False, outputformat="%Y-%m-%d")
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    date = rfc3339(day) if day else None
    return date if date and not is_future(date) else None


def _lang(tree: HtmlElement, given: list[str], meta: dict[str, list[str]]) -> str | None:
    named = [*given, tree.get("lang") or "", *meta.get("og:locale", ()), *meta.get("content-language", ())]
    tags = (name.strip().replace("_", "-") for name in named)
    return next((tag for tag in tags if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag)), None)
