"""Who had an utterance when, and what of the order is certain: a bare date claims no hour."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from provenance.infer.when import Interval
from provenance.model import Record
from provenance.report import places
from provenance.report.detail import BLANK, Line
from provenance.report.entries import Entry, Occurrence
from provenance.report.matrix import Rows, credit, how, shortened

FLAT = (
    "quote_id", "published", "precision", "earliest", "latest", "order", "certainly_after", "certainly_before",
    "articles", "seconds_behind", "outlet", "document", "start", "end", "quotation_id", "url", "relation", "via",
    "speaker", "text",
)  # fmt: skip


class When(NamedTuple):
    """A date of publication: how much of it is known, and the instants at which it can have been."""

    precision: str
    interval: Interval | None


class Placed(NamedTuple):
    """A printing among the other articles of its utterance.

    ``after`` and ``before`` count those that certainly came before and after it, of ``others``; ``behind`` is how many
    seconds at least it came after the one that certainly preceded it by most, ``leader``.
    """

    occurrence: Occurrence
    when: When
    after: int
    before: int
    others: int
    behind: int | None
    leader: str | None

    @property
    def order(self) -> str:
        """What is certain of its place, in words."""
        if self.when.interval is None:
            return "no date that proves anything"
        if not self.others:
            return "the only article"
        if self.before == self.others:
            return "certainly first"
        if self.behind is not None:
            of = "the other" if self.others == 1 else f"{self.after:,} of the {self.others:,} others"
            of = f"all {self.others:,} others" if self.after == self.others > 1 else of
            return f"certainly after {of}, {_lag(self.behind)} after {self.leader}"
        if self.before:
            return f"certainly before {self.before:,} of the {self.others:,} others; whether first is not proven"
        return "its place is not proven"


def placed(entry: Entry, when: Callable[[str | None], When]) -> list[Placed]:
    """The printings of an utterance, earliest first; in n log n."""
    articles = {(each.outlet, each.record.document): each for each in entry.occurrences}
    known = [(span, each.outlet) for each in articles.values() if (span := when(each.record.published).interval)]
    starts, ends = sorted(span.earliest for span, _ in known), sorted(span.latest for span, _ in known)
    leader = min(known, key=lambda one: one[0].latest, default=None)
    found = []
    for each in entry.occurrences:
        mine = when(each.record.published)
        after = before = 0
        behind = None
        if mine.interval is not None:
            after = bisect_left(ends, mine.interval.earliest)
            before = len(starts) - bisect_right(starts, mine.interval.latest)
            behind = mine.interval.earliest - leader[0].latest if after and leader else None
        name = leader[1] if leader and behind is not None else None
        found.append(Placed(each, mine, after, before, len(articles) - 1, behind, name))
    return found


def page(entries: Iterable[Entry], when: Callable[[str | None], When]) -> Iterator[Line]:
    """One utterance after the other."""
    for number, entry in enumerate(entries):
        if number:
            yield BLANK
        yield 0, ((f"{entry.quote_id} ", "bold"), (f"“{shortened(entry.reference.text)}”", ""))
        yield 0, ((f"Said by {entry.speaker or 'nobody that is named'}.", ""),)
        for each in placed(entry, when):
            yield from _printing(each)


def _printing(each: Placed) -> Iterator[Line]:
    record = each.occurrence.record
    known = {"none": "", "second": "", "minute": ""}.get(each.when.precision, f" ({each.when.precision} only)")
    facts = ", ".join(filter(None, (how(each.occurrence, two_way=False), credit(each.occurrence))))
    yield (
        4,
        ((f"{record.published or 'no date'}{known}", "bold"), (f"  {each.occurrence.outlet}", ""), (f"  {facts}", "")),
    )
    yield 8, ((each.order, "yellow"), (f"  {record.document}:{record.quotation.start} {record.quotation_id}", "dim"))


def flat(entries: Iterable[Entry], when: Callable[[str | None], When]) -> Rows:
    """One row a printing."""
    return FLAT, [_row(entry, each) for entry in entries for each in placed(entry, when)]


def as_object(entry: Entry, when: Callable[[str | None], When]) -> dict[str, object]:
    """One utterance with its printings in order."""
    return {
        "quote_id": entry.quote_id,
        "reference": entry.reference.text,
        "speaker": entry.speaker,
        "printings": [_printed(each) for each in placed(entry, when)],
    }


def _row(entry: Entry, each: Placed) -> tuple[str, ...]:
    values = {"quote_id": entry.quote_id, **_printed(each), "via": " → ".join(each.occurrence.via)}
    return tuple("" if values[column] is None else str(values[column]) for column in FLAT)


def _printed(each: Placed) -> dict[str, object]:
    record: Record = each.occurrence.record
    span = each.when.interval
    return {
        "published": record.published,
        "precision": each.when.precision,
        "earliest": _instant(span.earliest) if span else None,
        "latest": _instant(span.latest) if span else None,
        "order": each.order,
        "certainly_after": each.after,
        "certainly_before": each.before,
        "articles": each.others + 1,
        "seconds_behind": each.behind,
        **places.facts(record),
        "relation": record.verdict.relation if record.verdict else None,
        "via": list(each.occurrence.via),
        "speaker": each.occurrence.speaker,
        "text": record.text,
    }


def _instant(seconds: int) -> str | None:
    """Seconds since the start of year 1, as ``Interval`` counts them, in UTC; None before or after all calendars."""
    try:
        found = datetime(1, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds - 86_400)
    except OverflowError:
        return None
    return found.strftime("%Y-%m-%dT%H:%M:%SZ")


def _lag(seconds: int) -> str:
    days, rest = divmod(seconds, 86_400)
    hours, minutes = divmod(rest // 60, 60)
    parts = [(days, "d"), (hours, "h"), (minutes, "min")] if days < 10 else [(days, "d")]
    shown = " ".join(f"{number:,} {unit}" for number, unit in parts if number)
    return f"at least {shown or f'{seconds} s'}"
