# ruff: noqa: E501 - a table of phrases reads better with a construction on one line
"""What stands around a medium's name in other languages than English: constructions, nouns for media, venues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from provenance.chain.guarded import Guarded
from provenance.chain.phrases import AFTER, BEFORE, BEHIND, REFERRING, RU_SAY, UK_SAY, WORDS

# What may stand between a construction and a name: no preposition, conjunction or relative.
_BARRED = (
    r"(?!(?:in|im|am|an|auf|aus|bei|mit|von|vom|zu|zum|zur|und|oder|dass|der|die|das(?= \w+t )|wie|et|ou|que|qui|dans|sur|pour"
    r"|avec|par|mais|y|o|pero|quien|en|con|por|para|sobre|desde|ma|che|per|e|mas|com|и|но|а|что|который|в|на|с|по|от|из|за"
    r"|і|й|та|що|який|яка|у|з|із|до|від|i|że|w|na|z|do|od)[ \u00a0])"
)
_ARTICLES = r"(?:(?:der|die|das|dem|den|le|la|les|el|il|lo|o|a|una?|une?|einem|einer|einen)[ \u00a0])?"
LEAD = rf"{_ARTICLES}(?:{_BARRED}[\w'’.-]+[ \u00a0]){{0,5}}(?:[«„“\"‹»][ \u00a0]?)?(?:[LlDd]['’])?"


ON_PLATFORM = re.compile(
    r"(?:['’]?(?:[dt][ae]n?|[dt][ae]ki))? ?(?:(?:üzerinden|hesab\w*|sayfas\w*|paylaş\w*|kanal\w*|grub\w*|aracılığıyla|gönderi\w*)|(?<=[ae]n |[dt][ae] ))|['’][dt][ae]n?\b"
)
# A medium, then whom it quotes: "Yonhap zitierte", "цитирует".
PLATFORM = (
    r"(?:^|[^\w])(?:auf|bei|über|via|im|in|sur|dans|en|a través de|su|no|na|w|у|в|во|на|через|على|عبر|في)"
    r"(?: (?:seinem|seiner|ihrem|ihrer|dem|der|des|sozialen?|Netzwerks?|Kurznachrichtendienst|Dienst|Plattform|Kanal|Konto|Account|son|sa|ses|le|la|les|l['’]|réseau|social"
    r"|compte|chaîne|messagerie|page|plateforme|su|el|red|redes|cuenta|canal|perfil|suo|suoi|sua|profilo|rete|o|rede|conta|de|del|d['’]|oficial|officiel|officielle|ufficiale"
    r"|منصة|موقع|حسابه|حسابها|صفحته|صفحتها|قناته|تطبيق|الرسمي|platformie|kanale|koncie|oficjalnym|своєму|своїй|своем|своём|своей|офіційному|офіційній|официальном|официальной|особистому|личном|личной|соцмереж[іи]|соцсети|соціальній|мережі|социальной|сети"
    r"|сторінці|странице|каналі|канале|акаунті|аккаунте|месенджері|мессенджере|профілі|swoim|profilu|serwisie|portalu))* ?[«„“\"]?(?:l['’]|d['’])?$"
)
# Platforms as common nouns: "в своём телеграм-канале".
NOUNS = Guarded(
    r"\b(?:(?P<telegram>телеграм(?:і|у|е|а|ом)?|telegramie|телеграм+-канал\w*|тг-канал\w*|telegram-?(?:kanal|канал)\w*)|(?P<facebook>фейсбу[кц]\w*|facebook(?:u|iem))|(?P<instagram>[іи]нстаграм\w*|instagramie)"
    r"|(?P<x>тв[іи]ттер\w*|twitterze))\b",
    "телеграм|тг-канал|telegram|фейсбу|нстаграм|твиттер|твіттер|facebook|instagramie|twitterze",
)
PLATFORMS = {"telegram": "Telegram", "facebook": "Facebook", "instagram": "Instagram", "x": "X"}
# A body that a medium refers to is a link as well: "со ссылкой на МИД", "з посиланням на прокуратуру області".
_OFFICE = (
    "министерств|правительств|прокуратур|полици|администраци|управлени|ведомств|комитет|департамент|посольств|мэри|суд|штаб"
    "|пресс-служб|Минобороны|Минздрав|Минфин|Кремль|міністерств|уряд|поліці|адміністраці|управлінн|відомств|комітет|мері"
    "|прес-?служб|Міноборони|Мінфін|офіс|банк"
)
BODY = Guarded(
    rf"{REFERRING} (?P<body>(?-i:[А-ЯЁІЇЄҐ]{{2,6}}\b(?: [А-ЯЁІЇЄҐ][\w-]+){{0,2}})"
    rf"|(?:[а-яіїє]+(?:ое|ую|ый|ий|ий|ку|не|ну) )?(?:{_OFFICE})[аоуюияеі]{{0,2}}\b(?:(?: [\w-]+){{1,4}}?(?=[,.;:«(]| (?:—|–|(?:сообщ|переда|пиш|писа|напис|заяв|повідом|цит|утвержд|стверд|рассказ|розпов)\w+))|(?: (?-i:[А-ЯЁІЇЄҐ][\w-]+)){{0,2}}))",
    "ссылкой|ссылаясь|посиланням|посилаючись",
)
# On a station's air; only prepositions that are no English words.
_ON_AIR = r"(?i)(?<!\w)(?:en|sur|dans|im|in der|bei(?: der| dem)?|в|во|у|на|em)(?: (?:эфире|ефірі|el canal|la cadena|la chaîne|la radio|l['’]antenne de|le plateau de|sender|fernsehsender|a rádio|a televisão))? (?:[«„“\"][ \u00a0]?)?(?:la )?$"
REFERS = re.compile(r"(?:посилан|посила|ссыл|Berufung|Bezug|Verweis)\w* (?:на|auf) ?[«„“\"]?$")  # "на" is no air here
# A medium that no registry knows, behind its sort: "агентство «Х»", "la chaîne publique ERT".
UNKNOWN = Guarded(
    r"(?<!\w)(?:(?:агентств(?:о|а|у|ом)|телеканал(?:а|у|ом|і)?|издани(?:е|я|ю|ем|и)|видання|виданню|виданням|газет(?:а|ы|е|і|у|и|ою)|"
    r"Nachrichtenagentur|Sender|Fernsehsender|Zeitung|Magazin|Tageszeitung|Portal|journal|quotidien|diario|periódico|"
    r"chaîne|agence|agencia|cadena|agenzia|agência|emissora|agencj[aiąęe]|gazet[ayęąe]|dziennik\w{0,4}|portal\w{0,4}|stacj[aiąęe])"
    r"(?: [^\W\dA-ZА-ЯІЇЄҐ_]+){0,2} (?P<name>[«„“][^«»„“”\n]{2,30}[»“”]|[A-ZА-ЯІЇЄҐ]{2,6}(?!\w))"
    # Romance languages print acronyms as words: "l'agenzia austriaca Apa".
    r"|(?:agence|agencia|agenzia|agência|agencj[aiąęe])(?: (?!d[eiaou]|du|des|spa[tzc]|espac|tribut|sanit|r[ée]gional|local|europ)[a-zà-ÿ]+){0,2}"
    r" (?P<title>[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w-]| [A-ZÀ-Þ]))"
    r"|(?:портал\w*|видання|виданням|издани\w{1,2}|сайт\w*|газет\w{1,2}|журнал\w*|телеканал\w*|site|sito|sitio|Portal|Nachrichtenportal|Magazin|Zeitung|Sender"
    r"|portal\w{0,4}|serwis\w{0,4}|gazet[ayęąe]|dziennik\w{0,4}|stacj[aiąę]|jornal|portale|webu?) (?P<latin>[A-ZÀ-ŽŠ][\w.-]+(?: [A-ZÀ-ŽŠ][\w.-]+){1,2})"
    r"|(?:quotidiano|quotidien|diario|periódico|rotativo|jornal|hebdomadaire|settimanale|emittente|semanario|semanário)"
    r"(?: [a-zà-ÿ]{4,})? (?P<paper>[A-ZÀ-Þ][\w'’-]+(?: (?:d[eiao]s? |del )?[A-ZÀ-Þ][\w'’-]+){0,2}))",
    "агентств|телеканал|издани|видання|виданню|газет|agentur|Sender|sender|Zeitung|zeitung|Magazin|Portal|journal|quotidien"
    "|diario|periódico|rotativo|jornal|hebdomadaire|settimanale|emittente|semanario|semanário|site|sito|sitio|портал|сайт|журнал|serwis|webu|chaîne|agence|agencia|cadena|agenzia|agência|emissora|agencj|gazet|dziennik|portal|stacj",
    0,
)
# Without one of these words, none of the anaphors below.
ANAPHOR_WORDS = (
    "agentur|sender|blatt|magazin|zeitung|portal|agence|chaîne|quotidien|journal|hebdomadaire|agencia|diario|periódico|cadena"
    "|emisora|агентств|издани|видання|виданню|телеканал|газет"
)
_NOT_NAMED = r"(?![ \u00a0]?(?-i:[«„“\"]?[A-ZÀ-ÞА-ЯЁЇІЄҐ]))"
ANAPHOR = (
    r"(?:der|dem|die|das|des) (?:staatliche[rn]? |russische[rn]? |gleiche[rn]? )?(?:agentur|nachrichtenagentur|sender|blatt|magazin|zeitung|portal|fernsehsender)\b"
    + _NOT_NAMED
    + r"|(?:l['’]|la |le |cette |au |du )(?:agence|chaîne|quotidien|journal|hebdomadaire)\b(?! officielle| publique| française| russe| de presse)"
    + _NOT_NAMED
    + r"|(?:la|el|al|del) (?:agencia|diario|periódico|cadena|emisora)\b(?! (?:de|oficial|estatal|pública|surcoreana))"
    + _NOT_NAMED
    + r"|(?:(?<=цитирует )агентство|(?<=цитує )агентство|(?<=цитирует )издание|(?<=цитує )видання)\b"
    + r"|(?:агентств[оау]|издани[юея]|видання|виданню|телеканал[ау]?|газет[аеыуі])\b"
    + _NOT_NAMED
)
TAGLINE = (
    r"^\((?:avec|mit|con|com|con información de|com informações de|с|за матеріалами)(?: Material (?:von|der)| Agenturen)?"
    r"|mit (?:Material|Informationen|Agenturmaterial) (?:von|der)|quellen?:|fuentes?:|fontes?:|fonti?:|источники?:|джерел[оа]:|źródł[oa]:"
    r"|по материалам|за матеріалами|con información de|com informações d[aeo]|avec (?=(?:l['’])?[A-Z]{2,})"
)
DATELINE = r"|^[ \t]*[^\W\d_][\w .,'’/-]{2,40}? \((?P<other>[^()\n]{2,30})\) ?[-–—]"
VENUE_WORDS = (
    "pressekonferenz|rede|kundgebung|mitteilung|regierungserklärung|bundestag|parlament|vor |conférence|communiqué|meeting|discours"
    "|journalistes|presse|députés|prensa|comunicado|mitin|periodistas|medios|tribunal|congreso|pasad|dernière|dernier|vergangen"
    "|letzte|vorige|reporter|journalist|cronist|giornalist|stampa|imprensa|jornalist|журналіст|журналист|dziennikar|konferencj|basın|gazeteci"
    "|صحف|cámaras|caméras|неделе|прошлом|тижня|місяця|року|брифинг|конференц|засіданні|заседании|журнал"
)
VENUE = (
    r"(?:auf|bei|in) (?:einer|der|seiner|ihrer) (?:pressekonferenz|rede|kundgebung|mitteilung|regierungserklärung)|im (?:bundestag|parlament)|vor (?:der presse|journalisten|reportern)|gegenüber (?:journalisten|reportern)"
    r"|(?:lors d['’]|en |dans )(?:une |un )?(?:conférence de presse|communiqué|meeting|discours)|aux journalistes|devant (?:la presse|les députés)"
    r"|en (?:una )?(?:rueda|conferencia) de prensa|en un (?:comunicado|mitin)|a los periodistas|ante (?:los|el) (?:medios|tribunal|congreso)"
    r"|(?:la semana|el mes|el año) pasad[oa]|la semaine dernière|le mois dernier|(?:vergangene|letzte|vorige)n? (?:Woche|Monat)"
    r"|(?:den|der) (?:reporter|journalist)\w*|(?:ai|dai|coi) (?:cronisti|giornalisti|reporter)|in conferenza stampa"
    r"|em conferência de imprensa|aos jornalistas|(?:par|aux) (?:les )?journalistes|devant les caméras|ante las cámaras"
    r"|(?:склика|зібра|созва|собра|вопрос|питанн|запитанн)\w* журнал[іи]ст(?:ів|ов)|журн[аa]л[іи]ст\w+ (?:зустріли|застали|перехопили|встретили|застали|поймали)"
    r"|(?:przez dziennikarzy|dziennikarzom|na konferencji prasowej)|basın toplantısında|gazetecilere|في مؤتمر صحفي|للصحفيين"
    r"|на прошлой неделе|в прошлом (?:месяце|году)|минулого (?:тижня|місяця|року)"
    r"|на (?:пресс-конференции|брифинге|пресс-конференції|пресконференції|брифінгу|засіданні|заседании)|журнал[иі]стам(?![ \u00a0][«„“\"])"
)
OURS_WORDS = "este |esta |notre |questo |dieser |unserer |наше|нашій"
OURS = (
    r"\b(?:a|à) (?:este (?:diario|periódico|medio)|esta redacción|notre (?:journal|rédaction)|este jornal|questo giornale)\b"
    r"|\b(?:dieser|unserer) (?:zeitung|redaktion)\b|\bнаше?му (?:изданию|корреспонденту|виданню)\b|\bнашій редакції\b"
)

NAMES = frozenset(name for rows in (*BEFORE.values(), *BEHIND.values()) for name, _, _ in rows) | {"en", "dative"}
# "About this" tells that words follow whose source has just been named.
THIS = re.compile(
    r"(?<!\w)(?:об этом|про це|(?:его|её|ее|их|його|її|їхні|эти|ці) слова|das|dies|cela|ainsi|así|lo|questo|o tym)[ \u00a0]",
    re.IGNORECASE,
)


def behind(lang: str | None) -> Sequence[tuple[str, int, str]]:
    """The constructions of ``lang`` that stand behind a medium's name, with their levels."""
    return BEHIND.get(lang or "", ())


def of_language(lang: str | None) -> tuple[Sequence[tuple[str, int, tuple[str, ...]]], Sequence[str]]:
    """The constructions before and after a name in ``lang``; those of every language where it has none of its own."""
    if lang in BEFORE:
        return BEFORE[lang], [AFTER[lang]] if lang in AFTER else []
    return [row for rows in BEFORE.values() for row in rows], list(AFTER.values())


@cache
def dative(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A verb of saying before and after a medium's name that stands in the dative: "рассказала она «Медузе»"."""
    say = RU_SAY if lang == "ru" else UK_SAY
    return (
        re.compile(rf"(?i)(?<!\w)(?:{say}){WORDS}[ \u00a0][«„“\"]?$"),
        re.compile(rf"(?i)[»”\"“]?{WORDS}[ \u00a0](?:{say})\b"),
    )


@cache
def on_air() -> re.Pattern[str]:
    """What stands before a station on whose air words were said."""
    return re.compile(_ON_AIR)


def before(phrases: tuple[str, ...], lead: str = LEAD) -> re.Pattern[str]:
    """What must stand before a medium's name, to the end of the text searched; ``lead`` may stand between."""
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(phrases)})(?:[ \u00a0]|(?<=['’لب]))(?:{lead}|[«„“\"‹»][ \u00a0]?)$", re.IGNORECASE
    )


def body(words: str) -> str:
    """The nominative of a Slavic body in the accusative: "городскую прокуратуру"."""
    changed = [_FEMININE.sub(lambda m: _ENDINGS[m[0]], word, count=1) for word in words.split()[:2]]
    return " ".join([*changed, *words.split()[2:]])


_ENDINGS = {"ую": "ая", "ку": "ка", "ну": "на", "у": "а", "ю": "я"}
_FEMININE = re.compile("(?:ую|ку|ну|у|ю)$")
_ARTICLE = re.compile(r"(?:der|dem|die|das|des|la|le|el|al|cette|au|du|del) |l['’]", re.IGNORECASE)


def article(words: str) -> int:
    """How many letters the article at the head of "dem Sender" takes: it belongs to the construction before it."""
    found = _ARTICLE.match(words)
    return found.end() if found else 0
