"""Matching after a change: the same utterances, verdicts and memory as from matching everything."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.match import again, block, scan, short
from provenance.match.again import Again, Source
from provenance.match.block import stem
from provenance.match.code import letter
from provenance.match.intake import columns
from provenance.match.judged import Pairs
from provenance.match.memory import Memory, load
from provenance.match.merge import form
from provenance.match.scan import Members, Scan, Timeline
from provenance.match.utterances import HOLDS, Matched
from provenance.model import Kind, Occurrence, Utterance, Verdict

WORDS = (
    "gate harbour minister people not war peace 12 30 taxes wonderful border the of to we will and in on children "
    "burning letters home mines"
).split()
SPEAKERS = (None, "Ada Roe", "Roe", "Kim Jong Un", "Kim", "Bo Li")
SIZES = (1, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30)
Members_ = dict[Hashable, tuple[Hashable, Verdict]]


class World:
    """Quotations of few words and few speakers, most of them excerpts, edits or welds of others."""

    def __init__(self, chance: Random) -> None:
        self.chance, self.rows = chance, dict[int, Occurrence]()
        self.words = WORDS[: chance.choice([8, 14, len(WORDS)])]
        self.speakers = SPEAKERS[: chance.choice([2, 4, 6])]
        self.said = [[chance.choice(self.words) for _ in range(chance.choice(SIZES))] for _ in range(12)]
        self.last, self.left = 0, set[Hashable]()

    def text(self) -> str:
        words, chance = list(self.chance.choice(self.said)), self.chance
        match chance.randint(0, 3):
            case 0:
                start = chance.randrange(len(words))
                words = words[start : chance.randint(start + 1, len(words))]
            case 1:
                for _ in range(chance.randint(1, 3)):
                    words[chance.randrange(len(words))] = chance.choice(self.words)
            case 2:
                words += chance.choice(self.said)
        return " ".join(words)

    def add(self) -> int:
        self.last += 1
        chance, text, document = self.chance, self.text(), self.chance.randint(1, 40)
        kind = chance.choice([Kind.DIRECT] * 5 + [Kind.INDIRECT])
        day = None if chance.random() < 0.1 else f"2025-01-{chance.randint(1, 28):02}"
        around = f"{text} {chance.choice(self.speakers)} said {chance.choice(self.words)}"
        context = around if chance.random() < 0.6 else f"sentence {chance.randint(1, 3)}"
        speaker, lang = chance.choice(self.speakers), chance.choice(["en", "en", None, "de"])
        start, outlet = chance.randrange(60), f"outlet {document % 7}"
        end = start + chance.randint(1, 40)  # now and then within another of its article
        self.rows[self.last] = Occurrence(
            self.last, text, kind, document, start, speaker, outlet, day, lang, context, end=end
        )
        return self.last

    def remove(self) -> int:
        key = self.chance.choice(sorted(self.rows))
        self.left.add(self.rows.pop(key).document)
        return key

    def alter(self) -> int:
        key, like = self.chance.choice(sorted(self.rows)), self.rows[self.add()]
        kind = self.chance.choice([self.rows[key].kind, like.kind, Kind.NOT_SPEECH])
        self.rows[key] = self.rows[key]._replace(speaker=like.speaker, context=like.context, kind=kind)
        del self.rows[self.last]
        return key

    def change(self) -> set[int]:
        self.left.clear()
        steps = [self.add] * 3 + [self.remove, self.alter]
        return {
            self.chance.choice(steps if len(self.rows) > 4 else [self.add])()
            for _ in range(self.chance.choice([0, 1, 1, 3, 20]))
        }

    def speech(self) -> dict[int, Occurrence]:
        return {key: one for key, one in self.rows.items() if one.kind is not Kind.NOT_SPEECH}

    def pairs(self) -> Pairs:
        keys = sorted(self.speech())
        if len(keys) < 4 or self.chance.random() < 0.5:
            return Pairs()
        pick = [(self.chance.choice(keys), self.chance.choice(keys)) for _ in range(self.chance.randint(1, 4))]
        return Pairs(tuple(pick[::2]), tuple(pick[1::2]))

    def source(self, changed: Collection[int], known: Members_) -> Source:
        speech = self.speech()

        def rows(keys: Collection[int]) -> list[Occurrence]:
            return [speech[key] for key in keys if key in speech]

        def beside(keys: Collection[int]) -> list[Occurrence]:
            documents = {self.rows[key].document for key in keys if key in self.rows} | self.left
            return [one for one in speech.values() if one.document in documents]

        def kept(reference: Hashable) -> list[Hashable]:
            return [key for key, (other, _) in known.items() if other == reference]

        return Source(rows, beside, kept)


def members(utterances: Collection[Utterance], before: Members_) -> Members_:
    """By member the reference and the verdict, those that hold as they were."""
    return {
        key: (one.reference, before[key][1] if verdict is HOLDS else verdict)
        for one in utterances
        for key, verdict in one.members.items()
    }


def decoded(memory: Memory) -> object:
    """What a memory says, whatever numbers its words and speakers have."""
    words = {letter(k): word for k, word in enumerate(memory.words)}
    stems = {number: stem(word) for number, word in zip(memory.stems.tolist(), memory.words, strict=True)}
    names = [None, *memory.speakers]
    rows = np.split(memory.rows, np.cumsum(memory.nodes["rows"], dtype=np.int64)[:-1])
    own = np.split(memory.own, np.cumsum(memory.nodes["own"], dtype=np.int64)[:-1])
    nodes = [
        (
            [words[char] for char in form(memory, k)],
            memory.langs[node["lang"]],
            sorted(str(names[number]) for number in memory.sets[node["who"]]),
            [int(node[column]) for column in ("first", "last", "flags", "group", "moved", "final", "head")],
            sorted(rows[k].tolist()),
            sorted((names[key >> 32], stems[key & 0xFFFFFFFF]) for key in own[k].tolist()),
        )
        for k, node in enumerate(memory.nodes)
    ]
    return nodes, memory.long, sorted(memory.rests.tolist()), memory.honoured.tolist()


@pytest.mark.parametrize("common", [64, 3])
@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1 << 32))
def test_it_is_as_if_all_had_been_matched(common: int, seed: int):
    with pytest.MonkeyPatch.context() as patch:
        for module in (block, scan, short, again):
            patch.setattr(module, "COMMON", common)  # few wordings, so that some words are boilerplate here too
        compare_rounds(World(Random(seed)))


def compare_rounds(world: World) -> None:
    for _ in range(world.chance.choice([0, 5, 60, 120])):
        world.add()
    pairs = world.pairs()
    first = Matched(columns(world.speech().values()), pairs, remember=True)
    assert first.memory is not None
    memory, known = load(first.memory.dump()), members(list(first), {})
    for _ in range(4):
        changed = world.change()
        pairs = world.pairs()
        after = Again(memory, changed, world.source(changed, known), pairs)
        found = members(list(after), known)
        known = {key: one for key, one in (known | found).items() if key in world.speech()}
        shuffled = list(world.speech().values())
        world.chance.shuffle(shuffled)
        whole = Matched(columns(shuffled), pairs, remember=True)
        assert whole.memory is not None
        assert decoded(after.memory) == decoded(whole.memory)
        assert known == members(list(whole), {})
        memory = load(after.memory.dump())


def test_a_timeline_answers_as_an_index_filled_one_by_one():
    chance = Random(5)
    keys = [[chance.randrange(40) for _ in range(6)] for _ in range(400)]
    filed = np.array([chance.random() < 0.7 for _ in keys])
    every = Scan(np.array(keys, dtype=np.uint64).ravel(), np.repeat(np.arange(len(keys), dtype=np.int32), 6))
    timeline, index = Timeline(lambda: every, filed.copy()), block.Index()
    for number, some in enumerate(keys):
        timeline.now = number
        assert timeline.candidates(some) == dict(index.candidates(some))
        if filed[number]:
            index.add(number, some)


def test_who_sees_a_wording_are_those_that_see_a_difference():
    chance = Random(6)
    keys = [[chance.randrange(4)] for _ in range(400)]
    filed = np.array([chance.random() < 0.6 for _ in keys])
    every = Scan(np.array(keys, dtype=np.uint64).ravel(), np.arange(len(keys), dtype=np.int32))
    for node in (3, 80, 150, 399):
        with_, without = (Timeline(lambda: every, filed.copy()) for _ in range(2))
        for line, there in ((with_, True), (without, False)):
            line.read(range(4))
            line.change(node, keys[node], filed=there)
        differing = set()
        for number in range(node + 1, len(keys)):
            with_.now = without.now = number
            if with_.candidates(keys[number]) != without.candidates(keys[number]):
                differing.add(number)
        reach = with_.reach(node, keys[node])
        assert set(reach.counts) | reach.crossing == differing
        assert without.reach(node, keys[node]) == reach


def test_members_stay_in_order():
    groups = Members(np.array([0, 1, 0, -1, 1], dtype=np.int32))
    groups.change(3, -1, 0)
    groups.change(1, 1, 0)
    assert (groups[0], groups[1], groups[7]) == ([0, 1, 2, 3], [4], [])
    assert groups.after(0, 1, 3) == [2]
