"""Whose words the marks of a headline are: not everybody's who stands in it."""

from __future__ import annotations

import pytest

from tests.told import chains, last


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("‘The roof is gone’: neighbours flee as hail batters Leeds", []),
        ("Norland opens ‘huge’ bridge as Lee calls for tolls", []),
        ("Norland opens ‘huge’ bridge while Lee waits", []),
        ("Krone ‘cross’ at Lee over tolls, reports say", ["reports"]),
        ("Krone blasts ‘feeble’ Lee as Poe pleads for calm", ["Krone"]),
        ("Krone ‘cross’ about tolls, Lee says", ["Lee"]),
        ("Drivers’ fury as minister tells them to ‘walk’", ["minister"]),
    ],
)
def test_whose_words_a_headline_has(headline: str, who: list[str]) -> None:
    assert last("en", f"{headline}\n\nThe bridge stood empty at noon.") == who


def test_who_warns_in_a_clause_of_its_own_says_no_marks_before_it() -> None:
    text = "Storm\n\nThe town was hit by a “monstrous” wave before Ann Lee warned of another."
    assert chains("en", text).get("monstrous", []) == []
    spoken = text.replace("wave before Ann Lee warned of another", "wave, Ann Lee warned")
    assert chains("en", spoken)["monstrous"] == ["Ann Lee"]
