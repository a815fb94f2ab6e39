"""The words of the domain as frozen data; standard library only.

Offsets are Unicode code points into an article's stored text, half-open: ``text[start:end]``.
Times are RFC 3339 strings exactly as the manifest gives them; a bare date claims no hour.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What sort of reproduction a quotation is."""

    DIRECT = "direct"
    MIXED = "mixed"
    BLOCK = "block"
    INDIRECT = "indirect"
    NOT_SPEECH = "not_speech"


class Role(StrEnum):
    """The place of a link in a chain."""

    SPEAKER = "speaker"
    INTERMEDIARY = "intermediary"
    OUTLET = "outlet"


class Basis(StrEnum):
    """Why a link is believed."""

    STATED = "stated"
    CARRIED = "carried"
    CREDITED = "credited"
    INFERRED = "inferred"
    JUDGED = "judged"


class ActorKind(StrEnum):
    """What sort of actor a name stands for; ``body`` is any organisation that is no news medium."""

    PERSON = "person"
    BODY = "body"
    AGENCY = "agency"
    BROADCASTER = "broadcaster"
    PAPER = "paper"
    PLATFORM = "platform"
    GROUP = "group"


MEDIA = frozenset({ActorKind.AGENCY, ActorKind.BROADCASTER, ActorKind.PAPER})


class Relation(StrEnum):
    """How a quotation reproduces the reference wording of its utterance, best first."""

    VERBATIM = "verbatim"
    NORMALISED = "normalised"
    ELIDED = "elided"
    ALTERED = "altered"
    PARAPHRASED = "paraphrased"
    TRANSLATED = "translated"


LITERAL = frozenset({Relation.VERBATIM, Relation.ELIDED, Relation.NORMALISED})


class Flag(StrEnum):
    """A fact beside the relation that an editor needs to see."""

    TRUNCATED = "truncated"
    SPLICED = "spliced"
    REORDERED = "reordered"
    NUMBERS_DIFFER = "numbers_differ"
    POLARITY_DIFFERS = "polarity_differs"
    MODALS_DIFFER = "modals_differ"
    NAMES_DIFFER = "names_differ"
    BRACKETED = "bracketed"


class FindingKind(StrEnum):
    """What the articles of one utterance show together that none of them says."""

    DROPPED_INTERMEDIARY = "dropped_intermediary"
    LAUNDERED = "laundered"
    CIRCULAR = "circular"
    LATE_PRIMARY = "late_primary"
    ORPHAN = "orphan"


class Span(NamedTuple):
    """A half-open stretch of an article's text, in code points."""

    start: int
    end: int


class Selector(NamedTuple):
    """A W3C Web Annotation TextQuoteSelector: the words and what stands around them."""

    exact: str
    prefix: str
    suffix: str


CONTEXT = 32  # code points of prefix and suffix that a selector keeps


def selector(text: str, span: Span, context: int = CONTEXT) -> Selector:
    """Anchor ``span`` of ``text`` by its words and up to ``context`` code points on either side."""
    return Selector(
        text[span.start : span.end],
        text[max(0, span.start - context) : span.start],
        text[span.end : span.end + context],
    )


class Evidence(NamedTuple):
    """The bytes that a text was taken out of, a page's or a record's, and how.

    ``sha256`` and ``size`` are of the bytes as they came; ``raw`` are they, None where they are kept elsewhere.
    ``extractor`` names what took the text out, with its version; ``address`` is where the bytes came from, ``record``
    their id in a web archive, ``retrieved`` when they were fetched (RFC 3339), ``headers`` what the server sent before
    them. ``publisher`` is the outlet by the page's own word; ``about`` is JSON of what else it says of itself.
    """

    sha256: str
    size: int
    media: str
    extractor: str
    raw: bytes | None = None
    address: str | None = None
    record: str | None = None
    retrieved: str | None = None
    headers: str | None = None
    publisher: str | None = None
    about: str | None = None


class Article(NamedTuple):
    """One text published by one outlet at one time, as it was read.

    ``text`` is the decoded bytes, unchanged; ``sha256`` is of the bytes; ``document`` is the name under
    which it was read (the manifest's ``id``, else the file name); ``path`` says where it was read.
    A text that was taken out of a page has ``evidence``, and its ``sha256`` is that of the text in UTF-8.
    """

    document: str
    text: str
    sha256: str
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    lang: str | None = None
    title: str | None = None
    path: str | None = None
    encoding: str = "utf-8"
    evidence: Evidence | None = None


class Actor(NamedTuple):
    """A canonical person, body, medium or unnamed group; ``key`` is its id in the registry, if it is there."""

    name: str
    kind: ActorKind
    key: str | None = None
    country: str | None = None
    domain: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()


class Candidate(NamedTuple):
    """Somebody who might have said it: the mention, its name or words, and what speaks for it."""

    name: str
    mention: Span | None
    score: float
    reason: str


NO_LEXICON = "no lexicon for this language: the speaker is left open"  # why, where nobody can tell who is named


class Attribution(NamedTuple):
    """Who an article says a content comes from. ``name`` is None where no unique answer was found."""

    name: str | None
    kind: ActorKind | None
    mention: Span | None
    cue: Span | None
    confidence: float
    rule: str
    reason: str
    candidates: tuple[Candidate, ...] = ()


class Link(NamedTuple):
    """One place in a chain. ``evidence`` is the span that names it; None for the outlet from the manifest."""

    role: Role
    name: str
    kind: ActorKind | None
    basis: Basis
    evidence: Span | None
    confidence: float
    rule: str


class Quotation(NamedTuple):
    """One occurrence. ``spans`` are its fragments without the marks, in order of text, never empty.

    ``whole`` is the reported content that a mixed fragment stands in, where it is known;
    ``quoted`` are the fragments in marks of a content that is taken whole (see ``pipeline/contents.py``);
    ``reason`` says why it is of its kind; ``context`` is the sentence (or sentences) around it;
    ``chain`` runs from the first speaker to the outlet, which is last.
    """

    spans: tuple[Span, ...]
    kind: Kind
    reason: str
    context: Span
    attribution: Attribution | None = None
    chain: tuple[Link, ...] = ()
    whole: tuple[Span, ...] = ()
    quoted: tuple[Span, ...] = ()

    @property
    def start(self) -> int:
        """The outer start."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """The outer end."""
        return self.spans[-1].end

    def words(self, text: str) -> str:
        """The content: the fragments joined with one space."""
        return " ".join(text[s:e] for s, e in self.spans)


class Refusal(NamedTuple):
    """Something that was not read or not extracted: where, why, and what to do about it."""

    path: str
    place: str | None
    reason: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.place}" if self.place else self.path
        return f"{where}: {self.reason}; {self.remedy}"


class Extraction(NamedTuple):
    """All quotations of one article, in order of text, and what was left out on the way."""

    article: Article
    quotations: tuple[Quotation, ...]
    skipped: tuple[Refusal, ...] = ()


class Occurrence(NamedTuple):
    """What matching needs to know of one quotation; ``key`` is the caller's own name for it.

    ``speaker`` is the canonical name or None; ``context`` the sentence around the content;
    ``position`` the outer start in its article and ``end`` the outer end, 0 where that is not known;
    ``primary`` is true where the outlet is the speaker's own (the source of the words itself).
    """

    key: Hashable
    text: str
    kind: Kind
    document: Hashable
    position: int = 0
    speaker: str | None = None
    outlet: str | None = None
    published: str | None = None
    lang: str | None = None
    context: str = ""
    primary: bool = False
    end: int = 0


class Columns(NamedTuple):
    """Many occurrences field by field, all of one length and in one order: quicker to read and to take in."""

    keys: Sequence[Hashable]
    texts: Sequence[str]
    kinds: Sequence[Kind]
    documents: Sequence[Hashable]
    positions: Sequence[int]
    speakers: Sequence[str | None]
    outlets: Sequence[str | None]
    published: Sequence[str | None]
    langs: Sequence[str | None]
    contexts: Sequence[str]
    primary: Sequence[bool]
    ends: Sequence[int]


class Edit(NamedTuple):
    """One step from the reference's words to the quotation's: ``equal``, ``replace``, ``delete``, ``insert``."""

    op: str
    reference: str
    quotation: str


class Verdict(NamedTuple):
    """How one quotation reproduces its utterance. ``coverage`` is the share of the reference's words it has (0..1).

    ``confidence`` says of a translation how sure it is that it is one of this utterance; None where words tell.
    """

    relation: Relation
    coverage: float
    flags: tuple[Flag, ...]
    difference: tuple[Edit, ...]
    reason: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Utterance:
    """What was said, once: the key of the reference occurrence, and every member with its verdict."""

    reference: Hashable
    members: Mapping[Hashable, Verdict] = field(default_factory=dict)


class Judged(NamedTuple):
    """A judgement as reports show it: its id (``j4``), what it decided, who made it, when in UTC, and why.

    ``says`` is the decision in words: "speaker: Kim Jong Un", "the same utterance as q9"; ``place`` the link of the
    chain that has another name by it.
    """

    id: str
    decision: str
    says: str
    by: str
    at: str
    reason: str
    place: Role | None = None

    def __str__(self) -> str:
        return f"{self.says} – judged by {self.by} on {self.at[:10]} ({self.id}): {self.reason}"


class Witness(NamedTuple):
    """A quotation that speaks for an inference, and what it shows; where it stands is known once it is read back."""

    quotation: Hashable
    fact: str
    outlet: str | None = None
    document: str = ""
    start: int = 0
    published: str | None = None


class InferredLink(NamedTuple):
    """A link that other articles add to a quotation's chain; it is never one of the chain's own.

    ``before`` is the position in that chain of the link before which it would stand; ``actor`` whose key it is.
    """

    actor: Hashable
    name: str
    kind: ActorKind | None
    before: int
    confidence: float
    reason: str
    evidence: tuple[Witness, ...]


class Finding(NamedTuple):
    """What was found about one quotation, never why; ``actor`` and ``name`` are the medium that it is about, if any."""

    kind: FindingKind
    actor: Hashable | None
    name: str | None
    confidence: float
    reason: str
    evidence: tuple[Witness, ...]


class Record(NamedTuple):
    """One stored quotation with all that reports and exports print of it.

    ``quotation_id`` and ``quote_id`` are the database's ids of the occurrence and of its utterance, as
    users type them (``q12``, ``u3``); ``text`` is the content, ``context_text`` the sentence around it; ``inferred``
    and ``findings`` are what other articles add; ``copy`` names the articles that print the same text (``c5``), if any.
    """

    quotation_id: str
    document: str
    outlet: str | None
    url: str | None
    published: str | None
    title: str | None
    lang: str | None
    path: str | None
    revision: int
    quotation: Quotation
    text: str
    context_text: str
    mention_text: str | None
    cue_text: str | None
    quote_id: str | None = None
    verdict: Verdict | None = None
    is_reference: bool = False
    judged: tuple[Judged, ...] = ()
    inferred: tuple[InferredLink, ...] = ()
    findings: tuple[Finding, ...] = ()
    copy: str | None = None
