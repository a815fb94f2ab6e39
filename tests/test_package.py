"""The wheel has everything that an installed package needs, and works away from the checkout."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import provenance
from provenance import api

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "provenance").rglob("*.py"))


def contents(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT / folder).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def test_the_wheel_has_the_package_its_data_and_the_migrations(unpacked: Path):
    shipped = {path.relative_to(unpacked / "provenance").as_posix() for path in (unpacked / "provenance").rglob("*.*")}
    migrations = {f"_alembic/{name}" for name in contents("alembic")}
    assert "_alembic/env.py" in migrations
    assert contents("provenance") | migrations <= shipped


def test_the_wheel_has_nothing_else(unpacked: Path):
    assert {path.name.partition("-")[0] for path in unpacked.iterdir()} == {"provenance"}


def test_the_unpacked_wheel_makes_a_database_and_reports(unpacked: Path, tmp_path: Path):
    environment = os.environ | {"PYTHONPATH": str(unpacked), "PROVENANCE_DB": str(tmp_path / "news.sqlite3")}
    for arguments in (["ingest", str(ROOT / "seeds")], ["db", "check"], ["report", "--min-outlets", "3"]):
        command = [sys.executable, "-P", "-m", "provenance", *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert b"KCNA" in done.stdout


def test_no_package_shadows_alembic():
    assert not (ROOT / "alembic" / "__init__.py").exists()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_module_says_what_it_is_for(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not tree.body or ast.get_docstring(tree)


def test_the_package_hands_out_its_public_side_whatever_else_was_imported():
    for name in api.__all__:
        assert getattr(provenance, name) is getattr(api, name)
    rooms = {path.name.removesuffix(".py") for path in (ROOT / "provenance").iterdir()}
    assert not rooms & set(api.__all__)  # a room of that name would take its place once it is imported
    with pytest.raises(AttributeError):
        _ = provenance.Reader  # type: ignore[attr-defined]
