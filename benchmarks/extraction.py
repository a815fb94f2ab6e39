"""Speed and, given a scorer, correctness of ``provenance extract``, as one Markdown table.

    python benchmarks/extraction.py FOLDER [--scorer score_extraction.py] [--runs 3] [--beside COMMAND]

FOLDER holds ``text/*.txt`` (and what the scorer wants beside it), or text files themselves. CPU seconds are the child
process's own, start-up included, the least of the runs; every column of a run is measured in turn, so that the ratios
between them hold on a busy machine too. COMMAND is another extractor to time in the same turns: it is given the folder
of texts as its last argument. With a scorer it also prints how many of the speakers were right, by the confidence that
they were given with; the scorer is asked for its parts (``load_gold``, ``judge`` and others).
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import json
import platform
import resource
import shlex
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

PROVENANCE = [sys.executable, "-m", "provenance"]
FLAVOURS: Mapping[str, Sequence[str]] = {"rules alone": ["--rules-only"], "default": [], "--whole": ["--whole"]}
FIGURES = {
    "seg_precision": "quoted segments, precision",
    "seg_recall": "… recall",
    "seg_f1": "… F1",
    "speaker_precision": "speaker of quoted segments, precision",
    "speaker_recall": "… recall",
    "speaker_f1": "… F1",
    "speaker_recall_same_sentence": "… in the quote's sentence, recall",
    "speaker_recall_elsewhere": "… elsewhere, recall",
    "speaker_recall_pronoun": "… pronouns, recall",
    "speaker_recall_nominal": "… nominal mentions, recall",
    "token_f1": "all attributions, content tokens F1",
    "exact_f1": "… content exact F1",
    "found_recall_direct": "direct contents found",
    "found_recall_mixed": "mixed contents found",
    "found_recall_indirect": "indirect contents found",
    "source_recall": "source right, end to end",
    "source_accuracy": "source right, of what is found",
}
STEPS = {".9 and more": 0.9, ".7 to .9": 0.7, "less": 0.0}


def cpu(command: Sequence[str], out: Path) -> float:
    """CPU seconds of one run of ``command``; what it prints goes to ``out``."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with out.open("wb") as printed:
        subprocess.run(command, stdout=printed, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def scores(scorer: Path, folder: Path, predictions: Path) -> dict[str, float]:
    """The scorer's figures for the quotations in ``predictions``."""
    command = [sys.executable, str(scorer), str(folder), str(predictions), "--json"]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def by_confidence(scorer: Path, folder: Path, predictions: Path) -> list[list[str]]:
    """Speakers of segments in marks and sources of reported speech: right, given, and the share, by confidence."""
    sys.path.insert(0, str(scorer.parent))
    judge = importlib.import_module(scorer.stem)
    gold, found = judge.load_gold(str(folder)), defaultdict(list)
    for one in judge.read_predictions(str(predictions)):
        name = one["document"].removesuffix(".txt")
        if spans := judge.fragments(gold[name][0], one["spans"]):
            found[name].append((spans, one))
    counts: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for name, (text, segments, truths) in gold.items():
        known = [(truth.spans, truth) for truth in truths]
        asked = [("in marks", [segment], judge.best([segment], known)) for segment in segments]
        asked += [("reported", truth.spans, truth) for truth in truths]
        for sort, spans, truth in asked:
            given = judge.best(spans, found[name])
            if truth is None or not truth.sources or given is None or not given.get("speaker"):
                continue
            if sort == "in marks" or (given["kind"] == "indirect" and not given.get("quoted")):
                step = next(label for label, least in STEPS.items() if given["confidence"] >= least)
                counts[sort, step].append(bool(judge.judge(text, given["speaker"], truth.sources)[0]))
    return [
        [sort, step, f"{sum(right):,}", f"{len(right):,}", f"{sum(right) / len(right):.3f}"]
        for sort in ("in marks", "reported")
        for step in STEPS
        if (right := counts[sort, step])
    ]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--beside", metavar="COMMAND", help="another extractor, timed in the same turns")
    options = parser.parse_args()
    texts = options.folder / "text" if (options.folder / "text").is_dir() else options.folder
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in texts.glob("*.txt"))
    commands = {"python -c pass": [sys.executable, "-c", "pass"], "--help": [*PROVENANCE, "--help"]}
    commands |= {name: [*PROVENANCE, "extract", str(texts), "--format", "jsonl", *f] for name, f in FLAVOURS.items()}
    if options.beside:
        commands["beside"] = [*shlex.split(options.beside), str(texts)]
    with tempfile.TemporaryDirectory() as work:
        outs = {name: Path(work) / f"{number}.jsonl" for number, name in enumerate(commands)}
        turns = [{name: cpu(command, outs[name]) for name, command in commands.items()} for _ in range(options.runs)]
        least = {name: min(turn[name] for turn in turns) for name in commands}
        found = {name: scores(options.scorer, options.folder, outs[name]) for name in FLAVOURS if options.scorer}
        sure = by_confidence(options.scorer, options.folder, outs["default"]) if options.scorer else []
    print(f"{datetime.date.today()}, Python {platform.python_version()}, {words:,} words\n")
    timed = [
        [name, f"{seconds:.2f}", f"{words / seconds:,.0f}" if name not in ("python -c pass", "--help") else "",
         f"{seconds / least['default']:.2f}"]
        for name, seconds in least.items()
    ]  # fmt: skip
    print(table(["", "CPU seconds", "words per CPU second", "times the default"], timed))
    if found:
        rows = [[label, *(f"{found[name][key]:.3f}" for name in FLAVOURS)] for key, label in FIGURES.items()]
        print("\n" + table(["figure", *FLAVOURS], rows))
        print("\n" + table(["speaker", "confidence", "right", "of", "share"], sure))


if __name__ == "__main__":
    main()
