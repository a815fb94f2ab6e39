"""Whether the words between two pairs of marks are an attribution."""

from __future__ import annotations

from provenance.attribute.foreign.grammar import grammar
from provenance.attribute.foreign.tagged import tagged
from provenance.attribute.masked import mask
from provenance.attribute.words import Lexicon
from provenance.compiled import compiled
from provenance.model import Span

_ADDING = compiled(r",\s(?:tout\s)?(?:en\s)?\w+(?:ant|ando|endo|indo)\s+(?:\w|$)")

_ANOTHER = compiled(r"(?<!\w)ise\s*$")  # Turkish, behind who does otherwise: “A” diyor Er, Kaya ise “B”


# Behind a fragment in marks: what belongs to it, and who speaks in a clause of its own behind "and".
JOINED = compiled("I[DN]+CD?T[NTAI]*")
# "la fregata «A» a Bari e ha definito la scelta «b»", "parlano di «a» e Roma dice «b»": two things are said.
_AND_THEN = compiled("(?:I[DNTAM]+)*C")


def is_attribution(gap: str, language: Lexicon) -> bool:
    """Whether the words between two pairs of marks are a subject and its cue."""
    if _ADDING.search(gap):
        return False  # «A», a-t-il dit, jugeant la grève «B»
    if language.lang == "tr" and _ANOTHER.search(gap):
        return False
    text = f"“”{gap}“”"
    outer = [(Span(0, 2), 0), (Span(len(text) - 2, len(text)), 1)]
    sentence = mask(text, Span(0, len(text)), 0, outer, language)
    tags = tagged(text, 0, sentence, (), grammar(language.lang)).tags[1:-1]
    if tags.rstrip('"')[-1:] in ("I", "D", "L", "G", "X"):
        return False  # what follows is governed: «A», a-t-il dit, parlant de «B», «A», la ville dit n'avoir «B»
    if JOINED.match(tags) is not None:
        return False  # "«A» com a empresa e autarca teme «B»"
    if _AND_THEN.match(tags) is not None:
        return False
    return tags.count("V") == 1 and not set(tags) & set(";:SG")
