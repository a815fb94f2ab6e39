"""Credits of a whole article, and lines that look like one."""

from __future__ import annotations

import pytest

from provenance import article, extract
from provenance.chain import bracketed
from provenance.chain import chain as chain_module
from tests.told import last

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
        (f"By: PTI\nLondon | Updated: Nov 18, 2026\n\n{FILLING}\n\n{SAID}\n", ["PTI"]),
        (f"By: Ana Lund, PTI\n\n{FILLING}\n\n{SAID}\n", ["PTI"]),
        (f"Reported By: ANI\n\n{FILLING}\n\n{SAID}\n", ["ANI"]),
        (f"PTI | Nov 18, 2026, 07:14 IST\n\n{FILLING}\n\n{SAID}\n", ["PTI"]),
        (f"By: Ana Lund\nLondon | Updated: Nov 18, 2026\n\n{FILLING}\n\n{SAID}\n", []),
        (f"Reuters Wins Prize | Media News\n\n{FILLING}\n\n{SAID}\n", []),
        (f"Ready\n\n{SAID}\n\n{FILLING}\n\nThe mayor claimed a “right to fish” (Reuters).\n", []),
        (f"Ready\n\n{FILLING}\n\nPetrova, seen here at the harbour (AP)\n\n{SAID}\n\n{FILLING}\n", []),
    ],
    ids=[
        *("a dateline alone", "one source line", "two source lines", "a reading list", "by and a colon"),
        *("by a writer and an agency", "reported by", "an agency line first", "by a writer", "a title", "a sentence's"),
        "a caption",
    ],
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


def test_a_picture_s_source_above_its_caption_is_no_credit() -> None:
    page = (
        "Talks end early\n\n11 March 2026\n\nLaura Poe\nOslo correspondent\n\n"
        "{}\nAnn Roe left the talks early on Friday night\n\n"
        "The talks ended early on Friday. “We are done for now,” Ann Roe said as she left the hall."
    )
    assert last("en", page.format("Reuters")) == ["Ann Roe"]
    assert last("en", "Talks end early\n\nReuters\n11 March 2026\n\n“We are done for now,” Ann Roe said.") == [
        "Ann Roe",
        "Reuters",
    ]
