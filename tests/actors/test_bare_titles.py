"""Romance titles whose article another word has swallowed."""

from __future__ import annotations

import pytest

from provenance.actors.registry import load

NAMED = """
a-t-il dit au Figaro|Le Figaro
dans les colonnes du Progrès|Le Progrès
a dit le maire à la Voix du Nord|La Voix du Nord
ha detto al Messaggero|Il Messaggero
disse ao Globo|O Globo
dans un entretien à l'Express|L'Express
"""
NONE = """
le monde a changé
a voyagé au Point du jour
a été vu à la Croix-Rousse
la provence est belle
"""


@pytest.mark.parametrize("row", NAMED.strip().split("\n"))
def test_a_title_without_its_article_is_found(row: str):
    text, name = row.split("|")
    assert [actor.name for _, actor in load().scan(text)] == [name]


@pytest.mark.parametrize("text", NONE.strip().split("\n"))
def test_an_ordinary_word_is_no_title(text: str):
    assert list(load().scan(text)) == []
