"""Headlines that quote the article below them: whose words they are where the text quotes the same ones in full."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.attribute.labels import is_nobody
from provenance.model import ActorKind, Attribution, Kind, Quotation, Span
from provenance.pipeline.drafts import CLOSING, STOPS, Draft

FEWEST = 3  # words that a headline must share with the text; two may be said by anybody
WHOLE = 0.6  # of a text's quotation that a fragment must be: “they told us it was ‘safe’” is not whose it is
LONGEST = 30  # words of a headline's quotation
MARKED = frozenset({Kind.DIRECT, Kind.MIXED})
_WORD = re.compile(r"\w+")


def repeated(text: str, lines: Sequence[Span], drafts: Sequence[Draft]) -> list[Draft]:
    """``drafts`` with the speaker of the text's quotation where a headline that names nobody has the same words."""
    out = list(drafts)
    if not lines or text[slice(*lines[0])].rstrip(CLOSING)[-1:] in STOPS:
        return out
    heads = [i for i, d in enumerate(drafts) if d.line == 0 and _wants(d.quotation, text)]
    if not heads:
        return out
    below = [
        (f" {' '.join(_words(text, d.quotation.spans))} ", d.quotation.attribution)
        for d in drafts
        if d.line and d.quotation.kind in MARKED and d.quotation.attribution is not None and d.within is None
    ]
    for i in heads:
        out[i] = _unlabelled(drafts[i])
        words = _words(text, drafts[i].quotation.spans)
        if not FEWEST <= len(words) <= LONGEST:
            continue
        most = len(words) / WHOLE if drafts[i].quotation.kind is Kind.MIXED else float("inf")
        same = [
            who
            for said, who in below
            if who is not None
            and who.name
            and who.name[:1].isupper()
            and f" {' '.join(words)} " in said
            and len(said.split()) <= most
        ]
        if same and len({who.name for who in same}) == 1:
            out[i] = _said(drafts[i], same[0])
    return out


def _wants(q: Quotation, text: str) -> bool:
    """Whether a headline's quotation has no speaker, or one known by a description or a word in capitals alone."""
    if q.kind not in MARKED:
        return False
    who = q.attribution
    if who is None or who.name is None or who.mention is None:
        return True
    last = who.name.split()[-1]
    return last[:1].islower() or (" " not in who.name and (last.isupper() or who.kind is ActorKind.PERSON))


def _unlabelled(draft: Draft) -> Draft:
    """``draft`` without a speaker that is a label: "LIVE | Bridge falls: ‘…’"."""
    who = draft.quotation.attribution
    if who is None or who.name is None or not is_nobody(who.name):
        return draft
    reason = f"“{who.name}” is a label and nobody"
    nobody = who._replace(name=None, kind=None, mention=None, cue=None, rule="none", reason=reason)
    return draft._replace(quotation=draft.quotation._replace(attribution=nobody))


def _said(draft: Draft, who: Attribution) -> Draft:
    reason = f"the text quotes the same words in full: {who.reason}"
    said = who._replace(cue=None, rule="repeated", reason=reason)
    return draft._replace(quotation=draft.quotation._replace(attribution=said))


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return [word for span in spans for word in _WORD.findall(text[slice(*span)].lower())]
