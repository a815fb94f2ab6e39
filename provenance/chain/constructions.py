"""The constructions that make a news medium a link in other languages than English.

Each language has a module in ``languages``; here their parts are joined to what articles of every language are searched
for, and compiled when an article first asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from provenance.chain.guarded import Guarded
from provenance.chain.languages import ar, common, de, east_slavic, es, fr, it, pl, pt, ru, tr, uk
from provenance.chain.languages.shape import HAS_IT, Around, Before, Behind, Language, Sought
from provenance.compiled import compiled
from provenance.late import late

LANGUAGES = {
    "de": de.LANGUAGE,
    "fr": fr.LANGUAGE,
    "es": es.LANGUAGE,
    "it": it.LANGUAGE,
    "pt": pt.LANGUAGE,
    "ru": ru.LANGUAGE,
    "uk": uk.LANGUAGE,
    "pl": pl.LANGUAGE,
    "tr": tr.LANGUAGE,
    "ar": ar.LANGUAGE,
}


def _all(part: Callable[[Language], str]) -> str:
    """What all languages have of a part, each way once."""
    return "|".join(dict.fromkeys(way for lang in LANGUAGES.values() for way in _ways(part(lang))))


def _ways(source: str) -> Iterator[str]:
    """The ways of a pattern, for ``|`` divides what is in brackets as well."""
    way = ""
    for piece in source.split("|") if source else ():
        way = f"{way}|{piece}" if way else piece
        if way.count("(") == way.count(")"):
            yield way
            way = ""


def _sought(part: Callable[[Language], Sought], *more: Sought) -> Sought:
    found = [*map(part, LANGUAGES.values()), *more]
    return Sought(
        tuple(dict.fromkeys(p for one in found for p in one.phrases)), "|".join(one.words for one in found if one.words)
    )


def _noun(key: str) -> Callable[[Language], str]:
    return lambda lang: lang.platform_nouns.get(key, "")


def _names(lang: Language) -> frozenset[str]:
    rows: tuple[Before | Behind | Around, ...] = (*lang.before, *lang.behind, *lang.around)
    return frozenset(row.name for row in rows)


# What may stand between a construction and a name: no preposition, conjunction or relative.
_BARRED = rf"(?!(?:{_all(lambda lang: lang.barred)})[ \u00a0])"
_ARTICLES = rf"(?:(?:{_all(lambda lang: lang.articles)})[ \u00a0])?"
LEAD = rf"{_ARTICLES}(?:{_BARRED}[\w'’.-]+[ \u00a0]){{0,5}}(?:(?:[«„“\"‹»‘‚]|(?<![\w’'])')[ \u00a0]?)?(?:[LlDd]['’])?"

# --- Media that are not named, or named by their sort.
THEREBY = "demnach"  # German: on the word of whoever was named last
_ANOTHER = late(
    r"(?i)(?<!\w)(?:laut|zufolge|nach (?:angaben|einschätzung|ansicht|worten|aussage)|mitteilung|gutachten|studie"
    r"|bericht"
    r"|(?:sag|erklär|mein|berichte|schrie)\w*|teilte\w*|sprach|nannte)(?!\w)"
)


def in_force(between: str) -> bool:
    """Whether nobody else's word stands in ``between``, from a medium to "demnach", of a few lines at most."""
    return len(between) < FEW_LINES and _ANOTHER.search(between.lstrip(' “”»«"').removeprefix("zufolge")) is None


FEW_LINES = 240  # code points
ANAPHOR = _sought(lambda lang: lang.anaphor)
# Stations that an article leaves unnamed: "à la radio nationale", "im belarussischen Fernsehen".
STATIONS = {
    tag: Guarded(rf"(?<![\w-])(?:{lang.station.pattern})", lang.station.words, 0)
    for tag, lang in LANGUAGES.items()
    if lang.station.phrases
}
# Between a medium's sort and its name: "l'agence d'État", "al diario italiano".
BEING = late(r"(?: (?:d['’][ÉE]tat|del Estado|d[ei] Stato|(?:d['’]|d[ei] )?[a-zà-ÿ]\w{3,})){1,3} ")
_MARK = r"(?:[«„“\"][ \u00a0]?)?"
# The sort of a medium, in the dative: "виданню «Х»", "государственной телекомпании Х".
DATIVE = late(rf"(?:{_all(lambda lang: lang.sorts_dative)}) ?{_MARK}$")
# The sort of a medium before its name in marks: "которую обнародовал телеканал «ТВ»".
SORT = late(rf"(?<=[ \u00a0]){east_slavic.ADJECTIVES}(?:{_all(lambda lang: lang.sorts)})[ \u00a0](?={_MARK}$)")
# Who works for a medium does not thereby speak to it: "директор агентства «Метры»".
EMPLOYED = late(
    rf"(?<!\w)(?:{_all(lambda lang: lang.employed)})\w*(?: \w+)? ?(?:{_all(lambda lang: lang.employers)})"
    rf"(?: \w+)? {_MARK}$",
    re.IGNORECASE,
)
# A programme, behind which its station is named: "у програмі «Ранок» на Радіо Промінь".
SHOW = late(rf"(?<!\w)(?:{_all(lambda lang: lang.shows)})\w*[ \u00a0][«„“\"]$", re.IGNORECASE)
# A body that a medium refers to is a link as well: "со ссылкой на МИД", "з посиланням на прокуратуру області".
BODY = Guarded(
    rf"{east_slavic.REFERRING} (?P<body>(?-i:[А-ЯЁІЇЄҐ]{{2,6}}\b(?: [А-ЯЁІЇЄҐ][\w-]+){{0,2}})"
    rf"|(?:[а-яіїє]+(?:ое|ую|ый|ий|ку|не|ну) )?(?:{_all(lambda lang: lang.offices)})[аоуюияеі]{{0,2}}\b"
    r"(?:(?: [\w-]+){0,4}?"
    r"(?=[,.;:«(]| (?:—|–|(?:сообщ|переда|пиш|писа|напис|заяв|повідом|цит|утвержд|стверд|рассказ|розпов)\w+))"
    r"|(?: (?-i:[А-ЯЁІЇЄҐ][\w-]+)){0,2}))",
    "ссылкой|ссылаясь|посиланням|посилаючись",
)

# --- Where words were published.
REFERS = late(rf"(?:{_all(lambda lang: lang.refers)}) ?[«„“\"]?$")
PLATFORM = (
    rf"(?:^|[^\w])(?:{_all(lambda lang: lang.platform_at)})(?: (?:{_all(lambda lang: lang.platform_between)}))*"
    r" ?[«„“\"]?(?:l['’]|d['’])?$"
)
PLATFORMS = {
    "telegram": "Telegram",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "x": "X",
    "truth": "Truth Social",
}
# Platforms as common nouns, each a group of its own: "в своём телеграм-канале".
NOUNS = Guarded(
    "|".join(rf"\b(?P<{key}>{_all(_noun(key))})\b" for key in PLATFORMS),
    _all(lambda lang: lang.platform_words),
)
TAGLINE = (
    rf"^\((?:{_all(lambda lang: lang.credit_opened)})(?:{_all(lambda lang: lang.credit_more)})?"
    rf"|{_all(lambda lang: lang.credit)}"
)

# --- Occasions of saying.
VENUE = _sought(lambda lang: lang.venue, east_slavic.VENUE)
OURS = _sought(
    lambda lang: lang.ours,
    Sought(  # their words are among those of the languages
        (
            rf"[»”“«\"][,.]?[ \u00a0]?[—–-]?[ \u00a0](?:{_all(lambda lang: lang.told_us)})\b",
            rf"\b(?:a|à|por|par|da|con|avec|para|pour|per) (?:{_all(lambda lang: lang.our_medium)})\b",
        )
    ),
)
SPOKE_WITH = _sought(lambda lang: lang.spoke_with)
EARLIER = _sought(lambda lang: lang.earlier)
SAME_TALK = late(rf"(?<!\w)(?:{_all(lambda lang: lang.same_talk)})(?!\w)", re.IGNORECASE)
VERY_TALK = late(
    rf"(?<!\w)(?:{_all(lambda lang: lang.very_same)}) (?:{_all(lambda lang: lang.talks)})(?!\w)", re.IGNORECASE
)
# Before a medium in a clause that only says since when something is so: "acosada desde que Der Spiegel publicó …".
SINCE = late(
    rf"(?i)(?<!\w)(?:{_all(lambda lang: lang.since)}) (?:(?:{_all(lambda lang: lang.nominative_articles)}) |l['’])?"
    r"(?:[\w-]+ ){0,3}[«„“\"]?[ \u00a0]?$"
)

# Between two media, the second of which cites the first: "KTA, citada por Reuters".
CITED_BY = late(rf"(?i)[»”“\"]?[ \u00a0]?,? \(?(?:{_all(lambda lang: lang.cited_by)})(?!\w)")

# --- Words just quoted, or about to follow.
IN_IT = late(_all(lambda lang: lang.in_it))
READ = late(_all(lambda lang: lang.read))
THIS = late(rf"(?<!\w)(?:{_all(lambda lang: lang.this)})[ \u00a0]", re.IGNORECASE)
_THESE = _sought(lambda lang: lang.these_words)
# What tells only of the words just quoted: "Его слова приводит Reuters".
WORDS = Guarded(rf"(?<!\w)(?:{_THESE.pattern})(?!\w)", _THESE.words)

# --- Names of constructions that more is asked of than their level.
NAMES = (frozenset[str]().union(*(_names(lang) for lang in LANGUAGES.values())) | {"en", "dative"}) - {HAS_IT}
OUTER = east_slavic.OUTER.union(*(lang.outer for lang in LANGUAGES.values()))
INSIDERS = frozenset[str]().union(*(lang.insiders for lang in LANGUAGES.values()))
_NONE = Language()


def behind(lang: str | None) -> Sequence[Behind]:
    """The constructions of ``lang`` that stand behind a medium's name, with their levels."""
    return LANGUAGES.get(lang or "", _NONE).behind


def around(lang: str | None) -> Sequence[Around]:
    """The constructions of ``lang`` that stand on both sides of a medium's name, with their levels."""
    return LANGUAGES.get(lang or "", _NONE).around


def group(lang: str | None) -> Sought:
    """What ``lang`` calls media at large."""
    return LANGUAGES.get(lang or "", _NONE).group


def of_language(lang: str | None) -> tuple[Sequence[Before], Sequence[str]]:
    """The constructions before and after a name in ``lang``; those of every language where it has none of its own."""
    meant = [LANGUAGES[lang]] if lang in LANGUAGES else list(LANGUAGES.values())
    return [row for one in meant for row in one.before], [one.after for one in meant if one.after]


def station(printed: str, lang: str) -> str:
    """A station without a name, as ``lang`` calls it in the nominative."""
    return LANGUAGES[lang].nominative(printed)


@cache
def dative(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A verb of saying before and after a medium's name that stands in the dative: "рассказала она «Медузе»"."""
    say = LANGUAGES[lang].says_to
    return (
        compiled(rf"(?i)(?<!\w)(?:{say}){common.WORDS}[ \u00a0][«„“\"]?$"),
        compiled(rf"(?i)[»”\"“]?{common.WORDS}[ \u00a0](?:{say})\b"),
    )


@cache
def inquit(lang: str) -> re.Pattern[str]:
    """Words in marks, the verb and who says them, before a name in marks: "«…», — рассказал Иван Лис «"."""
    other = "об?|про|по|ко?|во?|на|со?|за|от|до|из|для|із?|зі|від|и|й|а"  # what tells of something else
    between = rf"(?:[ \u00a0](?!(?:{other})[ \u00a0])[^\s.,;:«»„“\"()]+){{1,4}}"
    return compiled(rf"(?i)[»”\"!?…],?[ \u00a0][–—-][ \u00a0](?:{LANGUAGES[lang].says_to}){between}[ \u00a0][«„“\"]$")


@cache
def behind_platform(lang: str | None) -> re.Pattern[str] | None:
    """What stands behind a platform in ``lang`` that words were posted on; none where the language says it before."""
    source = LANGUAGES.get(lang or "", _NONE).behind_platform
    return compiled(source) if source else None


@cache
def on_air() -> re.Pattern[str]:
    """What stands before a station on whose air words were said."""
    return compiled(
        rf"(?i)(?<!\w)(?:{_all(lambda lang: lang.on_air_at)})(?: (?:{_all(lambda lang: lang.on_air_within)}))?"
        rf" {_MARK}(?:la |le |el |l['’])?$"
    )


_SHOW_ON = "im|in|en|dans|nel|nella|no|na|su|sur|bei|beim|au|à|a|al|alla|all['’]"
_SHOW_OF = "des|der|dem|de|du|del|della|do|da|di|von|vom|su|sul|sur|auf|bei|beim|im|en|em|na|no"
_STATIONS = "sender|radiosender|chaîne|radio|station|cadena|emisora|rete|canale|emittente|rádio|canal|emissora"
_SHOWN = late(
    rf"(?i)(?<!\w)(?:{_SHOW_ON})(?: [\w'’-]+){{0,3}} ?[«„“\"][ \u00a0]?(?-i:[A-ZÀ-Þ0-9])[^«»„“”\"\n.;:!?]{{1,40}}"
    rf"[»“”\"],? (?:(?:{_SHOW_OF}) |(?:d|dell|de l)['’])(?:la |le |el |l['’])?"
    rf"(?:(?:[a-zà-ÿ]+ )?(?:{_STATIONS})s? )?(?:[a-zà-ÿ]{{4,}} )?$"
)


def shown(before: str) -> bool:
    """Whether a programme in marks stands before its station: "dans l'émission « Le Soir » de la radio X"."""
    return _SHOWN.search(before) is not None


def before(phrases: tuple[str, ...], lead: str = LEAD) -> re.Pattern[str]:
    """What must stand before a medium's name, to the end of the text searched; ``lead`` may stand between."""
    return compiled(
        rf"(?<!\w)(?:{'|'.join(phrases)})(?:[ \u00a0]|(?<=['’لبـ]))(?:{lead}|[«„“\"‹»‘‚][ \u00a0]?)$", re.IGNORECASE
    )


_ARTICLE = late(
    rf"(?:{_all(lambda lang: lang.pointing_articles)}) |(?:{_all(lambda lang: lang.pointing_elided)})['’]",
    re.IGNORECASE,
)


def article(words: str) -> int:
    """How many letters the article at the head of "dem Sender" takes: it belongs to the construction before it."""
    found = _ARTICLE.match(words)
    return found.end() if found else 0
