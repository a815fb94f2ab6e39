"""Pages in a real browser: sorting, filtering, print, keyboard, and hostile text that stays text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import run

SEEDS = Path(__file__).parents[2] / "seeds"
WORD = "w" * 10_000
EVIL = (
    "</title><script>document.title = 'owned'</script><img src=x onerror=alert(1)> ]]> <!-- "
    "\u202eevil\u202c {{ 7 * 7 }}"
)

pytestmark = pytest.mark.usefixtures("console")


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory, seeded: str) -> Path:
    """The seeds as a folder of pages, and as one page beside it."""
    folder = tmp_path_factory.mktemp("pages")
    run("report", "matrix", "--db", seeded, "--html", folder / "seeds")
    run("report", "matrix", "--db", seeded, "--html", folder / "seeds.html")
    run("report", "outlet", "The Moscow Times", "--db", seeded, "--html", folder / "outlet.html")
    return folder


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of articles whose every part would do something if it were let."""
    folder = tmp_path_factory.mktemp("hostile")
    told = [
        {
            "id": f"{name}{EVIL}",
            "outlet": f"{name} Post {EVIL}",
            "url": url,
            "title": f"=HYPERLINK(1) {EVIL}",
            "lang": '"><script>alert(1)</script>',
            "published": day,
            "text": f"{EVIL}\n\n“We will open the {EVIL} gate {middle} on Monday {WORD},” Ana Petrova told Reuters.\n",
        }
        for name, url, day, middle in (
            ("A", "javascript:document.title='owned'", "2025-12-13", "to all"),
            ("B", 'https://example.org/?a="><script>alert(1)</script>', None, "not to all"),
        )
    ]
    articles = folder / "articles.jsonl"
    articles.write_text("".join(json.dumps(row) + "\n" for row in told), encoding="utf-8")
    database = folder / "test.sqlite3"
    run("ingest", articles, "--db", database)
    run("report", "matrix", "--db", database, "--html", folder / "pages")
    for name in ("changes", "timeline", "unattributed", "story"):
        run("report", name, "--db", database, "--html", folder / f"{name}.html")
    return folder


def ids(browser: Any) -> list[str]:
    return browser.execute_script(
        "return [...document.querySelectorAll('#matrix tbody tr')].filter(r => !r.hidden)"
        ".map(r => r.querySelector('a').textContent)"
    )


def click(browser: Any, selector: str) -> None:
    browser.find_element("css selector", selector).click()


def choose(browser: Any, name: str, value: str) -> None:
    browser.execute_script(
        "const s = document.querySelector(`[name=${arguments[0]}]`); s.value = arguments[1];"
        "s.dispatchEvent(new Event('input', {bubbles: true}))",
        name,
        value,
    )


def test_rows_are_sorted_by_each_column_both_ways(browser: Any, pages: Path):
    browser.get((pages / "seeds" / "index.html").as_uri())
    before = ids(browser)
    assert before[0] == "u13"
    click(browser, "#matrix thead th:nth-child(1) button")
    numbers = [int(key[1:]) for key in ids(browser)]
    assert numbers == sorted(numbers)
    click(browser, "#matrix thead th:nth-child(1) button")
    assert [int(key[1:]) for key in ids(browser)] == sorted(numbers, reverse=True)
    click(browser, "#matrix thead th:nth-child(3) button")
    click(browser, "#matrix thead th:nth-child(3) button")
    assert ids(browser)[0] == "u13"  # the one that three outlets print
    shown = browser.execute_script("return [...document.querySelectorAll('[aria-sort]')].map(h => h.ariaSort)")
    assert shown == ["descending"]
    assert sorted(ids(browser)) == sorted(before)


def test_a_column_is_sorted_from_the_keyboard(browser: Any, pages: Path):
    from selenium.webdriver.common.keys import Keys

    browser.get((pages / "seeds" / "index.html").as_uri())
    browser.find_element("css selector", "#matrix thead th:nth-child(1) button").send_keys(Keys.ENTER)
    assert ids(browser)[0] == "u1"


def test_filters_narrow_and_say_how_much_they_leave_out(browser: Any, pages: Path):
    browser.get((pages / "seeds" / "index.html").as_uri())
    status = browser.find_element("id", "shown")
    assert status.text == "42 utterances"
    browser.find_element("name", "words").send_keys("DANGER zöne")
    assert ids(browser) == ["u13", "u39"]  # a danger zone, and a dangerous one
    assert status.text == "2 of 42 utterances shown; the filters leave out the rest"
    click(browser, "#filters button[type=reset]")
    choose(browser, "outlet", "News digest")
    choose(browser, "relation", "altered")
    assert sorted(ids(browser)) == ["u13", "u39"]
    choose(browser, "outlet", "Business Times")  # which prints u13 too, but not altered
    assert ids(browser) == []
    click(browser, "#filters button[type=reset]")
    browser.execute_async_script("setTimeout(arguments[0])")
    assert len(ids(browser)) == 42
    click(browser, "[name=marked]")
    assert "u13" in ids(browser)
    assert len(ids(browser)) < 42
    click(browser, "#filters button[type=reset]")
    choose(browser, "speaker", "Analysts")
    shown = browser.find_elements("css selector", "#matrix tbody tr:not([hidden]) td:nth-of-type(1)")
    assert {each.text.splitlines()[0] for each in shown} == {"Analysts"}
    assert "u16" in ids(browser)


def test_a_quotation_of_the_matrix_leads_to_its_evidence_and_back(browser: Any, pages: Path):
    browser.get((pages / "seeds" / "index.html").as_uri())
    click(browser, "#matrix tbody tr:first-child td a")
    assert browser.current_url.endswith("/quotes/u13.html#q15")
    target = browser.find_element("css selector", ":target")
    assert "000_85536084ccfbd201.txt:2081" in target.text
    elided = browser.find_element("id", "q29")
    assert [each.text for each in elided.find_elements("tag name", "del")] == ["area of"]
    assert "a vast ... danger zone" in elided.find_element("css selector", ".sides > :last-child").text
    assert elided.find_element("tag name", "mark").text.startswith("work a miracle of turning a vast ...")
    click(browser, ".back a")
    assert browser.current_url.endswith("/index.html")


def test_the_drawing_says_in_words_what_it_shows(browser: Any, pages: Path):
    browser.get((pages / "seeds" / "quotes" / "u13.html").as_uri())
    drawing = browser.find_element("css selector", "svg[role=img]")
    assert drawing.accessible_name.startswith("How the words of u13 came Kim Jong Un → KCNA: q15, q29")
    click(browser, "summary")
    steps = [each.text for each in browser.find_elements("css selector", "details li")]
    assert "KCNA → The Moscow Times: q29" in steps


def test_one_page_holds_all_quotes(browser: Any, pages: Path):
    browser.get((pages / "seeds.html").as_uri())
    click(browser, "#matrix tbody tr:first-child th a")
    assert browser.current_url.endswith("#u13")
    assert len(browser.find_elements("css selector", "section.quote")) == 42
    doubled = browser.execute_script(
        "const all = [...document.querySelectorAll('[id]')].map(e => e.id); return all.length - new Set(all).size"
    )
    assert doubled == 0


def test_every_control_has_a_name_and_nothing_is_wider_than_a_telephone(browser: Any, pages: Path):
    for page in ("seeds/index.html", "seeds/quotes/u13.html", "outlet.html"):
        browser.get((pages / page).as_uri())
        controls = browser.find_elements("css selector", "a, button, input, select, [tabindex], summary")
        assert all(each.accessible_name for each in controls if each.is_displayed())
        browser.set_window_size(500, 800)
        wide = browser.execute_script("return document.documentElement.scrollWidth - innerWidth")
        browser.set_window_size(1200, 900)
        assert wide <= 0


def test_print_and_dark(browser: Any, pages: Path):
    browser.get((pages / "seeds" / "index.html").as_uri())
    light = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    scheme = [{"name": "prefers-color-scheme", "value": "dark"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
    dark = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": scheme})
    paper = browser.execute_script(
        "return [getComputedStyle(document.body).backgroundColor,"
        "getComputedStyle(document.querySelector('[name=words]').closest('label')).display,"
        "getComputedStyle(document.getElementById('shown')).display]"
    )
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    assert (light, dark) == ("rgb(255, 255, 255)", "rgb(20, 23, 26)")
    assert paper == ["rgb(255, 255, 255)", "none", "block"]


def test_hostile_text_stays_text(browser: Any, hostile: Path):
    names = ["changes.html", "timeline.html", "unattributed.html", "story.html", "pages/index.html"]
    for path in [*(hostile / name for name in names), *sorted((hostile / "pages" / "quotes").iterdir())]:
        browser.get(path.as_uri())
        assert browser.title != "owned"
        found = browser.execute_script(
            "return [document.scripts.length, document.images.length, document.querySelectorAll('body title').length"
            " - document.querySelectorAll('svg title').length,"
            "Math.max(0, document.documentElement.scrollWidth - innerWidth),"
            "[...document.querySelectorAll('a')].map(a => a.protocol).filter(p => p !== 'file:' && p !== 'https:')]"
        )
        assert found == [1, 0, 0, 0, []], path
        assert "\u202e" not in browser.page_source
        if path.parent.name == "quotes":
            assert "</title><script>document.title = 'owned'</script>" in browser.find_element("tag name", "main").text


def test_a_hostile_outlet_can_be_chosen(browser: Any, hostile: Path):
    browser.get((hostile / "pages" / "index.html").as_uri())
    every = ids(browser)
    options = browser.find_elements("css selector", "[name=outlet] option")
    names = [each.get_attribute("value") for each in options if each.get_attribute("value")]
    assert len(names) == 2
    choose(browser, "outlet", names[0])
    assert 0 < len(ids(browser)) <= len(every)


def test_without_its_script_a_page_is_whole(browser: Any, pages: Path):
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    browser.get((pages / "seeds" / "index.html").as_uri())
    shown = [each.is_displayed() for each in browser.find_elements("css selector", "#matrix tbody tr, #filters")]
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert shown == [False] + [True] * 42
