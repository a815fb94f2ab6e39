import pytest

from provenance.actors.countries import is_same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zambian", "Zambia"), ("Polish", "Poland"), ("French", "France"), ("American", "US"), ("Turkish", "Turkey"),
        ("Thai", "Thailand"), ("Lebanese", "Lebanon"), ("Dutch", "Holland"), ("North Korean", "North Korea"),
        ("Saudi", "Saudi Arabia"), ("Slovak", "Slovakia"), ("Nigerian", "Nigeria"), ("Zandian", "Zandia"),
    ],
)  # fmt: skip
def test_of_one_country(one: str, other: str):
    assert is_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Austrian", "Australia"), ("Indian", "Indonesia"), ("Malian", "Malta"), ("Iranian", "Iraq"),
        ("Slovak", "Slovenia"), ("Nigerian", "Niger"), ("South Korean", "North Korea"),
        ("Sudanese", "South Sudan"), ("Gambian", "Zambia"),
    ],
)  # fmt: skip
def test_of_two_countries(one: str, other: str):
    assert not is_same(one, other)
