"""Pages onto the disk: whole or not at all, and never over what somebody else put there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance.errors import OutputError
from provenance.export.html import write
from provenance.export.html.pages import page

OURS = page("table.html", "A page", {"columns": ["a"], "rows": [["1"]], "footer": []})


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_a_page_is_written_under_its_name_alone(tmp_path: Path):
    write.write_file(tmp_path / "page.html", OURS)
    assert names(tmp_path) == ["page.html"]
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == OURS
    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "page.html").stat().st_mode & 0o777 == 0o666 & ~mask


def test_what_is_there_stays_unless_it_is_an_earlier_report_to_be_replaced(tmp_path: Path):
    path = tmp_path / "page.html"
    write.write_file(path, OURS)
    with pytest.raises(OutputError, match="exists already"):
        write.write_file(path, OURS + "2")
    assert path.read_text(encoding="utf-8") == OURS
    write.write_file(path, OURS + "2", replace=True)
    assert path.read_text(encoding="utf-8") == OURS + "2"
    path.write_text("<p>my own</p>", encoding="utf-8")
    with pytest.raises(OutputError, match="no page of a report"):
        write.write_file(path, OURS, replace=True)
    assert path.read_text(encoding="utf-8") == "<p>my own</p>"


def test_a_folder_is_replaced_whole(tmp_path: Path):
    folder = tmp_path / "pages"
    assert write.write_folder(folder, [("index.html", OURS), ("quotes/u1.html", OURS), ("quotes/u2.html", OURS)]) == 3
    assert write.write_folder(folder, [("index.html", OURS + "2")], replace=True) == 1
    assert names(tmp_path) == ["pages", "pages/index.html"]


def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path: Path):
    folder = tmp_path / "pages"
    write.write_folder(folder, [("index.html", OURS), ("quotes/u1.html", OURS)])
    (folder / "quotes" / "notes.txt").write_text("mine", encoding="utf-8")
    before = names(tmp_path)
    with pytest.raises(OutputError, match=r"notes\.txt is no page of a report"):
        write.write_folder(folder, [("index.html", OURS)], replace=True)
    assert names(tmp_path) == before


def test_an_empty_folder_is_taken(tmp_path: Path):
    (tmp_path / "pages").mkdir()
    write.write_folder(tmp_path / "pages", [("index.html", OURS)])
    assert names(tmp_path) == ["pages", "pages/index.html"]


def test_what_breaks_off_leaves_nothing_and_changes_nothing(tmp_path: Path):
    def pages() -> Iterator[tuple[str, str]]:
        yield "index.html", OURS + "2"
        raise KeyError("broken off")

    folder = tmp_path / "pages"
    with pytest.raises(KeyError):
        write.write_folder(folder, pages())
    assert names(tmp_path) == []
    write.write_folder(folder, [("index.html", OURS)])
    with pytest.raises(KeyError):
        write.write_folder(folder, pages(), replace=True)
    assert names(tmp_path) == ["pages", "pages/index.html"]
    assert (folder / "index.html").read_text(encoding="utf-8") == OURS


def test_places_that_cannot_be_written_are_told_with_the_remedy(tmp_path: Path):
    with pytest.raises(OutputError, match="make it first"):
        write.write_file(tmp_path / "no" / "page.html", OURS)
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(OutputError, match="symbolic link"):
        write.write_folder(tmp_path / "link", [("index.html", OURS)], replace=True)
    with pytest.raises(OutputError, match="cannot be written"):
        write.write_file(tmp_path / f"{'n' * 300}.html", OURS)


def test_a_lone_surrogate_is_written_by_its_code(tmp_path: Path):
    write.write_file(tmp_path / "page.html", "a\ud800b")
    assert (tmp_path / "page.html").read_bytes() == b"a\\ud800b"
