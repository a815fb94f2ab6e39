"""Media that no registry knows."""

import pytest

from provenance.chain import unknown
from provenance.chain.guarded import Guarded
from provenance.chain.links import Recent, links
from provenance.model import Span


def named(text: str, lang: str = "en") -> list[tuple[str, str]]:
    span = Span(0, len(text))
    return [(v.name, v.rule) for v in links((), text, span, [], Recent(), lang=lang)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor told the Wessex Echo that it was over.", "Wessex Echo"),
        ("The mayor told the Orlanda newspaper that it was over.", "Orlanda"),
        ("The mayor told the news agency Fenabel that it was over.", "Fenabel"),
        ("The mayor told The Citizen that it was over.", "The Citizen"),
        ("The mayor wrote in The Lancet that it was over.", "The Lancet"),
        ("That was said in a statement carried by the Sham agency.", "Sham"),
        ("The mayor told Radio Fortuna that it was over.", "Radio Fortuna"),
        ("The bridge is safe, the Wessex Echo reported.", "Wessex Echo"),
        ("The mayor told Ann Lee on Radio Fortuna that it was over.", "Radio Fortuna"),
    ],
)
def test_english(text: str, name: str):
    assert [found for found, _ in named(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told Emily Post that it was over.",
        "The mayor told the French newspaper that it was over.",
        "The mayor walked past the Wessex Echo building.",
        "The mayor read a daily prayer and left.",
    ],
)
def test_what_is_no_link(text: str):
    assert named(text) == []


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("de", "Das sagte sie dem »Wexmoorer Boten«.", "Wexmoorer Boten"),
        ("fr", "Le maire l'a dit dans un entretien à « L'Écho de Wexmoor ».", "L'Écho de Wexmoor"),
        ("uk", "Про це він розповів в інтерв'ю Wexmoor Business.", "Wexmoor Business"),
    ],
)
def test_names_in_marks_and_of_another_script(lang: str, text: str, name: str):
    assert [found for found, _ in named(text, lang)] == [name]


def test_the_outlet_itself_in_any_case():
    text = "Корреспонденту «Волжской правды» он сказал иное, чем «Волжская правда» писала вчера."
    found = unknown.outlet(text, "Волжская правда", "Волжская правда")
    assert [text[slice(*span)] for span, _ in found] == ["Волжской правды", "Волжская правда"]


def test_a_guarded_pattern_runs_where_its_word_begins():
    guarded = Guarded(r"\btold (?:me|you)\b", "told")
    text = "He TOLD me. She did not."
    assert guarded.search(text, Span(0, 11)) is not None
    assert guarded.search(text, Span(12, len(text))) is None
    assert not guarded.may("İ" * 3 + " nothing", Span(0, 11))
