"""What a page says of the whole."""

import pytest

from provenance.report.paged import Paged, Slice, told


@pytest.mark.parametrize(
    ("count", "total", "page", "expected"),
    [
        (0, 0, Slice(), "0 quotes."),
        (1, 1, Slice(1, 20), "1 quote."),
        (3, 3, Slice(), "3 quotes."),
        (20, 1200, Slice(2, 20), "Quotes 21 to 40 of 1,200; --page 3 shows more."),
        (2, 42, Slice(3, 20), "Quotes 41 to 42 of 42."),
        (1, 42, Slice(1, 1), "Quote 1 of 42; --page 2 shows more."),
        (0, 42, Slice(9, 20), "42 quotes, none on page 9."),
    ],
)
def test_how_much_of_the_whole_a_page_is(count: int, total: int, page: Slice, expected: str):
    assert told(Paged(["x"] * count, total, page, 1, {}), "quote") == expected


def test_what_is_left_out_is_counted_with_its_reason():
    page = Paged(["x"], 1, Slice(), 1, {"file{s} refused": 2, "passage{s} skipped": 0, "mark{s}": 1})
    assert told(page, "story", "stories") == "1 story. Left out: 2 files refused, 1 mark."
