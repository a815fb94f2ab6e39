"""Several readings of who said a quotation: options, and how likely each is."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.attribute.ranker import second, shipped
from provenance.model import ActorKind, Attribution, Span

TEXT = "Berg told Rey, who called the plan “a gift,” that it was late."
BERG, REY, WHO = Span(0, 4), Span(10, 13), Span(15, 18)
QUOTED = Span(36, 42)


@dataclass(frozen=True)
class Read:
    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    probability: float


def named(mention: Span | None, confidence: float = 0.9) -> Attribution:
    name = TEXT[slice(*mention)] if mention else None
    return Attribution(name, ActorKind.PERSON, mention, None, confidence, "ranked", "as weighed", ())


def read(source: Span | None, probability: float) -> Read:
    return Read((QUOTED,), source, None, probability)


def test_a_reading_that_agrees_is_no_option_of_its_own_and_asks_for_no_name():
    def never(content: second.Content) -> Attribution | None:
        raise AssertionError(content)

    given = second.options(named(BERG), [read(BERG, 0.8), read(None, 0.9)], never)
    assert [(o.first, o.mention, len(o.contents)) for o in given] == [(True, BERG, 1)]


def test_readings_that_differ_are_options_each_once():
    given = second.options(
        named(BERG), [read(WHO, 0.8), read(REY, 0.5), read(WHO, 0.4)], lambda r: named(r.source) if r.source else None
    )
    assert [(o.first, o.mention, len(o.contents)) for o in given] == [
        (True, BERG, 0), (False, WHO, 2), (False, REY, 1)
    ]  # fmt: skip


def test_a_source_that_resolves_to_nobody_is_no_option():
    assert second.options(named(None), [read(REY, 0.8)], lambda r: None) == []


def test_agreement_is_likelier_right_than_dispute():
    def chance(readings: list[Read], confidence: float) -> float:
        given = second.options(named(BERG, confidence), readings, lambda r: named(r.source))
        return second.chances(second.describe(TEXT, QUOTED, given), shipped().second)[0]

    assert chance([read(BERG, 0.9)], 0.95) > 0.9 > chance([read(WHO, 0.95)], 0.6)
    assert chance([read(BERG, 0.9)], 0.95) > chance([read(BERG, 0.9)], 0.55)
