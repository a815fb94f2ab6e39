"""Paragraphs and sentences."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.find.marks import scan
from provenance.segment.paragraphs import paragraphs
from provenance.segment.sentences import sentences


def split(text: str) -> list[str]:
    outers = [q.outer for q in scan(text) if q.depth == 1]
    out = []
    for line in paragraphs(text):
        inside = [o for o in outers if line.start <= o.start < line.end]
        out += [text[s:e] for s, e in sentences(text, line, inside)]
    return out


@given(st.text(alphabet="a B\t\n\r\u2028\u2029\x85\x0b\u00a0.“"))
def test_paragraphs_hold_every_character_but_white_space_and_breaks(text: str):
    lines = paragraphs(text)
    kept = [c for s, e in lines for c in text[s:e] if not c.isspace()]
    assert kept == [c for c in text if not c.isspace()]
    assert not any(c in text[s:e] for s, e in lines for c in "\r\n\u2029")
    assert all(text[s:e] == text[s:e].strip() for s, e in lines)


def test_line_breaks_of_every_style():
    assert len(paragraphs("a\nb\r\nc\rd\u2029e")) == 5
    assert len(paragraphs("a\u2028b\x85c\x0bd")) == 1


@given(st.text(alphabet="aB .!?“”\"'。\n", max_size=60))
def test_sentences_cover_their_paragraph_in_order_and_split_no_quote(text: str):
    outers = [q.outer for q in scan(text) if q.depth == 1]
    for line in paragraphs(text):
        inside = [o for o in outers if line.start <= o.start < line.end]
        found = sentences(text, line, inside)
        assert found[0].start == line.start
        assert found[-1].end == line.end
        for a, b in itertools.pairwise(found):
            assert a.end <= b.start
            assert not text[a.end : b.start].strip()
        for s, e in found:
            assert all(s >= o.end or e <= o.start or (s <= o.start and o.end <= e) for o in inside)


@pytest.mark.parametrize(
    "marked",
    [
        "Gen. Smith met Sen. Lee at 5 p.m. in the U.S. Senate.|They spoke.",
        "“We won. It is over,” he said.|“Yes.”|She left.",
        '"Is it over?" Lee asked.|"No."|He left the U.S.|He went home.',
        '"Run!"|The crowd ran.',
        "No. 5 is alive.|J. K. Rowling came.",
        "Er kam am 3. Oktober.|Dann ging er, z.B. nach Bonn.|Er blieb.",
        "Он ушёл в 2015 г.|Он умер.|А. С. Пушкин жил в г. Москве.",
        "M. Dupont est parti.|Mme. Roy reste.",
        "她来了。|我走了。|「是。」|他说。",
        "It rose 3.5 per cent.|Then it fell…|Nobody knows why.",
        "(He left.)|She stayed.",
    ],
)
def test_where_sentences_end(marked: str):
    expected = marked.split("|")
    joined = "".join(expected) if "。" in marked else " ".join(expected)
    assert split(joined) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("She posted it on X. Interviewed on Monday, she said no.", 2),
        ("Elle l'a posté sur X. Interrogée mercredi, elle a dit non.", 2),
        ("Він написав це у X. Пізніше він додав слово.", 2),
        ("He met George X. Smith in Harlem.", 1),
    ],
)
def test_a_platform_of_one_letter_is_no_initial(text: str, count: int):
    assert len(split(text)) == count
