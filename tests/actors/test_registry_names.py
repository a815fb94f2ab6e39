"""Resolving a name or a host to an actor."""

from __future__ import annotations

import pytest

from provenance.actors.registry import load

REGISTRY = load()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("KCNA", "kcna"),
        ("Korean Central News Agency", "kcna"),
        ("the Korean Central News Agency", "kcna"),
        ("North Korea’s state news agency", "kcna"),
        ("조선중앙통신", "kcna"),
        ("朝鮮中央通信", "kcna"),
        ("ЦТАК", "kcna"),
        ("Yonhap news agency", "yonhap"),
        ("агентства Рейтер", "reuters"),
        ("ТАСС", "tass"),
        ("新华社", "xinhua"),
        ("共同通信", "kyodo"),
        ("Ｒｅｕｔｅｒｓ", "reuters"),
        ("reuters", "reuters"),
        ("AFP通信", "afp"),
        ("Interfax–Ukraine", "interfax-ukraine"),
        ("Al-Jazeera", "al-jazeera"),
        ("Al\u00a0Jazeera", "al-jazeera"),
        ("The Associated Press", "ap"),
        ("A.P.", "ap"),
        ("Los Angeles Times", "la-times"),
        ("Haaretz newspaper", "haaretz"),
        ("“The Guardian”", "guardian"),
        ("People’s Daily", "peoples-daily"),
        ("Fox and Friends", "fox-news"),
        ("Meet the Press", "nbc"),
        ("nytimes.com", "nyt"),
        ("Twitter", "x"),
        ("X", "x"),
        ("Time", "time"),
        ("ABC News", "abc-us"),
        ("Australian Broadcasting Corporation", "abc-au"),
    ],
)
def test_a_name_resolves(name: str, key: str):
    actor = REGISTRY.resolve(name)
    assert actor is not None
    assert actor.key == key


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "the",
        "The",
        "“”",
        "x",
        "time",
        "the sun",
        "Kim",
        "state media",
        "the news agency",
        "BBC newspaper",
        ".",
    ],
)
def test_what_is_no_registered_name_does_not_resolve(name: str):
    assert REGISTRY.resolve(name) is None
    assert REGISTRY.candidates(name) == ()


def test_a_shared_name_has_its_candidates_and_no_answer():
    assert REGISTRY.resolve("ABC") is None
    assert {actor.key for actor in REGISTRY.candidates("ABC")} == {"abc-us", "abc-au", "abc-es"}
    assert {"nyt", "times-uk"} <= {actor.key for actor in REGISTRY.candidates("The Times")}


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("www.bbc.co.uk", "bbc"),
        ("BBC.COM.", "bbc"),
        ("monitoring.bbc.co.uk", "bbc-monitoring"),
        ("asia.nikkei.com", "nikkei-asia"),
        ("t.me", "telegram"),
        ("notbbc.co.uk", None),
        ("co.uk", None),
        ("com", None),
        ("", None),
        ("...", None),
    ],
)
def test_a_host_belongs_to_the_actor_of_its_longest_suffix(host: str, key: str | None):
    actor = REGISTRY.by_domain(host)
    assert (actor and actor.key) == key


def test_one_registry_is_loaded_once_and_unknown_keys_have_nothing():
    assert load() is REGISTRY
    assert REGISTRY.get("nobody") is None
    assert REGISTRY.identifiers("nobody") == {}
    assert [actor.key for actor in REGISTRY][:1] == ["kcna"]
