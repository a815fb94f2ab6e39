"""What extraction loads: the rules of other languages take as long to compile as a page to read."""

from __future__ import annotations

import subprocess
import sys

READ = """
import sys
from provenance.actors.registry import load
from provenance.model import Article
from provenance.pipeline.extraction import extract
found = extract(Article("x.txt", {text!r}, "", outlet="The Sentinel", lang={lang!r}), load()).quotations
assert found
print(any(name.startswith("provenance.attribute.foreign") for name in sys.modules))
"""


def loads(text: str, lang: str) -> bool:
    done = subprocess.run(
        [sys.executable, "-c", READ.format(text=text, lang=lang)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip() == "True"


def test_an_english_article_loads_no_rules_of_other_languages():
    assert not loads("“The roof is gone,” Ann Lee told Reuters. She said that nobody had slept.", "en")


def test_a_german_article_does():
    assert loads("„Das Dach ist weg“, sagte Anna Berg der Zeitung.", "de")
