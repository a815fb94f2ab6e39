"""What every report asks of a database before it shows anything: whether those who are named are there."""

from __future__ import annotations

from provenance.errors import SettingsError
from provenance.report.summary import nearest
from provenance.store import Counts, Filter, Reader


def know(reader: Reader, wanted: Filter) -> None:
    """Raises SettingsError where ``wanted`` names somebody who is not there, with those that look like it."""
    for name in reader.unknown_names(wanted):
        option = "outlet" if name == wanted.outlet else "speaker" if name == wanted.speaker else "via"
        close = nearest(name, _known(reader, option))
        hint = f"perhaps {' or '.join(close)}?" if close else "`provenance report` without filters shows who is there"
        raise SettingsError(f"--{option}: nobody is called {name!r}", hint)


def left_out(counts: Counts, shown: int) -> dict[str, int]:
    """What a report of ``shown`` utterances does not have, by reason; ``{s}`` is a plural's."""
    return {
        "other utterance{s}": counts.utterances - shown,
        "pair{s} of marks that reproduce no speech": counts.not_speech,
        "quotation{s} not matched yet (run `provenance match`)": counts.unmatched,
        "file{s} or line{s} that the last ingest refused": counts.refused,
        "passage{s} skipped": counts.skipped,
        "judgement{s} of what is gone (`provenance judge list --detached`)": counts.detached,
    }


def _known(reader: Reader, option: str) -> list[str]:
    if option == "outlet":
        return reader.outlets()
    return [one.name for one in reader.actors() if (one.speaker if option == "speaker" else one.intermediary)]
