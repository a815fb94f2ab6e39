"""Credits of a whole article, and lines that look like one."""

from __future__ import annotations

import pytest

from provenance import article, extract
from provenance.chain import bracketed
from provenance.chain import chain as chain_module

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


def test_asides_in_brackets_are_not_all_read_for_each_quotation(monkeypatch: pytest.MonkeyPatch):
    read, times = chain_module.links, 0

    def counted(*args: object, **options: object) -> object:
        nonlocal times
        times += 1
        return read(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(chain_module, "links", counted)
    size = 300
    found = extract(article(f"Ready\n\n{'“We are ready,” Ana Petrova said (third draft). ' * size}\n", lang="en"))
    assert len(found.quotations) == size
    assert times <= (bracketed.MOST + 3) * size  # of the sentence, of what is said behind it, of the gap before


def test_a_credit_behind_two_asides():
    text = (
        f"Ready\n\n{FILLING}\n\n“We are ready,” Ana Petrova said (a draft). She smiled (at last). She left (Reuters).\n"
    )
    assert chain(text) == ["Ana Petrova", "Reuters"]
