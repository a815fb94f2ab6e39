"""What a reader, an editor and a writer may do to a PostgreSQL database, by the command line and past it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import SERVER, Databases
from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool
from typer.testing import CliRunner, Result

from provenance import store
from provenance.cli.app import app
from provenance.cli.exits import Exit

NAMES = ("ada", "bea", "rob", "wes")
ROLES = dict(zip(NAMES, ("editor", "editor", "reader", "writer"), strict=True))


def run(*args: object, code: int = 0) -> Result:
    result = CliRunner().invoke(app, [str(arg) for arg in args], prog_name="provenance")
    assert result.exit_code == code, (args, result.output)
    assert "Traceback" not in result.output
    return result


class Team:
    """A database with its owner and four people who have a role each."""

    def __init__(self, url: str) -> None:
        self.owner, self._tail = url, uuid.uuid4().hex[:8]

    def name(self, who: str) -> str:
        return f"{who}_{self._tail}"

    def url(self, who: str) -> str:
        login = make_url(self.owner).set(username=self.name(who), password="secret")
        return login.render_as_string(hide_password=False)

    def execute(self, statement: str, who: str | None = None) -> Any:
        url = make_url(self.owner if who is None else self.url(who)).set(drivername="postgresql+psycopg")
        with create_engine(url, poolclass=NullPool).begin() as connection:
            result = connection.exec_driver_sql(statement)
            return result.all() if result.returns_rows else result.rowcount

    def judge(self, who: str, *args: str, by: str | None = None, code: int = 0) -> Result:
        signed = ("--reason", "the tape", "--by", self.name(by or who))
        return run("judge", *args, *signed, "--db", self.url(who), code=code)

    def held(self) -> list[tuple[str, str | None]]:
        found = self.execute("SELECT made_by, retired_by FROM judgements ORDER BY id")
        return [tuple(None if name is None else name.removesuffix(f"_{self._tail}") for name in row) for row in found]


@pytest.fixture
def team(databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Team]:
    if SERVER is None:
        pytest.skip("SQLite knows no users")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    # Roles are the server's: one test at a time, of all processes.
    guard = create_engine(make_url(SERVER).set(drivername="postgresql+psycopg"), poolclass=NullPool)
    with guard.connect() as connection:
        connection.exec_driver_sql("SELECT pg_advisory_lock(1)")
        made = Team(databases.migrated())
        city = article(tmp_path, "city", "“We will open the gate on Monday,” Ana Petrova said.")
        run("ingest", city, "--db", made.owner)
        for _ in range(2):  # again and again
            run("db", "roles", "--db", made.owner)
        for who, role in ROLES.items():
            made.execute(f"CREATE ROLE {made.name(who)} LOGIN PASSWORD 'secret'")
            made.execute(f"GRANT provenance_{role} TO {made.name(who)}")
        yield made
        for who in NAMES:
            made.execute(f"DROP ROLE {made.name(who)}")


def article(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.jsonl"
    told = {"id": f"{name}.txt", "outlet": f"{name.title()} Post", "published": "2025-12-13", "text": text}
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def test_a_reader_reads(team: Team, tmp_path: Path):
    url = team.url("rob")
    assert "Ana Petrova" in run("report", "--db", url).output
    assert "Ana Petrova" in run("sql", "SELECT speaker FROM v_quotations", "--db", url).output
    run("search", "gate", "--db", url)
    run("db", "verify", "--db", url)
    for refused in (
        team.judge("rob", "confirm", "q1", code=Exit.DATABASE),
        run("ingest", article(tmp_path, "port", "“No,” Bo Lind said."), "--db", url, code=Exit.DATABASE),
        run("match", "--db", url, code=Exit.DATABASE),
    ):
        assert "does not let this user do that" in refused.output
        assert "db roles" in refused.output
    assert team.held() == []


def test_an_editor_judges_in_the_own_name_alone(team: Team, tmp_path: Path):
    team.judge("ada", "speaker", "q1", "Bo Lind", "--new", "--kind", "person")
    assert "Bo Lind" in run("report", "--db", team.url("rob")).output
    for refused in (
        team.judge("ada", "confirm", "q1", by="bea", code=Exit.DATABASE),  # in another's name
        team.judge("bea", "speaker", "q1", "Ana Petrova", code=Exit.DATABASE),  # would overrule another's
        team.judge("bea", "withdraw", "j1", code=Exit.DATABASE),
    ):
        assert "own name" in refused.output
    assert team.held() == [("ada", None)]
    new = article(tmp_path, "port", "“No,” Bo Lind said.")
    assert "does not let" in run("ingest", new, "--db", team.url("ada"), code=Exit.DATABASE).output
    team.judge("bea", "kind", "q1", "not_speech")  # another question
    team.judge("ada", "withdraw", "j1")
    assert team.held() == [("ada", "ada"), ("bea", None)]
    assert store.verify(team.owner).findings == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE judgements SET reason = 'another'",
        "UPDATE judgements SET retired_by = 'bea', retired_at = now(), retired_reason = 'no'",
        "DELETE FROM judgements",
        "UPDATE revisions SET text = 'another'",
        "DELETE FROM quotations",
        "UPDATE quotations SET content = 'another'",
        "UPDATE events SET body = '{}'",
        "TRUNCATE reproductions CASCADE",
        "ALTER TABLE judgements DISABLE ROW LEVEL SECURITY",
        "INSERT INTO articles VALUES (7, 'x', 1)",
    ],
)
def test_an_editor_changes_no_evidence_past_the_program(team: Team, statement: str):
    team.judge("ada", "confirm", "q1")
    with pytest.raises(DBAPIError, match=r"permission denied|must be owner|row-level security"):
        team.execute(statement, "bea")
    assert team.held() == [("ada", None)]


def test_what_is_withdrawn_stays_so(team: Team):
    team.judge("ada", "confirm", "q1")
    team.judge("ada", "withdraw", "j1")
    change = "UPDATE judgements SET retired_by = NULL, retired_at = NULL, retired_reason = NULL"
    assert team.execute(change, "ada") == 0
    assert team.execute(change, "wes") == 0


def test_a_writer_takes_in_articles_and_may_overrule(team: Team, tmp_path: Path):
    team.judge("ada", "confirm", "q1")
    url = team.url("wes")
    run("ingest", article(tmp_path, "port", "“We will open the gate on Monday,” Ana Petrova told AFP."), "--db", url)
    run("ingest", article(tmp_path, "city", "“We will open it on Monday,” Ana Petrova said."), "--db", url)
    run("match", "--full", "--db", url)
    team.judge("wes", "withdraw", "j1")
    assert team.held() == [("ada", "wes")]
    assert store.verify(team.owner).findings == []
    with pytest.raises(DBAPIError, match="permission denied"):
        team.execute("UPDATE revisions SET text = 'another'", "wes")


def test_the_statements_can_be_looked_at_first(databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    if SERVER is None:
        pytest.skip("SQLite knows no users")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    url = databases.migrated()
    said = run("db", "roles", "--dry-run", "--db", url).stdout
    assert "CREATE ROLE provenance_editor NOLOGIN" in said
    assert "GRANT UPDATE (retired_by, retired_at, retired_reason) ON judgements" in said
    with store.open_engine(url).connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM pg_policies").scalar() == 0


def test_a_file_knows_no_users(sqlite: Path):
    assert "knows no users" in run("db", "roles", "--db", sqlite, code=Exit.DATABASE).output
