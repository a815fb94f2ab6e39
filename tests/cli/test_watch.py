"""``provenance watch``: what is read when, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import LISTENING, objects, run

from provenance.errors import ReadError
from provenance.model import Article
from provenance.pipeline.watching import Watch

GATE = "“We will open the northern gate on Monday,” Ana Petrova said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "incoming"
    made.mkdir()
    (made / "a.txt").write_text(GATE)
    return made


def names(ready: set[str]) -> list[str]:
    return sorted(os.path.basename(path) for path in ready)


def test_a_file_is_read_once_it_stands_still(folder: Path):
    watched = Watch(folder, "utf-8")
    assert watched.look() == set()
    (folder / "a.txt").write_text(GATE * 2)  # it is still being written
    assert watched.look() == set()
    ready = watched.look()
    assert names(ready) == ["a.txt"]
    assert [one.text for one in watched.read(ready) if isinstance(one, Article)] == [GATE * 2]
    assert names(watched.look()) == ["a.txt"]  # nobody has taken it
    watched.take(ready)
    assert watched.look() == set()


def test_only_what_is_other_is_opened(folder: Path):
    watched = Watch(folder, "utf-8")
    watched.look()
    watched.take(watched.look())
    (folder / "sub").mkdir()
    (folder / "sub" / "b.txt").write_text(GATE)
    (folder / ".hidden.txt").write_text(GATE)
    (folder / "a.txt").chmod(0o600)
    watched.look()
    ready = watched.look()
    assert names(ready) == ["b.txt"]
    assert [one.document for one in watched.read(ready) if isinstance(one, Article)] == ["sub/b.txt"]


def test_a_manifest_that_changes_describes_its_articles_anew(folder: Path):
    watched = Watch(folder, "utf-8")
    watched.look()
    watched.take(watched.look())
    (folder / "meta.jsonl").write_text('{"id": "a.txt", "outlet": "City Post"}\n{"id": "gone.txt"}\n')
    watched.look()
    ready = watched.look()
    assert names(ready) == ["a.txt", "meta.jsonl"]
    article, refusal = watched.read(ready)
    assert isinstance(article, Article)
    assert article.outlet == "City Post"
    assert "gone.txt" in str(refusal)
    watched.take(ready)
    (folder / "b.txt").write_text(GATE)
    watched.look()
    assert [one.document for one in watched.read(watched.look()) if isinstance(one, Article)] == ["b.txt"]


def test_a_folder_that_vanishes_is_waited_for(folder: Path):
    watched = Watch(folder, "utf-8")
    watched.look()
    watched.take(watched.look())
    folder.rename(folder.with_name("elsewhere"))
    assert watched.look() == set()
    assert not watched.there
    folder.with_name("elsewhere").rename(folder)
    watched.look()
    assert watched.look() == set()  # as it was
    assert watched.there


def test_a_file_that_vanishes_before_it_is_read_is_no_fault(folder: Path):
    watched = Watch(folder, "utf-8")
    watched.look()
    ready = watched.look()
    (folder / "a.txt").unlink()
    assert list(watched.read(ready)) == []


def test_what_is_no_folder(tmp_path: Path):
    with pytest.raises(ReadError, match="no such folder"):
        Watch(tmp_path / "nowhere", "utf-8")
    assert "no such folder" in run("watch", tmp_path / "nowhere", code=3).stderr
    assert "there is no encoding 'x'" in run("watch", tmp_path, "--encoding", "x", code=2).stderr


@pytest.fixture
def watching(folder: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [*LISTENING, "watch", str(folder), "--every", "0.1"]
    environment = os.environ | {"PROVENANCE_DB": str(tmp_path / "a.db"), "XDG_CONFIG_HOME": str(tmp_path)}
    process = subprocess.Popen(command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    late = threading.Timer(120, process.kill)  # who waits for a line that never comes gets none
    late.start()
    yield process
    late.cancel()
    process.kill()
    process.communicate()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_files_go_in_as_they_come_and_it_ends_cleanly(
    watching: subprocess.Popen[str], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: signal.Signals
):
    assert watching.stdout is not None
    assert watching.stdout.readline().endswith("  new  a.txt\n")
    (folder / "bad.txt").write_bytes(b"\xff\xff")
    (folder / "b.txt").write_text("“Nobody has paid the drivers,” Bea Loe said.\n")
    assert watching.stdout.readline().endswith("  new  b.txt\n")
    (folder / "a.txt").write_text(GATE.replace("Monday", "Tuesday"))
    assert watching.stdout.readline().endswith("  revised  a.txt\n")
    time.sleep(0.3)
    watching.send_signal(how)
    out, err = watching.communicate(timeout=60)
    assert (watching.returncode, out) == (0, "")
    assert err.startswith(f"watching {folder}, Ctrl-C ends it\n")
    assert err.endswith("stopped; what was said to be in is in\n")
    assert err.count("bad.txt") == 1
    monkeypatch.setenv("PROVENANCE_DB", str(tmp_path / "a.db"))
    found = objects(run("export", "quotations", "-f", "jsonl"))
    assert [row["document"] for row in found] == ["a.txt", "b.txt"]
    assert all(row["quote_id"] for row in found)
