"""What comes later is matched as if all had come at once: sets, references and verdicts, to the last word."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Collection, Sequence

import pytest
from made_occurrences import made
from test_matching_in_parts import told

from provenance.cluster.engine import Here
from provenance.cluster.match import found
from provenance.cluster.onward import Past, onward
from provenance.cluster.regroup import Regrouped
from provenance.cluster.remember import Pointer, Record, pointers
from provenance.match import match
from provenance.model import Occurrence, Utterance


class Left(Past):
    """What runs left, in memory; ``read`` counts the nodes that were asked for."""

    def __init__(self) -> None:
        self.by_pointer: defaultdict[Pointer, set[int]] = defaultdict(set)
        self.by_form: dict[int, list[Record]] = {}
        self.printed: dict[int, dict[int, list[Occurrence]]] = {}
        self.utterances: dict[object, Utterance] = {}  # by the key of each member
        self.read: set[int] = set()

    def forms(self, wanted: Collection[Pointer]) -> dict[Pointer, set[int]]:
        return {one: self.by_pointer[one] for one in wanted if one in self.by_pointer}

    def records(self, forms: Collection[int]) -> dict[int, list[Record]]:
        self.read |= set(forms)
        return {one: self.by_form[one] for one in forms if one in self.by_form}

    def rows(self, forms: Collection[int]) -> dict[int, dict[int, list[Occurrence]]]:
        return {one: self.printed[one] for one in forms if one in self.printed}

    def take(self, some: Regrouped, gone: Collection[str]) -> None:
        """Go on from what changed."""
        for what, key, form in some.pointers:
            self.by_pointer[what, key].add(form)
        self.by_form.update(some.records)
        for form in some.forms:
            self.printed[form] = {one.sid[1]: some.rows[one.sid] for one in some.records[form]}
        self.utterances = {key: one for key, one in self.utterances.items() if key[0] not in gone}  # type: ignore[index]
        self.judge(some.utterances)

    def judge(self, some: Sequence[Utterance]) -> None:
        """These stand in place of all that have members of theirs."""
        self.utterances.update((key, one) for one in some for key in one.members)

    def current(self) -> list[Utterance]:
        """All utterances."""
        return list({id(one): one for one in self.utterances.values()}.values())


def left(occurrences: Sequence[Occurrence], parts: int = 3) -> Left:
    """What a first run leaves."""
    engine = Here(parts)
    one = found(engine, engine.given([occurrences[n::parts] for n in range(parts)]), remember=True)
    out = Left()
    for utterances, formed, records in zip(one.utterances, one.formed, one.records, strict=True):
        out.judge(utterances)
        rows = [some for some, node in zip(formed.rows, formed.nodes, strict=True)]
        for what, key, form in pointers(records, rows):
            out.by_pointer[what, key].add(form)
        for record, some in zip(records, rows, strict=True):
            out.by_form.setdefault(record.sid[0], []).append(record)
            out.printed.setdefault(record.sid[0], {})[record.sid[1]] = some
    return out


def parcels(seed: int, occurrences: Sequence[Occurrence], count: int) -> list[list[Occurrence]]:
    """The articles dealt to the first run and ``count`` later ones, whatever their dates: some are late."""
    r = random.Random(seed)
    day = {}
    out: list[list[Occurrence]] = [[] for _ in range(count + 1)]
    for one in occurrences:
        if one.document not in day:
            day[one.document] = 0 if r.random() < 0.8 else r.randint(1, count)
        out[day[one.document]].append(one)
    return out


def followed(past: Left, parcels: Sequence[Sequence[Occurrence]], had: Sequence[Occurrence], seed: int) -> None:
    """Each parcel comes, and with it some articles again that have changed, or are gone."""
    r = random.Random(seed)
    have = list(had)
    for parcel in parcels:
        known = sorted({str(one.document) for one in have})
        gone = set(r.sample(known, min(3, len(known)))) if r.random() < 0.8 else set()
        texts = [one.text for one in have]
        again = [
            one._replace(text=r.choice((one.text, r.choice(texts))), position=one.position + 1)
            for one in have
            if one.document in gone and r.random() < 0.7
        ]
        new = [*parcel, *again]
        have = [one for one in have if one.document not in gone] + new
        past.take(onward(past, new, gone), gone)
        assert told(past.current()) == told(match(have))


@pytest.mark.parametrize("seed", range(16))
def test_what_comes_later_is_matched_as_if_at_once(seed: int) -> None:
    first, *later = parcels(seed, made(seed, 240), 3)
    followed(left(first, 1 + seed % 4), later, first, seed)


@pytest.mark.parametrize("seed", range(4))
def test_a_phrase_in_hundreds_of_wordings_goes_on(seed: int) -> None:
    first, *later = parcels(seed, made(seed, 60, memes=300), 2)
    followed(left(first), later, first, seed)
