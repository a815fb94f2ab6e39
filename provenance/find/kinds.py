"""The kind of a stretch in marks: direct, mixed, or no speech, each with its reason."""

from __future__ import annotations

from typing import NamedTuple

from provenance.compiled import compiled
from provenance.find.clauses import has_finite_clause, opens_with_verb
from provenance.find.not_speech import surroundings, why_not_speech
from provenance.find.quoted import Quoted
from provenance.model import Kind, Span

_ENDS = frozenset(".!?…,;—–。！？，")
_HEAD = 600  # code points read in search of a clause
_QUESTION = ("?", "!", "？", "！")


# An item of a digest reports in a sentence of its own, a list of sources has headlines alone.
_TELLS = compiled(
    r"\b(?:said|says?|told|tells?|called|calls|added|adds|warned|warns?|accused|described|according to|wrote|vows?"
    r"|insists?|claims?)\b"
)


_MARKED = compiled('[“"«„][^”"»“]*[”"»“]')


class Judged(NamedTuple):
    """A kind and why."""

    kind: Kind
    reason: str


def classify(text: str, quoted: Quoted, sentence: Span, *, listed: bool = False) -> Judged:
    """The kind of ``quoted``, which stands in ``sentence``; ``listed``: in an item of a list of sources.

    ``direct`` and ``mixed`` go by the quoted words alone: a finite clause or a whole utterance is direct.
    """
    before, after = surroundings(text, quoted, sentence)
    if listed and not _TELLS.search(_MARKED.sub("", f"{before} {after}")):
        return Judged(Kind.NOT_SPEECH, "a headline in a list of sources or of other texts")
    why = why_not_speech(text, quoted, sentence)
    if why:
        return Judged(Kind.NOT_SPEECH, why)
    words = text[quoted.inner.start : quoted.inner.end]
    return direct_or_mixed(words, before.rstrip(), after)


def direct_or_mixed(words: str, before: str = "", after: str = "") -> Judged:
    """Judge words by themselves; the text on either side only says whether they stand as an utterance."""
    if has_finite_clause(words[:_HEAD]):
        return Judged(Kind.DIRECT, "holds a finite clause")
    first = words[:_HEAD].lstrip("([{…. \"“”„«‘'¿¡—–-")[:1]
    capital = first.isupper() or first.isdigit() or (first.isalpha() and not first.islower())
    closed = words[-1] in _ENDS or after[:1] in (",", ".", "!", "?") or (not after.strip() and words[-1] in _ENDS)
    if not capital:
        return Judged(Kind.MIXED, "a fragment: no finite clause, begins in mid-sentence")
    stands = not before or before[-1] in ':,(—–-"“”„«»' or _said(before)
    if words.endswith(_QUESTION):
        return Judged(Kind.DIRECT, "a whole question or exclamation")
    if stands and closed:
        return Judged(Kind.DIRECT, "a command" if opens_with_verb(words) else "a whole utterance")
    if words[:_HEAD].count(" ") >= 5 and words[-1] in ".!?…":
        return Judged(Kind.DIRECT, "a whole sentence")
    return Judged(Kind.MIXED, "a fragment: no finite clause")


def _said(before: str) -> bool:
    last = before.rsplit(None, 1)[-1].lower()
    return last in (
        "said",
        "says",
        "saying",
        "added",
        "asked",
        "replied",
        "wrote",
        "tweeted",
        "answered",
        "shouted",
        "yelled",
    )
