"""Headlines, standfirsts and crossheads that quote the article: whose words they are where the text has the same ones.

What an editor lifts out of a text and sets above it has its attribution there: the text's own quotation tells the
speaker, if it has the same words, in whole or in part, and everything that has them is one speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from provenance.actors import lists, names
from provenance.attribute.labels import is_nobody
from provenance.attribute.person_nouns import is_one
from provenance.compiled import compiled
from provenance.find.kinds import direct_or_mixed
from provenance.model import MEDIA, ActorKind, Kind, Quotation, Span
from provenance.pipeline.drafts import CLOSING, STOPS, Draft

TOP = 3  # lines that may be headline, kicker and standfirst
KICKER = 2  # lines of which one is the headline
LONGEST_LINE = 40  # words of such a line
CROSSHEAD = 14  # words of a line within the text that no stop ends
FEWEST = 3  # words that it must share with the text; or fewer
OFFICES = frozenset("PM FM CM MP CEO".split())  # as headlines shorten them
SURE = 4  # words at the least that show whose they are where the text gives no name
TELLING = 2  # ... of so many that are
LONG = 5  # code points long, and shared in all but their endings
LETTERS = 10  # code points that two words have together which tell
LONE = 9  # ... and one word alone
CROWD = 40  # quotations that share a word beyond which it tells nobody
REACH = 8  # words before the same words among which a verb of saying makes them another's
LONGEST = 30  # words of a line's quotation
MUTE = "no cue is tied to it"  # how the reason begins of marks that nothing but a chance makes no speech
MARKED = frozenset({Kind.DIRECT, Kind.MIXED, Kind.BLOCK})
_TIME = compiled(r"^\s*\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\s+[-–—|]?\s*", re.IGNORECASE)  # of a live report's entry
_WORD = compiled(r"\w+")
_MARKS = " \t\"“”„«»‘’'—–-*"
Words = tuple[str, ...]


def repeated(text: str, lines: Sequence[Span], drafts: Sequence[Draft], verbs: Collection[str]) -> list[Draft]:
    """``drafts`` with the speaker of the text's quotation where a line above it that names nobody has the same words.

    What follows one of ``verbs`` of saying in the text's quotation may be another's: “they told us it was ‘safe’”.
    """
    out, seen = list(drafts), _Lines(text, lines)
    below: dict[str, list[int]] | None = None
    for i, d in enumerate(drafts):
        alone = d.line >= KICKER and _fills(text, seen[d.line], d.quotation)
        mute = d.quotation.kind is Kind.NOT_SPEECH and (
            d.line < KICKER or (alone and d.quotation.reason.startswith(MUTE))
        )
        if not (mute or d.quotation.kind in MARKED) or not _above(text, seen[d.line], d):
            continue
        if d.line == 0:
            out[i] = d = _unlabelled(d)
        words = _words(text, d.quotation.spans)
        if not (_tells(words) or (alone and len(words) > 1)):
            continue
        if below is None:
            below = _index(text, seen, drafts)
        told = [drafts[k] for k in _having(text, words, below, drafts, verbs) if k != i]
        if len(words) < SURE and any(_is_unnamed(t) for t in told):
            continue
        speakers = {t.quotation.attribution.name for t in told if t.quotation.attribution is not None}
        said = d.quotation.attribution.mention if d.quotation.attribution else None
        elsewhere = said is not None and not lines[d.line].start <= said.start < lines[d.line].end
        wants = _wants(text, d.quotation, drafts) and (_is_long(words) or _may_be_one(d.quotation))
        if mute:
            if len(speakers) == 1 and (alone or len(words) >= SURE):
                judged = direct_or_mixed(text[d.quotation.start : d.quotation.end])
                spoken = d.quotation._replace(kind=judged.kind, reason=judged.reason)
                out[i] = _said(d._replace(quotation=spoken), told[0].quotation)
        elif len(speakers) == 1 and (elsewhere or _is_place(text, d.quotation) or wants):
            out[i] = _said(d, told[0].quotation)
    return out


class _Line(NamedTuple):
    """What a line is, asked for each of its quotations: without marks at its ends, whether it stops, how many words."""

    bare: str
    stops: bool
    words: int


class _Lines(dict[int, _Line]):
    """The lines that have been asked for, by number."""

    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        super().__init__()
        self._text, self._spans = text, lines

    def __missing__(self, number: int) -> _Line:
        line = _TIME.sub("", self._text[slice(*self._spans[number])])
        found = _Line(line.strip(_MARKS), line.rstrip(CLOSING)[-1:] in STOPS, len(line.split()))
        self[number] = found
        return found


def _above(text: str, line: _Line, d: Draft) -> bool:
    """Whether a quotation stands in a headline, a standfirst or a crosshead, or is a line by itself."""
    if _fills(text, line, d.quotation):
        return True
    return not line.stops and line.words <= (LONGEST_LINE if d.line < TOP else CROSSHEAD)


def _fills(text: str, line: _Line, q: Quotation) -> bool:
    """Whether a quotation is all that its line has: a crosshead, '- "You knew" -'."""
    if len(line.bare) > q.end - q.start or line.bare != text[q.start : q.end].strip(_MARKS):
        return False
    return len(q.spans) == 1


def _tells(words: Words) -> bool:
    if len(words) > LONGEST:
        return False
    return _is_long(words) or sum(map(len, words)) >= (LETTERS if len(words) > 1 else LONE)


def _is_unnamed(draft: Draft) -> bool:
    who = draft.quotation.attribution
    return who is not None and who.name is not None and not who.name[:1].isupper()


def _is_long(words: Words) -> bool:
    return len(words) >= FEWEST or sum(len(w) >= LONG for w in words) >= TELLING


def _may_be_one(q: Quotation) -> bool:
    """Whether a line has nobody speak, or one person whom the text may name: "chief", but no "union"."""
    who = q.attribution
    if who is None or who.name is None:
        return True
    last = who.name.rsplit(" ", 1)[-1]
    return is_one(last.lower()) or last in OFFICES


def _index(text: str, seen: _Lines, drafts: Sequence[Draft]) -> dict[str, list[int]]:
    """The text's quotations whose speaker is known by name, by the beginnings of their words."""
    found: dict[str, list[int]] = {}
    for i, d in enumerate(drafts):
        who = d.quotation.attribution
        if (
            who is not None
            and who.name is not None
            and d.quotation.kind in MARKED
            and d.within is None
            and d.line
            and not _above(text, seen[d.line], d)
        ):
            for word in set(map(_stem, _words(text, d.quotation.spans))):
                found.setdefault(word, []).append(i)
    return found


def _having(
    text: str, words: Words, below: Mapping[str, list[int]], drafts: Sequence[Draft], verbs: Collection[str]
) -> list[int]:
    """Which of the text's quotations have ``words`` as a run; all that has them must be open to them."""
    stems = tuple(map(_stem, words))
    rarest = min((below.get(stem, []) for stem in stems), key=len)
    found = []
    for k in rarest if len(rarest) <= CROWD else ():
        said = _words(text, drafts[k].quotation.spans)
        start = _run(tuple(map(_stem, said)), stems)
        if start is not None:
            if any(word in verbs for word in said[max(0, start - REACH) : start]):
                return []
            found.append(k)
    return found


def _run(said: Words, words: Words) -> int | None:
    size = len(words)
    return next((k for k in range(len(said) - size + 1) if said[k : k + size] == words), None)


def _stem(word: str) -> str:
    return word[:LONG]


def _wants(text: str, q: Quotation, drafts: Sequence[Draft]) -> bool:
    """Whether a line's quotation has no speaker, one that it only describes, or one whom the text quotes nowhere."""
    who = q.attribution
    if who is None or who.name is None or who.mention is None or who.kind in MEDIA or who.kind is ActorKind.GROUP:
        return True
    if who.kind is ActorKind.PERSON and text[slice(*who.mention)].islower():
        return True  # "mine boss": whom that means, the text's own quotation tells better
    named = who.name[:1].isupper()  # "le père de Maëlle" is somebody the text may name
    if named and " " in who.name and who.name.rsplit(" ", 1)[-1][:1].isupper():
        return False
    return not any(
        d.line and d.quotation.attribution is not None and d.quotation.attribution.name == who.name for d in drafts
    )


def _is_place(text: str, q: Quotation) -> bool:
    """Whether a line has a country or a capital speak, for which somebody does: “Panama demands ‘one rule for all’”."""
    if q.attribution is None or q.attribution.mention is None:
        return False
    folded, known = names.fold(text[slice(*q.attribution.mention)]), lists.places()
    return folded in known.countries or folded in known.metonyms or folded in known.cities


def _unlabelled(draft: Draft) -> Draft:
    """``draft`` without a speaker that is a label: "LIVE | Bridge falls: ‘…’"."""
    who = draft.quotation.attribution
    if who is None or who.name is None or not is_nobody(who.name):
        return draft
    reason = f"“{who.name}” is a label and nobody"
    nobody = who._replace(name=None, kind=None, mention=None, cue=None, rule="none", reason=reason)
    return draft._replace(quotation=draft.quotation._replace(attribution=nobody))


def _said(draft: Draft, told: Quotation) -> Draft:
    who = told.attribution
    assert who is not None
    said = who._replace(cue=None, rule="repeated", reason=f"the text quotes the same words: {who.reason}")
    return draft._replace(quotation=draft.quotation._replace(attribution=said))


def _words(text: str, spans: Sequence[Span]) -> Words:
    return tuple(word for span in spans for word in _WORD.findall(text[slice(*span)].lower()))
