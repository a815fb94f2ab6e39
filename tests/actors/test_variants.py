"""Spellings that are one name, and names that are two."""

import pytest

from provenance.actors.variants import variant


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "Kim Jong Un"),
        ("KIM JONG UN", "Kim Jong Un"),
        ("Ban Ki‑moon", "Ban Ki-moon"),  # a hyphen that does not break
        ("José María Aznar", "Jose Maria Aznar"),
        ("J. K. Rowling", "J K Rowling"),
        ("Sinead O’Connor", "Sinéad O'Connor"),
        ("Orbán Viktor", "Viktor Orbán"),
    ],
)
def test_one_name(one: str, other: str):
    assert variant(one) == variant(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong Il"),
        ("Kim Jong Un", "Kim Jongun"),  # listed for judgement
        ("James John", "John James"),
        ("Йосиф Кобзон", "Иосиф Кобзон"),  # an accent that makes another letter
        ("Ali Hassan", "Hassan Ali"),
    ],
)
def test_two_names(one: str, other: str):
    assert variant(one) != variant(other)


def test_a_name_of_signs_alone_stays_itself():
    assert variant("--") == "--"
