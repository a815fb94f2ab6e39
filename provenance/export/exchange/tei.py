"""TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/): each quotation as ``<said>`` in a ``<cit>`` with its article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from provenance import __version__
from provenance.chain.show import arrows
from provenance.cited import Agent, Cited, Source
from provenance.compiled import compiled
from provenance.export.safe import xml_safe
from provenance.model import ActorKind, Kind


def tei(items: Iterable[Cited]) -> Iterator[str]:
    """A TEI document: the articles' quotations in the order in which they come, those who speak in ``standOff``.

    Characters that XML 1.0 cannot hold become U+FFFD; the positions are those of the text as it was read.
    """
    yield _HEAD
    open_, who = "", dict[str, Agent]()
    for item in items:
        if item.source.article != open_:
            yield "  </div>\n" if open_ else ""
            yield _opened(item.source)
            open_ = item.source.article
        who.update((agent.iri, agent) for agent in item.agents)
        yield _cit(item)
    yield "  </div>\n" if open_ else "  <p>No quotation.</p>\n"
    yield "</body></text>\n"
    if who:
        yield "<standOff>\n"
        yield from _lists(list(who.values()))
        yield "</standOff>\n"
    yield "</TEI>\n"


_TAG = compiled(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")  # of a language, as far as XML Schema looks
_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc>
  <titleStmt><title>Quotations with their speakers and chains</title></titleStmt>
  <publicationStmt><p>Made by provenance {__version__}.</p></publicationStmt>
  <sourceDesc><p>The articles that each division names. Positions count Unicode code points of the text as it was read,
  half-open, from 0.</p></sourceDesc>
</fileDesc></teiHeader>
<text><body>
"""


def _opened(source: Source) -> str:
    parts = [f"<title>{_text(source.title or source.document)}</title>"]
    if source.outlet:
        parts.append(f"<publisher>{_text(source.outlet)}</publisher>")
    if source.published:
        parts.append(f"<date>{_text(source.published)}</date>")
    if source.url:
        address = _is_address(source.url)
        parts.append(f"<ref target={_attribute(source.url)}/>" if address else _idno("URL", source.url))
    parts.append(_idno("ni", source.text.ni))
    lang = f" xml:lang={_attribute(source.lang)}" if source.lang and _TAG.fullmatch(source.lang) else ""
    if source.lang and not lang:
        parts.append(f'<note type="language">{_text(source.lang)}</note>')
    return f'  <div type="article"{lang}>\n    <bibl>{"".join(parts)}</bibl>\n'


def _cit(item: Cited) -> str:
    record, chain = item.record, item.record.quotation.chain
    speaker = f' who="#{_id(item.agents[0])}"' if chain and chain[0].role == "speaker" else ""
    direct = "false" if record.quotation.kind is Kind.INDIRECT else "true"
    name = f"q{item.iri.removeprefix('urn:uuid:')}"
    said, last = [], len(item.selectors) - 1
    for n, selector in enumerate(item.selectors):
        part = f' prev="#{name}.{n - 1}"' if n else ""
        part += f' next="#{name}.{n + 1}"' if n < last else ""
        said.append(f'<said xml:id="{name}.{n}"{speaker} direct="{direct}"{part}>{_text(selector.exact)}</said>')
    at = ",".join(f"{start}-{end}" for start, end in record.quotation.spans)
    notes = [f'<note type="chain">{_text(arrows(chain))}</note>']
    if record.verdict is not None:
        notes.append(f'<note type="relation">{record.verdict.relation}</note>')
    return f'    <cit type="{record.quotation.kind}" n="{at}">{"".join(said)}{"".join(notes)}</cit>\n'


def _lists(agents: list[Agent]) -> Iterator[str]:
    people = [agent for agent in agents if agent.kind is ActorKind.PERSON]
    bodies = [agent for agent in agents if agent.kind is not ActorKind.PERSON]
    if people:
        yield "  <listPerson>\n"
        yield from (
            f'    <person xml:id="{_id(a)}"><persName>{_text(a.name)}</persName>{_ids(a)}</person>\n' for a in people
        )
        yield "  </listPerson>\n"
    if bodies:
        yield "  <listOrg>\n"
        yield from (f'    <org xml:id="{_id(a)}"><orgName>{_text(a.name)}</orgName>{_ids(a)}</org>\n' for a in bodies)
        yield "  </listOrg>\n"


def _ids(agent: Agent) -> str:
    given = (("Wikidata", agent.wikidata), ("ISNI", agent.isni))
    return "".join(_idno(kind, value) for kind, value in given if value)


def _idno(kind: str, value: str) -> str:
    return f'<idno type="{kind}">{_text(value)}</idno>'


def _id(agent: Agent) -> str:
    return "a" + re.sub(r"[^\w.-]", "-", agent.iri.rpartition("/")[2].removeprefix("urn:uuid:"), flags=re.ASCII)


def _is_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https") and " " not in url
    except ValueError:
        return False


def _text(text: str) -> str:
    return escape(xml_safe(text))


def _attribute(text: str) -> str:
    return quoteattr(xml_safe(text))
