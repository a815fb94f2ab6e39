"""``provenance match``: which quotations are the same utterance."""

from __future__ import annotations

from provenance.cli import options
from provenance.cli.output import write

EXAMPLES = options.examples("provenance match", "provenance match --db cases.db")


def match(db: options.Db = None) -> None:
    """Find which quotations are one utterance, and how each reproduces it.

    ``ingest`` does this by itself; running it again changes nothing.
    """
    from provenance import settings
    from provenance.pipeline.matching import match_all

    write([f"{match_all(settings.load(db).database):,} utterances\n"])
