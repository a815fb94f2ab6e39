"""Patterns kept between runs are the patterns, and what is damaged or of another Python is made anew."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from provenance.compiled import Kept

SOURCES = (
    (r"(?P<who>\w+) said (?:that )?(?P<what>.+?)(?=[.!?])", 0),
    (r"(?P<WHO>é\w*)\b|(?<!no )news", re.IGNORECASE),
    (r"^\s*(?:—|–)\s*(\S.*)$", re.MULTILINE),
    (r"[^\W\d_]+(?:['’][^\W\d_]+)*", 0),
    (r"a b # a comment", re.VERBOSE),
)
TEXTS = ("Ann said that rain is near. No news.", "ÉCLAIR\n— Well.\n  – Yes", "l’état", "ab", "")


def found(patterns: list[re.Pattern[str]]) -> list[object]:
    return [
        (m.span(), m.groups(), m.groupdict(), p.groupindex, p.flags, p.pattern)
        for p in patterns
        for text in TEXTS
        for m in p.finditer(text)
    ]


def made(path: Path) -> tuple[Kept, list[re.Pattern[str]]]:
    kept = Kept(path)
    return kept, [kept.compiled(source, flags) for source, flags in SOURCES]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "__pycache__" / "kept.patterns"


@pytest.fixture
def written(path: Path) -> Path:
    made(path)[0].write()
    return path


def test_what_is_kept_finds_what_is_compiled_finds(path: Path) -> None:
    expected = found([re.compile(source, flags) for source, flags in SOURCES])
    first, patterns = made(path)
    assert found(patterns) == expected
    first.write()
    assert found(made(path)[1]) == expected
    assert len(expected) > 8


def test_what_is_kept_is_compiled_once(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept(written)
    monkeypatch.setattr(kept, "_row", lambda *given: pytest.fail(f"compiled again: {given}"))
    for source, flags in SOURCES:
        kept.compiled(source, flags)


def test_a_pattern_that_changed_is_another(written: Path) -> None:
    kept = Kept(written)
    assert kept.compiled(SOURCES[0][0], re.IGNORECASE).search("ANN SAID NO.")
    assert not kept.compiled(SOURCES[0][0], 0).search("ANN SAID NO.")


@pytest.mark.parametrize("part", range(8))
def test_a_damaged_file_is_not_believed(written: Path, part: int) -> None:
    data = bytearray(written.read_bytes())
    data[len(data) * part // 8] ^= 4
    written.write_bytes(data)
    kept, patterns = made(written)
    assert found(patterns) == found([re.compile(source, flags) for source, flags in SOURCES])
    kept.write()
    assert Kept(written)._read()


@pytest.mark.parametrize("rest", [b"", b"x", b"\0" * 64])
def test_a_file_cut_short_is_not_believed(written: Path, rest: bytes) -> None:
    written.write_bytes(rest)
    assert Kept(written)._read() == {}


def test_what_another_python_compiled_is_not_believed(written: Path) -> None:
    kept = Kept(written)
    kept._of = "another"
    assert kept._read() == {}
    assert Kept(written)._read()


def test_where_nothing_may_be_written_patterns_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "file").write_text("")
    kept, patterns = made(tmp_path / "file" / "kept.patterns")
    kept.write()
    assert found(patterns)
    assert (tmp_path / "file").read_text() == ""


def test_python_that_writes_no_byte_code_writes_no_patterns(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    made(path)[0].write()
    assert not path.exists()


def test_another_machine_for_patterns_is_asked_by_its_door(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept(path)
    monkeypatch.setattr(kept, "_compiler", object())
    assert kept.compiled("a(b)", 0).match("ab")
    assert kept.compiled("c", 0).match("c")
    assert kept._machine is None


def test_what_is_no_pattern_is_told_as_ever(path: Path) -> None:
    with pytest.raises(re.error):
        Kept(path).compiled("(", 0)


def test_of_too_many_those_of_this_run_are_kept(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.compiled._MOST", 2)
    kept = Kept(written)
    for source in ("new", SOURCES[2][0]):
        kept.compiled(source, SOURCES[2][1] if source != "new" else 0)
    kept.write()
    assert set(Kept(written)._read()) == {("new", 0), SOURCES[2]}
