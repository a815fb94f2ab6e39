"""Choose the speaker's mention of every masked quotation: linear scores, left to right, with calibrated confidence."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from provenance.attribute.ranker import features, speech, turns
from provenance.attribute.ranker.candidates import Candidate
from provenance.attribute.ranker.features import Quote, Reading
from provenance.attribute.scene import Scene
from provenance.model import Kind, Span

ZEROS = repeat(0.0)
SETTLED = 0.8  # chance within its sentence from which a mention needs no comparison with those around: right in .967
AFTER = frozenset({"R", "N", "F"})  # zones behind a quotation
SHOWN = 4  # candidates that a choice shows
SURE = 0.9  # confidence at which the end of a long quotation names the speaker of its beginning
BYLINE = 12.0  # added to a mention that stands alone after a dash: a rule, not a matter of degree
PRONOUNS = frozenset("he they i we you it him them me us who which whom whose some self his".split())


class Ranked(NamedTuple):
    """A candidate of a choice: its sentence, token range, head token, and score."""

    sentence: int
    subject: tuple[int, int]
    head: int
    score: float


class Choice(NamedTuple):
    """The mention chosen for a quotation. Ranges are token indices (first, past the last) of ``sentence``.

    ``mention`` is the same as offsets; the label of a turn (“LEE: …”) stands inside the quotation, whose own token
    ``subject`` then is.
    ``confidence`` is the calibrated chance that the mention is right if this is speech, ``p_speech`` the chance that
    it is. ``abstains`` says that confidence is below the threshold of the mention's type. ``candidates`` are the best
    in order, the chosen one first; ``features`` what was weighed, none where a label decides.
    """

    sentence: int
    subject: tuple[int, int]
    head: int
    mention: Span
    cue: tuple[int, int] | None
    confidence: float
    p_speech: float
    abstains: bool
    candidates: tuple[Ranked, ...]
    features: tuple[str, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """What weighed most in the shipped model, in words."""
        return reasons(self.features, shipped().ranker) if self.features else ("the label that the turn begins with",)


class Model(NamedTuple):
    """Learned numbers: feature weights of ranking, of the speech filter, of a second reader beside the first, of marks
    seen beside what reported speech was read; knots of calibration, thresholds by type of mention."""

    ranker: Mapping[str, float]
    speech: Mapping[str, float]
    calibration: tuple[tuple[float, float], ...] = ((0.0, 0.0), (1.0, 1.0))
    thresholds: Mapping[str, float] | None = None
    second: Mapping[str, float] = MappingProxyType({})
    marks: Mapping[str, float] = MappingProxyType({})


@cache
def shipped() -> Model:
    """The model that ships with the package."""
    raw = json.loads(Path(__file__).with_name("weights.json").read_text("utf-8"))
    return Model(
        {f: w / 100 for f, w in raw["ranker"].items()},
        {f: w / 100 for f, w in raw["speech"].items()},
        tuple((x, y) for x, y in raw["calibration"]),
        raw["thresholds"],
        {f: w / 100 for f, w in raw["second"].items()},
        {f: w / 100 for f, w in raw.get("marks", {}).items()},
    )


def choose(
    scene: Scene, kinds: Sequence[Kind], follows: Sequence[int | None], model: Model | None = None
) -> list[Choice | None]:
    """The choice for each masked stretch, None where nothing could be chosen from.

    ``follows[i]`` is the stretch that ``i`` continues from: it takes over that one's choice. Block quotations are left
    to rules: their speaker stands in the layout.
    """
    model = model or shipped()
    reading = Reading(scene)
    out: list[Choice | None] = [None] * len(follows)
    continued = {before: i for i, before in enumerate(follows) if before is not None}
    turn: tuple[Choice, int] | None = None
    for i, before in enumerate(follows):
        if i not in scene.where or kinds[i] is Kind.BLOCK:
            continue
        q = features.quote(scene, *scene.where[i])
        paragraph = scene.sentences[q.sentence].paragraph
        name = turns.label(scene, q)
        if name is not None:
            turn = _turn(q, name), paragraph
        elif turn is not None and not (
            turns.goes_on(scene, q, turn[1]) or (before is not None and out[before] is turn[0])
        ):
            turn = None
        if turn is not None:
            out[i] = turn[0]
            turn = turn[0], paragraph
            continue
        if before is not None and out[before] is not None:
            out[i] = out[before]
            continue
        out[i] = _at_end(reading, i, continued, model) or _choose(reading, q, model)
    return out


def _turn(q: Quote, name: Span) -> Choice:
    """The choice that a label makes by itself."""
    own = (q.token, q.token + 1)
    ranked = Ranked(q.sentence, own, q.token, BYLINE)
    return Choice(q.sentence, own, q.token, name, None, 0.97, 0.97, False, (ranked,))


def _at_end(reading: Reading, i: int, continued: Mapping[int, int], model: Model) -> Choice | None:
    """The speaker of a quotation of several paragraphs where the last one names it behind its marks."""
    last = i
    while last in continued:
        last = continued[last]
    if last == i or last not in reading.scene.where:
        return None
    q = features.quote(reading.scene, *reading.scene.where[last])
    if q.place not in ("first", "mid"):
        return None
    heard = reading.heard
    choice = _choose(reading, q, model)
    if choice and choice.sentence == q.sentence and choice.subject[0] > q.token and choice.confidence >= SURE:
        return choice
    reading.heard = heard
    return None


class Weighed(NamedTuple):
    """The candidates of a quotation with their features and scores, best first in ``order``; the chance of the best."""

    found: list[Candidate]
    described: list[list[str]]
    scores: list[float]
    order: list[int]
    chance: float
    speech: list[str]


def weigh(reading: Reading, q: Quote, model: Model) -> Weighed | None:
    """Score the candidates of a quotation; None where there is none.

    Where one of its own sentence is far ahead of the others there, the sentences around are not looked at.
    """
    found = features.beside(reading, q)
    v = features.view(reading, q, found)
    nobody = sum(map(model.ranker.get, features.nobody(v), ZEROS))
    described = features.describe(reading, v, found)
    scores = _scores(reading, found, described, model)
    if _chance(scores, nobody) < SETTLED:
        more = features.elsewhere(reading, q)
        others = features.describe(reading, v, more)
        scores += _scores(reading, more, others, model)
        found, described = found + more, described + others
    if not found:
        return None
    order = sorted(range(len(found)), key=scores.__getitem__, reverse=True)
    best = found[order[0]]
    chance = _chance(scores, nobody)
    part = reading.read(best.sentence).parts[best.nth]
    told = speech.describe(reading, q, chance, best.zone[0] + (part.role if part.speaks else ""))
    return Weighed(found, described, scores, order, chance, told)


def _scores(reading: Reading, found: list[Candidate], described: list[list[str]], model: Model) -> list[float]:
    weight = model.ranker.get
    scores = [sum(map(weight, f, ZEROS)) for f in described]
    for i, c in enumerate(found):
        if c.zone in AFTER and reading.read(c.sentence).parts[c.nth].role == "dash":
            scores[i] += BYLINE
    return scores


def _chance(scores: Sequence[float], nobody: float) -> float:
    """The chance of the best of ``scores``; 0 of none."""
    if not scores:
        return 0.0
    exp, best = math.exp, max(scores)
    top = max(best, nobody)
    return exp(best - top) / (sum([exp(s - top) for s in scores]) + exp(nobody - top))


def _choose(reading: Reading, q: Quote, model: Model) -> Choice | None:
    weighed = weigh(reading, q, model)
    if weighed is None:
        return None
    best = weighed.found[weighed.order[0]]
    part = reading.read(best.sentence).parts[best.nth]
    p_speech = _sigmoid(sum(map(model.speech.get, weighed.speech, ZEROS)))
    if p_speech >= 0.5:
        reading.hear(best, q.sentence)
    confidence = calibrated(model.calibration, weighed.chance)
    return Choice(
        best.sentence,
        (best.mention.first, best.mention.last),
        best.mention.head,
        reading.scene.sentences[best.sentence].cover(best.mention.first, best.mention.last),
        part.cue if part.speaks else None,
        confidence,
        p_speech,
        confidence < (model.thresholds or {}).get(mention_type(best), 0.0),
        tuple([_ranked(weighed.found[i], weighed.scores[i]) for i in weighed.order[:SHOWN]]),
        tuple(weighed.described[weighed.order[0]]),
    )


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
    sentence, (first, last, _, head, _), _, _ = c
    return Ranked(sentence, (first, last), head, round(score, 2))


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
    **dict.fromkeys("zu", "the form of the mention and where it stands"),
    **dict.fromkeys("aOx", "the part it plays in its sentence"),
    **dict.fromkeys("pUi", "where the quotation stands in its sentence"),
    **dict.fromkeys("y", "the sort of mention"),
    **dict.fromkeys("tk", "its cue and what stands between it and the marks"),
    **dict.fromkeys("e", "its cue and how the quotation ends"),
    **dict.fromkeys("cd", "its cue beside the other cues of the sentence"),
    **dict.fromkeys("bn", "the words next to the mention"),
    **dict.fromkeys("rsoj", "its order among those who speak in the sentence"),
    **dict.fromkeys("ghvmq", "the way between the mention and the marks"),
    **dict.fromkeys("wW", "the word of its cue"),
    **dict.fromkeys("lfFX", "who spoke last"),
    **dict.fromkeys("DJ", "how far back it was heard"),
}
