"""Credits that some articles give and others do not: ``dropped_intermediary`` and ``laundered``.

A shared source, a public event and a copy look alike from outside, so every rule here first asks what else would
explain the silence, and says nothing where something does.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from provenance.infer.facts import LEAST, WITNESSES, Credit, Printing, earliest_first, listed
from provenance.infer.public import public
from provenance.infer.texts import Texts
from provenance.model import ActorKind, Basis, Finding, FindingKind, InferredLink, Witness

TOLD, REPORTED, CREDITED = 0.8, 0.7, 0.5  # what a credit is worth: spoken to it; named for the words; a byline
UNPROVEN = 0.85  # factor where it is not proven that the article came after those that credit
SHORT, ENOUGH = 5, 8  # words shared with the reference: fewer than the first say nothing, from the second on it is sure
FEWER, RETOLD, NOBODY = 0.85, 0.7, 0.85  # factors for few shared words, for indirect speech, for a speaker left open
FULLER = 1.25  # as many of the words as the fullest printing that credits: more of them came some other way
SILENT_MOST = 3  # silent outlets for each that credits, up to which words told to a medium count as its own
BYLINES = 2  # outlets that have to credit it, where none does so beside the words
LATER = 14 * 86_400  # seconds behind the last that credits, after which the words may have been said again
UNNAMED = frozenset({ActorKind.GROUP, ActorKind.PERSON, ActorKind.BODY})  # whose credit tells no path from another

Found = tuple[Hashable, InferredLink, Finding]  # for which quotation


class _Source(NamedTuple):
    """The medium that all credits agree on, with those that give them and what the credits are worth."""

    credit: Credit
    printings: Sequence[Printing]
    outlets: int
    worth: float
    told: bool


def dropped(
    printings: Sequence[Printing], outlets: Mapping[Hashable, Sequence[Printing]], texts: Texts
) -> Iterator[Found]:
    """Articles that name nobody through whom the words came, where all that name somebody agree on one medium.

    ``outlets`` are the same printings by outlet.
    """
    crediting = [p for p in printings if p.via]
    covered = {p.printer for p in crediting}
    silent = [p for p in printings if not p.via and p.printer not in covered]
    source = _agreed(crediting, outlets) if silent else None
    if source is None or any(p.primary or public(p.context) for p in printings):
        return
    actor = source.credit.actor
    quiet = len({p.printer for p in silent} - {actor})
    if quiet > source.outlets * (SILENT_MOST if source.told else 1):
        return  # words that most print without a credit were rather heard by all
    own = [p for p in printings if p.outlet == actor]
    known = [p.when for p in (*source.printings, *own) if p.when]
    if not known:
        return
    start, last = min(w.earliest for w in known), max(w.latest for w in known)
    first = min(w.latest for w in known)  # by then one of them had certainly appeared
    speakers = {p.speaker for p in source.printings}
    fullest = FULLER * max(p.shared_words for p in (*source.printings, *own))
    evidence = _evidence(source, own)
    share = 0.6 + 0.4 * source.outlets / (source.outlets + quiet)
    for p in silent:
        if p.when is None or not p.unexplained(actor, speakers) or not SHORT <= p.shared_words <= fullest:
            continue
        if p.when.latest < start or p.when.earliest > last + LATER:
            continue  # printed before all of them, they may have it from here
        after = first < p.when.earliest
        sure = source.worth * share * (1 if after else UNPROVEN) * _wording(p) * (1 if p.speaker else NOBODY)
        if sure < LEAST or texts.names(p.document, actor) or texts.told_itself(p.document, p.outlet):
            continue
        reason = _dropped_words(source, own, after, p.shared_words)
        kind = FindingKind.DROPPED_INTERMEDIARY
        confidence = round(sure, 2)
        link = InferredLink(actor, source.credit.name, source.credit.kind, p.end, confidence, reason, evidence)
        yield p.key, link, Finding(kind, actor, source.credit.name, confidence, reason, evidence)


def _agreed(crediting: Sequence[Printing], outlets: Mapping[Hashable, Sequence[Printing]]) -> _Source | None:
    """The medium nearest to the speaker to which all credits lead, of the articles that name a medium or a platform.

    A credit to an outlet whose own articles credit a medium leads there.
    """
    naming = [p for p in crediting if any(credit.kind not in UNNAMED for credit in p.via)]
    if not naming:
        return None
    behind: dict[Hashable, set[Hashable]] = {}
    for actor in {credit.actor for p in naming for credit in p.media} & outlets.keys():
        behind[actor] = common_media(outlets[actor])
    leading = ({c.actor for c in p.media}.union(*(behind.get(c.actor, ()) for c in p.media)) for p in naming)
    common = set.intersection(*leading)
    credit = next((credit for p in naming for credit in p.media if credit.actor in common), None)
    if credit is None or credit.kind is ActorKind.BROADCASTER:  # whose words all could hear
        return None
    mine = {p.key: c for p in naming for c in p.media if c.actor == credit.actor}
    by_others = [p for p in naming if p.key in mine and p.outlet != credit.actor]
    if not by_others:
        return None
    told = any(mine[p.key].told for p in by_others)
    given = all(mine[p.key].basis is Basis.CREDITED for p in by_others)
    count = len({p.printer for p in by_others})
    if given and count < BYLINES:
        return None
    worth = TOLD if told else CREDITED if given else REPORTED
    ranked = sorted(earliest_first(by_others), key=lambda p: (not mine[p.key].told, mine[p.key].basis))
    return _Source(credit, ranked, count, worth, told)


def _wording(p: Printing) -> float:
    return (1 if p.marked else RETOLD) * (1 if p.shared_words >= ENOUGH else FEWER)


def _evidence(source: _Source, own: Sequence[Printing]) -> tuple[Witness, ...]:
    name = source.credit.name
    facts = [Witness(p.key, _credits(p, source.credit.actor, name)) for p in source.printings[:WITNESSES]]
    return (*facts, *(Witness(p.key, f"is {name}'s own printing") for p in earliest_first(own)[:1]))


def _credits(p: Printing, actor: Hashable, name: str) -> str:
    credit = next(credit for credit in p.media if credit.actor == actor)
    return f"says that it was told to {name}" if credit.told else f"names {name} ({credit.basis})"


def _dropped_words(source: _Source, own: Sequence[Printing], after: bool, words: int) -> str:
    name = source.credit.name
    who = listed([p.outlet_name for p in source.printings])
    verb = "credits" if source.outlets == 1 else "credit"
    also = f", which printed it itself ({own[0].published or 'no date'})" if own else ""
    order = "" if after else "; which came first is not proven"
    return f"{who} {verb} {name}{also}; this article has {words} of the same words and credits nobody{order}"


def laundered(outlets: Mapping[Hashable, Sequence[Printing]], texts: Texts) -> Iterator[Found]:
    """Articles that credit an outlet whose own article says that it has the words from a medium they do not name."""
    origins: dict[Hashable, tuple[Credit, Sequence[Printing]] | None] = {}
    for mine in outlets.values():
        for p in mine:
            for credit in p.via:
                if credit.actor not in outlets or credit.actor == p.outlet:
                    continue
                if credit.actor not in origins:
                    origins[credit.actor] = _origin(outlets[credit.actor], texts)
                origin = origins[credit.actor]
                found = _launder(p, credit, *origin, texts) if origin else None
                if found:
                    yield found


def common_media(printings: Sequence[Printing]) -> set[Hashable]:
    """The media that every one of ``printings`` credits."""
    return set.intersection(*({credit.actor for credit in p.media} for p in printings))


def _origin(printings: Sequence[Printing], texts: Texts) -> tuple[Credit, Sequence[Printing]] | None:
    """The medium nearest to the speaker that all of an outlet's own printings credit; None if it may have its own."""
    common = common_media(printings)
    credit = next((c for p in printings for c in p.media if c.actor in common), None)
    if credit is None or any(p.primary or p.when is None or credit.actor in p.kin for p in printings):
        return None
    if any(texts.told_itself(p.document, p.outlet) for p in printings):
        return None
    return credit, earliest_first(printings)


def _launder(p: Printing, through: Credit, origin: Credit, theirs: Sequence[Printing], texts: Texts) -> Found | None:
    if p.when is None or p.credits(origin.actor) or origin.actor in p.kin or p.speaker == origin.actor:
        return None
    if any(c.medium and c.position < through.position for c in p.via):
        return None  # it names another way to that outlet
    if p.speaker and all(q.speaker and q.speaker != p.speaker for q in theirs):
        return None
    if all(p.precedes(q) for q in theirs) or texts.names(p.document, origin.actor):
        return None
    proven = any(q.precedes(p) for q in theirs)
    worth = CREDITED if origin.basis is Basis.CREDITED else TOLD
    confidence = round(worth * (1 if proven else UNPROVEN), 2)
    order = "" if proven else "; which came first is not proven"
    fact = f"names {origin.name} ({origin.basis})"
    evidence = tuple(Witness(q.key, fact) for q in theirs[:WITNESSES])
    whose = f"whose own article ({theirs[0].published}) credits {origin.name}"
    reason = f"credits {through.name}, {whose}, which this article does not name{order}"
    finding = Finding(FindingKind.LAUNDERED, origin.actor, origin.name, confidence, reason, evidence)
    link = InferredLink(origin.actor, origin.name, origin.kind, through.position, confidence, reason, evidence)
    return p.key, link, finding
