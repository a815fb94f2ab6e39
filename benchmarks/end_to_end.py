"""From articles to utterances: generated multi-outlet articles are extracted, matched, and compared with the truth.

    python benchmarks/end_to_end.py FOLDER... [--keep | --again] [--wrong NUMBER]

FOLDER holds articles.jsonl (id, outlet, published, text) and gold.jsonl (article, start, end, quote_id, transform,
speaker, intermediary). The articles go through ``provenance ingest`` and ``provenance export quotations`` as a user
runs them, so that every error of extraction counts. An occurrence is found by the quotation that overlaps it most, by
half of the shorter of the two; what is found beyond the truth is one utterance each, so that to merge it costs
precision. Pairs are of occurrences that are one utterance. The relation is asked for where a printing word for word is
in the cluster, for only then the transform names it; speaker and intermediary of all that is found, both by the name
that the registry knows them under. Seconds are CPU time of the two commands.

``--keep`` leaves database and predictions beside the articles, ``--again`` scores those; ``--wrong`` prints so many
errors of each kind.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from matching import rows

from provenance.actors.registry import load

Row = dict[str, Any]
PROVENANCE = [sys.executable, "-m", "provenance"]
REGISTRY = load()
SAME = ("verbatim", "normalised")  # which of two spellings is the reference is the program's to choose
RELATIONS: Mapping[str, tuple[str, ...]] = {
    "verbatim": SAME,
    "typographic": SAME,
    "number": SAME,
    "split": SAME,
    "fragment": SAME,
    "elided": ("elided",),
    "bracketed": ("elided",),
    "edited": ("altered",),
    "indirect": ("paraphrased",),
}


class Found(NamedTuple):
    """One true occurrence and the quotation that stands for it, if any."""

    gold: Row
    row: Row | None


def run(articles: Path, work: Path) -> float:
    """CPU seconds of both commands; the predictions are in ``work``."""
    database, before = work / "end_to_end.sqlite3", resource.getrusage(resource.RUSAGE_CHILDREN)
    database.unlink(missing_ok=True)
    ingest = [*PROVENANCE, "ingest", str(articles), "--db", str(database)]
    subprocess.run(ingest, check=True, stdout=subprocess.DEVNULL)
    with (work / "end_to_end.jsonl").open("wb") as out:
        export = [*PROVENANCE, "export", "quotations", "--format", "jsonl", "--db", str(database)]
        subprocess.run(export, check=True, stdout=out, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def align(gold: Iterable[Row], predictions: Iterable[Row]) -> tuple[list[Found], list[Row]]:
    """Each occurrence with its quotation, and the quotations that touch none."""
    known: defaultdict[str, list[Row]] = defaultdict(list)
    for row in predictions:
        known[row["document"]].append(row)
    truth: defaultdict[str, list[Row]] = defaultdict(list)
    for one in gold:
        truth[one["article"]].append(one)
    found, beyond = [], []
    for document, ones in truth.items():
        others = known.pop(document, [])
        fits = []
        for g, one in enumerate(ones):
            for p, row in enumerate(others):
                over = min(one["end"], row["end"]) - max(one["start"], row["start"])
                if over > 0 and 2 * over >= min(one["end"] - one["start"], row["end"] - row["start"]):
                    fits.append((over / (max(one["end"], row["end"]) - min(one["start"], row["start"])), g, p))
        mate: dict[int, int] = {}
        for _, g, p in sorted(fits, key=lambda f: (-f[0], *f[1:])):
            if g not in mate and p not in mate.values():
                mate[g] = p
        found += [Found(one, others[mate[g]] if g in mate else None) for g, one in enumerate(ones)]
        touched = {p for _, _, p in fits}
        beyond += [row for p, row in enumerate(others) if p not in touched]
    return found, beyond + [row for some in known.values() for row in some]


def pairs(counts: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in counts)


def agreement(found: Sequence[Found], beyond: Sequence[Row]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs; an occurrence that nobody found is alone."""
    true = [f.gold["quote_id"] for f in found] + [f"beyond {k}" for k in range(len(beyond))]
    said = [f.row["quote_id"] if f.row else f"missed {k}" for k, f in enumerate(found)]
    said += [row["quote_id"] for row in beyond]
    both = pairs(Counter(zip(true, said, strict=True)).values())
    precision = both / max(pairs(Counter(said).values()), 1)
    recall = both / max(pairs(Counter(true).values()), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def named(name: str | None) -> str | None:
    """The name that the registry has, or the name itself."""
    actor = REGISTRY.resolve(name) if name else None
    return actor.name if actor else name


def intermediaries(row: Row) -> list[str | None]:
    return [named(link["name"]) for link in row["chain"] if link["role"] == "intermediary"]


def judged(found: Sequence[Found]) -> dict[str, list[tuple[bool, Found]]]:
    """Each question that has an answer, with whether it is the right one."""
    whole = {(f.gold["quote_id"], f.row["quote_id"]) for f in found if f.row and f.gold["transform"] == "verbatim"}
    out: dict[str, list[tuple[bool, Found]]] = {"found": [(f.row is not None, f) for f in found]}
    some = [(f, f.row) for f in found if f.row]
    out["relation"] = [
        (row["relation"] in RELATIONS[f.gold["transform"]], f)
        for f, row in some
        if (f.gold["quote_id"], row["quote_id"]) in whole
    ]
    out["speaker"] = [(named((row["speaker"] or {}).get("name")) == named(f.gold["speaker"]), f) for f, row in some]
    out["intermediary"] = [
        (intermediaries(row) == [named(n) for n in [f.gold["intermediary"]] if n], f) for f, row in some
    ]
    return out


def show(answers: Mapping[str, Sequence[tuple[bool, Found]]], number: int, texts: Mapping[str, str]) -> None:
    """So many errors of each kind, with the paragraph."""
    for question, some in answers.items():
        for _, (gold, row) in [a for a in some if not a[0]][:number]:
            text, said = texts[gold["article"]], dict(row or {})
            start, end = text.rfind("\n", 0, gold["start"]) + 1, text.find("\n", gold["end"])
            chain = " > ".join(link["name"] for link in said.get("chain", ()))
            truth = f"{gold['transform']} {gold['speaker']} via {gold['intermediary']}"
            print(f"\n{question}: {gold['article']} {truth}")
            print(f"  got {said.get('relation')} {said.get('kind')} {chain}: {said.get('text')}")
            print(f"  {text[start:end]}")


def main() -> None:
    """Print a table, a row a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--wrong", type=int, default=0, metavar="NUMBER")
    options = parser.parse_args()
    print("| articles | occurrences | found | P | R | F1 | relation | speaker | intermediary | CPU s |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for folder in options.folders:
        with tempfile.TemporaryDirectory() as scratch:
            work = folder if options.keep or options.again else Path(scratch)
            spent = 0.0 if options.again else run(folder / "articles.jsonl", work)
            found, beyond = align(rows(folder / "gold.jsonl"), rows(work / "end_to_end.jsonl"))
        answers = judged(found)
        share = {what: sum(right for right, _ in some) / max(len(some), 1) for what, some in answers.items()}
        paired = agreement(found, beyond)
        figures = [share["found"], *paired, *map(share.__getitem__, ("relation", "speaker", "intermediary"))]
        shown = " | ".join(f"{figure:.4f}" for figure in figures)
        print(f"| {folder.name} | {len(found):,} | {shown} | {spent:.0f} |")
        if options.wrong:
            show(answers, options.wrong, {a["id"]: a["text"] for a in rows(folder / "articles.jsonl")})


if __name__ == "__main__":
    main()
