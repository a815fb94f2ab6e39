"""Headlines with a capital on every word, and what a colon in a headline has before it."""

import pytest
from article_scores import registry

from provenance.attribute.title_case import lowered, ordinary
from provenance.model import Article, Kind, Quotation, Span
from provenance.pipeline.extraction import extract

BODY = """

Harbour master Owen Pratt says the council has a plan to charge boats twice for mooring. The residents asked people
to refuse. The charges come in a rant late at night, and the trends are bad. Workers are worried about the issues.
"""


def found(text: str) -> tuple[Quotation, ...]:
    return extract(Article("a.txt", text, "", outlet="The Sentinel", lang="en"), registry()).quotations


def whose(text: str, words: str) -> str | None:
    """The speaker of the first quotation that begins with ``words``."""
    said = next(q for q in found(text) if text.startswith(words, q.start) and q.kind is not Kind.NOT_SPEECH)
    return said.attribution.name if said.attribution else None


@pytest.mark.parametrize(
    ("headline", "words", "speaker"),
    [
        ("Owen Pratt: Council Plan To Charge Twice ‘Smells of Greed’", "Smells", "Owen Pratt"),
        ("Owen Pratt: Workers Worried About Charges; It’s ‘in Their Heads’", "in Their", "Owen Pratt"),
        ("Pratt on Mooring Charges: The Trends Are ‘Terrifying’", "Terrifying", "Owen Pratt"),
        ("Pratt Slams Council Charges As ‘A Late Rant’", "A Late", "Owen Pratt"),
        ("Mooring Charges: Council ‘Out of Touch’", "Out of", None),
        ("Mooring row: council ‘out of touch’", "out of", None),
        ("Mooring row: council ‘out of touch’, residents say", "out of", "residents"),
    ],
)
def test_whose_the_marks_in_a_headline_are(headline: str, words: str, speaker: str | None):
    assert whose(headline + BODY, words) == speaker


def test_no_speaker_is_called_by_a_verb_of_the_headline():
    text = "Council Asking Residents To Pay Charges Twice, Says Owen Pratt" + BODY
    names = {q.attribution.name for q in found(text) if q.attribution}
    assert not {name for name in names if name and ("Asking" in name or "Says" in name)}


def test_words_in_marks_are_no_speaker():
    text = "Will Owen Pratt Quit? ‘I May’, Says Harbour Chief" + BODY
    assert not [q for q in found(text) if q.attribution and q.attribution.name and "‘" in q.attribution.name]


def test_farmers_of_a_place_are_not_the_place():
    text = "Birch Hill Farmers Say Council ‘Failed Them’" + BODY + "Birch Hill was cut off for a week.\n"
    assert whose(text, "Failed") == "Birch Hill Farmers"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Council Asking Residents To Pay Charges Twice", {"Asking", "Council", "Residents", "To", "Charges", "Twice"}),
        ("Council asks residents to pay twice", set()),  # a sentence with a capital at its head
        ("COUNCIL ASKS RESIDENTS TO PAY TWICE", set()),
        ("May Council Plan Charges For Grace Hill Residents", {"Council", "Plan", "Charges", "For", "Residents"}),
    ],
)
def test_a_name_keeps_its_capital(line: str, words: set[str]):
    text = line + BODY + "Grace Hill met May Lund in the council house. They may plan it with grace."
    assert set(ordinary(text, line, len(line))) == words


def test_the_text_read_is_as_long_and_ordinary_words_are_small():
    text = "Council Plan ‘Daft’, Council Told\nThe Council Plan."
    assert lowered(text, Span(0, 33), {"Council", "Plan"}) == "council plan ‘Daft’, council Told\nThe Council Plan."


@pytest.mark.parametrize(
    "sentence",
    ["Owen Pratt shouted to the crowd.", "Owen Pratt spoke to reporters.", "Pratt yelled at the driver of the van."],
)
def test_whom_somebody_addresses_is_nothing_said(sentence: str):
    assert not [q for q in found(f"It rained on Monday. {sentence}\n") if q.kind is Kind.INDIRECT]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The two banks, which together vowed to halve their fees, met on Monday.", {"which", None}),
        ("The court made a surprise 6-3 decision to halt the plan.", {"The court", "the court", "court", None}),
        (
            "Having said that, there are some brokers who argue that fees are low.",
            {"who", "some brokers", "some brokers who", None},
        ),
    ],
)
def test_words_that_nobody_is_called_by_say_nothing(sentence: str, speaker: set[str | None]):
    for q in found(sentence + "\n"):
        who = q.attribution
        mention = sentence[slice(*who.mention)] if who and who.mention else None
        assert mention in speaker, (q, mention)
