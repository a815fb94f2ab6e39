"""The stage as a whole: the printings of one utterance in, what they show of each other out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from provenance.infer.credits import dropped, laundered
from provenance.infer.facts import Printing, by_printer
from provenance.infer.order import circular, late_primary
from provenance.infer.texts import Texts
from provenance.infer.wording import shared
from provenance.model import Finding, FindingKind, InferredLink, Kind, Witness

ORPHAN = 0.5
SAYS = 4  # words that an orphan has to have: fewer in marks are as often no speech
SPEECH = frozenset({Kind.DIRECT, Kind.BLOCK})  # a fragment in marks may be the writer's own


@dataclass(slots=True)
class Inference:
    """What is added to one quotation."""

    links: list[InferredLink] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def find(self, finding: Finding) -> None:
        """Add a finding, unless the same of the same medium was made already by way of another of its credits."""
        if all((finding.kind, finding.actor) != (known.kind, known.actor) for known in self.findings):
            self.findings.append(finding)


def infer(printings: Sequence[Printing], texts: Texts) -> dict[Hashable, Inference]:
    """The inferred links and findings of an utterance, by quotation; those without any are left out.

    The result does not depend on the order of ``printings``; the time is that of sorting them.
    """
    ordered = sorted(printings, key=lambda p: repr(p.key))
    found: dict[Hashable, Inference] = {}

    def of(key: Hashable) -> Inference:
        return found.setdefault(key, Inference())

    outlets = by_printer(ordered)
    if len(outlets) > 1:
        for key, link, finding in (*dropped(ordered, outlets, texts), *laundered(outlets, texts)):
            if all(link.actor != known.actor for known in of(key).links):
                of(key).links.append(link)
            of(key).find(finding)
        for key, finding in (*circular(outlets), *late_primary(outlets)):
            of(key).find(finding)
        for key, link in shared(ordered, texts):
            if not of(key).links:  # who is credited by others says more than words that are alike
                of(key).links.append(link)
    for key, finding in _orphans(ordered, len(outlets)):
        of(key).find(finding)
    return {key: inference for key, inference in found.items() if inference.links or inference.findings}


def _orphans(printings: Sequence[Printing], outlets: int) -> Iterator[tuple[Hashable, Finding]]:
    if any(p.named or p.via or p.primary for p in printings):
        return
    others = (
        "no other article prints them" if outlets == 1 else f"nor does any of the {outlets:,} outlets that print them"
    )
    for p in printings:
        if p.kind in SPEECH and p.shared_words >= SAYS:
            reason = f"the article names nobody for these words, and {others}"
            evidence = (Witness(p.key, "names nobody"),)
            yield p.key, Finding(FindingKind.ORPHAN, None, None, ORPHAN, reason, evidence)
