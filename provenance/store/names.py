"""When two names are one: folding for comparison, and what makes an actor or an article the same."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from urllib.parse import unquote

from provenance.actors.variants import variant
from provenance.model import MEDIA, Actor, ActorKind, Article

_KNOWN_BY_ONE_WORD = MEDIA | {ActorKind.PLATFORM}
_LONGEST = 500  # code points; PostgreSQL's B-trees hold 2,704 bytes an entry


def _bounded(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return f"{words[: _LONGEST - 65]} {hashlib.sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()}"


def fold(name: str) -> str:
    """The form in which names are compared: NFKC, case folded, single spaces; a very long one ends in its hash."""
    return _bounded(" ".join(unicodedata.normalize("NFKC", name).casefold().split()))


def registered_identity(actor: Actor) -> str:
    """The identity of an actor whose registry key is known."""
    return f"registry:{actor.key}"


def identity(name: str, kind: ActorKind | None, article_id: int) -> str:
    """What makes an unregistered actor the same in two articles.

    A name of two words or more, or of a medium, is one actor wherever it stands; a single word ("Smith", "Hamas")
    and an unnamed group ("two officials") mean somebody of that article only: a wrong union does more harm than none.
    """
    folded = fold(name)
    if kind is ActorKind.GROUP or (" " not in folded and kind not in _KNOWN_BY_ONE_WORD):
        return f"article:{article_id}:{kind or 'unknown'}:{folded}"
    return person(name) if kind is ActorKind.PERSON else f"name:{folded}"


def person(name: str) -> str:
    """The identity of a person of that name, in any spelling of it."""
    return f"person:{_bounded(variant(name))}"


def plain_identity(name: str, kind: ActorKind | None) -> tuple[str, ...]:
    """The identity, if any, that a person of this spelling had before spellings were told apart from names."""
    return (f"person:{fold(name)}",) if kind is ActorKind.PERSON and " " in fold(name) else ()


def outlet_identity(name: str) -> str:
    """The identity of an outlet as an actor: the manifest says it is a medium, so one word is enough."""
    return f"name:{fold(name)}"


def article_identity(article: Article) -> str:
    """URL, else outlet and document, else path and document, else the bytes themselves (standard input)."""
    if article.url:
        return _bounded(f"url:{article.url}")
    if article.outlet:
        return _bounded(f"outlet:{article.outlet}\n{article.document}")
    place = _place(article.path)
    return f"sha256:{article.sha256}" if place is None else _bounded(f"path:{place}\n{article.document}")


def _place(path: str | None) -> str | None:
    """Where an article was read; None for standard input, and for a member of it in a folder that was deleted.

    An address is what it is wherever a program runs; that of a file names the file.
    """
    if path and "://" in path:
        scheme, _, rest = path.partition("://")
        if scheme != "file":
            return path
        path = unquote(rest)
    try:
        return os.path.realpath(path) if path and path != "-" else None
    except FileNotFoundError:
        return None
