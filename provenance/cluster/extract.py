"""What an executor does with rows: articles read by the package's own readers, and their quotations."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from provenance.actors.registry import Registry, load
from provenance.cluster.codec import article_row, plain, quotation_row
from provenance.model import Actor, ActorKind, Article, Attribution, Extraction, Kind, Occurrence, Refusal
from provenance.pipeline.attempts import Extracting, attempt, merged
from provenance.pipeline.extraction import Options, lots
from provenance.pipeline.reading import with_outlet
from provenance.read import jsonlines, warc
from provenance.read.decode import Fault
from provenance.read.describe import Description, parse
from provenance.read.given import Given, How

BROKEN = "_provenance_broken"  # the column in which Spark puts a row of CSV that does not fit
LOST = "\ufffd".encode()  # what Spark's reader of CSV makes of bytes that are no UTF-8


class Manner(NamedTuple):
    """What the user chose; it goes to the executors as it is."""

    form: str
    fields: dict[str, str]
    registry: str | None
    options: Options


@lru_cache(maxsize=4)
def registry_of(path: str | None) -> Registry:
    """The registry, once a process."""
    return load(Path(path) if path else None)


def articles(rows: Iterable[tuple[str, bytes]], manner: Manner) -> Iterator[Article | Refusal]:
    """The articles of rows of (path, content): a line of JSON, a row as JSON, or a web archive."""
    how = How(fields=manner.fields)
    for path, content in rows:
        given = Given(io.BytesIO(content), path, Description(os.path.basename(urlsplit(path).path) or path), how)
        if manner.form == "warc":
            yield from warc.records(given)
        elif manner.form == "jsonl":
            for found in jsonlines.articles([content], given):
                yield found._replace(place=_named(content)) if isinstance(found, Refusal) else found
        else:
            yield _mapped(content, given, manner.form == "csv")


def _mapped(content: bytes, given: Given, table: bool) -> Article | Refusal:
    row = parse(content)
    if table and not isinstance(row, Fault):
        if row.get(BROKEN) is not None:
            row = Fault(
                "a row with other cells than the first line", "put cells with commas or marks in quotation marks"
            )
        elif LOST in content:
            row = Fault("bytes that are no UTF-8, or U+FFFD, which they become", "convert the file to UTF-8")
    name = hashlib.sha256(content).hexdigest()[:12]
    made = row if isinstance(row, Fault) else jsonlines.mapped(row, given, f"{given.about.document}:{name}")
    return given.refuse(made, _named(content)) if isinstance(made, Fault) else made


def _named(content: bytes) -> str:
    """How a message tells a row, since none knows which line of its file it is: by how it begins."""
    return f"a row with SHA-256 {hashlib.sha256(content).hexdigest()[:12]}"


def extracted(results: Iterable[Article | Refusal], manner: Manner) -> Iterator[dict[str, Any]]:
    """A row an article, with its quotations; and a row a refusal."""
    registry = registry_of(manner.registry)
    work = Extracting(registry, manner.options)
    known = (one if isinstance(one, Refusal) else _storable(with_outlet(one, registry)) for one in results)
    for lot in lots(known):
        for one in merged(lot, attempt(work, [item for item in lot if isinstance(item, Article)])):
            if isinstance(one, Refusal):
                yield {"found": None, "quotations": [], "refused": [plain(one)]}
                continue
            yield {
                "found": article_row(identity(one.article), one.article),
                "quotations": [*_quotations(one, registry)],
                "refused": [plain(refusal) for refusal in one.skipped],
            }


def identity(article: Article) -> str:
    """What makes an article the same when it comes again: a hash of the words by which a database tells it."""
    from provenance.store.names import article_identity

    return hashed_identity(article_identity(article))


def hashed_identity(name: str) -> str:
    """The same of the words that a database has."""
    return hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _storable(article: Article) -> Article | Refusal:
    for name, value in article._asdict().items():
        if isinstance(value, str) and (what := _fault(value)):
            path = article.path or article.document
            return Refusal(path, f"{article.document!a}", f"its {name} has {what}", "take it out of the source")
    return article


def _fault(value: str) -> str | None:
    try:
        value.encode()
    except UnicodeEncodeError:
        return "half a surrogate pair"
    return "a NUL character" if "\0" in value else None


def _quotations(one: Extraction, registry: Registry) -> Iterator[dict[str, Any]]:
    for n, quotation in enumerate(one.quotations):
        speaker = who(quotation.attribution, registry)
        name = speaker.name if speaker else quotation.attribution.name if quotation.attribution else None
        yield quotation_row(n, quotation, one.article.text, name, primary(name, speaker, one.article, registry))


def who(attribution: Attribution | None, registry: Registry) -> Actor | None:
    """The actor of the registry that an attribution names, as a database resolves it."""
    if attribution is None or attribution.name is None:
        return None
    person = attribution.kind is ActorKind.PERSON
    found = registry.person(attribution.name) if person else registry.resolve(attribution.name)
    fits = found is not None and (attribution.kind is not ActorKind.GROUP or found.kind is attribution.kind)
    return found if fits else None


def primary(name: str | None, speaker: Actor | None, article: Article, registry: Registry) -> bool:
    """Whether the outlet is the speaker's own: the same actor, or the article stands on the speaker's site."""
    if name is None:
        return False
    outlet = registry.resolve(article.outlet) if article.outlet else None
    if speaker is not None and outlet is not None and speaker.key == outlet.key:
        return True
    if speaker is None or not speaker.domain:
        return False
    try:
        host = urlsplit(article.url or "").hostname or ""
    except ValueError:
        return False
    return host == speaker.domain or host.endswith("." + speaker.domain)


def occurrences(rows: Sequence[Mapping[str, Any]]) -> list[Occurrence]:
    """What matching needs of rows of articles with their quotations; the key is the article and the number in it."""
    return [
        Occurrence(
            (row["found"]["article"], one["n"]),
            one["text"],
            Kind(one["kind"]),
            row["found"]["article"],
            one["spans"][0]["start"],
            one["speaker"],
            row["found"]["outlet"],
            row["found"]["published"],
            row["found"]["lang"],
            one["sentence"],
            one["primary"],
            one["spans"][-1]["end"],
        )
        for row in rows
        for one in row["quotations"]
        if one["kind"] != Kind.NOT_SPEECH
    ]
