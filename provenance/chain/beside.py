# ruff: noqa: E501 - a table of phrases reads better with a sort on one line
"""Media that no registry knows, in German and Romance languages, by the noun for their sort or by what only media have.

"der Regionalzeitung La Vigie", "la revue Sillage", "a la emisora Onda Ría"; "invité de Lac Bleu": a station has guests.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.chain.guarded import Guarded
from provenance.model import ActorKind, Span

_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-Ž"
_WORD = rf"[{_CAPITAL}][\w’'&-]*\w"
# A name: words with capitals, particles between them, a number at the end.
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:de la|de|del|du|di|da|do|des|y|et) )?{_WORD}){{0,3}}(?: \d{{1,3}}(?!\w))?)"
_ADJECTIVES = r"(?: [a-zà-ÿ][a-zà-ÿ-]{3,}){0,2} "
_PAPERS = {
    "de": r"(?:[A-ZÄÖÜ][\wäöüß-]*|)(?:[Zz]eitung|[Tt]ageblatt|[Mm]agazin|[Zz]eitschrift|[Nn]achrichtenportal|[Ii]nternetportal"
    r"|[Oo]nlineportal|[Oo]nline-Portal|[Nn]achrichtenseite|[Ww]ochenblatt|[Ff]achblatt|[Bb]oulevardblatt)",
    "fr": r"(?:journal|quotidien|hebdomadaire|mensuel|magazine|revue|tabloïd|webzine|site d['’](?:information|actualité)s?)",
    "es": r"(?:diario|periódico|rotativo|semanario|mensual|revista|tabloide|portal|digital|medio)",
    "it": r"(?:giornale|quotidiano|settimanale|mensile|rivista|testata|sito d['’]informazione)",
    "pt": r"(?:jornal|diário|semanário|revista|tabloide|portal)",
}
_STATIONS = {
    "de": r"(?:[A-ZÄÖÜ][\wäöüß-]*|)(?:[Ss]ender|[Ff]ernsehkanal|[Rr]adiostation|[Rr]undfunkanstalt)",
    "fr": r"(?:radio|chaîne|station de radio|télévision|radiotélévision)",
    "es": r"(?:radio|cadena|emisora|televisión|radiotelevisión|canal de televisión|televisora)",
    "it": r"(?:radio|emittente|rete televisiva|televisione)",
    "pt": r"(?:rádio|emissora|estação|televisão|cadeia)",
}
_AGENCIES = {
    "de": r"(?:[Nn]achrichtenagentur|[Pp]resseagentur|[Ss]taatsagentur|Agentur)",
    "fr": r"(?:agence(?: de presse)?)",
    "es": r"(?:agencia(?: de noticias)?)",
    "it": r"(?:agenzia(?: di stampa)?)",
    "pt": r"(?:agência(?: de notícias)?)",
}
# What only media have: guests, microphones, columns.
_HAVING = {
    "fr": r"(?:[Ii]nvitée?s? (?:matinale?s? )?(?:de|sur)|[Aa]u micro de|[Ss]ur l['’]antenne de|[Dd]ans les colonnes de|[Ss]ur le plateau de)",
    "es": r"(?:(?:a|en|ante) los micrófonos de|en las páginas de|en antena en)",
    "it": r"(?:ai microfoni di|sulle pagine di)",
    "pt": r"(?:aos microfones de|nas páginas de)",
}
_KINDS = ((_PAPERS, ActorKind.PAPER), (_STATIONS, ActorKind.BROADCASTER), (_AGENCIES, ActorKind.AGENCY))
_WORDS = {
    "de": "eitung|blatt|agazin|eitschrift|portal|richtenseite|ender|kanal|radiostation|Radiostation|anstalt|gentur",
    "fr": "journal|quotidien|hebdo|mensuel|magazine|revue|tablo|webzine|site d|radio|chaîne|télévision|agence|nvité|micro d"
    "|antenne|colonnes|plateau",
    "es": "diario|periódico|rotativo|semanario|mensual|revista|tabloide|portal|digital|medio|radio|cadena|emisora|televis"
    "|canal|agencia|micrófonos|páginas|antena",
    "it": "giornale|quotidiano|settimanale|mensile|rivista|testata|sito d|radio|emittente|televis|agenzia|microfoni|pagine",
    "pt": "jornal|diário|semanário|revista|tabloide|portal|rádio|emissora|estação|televis|cadeia|agência|microfones|páginas",
}


def _pattern(lang: str) -> Guarded:
    adjectives = " " if lang == "de" else _ADJECTIVES
    sorts = "|".join(f"(?P<{kind.name}>{table[lang]})" for table, kind in _KINDS)
    having = f"|{_HAVING[lang]} " if lang in _HAVING else ""
    return Guarded(
        rf"(?<![\w-])(?:(?:{sorts}){adjectives}{having})(?:(?:la|le|el|der|die|das) )?{_NAME}", _WORDS[lang], 0
    )


PATTERNS = {lang: _pattern(lang) for lang in _PAPERS}


def named(text: str, span: Span, lang: str | None) -> Iterator[tuple[Span, str, ActorKind]]:
    """The media of ``text[span]`` that stand beside their sort, each with its name and kind."""
    pattern = PATTERNS.get(lang or "")
    for m in pattern.finditer(text, span) if pattern is not None else ():
        words, start = m["name"].split(" "), m.start("name")
        given = next((k for k, word in enumerate(words) if fold(word) in given_names()), len(words))
        kept = words[:given]
        while kept and kept[-1].islower():
            kept = kept[:-1]
        if not kept or all(_is_where(word) for word in kept):
            continue  # "al periódico Ann Lee", "der Zeitung Madrid"
        name = " ".join(kept)
        kind = next((kind for _, kind in _KINDS if m[kind.name] is not None), ActorKind.BROADCASTER)
        yield Span(start, start + len(name)), name, kind


def _is_where(word: str) -> bool:
    known, folded = places(), fold(word)
    return folded in known.countries or folded in known.cities or folded in known.demonyms
