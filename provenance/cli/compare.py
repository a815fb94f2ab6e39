"""``provenance compare``: whether two texts state the same, and how one reproduces the other."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import Format, complain, for_pipe, notice, refused, show, show_page

EXAMPLES = options.examples(
    'provenance compare "We will not go." "We will go"',
    'provenance compare --indirect "We lost nine men." "nine of his men had been killed"',
    'provenance compare --a-lang uk --b-lang en "Ми готові" "We are ready"',
    "provenance compare --pairs pairs.jsonl --format csv",
    "jq -c '{a: .text, b: .claim}' claims.jsonl | provenance compare --pairs -",
)


def compare(
    a: Annotated[str | None, typer.Argument(metavar="A", help="The reference wording.", show_default=False)] = None,
    b: Annotated[str | None, typer.Argument(metavar="B", help="The quotation.", show_default=False)] = None,
    pairs: Annotated[
        str | None,
        typer.Option(
            "--pairs",
            metavar="FILE|-",
            help='Many pairs: JSON Lines with "a" and "b", if need be with "a_quoted", "b_quoted" (true if not said), '
            '"a_lang" and "b_lang". What else a line has is printed again.',
        ),
    ] = None,
    indirect: Annotated[bool, typer.Option("--indirect", help="B is indirect speech, not in quotation marks.")] = False,
    a_lang: Annotated[str | None, typer.Option("--a-lang", metavar="CODE", help="The language of A, as en.")] = None,
    b_lang: Annotated[str | None, typer.Option("--b-lang", metavar="CODE", help="The language of B.")] = None,
    semantic: options.Semantic = False,
    format_: options.Format = None,
    raw: options.Raw = False,
) -> None:
    """Say whether two texts make the same statement, and how B reproduces A.

    The relation, the flags and the words that differ are judged as for quotations in the database. The score is
    the chance, 0 to 1, that both state the same, learned on pairs of news sentences; from 0.5 they count as the
    same. Two languages are compared by numbers, names and the commonest words of news; where nothing tells, it is
    left open.
    """
    from provenance.match.meaning import installed
    from provenance.pipeline.comparing import Comparisons, judged
    from provenance.read.pairs import Pair
    from provenance.read.pairs import pairs as read
    from provenance.report import compared

    meaning = installed() if semantic else None
    if pairs is not None:
        if a is not None or indirect or a_lang or b_lang:
            raise typer.BadParameter("--pairs says all of it line by line: leave A, B and their options out")
        found = Comparisons(read(pairs, sys.stdin.buffer), refused, meaning)
        show(
            for_pipe(format_),
            raw,
            brief=lambda: compared.rows(found, compared.BRIEF),
            flat=lambda: compared.rows(found, compared.FLAT),
            objects=lambda: map(compared.as_object, found),
        )
        if not found.pairs:
            complain(f'{pairs}: no pairs; give it lines such as {{"a": "…", "b": "…"}}')
            raise typer.Exit(Exit.NOTHING_READ)
        notice(f"{found.pairs:,} pair{'' if found.pairs == 1 else 's'}")
        raise typer.Exit(Exit.REFUSED if found.refused else Exit.DONE)
    if a is None or b is None:
        raise typer.BadParameter("two texts are needed, A and B, or a file of them with --pairs")
    if not a.strip() or not b.strip():
        raise typer.BadParameter(f"{'A' if not a.strip() else 'B'} is empty; put the words in quotation marks")
    one = judged(Pair(a, b, True, not indirect, a_lang, b_lang), meaning)
    shape = for_pipe(format_)
    if shape in (Format.TABLE, Format.MARKDOWN):
        show_page(shape, compared.page(one))
    else:
        show(
            shape,
            raw,
            brief=lambda: compared.rows([one], compared.BRIEF),
            flat=lambda: compared.rows([one], compared.FLAT),
            objects=lambda: [compared.as_object(one)],
        )
