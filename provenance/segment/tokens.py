"""Words and punctuation as spans."""

from __future__ import annotations

import re
from functools import cache

from provenance.compiled import compiled

_PATTERN = r"""
      [a-zA-Z]++(?![\w.'’&‐‑-])                                # the commonest, told at once
    | (?:[^\W\d_]\.){2,}                                     # U.S., т.е.
    | [DRI]-(?:(?:[A-Z]\.){2,}|[A-Z][a-z]{1,5}\.(?=[),]))        # (R-S.C.), (D-Mass.): a party and a state
    | (?:Lt|Maj|Brig)\.-(?:Col|Gen|Cmdr)\b                     # a rank in two halves
    | \d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)?                       # 14,000  3.5%  19th
    | [\u0620-\u064a](?:[^\W_]|[\u064b-\u065f\u0670])*          # an Arabic word with its vowel signs
    | [^\W\d_][^\W_]*                                        # a word, and what hangs on it:
      (?:[-‐‑&][^\W_]+|['’](?!s\b)[^\W\d_]+)*                #   mine-clearing, don't; a possessive 's stands alone
    | ['’]s\b
    | \.{2,}|--+|``|''
    | \S
    """

# The whole of a text in matches: a token with the space after it, or white space. The first alternative is the second
# for plain words, which are most of all.
COVER = compiled(rf"[A-Za-z]++[ ]|(?:{_PATTERN})[ ]?|\s+", re.VERBOSE)


@cache
def _compiled() -> re.Pattern[str]:
    return compiled(_PATTERN, re.VERBOSE)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """(start, end) of every token of ``text[start:end]``, as offsets into ``text``."""
    return [m.span() for m in _compiled().finditer(text, start, len(text) if end is None else end)]
