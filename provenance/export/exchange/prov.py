"""W3C PROV: a document of entities, agents and activities, in the four notations that the package ``prov`` writes.

How (https://www.w3.org/TR/prov-o/): what was said, each quotation of it and each revision of an article are entities;
who speaks, passes on and publishes are agents; runs of the program and judgements are activities.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from provenance.cited import Agent, Cited, Run, Text, named
from provenance.errors import OutputError
from provenance.model import LITERAL, ActorKind, Role, Verdict

if TYPE_CHECKING:
    from prov.identifier import Namespace, QualifiedName
    from prov.model import ProvDocument

MISSING = "pip install 'provenance[prov]'"
Facts: TypeAlias = dict[Any, Any]
VOCABULARY = "urn:x-provenance:"
_PREFIXES = {"prov", "rdfs", "xsd", "dct", "dcat", "pv", "u", "wd"}


def notation(items: Iterable[Cited], form: str) -> Iterator[str]:
    """The document in ``form``: json, provn, trig or jsonld. It is built whole in memory. Raises OutputError."""
    try:
        from prov.model import ProvDocument  # noqa: F401
    except ImportError as error:
        raise OutputError("the package prov is not installed", MISSING) from error
    made = _Document()
    for item in items:
        made.add(item)
    document = made.finished()
    if form in ("trig", "jsonld"):
        yield _ontology(document, form)
        return
    buffer = io.StringIO()
    document.serialize(buffer, format=form)
    yield buffer.getvalue().rstrip("\n") + "\n"


class _Document:
    def __init__(self) -> None:
        from prov.model import ProvDocument

        self._document: ProvDocument = ProvDocument()
        add = self._document.add_namespace
        self._urn: Namespace = add("u", "urn:uuid:")
        self._wikidata: Namespace = add("wd", "http://www.wikidata.org/entity/")
        self._own: Namespace = add("pv", VOCABULARY)
        self._dct: Namespace = add("dct", "http://purl.org/dc/terms/")
        self._dcat: Namespace = add("dcat", "http://www.w3.org/ns/dcat#")
        self._role = self._dcat["hadRole"]  # prov:role is of activities alone, as DCAT (14.3) says of an attribution's
        self._known: set[str] = set()
        self._firsthand: dict[str, Agent] = {}  # references of outlets that have the words from the speaker alone
        self._credited: list[tuple[str, str, set[str]]] = []  # a quotation, its reference, and whom it credits

    def add(self, item: Cited) -> None:
        """A quotation, with everything that it refers to."""
        record, prov = item.record, self._document
        article, run = self._article(item), self._run(item.extraction)
        quotation = prov.entity(
            self._name(item.iri),
            {
                "prov:type": self._own["Quotation"],
                "prov:value": record.text,
                "prov:label": record.quotation_id,
                self._own["kind"]: str(record.quotation.kind),
                self._own["spans"]: ",".join(f"{start}-{end}" for start, end in record.quotation.spans),
                self._dct["isPartOf"]: article,
            },
        )
        prov.wasGeneratedBy(quotation, run)
        if self._new(f"{item.extraction.iri} {article.uri}"):
            prov.used(run, article)
        for link, agent in zip(record.quotation.chain, item.agents, strict=True):
            about: Facts = {
                self._role: self._own[link.role],
                "prov:label": link.name,
                self._own["basis"]: str(link.basis),
                self._own["confidence"]: round(link.confidence, 4),
            }
            prov.attribution(quotation, self._agent(agent), other_attributes=about)
        if item.utterance is not None and record.verdict is not None:
            self._reproduces(item, item.utterance, record.verdict)
        for each in record.judged:
            done = self._name(_judgement(each.id, each.at, each.by))
            if self._new(done.uri):
                decided: Facts = {
                    "prov:type": self._own["Judgement"],
                    "prov:label": each.says,
                    self._own["reason"]: each.reason,
                }
                prov.activity(done, each.at, each.at, decided)
                person = prov.agent(self._own[f"judge-{_slug(each.by)}"], {"prov:label": each.by})
                prov.wasAssociatedWith(done, person)
            prov.used(done, quotation)
            prov.wasInfluencedBy(quotation, done)

    def finished(self) -> ProvDocument:
        """The document, with the first-hand sources that can only be told when all is read."""
        for quotation, reference, credited in self._credited:
            first = self._firsthand.get(reference)
            if first is not None and first.iri in credited:
                self._document.hadPrimarySource(self._name(quotation), self._name(reference))
        return self._document

    def _reproduces(self, item: Cited, said: str, verdict: Verdict) -> None:
        """Literal wordings were quoted from what was said, others derived from it.

        Equal words do not show that one outlet copied another: nothing is derived from an outlet that is not credited.
        """
        utterance, chain = self._name(said), item.record.quotation.chain
        if self._new(said):
            self._document.entity(utterance, {"prov:type": self._own["Utterance"]})
        about: Facts = {
            self._own["relation"]: str(verdict.relation),
            self._own["coverage"]: round(verdict.coverage, 4),
            self._own["reason"]: verdict.reason,
        }
        derive = self._document.quotation if verdict.relation in LITERAL else self._document.derivation
        derive(self._name(item.iri), utterance, other_attributes=about)
        own = item.source.publisher
        through = [agent for link, agent in zip(chain, item.agents, strict=True) if link.role is Role.INTERMEDIARY]
        if item.reference is not None:
            self._credited.append((item.iri, item.reference, {agent.iri for agent in through}))
        elif own is not None and not item.record.inferred and all(agent.iri == own.iri for agent in through):
            self._firsthand[item.iri] = own

    def _article(self, item: Cited) -> QualifiedName:
        source, prov = item.source, self._document
        now = self._name(source.revision(source.text))
        if not self._new(now.uri):
            return now
        before: QualifiedName | None = None
        for text in (*source.earlier, source.text):
            one = self._name(source.revision(text))
            prov.entity(one, self._about(item, text))
            if before is not None:
                prov.revision(one, before)
            before = one
            if source.publisher is not None:
                about: Facts = {
                    self._role: self._own["publisher"],
                    "prov:label": source.outlet or source.publisher.name,
                }
                prov.attribution(one, self._agent(source.publisher), other_attributes=about)
        return now

    def _about(self, item: Cited, text: Text) -> Facts:
        source = item.source
        about: Facts = {
            "prov:type": self._own["Article"],
            "prov:label": source.document,
            self._dct["identifier"]: text.ni,
            self._own["read"]: text.read_at,
        }
        given = (
            (self._dct["title"], source.title),
            (self._dct["language"], source.lang),
            (self._own["url"], source.url),
        )
        about |= {name: value for name, value in given if value}
        if source.published:
            about[self._dct["issued"]] = source.published
        return about

    def _agent(self, agent: Agent) -> QualifiedName:
        name = self._wikidata[agent.wikidata] if agent.wikidata else self._name(agent.iri)
        if self._new(name.uri):
            prov = self._document
            kind = prov.valid_qualified_name("prov:Person" if agent.kind is ActorKind.PERSON else "prov:Organization")
            about: Facts = {"prov:type": kind, "prov:label": agent.name}
            about |= {self._own["kind"]: str(agent.kind)} if agent.kind else {}
            about |= {self._own["isni"]: agent.isni} if agent.isni else {}
            prov.agent(name, about)
        return name

    def _run(self, run: Run) -> QualifiedName:
        name = self._name(run.iri)
        if self._new(name.uri):
            prov = self._document
            about: Facts = {"prov:type": self._own["Extraction"], self._own["ruleset"]: run.ruleset}
            prov.activity(name, run.started, run.finished, about)
            software = self._own[f"version-{_slug(run.version)}"]
            if self._new(software.uri):
                kind = prov.valid_qualified_name("prov:SoftwareAgent")
                prov.agent(software, {"prov:type": kind, "prov:label": f"provenance {run.version}"})
            prov.wasAssociatedWith(name, software)
        return name

    def _name(self, iri: str) -> QualifiedName:
        return self._urn[iri.removeprefix("urn:uuid:")]

    def _new(self, name: str) -> bool:
        fresh = name not in self._known
        self._known.add(name)
        return fresh


def _judgement(id: str, at: str, by: str) -> str:
    return named("judgement", id, at, by)


def _slug(text: str) -> str:
    return "".join(char if char.isalnum() and char.isascii() else f"-{ord(char):x}-" for char in text) or "nobody"


def _ontology(document: ProvDocument, form: str) -> str:
    """PROV-O as TriG or JSON-LD; the package writes derivations in their qualified form alone: the short one is added.

    What it calls JSON-LD itself has the qualified forms of everything alone, and a context to be fetched.
    """
    from prov.model import ProvDerivation
    from prov.serializers.provrdf import ProvRDFSerializer
    from rdflib import URIRef

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # prov's own, of rdflib's older names
        graph = ProvRDFSerializer(document).encode_document(document)
        prov = "http://www.w3.org/ns/prov#"
        short = {"Quotation": "wasQuotedFrom", "PrimarySource": "hadPrimarySource", "Revision": "wasRevisionOf"}
        for record in document.get_records(ProvDerivation):
            kinds = [kind.uri.removeprefix(prov) for kind in record.get_asserted_types()]
            made, used = (next(iter(record.get_attribute(f"prov:{end}"))) for end in ("generatedEntity", "usedEntity"))
            for name in [short[kind] for kind in kinds if kind in short] or ["wasDerivedFrom"]:
                graph.add((URIRef(made.uri), URIRef(prov + name), URIRef(used.uri)))
        if form == "trig":
            return str(graph.serialize(format="trig"))
        names = {name: str(uri) for name, uri in graph.namespaces() if name in _PREFIXES}
        return str(graph.serialize(format="json-ld", context=names, use_native_types=False, sort_keys=True)) + "\n"
