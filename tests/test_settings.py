"""Flag before environment before settings file before default, and every mistake named with its place."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from provenance.errors import SettingsError
from provenance.settings import default_database, load, settings_file


def test_without_anything_the_database_is_the_users_own(tmp_path: Path):
    found = load(environ={}, file=tmp_path / "none.toml")
    assert (found.database, found.database_origin) == (str(default_database()), "default")
    assert (found.registry, found.registry_origin) == (None, "default")
    assert default_database().is_absolute()
    assert default_database().name == "provenance.sqlite3"


def test_each_source_before_the_next(tmp_path: Path):
    file = tmp_path / "settings.toml"
    file.write_text('database = "filed.sqlite3"\nregistry = "~/mine.jsonl"\n')
    variables = {"PROVENANCE_DB": "from_environment.sqlite3", "PROVENANCE_REGISTRY": "extra.jsonl"}
    flagged = load("flag.sqlite3", "flag.jsonl", environ=variables, file=file)
    assert (flagged.database, flagged.database_origin) == ("flag.sqlite3", "--db")
    assert (flagged.registry, flagged.registry_origin) == (Path("flag.jsonl"), "--registry")
    told = load(environ=variables, file=file)
    assert (told.database, told.database_origin) == ("from_environment.sqlite3", "PROVENANCE_DB")
    assert (told.registry, told.registry_origin) == (Path("extra.jsonl"), "PROVENANCE_REGISTRY")
    filed = load(environ={"PROVENANCE_DB": "", "PROVENANCE_REGISTRY": " "}, file=file)
    assert (filed.database, filed.database_origin) == (str(tmp_path / "filed.sqlite3"), str(file))
    assert filed.registry == Path.home() / "mine.jsonl"


def test_a_url_in_the_file_stays_a_url(tmp_path: Path):
    file = tmp_path / "settings.toml"
    file.write_text('database = "postgresql://ada@example.org/news"')
    assert load(environ={}, file=file).database == "postgresql://ada@example.org/news"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'database = "a"\n# note\nregistri = "b"\n', ":3: registri is no setting; known are database and registry"),
        (b'\n[database]\nurl = "a"\n', ":2: database is not a text; write database = '…'"),
        (b"database = 3\n", ":1: database is not a text; write database = '…'"),
        (b'database = ""\n', ":1: database is not a text; write database = '…'"),
        (b'database = "a"\nregistry = \n', "line 2"),
        (b'database = "\xff"\n', ": byte 12 is no UTF-8; save the file as UTF-8"),
    ],
)
def test_a_bad_settings_file_is_named_by_line(tmp_path: Path, content: bytes, message: str):
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=re.escape(message)) as raised:
        load(environ={}, file=file)
    assert str(raised.value).startswith(str(file))
    assert "\n" not in str(raised.value)


def test_a_bad_file_is_told_even_where_a_flag_would_do(tmp_path: Path):
    file = tmp_path / "settings.toml"
    file.write_text("databse = 'a'")
    with pytest.raises(SettingsError, match="databse is no setting"):
        load("flag.sqlite3", environ={}, file=file)


def test_a_file_with_a_byte_order_mark(tmp_path: Path):
    file = tmp_path / "settings.toml"
    file.write_bytes(b'\xef\xbb\xbfdatabase = "a.sqlite3"')
    assert load(environ={}, file=file).database == str(tmp_path / "a.sqlite3")


def test_a_settings_file_that_is_a_folder(tmp_path: Path):
    with pytest.raises(SettingsError, match="cannot be read"):
        load(environ={}, file=tmp_path)


@pytest.mark.parametrize("flag", ["", "  "])
def test_an_empty_flag_is_a_mistake(tmp_path: Path, flag: str):
    with pytest.raises(SettingsError, match="--db is empty; leave it out or give a value"):
        load(flag, environ={}, file=tmp_path / "none.toml")


def test_the_settings_file_is_the_users_own():
    assert settings_file().is_absolute()
    assert settings_file().name == "settings.toml"


def test_settings_load_nothing_heavy():
    code = "import sys, provenance.settings as s; s.load(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"sqlalchemy", "alembic", "typer", "tomllib"} & set(loaded) == set()
