"""``provenance export prov-json``, ``web-annotation`` …: what other programs read, a command a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import choice, options
from provenance.cli.output import empty, notice, write
from provenance.errors import AdditionError

if TYPE_CHECKING:
    from provenance.cited import Cited
    from provenance.store import Filter, Reader

Quote = Annotated[str | None, typer.Option("--quote", help="… of this utterance (u3), or that of a quotation (q12).")]
Out = Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write this file; else standard output.")]
NewFile = Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The file to write.", show_default=False)]
NewFolder = Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder to make.", show_default=False)]
Licence = Annotated[
    str,
    typer.Option(
        "--licence", metavar="URL", help="Under which licence the data may be used: its address.", show_default=False
    ),
]
Name = Annotated[str, typer.Option("--name", help="The data set's name.")]

TEXTS = {
    "prov-json": "W3C PROV as PROV-JSON (extra: prov).",
    "prov-n": "W3C PROV as PROV-N (extra: prov).",
    "prov-trig": "W3C PROV-O as TriG (extra: prov).",
    "prov-jsonld": "W3C PROV-O as JSON-LD (extra: prov).",
    "web-annotation": "W3C Web Annotations: one a quotation, by quote and position.",
    "schema-org": "schema.org JSON-LD: Quotation, NewsArticle and Claim.",
    "csl-json": "The articles as CSL-JSON, for reference managers.",
    "bibtex": "The articles as BibTeX, as biblatex reads it.",
    "tei": "TEI P5: each quotation as <said>.",
    "gqg": "Rows as in GDELT's Global Quotation Graph.",
}
GRAPHS = {
    "dot": "Who took words from whom, for Graphviz.",
    "mermaid": "Who took words from whom, for Mermaid.",
    "graphml": "Who took words from whom, as GraphML for network analysis.",
}


def add(app: typer.Typer) -> None:
    """Every format as a command of ``app``."""
    for name, about in TEXTS.items():
        app.command(name, help=about, epilog=_example(name))(_text_command(name))
    for name, about in GRAPHS.items():
        app.command(name, help=about, epilog=_example(name))(_graph_command(name))
    app.command("parquet", epilog=options.examples("provenance export parquet --out quotations.parquet"))(parquet)
    licence = "https://creativecommons.org/licenses/by/4.0/"
    app.command("ro-crate", epilog=options.examples(f"provenance export ro-crate --out deposit --licence {licence}"))(
        ro_crate
    )


def add_foreign(app: typer.Typer) -> None:
    """The formats that other packages add; looking for them takes time that only this command has."""
    from provenance import additions

    taken = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    for point in additions.declared(additions.EXPORTERS):
        package = point.dist.name if point.dist else point.value
        if point.name in taken:
            notice(f"{package} adds a format named {point.name}, which is there already; it is left out")
            continue
        app.command(point.name, help=f"A format that {package} adds.")(_text_command(point.name))


def parquet(
    out: NewFile,
    outlet: choice.Outlet = None,
    speaker: choice.Speaker = None,
    via: choice.Via = None,
    since: choice.Since = None,
    until: choice.Until = None,
    relation: choice.How = None,
    min_outlets: choice.MinOutlets = 1,
    quote: Quote = None,
    db: options.Db = None,
) -> None:
    """Write a Parquet file, a row a quotation (extra: parquet)."""
    from provenance.export.exchange import parquet

    wanted = choice.chosen(outlet, speaker, via, since, until, relation, min_outlets, quote)
    with _items(db, wanted) as items:
        _told(parquet.write(items, out), out)


def ro_crate(
    out: NewFolder,
    licence: Licence,
    name: Name = "Quotations and their chains",
    outlet: choice.Outlet = None,
    speaker: choice.Speaker = None,
    via: choice.Via = None,
    since: choice.Since = None,
    until: choice.Until = None,
    relation: choice.How = None,
    min_outlets: choice.MinOutlets = 1,
    quote: Quote = None,
    db: options.Db = None,
) -> None:
    """Make a folder to deposit: CSV, a Frictionless Data Package, an RO-Crate, hashes and the licence.

    The articles' texts are not in it, only the quotations and 32 characters on either side.
    """
    from provenance.export.exchange import dataset

    if not licence.startswith(("http://", "https://")):
        raise typer.BadParameter("write the address of a licence, https://…", param_hint="--licence")
    wanted = choice.chosen(outlet, speaker, via, since, until, relation, min_outlets, quote)
    with _items(db, wanted) as items:
        made = dataset.Deposit(name, licence, datetime.now(UTC).replace(microsecond=0))
        _told(dataset.write(items, out, made), out)


def _text_command(form: str) -> Callable[..., None]:
    def write(db: str | None, wanted: Filter, out: Path | None) -> None:
        with _items(db, wanted) as items:
            _put(_written(form, items), out)

    return _filtered(write)


def _graph_command(form: str) -> Callable[..., None]:
    def write(db: str | None, wanted: Filter, out: Path | None) -> None:
        with _opened(db, wanted) as reader:
            _put(_drawn(form, reader, wanted), out)

    return _filtered(write)


def _filtered(write: Callable[[str | None, Filter, Path | None], None]) -> Callable[..., None]:
    """A command with the filters of reports that writes what is chosen of a database."""

    def command(
        outlet: choice.Outlet = None,
        speaker: choice.Speaker = None,
        via: choice.Via = None,
        since: choice.Since = None,
        until: choice.Until = None,
        relation: choice.How = None,
        min_outlets: choice.MinOutlets = 1,
        quote: Quote = None,
        out: Out = None,
        db: options.Db = None,
    ) -> None:
        write(db, choice.chosen(outlet, speaker, via, since, until, relation, min_outlets, quote), out)

    return command


def _written(form: str, items: Iterable[Cited]) -> Iterator[str]:
    from provenance.export.exchange import annotation, gqg, prov, references, schema_org, tei

    match form:
        case "web-annotation":
            return annotation.page(items)
        case "schema-org":
            return schema_org.graph(items)
        case "csl-json":
            return references.csl(items)
        case "bibtex":
            return references.bibtex(items)
        case "tei":
            return tei.tei(items)
        case "gqg":
            return gqg.rows(items)
        case _ if form not in TEXTS:
            return _foreign(form, items)
        case _:
            return prov.notation(items, {"prov-n": "provn"}.get(form, form.removeprefix("prov-")))


def _foreign(form: str, items: Iterable[Cited]) -> Iterator[str]:
    from provenance import additions

    point = next(point for point in additions.declared(additions.EXPORTERS) if point.name == form)
    exporter = additions.loaded(point)
    if not callable(exporter):
        raise AdditionError(f"{point.value} is no function", f"uninstall what adds the format {form}, or mend it")
    yield from exporter(items)


def _drawn(form: str, reader: Reader, wanted: Filter) -> Iterator[str]:
    from provenance.export import graph
    from provenance.export.exchange import flows
    from provenance.report import credits as rows

    steps = reader.steps(wanted)
    if form == "graphml":
        return flows.graphml(steps)
    edges = (graph.Edge(*step) for step in rows.flow_steps(steps))
    return graph.dot(edges) if form == "dot" else graph.mermaid(edges)


def unknown(reader: Reader, wanted: Filter) -> None:
    """Say which of the names that were asked for nobody has."""
    for name in reader.unknown_names(wanted):
        notice(f"nobody in the database is called {name}")


@contextmanager
def _opened(db: str | None, wanted: Filter) -> Iterator[Reader]:
    from provenance import settings
    from provenance.store import reading

    with reading(settings.load(db).database) as reader:
        empty(reader.article_count())
        unknown(reader, wanted)
        yield reader


@contextmanager
def _items(db: str | None, wanted: Filter) -> Iterator[Iterator[Cited]]:
    with _opened(db, wanted) as reader:
        yield reader.cited(wanted)


def _put(pieces: Iterable[str], out: Path | None) -> None:
    if out is None:
        write(pieces)
        return
    from provenance.export.html.write import write_pieces

    write_pieces(out, pieces)


def _told(count: int, out: Path) -> None:
    from provenance.report.summary import many

    notice(f"{many(count, 'quotation')} in {out}")


def _example(name: str) -> str:
    return options.examples(
        f"provenance export {name}", f'provenance export {name} --outlet "The Guardian" --out guardian'
    )
