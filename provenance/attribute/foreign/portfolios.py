"""What a Romance minister is in charge of, as part of the office and of no name.

"il ministro delle Imprese Ann Lee", "la ministra de Ciencia, Innovación y Universidades, Ann Lee": a capital makes no
portfolio somebody who speaks, whatever commas it has.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import is_given
from provenance.compiled import compiled

_OFFICES = (
    "ministr",
    "viceministr",
    "sottosegretari",
    "subsecretari",
    "secretari",
    "secretári",
    "secrétaire",
    "assessor",
    "conseller",
    "consejer",
)
_OF = frozenset("del dello della dell' dei degli delle de du des d' do da dos das per para".split())
_FOR = frozenset("per para".split())  # "il ministro per gli Affari europei Ann Lee"
_AND = frozenset("e y et ed".split())
_LONGEST = 20  # tokens of a portfolio
# By the letters of ``_letter``: the first item, others behind commas, and the last, behind "and".
_WHAT = "P{0,2}[Ul][UlP]*"
_LIST = compiled(f"P{{1,2}}(?P<what>U[UlP]*(?:,{_WHAT})*C{_WHAT}),(?=U{{2,4}}(?!U))")
_RUN = compiled("P{1,2}(?P<what>U[UlP]*(?:C[UlP]+)?)")
_NAME = compiled("U{3,}|(?<=l)U{2}")


def as_nouns(tags: str, words: Sequence[str], lower: Sequence[str], known: Grammar) -> str:
    """``tags`` with portfolios as common nouns: before a name, or a list of them with a comma and a name behind it."""
    out = tags
    for k, word in enumerate(lower[:-3]):
        if word.startswith(_OFFICES) and lower[k + 1] in _OF and tags[k] in "NT":
            span = _portfolio(tags, words, lower, k + 1, known)
            if span is not None:
                first, last = span
                of = "D" * (first - k - 1) if lower[k + 1] in _FOR else out[k + 1 : first]
                out = out[: k + 1] + of + "N" * (last - first) + out[last:]
    return out


def _portfolio(
    tags: str, words: Sequence[str], lower: Sequence[str], start: int, known: Grammar
) -> tuple[int, int] | None:
    """The tokens of the portfolio that begins at a preposition; None where no name follows it."""
    end = min(len(tags), start + _LONGEST)
    letters = "".join(_letter(tags[k], words[k], lower[k]) for k in range(start, end))
    if (listed := _LIST.match(letters)) is not None:
        begun = (k for k in range(start + 1, start + listed.end("what")) if letters[k - start - 1] in ",CP")
        if not any(letters[k - start] == "U" and is_given(lower[k]) for k in begun):
            return start + listed.start("what"), start + listed.end("what")
    run = _RUN.match(letters)
    name = _NAME.search(run["what"]) if run is not None else None
    if run is None or name is None:
        return None
    first, low, high = (start + run.start("what") + at for at in (0, name.start(), name.end()))
    if is_given(lower[first]) or lower[first] in known.bodies or words[first].isupper():
        return None  # "el ministro de Juan Roe", "consejero del Banco Norte"
    if high - low == 2:
        return (first, low) if letters[low - start - 1] == "l" else None
    return first, next((k for k in range(low + 1, high - 1) if is_given(lower[k])), high - 2)


def _letter(tag: str, word: str, lower: str) -> str:
    if lower in _AND:
        return "C"
    if tag in "IDO":
        return "P"
    if tag in "NTAR":
        return "U" if word[:1].isupper() else "l"
    return "," if tag == "," else "x"
