"""The country that an article says a medium is of: "l'agence espagnole", "der britischen Agentur".

Of several agencies that an article has named such words mean the one of that country.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from provenance.actors.names import fold
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import Actor, ActorKind, Span

# How the adjective of a country begins in German, Romance languages and Turkish, without accents; by ISO code.
_STEMS = {
    "FR": "francai frances franzosisch fransiz",
    "GB": "britan britisch ingles inglesa anglais ingiliz",
    "US": "american amerikan americain estadounidens statunitens norteamerican usamerikan",
    "DE": "aleman alema allemand tedesc deutsch alman",
    "ES": "espanol espanhol espagnol spagnol spanisch ispanyol",
    "IT": "italian italien italyan",
    "PT": "portugu portugais portoghes portekiz",
    "RU": "russ rusa ruso rus",
    "CN": "chino china chines chinois cines cinese",
    "JP": "japon giappon japan",
    "TR": "turc turk turco turca tuerk",
    "GR": "grec grieg greg greco greca griech yunan",
    "PL": "polac polon polnisch",
    "UA": "ucran ucrain ukrain",
    "AT": "austri autrich osterreich avustury",
    "CH": "suiss suiz svizzer schweiz suic isvic",
    "BE": "belg",
    "NL": "neerland holand holland oland niederland",
    "SE": "suec svedes suedois schwed",
    "NO": "norueg norveg norweg",
    "DK": "danes danois dansk danisch",
    "IR": "iran",
    "KR": "surcorean sudcorean sudcorean sudcoreen sudkorean",
    "KP": "norcorean nordcorean nordcoreen nordkorean",
    "BR": "brasil brasilei bresil",
    "AR": "argentin",
    "IL": "israel",
    "EG": "egipci egipc egyptien egizian agyptisch",
    "SY": "siri syri syrien",
    "VE": "venezolan venezuelan venezuel venezolanisch",
    "CU": "cuban cubain kuban",
    "MX": "mexican mexicain messican mexikan",
}
_COUNTRY = {stem: code for code, stems in _STEMS.items() for stem in stems.split()}
_LONGEST = max(map(len, _COUNTRY))
_SHORTEST = min(map(len, _COUNTRY))
_WORD = compiled(r"[^\W\d_]{4,}")
_BEHIND = late(
    r"[ \u00a0](?P<word>[a-zà-ÿ]{4,})(?P<of>[ \u00a0](?:de|du|des|del|della|di|do|da|d['’]|pour|para|per)\b)?"
)


def country(word: str) -> str | None:
    """The ISO code of the country whose adjective a word is; None where it is none that is known here."""
    folded = "".join(c for c in unicodedata.normalize("NFD", fold(word)) if not unicodedata.combining(c))
    for length in range(min(len(folded), _LONGEST), _SHORTEST - 1, -1):
        if (code := _COUNTRY.get(folded[:length])) is not None:
            return code
    return None


def of(text: str, at: Span) -> tuple[str, bool] | None:
    """The country that words at ``at`` or the adjective behind them tell, and whether they go on: "… française de …".

    What goes on names a body by what it does, and no news agency. None where nothing tells a country.
    """
    for m in _WORD.finditer(text, *at):
        if (code := country(m[0])) is not None:
            return code, False
    behind = _BEHIND.match(text, at.end)
    code = country(behind["word"]) if behind else None
    return (code, bool(behind["of"])) if behind and code is not None else None


def last(named: Sequence[tuple[Span, Actor]], kinds: frozenset[ActorKind], code: str) -> Actor | None:
    """The medium of that country and of one of ``kinds`` that was named last of ``named``."""
    return next((a for _, a in reversed(named) if a.kind in kinds and a.country == code), None)


def differs(named: Sequence[tuple[Span, Actor]], name: str, code: str) -> bool:
    """Whether the medium called ``name`` is known to be of another country."""
    return any(actor.name == name and actor.country not in (None, code) for _, actor in named)
