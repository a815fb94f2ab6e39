"""Chains, credits, flow and findings as a user asks for them, with what is not there and what is hostile."""

import csv
import io
import json
from pathlib import Path

import pytest
import stories
from command import objects, run

NAMES = ("dropped_what_was_told_to_an_agency", "laundered_through_a_paper", "circular_two_papers")


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVENANCE_DB", str(tmp_path / "test.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three stories in one database, each document under its story's first word."""
    path = tmp_path_factory.mktemp("stored") / "test.db"
    lines = [
        json.dumps(
            {
                "id": f"{name.split('_')[0]}_{a.document}",
                "text": a.text,
                "outlet": a.outlet,
                "published": a.published,
            }
        )
        for name in NAMES
        for a in stories.read(name).articles
    ]
    run("ingest", "-", "--db", path, stdin="\n".join(lines).encode())
    return path


@pytest.fixture
def ingested(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVENANCE_DB", str(stored))  # which these tests only read


def quotation(document: str) -> dict:
    (found,) = objects(run("chain", document, "-f", "jsonl"))
    return found


@pytest.mark.usefixtures("ingested")
def test_a_chain_shows_each_link_with_the_words_that_name_it_and_others_apart():
    one = quotation("dropped_city.txt")
    page = " ".join(run("chain", one["quotation_id"]).stdout.split())
    assert "Ana Petrova └─ City Post" in page
    assert "Ana Petrova: stated “Ana Petrova” at dropped_city.txt:99" in page
    assert "from other articles: Reuters before City Post [inferred, 0." in page
    assert "Harbour Post dropped_harbour.txt:49 q1 2025-12-10: says that it was told to Reuters" in page
    assert "found: dropped intermediary Reuters" in page
    assert [link["name"] for link in one["chain"]] == ["Ana Petrova", "City Post"]
    assert [(link["name"], link["before"]) for link in one["inferred"]] == [("Reuters", "City Post")]


@pytest.mark.usefixtures("ingested")
def test_an_utterance_is_one_tree():
    page = run("chain", quotation("dropped_city.txt")["quote_id"].upper()).stdout.splitlines()
    assert page.count("Ana Petrova") == 1
    assert page[1] == "Which of the 3 articles came first is not proven."
    assert [line for line in page if "─ " in line] == [
        "├─ Reuters",
        "   ├─ Coast Mirror",
        "   └─ Harbour Post",
        "└─ City Post",
    ]


@pytest.mark.usefixtures("ingested")
def test_a_quotation_is_itself_and_not_its_utterance():
    one = quotation("laundered_city.txt")
    assert [each["document"] for each in objects(run("chain", one["quotation_id"], "-f", "jsonl"))] == [
        "laundered_city.txt"
    ]
    assert len(objects(run("chain", one["quote_id"], "-f", "jsonl"))) == 2
    assert "Certainly first: The Guardian, 2025-12-10." in run("chain", one["quote_id"]).stdout
    assert "first" not in run("chain", one["quotation_id"]).stdout


@pytest.mark.usefixtures("ingested")
def test_a_chain_as_rows():
    rows = list(csv.DictReader(io.StringIO(run("chain", "laundered_city.txt", "-f", "csv").stdout)))
    assert [(row["role"], row["name"], row["basis"], row["words"]) for row in rows] == [
        ("speaker", "Ana Petrova", "stated", "Ana Petrova"),
        ("intermediary", "The Guardian", "stated", "The Guardian"),
        ("outlet", "City Post", "stated", ""),
        ("intermediary", "Reuters", "inferred", ""),
    ]


@pytest.mark.usefixtures("ingested")
def test_graphs_draw_what_is_inferred_dashed():
    drawn = run("chain", "laundered_city.txt", "-f", "mermaid").stdout
    key = quotation("laundered_city.txt")["quotation_id"]
    assert drawn == (
        "flowchart LR\n"
        '  n1["Ana Petrova"]\n  n2["The Guardian"]\n'
        f'  n1 -->|"{key}"| n2\n'
        '  n3["City Post"]\n'
        f'  n2 -->|"{key}"| n3\n'
        '  n4["Reuters"]\n'
        f'  n1 -.->|"{key} (inferred)"| n4\n'
        f'  n4 -.->|"{key} (inferred)"| n2\n'
    )
    assert (
        f'  "Reuters" -> "The Guardian" [label="{key} (inferred)", style=dashed];\n'
        in run("chain", "laundered_city.txt", "-f", "dot").stdout
    )


@pytest.mark.usefixtures("ingested")
def test_credits_count_what_is_given_dropped_and_at_second_hand():
    found = {(row["outlet"], row["medium"]): row for row in objects(run("report", "credits", "-f", "jsonl"))}
    assert found["City Post", "Reuters"] == {
        "outlet": "City Post",
        "medium": "Reuters",
        "credited": 0,
        "dropped": 1,
        "laundered": 1,
        "share_dropped": 1.0,
    }
    assert found["Harbour Post", "Reuters"]["credited"] == 1
    assert found["City Post", "The Guardian"]["credited"] == 1
    one = objects(run("report", "credits", "--outlet", "guardian", "-f", "jsonl"))
    assert {row["outlet"] for row in one} == {"The Guardian"}
    assert "style=dashed" in run("report", "credits", "-f", "dot").stdout


@pytest.mark.usefixtures("ingested")
def test_flow_keeps_what_articles_say_from_what_others_add():
    found = {(row["outlet"], row["through"]): row for row in objects(run("report", "flow", "-f", "jsonl"))}
    assert (found["Harbour Post", "Reuters"]["utterances"], found["Harbour Post", "Reuters"]["inferred"]) == (1, 0)
    assert (found["City Post", "Reuters"]["utterances"], found["City Post", "Reuters"]["inferred"]) == (0, 2)
    assert found["City Post", None]["utterances"] == 1
    assert '"Reuters" -> "Harbour Post" [label="1"];' in run("report", "flow", "-f", "dot").stdout
    assert '"Reuters" -> "City Post" [label="1 (inferred)", style=dashed];' in run("report", "flow", "-f", "dot").stdout


@pytest.mark.usefixtures("ingested")
def test_findings_by_kind_and_outlet():
    def kinds(*args: str) -> list[tuple[str, str]]:
        return [(row["kind"], row["outlet"]) for row in objects(run("report", "findings", "-f", "jsonl", *args))]

    assert sorted(kinds()) == [
        ("circular", "Le Monde"),
        ("circular", "The Guardian"),
        ("dropped_intermediary", "City Post"),
        ("laundered", "City Post"),
    ]
    assert kinds("--outlet", "Le Monde") == [("circular", "Le Monde")]
    assert sorted(kinds("--kind", "laundered", "--kind", "orphan")) == [("laundered", "City Post")]
    assert kinds("--kind", "orphan") == []
    assert "nothing was found" in run("report", "findings", "--kind", "orphan").stderr
    page = " ".join(run("report", "findings", "--kind", "laundered").stdout.split())
    assert "City Post laundered_city.txt:1" in page
    assert "credits The Guardian, whose own article (2025-12-10) credits Reuters" in page


@pytest.mark.usefixtures("ingested")
@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["chain", "q999"], "there is no q999; quotations go up to q7, utterances up to u3"),
        (
            ["chain", "droped_city.txt"],
            "there is no quotation, utterance or document 'droped_city.txt'; perhaps dropped_",
        ),
        (["chain", "zzz"], "write q12, u3, or the name under which an article was read"),
        (["chain", ""], "there is no quotation, utterance or document ''"),
        (["report", "findings", "--outlet", "City Pots"], "--outlet: nobody is called 'City Pots'; perhaps City Post?"),
        (
            ["report", "flow", "--outlet", "zzz"],
            "--outlet: nobody is called 'zzz'; `provenance report` shows who is there",
        ),
        (["report", "--outlet", "City Post", "credits"], "--outlet stands before credits; write it behind"),
        (["report", "findings", "--kind", "theft"], "'theft' is not one of"),
        (["report", "findings", "--format", "dot"], "'dot' is not one of"),
    ],
)
def test_what_is_not_there_gets_suggestions(command: list[str], message: str):
    result = run(*command, code=2)
    assert message in " ".join(result.stderr.split())
    assert result.stdout == ""


@pytest.mark.usefixtures("ingested")
def test_inferences_of_other_rules_say_so(monkeypatch: pytest.MonkeyPatch):
    assert "provenance match" not in run("report", "findings").stderr
    monkeypatch.setattr("provenance.pipeline.tracing.fingerprint", lambda parts: "other")
    for command in (["chain", "u1"], ["report", "credits"], ["report", "flow"], ["report", "findings"]):
        assert "`provenance match` makes them anew" in run(*command).stderr


def test_hostile_names_stay_text(tmp_path: Path):
    outlet = 'Po"st"] --> evil\n<b>`x`</b> \x1b[2J #quot; \\'
    text = "“We will open the northern gate to all lorries on Monday,” Ana Petrova told Reuters."
    line = json.dumps({"id": "a\x1b.txt", "text": text, "outlet": outlet, "published": "2025-12-10"})
    run("ingest", "-", stdin=line.encode())
    for command in (["chain", "u1"], ["report", "flow"], ["report", "credits"]):
        dot = run(*command, "-f", "dot").stdout
        assert 'Po\\"st\\"] --> evil' in dot
        assert dot.count("\n") == 4 + dot.count(" -> ")
        mermaid = run(*command, "-f", "mermaid").stdout
        assert "Po#quot;st#quot;] --#gt; evil #lt;b#gt;#96;x#96;#lt;/b#gt;" in mermaid
        assert all(line.startswith(("flowchart LR", "  n")) for line in mermaid.splitlines())
        assert "\x1b" not in dot + mermaid + run(*command).stdout
