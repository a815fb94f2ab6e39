"""Counts the paragraphs of an article as a reader does, who passes over what stands between two of them."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.compiled import compiled
from provenance.model import Span

LONGEST = 60  # code points of a line that stands between paragraphs: a subhead, a link to another article
PROSE = 40  # code points from which a line that ends like a sentence is the article's first paragraph
# Heads that open another matter: what follows them is not how the words before it came.
_ELSEWHERE = compiled(
    r"(?:Передісторія|Контекст|Бекграунд|Довідка|Нагадаємо|Предыстория|Бэкграунд|Справка|Напомним"
    r"|Background|Context|Hintergrund|Contexte|Contexto|Antecedentes)\b"
)


def counted(text: str, lines: Sequence[Span]) -> list[int]:
    """The number of each paragraph of ``lines``: one that only parts two others has the number of that before it.

    Lines over an article's first paragraph are counted all the same: they are its headline, standfirst and byline.
    """
    numbers, prose, number = [], False, -1
    for start, end in lines:
        sentence = text[end - 1 : end] in '.!?…"”“»’)'
        if not prose or sentence or end - start > LONGEST or not _parts(text, start, end):
            number += 1
        prose = prose or (sentence and end - start >= PROSE)
        numbers.append(number)
    return numbers


def _parts(text: str, start: int, end: int) -> bool:
    """Whether a short line without a stop parts two paragraphs of one matter: "Деталі", "What happened"."""
    return text[start].isupper() and text[end - 1].isalpha() and _ELSEWHERE.match(text, start, end) is None
