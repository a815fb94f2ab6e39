"""A user's own file: what it adds, and the message for each fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.actors.registry import load
from provenance.errors import RegistryError

FIELDS = (
    "key, name, kind, country, domain, parent, wikidata, isni, domains, aliases, forms, descriptions, shows, generic"
)
KINDS = "person, body, agency, broadcaster, paper, platform, group"


def write(folder: Path, *lines: str) -> Path:
    path = folder / "mine.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_file_adds_actors_and_names(tmp_path: Path):
    path = write(
        tmp_path,
        '\ufeff{"key": "harbour-post", "name": "The Harbour Post", "kind": "paper", "country": "IS", '
        '"domain": "harbourpost.example", "parent": "harbour", "generic": ["Tide"], "wikidata": "Q999", "isni": ""}',
        "",
        '{"key": "harbour", "name": "Harbour Group", "kind": "body", "country": null}',
        '{"key": "kcna", "aliases": ["Pyongyang Wire"], "domains": ["kcna.example"]}',
    )
    registry = load(path)
    actor = registry.resolve("the Harbour Post")
    assert actor is not None
    assert (actor.key, actor.parent, actor.aliases) == ("harbour-post", "harbour", ("Tide",))
    assert registry.identifiers("harbour-post") == {"wikidata": "Q999"}
    assert registry.by_domain("www.harbourpost.example") == actor
    kcna = registry.resolve("Pyongyang Wire")
    assert kcna is not None
    assert kcna == registry.by_domain("kcna.example")
    assert (kcna.key, kcna.country) == ("kcna", "KP")
    assert [a.key for _, a in registry.scan("Pyongyang Wire told Tide of the tide.")] == ["kcna", "harbour-post"]
    assert load().resolve("Pyongyang Wire") is None


def test_a_file_adds_people_and_names_of_people(tmp_path: Path):
    path = write(
        tmp_path,
        '{"key": "ana-petrova", "name": "Ana Petrova", "kind": "person", "aliases": ["Ана Петрова"]}',
        '{"key": "kim-jong-un", "aliases": ["Kim Čong-un"]}',
        '{"key": "other-ana", "name": "Other Ana", "kind": "person", "aliases": ["A. Petrova"]}',
        '{"key": "third-ana", "name": "Third Ana", "kind": "person", "aliases": ["A Petrova"]}',
    )
    registry = load(path)
    assert [registry.person(name) and registry.person(name).key for name in ("Ана Петрова", "Kim Cong-un")] == [
        "ana-petrova",
        "kim-jong-un",
    ]
    assert registry.person("A. Petrova") is None  # two have that name
    assert registry.resolve("Ana Petrova") is None  # no medium


def test_a_name_that_a_file_gives_to_a_second_actor_resolves_to_neither(tmp_path: Path):
    registry = load(write(tmp_path, '{"key": "mine", "name": "Reuters", "kind": "body"}'))
    assert registry.resolve("Reuters") is None
    assert [actor.key for actor in registry.candidates("Reuters")] == ["reuters", "mine"]


NEW = '{"key": "mine", "name": "Mine", "kind": "paper"'


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            ['{"key": "mine"'],
            ":1: not JSON (Expecting ',' delimiter: line 1 column 15 (char 14)); write one JSON object a line",
        ),
        (["", "7"], ':2: not a JSON object; write one object a line, such as {"key": …, "name": …}'),
        (["[" * 100_000], ":1: nested too deeply; write one flat JSON object a line"),
        (['{"name": "A"}'], ':1: no key; give the actor a "key" of its own, or that of a shipped actor'),
        (['{"key": "mine", "kind": "paper"}'], ":1: no name for the new actor 'mine'; add \"name\""),
        (['{"key": "mine", "name": "Mine"}'], ":1: no kind for the new actor 'mine'; add \"kind\""),
        ([NEW + ', "alias": []}'], f":1: unknown field 'alias'; use only {FIELDS}"),
        ([NEW.replace("paper", "radio") + "}"], f":1: unknown kind 'radio'; use one of {KINDS}"),
        ([NEW + ', "country": "UK"}'], ":1: unknown country 'UK'; use an ISO 3166-1 alpha-2 code, such as KR"),
        (
            [NEW.replace('"mine"', '"My Key"') + "}"],
            ":1: 'My Key' is no key; write lower-case letters, digits and single hyphens, such as 'daily-news'",
        ),
        (
            [NEW + ', "domain": "https://mine.example/"}'],
            ":1: 'https://mine.example/' is no domain; write a lower-case host name, such as 'bbc.com'",
        ),
        (
            [NEW + ', "domains": ["Mine.example"]}'],
            ":1: 'Mine.example' is no domain; write a lower-case host name, such as 'bbc.com'",
        ),
        ([NEW + ', "wikidata": "42"}'], ":1: '42' is no wikidata; write a Wikidata item, such as 'Q42'"),
        (
            [NEW + ', "isni": "0000 0001"}'],
            ":1: '0000 0001' is no isni; write an ISNI of sixteen digits without spaces",
        ),
        ([NEW + ', "aliases": "M"}'], ":1: 'aliases' is no list; write a list of strings, such as [\"KCNA\"]"),
        (
            [NEW + ', "aliases": [7]}'],
            ":1: 'aliases' is no plain text; write a string without outer spaces or control characters",
        ),
        (
            [NEW + r', "aliases": ["\ud800"]}'],
            ":1: 'aliases' is no plain text; write a string without outer spaces or control characters",
        ),
        ([NEW + ', "aliases": ["—"]}'], ":1: '—' in 'aliases' has no letter or digit; leave it out"),
        ([NEW + ', "aliases": [""]}'], ":1: '' in 'aliases' has no letter or digit; leave it out"),
        ([NEW + "}", NEW + "}"], ":2: key 'mine' is used twice; put all of it in one row"),
        ([NEW + ', "parent": "nobody"}'], ":1: unknown parent 'nobody'; use the key of an actor in the registry"),
        ([NEW + ', "parent": "mine"}'], ":1: 'mine' is its own ancestor; break the circle of parents"),
        (
            [NEW + ', "parent": "other"}', NEW.replace("mine", "other") + ', "parent": "mine"}'],
            ":1: 'mine' is its own ancestor; break the circle of parents",
        ),
        ([NEW + ', "domain": "bbc.com"}'], ":1: domain 'bbc.com' is that of 'bbc'; leave it out of one of them"),
        (
            ['{"key": "kcna", "country": "KR"}'],
            ":1: 'kcna' ships with another country, 'KP'; leave country out, or give the actor a new key",
        ),
    ],
)
def test_a_bad_row_is_named_with_its_remedy(tmp_path: Path, lines: list[str], message: str):
    path = write(tmp_path, *lines)
    with pytest.raises(RegistryError) as error:
        load(path)
    assert str(error.value) == f"{path}{message}"
    assert error.value.exit_code == 2


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path):
    with pytest.raises(RegistryError) as missing:
        load(tmp_path / "none.jsonl")
    assert str(missing.value) == (
        f"{tmp_path / 'none.jsonl'}: cannot be read (No such file or directory); name a readable file of JSON Lines"
    )
    path = tmp_path / "latin.jsonl"
    path.write_bytes(b'{"key": "\xe9"}')
    with pytest.raises(RegistryError) as encoded:
        load(path)
    assert str(encoded.value) == f"{path}: no UTF-8 at byte 9; save the file as UTF-8"
