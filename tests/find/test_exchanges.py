"""Turns of a talk of which an article prints two or three, and lists that look like them."""

import pytest

from provenance.find.blocks import blocks
from provenance.segment.layout import Layout

BOTH = "The miller Jan Eklund was asked by Inspector Nora Tull."


def turns(*paragraphs: str, outlet: str | None = None) -> list[tuple[str, str]]:
    text = "\n\n".join(paragraphs)
    found = blocks(text, Layout(text).lines, outlet)
    return [(text[slice(*b.name)], text[slice(*b.spans[0])]) for b in found if b.name]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tull: Whose boat was it?", "Eklund: Ask the man who sold it."),
        ("Inspector Tull: Did you sell the boat?", "Mr Eklund: Never."),
        ("Nora Tull: I need the money by six.", "Jan Eklund: It will be there."),
        ("Eklund: Do you see the mill?", "Tull: No."),
    ],
)
def test_two_turns_of_those_whom_the_text_names(one: str, other: str):
    said = turns(BOTH, one, other, "The case goes on.")
    assert said == [tuple(one.split(": ")), tuple(other.split(": "))]


@pytest.mark.parametrize(
    "lines",
    [
        ("Time: 7 pm", "Place: The old mill."),
        ("Tull: 7 goals.", "Eklund: 4 goals."),
        ("Tull: pianist and singer.", "Eklund: drums."),
        ("Nora Tull: A baker from Leeds.", "Jan Eklund: A miller."),
        ("Tull: Whose boat was it?", "Reeve: Ask the man who sold it."),
        ("Tull: Whose boat was it?", "Nobody spoke.", "Eklund: Ask the man who sold it."),
        ("Tull: Whose boat was it?", "Tull: Was it yours?"),
        ("Leeds: Where do you go?", "Eklund: Home."),
    ],
)
def test_lists_and_strangers_are_no_talk(lines: tuple[str, ...]):
    assert turns(BOTH, *lines, "The case goes on.") == []


def test_the_outlet_only_asks():
    said = turns("Jan Eklund spoke to Ann Sentinel.", "Sentinel: Are you well?", "Eklund: I am.", outlet="The Sentinel")
    assert said == [("Eklund", "I am.")]


def test_a_full_name_whose_bearer_the_text_calls_by_title():
    told = "Mr Eklund sold the boat, Dame Nora Tull was told."
    said = turns(told, "Jan Eklund KC: Whose boat was it?", "Tull: I do not know.", "The case goes on.")
    assert said == [("Jan Eklund KC", "Whose boat was it?"), ("Tull", "I do not know.")]
    assert turns(told, "Jan Reeve KC: Whose boat was it?", "Tull: I do not know.", "The case goes on.") == []


def test_one_who_is_told_by_a_role_talks_to_somebody_named():
    said = turns(BOTH, "Employee: Whose boat was it?", "Eklund: I do not know.", "The case goes on.")
    assert said == [("Employee", "Whose boat was it?"), ("Eklund", "I do not know.")]
    said = turns(BOTH, "Reporter: Whose boat was it?", "Eklund: I do not know.", "The case goes on.")
    assert said == [("Eklund", "I do not know.")]


@pytest.mark.parametrize(
    "lines",
    [
        ("Employee: Whose boat was it?", "Customer: I do not know."),
        ("Boat: Whose is it?", "Eklund: I do not know."),
        ("Judge: Nora Tull.", "Eklund: defendant."),
    ],
)
def test_roles_alone_and_things_are_no_talk(lines: tuple[str, ...]):
    assert turns(BOTH, *lines, "The case goes on.") == []
