"""A bundle is checked without the database, by this program and by ``sha256sum``."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from written import page

from provenance.actors.registry import load
from provenance.errors import ReadError, SettingsError
from provenance.pipeline import bundling
from provenance.pipeline.ingest import ingest
from provenance.read.source import read

DIGEST = "004_9aa42ccfab3143fc.txt"


@pytest.fixture
def folder(seeded: str, tmp_path: Path) -> Path:
    made = tmp_path / "bundle"
    bundling.bundle(seeded, DIGEST, made)
    return made


def test_it_has_all_evidence_on_the_article(folder: Path):
    assert sorted(path.name for path in folder.iterdir()) == [
        "SHA256SUMS", "bundle.json", "events.jsonl", "judgements.jsonl", "quotations.jsonl", "text-1.txt",
    ]  # fmt: skip
    seed = (Path(__file__).parents[2] / "seeds" / DIGEST).read_bytes()
    assert (folder / "text-1.txt").read_bytes() == seed
    about = json.loads((folder / "bundle.json").read_text())
    assert about["texts"][0]["bytes"] == hashlib.sha256(seed).hexdigest()
    (event,) = (json.loads(line) for line in (folder / "events.jsonl").read_text().splitlines())
    assert (event["kind"], event["data"]["document"]) == ("ingested", DIGEST)
    text = seed.decode()
    for line in (folder / "quotations.jsonl").read_text().splitlines():
        one = json.loads(line)
        assert " ".join(text[start:end] for start, end in one["spans"]) == one["text"]
        assert one["chain"][-1]["name"] == "News digest"


def test_it_is_sound_also_to_sha256sum(folder: Path):
    assert bundling.check(folder) == []
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, check=True, capture_output=True)


def test_an_event_has_the_hash_of_its_line(folder: Path, seeded: str):
    from made import rows

    (line,) = (folder / "events.jsonl").read_bytes().splitlines()
    digest = hashlib.sha256(line).hexdigest()
    assert rows(seeded, f"SELECT kind FROM events WHERE hash = '{digest}'") == [("ingested",)]


def resign(folder: Path) -> None:
    """Make the sums anew, as somebody would who changes a file and does not want it seen."""
    names = sorted(path.name for path in folder.iterdir() if path.name != "SHA256SUMS")
    sums = (f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
    (folder / "SHA256SUMS").write_text("".join(sums))


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        text = (folder / name).read_text()
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1))

    return change


def _sums(line: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with (folder / "SHA256SUMS").open("a") as file:
            file.write(line)

    return change


@pytest.mark.parametrize(
    ("change", "anew", "finding"),
    [
        (replaced("text-1.txt", "the", "teh"), False, "text-1.txt: was changed, its hash is not that of SHA256SUMS"),
        (replaced("text-1.txt", "the", "teh"), True, "text-1.txt: has not the hash with which it was read"),
        (replaced("quotations.jsonl", '"text": "', '"text": "x'), True, "quotations.jsonl:1: its words do not stand"),
        (
            replaced(
                "quotations.jsonl",
                '"raw": {"file": "text-1.txt", "sha256": ',
                '"raw": {"file": "bundle.json", "sha256": ',
            ),
            True,
            "quotations.jsonl:1: its words do not stand there in bundle.json",
        ),
        (replaced("events.jsonl", '"bytes":"', '"bytes":"0'), True, "text-1.txt: is not what its event tells of"),
        (replaced("bundle.json", '"events": ', '"events": -'), True, "bundle.json: its head is older than its events"),
        (replaced("bundle.json", '"current"', '"recent"'), True, "bundle.json: does not say what a bundle says"),
        (replaced("quotations.jsonl", "{", "["), True, "bundle.json: does not say what a bundle says"),
        (lambda folder: (folder / "text-1.txt").unlink(), False, "text-1.txt: cannot be read"),
        (lambda folder: (folder / "judgements.jsonl").unlink(), True, "judgements.jsonl: is not in SHA256SUMS"),
        (lambda folder: (folder / "more.txt").write_text("x"), False, "more.txt: is not in SHA256SUMS"),
        (lambda folder: (folder / "SHA256SUMS").unlink(), False, "SHA256SUMS: cannot be read"),
        (_sums(f"{'0' * 64}  ../outside.txt\n"), False, "SHA256SUMS: cannot be read, or has a line"),
        (_sums(f"{'0' * 64}  .hidden\n"), False, "SHA256SUMS: cannot be read, or has a line"),
        (_sums("nonsense\n"), False, "SHA256SUMS: cannot be read, or has a line"),
    ],
)
def test_what_is_changed_is_found(folder: Path, change: Callable[[Path], None], anew: bool, finding: str):
    change(folder)
    if anew:
        resign(folder)
    found = bundling.check(folder)
    assert [line for line in found if line.startswith(finding)], found


def test_every_revision_is_in_it(database: str, tmp_path: Path):
    for number, text in enumerate(("“We are ready,” Ada Roe said.", "“We are not ready,” Ada Roe said."), 1):
        (tmp_path / "a.txt").write_text(text)
        read_ = read([str(tmp_path / "a.txt")], "utf-8", io.BytesIO())
        ingest(database, read_, load(None), None, lambda _: None)
        folder = tmp_path / f"bundle{number}"
        bundling.bundle(database, "q1" if number == 1 else "a.txt", folder)
        assert bundling.check(folder) == []
    assert [(folder / f"text-{n}.txt").read_text()[:10] for n in (1, 2)] == ["“We are re", "“We are no"]
    assert [json.loads(line)["kind"] for line in (folder / "events.jsonl").read_text().splitlines()] == [
        "ingested",
        "revised",
    ]


def test_what_is_not_there_is_named(seeded: str, folder: Path, tmp_path: Path):
    with pytest.raises(SettingsError, match=re.escape(f"perhaps {DIGEST}?")):
        bundling.bundle(seeded, DIGEST[:-5], tmp_path / "other")
    with pytest.raises(ReadError, match="is there already; name another folder"):
        bundling.bundle(seeded, DIGEST, folder)
    with pytest.raises(ReadError, match="is no bundle"):
        bundling.check(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["bundle"]


def test_offsets_into_what_was_read(folder: Path, database: str, tmp_path: Path):
    seed = (folder / "text-1.txt").read_bytes()
    for line in (folder / "quotations.jsonl").read_text().splitlines():
        one = json.loads(line)
        words = [seed[start:end].decode(one["raw"]["encoding"]) for start, end in one["raw"]["spans"]]
        assert (one["raw"]["file"], " ".join(words)) == ("text-1.txt", one["text"])
    pytest.importorskip("trafilatura", reason="pages need the extra html")
    ingest(database, read(["-"], "utf-8", io.BytesIO(page())), load(None), None, lambda _: None)
    bundling.bundle(database, "q1", tmp_path / "page")
    rows = [json.loads(line) for line in (tmp_path / "page" / "quotations.jsonl").read_text().splitlines()]
    found = {row["text"]: row["raw"] for row in rows}["will open when it is safe"]
    start = page().index(b"will open when it is safe")
    assert found == {
        "file": "page-1.bin",
        "sha256": hashlib.sha256(page()).hexdigest(),
        "encoding": "utf-8",
        "spans": [[start, start + len("will open when it is safe")]],
        "why": None,
    }
    assert bundling.check(tmp_path / "page") == []
    moved = json.dumps(found["spans"]), json.dumps([[start + 1, start + 10]])
    replaced("quotations.jsonl", *moved)(tmp_path / "page")
    resign(tmp_path / "page")
    (finding,) = bundling.check(tmp_path / "page")
    assert finding.endswith("its words do not stand there in page-1.bin")


def test_bytes_that_are_not_kept_have_no_offsets(database: str, tmp_path: Path):
    pytest.importorskip("trafilatura", reason="pages need the extra html")
    ingest(database, read(["-"], "utf-8", io.BytesIO(page()), keep=False), load(None), None, lambda _: None)
    bundling.bundle(database, "q1", tmp_path / "page")
    rows = [json.loads(line)["raw"] for line in (tmp_path / "page" / "quotations.jsonl").read_text().splitlines()]
    assert {(row["file"], row["spans"], row["why"]) for row in rows} == {(None, None, "the bytes are not kept")}
    assert bundling.check(tmp_path / "page") == []
