"""What a report shows: the utterances that a filter chooses, each whole, and the count of what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.errors import SettingsError
from provenance.model import Relation, Role
from provenance.report.entries import TWO_WAY, Entry, entries
from provenance.report.summary import nearest
from provenance.store import Filter, Reader, Rest, reading

_ID = compiled(r"[qu][0-9]{1,18}", re.ASCII)
_OPTIONS = {Role.OUTLET: "outlet", Role.SPEAKER: "speaker", Role.INTERMEDIARY: "via"}


@dataclass(frozen=True, slots=True)
class Report:
    """The utterances to show, how many articles there are at all, and how much of what is not shown.

    ``last`` is the last one shown where more follow, else None.
    """

    found: list[Entry]
    articles: int
    left_out: dict[str, int]
    last: str | None = None


class Page(NamedTuple):
    """At most ``utterances``, and of them as many as have ``quotations`` together, but one at least.

    None is without bound; ``after`` is the id of an utterance (``u3``), behind which the page begins.
    """

    utterances: int | None = None
    quotations: int | None = None
    after: str | None = None


WHOLE = Page()


def report(url: str, wanted: Filter, two_way: bool, page: Page = WHOLE) -> Report:
    """Every utterance of which one occurrence meets all of ``wanted``, with all its other occurrences, or a page of it.

    With ``two_way`` a relation stands for all that fold to the same. Raises SettingsError where ``wanted`` names
    a quote, an outlet, a speaker or an intermediary that is not there, with those that look like it.
    """
    if wanted.quote_id is not None and not _ID.fullmatch(wanted.quote_id):
        raise SettingsError(f"--quote: {wanted.quote_id!r} is no id", "write u3, or q12 for a quotation of it")
    with reading(url) as reader:
        rest = reader.rest()
        if rest.articles:
            know(reader, wanted)
        if wanted.quote_id is not None:
            found, last = entries(reader.records(replace(wanted, min_outlets=1)), wanted.min_outlets), None
            if not found:
                ids = {f"u{key}" for key, _ in reader.ordered([Filter()], 1, None, None)}
                raise SettingsError(f"--quote: there is no utterance {wanted.quote_id}", _perhaps(wanted.quote_id, ids))
        else:
            keys, last = _chosen(reader, wanted, two_way, page)
            found = entries(reader.records_of(keys))
    return Report(found, rest.articles, left_out(rest, len(found)), last)


def _chosen(reader: Reader, wanted: Filter, two_way: bool, page: Page) -> tuple[list[int], str | None]:
    """The utterances of a page, and the last of them where more follow."""
    after = None if page.after is None else _after(reader, page.after)
    narrowed = list(_folded(replace(wanted, min_outlets=1), two_way))
    limit = None if page.utterances is None else page.utterances + 1
    chosen = reader.ordered(narrowed, wanted.min_outlets, limit, after)
    kept, quotations = 0, 0
    for _, count in chosen[: page.utterances]:
        quotations += count
        if kept and page.quotations is not None and quotations > page.quotations:
            break
        kept += 1
    keys = [key for key, _ in chosen[:kept]]
    return keys, f"u{keys[-1]}" if kept < len(chosen) else None


def _after(reader: Reader, given: str) -> int:
    name = given.strip().lower()
    if not _ID.fullmatch(name) or name[0] != "u":
        raise SettingsError(f"--after: {given!r} is no id of an utterance", "write u3")
    if not reader.utterance_exists(int(name[1:])):
        raise SettingsError(f"--after: there is no utterance {name}", "leave --after out to begin at the first")
    return int(name[1:])


def _folded(wanted: Filter, two_way: bool) -> Iterator[Filter]:
    if wanted.relation is None or not two_way:
        yield wanted
        return
    for relation in Relation:
        if TWO_WAY[relation] == TWO_WAY[wanted.relation]:
            yield replace(wanted, relation=relation)


def know(reader: Reader, wanted: Filter) -> None:
    """Raises SettingsError where ``wanted`` names somebody who is not there, with those that look like it."""
    for name in reader.unknown_names(wanted):
        option = next(option for option in _OPTIONS.values() if getattr(wanted, option) == name)
        raise SettingsError(f"--{option}: nobody is called {name!r}", _perhaps(name, reader.names(option)))


def _perhaps(name: str, known: set[str]) -> str:
    close = nearest(name, known)
    return f"perhaps {' or '.join(close)}?" if close else "`provenance report` without filters shows who is there"


def left_out(rest: Rest, shown: int) -> dict[str, int]:
    """What a report of ``shown`` utterances does not have, by reason; ``{s}`` is a plural's."""
    return {
        "other utterance{s}": rest.utterances - shown,
        "pair{s} of marks that reproduce no speech": rest.not_speech,
        "quotation{s} not matched yet (run `provenance match`)": rest.unmatched,
        "file{s} or line{s} that the last ingest refused": rest.refused,
        "passage{s} skipped": rest.skipped,
        "judgement{s} of what is gone (`provenance judge list --detached`)": rest.detached,
    }
