"""``provenance compare`` and ``provenance report matches`` as a user runs them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from command import objects, run

HARBOUR = "“We will open the northern gate before the winter,” Ana Petrova said.\n"
CITY = "Ana Petrova said the northern gate would be open before winter.\n"


def test_two_texts_into_a_pipe():
    (found,) = objects(run("compare", "We will not sign the treaty.", "We will sign the treaty."))
    assert (found["relation"], found["flags"], found["same"]) == ("altered", ["polarity_differs"], False)
    assert found["difference"][1] == {"op": "delete", "reference": "not", "quotation": ""}
    assert found["reason"]
    assert found["same_reason"]
    assert 0 < found["score"] < 0.5


def test_two_texts_to_read():
    text = run("compare", "We will not sign.", "We will sign.", "--format", "table").stdout
    assert text.startswith("altered, ")
    assert "not the same statement" in text
    assert "We will [-not-] sign" in text
    assert "**altered**" in run("compare", "We will not sign.", "We will sign.", "--format", "markdown").stdout


def test_indirect_speech_is_a_retelling():
    (found,) = objects(run("compare", "--indirect", "We lost nine men.", "they had lost 9 men"))
    assert (found["relation"], found["same"]) == ("paraphrased", True)


def test_another_language_is_left_open_where_nothing_tells():
    (found,) = objects(run("compare", "--a-lang", "uk", "--b-lang", "en", "Ми чекаємо", "We are ready"))
    assert (found["relation"], found["same"], found["score"]) == ("translated", None, None)


def test_pairs_from_a_file_keep_what_they_came_with(tmp_path: Path):
    path = tmp_path / "pairs.jsonl"
    rows = [
        {"a": "We lost nine men.", "b": "We lost 9 men", "id": 7},
        {"a": "We lost nine men.", "b": "they had lost nine men", "b_quoted": False},
        {"a": "We are ready", "b": "Wir sind bereit", "a_lang": "en", "b_lang": "de"},
    ]
    path.write_text("\ufeff" + "\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    result = run("compare", "--pairs", path)
    assert [one["relation"] for one in objects(result)] == ["normalised", "paraphrased", "translated"]
    assert objects(result)[0]["id"] == 7
    assert "3 pairs" in result.stderr


def test_cells_that_look_like_formulas_are_guarded():
    stdin = json.dumps({"a": "=1+1 is what he said", "b": "=1+1 is what he said"}).encode()
    rows = list(csv.DictReader(io.StringIO(run("compare", "--pairs", "-", "--format", "csv", stdin=stdin).stdout)))
    assert rows[0]["a"].startswith("'=")
    assert (rows[0]["same"], rows[0]["relation"]) == ("yes", "verbatim")


FAULTS = {
    b'{"a": "x"}': 'no "b" that is a text',
    b'{"a": 1, "b": "x"}': 'no "a" that is a text',
    b'{"a": " ", "b": "x"}': 'its "a" is only white space',
    b'{"a": "x", "b": "\\ud800"}': 'its "b" is half of a surrogate pair',
    b'{"a": "x", "b": "y", "b_quoted": "no"}': '"b_quoted" is neither true nor false',
    b'{"a": "x", "b": "y", "a_lang": 3}': '"a_lang" is no text',
    b"[1]": "no JSON object",
    b"{": "no JSON",
    b"\xff": "not valid UTF-8",
}


@pytest.mark.parametrize("line", FAULTS, ids=FAULTS.__getitem__)
def test_a_bad_line_is_named_and_the_others_are_judged(tmp_path: Path, line: bytes):
    path = tmp_path / "pairs.jsonl"
    good = b'{"a": "We lost nine men.", "b": "We lost 9 men"}'
    path.write_bytes(b"\n".join((good, line, good)))
    result = run("compare", "--pairs", path, code=1)
    assert len(objects(result)) == 2
    assert f"{path}:2: {FAULTS[line]}" in result.stderr


def test_nothing_to_read(tmp_path: Path):
    empty = tmp_path / "empty.jsonl"
    empty.write_text("\n")
    assert "no pairs" in run("compare", "--pairs", empty, code=3).stderr
    assert "no such file" in run("compare", "--pairs", tmp_path / "gone.jsonl", code=3).stderr
    assert "a folder" in run("compare", "--pairs", tmp_path, code=3).stderr


@pytest.mark.parametrize(
    "args", [(), ("one",), ("one", " "), ("one", "two", "--pairs", "-"), ("--pairs", "-", "--indirect")]
)
def test_wrong_use(args: tuple[str, ...]):
    run("compare", *args, code=2)


def test_hostile_text_is_shown_not_obeyed():
    text = run("compare", "\x1b[31mred we said", "\u202ewe said it", "--format", "table").stdout
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_least_sure_matches_have_the_ids_that_a_judgement_takes(tmp_path: Path):
    for name, text in (("harbour", HARBOUR), ("city", CITY)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    db = tmp_path / "news.db"
    run("ingest", tmp_path / "harbour.txt", tmp_path / "city.txt", "--db", db)
    (found,) = objects(run("report", "matches", "--unsure", "--db", db, "--format", "jsonl"))
    assert (found["joined"], found["relation"]) == (True, "paraphrased")
    assert {found["a"], found["b"]} == {"q1", "q2"}
    assert found["a_utterance"] == found["b_utterance"]
    text = run("report", "matches", "--db", db).stdout
    assert "joined in" in text
    assert "We will open the northern gate" in text
    assert "as a person judged" not in text
    run("judge", "same", "q1", "q2", "--by", "ada", "--reason", "the tape", "--db", db)
    assert "word for word or judged" in run("report", "matches", "--unsure", "--db", db).stderr
    assert "paraphrased, as a person judged" in run("report", "matches", "--db", db).stdout


def test_a_limit_says_what_it_leaves_out(seeded: str):
    result = run("report", "matches", "--unsure", "--limit", "1", "--db", seeded, "--format", "jsonl")
    assert len(objects(result)) == 1
    assert "more; --limit shows them" in result.stderr


def test_an_empty_database_has_no_matches(database: str):
    assert "no match" in run("report", "matches", "--db", database).stderr
