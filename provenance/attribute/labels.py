"""Words that stand before a colon or a bar and are nobody: "LIVE", "Quote:", "MORE:"."""

from __future__ import annotations

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
