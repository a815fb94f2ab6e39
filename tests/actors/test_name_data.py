"""The word lists of names, places and roles: well-formed data, and facts checked by hand."""

from __future__ import annotations

import tomllib
import unicodedata
from collections import Counter
from importlib.resources import files
from itertools import combinations

import pytest

from provenance.actors.lists import given_names, places, roles
from provenance.actors.names import fold

SECTIONS = {
    "given_names": {"male", "female", "either"},
    "places": {"countries", "capitals_and_cities", "demonyms", "metonyms", "months_and_days"},
    "roles": {
        "roles",
        "synonyms",
        "roles_de",
        "roles_fr",
        "roles_es",
        "roles_it",
        "roles_pt",
        "roles_ru",
        "roles_uk",
        "roles_pl",
    },
}
LISTS = [(file, key) for file, keys in SECTIONS.items() for key in sorted(keys - {"synonyms"})]


def data(file: str) -> dict[str, str]:
    return tomllib.loads(files("provenance.actors").joinpath("data", f"{file}.toml").read_text("utf-8"))


@pytest.mark.parametrize("file", SECTIONS)
def test_a_file_has_the_known_sections(file: str):
    assert data(file).keys() == SECTIONS[file]


@pytest.mark.parametrize(("file", "key"), LISTS)
def test_entries_are_unique_and_in_order_when_folded(file: str, key: str):
    folded = [fold(word) for word in data(file)[key].split()]
    assert [word for word, count in Counter(folded).items() if count > 1] == []
    assert folded == sorted(folded)
    assert all(folded)


@pytest.mark.parametrize("file", SECTIONS)
def test_a_file_is_in_compatibility_form(file: str):
    # The loader folds words of letters by case alone, which is right only then.
    text = files("provenance.actors").joinpath("data", f"{file}.toml").read_text("utf-8")
    assert unicodedata.is_normalized("NFKC", text)


def loaded(file: str) -> dict[str, frozenset[str]]:
    if file == "given_names":
        return {key: getattr(given_names(), key) for key in SECTIONS[file]}
    if file == "places":
        return {key: getattr(places(), "cities" if "cities" in key else key) for key in SECTIONS[file]}
    return {"roles": roles().english} | {f"roles_{code}": words for code, words in roles().other.items()}


@pytest.mark.parametrize(("file", "key"), LISTS)
def test_what_is_loaded_is_the_file_folded(file: str, key: str):
    assert loaded(file)[key] == {fold(word) for word in data(file)[key].split()}


@pytest.mark.parametrize(("one", "other"), list(combinations(sorted(SECTIONS["given_names"]), 2)))
def test_a_given_name_is_in_one_set(one: str, other: str):
    assert loaded("given_names")[one] & loaded("given_names")[other] == set()


def test_lists_are_large_enough_to_be_of_use():
    names, where, who = given_names(), places(), roles()
    assert min(len(names.male), len(names.female)) > 3000
    assert len(where.countries) > 195
    assert len(where.cities) > 700
    assert len(who.english) > 600
    assert all(len(words) >= 150 for words in who.other.values())


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Vladimir", "male"),
        ("Володимир", "male"),
        ("Ольга", "female"),
        ("Артем", "male"),
        ("José", "male"),
        ("Jose", "male"),
        ("İbrahim", "male"),
        ("Jean-Luc", "male"),
        ("Jong Un", "male"),
        ("Yo Jong", "female"),
        ("Kwame", "male"),
        ("Ngozi", "female"),
        ("Wanjiru", "female"),
        ("Sunita", "female"),
        ("Haruki", "male"),
        ("Дар’я", "female"),
        ("Zsuzsanna", "female"),
        ("Salome", "female"),
        ("Andrea", None),
        ("Jean", None),
        ("Nikita", None),
        ("Саша", None),
    ],
)
def test_a_given_name_tells_gender_or_nothing(name: str, gender: str | None):
    assert fold(name) in given_names()
    assert given_names().gender(fold(name)) == gender


def test_an_unknown_name_tells_nothing():
    assert "xqzv" not in given_names()
    assert given_names().gender("xqzv") is None


@pytest.mark.parametrize("word", "said even can so no an do in on per-cent her his we it the more most only".split())
def test_a_function_word_is_no_given_name(word: str):
    assert fold(word) not in given_names()


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (
            "countries",
            ["North Korea", "U.S.", "Côte d’Ivoire", "Deutschland", "États-Unis", "España", "США", "Україна"],
        ),
        ("cities", ["Kyiv", "Kiev", "Washington, D.C.", "Baden-Württemberg", "Moskau", "Харків", "Texas", "Kerala"]),
        ("demonyms", ["Finn", "Finnish", "Dutch", "South Korean", "Französin", "Українці"]),
        ("metonyms", ["Kremlin", "White House", "Downing Street", "Capitol Hill", "Élysée", "Brussels", "Кремль"]),
        ("months_and_days", ["May", "Thursday", "März", "août", "miércoles", "января", "листопада"]),
    ],
)
def test_a_place_is_known(kind: str, names: list[str]):
    known: frozenset[str] = getattr(places(), kind)
    assert [name for name in names if fold(name) not in known] == []


@pytest.mark.parametrize("state", "Tuvalu Eswatini Kyrgyzstan Belize Comoros Kosovo Palestine Vatican Myanmar".split())
def test_small_states_are_countries_and_no_given_names(state: str):
    assert fold(state) in places().countries
    assert fold(state) not in given_names()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ["Kanzlerin", "Staatsanwältin", "Pfleger"]),
        ("fr", ["sénatrice", "avocat", "sage-femme"]),
        ("es", ["alcaldesa", "fiscal", "vocero"]),
        ("ru", ["учительница", "генпрокурор", "премьер-министр"]),
        ("uk", ["речниця", "очільник", "прем’єр"]),
    ],
)
def test_a_role_of_another_language_is_known(language: str, words: list[str]):
    assert [word for word in words if fold(word) not in roles().other[language]] == []


@pytest.mark.parametrize("word", "goalkeeper barrister widow archbishop headteacher lawmaker premier MP CEO".split())
def test_an_english_role_is_known(word: str):
    assert fold(word) in roles().english


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("judge", "justice", True),
        ("prime minister", "premier", True),
        ("attorney", "lawyer", True),
        ("goalkeeper", "keeper", True),
        ("nurse", "nurse", True),
        ("judge", "lawyer", False),
        ("prosecutor", "defendant", False),
        ("king", "queen", False),
        ("barrister", "solicitor", False),
        ("husband", "wife", False),
    ],
)
def test_words_for_one_office(one: str, other: str, same: bool):
    assert roles().same(fold(one), fold(other)) is same
    assert roles().same(fold(other), fold(one)) is same


def test_every_group_of_synonyms_has_several_roles():
    assert [group for group in roles().synonyms if len(group) < 2] == []
