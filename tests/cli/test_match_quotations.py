"""``match --quotations``: any extractor's quotations in, the same with their utterances out, without a database."""

import json
import os
import threading
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from provenance.cli.app import app

WHOLE = "We will rebuild the old stone bridge over the river before the first snow falls"
GIVEN = [
    {"document": "a", "text": WHOLE, "speaker": {"name": "Ana Ruiz", "id": 7}, "kind": "direct",
     "mine": [1, {"x": None}]},
    {"document": "b", "text": "rebuild the old stone bridge", "speaker": "Ana Ruiz", "kind": "mixed",
     "quote_id": "old"},
    {"document": "c", "text": "bridge tax", "kind": "not_speech", "reason": "scare quotes"},
    {"document": "d", "text": "the old stone bridge would be rebuilt before the first snow", "kind": "indirect",
     "speaker": "Ruiz", "published": "2025-03-01", "outlet": "The Post", "lang": "en", "context": None},
    {"text": "Nobody in this valley will go hungry"},
]  # fmt: skip


def run(*args: str | Path, stdin: bytes = b"", code: int = 0) -> Result:
    result = CliRunner().invoke(app, ["match", "--quotations", *map(str, args)], input=stdin, prog_name="provenance")
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    return result


def lines(*rows: object) -> bytes:
    return b"\n".join(json.dumps(row).encode() for row in rows)


def test_each_object_comes_back_in_its_place_with_its_utterance(tmp_path: Path):
    (tmp_path / "quotes.jsonl").write_bytes(lines(*GIVEN))
    found = [json.loads(line) for line in run(tmp_path / "quotes.jsonl").stdout.splitlines()]
    added = ("quote_id", "relation", "coverage", "flags")
    assert [{k: v for k, v in row.items() if k not in added} for row in found] == [
        {k: v for k, v in row.items() if k != "quote_id"} for row in GIVEN
    ]
    whole, part, tax, retold, other = found
    assert whole["quote_id"] == part["quote_id"] == retold["quote_id"] not in (None, "old", other["quote_id"])
    assert [row["relation"] for row in found] == ["verbatim", "verbatim", None, "paraphrased", "verbatim"]
    assert (whole["coverage"], part["coverage"], tax["coverage"]) == (1.0, round(5 / 15, 4), None)
    assert tax["quote_id"] is None


def test_a_pipe_is_read_like_a_file(tmp_path: Path):
    (tmp_path / "quotes.jsonl").write_bytes(lines(*GIVEN))
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=[lines(*GIVEN)])
    writer.start()
    piped = run(tmp_path / "pipe").stdout
    writer.join()
    assert piped == run(tmp_path / "quotes.jsonl").stdout == run("-", stdin=lines(*GIVEN)).stdout


BAD = {
    "no JSON": b"{",
    "no JSON object": b"[]",
    'no "text"': b'{"document": "a"}',
    "\"kind\" is 'shout'": b'{"text": "x", "kind": "shout"}',
    "\"kind\" is ['direct']": b'{"text": "x", "kind": ["direct"]}',
    '"document" is no text': b'{"text": "x", "document": 5}',
    '"lang" is no text': b'{"text": "x", "lang": []}',
    "no RFC 3339 date": b'{"text": "x", "published": "1 May"}',
    '"speaker" is no text': b'{"text": "x", "speaker": {"name": 5}}',
    "not valid UTF-8": b'{"text": "\xff"}',
}


@pytest.mark.parametrize("why", list(BAD))
def test_a_bad_line_is_named_and_the_others_come_through(why: str):
    result = run("-", stdin=lines(GIVEN[0]) + b"\n\n" + BAD[why] + b"\n" + lines(GIVEN[1]), code=1)
    assert len(result.stdout.splitlines()) == 2
    (refusal,) = [line for line in result.stderr.splitlines() if line.startswith("refused: ")]
    assert refusal.startswith("refused: -:3: ")
    assert why in refusal


@pytest.mark.parametrize("empty", [b"", b"\n\n", b"nothing\n"])
def test_nothing_to_read_is_said(empty: bytes):
    assert "no quotation was read" in run("-", stdin=empty, code=3).stderr


def test_a_missing_file_is_named(tmp_path: Path):
    assert "missing.jsonl cannot be read (No such file or directory)" in run(tmp_path / "missing.jsonl", code=3).stderr
    assert "cannot be read (Is a directory)" in run(tmp_path, code=3).stderr


def test_half_a_surrogate_in_a_key_that_nobody_reads_is_kept():
    result = run("-", stdin=b'{"text": "We are here and we are staying", "note": "\\ud800"}')
    assert json.loads(result.stdout)["note"] == "\ud800"
    assert json.loads(run("-", stdin=b'{"text": "stay \\ud800 here"}').stdout)["text"] == "stay \ud800 here"


def test_marks_that_are_all_no_speech_are_no_fault():
    assert "0 quotations in 0 utterances; 1 not speech" in run("-", stdin=lines(GIVEN[2])).stderr


def test_a_database_beside_it_is_a_mistake(tmp_path: Path):
    assert "leave --db out" in run("-", "--db", tmp_path / "cases.db", stdin=lines(GIVEN[0]), code=2).stderr


def test_windows_line_ends_a_mark_of_byte_order_and_space_around_do_not_count():
    rows = b"\xef\xbb\xbf" + b" \r\n".join(json.dumps(row).encode() for row in GIVEN) + b"\r\n"
    assert run("-", stdin=rows).stdout == run("-", stdin=lines(*GIVEN)).stdout
