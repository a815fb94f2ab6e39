"""What other packages add, and the library's public side."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
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


@pytest.fixture
def dutch(tmp_path: Path) -> Path:
    """The example of the documentation, as it is installed."""
    points = tomllib.loads((ADDITION / "pyproject.toml").read_text())["project"]["entry-points"]
    name = "provenance_dutch_wikitext"
    return installed(tmp_path / "site", name, (ADDITION / f"{name}.py").read_text(), points)


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
        with pytest.raises(api.ProvenanceError):
            opened.sql("DELETE FROM runs")
    with pytest.raises(api.ProvenanceError), api.open_database(tmp_path / "none.db"):
        pass
    assert api.compare("We will not go.", "We will go.").relation is api.Relation.ALTERED
