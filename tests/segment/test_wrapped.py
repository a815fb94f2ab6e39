"""Lines of one width are paragraphs of several lines; other lines are what they are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.segment.wrapped import unwrapped

PROSE = (
    "The northern gate of the port stays shut for the whole of the winter, the harbour master said on Monday after "
    "a meeting with the pilots, and nobody at the town hall was ready to say who would pay for the dredging of it."
)


def test_a_wrapped_paragraph_is_one_line():
    text = "\n".join(textwrap.wrap(PROSE, 66)) + "\n\n" + "\n".join(textwrap.wrap(PROSE, 66)) + "\n"
    assert unwrapped(text) == f"{PROSE}\n\n{PROSE}\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_offsets_hold(end: str):
    text = end.join(textwrap.wrap(PROSE, 60))
    assert len(unwrapped(text)) == len(text)
    assert "\n" not in unwrapped(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n{PROSE}\n",  # a paragraph a line
        "Q. Who pays?\nA. The council will pay all of it.\nQ. When?\nA. Soon, I hope.\n",
        "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you all of the time\n",
        "- The first point of the list is that it goes on and on for long\n"
        "- The second point of it is as long as the first one\n- The third one\n",
        "# A heading of the text that is as long as any other line of it\nA line.\n",
        "",
        "One line",
    ],
)
def test_other_lines_stay(text: str):
    assert unwrapped(text) == text


def test_a_word_divided_at_a_line_end_is_one_word():
    assert unwrapped("It was exer-\ncising.\n") == "It was exer- cising.\n"
    assert unwrapped("It was he -\nhe said.\n") == "It was he -\nhe said.\n"


@given(st.text(alphabet="ab -\n\r#>.“", max_size=200))
def test_only_line_ends_change(text: str):
    found = unwrapped(text)
    assert len(found) == len(text)
    assert all(a == b or (a in "\r\n \t" and b == " ") for a, b in zip(text, found, strict=True))
