"""A second reader: whom the contents of reported speech that hold a quotation have as their source, beside the first.

The first answer and every source that differs from it are options; a logistic model tells how likely each is right.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from provenance.attribute.ranker.candidates import PERSONAL
from provenance.model import Attribution, Span

CONFIDENCES = (0.5, 0.65, 0.75, 0.85, 0.93, 0.965, 0.985)  # steps of the first answer's confidence
CHANCES = (0.4, 0.55, 0.7, 0.8, 0.9, 0.96)  # steps of a content's chance of being right


class Content(Protocol):
    """A content of reported speech with its source, as the model found it."""

    @property
    def content(self) -> Sequence[Span]: ...
    @property
    def source(self) -> Span | None: ...
    @property
    def cue(self) -> Span | None: ...
    @property
    def probability(self) -> float: ...


class Option(NamedTuple):
    """Somebody who may be the speaker; ``first`` if the first answer, ``contents`` those that have him as source."""

    who: Attribution
    mention: Span
    first: bool
    contents: list[Content]


def options(
    who: Attribution | None, contents: Sequence[Content], source: Callable[[Content], Attribution | None]
) -> list[Option]:
    """The first answer, and the sources of ``contents`` that mean nobody before them; ``source`` resolves one."""
    found = [Option(who, who.mention, True, [])] if who is not None and who.mention is not None else []
    for content in contents:
        if content.source is None:
            continue
        for option in found:
            if option.mention.start < content.source.end and content.source.start < option.mention.end:
                option.contents.append(content)
                break
        else:
            other = source(content)
            if other is None or other.mention is None:
                continue
            same = next((o for o in found if other.name is not None and o.who.name == other.name), None)
            if same is not None:  # another mention of the same speaker
                same.contents.append(content)
            else:
                found.append(Option(other, other.mention, False, [content]))
    return found


def describe(text: str, quoted: Span, given: Sequence[Option]) -> list[list[str]]:
    """The features of each option for the quotation at ``quoted``."""
    first = given[0] if given[0].first else None
    level = bisect_right(CONFIDENCES, first.who.confidence) if first else 9
    if len(given) == 1:
        return [_alone(_tag(given[0]), level, 0)]
    chances = [max([c.probability for c in o.contents], default=0.0) for o in given]
    return [_describe(text, quoted, given, chances, first, level, i) for i in range(len(given))]


def _describe(
    text: str, quoted: Span, given: Sequence[Option], chances: list[float], first: Option | None, level: int, i: int
) -> list[str]:
    option = given[i]
    rivals = [k for k in range(len(given)) if k != i]
    tag = _tag(option)
    found = _alone(tag, level, bisect_right(CHANCES, max([chances[k] for k in rivals])))
    other = max(rivals, key=lambda k: (given[k].first, chances[k]))
    one, two = option.mention, given[other].mention
    found += (
        f"k{tag}{_kind(text, one)}{_kind(text, two)}",
        f"z{tag}{_side(one, quoted)}{_side(two, quoted)}{one < two:d}",
    )
    if first is not None:
        cue = first.who.cue
        if cue is not None:
            found.append(f"u{tag}{any(c.cue == cue for o in given for c in o.contents):d}")
        found.append(f"n{tag}{_rank(first.who, two if option.first else one)}")
    return found


def _tag(option: Option) -> str:
    return ("w" if option.contents else "f") if option.first else "r"


def _alone(tag: str, level: int, rival: int) -> list[str]:
    """The features of an option that need no other mention to compare it with."""
    return ["1", f"c{tag}{level}", f"r{tag}{rival}", f"C{tag}{level}{rival}"]


def _rank(who: Attribution, mention: Span) -> int:
    """The place of a mention among the candidates that were weighed for the first answer; 9 if it was none."""
    for place, c in enumerate(who.candidates):
        if c.mention is not None and c.mention.start < mention.end and mention.start < c.mention.end:
            return place
    return 9


def _kind(text: str, mention: Span) -> str:
    """Whether a mention is a pronoun, a name, or a description."""
    words = text[mention.start : mention.end].split()
    if len(words) == 1 and words[0].lower() in PERSONAL:
        return "p"
    return "n" if words and words[-1][0].isupper() else "d"


def _side(mention: Span, quoted: Span) -> str:
    return "R" if mention.start >= quoted.end else "L"


def chances(described: Sequence[Sequence[str]], weights: Mapping[str, float]) -> list[float]:
    """How likely each option is right, from its features."""
    return [1 / (1 + math.exp(-sum([weights.get(f, 0.0) for f in features]))) for features in described]
