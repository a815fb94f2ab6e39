"""Acronyms that an article introduces."""

from provenance.actors.acronyms import introduced
from provenance.actors.registry import load


def found(text: str) -> list[str]:
    return [text[slice(*at)] for at, _ in introduced(text, tuple(load().scan(text)))]


def test_an_acronym_in_brackets_is_the_medium_from_there_on():
    assert found("NAN was silent. The News Agency of Nigeria (NAN) reports it. He told NAN so.") == [
        "News Agency of Nigeria",
        "NAN",
        "NAN",
    ]


def test_brackets_behind_others_introduce_nothing():
    assert found("The National Anglers' Union (NAU) met. NAU told Reuters so.") == ["Reuters"]
