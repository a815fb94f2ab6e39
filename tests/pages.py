"""The pages that are made of what the program says of itself; run as a script, it writes them anew.

``docs/schema.md`` is made of the comments of tables, views and columns, ``docs/queries.md`` of the questions' files,
and ``docs/schema.svg`` of the same tables by Graphviz, where that is installed.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click_names
from sqlalchemy import Column, Table

from provenance.cli.exits import MEANING
from provenance.store.asked import questions
from provenance.store.migrate import head
from provenance.store.tables import Base
from provenance.store.views import views

DOCS = Path(__file__).parents[1] / "docs"
MADE = "<!-- made by `python tests/pages.py`; do not edit -->"
GROUPS = {
    "articles": ("outlets", "articles", "revisions", "extractions", "spans", "refusals"),
    "quotations": ("quotations", "quotation_spans", "attributions", "candidates", "links"),
    "utterances": ("utterances", "reproductions", "reproduction_flags", "differences"),
    "what other articles add": ("inferred_links", "inferred_link_evidence", "findings", "finding_evidence"),
    "judgements": ("judgements", "judged_quotations", "judged_actors", "overruled"),
    "actors": ("actors", "aliases"),
}
COLOURS = {"actors": "#b3541e", "spans": "#2f7d4f", "quotations": "#2b5fa8", "revisions": "#7a4fa0", "": "#666666"}
INTRODUCTION = """\
Everything that the program knows is in these tables, on SQLite and PostgreSQL alike. Start with the views: they have
what holds now, merged actors as one, and every row leads to the document, the place and the words. They are part of the
schema: a column keeps its name and its meaning. [Twelve questions](queries.md) use them, and `provenance sql` asks them
and any other without changing anything.

In the tables

- a row that a later run superseded has a `retired_run_id`, and what holds has none; nothing is overwritten;
- `run_id` is the run that made a row: its version and its set of rules are in `runs`;
- every offset counts code points from 0 into `revisions.text`, half-open, and `v_spans` has the words there;
- an actor that people merged into another has a `merged_into_id`: `coalesce(merged_into_id, id)` is who it is;
- times are in UTC. `published` is what the manifest gave, and means no more than that.

Questions by `quotation_id`, `utterance_id`, `document`, `revision_id`, `outlet` or `published_day` are answered by
index, and so are those by `actor` in `v_chains`; by `speaker` in `v_quotations` every quotation is read once. What
would count all quotations is kept counted, in the transaction that changes it: `v_utterances`, `v_credits` and
`v_outlet_counts` have it. A view joins seven tables, and PostgreSQL looks at a condition on it last where a query joins
more than `join_collapse_limit`: `provenance sql` sets that and `from_collapse_limit` to 16, and so should who asks in
psql. SQLite finds the shorter way when it has counted the rows, which `provenance db vacuum` lets it do.
"""


def schema() -> str:
    """The page of tables and views."""
    return "\n".join(_schema())


def _schema() -> Iterator[str]:
    yield f"# The schema\n\n{MADE}\n\nRevision {head()}.\n\n{INTRODUCTION}"
    yield "## Tables and what they refer to\n"
    yield "Every table that a run writes refers to `runs` as well, which is left out here. The same as a picture with"
    yield "all columns: [schema.svg](schema.svg).\n"
    yield f"```mermaid\n{_mermaid()}\n```\n"
    yield "## Views\n"
    for view in views():
        yield f"### {view.name}\n\n{view.comment}\n\n| column | what it holds |\n| --- | --- |"
        yield from (f"| `{name}` | {_cell(comment)} |" for name, comment in view.columns)
        yield ""
    yield "## Tables\n"
    for table in _tables():
        yield f"### {table.name}\n\n{table.comment}\n"
        yield "| column | type | refers to | what it holds |\n| --- | --- | --- | --- |"
        yield from map(_row, table.c)
        yield ""


def queries() -> str:
    """The page of the questions."""
    return "\n".join(_queries())


def _queries() -> Iterator[str]:
    yield f"# What people ask the database\n\n{MADE}\n"
    yield "Each of these runs on SQLite and PostgreSQL as it stands; `provenance sql --query NAME` asks it, with"
    yield "`--param name=value` for what stands behind a colon. Names are compared letter for letter: `v_outlets` and"
    yield "`v_chains` have them. [The schema](schema.md) explains every view, table and column.\n"
    for one in questions().values():
        yield f"- [{one.title}](#{_anchor(one.name)})"
    for one in questions().values():
        yield f"\n## {one.name}\n\n**{one.title}** {_cell(one.explanation)}\n"
        for parameter in one.parameters:
            yield f"- `{parameter.name}`: {parameter.comment}{' (may be left out)' if parameter.optional else ''}"
        given = "".join(f" --param {each.name}=…" for each in one.parameters if not each.optional)
        yield f"{'' if not one.parameters else chr(10)}```sh\nprovenance sql --query {one.name}{given}\n```\n"
        yield f"```sql\n{one.sql.rstrip()}\n```"
    yield ""


def commands() -> str:
    """The page of the command line."""
    return "\n".join(_commands())


def _commands() -> Iterator[str]:
    yield f"# Commands\n\n{MADE}\n"
    yield "Every command has `--help`. What was asked for goes to standard output, what there is to say of it to"
    yield "standard error.\n"
    yield "| exit code | meaning |\n| --- | --- |"
    yield from (f"| {int(code)} | {_cell(meaning)} |" for code, meaning in MEANING.items())
    for name, command in click_names.described():
        yield f"\n## provenance {name}\n\n{_paragraphs(command.help or '')}\n"
        yield "| argument or option | meaning |\n| --- | --- |"
        for parameter in command.params:
            written = ", ".join(f"`{each}`" for each in (parameter.opts if parameter.opts[0][0] == "-" else ()))
            about = getattr(parameter, "help", None) or ""
            yield f"| {written or f'`{parameter.human_readable_name}`'} | {_paragraphs(about)} |"
        examples = (command.epilog or "").partition("Examples:\n")[2]
        if examples:
            yield "\n```text\n" + "\n".join(line.strip() for line in examples.splitlines()) + "\n```"
    yield ""


def dot() -> str:
    """The tables with their columns as Graphviz draws them."""
    lines = [
        "digraph schema {",
        '  graph [rankdir=TB, fontname="Helvetica", fontsize=13, ranksep=1.2, nodesep=0.25, bgcolor=white, pad=0.3];',
        '  node [shape=plain, fontname="Helvetica", fontsize=10];',
        "  edge [arrowsize=0.6];",
    ]
    for number, (title, names) in enumerate(GROUPS.items()):
        lines.append(f'  subgraph cluster_{number} {{ label="{title}"; color="#cccccc"; style=rounded;')
        lines += [f"    {_node(Base.metadata.tables[name])}" for name in names]
        lines.append("  }")
    lines += [f"  {_node(table)}" for table in _ungrouped()]
    for table, column, target in _edges():
        beside = ":e" if table == target else ""  # else the line would run over the names
        lines.append(f'  {table}:{column}{beside} -> {target}:id{beside} [color="{COLOURS.get(target, COLOURS[""])}"];')
    return "\n".join([*lines, "}"]) + "\n"


def digest() -> str:
    """By which the picture tells of which tables it was made."""
    return f"<!-- of {hashlib.sha256(dot().encode()).hexdigest()} -->"


def _node(table: Table) -> str:
    rows = [f'<TR><TD BGCOLOR="#e8eef7"><B>{table.name}</B></TD></TR>']
    for column in table.c:
        if column.name not in ("run_id", "retired_run_id"):
            name = f"<U>{column.name}</U>" if column.primary_key else column.name
            rows.append(f'<TR><TD ALIGN="LEFT" PORT="{column.name}">{name}</TD></TR>')
    grid = '<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="3">'
    return f"{table.name} [label=<{grid}{''.join(rows)}</TABLE>>];"


def _mermaid() -> str:
    lines = ["erDiagram"]
    for table, column, target in _edges():
        nullable = Base.metadata.tables[table].c[column].nullable
        lines.append(f'    {target} {"|o" if nullable else "||"}--o{{ {table} : "{column}"')
    return "\n".join(lines)


def _edges() -> Iterator[tuple[str, str, str]]:
    for table in _tables():
        for column in table.c:
            for key in column.foreign_keys:
                target = key.target_fullname.partition(".")[0]
                if target != "runs":
                    yield table.name, column.name, target


def _tables() -> list[Table]:
    return sorted(Base.metadata.tables.values(), key=lambda table: table.name)


def _ungrouped() -> list[Table]:
    grouped = {name for names in GROUPS.values() for name in names}
    return [table for table in _tables() if table.name not in grouped]


def _row(column: Column) -> str:
    target = next((key.target_fullname for key in column.foreign_keys), "")
    refers = f"[{target}](#{target.partition('.')[0]})" if target else ""
    key = " (key)" if column.primary_key else ""
    return f"| `{column.name}`{key} | {_type(column)} | {refers} | {_cell(column.comment)} |"


def _type(column: Column) -> str:
    name = type(column.type).__name__.lower()
    known = {"biginteger": "integer", "datetime": "time", "float": "number"}.get(name, name)
    return f"{known}, or NULL" if column.nullable else known


def _cell(words: str | None) -> str:
    return (words or "").replace("|", "\\|").replace("<", "&lt;")


def _paragraphs(words: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in _cell(words).split("\n\n"))


def _anchor(title: str) -> str:
    return title.replace(" ", "-").lower()


def main() -> None:
    """Write every page; read the difference before you commit it."""
    (DOCS / "schema.md").write_text(schema(), encoding="utf-8")
    (DOCS / "queries.md").write_text(queries(), encoding="utf-8")
    (DOCS / "commands.md").write_text(commands(), encoding="utf-8")
    program = shutil.which("dot")
    if program is None:
        print("docs/schema.svg stays as it is: Graphviz is not installed", file=sys.stderr)  # noqa: T201
        return
    drawn = subprocess.run([program, "-Tsvg"], input=dot().encode(), capture_output=True, check=True).stdout.decode()
    (DOCS / "schema.svg").write_text(drawn.rstrip() + f"\n{digest()}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
