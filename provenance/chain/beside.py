"""Media that no registry knows, in Romance languages, by what only media have: guests, microphones, columns.

"invité de Lac Bleu", "au micro de Radio Sillage", "en las páginas de El Faro".
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.chain.guarded import Guarded
from provenance.model import ActorKind, Span

_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-Ž"
_WORD = rf"[{_CAPITAL}][\w'’&-]*\w"
# A name: words with capitals, particles between them, a number at the end.
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:de la|de|del|du|di|da|do|des|y|et) )?{_WORD}){{0,3}}(?: \d{{1,3}}(?!\w))?)"
_WHEN = r"(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ce|matin|soir|midi)){0,3}"
_HAVING = {
    "fr": rf"(?:[Ii]nvitée?s?{_WHEN} (?:de|sur)|[Aa]u micro de|[Ss]ur l['’]antenne de|[Ss]ur le plateau de"
    r"|[Dd]ans les colonnes de)",
    "es": r"(?:(?:[Aa]|[Ee]n|[Aa]nte) los micrófonos de|[Ee]n las páginas de|[Ee]n antena en)",
    "it": r"(?:[Aa]i microfoni di|[Ss]ulle pagine di)",
    "pt": r"(?:[Aa]os microfones de|[Nn]as páginas de)",
}
_WORDS = {
    "fr": "nvité|micro d|antenne d|plateau d|colonnes d",
    "es": "micrófonos d|páginas d|antena en",
    "it": "microfoni d|pagine d",
    "pt": "microfones d|páginas d",
}
PATTERNS = {
    lang: Guarded(rf"(?<![\w-]){having} (?:(?:la|le|el) )?{_NAME}", _WORDS[lang], 0) for lang, having in _HAVING.items()
}


def named(text: str, span: Span, lang: str | None) -> Iterator[tuple[Span, str, ActorKind]]:
    """The media of ``text[span]`` that have somebody as a guest or their words, each with its name and kind."""
    pattern = PATTERNS.get(lang or "")
    for m in pattern.finditer(text, span) if pattern is not None else ():
        words, start = m["name"].split(" "), m.start("name")
        given = next((k for k, word in enumerate(words) if fold(word) in given_names()), len(words))
        kept = words[:given]
        while kept and kept[-1].islower():
            kept = kept[:-1]
        if not kept or all(_is_where(word) for word in kept):
            continue  # "invité d'Ann Lee", "invité de Madrid"
        name = " ".join(kept)
        yield Span(start, start + len(name)), name, ActorKind.BROADCASTER


def _is_where(word: str) -> bool:
    known, folded = places(), fold(word)
    return folded in known.countries or folded in known.cities or folded in known.demonyms
