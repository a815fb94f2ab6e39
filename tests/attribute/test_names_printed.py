"""Names as the article makes them sure: trades, families, compass points, titles with a possessive, the unnamed."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article
from provenance.pipeline.extraction import extract

CASES = [
    ("Deckhand Colin Straker saw wood. “I am not brave,” the 24-year-old told the court.", ["Colin Straker"]),
    (
        "Lamplighter Colin Straker saw wood. The lamplighter wept. “I am not brave,” Mr Straker told the court.",
        ["Colin Straker"],
    ),
    (
        "Colin Penhale, 24, was on the boat. His mum, Dora, had followed it on her phone.\n\n“I gave up,” Mrs Penhale "
        "said.",
        ["Dora Penhale"],
    ),
    (  # two who may be Mrs Penhale: she keeps the name that is printed
        "Colin Penhale, 24, was on the boat with his wife Anna. His mum, Dora, had followed it on her phone.\n\n"
        "“I gave up,” Mrs Penhale said.",
        ["Penhale"],
    ),
    (
        "A deputy of his party called the signaller “a man of the opposition” on Monday.",
        ["deputy of his party"],
    ),
    ("Two employees saw it. “You get a bonus,” one of them said.", ["one of them"]),
    ("N. Korea slams seizure as ‘piracy’\n\nThe ship lay in port on Monday.", ["North Korea"]),
    ("The ship was old. Lloyd's List called her “a wreck”.", ["Lloyd's List"]),
    (
        "Spokesman Ivo Marsh of the trade ministry said nothing. The radio quoted the spokesman for the Island "
        "Coastguard as saying that the sailors were “in good health”.",
        ["spokesman for the Island Coastguard"],
    ),
    (
        "Minister Ivo Marsh said the “ghost body” was the errand boy of the south, according to a statement published "
        "by the agency.",
        ["Ivo Marsh"],
    ),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_whom_words_in_marks_are_ascribed_to(text: str, names: list[str]):
    found = extract(Article("a.txt", text, "", outlet="The Penrith Echo", lang="en"), load()).quotations
    said = [q.attribution for q in found if q.kind in ("direct", "mixed")]
    assert [who.name for who in said if who] == names
