"""Every block of code in the documentation runs, in the order of its page, in a folder of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MADE = {"queries.md", "commands.md", "schema.md"}  # of the program's own words, tried where these are
PAGES = [
    page for page in sorted((ROOT / "docs").rglob("*.md")) if page.name not in MADE and BLOCK.search(page.read_text())
]
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


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


def run(folder: Path, sort: str, block: str) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PROVENANCE")}
    environment |= {
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(folder),
        "PYTHONIOENCODING": "utf-8",
    }
    how = ["bash", "-euo", "pipefail", "-c"] if sort == "sh" else [sys.executable, "-c"]
    done = subprocess.run([*how, block], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT / "docs")) for page in PAGES])
def test_the_blocks_of_a_page_run(folder: Path, page: Path):
    for sort, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if "import duckdb" in block:
            pytest.importorskip("duckdb")
        run(folder, sort, block)


def test_the_python_of_the_readme_runs(folder: Path):
    blocks = PYTHON.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert blocks
    for block in blocks:
        run(folder, "python", block)


def test_links_lead_somewhere():
    for page in [*(ROOT / "docs").rglob("*.md"), ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page}: {target}"


def test_every_page_is_in_the_navigation():
    told = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for page in (ROOT / "docs").rglob("*.md"):
        assert str(page.relative_to(ROOT / "docs")) in told
