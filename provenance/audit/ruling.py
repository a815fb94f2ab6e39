"""The verdict on one citation: what its source has, what another has, who said it, and through whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from provenance.audit.fit import Fit, Read, fit, sub, supports
from provenance.audit.model import Checked, Citation, Ruling, Said, Source
from provenance.audit.shelf import Library
from provenance.audit.splice import weld
from provenance.audit.text import Text
from provenance.audit.who import named, same_speaker
from provenance.match import guards
from provenance.match.nodes import RIVAL_CONTENT, RIVAL_WORDS
from provenance.match.script import foreign
from provenance.match.wording import Wording
from provenance.model import MEDIA, Flag, Relation, Span, Verdict

LITERALLY = {
    Relation.VERBATIM: Ruling.VERBATIM,
    Relation.ELIDED: Ruling.ELIDED,
    Relation.NORMALISED: Ruling.NORMALISED,
}


class Document(NamedTuple):
    """The text under audit, its outlet, and every medium that it names anywhere."""

    text: str
    outlet: str | None
    media: tuple[str, ...]


def check(citation: Citation, document: Document, library: Library) -> Checked:
    """The verdict on ``citation``.

    The source that it names is looked at first; a source that is named and not at hand leaves it unchecked, whatever
    others have. What was compared stands in the reason.
    """
    read = Read(citation)
    words = read.words
    if not words.tokens:
        return Checked(citation, Ruling.UNCHECKED, None, "there are no words to look for")
    if not library.size:
        return Checked(citation, Ruling.UNCHECKED, None, "there are no sources to look in")
    cited = [(one, list(_others(library.referred(one, read.wanted), document))) for one in citation.cited]
    own = _distinct(text for _, texts in cited for text in texts)
    here = _fits(read, own)
    best = _best(read, here)
    if citation.quoted and best is not None and best.literal:
        return _ruled(read, document, best, _rivals(best, here))
    others = Once(text for text in _others(library.with_words(read.wanted), document) if text not in own)
    there = _fits(read, others)
    absent = [reference.url or reference.printed for reference, texts in cited if not texts]
    if own and not here and all(_abroad(citation, text) for text in own):
        return Checked(citation, Ruling.UNCHECKED, None, f"{_list(own)} is in another language: not compared by words")
    if not citation.quoted:
        return _claim(citation, here, there, own, absent, library)
    elsewhere = _best(read, there)
    if absent:
        return _absent(citation, absent, elsewhere)
    if own and best is None:
        if elsewhere is not None and elsewhere.literal:
            why = f"{_list(own)} has no such words; {elsewhere.text.source} has them: {elsewhere.verdict.reason}"
            return _checked(citation, Ruling.FOUND_ELSEWHERE, why, elsewhere)
        return _welded(citation, words, [*own, *others]) or _nowhere(citation, own, library, elsewhere)
    chosen = best or elsewhere
    if chosen is None or not chosen.literal:
        welded = _welded(citation, words, own or others)
        if welded is not None:
            return welded
    if chosen is None:
        return _nowhere(citation, (), library, None)
    return _ruled(read, document, chosen, _rivals(chosen, here or there))


class Once:
    """Texts that are read when they are first looked at, and then at hand."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self._coming, self._read = iter(texts), list[Text]()

    def __iter__(self) -> Iterator[Text]:
        yield from self._read
        for text in self._coming:
            self._read.append(text)
            yield text


def _others(texts: Iterable[Text], document: Document) -> Iterator[Text]:
    """``texts`` without the text under audit itself, which may be in the database."""
    return (text for text in texts if text.source.text != document.text)


def _fits(read: Read, texts: Iterable[Text]) -> list[Fit]:
    """What of ``texts`` fits; a text that has the words to the letter, from that speaker, needs no other look."""
    fits: list[Fit] = []
    best = 0.0
    for text in texts:
        for passage in text.passages(read.wanted):
            found = fit(read, text, passage, best)
            if found is None:
                continue
            fits.append(found)
            best = max(best, found.score or 0.0)
            if found.verdict.relation is Relation.VERBATIM and not found.verdict.flags and _says(read.citation, found):
                return fits
    return fits


def _says(citation: Citation, one: Fit) -> bool:
    """Whether a passage has the words from the speaker whom the text names."""
    said = one.said
    return said is not None and bool(same_speaker(citation.speaker, said.speaker, citation.kind, said.kind))


def _rivals(chosen: Fit, fits: Sequence[Fit]) -> list[Fit]:
    return [one for one in fits if one.literal and one.verdict.relation is chosen.verdict.relation]


def _best(read: Read, fits: Sequence[Fit]) -> Fit | None:
    """The closest of ``fits``: of equals that of the speaker whom the text names."""
    citation = read.citation

    def order(one: Fit) -> tuple[object, ...]:
        said = one.said
        same = said and same_speaker(citation.speaker, said.speaker, citation.kind, said.kind)
        return not one.literal, same is False, one.order, not same

    known = [one for one in fits if not read.few or one.said is not None]
    return min(known, key=order, default=None)


def _ruled(read: Read, document: Document, chosen: Fit, rivals: Sequence[Fit]) -> Checked:
    """What is to be said of words that ``chosen`` has, more or less; ``rivals`` have them as well."""
    citation, verdict, said = read.citation, chosen.verdict, chosen.said
    if not chosen.literal and (chosen.silent or not chosen.hides):
        return _checked(citation, Ruling.ALTERED, verdict.reason, chosen)
    who = same_speaker(citation.speaker, said.speaker, citation.kind, said.kind) if said else None
    if who is False and said is not None:
        if not citation.cited and not _telling(read.words):
            why = f"{said.speaker} said these few words; with no source named, others may have said them too"
            return _checked(citation, Ruling.AMBIGUOUS, why, chosen)
        why = f"the words are {said.speaker}’s there, and {citation.speaker}’s here"
        return _checked(citation, Ruling.WRONG_SPEAKER, why, chosen)
    speakers = {one.said.speaker for one in rivals if one.said and one.said.speaker}
    if len(speakers) > 1 and who is None and (read.few or citation.speaker is None):
        return _checked(citation, Ruling.AMBIGUOUS, f"said by {_several(speakers)}", chosen)
    if chosen.hides:
        why = f"what is left out, and marked, turns what is kept: {verdict.reason}"
        return _checked(citation, Ruling.ELISION_HIDES, why, chosen)
    if Flag.TRUNCATED in verdict.flags:
        return _checked(
            citation, Ruling.TRUNCATED, f"a qualifier beside these words is left out: {_edges(verdict)}", chosen
        )
    if said is not None:
        passed = tuple(name for name, _ in said.through)
        if document.outlet is not None and named(document.outlet, passed):
            why = f"{chosen.text.source} has them from {document.outlet} itself"
            return _checked(citation, Ruling.CIRCULAR, why, chosen)
        unnamed = _unnamed(citation, document, said, chosen.text.source)
        if unnamed:
            whose = f"{chosen.text.source} has them from {', '.join(unnamed)}, whom the text does not name"
            why = f"{verdict.reason}; {whose}"
            return _checked(citation, Ruling.MISSING_INTERMEDIARY, why, chosen)
    return _checked(citation, LITERALLY[verdict.relation], verdict.reason, chosen)


def _abroad(citation: Citation, text: Text) -> bool:
    return foreign(text.source.text, citation.text, text.source.lang, citation.lang)


def _telling(words: Wording) -> bool:
    """Whether a wording says so much that two people would hardly use it: what matching asks of rival speakers."""
    return len(words) >= RIVAL_WORDS and len(set(guards.content(words.tokens))) >= RIVAL_CONTENT


def _unnamed(citation: Citation, document: Document, said: Said, source: Source) -> list[str]:
    """The media through which ``source`` has some words and which the text names nowhere."""
    given = (
        *citation.through,
        *document.media,
        *(name for r in citation.cited for name in r.names),
        document.outlet or "",
    )
    return [
        name
        for name, kind in said.through
        if kind in MEDIA
        and not named(name, given)
        and name != citation.speaker
        and name != source.outlet
        and not _stands(name, document.text)
    ]


def _stands(name: str, text: str) -> bool:
    """Whether a text has a medium's name, in whatever sentence: whom it names it does not hide."""
    return re.search(rf"(?<!\w){re.escape(name.removeprefix('The '))}(?!\w)", text) is not None


def _claim(
    citation: Citation,
    here: Sequence[Fit],
    there: Sequence[Fit],
    own: Sequence[Text],
    absent: Sequence[str],
    library: Library,
) -> Checked:
    """Indirect speech: whether a source states it."""
    best, elsewhere = (
        max(fits, key=lambda one: (supports(one), one.score or 0.0, one.share), default=None) for fits in (here, there)
    )
    chosen = best if best is not None and (supports(best) or own) else elsewhere
    if chosen is not None and supports(chosen) and (chosen is best or not own):
        if absent:
            return _absent(citation, absent, chosen)
        return _checked(citation, Ruling.PARAPHRASE, f"{chosen.text.source} states it: {chosen.verdict.reason}", chosen)
    if absent:
        return _absent(citation, absent, elsewhere)
    if own:
        if elsewhere is not None and supports(elsewhere):
            why = f"{_list(own)} does not state it; {elsewhere.text.source} does: {elsewhere.verdict.reason}"
            return _checked(citation, Ruling.FOUND_ELSEWHERE, why, elsewhere)
        near = f"; the nearest there: “{best.exact}”" if best else ""
        found = Checked(citation, Ruling.PARAPHRASE_UNSUPPORTED, None, f"{_list(own)} does not state it{near}")
        return found if best is None else _checked(citation, Ruling.PARAPHRASE_UNSUPPORTED, found.why, best)
    if elsewhere is not None and elsewhere.score is not None and sub(elsewhere.verdict) and _close(elsewhere):
        why = f"{elsewhere.text.source} says otherwise: {elsewhere.verdict.reason}"
        return _checked(citation, Ruling.PARAPHRASE_UNSUPPORTED, why, elsewhere)
    return _nowhere(citation, (), library, elsewhere)


def _close(one: Fit) -> bool:
    """Whether a claim shares so much with a passage that what differs is a contradiction, not another subject."""
    turned = {Flag.POLARITY_DIFFERS, Flag.NUMBERS_DIFFER, Flag.NAMES_DIFFER, Flag.MODALS_DIFFER}
    return one.share >= 0.75 and not turned.isdisjoint(one.verdict.flags)


def _welded(citation: Citation, words: Wording, texts: Iterable[Text]) -> Checked | None:
    halves = weld(words, texts)
    if halves is None:
        return None
    (one, head), (other, tail) = halves
    first, second = one.source.text[slice(*head)], other.source.text[slice(*tail)]
    where = "" if one is other else f" of {other.source}"
    why = f"“{first}” and “{second}”{where} stand apart, and nothing marks it"
    whole = Span(head.start, tail.end) if one is other and tail.start > head.start else head
    return Checked(citation, Ruling.SPLICED, None, why, one.source, whole, f"{first} … {second}")


def _absent(citation: Citation, absent: Sequence[str], other: Fit | None) -> Checked:
    why = f"{', '.join(absent)} is not at hand"
    if other is None:
        return Checked(citation, Ruling.UNCHECKED, None, f"{why}; give it with --against, or ingest it")
    why += f"; the nearest in {other.text.source}: {other.verdict.reason}"
    return _checked(citation, Ruling.UNCHECKED, why, other)._replace(sub=None)


def _nowhere(citation: Citation, own: Sequence[Text], library: Library, near: Fit | None) -> Checked:
    there = f"{library.size:,} source{'s' * (library.size != 1)}"
    where = f"{_list(own)} and {there} in all" if own else there
    why = f"looked for in {where}"
    if near is None:
        return Checked(citation, Ruling.NOT_FOUND, None, why)
    return _checked(
        citation, Ruling.NOT_FOUND, f"{why}; the nearest in {near.text.source}: {near.verdict.reason}", near
    )


def _checked(citation: Citation, ruling: Ruling, why: str, one: Fit) -> Checked:
    altered = ruling in (Ruling.ALTERED, Ruling.PARAPHRASE_UNSUPPORTED)
    return Checked(
        citation,
        ruling,
        sub(one.verdict) if altered else None,
        why,
        one.text.source,
        one.at,
        one.exact,
        one.said,
        one.verdict.difference,
    )


def _edges(verdict: Verdict) -> str:
    """The words left out before and after an excerpt, those next to it."""
    steps = verdict.difference
    before = steps[0].reference.split()[-3:] if steps and steps[0].op == "delete" else []
    after = steps[-1].reference.split()[:3] if steps and steps[-1].op == "delete" else []
    return " and ".join(f"“{' '.join(words)}”" for words in (before, after) if words)


def _several(names: Iterable[str]) -> str:
    known = sorted(names)
    return " and by ".join(known[:3]) + (f" and {len(known) - 3} more" if len(known) > 3 else "")


def _list(texts: Sequence[Text]) -> str:
    names = [str(text.source) for text in texts[:3]]
    return ", ".join(names) + (f" and {len(texts) - 3} more" if len(texts) > 3 else "")


def _distinct(texts: Iterable[Text]) -> list[Text]:
    return list({id(text): text for text in texts}.values())
