"""Whether an ordinary word or ambiguous acronym stands for a medium: "told Time", "a post on X", "The Sun reported"."""

from __future__ import annotations

import re
from functools import cache

from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind

_REACH = 40  # characters before a word in which its context must begin
_CITING = (
    r"told|tells|telling|according to|citing|with reference to|courtesy of|guest (?:on|of)|"
    r"(?:cited|quoted|reported|carried|broadcast|aired|shown|relayed|distributed|seen|obtained|reviewed|picked up"
    r"|printed|published|run|interviewed|asked|contacted|reached) (?:by|in|on)|appear(?:ed|ing|ance) (?:on|in)|"
    r"(?:interview|statement|comments?|e-?mail|spoke|spoken|speaking|talking|said|says|talked|confirmed|write|writing|"
    r"writes|wrote|op-ed|article|column|essay|report|poll|editorial|commentary|paper|study|letter) "
    r"(?:[a-z]+ly )?(?:with|to|for|by|in|from)|source:|"
    r"(?:e-?mailed|sent|released|provided|given|issued|leaked|granted|confided|shared|made available) to|"
    r"laut|gegenüber|zitierte?n?|корр?еспондент(?:у|ам)|цитирует|цитує|(?:interview|gespräch) mit|"
    r"sagte|sagt|erklärte|berichtet|berichtete|meldet|meldete|"
    r"schreibt|schrieb|entretien (?:à|au|avec)|"
    r"auprès|colonnes|accordée? (?:à|au)|entrevista (?:con|a|en)|интервью|інтерв['’]ю|ефірі|етері|"
    r"эфире|телеканалі|телеканале|"
    r"selon|según|secondo|segundo|по данным|за даними|посиланням на|со ссылкой на|передает|сообщает|"
    r"повідомляє|передає|пише|пишет|писал[аи]?|писа(?:в|ла|ли)|"
    r"(?:según|segundo) publica|citad[oa]s? pel[oa]|(?:citat|ripres|riportat)[oaie] da|noticia|"
    r"noticiou|avança|avançou|informó|publicó|"
    r"recoge|recogió|rapporte|"
    r"relaie|révèle|d['’]après|citant|citando|"
    r"publiée?s? (?:par|dans)|(?:que|qui|che) cit[ae]|"
    r"informa|publica|avanza|avanzó|adelanta|adelantó|reveló|detalla|signale|indique|précise|écrit|croit savoir|"
    r"(?:consultad|preguntad|contactad|recogid|reproducid|difundid|adelantad)[oa]s? por|micrófonos de|páginas de|"
    r"(?:relay|diffus|publi)ée?s? par|(?:rilanciat|raccolt|diffus)[oaie] da(?:l|lla)?|"
    r"(?:divulgad|reproduzid)[oa]s? pel[oa]|"
    r"(?:interrog|cit|contact|joint|sollicit)(?:é|ée|e)?s? par|стало (?:відомо|известно)|"
    r"riferisce|riporta|intervista (?:a|al|con)|(?:diálogo|conversación|charla|declaraciones) (?:con|a)|"
    r"(?:ouvid|questionad|contactad|contatad|entrevistad|consultad|inquirid|interrogad|procurad|abordad)[oa]s? pel[oa]|"
    r"(?:contattat|interpellat|intervistat|sentit|raggiunt|interrogat)[oaie] da(?:l|lla)?|"
    r"(?:angefragt|befragt|kontaktiert)(?:e[nr]?)? (?:von|durch)|"
    r"ospite (?:di|a|su)|invitée? (?:sur|de|du)|matinale (?:de|sur)|au micro de|antenne de|plateau de|"
    r"podaje|podała|podał|pisze|donosi|cytuje|według|powołując się na|rozmowie z|wywiadzie dla|"
    r"(?:Berufung|Verweis|Bezug) auf|беседе с|розмові з|комментарии|коментарі|ссылаясь на|посилаючись на"
)
# What sort of medium follows; in small letters, for with a capital it belongs to a longer name ("the Daily Wire").
_SORT = (
    r"newspaper|magazine|tabloid|daily|weekly|agency|news service|outlet|broadcaster|channel|network|website|portal|"
    r"(?:Nachrichten|Presse|Staats)?[Aa]gentur|Zeitung|[A-Z]\w+zeitung|Magazin|Sender|[A-Z]\w+sender|"
    r"Portal|Rundfunk|Hörfunk|Fernsehen|emisora|cadena|chaîne|emittente|"
    r"[Aa]gencj\w+|stacj\w+|gazet\w+|dziennik\w*|portal\w*|agence|agencia|agência|agenzia|diario|periódico|"
    r"journal|quotidien|quotidiano|"
    r"diário|jornal|revista|rádio|radio|televisão|televisión|semanário|semanario|rivista|settimanale|hebdomadaire|"
    r"tygodnik\w*|magazyn\w*|giornale|gazetesi|haber ajansı|(?:інформ|информ)?аг[еє]нтств\w*|газет\w*|журнал\w*|"
    r"издани\w+|видання\w*|"
    r"(?:теле)?канал\w*|[لبو]?قناة|[لبو]?صحيفة|[لبو]?وكالة|[لبو]?شبكة|[لبو]?إذاعة|עיתון"
)
# What a Romance language says of a medium between its sort and its name: "l'agence d'État".
_BEING = (
    r"(?:\s(?:d['’]État|del Estado|d[ei] (?:presse|prensa|stampa|notici[ae]s|notícias|Estado|Stato)|"
    r"[a-zà-ÿ]{2,}(?:ais|aise|ois|oise|ienn?e?|éenn?e?|ains?e?|an[oa]|ens[ei]|ese|esa|[eê]s|eñ[oa]|"
    r"esc[oa]|eir[oa]|al|ale|iqu?e"
    r"|ic[oa]|ista?e?|in[oe]|ina|iell?e?|[aā]tale?)))"
)
_ROMANCE = (
    r"(?:agence|agencia|agência|agenzia|chaîne|cadena|emittente|emissora|estação|quotidiano|quotidien|diario|jornal)"
)
# To whom something was said, in other languages: "powiedziała PAP", "a déclaré à l'AFP", "розповіли Bloomberg".
_TOLD = (
    r"(?<!\w)(?:(?:сказа|сообщи|рассказа|заяви|призна|уточни|подтверди|добави|объясни|отмети|ответи|завери|подчеркну"
    r"|повідоми|розпові|поясни|зізна|підтверди|відпові|дода|зазначи|запевни|наголоси)\w{1,4}"
    r"(?: [а-яёіїєґ'’-]+){0,2}|powiedzia(?:ł|ła|ło|li|ły)|mówi(?:ł|ła|li)?|"
    r"(?:rozmowie|wywiadzie) (?:z|dla)|(?:przesłan|przekazan|udzielon)\w{1,3}|(?:przekaza|poinformowa|"
    r"wyjaśni|stwierdzi|zapewni)(?:ł|ła|ło|li|ły)|dowiedzia(?:ł|ła) się|do któr\w+ dotar(?:ł|ła|ło)|ustali(?:ł|ła)|"
    r"[^\W\d_]+(?:e|é|ée|it|ait) (?:à(?: la)?|au)|"
    r"(?:a|ont) (?:expliqué|déclaré|confié|affirmé|raconté|indiqué|assuré|précisé)(?: [\w'’.-]+){1,7} (?:à(?: la)?|au)|"
    r"(?:declar|afirm|explic|cont|asegur|confes|admit|reconoc|revel)\w{1,4} a|"
    r"dij\w+ a|\w{2,}(?:ó|aron|ieron) a|"
    r"cytowan[yae] przez|(?:podaje|informuje|donosi|przekazała|podała)|"
    r"(?:cytuje|przytacza)(?: go| ją| ich| (?:jego|jej|ich) (?:słowa|wypowiedź|oświadczenie))?|"
    r"(?:enviad|remetid|remitid|inviat|envoyée?|adressée?|transmis|concedid)\w* (?:a|à|ao|alla|al)|"
    r"(?:recoge|recogió|cita|citó|reprend|riprende|citant|citando) [A-ZÀ-Þ]\w+ (?:de|da|di)|"
    r"diss\w+ (?:à|ao)|\w{2,}(?:ou|iu) (?:à|ao)|citad[oa] por|"
    r"(?:entrevista|declarações) (?:à|ao)|(?:detto|dichiarato|spiegato|raccontato|confidato|commentato|"
    r"dice|racconta|spiega|dichiara|confida|commenta|(?:ha|hanno|aveva) \w+(?:ato|uto|ito|tto|sto))"
    r"(?: \w+){0,4} (?:a|al|alla|con(?: il| la)?)|"
    r"[gG]egenüber(?: der| dem)?|(?:Interview|Gespräch|Telefonat) mit(?: der)?|"
    r"(?:sagte|erklärte|berichtete)(?: [\w.]+){0,8} (?:dem|der|zur|zum)|zapewni(?:ł|ła|li)(?: \w+){0,3}|"
    r"(?:[dD]e acordo com|[dD]e acuerdo con) (?:o|el|la|a))\s[\"“«„]?(?:l['’]|all['’])?$"
)
# "«…», quita hierro Ann Lee a Efe": behind what is quoted, its verb and who says it.
_QUOTED = late(
    r"[»”\"][.,]? [a-zà-ÿ'’-]{3,}(?: [^\s.,;:«»“”\"()]+){0,7} (?:a|à|ao|al|alla|con|au|auprès de)"
    r"\s(?:l['’]|la |all['’])?$"
)
_ON = r"on|via|auf|bei|sur|en|su|formerly"
_POSTING = (
    r"(?:took|takes|post(?:s|ed)?) to|platform|social network|app|у|в|(?:соц)?сети|(?:соц)?мережі|социальной сети|"
    r"соціальній мережі|cuenta (?:oficial )?de|perfil (?:oficial )?(?:de|no|en|su)|"
    r"página (?:oficial )?no|compte|Konto auf|Konto bei|conta no|"
    r"conta do|(?<=[.!?\n] )(?-i:No)|(?<=\n)(?-i:No)|(?<=, )no|"
    r"(?:publicação|postagem|mensagem|post|vídeo|escreveu|publicou|postou) no|red social|"
    r"(?:escreve(?:u|ram)?|publica|publicou|posta|postou|reagiu|respondeu|comentou|disse|afirmou|declarou|anunciou)"
    r"(?: [^\s.,;:«»“”\"()]+){1,6} no|"
    r"(?:publicación|mensaje|publicó|escribió|post|tuit|vídeo) en|messaggio su|ha scritto su|"
    r"affid\w{1,4} ad?|sceglie|scelto|(?:recurr|acud)i\w{1,4} a|(?:recorr(?:eu|e)|foi) ao|"
    r"rede social|rede|red|rete|على|عبر|منصة|platformie|réseau social|Kurznachrichtendienst|Netzwerk|Plattform|"
    r"(?:(?:napisa|opublikowa|zamieści|skomentowa|oświadczy|ogłosi)(?:ł|ła|li|no)|pisze|wpisie|wpis|poście|post)"
    r"(?: \w{2,}){0,2} na"
)
_ARTICLE = (
    r"\s+[\"“«„'‘]{0,2}(?:(?:the|The|el|la|le|du|des|au|al|alla|della|ao|do|da|"
    r"der|die|das|dem|den|il|o|à(?: la)?|a|his|her|its|their|seinem|ihrem|son|sa|su|"
    r"своем|своём|своєму|своїй|своей|منصة|موقع)\s+)?[\"“«„'‘]{0,2}(?:[lL]['’]|all['’])?$"
)
_BEFORE = {
    ActorKind.PLATFORM: (f"(?i:{_ON}|{_POSTING})", f"(?i:{_CITING})", _SORT),
    ActorKind.BROADCASTER: (f"(?i:{_ON})", f"(?i:{_CITING})", _SORT),
}
_AFTER_PLATFORM = late(
    r"(?:['’]s)?\s+(?:posts?|accounts?|users?|platform|handles?|pages?|feeds?|threads?|profiles?|channels?)(?!\w)|"
    r"\s(?:hesab|paylaşım|platform)\w+|['’][dt][ae]n?\s|"
    r"\s?[(,（]\s?(?:(?:formerly|previously|once)(?: known as| called)? |ex-?|旧)?"
    r"(?:Twitter|Твіттер|Твиттер|ツイッター)"
)
_ACCOUNT = late(r"\s(?:hesab|paylaşım)\w+")  # Turkish has whose it is before the platform
_AFTER_MEDIUM = late(
    r"(?:['’]s)?\s+(?:(?:first|also|has|had|later|previously|yesterday|today|on\s\w+day|(?:last|this)\s\w+)\s){0,2}"
    r"(?:reports?|reported|quoted|quotes|cited|cites|revealed|published|newspaper|magazine|tabloid|"
    r"(?:[a-z]+\s)?news agency|"
    r"(?:sports|press|photo)\sagency|"
    r"(?:obtained|printed|ran|aired|broadcast|carried)\s(?:an?|the|its|extracts|excerpts)|"
    r"(?:(?:political|economics|business|foreign|diplomatic|defence|science) )?(?:editor|correspondent)|"
    r"journalist|reporter|columnist|editorial|interview|website|op-ed|"
    r"berichtete?|meldete?|zufolge|rapporte|informó|publicó|reportó|riferisce|noticiou|informou|podaje|podała|podał|pisze|"
    r"donosi)(?!\w)|"
    r" (?:s?kontakt|udało się|dotar[łl]|zapyta|dowiedzia|dodzwoni|rozmawia|przekaza|informuj|ujawni|cytuj)\w*|"
    r"(?:['’]\w+)? (?:canlı|yayınında|ekranlarında|muhabirine)\w*|"
    r"['’][yn]?[ae],? [\"“«]|"
    r"['’]\w+ (?:konuş|yaptığı|verdiği|açıkla|dayan|göre|haber|aktar)\w*|"
    r",?(?: (?:со ссылкой на|ссылаясь на|(?:з|із|зі) посиланням на|посилаючись на) [^.,;:«»\n]{2,60},?)?"
    r" (?:сообщ|переда|пиш|писа|цит|повідомля|повідоми|поспілкува|розпита|запита|дізна|спроси|узна|поговори"
    r"|побесед|дозвони|додзвони|зверну|обрати|связа|зв['’]яза)\w+|"
    r",\s(?:an?|the)\s(?:\w+\s){0,3}(?:newspaper|magazine|tabloid|daily|weekly|website|news agency|broadcaster)(?!\w)"
)
# What is counted by a letter that is a numeral as well: "napisał na X kongresie".
_COUNTED = late(
    r" (?:piętr|kongres|zjaz|zjeź|kadencj|konferenc|sesj|wiek|stron|posiedze|festiwal|edycj|rocznic|forum"
    r"|съезд|сесси|з['’]їзд)"
)
_TRIED = late(r" не (?:вдал|удал|змог|смог|отрима|получи)\w+")  # "Связаться с Лисом Медузе не удалось"
# People speak too: these verbs count only after a title with its article, or a broadcaster's acronym.
_SAYS = compiled(r"\s+(?:said|says|wrote|writes|added|noted|announced)(?!\w)")
_THE = compiled(r"(?<![.!?:\n\"“”])\s+\(?The\s$|\w\s?\(The\s$")
_OF = compiled(r"\sof\s")  # "The Age of Reason" is a book
_INSIDE = compiled(r"([^\W\d_]\w*|&)[ \u00a0\-]$")
_OPENERS = frozenset({"the", "in", "on", "as", "but", "and", "while", "when", "after", "before", "if", "since", "that"})
_LONGER = compiled(
    r"-\w|[ \u00a0](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[^\W_a-zß-öø-ÿа-яѐ-џґα-ω]"
)  # "Time Warner", "Fox 35", "X-ray"
# "… of the state. (The Guardian)" ends a digest's paragraph, "RABAT (MAP) –" begins an agency's.
_CREDIT = (
    compiled(r"\(The\s$|[.!?…”\"»]\s?\($|[(,] ?via\s$"),
    compiled(r"(?:[,;] (?:in [A-Z]|\d|our |translat|[A-Z][a-z]{2,8} \d)[^()\n]{0,40})?\)\.?\s*(?:\n|$|[A-Z])"),
)
_DATELINE = compiled(r"[^\W\d_a-z]{2,}[^()\n]{0,24}\($"), compiled(r"\)\s*[-–—]")
_SUPPLIED = late(r"(?i)(?:inputs?|files|reports?|material|informationen|información|informações) (?:from|von|de)\s$")
_SOURCE = late(r"(?i)^[ \t]*\(?(?:źródł[oa]|quellen?|fuentes?|font[ei]s?|джерел[оа]|источники?) ?:[^\n]*$")
_TAIL = compiled(r",[”\"]?\sreport(?:s|ed)\s$")  # "…, reports BSS."
_GERMAN = compiled(r"(?<!\w)(?:dem|der|die|das|vom|im|beim)\s[„»«]$")
_MARKS = compiled(r"[«„“\"]$"), compiled(r"[»«“”\"]")


# To whom somebody with a full name said it: "сказав речник ДСНС Іван Лис Суспільному".
_NAMED = r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’]+(?:-[А-ЯЁІЇЄҐ][а-яёіїєґ'’]+)?"
_BY_NAME = late(
    r"(?<!\w)(?:сказа|каза|каж|запереч|возраз|говори|сообщи|рассказа|заяви|призна|уточни|подтверди|добави|объясни|поясни|отмети|ответи"
    r"|завери|подчеркну|повідоми|розпові|зізна|підтверди|відпові|дода|зазначи|запевни|наголоси|прокоментува"
    rf"|прокомментирова)\w{{0,4}}(?: [^\s.,;:()«»“”\"]+){{0,8}}? {_NAMED} {_NAMED} $"
)
_DATIVE = ("у", "ю", "е", "і")


def _told_by_name(text: str, start: int, end: int, before: str) -> bool:
    """Whether a name in the dative stands right behind the full name of who said something, and ends it."""
    word = text[start:end]
    return word[0] > "\u036f" and word.endswith(_DATIVE) and _BY_NAME.search(before) is not None


@cache
def _told() -> re.Pattern[str]:
    return compiled(_TOLD)


@cache
def _leads(words: str) -> re.Pattern[str]:
    return compiled(rf"(?<!\w)(?:{words}){_ARTICLE}")  # each long list is compiled once, and where it is asked for


def _stands_before(before: str, kind: ActorKind | None) -> bool:
    """Whether what stands before a name that is also a word tells; of an acronym (None), only the sort of medium."""
    lists = (_SORT,) if kind is None else _BEFORE.get(kind, (f"(?i:{_CITING})", _SORT))
    return any(_leads(words).search(before) for words in (*lists, f"{_ROMANCE}{_BEING}{{1,3}}"))


_DESKS = frozenset("Новини Культура Спорт Студія Новости".split())  # of a broadcaster: "Суспільне Культура"
_WORD = compiled(r" (\w+)(?! [A-Z])")


def _is_edition(text: str, end: int, kind: ActorKind) -> bool:
    """Whether a country stands behind a name: "told Sputnik Estonia"."""
    m = _WORD.match(text, end) if kind in (ActorKind.AGENCY, ActorKind.BROADCASTER) else None
    return m is not None and (fold(m[1]) in places().countries or m[1] in _DESKS)


# Articles of other languages, with which titles of papers begin.
_FOREIGN = ("Le ", "La ", "Les ", "El ", "Il ", "Die ", "Der ", "Das ", "Las ", "Los ")

_POSTED = late(
    r"(?:scritto|commentato|postato|pubblicato|scrive|commenta|attacca|escrib\w+|public\w+|coment\w+|tuite\w+"
    r"|écri\w+|post\w+|publi\w+|réagi\w*|comment\w+|escrev\w+|schr(?:ieb|eibt)|postete?|geschrieben|gepostet"
    r"|kommentierte?|napisa\w+|opublikowa\w+)(?: [a-zà-ÿ]{2,}){0,2} (?:su|en|sur|no|na|auf|bei)\s$"
)


def _is_author(text: str, end: int, before: str) -> bool:
    """Whether behind a platform that words were posted on stands who did: "ha scritto su X Ann Lee"."""
    m = _WORD_BEHIND.match(text, end)
    if m is None or _POSTED.search(before) is None:
        return False
    return before.endswith(("auf ", "bei ")) or fold(m["word"]) in given_names()


_WORD_BEHIND = compiled(r"[ \u00a0](?P<word>[^\W\d_][\w’'-]+)")


def stands_for_medium(text: str, start: int, end: int, kind: ActorKind) -> bool:
    """Whether the words around ``text[start:end]`` say that it names a medium of that kind."""
    before = text[max(0, start - _REACH) : start]
    far = text[max(0, start - 2 * _REACH) : start]
    if text[start - 4 : start].lower() != "the " and fold(text[start:end]) in places().demonyms:
        return False  # "told the Australian", but "told Australian television"
    longer = _LONGER.match(text, end) is not None and not _is_edition(text, end, kind)
    longer = longer and not (kind is ActorKind.PLATFORM and _is_author(text, end, before))
    # Agencies share their acronyms with parties, companies and authorities, which are cited as well.
    acronym = kind is ActorKind.AGENCY and text[start:end].isupper()
    if _told().search(far) or _QUOTED.search(far) or (not longer and _told_by_name(text, start, end, far)):
        return True  # the subject may follow: "a déclaré au Monde Ann Lee"
    if _stands_before(before, None if acronym else kind):
        return not longer and not (kind is ActorKind.PLATFORM and _COUNTED.match(text, end))
    if any(opened.search(before) and closed.match(text, end) for opened, closed in (_CREDIT, _DATELINE)):
        return True
    if _SUPPLIED.search(before) or (kind is ActorKind.AGENCY and _TAIL.search(before)):
        return not longer
    line = text.rfind("\n", 0, start) + 1
    if _SOURCE.match(text[line:start]):
        return True  # "Źródło: PAP"
    if text[start - 1 : start] == "(" and start - line <= _REACH and _DATELINE[1].match(text, end):
        return True  # "Manila (PAP) –" at the head of a line
    if text[start] > "\u036f" and _MARKS[0].search(before) and _MARKS[1].match(text, end):
        return True  # outside the Latin script titles stand in quotation marks
    if _GERMAN.search(before) and _MARKS[1].match(text, end):
        return True  # and in German behind an article: „Spiegel“
    if text[start] > "\u036f" and _TRIED.match(text, end):
        return True
    if kind is ActorKind.PLATFORM and _ACCOUNT.match(text, end):
        return True  # "Bakanlığının X hesabından": whose account it is stands before
    inside = _INSIDE.search(before)
    if inside and inside[1][:1].isupper() and inside[1].lower() not in _OPENERS:
        return False
    if kind is ActorKind.PLATFORM:
        return _AFTER_PLATFORM.match(text, end) is not None
    titled = before.endswith("The ")
    if titled and not longer and _THE.search(before) and not _OF.match(text, end):
        return True
    if _AFTER_MEDIUM.match(text, end):
        return True
    titled = titled or text.startswith(_FOREIGN, start)  # "Le Temps said", with which no English sentence opens
    named = titled or (kind is ActorKind.BROADCASTER and text[start:end].isupper())
    return named and _SAYS.match(text, end) is not None
