"""Judging and looking at actors as a user does it: what is printed, what is refused, and that nothing changes then."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from provenance.cli.app import app
from provenance.cli.signing import USER

WHY = ("--reason", "the tape", "--by", "ada")


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVENANCE_DB", str(tmp_path / "data" / "test.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv(USER, raising=False)


def run(*args: str | Path, stdin: bytes = b"", code: int = 0) -> Result:
    result = CliRunner().invoke(app, [str(arg) for arg in args], input=stdin, prog_name="provenance")
    assert result.exit_code == code, (args, result.output)
    assert "Traceback" not in result.output
    return result


def objects(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def written(folder: Path) -> Path:
    """Two outlets that print one sentence, one of them through Reuters, and a third with marks that are no speech."""
    folder.mkdir()
    told = {
        "harbour": "“We will open the northern gate on Monday,” Ana Petrova told Reuters.\n",
        "city": "Few believed it.\n\n“We will open the northern gate on Monday,” Ana Petrova said.\n",
        "valley": "Ana Petrova said she would open the old bridge. The so-called “bridge tax” was dropped.\n",
    }
    rows = []
    for name, text in told.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        rows.append(json.dumps({"id": f"{name}.txt", "outlet": f"{name.title()} Post", "published": "2025-12-13"}))
    (folder / "meta.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return written(tmp_path / "articles")


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds them."""
    folder = tmp_path_factory.mktemp("ingested")
    run("ingest", written(folder / "articles"), "--db", folder / "test.db")
    return folder / "test.db"


@pytest.fixture
def news(ingested: Path, tmp_path: Path) -> dict[str, str]:
    """The ids of three quotations by document, all stored: harbour, city and valley."""
    (tmp_path / "data").mkdir()
    shutil.copyfile(ingested, tmp_path / "data" / "test.db")
    found = {
        each["document"].removesuffix(".txt"): each["quotation_id"] for each in objects(run("export", "quotations"))
    }
    title = next(each for each in objects(run("export", "quotations", "--not-speech")) if each["kind"] == "not_speech")
    return {**found, "title": title["quotation_id"]}


def everything() -> str:
    return (
        run("export", "quotations", "--not-speech").stdout
        + run("judge", "export").stdout
        + run("actors", "list").stdout
    )


def test_a_speaker_from_judgement_to_report_and_back(news: dict[str, str]):
    before = run("export", "quotations").stdout
    done = run("judge", "speaker", news["city"], "Bo Lindt", "--new", *WHY)
    assert done.stdout.splitlines()[0].startswith("new actor a")
    assert done.stdout.splitlines()[1] == "j1 speaker: Bo Lindt"
    shown = " ".join(run("report", "--quote", news["city"]).stdout.split())
    assert "judged: speaker: Bo Lindt (ada, " in shown
    assert ", j1: the tape)" in shown
    assert "Bo Lindt [judged]" in shown
    (row,) = [each for each in objects(run("export", "quotations")) if each["quotation_id"] == news["city"]]
    assert row["chain"][0] == {
        "role": "speaker",
        "name": "Bo Lindt",
        "basis": "judged",
        "kind": "person",
        "evidence": None,
        "confidence": 1.0,
    }
    assert row["judgements"][0]["says"] == "speaker: Bo Lindt"
    assert run("judge", "withdraw", "j1", *WHY).stdout == "j1 withdrawn: speaker: Bo Lindt\n"
    assert run("export", "quotations").stdout == before
    assert run("db", "check").stderr == "sound\n"


def test_the_table_marks_what_was_judged_and_says_so_below(news: dict[str, str]):
    assert "as a person judged" not in run("report").stdout
    run("judge", "intermediary", news["city"], "Reuters", *WHY)
    run("judge", "same", news["harbour"], news["city"], *WHY)
    text = " ".join(run("report", "--min-outlets", "2").stdout.split())
    assert "via Reuters*" in text
    assert "verbatim*" in text
    assert "* as a person judged; --quote tells who, when and why." in text
    rows = list(csv.DictReader(io.StringIO(run("report", "--min-outlets", "2", "-f", "csv").stdout)))
    assert {row["quotation_id"]: row["judged"].count("judged by ada") for row in rows} == {
        news["harbour"]: 1,
        news["city"]: 2,
    }
    (entry,) = objects(run("report", "--min-outlets", "2", "-f", "jsonl"))
    assert [len(each["judgements"]) for each in entry["occurrences"]] == [2, 1]  # City Post comes first


def test_the_tree_of_a_chain_says_who_judged_it(news: dict[str, str]):
    assert "judged" not in run("chain", news["city"], "-f", "table").stdout
    run("judge", "intermediary", news["city"], "Reuters", *WHY)
    text = " ".join(run("chain", news["city"], "-f", "table").stdout.split())
    assert "Reuters: judged, by nothing that can be pointed to" in text
    assert "judged: intermediaries: Reuters (ada, " in text
    assert "found: dropped intermediary" not in text
    (row,) = objects(run("chain", news["city"], "-f", "jsonl"))
    assert [(each["decision"], each["by"]) for each in row["judgements"]] == [("intermediary", "ada")]


def test_the_chain_of_what_is_judged_no_speech_says_so(news: dict[str, str]):
    run("judge", "kind", news["city"], "not_speech", *WHY)
    assert run("chain", news["city"]).stderr.endswith(f"nothing in {news['city']} reproduces speech\n")


def test_the_findings_of_a_quotation_follow_its_judgement(news: dict[str, str]):
    def dropped() -> list[str]:
        return [each["name"] for each in objects(run("report", "findings", "-f", "jsonl"))]

    assert dropped() == ["Reuters"]
    run("judge", "intermediary", news["city"], "Reuters", *WHY)
    assert dropped() == []
    run("judge", "withdraw", "j1", *WHY)
    assert dropped() == ["Reuters"]


def test_kinds_confirmations_and_doubts(news: dict[str, str]):
    assert run("judge", "kind", news["title"], "mixed", *WHY).stdout == "j1 kind: mixed\n"
    assert run("judge", "confirm", news["harbour"], *WHY).stdout == "j2 confirmed: direct, Ana Petrova, Reuters\n"
    assert run("judge", "unsure", news["harbour"], news["city"], *WHY).stdout == "j3 unsure\n"
    assert run("judge", "speaker", news["valley"], "--nobody", *WHY).stdout == "j4 speaker: nobody named\n"
    assert run("judge", "intermediary", news["harbour"], "--none", *WHY).stdout == "j5 intermediaries: none\n"
    assert "1 quotation with the speaker left open" not in run("report").stdout
    listed = objects(run("judge", "list"))
    assert [(each["id"], each["state"]) for each in listed] == [(f"j{n}", "holds") for n in range(1, 6)]
    assert [each["id"] for each in objects(run("judge", "list", "--quote", news["city"]))] == ["j3"]
    assert run("judge", "list", "--detached").stdout == ""


def test_who_decides_is_said_or_known(news: dict[str, str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(USER, "bea")
    run("judge", "confirm", news["city"], "--reason", "the tape")
    assert objects(run("judge", "list"))[0]["by"] == "bea"


def test_a_dry_run_stores_nothing(news: dict[str, str]):
    before = everything()
    done = run("judge", "speaker", news["city"], "Bo Lindt", "--new", "--dry-run", *WHY)
    assert "j1 speaker: Bo Lindt" in done.stdout
    assert done.stderr == "nothing is stored: --dry-run\n"
    assert everything() == before


def test_judgements_stay_when_articles_are_read_again(news: dict[str, str], articles: Path):
    run("judge", "speaker", news["city"], "Bo Lindt", "--new", *WHY)
    run("ingest", articles, "--rules-only")
    assert [
        each["speaker"]["name"] for each in objects(run("export", "quotations")) if each["document"] == "city.txt"
    ] == ["Bo Lindt"]
    (articles / "city.txt").write_text("It was said otherwise.\n", encoding="utf-8")
    assert "detached             1  judgements of what is gone" in run("ingest", articles, "--rules-only").stdout
    assert "1 judgement of what is gone" in " ".join(run("report").stdout.split())
    (kept,) = objects(run("judge", "list", "--detached"))
    assert kept["state"] == "detached: its words are not among the quotations"
    assert kept["quotations"][0]["text"] == "We will open the northern gate on Monday,"


def test_judgements_go_to_another_database(news: dict[str, str], articles: Path, tmp_path: Path):
    run("judge", "speaker", news["city"], "Bo Lindt", "--new", *WHY)
    lines = run("judge", "export").stdout
    other = tmp_path / "other.db"
    run("ingest", articles, "--db", other)
    done = run("judge", "import", "-", "--db", other, stdin=lines.encode())
    assert done.stderr == "1 new, 0 here already\n"
    assert run("judge", "import", "-", "--db", other, stdin=lines.encode()).stderr == "0 new, 1 here already\n"
    assert run("judge", "export", "--db", other).stdout == lines
    strip = [(each["document"], each["speaker"], each["chain"]) for each in objects(run("export", "quotations"))]
    assert strip == [
        (each["document"], each["speaker"], each["chain"])
        for each in objects(run("export", "quotations", "--db", other))
    ]


def refusals(news: dict[str, str]) -> list[tuple[tuple[str, ...], str]]:
    city, title = news["city"], news["title"]
    return [
        (("judge", "speaker", "q999", "Reuters", *WHY), "there is no quotation q999; `provenance export quotations`"),
        (
            ("judge", "speaker", "u1", "Reuters", *WHY),
            "'u1' is no quotation; write q12, as reports and exports show it",
        ),
        (("judge", "speaker", city, "Nobody Known", *WHY), "nobody is called 'Nobody Known'; `provenance actors list"),
        (("judge", "speaker", city, "a999", *WHY), "nobody is called 'a999'"),
        (("judge", "speaker", city, "\udcff", "--new", *WHY), "'\\udcff' is no name; write it as articles do"),
        (("actors", "show", "\udcff"), "'\\udcff' is no name; write it as articles do"),
        (("judge", "speaker", city, "ABC", *WHY), "'ABC' may be any of "),
        (("judge", "speaker", title, "Reuters", *WHY), f"{title} is no speech, so nobody said it; if it is speech,"),
        (("judge", "speaker", city, "Reuters"), "a judgement needs a reason in words, on one line; say --reason WHY"),
        (("judge", "speaker", city, "Reuters", "-r", "x", "--by", " "), "a judgement needs a name in words"),
        (("judge", "speaker", city, "Reuters", "-r", "x\ny"), "a judgement needs a reason in words, on one line"),
        (("judge", "speaker", city, *WHY), "give either a name or --nobody"),
        (("judge", "speaker", city, "Reuters", "--nobody", *WHY), "give either a name or --nobody"),
        (("judge", "intermediary", city, *WHY), "give either names or --none"),
        (("judge", "intermediary", city, "Reuters", "Рейтер", *WHY), "the same actor is named twice; name each once"),
        (("judge", "kind", city, "shouted", *WHY), "Invalid value for 'KIND'"),
        (("judge", "same", city, *WHY), "1 quotations are named; name two or more"),
        (("judge", "same", city, city, *WHY), "the same quotation is named twice"),
        (("judge", "same", city, title, *WHY), f"{title} is no speech, so it is no utterance"),
        (("judge", "different", city, news["harbour"], news["valley"], *WHY), "3 quotations are named; name 2"),
        (("judge", "withdraw", "j9", *WHY), "there is no judgement 'j9'; `provenance judge list` shows them"),
        (("judge", "withdraw", "nine", *WHY), "there is no judgement 'nine'"),
        (("judge", "list", "--quote", "x"), "'x' is no quotation"),
        (("actors", "show", "Petrovna"), "nobody is called 'Petrovna'; perhaps Ana Petrova?"),
        (("actors", "show", "Yonhap"), "nobody is called 'Yonhap'; the registry knows it, and no article has named it"),
        (("actors", "merge", "Reuters", "Reuters", *WHY), "both names mean a"),
        (("actors", "alias", "Reuters", "Ana Petrova", *WHY), "'Ana Petrova' would be a name of a"),
        (("actors", "alias", "Reuters", "AFP", *WHY), "and is one of AFP (agency) in the registry"),
        (("actors", "alias", "Reuters", "Reuters News Agency", *WHY), "'Reuters News Agency' "),
        (("actors", "alias", "Reuters", " ", *WHY), "'' is no name; write it as articles do"),
        (("actors", "split", "Ana Petrova", *WHY), "no actor called 'Ana Petrova' is merged into another"),
        (("actors", "split", "Reuters", "--alias", "AFP", *WHY), "'AFP' is no other name of a"),
        (("actors", "set", "Reuters", *WHY), "name a fact to set"),
        (("actors", "set", "Reuters", "--isni", "0000000121032684", *WHY), "its last character does not check"),
        (("actors", "set", "Reuters", "--wikidata", "q42", *WHY), "'q42' is no wikidata; write a Wikidata item"),
        (
            ("actors", "set", "Reuters", "--domain", "http://x", *WHY),
            "'http://x' is no domain; write a lower-case host",
        ),
        (("actors", "set", "Reuters", "--parent", "Reuters", *WHY), "would be its own ancestor; break the circle"),
        (("actors", "list", "--ambiguous", "--kind", "person"), "--ambiguous goes alone"),
    ]


def test_what_is_refused_says_why_and_changes_nothing(news: dict[str, str]):
    before = everything()
    for command, message in refusals(news):
        result = run(*command, code=2)
        assert message in " ".join(result.stderr.replace("│", " ").split()), (command, result.stderr)
        assert result.stdout == ""
    assert everything() == before


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{\n", ":2: no JSON: "),
        (b'{"decision": "guess"}\n', ":2: \"decision\" is 'guess'; use one of speaker"),
        (b"\xff\n", ":2: no UTF-8 at byte 0 of the line"),
    ],
)
def test_an_import_with_a_bad_line_stores_nothing(news: dict[str, str], tmp_path: Path, line: bytes, message: str):
    run("judge", "confirm", news["city"], *WHY)
    good = run("judge", "export").stdout.encode()
    run("judge", "withdraw", "j1", *WHY)
    path = tmp_path / "judgements.jsonl"
    path.write_bytes(good.replace(b"the tape", b"another") + line)
    before = everything()
    assert f"{path}{message}" in run("judge", "import", path, code=2).stderr
    assert everything() == before


def test_an_import_of_a_file_that_is_not_there(news: dict[str, str], tmp_path: Path):
    assert "cannot be read (No such file" in run("judge", "import", tmp_path / "no.jsonl", code=3).stderr


def test_actors_are_listed_shown_and_merged(news: dict[str, str]):
    listed = {each["name"]: each for each in objects(run("actors", "list"))}
    assert (listed["Ana Petrova"]["said"], listed["Reuters"]["passed_on"], listed["City Post"]["printed"]) == (3, 1, 1)
    assert [each["name"] for each in objects(run("actors", "list", "--kind", "agency"))] == ["Reuters"]
    assert [each["name"] for each in objects(run("actors", "list", "--search", "петр"))] == []
    run("actors", "merge", "City Post", "Harbour Post", *WHY)
    shown = run("actors", "show", "City Post").stdout
    assert "Harbour Post" in shown.splitlines()[0]
    assert "City Post is Harbour Post – ada" in " ".join(shown.split())
    assert objects(run("actors", "list", "--search", "post"))[0]["printed"] == 2
    assert json.loads(run("actors", "show", "City Post", "-f", "json").stdout)[0]["merged"][0]["name"] == "City Post"


def test_hostile_words_in_a_judgement_cannot_write_to_the_terminal(news: dict[str, str]):
    run("judge", "speaker", news["city"], "Bo \u202eLindt", "--new", "--reason", "x\u202ey", "--by", "a\u2028da")
    for command in (
        ["judge", "list", "-f", "table"],
        ["report", "--quote", news["city"]],
        ["actors", "list", "-f", "table"],
    ):
        shown = run(*command).stdout
        assert "\u202e" not in shown
        assert "\u2028" not in shown


def test_actors_that_may_be_one_are_listed_until_somebody_decides(tmp_path: Path):
    lines = [
        {"id": f"{n}.txt", "outlet": f"Paper {n}", "text": f"“We will open the gate on Monday,” {name} said.\n"}
        for n, name in enumerate(("Park Jin Su", "Park Jinsu"))
    ]
    run("ingest", "-", stdin="\n".join(map(json.dumps, lines)).encode())
    (pair,) = objects(run("actors", "list", "--ambiguous"))
    assert (pair["one"]["name"], pair["other"]["name"], pair["why"]) == (
        "Park Jin Su",
        "Park Jinsu",
        "the same letters",
    )
    run("actors", "merge", "Park Jinsu", "Park Jin Su", *WHY)
    assert run("actors", "list", "--ambiguous").stdout == ""
    run("actors", "split", "Park Jinsu", *WHY)
    assert run("actors", "list", "--ambiguous").stdout == ""
    run("judge", "withdraw", "j2", *WHY)
    assert len(objects(run("actors", "list", "--ambiguous"))) == 1
