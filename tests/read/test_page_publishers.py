# ruff: noqa: E501 - pages as systems write them
"""Thirty whole pages as publishing systems write them, beside those of test_page_metadata.py: outlet, title, time, byline."""

from __future__ import annotations

import io
import json
from typing import NamedTuple

import pytest

pytest.importorskip("trafilatura", reason="pages need the extra html")

from written import BODY

from provenance.actors.registry import load
from provenance.model import Article, Refusal
from provenance.pipeline.reading import with_outlet
from provenance.read.source import read

REGISTRY = load()


class Page(NamedTuple):
    """A page, and what a reader of it would say of it."""

    html: str
    outlet: str | None
    title: str | None
    published: str | None
    byline: str | None


def made(head: str, body: str, lang: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def ld(source: str) -> str:
    return f'<script type="application/ld+json">{source}</script>'


PAGES = {
    "WordPress, a theme of its own": Page(made(
        '<title>Bridge to reopen - Valley Echo</title><meta name="generator" content="WordPress 6.4"><meta property="og:type" content="article">'
        '<meta property="og:title" content="Bridge to reopen - Valley Echo"><meta property="og:site_name" content="Valley Echo">'
        '<meta property="article:published_time" content="2025-11-03T07:15:00+00:00"><meta property="article:modified_time" content="2025-11-04T07:15:00+00:00">',
        '<header class="site-header"><p class="site-title"><a href="/">Valley Echo</a></p></header><article class="post hentry"><header class="entry-header"><h1 class="entry-title">Bridge to reopen</h1>'
        '<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2025-11-03T07:15:00+00:00">November 3, 2025</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/cdee">Cy Dee</a></span></span></div></header>'
        f'<div class="entry-content">{BODY}</div></article><aside class="widget"><h2>Recent posts</h2><ul><li><a href="/a">Another</a> <time datetime="2025-12-01">1 Dec</time></li></ul></aside>'),
        "Valley Echo", "Bridge to reopen", "2025-11-03T07:15:00+00:00", "by Cy Dee"),
    "a graph of Yoast with organisation, breadcrumbs and image": Page(made(
        '<title>Bridge to reopen - Valley Echo</title>' + ld('{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","@id":"https://echo.example/bridge/#article","isPartOf":{"@id":"https://echo.example/bridge/"},"author":[{"name":"Cy Dee","@id":"https://echo.example/#/schema/person/9"}],"headline":"Bridge to reopen","datePublished":"2025-11-03T07:15:00+00:00","dateModified":"2025-11-05T10:00:00+00:00","publisher":{"@id":"https://echo.example/#organization"}},{"@type":"WebPage","@id":"https://echo.example/bridge/","name":"Bridge to reopen - Valley Echo","datePublished":"2025-11-03T07:15:00+00:00","breadcrumb":{"@id":"https://echo.example/bridge/#breadcrumb"}},{"@type":"BreadcrumbList","@id":"https://echo.example/bridge/#breadcrumb","itemListElement":[{"@type":"ListItem","position":1,"name":"Home"}]},{"@type":"WebSite","@id":"https://echo.example/#website","name":"Valley Echo"},{"@type":"NewsMediaOrganization","@id":"https://echo.example/#organization","name":"Valley Echo"},{"@type":"Person","@id":"https://echo.example/#/schema/person/9","name":"Cy Dee"}]}'),
        f'<article><h1>Bridge to reopen</h1>{BODY}</article>'), "Valley Echo", "Bridge to reopen", "2025-11-03T07:15:00+00:00", "Cy Dee"),
    "a big paper with its byline in a meta element": Page(made(
        '<title>Bridge to Reopen After a Year - The Metropolitan</title><meta name="byl" content="By Cy Dee and Ann Roe"><meta property="article:published" content="2025-11-03T05:00:12.000Z"><meta property="og:site_name" content="The Metropolitan"><meta property="og:title" content="Bridge to Reopen After a Year">',
        f'<main><article id="story"><h1 data-testid="headline">Bridge to Reopen After a Year</h1><p class="css-byline">By <a href="/by/cy">Cy Dee</a> and <a href="/by/ann">Ann Roe</a></p><section name="articleBody">{BODY}</section></article></main>'),
        "The Metropolitan", "Bridge to Reopen After a Year", "2025-11-03T05:00:12.000Z", "By Cy Dee and Ann Roe"),
    "a headline for search engines beside the one on the page": Page(made(
        '<title>Bridge reopening: what you need to know | Valley Echo</title><meta property="og:title" content="Bridge to reopen"><meta name="twitter:title" content="It is back!"><meta property="og:site_name" content="Valley Echo">'
        + ld('{"@type":"NewsArticle","headline":"Bridge to reopen","alternativeHeadline":"It is back","datePublished":"2025-11-03T09:15:00+02:00","author":{"@type":"Person","name":"Cy Dee","jobTitle":"Reporter"}}'),
        f'<article><h1>Bridge to reopen</h1>{BODY}</article>'), "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", "Cy Dee"),
    "Drupal with RDFa": Page(made(
        '<title>Bridge to reopen | Valley Echo</title><meta name="Generator" content="Drupal 10"><meta property="og:site_name" content="Valley Echo">',
        f'<article typeof="schema:NewsArticle"><h1 property="schema:headline">Bridge to reopen</h1><div class="node__meta">Submitted by <span class="field--name-uid author"><span>Cy Dee</span></span> on <time datetime="2025-11-03T09:15:00+02:00" class="datetime">Mon, 11/03/2025 - 09:15</time></div><div property="schema:articleBody">{BODY}</div></article>'),
        "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", "Cy Dee"),
    "microdata throughout": Page(made(
        '<title>Bridge to reopen</title>',
        f'<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge to reopen</h1><p>By <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Cy Dee</span></span></p><meta itemprop="datePublished" content="2025-11-03T09:15:00+02:00"><div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Valley Echo"></div><div itemprop="articleBody">{BODY}</div></article>'),
        "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", "Cy Dee"),
    "an hNews page": Page(made(
        '<title>Bridge to reopen – Valley Echo</title>',
        f'<div class="hnews hentry item"><h1 class="entry-title">Bridge to reopen</h1><p class="byline author vcard">By <span class="fn">Cy Dee</span></p><abbr class="published" title="2025-11-03T09:15:00+02:00">3 November</abbr> <span class="source-org vcard"><span class="org fn">Valley Echo</span></span><div class="entry-content">{BODY}</div></div>'),
        "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", "By Cy Dee"),
    "AMP, the article in the document of an accelerator": Page(
        '<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Bridge to reopen</title><link rel="canonical" href="https://echo.example/bridge"><script async src="https://cdn.ampproject.org/v0.js"></script><style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style><noscript><style amp-boilerplate>body{animation:none}</style></noscript>'
        + ld('{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":{"@type":"WebPage","@id":"https://echo.example/bridge"},"headline":"Bridge to reopen","datePublished":"2025-11-03T07:15:00Z","dateModified":"2025-11-03T08:00:00Z","author":{"@type":"Person","name":"Cy Dee"},"publisher":{"@type":"Organization","name":"Valley Echo","logo":{"@type":"ImageObject","url":"https://echo.example/l.png"}}}')
        + f'</head><body><amp-ad width=300 height=250 type="x"></amp-ad><article><h1>Bridge to reopen</h1><amp-img src="a.jpg" width=1 height=1></amp-img>{BODY}</article></body></html>',
        "Valley Echo", "Bridge to reopen", "2025-11-03T07:15:00Z", "Cy Dee"),
    "a paywall of which the text is there": Page(made(
        '<title>Bridge to reopen | Valley Echo</title><meta property="og:site_name" content="Valley Echo"><meta property="article:content_tier" content="metered">'
        + ld('{"@type":"NewsArticle","headline":"Bridge to reopen","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paywall"},"datePublished":"2025-11-03T09:15:00+02:00","author":{"@type":"Person","name":"Cy Dee"}}'),
        f'<article><h1>Bridge to reopen</h1>{BODY}{BODY.replace("gate", "bridge").replace("harbour", "river")}</article>'), "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", "Cy Dee"),
    "a paywall stub": Page(made(
        '<title>Bridge to reopen | Valley Echo</title><meta property="og:site_name" content="Valley Echo">'
        + ld('{"@type":"NewsArticle","headline":"Bridge to reopen","isAccessibleForFree":"False","datePublished":"2025-11-03T09:15:00+02:00"}'),
        '<article><h1>Bridge to reopen</h1><p>The bridge will reopen, its master said on Monday.</p><div class="paywall-barrier"><p>Subscribe to read on.</p></div></article>'), None, None, None, None),
    "a live blog with an hour at each entry and no JSON": Page(made(
        '<title>Bridge day – live | Valley Echo</title><meta property="og:site_name" content="Valley Echo"><meta property="og:title" content="Bridge day – live"><meta property="article:published_time" content="2025-11-03T06:00:00Z"><meta property="article:author" content="Cy Dee">',
        f'<article><h1>Bridge day – live</h1><div class="live-post"><time datetime="2025-11-03T11:20:00Z">11:20</time>{BODY}</div><div class="live-post"><time datetime="2025-11-03T10:05:00Z">10:05</time><p>The first cars are on the ramp, and somebody has brought a brass band to the northern bank of the river.</p></div></article>'),
        "Valley Echo", "Bridge day – live", "2025-11-03T06:00:00Z", "Cy Dee"),
    "a live blog that names when it covers": Page(made(
        '<title>Bridge day – live | Valley Echo</title>' + ld('{"@type":"LiveBlogPosting","headline":"Bridge day – live","coverageStartTime":"2025-11-03T05:30:00Z","coverageEndTime":"2025-11-03T20:00:00Z","datePublished":"2025-11-03T06:00:00Z","dateModified":"2025-11-03T20:01:00Z","author":[{"@type":"Person","name":"Cy Dee"},{"@type":"Person","name":"Ann Roe"}],"publisher":{"@type":"Organization","name":"Valley Echo"},"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Cars on the ramp","datePublished":"2025-11-03T10:05:00Z"},{"@type":"BlogPosting","headline":"Ribbon cut","datePublished":"2025-11-03T11:20:00Z"}]}'),
        f'<article><h1>Bridge day – live</h1>{BODY}</article>'), "Valley Echo", "Bridge day – live", "2025-11-03T06:00:00Z", "Cy Dee / Ann Roe"),
    "French": Page(made(
        '<title>Le pont rouvre - L’Écho de la vallée</title><meta property="og:site_name" content="L’Écho de la vallée"><meta property="og:title" content="Le pont rouvre"><meta property="og:article:published_time" content="x">'
        + ld('{"@type":"NewsArticle","headline":"Le pont rouvre","datePublished":"2025-11-03T09:15:00+01:00","dateModified":"2025-11-03T11:00:00+01:00","author":{"@type":"Person","name":"Anne Roux"}}'),
        f'<article><h1>Le pont rouvre</h1><p class="article__author">Par Anne Roux</p><p class="article__date">Publié le 3 novembre 2025 à 09h15, modifié à 11h00</p>{BODY}</article>', "fr"),
        "L’Écho de la vallée", "Le pont rouvre", "2025-11-03T09:15:00+01:00", "Par Anne Roux"),
    "German, the agency in the byline": Page(made(
        '<title>Brücke öffnet wieder - Talbote</title><meta property="og:site_name" content="Talbote"><meta property="og:title" content="Brücke öffnet wieder"><meta name="date" content="2025-11-03T09:15:00+01:00"><meta name="author" content="Anna Roth">',
        f'<article><h1>Brücke öffnet wieder</h1><div class="author-line">Von Anna Roth und dpa</div><time datetime="2025-11-03T09:15:00+01:00">03.11.2025, 09.15 Uhr</time>{BODY}</article>', "de"),
        "Talbote", "Brücke öffnet wieder", "2025-11-03T09:15:00+01:00", "Von Anna Roth und dpa"),
    "Spanish, a place behind the name": Page(made(
        '<title>El puente reabre | El Eco</title><meta property="og:site_name" content="El Eco">' + ld('{"@type":"NewsArticle","headline":"El puente reabre","datePublished":"2025-11-03T04:30:00.000Z","author":[{"@type":"Person","name":"Ana Ruiz"}],"publisher":{"@type":"NewsMediaOrganization","name":"Ediciones Eco"}}'),
        f'<article><h1>El puente reabre</h1><div class="a_md_a"><a href="/autor/ana" rel="author">Ana Ruiz</a></div><span class="a_ti">Sevilla - 03 nov 2025 - 05:30 CET</span>{BODY}</article>', "es"),
        "El Eco", "El puente reabre", "2025-11-03T04:30:00.000Z", "Ana Ruiz"),
    "Russian, an agency that signs nothing": Page(made(
        '<title>Мост откроют в понедельник - Вестник долины</title><meta property="og:site_name" content="Вестник долины"><meta property="og:title" content="Мост откроют в понедельник"><meta itemprop="datePublished" content="2025-11-03T09:15:00+03:00">',
        f'<article><h1>Мост откроют в понедельник</h1><div class="date">3 ноября 2025, 09:15</div>{BODY}</article>', "ru"),
        "Вестник долины", "Мост откроют в понедельник", "2025-11-03T09:15:00+03:00", None),
    "Ukrainian, an author in a block": Page(made(
        '<title>Міст відкриють | Вісник долини</title><meta property="og:site_name" content="Вісник долини"><meta property="og:title" content="Міст відкриють"><meta property="article:published_time" content="2025-11-03T09:15:00+02:00">',
        f'<article><h1>Міст відкриють</h1><div class="post__author"><a href="/a/1">Ганна Рось</a></div>{BODY}</article>', "uk"),
        "Вісник долини", "Міст відкриють", "2025-11-03T09:15:00+02:00", "Ганна Рось"),
    "a time whose zone has no colon": Page(made(
        '<title>Bridge to reopen | Valley Echo</title><meta property="og:site_name" content="Valley Echo"><meta property="og:title" content="Bridge to reopen"><meta property="article:published_time" content="2025-11-03T09:15:00+0200">',
        f'<article><h1>Bridge to reopen</h1>{BODY}</article>'), "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", None),
    "several dates, that of the event first": Page(made(
        '<title>Bridge to reopen | Valley Echo</title><meta property="og:site_name" content="Valley Echo">'
        + ld('[{"@type":"Event","name":"Bridge feast","startDate":"2026-05-01T10:00:00Z"},{"@type":"NewsArticle","headline":"Bridge to reopen","dateCreated":"2025-11-01T12:00:00Z","datePublished":"2025-11-03T07:15:00Z","dateModified":"2025-11-09T07:15:00Z","author":"Cy Dee"}]'),
        f'<div class="event"><time datetime="2026-05-01">1 May</time></div><article><h1>Bridge to reopen</h1><p class="updated">Updated <time datetime="2025-11-09T07:15:00Z">9 Nov</time></p>{BODY}</article><ol class="comments"><li><time datetime="2025-11-04T01:02:03Z">4 Nov</time> So good!</li></ol>'),
        "Valley Echo", "Bridge to reopen", "2025-11-03T07:15:00Z", "Cy Dee"),
    "a framework's data and OpenGraph": Page(made(
        '<title>Bridge to reopen</title><meta property="og:title" content="Bridge to reopen"><meta property="og:site_name" content="Valley Echo"><meta property="article:published_time" content="2025-11-03T07:15:00.000Z"><meta name="author" content="Cy Dee">',
        f'<div id="__next"><main><h1>Bridge to reopen</h1><div>{BODY}</div></main></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"headline":"Another one","datePublished":"2024-01-01"}}}}</script>'),
        "Valley Echo", "Bridge to reopen", "2025-11-03T07:15:00.000Z", "Cy Dee"),
    "a page of tables from long ago": Page(
        '<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><TITLE>Valley Echo - Bridge to reopen</TITLE><META NAME="pubdate" CONTENT="2005-11-03"></HEAD><BODY><TABLE><TR><TD WIDTH=100><A HREF="/">Home</A></TD><TD><H1>Bridge to reopen</H1><P CLASS="byline">By Cy Dee</P>'
        f'{BODY}</TD></TR></TABLE></BODY></HTML>', "Valley Echo", "Bridge to reopen", "2005-11-03", "By Cy Dee"),
    "leftovers of a template": Page(made(
        '<title>Bridge to reopen | Valley Echo</title><meta property="og:site_name" content="Valley Echo"><meta property="og:title" content="Bridge to reopen"><meta name="author" content=""><meta property="article:author" content="https://www.facebook.com/valleyecho"><meta property="article:published_time" content="{{ post.date }}"><meta name="date" content="2025-11-03">',
        f'<article><h1>Bridge to reopen</h1><p class="byline"></p>{BODY}</article>'), "Valley Echo", "Bridge to reopen", "2025-11-03", None),
    "a newsletter of one author": Page(made(
        '<title>Bridge to reopen - by Cy Dee - Valley Letters</title><meta property="og:title" content="Bridge to reopen"><meta name="author" content="Cy Dee"><meta property="og:type" content="article">' + ld('{"@type":"NewsArticle","headline":"Bridge to reopen","datePublished":"2025-11-03T07:15:00+00:00","author":[{"@type":"Person","name":"Cy Dee"}],"publisher":{"@type":"Organization","name":"Valley Letters"}}'),
        f'<article><h1 class="post-title">Bridge to reopen</h1><div class="byline-wrapper"><a href="/@cy">Cy Dee</a></div>{BODY}</article>'), "Valley Letters", "Bridge to reopen", "2025-11-03T07:15:00+00:00", "Cy Dee"),
    "a desk as the author": Page(made(
        '<title>Bridge to reopen | Valley Echo</title><meta property="og:site_name" content="Valley Echo">' + ld('{"@type":"NewsArticle","headline":"Bridge to reopen","datePublished":"2025-11-03T09:15:00+02:00","author":{"@type":"Organization","name":"Valley Echo newsroom"}}'),
        f'<article><h1>Bridge to reopen</h1>{BODY}</article>'), "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", "Valley Echo newsroom"),
    "the article as the entity of its page": Page(made(
        '<title>Bridge to reopen | Valley Echo</title>' + ld('{"@type":"WebPage","name":"Bridge to reopen | Valley Echo","mainEntity":{"@type":"NewsArticle","headline":"Bridge to reopen","datePublished":"2025-11-03T09:15:00+02:00","author":{"@type":"Person","name":"Cy Dee"},"publisher":{"@type":"Organization","name":"Valley Echo"}}}'),
        f'<article><h1>Bridge to reopen</h1>{BODY}</article>'), "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", "Cy Dee"),
    "authors with their pages and pictures": Page(made(
        '<title>Bridge to reopen | Valley Echo</title><meta property="og:site_name" content="Valley Echo">' + ld('{"@type":"NewsArticle","headline":"Bridge to reopen","datePublished":"2025-11-03T09:15:00+02:00","author":[{"@type":"Person","name":"Cy Dee","url":"https://echo.example/cy","image":{"@type":"ImageObject","url":"c.jpg"}},{"@type":"Person","name":"Ann Roe","url":"https://echo.example/ann"}]}'),
        f'<article><h1>Bridge to reopen</h1><div class="article-authors"><img src="c.jpg" alt="Cy Dee"><a href="/cy">Cy Dee</a>, <a href="/ann">Ann Roe</a></div>{BODY}</article>'), "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", "Cy Dee, Ann Roe"),
    "a page for print": Page(made(
        '<title>Valley Echo: Bridge to reopen</title><meta name="robots" content="noindex"><link rel="canonical" href="https://echo.example/bridge"><meta property="og:site_name" content="Valley Echo"><meta name="DC.date.issued" content="2025-11-03T09:15:00+02:00">',
        f'<h1>Bridge to reopen</h1><p class="byline">Cy Dee</p>{BODY}<p>https://echo.example/bridge</p>'), "Valley Echo", "Bridge to reopen", "2025-11-03T09:15:00+02:00", "Cy Dee"),
    "marks and references in the headline": Page(made(
        '<title>&#8220;It is open&#8221;: bridge &amp; road back | Valley Echo</title><meta property="og:title" content="&#8220;It is open&#8221;: bridge &amp; road back"><meta property="og:site_name" content="Valley Echo"><meta property="article:published_time" content="2025-11-03T09:15:00+02:00">',
        f'<article><h1>&#8220;It is open&#8221;: bridge &amp; road back</h1>{BODY}</article>'), "Valley Echo", "“It is open”: bridge & road back", "2025-11-03T09:15:00+02:00", None),
    "a release that an agency distributes": Page(made(
        '<title>Bridge to reopen | Wire of the Valley</title><meta property="og:site_name" content="Wire of the Valley">' + ld('{"@type":"NewsArticle","headline":"Bridge to reopen","datePublished":"2025-11-03T09:15:00-05:00","author":{"@type":"Organization","name":"Valley Bridges Inc."},"publisher":{"@type":"Organization","name":"Wire of the Valley"}}'),
        f'<article><h1>Bridge to reopen</h1><p>Nov 03, 2025, 09:15 ET</p>{BODY}</article>'), "Wire of the Valley", "Bridge to reopen", "2025-11-03T09:15:00-05:00", "Valley Bridges Inc."),
    "nothing but a headline and a day in words": Page(made(
        '<title>Bridge to reopen</title>', f'<h1>Bridge to reopen</h1><p class="date">3 November 2025</p>{BODY}'),
        None, "Bridge to reopen", "2025-11-03", None),
}  # fmt: skip
WRONG = {("Spanish, a place behind the name", "outlet")}  # the company stands as the publisher, the paper beside it


def read_as(page: Page) -> Page | None:
    """The page with what was read of it; None where it was refused as one behind a paywall."""
    (result,) = read(["-"], "utf-8", io.BytesIO(page.html.encode()))
    if isinstance(result, Refusal):
        assert "paywall" in result.reason
        return None
    assert isinstance(result, Article)
    assert result.evidence is not None
    article = with_outlet(result, REGISTRY)
    return Page(
        page.html,
        article.outlet,
        article.title,
        article.published,
        json.loads(result.evidence.about or "{}").get("byline"),
    )


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_says_of_itself(name: str):
    page = PAGES[name]
    found = read_as(page)
    if page.title is None:
        assert found is None
        return
    assert found is not None
    wrong = {(name, field) for field in Page._fields[1:] if getattr(found, field) != getattr(page, field)}
    assert wrong == {one for one in WRONG if one[0] == name}, found[1:]


def test_there_are_thirty():
    assert len(PAGES) == 30
    assert len(WRONG) <= 0.05 * 4 * len(PAGES)
