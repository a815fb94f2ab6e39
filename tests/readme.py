"""What README.md shows beside what the program says; run as a script, it writes the program's words into it anew."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
CUT = "⋮\n\n"  # paragraphs of an output that the README leaves out
BLOCK = re.compile(
    r"<!-- (command|output|query|rows): ([^\n]+?) -->\n+(?:```\w*\n(.*?)```\n|((?:\|[^\n]*\n)+))", re.DOTALL
)


def blocks(sort: str) -> dict[str, str]:
    """The README's blocks of one sort (command, output, query, rows) by name, without their fences."""
    found = BLOCK.finditer(README.read_text(encoding="utf-8"))
    return {block[2]: block[3] or block[4] for block in found if block[1] == sort}


def provenance_lines(command: str) -> list[list[str]]:
    """The arguments of each ``provenance`` in a block of shell, which chains commands with ``&&``."""
    parts = [shlex.split(part) for part in command.replace("\\\n", " ").split("&&")]
    return [part[1:] for part in parts if part and Path(part[0]).name == "provenance"]


def run(folder: Path, arguments: list[str]) -> str:
    """What ``provenance`` prints in ``folder``, as into a pipe."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PROVENANCE") and k != "COLUMNS"}
    environment |= {"PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(folder)}
    done = subprocess.run(
        [sys.executable, "-m", "provenance", *arguments], cwd=folder, env=environment, capture_output=True, check=True
    )
    return done.stdout.decode("utf-8")


def outputs(folder: Path) -> dict[str, str]:
    """What the first command's ``provenance report`` and the other commands with a shown output print, by name.

    Without a ``--db`` of its own a command that has it reads the first command's database.
    """
    for articles in ("seeds", "docs/gate"):
        shutil.copytree(ROOT / articles, folder / articles)
    *before, (_, report) = [("", line) for line in provenance_lines(blocks("command")["seeds"])]
    for _, line in [*before, *(("", line) for line in provenance_lines(blocks("command")["gate"]))]:
        run(folder, line)

    def arguments(name: str) -> list[str]:
        if name == "seeds":
            return report
        given = shlex.split(name)[1:]
        return given if "--db" in given or given[0] == "compare" else given + report[report.index("--db") :]

    return {name: run(folder, arguments(name)) for name in blocks("output")}


def query(url: str, sql: str) -> str:
    """The answer of a database as a Markdown table."""
    from provenance.store import open_engine

    with open_engine(url, readonly=True).connect() as connection:
        result = connection.exec_driver_sql(sql)
        rows = [list(result.keys()), ["---"] * len(result.keys()), *result]
    return "".join(f"| {' | '.join(str(cell).replace('|', '&#124;') for cell in row)} |\n" for row in rows)


def agrees(shown: str, printed: str) -> bool:
    """Whether ``shown`` is ``printed``, but for paragraphs left out where it says so."""
    head, cut, tail = shown.partition(CUT)
    return printed.startswith(head) and printed.endswith(tail) if cut and head and tail else shown == printed


def _renewed(block: re.Match[str], printed: dict[tuple[str, str], str]) -> str:
    new, old = printed.get((block[1], block[2])), block[3] or block[4]
    if new is None:
        return block[0]
    if CUT in old:
        head, _, tail = old.partition(CUT)
        paragraphs = new.split("\n\n")
        kept = "\n\n".join(paragraphs[: head.count("\n\n")]) + "\n\n"
        new = kept + CUT + "\n\n".join(paragraphs[-1 - tail.count("\n\n") :])
    return block[0].replace(old, new)


def main() -> None:
    """Write every output and every query's rows anew; read the difference before you commit it."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        printed = {("output", name): text for name, text in outputs(folder).items()}
        database = str(folder / "seeds.sqlite3")
        printed |= {("rows", name): query(database, sql) for name, sql in blocks("query").items()}
    text = README.read_text(encoding="utf-8")
    README.write_text(BLOCK.sub(lambda block: _renewed(block, printed), text), encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
