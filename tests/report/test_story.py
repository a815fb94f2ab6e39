"""Which articles tell one story."""

from hypothesis import given
from hypothesis import strategies as st
from records import record

from provenance.export.terminal import page as drawn
from provenance.infer.counted import Heading
from provenance.report import story
from provenance.report.entries import entries
from provenance.report.story import Group, Story, grouped


def test_one_utterance_in_common_joins_nothing():
    assert grouped([(1, 10), (1, 11), (2, 10), (2, 12)]) == []


def test_two_in_common_join_and_others_are_joined_through_them():
    pairs = [(1, 10), (1, 11), (2, 10), (2, 11), (2, 12), (2, 13), (3, 12), (3, 13), (4, 10), (5, 13)]
    assert grouped(pairs) == [Group((1, 2, 3), (10, 11, 12, 13))]


def test_the_largest_story_comes_first():
    pairs = [(1, 1), (1, 2), (2, 1), (2, 2), (3, 8), (3, 9), (4, 8), (4, 9), (5, 8), (5, 9), (5, 1)]
    assert [group.articles for group in grouped(pairs)] == [(3, 4, 5), (1, 2)]


@given(st.sets(st.tuples(st.integers(1, 8), st.integers(1, 6))))
def test_it_is_what_comparing_all_with_all_would_give(pairs: set[tuple[int, int]]):
    has = {article: {u for a, u in pairs if a == article} for article, _ in pairs}
    groups = [{article} for article in has]
    for one in has:
        for other in has:
            if len(has[one] & has[other]) >= 2:
                mine = [group for group in groups if group & {one, other}]
                groups = [group for group in groups if group not in mine] + [set().union(*mine)]
    expected = {tuple(sorted(group)) for group in groups if len(group) > 1}
    assert {group.articles for group in grouped(sorted(pairs))} == expected


def test_a_story_is_read_with_its_articles_and_what_each_outlet_made_of_it():
    told = entries([record("q1", "u1", "Post", reference=True), record("q2", "u1", "Times", via=("Wire",))])
    headings = [
        Heading(1, "a.txt", "Post", None, "2025-12-13", "The gate opens"),
        Heading(2, "b.txt", None, None, None, None),
    ]
    shown = Story(headings, [[1, 2], [1]], [1, 2], told)
    text = drawn(story.page([shown]), 120, colour=False)
    assert text.splitlines() == [
        "The gate opens  2 articles, 2 shared utterances, 2025-12-13 to no date",
        "    Post  The gate opens  2025-12-13  a.txt  2 utterances",
        "    (b.txt)  no date  b.txt  1 utterance",
        "    u1 “We are ready.”  Ann Lee",
        "        Post: verbatim  q1.txt:1 q1",
        "        Times: verbatim, via Wire  q2.txt:1 q2",
        "    and 1 more shared utterance: `provenance report story a.txt`",
    ]
    columns, rows = story.flat([shown])
    assert dict(zip(columns, rows[1], strict=True))["quote_ids"] == "u1"
    assert story.as_object(shown)["articles"][0]["quote_ids"] == ["u1", "u2"]


def test_articles_without_a_date_come_last():
    headings = [
        Heading(n, f"{n}.txt", None, None, date, None) for n, date in enumerate((None, "2025-12-13", "2025-12"))
    ]
    assert [one.key for one in story.earliest_first(headings)] == [2, 1, 0]
