"""Whether two texts make the same statement: a chance, learned on pairs of news sentences, and why.

The chance says nothing of how the words are reproduced; that is the verdict's part (``compare``). Within a language it
weighs shared words against contradictions. Between languages it goes by what they have in common (``translated``).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container
from functools import cached_property, lru_cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from provenance.match.compare import judge
from provenance.match.guards import content
from provenance.match.meaning import Meaning
from provenance.match.measures import Measures, Side, between, newswire, plain, side
from provenance.match.normalise import tokens
from provenance.match.numerals import code
from provenance.match.script import foreign
from provenance.match.translated import likeness
from provenance.match.wording import Wording
from provenance.model import Flag, Relation, Verdict

TURNED = {Flag.POLARITY_DIFFERS: 0.3, Flag.NUMBERS_DIFFER: 0.3, Flag.NAMES_DIFFER: 0.4, Flag.MODALS_DIFFER: 0.45}
LOOSE = 3  # words, numbers aside, that either may have and the other not where such a flag decides
LINE = 0.5  # chance from which two statements are called the same: both errors cost alike
EXCERPT = 0.95  # chance that an excerpt, whole but for what is marked, states what its reference does
TELLING = 2  # words of content from which an excerpt says something by itself


class Sameness(NamedTuple):
    """``score`` is the chance that both make the same statement; None, like ``same``, where nothing tells."""

    same: bool | None
    score: float | None
    why: str


def sameness(
    a: str,
    b: str,
    verdict: Verdict,
    a_lang: str | None = None,
    b_lang: str | None = None,
    meaning: Meaning | None = None,
) -> Sameness:
    """Whether ``b`` states what ``a`` does; ``verdict`` is that of ``b`` against ``a``.

    But for an excerpt, whose verdict counts, the two sides may change places. With ``meaning`` the line has one more
    measure; within a language only.
    """
    if foreign(a, b, a_lang, b_lang):
        return abroad(a, b, a_lang, b_lang)
    lang = b_lang or a_lang
    return same_statement(Statement(a, lang), Statement(b, lang), verdict, meaning)


class Statement:
    """A text of a known language, read once however many others it is compared with."""

    def __init__(self, text: str, lang: str | None) -> None:
        self.text, self.lang = text, lang

    @cached_property
    def wording(self) -> Wording:
        """Its words."""
        return Wording(self.text, self.lang)

    @cached_property
    def side(self) -> Side:
        """What is measured of it."""
        return side(self.wording, self.lang, newswire(code(self.lang)))


def same_statement(one: Statement, other: Statement, verdict: Verdict, meaning: Meaning | None = None) -> Sameness:
    """``sameness`` of two statements that are in one language."""
    if not verdict.difference:
        return Sameness(None, None, "there are no words to compare")
    a, b, lang = one.text, other.text, other.lang
    flags = contradictions(one, other)
    found = measured(one, other, flags)
    near = None if meaning is None else meaning.nearness(a, b)
    score = chance(found, near)
    why = reason(found, flags) + ("" if near is None else f", nearness of meaning {near:.2f}")
    turned = [TURNED[flag] for flag in flags if flag in TURNED]
    if turned and min(turned) < score and max(map(loose, (a, b), (b, a), (lang, lang))) <= LOOSE:
        score, why = min(turned), f"{why}; hardly anything else differs, and that turns the sense"
    literal = verdict.relation in (Relation.VERBATIM, Relation.ELIDED, Relation.NORMALISED)
    if literal and Flag.TRUNCATED not in verdict.flags and score < EXCERPT and says_something(b, lang):
        score, why = EXCERPT, "all of its words are the other's, and nothing that turns them is left out"
    return Sameness(score >= LINE, score, why)


def measured(one: Statement, other: Statement, flags: Container[Flag]) -> Measures:
    """The measures of a pair; ``flags`` are what contradicts (``contradictions``)."""
    return between(one.side, other.side, flags, newswire(code(other.lang)))


def at_most(one: Statement, other: Statement) -> float:
    """The chance of a pair if nothing in it contradicts, which is the slower part to tell."""
    return chance(measured(one, other, ()))


def contradictions(one: Statement, other: Statement) -> set[Flag]:
    """What one says and the other says differently, whichever is read as the retelling."""
    sides = (one.wording, other.wording), (other.wording, one.wording)
    told, retold = (judge(a, b, quoted=False, lang=other.lang, difference=False).flags for a, b in sides)
    return set(told).intersection(retold)


def loose(text: str, other: str, lang: str | None) -> int:
    """How many words but numbers ``text`` has that ``other`` has not."""
    rest = Counter(tokens(text, lang)) - Counter(tokens(other, lang))
    return sum(count for word, count in rest.items() if not word[0].isdigit())


@lru_cache(maxsize=2)
def learned(semantic: bool = False) -> tuple[tuple[float, ...], float]:
    """The weights in the order of ``Measures``, and the base; the ``semantic`` line has one more, of nearness."""
    name = "same_semantic.json" if semantic else "same.json"
    data = json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    names = (*Measures._fields, "nearness") if semantic else Measures._fields
    return tuple(data["weights"][each] for each in names), data["base"]


def chance(found: Measures, near: float | None = None) -> float:
    """The logistic of the weighted measures, of nearness of meaning with them where it is given."""
    weights, base = learned(near is not None)
    measured = (*found, *([] if near is None else [near]))
    return 1 / (1 + exp(-base - sum(w * m for w, m in zip(weights, measured, strict=True))))


def restated(words: list[str], others: list[str], lang: str | None) -> float:
    """The chance for two wordings as tokens, in a tenth of the time; contradictions are not looked for."""
    news = newswire(code(lang))
    return chance(between(plain(words, lang, news), plain(others, lang, news), (), news))


def reason(found: Measures, flags: set[Flag]) -> str:
    """What speaks for and against, in words."""
    against = {
        "other numbers": found.other_numbers,
        "other names": Flag.NAMES_DIFFER in flags,
        "names that only one has": found.one_has_names,
        "one denies what the other says": Flag.POLARITY_DIFFERS in flags,
        "another modal": Flag.MODALS_DIFFER in flags,
        "words of contrary sense": found.opposite,
    }
    said = [f"{found.less:.0%} of the one's and {found.more:.0%} of the other's words of content agree"]
    said += ["the same numbers"] if found.same_numbers else []
    return ", ".join([*said, *(word for word, measure in against.items() if measure)])


def says_something(text: str, lang: str | None) -> bool:
    return len(set(content(tokens(text, lang)))) >= TELLING


def abroad(a: str, b: str, a_lang: str | None, b_lang: str | None) -> Sameness:
    """The chance for two languages, by what both have in common."""
    found = likeness(a, b, a_lang, b_lang)
    return Sameness(None if found.score is None else found.score >= LINE, found.score, found.why)
