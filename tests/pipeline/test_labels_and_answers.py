"""Labels that are nobody before words in marks, and answers in marks."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article
from provenance.pipeline.extraction import extract


def speakers(text: str) -> list[tuple[str, str | None]]:
    """Each quotation in marks with the name of its speaker, in order of text."""
    found = extract(Article("a.txt", text, "", outlet="The Penrith Echo", lang="en"), load()).quotations
    said = [q for q in found if q.kind in ("direct", "mixed")]
    return [(q.words(text), q.attribution.name if q.attribution else None) for q in said]


SUSPECTS = "Detective Hugh Lammer, of the port police, said the phone was “fried and frozen”."


@pytest.mark.parametrize(
    ("head", "body", "name"),
    [
        ("Court told phone was “fried and frozen”", SUSPECTS, "Hugh Lammer"),
        ("LIVE | Phone of ferry crash captain was ‘fried and frozen’", SUSPECTS, "Hugh Lammer"),
        ("LIVE | Phone of ferry crash captain was ‘on the table’", SUSPECTS, None),
        (
            "LIVE | Phone of captain was ‘fried and frozen’",
            f"{SUSPECTS}\n\nHis colleague Dora Venn said it was “fried and frozen”.",
            None,
        ),
        (
            "Villagers were told quarry was ‘safe as houses’",
            "The hill fell.\n\n“They told us it was as safe as houses and would be for years,” said Ann Roe.",
            None,
        ),
    ],
)
def test_whom_a_headline_quotes(head: str, body: str, name: str | None):
    assert speakers(f"{head}\n\nBy the newsdesk\n\n{body}")[0][1] == name


INTERVIEW = """“We paint what is left of the light”

Painter Anja Holm on rust, winter and her mother

by Lars Kerr

Anja Holm opens the door in socks. The studio is cold.

Why rust?

“Because it is free.”

Critic Tom Bell called your work “grim”. Is he wrong?

“He is early.”

And the mother in the blue picture?

“She is mine.”

Let us talk about money.

“Let us not.”
"""


def test_answers_are_those_of_whom_the_introduction_names():
    assert speakers(INTERVIEW)[1:] == [
        ("Because it is free.", "Anja Holm"),
        ("grim", "Tom Bell"),
        ("He is early.", "Anja Holm"),
        ("She is mine.", "Anja Holm"),
        ("Let us not.", "Anja Holm"),
    ]


def test_of_two_who_are_introduced_alike_neither_answers_by_rule():
    text = INTERVIEW.replace("Anja Holm opens", "Anja Holm and Karin Moe open").replace("her mother", "Karin Moe")
    found = extract(Article("a.txt", text, "", lang="en"), load()).quotations
    assert "block_name" not in {q.attribution.rule for q in found if q.attribution}


def test_quote_is_a_label_and_has_the_words_of_whom_the_text_reports():
    text = "Premier Ilan Dobre has said the road will be paid for.\n\nSource: Nova TV\n\nQuote: “We would pay for it.”"
    assert speakers(text) == [("We would pay for it.", "Ilan Dobre")]
