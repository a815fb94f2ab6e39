"""Canonical JSON, against RFC 8785: its own example of sorting and escapes, and what is refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.store.canonical import canonical, cells, instant, line, lines, sha256

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(max_codepoint=127)), inner),
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": [True, None, "x"]}, '{"a":[true,null,"x"],"b":1}'),
        ({"": 0, "a": 1, "B": 2, "1": 3}, '{"":0,"1":3,"B":2,"a":1}'),
        ('€$\x0f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'),  # the RFC's section 3.2.4
        ("\b\t\n\f\r\x1f\x7f\u2028", '"\\b\\t\\n\\f\\r\\u001f\x7f\u2028"'),
        ("דּ😀", '"דּ😀"'),
    ],
)
def test_as_the_rfc_writes_it(value: object, written: str):
    assert canonical(value) == written


@pytest.mark.parametrize("value", [1.0, [0.5], {"é": 1}, {1: 2}, 2**53, object(), {"a": float("nan")}])
def test_what_has_no_one_form_is_refused(value: object):
    with pytest.raises(ValueError, match=r"JSON|canonical|ASCII"):
        canonical(value)


@given(VALUES)
def test_it_is_json_of_the_same_value_and_stays_as_it_is(value: object):
    written = canonical(value)
    assert json.loads(written) == value
    assert canonical(json.loads(written)) == written


def test_a_row_is_the_same_from_either_database():
    noon = datetime(2026, 11, 25, 12, 0, 0, 5, tzinfo=UTC)
    naive, elsewhere = noon.replace(tzinfo=None), noon.astimezone(timezone(timedelta(hours=2)))
    assert instant(noon) == instant(naive) == instant(elsewhere) == "2026-11-25T12:00:00.000005Z"
    assert cells([0.1, 1.0, noon, True, None, "x"]) == ["0.1", "1.0", "2026-11-25T12:00:00.000005Z", True, None, "x"]
    assert line(["“a”", 1]) == '["“a”",1]\n'.encode()


def test_a_hash_is_that_of_sha256sum():
    assert sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize("word", ["plain", "],[", "a],[b", '"],["', "\n"])
def test_rows_together_are_their_lines(word: str):
    rows = [(1, word, None), (2, "x", "0.5"), (3, word, True)]
    assert lines(rows) == b"".join(json.dumps(row, separators=(",", ":")).encode() + b"\n" for row in rows)
    assert lines([]) == b""
