"""What people judged of pairs holds in matching, whatever the words say."""

from __future__ import annotations

from itertools import permutations

import pytest

from provenance.match import Pairs, contradiction, match
from provenance.match.judged import honour
from provenance.model import Kind, Occurrence

SAID = "We will open the northern gate on Monday before the ships arrive"
NONE = Pairs()
OTHER = "The cooperation reflects ties between the two ports and their crews"


def occurrence(key: int, text: str, speaker: str = "Ana Petrova", outlet: str = "A") -> Occurrence:
    return Occurrence(key, text, Kind.DIRECT, key, 0, speaker, outlet, "2025-12-13", "en", text)


def groups(occurrences: list[Occurrence], pairs: Pairs = NONE) -> list[set[object]]:
    return sorted((set(one.members) for one in match(occurrences, pairs)), key=lambda group: sorted(map(str, group)))


THREE = [occurrence(1, SAID), occurrence(2, SAID), occurrence(3, OTHER)]


def test_without_judgements():
    assert groups(THREE) == [{1, 2}, {3}]


def test_the_same_goes_together_and_is_compared():
    pairs = Pairs(same=((3, 1),))
    assert groups(THREE, pairs) == [{1, 2, 3}]
    (utterance,) = match(THREE, pairs)
    assert utterance.members[3].coverage < 0.3


def test_the_different_go_apart_though_they_are_equal():
    assert groups(THREE, Pairs(different=((1, 2),))) == [{1}, {2}, {3}]


def test_the_order_of_the_input_says_nothing():
    pairs = Pairs(same=((1, 3),), different=((1, 2),))
    assert {str(groups(list(some), pairs)) for some in permutations(THREE)} == {str([{1, 3}, {2}])}


def test_a_pair_that_is_gone_says_nothing():
    assert groups(THREE, Pairs(same=((1, 99),), different=((2, 98),))) == [{1, 2}, {3}]


def wording(row: int) -> str:
    return "abcabc"[row]


def test_who_leaves_takes_those_of_its_wording():
    assert honour(
        [[0, 1, 2, 3, 4]], Pairs(different=((0, 1),)), dict(zip(range(5), range(5), strict=True)), wording
    ) == [
        [0, 2, 3],
        [1, 4],
    ]


def test_who_leaves_takes_those_judged_the_same():
    rows = {key: key for key in range(5)}
    apart = honour([[0, 1, 2, 3, 4]], Pairs(same=((1, 2),), different=((0, 1),)), rows, wording)
    assert apart == [[0, 3], [1, 2, 4]]


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        (Pairs(same=((1, 2), (2, 3)), different=((1, 3),)), (1, 3)),
        (Pairs(same=((1, 2), (3, 4)), different=((1, 3),)), None),
        (Pairs(), None),
    ],
)
def test_contradictions(pairs: Pairs, found: object):
    assert contradiction(pairs) == found


def test_where_they_contradict_the_different_win_and_what_is_between_stays_with_the_first():
    rows = {key: key for key in range(3)}
    assert honour([[0], [1], [2]], Pairs(same=((0, 1), (1, 2)), different=((0, 2),)), rows, lambda row: row) == [
        [0, 1],
        [2],
    ]
