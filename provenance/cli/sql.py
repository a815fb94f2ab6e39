"""``provenance sql``: queries by hand, and those that people often ask."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.output import PROSE, Format, for_pipe, notice, show

EXAMPLES = options.examples(
    'provenance sql "SELECT outlet, unattributed FROM v_outlets"',
    "provenance sql --list",
    "provenance sql --query wordings --param utterance=3",
    'provenance sql "SELECT * FROM v_quotations WHERE document = :name" --param name=003.txt --format csv',
    "provenance sql --file question.sql --limit 0 --seconds 600 > answer.jsonl",
)


def sql(
    query: Annotated[
        str | None, typer.Argument(metavar="[SQL]", help="One SELECT, or - for standard input.", show_default=False)
    ] = None,
    name: Annotated[str | None, typer.Option("--query", help="Ask this question of those that --list shows.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Show the questions with their parameters.")] = False,
    file: Annotated[Path | None, typer.Option("--file", help="Read the query from a file.")] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", metavar="NAME=VALUE", help="What :NAME stands for in the query.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Rows at most; 0 for all.")] = 1000,
    seconds: Annotated[float, typer.Option("--seconds", min=0.0, help="Stop after so long; 0 for never.")] = 30.0,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
) -> None:
    """Ask the database in SQL. It only reads: what would change anything, or reach beyond the database, is refused.

    The views that begin with v_ have what holds now in plain columns; docs/schema.md explains them and every table.
    """
    form = for_pipe(format_)
    if listed:
        _list(form, raw)
        return
    from provenance import settings
    from provenance.report.summary import many
    from provenance.store.asking import asking

    text, given = _asked(query, name, file, _parameters(param or []))
    database = settings.load(db).database
    with asking(database, text, given, seconds=seconds, rows=limit) as answer:
        _print(answer.columns, answer, form, raw)
        if answer.cut:
            notice(f"stopped after {many(answer.count, 'row')}, there are more; --limit 0 gives all")
        elif not answer.count:
            notice("no rows; names are asked for exactly as the views have them" if given else "no rows")


def _asked(
    query: str | None, name: str | None, file: Path | None, given: dict[str, str]
) -> tuple[str, dict[str, str | None]]:
    """The query that is meant, and its parameters."""
    from provenance.store.asked import question

    if sum(each is not None for each in (query, name, file)) != 1:
        raise typer.BadParameter("give a query, or --file, or --query (--list shows what it takes); one of them")
    if name is not None:
        chosen = question(name)
        return chosen.sql, chosen.filled(given)
    return (_read(file) if query is None or query == "-" else query), dict(given)


def _read(file: Path | None) -> str:
    try:
        data = sys.stdin.buffer.read() if file is None or str(file) == "-" else file.read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise typer.BadParameter(f"{file} cannot be read ({error.strerror})", param_hint="--file") from None
    except UnicodeDecodeError as error:
        raise typer.BadParameter(f"byte {error.start} of the query is no UTF-8") from None


def _parameters(given: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in given:
        name, sign, value = one.partition("=")
        name = name.strip().removeprefix(":")
        if not sign or not name:
            raise typer.BadParameter(f"{one!a} is no NAME=VALUE", param_hint="--param")
        if name in found:
            raise typer.BadParameter(f"{name} is given twice", param_hint="--param")
        found[name] = value
    return found


def _list(form: Format, raw: bool) -> None:
    from provenance.store.asked import questions

    def rows() -> Iterable[Sequence[str]]:
        for one in questions().values():
            named = ", ".join(f"{each.name}?" if each.optional else each.name for each in one.parameters)
            yield one.name, one.title, named

    columns = ("query", "question", "parameters")
    show(
        form,
        raw,
        brief=lambda: (columns, rows()),
        flat=lambda: (columns, rows()),
        objects=lambda: (
            {
                "query": one.name,
                "question": one.title,
                "explanation": one.explanation,
                "parameters": [each._asdict() for each in one.parameters],
                "sql": one.sql,
            }
            for one in questions().values()
        ),
    )
    if form in PROSE:
        notice("a parameter with ? may be left out; docs/queries.md has each query and what its answer means")


def _print(columns: Sequence[str], rows: Iterable[Sequence[object]], form: Format, raw: bool) -> None:
    from provenance.export.cells import plain, shown

    if not columns:
        return
    empty = "NULL" if form in PROSE else ""
    cells = ([shown(value, empty) for value in row] for row in rows)
    show(
        form,
        raw,
        brief=lambda: (columns, cells),
        flat=lambda: (columns, cells),
        objects=lambda: (dict(zip(columns, map(plain, row), strict=True)) for row in rows),
    )
