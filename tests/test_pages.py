"""The pages made of the program's own words are up to date, complete, and lead where they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pages
import pytest

from provenance.store.asked import questions
from provenance.store.statement import parse
from provenance.store.tables import Base
from provenance.store.views import views

AGAIN = "`python tests/pages.py` writes it anew"


@pytest.mark.parametrize(
    ("name", "made"), [("schema.md", pages.schema), ("queries.md", pages.queries), ("commands.md", pages.commands)]
)
def test_a_page_is_what_would_be_made(name: str, made: Callable[[], str]):
    assert (pages.DOCS / name).read_text(encoding="utf-8") == made(), AGAIN


def test_the_picture_is_of_these_tables():
    drawn = (pages.DOCS / "schema.svg").read_text(encoding="utf-8")
    assert drawn.rstrip().endswith(pages.digest()), f"{AGAIN}, with Graphviz installed"
    texts = {element.text for element in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")}
    assert set(Base.metadata.tables) <= texts


def test_every_table_view_and_column_is_there():
    page = (pages.DOCS / "schema.md").read_text(encoding="utf-8")
    for name in [*Base.metadata.tables, *(view.name for view in views())]:
        assert f"\n### {name}\n" in page
    for view in views():
        part = page.partition(f"\n### {view.name}\n")[2].partition("\n### ")[0]
        assert [column for column, _ in view.columns] == re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)


def test_links_on_the_pages_lead_somewhere():
    for name in ("schema.md", "queries.md"):
        page = (pages.DOCS / name).read_text(encoding="utf-8")
        anchors = {title.lower() for title in re.findall(r"^#+ (\w+)$", page, re.MULTILINE)}
        for target in re.findall(r"\]\(([^)]+)\)", page):
            assert target.removeprefix("#") in anchors if target.startswith("#") else (pages.DOCS / target).exists()


def test_every_question_is_there_with_its_parameters():
    page = (pages.DOCS / "queries.md").read_text(encoding="utf-8")
    for one in questions().values():
        part = page.partition(f"\n## {one.name}\n")[2].partition("\n## ")[0]
        assert one.sql.strip() in part
        assert all(f"- `{name}`: " in part for name in parse(one.sql).names)
