"""Every command as a user runs it: what it prints where, its exit code, and that a fault changes nothing."""

import csv
import io
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from command import objects, run
from typer.testing import Result

from provenance import __version__, settings
from provenance.actors.registry import load
from provenance.cli import exchange
from provenance.cli.exits import MEANING
from provenance.model import Article, Refusal
from provenance.pipeline.ingest import ingest

HARBOUR = "“We will open the northern gate on Monday,” Ana Petrova told Reuters.\n"
CITY = "Few believed it.\n\n“We will open the northern gate on Monday,” Ana Petrova said.\n"
VALLEY = "Ana Petrova said she would open the old bridge. The so-called “bridge tax” was dropped.\n"


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVENANCE_DB", str(tmp_path / "data" / "test.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLUMNS", "100")


def written(folder: Path) -> Path:
    folder.mkdir()
    rows = []
    for name, text in (("harbour", HARBOUR), ("city", CITY), ("valley", VALLEY)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        outlet, day = f"{name.title()} Post", "2025-12-13" if name == "harbour" else "2025-12-14"
        rows.append(json.dumps({"id": f"{name}.txt", "outlet": outlet, "published": day}))
    (folder / "meta.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return written(tmp_path / "articles")


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stored")
    run("ingest", written(folder / "articles"), "--db", folder / "test.db")
    return folder / "test.db"


@pytest.fixture
def ingested(stored: Path, articles: Path, tmp_path: Path) -> Path:
    """The articles, which are in the database already."""
    (tmp_path / "data").mkdir()
    shutil.copyfile(stored, tmp_path / "data" / "test.db")
    return articles


def counts(result: Result) -> dict[str, int]:
    return {line.split()[0]: int(line.split()[1].replace(",", "")) for line in result.stdout.splitlines()}


def test_version():
    assert run("--version").stdout == f"provenance {__version__}\n"


def test_help_names_every_exit_code():
    text = run("--help").stdout
    for code, meaning in MEANING.items():
        assert f"{code:>3}  {meaning}" in text


COMMANDS = [
    ("ingest",),
    ("watch",),
    ("fetch",),
    ("extract",),
    ("explain",),
    ("search",),
    ("match",),
    ("compare",),
    ("audit",),
    ("chain",),
    ("sql",),
    ("browse",),
    ("doctor",),
    ("report",),
    ("report", "matches"),
    ("report", "credits"),
    ("report", "flow"),
    ("report", "findings"),
    *(("report", name) for name in ("matrix", "outlet", "quote", "timeline", "changes", "unattributed", "story")),
    *(("report", name) for name in ("copies", "revisions")),
    *(("judge", name) for name in ("speaker", "intermediary", "kind", "confirm", "same", "different", "unsure")),
    *(("judge", name) for name in ("withdraw", "list", "export", "import")),
    *(("actors", name) for name in ("list", "show", "alias", "merge", "split", "set")),
    ("export", "quotations"),
    *(("export", name) for name in (*exchange.TEXTS, *exchange.GRAPHS, "parquet", "ro-crate")),
    ("import", "quotations"),
    *(("import", name) for name in ("withdraw", "judgements", "registry", "cluster")),
    ("db", "upgrade"),
    ("db", "current"),
    ("db", "path"),
    ("db", "reindex"),
    ("db", "check"),
    ("db", "verify"),
    ("db", "bundle"),
    ("db", "backup"),
    ("db", "restore"),
    ("db", "stats"),
    ("db", "vacuum"),
    ("cluster", "run"),
]
READING = [
    ["report"],
    ["report", "credits"],
    ["report", "flow"],
    ["report", "findings"],
    ["search", "gate"],
    ["search", "--near", "the gate will open"],
    ["chain", "u1"],
    ["export", "quotations"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_examples_of_itself(command: tuple[str, ...]):
    text = run(*command, "--help").stdout
    examples = text.partition("Examples:\n")[2].splitlines()
    assert examples
    assert all(f"provenance {' '.join(command)}" in line for line in examples)


def test_every_command_is_listed_above():
    listed = run("--help").stdout.partition("Commands:\n")[2].partition("\n\n")[0]
    assert [line.split()[0] for line in listed.splitlines()] == list(dict.fromkeys(name for name, *_ in COMMANDS))


def test_ingest_report_and_ingest_again(articles: Path):
    first = counts(run("ingest", articles))
    assert (first["new"], first["unchanged"], first["refused"]) == (3, 0, 0)
    again = counts(run("ingest", articles))
    assert (again["new"], again["unchanged"], again["quotations"]) == (0, 3, 0)


def test_a_changed_article_is_a_revision(articles: Path):
    run("ingest", articles)
    (articles / "city.txt").write_text(CITY + "More.\n", encoding="utf-8")
    result = run("ingest", articles)
    assert "revised              1  city.txt" in result.stdout
    assert counts(result)["unchanged"] == 2


def test_matching_again_changes_nothing(ingested: Path):
    before = run("export", "quotations").stdout
    assert run("match").stdout == run("match").stdout
    assert run("export", "quotations").stdout == before


def test_the_report_shows_who_dropped_the_agency(ingested: Path):
    shown = run("report", "--min-outlets", "2").stdout
    head, _, row = shown.splitlines()[:3]
    assert head.split("  ")[0] == "quote"
    assert "Harbour Post" in head
    assert "City Post" in head
    assert "“We will open the" in row
    assert "via Reuters" in shown
    assert "credits no one" in shown
    assert "1 utterance, 2 quotations, 2 outlets." in shown


def test_the_report_as_data(ingested: Path):
    (entry,) = objects(run("report", "--min-outlets", "2", "--format", "jsonl"))
    assert entry["outlets"] == ["Harbour Post", "City Post"]
    assert entry["speaker"] == "Ana Petrova"
    assert [(each["outlet"], each["dropped"]) for each in entry["occurrences"]] == [
        ("Harbour Post", []),
        ("City Post", ["Reuters"]),
    ]
    rows = list(csv.DictReader(io.StringIO(run("report", "--min-outlets", "2", "-f", "csv").stdout)))
    assert [row["chain"] for row in rows] == ["Ana Petrova → Reuters → Harbour Post", "Ana Petrova → City Post"]
    assert [row["relation"] for row in rows] == ["verbatim", "verbatim"]


def test_one_quote_in_full(ingested: Path):
    (entry,) = objects(run("report", "--min-outlets", "2", "--format", "jsonl"))
    page = run("report", "--quote", entry["quote_id"]).stdout
    assert page.startswith(f"{entry['quote_id']} “We will open the northern gate on Monday,”\n")
    assert "harbour.txt:1" in page
    assert "city.txt:19" in page
    assert "from other articles: Reuters before City Post [inferred, 0." in page
    assert "found: dropped intermediary Reuters [0." in page
    quotation = entry["occurrences"][0]["quotation_id"]
    assert run("report", "--quote", quotation.upper()).stdout == page


@pytest.mark.parametrize(
    ("filters", "outlets"),
    [
        (["--outlet", "harbour post"], {"Harbour Post", "City Post"}),
        (["--via", "Reuters"], {"Harbour Post", "City Post"}),
        (["--outlet", "City Post", "--via", "Reuters"], set()),
        (["--until", "2025-12-13"], {"Harbour Post", "City Post"}),
        (["--since", "2025-12-15"], set()),
        (["--relation", "altered"], set()),
        (["--min-outlets", "3"], set()),
        (["--min-outlets", "2", "--speaker", "Ana Petrova", "--relation", "verbatim"], {"Harbour Post", "City Post"}),
    ],
)
def test_filters_choose_utterances_and_show_them_whole(ingested: Path, filters: list[str], outlets: set[str]):
    found = objects(run("report", "-f", "jsonl", *filters))
    assert {outlet for entry in found for outlet in entry["outlets"]} == outlets


def test_two_way_folds_the_filter_too(ingested: Path):
    one = objects(run("report", "-f", "jsonl", "--two-way", "--relation", "elided", "--min-outlets", "2"))
    assert [each["relation"] for entry in one for each in entry["occurrences"]] == ["verbatim", "verbatim"]


@pytest.mark.parametrize(
    ("option", "name", "message"),
    [
        ("--outlet", "Harbor Post", "--outlet: nobody is called 'Harbor Post'; perhaps Harbour Post"),
        ("--speaker", "petrova", "--speaker: nobody is called 'petrova'; perhaps Ana Petrova?"),
        ("--via", "Roiters", "--via: nobody is called 'Roiters'; perhaps Reuters?"),
        ("--quote", "u999", "--quote: there is no utterance u999"),
        ("--quote", "all", "--quote: 'all' is no id; write u3, or q12 for a quotation of it"),
    ],
)
def test_a_name_that_is_not_there_gets_suggestions(ingested: Path, option: str, name: str, message: str):
    result = run("report", option, name, code=2)
    assert message in result.stderr
    assert result.stdout == ""


def test_extract_and_export_keep_the_contract(ingested: Path):
    extracted, exported = run("extract", ingested), run("export", "quotations")
    for found in (objects(extracted), objects(exported)):
        assert {each["document"] for each in found} == {"harbour.txt", "city.txt", "valley.txt"}
        for each in found:
            text = (ingested / each["document"]).read_text(encoding="utf-8")
            assert " ".join(text[start:end] for start, end in each["spans"]) == each["text"]
            assert each["kind"] != "not_speech"
            assert [link["role"] for link in each["chain"]][-1] == "outlet"
    assert all(each["quote_id"] and each["relation"] for each in objects(exported))
    shared = [
        {key: each[key] for key in ("document", "spans", "kind", "speaker", "chain")} for each in objects(exported)
    ]
    key = json.dumps
    assert sorted(map(key, shared)) == sorted(
        key({name: each[name] for name in shared[0]}) for each in objects(extracted)
    )


@pytest.mark.parametrize("command", [["extract"], ["export", "quotations"]])
def test_what_is_no_speech_is_left_out_and_counted(ingested: Path, command: list[str]):
    args = [*command, *([ingested] if command == ["extract"] else [])]
    without, with_ = run(*args), run(*args, "--not-speech")
    more = [each for each in objects(with_) if each["kind"] == "not_speech"]
    assert [each["text"] for each in more] == ["bridge tax"]
    assert more[0]["reason"]
    assert len(objects(without)) + 1 == len(objects(with_))
    assert "not-speech" in without.stderr
    assert "not-speech" not in with_.stderr


@pytest.mark.parametrize("format_", ["table", "markdown", "csv", "tsv", "json", "jsonl"])
def test_every_command_has_every_format(ingested: Path, format_: str):
    for command in (["extract", ingested], ["export", "quotations"], ["report"], ["chain", "harbour.txt"]):
        assert "Petrova" in run(*command, "--format", format_).stdout
    for command in (["report", "credits"], ["report", "flow"], ["report", "findings"]):
        assert "Reuters" in run(*command, "--format", format_).stdout
    if format_ == "json":
        assert isinstance(json.loads(run("report", "-f", "json").stdout), list)


def test_csv_is_guarded_unless_raw(tmp_path: Path):
    line = json.dumps({"id": "=cmd()", "text": HARBOUR, "outlet": "+Post"}) + "\n"
    guarded = run("extract", "-", "-f", "csv", stdin=line.encode()).stdout
    raw = run("extract", "-", "-f", "csv", "--raw", stdin=line.encode()).stdout
    assert next(csv.DictReader(io.StringIO(guarded)))["document"] == "'=cmd()"
    assert next(csv.DictReader(io.StringIO(raw)))["document"] == "=cmd()"


def test_some_refused_is_exit_1_and_the_rest_is_in(articles: Path):
    (articles / "bad.txt").write_bytes(b"\xff")
    (articles / "empty.txt").write_bytes(b"")
    result = run("ingest", articles, code=1)
    assert counts(result)["new"] == 3
    assert counts(result)["refused"] == 2
    assert result.stderr.splitlines() == [
        f"refused: {articles / 'bad.txt'}: not valid UTF-8 at byte 0 (0xff); name its encoding with --encoding",
        f"refused: {articles / 'empty.txt'}: empty; leave it out, or put the article's text in",
    ]
    assert "2 files or lines that the last ingest refused" in " ".join(run("report").stdout.split())
    assert len(objects(run("extract", articles, code=1))) == len(objects(run("export", "quotations")))


def test_a_hostile_name_cannot_write_lines_of_its_own(tmp_path: Path):
    line = json.dumps({"id": "a\nrefused: \x1b[2J", "text": ""}) + "\n"
    result = run("extract", "-", stdin=(line + json.dumps({"id": "b", "text": "b"})).encode(), code=1)
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 2


@pytest.mark.parametrize("raw", [b"", b" \n", b"\xff", b"a\0b"])
@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_nothing_that_can_be_read_is_exit_3_and_makes_no_database(tmp_path: Path, raw: bytes, command: str):
    (tmp_path / "in.txt").write_bytes(raw)
    result = run(command, tmp_path / "in.txt", code=3)
    assert result.stderr.splitlines()[-1] == "provenance: no article was read"
    assert result.stdout == ""
    assert not (tmp_path / "data").exists()


def test_an_empty_folder_and_a_missing_path(tmp_path: Path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "name text files, or a folder with *.txt or *.md" in run("ingest", empty, code=3).stderr
    assert "no such file or folder" in run("ingest", tmp_path / "nowhere", code=3).stderr
    assert not (tmp_path / "data").exists()


def test_a_fault_in_the_middle_changes_nothing(ingested: Path, tmp_path: Path):
    before = run("export", "quotations", "--not-speech").stdout

    def broken() -> Iterator[Article | Refusal]:
        yield Refusal("x", None, "y", "z")
        yield Article("new.txt", HARBOUR, "1" * 64, outlet="New Post")
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        ingest(settings.load().database, broken(), load(), None, lambda count: None)
    assert run("export", "quotations", "--not-speech").stdout == before
    assert run("db", "check").stderr == "sound\n"


def test_no_database_is_exit_4_with_the_remedy(tmp_path: Path):
    for command in (*READING, ["match"], ["db", "current"], ["db", "check"]):
        assert "`provenance ingest PATH…` makes it" in run(*command, code=4).stderr
    assert not (tmp_path / "data").exists()


def test_an_empty_database_says_what_to_do():
    run("db", "upgrade")
    result = run("report")
    assert result.stdout == ""
    assert "the database has no articles yet; `provenance ingest PATH…` puts some in" in result.stderr
    for command in READING:
        assert json.loads(run(*command, "-f", "json").stdout or "[]") == []
    for command in READING[1:-1]:
        assert "the database has no articles yet" in run(*command).stderr
    assert run("match").stdout == "0 utterances\n"


def test_the_database_commands(tmp_path: Path):
    assert run("db", "path").stdout == f"{tmp_path / 'data' / 'test.db'}\n"
    assert run("db", "upgrade").stdout.startswith("no tables → ")
    assert run("db", "upgrade").stdout.endswith(" (already)\n")
    assert run("db", "current").stderr == ""
    assert run("db", "check").stderr == "sound\n"


def test_a_newer_database_asks_for_a_newer_program(tmp_path: Path):
    run("db", "upgrade")
    with closing(sqlite3.connect(tmp_path / "data" / "test.db")) as connection, connection:
        connection.execute("UPDATE provenance_version SET version_num = '9999'")
    result = run("db", "current", code=1)
    assert result.stdout == "9999\n"
    assert "pip install --upgrade provenance" in result.stderr
    for command in (*READING, ["match"], ["db", "upgrade"], ["db", "check"]):
        assert "was made by a newer provenance" in run(*command, code=4).stderr


def test_db_goes_before_the_environment(articles: Path, tmp_path: Path):
    run("ingest", articles, "--db", tmp_path / "other.db")
    assert not (tmp_path / "data").exists()
    assert run("db", "path", "--db", tmp_path / "other.db").stdout == f"{tmp_path / 'other.db'}\n"


@pytest.mark.parametrize(
    "args",
    [
        ["frobnicate"],
        ["ingest"],
        ["report", "--relation", "perfect"],
        ["report", "--since", "yesterday"],
        ["report", "--min-outlets", "0"],
        ["report", "--format", "pdf"],
        ["extract", "--encoding", "klingon", "."],
        ["report", "--db", " "],
    ],
)
def test_wrong_use_is_exit_2(args: list[str]):
    assert run(*args, code=2).stdout == ""


def test_the_outlet_comes_from_the_address(tmp_path: Path):
    line = json.dumps({"id": "a", "text": HARBOUR, "url": "https://www.theguardian.com/world/x"})
    (found,) = objects(run("extract", "-", stdin=line.encode()))
    assert found["outlet"] == "The Guardian"
    odd = json.dumps({"id": "a", "text": HARBOUR, "url": "http://[bad"})
    (found,) = objects(run("extract", "-", stdin=odd.encode()))
    assert found["outlet"] is None


def test_another_encoding(articles: Path):
    (articles / "city.txt").write_bytes(CITY.encode("windows-1252"))
    run("extract", articles / "city.txt", code=3)
    (found,) = objects(run("extract", articles / "city.txt", "--encoding", "windows-1252"))
    assert found["speaker"]["name"] == "Ana Petrova"


def test_a_folder_that_moved_is_the_same_articles(articles: Path, tmp_path: Path):
    run("ingest", articles)
    shutil.move(articles, tmp_path / "elsewhere")
    assert counts(run("ingest", tmp_path / "elsewhere"))["unchanged"] == 3


def test_match_says_what_it_has_done_and_what_does_not_go_together(tmp_path: Path):
    (tmp_path / "one.txt").write_text("“We are ready for the winter,” Ada Roe said.", encoding="utf-8")
    run("ingest", str(tmp_path / "one.txt"))
    for options, said in (
        ((), "0 quotations had changed"),
        (("--since", "2020-01-01"), "1 quotation had changed"),
        (("--since", "2999-12-31T23:59"), "0 quotations had changed"),
        (("--full",), "all quotations matched, as asked"),
    ):
        result = run("match", *options)
        assert (result.stdout, result.stderr.strip()) == ("1 utterances\n", said)
    assert "whenever they were extracted" in run("match", "--full", "--since", "2020-01-01", code=2).stderr
    assert "leave --since and --full out" in run("match", "--quotations", "-", "--full", code=2).stderr
    assert run("match", "--since", "yesterday", code=2).stdout == ""
