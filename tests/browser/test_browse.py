"""The database in a real browser, as `provenance browse` serves it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import run

from provenance.store.asked import questions
from provenance.store.views import views

ROOT = Path(__file__).parents[2]
EVIL = "<script>document.title='owned'</script> \u202eevil\u202c"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the seeds, and one hostile article, are served."""
    pytest.importorskip("datasette")
    folder = tmp_path_factory.mktemp("browse")
    row = {
        "id": "evil.txt",
        "outlet": EVIL,
        "url": "javascript:alert(1)",
        "text": f"“We {EVIL} go,” Ana Petrova said.\n",
    }
    (folder / "evil.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    run("ingest", ROOT / "seeds", folder / "evil.jsonl", "--db", folder / "a.db")
    server = subprocess.Popen(
        [sys.executable, "-m", "provenance", "browse", "--db", str(folder / "a.db"), "--port", "0"],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert server.stdout is not None
    yield server.stdout.readline().strip()
    server.terminate()
    server.communicate()


def asked(address: str, **headers: str) -> tuple[int, bytes]:
    """The status and what is answered."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
            assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def test_a_reader_goes_from_a_view_to_its_evidence(browser: Any, console: None, address: str):
    browser.get(f"{address}/v_quotations?speaker__exact=Kim+Jong+Un&_facet=outlet")
    assert "Kim Jong Un" in browser.find_element("tag name", "table").text
    facets = browser.find_element("css selector", ".facet-results").text
    assert "The Moscow Times" in facets
    browser.find_element("css selector", "td.col-utterance_id a").click()
    assert "utterance_id=" in browser.current_url
    browser.find_element("css selector", "td.col-revision_id a").click()
    assert "/revisions/" in browser.current_url
    assert browser.find_elements("css selector", "td.col-text")


def test_the_questions_and_the_search_are_there(browser: Any, console: None, address: str):
    browser.get(address)
    assert len(browser.find_elements("css selector", "a[href*='/provenance/']")) > 20
    assert "What was altered after publication?" in browser.page_source
    browser.get(f"{address}/search?words=mass+hero*+-nothing")
    rows = browser.find_elements("css selector", "tbody tr")
    assert rows
    assert all("heroism" in row.text for row in rows)
    browser.get(f"{address}/search?words=")
    assert not browser.find_elements("css selector", "tbody tr")


def test_every_id_leads_to_its_page(address: str):
    pytest.importorskip("datasette")
    from provenance.browse.plugin import PAGES

    answers = [f"{address}/{view.name}.json?_shape=arrays&_size=1" for view in views()]
    for one in questions().values():
        asked_for = urllib.parse.urlencode({each.name: "1" for each in one.parameters})
        answers.append(f"{address}/{one.name}.json?_shape=arrays&{asked_for}")
    columns = set()
    for answer in answers:
        code, body = asked(answer)
        assert code == 200, answer
        columns |= {column for column in json.loads(body)["columns"] if column.endswith("_id")}
    assert columns - {"quote_id"} <= set(PAGES)
    for column in columns:
        page = PAGES[column].format(1)
        assert asked(f"{address}/{page}")[0] in (200, 404), page  # of this row, if there is one


@pytest.mark.skipif("PROVENANCE_TEST_SCREENSHOTS" not in os.environ, reason="nobody asked for the picture in docs")
def test_the_picture_of_the_documentation(browser: Any, address: str):
    browser.set_window_size(1200, 1250)
    browser.get(f"{address}/v_quotations?speaker__exact=Kim+Jong+Un")
    browser.save_screenshot(str(Path(os.environ["PROVENANCE_TEST_SCREENSHOTS"]) / "browse.png"))
    browser.set_window_size(1200, 900)


def test_hostile_text_stays_text(browser: Any, console: None, address: str):
    browser.get(f"{address}/v_quotations?document=evil.txt")
    assert "owned" not in browser.title
    text = browser.find_element("css selector", "td.col-content").text
    assert "<script>" in text
    assert "\\u202e" in text
    assert not browser.find_elements("css selector", "a[href^='javascript:']")


def test_nothing_is_written_and_no_other_site_is_answered(address: str):
    assert asked(address, Host="evil.example:80")[0] == 421
    assert asked(f"{address}.json?sql=select+1")[0] == 200
    assert asked(f"{address}.json?sql=delete+from+runs")[0] == 400
    assert asked(f"{address}.json?sql=with+x+as+(select+1)+delete+from+runs")[0] == 400
    assert int(json.loads(asked(f"{address}.json?sql=select+count(*)+from+runs&_shape=arrays")[1])["rows"][0][0]) > 0


def test_a_question_leaves_out_what_a_form_leaves_empty(address: str):
    code, body = asked(f"{address}/credits.json?outlet=&_shape=array")
    assert code == 200
    rows = json.loads(body)
    assert {row["outlet"] for row in rows} >= {"The Moscow Times", "Business Times"}
    _, body = asked(f"{address}/credits.json?outlet=The+Moscow+Times&_shape=array")
    assert {row["outlet"] for row in json.loads(body)} == {"The Moscow Times"}


@pytest.mark.skipif(shutil.which("chromium") is None, reason="one place is enough to try the messages")
def test_what_cannot_be_served_is_said(tmp_path: Path, address: str):
    told = run("browse", "--db", tmp_path / "none.db", code=4)
    assert "none.db" in told.stderr
    port = address.rpartition(":")[2].partition("/")[0]
    run("ingest", ROOT / "seeds", "--db", tmp_path / "a.db")
    told = run("browse", "--db", tmp_path / "a.db", "--port", port, code=2)
    assert "choose another --port" in told.stderr
    told = run("browse", "--db", "postgresql://nobody@127.0.0.1:1/none", code=4)
    assert "SQLite" in told.stderr
