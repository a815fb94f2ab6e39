"""Statements without marks that an article announces and prints."""

from __future__ import annotations

import pytest

from provenance import article, extract
from provenance.model import Kind

HARBOUR = """\
Harbour Board Issues Statement

Port Anselm, March 3 (ONA) -- Mira Tolland, chair of the Harbour Board, issued the following statement on March 3:

The dredger was in our waters and nowhere else. Its log has been handed to the inspectors.

We shall not answer insults. The Board "has nothing to hide" and will show it.

On the same day the secretary of the Pilots' League gave the following answer to a question put by ONA:

No pilot refused to sail. -0-

www.ona.example (March 3)
"""


def blocks(text: str) -> list[tuple[str | None, list[str], str]]:
    found = extract(article(text, outlet="ONA", lang="en"))
    return [
        (
            q.attribution.name if q.attribution else None,
            [text[start:end] for start, end in q.spans],
            q.reason,
        )
        for q in found.quotations
        if q.kind is Kind.BLOCK
    ]


def test_each_statement_runs_to_the_next_announcement_or_the_end_mark():
    first, second = blocks(HARBOUR)
    assert first[0] == "Mira Tolland"
    assert first[1] == [
        "The dredger was in our waters and nowhere else. Its log has been handed to the inspectors.",
        'We shall not answer insults. The Board "has nothing to hide" and will show it.',
    ]
    assert second[0] is not None
    assert "secretary of the Pilots' League" in second[0]
    assert second[1] == ["No pilot refused to sail."]
    assert all(reason == "a statement that the article announces and prints" for _, _, reason in (first, second))


@pytest.mark.parametrize(
    "text",
    [
        "The board released the following statement:\n\n“We are sorry,” it said.\n\nFans were not impressed.\n",
        "The board released the following dates:\n\nThe first match is on Monday, the second a week later.\n",
        "The board will answer the following questions:\n\nWho pays? Nobody knows what the board will say.\n",
        "The chair read the statement in full on Monday.\n\nThe fans went home and nobody asked for more.\n",
        "Read the following statement:\n\nRelated stories\n",
    ],
)
def test_what_marks_or_lists_say_is_no_statement(text: str):
    assert blocks(text) == []
