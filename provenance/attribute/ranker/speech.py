"""What a quotation shows of being speech, or a title, a slogan, a word held with tongs."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from provenance.attribute.ranker.features import Quote, Reading
from provenance.compiled import compiled

WORDS = compiled(r"[^\W_]+(?:['’-][^\W_]+)*")
LOOK = 120  # code points of the quotation that are looked at
SPOKEN = frozenset(
    "i we you my our me us your i'm i've we're we've you're don't can't it's that's is are was be".split()
)

CREDIT = compiled(r",? by [A-Z]")  # behind a headline
CHANCES = (0.0, 0.2, 0.4, 0.55, 0.7, 0.8, 0.9, 0.96)  # steps of the probability of a content that holds marks
LIKELY = 3  # step from which a content is about as likely as not
MANY = 3  # words over which marks seldom hold a term


def describe(reading: Reading, q: Quote, best: float, tie: str) -> list[str]:
    """The features of a quotation; ``best`` is the chance of its best candidate, ``tie`` how that one is tied to it."""
    own = reading.read(q.sentence)
    s, classes = own.sentence, own.classes
    span = s.cover(q.token, q.token + 1)
    text = reading.scene.text[span.start : min(span.end, span.start + LOOK)]
    words = WORDS.findall(text)
    begin = [w[0] for w in words if len(w) > 3]
    long, capitals = len(begin), len([c for c in begin if c.isupper() or c.isdigit()])
    shape = (
        "t" if long and capitals == long else "l" if not capitals else "u" if words and words[0][0].isupper() else "m"
    )
    count = min(len(words), 6) if len(words) < 9 else 9
    spoken = not SPOKEN.isdisjoint("\n".join(words).lower().replace("’", "'").split("\n"))
    before, after = classes[max(0, q.token - 2) : q.token], classes[q.token + 1 : q.token + 3]
    left = s.words[q.token - 1].lower() if before and before[-1] not in "AMQT" else ""
    right = s.words[q.token + 1].lower() if after and after[0] not in "AMQT" else ""
    many, many_words = min(len(s.quotes), 4), count > 3
    return [
        "1", f"b{before}", f"a{after}", f"B{before[-1:]}{after[:1]}{shape}", f"L{left}", f"R{right}",
        f"s{spoken}{shape}{count}", f"S{int(best * 5)}{many_words}{shape}", f"t{tie}", f"T{tie[:3]}{shape}{many_words}",
        f"m{many}{shape}{q.place}", f"q{text[:1]}{shape}",
    ]  # fmt: skip


class Marks(NamedTuple):
    """What is known of a quotation in marks before the reported contents around it are: its words, what stands behind
    it, its kind, whether the marks are double, the rule that names its speaker, the chance by what it looks like."""

    text: str
    after: str
    direct: bool
    double: bool
    rule: str | None
    chance: float


def beside(marks: Marks, held: float, beyond: bool) -> list[str]:
    """The features of marks and of the likeliest content that holds them: its probability ``held``, whether it has
    words outside."""
    words = len(WORDS.findall(marks.text[:LOOK]))
    count = words if words < 6 else 6 if words < 9 else 9
    chance = min(0.998, max(0.05, marks.chance))
    p, level = math.floor(math.log(chance / (1 - chance))), bisect_right(CHANCES, held)
    return [
        "1", f"p{p}", f"P{p}{held > 0:d}", f"c{level}", f"n{level}{count}",
        f"r{level}{beyond:d}{words > MANY:d}{marks.rule}", f"R{marks.rule}",
        f"k{marks.direct:d}{level > LIKELY:d}{min(words, 6)}",
        f"b{bool(CREDIT.match(marks.after)):d}", f"q{marks.double:d}",
    ]  # fmt: skip


def again(features: Sequence[str], weights: Mapping[str, float]) -> float:
    """How likely marks with these features are speech."""
    return 1 / (1 + math.exp(-sum([weights.get(f, 0.0) for f in features])))
