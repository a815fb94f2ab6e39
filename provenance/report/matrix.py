"""The question of the mission: utterances by outlets, and in each cell how the outlet reproduced the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from provenance.chain.show import ARROW, arrows
from provenance.infer.show import finding_object, link_object
from provenance.model import Basis, Link, Relation, Verdict
from provenance.report.entries import Entry, Occurrence, relation
from provenance.report.summary import STAR

MIN_OUTLET = 13  # columns that the longest relation and its padding need
MIN_QUOTE = 22
MIN_SPEAKER = 11
MARKDOWN = 240  # the width that a Markdown table may have: fifteen outlets
SHORT = 80  # code points of the wording that the table shows
MOST = 24  # outlets that one cell lists
NOBODY = "credits no one"
LONG = (
    "quote_id", "reference", "outlet", "relation", "coverage", "flags", "speaker", "chain", "dropped",
    "text", "kind", "document", "start", "end", "published", "quotation_id", "judged", "copy",
)  # fmt: skip

Rows = tuple[tuple[str, ...], list[tuple[str, ...]]]


def table(found: Sequence[Entry], two_way: bool, width: int) -> Rows:
    """Columns and rows: an outlet a column while ``width`` (in characters) lasts, else an outlet a line."""
    outlets = outlets_of(found)
    if MIN_QUOTE + MIN_SPEAKER + MIN_OUTLET * len(outlets) > width:
        return ("quote", "said by", "outlets"), [(*_head(entry), _lines(entry, two_way)) for entry in found]
    rows = []
    for entry in found:
        mine, differ = entry.by_outlet(), common_credit(entry) is None
        cells = (
            "\n".join(_facts(mine[outlet], entry, differ, two_way, "\n")) if outlet in mine else "–"
            for outlet in outlets
        )
        rows.append((*_head(entry), *cells))
    return ("quote", "said by", *outlets), rows


def outlets_of(found: Sequence[Entry]) -> tuple[str, ...]:
    """Every outlet of ``found``, the one with most utterances first."""
    counts = Counter(outlet for entry in found for outlet in entry.outlets)
    return tuple(sorted(counts, key=lambda outlet: (-counts[outlet], outlet)))


def long(found: Sequence[Entry], two_way: bool) -> Rows:
    """One row an occurrence, for spreadsheets and data frames."""
    return LONG, [_row(entry, occurrence, two_way) for entry in found for occurrence in entry.occurrences]


def as_object(entry: Entry, two_way: bool, raw: Mapping[str, object] | None = None) -> dict[str, object]:
    """One utterance with all its occurrences; ``raw`` says where each stands in what was read, by its id."""
    return {
        "quote_id": entry.quote_id,
        "reference": entry.reference.text,
        "speaker": entry.speaker,
        "outlets": list(entry.outlets),
        "independent": entry.independent,
        "first_published": entry.first,
        "occurrences": [
            _occurrence(each, two_way) | ({"raw": raw[each.record.quotation_id]} if raw is not None else {})
            for each in entry.occurrences
        ],
    }


def shortened(text: str, length: int = SHORT) -> str:
    """``text`` on one line, cut between words with an ellipsis in brackets where it is longer than ``length``."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    kept = line[:length].rsplit(" ", 1)[0] if " " in line[:length] else line[:length]
    return f"{kept} […]"


def how(occurrence: Occurrence, two_way: bool) -> str:
    """The relation, the share of the reference where it is not all of it, and the flags."""
    verdict = occurrence.record.verdict
    words = [relation(occurrence.record, two_way)]
    words[0] += STAR if occurrence.judged("same", "different", "kind") else ""
    words[0] += share(verdict) if verdict else ""
    return ", ".join([*words, *(flag.replace("_", " ") for flag in verdict.flags)] if verdict else words)


def share(verdict: Verdict, of: str = "") -> str:
    """How much of the reference it has, where that is not all; of a translation, how sure it is that it is one."""
    if verdict.relation is Relation.TRANSLATED:
        return "" if verdict.confidence is None else f" [{verdict.confidence:.2f}]"
    return f" {percent(verdict.coverage)}{of}" if verdict.coverage < 1 else ""


def percent(share: float) -> str:
    """``share`` in per cent; only the whole is 100 %, only nothing is 0 %."""
    return f"{min(99, max(1, round(share * 100)))}%" if 0 < share < 1 else f"{share:.0%}"


def credit(occurrence: Occurrence) -> str | None:
    """Whom the article credits, or that it credits nobody where others do; None where there is nothing to say."""
    mark = STAR if occurrence.judged("intermediary", "confirm") else ""
    if occurrence.via:
        return f"via {ARROW.join(occurrence.via)}{mark}"
    return f"{NOBODY}{mark}" if occurrence.dropped else None


def said_by(occurrence: Occurrence, entry: Entry) -> str | None:
    """The speaker, where this article does not name the one that the others do."""
    if occurrence.speaker == entry.speaker:
        return None
    mark = STAR if occurrence.judged("speaker", "confirm") else ""
    return f"said by {occurrence.speaker}{mark}" if occurrence.speaker else f"speaker open{mark}"


def _head(entry: Entry) -> tuple[str, str]:
    """The wording, and who said it through whom, where all that print it credit the same."""
    common = common_credit(entry)
    mine = (each for each in entry.occurrences if each.speaker == entry.speaker)
    judged = any(each.judged("speaker", "confirm") for each in mine)
    speaker = (entry.speaker or "(open)") + (STAR if judged else "")
    quote = f"{entry.quote_id} “{shortened(entry.reference.text)}”"
    copied = sum(map(len, entry.copies.values()))
    quote += f"\n{copied} of {len(entry.outlets)} outlets print the same copy" if copied else ""
    return quote, f"{speaker}\n{common}" if common else speaker


def common_credit(entry: Entry) -> str | None:
    """The credit that all occurrences give alike; None where they differ, or give none."""
    credits = {credit(occurrence) for occurrence in entry.occurrences}
    return credits.pop() if len(credits) == 1 else None


def _lines(entry: Entry, two_way: bool) -> str:
    mine, differ = entry.by_outlet(), common_credit(entry) is None
    shown = list(mine)[:MOST]
    lines = [f"{outlet}: {fact}" for outlet in shown for fact in _facts(mine[outlet], entry, differ, two_way, ", ")]
    more = len(mine) - len(shown)
    return "\n".join([*lines, *([f"and {more:,} more, see --quote {entry.quote_id}"] if more else [])])


def _facts(
    mine: Sequence[Occurrence], entry: Entry, credits_differ: bool, two_way: bool, separator: str
) -> Iterator[str]:
    """What one outlet made of it: its relations, under the credit and the speaker that it gives with them."""
    groups: dict[tuple[str | None, str | None], list[str]] = {}
    for each in mine:
        said = (credit(each) if credits_differ else None, said_by(each, entry))
        groups.setdefault(said, []).append(how(each, two_way))
    for said, relations in groups.items():
        counted = Counter(relations).items()
        words = "; ".join(f"{words} ×{count}" if count > 1 else words for words, count in counted)
        yield separator.join(filter(None, (words, *said)))


def facts_of(mine: Sequence[Occurrence], entry: Entry, credits_differ: bool) -> Iterator[str]:
    """What one outlet made of it, on one line for each credit and speaker that it gives."""
    return _facts(mine, entry, credits_differ, two_way=False, separator=", ")


def _row(entry: Entry, each: Occurrence, two_way: bool) -> tuple[str, ...]:
    record, verdict = each.record, each.record.verdict
    return (
        entry.quote_id,
        entry.reference.text,
        each.outlet,
        relation(record, two_way),
        str(round(verdict.coverage, 4)) if verdict else "",
        " ".join(verdict.flags) if verdict else "",
        each.speaker or "",
        arrows(record.quotation.chain),
        ARROW.join(each.dropped),
        record.text,
        record.quotation.kind,
        record.document,
        str(record.quotation.start),
        str(record.quotation.end),
        record.published or "",
        record.quotation_id,
        "; ".join(map(str, record.judged)),
        record.copy or "",
    )


def _occurrence(each: Occurrence, two_way: bool) -> dict[str, object]:
    record, verdict = each.record, each.record.verdict
    return {
        "quotation_id": record.quotation_id,
        "outlet": each.outlet,
        "document": record.document,
        "start": record.quotation.start,
        "end": record.quotation.end,
        "published": record.published,
        "text": record.text,
        "kind": record.quotation.kind,
        "relation": relation(record, two_way) if verdict else None,
        "coverage": round(verdict.coverage, 4) if verdict else None,
        "flags": list(verdict.flags) if verdict else [],
        "translation_confidence": verdict.confidence if verdict else None,
        "reason": verdict.reason if verdict else None,
        "difference": [edit._asdict() for edit in verdict.difference] if verdict else [],
        "speaker": each.speaker,
        "chain": [_link(link) for link in record.quotation.chain],
        "inferred": [link_object(link, record.quotation.chain) for link in record.inferred],
        "findings": [finding_object(finding) for finding in record.findings],
        "dropped": list(each.dropped),
        "is_reference": record.is_reference,
        "copy": record.copy,
        "judgements": [each._asdict() for each in record.judged],
    }


def _link(link: Link) -> dict[str, object]:
    return {"role": link.role, "name": link.name, "basis": link.basis, "inferred": link.basis is Basis.INFERRED}
