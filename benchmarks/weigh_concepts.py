"""Weigh the concepts of provenance/match/concepts.txt by how seldom English news has them, and write them back.

    weigh_concepts.py FOLDER

FOLDER holds English articles as .txt at any depth; the shipped weights are from PolNeAR's training part. A concept's
weight is the logarithm of how many sentences there are to one that has it, divided by that of the middle concept, and
kept between .3 and 1.6.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from pathlib import Path

from provenance.match.concepts import FILE, concepts
from provenance.match.normalise import tokens

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
SHORT = 3  # words of what is no sentence
LEAST, MOST = 0.3, 1.6
UNWEIGHED = "[languages]", "[function]"


def weights(folder: Path) -> list[float]:
    """By concept."""
    known = concepts()
    table = known.tables["en"]
    counts = Counter[int]()
    sentences = 0
    for path in sorted(folder.rglob("*.txt")):
        for sentence in SENTENCE.split(path.read_text(encoding="utf-8")):
            words = tokens(sentence, "en")
            if len(words) >= SHORT:
                sentences += 1
                counts.update({n for word in words if word not in table.function for n in table.of(word, False)})
    rarity = [math.log2(sentences / (counts[n] + 1)) for n in range(len(known.weight))]
    middle = sorted(rarity)[len(rarity) // 2]
    return [min(MOST, max(LEAST, one / middle)) for one in rarity]


def main() -> int:
    """Rewrite the first column."""
    found = iter(weights(Path(sys.argv[1])))
    lines = []
    section = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        section = line if line.startswith("[") else section
        weighed = line and not line.startswith(("[", "#")) and section not in UNWEIGHED
        lines.append(f"{next(found):.1f} | {line.split(' | ', 1)[1]}" if weighed else line)
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
