"""Whom a headline or a lead means, who has no name, and who speaks in a document: by the names that a text gives."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article
from provenance.pipeline.extraction import extract


def speaker(text: str) -> str | None:
    """The name of the last speaker in marks."""
    found = extract(Article("a", text, "", outlet="The Strand", lang="en"), load()).quotations
    who = [q.attribution for q in found if q.kind in ("direct", "mixed")][-1]
    return who.name if who else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A dad has told how the ferry was “like a circus”.\n\nMartin Pell, 41, from Deal, hid behind the till.",
            "Martin Pell",
        ),
        (
            "A man was hurt.\n\nAnn Pell, 60, saw it.\n\nThe pier fell on Monday. “It groaned,” a man said.",
            "man",
        ),
        (
            "The fire was put out by a judge who called it “a nuisance”.\n\nJudge Ruth Ames said so on Friday.",
            "Ruth Ames",
        ),
        (
            "Nobody stayed.\n\nA woman, whom the police identified as Ruth Ames, shouted: “Get out of here!”",
            "Ruth Ames",
        ),
    ],
)
def test_whom_a_lead_means(text: str, name: str):
    assert speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "In a statement, the Harbour Board blamed the wind. “The crane was old,” the statement said.",
            "Harbour Board",
        ),
        ("Ruth Ames posted a picture of a boat on Monday. “Sold,” the caption read.", "Ruth Ames"),
        ("The Harbour Board audit found that the crane was “past praying for”.", "Harbour Board"),
        ("The leaked documents describe the crane as “past praying for”.", None),
    ],
)
def test_who_speaks_in_a_document(text: str, name: str | None):
    assert speaker(text) == name


def test_the_official_is_the_one_introduced_before():
    text = "A harbour board official told Reuters that it was over. “Nothing is left,” the official said."
    assert speaker(text) == "harbour board official"
