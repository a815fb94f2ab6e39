"""A real browser for pages: Debian's Chromium through its driver.

Without it, or without selenium (the extra `browser`), these tests are skipped, unless PROVENANCE_TEST_BROWSER says
that they are `required`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest

REQUIRED = os.environ.get("PROVENANCE_TEST_BROWSER") == "required"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1200,900",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """A browser without a network."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not REQUIRED and not (chromium and driver):
        pytest.skip("chromium and chromedriver are not installed")
    if not REQUIRED:
        pytest.importorskip("selenium")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = chromium or ""
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = webdriver.Chrome(options, webdriver.ChromeService(driver))
    yield opened
    opened.quit()


@pytest.fixture
def console(browser: object) -> Iterator[None]:
    """Nothing may be logged while a test looks at pages."""
    browser.get_log("browser")  # type: ignore[attr-defined]
    yield
    assert browser.get_log("browser") == []  # type: ignore[attr-defined]
