"""What holds of quotations once judgements are applied, and by which evidence each finds what it is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from made import quotation

from provenance.judge.apply import apply
from provenance.judge.model import Decision, Judgement, Named, Part, Subject, digest, says, supersedes
from provenance.model import ActorKind, Basis, Kind, Quotation, Span

TEXT = "“We are ready,” Ada Roe said, according to KCNA. “We are ready,” the crowd said. “It is time,” Bea Loe said."
AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
FIRST = quotation(TEXT, "We are ready,", "Ada Roe", via=("KCNA",), outlet="The Paper")
THIRD = quotation(TEXT, "It is time,", "Bea Loe", outlet="The Paper")
SECOND = FIRST._replace(spans=(Span(TEXT.rindex("We are"), TEXT.rindex("We are") + len("We are ready,")),))


def subject(of: Quotation, text: str = TEXT, number: int | None = 1) -> Subject:
    return Subject("url:a", "a.txt", "The Paper", "0" * 64, of.spans, of.words(text), number)


def named(part: Part, *names: str, kind: ActorKind = ActorKind.PERSON) -> tuple[Named, ...]:
    return tuple(Named(part, name, kind, f"person:{name.lower()}") for name in names)


def judgement(
    decision: Decision, of: Quotation, *actors: Named, value: str | None = None, hours: int = 0, key: int = 7
):
    at = AT + timedelta(hours=hours)
    return Judgement(decision, "the tape", "ada", at, (subject(of),), actors, value=value, key=key)


def one(found: Quotation, *judgements: Judgement) -> Quotation:
    (decided,), _ = apply("url:a", TEXT, [found], judgements)
    return decided.quotation


def test_without_judgements_all_is_as_found():
    decided, places = apply("url:a", TEXT, [FIRST, THIRD], [])
    assert [each.quotation for each in decided] == [FIRST, THIRD]
    assert all(each.found is None for each in decided)
    assert places == {}


def test_a_speaker_is_put_in_and_the_rest_of_the_chain_stays():
    decided = one(FIRST, judgement(Decision.SPEAKER, FIRST, *named(Part.SPEAKER, "Cyd Poe")))
    assert decided.attribution is not None
    assert (decided.attribution.name, decided.attribution.rule, decided.attribution.confidence) == (
        "Cyd Poe",
        "judged",
        1.0,
    )
    assert decided.attribution.mention is None  # the article's “Ada Roe” is no mention of her
    assert decided.attribution.reason == ("judged by ada on 2026-11-25 (j7): the tape; the rules said Ada Roe: says so")
    assert [(link.name, link.basis) for link in decided.chain] == [
        ("Cyd Poe", Basis.JUDGED),
        ("KCNA", Basis.CARRIED),
        ("The Paper", Basis.STATED),
    ]


def test_the_same_speaker_keeps_the_mention():
    decided = one(FIRST, judgement(Decision.SPEAKER, FIRST, *named(Part.SPEAKER, "Ada Roe")))
    assert decided.attribution is not None
    assert FIRST.attribution is not None
    assert decided.attribution.mention == FIRST.attribution.mention
    assert decided.chain[0].evidence == FIRST.chain[0].evidence


def test_nobody_leaves_the_speaker_open_and_the_chain_without_its_first_link():
    decided = one(FIRST, judgement(Decision.SPEAKER, FIRST))
    assert decided.attribution is not None
    assert decided.attribution.name is None
    assert [link.name for link in decided.chain] == ["KCNA", "The Paper"]


def test_intermediaries_are_the_whole_order_and_none_is_none():
    via = named(Part.INTERMEDIARY, "Yonhap", "KCNA", kind=ActorKind.AGENCY)
    decided = one(FIRST, judgement(Decision.INTERMEDIARY, FIRST, *via))
    assert [link.name for link in decided.chain] == ["Ada Roe", "Yonhap", "KCNA", "The Paper"]
    assert decided.chain[2].evidence == FIRST.chain[1].evidence  # where the article names it
    assert [link.name for link in one(FIRST, judgement(Decision.INTERMEDIARY, FIRST)).chain] == ["Ada Roe", "The Paper"]


def test_not_speech_has_neither_speaker_nor_intermediaries_whatever_else_was_judged():
    speaker = judgement(Decision.SPEAKER, FIRST, *named(Part.SPEAKER, "Cyd Poe"), hours=2)
    decided = one(FIRST, judgement(Decision.KIND, FIRST, value="not_speech"), speaker)
    assert (decided.kind, decided.attribution) == (Kind.NOT_SPEECH, None)
    assert [link.name for link in decided.chain] == ["The Paper"]
    assert "the rules said direct: in marks" in decided.reason


def test_speech_after_all_is_open_until_somebody_says_whose():
    title = quotation(TEXT, "It is time,", kind=Kind.NOT_SPEECH, outlet="The Paper")
    decided = one(title, judgement(Decision.KIND, title, value="direct"))
    assert decided.attribution is not None
    assert (decided.kind, decided.attribution.name) == (Kind.DIRECT, None)
    said = judgement(Decision.SPEAKER, title, *named(Part.SPEAKER, "Bea Loe"), hours=1)
    assert one(title, judgement(Decision.KIND, title, value="direct"), said).chain[0].name == "Bea Loe"


def test_the_later_judgement_holds_and_one_withdrawn_does_not():
    early = judgement(Decision.SPEAKER, FIRST, *named(Part.SPEAKER, "Cyd Poe"))
    late = judgement(Decision.SPEAKER, FIRST, *named(Part.SPEAKER, "Dee Moe"), hours=1)
    assert one(FIRST, late, early).chain[0].name == "Dee Moe"
    gone = late._replace(retired_by="bea", retired_at=AT, retired_reason="wrong")
    assert one(FIRST, gone, early).chain[0].name == "Cyd Poe"


def test_a_confirmation_holds_against_other_rules():
    actors = named(Part.SPEAKER, "Ada Roe") + named(Part.INTERMEDIARY, "KCNA", kind=ActorKind.AGENCY)
    confirmed = judgement(Decision.CONFIRM, FIRST, *actors, value="direct")
    other = quotation(TEXT, "We are ready,", "Bea Loe", outlet="The Paper", kind=Kind.MIXED)
    decided = one(other, confirmed)
    assert decided.kind is Kind.DIRECT
    assert [link.name for link in decided.chain] == ["Ada Roe", "KCNA", "The Paper"]


def test_what_is_unsure_or_of_two_changes_nothing():
    pair = judgement(Decision.SAME, FIRST)._replace(quotations=(subject(FIRST), subject(THIRD)))
    decided, places = apply("url:a", TEXT, [FIRST, THIRD], [judgement(Decision.UNSURE, FIRST), pair])
    assert [each.quotation for each in decided] == [FIRST, THIRD]
    assert set(places.values()) == {0, 1}


def test_of_the_same_words_twice_the_spans_decide():
    both = [FIRST, SECOND]
    decided, _ = apply("url:a", TEXT, both, [judgement(Decision.SPEAKER, SECOND, *named(Part.SPEAKER, "Cyd Poe"))])
    assert [each.quotation.chain[0].name for each in decided] == ["Ada Roe", "Cyd Poe"]


def test_moved_words_are_found_where_they_stand_once_and_nowhere_where_they_stand_twice():
    text = "New. " + TEXT
    moved = [each._replace(spans=tuple(Span(s + 5, e + 5) for s, e in each.spans)) for each in (FIRST, SECOND, THIRD)]
    third = judgement(Decision.SPEAKER, THIRD, *named(Part.SPEAKER, "Cyd Poe"))
    first = judgement(Decision.SPEAKER, FIRST, *named(Part.SPEAKER, "Cyd Poe"))
    decided, places = apply("url:a", text, moved, [third, first])
    assert [each.quotation.chain[0].name for each in decided] == ["Ada Roe", "Ada Roe", "Cyd Poe"]
    assert (places[third.quotations[0]], places[first.quotations[0]]) == (2, None)


def test_other_words_at_the_same_place_are_another_quotation():
    text = TEXT.replace("It is time,", "It is late,")
    decided, places = apply("url:a", text, [THIRD], [judgement(Decision.KIND, THIRD, value="not_speech")])
    assert decided[0].quotation == THIRD
    assert list(places.values()) == [None]


def test_a_pair_is_one_question_whichever_is_named_first():
    a, b = subject(FIRST, number=1), subject(THIRD, number=2)
    same = judgement(Decision.SAME, FIRST)._replace(quotations=(a, b))
    other = judgement(Decision.DIFFERENT, FIRST)._replace(quotations=(b, a))
    assert supersedes(other, same)
    assert not supersedes(other, same._replace(quotations=(a, subject(SECOND, number=3))))
    unknown = same._replace(quotations=(a, b._replace(quotation_id=None)))
    assert not supersedes(unknown, unknown)


def test_a_confirmation_takes_nobodys_place():
    one_, two = judgement(Decision.CONFIRM, FIRST), judgement(Decision.CONFIRM, FIRST, hours=1)
    assert not supersedes(two, one_)


def test_the_digest_is_of_what_is_said_not_of_where_it_applies():
    one_ = judgement(Decision.SPEAKER, FIRST, *named(Part.SPEAKER, "Cyd Poe"))
    elsewhere = one_._replace(key=99, quotations=(one_.quotations[0]._replace(quotation_id=5, key=6),))
    assert digest(elsewhere) == digest(one_)
    assert digest(one_._replace(reason="another")) != digest(one_)
    assert digest(one_._replace(actors=named(Part.SPEAKER, "Dee Moe"))) != digest(one_)


def test_in_words():
    pair = judgement(Decision.SAME, FIRST)._replace(quotations=(subject(FIRST, number=1), subject(THIRD, number=2)))
    assert says(pair) == "q1 and q2: the same utterance"
    assert says(pair, of=1) == "the same utterance as q2"
    assert says(judgement(Decision.SPEAKER, FIRST)) == "speaker: nobody named"
