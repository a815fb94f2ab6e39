"""What other packages add, and the library's public side."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import provenance
from provenance import api

ROOT = Path(__file__).parents[1]
ADDITION = ROOT / "docs" / "addition"
DUTCH = "“De brug gaat maandag weer open,” zei burgemeester Jan Verhoeven.\n\nVerhoeven vertelde dat het later werd.\n"


def installed(folder: Path, name: str, module: str, points: dict[str, dict[str, str]]) -> Path:
    """A folder as pip leaves it: a module, and the metadata that names its entry points."""
    folder.mkdir()
    (folder / f"{name}.py").write_text(module, encoding="utf-8")
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    lines = [f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in some.items()) for group, some in points.items()]
    (info / "entry_points.txt").write_text("\n".join(lines))
    return folder


def call(*args: str | Path, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    where = os.pathsep.join(str(each) for each in (ROOT, path) if each)
    environment = os.environ | {"PYTHONPATH": where, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "provenance", *map(str, args)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example of the documentation, installed by pip."""
    site = tmp_path_factory.mktemp("addition") / "site"
    how = ("--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--target", str(site), str(ADDITION))
    subprocess.run([sys.executable, "-m", "pip", "install", *how], check=True, capture_output=True)
    return site


def test_a_package_adds_a_language_and_a_format(tmp_path: Path, dutch: Path):
    row = {"id": "brug.txt", "outlet": "De {Bode}", "lang": "nl", "text": DUTCH}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    without = json.loads(call("extract", tmp_path / "a.jsonl", "--format", "jsonl").stdout.splitlines()[0])
    assert without["speaker"] is None
    told = call("extract", tmp_path / "a.jsonl", "--format", "jsonl", path=dutch)
    assert json.loads(told.stdout.splitlines()[0])["speaker"]["name"] == "Jan Verhoeven", told
    assert call("ingest", tmp_path / "a.jsonl", "--db", tmp_path / "a.db", path=dutch).returncode == 0
    told = call("export", "wikitext", "--db", tmp_path / "a.db", path=dutch)
    expected = "{{Citaat|tekst=De brug gaat maandag weer open,|wie=Jan Verhoeven|bron=De &#123;Bode&#125;}}"
    assert told.stdout.splitlines()[0] == expected, told
    assert "wikitext" in call("export", "--help", path=dutch).stdout
    assert "wikitext" not in call("export", "--help").stdout


def test_what_cannot_be_loaded_is_named(tmp_path: Path):
    points = {
        "provenance.exporters": {"broken": "faulty:missing", "tei": "faulty:one", "number": "faulty:one"},
        "provenance.lexicons": {"nl": "faulty:one"},
    }
    site = installed(tmp_path / "site", "faulty", "one = 1\n", points)
    row = {"id": "brug.txt", "lang": "nl", "text": DUTCH}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert call("ingest", tmp_path / "a.jsonl", "--db", tmp_path / "a.db").returncode == 0
    for args, words in (
        (("export", "broken", "--db", tmp_path / "a.db"), "broken of faulty cannot be loaded"),
        (("export", "number", "--db", tmp_path / "a.db"), "faulty:one is no function"),
        (("extract", tmp_path / "a.jsonl"), "lexicon of 'nl'"),
    ):
        told = call(*args, path=site)
        assert told.returncode == 2, told
        assert words in told.stderr
        assert "Traceback" not in told.stderr
    told = call("export", "tei", "--db", tmp_path / "a.db", path=site)
    assert "there already" in told.stderr
    assert told.stdout.startswith("<?xml")


NITF = (
    '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">\n<nitf><head><docdata><doc-id id-string="gate-1"/>'
    '<date.issue norm="20251210T073000Z"/></docdata></head><body><body.head><hedline><hl1>The gate opens</hl1>'
    "</hedline><byline>By Maria Lopez</byline></body.head><body.content><p>“We will open the gate&#160;on Monday,” Ana"
    "\n Petrova told Reuters.</p><p>Nobody <em>else</em> spoke.</p></body.content></body></nitf>"
)
FAULTY = """
from provenance import Refusal

def letters(raw, name):
    for line in raw.decode().split("|"):
        if line == "stop":
            raise ValueError("what \\x1b[31m is this?")
        yield Refusal("elsewhere", "3", "a letter without a text", "write one") if line == "none" else {"text": line}

def leaving(raw, name):
    raise SystemExit(0)

def rows(raw, name):
    yield from ([], {"text": 7}, {"text": " "}, {"text": "Good.", "published": "yesterday"}, {"text": "half \\ud800"})
    yield {"text": "“We are ready,” Ana Petrova said.\\n", "id": "good", "outlet": "Post", "unknown": {}}

number = 1
"""


def read(*args: str | Path, path: Path | None = None) -> tuple[dict[str, str], list[str]]:
    """Texts by the articles' names, and what was refused."""
    script = (
        "import json, sys, provenance.api as api\n"
        "found = list(api.read_articles(*sys.argv[1:]))\n"
        "refused = ['|'.join(map(str, one)) for one in found if isinstance(one, api.Refusal)]\n"
        "print(json.dumps([{one.document: one.text for one in found if isinstance(one, api.Article)}, refused]))"
    )
    where = os.pathsep.join(str(each) for each in (ROOT, path) if each)
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, args)],
        env=os.environ | {"PYTHONPATH": where},
        capture_output=True,
        text=True,
        check=True,
    )
    texts, refused = json.loads(done.stdout)
    return texts, refused


def test_a_package_adds_a_form_of_input(tmp_path: Path, dutch: Path):
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.xml").write_text(NITF, encoding="utf-8")
    (folder / "b.NITF").write_text(NITF.replace("gate-1", "gate-2"), encoding="utf-8")
    (folder / "other.xml").write_text("<?xml version='1.0'?><invoice/>")
    (folder / "plain.txt").write_text("“Yes,” Ana Petrova said.\n", encoding="utf-8")
    with zipfile.ZipFile(folder / "c.zip", "w") as archive:
        archive.writestr("inner/c.nitf", NITF.replace("gate-1", "gate-3"))
    assert list(read(folder)[0]) == ["plain.txt"]  # nobody is there to read the others, and folders have many things
    text = "The gate opens\n\nBy Maria Lopez\n\n“We will open the gate\xa0on Monday,” Ana Petrova told Reuters."
    texts, refused = read(folder, path=dutch)
    assert refused == []
    assert texts.pop("plain.txt") == "“Yes,” Ana Petrova said.\n"
    assert texts == dict.fromkeys(("gate-1", "gate-2", "gate-3"), text + "\n\nNobody else spoke.")
    told = call("extract", folder / "a.xml", "--format", "jsonl", path=dutch)
    assert [link["name"] for link in json.loads(told.stdout.splitlines()[0])["chain"]] == ["Ana Petrova", "Reuters"]


def test_what_a_foreign_reader_took_out_is_kept_with_the_files_bytes(tmp_path: Path, dutch: Path):
    (tmp_path / "a.xml").write_text(NITF, encoding="utf-8")
    assert call("ingest", tmp_path / "a.xml", "--db", tmp_path / "a.db", path=dutch).returncode == 0
    with api.open_database(tmp_path / "a.db") as database:
        (page,) = database.sql("SELECT sha256, size, extractor FROM pages")
        (article,) = database.sql("SELECT document, published, title FROM revisions")
    raw = NITF.encode()
    assert page == {
        "sha256": hashlib.sha256(raw).hexdigest(),
        "size": len(raw),
        "extractor": "provenance-dutch-wikitext 1.0",
    }
    assert article == {"document": "gate-1", "published": "2025-12-10", "title": "The gate opens"}


def test_a_reader_that_fails_is_named_and_costs_its_file_alone(tmp_path: Path):
    points = {
        "provenance.readers": {
            "cut": "faulty:letters", "gone": "faulty:missing", "exit": "faulty:leaving", "bad": "faulty:rows",
            "one": "faulty:number", "TXT": "faulty:leaving",
        }
    }  # fmt: skip
    site = installed(tmp_path / "site", "faulty", FAULTY, points)
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("a.exit", "b.gone", "c.bad", "d.one", "e.txt"):
        (folder / name).write_text("“We are ready,” Ana Petrova said.\n", encoding="utf-8")
    (folder / "f.cut").write_text("“One,” Ana said.|none|“Two,” Ana said.|stop|“Three,” Ana said.", encoding="utf-8")
    (folder / "g.cut").write_bytes(b" " * 20_000_001)
    (folder / "h.cut").write_text("“Four,” Ana said.")
    texts, refused = read(folder, path=site)
    assert texts == {
        "good": "“We are ready,” Ana Petrova said.\n",
        "e.txt": "“We are ready,” Ana Petrova said.\n",
        "f.cut": "“One,” Ana said.",
        "f.cut:3": "“Two,” Ana said.",
        "h.cut": "“Four,” Ana said.",
    }
    leave = "mend or uninstall faulty, or leave the file out"
    no = "the reader bad of faulty gives what is no article"
    assert [line.removeprefix(f"{folder}/") for line in refused] == [
        f"a.exit|None|the reader exit of faulty failed (SystemExit: 0)|{leave}",
        "b.gone|None|provenance.readers gone of faulty cannot be loaded: AttributeError: module 'faulty' has no "
        f"attribute 'missing'|{leave}",
        f"c.bad|None|{no}: list and not a mapping|{leave}",
        f'c.bad|2|{no}: its "text" is missing|{leave}',
        f'c.bad|3|{no}: its "text" is only white space|{leave}',
        f"c.bad|4|{no}: \"published\" is 'yesterday', no RFC 3339 date or time|{leave}",
        f'c.bad|5|{no}: its "text" is half of a surrogate pair at character 5, which is no text|{leave}',
        f"d.one|None|provenance.readers one of faulty is no function|{leave}",
        "f.cut|3|a letter without a text|write one",
        "f.cut|None|the reader cut of faulty failed after giving 3, which stand as they are (ValueError: what \x1b[31m "
        f"is this?)|{leave}",
        "g.cut|None|more than 20 MB, too big for one article|split it into its articles",
    ]
    told = call("ingest", folder, "--db", tmp_path / "a.db", path=site)
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
    assert "\x1b" not in told.stderr
    assert "the reader cut of faulty failed" in told.stderr
    checks = {one["check"]: one for one in json.loads(call("doctor", "--format", "json", path=site).stdout)}
    assert {name.partition(" ")[2]: one["state"] for name, one in checks.items() if name.startswith("provenance.")} == {
        "TXT": "note", "bad": "ok", "cut": "ok", "exit": "ok", "gone": "bad", "one": "ok",
    }  # fmt: skip


def test_the_public_names_are_there_and_typed():
    assert [name for name in api.__all__ if not hasattr(api, name)] == []
    assert (Path(provenance.__file__).parent / "py.typed").exists()


def test_a_text_becomes_quotations_with_speakers_and_chains():
    found = api.extract("“We are ready,” Ana Petrova told Reuters.\n")
    (quotation,) = [q for q in found.quotations if q.kind is api.Kind.DIRECT]
    text = found.article.text
    assert [text[start:end] for start, end in quotation.spans] == ["We are ready,"]
    assert quotation.attribution is not None
    assert quotation.attribution.name == "Ana Petrova"
    assert [(link.role, link.name) for link in quotation.chain] == [
        ("speaker", "Ana Petrova"),
        ("intermediary", "Reuters"),
    ]


def test_a_database_is_made_read_and_asked(database: str, tmp_path: Path):
    done = api.ingest(database, ROOT / "seeds")
    assert done.quotations > 20
    with api.open_database(database) as opened:
        kim = list(opened.quotations(speaker="Kim Jong Un", via="KCNA", relation="verbatim"))
        assert kim
        assert all(record.verdict.relation == "verbatim" for record in kim if record.verdict)
        rows = opened.sql(
            "SELECT count(*) AS n FROM v_quotations WHERE outlet = :outlet", {"outlet": "The Moscow Times"}
        )
        assert rows[0]["n"] > 5
        places = [opened.placed(record).spans for record in kim]
        read = {path.name: path.read_bytes() for path in (ROOT / "seeds").glob("*.txt")}
        for record, spans in zip(kim, places, strict=True):
            assert spans is not None
            assert " ".join(read[record.document][slice(*span)].decode() for span in spans) == record.text
        with pytest.raises(api.ProvenanceError):
            opened.sql("DELETE FROM runs")
    with pytest.raises(api.ProvenanceError), api.open_database(tmp_path / "none.db"):
        pass
    assert api.compare("We will not go.", "We will go.").relation is api.Relation.ALTERED
