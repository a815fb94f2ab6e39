"""The options that commands share, worded once."""

from __future__ import annotations

from typing import Annotated

import typer

from provenance.cli.output import Drawn as Drawings
from provenance.cli.output import Format as Formats

FORMATS = "How to print; if not said, a table on a terminal and JSON Lines elsewhere (report: a table anywhere)."
Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Texts, web pages, JSON Lines or CSV of articles, feeds, web archives, PDF, DOCX, compressed or not; "
        "folders of them, with their manifest meta.jsonl; or - for standard input. What they are shows their content.",
        show_default=False,
    ),
]
Db = Annotated[
    str | None,
    typer.Option("--db", metavar="PATH|URL", help="The database; else PROVENANCE_DB, the settings file, the default."),
]
Encoding = Annotated[str, typer.Option("--encoding", help="The encoding of text files; JSON is always UTF-8.")]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="KEY=FIELD,…",
        help="Where rows of JSON or CSV have our keys (id, text, outlet, url, published, lang, title): "
        "text=body,outlet=source.",
        show_default=False,
    ),
]
NoRaw = Annotated[
    bool, typer.Option("--no-raw", help="Store the hash of pages and where they came from, and not their bytes.")
]
Format = Annotated[
    Formats | None, typer.Option("--format", "-f", help=FORMATS, case_sensitive=False, show_default=False)
]
Drawn = Annotated[
    Drawings,
    typer.Option(
        "--format", "-f", help="How to print; dot and mermaid draw a graph.", case_sensitive=False, show_default=False
    ),
]
OneOutlet = Annotated[str | None, typer.Option("--outlet", help="Only what this outlet printed.")]
Raw = Annotated[bool, typer.Option("--raw", help="CSV and TSV: no ' before cells that look like formulas.")]
NotSpeech = Annotated[
    bool, typer.Option("--not-speech", help="Include marks that reproduce no speech, each with its reason.")
]


RulesOnly = Annotated[bool, typer.Option("--rules-only", help="Leave the learned models out: rules alone decide.")]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence", min=0.0, max=1.0, help="Leave a speaker open that is less sure than this (0 to 1)."
    ),
]
Whole = Annotated[
    bool,
    typer.Option(
        "--whole", help="Print a reported content that is partly in marks once, whole, in the place of its fragments."
    ),
]


Semantic = Annotated[
    bool,
    typer.Option(
        "--semantic", help="Weigh nearness of meaning too, by a sentence encoder: pip install 'provenance[semantic]'."
    ),
]


def examples(*lines: str) -> str:
    """The epilog of a command; ``\\b`` keeps its lines apart."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
