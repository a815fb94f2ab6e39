"""A page's text in the shape of a plain article: what is on it, in order, and nothing that is not the article's."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path

import pytest

pytest.importorskip("trafilatura", reason="pages need the extra html")

from written import BODY, page

from provenance.actors.registry import load
from provenance.model import Article, Kind, Refusal
from provenance.pipeline.extraction import extract
from provenance.pipeline.reading import with_outlet
from provenance.read.source import read


def one(raw: bytes) -> Article:
    (result,) = read(["-"], "utf-8", io.BytesIO(raw), keep=True)
    assert isinstance(result, Article), result
    return result


def lines(raw: bytes) -> list[str]:
    return one(raw).text.split("\n\n")


def refused(raw: bytes) -> str:
    (result,) = read(["-"], "utf-8", io.BytesIO(raw))
    assert isinstance(result, Refusal), result
    return f"{result.reason}; {result.remedy}"


def test_headline_byline_and_paragraphs_as_a_plain_article_has_them():
    assert lines(page(before='<p class="byline">By Ann Roe, Reuters <time>3 May</time></p>')) == [
        "Gate stays shut",
        "By Ann Roe, Reuters",
        "LONDON (Reuters) – The harbour will stay closed to lorries until the spring, its master said on Monday.",
        "Ana Petrova told reporters that the gate “will open when it is safe” and that nobody should wait.",
        "> We have promised the drivers a road and they will have it.",
        "The union said in a statement that its members would lose money every week until then, and asked for help.",
    ]


def test_marks_of_the_page_are_not_doubled():
    body = BODY.replace("<q>will open when it is safe</q>", "<q>“will open when it is safe”</q>")
    assert "gate “will open when it is safe” and" in lines(page(body))[2]


def test_a_quotation_in_a_quotation_has_single_marks():
    body = BODY.replace("will open when it is safe", "will open <q>when it is safe</q>")
    assert "gate “will open ‘when it is safe’” and" in lines(page(body))[2]


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display:none">“It is all lies,” said Bo Lund of the harbour board on that very same Monday.</p>',
        "<p hidden>“It is all lies,” said Bo Lund of the harbour board on that very same Monday.</p>",
        '<span style="font-size:0">“It is all lies,” said Bo Lund of the harbour board on that same Monday.</span>',
        "<script>document.write('<p>“It is all lies,” said Bo Lund of the harbour board on that Monday.</p>')</script>",
        "<!-- <p>“It is all lies,” said Bo Lund of the harbour board on that very same Monday.</p> -->",
        "<noscript><p>“It is all lies,” said Bo Lund of the harbour board on that very same Monday.</p></noscript>",
        '<p style="width:0;height:0;overflow:hidden">“It is all lies,” said Bo Lund of the board on that Monday.</p>',
        '<p style="max-height: 0; overflow:hidden">“It is all lies,” said Bo Lund of the board on that Monday.</p>',
        '<p style="position:absolute; left:-9999px">“It is all lies,” said Bo Lund of the board on that Monday.</p>',
        '<p style="clip:rect(0 0 0 0)">“It is all lies,” said Bo Lund of the harbour board on that Monday.</p>',
        '<p style="transform:scale(0)">“It is all lies,” said Bo Lund of the harbour board on that Monday.</p>',
        "<style>/* { */ a{} .x, .y { color:red; display:none }</style>"
        '<p class="big y">“It is all lies,” said Bo Lund of the harbour board on that very same Monday.</p>',
        "<template><p>“It is all lies,” said Bo Lund of the harbour board on that very same Monday.</p></template>",
    ],
)
def test_what_nobody_sees_is_not_read(hidden: str):
    assert lines(page(BODY + hidden)) == lines(page(BODY))


@pytest.mark.parametrize(
    "style",
    [
        "@media print { .y { display:none } }",
        ".no-script .y { display:none }",
        ".x { display:none } /* .y { display:none } */",
        "@media print { a {} } .y { color: red } @supports (x) { .y { display:none } }",
    ],
)
def test_what_a_style_hides_elsewhere_is_read(style: str):
    shown = '<p class="y">“It is all true,” said Bo Lund of the harbour board on that very same Monday.</p>'
    assert lines(page(BODY + shown + f"<style>{style}</style>"))[-1] == lines(page(BODY + shown))[-1]
    assert "all true" in lines(page(BODY + shown))[-1]


def test_captions_are_kept_apart_and_give_no_agency():
    figure = '<figure><img src="a.jpg"><figcaption>The gate on Sunday. Photo: AFP/Bo Lund</figcaption></figure>'
    article = one(page(figure + BODY))
    assert article.text == one(page(BODY)).text
    assert article.evidence is not None
    assert json.loads(article.evidence.about or "")["captions"] == ["The gate on Sunday. Photo: AFP/Bo Lund"]


def test_links_to_other_articles_are_out():
    related = '<p><a href="/other">“I will resign,” says mayor of the old town after the vote</a></p>'
    box = '<div class="related"><h3>Read more</h3><ul><li><a href="/x">“Never again,” says minister</a></li></ul></div>'
    assert lines(page(BODY + related + box)) == lines(page(BODY))


def test_links_to_other_houses_are_kept_with_their_words():
    link = '<a href="https://reuters.example/x">told <b>reporters</b></a> <a href="/own">that</a>'
    article = one(page(BODY.replace("told reporters that", link)))
    assert article.text == one(page(BODY)).text
    assert article.evidence is not None
    (cite,) = json.loads(article.evidence.about or "")["cites"]
    assert (article.text[cite[0] : cite[1]], cite[2]) == ("told reporters", "https://reuters.example/x")


def test_characters_of_private_use_stay():
    body = BODY.replace("nobody", "\U000f0001no\U0010ffefbody").replace("told", '<a href="https://b.example/">told</a>')
    assert "\U000f0001no\U0010ffefbody" in one(page(body)).text


def test_spaces_that_hold_words_together_stay():
    body = BODY.replace("<p>The union", "<p>« Non&nbsp;», a dit le syndicat. The union").replace("« Non", "«&nbsp;Non")
    assert "«\u00a0Non\u00a0»" in one(page(body)).text


def test_every_line_break_and_list_item_is_a_line():
    body = (
        BODY
        + "<p>First the lorries will go.<br>Then the ships will come.</p><ul><li>the gate</li><li>the road</li></ul>"
    )
    assert lines(page(body))[-4:] == ["First the lorries will go.", "Then the ships will come.", "the gate", "the road"]


def test_the_chain_rules_read_byline_and_dateline():
    raw = page(before='<p class="byline">By Ann Roe, Reuters</p>')
    extraction = extract(with_outlet(one(raw)._replace(outlet="Harbour Post"), load()), load())
    spoken = {q.words(extraction.article.text): q for q in extraction.quotations if q.kind is not Kind.INDIRECT}
    assert [link.name for link in spoken["will open when it is safe"].chain] == [
        "Ana Petrova",
        "Reuters",
        "Harbour Post",
    ]
    assert spoken["We have promised the drivers a road and they will have it."].kind is Kind.BLOCK


def test_the_bytes_are_the_evidence():
    raw = page()
    article = one(raw)
    evidence = article.evidence
    assert evidence is not None
    assert (evidence.raw, evidence.sha256, evidence.size) == (raw, hashlib.sha256(raw).hexdigest(), len(raw))
    assert (evidence.media, evidence.extractor.split()[0]) == ("text/html", "trafilatura")
    assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    (without,) = read(["-"], "utf-8", io.BytesIO(raw), keep=False)
    assert isinstance(without, Article)
    assert without.evidence == evidence._replace(raw=None)


def test_a_page_is_known_by_its_content_and_not_its_name(tmp_path: Path):
    for name in ("page.html", "page.txt", "page", "page.jsonl"):
        (tmp_path / name).write_bytes(page())
        if name != "page.jsonl":
            (result,) = read([str(tmp_path / name)], "utf-8", io.BytesIO())
            assert isinstance(result, Article)
            assert result.text.startswith("Gate stays shut\n\nLONDON")
    (tmp_path / "text.html").write_text("“We will,” said Ana Petrova.\n")
    (result,) = read([str(tmp_path / "text.html")], "utf-8", io.BytesIO())
    assert isinstance(result, Article)
    assert (result.text, result.evidence) == ("“We will,” said Ana Petrova.\n", None)


def test_markdown_with_a_tag_in_front_stays_markdown(tmp_path: Path):
    (tmp_path / "a.md").write_text("<p align=center>\n\n“We will,” said Ana Petrova.\n")
    (result,) = read([str(tmp_path / "a.md")], "utf-8", io.BytesIO())
    assert isinstance(result, Article)
    assert result.evidence is None


def test_the_manifest_knows_better(tmp_path: Path):
    (tmp_path / "page.html").write_bytes(page())
    row = {"id": "page.html", "outlet": "Valley Echo", "published": "2025-01-02", "url": "https://echo.example/a"}
    (tmp_path / "meta.jsonl").write_text(json.dumps(row))
    (result,) = read([str(tmp_path)], "utf-8", io.BytesIO())
    assert isinstance(result, Article)
    found = (result.document, result.outlet, result.published, result.url, result.title)
    assert found == ("page.html", "Valley Echo", "2025-01-02", "https://echo.example/a", "Gate stays shut")


@pytest.mark.parametrize(
    ("encoding", "declared", "reads"),
    [
        ("utf-8", "", True),
        ("utf-8", "iso-8859-1", True),  # valid UTF-8 of this length is no accident
        ("windows-1252", "iso-8859-1", True),
        ("windows-1252", "windows-1252", True),
        ("utf-16", "", True),
        ("windows-1252", "", False),
        ("windows-1252", "utf-8", False),
    ],
)
def test_encodings_said_and_meant(encoding: str, declared: str, reads: bool):
    body = "<p>“Das wäre schön für die Häfen – überall”, sagte Jörg Müller.</p>" * 1 + BODY
    source = page(body).decode().replace('<meta charset="utf-8">', f'<meta charset="{declared}">' if declared else "")
    raw = source.replace("©", "").encode(encoding)
    if reads:
        assert "“Das wäre schön für die Häfen – überall”, sagte Jörg Müller." in one(raw).text
    else:
        assert refused(raw).endswith("name its encoding with --encoding")


def test_a_stray_byte_is_counted_and_spares_the_page():
    article = one(page().replace(b"Home", b"H\xe9me") + b" " * 4000)
    assert article.evidence is not None
    assert json.loads(article.evidence.about or "")["stray bytes"] == 1


REFUSED = {
    "nothing": (b"<!DOCTYPE html><html><body></body></html>", "a page without the text of an article"),
    "a picture alone": (page("<img src=a.jpg>").replace(b"<h1>Gate stays shut</h1>", b""), "a page without the text"),
    "not found": (
        b"<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested"
        b" URL was not found on this server, sorry about that.</p></body></html>",
        "an error page ('404 Not Found'), no article",
    ),
    "a challenge": (
        b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><p>Checking your browser before"
        b" you can go on to the page that you asked for. This may take a while.</p></body></html>",
        "an error page ('Just a moment...'), no article",
    ),
    "a paywall": (
        page(
            "<p>The harbour will stay closed to lorries until the spring, its master said on Monday.</p>",
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Gate stays shut",'
            '"isAccessibleForFree":"False"}</script>',
        ),
        "a page behind a paywall that has the beginning at most",
    ),
    "a headline alone, the rest nested too deep": (
        page("<div>" * 5000 + BODY),
        "a page without the text of an article",
    ),
    "too much of it": (page("<p>a b c</p>" * 60_000), "a page of more than 60,000 elements"),
    "scripts alone": (
        b"<!DOCTYPE html><html><body><div id=root></div><script>render()</script></body></html>",
        "a page without the text",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_article_is_named(name: str):
    raw, message = REFUSED[name]
    assert refused(raw).startswith(message)


def test_an_article_about_an_error_page_is_one():
    assert lines(page().replace(b"Gate stays shut", b"Page not found: how the old web died"))[0].startswith(
        "Page not found"
    )


def test_nesting_without_end_is_bounded():
    deep = page("<div>" * 200_000 + BODY)
    (result,) = read(["-"], "utf-8", io.BytesIO(deep))
    assert isinstance(result, Article | Refusal)
