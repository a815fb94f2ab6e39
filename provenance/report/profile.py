"""One outlet: what it reproduced, how faithfully, through whom, whom it leaves out, and its silent edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.infer.counted import Profile
from provenance.infer.tallies import CreditTally, FlowTally
from provenance.model import Kind, Relation
from provenance.report import changes
from provenance.report.changes import Change
from provenance.report.detail import BLANK, Line
from provenance.report.matrix import Rows, percent
from provenance.report.summary import many

FLAT = ("outlet", "about", "what", "count", "of", "share", "evidence")


@dataclass(frozen=True, slots=True)
class Outlet:
    """The counts, whom it credits and drops, what came through whom, and the gravest of its ``edited`` quotations."""

    profile: Profile
    credits: Sequence[CreditTally]
    flow: Sequence[FlowTally]
    changes: Sequence[Change]
    edited: int

    @property
    def name(self) -> str:
        """Its names, as manifests give them."""
        return " / ".join(self.profile.names)


def page(one: Outlet) -> Iterator[Line]:
    """The profile for reading."""
    p = one.profile
    yield 0, ((one.name, "bold"),)
    yield 0, ((f"{many(p.articles, 'article')}{_span(p)}, {many(p.speech, 'quotation')}{_kinds(p)}.", ""),)
    yield from _faith(p)
    yield BLANK
    yield 0, (("Through whom", "bold"), ("  quotations by the intermediary that the article names", "dim"))
    for flow in one.flow:
        more = f", and by what other articles say {many(flow.inferred, 'utterance')} more" if flow.inferred else ""
        through = flow.through or "(no one named)"
        share = percent(flow.quotations / p.speech) if p.speech else "–"
        yield 4, ((f"{through}: ", ""), (f"{many(flow.quotations, 'quotation')}, {share}{more}", ""))
    yield BLANK
    yield 0, (("Credits", "bold"), ("  found to be left out, beside those given", "dim"))
    if not any(c.dropped or c.laundered for c in one.credits):
        yield 4, (("no credit was found to be left out", ""),)
    for c in one.credits:
        if c.dropped or c.laundered:
            words = f"{c.medium}: dropped {c.dropped:,}, {percent(c.share)} of {c.dropped + c.credited:,}"
            second = f"; {c.laundered:,} at second hand" if c.laundered else ""
            yield 4, ((words + second, "yellow"),)
            yield 4, ((f"see: provenance report findings --outlet {_shell(one.profile.names[0])}", "dim"),)
    yield BLANK
    yield 0, (("Silent edits", "bold"), (f"  {_edits(one)}", "dim"))
    for change in one.changes:
        for indent, pieces in changes.lines(change):
            yield indent + 4, pieces
    if p.speakers:
        yield BLANK
        yield 0, (("Quoted most", "bold"), ("  quotations by speaker", "dim"))
        for name, count in p.speakers:
            yield 4, ((f"{name}: {count:,}", ""),)


def _faith(p: Profile) -> Iterator[Line]:
    yield BLANK
    yield 0, (("How faithfully", "bold"), (f"  {_of_what(p)}", "dim"))
    for relation in Relation:
        count = p.relations.get(relation, 0)
        if count:
            yield 4, ((f"{relation}: {count:,}, {percent(count / p.compared)}", ""),)
    for flag, count in sorted(p.flags.items(), key=lambda item: (-item[1], item[0])):
        words = flag.replace("_", " ")
        yield 4, ((f"{words}: {count:,}, {percent(count / p.compared)}", "yellow"),)


def _of_what(p: Profile) -> str:
    left = [
        f"{many(p.alone, 'quotation')} that no other outlet prints" if p.alone else "",
        f"{many(p.references, 'quotation')} that others are compared with" if p.references else "",
        f"{many(p.unmatched, 'quotation')} not matched yet" if p.unmatched else "",
    ]
    others = ", ".join(filter(None, left))
    text = f"{many(p.compared, 'quotation')} compared with another's wording"
    return f"{text}; left out of the shares: {others}" if others else text


def _edits(one: Outlet) -> str:
    shown = len(one.changes)
    if not one.edited:
        return "none found"
    first = "" if shown == one.edited else f"the gravest {shown:,} of "
    return f"{first}{many(one.edited, 'altered quotation')}: other words inside the marks, and nothing shows it"


def _span(p: Profile) -> str:
    if p.first is None:
        return " without a date"
    days = p.first if p.first == p.last else f"{p.first} to {p.last}"
    return f" of {days}{f' ({p.undated:,} without a date)' if p.undated else ''}"


def _kinds(p: Profile) -> str:
    kinds = [f"{count:,} {kind}" for kind, count in p.kinds.items() if kind is not Kind.NOT_SPEECH]
    text = f" ({', '.join(kinds)})" if kinds else ""
    return text + (f", {p.unattributed:,} of them with the speaker left open" if p.unattributed else "")


def _shell(name: str) -> str:
    return "'" + name.replace("'", "'\\''") + "'"


def flat(one: Outlet) -> Rows:
    """One row a count; of silent edits one row an edit, with its place."""
    return FLAT, [tuple(str(cell) for cell in row) for row in _rows(one)]


def _rows(one: Outlet) -> Iterator[tuple[object, ...]]:
    p, name = one.profile, one.name

    def row(about: str, what: str, count: int, of: int | None = None, evidence: str = "") -> tuple[object, ...]:
        share = round(count / of, 4) if of else ""
        return (name, about, what, count, "" if of is None else of, share, evidence)

    yield row("articles", "all", p.articles)
    for kind, count in p.kinds.items():
        yield row("kind", kind, count, p.speech if kind is not Kind.NOT_SPEECH else None)
    yield row("speaker", "left open", p.unattributed, p.speech)
    for what, count in (("alone", p.alone), ("reference", p.references), ("not matched", p.unmatched)):
        yield row("not compared", what, count, p.speech)
    for relation, count in p.relations.items():
        yield row("relation", relation, count, p.compared)
    for flag, count in p.flags.items():
        yield row("flag", flag, count, p.compared)
    for flow in one.flow:
        yield row("through", flow.through or "", flow.quotations, p.speech)
    for credit in one.credits:
        yield row("dropped", credit.medium, credit.dropped, credit.dropped + credit.credited)
        yield row("at second hand", credit.medium, credit.laundered)
    for change in one.changes:
        record = change.record
        place = f"{record.document}:{record.quotation.start} {record.quotation_id} {record.quote_id or ''}".strip()
        yield row("silent edit", change.touches, 1, one.edited, place)
    for speaker, count in p.speakers:
        yield row("quoted", speaker, count, p.speech)


def as_object(one: Outlet) -> dict[str, object]:
    """The profile as one object; the silent edits each with its difference."""
    p = one.profile
    return {
        "outlet": one.name,
        "names": list(p.names),
        "articles": p.articles,
        "first_day": p.first,
        "last_day": p.last,
        "undated": p.undated,
        "quotations": p.speech,
        "kinds": dict(p.kinds),
        "unattributed": p.unattributed,
        "unmatched": p.unmatched,
        "alone": p.alone,
        "references": p.references,
        "compared": p.compared,
        "literal": p.literal,
        "relations": dict(p.relations),
        "flags": dict(p.flags),
        "through": [flow._asdict() for flow in one.flow],
        "credits": [{**c._asdict(), "share_dropped": round(c.share, 4)} for c in one.credits],
        "silent_edits": one.edited,
        "gravest_edits": [changes.as_object(change) for change in one.changes],
        "speakers": [{"name": name, "quotations": count} for name, count in p.speakers],
    }
