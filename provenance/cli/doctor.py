"""``provenance doctor``: whether everything is there that the program needs."""

from __future__ import annotations

import typer

from provenance.cli import options
from provenance.cli.exits import Exit
from provenance.cli.output import Format, notice, show

EXAMPLES = options.examples("provenance doctor", "provenance doctor --db postgresql:///news --format json")


def doctor(db: options.Db = None, format_: options.Format = None, raw: options.Raw = False) -> None:
    """Look at versions, libraries, settings, registry, database, extensions, disk and limits; nothing is changed.

    What is bad has its remedy, and then it exits with 1; a note may matter or not.
    """
    from provenance import settings
    from provenance.pipeline.doctor import examine
    from provenance.report.summary import many
    from provenance.store import display

    chosen = settings.load(db)
    url = chosen.database
    found = list(examine(url, chosen.database_origin, display(url), chosen.registry, settings.settings_file()))
    columns = ("check", "state", "found", "remedy")
    rows = [(one.name, one.state, one.value, one.remedy or "") for one in found]
    show(
        format_ or Format.TABLE,
        raw,
        brief=lambda: (columns, rows),
        flat=lambda: (columns, rows),
        objects=lambda: (
            {"check": one.name, "state": one.state, "found": one.value, "remedy": one.remedy} for one in found
        ),
    )
    bad = sum(one.state == "bad" for one in found)
    notes = sum(one.state == "note" for one in found)
    notice(f"{many(bad, 'thing')} to mend, {many(notes, 'note')}" if bad or notes else "all is well")
    raise typer.Exit(Exit.REFUSED if bad else Exit.DONE)
