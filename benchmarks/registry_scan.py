"""How fast the registry loads and finds names: ``python benchmarks/registry_scan.py FOLDER`` of text files."""

from __future__ import annotations

import sys
import time
from pathlib import Path


def main(folder: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))]
    count = sum(len(text.split()) for text in texts)
    start = time.process_time()
    from provenance.actors.registry import load

    imported = time.process_time()
    registry = load()
    loaded = time.process_time()
    names = sum(1 for text in texts for _ in registry.scan(text))
    end = time.process_time()
    print(
        f"{len(registry)} actors: import {1000 * (imported - start):.0f} ms, load {1000 * (loaded - imported):.0f} ms"
    )
    print(f"scan {count} words, {names} names, {count / (end - loaded) / 1e6:.2f} million words/s and core")


if __name__ == "__main__":
    main(sys.argv[1])
