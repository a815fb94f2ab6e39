"""What a text gives as the source of its words, form by form."""

from __future__ import annotations

import pytest

from provenance.actors.registry import load
from provenance.audit.references import References, without_note
from provenance.model import Span
from provenance.pipeline.auditing import entry
from provenance.segment.layout import Layout

SMITH = {
    "id": "smith2020",
    "author": [{"family": "Smith", "given": "Ann"}, {"family": "Öz"}],
    "issued": {"date-parts": [[2020, 5]]},
    "title": "Shut gates",
    "container-title": "Harbour Studies",
    "URL": "https://studies.example/shut-gates",
}


def cited(text: str, *rows: dict) -> list[tuple[str | None, tuple[str, ...]]]:
    """Address and names of what is given for the words in “…”."""
    start, end = text.index("“") + 1, text.index("”")
    layout = Layout(text)
    line = next(one for one in layout.lines if one.start <= start < one.end)
    sentence = next(s for s in layout.sentences(line, [Span(start - 1, end + 1)]) if s.start <= start < s.end)
    found = References(layout, load(), [entry(row) for row in rows]).cited([Span(start, end)], sentence)
    return [(one.url, one.names) for one in found]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Petrova said: “We wait” ([Post](https://post.example/gate)).", "https://post.example/gate"),
        ("As [the Post](https://post.example/gate) wrote, Petrova said: “We wait.”", "https://post.example/gate"),
        ("Petrova said: “We wait” (https://post.example/gate).", "https://post.example/gate"),
        (
            "Petrova said: “We wait.”[^1] More.\n\n[^1]: Harbour Post, https://post.example/gate.",
            "https://post.example/gate",
        ),
        (
            "Petrova said: “We wait.” [2] More.\n\nReferences\n\n[1] A, https://a.example/1\n[2] B, https://b.example/2",
            "https://b.example/2",
        ),
        (
            "Petrova said: “We wait.”² More.\n\nNotes:\n1. A, https://a.example/1\n2. B, https://b.example/2",
            "https://b.example/2",
        ),
        ("Petrova said: “We wait.” [1] More.\n\nДжерела:\n1. Пошта, https://a.example/1", "https://a.example/1"),
    ],
)
def test_addresses(text: str, url: str):
    assert [one for one, _ in cited(text)] == [url]


@pytest.mark.parametrize(
    "text",
    [
        "Petrova said: “We wait” (Smith, 2020, p. 5).",
        "Smith (2020) heard Petrova say: “We wait.”",
        "Petrova said: “We wait” (Öz and Smith 2020).",
        "Petrova said: “We wait” [@smith2020, p. 5].",
        "Petrova said: “We wait.”[^a]\n\n[^a]: @smith2020, 5.",
    ],
)
def test_a_bibliography(text: str):
    assert cited(text, SMITH) == [("https://studies.example/shut-gates", ("smith2020", "Harbour Studies"))]


def test_an_outlet_in_parentheses():
    assert cited("Petrova said: “We wait.” (The Guardian)") == [(None, ("The Guardian", "The Guardian"))]
    assert cited("Petrova said: “We wait” (Reuters, 5 May 2024).")[0][1][0] == "Reuters"


@pytest.mark.parametrize(
    "text",
    [
        "Petrova told the Korean Central News Agency (KCNA): “We wait.”",  # an acronym, no source
        "Petrova said: “We wait” (2020).",
        "Petrova (54) said: “We wait.”",
        "Petrova said: “We wait.” [3] More.\n\nReferences\n\n[1] A, https://a.example/1",  # no such note
        "1. Petrova said: “We wait.”",
        "Petrova said: “We wait.”",
    ],
)
def test_none(text: str):
    assert cited(text) == []


def test_the_only_link_of_a_paragraph_is_that_of_its_quotations():
    text = "Petrova said: “We wait.” She left. ([Post](https://post.example/gate))"
    assert [one for one, _ in cited(text)] == ["https://post.example/gate"]
    two = text + " The [Echo](https://echo.example/1) was there."
    assert cited(two) == []


def test_a_line_of_a_list_of_sources():
    references = References(Layout("x"), load())
    line = references.described("North Korea’s Kim bestows ‘hero’ titles on soldiers - aljazeera.com")
    assert (line.url, line.title) == ("aljazeera.com", "North Korea’s Kim bestows ‘hero’ titles on soldiers")
    titled = references.described("Ann Smith, “A harbour that is shut”, Harbour Post, https://post.example/gate")
    assert (titled.url, titled.title) == ("https://post.example/gate", "A harbour that is shut")


def test_a_line_that_names_a_medium_nobody_has_registered():
    line = References(Layout(""), load(), []).described("Harbour Gazette, The northern gate. 2 March 2026")
    assert (line.names, line.url, line.title) == (("Harbour Gazette", "The northern gate", "2 March 2026"), None, None)


@pytest.mark.parametrize("mark", ["[2]", " [2]", "[^gate]", "²"])
def test_the_mark_of_a_note_is_no_word_of_a_claim(mark: str):
    text = f"Loe said she would sign the paper{mark}."
    assert text[slice(*without_note(text, Span(9, len(text) - 1)))] == "she would sign the paper"


def test_what_only_looks_like_a_note_stays():
    text = "[2]"
    assert without_note(text, Span(0, 3)) == Span(0, 3)
    text = "she would sign [the paper]"
    assert without_note(text, Span(0, len(text))) == Span(0, len(text))
