"""Choose the speaker's mention of every masked quotation: linear scores, left to right, with calibrated confidence."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from provenance.attribute.ranker import features, speech
from provenance.attribute.ranker.candidates import Candidate
from provenance.attribute.ranker.features import Quote, Reading
from provenance.attribute.scene import Scene
from provenance.model import Kind

SHOWN = 4  # candidates that a choice shows
BYLINE = 12.0  # added to a mention that stands alone after a dash: a rule, not a matter of degree
PRONOUNS = frozenset("he they i we you it him them me us who which whom whose some self his".split())


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate of a choice: its sentence, token range, head token, and score."""

    sentence: int
    subject: tuple[int, int]
    head: int
    score: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The mention chosen for a quotation. Ranges are token indices (first, past the last) of ``sentence``.

    ``confidence`` is the calibrated chance that the mention is right if this is speech, ``p_speech`` the chance that
    it is. ``abstains`` says that confidence is below the threshold of the mention's type. ``candidates`` are the best
    in order, the chosen one first; ``reasons`` are what weighed most, in words.
    """

    sentence: int
    subject: tuple[int, int]
    head: int
    cue: tuple[int, int] | None
    confidence: float
    p_speech: float
    abstains: bool
    candidates: tuple[Ranked, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Learned numbers: feature weights of ranking and of the speech filter, knots of calibration, thresholds."""

    ranker: Mapping[str, float]
    speech: Mapping[str, float]
    calibration: tuple[tuple[float, float], ...] = ((0.0, 0.0), (1.0, 1.0))
    thresholds: Mapping[str, float] | None = None


@cache
def shipped() -> Model:
    """The model that ships with the package."""
    raw = json.loads(resources.files(__package__).joinpath("weights.json").read_text("utf-8"))
    return Model(
        {f: w / 100 for f, w in raw["ranker"].items()},
        {f: w / 100 for f, w in raw["speech"].items()},
        tuple((x, y) for x, y in raw["calibration"]),
        raw["thresholds"],
    )


def choose(
    scene: Scene, kinds: Sequence[Kind], follows: Sequence[int | None], model: Model | None = None
) -> list[Choice | None]:
    """The choice for each masked stretch, None where nothing could be chosen from.

    ``follows[i]`` is the stretch that ``i`` continues from: it takes over that one's choice. Block quotations are left
    to rules: their speaker stands in the layout.
    """
    model = model or shipped()
    reading = features.read(scene)
    out: list[Choice | None] = []
    for i, before in enumerate(follows):
        if before is not None and out[before] is not None:
            out.append(out[before])
        elif i not in scene.where or kinds[i] is Kind.BLOCK:
            out.append(None)
        else:
            out.append(_choose(reading, features.quote(scene, *scene.where[i]), model))
    return out


def _choose(reading: Reading, q: Quote, model: Model) -> Choice | None:
    found = features.candidates(reading, q)
    if not found:
        return None
    described = features.describe(reading, q, found)
    weight = model.ranker.get
    scores = [sum([weight(f, 0.0) for f in fs]) for fs in described]
    for i, c in enumerate(found):
        if reading.part(c.sentence)[c.mention.head].place == "dash" and c.zone in ("R", "N", "F"):
            scores[i] += BYLINE
    order = sorted(range(len(found)), key=scores.__getitem__, reverse=True)
    top = max(scores)
    chance = math.exp(scores[order[0]] - top) / sum([math.exp(s - top) for s in scores])
    best = found[order[0]]
    cue = reading.part(best.sentence)[best.mention.head].near(q.token if best.zone in "LR" else 10**6)
    p_speech = _sigmoid(
        sum([model.speech.get(f, 0.0) for f in speech.describe(reading, q, chance, tie_name(best, cue, q))])
    )
    if p_speech >= 0.5:
        reading.hear(best, q.sentence)
    confidence = calibrated(model.calibration, chance)
    return Choice(
        best.sentence,
        (best.mention.first, best.mention.last),
        best.mention.head,
        cue.at if cue and cue.speaks else None,
        confidence,
        p_speech,
        confidence < (model.thresholds or {}).get(mention_type(best), 0.0),
        tuple(_ranked(found[i], scores[i]) for i in order[:SHOWN]),
        reasons(described[order[0]], model.ranker),
    )


def tie_name(best: Candidate, cue: features.Cue | None, q: Quote) -> str:
    """A short name of how the best candidate is tied to the quotation, for the speech filter."""
    return f"{best.zone[0]}{cue.tie if cue and cue.speaks else ''}"


def mention_type(candidate: Candidate) -> str:
    """``pronoun``, ``name`` or ``nominal``: the types that have thresholds of their own."""
    kind = candidate.mention.kind
    return "pronoun" if kind in PRONOUNS else "name" if kind.startswith(("name", "title")) else "nominal"


def calibrated(knots: Sequence[tuple[float, float]], chance: float) -> float:
    """``chance`` through the monotone map given by its knots."""
    i = bisect_right(knots, (chance, 2.0))
    if i == 0:
        return knots[0][1]
    if i == len(knots):
        return knots[-1][1]
    (x, y), (u, v) = knots[i - 1], knots[i]
    return y + (v - y) * (chance - x) / (u - x)


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def _ranked(c: Candidate, score: float) -> Ranked:
    return Ranked(c.sentence, (c.mention.first, c.mention.last), c.mention.head, round(score, 2))


def reasons(described: Sequence[str], weights: Mapping[str, float]) -> tuple[str, ...]:
    """The three strongest features for a candidate, in words, each sort once."""
    strong = sorted(((weights.get(f, 0.0), f) for f in described), reverse=True)
    said: list[str] = []
    for value, f in strong:
        text = WORDS_FOR.get(f[0], "the constellation of the sentence")
        if value > 0 and text not in said:
            said.append(text)
    return tuple(said[:3])


WORDS_FOR = {
    "z": "the form of the mention and where it stands", "a": "the part it plays in its sentence",
    "p": "the quotation’s place in the sentence", "y": "the sort of mention", "t": "the cue and what stands between it and the marks",
    "T": "the construction of its cue", "G": "what stands between it and the marks", "k": "the form of the mention beside its cue",
    "e": "the cue and the end of the quotation", "c": "its cue beside the nearest cue before the marks",
    "C": "its cue beside the nearest cue after the marks", "d": "the nearest cues on both sides", "b": "the words before the mention",
    "n": "the words after the mention", "P": "its place as subject or object", "g": "the way from the mention to the marks",
    "h": "the way from the marks to the mention", "j": "its distance from the marks", "w": "the word of its cue",
    "W": "the word of its cue and its distance from the marks", "l": "who spoke last", "f": "who spoke last", "F": "who spoke last",
    "X": "who spoke last", "E": "its reporting event", "V": "its reporting event", "o": "its order among the mentions",
    "O": "its order among the mentions", "u": "the form of the mention and where it stands", "D": "how far back it was heard",
    "J": "how far back it was heard",
}  # fmt: skip
