"""A stored quotation with its article, its actors and the run that found it: what other programs' formats are made of.

Everything has a name that is the same in every database: a text is named by the hash of its bytes (RFC 6920), and what
stands in it by where it stands.
"""

from __future__ import annotations

import base64
import uuid
from typing import NamedTuple

from provenance.infer.when import Interval
from provenance.model import ActorKind, Record, Selector


class Agent(NamedTuple):
    """Who has a place in a chain. ``identity`` is what makes it one actor in the database; identifiers are users'."""

    identity: str
    name: str
    kind: ActorKind | None
    wikidata: str | None = None
    isni: str | None = None
    domain: str | None = None

    @property
    def iri(self) -> str:
        """Its item in Wikidata, where a user gave that, else a name made from its identity."""
        return f"http://www.wikidata.org/entity/{self.wikidata}" if self.wikidata else named("actor", self.identity)


class Run(NamedTuple):
    """A run of the program: what it did, by which version and rules, from when to when (RFC 3339, UTC)."""

    key: int
    kind: str
    version: str
    ruleset: str
    started: str
    finished: str | None

    @property
    def iri(self) -> str:
        """A name of its own; two databases' runs are never one."""
        return named("run", self.kind, self.version, self.ruleset, self.started, str(self.key))


class Text(NamedTuple):
    """One revision of an article: the SHA-256 of its bytes, in hexadecimal, and when it was read (RFC 3339, UTC)."""

    key: int
    number: int
    sha256: str
    read_at: str
    run: Run

    @property
    def ni(self) -> str:
        """The bytes, as RFC 6920 names them."""
        digest = base64.urlsafe_b64encode(bytes.fromhex(self.sha256)).decode().rstrip("=")
        return f"ni:///sha-256;{digest}"


class Source(NamedTuple):
    """The article as it stands now. ``earlier`` are the revisions before, oldest first; ``publisher`` the outlet.

    ``when`` is what is certain of its time of publication, ``content`` the text that offsets count.
    """

    article: str
    document: str
    url: str | None
    published: str | None
    when: Interval | None
    lang: str | None
    title: str | None
    outlet: str | None
    publisher: Agent | None
    content: str
    text: Text
    earlier: tuple[Text, ...] = ()

    @property
    def iri(self) -> str:
        """The address, where it has one, else a name made from its identity."""
        return self.url if self.url and self.url.startswith(("http://", "https://")) else self.urn

    @property
    def urn(self) -> str:
        """A name made from what makes it one article."""
        return named("article", self.article)

    def revision(self, text: Text) -> str:
        """The name of one revision."""
        return named("revision", self.article, str(text.number), text.sha256)


class Cited(NamedTuple):
    """One quotation: ``agents`` are those of its chain, in its order; ``selectors`` anchor its spans.

    ``reference`` is the name of the quotation with which its words are compared; None of that one, and of unmatched.
    """

    record: Record
    source: Source
    agents: tuple[Agent, ...]
    selectors: tuple[Selector, ...]
    extraction: Run
    reference: str | None

    @property
    def iri(self) -> str:
        """The quotation's name, from the article's, the text's and the places."""
        spans = ",".join(f"{start}-{end}" for start, end in self.record.quotation.spans)
        return occurrence(self.source.article, self.source.text.sha256, spans)

    @property
    def utterance(self) -> str | None:
        """The utterance's name, from its reference's: what was said is another thing than its wording here."""
        if self.record.quote_id is None:
            return None
        return named("utterance", self.reference or self.iri)


def occurrence(article: str, sha256: str, spans: str) -> str:
    """The name of what stands at ``spans`` (``4-9,12-20``) of an article's text.

    Outlets print the same bytes: without the article one would have the other's chain.
    """
    return named("quotation", article, sha256, spans)


def named(*parts: str) -> str:
    """A UUID (version 5, RFC 9562) of these words, as a URN."""
    return uuid.uuid5(_OURS, "\x1f".join(parts)).urn


_OURS = uuid.uuid5(uuid.NAMESPACE_URL, "https://pypi.org/project/provenance/")  # no page: only a name to begin with
