"""The reports that people act on, as commands below ``provenance report``."""

from __future__ import annotations

import typer

from provenance.cli import changes, copies, matrix, outlet, quote, revisions, story, timeline, unattributed


def add(app: typer.Typer) -> None:
    """Put them below ``app``, in the order in which they are listed."""
    app.command(epilog=matrix.EXAMPLES)(matrix.matrix)
    app.command(epilog=quote.EXAMPLES)(quote.quote)
    app.command(epilog=outlet.EXAMPLES)(outlet.outlet)
    app.command(epilog=timeline.EXAMPLES)(timeline.timeline)
    app.command(epilog=changes.EXAMPLES)(changes.changes)
    app.command(epilog=unattributed.EXAMPLES)(unattributed.unattributed)
    app.command(epilog=story.EXAMPLES)(story.story)
    app.command(epilog=copies.EXAMPLES)(copies.copies)
    app.command(epilog=revisions.EXAMPLES)(revisions.revisions)
