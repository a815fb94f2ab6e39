"""Learn the weights of provenance.attribute.ranker from PolNeAR: ``train_ranker.py TRAIN_DIR --folds CACHE_DIR``.

The model of reported speech must not have seen the documents that its readings are weighed on: CACHE_DIR holds its
weights without each fourth of TRAIN_DIR; those that are missing are learned first (minutes each). Empty it whenever
provenance.attribute.reported changes.

A folder holds text/*.txt and attributions/<name>_<annotator>.ann (brat standoff). Needs numpy and scipy. No text of
the folders is written: features hold word classes and, of words, only lower-case cues seen in many documents.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import train_reported
from scipy import optimize, sparse

from provenance.actors.registry import Registry
from provenance.attribute import combined, speakers
from provenance.attribute import reported as reported_speech
from provenance.attribute.attribution import attribution
from provenance.attribute.ranker import features, model, second, speech
from provenance.attribute.ranker.candidates import Candidate
from provenance.attribute.ranker.model import Choice, Model
from provenance.attribute.reported import finding
from provenance.attribute.reported import model as reported
from provenance.attribute.scene import Scene, build
from provenance.attribute.words import ENGLISH
from provenance.find.quotations import find, split_halves
from provenance.model import Kind, Span
from provenance.pipeline import drafts, unmarked
from provenance.pipeline.sources import options as who_may
from provenance.segment.layout import Layout

Floats = npt.NDArray[np.float64]
Attribution = tuple[list[tuple[int, int]], list[tuple[int, int]]]  # spans of content and of source
Instance = tuple[int, list[list[str]], list[int]]  # document, features of every candidate and of nobody, right ones
Pick = tuple[float, str, bool]  # confidence, type of mention, right
Marked = tuple[float, bool]  # chance of being speech, being it
HERE = Path(model.__file__).parent / "weights.json"
LEAST, DOCUMENTS, WORD_DOCUMENTS = 18, 12, 25  # times a feature must be seen, in how many documents, with a word in it
RIDGE, SPEECH_RIDGE, SECOND_RIDGE, MARKS_RIDGE = 2.0, 2.0, 3.0, 4.0
OFTEN = 8  # times a feature of the second reader, or of marks beside what was read, must be seen
LEAST_CHANCE = 0.3  # chance from which the pipeline asks for contents of reported speech
FOLDS = 4
# Confidence below which a choice abstains, by type of mention; chosen on dev: higher ones cost more right than wrong.
THRESHOLDS = {"pronoun": 0.5, "name": 0.5, "nominal": 0.55}
WORD = re.compile(r"\w+(?:['’]\w+)*")
CUTS = frozenset("of for at in from with on to by familiar close who which whose that".split())
PRONOUNS = frozenset(
    "i me we us you he him she her it they them who whom which whom this that these those his hers".split()
)


@dataclass
class Label:
    """What the annotators say of a quoted stretch."""

    speech: bool
    sources: list[tuple[int, int]]
    head: tuple[int, int] | None


@dataclass
class Document:
    outlet: str
    scene: Scene
    inner: list[Span]
    kinds: list[Kind]
    follows: list[int | None]
    names: list[Span | None]
    labels: list[Label]
    double: list[bool]
    behind: list[str]


# ---- reading


def load(folder: Path) -> list[Document]:
    """Every annotated document; where several people annotated one, the first file in name order."""
    out = []
    for path in sorted((folder / "text").glob("*.txt")):
        files = sorted(p for p in (folder / "attributions").glob("*.ann") if p.stem.rpartition("_")[0] == path.stem)
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        if not files:
            continue
        gold = list(read_brat(files[0].read_text("utf-8")))
        found = split_halves(text, find(text), lambda gap: speakers.is_attribution(gap, ENGLISH))
        parts = drafts.masked(found)
        scene = build(Layout(text), [outer for outer, _, _ in parts], Registry(()))
        place = {(i, n): at for at, (_, i, n) in enumerate(parts)}
        follows = [place[i, n - 1] if n else None for _, i, n in parts]
        kinds = [found[i].kind for _, i, _ in parts]
        names = [found[i].block_name if n == 0 else None for _, i, n in parts]
        inner = [found[i].spans[n] for _, i, n in parts]
        labels = [label(text, span, gold) for span in inner]
        double = [found[i].opening in drafts.DOUBLE for _, i, _ in parts]
        behind = [text[outer.end : outer.end + drafts.BEHIND] for outer, _, _ in parts]
        out.append(Document(path.stem.split("_")[0], scene, inner, kinds, follows, names, labels, double, behind))
    return out


def read_brat(text: str) -> Iterator[Attribution]:
    """(content spans, source spans) of every attribution of a standoff file."""
    spans: dict[str, list[tuple[int, int]]] = {}
    events = []
    for row in (line.split("\t") for line in text.splitlines()):
        if row[0].startswith("T") and len(row) > 1:
            places = row[1].split(" ", 1)[1].split(";")
            spans[row[0]] = [(int(a), int(b)) for a, b in (p.split() for p in places)]
        elif row[0].startswith("E") and len(row) > 1:
            events.append([arg.split(":") for arg in row[1].split()[1:]])
    for event in events:
        roles: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for role, target in event:
            roles[role.rstrip("0123456789")] += spans.get(target, [])
        yield sorted(roles["Content"]), sorted(roles["Source"])


def label(text: str, inner: Span, gold: Sequence[Attribution]) -> Label:
    """The attribution that holds most of a stretch, if it holds half of it; of several that do the shortest."""
    top, best = (0, 0), None
    for content, sources in gold:
        held = sum(max(0, min(e, inner.end) - max(s, inner.start)) for s, e in content)
        key = (held, -sum(e - s for s, e in content))
        if held and (best is None or key > top):
            top, best = key, sources
    if best is None or 2 * top[0] < inner.end - inner.start - 1:
        return Label(False, [], None)
    return Label(True, best, head_word(text, best[0]) if best else None)


def head_word(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The last word of a source before its first comma, preposition or relative."""
    part = re.match(r"\W*[^,;:()—–]*", text[slice(*span)])
    words = list(WORD.finditer(text, span[0], span[0] + part.end())) if part else []
    for i, w in enumerate(words[1:], 1):
        minister = w.group() == "of" and words[i - 1].group()[0].isupper() and i == 1
        if w.group() in CUTS and not minister:
            words = words[:i]
            break
    return words[-1].span() if words else span


# ---- what is learned from


def is_gold(scene: Scene, c: Candidate, head: tuple[int, int]) -> bool:
    s = scene.sentences[c.sentence]
    return s.spans[c.mention.core].start < head[1] and head[0] < s.spans[c.mention.last - 1].end


def gold_of(scene: Scene, found: Sequence[Candidate], head: tuple[int, int] | None) -> list[int]:
    """The candidates that hold the head of the gold source; else an earlier speaker of the same name."""
    if head is None:
        return []
    right = [j for j, c in enumerate(found) if is_gold(scene, c, head)]
    if right:
        return right
    word = scene.text[slice(*head)].lower()
    heard = [j for j, c in enumerate(found) if c.zone == "H"]
    return [j for j in heard if scene.sentences[found[j].sentence].words[found[j].mention.head].lower() == word]


def ranking(documents: Sequence[Document], sourced: bool = False) -> list[Instance]:
    """(document, features of every candidate and of nobody, right ones) of every stretch that is speech."""
    out = []
    for d, document in enumerate(documents):
        scene = document.scene
        reading = features.Reading(scene)
        for k, gold in enumerate(document.labels):
            if document.follows[k] is not None or k not in scene.where:
                continue
            q = features.quote(scene, *scene.where[k])
            found = features.candidates(reading, q)
            right = gold_of(scene, found, gold.head)
            if gold.speech and (gold.head or not sourced):
                v = features.view(reading, q, features.beside(reading, q))
                described = [*features.describe(reading, v, found), features.nobody(v)]
                out.append((d, described, right or [len(found)]))
            if right:
                reading.hear(found[right[0]], q.sentence)
    return out


def vocabulary(rows: Iterable[tuple[int, list[str]]], words: str) -> dict[str, int]:
    """Features seen often enough; those whose first letter is in ``words`` hold a word and must be seen widely."""
    seen: Counter[str] = Counter()
    where: dict[str, set[int]] = defaultdict(set)
    for d, described in rows:
        for f in described:
            seen[f] += 1
            where[f].add(d)
    kept = [
        f for f, n in seen.items() if n >= LEAST and len(where[f]) >= (WORD_DOCUMENTS if f[0] in words else DOCUMENTS)
    ]
    return {f: i for i, f in enumerate(sorted(kept))}


def matrix(described: Sequence[Sequence[str]], index: dict[str, int]) -> sparse.csr_matrix:
    columns: list[int] = []
    ends = [0]
    for row in described:
        columns += [index[f] for f in row if f in index]
        ends.append(len(columns))
    return sparse.csr_matrix(
        (np.ones(len(columns)), np.array(columns, np.int32), np.array(ends)), (len(ends) - 1, len(index))
    )


def learn_ranker(instances: Sequence[Instance]) -> dict[str, float]:
    """Conditional logit: the log chance that one of the right candidates is chosen, with a ridge."""
    index = vocabulary(((d, f) for d, rows, _ in instances for f in rows), "")
    x = matrix([row for _, rows, _ in instances for row in rows], index)
    sizes = np.array([len(rows) for _, rows, _ in instances])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    group = np.repeat(np.arange(len(sizes)), sizes)
    y = np.concatenate([np.isin(np.arange(len(rows)), right) for _, rows, right in instances]).astype(float)
    xt = x.T.tocsr()

    def loss(w: Floats) -> tuple[float, Floats]:
        s = x @ w
        e = np.exp(s - np.maximum.reduceat(s, starts)[group])
        z, good = np.add.reduceat(e, starts), np.add.reduceat(e * y, starts)
        return np.log(z / good).sum() + RIDGE / 2 * (w @ w), xt @ (e / z[group] - e * y / good[group]) + RIDGE * w

    best = optimize.minimize(
        loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 150, "maxcor": 20}
    )
    return {f: round(float(best.x[i]), 2) for f, i in index.items() if abs(best.x[i]) >= 0.02}


def learn_speech(
    documents: Sequence[Document], choices: Sequence[Sequence[tuple[list[str], bool] | None]]
) -> dict[str, float]:
    """Logistic regression of being speech."""
    rows = [(d, f, y) for d, row in enumerate(choices) for f, y in (r for r in row if r)]
    index = vocabulary(((d, f) for d, f, _ in rows), "LR")
    return logistic([f for _, f, _ in rows], np.array([y for _, _, y in rows], float), index, SPEECH_RIDGE)


def logistic(described: Sequence[Sequence[str]], y: Floats, index: dict[str, int], ridge: float) -> dict[str, float]:
    """Weights of a logistic regression of ``y``."""
    x = matrix(described, index)

    def loss(w: Floats) -> tuple[float, Floats]:
        s = x @ w
        p = 1 / (1 + np.exp(-s))
        return (np.logaddexp(0, s) - y * s).sum() + ridge / 2 * (w @ w), x.T @ (p - y) + ridge * w

    best = optimize.minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return {f: round(float(best.x[i]), 2) for f, i in index.items() if abs(best.x[i]) >= 0.02}


def speech_rows(document: Document, ranker: Model) -> list[tuple[list[str], bool] | None]:
    """The filter's features of every stretch, with the chances that ``ranker`` gives."""
    rows: list[tuple[list[str], bool] | None] = []
    reading = features.Reading(document.scene)
    for k, gold in enumerate(document.labels):
        told = None
        if document.follows[k] is None and k in document.scene.where:
            q = features.quote(document.scene, *document.scene.where[k])
            told = model.weigh(reading, q, ranker)
        if told is not None:
            rows.append((told.speech, gold.speech))
            if gold.speech:
                reading.hear(told.found[told.order[0]], q.sentence)
        else:
            rows.append(None)
    return rows


# ---- measuring


def right(document: Document, k: int, choice: Choice) -> bool:
    """Whether the chosen mention overlaps a gold source, or ends in the same name."""
    return named(document, k, choice.mention)


def named(document: Document, k: int, span: Span) -> bool:
    """Whether a mention overlaps a gold source of a stretch, or ends in the same name."""
    text, gold = document.scene.text, document.labels[k]
    if any(span.start < e and s < span.end for s, e in gold.sources):
        return True
    words = WORD.findall(text, span.start, span.end)
    return bool(
        gold.head
        and words
        and words[-1] == text[slice(*gold.head)]
        and words[-1][0].isupper()
        and words[-1].lower() not in PRONOUNS
    )


def recall(documents: Sequence[Document]) -> float:
    """The share of gold sources whose head some candidate holds, every earlier speaker being known."""
    held = [bool(y and y[0] < len(rows) - 1) for _, rows, y in ranking(documents, sourced=True)]
    return float(np.mean(held))


def run(document: Document, trained: Model) -> list[Choice | None]:
    return model.choose(document.scene, document.kinds, document.follows, trained)


def judged(
    documents: Sequence[Document], results: Sequence[Sequence[Choice | None]]
) -> tuple[list[Pick], list[Marked]]:
    """(chance, type, right) of every choice for speech with a source; (p, speech) of every double-marked stretch."""
    picks: list[Pick] = []
    marks: list[Marked] = []
    for document, choices in zip(documents, results, strict=True):
        for k, (gold, choice) in enumerate(zip(document.labels, choices, strict=True)):
            if document.double[k]:
                marks.append((choice.p_speech if choice else 0.0, gold.speech))
            if gold.speech and gold.sources:
                if choice is None:
                    picks.append((0.0, "none", False))
                else:
                    head = document.scene.sentences[choice.sentence].words[choice.head]
                    kind = "pronoun" if head.lower() in PRONOUNS else "name" if head[:1].isupper() else "nominal"
                    picks.append((choice.confidence, kind, right(document, k, choice)))
    return picks, marks


def isotonic(picks: Sequence[Pick], least: int = 60) -> list[tuple[float, float]]:
    """Knots of a monotone map from chance to share right: pool adjacent violators over bins of ``least`` choices."""
    ordered = sorted((c, r) for c, _, r in picks)
    bins = [ordered[i : i + least] for i in range(0, len(ordered), least)]
    pools = [[float(np.mean([c for c, _ in b])), float(np.mean([r for _, r in b])), float(len(b))] for b in bins]
    out: list[list[float]] = []
    for pool in pools:
        out.append(pool)
        while len(out) > 1 and out[-2][1] >= out[-1][1]:
            b, a = out.pop(), out.pop()
            n = a[2] + b[2]
            out.append([(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n])
    return [(round(x, 4), round(y, 4)) for x, y, _ in out]


# ---- the second reader


@dataclass
class Weighing:
    """A quotation that contents of reported speech hold: its document, its options' features, which are right."""

    document: int
    described: list[list[str]]
    right: list[bool]


def reported_without(documents: Sequence[train_reported.Document], fold: int, cache: Path) -> reported.Model:
    """The model of reported speech learned without every ``FOLDS``-th document, from ``cache`` if it is there."""
    path = cache / f"reported_{fold}.json"
    if not path.exists():
        inside = [d for i, d in enumerate(documents) if i % FOLDS != fold]
        path.write_text(json.dumps(train_reported.learn(inside, train_reported.Knobs())), "ascii")
    return reported.unpack(json.loads(path.read_text("ascii")))


def read_by(documents: Sequence[Document], reader: reported.Model) -> list[reported_speech.Reading]:
    """What ``reader`` reads in each document."""
    finding.weights.load = lambda: reader  # type: ignore[attr-defined, misc]  # the shipped model has seen them
    return finding.readings([(d.scene.text, d.inner) for d in documents], LEAST_CHANCE)


def weighings(
    number: int, document: Document, trained: Model, contents: Sequence[reported_speech.Reported]
) -> list[Weighing]:
    """The options of each stretch with a source, as the pipeline has them."""
    d, scene = document, document.scene
    ruled = speakers.decide(scene, d.kinds, d.follows, d.names)
    spoken = combined.combine(scene, ruled, run(d, trained))
    held: dict[int, list[reported_speech.Reported]] = defaultdict(list)
    for r in unmarked.apart(contents):
        for k, span in enumerate(d.inner):
            if r.content[0].start - 1 <= span.start and span.end <= r.content[-1].end + 1:
                held[k].append(r)
    out = []
    for k, holding in held.items():
        said, gold = spoken[k], d.labels[k]
        if not gold.sources or (said is not None and said.decision.rule in combined.EXACT):
            continue
        given = who_may(scene, attribution(scene.text, said) if said else None, holding)
        if given:
            described = second.describe(scene.text, d.inner[k], given)
            out.append(Weighing(number, described, [named(d, k, o.mention) for o in given]))
    return out


def told(document: Document, trained: Model, held: Mapping[int, reported_speech.Held]) -> list[tuple[list[str], bool]]:
    """The features of every stretch beside what was read around it, and whether it is speech."""
    d = document
    ruled = speakers.decide(d.scene, d.kinds, d.follows, d.names)
    out = []
    for k, (said, choice) in enumerate(zip(ruled, run(d, trained), strict=True)):
        if choice is not None and d.follows[k] is None:
            span, rule = d.inner[k], said.decision.rule if said else None
            words, direct = d.scene.text[slice(*span)], d.kinds[k] is Kind.DIRECT
            marks = speech.Marks(words, d.behind[k], direct, d.double[k], rule, choice.p_speech)
            out.append((speech.beside(marks, *held.get(span.start, drafts.NOTHING)), d.labels[k].speech))
    return out


def learn_marks(rows: Sequence[tuple[list[str], bool]]) -> dict[str, float]:
    """Logistic regression of marks being speech, beside what was read around them."""
    return often([f for f, _ in rows], [y for _, y in rows], MARKS_RIDGE)


def often(described: Sequence[list[str]], right: Sequence[bool], ridge: float) -> dict[str, float]:
    """Logistic regression of ``right`` over features that are seen often enough."""
    seen = Counter(f for features in described for f in features)
    index = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= OFTEN))}
    return logistic(described, np.array(right, float), index, ridge)


def learn_second(found: Sequence[Weighing]) -> dict[str, float]:
    """Logistic regression of an option's being right."""
    return often([f for w in found for f in w.described], [y for w in found for y in w.right], SECOND_RIDGE)


def table(name: str, picks: Sequence[Pick], marks: Sequence[Marked], threshold: float = 0.5) -> None:
    ok = sum(r for _, _, r in picks)
    covered = [s for p, s in marks if p >= threshold]
    p, r = np.mean(covered), sum(covered) / sum(s for _, s in marks)
    filtered = f"speech P {p:.4f} R {r:.4f} F1 {2 * p * r / (p + r):.4f}"
    print(f"{name:14} speaker right {ok / len(picks):.4f} of {len(picks)}; {filtered}")


def fit(documents: Sequence[Document]) -> Model:
    """Ranker, then the filter on chances that the ranker gives (of documents it has seen: they differ little)."""
    ranker = Model(learn_ranker(ranking(documents)), {"1": 5.0})
    return Model(ranker.ranker, learn_speech(documents, [speech_rows(d, ranker) for d in documents]))


def crossed(documents: list[Document], fold_of: Callable[[int, Document], object]) -> tuple[list[Pick], list[Marked]]:
    """Judgements of every document by a model that has not seen its fold."""
    picks: list[Pick] = []
    marks: list[Marked] = []
    for fold in sorted({fold_of(i, d) for i, d in enumerate(documents)}):
        inside = [d for i, d in enumerate(documents) if fold_of(i, d) != fold]
        outside = [d for i, d in enumerate(documents) if fold_of(i, d) == fold]
        trained = fit(inside)
        p, m = judged(outside, [run(d, trained) for d in outside])
        table(f"without {fold}", p, m)
        picks += p
        marks += m
    return picks, marks


def second_opinions(
    documents: Sequence[Document], train: Path, cache: Path, knots: tuple[tuple[float, float], ...]
) -> tuple[list[Weighing], dict[str, float]]:
    """The options of every quotation, by models that have not seen its document, and the weights of marks beside what
    was read; prints how many choices are right."""
    source = train_reported.load(train)
    found: list[Weighing] = []
    marks: list[list[tuple[list[str], bool]]] = []
    for fold in range(FOLDS):
        trained = fit([d for i, d in enumerate(documents) if i % FOLDS != fold])
        trained = Model(trained.ranker, trained.speech, knots, THRESHOLDS)
        outside = [i for i in range(len(documents)) if i % FOLDS == fold]
        readings = read_by([documents[i] for i in outside], reported_without(source, fold, cache))
        marks.append([])
        for i, read in zip(outside, readings, strict=True):
            found += weighings(i, documents[i], trained, read.contents)
            marks[fold] += told(documents[i], trained, read.held)
    best: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = learn_second([w for w in found if w.document % FOLDS != fold])
        for w in found:
            if w.document % FOLDS == fold:
                best.append(max(zip(second.chances(w.described, weights), w.right, strict=True)))
    first = np.mean([w.right[0] for w in found])
    print(f"of {len(found)} quotations held by contents {first:.4f} have the first option right", end="")
    for least in (0.0, 0.5, 0.55, 0.6, 0.7, 0.9):
        kept = [r for c, r in best if c >= least]
        print(f"; over {least}: {np.mean(kept):.4f} of {len(kept)}", end="")
    print()
    for least in (0.3, 0.4, combined.UNLIKELY, 0.5):
        judged_marks(marks, least)
    return found, learn_marks([row for rows in marks for row in rows])


def judged_marks(marks: Sequence[Sequence[tuple[list[str], bool]]], least: float) -> None:
    """Print how many marks are rightly taken for speech by weights of the other folds."""
    kept = lost = wrong = 0
    for fold, rows in enumerate(marks):
        weights = learn_marks([row for other, more in enumerate(marks) if other != fold for row in more])
        for described, is_speech in rows:
            taken = speech.again(described, weights) >= least
            kept, lost, wrong = (
                kept + (taken & is_speech),
                lost + (is_speech & (not taken)),
                wrong + (taken > is_speech),
            )
    print(
        f"marks over {least}: {kept} right, {lost} lost, {wrong} wrong, F1 {2 * kept / (2 * kept + lost + wrong):.4f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--folds", type=Path, help="where the weights of reported speech without each fold are kept")
    parser.add_argument("--dev", type=Path)
    parser.add_argument("--by-outlet", action="store_true", help="leave one outlet out at a time, and write nothing")
    parser.add_argument("--out", type=Path, default=HERE)
    args = parser.parse_args()
    if args.folds:
        args.folds.mkdir(parents=True, exist_ok=True)
    elif not args.by_outlet:
        parser.error("--folds is needed to weigh the readings of reported speech")
    documents = load(args.train)
    print(f"candidates hold {recall(documents):.4f} of the gold sources")
    if args.by_outlet:
        picks, marks = crossed(documents, lambda i, d: d.outlet)
        table("all outlets", picks, marks)
        return
    picks, marks = crossed(documents, lambda i, d: i % FOLDS)
    table("crossed", picks, marks)
    knots = isotonic(picks)
    trained = fit(documents)
    for t in (0.3, 0.4, 0.5, 0.6):
        table(f"speech over {t}", picks, marks, t)
    found, marks_weights = second_opinions(documents, args.train, args.folds, tuple(knots))
    final = Model(trained.ranker, trained.speech, tuple(knots), THRESHOLDS, learn_second(found), marks_weights)
    content = {
        "about": "see MODEL.md; weights times 100",
        "calibration": knots,
        "thresholds": THRESHOLDS,
        "marks": {f: round(w * 100) for f, w in sorted(final.marks.items())},
        "second": {f: round(w * 100) for f, w in sorted(final.second.items())},
        "speech": {f: round(w * 100) for f, w in sorted(final.speech.items())},
        "ranker": {f: round(w * 100) for f, w in sorted(final.ranker.items())},
    }
    args.out.write_text(json.dumps(content, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n", "utf-8")
    print(len(final.ranker), "+", len(final.speech), "weights,", args.out.stat().st_size, "bytes")
    if args.dev:
        dev = load(args.dev)
        picks, marks = judged(dev, [run(d, final) for d in dev])
        table("dev", picks, marks)
        print(f"candidates hold {recall(dev):.4f} of the gold sources")
        for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 0.98), (0.98, 1.01)):
            inside = [r for c, _, r in picks if low <= c < high]
            if inside:
                print(f"confidence {low:.2f} to {high:.2f}: {len(inside)} choices, {np.mean(inside):.3f} right")


if __name__ == "__main__":
    main()
