"""Which matches are least sure: joined ones beside their stretch of the reference, and ones that were left apart."""

from __future__ import annotations

from provenance.match import compare
from provenance.match.doubt import Doubt, Statement, apart, joined, nearest, reproduced, settled
from provenance.match.judged import Pairs
from provenance.match.same import Sameness

LONG = "We will rebuild the bridge before winter. The school has to wait until the roof is paid for."


def statement(
    key: str,
    group: str,
    text: str,
    of: str | None = None,
    speaker: str | None = "Ana Petrova",
    day: int | None = 100,
    quoted: bool = False,
) -> Statement:
    verdict = compare(of or text, text, quoted=quoted or of is None, lang="en")
    return Statement(key, group, text, "en", speaker, day, of is None, verdict)


def test_a_retelling_is_compared_with_the_stretch_that_it_retells():
    rows = [statement("q1", "u1", LONG), statement("q2", "u1", "they would rebuild the bridge before winter", of=LONG)]
    (found,) = joined(rows)
    assert (found.a.key, found.b.key, found.joined) == ("q1", "q2", True)
    assert found.sameness.score is not None
    assert found.sameness.score > 0.8


def test_what_is_word_for_word_is_in_no_doubt():
    rows = [statement("q1", "u1", LONG), statement("q2", "u1", "rebuild the bridge", of=LONG, quoted=True)]
    assert list(joined(rows)) == []


def test_two_utterances_of_one_speaker_that_share_words_are_shown():
    rows = [
        statement("q1", "u1", "We will rebuild the bridge before winter"),
        statement("q2", "u2", "The bridge, she promised, would stand again before winter"),
        statement("q3", "u3", "We will rebuild the bridge before winter", speaker="Ben Okafor"),
        statement("q4", "u4", "We will rebuild the bridge before winter", speaker=None),
        statement("q5", "u5", "We will rebuild the bridge before winter", day=400),
        statement("q6", "u6", "The harvest failed in two provinces"),
    ]
    assert [(one.a.key, one.b.key, one.joined) for one in apart(rows)] == [("q1", "q2", False)]


def test_two_languages_are_shown_by_a_name_or_number_within_two_days():
    rows = [
        statement("q1", "u1", "We sent 120 buses to the border on Monday"),
        statement("q2", "u2", "Ми відправили 120 автобусів до кордону")._replace(lang="uk", day=101),
        statement("q3", "u3", "Ми відправили 120 автобусів до моря")._replace(lang="uk", day=110),
        statement("q4", "u4", "Ми готові")._replace(lang="uk"),
    ]
    (found,) = (one for one in apart(rows) if one.a.lang != one.b.lang)
    assert (found.a.key, found.b.key, found.sameness.same) == ("q1", "q2", True)
    assert "two languages" in found.sameness.why


def test_what_a_person_judged_is_marked():
    rows = [
        statement("q1", "u1", LONG),
        *(statement(key, "u1", "they would rebuild the bridge before winter", of=LONG) for key in ("q2", "q3", "q4")),
        statement("q5", "u2", "The bridge, she promised, would stand again before winter"),
        statement("q6", "u2", "the bridge would stand", of="The bridge, she promised, would stand again before winter"),
    ]

    def judged(**pairs: tuple[tuple[str, str], ...]) -> set[tuple[str, str]]:
        found = settled([*joined(rows), *apart(rows)], rows, Pairs(**pairs))
        return {(one.a.key, one.b.key) for one in found if one.judged}

    assert judged() == set()
    assert judged(same=(("q2", "q3"),)) == set()  # neither is the reference that they are compared with
    assert judged(same=(("q2", "q3"), ("q3", "q1"))) == {("q1", "q2"), ("q1", "q3")}
    assert judged(different=(("q6", "q2"), ("q7", "q1"))) == {("q1", "q5")}


def test_the_nearest_come_first_and_equal_texts_once():
    one, other = statement("q1", "u1", "We will go"), statement("q2", "u2", "They may go")
    copy = other._replace(key="q3", text="They might go")

    def doubt(b: Statement, score: float | None) -> Doubt:
        return Doubt(one, b, False, Sameness(score and score >= 0.5, score, ""))

    rows = [doubt(other, 0.9), doubt(copy, 0.45), doubt(copy._replace(key="q4"), 0.45)]
    assert [found.b.key for found in nearest(rows)] == ["q3", "q2"]
    unknown = doubt(other._replace(text="Вони йдуть", key="q5"), None)
    assert nearest([*rows, unknown])[0] is unknown


def test_the_stretch_ends_where_nothing_more_is_shared():
    verdict = compare("one two three four five six", "three nine five", quoted=True)
    assert reproduced(verdict.difference) == "three four five"
    assert reproduced(()) == ""
