"""The drawing of how words came."""

import re

from records import record

from provenance.report import ways
from provenance.report.traced import steps


def columns(found: ways.Ways) -> dict[str, int]:
    return {box.name: (box.x - ways.MARGIN) // ways.COLUMN for box in found.boxes}


def test_each_name_stands_behind_all_that_it_has_its_words_from():
    records = [
        record("q1", "u1", "Post", via=("Wire",)),
        record("q2", "u1", "Times", via=("Wire", "Post")),
        record("q3", "u1", "Globe", speaker=None),
    ]
    found = ways.drawn(steps(records))
    assert columns(found) == {"Ann Lee": 0, "Wire": 1, "Post": 2, "Times": 3, "(open)": 0, "Globe": 1}
    assert [box.part for box in found.boxes] == ["speaker", "between", "between", "outlet", "speaker", "outlet"]
    assert found.words[0] == "Ann Lee → Wire: q1, q2"


def test_a_step_past_a_name_does_not_lead_through_its_box():
    found = ways.drawn(steps([record("q1", "u1", "Post", via=("Wire",)), record("q2", "u1", "Times"),
                              record("q3", "u1", "Echo", via=("Wire", "Times"))]))  # fmt: skip
    (wire,) = [box for box in found.boxes if box.name == "Wire"]
    (times,) = [box for box in found.boxes if box.name == "Times"]
    (passing,) = [arrow for arrow in found.arrows if " H" in arrow.path]
    assert times.x > wire.x
    heights = {int(y) for y in re.findall(r" (\d+) H", passing.path)}
    assert heights.isdisjoint(range(wire.y, wire.y + ways.HEIGHT + 1))


def test_a_crowd_is_one_box_and_whole_in_words():
    found = ways.drawn(steps([record(f"q{n}", "u1", f"Outlet {n}", via=("Wire",)) for n in range(20)]))
    assert [box.name for box in found.boxes] == ["Ann Lee", "Wire", "20 outlets"]
    assert found.boxes[2].whole.startswith("Outlet 0, Outlet 1, Outlet 2")
    assert len(found.words) == 21


def test_a_circle_is_drawn_and_ends():
    circle = [("A", "B", "q1", False), ("B", "A", "q2", False)]
    assert {box.name for box in ways.drawn(circle).boxes} == {"A", "B"}


def test_what_others_add_is_dashed_unless_it_is_said_as_well():
    found = ways.drawn(
        steps([record("q1", "u1", "Post", inferred=("Wire",)), record("q2", "u1", "Echo", via=("Wire",))])
    )
    dashed = [arrow.inferred for arrow in found.arrows]
    assert (dashed.count(True), dashed.count(False)) == (1, 3)


def test_a_long_name_is_cut_and_whole_beside():
    (box, _) = ways.drawn([("N" * 40, "Post", "q1", False)]).boxes
    assert (len(box.name), box.whole) == (ways.LETTERS, "N" * 40)
