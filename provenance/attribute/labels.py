"""Words that stand before a colon or a bar and are nobody: "LIVE", "Quote:", "MORE:"."""

from __future__ import annotations

import re

from provenance.compiled import compiled

# What a digest calls its parts: nobody who speaks.
SECTIONS = frozenset(
    "quote quotes quotation details detail source sources background update updated note context recap".split()
)
NOBODY = SECTIONS | frozenset(
    """
    live updates watch video audio photos pictures breaking exclusive revealed explained explainer analysis opinion
    comment feature interview profile news latest headline summary related read more verdict reaction reactions
    perspective perspectives headlines editorials columns blogs podcasts bulletin sources
    caption image images picture pictured photo photograph graphic illustration credit see also next topics tags
    numbers figures
    """.split()
)


def is_nobody(name: str) -> bool:
    """Whether a name printed before words in marks is a label."""
    words = name.strip(":| ").split()
    return NOBODY.issuperset(word.lower() for word in words) or words[-1:] == ["LIVE"]  # "River LIVE"


_SECTION = compiled(
    r"(?:(?:more |further |other |key |in )?(?:details?|background|context|recap|updated?|brief|reminder"
    r"|previously|earlier)"
    r"|what (?:[\w’'-]+ ){0,4}?(?:say|says|said|happened|know|knows|known|means|next|matters)(?: in \w+)?"
    r"|(?:why|how) (?:it|this|that) (?:matters|happened|works|started)|the (?:big picture|bottom line|backstory))"
    r":\s+(?=[^\s\"“”„«‘’'`-])",
    re.IGNORECASE,
)


def past_section(text: str, start: int, end: int) -> int:
    """Where the words of a paragraph begin behind a label that heads them: "What Norland says: Ann Roe said".

    A label that stands right before marks is kept: it may tell whose they are.
    """
    if text.find(":", start, min(end, start + LABEL)) < 0:
        return start
    m = _SECTION.match(text, start, end)
    return m.end() if m else start


LABEL = 60  # code points of a label, at the most
