"""Marked articles for chains: each right in every respect, or listed with the reason why it is not yet."""

from pathlib import Path

import article_scores
import pytest

ROOM = "chains"


@pytest.mark.parametrize("path", article_scores.files(ROOM), ids=lambda path: path.stem)
def test_article(path: Path):
    article_scores.check(path)


@pytest.mark.parametrize(("language", "category", "floor"), article_scores.floors(ROOM))
def test_rate(language: str, category: str, floor: float):
    right, total = article_scores.rate(ROOM, language, category)
    assert right >= floor * total, f"{category} in {language}: {right} of {total} are right, the floor is {floor}"
