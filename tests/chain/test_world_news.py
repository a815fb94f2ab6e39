"""How agencies, papers and live pages tell of the world in English: who speaks, and by which way the words came."""

from __future__ import annotations

import pytest

from provenance import article, extract


def read(text: str, outlet: str = "The Meridian") -> dict[str, list[str]]:
    """The chain of each quotation without its outlet, by its words; a speaker left open is no link."""
    found = extract(article(f"{text}\n", lang="en", outlet=outlet))
    return {" ".join(text[a:b] for a, b in q.spans): [link.name for link in q.chain][:-1] for q in found.quotations}


def speakers(text: str) -> dict[str, str | None]:
    found = extract(article(f"{text}\n", lang="en", outlet="The Meridian"))
    return {text[q.start : q.end]: q.attribution.name if q.attribution else None for q in found.quotations}


ROW = "It rained for nine days."


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # who stands behind somebody's sister, lawyer or aide
        (
            "The shy sister of Danish leader Olaf Krone called it “a raid”.",
            "a raid",
            "shy sister of Danish leader Olaf Krone",
        ),
        (
            "The wife of Danish President Olaf Krone on Monday called it “a raid”.",
            "a raid",
            "wife of Danish President Olaf Krone",
        ),
        ("The lawyer for Danish minister Olaf Krone said it was “a raid”.", "a raid", "lawyer"),
        (
            "The spokesman of party leader Olaf Krone called it “a raid”.",
            "a raid",
            "spokesman of party leader Olaf Krone",
        ),
        (
            "The deputy of Danish minister Olaf Krone called it “a raid”.",
            "a raid",
            "deputy of Danish minister Olaf Krone",
        ),
        ("The chief of the Guard's Northern Fleet Admiral Olaf Krone called it “a raid”.", "a raid", "Olaf Krone"),
        ("The spokesman for the Guard's Ground Force General Olaf Krone called it “a raid”.", "a raid", "Olaf Krone"),
        # … who is named behind it as the one who said so
        (
            "The shy sister of Danish leader Olaf Krone called it “a raid”.\n\n"
            "Ida Krone, a member of the ruling party, made the remarks in Leeds.",
            "a raid",
            "Ida Krone",
        ),
        (
            "The shy sister of Danish leader Olaf Krone called it “a raid”.\n\n"
            "Ida Lund, a member of the ruling party, made no remarks in Leeds.",
            "a raid",
            "shy sister of Danish leader Olaf Krone",
        ),
        # whose relative a description means
        (
            "Ida Krone, sister of leader Olaf Krone, came.\n\n“It was a raid,” said the leader's sister.",
            "It was a raid,",
            "Ida Krone",
        ),
        (
            "Ida Krone, sister of leader Olaf Krone, came.\n\nThe victim's sister said it was “a raid”.",
            "a raid",
            "victim's sister",
        ),
        (
            "The mayor, Olaf Krone, left. His wife, Ida Krone, wept.\n\nThe mayor's wife said it was “a raid”.",
            "a raid",
            "Ida Krone",
        ),
        (
            "Ida Krone, the mayor's spokeswoman, came late. She ate.\n\n“It was a raid,” the mayor said.",
            "It was a raid,",
            "mayor",
        ),
        (
            "Ida Krone, the firm's director, came. Olaf Dahl slept.\n\n“It was a raid,” the director said.",
            "It was a raid,",
            "Ida Krone",
        ),
        (
            "On Ida Lund Square, the country's premier, Olaf Krone, came late.\n\n“It was a raid,” the premier said.",
            "It was a raid,",
            "Olaf Krone",
        ),
        # a minister is of one country
        (
            "Norway's foreign minister said it was “a raid” and left.\n\nDanish Foreign Minister Ida Krone came.",
            "a raid",
            "Norway's foreign minister",
        ),
        (
            "Denmark's foreign minister said it was “a raid” and left.\n\nDanish Foreign Minister Ida Krone came.",
            "a raid",
            "Ida Krone",
        ),
        (
            "Danish FM slams ‘raid’ on rafts\n\nIt rained.\n\n“We wait,” Danish Foreign Minister Ida Krone said.",
            "raid",
            "Ida Krone",
        ),
        (
            "Norwegian FM slams ‘raid’ on rafts\n\nIt rained.\n\n“We wait,” Danish Foreign Minister Ida Krone said.",
            "raid",
            "Norwegian FM",
        ),
        # who only saw a paper
        (
            "The harbour office's diary for May, first seen by Reuters, says: “No wind.”",
            "No wind.",
            "harbour office",
        ),
        # when somebody spoke stands before the verb
        ("The mayor late on Tuesday accused the club of “a raid”.", "a raid", "mayor"),
        # whom a medium shows or asks
        (
            "The mayor, Olaf Krone, said it was “late”.\n\nNRK filmed a cook from the ferry, "
            "named only as Dahl, on a quay.\n\n“We had no oil,” he told the broadcaster.",
            "We had no oil,",
            "Dahl",
        ),
        (
            "The mayor, Olaf Krone, said it was “late”.\n\nThe BBC spoke to a baker there.\n\n“It rained,” he said.",
            "It rained,",
            "baker",
        ),
        (
            "The mayor, Olaf Krone, spoke to a shopkeeper in the town.\n\n“It rained,” he said.",
            "It rained,",
            "Olaf Krone",
        ),
        # what a live page sets off
        (
            "Norland votes – live\n\n14.02 GMT\n\nOlaf Krone was in Leeds. The premier told reporters:\n\n"
            "We shall row every boat.\n\n12.20 GMT\n\nOn Telegram, the ministry's Ida Dahl was far blunter:\n\n"
            "Such rafts once more look like old doors.",
            "Such rafts once more look like old doors.",
            "Ida Dahl",
        ),
        (
            "Norland votes – live\n\n14.02 GMT\n\nOlaf Krone was in Leeds. The premier told reporters:\n\n"
            "We shall row every boat.\n\n12.20 GMT\n\nIt rained.",
            "We shall row every boat.",
            "Olaf Krone",
        ),
        # a statement of whom the paragraph above lets speak
        (
            "Ida Dahl, the envoy, accused Leeds of theft.\n\n“We shall pay for none of it,” the statement says.",
            "We shall pay for none of it,",
            "Ida Dahl",
        ),
    ],
)
def test_who_speaks(text: str, words: str, who: str):
    assert speakers(text)[words] == who


@pytest.mark.parametrize(
    "text",
    [
        # no live page: whose words these are is told by a first person alone
        "Norland votes\n\nOn Telegram, the ministry's Ida Dahl was far blunter:\n\nSuch rafts look like old doors.",
        # the page's own voice
        "Norland votes – live\n\n14.02 GMT\n\nHere is what to know:\n\nThe vote is at noon.\n\n12.20 GMT\n\nIt rained.",
    ],
)
def test_what_a_page_says_in_its_own_voice_is_no_block(text: str):
    found = extract(article(f"{text}\n", lang="en", outlet="The Meridian"))
    assert not [q for q in found.quotations if q.kind == "block"]


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        # governments speak and are no media
        ("Ida Dahl warns of ‘raids’; boats were safe, Tokyo says\n\nIt rained.", "raids", ["Ida Dahl"]),
        ("Ida Dahl warns of ‘raids’ – boats were safe, Oslo says\n\nIt rained.", "raids", ["Ida Dahl"]),
        ("“It rained,” Ida Dahl said in a note released by Seoul.", "It rained,", ["Ida Dahl"]),
        ("“It rained,” Ida Dahl said, as quoted by KCNA.", "It rained,", ["Ida Dahl", "KCNA"]),
        # where words were said, behind them
        (
            "“It rained,” Ida Dahl said. The envoy was speaking to the broadcaster ARD.",
            "It rained,",
            ["Ida Dahl", "ARD"],
        ),
        ("“It rained,” Ida Dahl said. Olaf Krone was speaking to the broadcaster ARD.", "It rained,", ["Ida Dahl"]),
        ("“It rained,” Ida Dahl said. The remarks were carried by TASS.", "It rained,", ["Ida Dahl", "TASS"]),
        (
            "“It rained,” Ida Dahl said.\n\nDahl, an envoy, made the remarks in an interview with Reuters.",
            "It rained,",
            ["Ida Dahl", "Reuters"],
        ),
        (
            "“It rained,” Ida Dahl said.\n\nOlaf Krone made the remarks in an interview with Reuters.",
            "It rained,",
            ["Ida Dahl"],
        ),
        ("“It rained,” Ida Dahl said. She was speaking to the paper.", "It rained,", ["Ida Dahl"]),
        # whom an agency spoke to
        (
            "AFP has talked to families in a village.\n\n“It rained,” said Ida Dahl, a baker.",
            "It rained,",
            ["Ida Dahl", "AFP"],
        ),
        (
            "AFP has talked to Olaf Krone in a village.\n\n“It rained,” said Ida Dahl, a baker.",
            "It rained,",
            ["Ida Dahl"],
        ),
        # the same platform
        (
            "On X, Olaf Krone wrote: “No.”\n\nIda Dahl replied to him on the same platform: “It rained.”",
            "It rained.",
            ["Ida Dahl", "X"],
        ),
        (
            "On X, Olaf Krone wrote: “No.”\n\nHe left from the same platform. “It rained,” Ida Dahl said.",
            "It rained,",
            ["Ida Dahl"],
        ),
        # media by their sort, or by whose they are
        (
            "According to Sky News, not all agreed. “It rained,” the network quoted a minister as saying.",
            "It rained,",
            ["minister", "Sky News"],
        ),
        ("“It rained,” Ida Dahl told Romania's QRX.", "It rained,", ["Ida Dahl", "QRX"]),
        ("“It rained,” Ida Dahl told England's Krone.", "It rained,", ["Ida Dahl"]),
        # a section's report in a sentence of its own
        (
            f"The day\n\n{ROW}\n\n{ROW}\n\n{ROW}\n\nOlaf Krone spoke of rafts. The Meridian writes so, "
            "citing Reuters.\n\n“We row,” Krone said.",
            "We row,",
            ["Olaf Krone", "Reuters"],
        ),
        (
            f"The day\n\n{ROW}\n\n{ROW}\n\n{ROW}\n\nOlaf Krone spoke of rafts. The Meridian writes so, "
            "citing Reuters.\n\n“We row,” Ida Dahl said.",
            "We row,",
            ["Ida Dahl"],
        ),
    ],
)
def test_how_words_came(text: str, words: str, chain: list[str]):
    assert read(text)[words] == chain


def test_who_told_the_outlet_goes_on_in_the_next_paragraph():
    text = (
        "“It rained,” Ida Dahl told the broadcaster NRK on Monday, and Olaf Dahl, her husband, nodded.\n\n"
        "A day later Dahl told CNN that nobody had called her.\n\n“I was asleep,” she said."
    )
    assert read(text, "CNN")["I was asleep,"][1:] == []
