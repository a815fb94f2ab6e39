"""Verbs of headlines that are plurals as well: "Minister orders report" is no report on ministers' orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute.offices import is_role

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence

VERBS = frozenset("orders demands calls plans claims warns urges seeks faces vows backs blames hails slams".split())


def is_headed(s: Sentence, subject: tuple[int, int], head: int, at: int) -> bool:
    """Whether a headline's verb looks like its subject's noun, before a noun that looks like a verb at ``at``."""
    first = subject[0]
    if head != first + 1 or at != head + 1 or s.classes[-1] == "." or s.words[head].lower() not in VERBS:
        return False
    return is_role(s.words[first].lower()) and s.words[first][:1].isupper() and s.classes[:first] in ("", ".", "-")
