"""What a template makes of text from strangers."""

from __future__ import annotations

import re

import pytest

from provenance.export.html.pages import address, language, page

HOSTILE = "</title><script>alert(1)</script> ]]> <!-- {{ 7*7 }} \u202eevil\u202c \x1b[31m & \"quoted\" 'single'"


def made(text: str) -> str:
    return page("table.html", text, {"columns": [text], "rows": [[text]], "footer": [text]})


def test_text_stays_text():
    html = made(HOSTILE)
    assert html.count("<script>") == 1
    assert "alert(1)</script>" not in html
    assert html.count("</title>") == 1
    assert "{{ 7*7 }}" in html
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", html)
    assert "\\u202eevil\\u202c \\x1b[31m" in html


def test_a_page_allows_its_own_style_and_script_alone():
    html = made("x")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy.replace("&#39;", "'").startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r"""\s(?:style|on\w+|src)=""", html)
    assert "http" not in html.replace("http-equiv", "")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "//example.org/x", "http:", "",
        "http://[", "https://example.org/\u202egnp.exe", None,
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_no_link(url: str | None):
    assert address(url) is None


def test_an_address_of_the_web_is_one():
    assert address("https://example.org/a?b=c&d=é#f") == "https://example.org/a?b=c&d=é#f"


def test_a_language_is_a_tag():
    assert [language(tag) for tag in ("uk", "pt-BR", 'en" onload="x', "", None)] == ["uk", "pt-BR", None, None, None]
