"""Words that stand before a colon or a bar and are nobody: "LIVE", "Quote:", "Court told"."""

from __future__ import annotations

NOBODY = frozenset(
    """
    live update updates updated watch video audio photos pictures quote quotes details source sources background
    breaking exclusive revealed explained explainer analysis opinion comment feature interview profile news latest
    headline summary context related read more note verdict reaction reactions
    """.split()
)
COURTS = frozenset("court inquest trial hearing jury inquiry".split())  # in a headline they are told
ANNOUNCING = frozenset({"quote", "direct quote"})  # "Quote: “…”" has the words of whom the text reports before it


def is_nobody(name: str, words: frozenset[str] = NOBODY) -> bool:
    """Whether a name printed before words in marks is a label."""
    return all(word in words for word in name.lower().strip(":| ").split())
