"""Credits of a whole article, and lines that look like one."""

from __future__ import annotations

import pytest

from provenance import article, extract

SAID = "“We are ready,” Ana Petrova said."
FILLING = "The harbour was quiet.\n\nNobody came.\n\nThe gulls were loud.\n\nThe gate stayed shut."


def chain(text: str) -> list[str]:
    found = extract(article(text, lang="en"))
    return [
        link.name
        for q in found.quotations
        if found.article.text[q.start : q.end] == "We are ready,"
        for link in q.chain
    ]


@pytest.mark.parametrize(
    ("text", "through"),
    [
        (f"Ready\n\nMOSCOW, NOV 23 (Reuters)\n\n{FILLING}\n\n{SAID}\n", ["Reuters"]),
        (f"Ready\n\n{FILLING}\n\nSource: Ukrinform\n\n{SAID}\n\n{FILLING}\n", ["Ukrinform"]),
        (
            f"Ready\n\n{FILLING}\n\nSource: Ukrinform\n\n{SAID}\n\nSource: Reuters\n\n{FILLING}\n",
            [],
        ),  # each its own part's
        (f"Ready\n\n{FILLING}\n\n{SAID}\n\nTODAY’S READS\n— Roe: “I like maps” — Reuters\n— Gas is back — AFP\n", []),
        (f"Ready\n\n{FILLING}\n\nPetrova, seen here at the harbour (AP)\n\n{SAID}\n\n{FILLING}\n", []),
    ],
    ids=["a dateline alone", "one source line", "two source lines", "a reading list", "a caption"],
)
def test_what_is_credited_for_an_article(text: str, through: list[str]):
    assert chain(text) == ["Ana Petrova", *through]
