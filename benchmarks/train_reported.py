"""Learn the weights of provenance.attribute.reported from PolNeAR (needs scipy beside the package).

    train_reported.py TRAIN_DIR OUT.json [--without OUTLET]

TRAIN_DIR holds text/*.txt and attributions/*.ann (brat standoff). No word of the texts is written but single
lower-case words seen in many documents; cue rates and chances that a later stage learns from
come from other documents than the one they are used on.
"""

from __future__ import annotations

import argparse
import base64
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import optimize, sparse

from provenance.attribute.reported import features, judging
from provenance.attribute.reported.classes import (
    BRACKET,
    CAPITAL,
    CAPITALS,
    COLON,
    COMMA,
    DASH,
    FUNCTIONS,
    MARK,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SINGLE,
    STOP,
    THAT,
    TITLE,
    function,
    suffix,
)
from provenance.attribute.reported.columns import (
    GROUP,
    Columns,
    Ints,
    Piece,
    Vocabulary,
    columns,
    inside,
    mute,
    outermost,
)
from provenance.attribute.reported.mentions import trimmed
from provenance.attribute.reported.model import THIRD, pack
from provenance.attribute.reported.windows import Windows, sentences, windows
from provenance.find.marks import scan
from provenance.model import Span
from provenance.segment.tokens import tokens

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
SEED = 20161108
DOCUMENTS = 6  # a word needs to be seen lower-case in this many documents
GROUPS = 160  # distributional word classes
FOLDS = 5
HELD = 3  # parts of which the second stage scores one by what it learned from the others
LEAST = 6  # times a feature must be seen
FIRST_CUT = 0.1  # chance above which a token is read as a candidate cue


@dataclass
class Document:
    """A text, its outermost quoted stretches, and its attributions as spans by role (Source, Cue, Content)."""

    name: str
    text: str
    quoted: list[Span]
    gold: list[dict[str, list[Span]]]


# ---- what the annotators marked


def load(folder: Path) -> list[Document]:
    """Every annotated document; where several people annotated one, the first file in name order."""
    annotations: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann"), reverse=True):
        annotations[path.stem.rpartition("_")[0]] = path
    documents = []
    for path in sorted((folder / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        gold = [roles for roles in read_brat(annotations[path.stem]) if roles["Content"]]
        documents.append(Document(path.stem, text, [q.inner for q in scan(text) if q.depth == 1], gold))
    return documents


def read_brat(path: Path) -> Iterator[dict[str, list[Span]]]:
    """The spans of each attribution by role; numbered roles (Content2) are merged."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")]
    spans = {
        row[0]: [Span(*map(int, part.split())) for part in row[1].split(" ", 1)[1].split(";")]
        for row in rows
        if row[0].startswith("T") and len(row) > 1
    }
    for row in rows:
        if row[0].startswith("E") and len(row) > 1:
            roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
            for argument in row[1].split()[1:]:
                role, _, target = argument.partition(":")
                roles.setdefault(role.rstrip("0123456789"), []).extend(spans.get(target, []))
            yield {role: sorted(found) for role, found in roles.items()}


# ---- word classes


def learn_vocabulary(documents: Sequence[Document]) -> dict[str, int]:
    """Lower-case words of many documents, numbered by frequency, with classes by the company they keep."""
    seen: dict[str, set[int]] = {}
    lower: dict[str, int] = {}
    upper: dict[str, int] = {}
    streams: list[list[str]] = []
    for number, document in enumerate(documents):
        words = [document.text[s:e].replace("’", "'") for s, e in tokens(document.text)]
        streams.append(words)
        for before, word in zip([".", *words], words, strict=False):
            if word.islower() and (word[0].isalpha() or word[0] == "'"):
                seen.setdefault(word, set()).add(number)
                lower[word] = lower.get(word, 0) + 1
            elif word[0].isupper() and before.isalpha() and before.islower():  # capitalised within a sentence
                upper[word.lower()] = upper.get(word.lower(), 0) + 1
    kept = [w for w, docs in seen.items() if len(docs) >= DOCUMENTS and lower[w] >= upper.get(w, 0)]
    kept.sort(key=lambda w: (-lower[w], w))
    kept = kept[: (1 << 14) - 1]
    number = {word: k for k, word in enumerate(kept, 1)}
    groups = cluster(streams, number)
    return {word: int(groups[k - 1]) + 1 << GROUP | k for word, k in number.items()}


def cluster(streams: Sequence[Sequence[str]], number: dict[str, int]) -> Ints:
    """k-means over words by the frequent words and shapes two places to either side."""
    frequent = {w: k for w, k in number.items() if k <= 600}
    size = 600 + 40
    rows: list[Ints] = []
    cols: list[Ints] = []
    for words in streams:
        w = np.array([number.get(x.lower(), 0) for x in words])
        c = np.array([frequent.get(x.lower()) or 601 + function(x) for x in words])
        for k, offset in enumerate((-2, -1, 1, 2)):
            a = slice(max(0, -offset), len(words) - max(0, offset))
            b = slice(max(0, offset), len(words) - max(0, -offset))
            use = w[a] > 0
            rows.append(w[a][use] - 1)
            cols.append(c[b][use] + k * (size + 1))
    counts = sparse.coo_matrix(
        (np.ones(sum(map(len, rows))), (np.concatenate(rows), np.concatenate(cols))),
        shape=(len(number), 4 * (size + 1)),
    ).toarray()
    total = counts.sum()
    expected = counts.sum(1, keepdims=True) * counts.sum(0, keepdims=True) / total
    x = np.log1p(counts / np.maximum(expected, 1e-9)) * (counts > 0)
    x = np.concatenate((x, 3.0 * np.eye(80)[[suffix(word) for word in number]]), 1)
    rng = np.random.default_rng(SEED)
    basis = rng.standard_normal((x.shape[1], 90))
    for _ in range(5):
        basis, _ = np.linalg.qr(x.T @ (x @ basis))
    u = x @ basis
    u /= np.maximum(np.linalg.norm(u, axis=1, keepdims=True), 1e-9)
    centres = u[:GROUPS].copy()  # the most frequent words are the first centres
    for _ in range(40):
        label = np.argmax(u @ centres.T, 1)
        for k in range(GROUPS):
            if (label == k).any():
                centres[k] = u[label == k].mean(0)
        centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    return label


# ---- the corpus as one long row of tokens


@dataclass
class Corpus:
    documents: list[Document]
    cols: Columns
    doc: Ints
    quote: Ints
    place: Ints
    sentence: Ints
    gold: list[dict[str, Ints]]  # token numbers by role


def build(documents: Sequence[Document], vocabulary: Vocabulary) -> Corpus:
    """Columns of all documents end to end."""
    pieces = [Piece(k, d.text, 0, len(d.text), outermost(d.quoted)) for k, d in enumerate(documents)]
    cols = columns(pieces, vocabulary)
    quote, place = inside(cols, pieces)
    gold: list[dict[str, Ints]] = []
    for d, low, high in zip(documents, cols.begin.tolist(), cols.stop.tolist(), strict=True):
        start, end, kind = cols.start[low:high], cols.end[low:high], cols.function[low:high]
        for roles in d.gold:
            found = {role: covering(start, end, spans) for role, spans in roles.items()}
            found["Content"] = joined(kind, covering(start, end, lines(d.text, roles["Content"])))
            found["Head"] = head(kind, covering(start, end, roles["Source"][:1]))
            gold.append({role: places + low for role, places in found.items()})
    doc = np.maximum(np.searchsorted(cols.begin, np.arange(len(cols)), "right") - 1, 0)
    return Corpus(list(documents), cols, doc, quote, place, sentences(cols, quote), gold)


def covering(start: Ints, end: Ints, spans: Sequence[tuple[int, int]]) -> Ints:
    """The tokens that overlap the spans."""
    found = [np.arange(np.searchsorted(end, s, "right"), np.searchsorted(start, e, "left")) for s, e in spans]
    return np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)


def lines(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans cut at line breaks, without marks and punctuation at their ends."""
    pieces = [trimmed(text, s + m.start(), s + m.end()) for s, e in spans for m in re.finditer(r"[^\r\n]+", text[s:e])]
    return [piece for piece in pieces if piece]


def joined(kinds: Ints, places: Ints) -> Ints:
    """Content tokens with the punctuation between two of them that no word or line break parts."""
    if not len(places):
        return places
    wordless = np.isin(kinds, (COMMA, STOP, MARK, SINGLE, COLON, DASH, BRACKET))
    filled = [places]
    for a, b in zip(places[:-1].tolist(), places[1:].tolist(), strict=True):
        if wordless[a + 1 : b].all():
            filled.append(np.arange(a + 1, b))
    return np.unique(np.concatenate(filled))


def head(kind: Ints, places: Ints) -> Ints:
    """The head word of a mention: the last one before a comma, preposition or relative."""
    kinds = kind[places].tolist()
    stop = len(kinds)
    for k, kind in enumerate(kinds[1:], 1):
        title = kind == PREPOSITION and k == 1 and kinds[0] in (CAPITAL, CAPITALS)  # Secretary of State John Kerry
        if kind in (COMMA, PREPOSITION, RELATIVE, DASH, BRACKET, THAT) and not title:
            stop = k
            break
    while stop > 1 and kinds[stop - 1] in (STOP, POSSESSIVE, TITLE, MARK, SINGLE, COLON):
        stop -= 1
    return places[stop - 1 : stop]


# ---- cue rates


def learn_rates(corpus: Corpus, size: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], Ints]:
    """(rate by word number or function class, the same without the token's own document, anchor of each gold)."""
    key = np.where(corpus.cols.word > 0, corpus.cols.word, size + corpus.cols.function)
    width = size + FUNCTIONS
    rate = np.full(width, 0.02)
    in_cue = np.zeros(len(key))
    for g in corpus.gold:
        in_cue[g["Cue"]] = 1
    shape = (len(corpus.documents), width)
    total = sparse.coo_matrix((np.ones(len(key)), (corpus.doc, key)), shape=shape).tocsr()
    flags = in_cue
    for _ in range(3):
        hits = sparse.coo_matrix((flags, (corpus.doc, key)), shape=shape).tocsr()
        every_hit, every = np.asarray(hits.sum(0)).ravel(), np.asarray(total.sum(0)).ravel()
        rate = (every_hit + 0.02) / (every + 2)
        flags = np.zeros(len(key))
        anchors = []
        for g in corpus.gold:
            best = int(g["Cue"][np.argmax(rate[key[g["Cue"]]])]) if len(g["Cue"]) else -1
            anchors.append(best)
            if best >= 0:
                flags[best] = 1
    own_hit = np.asarray(hits[corpus.doc, key]).ravel()
    own = np.asarray(total[corpus.doc, key]).ravel()
    others = (every_hit[key] - own_hit + 0.02) / (every[key] - own + 2)
    return rate, others, np.array(anchors)


STEPS = np.array([0.001, 0.004, 0.012, 0.03, 0.08, 0.2, 0.4, 0.7])


# ---- learning


@dataclass
class Learner:
    """Proximal AdaGrad over sparse rows with L1 and feature dropout."""

    width: int
    lanes: int
    l1: float
    rate: float = 0.15
    dropout: float = 0.4
    start: float = 1.0  # of the squared slopes' sum: keeps the first steps small
    seed: int = SEED

    def __post_init__(self) -> None:
        self.w = np.zeros((self.width, self.lanes), np.float32)
        self.h = np.full((self.width, self.lanes), self.start, np.float32)
        self.rng = np.random.default_rng(self.seed)
        # the source is learned from true cues alone: fewer examples, which want longer steps and a smaller fine
        self.lane_pace = np.array([1, 1, 1, 2.5], np.float32)[-self.lanes :] if self.lanes > 1 else np.float32(1)
        self.lane_l1 = np.array([1, 1, 1, 0.5], np.float32)[-self.lanes :] if self.lanes > 1 else np.float32(1)

    def dropped(self, x: sparse.csr_matrix) -> sparse.csr_matrix:
        keep = (self.rng.random(x.nnz, np.float32) >= self.dropout).astype(np.float32) / np.float32(1 - self.dropout)
        return sparse.csr_matrix((x.data * keep, x.indices, x.indptr), x.shape)

    def step(self, x: sparse.csr_matrix, slope: Floats, share: float) -> None:
        """One step down; ``slope`` is the loss's gradient on the scores, ``share`` what L1 weighs in this step."""
        g = np.asarray((x.T.tocsr() @ slope), np.float32)
        self.h += g * g
        pace = self.rate * self.lane_pace / np.sqrt(self.h)
        w = self.w - pace * g
        self.w = np.sign(w) * np.maximum(np.abs(w) - pace * self.l1 * self.lane_l1 * share, 0)
        self.w[-1] = 0


def compress(rows: list[npt.NDArray[np.int32]], least: int) -> tuple[npt.NDArray[np.int32], Ints]:
    """Number the table rows seen often enough; all others become the last number. Returns (matrix, kept rows)."""
    counts = np.zeros(1 << features.BITS, np.int64)
    for r in rows:
        counts += np.bincount(r, minlength=1 << features.BITS)
    kept = np.flatnonzero(counts >= least)
    place = np.full(1 << features.BITS, len(kept), np.int32)
    place[kept] = np.arange(len(kept), dtype=np.int32)
    return np.stack([place[r] for r in rows], 1), kept


def csr(matrix: npt.NDArray[np.int32], width: int) -> sparse.csr_matrix:
    n, t = matrix.shape
    return sparse.csr_matrix(
        (np.ones(n * t, np.float32), matrix.ravel(), np.arange(0, n * t + 1, t, dtype=np.int64)), (n, width)
    )


def logistic(matrix: npt.NDArray[np.int32], width: int, target: Floats, l1: float, epochs: int, base: float) -> Floats:
    """First stage: one decision a token."""
    learner = Learner(width, 1, l1)
    order = np.arange(len(target))
    for epoch in range(epochs):
        learner.rate = 0.15 * (1 - epoch / epochs) + 0.02
        learner.rng.shuffle(order)
        for at in range(0, len(order), 8192):
            take = np.sort(order[at : at + 8192])
            x = learner.dropped(csr(matrix[take], width))
            score = (x @ learner.w)[:, 0] + base
            slope = 1 / (1 + np.exp(-score)) - target[take]
            learner.step(x, slope[:, None].astype(np.float32), len(take))
    return learner.w


def chain(score: Doubles, first: Ints, length: Ints) -> tuple[Doubles, Doubles]:
    """Expected (start, end, inside) of every token under the two-state chain, and each window's log partition."""
    most, n = int(length.max()), len(first)
    at = first[:, None] + np.arange(most)[None, :]
    real = np.arange(most)[None, :] < length[:, None]
    padded = np.where(real[:, :, None], score[np.where(real, at, 0)], (-1e4, 0.0, -1e4)).transpose(1, 2, 0)
    st, en, ins = (np.ascontiguousarray(padded[:, k]) for k in range(3))
    add, zero = np.logaddexp, np.zeros(n)
    out, into = np.zeros((most, n)), np.zeros((most, n))
    after_out, after_in = np.zeros((most + 1, n)), np.zeros((most, n))
    into[0] = st[0] + ins[0]
    for t in range(1, most):
        out[t] = add(out[t - 1], into[t - 1] + en[t - 1])
        into[t] = ins[t] + add(out[t - 1] + st[t], into[t - 1])
    total = add(out[-1], into[-1] + en[-1])
    after_in[-1] = en[-1]
    for t in range(most - 2, -1, -1):
        further = ins[t + 1] + after_in[t + 1]
        after_out[t] = add(after_out[t + 1], st[t + 1] + further)
        after_in[t] = add(en[t] + after_out[t + 1], further)
    before = np.concatenate((zero[None], out[:-1]))
    logs = np.stack((before + st + ins + after_in, into + en + after_out[1:], into + after_in)) - total
    expected = np.zeros((len(score), 3))
    expected[at[real]] = np.exp(np.minimum(logs, 0)).transpose(2, 1, 0)[real]
    return expected, total


def pointer(score: Doubles, win: Ints, count: int) -> tuple[Doubles, Doubles]:
    """Softmax of the source score over each window's tokens and "none" (score 0); also the log partition."""
    top = np.zeros(count)
    np.maximum.at(top, win, score)
    e = np.exp(score - top[win])
    z = np.bincount(win, e, count) + np.exp(-top)
    return e / z[win], np.log(z) + top


@dataclass
class Examples:
    """Windows with what is to be learned: ``target`` start, end, inside, head; ``true`` where the cue is one."""

    win: Windows
    target: Floats
    true: npt.NDArray[np.bool_]


def second(
    matrix: npt.NDArray[np.int32], width: int, data: Examples, l1: float, epochs: int, pace: float = 0.15,
    dropout: float = 0.4, batch: int = 200, begin: Floats | None = None, seed: int = SEED,
    report: Callable[[int, Floats], None] | None = None,
) -> Floats:  # fmt: skip
    """Second stage: the chain over contents and the pointer to the source, learned together."""
    learner = Learner(width, 4, l1, dropout=dropout, seed=seed)
    if begin is not None:
        learner.w = begin.copy()
    win = data.win
    by_length = np.argsort(win.length, kind="stable")
    batches = [by_length[k : k + batch] for k in range(0, len(by_length), batch)]
    start = win.start
    mean, steps = np.zeros_like(learner.w), 0
    for epoch in range(epochs):
        learner.rate = pace * (1 - epoch / epochs) + pace / 10
        loss = 0.0
        for b in learner.rng.permutation(len(batches)):
            rows = batches[b]
            length = win.length[rows]
            first = np.cumsum(length) - length
            take = np.repeat(start[rows] - first, length) + np.arange(int(length.sum()))
            x = learner.dropped(csr(matrix[take], width))
            score = np.asarray(x @ learner.w, np.float64)
            target = data.target[take]
            expected, total = chain(score[:, :3], first, length)
            row = np.repeat(np.arange(len(rows)), length)
            chosen, _ = pointer(score[:, 3], row, len(rows))
            slope = np.empty_like(score)
            slope[:, :3] = expected - target[:, :3]
            slope[:, 3] = np.where(data.true[rows][row], chosen - target[:, 3], 0)
            loss += float(total.sum() - (score[:, :3] * target[:, :3]).sum())
            learner.step(x, slope.astype(np.float32), len(rows))
            if (epoch + 1) * 2 > epochs:  # weights are averaged over the later half
                steps += 1
                mean += (learner.w - mean) / steps
        if report:
            report(epoch, mean if steps else learner.w)
        print(f"  epoch {epoch} loss {loss / len(win.length):.4f} weights {np.count_nonzero(learner.w)} rows "
              f"{np.count_nonzero(learner.w.any(1))}", flush=True)  # fmt: skip
    return mean


def label(corpus: Corpus, win: Windows, chance: Doubles) -> Examples:
    """What each window should yield: the attribution whose cue holds the candidate, the best candidate winning."""
    owner = np.full(len(corpus.doc), -1)
    best: dict[int, int] = {}
    for g, roles in enumerate(corpus.gold):
        for t in roles["Cue"].tolist():
            owner[t] = g
    for k, cue in enumerate(win.cues.tolist()):
        g = int(owner[cue])
        if g >= 0 and (g not in best or chance[win.cues[best[g]]] < chance[cue]):
            best[g] = k
    target = np.zeros((len(win.token), 4), np.float32)
    true = np.zeros(len(win.cues), np.bool_)
    start = win.start
    for g, k in best.items():
        low, size, at = int(win.first[k]), int(win.length[k]), int(start[k])
        content = np.zeros(size + 2)
        tokens_in = corpus.gold[g]["Content"] - low
        content[tokens_in[(tokens_in >= 0) & (tokens_in < size)] + 1] = 1
        true[k] = True
        target[at : at + size, 2] = content[1:-1]
        target[at : at + size, 0] = content[1:-1] > content[:-2]
        target[at : at + size, 1] = content[1:-1] > content[2:]
        head = corpus.gold[g]["Head"] - low
        head = head[(head >= 0) & (head < size)]
        if len(head):
            target[at + head[-1], 3] = 1
    return Examples(win, target, true)


def held_out(matrix: npt.NDArray[np.int32], width: int, data: Examples, fold: Ints, knobs: Knobs) -> Doubles:
    """Scores of the second stage for the windows of each fold, learned from those of the others."""
    win = data.win
    scores = np.zeros((4, len(win.token)))
    for f in range(int(fold.max()) + 1):
        others, rows = np.flatnonzero(fold != f), (fold != f)[win.row]
        length = win.length[others]
        part = Windows(
            win.cues[others], win.first[others], length, np.repeat(np.arange(len(others)), length), win.token[rows]
        )
        known = Examples(part, data.target[rows], data.true[others])
        w = second(
            matrix[rows], width, known, knobs.second_l1, knobs.held_epochs, knobs.pace, knobs.dropout, knobs.batch
        )
        here = np.flatnonzero(~rows)
        for at in range(0, len(here), 100_000):
            scores[:, here[at : at + 100_000]] = w[matrix[here[at : at + 100_000]]].sum(1).T
    return scores


def right(corpus: Corpus, win: Windows, chosen: npt.NDArray[np.bool_]) -> Doubles:
    """1 for each window whose content has at least half of its words and a gold content's in common, else 0."""
    wordy = ~judging.WORDLESS_KINDS[corpus.cols.function]
    contents = [roles["Content"][wordy[roles["Content"]]] for roles in corpus.gold]
    owners: dict[int, list[int]] = {}
    for g, places in enumerate(contents):
        for t in places.tolist():
            owners.setdefault(t, []).append(g)
    good = np.zeros(len(win.cues))
    for k, (at, length) in enumerate(zip(win.start.tolist(), win.length.tolist(), strict=True)):
        places = win.token[at : at + length][chosen[at : at + length]]
        places = places[wordy[places]]
        common = Counter(g for t in places.tolist() for g in owners.get(t, ()))
        good[k] = any(2 * c >= len(places) + len(contents[g]) - c for g, c in common.items())
    return good


def third(rows: npt.NDArray[np.int32], odds: Doubles, good: Doubles, l2: float) -> tuple[Ints, Doubles, Doubles]:
    """Logistic regression on hashed rows, fined, and log odds: (table rows, their weights, slope and intercept)."""
    kept, places = np.unique(rows, return_inverse=True)
    x = csr(places.reshape(rows.shape).astype(np.int32), len(kept)).astype(np.float64)
    x = sparse.hstack([x, sparse.csr_matrix(np.stack((odds, np.ones_like(odds)), 1))]).tocsr()
    turned = x.T.tocsr()
    fine = np.concatenate((np.full(len(kept), l2), [0, 0]))

    def loss(w: Doubles) -> tuple[float, Doubles]:
        score = x @ w
        total = np.logaddexp(0, score).sum() - (good * score).sum() + (fine * w * w).sum() / 2
        return float(total), turned @ (1 / (1 + np.exp(-score)) - good) + fine * w

    found = optimize.minimize(loss, np.zeros(len(fine)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return kept, found[:-2], found[-2:]


def strongest(matrix: npt.NDArray[np.int32], w: Floats, most: int) -> tuple[npt.NDArray[np.int32], Ints]:
    """The matrix over the rows of greatest weight alone, and which those are."""
    force = np.abs(w[:-1]).max(1)
    chosen = np.sort(np.argsort(-force, kind="stable")[:most])
    place = np.full(len(w), len(chosen), np.int32)
    place[chosen] = np.arange(len(chosen), dtype=np.int32)
    return place[matrix], chosen


@dataclass(frozen=True)
class Knobs:
    """What was chosen by looking at the development compartment."""

    first_l1: float = 2e-5
    first_epochs: int = 6
    second_l1: float = 6e-5
    epochs: int = 4
    runs: int = 2  # of the second stage, whose weights are averaged
    more_epochs: int = 2
    rows: int = 88_000
    pace: float = 0.02
    dropout: float = 0.4
    batch: int = 80
    least: int = 30
    scale: float = 40.0
    held_epochs: int = 3
    third_l2: float = 30.0


LEVELS = (0.05, 0.1, 0.3, 0.6)


def learn(documents: Sequence[Document], knobs: Knobs, say: Callable[..., None] = print) -> dict[str, Any]:
    """The weights of both stages as the JSON object the package reads."""
    words = learn_vocabulary(documents)
    corpus = build(documents, Vocabulary(words))
    rate, others, anchors = learn_rates(corpus, len(words) + 1)
    n = len(corpus.doc)
    step = np.digitize(others, STEPS)
    context = features.context(corpus.cols, corpus.place, step, corpus.sentence, corpus.quote)
    rows = [x.astype(np.int32) for x in features.static(context)]
    say("columns", n)

    gate = step > 0
    target = np.zeros(n, np.float32)
    target[anchors[anchors >= 0]] = 1
    matrix, kept = compress([x[gate] for x in rows], LEAST)
    y, fold = target[gate], corpus.doc[gate] % FOLDS
    base = float(np.log(y.mean() / (1 - y.mean())))
    guess = np.zeros(len(y))
    for f in range(FOLDS):
        w = logistic(matrix[fold != f], len(kept) + 1, y[fold != f], knobs.first_l1, knobs.first_epochs, base)
        guess[fold == f] = (csr(matrix[fold == f], len(kept) + 1) @ w)[:, 0]
    w = logistic(matrix, len(kept) + 1, y, knobs.first_l1, knobs.first_epochs, base)
    first = pack(kept, w[:-1].astype(np.float64), knobs.scale)
    likely, chance = np.full(n, -20.0), np.zeros(n)
    likely[gate] = guess + base
    chance[gate] = 1 / (1 + np.exp(-likely[gate]))
    say("first stage", np.count_nonzero(w), "candidates", int((chance > FIRST_CUT).sum()), "of", int(y.sum()))

    win = windows(corpus.cols, corpus.quote, corpus.sentence, np.flatnonzero(chance > FIRST_CUT))
    level = np.digitize(chance, LEVELS)
    dynamic = features.dynamic(corpus.cols, context, corpus.quote, corpus.sentence, level, win)
    full = [x[win.token] for x in rows] + [x.astype(np.int32) for x in dynamic]
    del rows, dynamic
    matrix, kept = compress(full, knobs.least)
    del full
    data = label(corpus, win, chance)
    say("windows", len(win.cues), "tokens", len(win.token), "features", len(kept))
    scores = held_out(matrix, len(kept) + 1, data, corpus.doc[win.cues] % HELD, knobs)
    found = judging.read(mute(corpus.cols, Vocabulary(words)), win, scores)
    good = right(corpus, win, found.chosen)
    evidence = judging.evidence(corpus.cols, corpus.place, corpus.quote, corpus.sentence, step, likely, win, found)
    judged = third(np.stack([x.astype(np.int32) for x in evidence], 1), found.odds, good, knobs.third_l2)
    say("third stage", len(judged[0]), "slope, intercept", judged[2], "right", good.mean())
    w = np.zeros((len(kept) + 1, 4), np.float32)
    for run in range(knobs.runs):
        w += second(
            matrix, len(kept) + 1, data, knobs.second_l1, knobs.epochs, knobs.pace, knobs.dropout, knobs.batch,
            seed=SEED + run,
        ) / knobs.runs  # fmt: skip
    matrix, chosen = strongest(matrix, w, knobs.rows)
    begin = np.concatenate((w[chosen], w[-1:]))
    pace = knobs.pace / 3  # the rows that stay make up for those that went
    w = second(matrix, len(chosen) + 1, data, 0.0, knobs.more_epochs, pace, knobs.dropout, knobs.batch, begin)
    packed = pack(kept[chosen], w[:-1].astype(np.float64), knobs.scale)
    by_function = np.digitize(np.concatenate((rate[: len(words) + 1], rate[len(words) + 1 :][:FUNCTIONS])), STEPS)
    return {
        "words": " ".join(words),
        "groups": base64.b64encode(bytes(known >> GROUP for known in words.values())).decode(),
        "rates": "".join(map(str, by_function)),
        "base": round(base, 4),
        "steps": list(LEVELS),
        "scale": knobs.scale,
        "calibration": [round(float(x), 4) for x in judged[2]],
        "first": first,
        "second": packed,
        "third": pack(judged[0], judged[1], THIRD),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--without", help="leave one outlet's documents out, to see how the weights travel")
    args = parser.parse_args()
    documents = [d for d in load(args.train) if not args.without or not d.name.startswith(args.without + "_")]
    began = time.time()
    stored = learn(documents, Knobs(), lambda *what: print(f"{time.time() - began:6.0f} s", *what, flush=True))
    args.out.write_text(json.dumps(stored, indent=0) + "\n", encoding="ascii")
    print(args.out, args.out.stat().st_size, "bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
