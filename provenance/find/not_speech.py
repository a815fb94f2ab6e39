"""Marks that reproduce nothing said: titles, names, terms, signs, scare quotes, headlines in a list of sources.

Every rule asks for evidence beside the marks and gives it as its reason; what has none stays speech.
"""

from __future__ import annotations

import re

from provenance.compiled import compiled
from provenance.find.quoted import Quoted
from provenance.find.works import after_maker, after_work, before_work
from provenance.model import Span
from provenance.segment.wordlist import wordlist

_BEARERS = (
    r"(?:signs?|banners?|placards?|posters?|t-shirts?|shirts?|hats?|caps?|stickers?|buttons?|billboards?|flags?|plaques?|"
    r"tattoos?|graffiti|bracelets?|jackets?|badges?|mugs?|certificates?|headstones?|gravestones?|"
    r"tombstones?|number plates?)"
)

_AFTER_A_VESSEL = compiled(
    r"\b(?:ship|vessel|boat|ferry|yacht|trawler|tanker|frigate|schooner|submarine|tugboat|tug|steamer|liner|lifeboat)s?,?"
    r"(?:\s(?:called|named|christened))?(?:,?\sthe)?\s*$"
)
_SO_CALLED = compiled(
    r"\b(?:so-called|self-styled|так называем\w+|так зван\w+|sogenannte\w*|soi-disant|tak zwan\w+|"
    r"llamad[oa]s?|cosiddett\w+|chamad[oa]s?)\s*$"
)
_NAMES_A_TERM = compiled(
    r"\b(?:words?|terms?|names?|acronym|code\s?name|nickname|moniker|hashtag|pseudonym|username|"
    r"слов[оа]|термин\w*|термін\w*|mot|palabra|Wort)\s*,?\s*$"
)
_IN_WORDS = compiled(r"\bin (?:his|her|their|its|[\w’'. -]{2,40}?['’]s?) (?:own )?words,?\s*$")  # says whose they are
_KNOWN_AS = compiled(
    r"(?:\bknown(?:\s[\w’'-]+){0,6}? as|\bcall[ -]?sign,?|\bnom de guerre,?|\bпозывн\w+|\bпозивн\w+"
    r"|\ba\.?k\.?a\.?|\bnicknamed|\bcode-?named|"
    r"\b(?:прозва|прозыва|окрести|охрести|нарек|нарік)\w*(?: [\w-]+){0,2}|"
    r"\b(?:котор|як)\w+(?: \w+)?"
    r" (?:в народе|у народі|между собой|між собою|в шутку|жартома|местные|місцеві)(?: [\w-]+)?"
    r" (?:назыв|назив|зовут|звуть|кличут)\w*(?: [\w-]+)?|"
    r"\bизвестн\w+ как|\bвідом\w+ як|\bbekannt als|\bsous le nom de|\bconocid[oa]s? como)(?:\s+(?:the|a|an))?\s*$"
)
_HEADLINE = compiled(
    r"\b(?:[Uu]nder the (?:headline|heading|title)|headlined|entitled|titled"
    r"|(?:editorial|article|column|piece|report|note|section|chapter|post|thread|essay|paper|release|page) headed),? $"
)
_SEE_PAGE = compiled(r"\b[Ss]ee (?:also )?(?:[\w’'&-]+,? ){0,4}(?:pages?|pp?\.) ?[A-Z]?\d+(?:[-–]\d+)?[:,] $")
_OR = compiled(
    r"\b(?:called|named|dubbed|known as|is|was|,) (?:the )?[A-Z][\w-]*,? or (?:the )?$"
)  # "called Burgut or “eagle”"
_PROJECT = compiled(r"(?:Project|Operation|Exercise|Task ?[Ff]orce) (?:[A-ZÀ-Þ][\w’'-]+ ?){1,3}")
_GIVEN_NAME = compiled(r"\b[A-Z][\w.]+ $")
_FAMILY_NAME = compiled(r" (?:[a-z]{1,3} ){0,2}[A-Z](?:[a-z]|['’][A-Z])")  # Price, O'Brien, dela Cruz
# "part of what ministers call the “Green Ring”", "a plan that the board calls its “Long Table”"
_CALLED_BY = compiled(r"\b(?:what|which|that) (?:[\w’'-]+ ){1,5}calls?(?: (?:an?|the|its|their|his|her))? $")
_DUBBED = compiled(r"\b(?:dubbed|nicknamed) (?:the )?$")
_CROWD = compiled(
    r"^,? by (?:(?:his|her|its|their|the|some|many|local|loyal|adoring) )*"
    r"(?:fans|followers|locals|supporters|admirers|residents|colleagues|team-?mates|neighbou?rs|tabloids|insiders)\b"
)
_GLOSS = compiled(
    r"^\s*\(?(?:means|meaning [“\"‘]|translates as|literally [“\"‘]|"
    r"is (?:Arabic|Korean|Russian|Spanish|French|German) for\b)"
)
# "The word for such things means “lost object”", "the practice that sailors call “dead reckoning”".
_MEANS = compiled(
    r"\b(?:word|term|phrase|name|expression|acronym)s?\b[^.;“”\"]{0,60}\s"
    r"(?:means|meant|meaning|translates? (?:as|to|roughly as)|stands for)[,:]?\s*$"
)
_PRACTICE = compiled(
    r"\b(?:practice|technique|method|procedure|process|phenomenon|effect|condition|disease|disorder|syndrome|ailment|"
    r"dish|stew|drink|dance|game|style|custom|ritual|tradition|manoeuvre|maneuver|trick|device|tool|wind|season)s?,?\s"
    r"(?:that|which)?\s?(?:(?:the )?[a-z]+s|they|locals) (?:call|know as)(?: the| an?)?\s*$"
)
_RATED = compiled(
    r"\brat(?:ing|e[sd]?)\b[^.;“”\"]{0,40}\s(?:to|of|at|from)(?: an?)?\s*$"
    r"|\b(?:upgrad|downgrad)(?:ed|es|ing)\b[^.;“”\"]{0,40}\s(?:to|from)\s*$"
)
_ON_A_SIGN = compiled(
    rf"\b{_BEARERS}\b(?:\s+\w+){{0,4}}?\s+(?:reading|reads?|sa(?:id|ys|ying)|emblazoned|bearing|"
    r"proclaiming|proclaimed|declaring|declared|that (?:reads?|sa(?:id|ys)))(?:\s+\w+){0,3}[,:]?\s*$"
)
_ON_A_SHEET = compiled(
    r"\b(?:sheet|piece|scrap) of (?:paper|card(?:board)?)|\b(?:notice|note|card|label|sign)\s(?:taped|pinned|stuck|"
    r"glued|posted|nailed|hung|fixed|tied|left|in|on|at)\b"
)
_READS = compiled(r"\b(?:reads?|reading|sa(?:ys|id|ying))[,:]?\s*$")
_SIGN_AFTER = compiled(
    rf"^(?:\s+(?:[\w-]+\s+)?|,?\s+(?:reads?|says)\s+(?:an?|the|one|another)\s+(?:[\w-]+\s+)?){_BEARERS}\b"
    r"(?!\s+(?:[a-z]+(?:er|or|ist|man|woman)|shop|store|stall|firm|company)s?\b)"  # "a hat seller told"
    r"(?!(?<=sign)\s+(?:the|an?|any|it|off|up|his|her|their|this|him)\b)"  # "would “never” sign the deal"
)
# "said on “Newsnight”"
_ON_SHOW = compiled(
    r"\b(?:said|says|told|tells|spoke|speaking|appear\w*|aired|interview\w*)\b[^.;:]{0,40}"
    r" on(?: (?:the )?[A-Z]\w+['’]s?)?\s$"
)
# "the “Paper Lanterns” singer": who made it, or appears in it.
_MAKER_AFTER = compiled(
    r"\s(?:singer|star|actor|actress|author|writer|director|host|hitmaker|rapper|songwriter|novelist|creator|alum|presenter)s?\b"
)
_NAME_SLOT = compiled(
    r"(?:\b(?:on|in|of|by|at|new|latest|hosts?|hosted|edits|published?|"
    r"starring|told|wrote|watch(?:ed|ing|es)?)|['’]s|s['’])\s+$"
)
_ITS_SHOW = compiled(r"\b(?:on|in) [A-Z][\w.& ]*['’]s?\s+$")  # "said on CBS’s “Face the Nation”"
# A characterisation or a motto is the words of whoever coined it, though it looks like a name.
_COINED = compiled(
    r"\b(?:call|dub|refer|nicknam|label|slogan|tout|promis|vow|sa(?:y|id)|chant|phrase|describ|motto|pledg|cr[iy]|shout|"
    r"tweet|mantra|rallying|decr[iy]|claim)\w*\b[^.]{0,40}$"
)
_SPEECH = compiled(
    r"\b(?:sa(?:id|ys?|ying)|told|tell|call|ask|add(?:ed|s|ing)|wr(?:ote|it)|tweet|descri[bp]|accus|argu|claim|warn|declar|insist|"
    r"suggest|referr|refers|according|promis|vow|pledg|quot|stat(?:ed\b|ing\b|ement)|speech|remark|comment|interview|post|"
    r"label|prais|laud|hail|blast|slam|critici|denounc|decr[iy]|dismiss|mock|dubb|chant|shout|yell|cr(?:y|ied)|answer|repl|"
    r"respon|explain|announc|report|not(?:ed|es|ing)\b|admi|acknowledg|conced|conclu|predict|urg|demand|question|"
    r"recall|joke|compar|think|thought|belie|feel|felt|express|talk|sp(?:oke|eak)|phrase|letter|memo|e-?mail|tout|"
    r"complain|boast|cit(?:e|ing)|deem|consider|charact|portray|depict|assess|condemn|read|what|celebrat|"
    r"emphasi[sz]\w+ that|reject|broadside|dictum|pronounc|testif|assert|ruling|found\b|mull|dub|nicknam)"
)
_UTTERED = compiled(r"\b(?:us(?:e|ed|es|ing)|utter|repeat|mention|avoid|drop|invok)")
_ENGLISH = compiled(r"(?<!['’])\b(?:the|of|and|to|in|that|is|was|a)\b")
# "a", "in", "as" and "was" are words of other languages too.
_FOREIGN = compiled(
    r"\b(?:de|da|dos|das|que|em|com|um|uma|del|los|las|il|che|di|les|des|et|est|der|und|się|une|avoir|dans|avec|cette|aux|una|eine|einen|nicht)\b"
)
_GOES_ON = compiled(
    r"^\s(?!(?:and|or|but|in|on|at|to|of|for|from|by|with|as|that|was|is|are|were|who|which|when|while|after|before|because|"
    r"if|than|the|an?|more|less|this|line|phrase|"
    r"remark|quote|label|leaves|bent|used|that|its|his|her|their|about|during|over|against|into|he|she|they|it|we|has|have|had|will|would|said)\b)[a-z][\w-]+"
)
_CYRILLIC = compiled(r"[Ѐ-ӿ]")
_WORD = compiled(r"[^\W_]+(?:[-’'.&][^\W_]+)*")
_VERBAL = compiled(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|do|does|did|I|we|you|he|she|they|it|not)\b|n['’]t|"
    r"['’](?:re|m|ll|ve)\b"
)
_HAS_OWNER = compiled(r"(?:['’]s|s['’]|\bto)\s+$")
_SMALL = wordlist(
    "a an and as at but by de del der des di du el en for from in into is la le les nor of off on or over per so "
    "than the to up und von vs vs. with y e и в на о с та і з"
)
_BULLET = compiled(r"[-–—•*·▪]\s|\d{1,2}[.)]\s")
_CREDIT = compiled(r"\s[-–—|]\s+(?:[\w-]+\.)+[a-z]{2,}/?$|[(\[](?:[\w-]+\.)+[a-z]{2,}[)\]]$")

_REACH = 200  # code points that may hold a word of speech
_TAIL = 90  # code points that may hold what introduces the marks
NAME = 4  # words of a name at the most
_LONGEST = 120  # code points: no title or term is longer


def is_list_item(line: str) -> bool:
    """Whether a line begins with a bullet or a number."""
    return _BULLET.match(line) is not None


def ends_in_domain(line: str) -> bool:
    """Whether a line ends in the domain of a site, as items of a list of sources do."""
    return _CREDIT.search(line[-120:].rstrip()) is not None


def surroundings(text: str, quoted: Quoted, sentence: Span) -> tuple[str, str]:
    """What stands before and after the marks in their sentence, no further than a reader looks."""
    before = text[max(sentence.start, quoted.outer.start - _REACH) : quoted.outer.start]
    return before, text[quoted.outer.end : min(sentence.end, quoted.outer.end + _REACH)]


def why_not_speech(text: str, quoted: Quoted, sentence: Span) -> str | None:
    """Why the stretch reproduces nothing said; None where it may. ``sentence`` is the one it stands in."""
    words = text[quoted.inner.start : quoted.inner.end]
    if quoted.opening in ("《", "〈") and not any("가" <= sign <= "힣" for sign in words):
        return "title marks"
    if len(words) > _LONGEST:
        return None
    before, after = surroundings(text, quoted, sentence)
    found = _WORD.findall(words)
    if not found:
        return "no word between the marks"
    tail = before[-_TAIL:]
    if _CAPTION.match(text[sentence.start : quoted.outer.start]):
        return "the title of a picture"
    if len(found) <= NAME and words[0].isupper() and _SOURCES.match(text, sentence.start, quoted.outer.start):
        return "the name of a source" if before.rstrip()[-1:] in (":", ",", ";") else WITHIN
    return (
        _as_sign(tail, after)
        or (_as_title(words, found, tail, after) if _is_title(found) else None)
        or _as_epithet(words, found, tail, after)
        or _as_cyrillic_name(words, found, tail, after)
        or _as_polish_name(f"{quoted.opening}{text[quoted.inner.end : quoted.inner.end + 1]}", found, tail)
        or ("the credit of a picture" if _PICTURE.match(before) and len(found) <= NAME else None)
        or _as_term(tail, after)
        or _as_scare_quote(words, found, before, after)
    )


def is_title(words: str) -> bool:
    """Whether several words are all capitalised but for small ones: "The Last Shoe"."""
    found = _WORD.findall(words)
    return len(found) > 1 and _is_title(found)


def _is_title(found: list[str]) -> bool:
    first = found[0][0]
    return (first.isupper() or first.isdigit()) and all(
        word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in found
    )


# "named it “Severance”", "listed as “Category B”": a name that is given; "its “Charge Promise” warranty": one it has.
_GIVES_A_NAME = compiled(
    r"\b(?:named|names|christened|renamed|titled|captioned) (?:it|him|her|them)(?: simply)? $"
    r"|\b(?:list|classif|categori[sz]|grad|regist|code)(?:s|es|ed|ies|ied|ered|ers) (?:it |them )?as (?:an? )?$"
)
# "the “Zandroad” State Concern", "of the “Nadra” research institute": how many countries write names in English.
_OF_BODY = compiled(
    r" (?:[A-Z][\w-]+ |[a-z][\w-]+ ){0,2}(?i:concern|company|corporation|enterprise|plant|factory|institute|association"
    r"|foundation|charity|holding|movement|bank|complex|brigade|battalion|regiment|channel|newspaper|agency|airline"
    r"|hotel|university|school|centre|center|fund|pipeline|publishing house|medal|order|cooperative|trade union)s?\b"
)
# "a routine mission called “Grey Heron”", "was renamed “Ann’s Army”"; but "a plan that critics called “Long Night”"
_CALLED = compiled(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|new|one) (?:[a-z-]+ ){0,3}"
    r"(?!(?:he|she|it|they|we|you|who|also|then|later|once|had|has|have)\b)[a-z-]+(?<!s) (?:called|named|codenamed) $"
    r"|\b(?:is|was|were|been|be|being) (?:re)?named $"
)
# "at the “Herring Regatta” in May", "all through its “Long Week”"
_AT_EVENT = compiled(r"\b(?:at|during|throughout) the $|\b(?:during|through|throughout|at|in|under) (?:its|their) $")
# "a campaign for water, “The Last Bucket”, was": what is told of by its sort, and called so in commas
_APPOSED = compiled(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|latest|new) (?:[\w-]+ ){0,2}"
    r"(?:campaign|initiative|exhibition|project|programme|program|scheme|series|festival|operation|exercise|tour"
    r"|installation|documentary|podcast|novel|memoir|album|single|drill)\b[^.;:,“”\"]{0,40}, $"
)
# "director Ann Roe, whose “The House of Salt” was": no phrase is capitalised so
_WHOSE = compiled(r"\bwhose (?:(?:new|latest|debut|first|second|own) )?$")
# "to “The Salt House,” Ann Roe’s four-hour drama about"
_MAKERS_WORK = compiled(
    r"^,? (?:[A-Z][\w.’'-]* ){0,2}[A-Z][\w.-]*[’']s? (?:[\w-]+ ){0,4}"
    r"(?:film|movie|drama|comedy|thriller|documentary|series|novel|memoir|book|play|musical|opera|album|song|single|poem"
    r"|painting|podcast|exhibition|biopic|feature|debut|adaptation)s?\b"
)
# "Sailors called her “the Cooper,” a nod to the barrels that she mends": what follows tells of a name.
_EPITHET = compiled(r"(?:[Tt]he )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,?")
_CALLED_HIM = compiled(r"\b(?:call|calls|called) (?:him|her|it|them) $")
_NODS_TO = compiled(r",? (?:in )?(?:a |an )?(?:nod|reference|allusion|tribute|homage) to\b")
_NICKNAME = compiled(r"\b(?:nickname|moniker|code ?name|call ?sign|pseudonym|username|nom de guerre),? $")
_GROUP_ONLINE = compiled(
    r" (?:WhatsApp|Facebook|Telegram|Signal|Discord|Reddit) (?:group|channel|page|chat|account)s?\b"
)
_CAPTION = compiled(r"^(?:Photo(?:graph)?|Image|Picture|Pic|Caption|Illustration|Graphic)s?: $")
_ITS_NAME = compiled(r"\b[Ii]ts $")
_THE_NAME = compiled(r"\b[Tt]he (?:[a-z-]+ ){0,2}$")


# "on the 47 “Meteor” bus", "our “Nut & Bolt” supplement": a thing of a sort that has names.
_OF_SORT = compiled(
    r" (?:[a-z-]+ )?(?:bus|coach|train|tram|ferry|ferries|line|service|route|supplement|newsletter|magazine|column"
    r"|series|programme|program|show|podcast|exhibition|festival|tour|range|brand|model|missile|rocket|drone|satellite|tank"
    r"|torpedo|warplane|bomber|telescope|probe|ride|rollercoaster|roller coaster|hotel|restaurant|caf[eé]|nightclub|pub"
    r"|bar|club|farm|ranch|mine|seam|quarry|ward|estate|housing estate|reactor|refinery|pipeline|app|software|malware"
    r"|ransomware|gang|clan|crew)(?:s|es)?\b(?! (?:said|says|told|tells)\b)"
)
_OWNED = compiled(
    r"\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]+['’]s)(?: (?:[a-z-]+|\d+[A-Z]?)){0,2} $"
)
# "which it called the “Storm-3,”": a make, by its number
_CALLS = compiled(
    r"\b(?:call(?:s|ed|ing)|nam(?:es|ed|ing)|dub(?:s|bed|bing)|christened|designated|known as)"
    r"(?: (?:it|them|itself|this))?,?(?: the| an?)? $"
)
_MAKE = compiled(r"(?:[A-Z][\w’'-]* ){0,2}[A-Z][\w’']*[ -]\d{1,4}[A-Z]?,?")


A_WORK = "the title of a work, award or programme"
A_PROGRAMME = "the title of a programme"
ITS_NAME = "a name: capitalised throughout, between its owner and what it names"
THE_NAME = "a name: capitalised throughout, before what it names"
A_NAME = "a name: capitalised throughout, without a verb, after a preposition or possessive"
A_SORT = "the name of a body or thing, which its sort follows"
GIVEN = "a name that something is given"
NICKNAME = "a nickname within a name"
WITHIN = "a name: capitalised within its sentence"
ITS_SORT = "a name: capitalised throughout, behind the sort of thing that has it"
# Which hold all over a text.
TITLES = frozenset((A_WORK, A_PROGRAMME, ITS_NAME, THE_NAME, A_NAME, A_SORT, GIVEN, WITHIN, ITS_SORT))


def _as_title(words: str, found: list[str], before: str, after: str) -> str | None:
    if after_work(before) or after_maker(before) or before_work(after):
        return A_WORK
    if _PROJECT.fullmatch(words) or (len(found) >= 2 and _DUBBED.search(before)):  # "dubbed the “Kite King”"
        return "a name that something is known by"
    if _AFTER_A_VESSEL.search(before):
        return "the name of a vessel"
    if len(found) <= 2 and _GIVEN_NAME.search(before) and _FAMILY_NAME.match(after):
        return NICKNAME
    if len(found) == 1 and _ON_SHOW.search(before):
        return A_PROGRAMME
    if len(found) >= 2 and _MAKER_AFTER.match(after):
        return A_WORK
    if len(found) <= NAME and before.endswith(" the ") and _OF_BODY.match(after):
        return A_SORT
    if len(found) <= NAME and not words.isupper() and _OWNED.search(before) and _OF_SORT.match(after):
        return A_SORT
    if _MAKE.fullmatch(words) and _CALLS.search(before):
        return GIVEN
    if len(found) <= NAME and _GIVES_A_NAME.search(before):
        return GIVEN
    if 2 <= len(found) <= NAME and _ITS_NAME.search(before) and re.match(r" [a-z]{3,}", after):
        return ITS_NAME
    if len(found) <= NAME and _NICKNAME.search(before):
        return "a name that something is known by"
    if 2 <= len(found) <= NAME and (_CALLED.search(before) or _GROUP_ONLINE.match(after)):
        return GIVEN
    if len(found) >= 2 and _APPOSED.search(before) and after[:1] == ",":
        return A_WORK
    shaped = len(found) >= 2 and not words.isupper() and not _VERBAL.search(words)
    if shaped and (_WHOSE.search(before) or ((words[-1] + after[:1]).find(",") >= 0 and _MAKERS_WORK.match(after))):
        return A_WORK
    if shaped and len(found) <= NAME and _CALLED_BY.search(before):
        return "a name that something is known by"
    coined = _COINED.search(before.lower()) and not _ITS_SHOW.search(before)
    if shaped and len(found) <= NAME and _THE_NAME.search(before) and _GOES_ON.match(after) and not coined:
        return THE_NAME
    if shaped and len(found) <= NAME and _AT_EVENT.search(before) and not coined:
        return A_NAME
    if shaped and _NAME_SLOT.search(before) and not coined:
        return A_NAME
    return None


def _as_epithet(words: str, found: list[str], before: str, after: str) -> str | None:
    """What somebody is called, where the text goes on to tell of it as of a name."""
    told_of = len(found) <= NAME and _NODS_TO.match(after) and _CALLED_HIM.search(before)
    return "a name that something is known by" if told_of and _EPITHET.fullmatch(words) else None


def _as_cyrillic_name(words: str, found: list[str], before: str, after: str) -> str | None:
    """Cyrillic copy puts names of companies, outlets and works in marks and capitalises their first word only."""
    if not _CYRILLIC.search(words) or len(found) > 4 or not words[0].isupper() or words[-1] in ".!?…,":
        return None
    lead = before.rstrip()
    if words.isupper() and len(found) > 1 and _SHOUTED.search(lead):
        return None  # "написав у Truth Social, що вони «ДУЖЕ БЛИЗЬКО»"
    within = lead and (lead[-1].isalpha() or lead[-1] in "(")
    heads = not lead and _CYRILLIC_GOES_ON.match(after)
    return WITHIN if within or heads else None


# What somebody said of a thing, up to capitals that he wrote himself; a firm's form or sort before them names it.
_SHOUTED = compiled(
    r"(?:написа|пиш|заяв|сказа|каза|говор|назва|назив|назыв|повідом|сообщ)\w*\b.*[ ,](?:що|что|це|это|як)\b"
    r"(?!.* (?:[А-ЯІЇЄ]{2,4}|компані\w+|компани\w+|фірм\w+|фирм\w+|концерн\w*|завод\w*|груп\w+|клуб\w*|газет\w+|сайт\w*"
    r"|фонд\w*|товариств\w+|обществ\w+|підприємств\w+|предприяти\w+|готел\w*|отел\w*|магазин\w*"
    r"|ресторан\w*|парті\w+|парти\w+|холдинг\w*|канал\w*)$)"
)
# Behind a name that heads a sentence: its verb, or a clause about it: "«Щит», під який виділили мільйон, …".
_CYRILLIC_GOES_ON = compiled(
    r"\s+[а-яіїєґ]|, (?:[а-яіїєґё]{1,5} )?(?:як(?:ий|а|е|і|ого|ої|ому|ій|их|им|ою|у)|котор[а-яё]{2,3})\b"
)
# A line that lists an article's sources: "Джерело: мер у Telegram, «Промінь»".
_SOURCES = compiled(r"\s*(?:Джерел[оа]|Источники?)\s?:")
# Before what a picture's credit has in marks: "Фото: Reuters / «Промінь»", "Fot. „Kurier”".
_PICTURE = compiled(
    r"^\s*(?:Фото|Світлина|Світлини|Снимок|Иллюстрация|Ілюстрація|Зображення|Изображение|Скриншот|Скріншот|Відео|Видео|Fot|Zdjęcie)"
    r"\s?[:.]\s(?:[^:«»„”\"\n]{0,60}[/,|] ?)?$"
)
# Sorts of Polish things that have names in marks, by their first letters: "gazociągu „Bursztyn”".
_POLISH_SORTS = tuple(
    """
    statek statk fregat kuter kutr trawler lotniskow niszczyciel korwet holownik żaglow barkent samolot śmigłow
    gazociąg rurociąg ropociąg naftociąg wodociąg kopalni elektrowni elektrociepłowni restauracj kawiarni kino
    kina kinie teatr klub szpital spółk stowarzyszeni fundacj zespół zespoł operacj misj satelit szkoł
    przedszkol stadion osiedl schronisk galeri księgarni okręt okręci
    """.split()
)
# Such as longer words begin with that are somebody, in each case: "promotor".
_POLISH_WHOLE = frozenset(
    """
    prom promu promem promie promy promów huta huty hucie hutę sonda sondy sondę sondzie hotel hotelu hotelem
    hotele hoteli jacht jachtu jachtem jachcie jachty
    """.split()
)
_POLISH_SORT = compiled(r"(?P<sort>[a-ząćęłńóśźż]+)(?: [a-ząćęłńóśźż]+(?:ej|ego|ych|ich|cji|ści|ży|ki|y)){0,3} $")


def _as_polish_name(marks: str, found: list[str], before: str) -> str | None:
    """Polish copy puts names of ships, pipelines, clubs in marks behind what they are: "okręt straży „Fala”"."""
    if marks != "„”" or len(found) > NAME or not all(word[0].isupper() or word.lower() in _SMALL for word in found):
        return None
    before = before.lower()
    m = _POLISH_SORT.search(before)
    while m is not None and not (m["sort"].startswith(_POLISH_SORTS) or m["sort"] in _POLISH_WHOLE):
        m = _POLISH_SORT.search(before, m.end("sort"))
    return None if m is None else ITS_SORT


_HAS = compiled(r"\s+(?:sie|er|es|das|man|wer|da|der|die|und|was|wir) hat\b")  # a German verb, and no hat


def _is_sign(after: str) -> bool:
    """Whether what bears the lettering stands behind it: “Keep out” signs."""
    return _SIGN_AFTER.match(after) is not None and _HAS.match(after) is None


# "the words “No more” daubed in red on the wall", "a stone with the inscription “Rest here” carved into it"
_LETTERED = compiled(r"\b(?:words?|slogan|message|legend|inscription|phrase|letters|initials|names?)\s*,?\s*$")
_LETTERING = compiled(
    r"^,?(?: (?:(?:that |which )?had been|has been|was|were|is|are))?(?: [a-z]+ly| in [a-z]+(?: [a-z]+)?){0,2}"
    r" (?:spray-?painted|sprayed|painted|daubed|scrawled|scratched|carved|etched|chalked|stencill?ed|graffitied"
    r"|emblazoned|engraved|inscribed|embroidered|stitched|tattooed|spelled|spelt|printed|scribbled|smeared)\b(?! by)"
)


def _as_sign(before: str, after: str) -> str | None:
    lower = before.lower()
    if _LETTERED.search(lower) and _LETTERING.match(after):
        return "lettering on a thing"
    sheet = _READS.search(lower) and _ON_A_SHEET.search(lower)
    return "lettering on a sign" if sheet or _ON_A_SIGN.search(lower) or _is_sign(after.lower()) else None


def _as_term(before: str, after: str) -> str | None:
    if _SO_CALLED.search(before):
        return "so-called"
    if _HEADLINE.search(before):
        return "the headline or title of a text"
    if _SEE_PAGE.search(before):
        return "the headline or title of a text"
    if _OR.search(before) or _KNOWN_AS.search(before) or (_DUBBED.search(before) and _CROWD.match(after)):
        return "a name that something is known by"
    if _GLOSS.match(after):
        return "a term that is explained"
    if _MEANS.search(before) or _PRACTICE.search(before):
        return "a term that is explained"
    if _RATED.search(before) and after[:1] in ("", ".", ",", " ", ";"):
        return "a rating"
    named = _NAMES_A_TERM.search(before)
    if named and not _IN_WORDS.search(before):
        around = (before[: named.start()] + after).lower()
        if not _SPEECH.search(around) and not _UTTERED.search(around):
            return "a word as a word"
    return None


# "Sixty are thought to have bought “miracle” pens": nobody says so here
_HELD = compiled(
    r"\b(?:is|are|was|were|be|been) (?:thought|believed|reported|considered|expected|feared) to (?:be|have)\b"
)


def _as_scare_quote(words: str, found: list[str], before: str, after: str) -> str | None:
    if len(found) > 2 or not found[0][0].islower() or words[-1] in ".,!?" or not _ENGLISH.search(before + after):
        return None
    if _FOREIGN.search(before.lower() + after):
        return None
    around = _HELD.sub("", f"{before} {after}".lower())
    if _GOES_ON.match(after) and not _HAS_OWNER.search(before) and not _SPEECH.search(around):
        return "scare quotes: a word or two before their noun, and no word of speech in the sentence"
    return None
