"""What was changed after publication: per article the quotations that are other, new or gone, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from provenance.match.gravity import gravest, touched
from provenance.match.revised import Became, Edited, Said
from provenance.report.changes import around
from provenance.report.detail import BLANK, Line, difference
from provenance.report.matrix import Rows

FLAT = (
    "outlet", "document", "url", "revision", "published", "read_before", "read_after", "became", "touches", "flags",
    "speaker_before", "speaker", "before", "after", "difference", "quotation_before", "quotation_id",
)  # fmt: skip


class Revision(NamedTuple):
    """An article that was read again: which reading it was, and when the two were.

    ``other`` is what of the rest has changed: the text, the title, the date. ``held`` counts quotations that stand in
    both texts.
    """

    outlet: str | None
    document: str
    url: str | None
    number: int
    published: str | None
    read_before: str
    read_after: str
    other: tuple[str, ...]
    edits: tuple[Edited, ...]
    held: int


def page(revisions: Iterable[Revision]) -> Iterator[Line]:
    """One article after the other."""
    for number, one in enumerate(revisions):
        if number:
            yield BLANK
        name = one.outlet or f"({one.document})"
        where = f"  {one.document}  revision {one.number}  {one.published or 'no date'}"
        yield 0, ((name, "bold"), (where, "dim"))
        yield 4, ((f"read {one.read_before}, changed when it was read {one.read_after}", "dim"),)
        if one.other:
            yield 4, ((f"other: {', '.join(one.other)}", "dim"),)
        if not one.edits:
            yield 4, (("no quotation was changed, added or removed", ""),)
        for edit in one.edits:
            yield from _lines(edit)


def _lines(edit: Edited) -> Iterator[Line]:
    said = edit.after or edit.before
    if said is None:
        return
    flags = "".join(f", {flag.replace('_', ' ')}" for flag in edit.verdict.flags) if edit.verdict else ""
    about = f"  {said.speaker or '(open)'}  {said.id}"
    touches = _touches(edit)
    yield 4, ((edit.became, "bold"), (f": {touches}" if touches else "", ""), (flags, "yellow"), (about, "dim"))
    if edit.verdict is not None:
        yield 8, difference(around(edit.verdict.difference)) or ((f"“{said.text}”", ""),)
    else:
        yield 8, ((f"“{said.text}”", "red" if edit.became is Became.REMOVED else "green"),)


def _touches(edit: Edited) -> str:
    return touched(gravest(edit.verdict.flags)) if edit.verdict else ""


def flat(revisions: Iterable[Revision]) -> Rows:
    """One row a quotation that was changed, added or removed; one without where none was."""
    return FLAT, [row for one in revisions for row in _rows(one)]


def _rows(one: Revision) -> Iterator[tuple[str, ...]]:
    edits: Sequence[Edited | None] = one.edits or (None,)
    for edit in edits:
        before, after = (edit.before, edit.after) if edit else (None, None)
        verdict = edit.verdict if edit else None
        yield (
            one.outlet or "",
            one.document,
            one.url or "",
            str(one.number),
            one.published or "",
            one.read_before,
            one.read_after,
            edit.became if edit else "",
            _touches(edit) if edit else "",
            " ".join(verdict.flags) if verdict else "",
            (before.speaker if before else None) or "",
            (after.speaker if after else None) or "",
            before.text if before else "",
            after.text if after else "",
            "".join(text for text, _ in difference(verdict.difference)) if verdict else "",
            before.id if before else "",
            after.id if after else "",
        )


def as_object(one: Revision) -> dict[str, object]:
    """One article's revision with all that became of its quotations."""
    return {
        "outlet": one.outlet,
        "document": one.document,
        "url": one.url,
        "revision": one.number,
        "published": one.published,
        "read_before": one.read_before,
        "read_after": one.read_after,
        "other": list(one.other),
        "held": one.held,
        "quotations": [
            {
                "became": edit.became,
                "touches": _touches(edit) or None,
                "flags": list(edit.verdict.flags) if edit.verdict else [],
                "before": _said(edit.before),
                "after": _said(edit.after),
                "difference": [step._asdict() for step in edit.verdict.difference] if edit.verdict else [],
            }
            for edit in one.edits
        ],
    }


def _said(said: Said | None) -> dict[str, object] | None:
    if said is None:
        return None
    return {
        "quotation_id": said.id,
        "text": said.text,
        "start": said.start,
        "kind": said.kind,
        "speaker": said.speaker,
    }
