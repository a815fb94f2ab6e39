"""``provenance search``: which quotations or articles have these words, or nearly this wording."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from provenance.cli import options
from provenance.cli.output import PROSE, Format, empty, for_pipe, notice, show, show_page
from provenance.model import Kind

if TYPE_CHECKING:
    from provenance.pipeline.searching import Found

EXAMPLES = options.examples(
    "provenance search mines",
    "provenance search '\"vast area of danger\" -analysts'",
    "provenance search 'demin* *clear*' --outlet \"The Moscow Times\"",
    "provenance search --in articles 'Kursk region' --since 2025-12-01 --format jsonl",
    'provenance search --near "turning a zone of danger into a safe one"',
)
DAY = "%Y-%m-%d"


class Within(StrEnum):
    """What is searched."""

    QUOTATIONS = "quotations"
    ARTICLES = "articles"


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to look for.", show_default=False)],
    within: Annotated[Within, typer.Option("--in", help="What to search.")] = Within.QUOTATIONS,
    near: Annotated[
        bool, typer.Option("--near", help="TEXT is a wording as you remember it: the quotations nearest to it.")
    ] = False,
    outlet: options.OneOutlet = None,
    speaker: Annotated[
        str | None, typer.Option("--speaker", help="Only what this speaker says, or articles that quote him or her.")
    ] = None,
    since: Annotated[
        datetime | None, typer.Option("--since", formats=[DAY], metavar="YYYY-MM-DD", help="On or after that day.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option("--until", formats=[DAY], metavar="YYYY-MM-DD", help="On or before that day.")
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="TAG", help="In that language; en is en-GB too.")
    ] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Only quotations of that kind.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="How many to print.")] = 20,
    db: options.Db = None,
    format_: options.Format = None,
    raw: options.Raw = False,
) -> None:
    """Find quotations, or articles, that have all these words, the best first.

    A "phrase" in quotation marks must stand so; demin* is every word that begins so, *min* every word that has it;
    -word must not be there. Letter case, accents, width, soft hyphens and the style of marks do not count; an
    apostrophe or a hyphen parts words; scripts without spaces are found by any of their characters. With --near the
    relation, the share and the difference are those of the quotation against TEXT, as `provenance compare` has them.
    """
    from provenance import settings
    from provenance.pipeline import searching
    from provenance.store import Filter

    if within is Within.ARTICLES and (near or kind is not None):
        raise typer.BadParameter("that is of quotations alone", param_hint="--near" if near else "--kind")
    days = (None if since is None else since.date(), None if until is None else until.date())
    wanted = Filter(outlet, speaker, None, *days, kind=kind)
    url = settings.load(db).database
    if near:
        done = searching.near(url, text, wanted, lang, limit)
    else:
        done = searching.search(url, text, wanted, lang, limit, articles=within is Within.ARTICLES)
    _print(done, for_pipe(format_), raw)


def _print(done: Found, format_: Format, raw: bool) -> None:
    from provenance.report import found

    for note in done.notes:
        notice(note)
    if not done.hits and not empty(done.articles):
        notice("nothing was found")
    if format_ in PROSE:
        if done.hits:
            show_page(format_, found.page(done.hits))
    else:
        show(
            format_,
            raw,
            brief=lambda: found.flat(done.hits),
            flat=lambda: found.flat(done.hits),
            objects=lambda: map(found.as_object, done.hits),
        )
    if done.more:
        notice("there are more; --limit shows them")
