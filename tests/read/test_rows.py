"""Articles in rows: CSV and JSON under names of their own, IPTC ninjs, GDELT's quotations."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from provenance.actors.registry import load
from provenance.errors import SettingsError
from provenance.model import Article, Refusal
from provenance.pipeline.extraction import extract
from provenance.read import mapped
from provenance.read.jsonlines import MAX_LINE
from provenance.read.source import read


def results(path: Path, encoding: str = "utf-8", **fields: str) -> tuple[list[Article], list[str]]:
    found = list(read([str(path)], encoding, io.BytesIO(), fields, keep=True))
    refusals = [str(r).removeprefix(f"{path}:") for r in found if isinstance(r, Refusal)]
    return [r for r in found if isinstance(r, Article)], refusals


def write(path: Path, content: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(content.encode(encoding))
    return path


def test_csv_with_its_own_names(tmp_path: Path):
    rows = "source,when,body\n"
    rows += 'Harbour Post,2025-12-13 08:30:00 +0200,"“We will,” said\nAna Petrova."\nEcho,13/12/25,“No.”\n'
    path = write(tmp_path / "in.csv", rows)
    (article,), refusals = results(path, text="body", outlet="source", published="when")
    assert article.text == "“We will,” said\nAna Petrova."
    found = (article.document, article.outlet, article.published, article.evidence)
    assert found == ("in.csv:3", "Harbour Post", "2025-12-13T08:30:00+02:00", None)
    assert refusals == [
        "4: \"when\" is '13/12/25', no date that is known; write it as 2025-12-13 or 2025-12-13T08:30:00+02:00, "
        "or leave it empty"
    ]


@pytest.mark.parametrize(("name", "sign"), [("a.csv", ";"), ("a.tsv", "\t"), ("a", ","), ("a.txt", ";")])
def test_separators_and_names_of_files(tmp_path: Path, name: str, sign: str):
    path = write(tmp_path / name, f"\ufeffid{sign}text\n1{sign}one\n\n2{sign}two\n")
    articles, refusals = results(path)
    assert ([(a.document, a.text) for a in articles], refusals) == ([("1", "one"), ("2", "two")], [])


def test_a_column_that_is_not_there(tmp_path: Path):
    path = write(tmp_path / "in.csv", "id,body\n1,one\n")
    assert results(path) == ([], ["1: no column 'text'; it has id, body; name the columns: --map text=…"])
    assert results(path, text="bdy")[1] == ["1: no column 'bdy'; it has id, body; name the columns: --map text=…"]


def test_a_bad_row_spares_the_others(tmp_path: Path):
    path = tmp_path / "in.csv"
    path.write_bytes(b"id,text\n1,one\n2,\n3,a,b\n4,caf\xe9\n5,five\n")
    articles, refusals = results(path)
    assert [a.document for a in articles] == ["1", "5"]
    assert refusals == [
        '3: its "text" is empty; leave it out, or put the article\'s text in',
        "4: 3 cells where the first line has 2; put cells with commas, line ends or marks in quotation marks",
        "5: not valid UTF-8; name its encoding with --encoding",
    ]


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [(b"id,te\rxt\na,b\n", "utf-8"), (b"id,text\na", "utf-16"), (b"id,text," + b"x" * (MAX_LINE + 1), "utf-8")],
)
def test_a_first_line_that_cannot_be_read(tmp_path: Path, raw: bytes, encoding: str):
    (tmp_path / "in.csv").write_bytes(raw)
    articles, (refusal,) = results(tmp_path / "in.csv", encoding)
    assert not articles
    assert refusal.startswith("1: no first line that can be read (")


def test_csv_in_another_encoding(tmp_path: Path):
    for encoding in ("windows-1251", "utf-16"):
        path = write(tmp_path / "in.csv", 'id,text\n1,"«Ні», — сказав він"\n', encoding)
        (article,), _ = results(path, encoding)
        assert article.text == "«Ні», — сказав він"


def test_json_with_its_own_names(tmp_path: Path):
    rows = [{"content": {"body": "one"}, "link": "https://a.example/1"}, {"content": {}, "link": "https://a.example/2"}]
    for name, content in (("in.jsonl", "\n".join(map(json.dumps, rows))), ("in.json", json.dumps(rows, indent=1))):
        (article,), (refusal,) = results(write(tmp_path / name, content), text="content.body", url="link")
        assert (article.text, article.document, article.url) == ("one", "https://a.example/1", "https://a.example/1")
        assert 'no "content.body"' in refusal


@pytest.mark.parametrize("given", ["text", "text=", "words=body", "text=a,text=b", "=body", ""])
def test_a_mapping_that_maps_nothing(given: str):
    with pytest.raises(SettingsError, match="--map"):
        mapped.fields([given])


def test_a_folder_has_rows_of_other_things_too(tmp_path: Path):
    write(tmp_path / "a.jsonl", '{"id": "a", "text": "one"}\n')
    write(tmp_path / "gold.jsonl", '{"doc": "a", "start": 1, "text": "one"}\n')
    write(tmp_path / "data.csv", "year,count\n2025,1\n")
    write(tmp_path / "package.json", '{"name": "x", "version": "1"}')
    write(tmp_path / "cut.jsonl", '{"id": "b", "text": "tw')
    articles = list(read([str(tmp_path)], "utf-8", io.BytesIO()))
    assert [a.document for a in articles if isinstance(a, Article)] == ["a"]
    assert [Path(r.path).name for r in articles if isinstance(r, Refusal)] == ["cut.jsonl"]


NINJS = {
    "uri": "https://agency.example/items/1",
    "type": "text",
    "pubstatus": "usable",
    "language": "en",
    "versioncreated": "2025-12-13T08:30:00+02:00",
    "headline": "Gate stays shut",
    "byline": "Ann Roe",
    "infoSources": [{"name": "Reuters", "role": "source"}, {"name": "Bo Lund", "role": "photographer"}],
    "body_html": "<p>LONDON — The gate <q>will open</q>, Ana Petrova said.</p><p>It rained.</p>",
}


def test_ninjs(tmp_path: Path):
    (article,), refusals = results(write(tmp_path / "item.json", json.dumps(NINJS, indent=1)))
    text = "Gate stays shut\n\nAnn Roe\n\nReuters\n\nLONDON — The gate “will open”, Ana Petrova said.\n\nIt rained."
    assert (article.text, refusals) == (text, [])
    found = (article.document, article.url, article.published, article.lang, article.title)
    uri = "https://agency.example/items/1"
    assert found == (uri, uri, "2025-12-13T08:30:00+02:00", "en", "Gate stays shut")
    (quotation,) = (
        q for q in extract(article._replace(outlet="Harbour Post"), load()).quotations if q.words(text) == "will open"
    )
    assert [(link.name, link.basis) for link in quotation.chain] == [
        ("Ana Petrova", "stated"),
        ("Reuters", "credited"),
        ("Harbour Post", "stated"),
    ]


def test_ninjs_3_and_what_is_withdrawn(tmp_path: Path):
    item = {
        "uri": "urn:1",
        "headlines": [{"role": "main", "value": "Gate"}],
        "bodies": [{"contentType": "text/plain", "value": "“We will,” said Ana Petrova.\nIt rained."}],
    }
    lines = [
        item,
        {**item, "uri": "urn:2", "pubStatus": "canceled"},
        {"uri": "urn:3", "headline": "No body", "bodies": []},
    ]
    (article,), refusals = results(write(tmp_path / "in.jsonl", "\n".join(map(json.dumps, lines))))
    assert (article.document, article.url) == ("urn:1", None)
    assert article.text == "Gate\n\n“We will,” said Ana Petrova.\n\nIt rained."
    assert refusals == [
        "2: an item that its publisher has withdrawn; leave it out",
        "3: an item without a body; give it a body_text, body_html or bodies",
    ]


def test_gdelt_quotations(tmp_path: Path):
    row = {
        "date": "2020-01-01T00:15:00Z",
        "url": "https://harbour.example/gate",
        "title": "Gate &amp; road",
        "lang": "ENGLISH",
        "quotes": [
            {
                "pre": "until spring, Ana Petrova said: ",
                "quote": "The gate will stay shut until we say so.",
                "post": " The union",
            },
            {"pre": "the mayor, Bo Lund, told us. “", "quote": "We never knew.", "post": "” He left"},
        ],
    }
    (article,), _ = results(write(tmp_path / "in.json", json.dumps(row) + "\n"))
    assert article.text.split("\n\n") == [
        "until spring, Ana Petrova said: “The gate will stay shut until we say so.” The union",
        "the mayor, Bo Lund, told us. “We never knew.” He left",
    ]
    assert (article.published, article.lang, article.title) == (None, "en", "Gate & road")
    assert article.evidence is not None
    assert json.loads(article.evidence.about or "") == {"seen": "2020-01-01T00:15:00Z", "excerpts": 2}
    (quotation, *_) = extract(article, load()).quotations
    assert quotation.attribution is not None
    assert quotation.attribution.name == "Ana Petrova"
