"""Slavic "the day before": an adverb before who does something, a preposition before what comes the day after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import is_given
from provenance.compiled import compiled

WORDS = frozenset("напередодні накануне".split())
_MASCULINE = compiled(
    r".*(?:[бвгґджзйклмнпрстфхцчшщьо]|ий|ый|ій)", re.IGNORECASE
)  # in the nominative, as no genitive is


def with_eves(tags: str, words: Sequence[str], known: Grammar) -> str:
    """``tags`` in which "the day before" is no preposition before a nominative: "Напередодні речник порту зажадав".

    A genitive behind it is that of what comes: "Напередодні Великодня", "накануне приезда Ивана Лисова".
    """
    for k, word in enumerate(words[:-1]):
        if tags[k] != "I" or word.lower() not in WORDS:
            continue
        behind = words[k + 1].lower()
        name = tags[k + 1] == "A" and (
            is_given(behind) or (tags[k + 2 : k + 3] == "V" and _MASCULINE.fullmatch(behind))
        )
        office = tags[k + 1] == "T" and behind in known.titles
        led = tags[k + 1 : k + 3] in ("NT", "AT") and behind.endswith(("ий", "ый", "ій", "ая", "яя"))
        if name or office or led:
            tags = f"{tags[:k]}R{tags[k + 1 :]}"
    return tags
