"""``provenance explain`` says what decided."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from provenance.cli.app import app

TEXT = "“The dam will hold,” Ana Petrova told Reuters on Monday. “It has to,” the engineer said.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "dam.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_it_names_the_rule_the_mention_and_the_link(article: Path):
    done = CliRunner().invoke(app, ["explain", str(article), "--rules-only"], env={"COLUMNS": "200"})
    assert done.exit_code == 0
    assert "“The dam will hold,”" in done.stdout
    assert "speaker: Ana Petrova “Ana Petrova”, confidence 0.97" in done.stdout
    assert "the quotation is followed by its subject and cue [quote_subject_verb]; cue “told”" in done.stdout
    assert "Reuters [stated, told “Reuters”]" in done.stdout


def test_one_quotation(article: Path):
    done = CliRunner().invoke(app, ["explain", str(article), "--quote", "2"], env={"COLUMNS": "200"})
    assert done.exit_code == 0
    assert "“It has to,”" in done.stdout
    assert "The dam" not in done.stdout


def test_a_quotation_that_is_not_there(article: Path):
    done = CliRunner().invoke(app, ["explain", str(article), "--quote", "9"])
    assert done.exit_code == 2
    assert "none with the number 9" in done.stderr
