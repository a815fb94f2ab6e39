# ruff: noqa: E501 - a table of nouns reads better with a language and a sort on each line
"""The nouns for sorts of media and the shapes of their names, by language."""

from __future__ import annotations

from provenance.model import ActorKind

AGENCY, PAPER, AIR = ActorKind.AGENCY, ActorKind.PAPER, ActorKind.BROADCASTER
# Nouns by sort, in every case; they begin with a small or a capital letter.
SORTS: dict[str, tuple[tuple[ActorKind, str], ...]] = {
    "de": (
        (AGENCY, r"(?:\w*nachrichten|presse|staats|telegra[fp]h?en)?agentur"),
        (PAPER, r"\w*zeitung|\w*(?:boulevard|wochen|tage|lokal|regierungs|partei|fach)?blatts?|\w*blattes|\w*magazins?|\w*portals?|wochenschrift|(?:fach|kunden)?zeitschrift|(?:enthüllungs|nachrichten|investigativ)plattform"),
        (AIR, r"\w*senders?|\w*rundfunks?|rundfunkanstalt|\w*fernsehens?|\w*fernsehkanals?|\w*hörfunks?|(?:telegram|youtube|whatsapp)-kanals?"),
    ),
    "fr": (
        (AGENCY, r"agence"),
        (PAPER, r"journal|quotidien|hebdomadaire|hebdo|mensuel|magazine|revue|site|média|portail|gazette"),
        (AIR, r"chaîne (?:Telegram|YouTube|WhatsApp)|chaîne|télévision|télé|radio|station|radiotélévision"),
    ),
    "es": (
        (AGENCY, r"agencia"),
        (PAPER, r"diario|periódico|rotativo|semanario|revista|portal|medio|sitio|web|tabloide|matutino"),
        (AIR, r"televisión|televisora|cadena|emisora|radio|canal de (?:Telegram|YouTube|WhatsApp)|canal|radiodifusora"),
    ),
    "it": (
        (AGENCY, r"agenzia"),
        (PAPER, r"quotidiano|giornale|settimanale|mensile|rivista|sito|portale|testata"),
        (AIR, r"tv|televisione|emittente|radio|rete|canale (?:Telegram|YouTube|WhatsApp)|canale|radiotelevisione"),
    ),
    "pt": (
        (AGENCY, r"agência"),
        (PAPER, r"jornal|diário|semanário|revista|portal|sítio|site|periódico"),
        (AIR, r"televisão|tv|emissora|rádio|canal d[eo] (?:Telegram|YouTube|WhatsApp)|canal|estação|cadeia"),
    ),
    "pl": (
        (AGENCY, r"agencj(?:a|i|ą|ę)"),
        (PAPER, r"gaze(?:t[ayęąo]|cie)|dziennik(?:a|owi|iem|u)?|tygodnik(?:a|owi|iem|u)?|portal(?:u|owi|em)?|serwis(?:u|owi|em)?|magazyn(?:u|owi|em)?|miesięcznik(?:a|owi|iem|u)?"),
        (AIR, r"telewizj[aiąę]|stacj[aiąę]|rozgłośni[aąę]?|radi[oua]|radiem|nadawc[ayęą]|kanał(?:u|owi|em)?"),
    ),
    "ru": (
        (AGENCY, r"(?:информ|гос|инфо|медиа)?агентств(?:о|а|у|ом|е)|информагентств\w{1,2}"),
        (PAPER, r"газет(?:а|ы|е|у|ой)|издани(?:е|я|ю|ем|и)|журнал(?:а|у|ом|е)?|портал(?:а|у|ом|е)?|еженедельник(?:а|у|ом|е)?|таблоид(?:а|у|ом|е)?|(?<![\w-])сайт(?:а|у|ом|е)?"),
        (AIR, r"(?:гос)?телеканал(?:а|у|ом|е)?|(?<![\w-])канал(?:а|у|ом|е)?|(?:телеграм+|тг|ютуб|telegram|youtube)-канал(?:а|у|ом|е)?|(?:гос)?телекомпани(?:я|и|ю|ей)|телерадиокомпани(?:я|и|ю|ей)|радиостанци(?:я|и|ю|ей)|(?:теле)?вещател(?:ь|я|ю|ем|е)|гостелевидени(?:е|я|ю|ем|и)|телевидени(?:е|я|ю|ем|и)"),
    ),
    "uk": (
        (AGENCY, r"(?:інформ|держ|медіа)?агент?ств(?:о|а|у|ом|і)|агенці(?:я|ї|ю|єю)"),
        (PAPER, r"газет(?:а|и|і|у|ою)|виданн(?:я|ю|ям|і)|журнал(?:а|у|ом|і)?|портал(?:а|у|ом|і)?|тижневик(?:а|у|ом|ові)?|таблоїд(?:а|у|ом|ові)?|часопис(?:у|ом|ові|і)?|(?<![\w-])сайт(?:у|ом|ові|і)?"),
        (AIR, r"телеканал(?:а|у|ом|і|ові)?|(?<![\w-])канал(?:а|у|ом|і|ові)?|(?:телеграм+|тг|ютуб|telegram|youtube)-канал(?:а|у|ом|і|ові)?|телекомпані(?:я|ї|ю|єю)|телерадіокомпані(?:я|ї|ю|єю)|радіостанці(?:я|ї|ю|єю)|мовник(?:а|у|ом|ові)?|телебаченн(?:я|ю|ям|і)"),
    ),
}  # fmt: skip
# What may stand between a noun and the name.
GAP = {
    "de": r"",
    "fr": r"(?:(?:d['’](?:[ÉEé]tat|informations?|opposition)|de (?:presse|télévision|radio|service public)|en (?:ligne|continu)|(?!d[eu]s?\b|l[ae]s?\b|au\b|une?\b|et\b|que?\b|pour|spatial|sanitaire|immobil|bancaire)[a-zà-ÿ]+)[ \u00a0]){0,3}",
    "es": r"(?:(?:de (?:noticias|prensa|televisión|radio|comunicación)|del Estado|(?!d[eo]l?\b|el\b|l[ao]s?\b|un\b|una\b|al?\b|en\b|que\b|y\b|espacial|tributari|sanitari)[a-zà-ÿ]+)[ \u00a0]){0,3}",
    "it": r"(?:(?:di (?:stampa|Stato|stato|notizie)|d['’]informazione|(?!d[ei]l?\b|il\b|l[aeo]\b|gli\b|una?\b|al?\b|in\b|che\b|e\b|spazial|sanitari|immobil)[a-zà-ÿ]+)[ \u00a0]){0,3}",
    "pt": r"(?:(?:de (?:notícias|imprensa|televisão|rádio)|(?!d[aeo]s?\b|[ao]s?\b|uma?\b|em\b|que\b|e\b|espacial|sanitári)[a-zà-ÿ]+)[ \u00a0]){0,3}",
    "pl": r"(?:(?!w\b|z\b|i\b|o\b|na\b|do\b|kosmiczn)[a-zà-ž]+[ \u00a0]){0,2}",
    "ru": r"(?:(?:новостей|ТВ|телевидения|[А-Я][а-яё]+(?:ии|ы|и|а))[ \u00a0])?",
    "uk": r"(?:(?:новин|ТБ|телебачення|[А-ЯІЇЄҐ][а-яіїєґ]+(?:ії|и|у|а))[ \u00a0])?",
}
STEMS = {  # one of these stands in an article that has such a noun
    "de": "agentur|zeitung|blatt|magazin|portal|schrift|sender|rundfunk|fernseh|hörfunk|plattform|telegram-kanal|youtube-kanal|whatsapp-kanal",
    "fr": "agence|journal|quotidien|hebdo|mensuel|magazine|revue|site|média|portail|gazette|chaîne|télé|radio|station",
    "es": "agencia|diario|periódico|rotativo|semanario|revista|portal|medio|sitio|web|tabloide|matutino|televis|cadena|emisora|radio|canal",
    "it": "agenzia|quotidiano|giornale|settimanale|mensile|rivista|sito|portale|testata|tv|televisione|emittente|radio|rete|canale",
    "pt": "agência|jornal|diário|semanário|revista|portal|sítio|site|periódico|televisão|tv|emissora|rádio|canal|estação|cadeia",
    "pl": "agencj|gaze|dziennik|tygodnik|portal|serwis|magazyn|miesięcznik|telewizj|stacj|rozgłośn|radi|nadawc|kanał",
    "ru": "сайт|агентств|газет|издани|журнал|портал|еженедельник|таблоид|канал|компани|радиостанц|вещател|телевидени",
    "uk": "сайт|агентств|агенств|агенці|газет|виданн|журнал|портал|тижневик|таблоїд|часопис|канал|компані|радіостанц|мовник|телебачен",
}
# Capitals; in the block of "Ł" they stand beside their small letters: "Suspilne świadek" is not all a name.
UP = "A-ZÀ-ÖØ-Þ" + "".join(c for c in map(chr, range(0x100, 0x180)) if c.isupper())
CAPITAL = rf"[{UP}А-ЯЁІЇЄҐ]"
MARKED = r"[«„“\"‹»][ \u00a0\u202f]?(?P<marked>[^\W_][^«»„“”\"‹›\n]{1,40}?)[ \u00a0\u202f]?[»“”\"›«]"
ACRONYM = rf"(?P<acronym>[a-z]?[{UP}А-ЯІЇЄҐ]{{2,6}}(?:[ -]?\d{{1,2}}(?!\d))?(?:-{CAPITAL}\w+)?)(?![\w.’'-]|[ \u00a0][{UP}]{{2}})"
WORD = rf"(?:[LDld]['’]|[a-z](?=[A-Z]{{2}}))?[{UP}][\w&’'.-]*\w"
JOIN = r"(?:d[eou]s?|d[ae]l|della|delle|degli|di|da|la|las|los|les|et|y|e|en|del|of|the|[dl]['’])"
LATER = r"(?:[ \u00a0](?:du (?:soir|matin|jour|dimanche)|de la (?:tarde|mañana|noche)|della (?:sera|mattina)|del (?:mattino|giorno)))?"
# Titles of other countries go on in small letters: "Sportske novosti", "Dagens nyheter".
SMALL = r"(?:[ \u00a0](?:novosti|vijesti|vesti|list|listy|noviny|novice|glasnik|dnevnik|nyheter|dagbladet|tidende|dnes)(?![\w-]))?"
TITLE = rf"(?P<title>(?:[AO][ \u00a0](?=[{UP}]))?{WORD}(?:[ \u00a0](?:(?:{JOIN}|&)[ \u00a0]?){{0,2}}{WORD}){{0,4}}{SMALL}{LATER})"
GERMAN = rf"(?P<title>{WORD}(?:[ \u00a0]{WORD}){{0,2}}{SMALL})"
# In Cyrillic a name without marks is in Latin letters, or an acronym.
LETTER = "A-Za-zÀ-ÖØ-öø-ÿĀ-žœ0-9"
LATIN = rf"(?P<title>[{UP}][{LETTER}’'&-]*(?:\.[{LETTER}]+)*(?:[ \u00a0][{LETTER}&][{LETTER}&’'.-]*(?<![.’'-])){{0,4}})"
# Names that only papers have, by their first or last word.
SHAPES = {
    "air": r"(?:Радио|Радіо)[ \u00a0][А-ЯІЇЄҐ][а-яіїєґё’'-]+(?:[ \u00a0]FM)?",
    "de": r"[A-ZÄÖÜ][\w-]+(?:er|sche[nr]?)[ \u00a0](?:Zeitung|Nachrichten|Anzeigers?|Bote[n]?|Kuriers?|Tag(?:e)?blatt(?:s|es)?|Abendblatt(?:s|es)?|Volksblatt(?:s|es)?|Abendzeitung|Morgenpost|Abendpost|Rundschau|Merkurs?|Echos?|Presse|Volksstimme|Tagesspiegels?|Allgemeinen?|Wochenblatt(?:s|es)?|Kreisblatt(?:s|es)?|Landboten?|Generalanzeigers?|Neuesten Nachrichten|Neueste Nachrichten)",
    "compound": r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:tagblatt|tageblatt|abendblatt|volksblatt|landboten?|boten?|kuriers?|anzeigers?|rundschau|merkurs?|echos?|tagespost|abendpost)",
    "fr": rf"ICI[ \u00a0]{WORD}(?:[ \u00a0](?:d[eu]s?[ \u00a0])?{WORD}){{0,2}}|(?:L[ae]|Les|le|la|les|[Aa]u|[Dd]u)[ \u00a0](?P<fr>(?:Journal|Courrier|Dépêche|Progrès|Gazette|Quotidien|Réveil|Télégramme|Dauphiné|Républicain|Populaire|Messager|Phare|Voix|Montagne|Vigie|Liberté|Tribune|Nouvelle République|Parisien|Petit [{UP}]\w+)(?:[ \u00a0](?:d[eu]s?[ \u00a0](?:la[ \u00a0]|l['’])?|d['’])?(?:{WORD}|[a-zà-ÿ]{{5,}}(?:ais|aise|ois|oise|ien|ienne|ain|aine|éen|éenne|ine|soir|maritime|littoral|agricole))){{1,2}}|(?:Journal|Gazette|Courrier|Voix)[ \u00a0]d[eu]s?[ \u00a0][a-zà-ÿ]{{4,}}|(?:Écho|Éclair|Indépendant|Union|Est|Avenir|Alsace|Yonne)(?:[ \u00a0](?:d[eu]s?[ \u00a0](?:la[ \u00a0]|l['’])?|d['’]){WORD}){{1,2}})",
    "site": r"[A-ZА-ЯІЇЄҐ][\w-]+\.(?:uz|ru|ua|kz|by|kg|md|ge|am|az|com|net|org|info|media|news|today|online|tv)",
    "mixed": rf"{WORD}[ \u00a0](?:Hebdo|Magazine|Matin|Mag(?!\.)|Actu|Infos|Éco|Notizie|Noticias|Digital|Notícias|Aktuell)",
    "es": rf"(?:El|La|Las?)[ \u00a0](?:Diario|Correo|Heraldo|Gaceta|Voz|Faro|Norte|Periódico|Noticiero|Eco|Crónica|Nueva|Opinión|Tribuna|Verdad|Mercurio|Comercio|Provincia|Vanguardia|Prensa|Tarde)[ \u00a0](?:de(?:l| la| los| las)?[ \u00a0])?{WORD}(?:[ \u00a0]de(?:l| la)?[ \u00a0]{WORD})?|(?:Televisión|Radio|Radiotelevisión|Agencia)[ \u00a0](?:Nacional[ \u00a0]|Pública[ \u00a0])?de(?:l|[ \u00a0]la)?[ \u00a0]{WORD}|(?:Diario|Heraldo|Gaceta|Onda|Cadena|Antena)[ \u00a0](?:de(?:l| la)?[ \u00a0])?{WORD}",
    "it": rf"(?:Il|La|Lo|il|la|lo|[dns]?el|[dsa]ul|al|alla|della|dalla|sulla|nella|dal)[ \u00a0](?P<it>(?:Giornale|Corriere|Gazzetta|Gazzettino|Messaggero|Voce|Nazione|Mattino|Resto|Provincia|Cittadino|Quotidiano|Nuova|Libertà)[ \u00a0](?:d(?:i|el|ella|ello|egli|ei)[ \u00a0]|dell['’])?{WORD})|L?['’]?Eco[ \u00a0]d(?:i|el|ella)[ \u00a0]{WORD}",
    "pt": rf"(?:Jornal|Diário|Correio|Gazeta|Folha|Tribuna|Rádio)[ \u00a0](?:d[aeo]s?[ \u00a0])?{WORD}",
    "pl": rf"(?:Gazeta|Kurier|Głos|Echo|Dziennik|Tygodnik|Nowiny)[ \u00a0]{WORD}|(?:Kuriera|Głosu|Echa)[ \u00a0]{WORD}",
}
# One of these words, or endings in German, stands in a text that has such a name.
SHAPE_WORDS = {
    "mixed": "Hebdo Magazine Matin Mag Actu Infos Éco Notizie Noticias Digital Notícias Aktuell",
    "fr": """ICI Journal Courrier Dépêche Progrès Gazette Quotidien Réveil Télégramme Dauphiné Républicain Populaire Messager Phare
    Voix Montagne Vigie Liberté Tribune République Parisien Petit Écho Éclair Indépendant Union Est Avenir Alsace Yonne""",
    "es": """Diario Correo Heraldo Gaceta Voz Faro Norte Periódico Noticiero Eco Crónica Nueva Opinión Tribuna Verdad Mercurio
    Comercio Provincia Vanguardia Prensa Tarde Onda Cadena Antena Televisión Radio Radiotelevisión Agencia""",
    "it": """Giornale Corriere Gazzetta Gazzettino Messaggero Voce Nazione Mattino Resto Provincia Cittadino Quotidiano Nuova
    Libertà Eco""",
    "pt": "Jornal Diário Correio Gazeta Folha Tribuna Rádio",
    "pl": "Gazeta Kurier Głos Echo Dziennik Tygodnik Nowiny Kuriera Głosu Echa",
}
SHAPE_ENDINGS = tuple(
    """Zeitung Nachrichten nzeiger nzeigers Bote Boten bote boten Kurier Kuriers blatt blatts blattes Abendzeitung Morgenpost Abendpost zeitung rundschau nachrichten merkur merkurs echo echos kurier kuriers anzeiger anzeigers tagespost abendpost spiegel
    Rundschau Merkur Merkurs Echo Echos Presse Volksstimme Allgemeine Allgemeinen""".split()
)
SITE = r"\.(?:uz|ru|ua|kz|by|kg|md|ge|am|az|com|net|org|info|media|news|today|online|tv)\b"
