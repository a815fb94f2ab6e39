"""A file a fault, each with its exact message; the good ones beside it are read."""

import io
import json
import os
from pathlib import Path

import pytest

from provenance.model import Article, Refusal
from provenance.read import decode, jsonlines
from provenance.read.source import read

GOOD = b'{"id": "good.txt", "outlet": "The Paper"}\n'

FILES = {
    "empty.txt": (b"", "empty; leave it out, or put the article's text in"),
    "blank.txt": (b" \r\n\t\xc2\xa0\n", "only white space; leave it out, or put the article's text in"),
    "mark.txt": (b"\xef\xbb\xbf", "only white space; leave it out, or put the article's text in"),
    "picture.txt": (
        b"\x89PNG\r\n\x1a\n\0\0",
        "a binary file (it has NUL bytes), not text; convert it to plain text first",
    ),
    "nul.md": (b"He said \0 yes", "a binary file (it has NUL bytes), not text; convert it to plain text first"),
    "latin1.txt": (
        "The caf\u00e9 is open".encode("latin-1"),
        "not valid UTF-8 at byte 7 (0xe9); name its encoding with --encoding",
    ),
    "cut.txt": (b"ends in a \xe2\x80", "not valid UTF-8 at byte 10 (0xe2); name its encoding with --encoding"),
    "surrogate.txt": (b"\xed\xa0\x80", "not valid UTF-8 at byte 0 (0xed); name its encoding with --encoding"),
    "utf16.txt": ("“Yes”".encode("utf-16"), "not UTF-8: it begins like UTF-16; say --encoding utf-16"),
}

LINES = {
    "broken": (
        b'{"id": "a.txt", "outlet": }',
        "no JSON: Expecting value at character 27; mend the line or take it out",
    ),
    "array": (b'["a.txt"]', 'no JSON object; write one object a line, as {"id": "…", …}'),
    "latin1": (
        b'{"id": "a.txt", "title": "caf\xe9"}',
        "not valid UTF-8 at byte 29 of the line; JSON Lines are UTF-8: convert the file",
    ),
    "deep": (
        b'{"id": "a.txt", "x": ' + b"[" * 100_000,
        "no JSON that can be read: a number too long or nesting too deep; mend the line or take it out",
    ),
    "long number": (
        b'{"id": "a.txt", "x": ' + b"9" * 5_000 + b"}",
        "no JSON that can be read: a number too long or nesting too deep; mend the line or take it out",
    ),
    "no id": (b'{"outlet": "O"}', 'no "id" that is a name; give each line an "id"'),
    "blank id": (b'{"id": " "}', 'no "id" that is a name; give each line an "id"'),
    "number as id": (b'{"id": 7}', 'no "id" that is a name; give each line an "id"'),
    "half a pair in id": (b'{"id": "\\ud800"}', 'no "id" that is a name; give each line an "id"'),
    "number as outlet": (
        b'{"id": "a.txt", "outlet": 7}',
        '"outlet" is no text; write it in quotation marks, or null',
    ),
    "half a pair in title": (
        b'{"id": "a.txt", "title": "\\ud800"}',
        '"title" has a character that cannot be stored; mend the line',
    ),
    "date": (
        b'{"id": "a.txt", "published": "13 Dec 2025"}',
        "\"published\" is '13 Dec 2025', no RFC 3339 date or time; "
        "write it as 2025-12-13 or 2025-12-13T08:30:00+02:00, or null",
    ),
    "no such day": (
        b'{"id": "a.txt", "published": "2025-02-30"}',
        "\"published\" is '2025-02-30', no RFC 3339 date or time; "
        "write it as 2025-12-13 or 2025-12-13T08:30:00+02:00, or null",
    ),
    "no offset": (
        b'{"id": "a.txt", "published": "2025-02-20T10:00:00"}',
        "\"published\" is '2025-02-20T10:00:00', no RFC 3339 date or time; "
        "write it as 2025-12-13 or 2025-12-13T08:30:00+02:00, or null",
    ),
    "no file": (
        b'{"id": "gone.txt"}',
        "names 'gone.txt', and there is no such file; add the file or take the line out",
    ),
    "way out": (
        b'{"id": "../secret.txt"}',
        "names '../secret.txt', and there is no such file; add the file or take the line out",
    ),
    "again": (GOOD, "'good.txt' stands already on line 1; take one of them out"),
}

ARTICLES = {
    "no text": (b'{"id": "a"}', 'no "text"; give each line the article\'s text as "text"'),
    "empty": (
        b'{"id": "a", "text": ""}',
        'its "text" is empty; leave it out, or put the article\'s text in',
    ),
    "half a pair": (
        b'{"id": "a", "text": "a\\udc00"}',
        'its "text" is half of a surrogate pair at character 1, which is no text; replace it by a UTF-8 text',
    ),
    "nul": (
        b'{"id": "a", "text": "a\\u0000"}',
        'its "text" is a binary file (it has NUL bytes), not text; convert it to plain text first',
    ),
    "again": (
        b'{"id": "good", "text": "another"}',
        "another text is called 'good' already; give each article a name of its own",
    ),
}


def split(*paths: Path | str, stdin: bytes = b"") -> tuple[list[str], list[str]]:
    """The documents read, and the refusals as they are shown."""
    results = list(read([str(path) for path in paths], "utf-8", io.BytesIO(stdin)))
    return (
        [result.document for result in results if isinstance(result, Article)],
        [str(result) for result in results if isinstance(result, Refusal)],
    )


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_refused_and_its_neighbour_read(tmp_path: Path, name: str):
    raw, message = FILES[name]
    (tmp_path / name).write_bytes(raw)
    (tmp_path / "good.txt").write_bytes(b"good")
    assert split(tmp_path) == (["good.txt"], [f"{tmp_path / name}: {message}"])


@pytest.mark.parametrize("name", LINES)
def test_a_bad_line_of_the_manifest_is_refused_by_its_number(tmp_path: Path, name: str):
    line, message = LINES[name]
    (tmp_path / "meta.jsonl").write_bytes(GOOD + b"\n" + line)
    (tmp_path / "good.txt").write_bytes(b"good")
    assert split(tmp_path) == (["good.txt"], [f"{tmp_path / 'meta.jsonl'}:3: {message}"])


@pytest.mark.parametrize("name", ARTICLES)
def test_a_bad_line_of_articles_is_refused_by_its_number(tmp_path: Path, name: str):
    line, message = ARTICLES[name]
    (tmp_path / "in.jsonl").write_bytes(b'{"id": "good", "text": "x"}\n' + line)
    place = ":2" if name != "again" else ""
    assert split(tmp_path / "in.jsonl") == (["good"], [f"{tmp_path / 'in.jsonl'}{place}: {message}"])


def test_an_article_whose_row_is_refused_stays_out(tmp_path: Path):
    (tmp_path / "meta.jsonl").write_bytes(b'{"id": "a.txt", "outlet": "O", "published": "soon"}\n')
    (tmp_path / "a.txt").write_bytes(b"a")
    for path in (tmp_path, tmp_path / "a.txt"):
        documents, refusals = split(path)
        assert documents == []
        assert len(refusals) == 1
        assert refusals[0].startswith(f"{tmp_path / 'meta.jsonl'}:1: \"published\" is 'soon'")


def test_a_pipe_in_a_folder_does_not_hang(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert split(tmp_path) == ([], [f"{tmp_path / 'pipe.txt'}: no regular file; take it out of the folder"])


def test_a_dangling_link_is_named(tmp_path: Path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone")
    message = "cannot be read (No such file or directory); mend the file or its permissions"
    assert split(tmp_path) == ([], [f"{tmp_path / 'link.txt'}: {message}"])


def test_a_name_that_is_no_text_is_refused(tmp_path: Path):
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_bytes(b"x")
    assert split(tmp_path) == ([], [f"{tmp_path / name}: its name is no valid text; rename the file"])


def test_too_big_an_article_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    message = f"{decode.TOO_BIG.reason}; {decode.TOO_BIG.remedy}"
    (tmp_path / "big.txt").write_bytes(b"a" * (decode.MAX_BYTES + 1))
    assert split(tmp_path) == ([], [f"{tmp_path / 'big.txt'}: {message}"])
    monkeypatch.setattr(jsonlines, "MAX_LINE", 40)
    lines = [json.dumps({"id": "a", "text": "a"}), json.dumps({"id": "b", "text": "b" * 99}), '{"id":"c","text":"c"}']
    assert split("-", stdin="\n".join(lines).encode()) == (["a", "c"], [f"-:2: {message}"])
