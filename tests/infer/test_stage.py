"""What is inferred from the printings of one utterance, and above all what is not."""

from __future__ import annotations

import itertools
import random
import sys
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printings import DAY, EMPTY, WORDS, credit, found, lines, printing

from provenance.infer.facts import WITNESSES, Printing, listed
from provenance.infer.order import components
from provenance.infer.stage import infer
from provenance.infer.texts import Texts
from provenance.infer.when import Interval
from provenance.model import ActorKind, Basis, Edit, Kind, Relation

DROPPED = ["dropped_intermediary Agency", "link Agency"]


def test_a_credit_that_another_gives_is_dropped():
    assert found(printing(1, "A", "Agency"), printing(2, "B", on=12)) == {2: DROPPED}


@pytest.mark.parametrize(
    ("why", "silent"),
    [
        ("an agency has its own reporters", {"outlet_kind": ActorKind.AGENCY}),
        ("it belongs to the agency", {"kin": frozenset(["B", "Agency"])}),
        ("the agency itself speaks", {"speaker": "Agency"}),
        ("it gives the words to somebody else", {"speaker": "Bo"}),
        ("it is the speaker's own", {"primary": True}),
        ("nobody knows when it appeared", {"on": None}),
        ("it appeared before", {"on": 8}),
        ("it shares too few words", {"difference": (Edit("equal", "to all lorries", "to all lorries"),)}),
        ("another language is compared with nothing", {"relation": Relation.TRANSLATED, "difference": ()}),
        ("it was said in public", {"context": "Ana told reporters on Monday"}),
        ("it was said in public", {"context": "auf einer Pressekonferenz in Wien"}),
        ("it was said in public", {"context": "заявила она журналистам"}),
        ("weeks later the words may have been said again", {"on": 26}),
        ("it has more of the words", {"difference": (Edit("equal", f"{WORDS} {WORDS}", f"{WORDS} {WORDS}"),)}),
    ],
)
def test_what_else_explains_a_silence(why: str, silent: dict[str, object]):
    assert found(printing(1, "A", "Agency"), printing(2, "B", **{"on": 12} | silent)) == {}, why


@pytest.mark.parametrize("way", ["Platform", "state media", "Spokeswoman", "Paper"])
def test_an_article_that_names_somebody_drops_nobody(way: str):
    assert found(printing(1, "A", "Agency"), printing(2, "B", way, on=12)) == {}


@pytest.mark.parametrize(("way", "drops"), [("Platform", False), ("Wire", False), ("state media", True)])
def test_another_way_that_one_names_explains_all_silence_but_a_vague_one_does_not(way: str, drops: bool):
    others = printing(1, "A", "Agency"), printing(3, "C", way)
    assert found(*others, printing(2, "B", on=12)) == ({2: DROPPED} if drops else {})


def test_the_speakers_own_printing_was_there_for_all():
    own = printing(3, "Ana's office", primary=True)
    credited = printing(1, "A", "Agency"), printing(4, "C", "Agency")
    assert found(*credited, printing(5, "D"), printing(2, "B", on=12)) == {2: DROPPED, 5: DROPPED}
    assert found(*credited, own, printing(2, "B", on=12)) == {}


def test_an_agency_that_speaks_is_not_dropped_where_others_leave_the_speaker_open():
    unsure = printing(1, "A", "Agency", speaker=None)
    assert found(unsure, printing(2, "B", on=12)) == {2: DROPPED}
    assert found(unsure, printing(2, "B", on=12, speaker="Agency")) == {}


def test_a_credit_to_an_outlet_leads_to_the_medium_that_the_outlet_credits():
    through = printing(1, "A", "Agency"), printing(3, "C", "A", on=11)
    said = found(*through, printing(2, "B", on=13))
    assert said == {2: DROPPED, 3: ["laundered Agency", "link Agency"]}
    assert found(*through, printing(4, "A"), printing(2, "B", on=13)) == {}


def test_one_credit_in_an_outlet_covers_its_other_articles():
    assert found(printing(1, "A", "Agency"), printing(2, "A", on=12)) == {}


def test_the_agencys_own_printing_alone_is_no_credit():
    assert found(printing(1, "Agency", outlet_kind=ActorKind.AGENCY), printing(2, "B", on=12)) == {}


def test_of_two_in_a_row_the_one_nearest_to_the_speaker_is_dropped():
    assert found(printing(1, "A", "Agency", "Wire"), printing(2, "B", on=12)) == {2: DROPPED}


def test_words_that_most_print_without_a_credit_are_not_dropped_unless_told_to_a_medium():
    silent = [printing(n, f"B{n}", on=12) for n in range(2, 5)]
    assert found(printing(1, "A", "Agency"), *silent) == {}
    told = printing(1, "A", credit("Agency", told=True))
    assert found(told, *silent) == dict.fromkeys([2, 3, 4], DROPPED)
    assert found(told, *silent, printing(5, "B5", on=12)) == {}


def test_a_single_byline_says_too_little_of_these_words():
    byline = credit("Agency", basis=Basis.CREDITED)
    assert found(printing(1, "A", byline), printing(2, "B", on=12)) == {}
    assert found(printing(1, "A", byline), printing(3, "C", byline), printing(2, "B", on=12)) == {2: DROPPED}


def test_what_was_broadcast_all_could_hear():
    for way in (credit("Channel"), credit("Channel", told=True)):
        assert found(printing(1, "A", way), printing(3, "C", way), printing(2, "B", on=12)) == {}


def test_one_outlet_that_prints_it_often_counts_once():
    silent = [printing(n, "B", on=12) for n in range(2, 9)]
    assert found(printing(1, "A", "Agency"), *silent) == dict.fromkeys(range(2, 9), DROPPED)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana spoke. Agency had it first.", True),
        ("Ana spoke. An agency had it first.", False),
        ("Ana told us that it would rain.", True),
        ("Ana told the newspaper so.", True),
        ("Ana told B on Monday.", True),
        ("Read more in B.", False),
    ],
)
def test_the_whole_article_is_asked_before_anything_is_held_against_it(text: str, names: bool):
    texts = Texts(lambda document: text, lambda actor: [str(actor)])
    expected = {} if names else {2: DROPPED}
    assert found(printing(1, "A", "Agency"), printing(2, "B", on=12), texts=texts) == expected


def sure(*printings: Printing) -> float:
    (inference,) = infer(printings, EMPTY).values()
    return inference.findings[0].confidence


def test_what_makes_a_drop_surer():
    plain = sure(printing(1, "A", "Agency"), printing(2, "B", on=12))
    assert sure(printing(1, "A", credit("Agency", told=True)), printing(2, "B", on=12)) > plain
    two = sure(printing(1, "A", "Agency"), printing(3, "C", "Agency"), printing(2, "B", on=12))
    assert two > plain
    byline = credit("Agency", basis=Basis.CREDITED)
    assert sure(printing(1, "A", byline), printing(3, "C", byline), printing(2, "B", on=12)) < two
    assert sure(printing(1, "A", "Agency"), printing(2, "B", on=10)) < plain
    assert sure(printing(1, "A", "Agency"), printing(2, "B", on=12, kind=Kind.INDIRECT)) < plain
    assert sure(printing(1, "A", "Agency"), printing(2, "B", on=12, speaker=None)) < plain


def test_laundered_needs_the_outlets_own_words_for_it():
    theirs = printing(1, "Paper", "Agency")
    assert found(theirs, printing(2, "B", "Paper", on=12)) == {2: ["laundered Agency", "link Agency"]}
    assert found(theirs, printing(3, "Paper"), printing(2, "B", "Paper", on=12)) == {}
    assert found(theirs, printing(2, "B", "Agency", "Paper", on=12)) == {}
    assert found(theirs, printing(2, "B", credit("Wire"), credit("Paper", 2), on=12)) == {}
    assert found(theirs, printing(2, "B", "Paper", on=12, speaker="Bo")) == {}
    assert found(theirs, printing(2, "Agency", "Paper", on=12)).get(2, []) == ["circular Paper"]
    assert "laundered Agency" not in found(theirs, printing(2, "B", "Paper", on=7)).get(2, [])
    assert found(theirs, printing(2, "B", "Paper", on=None)) == {}
    own = Texts(lambda document: "Ana told us." if document == 1 else "", lambda actor: [])
    assert found(theirs, printing(2, "B", "Paper", on=12), texts=own) == {}


def test_a_circle_has_no_way_in():
    circle = [printing(1, "A", "B"), printing(2, "B", "C"), printing(3, "C", "A")]
    assert {key: [line for line in said if "circular" in line] for key, said in found(*circle).items()} == {
        1: ["circular B"],
        2: ["circular C"],
        3: ["circular A"],
    }
    for way_in in (printing(4, "B"), printing(4, "C", "Agency"), printing(4, "A", "B", primary=True)):
        assert not any("circular" in line for said in found(*circle, way_in).values() for line in said)


def test_late_is_only_what_certainly_is():
    assert found(printing(1, "A", "Paper"), printing(2, "Paper", on=12)) == {1: ["late_primary Paper"]}
    assert found(printing(1, "A", "Paper"), printing(2, "Paper", on=10)) == {}
    vague = Interval(10 * DAY, 13 * DAY)
    assert found(printing(1, "A", "Paper", when=vague), printing(2, "Paper", on=12)) == {}
    assert found(printing(1, "A", "Paper"), printing(2, "Paper", on=None)) == {}
    assert found(printing(1, "A", "Paper"), printing(2, "Paper", on=12), printing(3, "Paper", on=None)) == {}
    assert found(printing(1, "A", "Paper", on=None), printing(2, "Paper", on=12)) == {}
    assert found(printing(1, "A", "Paper", kin=frozenset(["A", "Paper"])), printing(2, "Paper", on=12)) == {}


def test_an_orphan_has_nobody_anywhere():
    nobody = {"speaker": None, "named": False}
    assert found(printing(1, "A", **nobody)) == {1: ["orphan -"]}
    assert found(printing(1, "A", **nobody), printing(2, "B", **nobody)) == {1: ["orphan -"], 2: ["orphan -"]}
    assert found(printing(1, "A", **nobody), printing(2, "B")) == {}
    assert found(printing(1, "A", "Agency", **nobody)) == {}
    assert found(printing(1, "A", **nobody | {"kind": Kind.MIXED})) == {}
    assert found(printing(1, "A", **nobody | {"named": True})) == {}


CHANGED = (
    Edit("equal", "we will open the northern", "we will open the northern"),
    Edit("replace", "gate", "bridge tomorrow"),
    Edit("equal", "to all lorries", "to all lorries"),
)
SHORTENED = (
    Edit("equal", "we will open the gate", "we will open the gate"),
    Edit("delete", "whatever the owners of the southern one may say", ""),
    Edit("equal", "to all lorries", "to all lorries"),
)


def variants(edits: tuple[Edit, ...], **later: object) -> list[Printing]:
    """Three that print the reference; E changes it on day 5, L on day 10."""
    relation = Relation.ALTERED if any(edit.op != "delete" for edit in edits[1:2]) else Relation.ELIDED
    whole = [printing(n, f"W{n}") for n in (1, 2, 3)]
    changed = {"difference": edits, "relation": relation, "coverage": 0.9}
    return [*whole, printing(4, "E", on=5, **changed), printing(5, "L", **changed | later)]


def test_a_rare_change_that_two_share_leads_from_the_earlier_to_the_later():
    assert found(*variants(CHANGED)) == {5: ["link E"]}
    assert found(*variants(SHORTENED)) == {5: ["link E"]}
    (inference,) = infer(variants(CHANGED), EMPTY).values()
    assert "another source that neither names would explain it too" in inference.links[0].reason


@pytest.mark.parametrize(
    ("why", "later"),
    [
        ("neither is certainly first", {"on": 5}),
        ("it has no date", {"on": None}),
        ("it credits the earlier", {"via": (credit("E"),)}),
        ("it names another way", {"via": (credit("Agency"),)}),
        ("an agency", {"outlet_kind": ActorKind.AGENCY}),
        ("another speaker", {"speaker": "Bo"}),
        ("indirect speech changes words anyway", {"kind": Kind.INDIRECT}),
    ],
)
def test_a_shared_change_proves_nothing_where(why: str, later: dict[str, object]):
    said = found(*variants(CHANGED, **later))
    assert not any(line == "link E" for each in said.values() for line in each), why


def test_a_change_that_anybody_would_make_is_none():
    for edits in (
        (CHANGED[0], Edit("replace", "gate", "that"), CHANGED[2]),
        (CHANGED[0], Edit("insert", "", "[the finance minister of Bavaria said]"), CHANGED[2]),
        (SHORTENED[0], Edit("delete", "whatever they", ""), SHORTENED[2], Edit("delete", "they say", ""), SHORTENED[2]),
        (*SHORTENED[:2],),
    ):
        assert found(*variants(edits)) == {}


def test_of_two_against_two_nobody_can_say_which_was_changed():
    assert found(*variants(CHANGED)[1:]) == {}


def test_what_all_could_hear_may_be_shortened_alike():
    heard = [p._replace(context="at a news conference") for p in variants(SHORTENED)]
    assert found(*heard) == {}
    assert found(*(p._replace(context="at a news conference") for p in variants(CHANGED))) == {5: ["link E"]}


def test_a_version_that_many_print_was_handed_out():
    more = [printing(n, f"M{n}", on=20, difference=CHANGED, relation=Relation.ALTERED) for n in (6, 7)]
    whole = [printing(n, f"W{n}") for n in range(10, 20)]
    assert found(*variants(CHANGED), *more, *whole) == {}


def test_the_order_of_printings_does_not_matter():
    everything = [
        *variants(CHANGED),
        printing(6, "A", "Agency"),
        printing(7, "B", "A", on=14),
        printing(8, "Agency", on=30),
        printing(9, "C", "Agency", on=2),
    ]
    expected = infer(everything, EMPTY)
    assert expected
    for _ in range(10):
        random.Random(_).shuffle(everything)
        assert infer(everything, EMPTY) == expected


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.integers(0, 8), st.sets(st.integers(0, 8)), min_size=1, max_size=9))
def test_components_are_what_reaches_each_other(graph: dict[int, set[int]]):
    edges = {node: {other for other in others if other in graph} for node, others in graph.items()}
    reached = {node: {node} for node in edges}
    for _ in edges:
        for node, others in edges.items():
            reached[node] |= set().union(*(reached[other] for other in others)) if others else set()
    expected = {frozenset(b for b in edges if b in reached[a] and a in reached[b]) for a in edges}
    assert {frozenset(part) for part in components(edges)} == expected


def test_a_long_circle_needs_no_deep_stack():
    size = 3 * sys.getrecursionlimit()
    assert [len(part) for part in components({n: {(n + 1) % size} for n in range(size)})] == [size]


def calls(work: Callable[[], object]) -> int:
    """How many functions run: what grows with the work, whatever machine it is."""
    count = 0

    def counted(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def crowd(size: int) -> list[Printing]:
    """A third credits the Agency, a third nobody, the rest an outlet beside; some change words."""
    out = []
    for n in range(size):
        via = [("Agency",), (), (f"O{(n + 3) % size}",)][n % 3]
        changed = {"difference": CHANGED, "relation": Relation.ALTERED} if n % 500 == 1 else {}
        out.append(printing(n, f"O{n}", *via, on=n % 40, **changed))
    return out


def test_many_printings_cost_in_proportion():
    small, large = (calls(lambda size=size: infer(crowd(size), EMPTY)) for size in (500, 4_000))
    assert large < 12 * small


def test_evidence_is_a_few_witnesses_and_a_count():
    printings = [*(printing(n, f"O{n}", "Agency") for n in range(50)), printing(99, "B", on=12)]
    (inference,) = infer(printings, EMPTY).values()
    (finding,) = inference.findings
    assert len(finding.evidence) == WITNESSES
    assert "48 others credit Agency" in finding.reason
    assert all(witness.fact == "names Agency (stated)" for witness in finding.evidence)


def test_no_reason_accuses():
    stories = [
        [printing(1, "A", "Agency"), printing(2, "B", on=12)],
        [printing(1, "Paper", "Agency"), printing(2, "B", "Paper", on=12)],
        [printing(1, "A", "B"), printing(2, "B", "A")],
        [printing(1, "A", "Paper"), printing(2, "Paper", on=12)],
        variants(CHANGED),
        [printing(1, "A", speaker=None, named=False)],
    ]
    every = [inference for story in stories for inference in infer(story, EMPTY).values()]
    reasons = [each.reason for inference in every for each in (*inference.links, *inference.findings)]
    assert len(Counter(line.split()[0] for inference in every for line in lines(inference))) == 6
    words = set(itertools.chain.from_iterable(reason.lower().split() for reason in reasons))
    assert words & {"stole", "copied", "hides", "hid", "plagiarised", "failed", "refused", "should"} == set()


def test_names_in_a_row():
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "A"]) == "A and B"
    assert listed(["A", "B", "C", "D", "E"]) == "A, B and 3 others"
