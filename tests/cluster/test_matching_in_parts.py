"""What parts find that see nothing of one another is what one finds that sees everything."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from made_occurrences import made

from provenance.cluster.engine import Here
from provenance.cluster.match import matched
from provenance.match import match
from provenance.model import Kind, Occurrence, Utterance


def in_parts(occurrences: Sequence[Occurrence], parts: int, seed: int = 0) -> list[Utterance]:
    """Matched in so many parts, from whatever order."""
    some = list(occurrences)
    random.Random(seed).shuffle(some)
    engine = Here(parts)
    return [one for found in matched(engine, engine.given([some[k::parts] for k in range(parts)])) for one in found]


def told(utterances: Sequence[Utterance]) -> set[tuple[object, frozenset[tuple[object, object]]]]:
    """Everything about utterances, in no order: members, reference, and every verdict to the last word."""
    return {(one.reference, frozenset(one.members.items())) for one in utterances}


@pytest.mark.parametrize("seed", range(12))
def test_parts_find_what_one_finds(seed: int) -> None:
    occurrences = made(seed, 240)
    assert told(in_parts(occurrences, 1 + seed % 5, seed)) == told(match(occurrences))


@pytest.mark.parametrize("seed", range(3))
def test_a_phrase_in_hundreds_of_wordings_is_matched_alike(seed: int) -> None:
    # More wordings than a key may have before it is boilerplate: what is seen of it depends on who came before.
    occurrences = made(seed, 60, memes=300)
    assert told(in_parts(occurrences, 4, seed)) == told(match(occurrences))


def test_a_leader_that_runs_two_utterances_together_goes_to_the_first() -> None:
    first, second = "we will open the northern gate on monday", "nobody shall pay for the bridge in winter"
    said = [first, second, f"{first} {second}", first + " at noon", second + " or in spring"]
    occurrences = [
        Occurrence((f"d{n}", 0), text, Kind.DIRECT, f"d{n}", 0, "Ana Petrova", f"o{n}", f"2025-01-0{n + 1}", "en", text)
        for n, text in enumerate(said)
    ]
    assert told(in_parts(occurrences, 3)) == told(match(occurrences))


def test_fragments_join_the_utterance_that_one_finds_for_them() -> None:
    whole = "the harbour is a corridor of shame and everybody in the council knows it"
    rows = [
        ("a", 0, whole, "Ana Petrova", whole),
        ("a", 90, "corridor of shame", "Ana Petrova", "Petrova spoke of a corridor of shame in the council"),
        ("b", 0, "corridor of shame", "Ana Petrova", "She called the harbour a corridor of shame"),
        ("c", 0, "corridor of shame", "Marko Ilic", "Ilic saw a corridor of shame elsewhere"),
        ("c", 60, "shame", None, "It was a shame, Petrova said"),
        ("d", 0, "yes", "Ana Petrova", "yes"),
        ("e", 0, "yes", "Marko Ilic", "yes"),
    ]
    occurrences = [
        Occurrence((d, at), text, Kind.DIRECT, d, at, who, f"o{d}", "2025-01-02", "en", context)
        for d, at, text, who, context in rows
    ]
    found = in_parts(occurrences, 4)
    assert told(found) == told(match(occurrences))
    home = {key: n for n, one in enumerate(found) for key in one.members}
    assert home["b", 0] == home["a", 0]  # the same speaker, the same day, words of hers
    assert home["c", 0] != home["a", 0]  # another speaker


@pytest.mark.parametrize("occurrences", [[], made(3, 1), [made(4, 1)[0]._replace(text="", kind=Kind.DIRECT)]])
def test_hardly_anything_is_matched_too(occurrences: list[Occurrence]) -> None:
    assert told(in_parts(occurrences, 3)) == told(match(occurrences))
