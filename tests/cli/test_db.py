"""``provenance db``: what it prints, what it leaves alone, and how it ends."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from command import run
from made import execute

from provenance import store
from provenance.cli.exits import Exit
from provenance.store.migrate import migrate

ARTICLE = "“We will open the northern gate on Monday,” Ana Petrova said.\n"


@pytest.fixture
def news(tmp_path: Path) -> str:
    (tmp_path / "gate.txt").write_text(ARTICLE)
    path = str(tmp_path / "news.sqlite3")
    run("ingest", str(tmp_path / "gate.txt"), "--db", path)
    return path


def test_verify_prints_a_head_that_can_be_checked_later(news: str):
    done = run("db", "verify", "--db", news)
    found = re.fullmatch(r"head ([0-9a-f]{64}) 4 events \d{4}-\d\d-\d\dT[\d:.]+Z\n", done.stdout)
    assert found, done.stdout
    assert done.stderr == "sound\n"
    run("match", "--db", news)
    run("db", "verify", "--db", news, "--head", found[1])
    other = run("db", "verify", "--db", news, "--head", "0" * 64, code=Exit.REFUSED)
    assert "is no head of this log" in other.stdout


def test_verify_says_what_is_hit_and_escapes_it(news: str):
    execute(news, "UPDATE revisions SET document = 'gate\x1b[31m.txt', text = replace(text, 'Monday', 'Sunday')")
    done = run("db", "verify", "--db", news, code=Exit.REFUSED)
    assert "\x1b" not in done.stdout
    assert "revisions: the text of 'gate\\x1b[31m.txt' (revision 1) is not that of event 2\n" in done.stdout
    assert re.search(r"^\d+ found$", done.stderr, re.MULTILINE)


def test_a_bundle_is_made_and_verified(news: str, tmp_path: Path):
    folder = tmp_path / "case"
    made = run("db", "bundle", "gate.txt", str(folder), "--db", news)
    assert made.stdout.split() == sorted(path.name for path in folder.iterdir())
    run("db", "verify", str(folder))
    (folder / "text-1.txt").write_text("other words")
    changed = run("db", "verify", str(folder), code=Exit.REFUSED)
    assert changed.stdout.splitlines()[0] == "text-1.txt: was changed, its hash is not that of SHA256SUMS"
    run("db", "verify", str(folder), "--head", "0" * 64, code=Exit.USAGE)
    run("db", "verify", str(tmp_path), code=Exit.NOTHING_READ)
    run("db", "bundle", "gates.txt", str(tmp_path / "x"), "--db", news, code=Exit.USAGE)


def test_backup_and_restore(news: str, tmp_path: Path):
    copy, other = tmp_path / "copy", str(tmp_path / "other.sqlite3")
    run("db", "backup", str(copy), "--db", news)
    run("db", "backup", str(copy), "--db", news, code=Exit.DATABASE)
    run("db", "restore", str(copy), "--db", other)
    run("db", "restore", str(copy), "--db", other, code=Exit.DATABASE)
    done = run("db", "restore", str(copy), "--db", other, "--replace")
    assert re.search(r"what was there is kept as .*other\.sqlite3\.replaced-.*\.backup", done.stderr)
    assert run("export", "quotations", "--db", other).stdout == run("export", "quotations", "--db", news).stdout


def test_upgrade_keeps_a_copy_unless_told_otherwise(news: str, tmp_path: Path):
    for options, kept in (((), 1), (("--no-backup",), 1)):
        migrate(news, "0003")
        run("db", "verify", "--db", news, code=Exit.DATABASE)
        done = run("db", "upgrade", "--db", news, *options)
        assert done.stdout == f"0003 → {store.head()}\n"
        assert len(list(tmp_path.glob("*.backup"))) == kept
        assert ("kept as it was: " in done.stderr) is (options == ())
    run("db", "verify", "--db", news)


def test_a_writer_waits_as_long_as_it_is_told(news: str, tmp_path: Path):
    (tmp_path / "other.txt").write_text(ARTICLE)
    connection = sqlite3.connect(news, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    done = run("--wait", "1.2", "ingest", str(tmp_path / "other.txt"), "--db", news, code=Exit.DATABASE)
    connection.close()
    assert done.stderr.splitlines()[0] == "another program is writing to the database: waiting up to 1.2 s"
    assert "or longer with --wait" in done.stderr
    run("ingest", str(tmp_path / "other.txt"), "--db", news)
