"""The words of an audit as frozen data."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from provenance.model import ActorKind, Edit, Span


class Ruling(StrEnum):
    """What an audit says of one citation; ``MEANING`` has it in words."""

    VERBATIM = "verbatim"
    ELIDED = "elided"
    NORMALISED = "normalised"
    ALTERED = "altered"
    TRUNCATED = "truncated"
    SPLICED = "spliced"
    ELISION_HIDES = "elision_hides"
    PARAPHRASE = "paraphrase"
    PARAPHRASE_UNSUPPORTED = "paraphrase_unsupported"
    WRONG_SPEAKER = "wrong_speaker"
    FOUND_ELSEWHERE = "found_elsewhere"
    MISSING_INTERMEDIARY = "missing_intermediary"
    CIRCULAR = "circular"
    NOT_FOUND = "not_found"
    AMBIGUOUS = "ambiguous"
    UNCHECKED = "unchecked"


MEANING = {
    Ruling.VERBATIM: "the source has these words",
    Ruling.ELIDED: "the source has these words; what is changed is marked",
    Ruling.NORMALISED: "the source has these words in another spelling or number form",
    Ruling.ALTERED: "words differ and nothing marks it",
    Ruling.TRUNCATED: "the excerpt drops a qualifier beside it",
    Ruling.SPLICED: "two utterances in one pair of marks",
    Ruling.ELISION_HIDES: "what the ellipsis leaves out changes the sense",
    Ruling.PARAPHRASE: "the source states it",
    Ruling.PARAPHRASE_UNSUPPORTED: "the source does not state it",
    Ruling.WRONG_SPEAKER: "somebody else said these words",
    Ruling.FOUND_ELSEWHERE: "not in the cited source, but in another",
    Ruling.MISSING_INTERMEDIARY: "the source has it from a medium that the text does not name",
    Ruling.CIRCULAR: "the source has it from this text's own outlet",
    Ruling.NOT_FOUND: "no source was found to have it",
    Ruling.AMBIGUOUS: "several people said it, and the text does not tell who is meant",
    Ruling.UNCHECKED: "it could not be checked",
}
SOUND = frozenset({Ruling.VERBATIM, Ruling.ELIDED, Ruling.NORMALISED, Ruling.PARAPHRASE})
OPEN = frozenset({Ruling.AMBIGUOUS, Ruling.UNCHECKED, Ruling.NOT_FOUND})  # nothing wrong was shown


class Sub(StrEnum):
    """What sort of words an alteration changes, the gravest first."""

    NEGATION = "negation"
    NUMBER = "number"
    MODAL = "modal"
    NAME = "name"
    WORDING = "wording"


class Reference(NamedTuple):
    """What a text gives as the source of some words: as printed, and what it can be known by.

    ``names`` are those of an outlet, a work or a file, ``url`` an address, ``title`` a headline.
    """

    printed: str
    names: tuple[str, ...] = ()
    url: str | None = None
    title: str | None = None


class Citation(NamedTuple):
    """A quotation or an attributed claim of the text under audit; ``spans`` are its fragments, in code points.

    ``speaker`` is whom the text says it comes from, ``kind`` what sort of actor that is; ``through`` are the media that
    the text names for it; ``cited`` what it gives as its source, the nearest first.
    """

    document: str
    spans: tuple[Span, ...]
    text: str
    quoted: bool
    lang: str | None
    speaker: str | None = None
    kind: ActorKind | None = None
    through: tuple[str, ...] = ()
    cited: tuple[Reference, ...] = ()


class Said(NamedTuple):
    """A quotation of a source: its fragments, who said it, through which media, and its ids in the database."""

    spans: tuple[Span, ...]
    quoted: bool
    speaker: str | None
    kind: ActorKind | None
    through: tuple[tuple[str, ActorKind | None], ...] = ()
    quotation_id: str | None = None
    quote_id: str | None = None


class Source(NamedTuple):
    """A text that may have the words: an article of the database, or one given on the spot."""

    document: str
    text: str
    outlet: str | None
    url: str | None
    title: str | None
    published: str | None
    lang: str | None
    said: tuple[Said, ...]

    def __str__(self) -> str:
        return f"{self.outlet} ({self.document})" if self.outlet else self.document


class Checked(NamedTuple):
    """The verdict on one citation: ``at`` is the stretch of ``source`` that has it, ``exact`` its words there."""

    citation: Citation
    ruling: Ruling
    sub: Sub | None
    why: str
    source: Source | None = None
    at: Span | None = None
    exact: str | None = None
    said: Said | None = None
    difference: tuple[Edit, ...] = ()
