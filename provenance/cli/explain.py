"""``provenance explain``: what decided each quotation of one article."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import complain, refused, show_page

EXAMPLES = options.examples(
    "provenance explain article.txt", "provenance explain article.txt --quote 3", "provenance explain - < article.txt"
)


def explain(
    path: Annotated[str, typer.Argument(metavar="FILE", help="One article, or - for standard input.")],
    quote: Annotated[int | None, typer.Option("--quote", min=1, help="Only this quotation, counted from 1.")] = None,
    format_: options.Format = None,
    encoding: options.Encoding = "utf-8",
    rules_only: options.RulesOnly = False,
    min_confidence: options.MinConfidence = 0.0,
) -> None:
    """Say for each quotation of an article what decided its kind, its speaker and its chain.

    With the candidates and their scores: of the learned ranker where it was asked, else of the rule that answered.
    """
    from provenance import settings
    from provenance.actors.registry import load
    from provenance.cli.output import Format
    from provenance.model import Article
    from provenance.pipeline.extraction import Options, extract
    from provenance.pipeline.reading import some, with_outlet
    from provenance.read.source import read
    from provenance.report.explain import page

    registry = load(settings.load().registry)
    found = [a for a in some(read([path], encoding, sys.stdin.buffer), refused) if isinstance(a, Article)]
    if len(found) > 1:
        complain(f"{path} holds {len(found)} articles; name one text file")
        raise typer.Exit(Exit.USAGE)
    extraction = extract(with_outlet(found[0], registry), registry, Options(rules_only, min_confidence))
    if quote is not None and quote > len(extraction.quotations):
        complain(f"{path} has {len(extraction.quotations)} quotations, none with the number {quote}")
        raise typer.Exit(Exit.USAGE)
    show_page(format_ or Format.TABLE, page(extraction, quote))
