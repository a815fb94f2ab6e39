"""The README is true: its commands run, its outputs are what they print, its lists are complete."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click_names
import pytest
import readme

from provenance import __version__
from provenance.cli.exits import MEANING
from provenance.model import FindingKind

TEXT = readme.README.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return readme.outputs(tmp_path_factory.mktemp("newcomer"))


@pytest.mark.parametrize("name", list(readme.blocks("output")))
def test_an_output_is_what_the_command_prints(name: str, printed: dict[str, str]):
    if not readme.agrees(readme.blocks("output")[name], printed[name]):
        pytest.fail(f"`python tests/readme.py` would write this one:\n{printed[name]}", pytrace=False)


def test_the_report_is_the_first_commands_own():
    first, *_, last = readme.provenance_lines(readme.blocks("command")["seeds"])
    assert (first[:2], last[0]) == (["ingest", "seeds"], "report")
    assert "seeds" in readme.blocks("output")


@pytest.mark.parametrize("name", list(readme.blocks("query")))
def test_a_query_answers_what_stands_there(name: str, seeded: str):
    assert readme.query(seeded, readme.blocks("query")[name]) == readme.blocks("rows")[name]


def test_there_are_three_queries_and_each_finds_something():
    assert len(readme.blocks("query")) >= 3
    assert all(len(rows.splitlines()) > 2 for rows in readme.blocks("rows").values())


def test_the_import_line_is_the_enforced_one():
    settings = tomllib.loads((readme.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    rooms = [layer.replace("provenance.", "") for layer in layers]
    line = " > ".join(f"({room})" if "|" in room else room for room in rooms)
    assert f"`{line}`" in TEXT
    assert f"`{line}`" in (readme.ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_exit_codes_are_the_programs():
    table = re.findall(r"^\| (\d+) \| ([^|]+) \|$", TEXT, re.MULTILINE)
    assert table == [(str(int(code)), meaning) for code, meaning in MEANING.items()]


def test_every_finding_is_explained():
    table = TEXT.partition("| finding | the articles show |\n")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(FindingKind)


@pytest.mark.parametrize("command", click_names.commands())
def test_every_command_is_mentioned(command: str):
    assert f"`provenance {command}" in TEXT


def test_every_option_that_is_mentioned_exists():
    elsewhere = {"--quiet", "--editable"}  # pip's
    mentioned = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", re.sub(r"<!--.*?-->", "", TEXT)))
    assert mentioned - elsewhere <= click_names.options()


def test_every_option_of_the_report_is_mentioned():
    assert all(option in TEXT for option in click_names.options("report") - {"--help"})


def test_links_lead_somewhere():
    links = re.findall(r"\]\(([^)#:]+)\)", TEXT)
    assert links
    assert [link for link in links if not (readme.ROOT / link).exists()] == []


def test_the_changelog_tells_of_this_version():
    changelog = Path(readme.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {__version__}" in changelog


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("a\n\nb\n", "a\n\nb\n", True),
        ("a\n\nb\n", "a\n\nc\n", False),
        (f"a\n\n{readme.CUT}c\n", "a\n\nb\n\nc\n", True),
        (f"a\n\n{readme.CUT}c\n", "a\n\nb\n\nd\n", False),
        (f"a\n\n{readme.CUT}c\n", "b\n\nb\n\nc\n", False),
        (readme.CUT, "anything\n", False),
    ],
)
def test_what_is_left_out_is_only_the_middle(shown: str, printed: str, same: bool):
    assert readme.agrees(shown, printed) is same
