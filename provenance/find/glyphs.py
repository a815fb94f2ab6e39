"""Quotation marks: which character opens or closes what, judged by its two neighbours alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from provenance.compiled import compiled

_FOUND = compiled(
    r"""
      (?P<skip>
          (?<=[\w-])="[^"\r\n\u2029]*"                     # <tweet author="x">
        | (?<=\d)['’]\s?\d{1,2}(?:"|”|'')(?!\w)            # 5'10"
        | (?<=[א-ת])"(?=[א-ת](?![א-ת]))                    # Hebrew acronyms
        | (?<!\w)['‘’]n['‘’](?!\w)                         # rock 'n' roll
      )
    | (?P<double>
          ``|''(?!')|(?<![\w'.,!?])''(?='\w)|‘‘|’’|(?<![\w,]),,(?=\w)
        | ["“”„‟＂«»‹›「」『』《》〈〉〝〞〟]
      )
    | (?P<single>(?<![^\W_])['‘’‚‛`]|['‘’](?![^\W_]))      # never within a word: don't, п'ять
    """,
    re.VERBOSE,
)

# Where a mark may begin: looking for one of these signs first passes over nine tenths of a text at once.
_SIGN = compiled("""[="'’‘‚‛`“”„‟＂«»‹›「」『』《》〈〉〝〞〟,](?:(?<!,)|(?=,))""")

# What may close what; straight and curly marks mix in careless copy.
CLOSERS: dict[str, tuple[str, ...]] = {
    '"': ('"', "”", "“", "''", "＂"),
    "＂": ("＂", '"'),
    "“": ("”", '"', "“", "''", "’’"),
    "”": ("”", '"'),
    "„": ("“", "”", '"', "‟", "''"),
    "‟": ("”", '"'),
    "``": ("''", '"', "”"),
    "''": ("''", '"'),
    "‘‘": ("’’", "”", '"'),
    ",,": ("''", "”", "“", '"', "’’"),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "›": ("‹", "›"),
    "「": ("」",),
    "『": ("』",),
    "《": ("》",),
    "〈": ("〉",),
    "〝": ("〞", "〟"),
    "'": ("'", "’"),
    "‘": ("’", "'"),
    "’": ("’",),
    "‚": ("‘", "’", "'"),
    "‛": ("’", "'"),
    "`": ("'", "’"),
}
OPENERS: dict[str, tuple[str, ...]] = {}
for _opener, _closers in CLOSERS.items():
    for _closer in _closers:
        OPENERS[_closer] = (*OPENERS.get(_closer, ()), _opener)

_GUILLEMETS = "«»‹›"
_BEFORE = frozenset("([{<—–-―/‘'“\"„«‹‚`¿¡")
_AFTER = frozenset("([{<$£€#@—–-‘'“\"„«‹‚`¿¡…’”")
_STOPS = frozenset('.,!?;:…)]}”"»›。！？、')
_ZERO = frozenset("\u200b\u200e\u200f\u2060\ufeff")
_ELISION = compiled(
    r"(?:\d\ds?|twas|tis|twere|twill|em|til|till|cause|bout|round|n|cos|coz|kay|s|ll|re|ve|d|m|t)(?![^\W_])",
    re.IGNORECASE,
)
_CLIPPED = compiled(r"(?:[sxzSXZ]|\win|\b(?:po|mo|be|di|fa|va|o|th))$")
_FUNCTION_WORD = compiled(
    r"\s+(?:and|or|but|was|were|is|are|has|have|had|said|says|in|on|at|to|of|for|from|by|with|as|that|who|which|when|"
    r"while|after|before|because|if|than|he|she|they|it|i|we|you)\b"
)


class Mark(NamedTuple):
    """A mark with what its neighbours allow.

    ``opens`` and ``closes`` are 0 (no), 1 (only with further evidence) or 2 (yes).
    """

    start: int
    end: int
    sign: str
    single: bool
    opens: int
    closes: int


def marks(text: str) -> Iterator[Mark]:
    """Every quotation mark of ``text``, apostrophes and inches left out where their neighbours tell, in linear time."""
    end = 0
    for sign in _SIGN.finditer(text):
        found = _FOUND.match(text, sign.start()) if sign.start() >= end else None
        if found is None:
            continue
        group = found.lastgroup
        start, end = found.span()
        if group == "skip":
            continue
        before = text[start - 1] if start else ""
        after = text[end] if end < len(text) else ""
        if group == "single":
            opens, closes = _single(text, start, end, before, after)
        else:
            opens, closes = _double(found.group(), before, after)
        if opens or closes:
            yield Mark(start, end, found.group(), group == "single", opens, closes)


def blank(char: str) -> bool:
    """Whether ``char`` is white space, invisible, or the end of the text."""
    return not char or char.isspace() or char in _ZERO


def _double(sign: str, before: str, after: str) -> tuple[int, int]:
    if sign in "「『《〈〝":
        return 2, 0
    if sign in "」』》〉〞〟":
        return 0, 2
    free = blank(before)
    joins = not blank(after)
    opens = 2 if (free and joins) or (before in _BEFORE and (after.isalnum() or after in _AFTER)) else 0
    closes = 0 if free else 1 if after.isalnum() or (sign == '"' and before.isdigit()) else 2
    if sign in ("„", "``", "‘‘", ",,", "‟"):
        return 2, 0
    if sign in ("”", "’’", "»", "›"):  # » opens in German, ” in Swedish: with evidence
        return min(opens, 1) if sign in "”»›" else 0, 2 if closes else 1
    if sign in "«‹" and free and after == " ":
        return 1, 0
    if sign in ("“", "«", "‹"):
        return (1 if closes == 2 and before not in _BEFORE else 2), (1 if closes and before not in _BEFORE else 0)
    if not opens and joins and not free and not before.isdigit() and after not in _STOPS:
        opens = 1
    return opens, closes or 1


def _single(text: str, start: int, end: int, before: str, after: str) -> tuple[int, int]:
    sign = text[start:end]
    opens = closes = 0
    if (blank(before) or before in _BEFORE) and (after.isalnum() or (after in _AFTER and after)):
        opens = 1 if sign == "’" or _ELISION.match(text, end) else 2
    if not blank(before) and before not in "([{" and not after.isalnum() and not before.isdigit():
        clipped = before.isalpha() and _CLIPPED.search(text, max(0, start - 3), start)
        possessive = clipped and after == " " and not _FUNCTION_WORD.match(text, end)
        closes = 3 if before in _STOPS else 1 if possessive else 2
    elif before.isdigit() and not after.isalnum():
        closes = 1
    return opens, closes
