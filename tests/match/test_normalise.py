"""The comparison form and the way back to the printed words."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.match import normalise, wording
from provenance.match.normalise import tokens
from provenance.match.script import foreign, script
from provenance.match.spelling import spelling
from provenance.match.wording import Wording

ODD = st.text(st.sampled_from("aB1é’'\"“”[]…. -–—%&\u00ad\u200b\u0301ßİ한漢ا\u064bя\n"), max_size=60)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("They’d go", "they 'd go"),
        ("won't can't don't", "will not can not do not"),
        ("one hundred and twenty days", "120 days"),
        ("a hundred thousand people", "100000 people"),
        ("2.5 million", "2500000"),
        ("twenty-first", "21st"),
        ("14,000 and 3.5", "14000 and 3.5"),
        ("bread and two apples", "bread and 2 apples"),
        ("per cent percent %", "% % %"),
        ("mine-clearing", "mine clearing"),
        ("[O]nly turn[ed] back", "only turned back"),
        ("he [the president] left", "he left"),
        ("[everything]", "everything"),
        ("an unclosed [bracket stays", "an unclosed bracket stays"),
        ("漢字 and 한국", "漢 字 and 한국"),
        ("", ""),
        ("…!?", ""),
    ],
)
def test_form(text: str, form: str):
    assert " ".join(tokens(text, "en")) == form


@pytest.mark.parametrize(
    ("one", "other"),
    [("colour", "color"), ("realisation", "realization"), ("travelling", "traveling"), ("theatres", "theaters"),
     ("paralysed", "paralyzed"), ("haemorrhage", "hemorrhage"), ("grey", "gray"), ("neighbourhood", "neighborhood")],
)  # fmt: skip
def test_one_spelling(one: str, other: str):
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("four", "for"), ("flour", "floor"), ("filing", "filling"), ("prise", "prize"), ("tour", "tor"),
     ("planed", "planned"), ("sire", "sir"), ("metre", "mere"), ("your", "yore")],
)  # fmt: skip
def test_different_words_stay_different(one: str, other: str):
    assert spelling(one) != spelling(other)


def test_structure():
    read = Wording("He [the mayor] met … nobody [...] at [N]oon")
    assert [read.tokens[i] for i in sorted(read.inside)] == ["the", "mayor"]
    assert [read.tokens[i] for i in sorted(read.gaps)] == ["nobody", "at"]
    assert read.lettered


def test_every_token_prints_its_words():
    read = Wording("They’d waited one hundred and twenty days, ﬁnally.")
    assert [read.printed(i, i + 1) for i in range(len(read))] == [
        "They’d", "They’d", "waited", "one hundred and twenty", "days", "ﬁnally",
    ]  # fmt: skip


@given(ODD)
def test_spans_lie_in_the_text_in_order(text: str):
    read = Wording(text)
    assert len(read.tokens) == len(read.plain) == len(read.spans)
    assert all(0 <= s < e <= len(text) for s, e in read.spans)
    assert [s for s, _ in read.spans] == sorted(s for s, _ in read.spans)


@given(ODD)
def test_without_brackets_both_ways_give_the_same_tokens(text: str):
    bare = text.replace("[", "").replace("]", "")
    assert tokens(bare) == Wording(bare).tokens


@given(st.text(max_size=40))
def test_case_and_outer_space_do_not_count(text: str):
    assert tokens(f"  {text}\n") == tokens(text)


def test_scripts():
    assert script("Привіт, світе") == "CYRILLIC"
    assert script("“curly” café") == "LATIN"
    assert script("123") is None
    assert not foreign("one", "two", "en-GB", "en_US")
    assert foreign("one", "two", "en", "de")
    assert foreign("one", "два", None, None)


def test_a_number_in_a_contraction_is_read_whether_or_not_it_was_met_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(normalise, "LEXICONS", {})
    first = tokens("seven's enough", "en")
    tokens("seven of them", "en")
    assert first == tokens("seven's enough", "en") == ["7", "'s", "enough"]


def test_words_of_no_given_language_are_english_whatever_was_read_before(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(normalise, "LEXICONS", {})
    assert tokens("seven of them", "ja") == ["seven", "of", "them"]
    assert tokens("seven of them", None) == ["7", "of", "them"]


ODD = st.one_of(st.characters(), st.sampled_from("aZİé ’“–—-`´\u00ad\u0301\u0323\ufe0f\u200b\u00a0\t\n…ﬁ½𝐀[]5€"))


@given(st.text(ODD, max_size=60))
def test_folding_is_what_it_is_of_each_letter_with_its_marks(text: str):
    folded, offsets = normalise.fold(f"{text}Ж")  # not in ASCII alone
    joined = normalise.BROKEN.sub(lambda m: normalise.SOFT * len(m[0]), f"{text}Ж")
    for mark, plain in normalise.COMMON:
        joined = joined.replace(mark, plain)
    expected, places = "", []
    for m in re.finditer(rf"(?s).{normalise.MARKS}*", normalise.SIGN.sub("-", joined).translate(normalise.TABLE)):
        bare = unicodedata.normalize("NFKC", normalise.IGNORABLE.sub("", m[0]))
        piece = bare.translate(normalise.TABLE).casefold()
        expected += piece
        places += [m.start()] * len(piece)
    assert folded == expected
    assert places == (list(range(len(folded))) if offsets is None else offsets)


@given(st.text(st.sampled_from("abst'’ -–[].,…2%$&_\né"), max_size=40))
def test_words_of_plain_letters_are_those_that_a_pattern_finds_where_it_finds_them(text: str):
    read = Wording(text)
    printed = normalise.printed(read.folded)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(normalise, "spaced", lambda _: None)
        patched.setattr(wording, "spaced", lambda _: None)
        assert vars(Wording(text)) == vars(read)
        assert normalise.printed(read.folded) == printed


@pytest.mark.parametrize(
    ("folded", "apart"),
    [
        ("the dogs' well-known 'it''s'", None),
        ("the dogs' well-known 'its' o'clock", "the dogs  well known  its  o'clock"),
        ("as [they] say", "as  they  say"),
        ("turn[ed] away", None),
        ("route 66", None),
        ("a caf\u00e9", None),
    ],
)
def test_what_is_read_without_a_pattern(folded: str, apart: str | None):
    assert normalise.spaced(folded) == apart
