# ruff: noqa: E501 - a page a row
"""What pages say of themselves, in the styles of many publishing systems: address, outlet, title, time, byline."""

from __future__ import annotations

import io
import json

import pytest

pytest.importorskip("trafilatura", reason="pages need the extra html")

from written import BODY

from provenance.actors.registry import load
from provenance.model import Article
from provenance.pipeline.reading import with_outlet
from provenance.read.source import read

REGISTRY = load()


def ld(**node: object) -> str:
    """A script of JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **node})}</script>'


def meta(**pairs: str) -> str:
    """Meta elements: underscores stand for colons."""
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in pairs.items())


def node(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


HOUSE = {"@type": "NewsMediaOrganization", "name": "Harbour Post", "logo": {"@type": "ImageObject", "url": "/l.png"}}
TIME = "2025-12-13T08:30:00+02:00"
# name: (what stands in the head, before the article, in it, the expected outlet, title, time, byline, address)
PAGES: dict[str, tuple[str, str, str, str | None, str | None, str | None, str | None, str | None]] = {
    "a plain JSON-LD article": (
        '<link rel="canonical" href="https://harbour.example/gate">'
        + ld(**{"@type": "NewsArticle"}, headline="Gate stays shut", datePublished=TIME, author=node("Ann Roe"), publisher=HOUSE),
        "", "", "Harbour Post", "Gate stays shut", TIME, "Ann Roe", "https://harbour.example/gate",
    ),
    "a graph with ids, as Yoast writes it": (
        ld(**{"@graph": [
            {"@type": "Article", "@id": "https://harbour.example/gate#article", "headline": "Gate stays shut",
             "datePublished": "2025-12-13T06:30:00+00:00", "author": {"@id": "https://harbour.example/#/person/1"},
             "publisher": {"@id": "https://harbour.example/#organization"}},
            {"@type": "WebPage", "@id": "https://harbour.example/gate", "datePublished": "2025-12-13T06:30:00+00:00"},
            {"@type": "Organization", "@id": "https://harbour.example/#organization", "name": "Harbour Post"},
            {"@type": "Person", "@id": "https://harbour.example/#/person/1", "name": "Ann Roe"},
        ]}) + meta(og__url="https://harbour.example/gate"),
        "", "", "Harbour Post", "Gate stays shut", "2025-12-13T06:30:00+00:00", "Ann Roe", "https://harbour.example/gate",
    ),
    "OpenGraph alone": (
        meta(og__title="Gate stays shut", og__site_name="Harbour Post", og__url="https://harbour.example/gate",
             article__published_time="2025-12-13T08:30:00Z", article__author="https://facebook.example/annroe"),
        '<div class="article-byline">By <a rel="author" href="/ann">Ann Roe</a></div>', "",
        "Harbour Post", "Gate stays shut", "2025-12-13T08:30:00Z", "By Ann Roe", "https://harbour.example/gate",
    ),
    "several dates: published, modified, of a teaser": (
        ld(**{"@type": "NewsArticle"}, headline="Gate stays shut", datePublished=TIME, dateModified="2025-12-14T09:00:00Z")
        + meta(article__modified_time="2025-12-14T09:00:00Z", og__site_name="Harbour Post"),
        '<time datetime="2024-01-01">an older one</time>', "", "Harbour Post", "Gate stays shut", TIME, None, None,
    ),
    "a list of other articles beside its own": (
        ld(**{"@type": "NewsArticle"}, headline="Port pays more", datePublished="2025-01-01T00:00:00Z", author=node("Bo Lund"))
        + ld(**{"@type": "NewsArticle"}, headline="Gate stays shut", datePublished=TIME, author=node("Ann Roe"), publisher=HOUSE),
        "", "", "Harbour Post", "Gate stays shut", TIME, "Ann Roe", None,
    ),
    "teasers in a list": (
        ld(**{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Port pays more",
           "datePublished": "2025-01-01T00:00:00Z"}]})
        + meta(og__site_name="Harbour Post", article__published_time=TIME),
        "", "", "Harbour Post", "Gate stays shut", TIME, None, None,
    ),
    "a live blog": (
        ld(**{"@type": "LiveBlogPosting", "headline": "Gate stays shut", "datePublished": TIME, "author": [node("Ann Roe"),
           node("Bo Lund")], "publisher": HOUSE, "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Update",
           "datePublished": "2025-12-13T11:00:00+02:00", "author": node("Cy Dee")}]}),
        "", "", "Harbour Post", "Gate stays shut", TIME, "Ann Roe / Bo Lund", None,
    ),
    "an AMP page": (
        '<link rel="canonical" href="https://harbour.example/gate">'
        + ld(**{"@type": "NewsArticle"}, mainEntityOfPage="https://harbour.example/gate", headline="Gate stays shut",
             datePublished=TIME, author={"name": "Ann Roe"}, publisher=HOUSE),
        "", "", "Harbour Post", "Gate stays shut", TIME, "Ann Roe", "https://harbour.example/gate",
    ),
    "no metadata at all": ("", "", "", "Harbour Post", "Gate stays shut", None, None, None),
    "a title with the site's name": (
        meta(og__site_name="Harbour Post"), "", "", "Harbour Post", "Gate stays shut", None, None, None,
    ),
    "microdata": (
        "", '<span itemprop="author">Ann Roe</span> <time itemprop="datePublished" datetime="2025-12-13T08:30+02:00">'
        "yesterday</time>", "", "Harbour Post", "Gate stays shut", TIME, "Ann Roe", None,
    ),
    "Dublin Core": (
        '<meta name="DC.date.issued" content="2025-12-13"><meta name="DC.creator" content="Ann Roe">'
        '<meta name="DC.publisher" content="Harbour Post">', "", "", "Harbour Post", "Gate stays shut", "2025-12-13",
        "Ann Roe", None,
    ),
    "a time without a zone claims its day": (
        meta(article__published_time="2025-12-13T08:30:00", og__site_name="Harbour Post"),
        "", "", "Harbour Post", "Gate stays shut", "2025-12-13", None, None,
    ),
    "a date in the future is none": (
        meta(article__published_time="2199-01-01T00:00:00Z", og__site_name="Harbour Post"),
        "", "", "Harbour Post", "Gate stays shut", None, None, None,
    ),
    "a canonical address of the front page is a slip": (
        '<link rel="canonical" href="https://harbour.example/">' + meta(og__url="https://harbour.example/gate"),
        "", "", "Harbour Post", "Gate stays shut", None, None, "https://harbour.example/gate",
    ),
    "a known domain names its outlet": (
        '<link rel="canonical" href="https://www.theguardian.com/world/2025/dec/13/gate">'
        + ld(**{"@type": "NewsArticle"}, headline="Gate stays shut", publisher={"@type": "Organization", "name": "GNM Ltd"}),
        "", "", "The Guardian", "Gate stays shut", None, None, "https://www.theguardian.com/world/2025/dec/13/gate",
    ),
    "a publisher that is a domain gives way to a name": (
        ld(**{"@type": "NewsArticle"}, headline="Gate stays shut", publisher={"@type": "Organization", "name": "harbour.example"})
        + meta(og__site_name="Harbour Post"), "", "", "Harbour Post", "Gate stays shut", None, None, None,
    ),
    "an agency as the author": (
        ld(**{"@type": "NewsArticle"}, headline="Gate stays shut", datePublished=TIME, publisher=HOUSE,
           author={"@type": "Organization", "name": "Reuters"}),
        "", "", "Harbour Post", "Gate stays shut", TIME, "Reuters", None,
    ),
    "a byline with a date and minutes beside it": (
        ld(**{"@type": "NewsArticle"}, headline="Gate stays shut", author="Ann Roe", publisher=HOUSE),
        '<div class="byline"><span>By Ann Roe</span><time>13 December 2025</time></div>', "",
        "Harbour Post", "Gate stays shut", "2025-12-13", "By Ann Roe", None,
    ),
    "a box on the author is no byline": (
        ld(**{"@type": "NewsArticle"}, headline="Gate stays shut", author="Ann Roe", publisher=HOUSE), "",
        '<div class="author-bio">Ann Roe has written on harbours for twenty years and lives with two dogs and a boat in the '
        "old town, from where she reports on ships, gates and the people who open and close them.</div>",
        "Harbour Post", "Gate stays shut", None, "Ann Roe", None,
    ),
    "JSON-LD in comments, with a line end in a string": (
        '<script type="application/ld+json"><!--\n{"@type":"NewsArticle","headline":"Gate stays shut","datePublished":"'
        + TIME + '","description":"a\nb","publisher":{"name":"Harbour Post"}}\n--></script>',
        "", "", "Harbour Post", "Gate stays shut", TIME, None, None,
    ),
    "broken JSON-LD gives way to meta elements": (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>'
        + meta(og__site_name="Harbour Post", og__title="Gate stays shut", article__published_time=TIME),
        "", "", "Harbour Post", "Gate stays shut", TIME, None, None,
    ),
    "two h1, the first a logo": (
        meta(og__title="Gate stays shut", og__site_name="Harbour Post"), "<h1>Harbour Post</h1>", "",
        "Harbour Post", "Gate stays shut", None, None, None,
    ),
    "parsely": (
        '<meta name="parsely-pub-date" content="2025-12-13T06:30:00Z"><meta name="parsely-author" content="Ann Roe">'
        '<meta name="parsely-title" content="Gate stays shut">' + meta(og__site_name="Harbour Post"),
        "", "", "Harbour Post", "Gate stays shut", "2025-12-13T06:30:00Z", "Ann Roe", None,
    ),
    "an author that is a list of texts": (
        ld(**{"@type": ["NewsArticle", "Article"]}, headline="Gate stays shut", author=["By Ann Roe", "Bo Lund"], publisher=HOUSE),
        "", "", "Harbour Post", "Gate stays shut", None, "Ann Roe / Bo Lund", None,
    ),
    "RFC 822": (
        '<meta name="date" content="Sat, 13 Dec 2025 08:30:00 +0200">' + meta(og__site_name="Harbour Post"),
        "", "", "Harbour Post", "Gate stays shut", TIME, None, None,
    ),
    "in German": (
        '<link rel="canonical" href="https://hafen.example/tor">' + meta(og__site_name="Hafenblatt", og__title="Gate stays shut"),
        '<p class="autor">Von Ann Roe, dpa</p>', "", "Hafenblatt", "Gate stays shut", None, "Von Ann Roe, dpa",
        "https://hafen.example/tor",
    ),
    "in Ukrainian": (
        ld(**{"@type": "NewsArticle"}, headline="Ворота зачинені", datePublished=TIME, inLanguage="uk",
           author=node("Анна Роу"), publisher={"@type": "Organization", "name": "Гавань"}),
        "", "", "Гавань", "Ворота зачинені", TIME, "Анна Роу", None,
    ),
    "a slogan behind the name": (
        meta(og__site_name="Harbour Post | News of ships and gates"), "", "", "Harbour Post", "Gate stays shut", None, None,
        None,
    ),
    "times of other things first": (
        meta(og__site_name="Harbour Post"),
        '<time class="updated" datetime="2025-12-15T10:00:00Z">now</time>'
        '<time class="published" datetime="2025-12-13T08:30:00+02:00">then</time>', "",
        "Harbour Post", "Gate stays shut", TIME, None, None,
    ),
}  # fmt: skip


def article(head: str, before: str, after: str) -> Article:
    raw = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Gate stays shut | Harbour Post</title>'
        f"{head}</head><body><header>{before}</header><article><h1>Gate stays shut</h1>"
        f"{BODY}{after}</article></body></html>"
    )
    *_, result = read(["-"], "utf-8", io.BytesIO(raw.encode()))
    assert isinstance(result, Article), result
    return with_outlet(result, REGISTRY)


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_says_of_itself(name: str):
    head, before, after, outlet, title, published, byline, url = PAGES[name]
    found = article(head, before, after)
    assert found.evidence is not None
    said = json.loads(found.evidence.about or "").get("byline")
    assert (found.outlet, found.title, found.published, said, found.url) == (outlet, title, published, byline, url)


def test_what_is_read_stands_in_the_text_once():
    head, before, after, *_ = PAGES["a byline with a date and minutes beside it"]
    text = article(head, before, after).text
    assert text.split("\n\n")[:2] == ["Gate stays shut", "By Ann Roe"]
    assert text.count("Gate stays shut") == 1


def test_a_future_date_is_kept_among_what_it_says():
    found = article(*PAGES["a date in the future is none"][:3])
    assert found.evidence is not None
    assert json.loads(found.evidence.about or "")["dates in the future"] == ["2199-01-01T00:00:00Z"]
