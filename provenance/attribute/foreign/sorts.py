"""Media that no registry knows, where the article says what they are: "dem Staatssender KRT", "a la emisora Onda Sur".

A noun for a sort of media, few words that say more of it, and a name: in marks, an acronym, or words with capitals.
What is so introduced is that medium wherever its name stands in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from provenance.actors import declension
from provenance.actors.lists import places
from provenance.actors.names import BODY_ACRONYMS, fold
from provenance.actors.registry import Registry
from provenance.actors.shapes import SAINTS
from provenance.attribute.foreign import airwaves, arabic_media, told, turkish_media
from provenance.attribute.foreign.grammar import grammar
from provenance.attribute.foreign.named_bodies import is_office
from provenance.attribute.foreign.nouns import is_given, is_role
from provenance.attribute.foreign.sort_words import (
    ACRONYM,
    AGENCY,
    AIR,
    GAP,
    GERMAN,
    LATIN,
    MARKED,
    PAPER,
    SHAPE_ENDINGS,
    SHAPE_WORDS,
    SHAPES,
    SITE,
    SORTS,
    STEMS,
    TITLE,
    UP,
)
from provenance.compiled import compiled
from provenance.model import MEDIA, Actor, ActorKind, Span

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
_GIVEN = 20  # code points of a given name
MASCULINE = frozenset("Bote Landbote Kurier Anzeiger Merkur Generalanzeiger Tagesspiegel".split())
LONGEST = 45  # code points of a name


class Introduced(NamedTuple):
    """The media that an article introduces: each mention with whom it means."""

    name: str
    kind: ActorKind
    at: Span


_SCHOOL = compiled(r"C[EM][12]|BTS\d?|BAC ?\d")  # what French pupils are in


def media(text: str, lang: str, known: Sequence[tuple[Span, Actor]], registry: Registry) -> list[tuple[Span, Actor]]:
    """``known``, in order of text, with the media that an article of ``lang`` introduces by their sort."""
    if lang in ("ar", "tr"):
        return _named_by_noun(text, lang, known, registry)
    if lang not in SORTS:
        return list(known)
    actors: dict[str, Actor] = {}
    at: list[tuple[Span, Actor]] = []
    for name, kind, span in _introduced(text, lang):
        if lang == "fr" and _SCHOOL.fullmatch(name):
            continue  # "une mère de jumeaux en CE1"
        registered = registry.resolve(name) or _acronym(name, kind, registry, lang)
        if registered is None and name.lower().startswith(_AGENCIES):  # "Agencja TASS"
            short = registry.resolve(name.partition(" ")[2])
            registered = short if short is not None and short.kind is AGENCY else None
        if registered is not None and registered.kind not in MEDIA:
            continue
        actor = actors.setdefault(name, registered or Actor(name, kind))
        at.append((span, actor))
    if lang in told.LANGUAGES and len(actors) > 1:
        at = [(span, _whole(actor, actors)) for span, actor in at]
        actors = {name: _whole(actor, actors) for name, actor in actors.items()}
    if lang in ("ru", "uk"):
        at += [*_abbreviated(text, registry), *airwaves.stations(text, registry)]
    if lang == "fr" and ("aux " in text or "Aux " in text):
        at += _contracted(text, registry)
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
    if at:  # the named channel, not what it runs on
        known = [one for one in known if not (_is_channel(text, one[0], lang) and _names_channel(one[0], at))]
    return _joined(known, [*at, *_short(text, lang, known)])


def _acronym(name: str, kind: ActorKind, registry: Registry, lang: str) -> Actor | None:
    """The one medium of that sort whose acronym Romance papers print as a word: "alla tv Rai", "la agencia Efe"."""
    if lang not in _AS_WORDS or " " in name or len(name) > _SHORTEST or not name.istitle():
        return None
    meant = [actor for actor in registry.candidates(name.upper()) if actor.kind is kind]
    return meant[0] if len(meant) == 1 else None


_AS_WORDS = frozenset("it es pt fr".split())
_SHORTEST = 5  # letters of such a word


def _named_by_noun(
    text: str, lang: str, known: Sequence[tuple[Span, Actor]], registry: Registry
) -> list[tuple[Span, Actor]]:
    found = []
    for name, kind, at in (arabic_media if lang == "ar" else turkish_media).introduced(text):
        registered = registry.resolve(name)
        if registered is None and lang == "ar" and len(words := name.split()) == 3:
            registered = registry.resolve(words[1])  # "وكالة الأناضول للأنباء"
        if registered is None or registered.kind in MEDIA:
            found.append((at, registered or Actor(name, kind)))
    if lang == "ar" and "لل" in text:
        for name, at in arabic_media.hearers(text):
            meant = registry.candidates(name)
            if len(meant) == 1 and meant[0].kind in MEDIA:
                found.append((at, meant[0]))
    return _joined(known, found)


def _whole(actor: Actor, others: Mapping[str, Actor]) -> Actor:
    """The one medium of a longer name that begins with an actor's: "El Faro" of "El Faro de Betanzos"."""
    if actor.key or " " not in actor.name:
        return actor
    longer = [other for name, other in others.items() if name.startswith(f"{actor.name} ")]
    return longer[0] if len(longer) == 1 else actor


_AGENCIES = ("agencja ", "agencji ", "agencją ", "agencję ", "agencia ", "agenzia ", "agência ", "agence ")
_PLAIN = frozenset("radio canal agence agencia diario journal daily france deutsche television televisión".split())


def _short(text: str, lang: str, known: Sequence[tuple[Span, Actor]]) -> Iterator[tuple[Span, Actor]]:
    """The first word of a paper's longer name behind an article, once it has been named: "El Corriere"."""
    if lang not in told.LANGUAGES:
        return
    seen: dict[str, tuple[int, Actor]] = {}
    for at, actor in known:
        first, _, rest = text[slice(*at)].partition(" ")
        plain = len(first) < 5 or first.lower() in _PLAIN or is_given(first.lower())
        if rest and actor.kind is PAPER and not plain:
            seen.setdefault(first, (at.end, actor))
    for first, (end, actor) in seen.items():
        for m in re.finditer(
            rf"(?<![\w-])(?i:el|le|au|du|al|il) (?P<name>{first})(?![\w-]| (?:d\w+ )?[{UP}])", text[end:]
        ):
            yield Span(end + m.start("name"), end + m.end()), actor


_CHANNELS = {"ru": "-канал", "uk": "-канал", "de": "-Kanal"}
_CHANNEL_OF: dict[str, tuple[str, ...]] = {
    "es": ("canal de ",),
    "fr": ("chaîne ",),
    "it": ("canale ",),
    "pt": ("canal do ", "canal de "),
}


def _is_channel(text: str, at: Span, lang: str) -> bool:
    """Whether a platform stands where a channel on it is named: "Telegram-Kanal", "canal de Telegram"."""
    if lang in _CHANNELS:
        return text.startswith(_CHANNELS[lang], at.end)
    return lang in _CHANNEL_OF and text[max(0, at.start - _GIVEN) : at.start].endswith(_CHANNEL_OF[lang])


def _names_channel(platform: Span, at: Sequence[tuple[Span, Actor]]) -> bool:
    return any(0 < span.start - platform.end < LONGEST // 3 for span, _ in at)


_TO_THE = compiled(rf"(?<!\w)[Aa]ux (?P<name>[{UP}][\w-]+)(?![\w-])")


def _contracted(text: str, registry: Registry) -> Iterator[tuple[Span, Actor]]:
    """French media whose article "à" takes: "aux Echos" is to Les Echos."""
    for m in _TO_THE.finditer(text):
        actor = registry.resolve(f"Les {m['name']}")
        if actor is not None and actor.kind in MEDIA:
            yield Span(*m.span("name")), actor


_SHORT = compiled(r"(?<!\w)(?P<sort>Р?[ИІ]А|(?:Г?Т)?РК|ГТРК|ТК) [«„“\"](?P<name>[^»“”\"\n]{2,30})[»“”\"]")


def _abbreviated(text: str, registry: Registry) -> Iterator[tuple[Span, Actor]]:
    """Slavic media whose sort is an acronym: "РИА «Новости»" and "ИА «Регнум»"."""
    if not any(sort in text for sort in ("ИА ", "ІА ", "РК ", "ТК ")):
        return
    for m in _SHORT.finditer(text):
        whole = registry.resolve(f"{m['sort']} {m['name']}")
        if whole is not None:
            yield Span(*m.span()), whole
        else:
            kind = ActorKind.AGENCY if m["sort"].endswith("А") else ActorKind.BROADCASTER
            yield Span(*m.span("name")), registry.resolve(m["name"]) or Actor(m["name"], kind)


def names(text: str, lang: str) -> frozenset[str]:
    """The names of media in marks that an article introduces."""
    found = _introduced(text, lang) if lang in SORTS else ()
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
    found = [*_by_sort(text, lang), *(Introduced(*one) for one in told.media(text, lang))]
    capitals = set(_CAPITALS.findall(text))
    for shape, words in _WORDS:  # a paper keeps its name abroad
        if not capitals.isdisjoint(words):
            found += _by_shape(text, shape)
    if any(word.endswith(SHAPE_ENDINGS) for word in capitals):
        found += _by_shape(text, "de")
        if lang == "de":
            found += _by_shape(text, "compound")
    if "Радио " in text or "Радіо " in text:
        found += _by_shape(text, "air")
    if lang == "de":
        found += [Introduced(m["name"], AIR, Span(*m.span("name"))) for m in _PROGRAMME.finditer(text)]
    if lang in told.LANGUAGES:
        found += [Introduced(m["name"], AIR, Span(*m.span("name"))) for m in _NUMBERED.finditer(text)]
        if " Tele" in text or " Télé" in text:
            found += [Introduced(m["name"], AIR, Span(*m.span("name"))) for m in _TELE.finditer(text)]
    if _SITE.search(text):
        found += _by_shape(text, "site")
    return tuple(found)


_CAPITALS = compiled(r"[A-ZÀ-ÞŁŚ][^\W\d_]{2,}")
_SITE = compiled(SITE)
# A station by letters and a number: "sur TA3", "en IB3", "bei TV2".
_NUMBERED = compiled(
    r"(?<!\w)(?:sur|en|auf|bei|im|para|à|a|dem|chez|por|par|au|al|del?|du)(?: el| la)? (?P<name>[A-Z]{1,3}\d)(?![\w-])"
)
# A station before its programme: "im Ö1-Morgenjournal", "am DAZN-Mikrofon".
_PROGRAMME = compiled(
    r"(?<!\w)(?:[Ii]m|[Ii]n der|[Aa]m|[Zz]um) (?P<name>[A-ZÄÖÜ]{1,5}\d|[A-ZÄÖÜ]{3,5}|[A-ZÄÖÜ][a-zäöü]+\d)"
    r"-(?![\w-]+ (?:de[rs]|vom|von) [A-ZÄÖÜ])"
    r"(?=Mikro|Interview|Sommerinterview|Gespräch|Talk|Podcast|Radio|Sendung|Studio|\w*(?:[Jj]ournal|[Mm]agazin|[Ee]cho)\b)"
)
# "advirtió en Telemetro", "a dit sur Télénantes": what is called so is a station, but for firms and the like.
_TELE = compiled(
    r"(?<!\w)(?:en|a|sur|à|por|para|ante) "
    r"(?P<name>T[eé]l[eé](?!gr|f[oóô]n|phon|co|perf|t[oó]n|trab|trav|visi|matin)[a-zà-ÿ]{3,})(?![\w-])"
)
_WORDS = tuple((shape, frozenset(words.split())) for shape, words in SHAPE_WORDS.items())
_STEMS = {lang: tuple(stems.split("|")) for lang, stems in STEMS.items()}
_DOTTED = "\u0130"  # the one letter whose small form is longer than itself


def _places(text: str, lang: str) -> list[int]:
    """Where the words begin that may be a noun for media, in order."""
    lower = text.replace(_DOTTED, "i").lower() if _DOTTED in text else text.lower()
    found = set()
    for stem in _STEMS[lang]:
        at = lower.find(stem)
        while at >= 0:
            start = at
            while start and lower[start - 1].isalnum():
                start -= 1
            found.add(start)
            if start and lower[start - 1] == "-" and lang in ("ru", "uk"):  # "телеграм-канал"
                start -= 1
                while start and lower[start - 1].isalnum():
                    start -= 1
                found.add(start)
            at = lower.find(stem, at + len(stem))
    return sorted(found)


_GOES_ON = compiled(r" (?:d[aeo]s? )?[A-ZÀ-Þ][a-zà-ÿ]")  # a family name behind a given one


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
        if len(words) == 2 and is_given(words[1].lower()) and _GOES_ON.match(text, m.end(group)):
            continue  # "afirma à Folha Ann Lee": a paper that goes by one word, and who speaks to it
        given = next((k for k in range(2, len(words) - 1) if is_given(words[k].lower())), None)
        if given is not None:
            name = name[: name.index(words[given])].rstrip()
        span = Span(m.start(group), m.start(group) + len(name))
        air = lang == "air" or words[0] in ("Onda", "Cadena", "Antena", "Rádio")
        yield Introduced(_nominative(name, lang), AIR if air else PAPER, span)


def _nominative(name: str, lang: str) -> str:
    """A German paper out of the genitive or dative: "des Zwickauer Boten", "der Märkischen Zeitung"."""
    if lang == "pl":
        first, _, rest = name.partition(" ")
        return " ".join(({"Kuriera": "Kurier", "Głosu": "Głos", "Echa": "Echo"}.get(first, first), rest)).strip()
    if lang not in ("de", "compound"):
        return name
    first, _, rest = name.partition(" ")
    rest = {"Boten": "Bote", "Landboten": "Landbote", "Allgemeinen": "Allgemeine"}.get(rest, rest)
    if rest.endswith(("blattes", "blatts", "eigers", "kurs", "uriers", "Echos", "erkurs", "spiegels")):
        rest = rest.removesuffix("es") if rest.endswith("blattes") else rest[:-1]
    if not rest:
        return f"{first[:-1]}" if first.endswith(("boten", "kuriers", "anzeigers", "merkurs", "echos")) else first
    if rest.rpartition(" ")[2] in MASCULINE and first.endswith("schen"):
        return f"{first[:-1].removesuffix('e')}er {rest}"  # "dem Nordfriesischen Kurier"
    return f"{first[:-1]} {rest}" if first.endswith("schen") else f"{first} {rest}"


@cache
def _shape(lang: str) -> re.Pattern[str]:
    named = r"(?![ \u00a0][„«»“\"]\w)" if lang == "de" else ""  # "der Schweizer Zeitung „Le Temps“" is only its sort
    return compiled(rf"(?<![\w-])(?:{SHAPES[lang]})(?![\w-]){named}")


def _by_sort(text: str, lang: str) -> Iterator[Introduced]:
    starts = _places(text, lang)
    if not starts:
        return
    pattern, kinds = _pattern(lang)
    past = 0
    for at in starts:
        m = pattern.match(text, at) if at >= past else None
        if m is None:
            continue
        past = m.end()
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
            if name and lang not in ("de", "ru", "uk") and sort[0].isupper():  # "Radio Littoral", "Agencia Central"
                between = text[m.end(kind.name.lower()) : m.start(group)].split()
                if any(len(word) > 2 and word not in _JOINING for word in between):
                    continue  # "sur Sud Radio que l'Égypte"
                start = m.start(kind.name.lower())
                name = text[start : m.start(group) + len(name)]
                if kind is AGENCY and is_office(name.split()):
                    continue  # "la Agencia Europea del Medicamento"
        if group == "marked" and not (name[0].isupper() or name[0].isdigit() or "." in name):
            continue
        if kind is AIR and (number := _NUMBER.match(text, start + len(name))) is not None:
            name = text[start : number.end()]  # "la chaîne Canal 9", "alla tv Rete 4"
        if 1 < len(name) <= LONGEST:
            yield Introduced(name, kind, Span(start, start + len(name)))


# The number of a station, and of nothing that follows it: "Radio Norte 12 horas después".
_NUMBER = compiled(
    r"[ \u00a0]\d{1,3}(?=[!?;:)\]»”\"“«„'’]|[.,](?!\d)|[ \u00a0][(«„“\":;!?–—-]|\s*$"
    r"|[ \u00a0](?:qu[e'’]|che|dass|y|e|et|und|oder|ou|o|en|in|im|am|au|à|ao|na|no|nel|nella|la|le|el|il|un|una|une"
    r"|ein|eine"
    r"|con|com|avec|mit|ha|a|hat|por|par|per|para|pour|como|comme|come|su|sur|se|si|sich|gegen|contra|contre|contro"
    r"|live|direkt|übertr\w+|ausgestr\w+|sagte\w*|hatte?|wurde|gesagt|erklärt\w*|zeigte|dir[ei]tt?[oa]?"
    r"|quando|quand|cuando|als|este|esta|ce|cette|questo|questa)\b)"
)
_JOINING = frozenset("des dei del della delle degli los las les the".split())


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
        if words[k - 1] in SAINTS:
            continue
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


@lru_cache(maxsize=64)  # a name beside its sort stands in an article many times
def _is_surname(text: str, word: str) -> bool:
    """Whether a word stands behind a given name somewhere in the article."""
    at = text.find(word)
    while at > 1:
        given = text[max(0, at - _GIVEN) : at - 1].rsplit(None, 1)[-1:]
        if text[at - 1].isspace() and given and given[0][0].isupper() and is_given(given[0].lower()):
            return True
        at = text.find(word, at + len(word))
    return False


@cache
def _pattern(lang: str) -> tuple[re.Pattern[str], dict[str, ActorKind]]:
    sorts = "|".join(rf"(?P<{kind.name.lower()}>{nouns})" for kind, nouns in SORTS[lang])
    name = {"de": GERMAN, "ru": LATIN, "uk": LATIN}.get(lang, TITLE)
    first = r"(?<!\w)" if lang == "de" else r"(?<![\w-])"
    ways = (MARKED, name) if name is TITLE else (MARKED, ACRONYM, name)
    pattern = rf"{first}(?i:{sorts})[ \u00a0]{GAP[lang]}(?:{'|'.join(ways)})"
    return compiled(pattern), {kind.name.lower(): kind for kind, _ in SORTS[lang]}
