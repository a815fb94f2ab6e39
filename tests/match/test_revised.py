"""What became of quotations when a text was changed."""

from __future__ import annotations

from provenance.actors.registry import load
from provenance.match.revised import Became, Edited, Said, edited
from provenance.model import Article, Flag, Kind
from provenance.pipeline.extraction import extract

REGISTRY = load()


def said(text: str) -> list[Said]:
    """What the program finds in a text."""
    found = extract(Article("a", text, "0" * 64), REGISTRY).quotations
    return [
        Said(f"q{n}", one.words(text), tuple(text[s:e] for s, e in one.spans), one.start, one.kind, None)
        for n, one in enumerate(found)
        if one.kind is not Kind.NOT_SPEECH
    ]


def became(old: str, new: str) -> list[Edited]:
    return edited(said(old), said(new), old, new, "en")


GATE = "“We will open the northern gate to all lorries on Monday,” Ana Petrova said.\n\n"
PAID = "“Nobody has paid the drivers for the week,” Bea Loe said.\n\n"


def test_a_not_that_was_put_in_later_is_a_change_that_turns_the_sense():
    (edit,) = became(GATE + PAID, GATE.replace("will open", "will not open") + PAID)
    assert edit.became is Became.CHANGED
    assert edit.before is not None
    assert edit.after is not None
    assert edit.after.text == "We will not open the northern gate to all lorries on Monday,"
    assert edit.verdict is not None
    assert Flag.POLARITY_DIFFERS in edit.verdict.flags


def test_what_is_gone_and_what_is_new():
    assert [(one.became, (one.after or one.before).text) for one in became(GATE, PAID)] == [
        (Became.ADDED, "Nobody has paid the drivers for the week,"),
        (Became.REMOVED, "We will open the northern gate to all lorries on Monday,"),
    ]


def test_the_same_words_elsewhere_in_the_text_are_no_change():
    assert became(GATE + PAID, PAID + "It was raining.\n\n" + GATE) == []


def test_words_that_are_still_there_without_marks_are_not_gone():
    assert became(GATE, GATE.replace("“", "").replace("”", "").replace(",", ", as")) == []


def test_what_other_rules_find_in_the_same_words_is_no_change():
    assert edited(said(GATE + PAID), [], GATE + PAID, GATE + PAID, "en") == []
    assert edited([], said(GATE + PAID), GATE + PAID, GATE + PAID, "en") == []


def test_marks_of_another_style_are_no_change():
    assert became(GATE, GATE.replace("“", '"').replace("”", '"')) == []


def test_a_part_of_a_word_is_not_the_word():
    (edit,) = became("“We will cut the rate,” Ana Petrova said.\n", "“We will cut the rates,” Ana Petrova said.\n")
    assert edit.became is Became.CHANGED


def test_thousands_of_quotations_are_not_all_compared_with_each_other():
    old = [Said(f"q{n}", f"old words {n}", (f"old words {n}",), n, Kind.DIRECT, None) for n in range(300)]
    new = [Said(f"q{n}", f"new words {n}", (f"new words {n}",), n, Kind.DIRECT, None) for n in range(300)]
    found = edited(old, new, "", "", None)
    assert [one.became for one in found] == [Became.ADDED] * 300 + [Became.REMOVED] * 300
