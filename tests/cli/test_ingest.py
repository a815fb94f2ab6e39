"""``provenance ingest`` with many articles, as a user runs it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from command import LISTENING, objects, run

from provenance.cli.progress import Bar, described
from provenance.pipeline.awaited import awaited
from provenance.pipeline.ingest import Ingested


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVENANCE_DB", str(tmp_path / "test.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    for n in range(3):
        (made / f"{n}.txt").write_text(f"“We will open gate {n} on Monday,” Ana Petrova said.\n", encoding="utf-8")
    (made / "bad.txt").write_bytes("Schön, sagte er.".encode("latin-1"))
    return made


def documents() -> list[str]:
    return sorted({row["document"] for row in objects(run("export", "quotations", "-f", "jsonl"))})


def test_what_was_refused_is_mended_and_tried_again_under_the_same_name(folder: Path, tmp_path: Path):
    rejects = tmp_path / "rejects.jsonl"
    first = run("ingest", folder, "--rejects", rejects, code=1)
    assert "refused              1" in first.stdout
    (row,) = map(json.loads, rejects.read_text(encoding="utf-8").splitlines())
    assert (row["input"], row["path"]) == (str(folder), str(folder / "bad.txt"))
    assert row["reason"] == "not valid UTF-8 at byte 3 (0xf6)"
    assert row["remedy"] == "name its encoding with --encoding"
    second = run("ingest", "--retry", rejects, "--rejects", rejects, "--encoding", "latin-1")
    assert second.stdout.splitlines()[:2] == ["new                  1  bad.txt", "unchanged            0"]
    assert rejects.read_text() == ""
    assert run("ingest", folder, code=1).stdout.splitlines()[0] == "new                  0"
    assert f"{rejects}: nothing was refused" in run("ingest", "--retry", rejects).stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--jobs", "0"], "--jobs"),
        (["--stop-after", "0"], "--stop-after"),
        (["--retry", "x.jsonl"], "leave PATH out"),
    ],
)
def test_options_that_make_no_sense(folder: Path, args: list[str], said: str):
    assert said in run("ingest", folder, *args, code=2).stderr


def test_nothing_to_read_is_said():
    assert "name what to read" in run("ingest", code=2).stderr


def test_a_rejects_file_that_cannot_be_written_stops_it_before_it_begins(folder: Path, tmp_path: Path):
    said = run("ingest", folder, "--rejects", tmp_path / "no" / "r.jsonl", code=2).stderr
    assert "cannot be written (No such file or directory); name another file with --rejects" in said
    assert not (tmp_path / "test.db").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
def test_a_full_disk_under_the_rejects_file_is_no_traceback_and_stores_no_half(folder: Path):
    said = run("ingest", folder, "--rejects", "/dev/full", code=2).stderr
    assert "/dev/full cannot be written (No space left on device)" in said
    assert run("report").stdout == ""


def test_a_dry_run_says_what_would_be_and_writes_nothing(folder: Path, tmp_path: Path):
    done = run("ingest", folder, "--dry-run", code=1)
    assert done.stdout.splitlines() == [
        "new                  3  0.txt, 1.txt, 2.txt", "unchanged            0", "revised              0",
        "re-extracted         0", "refused              1", "nothing was written",
    ]  # fmt: skip
    assert not (tmp_path / "test.db").exists()


def test_stopping_says_how_to_go_on(folder: Path):
    (folder / "bad.txt").unlink()
    said = run("ingest", folder, "--stop-after", "2", "--jobs", "2")
    assert said.stdout.splitlines()[0] == "new                  2  0.txt, 1.txt"
    assert "stopped after 2 articles, as asked; the same command goes on" in said.stderr
    assert documents() == ["0.txt", "1.txt"]


def test_an_interruption_leaves_no_half_and_no_process(tmp_path: Path):
    """Ctrl-C as a terminal sends it: to all processes at once."""
    file = tmp_path / "articles.jsonl"
    os.mkfifo(file)
    environment = os.environ | {"PROVENANCE_DB": str(tmp_path / "test.db")}
    command = [*LISTENING, "ingest", str(file), "--jobs", "2"]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, start_new_session=True)
    with file.open("w", encoding="utf-8") as stream:  # opens once it is read
        for n in range(300):
            text = f"“We will open gate {n} on Monday,” Ana Petrova said.\n" * 20
            stream.write(json.dumps({"id": f"{n}.txt", "text": text}) + "\n")
            stream.flush()
        until = time.monotonic() + 60
        while len(members(process.pid)) < 3 and time.monotonic() < until:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        said = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 130, said
    assert said.splitlines()[-1] == "provenance: interrupted"
    assert "nothing was put into the database\nthe same command goes on from there" in said
    assert "Traceback" not in said
    while members(process.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert members(process.pid) == []


def members(group: int) -> list[str]:
    """The processes of a group."""
    found = subprocess.run(["ps", "-o", "pid=", "-g", str(group)], capture_output=True, text=True, check=False)
    return found.stdout.split()


def test_the_bar_says_how_much_is_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    lines = tmp_path / "a.jsonl"
    lines.write_text("{}\n" * 1000)
    now = [0.0]
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    bar, state = Bar([str(lines)], lambda: now[0]), Ingested()
    for second in range(1, 21):
        now[0], state.read = float(second), 10 * second
        bar(state)
    last = capsys.readouterr().err.split("\r")[-1]
    assert last == "200 of about 1,000 articles, 10 a second, about 80 seconds left\x1b[K"


def test_where_there_is_no_terminal_there_are_few_lines(capsys: pytest.CaptureFixture[str]):
    now = [0.0]
    bar, state = Bar((), lambda: now[0]), Ingested()
    for second in range(1, 65):
        now[0], state.read = float(second), 100 * second
        bar(state)
    assert capsys.readouterr().err == "3,000 articles, 100 a second\n6,000 articles, 100 a second\n"


def test_what_the_bar_says():
    assert described(12_000, 3, 311.6, 290, 100_000) == (
        "12,000 of about 100,000 articles, 312 a second, 3 refused, about 5 minutes left"
    )
    assert described(12, 0, 3, 7500) == "12 articles, 3 a second, about 2 hours left"
    assert described(12, 0, 3, 0.2) == "12 articles, 3 a second, about 1 second left"


def test_how_many_articles_are_awaited(folder: Path, tmp_path: Path):
    lines = tmp_path / "a.jsonl"
    lines.write_text("{}\n{}\n")
    (folder / "meta.jsonl").touch()
    (folder / ".hidden").touch()
    assert awaited([str(folder), str(lines), str(folder / "0.txt")]) == 4 + 2 + 1
    assert awaited(["-"]) is None
