"""Quotations of other programs, in the place of our own and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import objects, run
from conftest import Databases

from provenance import store
from provenance.model import Refusal
from provenance.pipeline.importing import anchored
from provenance.read import foreign

ROOT = Path(__file__).parents[2]
TEXT = "“We are ready,” Ana Petrova told Reuters.\n\nThe harbour, she said, “is open”. It “is open” again.\n"


@pytest.fixture
def url(database: str, tmp_path: Path) -> str:
    row = {"id": "a.txt", "outlet": "City Post", "url": "https://city.example/a", "lang": "en", "text": TEXT}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    run("ingest", tmp_path / "a.jsonl", "--db", database)
    return database


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def stored(url: str) -> list[tuple[str, str | None, list[str], str]]:
    with store.reading(url) as reader:
        return [
            (
                record.text,
                record.quotation.attribution.name if record.quotation.attribution else None,
                [link.name for link in record.quotation.chain],
                record.quotation.reason,
            )
            for record in reader.records()
        ]


def at(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def test_another_program_s_quotations_stand_in_the_place_of_ours(url: str, tmp_path: Path):
    own = stored(url)
    path = lines(
        tmp_path / "other.jsonl",
        {
            "document": "a.txt",
            "text": "We are ready,",
            "spans": [at("We are ready,")],
            "kind": "direct",
            "confidence": 0.8,
            "speaker": {"name": "Petrova", "start": at("Petrova")[0], "end": at("Petrova")[1]},
            "chain": [
                {"role": "speaker", "name": "Petrova"},
                {"role": "intermediary", "name": "Reuters", "basis": "credited"},
                {"role": "outlet", "name": "Somebody else"},
            ],
        },
    )
    told = run("import", "quotations", path, "--as", "other 2.1", "--db", url)
    assert told.stdout.split() == ["articles", "1", "quotations", "1", "refused", "0"]
    expected = [("We are ready,", "Petrova", ["Petrova", "Reuters", "City Post"], "as other 2.1 has it")]
    assert stored(url) == expected
    run("ingest", tmp_path / "a.jsonl", "--db", url)  # the same article again changes nothing
    assert stored(url) == expected
    run("db", "verify", "--db", url)
    run("import", "withdraw", "a.txt", "--db", url)
    assert stored(url) == own


def test_what_does_not_stand_there_is_refused_and_the_rest_goes_in(url: str, tmp_path: Path):
    path = lines(
        tmp_path / "other.jsonl",
        {"document": "a.txt", "text": "We are steady,", "spans": [at("We are ready,")]},
        {"document": "b.txt", "text": "We are ready,", "spans": [at("We are ready,")]},
        {"document": "a.txt", "text": "is open", "start": 0, "end": 7},
        {"document": "a.txt", "text": "We are ready,", "start": 3, "end": 9},
        {"document": "a.txt", "text": "x", "spans": [[5, 2]]},
        {"document": "a.txt", "text": "x", "start": 0, "end": 1, "kind": "shouted"},
        {"document": "a.txt", "text": "x", "start": 0, "end": 1, "chain": [{"role": "king", "name": "x"}]},
        {"text": "x"},
        [],
    )
    told = run("import", "quotations", path, "--as", "other", "--db", url, code=1)
    assert [row[:2] for row in stored(url)] == [("We are ready,", None)]  # found by its words
    for number, words in {
        1: "do not stand there",
        2: "no article b.txt",
        3: "do not stand there",
        5: '"spans" are no places',
        6: "shouted",
        7: '"chain" has a link',
        8: 'no "document" and "text"',
        9: "no JSON object",
    }.items():
        assert any(f"other.jsonl:{number}:" in line and words in line for line in told.stderr.splitlines()), (
            number,
            told.stderr,
        )
    assert "refused              8" in told.stdout


def test_nothing_is_stored_of_a_file_that_is_none(url: str, tmp_path: Path):
    own = stored(url)
    told = run("import", "quotations", tmp_path / "none.jsonl", "--as", "other", "--db", url, code=3)
    assert "no such file" in told.stderr
    lines(tmp_path / "bad.jsonl", {"document": "zzz.txt", "text": "x", "start": 0, "end": 1})
    run("import", "quotations", tmp_path / "bad.jsonl", "--as", "other", "--db", url, code=3)
    run("import", "quotations", tmp_path / "bad.jsonl", "--as", "a\nb", "--db", url, code=2)
    run("import", "withdraw", "zzz.txt", "--db", url, code=3)
    assert stored(url) == own


@pytest.mark.parametrize(
    ("form", "option"), [("quotations", "jsonl"), ("web-annotation", "web-annotation"), ("gqg", "gqg")]
)
def test_what_is_exported_comes_back(url: str, tmp_path: Path, form: str, option: str):
    before = stored(url)
    told = run("export", form, "--db", url).stdout
    (tmp_path / "out").write_text(told, encoding="utf-8")
    run("import", "quotations", tmp_path / "out", "--as", "us", "--format", option, "--db", url)
    after = stored(url)
    if form == "gqg":
        quoted = [row[:3] for row in before if row[0] in ("We are ready,", "is open")]
        assert sorted(row[:3] for row in after) == sorted(quoted)
    else:
        assert [row[:3] for row in after] == [row[:3] for row in before]
        spans = [one["spans"] for one in objects(run("export", "quotations", "--db", url))]
        assert spans == sorted(spans)


def test_annotations_of_another_tool_are_anchored_by_what_stands_around_them(url: str, tmp_path: Path):
    def annotation(exact: str, prefix: str, **more: object) -> dict[str, object]:
        selector = {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": ""}
        return {"type": "Annotation", "target": {"source": "https://city.example/a", "selector": [selector]}, **more}

    (tmp_path / "x.json").write_text(
        json.dumps([annotation("is open", "again. It “"), annotation("is open", "said, “"), {"type": "Annotation"}]),
        encoding="utf-8",
    )
    path = tmp_path / "x.json"
    told = run("import", "quotations", path, "--as", "hand", "--format", "web-annotation", "--db", url, code=1)
    assert "no TextQuoteSelector" in told.stderr
    assert [row[0] for row in stored(url)] == ["is open"]  # "again. It" does not stand before any


def test_an_article_without_an_address_comes_back_by_its_bytes(database: str, tmp_path: Path):
    lines(tmp_path / "a.jsonl", {"id": "a.txt", "outlet": "City Post", "text": TEXT})
    run("ingest", tmp_path / "a.jsonl", "--db", database)
    for form in ("gqg", "web-annotation"):
        told = run("export", form, "--db", database).stdout
        (tmp_path / "out").write_text(told, encoding="utf-8")
        told = run("import", "quotations", tmp_path / "out", "--as", "us", "--format", form, "--db", database).stdout
        assert "refused              0" in told


ANY = (
    None,
    5,
    -1,
    1e300,
    True,
    "x",
    "",
    "ni:///sha-256;é",
    "ni:///sha-256;!",
    [],
    [[0, 5]],
    [{}],
    {},
    {"a": 1},
    10**30,
)


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*path, key))


def put(value: object, path: tuple[str | int, ...], new: object) -> object:
    if not path:
        return new
    copy = json.loads(json.dumps(value))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = new
    return copy


@pytest.mark.parametrize("form", ["quotations", "web-annotation", "gqg"])
def test_whatever_stands_in_a_file_it_is_read_or_refused(url: str, form: str):
    told = run("export", form, "--db", url).stdout
    whole = json.loads(told if form == "web-annotation" else told.splitlines()[0])
    for path in places(whole):
        for new in ANY:
            raw = json.dumps(put(whole, path, new)).encode()
            read = {"quotations": foreign.contract, "gqg": foreign.graph}.get(form)
            found = list(read([raw], "f") if read else foreign.annotated(raw, "f"))
            assert all(isinstance(one, foreign.Given | Refusal) for one in found)


def test_types_may_be_lists_as_json_ld_has_them(url: str, tmp_path: Path):
    told = run("export", "web-annotation", "--db", url).stdout
    told = told.replace('"type": "TextQuoteSelector"', '"type": ["TextQuoteSelector"]')
    (tmp_path / "out").write_text(told, encoding="utf-8")
    run("import", "quotations", tmp_path / "out", "--as", "us", "--format", "web-annotation", "--db", url)


def test_judgements_are_taken_in_as_judge_import_does(url: str, databases: Databases, tmp_path: Path):
    run("judge", "speaker", "q1", "Ana Petrova", "--reason", "she is named", "--by", "ada", "--db", url)
    (tmp_path / "j.jsonl").write_text(run("judge", "export", "--db", url).stdout, encoding="utf-8")
    other = databases.migrated()
    run("ingest", tmp_path / "a.jsonl", "--db", other)
    assert "1 new" in run("import", "judgements", tmp_path / "j.jsonl", "--db", other).stderr
    assert run("judge", "list", "--db", other, "--format", "json").stdout.count("she is named") == 1
    lines(tmp_path / "bad.jsonl", {"decision": "speaker"})
    assert "bad.jsonl:1" in run("import", "judgements", tmp_path / "bad.jsonl", "--db", other, code=2).stderr


def test_words_are_anchored_where_they_can_only_stand():
    text = "one two one two three"
    assert anchored(text, "three", "", "") == 16
    assert anchored(text, "two", "", "") is None
    assert anchored(text, "two", "one ", " three") == 12
    assert anchored(text, "four", "", "") is None
