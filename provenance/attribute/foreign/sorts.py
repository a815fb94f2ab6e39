# ruff: noqa: E501 - a table of nouns reads better with a language and a sort on each line
"""Media that no registry knows, where the article says what they are: "dem Staatssender KRT", "a la emisora Onda Sur".

A noun for a sort of media, few words that say more of it, and a name: in marks, an acronym, or words with capitals.
What is so introduced is that medium wherever its name stands in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from provenance.actors import declension
from provenance.actors.lists import places
from provenance.actors.names import BODY_ACRONYMS, fold
from provenance.actors.registry import Registry
from provenance.attribute.foreign.grammar import grammar
from provenance.attribute.foreign.nouns import is_given, is_role
from provenance.model import MEDIA, Actor, ActorKind, Span

_AGENCY, _PAPER, _AIR = ActorKind.AGENCY, ActorKind.PAPER, ActorKind.BROADCASTER
# Nouns by sort, in every case; they begin with a small or a capital letter.
_SORTS: dict[str, tuple[tuple[ActorKind, str], ...]] = {
    "de": (
        (_AGENCY, r"(?:\w*nachrichten|presse|staats|telegra[fp]h?en)?agentur"),
        (_PAPER, r"\w*zeitung|\w*(?:boulevard|wochen|tage|lokal|regierungs|partei|fach)?blatts?|\w*blattes|\w*magazins?|\w*portals?|wochenschrift|zeitschrift"),
        (_AIR, r"\w*senders?|\w*rundfunks?|rundfunkanstalt|\w*fernsehens?|\w*fernsehkanals?|\w*hörfunks?"),
    ),
    "fr": (
        (_AGENCY, r"agence"),
        (_PAPER, r"journal|quotidien|hebdomadaire|hebdo|mensuel|magazine|revue|site|média|portail|gazette"),
        (_AIR, r"chaîne|télévision|télé|radio|station|radiotélévision"),
    ),
    "es": (
        (_AGENCY, r"agencia"),
        (_PAPER, r"diario|periódico|rotativo|semanario|revista|portal|medio|sitio|web|tabloide|matutino"),
        (_AIR, r"televisión|televisora|cadena|emisora|radio|canal|radiodifusora"),
    ),
    "it": (
        (_AGENCY, r"agenzia"),
        (_PAPER, r"quotidiano|giornale|settimanale|mensile|rivista|sito|portale|testata"),
        (_AIR, r"tv|televisione|emittente|radio|rete|canale|radiotelevisione"),
    ),
    "pt": (
        (_AGENCY, r"agência"),
        (_PAPER, r"jornal|diário|semanário|revista|portal|site|periódico"),
        (_AIR, r"televisão|tv|emissora|rádio|canal|estação|cadeia"),
    ),
    "pl": (
        (_AGENCY, r"agencj(?:a|i|ą|ę)"),
        (_PAPER, r"gaze(?:t[ayęąo]|cie)|dziennik(?:a|owi|iem|u)?|tygodnik(?:a|owi|iem|u)?|portal(?:u|owi|em)?|serwis(?:u|owi|em)?|magazyn(?:u|owi|em)?|miesięcznik(?:a|owi|iem|u)?"),
        (_AIR, r"telewizj[aiąę]|stacj[aiąę]|rozgłośni[aąę]?|radi[oua]|radiem|nadawc[ayęą]|kanał(?:u|owi|em)?"),
    ),
    "ru": (
        (_AGENCY, r"(?:информ|гос|инфо|медиа)?агентств(?:о|а|у|ом|е)|информагентств\w{1,2}"),
        (_PAPER, r"газет(?:а|ы|е|у|ой)|издани(?:е|я|ю|ем|и)|журнал(?:а|у|ом|е)?|портал(?:а|у|ом|е)?|еженедельник(?:а|у|ом|е)?|таблоид(?:а|у|ом|е)?"),
        (_AIR, r"(?:гос)?телеканал(?:а|у|ом|е)?|(?<![\w-])канал(?:а|у|ом|е)?|(?:гос)?телекомпани(?:я|и|ю|ей)|телерадиокомпани(?:я|и|ю|ей)|радиостанци(?:я|и|ю|ей)|(?:теле)?вещател(?:ь|я|ю|ем|е)|гостелевидени(?:е|я|ю|ем|и)|телевидени(?:е|я|ю|ем|и)"),
    ),
    "uk": (
        (_AGENCY, r"(?:інформ|держ|медіа)?агент?ств(?:о|а|у|ом|і)|агенці(?:я|ї|ю|єю)"),
        (_PAPER, r"газет(?:а|и|і|у|ою)|виданн(?:я|ю|ям|і)|журнал(?:а|у|ом|і)?|портал(?:а|у|ом|і)?|тижневик(?:а|у|ом|ові)?|таблоїд(?:а|у|ом|ові)?|часопис(?:у|ом|ові|і)?"),
        (_AIR, r"телеканал(?:а|у|ом|і|ові)?|(?<![\w-])канал(?:а|у|ом|і|ові)?|телекомпані(?:я|ї|ю|єю)|телерадіокомпані(?:я|ї|ю|єю)|радіостанці(?:я|ї|ю|єю)|мовник(?:а|у|ом|ові)?|телебаченн(?:я|ю|ям|і)"),
    ),
}  # fmt: skip
# What may stand between a noun and the name.
_GAP = {
    "de": r"",
    "fr": r"(?:(?:d['’](?:[ÉEé]tat|informations?|opposition)|de (?:presse|télévision|radio|service public)|en (?:ligne|continu)|(?!d[eu]s?\b|pour|spatial|sanitaire|immobil|bancaire)[a-zà-ÿ]+)[ \u00a0]){0,3}",
    "es": r"(?:(?:de (?:noticias|prensa|televisión|radio|comunicación)|del Estado|(?!d[eo]l?\b|en\b|que\b|y\b|espacial|tributari|sanitari)[a-zà-ÿ]+)[ \u00a0]){0,3}",
    "it": r"(?:(?:di (?:stampa|Stato|stato|notizie)|d['’]informazione|(?!d[ei]l?\b|in\b|che\b|e\b|spazial|sanitari|immobil)[a-zà-ÿ]+)[ \u00a0]){0,3}",
    "pt": r"(?:(?:de (?:notícias|imprensa|televisão|rádio)|(?!d[aeo]s?\b|em\b|que\b|e\b|espacial|sanitári)[a-zà-ÿ]+)[ \u00a0]){0,3}",
    "pl": r"(?:(?!w\b|z\b|i\b|o\b|na\b|do\b|kosmiczn)[a-zà-ž]+[ \u00a0]){0,2}",
    "ru": r"(?:(?:новостей|ТВ|телевидения)[ \u00a0])?",
    "uk": r"(?:(?:новин|ТБ|телебачення)[ \u00a0])?",
}
_STEMS = {  # one of these stands in an article that has such a noun
    "de": "agentur|zeitung|blatt|magazin|portal|schrift|sender|rundfunk|fernseh|hörfunk",
    "fr": "agence|journal|quotidien|hebdo|mensuel|magazine|revue|site|média|portail|gazette|chaîne|télé|radio|station",
    "es": "agencia|diario|periódico|rotativo|semanario|revista|portal|medio|sitio|web|tabloide|matutino|televis|cadena|emisora|radio|canal",
    "it": "agenzia|quotidiano|giornale|settimanale|mensile|rivista|sito|portale|testata|tv|televisione|emittente|radio|rete|canale",
    "pt": "agência|jornal|diário|semanário|revista|portal|site|periódico|televisão|tv|emissora|rádio|canal|estação|cadeia",
    "pl": "agencj|gaze|dziennik|tygodnik|portal|serwis|magazyn|miesięcznik|telewizj|stacj|rozgłośn|radi|nadawc|kanał",
    "ru": "агентств|газет|издани|журнал|портал|еженедельник|таблоид|канал|компани|радиостанц|вещател|телевидени",
    "uk": "агентств|агенств|агенці|газет|видання|журнал|портал|тижневик|таблоїд|часопис|канал|компані|радіостанц|мовник|телебачен",
}
_UP = "A-ZÀ-ÖØ-ÞĀ-Ž"
_CAPITAL = rf"[{_UP}А-ЯЁІЇЄҐ]"
_MARKED = r"[«„“\"‹»][ \u00a0\u202f]?(?P<marked>[^\W_][^«»„“”\"‹›\n]{1,40}?)[ \u00a0\u202f]?[»“”\"›«]"
_ACRONYM = rf"(?P<acronym>[a-z]?[{_UP}А-ЯІЇЄҐ]{{2,6}}(?:[ -]?\d{{1,2}}(?!\d))?(?:-{_CAPITAL}\w+)?)(?![\w.’'-]|[ \u00a0][{_UP}]{{2}})"
_WORD = rf"(?:[LDld]['’]|[a-z](?=[A-Z]{{2}}))?[{_UP}][\w&’'.-]*\w"
_JOIN = r"(?:d[eou]s?|d[ae]l|della|delle|degli|di|da|la|las|los|les|et|y|e|en|del|of|the|[dl]['’])"
_LATER = r"(?:[ \u00a0](?:du (?:soir|matin|jour|dimanche)|de la (?:tarde|mañana|noche)|della (?:sera|mattina)|del (?:mattino|giorno)))?"
_TITLE = rf"(?P<title>{_WORD}(?:[ \u00a0](?:{_JOIN}[ \u00a0]?){{0,2}}{_WORD}){{0,4}}{_LATER})"
_GERMAN = rf"(?P<title>{_WORD}(?:[ \u00a0]{_WORD}){{0,2}})"
# In Cyrillic a name without marks is in Latin letters, or an acronym.
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿĀ-žœ0-9"
_LATIN = rf"(?P<title>[{_UP}][{_LETTER}’'&-]*(?:\.[{_LETTER}]+)*(?:[ \u00a0][{_LETTER}&][{_LETTER}&’'.-]*(?<![.’'-])){{0,4}})"
# Names that only papers have, by their first or last word.
_SHAPES = {
    "de": r"[A-ZÄÖÜ][\w-]+(?:er|sche[nr]?)[ \u00a0](?:Zeitung|Nachrichten|Anzeigers?|Bote[n]?|Kuriers?|Tag(?:e)?blatt(?:s|es)?|Abendblatt(?:s|es)?|Volksblatt(?:s|es)?|Abendzeitung|Morgenpost|Abendpost|Rundschau|Merkurs?|Echos?|Presse|Volksstimme|Allgemeinen?|Wochenblatt(?:s|es)?|Kreisblatt(?:s|es)?|Landboten?|Generalanzeigers?|Neuesten Nachrichten|Neueste Nachrichten)",
    "fr": rf"(?:L[ae]|Les|le|la|les|[Aa]u|[Dd]u)[ \u00a0](?P<fr>(?:Journal|Courrier|Dépêche|Progrès|Gazette|Quotidien|Réveil|Télégramme|Dauphiné|Républicain|Populaire|Messager|Phare|Voix|Montagne|Vigie|Liberté|Tribune|Nouvelle République|Parisien|Petit [{_UP}]\w+)(?:[ \u00a0](?:d[eu]s?[ \u00a0](?:la[ \u00a0]|l['’])?|d['’])?(?:{_WORD}|[a-zà-ÿ]{{5,}}(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne|ine|soir))){{1,2}}|(?:Journal|Gazette|Courrier|Voix)[ \u00a0]d[eu]s?[ \u00a0][a-zà-ÿ]{{4,}}|(?:Écho|Éclair|Indépendant|Union|Est|Avenir|Alsace|Yonne)(?:[ \u00a0](?:d[eu]s?[ \u00a0](?:la[ \u00a0]|l['’])?|d['’]){_WORD}){{1,2}})",
    "es": rf"(?:El|La|Las?)[ \u00a0](?:Diario|Correo|Heraldo|Gaceta|Voz|Faro|Norte|Periódico|Noticiero|Eco|Crónica|Nueva|Opinión|Tribuna|Verdad|Mercurio|Comercio|Provincia|Vanguardia|Prensa|Tarde)[ \u00a0](?:de(?:l| la| los| las)?[ \u00a0])?{_WORD}(?:[ \u00a0]de(?:l| la)?[ \u00a0]{_WORD})?|(?:Diario|Heraldo|Gaceta|Onda|Cadena|Antena)[ \u00a0](?:de(?:l| la)?[ \u00a0])?{_WORD}",
    "it": rf"(?:Il|La|Lo|il|la|lo|[dns]?el|[dsa]ul|al|alla|della|dalla|sulla|nella|dal)[ \u00a0](?P<it>(?:Giornale|Corriere|Gazzetta|Gazzettino|Messaggero|Voce|Nazione|Mattino|Resto|Provincia|Cittadino|Quotidiano|Nuova|Libertà)[ \u00a0](?:d(?:i|el|ella|ello|egli|ei)[ \u00a0]|dell['’])?{_WORD})|L?['’]?Eco[ \u00a0]d(?:i|el|ella)[ \u00a0]{_WORD}",
    "pt": rf"(?:Jornal|Diário|Correio|Gazeta|Folha|Tribuna|Rádio)[ \u00a0](?:d[aeo]s?[ \u00a0])?{_WORD}",
    "pl": rf"(?:Gazeta|Kurier|Głos|Echo|Dziennik|Tygodnik|Nowiny)[ \u00a0]{_WORD}|(?:Kuriera|Głosu|Echa)[ \u00a0]{_WORD}",
}
_SHAPE_WORDS = {
    "de": "Zeitung|Nachrichten|nzeiger|Bote|Kurier|blatt|Morgenpost|Abendpost|Rundschau|Merkur|Echo|Presse|Volksstimme|Allgemeine|Landbote",
    "fr": "Journal|Courrier|Dépêche|Progrès|Gazette|Quotidien|Réveil|Télégramme|Dauphiné|Républicain|Populaire|Messager|Phare|Voix|Montagne|Vigie|Liberté|Tribune|République|Parisien|Petit|Écho|Éclair|Indépendant|Union|Est |Avenir|Alsace|Yonne",
    "es": "Diario|Correo|Heraldo|Gaceta|Voz|Faro|Norte|Periódico|Noticiero|Eco|Crónica|Nueva|Opinión|Tribuna|Verdad|Mercurio|Comercio|Provincia|Vanguardia|Prensa|Tarde|Onda|Cadena|Antena",
    "it": "Giornale|Corriere|Gazzett|Messaggero|Voce|Nazione|Mattino|Resto|Provincia|Cittadino|Quotidiano|Nuova|Libertà|Eco",
    "pt": "Jornal|Diário|Correio|Gazeta|Folha|Tribuna|Rádio",
    "pl": "Gazeta|Kurier|Głos|Echo|Dziennik|Tygodnik|Nowiny|Echa",
}
_NOMINATIVE = frozenset("radio gazeta dziennik tygodnik portal telewizja tv agencja kanał magazyn".split())
_NO_MEDIUM = frozenset("anfang mitte ende".split())
_NOUN_ENDINGS = (
    "ung",
    "ungen",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tionen",
    "tät",
    "ismus",
    "isten",
    "toren",
    "nisse",
    "innen",
)
LONGEST = 45  # code points of a name


class Introduced(NamedTuple):
    """The media that an article introduces: each mention with whom it means."""

    name: str
    kind: ActorKind
    at: Span


def media(text: str, lang: str, known: Sequence[tuple[Span, Actor]], registry: Registry) -> list[tuple[Span, Actor]]:
    """``known``, in order of text, with the media that an article of ``lang`` introduces by their sort."""
    if lang not in _SORTS:
        return list(known)
    actors: dict[str, Actor] = {}
    at: list[tuple[Span, Actor]] = []
    for name, kind, span in _introduced(text, lang):
        if (registered := registry.resolve(name)) is not None and registered.kind not in MEDIA:
            continue
        actor = actors.setdefault(name, registered or Actor(name, kind))
        at.append((span, actor))
    for name, actor in actors.items():
        forms = (name, *declension.forms(name)) if name[0] > "\u036f" else (name,)
        for form in forms:
            start = text.find(form)
            while start >= 0:
                end = start + len(form)
                whole = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
                if whole and not (name[0] > "\u036f" and text[start - 1 : start] not in '«„“"' and not name.isupper()):
                    at.append((Span(start, end), actor))
                start = text.find(form, end)
    return _joined(known, at)


def names(text: str, lang: str) -> frozenset[str]:
    """The names of media in marks that an article introduces."""
    found = _introduced(text, lang) if lang in _SORTS else ()
    return frozenset(one.name for one in found if text[one.at.start - 1 : one.at.start] in '«„“"‹»\u00a0 ')


def _joined(known: Sequence[tuple[Span, Actor]], more: list[tuple[Span, Actor]]) -> list[tuple[Span, Actor]]:
    """Both in order; of two that overlap the longer, of two alike the known one."""
    out: list[tuple[Span, Actor]] = []
    for one in sorted(
        (*((a, 0) for a in known), *((a, 1) for a in more)), key=lambda o: (o[0][0].start, -o[0][0].end, o[1])
    ):
        span = one[0][0]
        if out and out[-1][0].end > span.start:
            continue
        out.append(one[0])
    return out


@lru_cache(maxsize=2)
def _introduced(text: str, lang: str) -> tuple[Introduced, ...]:
    lower = text.lower()
    sorts = any(stem in lower for stem in _STEMS[lang].split("|"))
    found = [*(_by_sort(text, lang) if sorts else ())]
    for shape, words in _SHAPE_WORDS.items():  # a paper keeps its name abroad
        if any(word in text for word in words.split("|")):
            found += _by_shape(text, shape)
    return tuple(found)


def _by_shape(text: str, lang: str) -> Iterator[Introduced]:
    """Names that only papers have: "dem Zwickauer Boten", "au Journal des enchères"."""
    for m in _shape(lang).finditer(text):
        group = m.lastgroup or 0
        if m[0][0].isupper() and not m[0].startswith(("Au ", "Du ")):
            group = 0  # "La Gazette du Nord", but "au Journal des enchères"
        name = m[group]
        words = name.split()
        cut = next((k for k in range(1, len(words)) if is_given(words[k].lower()) and k + 1 == len(words) > 2), None)
        if words[-1].lower() in ("la", "el", "le", "los", "las", "les"):
            continue
        if cut is not None or is_given(words[0].lower()):
            continue
        given = next((k for k in range(2, len(words) - 1) if is_given(words[k].lower())), None)
        if given is not None:
            name = name[: name.index(words[given])].rstrip()
        span = Span(m.start(group), m.start(group) + len(name))
        air = words[0] in ("Onda", "Cadena", "Antena", "Rádio")
        yield Introduced(_nominative(name, lang), _AIR if air else _PAPER, span)


def _nominative(name: str, lang: str) -> str:
    """A German paper out of the genitive or dative: "des Zwickauer Boten", "der Märkischen Zeitung"."""
    if lang == "pl":
        first, _, rest = name.partition(" ")
        return " ".join(({"Kuriera": "Kurier", "Głosu": "Głos", "Echa": "Echo"}.get(first, first), rest)).strip()
    if lang != "de":
        return name
    first, _, rest = name.partition(" ")
    rest = {"Boten": "Bote", "Landboten": "Landbote", "Allgemeinen": "Allgemeine"}.get(rest, rest)
    if rest.endswith(("blattes", "blatts", "eigers", "kurs", "uriers", "Echos", "erkurs")):
        rest = rest.removesuffix("es") if rest.endswith("blattes") else rest[:-1]
    return f"{first[:-1]} {rest}" if first.endswith("schen") else f"{first} {rest}"


@cache
def _shape(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_SHAPES[lang]})(?![\w-])")


def _by_sort(text: str, lang: str) -> Iterator[Introduced]:
    pattern, kinds = _pattern(lang)
    for m in pattern.finditer(text):
        kind = kinds[next(group for group in kinds if m[group])]
        group = next(g for g in ("marked", "acronym", "title") if m.groupdict().get(g))
        name = m[group]
        if group == "acronym" and (name in BODY_ACRONYMS or fold(name) in places().countries):
            continue
        start = m.start(group)
        if group == "title":
            name = _cut(text, m, lang)
            sort = m[kind.name.lower()]
            if lang == "pl" and sort[0].isupper() and sort.lower() not in _NOMINATIVE:
                continue  # "Dziennikowi Śląskiemu": the case of it is that of the name
            if name and lang != "de" and sort[0].isupper():  # "Radio Littoral", "Agencia Central"
                start = m.start(kind.name.lower())
                name = text[start : m.start(group) + len(name)]
        if group == "marked" and not (name[0].isupper() or name[0].isdigit() or "." in name):
            continue
        if 1 < len(name) <= LONGEST:
            yield Introduced(name, kind, Span(start, start + len(name)))


def _cut(text: str, m: re.Match[str], lang: str) -> str:
    """A name of capitalised words without the person behind it; empty where it is none."""
    words = m["title"].split()
    known = grammar(lang)
    plain = [w.lower().rstrip(".,") for w in words]
    if fold(words[0]) in places().months_and_days or plain[0] in _NO_MEDIUM or plain[0] in known.titles:
        return ""
    if plain[-1] in ("de", "du", "des", "del", "di", "of", "the", "&"):
        words, plain = words[:-1], plain[:-1]
    if len(words) == 1 and words[0] in BODY_ACRONYMS:
        return ""
    if all(fold(w) in places().countries or fold(w) in places().demonyms for w in words):
        return ""
    if is_given(plain[0]) and len(words) > 1:
        return ""
    if lang == "de":
        if is_role(words[0], known) or (len(words) == 1 and plain[0].endswith(_NOUN_ENDINGS)):
            return ""
        if len(words) > 1 and is_role(words[1], known) and not is_given(plain[0]):
            words = words[:1]
    for k in range(1, len(words)):
        if is_given(plain[k]) and k + 1 < len(words) and plain[k - 1] not in ("de", "di", "la", "le", "el", "of"):
            words = words[:k]
            break
        if (
            k + 1 == len(words)
            and is_given(plain[k])
            and plain[k - 1] not in ("de", "di", "la", "le", "el", "il", "of")
        ):
            words = words[:k]  # "dans les colonnes de La Vigie Monique, retraitée"
            break
    if len(words) == 1 and _is_surname(text, words[0]):
        return ""
    name = " ".join(words)
    return m["title"][: len(name)]


def _is_surname(text: str, word: str) -> bool:
    """Whether a word stands behind a given name somewhere in the article."""
    for m in re.finditer(rf"(?P<given>[^\W\d_][\w’'-]+)[ \u00a0]{re.escape(word)}(?!\w)", text):
        if m["given"][0].isupper() and is_given(m["given"].lower()):
            return True
    return False


@cache
def _pattern(lang: str) -> tuple[re.Pattern[str], dict[str, ActorKind]]:
    sorts = "|".join(rf"(?P<{kind.name.lower()}>{nouns})" for kind, nouns in _SORTS[lang])
    name = {"de": _GERMAN, "ru": _LATIN, "uk": _LATIN}.get(lang, _TITLE)
    first = r"(?<![\w-])(?:[ldLD]['’]|[dn]ell['’]|[ad]ll['’]|dall['’]|all['’])?"
    ways = (_MARKED, name) if name is _TITLE else (_MARKED, _ACRONYM, name)
    pattern = rf"{first}(?i:{sorts})[ \u00a0]{_GAP[lang]}(?:{'|'.join(ways)})"
    return re.compile(pattern), {kind.name.lower(): kind for kind, _ in _SORTS[lang]}
