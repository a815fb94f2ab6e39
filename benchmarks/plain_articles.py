"""The marked articles of the tests without their marks: ``python benchmarks/plain_articles.py FOLDER [COPIES]``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from marked import ARTICLES, parse  # the tests' own reader


def main(folder: Path, copies: int) -> None:
    """One file an article and copy, named for both."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(ARTICLES.rglob("*.txt")):
        if path.parent != ARTICLES:
            text = parse(path.stem, path.read_text(encoding="utf-8")).text
            for copy in range(copies):
                (folder / f"{path.parent.name}_{path.stem}_{copy}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
