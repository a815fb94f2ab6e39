"""Words that few print and the others do not: a silent edit or an elision that two articles share.

Two that make the same rare change have one source more likely than not: the earlier of them, or one that both used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from provenance.infer.facts import LEAST, Printing, dated
from provenance.infer.public import public
from provenance.infer.texts import Texts
from provenance.infer.when import Interval
from provenance.match.guards import content
from provenance.match.normalise import tokens
from provenance.model import InferredLink, Relation, Witness

RARE = 3  # outlets that may share a deviation; what more of them print is a version that was handed out
WIDE = 0.7  # share of the reference that a quotation has to have to attest it
POINTS = 2  # what shared deviations have to weigh: content words put in, places where the same words are left out
MOST = 5  # points beyond which nothing gets surer
LEFT_OUT, LONG = 3, 8  # words of an omission that somebody else would hardly choose, and of one nobody would
BASE, STEP = 0.4, 0.08  # confidence of a shared deviation, and what each point adds
SHOWN = 60  # code points of a deviation that a reason prints
NEVER = Interval(1 << 60, 1 << 60)
CHANGED = frozenset({Relation.ALTERED, Relation.ELIDED})


class Deviation(NamedTuple):
    """A change of the reference's words: where in them, and the words on both sides as they are compared."""

    at: int
    reference: str
    quotation: str


class _Shown(NamedTuple):
    """How a deviation weighs and reads."""

    points: int
    words: str
    omission: bool


def deviations(printing: Printing) -> dict[Deviation, _Shown]:
    """The changes of a quotation that an editor would hardly make twice, with what each weighs."""
    if not printing.marked or printing.relation not in CHANGED:
        return {}
    found: dict[Deviation, _Shown] = {}
    at, edits = 0, printing.difference
    for n, edit in enumerate(edits):
        old, new = tokens(edit.reference), tokens(edit.quotation)
        if edit.op != "equal":
            inner = 0 < n < len(edits) - 1
            points = _points(old, new, inner)
            if points and "[" not in edit.quotation:
                shown = f"leaves out “{_cut(edit.reference)}”" if not new else f"prints “{_cut(edit.quotation)}”"
                there = f" where the reference has “{_cut(edit.reference)}”" if old and new else ""
                found[Deviation(at, " ".join(old), " ".join(new))] = _Shown(points, shown + there, not new)
        at += len(old)
    return found


def _points(old: Sequence[str], new: Sequence[str], inner: bool) -> int:
    fresh = [word for word in content(new) if word not in old]
    if fresh:
        return min(len(fresh), MOST) + any(word[0].isdigit() for word in fresh)
    if new or not inner or len(old) < LEFT_OUT:  # an excerpt begins and ends where it likes
        return 0
    return 2 if len(old) >= LONG else 1


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN].rsplit(' ', 1)[0]} […]"


def shared(printings: Sequence[Printing], texts: Texts) -> Iterator[tuple[Hashable, InferredLink]]:
    """For articles that credit nobody: the earlier one that prints the same rare words, or the medium it credits."""
    groups: defaultdict[Deviation, list[tuple[Printing, _Shown]]] = defaultdict(list)
    for p in printings:
        for deviation, shown in deviations(p).items():
            groups[deviation].append((p, shown))
    if not groups:
        return
    widely = {p.printer for p in printings if p.marked and p.coverage >= WIDE}
    original = any(p.primary and p.is_reference for p in printings)
    heard = any(public(p.context) for p in printings)
    sources: defaultdict[Hashable, dict[Hashable, list[_Shown]]] = defaultdict(dict)
    known = {p.key: p for p in printings}
    for group in groups.values():
        outlets = {p.printer for p, _ in group}
        if not 1 < len(outlets) <= RARE or len(group) > 2 * RARE:
            continue
        if len(widely - outlets) <= len(outlets) and not original:
            continue  # nobody can say which of the two was changed
        for later, shown in group:
            for earlier, _ in group:
                if earlier.precedes(later) and earlier.printer != later.printer:
                    sources[later.key].setdefault(earlier.key, []).append(shown)
    for key, found in sources.items():
        enough = [(known[k], s) for k, s in found.items() if _enough(s, heard)]
        path = _path(known[key], enough, len(widely), texts) if enough else None
        if path:
            yield key, path


def _enough(shown: Sequence[_Shown], heard: bool) -> bool:
    """Whether what is shared is too much for chance; words that all could hear anybody may shorten alike."""
    return sum(s.points for s in shown) >= POINTS and not (heard and all(s.omission for s in shown))


def _path(
    later: Printing, sources: Sequence[tuple[Printing, list[_Shown]]], widely: int, texts: Texts
) -> InferredLink | None:
    first, shown = min(sources, key=lambda source: (source[0].when or NEVER, repr(source[0].key)))
    others = [p for p, _ in sources if p.printer != first.printer]
    if later.via or first.outlet is None or not all(first.precedes(p) for p in others):
        return None
    if len(first.media) < len(first.via) or not later.unexplained(first.outlet, {first.speaker}):
        return None
    credit = first.media[0] if first.media else None
    actor = credit.actor if credit else first.outlet
    if credit and not later.unexplained(actor, {first.speaker}):
        return None
    if any(texts.names(later.document, each) for each in {actor, first.outlet}):
        return None
    if texts.told_itself(later.document, later.outlet):
        return None
    points = min(sum(s.points for s in shown), MOST)
    sharing = len({later.printer, first.printer, *(p.printer for p in others)})
    confidence = round((BASE + STEP * points) * widely / (widely + sharing - 1), 2)
    if confidence < LEAST:
        return None
    words = "; ".join(s.words for s in shown[:2])
    came = f", which credits {credit.name}" if credit else ""
    other = "; so they came from there" if credit else "; another source that neither names would explain it too"
    reason = f"{words}, as {dated(first)} did before it{came}, and only {sharing} outlets do{other}"
    name, kind = (credit.name, credit.kind) if credit else (first.outlet_name, first.outlet_kind)
    evidence = tuple(Witness(p.key, f"{words} ({p.published})") for p in (first, later))
    return InferredLink(actor, name, kind, later.end, confidence, reason, evidence)
