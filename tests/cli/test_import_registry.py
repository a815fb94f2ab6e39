"""``import registry``: all rows of a file into the user's own, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import run

HAVE = '{"key": "daily-lantern", "name": "Daily Lantern", "kind": "paper"}'
MORE = '{"key": "harbour-wire", "name": "Harbour Wire", "kind": "agency", "aliases": ["HW News"]}'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.jsonl"
    path.write_text(HAVE, encoding="utf-8")  # its last line has no end
    return path


def given(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "given.jsonl"
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def test_new_rows_are_added_and_known_ones_left(tmp_path: Path, own: Path) -> None:
    done = run("import", "registry", given(tmp_path, MORE, HAVE), "--into", own)
    assert "added" in done.stdout
    assert own.read_text(encoding="utf-8").splitlines() == [HAVE, MORE]
    run("import", "registry", given(tmp_path, MORE, HAVE), "--into", own)
    assert own.read_text(encoding="utf-8").splitlines() == [HAVE, MORE]


def test_a_file_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    own = tmp_path / "new.jsonl"
    run("import", "registry", given(tmp_path, MORE), "--into", own)
    assert own.read_text(encoding="utf-8") == f"{MORE}\n"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('{"key": "daily-lantern", "name": "The Lantern", "kind": "paper"}', "another row 'daily-lantern'"),
        ('{"key": "x", "name": "X Wire", "kind": "kiosk"}', "given.jsonl:2"),
        ("{", "given.jsonl:2"),
    ],
)
def test_one_bad_row_and_nothing_is_changed(tmp_path: Path, own: Path, row: str, told: str) -> None:
    done = run("import", "registry", given(tmp_path, MORE, row), "--into", own, code=2)
    assert told in done.stderr
    assert own.read_text(encoding="utf-8") == HAVE


def test_without_a_file_of_ones_own_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROVENANCE_REGISTRY", raising=False)
    done = run("import", "registry", given(tmp_path, MORE), code=2)
    assert "--into" in done.stderr
