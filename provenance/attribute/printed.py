"""The words of a mention as the text prints them, and whether they tell only where somebody comes from."""

from __future__ import annotations

import re

from provenance.actors import lists, names
from provenance.attribute.masked import Sentence
from provenance.attribute.scene import Scene
from provenance.compiled import compiled

FOR = compiled("ID?(?:[NAT]+s)*[NAT]+")  # "for the mayor", "of her party"
ARTICLE = compiled(r"^(?:the|a|an)\s+", re.IGNORECASE)


def is_nationality(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether a mention is a determiner and one capitalised word for a person’s origin: "the Finn"; or with an age."""
    if s.classes[span[0]] != "D" or head != span[1] - 1 or not is_origin(s.words[head]):
        return False
    return head == span[0] + 1 or s.words[head - 1].endswith("year-old")


def is_origin(word: str) -> bool:
    """Whether a word says where people come from: "Finn"."""
    return names.fold(word) in lists.places().demonyms


def printed(scene: Scene, sentence: int, span: tuple[int, int]) -> str:
    """The words of a mention without their article, on one line."""
    return ARTICLE.sub("", " ".join(scene.text[slice(*scene.sentences[sentence].cover(*span))].split()))
