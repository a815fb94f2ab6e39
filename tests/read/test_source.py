"""What is read, under which name, and that its text is the bytes decoded and nothing else."""

import hashlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import ReadError, SettingsError
from provenance.model import Article, Refusal
from provenance.read.sane import TEXTS
from provenance.read.source import read


def everything(*paths: Path | str, stdin: bytes = b"", encoding: str = "utf-8") -> list[Article | Refusal]:
    return list(read([str(path) for path in paths], encoding, io.BytesIO(stdin)))


def articles(*paths: Path | str, stdin: bytes = b"", encoding: str = "utf-8") -> list[Article]:
    found = everything(*paths, stdin=stdin, encoding=encoding)
    assert not [result for result in found if isinstance(result, Refusal)]
    return [result for result in found if isinstance(result, Article)]


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def row(**keys: object) -> str:
    return json.dumps(keys) + "\n"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")).filter(str.strip))
def test_the_text_is_the_bytes_decoded(text: str):
    raw = text.encode()
    (result,) = read(["-"], "utf-8", io.BytesIO(b"\n" + raw))
    if isinstance(result, Article):
        assert result.text == "\n" + text
        assert result.sha256 == hashlib.sha256(b"\n" + raw).hexdigest()
    else:
        assert not text.strip().strip("\ufeff")


def test_newlines_and_a_byte_order_mark_stay(tmp_path: Path):
    raw = b"\xef\xbb\xbfone\r\ntwo\rthree\x85\n"[:-2] + b"\n"
    write(tmp_path, {"a.txt": raw})
    (article,) = articles(tmp_path / "a.txt")
    assert article.text == "\ufeffone\r\ntwo\rthree\n"
    assert article.sha256 == hashlib.sha256(raw).hexdigest()


def test_another_encoding_when_it_is_named(tmp_path: Path):
    write(tmp_path, {"a.txt": "«Ні», — сказав він".encode("windows-1251")})
    (article,) = articles(tmp_path / "a.txt", encoding="windows-1251")
    assert (article.text, article.encoding) == ("«Ні», — сказав він", "windows-1251")


def test_utf_16_may_have_nul_bytes(tmp_path: Path):
    write(tmp_path, {"a.txt": "“Yes,” she said.".encode("utf-16")})
    (article,) = articles(tmp_path / "a.txt", encoding="utf-16")
    assert article.text == "“Yes,” she said."


def test_a_folder_is_read_with_its_manifest(tmp_path: Path):
    meta = row(id="b.txt", outlet="The Paper", url="https://paper.example/b", published="2025-12-13", lang="en")
    write(
        tmp_path, {"b.txt": "b", "a.md": "a", "deep/c.txt": "c", "gold.jsonl": "{}", "x.png": b"\0", "meta.jsonl": meta}
    )
    found = {article.document: article for article in articles(tmp_path)}
    assert list(found) == ["a.md", "b.txt", "deep/c.txt"]
    assert found["b.txt"].outlet == "The Paper"
    assert found["b.txt"].published == "2025-12-13"
    assert found["b.txt"].path == str(tmp_path / "b.txt")
    assert found["a.md"].outlet is None


def test_a_manifest_may_name_a_file_of_another_kind(tmp_path: Path):
    write(tmp_path, {"page.text": "p", "other.text": "o", "meta.jsonl": row(id="page.text", outlet="P")})
    assert [(article.document, article.outlet) for article in articles(tmp_path)] == [("page.text", "P")]


def test_a_manifest_serves_the_folders_below_that_have_none(tmp_path: Path):
    files = {"meta.jsonl": row(id="x/a.txt", outlet="X"), "x/a.txt": "a"}
    files |= {"y/meta.jsonl": row(id="a.txt", outlet="Y"), "y/a.txt": "a"}
    assert [(a.document, a.outlet) for a in articles(write(tmp_path, files))] == [("x/a.txt", "X"), ("a.txt", "Y")]


def test_hidden_files_are_passed_over(tmp_path: Path):
    write(tmp_path, {".git/a.txt": "a", ".b.txt": "b", "c.txt": "c"})
    assert [article.document for article in articles(tmp_path)] == ["c.txt"]


def test_a_file_alone_is_described_by_the_manifest_beside_it(tmp_path: Path):
    write(tmp_path, {"a.txt": "a", "b.txt": "b", "meta.jsonl": row(id="a.txt", outlet="A")})
    assert articles(tmp_path / "a.txt") == articles(tmp_path)[:1]
    assert articles(tmp_path / "b.txt")[0].outlet is None


def test_a_file_reached_twice_is_read_once(tmp_path: Path):
    write(tmp_path, {"a.txt": "a"})
    assert len(articles(tmp_path, tmp_path / "a.txt", tmp_path)) == 1


def test_the_same_name_in_two_folders_is_two_articles(tmp_path: Path):
    write(tmp_path, {"x/a.txt": "one", "y/a.txt": "two"})
    assert [article.text for article in articles(tmp_path / "x", tmp_path / "y")] == ["one", "two"]


def test_json_lines_of_articles(tmp_path: Path):
    lines = row(id="a", text="“Yes\u2028no”", outlet="O") + "\n" + row(id="b", text="b", title=None, more=[1])
    write(tmp_path, {"in.jsonl": "\ufeff" + lines})
    first, second = articles(tmp_path / "in.jsonl")
    assert (first.document, first.text, first.outlet) == ("a", "“Yes\u2028no”", "O")
    assert first.sha256 == hashlib.sha256("“Yes\u2028no”".encode()).hexdigest()
    assert second.path == str(tmp_path / "in.jsonl")


def test_standard_input_as_text_goes_by_its_hash():
    one, two = articles("-", stdin=b"one"), articles("-", stdin=b"two")
    assert one[0].document.startswith("stdin-")
    assert one[0].document != two[0].document


def test_standard_input_as_json_lines():
    stdin = (row(id="a", text="a") + row(id="b", text="b")).encode()
    assert [article.document for article in articles("-", stdin=stdin)] == ["a", "b"]


def test_standard_input_that_only_looks_like_json_is_text():
    (article,) = articles("-", stdin=b"{sic} he said\nand more")
    assert article.text == "{sic} he said\nand more"


def test_a_missing_path_stops_before_anything_is_read(tmp_path: Path):
    write(tmp_path, {"a.txt": "a"})
    with pytest.raises(ReadError, match=r"nowhere\.txt: no such file or folder"):
        read([str(tmp_path / "a.txt"), str(tmp_path / "nowhere.txt")], "utf-8", io.BytesIO())


@pytest.mark.parametrize("name", ["klingon", "rot13", "hex", "utf-8\0"])
def test_an_encoding_that_is_none(name: str):
    with pytest.raises(SettingsError, match="there is no encoding"):
        read(["-"], name, io.BytesIO(b"x"))


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(raw: bytes):
    results = [*read(["-"], "utf-8", io.BytesIO(raw)), *read(["-"], "utf-8", io.BytesIO(b'{"' + raw))]
    assert len(results) >= 1


@given(st.lists(st.binary(max_size=60)))
def test_every_line_of_json_lines_is_an_article_or_a_refusal(lines: list[bytes]):
    good = row(id="good", text="x").encode()
    raw = good + b"\n".join(line.replace(b"\n", b"") for line in lines)
    count = 1 + sum(bool(line.replace(b"\n", b"").strip()) for line in lines)
    assert len(list(read(["-"], "utf-8", io.BytesIO(raw)))) == count


def test_a_day_in_the_future_is_named_and_left_out():
    found = everything("-", stdin=(row(id="a", published="2199-01-01", text="one") + row(id="b", text="two")).encode())
    refusals = [str(one) for one in found if isinstance(one, Refusal)]
    dates = [(one.document, one.published) for one in found if isinstance(one, Article)]
    assert dates == [("a", None), ("b", None)]
    assert len(refusals) == 1
    assert "'a' says that it was published on 2199-01-01, in the future: read without a date" in refusals[0]


def test_an_address_that_everything_has_is_none(tmp_path: Path):
    lines = [row(id=str(n), outlet="P", url="https://p.example/", text=f"text {n}") for n in range(30)]
    (tmp_path / "in.jsonl").write_text("".join(lines) + row(id="own", url="https://p.example/own", text="own"))
    found = everything(tmp_path / "in.jsonl")
    assert [one.document for one in found if isinstance(one, Article)] == [*map(str, range(TEXTS)), "own"]
    refusals = [str(one) for one in found if isinstance(one, Refusal)]
    assert len(refusals) == 30 - TEXTS
    assert refusals[0].endswith(
        "'20' has the address of 20 other texts, https://p.example/; give each article its own url, or none"
    )
