"""An outlet's own name, by which it says whom it was told: dem „Küstenboten“, z „Głosem”, «أفق الساحل», Нашему Краю."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from provenance.actors.names import fold
from provenance.actors.registry import Registry
from provenance.model import Actor, ActorKind, Span

_ARTICLES = frozenset("der die das le la les l el los las il lo gli o a os as the".split())
_STEM = 4  # letters that a word keeps in any case
_ENDING = 4  # letters of a case ending at the most


@lru_cache(maxsize=1 << 10)
def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in name.replace("’", " ").replace("'", " ").replace("-", " ").split())


def is_own(words: str, outlet: str | None) -> bool:
    """Whether words in marks are the name of the article's ``outlet``, in any case, or the part that it goes by."""
    if not outlet or not words[:1].isalpha() or words[:1].islower():
        return False
    said, name = _words(words), _words(outlet)
    if not said or len(said) > len(name):
        return False
    if said == name:
        return True
    bare = name[1:] if name[0] in _ARTICLES else name
    places = range(len(bare) - len(said) + 1)
    return any(all(map(_same, said, bare[at : at + len(said)])) for at in places)


def _same(a: str, b: str) -> bool:
    """Whether two words are one but for the ending of a case: "głosem", "głos"."""
    if a == b:
        return True
    common = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        common += 1
    return common >= _STEM and common >= min(len(a), len(b)) - 1 and max(len(a), len(b)) - common <= _ENDING


_VOWELS = "аеёиіїоуыьюяйaeiouyęąó"  # with which a Slavic nominative ends
_ANY_CASE = r"\w{0,4}"
SLAVIC = frozenset(("uk", "ru", "pl"))


# Before an outlet's own name, where it stands for those who were told something.
_TO_IT = r"(?:[aà]|al|au|ao|alla|allo|all['’]|para|con|com|con la|com o|dem|der|den|des|gegenüber|von)"
WESTERN = frozenset(("de", "fr", "es", "it", "pt"))


def hears(
    text: str, outlet: str | None, lang: str, known: Sequence[tuple[Span, Actor]], registry: Registry
) -> list[tuple[Span, Actor]]:
    """Where a Western text says that its outlet was told something, apart from the spans ``known``.

    "explica a elFaro Ana Roa": without capitals at its head the name is no medium's by its shape, and with some, "El
    Faro Ana Roa" would be somebody.
    """
    if outlet is None or lang not in WESTERN or outlet not in text or not outlet[-1].isalnum():
        return []
    if outlet.islower():
        return []
    actor = registry.resolve(outlet) or Actor(outlet, ActorKind.PAPER)
    pattern = rf"(?<!\w)(?i:{_TO_IT})[ \u00a0]?(?P<name>{re.escape(outlet)})(?![\w-])"
    met = [Span(*m.span("name")) for m in re.finditer(pattern, text)]
    return [(at, actor) for at in met if not any(k.start < at.end and at.start < k.end for k, _ in known)]


def declined(
    text: str, outlet: str | None, lang: str, known: Sequence[tuple[Span, Actor]], registry: Registry
) -> list[tuple[Span, Actor]]:
    """Where a Slavic text has its outlet's name of several words in another case, apart from the spans ``known``.

    "сказала Нашему Краю адвокат Анна Лис": the name is nobody's.
    """
    words = (outlet or "").split()
    if outlet is None or lang not in SLAVIC or len(words) < 2 or not all(word.isalpha() for word in words):
        return []
    stems = [word.rstrip(_VOWELS) if len(word) >= _STEM else word for word in words]
    if any(len(stem) < _STEM - 1 and stem != word for stem, word in zip(stems, words, strict=True)):
        return []
    pattern = rf"(?<!\w){' '.join(stem + _ANY_CASE for stem in stems)}(?!\w)"
    actor = registry.resolve(outlet) or Actor(outlet, ActorKind.PAPER)
    met = [Span(*m.span()) for m in re.finditer(pattern, text)]
    return [(at, actor) for at in met if not any(k.start < at.end and at.start < k.end for k, _ in known)]
