"""``cluster run`` and ``import cluster``: the corpus through Spark is the corpus through ``ingest``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

import pytest
from command import objects, run

JAVA = shutil.which("java") or os.path.exists(os.path.join(os.environ.get("JAVA_HOME", "/nowhere"), "bin", "java"))
LACKING = [name for name in ("pyspark", "pyarrow", "pandas") if find_spec(name) is None] + ([] if JAVA else ["Java"])
REQUIRED = os.environ.get("PROVENANCE_TEST_EXTRAS") == "required"  # then what is lacking fails
needs_spark = pytest.mark.skipif(bool(LACKING) and not REQUIRED, reason=f"not installed: {', '.join(LACKING)}")

GATE = "We will open the northern gate to all lorries on Monday morning, and nobody will be turned away"
BREAD = "The price of bread is a disgrace that no family in this valley can bear any longer"
ARTICLES = [
    ("harbour", "Harbour Post", "2025-12-10T07:30:00Z", f"“{GATE},” Ana Petrova told Reuters."),
    ("coast", "Coast Herald", "2025-12-10T09:10:00Z", f"“{GATE.replace('northern', 'southern')},” Ana Petrova said."),
    ("valley", "Valley Echo", "2025-12-10T14:00:00Z", "“… open the northern gate to all lorries,” Petrova said."),
    (
        "city",
        "City Post",
        "2025-12-11T06:00:00Z",
        f"Marko Ilic, a farmer, said: “{BREAD}.” It was, he said, “a disgrace”.",
    ),
    ("late", "Late News", "2025-12-12T06:00:00Z", f"“{BREAD},” Marko Ilic said on Friday, according to City Post."),
    ("nobody", "", "", "Someone wrote on the wall: “We shall see who is the last to leave the empty harbour.”"),
]


def row_of(name: str, outlet: str, when: str, text: str) -> dict[str, object]:
    """An article as a row."""
    return {"id": f"{name}.txt", "outlet": outlet or None, "published": when or None, "lang": "en", "text": text + "\n"}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles as JSON Lines, one line broken."""
    path = tmp_path_factory.mktemp("corpus") / "articles.jsonl"
    rows = [row_of(*one) for one in ARTICLES]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows) + "no JSON\n", encoding="utf-8")
    return path


def started(*args: str | Path) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, with Spark's files beside it."""
    words = [sys.executable, "-m", "provenance", *map(str, args)]
    return subprocess.run(words, capture_output=True, text=True, timeout=600, check=False)


def found(database: Path) -> tuple[set[str], set[frozenset[str]], dict[str, object]]:
    """Quotations with their chains; which of them are one utterance; how each reproduces it."""
    quotations, relations = set(), {}
    utterances: defaultdict[str, set[str]] = defaultdict(set)
    for one in objects(run("export", "quotations", "--format", "jsonl", "--not-speech", "--db", database)):
        name = f"{one['document']} {one['spans']}"
        quotations.add(json.dumps([name, one["text"], one["kind"], one["speaker"], one["cue"], one["chain"]]))
        relations[name] = (one["relation"], one["coverage"])
        if one["quote_id"]:
            utterances[one["quote_id"]].add(name)
    return quotations, {frozenset(some) for some in utterances.values()}, relations


@needs_spark
def test_a_corpus_through_spark_is_the_corpus_through_ingest(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "found"
    done = started("cluster", "run", corpus, out, "--master", "local[2]", "--parts", "2")
    assert done.returncode == 1, done.stderr  # one line is refused
    assert done.stdout.splitlines()[0].split() == ["articles", "6"]
    assert "no JSON" in done.stderr
    assert (out / "quotations" / "date=2025-12-10" / "by=Coast Herald").is_dir()
    again = started("cluster", "run", corpus, out, "--master", "local[1]")
    assert again.returncode == 2
    assert "exists already" in again.stderr
    spark, own = tmp_path / "spark.sqlite3", tmp_path / "own.sqlite3"
    run("import", "cluster", out, "--db", spark, code=1)
    run("ingest", corpus, "--db", own, code=1)
    assert found(spark) == found(own)
    gate = {frozenset(n.split()[0] for n in some) for some in found(spark)[1]}
    assert frozenset({"harbour.txt", "coast.txt", "valley.txt"}) in gate
    run("import", "cluster", out, "--db", own, code=1)  # into a database that has them: nothing is new
    assert found(spark) == found(own)


LATER = [  # what came first is gone on from: an article again, one corrected, late ones, a new one
    ARTICLES[0],
    ("coast", "Coast Herald", "2025-12-10T09:10:00Z", f"“{GATE},” Ana Petrova said. It was late."),
    ARTICLES[2],
    ARTICLES[5],
    ("new", "City Post", "2025-12-13T06:00:00Z", f"“{BREAD} at all,” Marko Ilic said."),
]
LAST = [
    ("last", "City Post", "2025-12-01T06:00:00Z", f"“{GATE},” Ana Petrova said."),
    ("city", "City Post", "2025-12-11T06:00:00Z", "Marko Ilic, a farmer, was away."),
]


@needs_spark
def test_what_comes_later_through_spark_is_what_comes_at_once(tmp_path: Path) -> None:
    first = [one for one in ARTICLES if one[0] in ("harbour", "coast", "city", "late")]
    last: dict[str, dict[str, object]] = {}
    for n, some in enumerate((first, LATER, LAST)):
        rows = [row_of(*one) for one in some]
        last.update((str(row["id"]), row) for row in rows)
        path = tmp_path / f"{n}.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        onto = ["--previous", tmp_path / f"found-{n - 1}"] if n else ["--parts", "2"]
        done = started("cluster", "run", path, tmp_path / f"found-{n}", "--master", "local[1]", *onto)
        assert done.returncode == 0, done.stderr
    # Nobody wrote what did not change: of the second run an article is not new, of the third only two are.
    assert written(tmp_path / "found-1", "articles") == 4
    assert written(tmp_path / "found-2", "articles") == 2
    everything = tmp_path / "everything.jsonl"
    everything.write_text("".join(json.dumps(row) + "\n" for row in last.values()), encoding="utf-8")
    own, whole, steps = (tmp_path / f"{name}.sqlite3" for name in ("own", "whole", "steps"))
    run("ingest", everything, "--db", own)
    run("import", "cluster", tmp_path / "found-2", "--db", whole)
    for n in range(3):
        run("import", "cluster", tmp_path / f"found-{n}", "--db", steps)
    assert found(whole) == found(own)
    assert found(steps) == found(own)
    ids = [names(tmp_path / f"found-{n}") for n in range(3)]
    gate, bread = ids[0]["harbour.txt"], ids[0]["late.txt"]
    assert gate != bread
    assert ids[2]["last.txt"] == ids[2]["harbour.txt"] == gate  # another wording is the reference now
    assert ids[1]["new.txt"] == bread


def names(folder: Path) -> dict[str, str]:
    """Of each article with one quotation in the folder, the name of its utterance."""
    import duckdb

    pattern = str(folder / "quotations" / "**" / "*.parquet")
    query = "SELECT document, max(utterance) FROM read_parquet(?) GROUP BY document HAVING count(*) = 1"
    return dict(duckdb.execute(query, [pattern]).fetchall())


def written(folder: Path, what: str) -> int:
    """How many rows are in the folder."""
    import duckdb

    (count,) = duckdb.execute(
        "SELECT count(*) FROM read_parquet(?)", [str(folder / what / "**" / "*.parquet")]
    ).fetchone()
    return int(count)


@needs_spark
def test_rows_of_csv_that_spark_would_change_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "articles.csv"
    sound = b'a,"He said: \x22\x22We are all ready to leave now.\x22\x22"\n'
    path.write_bytes(b"id,text\n" + sound + b"b,one,cell too many\nc,caf\xe9 is no UTF-8\n")
    done = started("cluster", "run", path, tmp_path / "found", "--master", "local[1]", "--parts", "1")
    assert done.returncode == 1, done.stderr
    assert done.stdout.split()[:2] == ["articles", "1"]
    assert "other cells" in done.stderr
    assert "no UTF-8" in done.stderr


@needs_spark
def test_input_that_spark_cannot_read_is_named(tmp_path: Path) -> None:
    done = started("cluster", "run", tmp_path / "nothing.jsonl", tmp_path / "found", "--master", "local[1]")
    assert done.returncode == 3
    assert "nothing.jsonl" in done.stderr
    assert not (tmp_path / "found").exists()
    assert not (tmp_path / "found.unfinished").exists()


def test_without_spark_the_remedy_is_named(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert "provenance[spark]" in run("cluster", "run", corpus, tmp_path / "found", code=2).output


@pytest.mark.skipif(find_spec("pyarrow") is None or find_spec("pyspark") is None, reason="not installed: pyspark")
def test_without_java_the_remedy_is_named(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "no Java" in run("cluster", "run", corpus, tmp_path / "found", code=2).output


def test_a_name_that_tells_no_form_is_refused(tmp_path: Path) -> None:
    assert "--format" in run("cluster", "run", tmp_path / "corpus.bin", tmp_path / "found", code=3).output


def test_a_folder_of_no_run_is_refused(tmp_path: Path) -> None:
    assert "cluster run" in run("import", "cluster", tmp_path, "--db", tmp_path / "a.sqlite3", code=3).output
    assert not (tmp_path / "a.sqlite3").exists()
