"""Every block of code in the documentation runs, in the order of its page, in a folder of its own.

Blocks below ``<!-- on PostgreSQL -->`` run where PROVENANCE_TEST_DB names a server. Python that needs a package which
is not there is left out, unless PROVENANCE_TEST_EXTRAS says that it is ``required``.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import uuid
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import SERVER, Databases
from sqlalchemy import create_engine, make_url

from provenance import api

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^(?:<!-- (on PostgreSQL) -->\n+)?```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = {"text", "mermaid"}  # and not run; what Mermaid makes of its own is in tests/browser
MADE = {"commands.md", "schema.md"}  # of the program's own words
REQUIRED = os.environ.get("PROVENANCE_TEST_EXTRAS") == "required"


class Block(NamedTuple):
    where: str
    sort: str
    code: str


def blocks(page: Path) -> list[Block]:
    return [Block(*found) for found in BLOCK.findall(page.read_text(encoding="utf-8"))]


ALL = sorted(DOCS.rglob("*.md"))
PAGES = [page for page in ALL if any(b.sort in ("sh", "python") and not b.where for b in blocks(page))]
SERVED = [page for page in ALL if any(b.where for b in blocks(page))]


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The articles of the documentation, and ``provenance`` as a command."""
    for articles in ("seeds", "docs/gate"):
        shutil.copytree(ROOT / articles, tmp_path / articles)
    command = tmp_path / "bin" / "provenance"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m provenance "$@"\n')
    command.chmod(0o755)
    return tmp_path


def run(folder: Path, sort: str, block: str, database: str = "news.db", codes: tuple[int, ...] = (0,)) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PROVENANCE")}
    servers = map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin")))
    environment |= {
        "PATH": os.pathsep.join([str(folder / "bin"), os.environ["PATH"], *servers]),
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(folder),
        "PYTHONIOENCODING": "utf-8",
        "PROVENANCE_DB": database,
    }
    how = ["bash", "-euo", "pipefail", "-c"] if sort == "sh" else [sys.executable, "-c"]
    done = subprocess.run([*how, block], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in codes, f"{block}\n{done.stdout}\n{done.stderr}"


def lacking(block: str) -> bool:
    """Whether a package that a block imports is not there."""
    names = re.findall(r"^(?:import|from) (\w+)", block, re.MULTILINE)
    return not REQUIRED and any(importlib.util.find_spec(name) is None for name in names)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_the_blocks_of_a_page_run(folder: Path, page: Path):
    if page.name == "queries.md":
        run(folder, "sh", "provenance ingest seeds")
    for where, sort, block in blocks(page):
        if sort in ("sh", "python") and not where and not (sort == "python" and lacking(block)):
            run(folder, sort, block)


@pytest.mark.skipif(SERVER is None, reason="there is no server")
@pytest.mark.parametrize("page", SERVED, ids=named)
def test_what_is_for_a_server_runs_on_one(folder: Path, databases: Databases, page: Path):
    url = databases.blank()
    role = f"ada_{uuid.uuid4().hex[:8]}"
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    run(folder, "sh", "provenance db upgrade", url)
    try:
        for where, sort, block in blocks(page):
            if where and sort == "sh":
                code = block.replace("postgresql://provenance@db.example/provenance", url)
                run(folder, sort, re.sub(r"\bada\b", role, code), url)
            elif where:
                with engine.connect() as connection:
                    for statement in filter(str.strip, block.split(";")):
                        connection.exec_driver_sql(statement)
    finally:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"DROP ROLE IF EXISTS {role}")
        engine.dispose()


def test_the_blocks_of_the_readme_run(folder: Path):
    shutil.copytree(ROOT / "seeds", folder / "archive")
    (folder / "archive" / "old.txt").write_bytes("«Мы готовы», — сказал Иванов.\n".encode("windows-1251"))
    sorts = []
    for _, sort, block in blocks(ROOT / "README.md"):
        sorts.append(sort)
        if sort == "python":
            run(folder, "python", block)
        elif sort == "console":
            for line in block.splitlines():
                assert line.startswith("$ ")
                run(folder, "sh", line.removeprefix("$ "), codes=(0, 1))  # 1 tells of what was refused
    assert {"python", "console"} <= {*sorts}
    assert (folder / "rejects.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_what_contributors_run_is_what_ci_runs():
    told = "".join(block.code for block in blocks(ROOT / "CONTRIBUTING.md") if block.sort == "sh")
    checked = (ROOT / ".ci" / "run").read_text(encoding="utf-8") + (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"\.venv/bin/(?!pip)([\w-]+(?: -m \w+| check| format --check| build)?)", told)
    assert len(commands) == 6
    assert [command for command in commands if f".venv/bin/{command}" not in checked] == []


@pytest.mark.parametrize("page", [*ALL, ROOT / "README.md", ROOT / "CONTRIBUTING.md"], ids=named)
def test_no_block_is_of_a_sort_that_nobody_runs(page: Path):
    text = page.read_text(encoding="utf-8")
    assert {block.sort for block in blocks(page)} <= {"sh", "python", "sql", "console"} | SHOWN
    if page.name not in MADE:
        assert not re.search(r"\n\n    (?![-*\d])\S", BLOCK.sub("", text)), "code without a fence is not run"


def test_every_name_of_the_library_is_explained():
    page = (DOCS / "library.md").read_text(encoding="utf-8")
    assert [name for name in api.__all__ if f"`{name}" not in page] == []


def test_the_library_is_typed_as_its_page_uses_it(tmp_path: Path):
    if not REQUIRED:
        pytest.importorskip("mypy")
    for number, block in enumerate(blocks(DOCS / "library.md")):
        (tmp_path / f"block_{number}.py").write_text(block.code, encoding="utf-8")
    environment = os.environ | {"MYPYPATH": str(ROOT)}
    options = ("--strict", "--config-file=", "--follow-imports=silent", f"--cache-dir={tmp_path / 'cache'}")
    command = [sys.executable, "-m", "mypy", *options, *map(str, sorted(tmp_path.glob("*.py")))]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_links_lead_somewhere():
    for page in [*ALL, ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page}: {target}"


def test_every_page_is_in_the_navigation():
    told = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for page in ALL:
        assert str(page.relative_to(DOCS)) in told
