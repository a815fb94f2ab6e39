"""Reports as HTML: where they go, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from provenance.cli.output import Line, Rows, notice

if TYPE_CHECKING:
    from provenance.report.entries import Entry

ENDINGS = (".html", ".htm")
TOP = 500  # utterances that a page has if nothing else is asked for
Html = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", help="Write a page to be read in a browser instead.", show_default=False),
]
HtmlOrFolder = Annotated[
    Path | None,
    typer.Option(
        "--html",
        metavar="FILE|DIR",
        help="Write pages to be read in a browser instead: one FILE.html, or a folder with a page a quote.",
        show_default=False,
    ),
]
Replace = Annotated[bool, typer.Option("--replace", help="With --html: over an earlier report, never anything else.")]


class Page(NamedTuple):
    """Where a page goes, what it is called, and whether it may stand in the place of an earlier one."""

    path: Path
    title: str
    replace: bool = False


def asked(path: Path | None, title: str, replace: bool, format_: StrEnum | None = None) -> Page | None:
    """The page that is asked for, if one is."""
    if path is not None and format_ is not None:
        raise typer.BadParameter(f"a page is no {format_}; leave one of the two out", param_hint="--html and --format")
    if path is None and replace:
        raise typer.BadParameter("it is of pages; name one with --html", param_hint="--replace")
    return None if path is None else Page(path, title, replace)


def prose(to: Page, lines: Iterable[Line], footer: str) -> None:
    """A report of paragraphs as one page."""
    from provenance.report import web

    _one(to, "prose.html", footer, prose=web.prose(list(lines)))


def table(to: Page, rows: Rows, footer: str) -> None:
    """A report of rows as one page."""
    _one(to, "table.html", footer, columns=rows[0], rows=rows[1])


def quotes(to: Page, found: Sequence[Entry], footer: str) -> None:
    """Utterances, each whole, as one page."""
    from provenance.pipeline.paging import when
    from provenance.report import web

    shown = [web.quote(entry, when) for entry in found]
    named = to._replace(title=f"Quote {shown[0].quote_id}") if len(shown) == 1 else to
    _one(named, "quote.html", footer, quotes=shown, back=None)


def audit(to: Page, documents: Sequence[Mapping[str, object]], rules: str) -> None:
    """Audited texts with their citations marked, and the verdicts below."""
    _one(to, "audit.html", rules, documents=documents)


def matrix(to: Page, found: Sequence[Entry], footers: Sequence[str]) -> None:
    """The matrix with all its quotes: on one page, or in a folder with a page each."""
    from provenance.export.html.pages import page
    from provenance.export.html.write import free, write_folder
    from provenance.pipeline.paging import when
    from provenance.report import web

    shown, path = web.matrix(found), to.path
    if path.suffix.lower() in ENDINGS:
        every = [web.quote(entry, when) for entry in found]
        _one(to, "matrix.html", *footers, matrix=shown, quotes=every, link=_anchor)
        return
    free(path, replace=to.replace)

    def pages() -> Iterator[tuple[str, str]]:
        yield (
            "index.html",
            page("matrix.html", to.title, {"matrix": shown, "quotes": [], "link": _file, "footer": footers}),
        )
        for entry in found:
            one = {"quotes": [web.quote(entry, when)], "back": "../index.html", "footer": []}
            yield _file(entry.quote_id), page("quote.html", f"Quote {entry.quote_id}", one)

    count = write_folder(path, pages(), replace=to.replace)
    notice(f"wrote {path / 'index.html'} and {count - 1:,} pages of quotes; {footers[0]}")


def _one(to: Page, template: str, *footer: str, **values: object) -> None:
    from provenance.export.html.pages import page
    from provenance.export.html.write import free, write_file

    path = to.path
    if path.suffix.lower() not in ENDINGS:
        raise typer.BadParameter(f"{path} is no page; write a name that ends in .html", param_hint="--html")
    free(path, replace=to.replace)
    text = page(template, to.title, {**values, "footer": [line for line in footer if line]})
    write_file(path, text, replace=to.replace)
    notice(f"wrote {path}{f'; {footer[0]}' if footer[0] else ''}")


def _anchor(quote_id: str) -> str:
    return f"#{quote_id}"


def _file(quote_id: str) -> str:
    return f"quotes/{quote_id}.html"
