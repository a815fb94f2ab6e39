"""Media that no registry knows, by their sort, their marks or their shape; and the outlet's own name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from provenance.actors import declension, shapes
from provenance.actors.lists import given_names, is_place, places
from provenance.actors.names import BODY_ACRONYMS, TITLES, fold, is_body
from provenance.chain.guarded import Either, Guarded
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import Actor, ActorKind, Span

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŐŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_WORD = rf"[{_CAPITAL}][\w'’.&-]*\w"
# "Le Journal des enchères", "La Dépêche lyonnaise": French titles go on in small letters.
_FRENCH = (
    rf"(?:L[ae]s? |L['’]){_WORD}(?: {_WORD})?"
    r"(?: (?:des|du|de la|de) (?!(?:la|una?|el|los|las)\b)[a-zà-ÿ]+| [a-zà-ÿ]+(?:aise?|oise?|enne|ine|ique|ale|ais)\b)"
)
# "Kanal 24 TV channel": a number ends a name before its sort.
_NUMBER = r"(?: \d{1,2}(?= (?:TV|news|channel|newspaper|radio|station|website|portal|agency)\b))?"
_NAME = rf"(?:{_FRENCH}|{_WORD}(?:[ -](?:(?:of|de|la|del|do|and|e) |al-|el-)?{_WORD}){{0,3}}{_NUMBER})"
VOWELS = "aeiouyęą"
SHORT = 3  # letters of a word that is no title by itself
_REACH = 60  # code points before a sort or a last word in which its name stands
# "told the Wessex Echo newspaper", "the news agency Fena": a name beside its sort.
_SORT = Guarded(
    r"\b(?:news (?:agency|website|site|portal|channel|outlet|service|magazine)|(?:media )?outlet"
    r"|(?:investigative|local) (?:web)?site|newspaper|broadcaster|magazine|daily|weekly|tabloid"
    r"|(?:radio|television|TV) (?:station|channel|network)|radio|television|TV)\b",
    "news|outlet|investigative |local site|local web|newspaper|broadcaster|magazine|daily|weekly|tabloid|radio"
    "|television|TV",
    0,
)
# "carried by the Sham agency": what carries words and is called an agency is a news agency.
_CARRIER = Guarded(
    r"\b(?:carried|published|distributed|released|relayed|quoted|cited|reported|run) by (?:the )?(?:state-run )?"
    rf"(?P<name>{_NAME}) (?:agency|wire)\b",
    "carried by|published by|distributed by|released by|relayed by|quoted by|cited by|reported by|run by",
    0,
)
# "told the business site E24", "her home-town paper, the Wessex Blatt", "told the agency Fena"
_SITE = Guarded(
    rf"\b(?:(?:(?:web)?site|portal|paper) (?:the )?(?P<name>{_NAME})"
    # "the paper, the Wessex Blatt,", but "according to the site, Roe tells"
    rf"|(?<!to the )(?:(?:web)?site|portal|paper), (?:the )?(?P<named>{_NAME})(?=[,.;:)”\"’]|$)"
    rf"|(?:told|with|by|to|on|for) the (?P<page>{_NAME}) (?:portal|(?:web)?site)\b(?! [A-Z])"
    rf"|(?:aired|broadcast|televised|shown|released) (?:by|on) (?:the )?(?P<aired>{_NAME}(?: \d{{1,2}})?)"
    r"(?=(?: (?:state |public )?(?:TV|television))?(?: channel| network)?[.,;]| (?:TV|television|channel|network)\b)"
    rf"|\bthe (?P<wire>{_NAME}) agency(?= (?:also |later |had |has )?(?:report|quot|cit)\w*)"
    rf"|\bthe (?:[a-z-]+ ){{0,2}}agency (?P<writes>{_NAME})(?= (?:also |later |had |has )?(?:report|quot|cit)\w*)"
    r"|\b(?:said|says|insisted|argued|appeared|appearing|speaking|read(?: out| aloud)?) on "
    rf"(?P<airing>{_NAME})"
    r"(?=[,.;:]|$| (?:on|this|last|that|earlier)\b)"
    rf"|(?:told|with|by|to|on|for) the (?P<air>{_NAME}) (?:channel|station|network)\b(?! [A-Z])"
    # "Hours later, on KTVO's late bulletin", "said on the ZNTV programme Frontline"
    r"|\b[Oo]n (?P<bulletin>[A-Z]{3,6}\d?)(?=['’]s (?:[a-z-]+ ){0,3}(?:bulletin|news|newscast|show|phone-in)\b)"
    r"|\b[Oo]n the (?P<programme>(?:[A-Z]{1,4}(?:TV|BC|FM|RT)|TV[A-Z]{1,2}|[KW][A-Z]{3})\d?)"
    r"(?= (?:[a-z-]+ ){0,2}(?:programme|program|show|podcast) [“\"‘']?[A-Z])"
    rf"|(?:to|told|by|with|from|citing|quoting) (?:the|an?) (?:[\w-]+ ){{0,2}}"
    rf"(?:agency|wire service) (?P<agency>{_NAME})"
    rf"|(?:to|told|by|with|from|on|citing|quoting) (?:the|an?) (?:[\w-]+ ){{0,2}}"
    rf"(?:channel|station) (?P<station>{_NAME}))",
    "website|site|portal|paper|agency|wire service|channel|station|network"
    "|bulletin|newscast|news|show|phone-in|programme|program|podcast"
    "|aired |broadcast |televised |shown |released |said on |says on |insisted on |argued on "
    "|appeared on |appearing on |speaking on |read on |read out on |read aloud on ",
    0,
)
_SITE_SORTS = {
    "name": ActorKind.PAPER,
    "named": ActorKind.PAPER,
    "page": ActorKind.PAPER,
    "air": ActorKind.BROADCASTER,
    "aired": ActorKind.BROADCASTER,
    "bulletin": ActorKind.BROADCASTER,
    "programme": ActorKind.BROADCASTER,
    "airing": ActorKind.BROADCASTER,
    "wire": ActorKind.AGENCY,
    "writes": ActorKind.AGENCY,
    "agency": ActorKind.AGENCY,
    "station": ActorKind.BROADCASTER,
}
_TITLED_FRENCH = Guarded(rf"\b{_FRENCH}", "Le |La |Les |L'|L’", 0)
# "wrote in The Lancet", "told The Citizen": within a sentence only a title keeps the capital of its article.
_TITLED = (
    rf"(?<=[a-z,] )(?<!['’]s )The (?!(?:Hague|Gambia|Bahamas|Netherlands|Philippines)\b){_WORD}(?:[ -]{_WORD}){{0,2}}"
    rf"(?:(?<=Times|Voice) of {_WORD}(?: {_WORD})?)?"
)
_TITLE = Guarded(_TITLED, " The ", 0)  # which opens no sentence
# "… by lorry,” he said. (The East African)": what a digest's item ends with
_BRACKETED = Guarded(
    rf"(?<=[.!?”\"’»] )\((?P<name>The {_WORD}(?: (?:of )?{_WORD}){{0,3}})\)(?=[ \t]*(?:$|\n))", "The ", 0
)
_BEFORE = late(rf"{_NAME}(?: \d{{1,2}})?(?= (?:(?:state|public|private|local|daily|weekly|business|financial) )?$)")
# "IB3, the regional broadcaster, aired": a person is a broadcaster too, but no public one.
_APPOSED = late(rf"(?P<name>{_NAME}), (?:the|an?) (?P<of>(?:[\w’'-]+ ){{0,3}})$")
# Where a sort in apposition ends: "Azat, an exile outlet based in Oslo, published"
_SORTED = compiled(r"(?: (?:based|run|founded|published|owned|headquartered|banned|funded|close) [^,.;\n]{2,40})?,")
_PUBLIC = frozenset("regional public state national local commercial private independent international".split())
_BASED = compiled(r"[a-z]-[a-z]+$")  # "the Beirut-based broadcaster Al Mayadeen"
_AFTER = late(rf",? (?P<name>\d?{_NAME})")
# "told the Wessex Echo", "Radio Fortuna": names that only media have.
_FIRST, _LAST = ("|".join(sorted(words)) for words in (shapes.FIRST, shapes.LAST))
_ENDING = Guarded(
    r"(?<=[ -])(?:(?:News|Press) Agency"
    r"|(?:Broadcasting|Radio|Television|Media) (?:Corporation|Company|Service|Authority|Network|Station|System|House)"
    rf"|(?:{_LAST}))\b(?! [A-Z]|(?<=Times) of [A-Z])",
    f"{_LAST}|Media|News|Press",
    0,
)
# "Agencia Nacional contra el Fraude": an office, by what it is for or against.
_AIM = r"\b(?! (?:contra|contro|contre|para|per) (?:(?:el|los|las?|il|lo|i|gli|le|les|os?|as?) )?[A-ZÀ-Þ])"
_CAMEL = ("Online", "LIVE", "News", "TV", "Radio", "Sport", "Mail", "Post", "Times")
_SHAPED = Guarded(
    rf"(?<![\w-])[A-Z][a-z]+(?:{'|'.join(_CAMEL)})(?![\w-])"
    rf"|\b(?:{shapes.NUMBERED.pattern})\b|\b(?:{_FIRST}|Journal|Gazeta) {_WORD}(?: {_WORD})?{_AIM}",
    f"{_FIRST}|Journal|Gazeta|RTL|RAC|TF|Antena|Rai|Sport|SPORT|talk|" + "|".join(_CAMEL),
    0,
)
_MARKED = Guarded(
    r"[«„“\"»‘‚][ \u00a0\u202f]?(?P<name>[^\W_a-zß-öø-ÿа-яѐ-џґ][^«»„“”‘’‚\"\n.!?:;,]{1,28})[»“”\"«’‘]",
    '«|„|“|”|"|»|‘|‚',
    0,
)
# "el diario 'La Marea'": straight marks, as Spanish agencies have them.
_STRAIGHT = Guarded(r"(?<![\w'])'(?P<name>[A-ZÀ-Þ][^«»„“”‘’‚\"'\n.!?:;,]{1,28})'(?!\w)", "'", 0)
# "агентство ИРНА", "телеканалу Імеді": what stands without marks behind its sort.
_CALLED = Guarded(
    r"(?<!рейтинговое )(?<!рейтингове )(?<!\w)(?:[иі]нформ)?(?:агентств[оауі]|агенці[яїю]|телеканал[ау]?"
    r"|радиостанци[яию]|радіостанці[яїю])[ \u00a0](?P<name>(?-i:[А-ЯЁІЇЄҐ][\w-]{2,}(?: [А-ЯЁІЇЄҐ][\w-]{2,})?))",
    "агентств|агенці|телеканал|радиостанци|радіостанці",
)
# "iRozhlas" too begins with a capital, its second letter
_LATIN = late(r"(?<!\w)[a-z]?[A-Z]\w*(?:[.&-]\w+)*(?: [A-Z]\w*(?:[.&-]\w+)*){0,2}(?: \d{1,2}(?=[.,;)»]))?(?!\w)")
# "quoted as saying by Wexbuzz", "told wexbuzz.com": who quotes, and who is a domain, is a medium.
_QUOTES = Guarded(
    rf"\bquoted (?:as (?:saying|telling)[^.;:,“”\"]{{0,40}} )?by (?:the )?(?P<name>{_NAME})"
    r"(?=[.,;:]|$| (?:as|on|in|that)\b| \()"
    rf"|(?P<cites>(?!The ){_NAME}), (?:citing|quoting) [^,.;:“”\"]{{3,60}}, (?:also |has |had )?reported\b"
    rf"|(?P<refers>(?!The ){_NAME}) (?:has |had |also |later )?(?:reported|reports|wrote|writes)"
    r"(?: on \w+day)?,? (?:with reference|referring) to\b"
    rf"|(?P<by>{_NAME}) (?:also |later )?quote[ds] (?:him|her|them|an? [a-z]|the [a-z]|(?:[A-Z][\w’'-]+ ?){{1,4}})"
    r"[^.;“”\"]{0,60}? as saying"
    r"|\b(?:comments?|remarks?|interview|statement|report)\b[^.;:,“”\"]{0,60} (?:that|which) "
    rf"(?P<relays>{_NAME}) (?:relayed|picked up|republished|reprinted|translated|rebroadcast)\b"
    r"|(?<![\w.@-])(?P<domain>[A-Za-z][\w-]*\.(?:com|net|org|info|news|co(?:\.\w\w)?|in|ng|ke|za|tv|fm|ph|sg))(?![\w@-])",
    "quoted |quotes |reference to|referring to|, citing |, quoting |relayed|picked up|republished|reprinted"
    "|translated|rebroadcast"
    "|.com|.net|.org|.info|.news|.co|.in|.ng|.ke|.za|.tv|.fm|.ph|.sg",
    0,
)
# "told KUOW": the call sign of an American station.
_CALL = Guarded(
    r"\b(?:t(?:old|ells)|affiliate|station) (?P<name>[KW][A-Z]{3}(?:-(?:TV|FM|AM))?)\b",
    "told K|told W|tells K|tells W|affiliate K|affiliate W|station K|station W",
    0,
)
# "told MLex", "told TA3": small letters and capitals, or with a number; no plural ("MPs"), no family ("McRoe").
_COINED = Guarded(
    r"told (?P<name>(?!(?:Mc|Mac|De|La|Le|Di|Du|Da|Van|Von|Fitz|St)[A-Z]|MI\d|CO\d)"
    r"(?:[A-Z]+[a-z]*(?:[A-Z][a-z]+)(?<![A-Z]s)|[A-Z]{2,3}\d))(?![\w-])",
    "told ",
    0,
)
# "sentita da NotizieOggi", "citée par EcoMatin": the same in Romance languages, of whoever asks or passes words on.
_ASKS = Guarded(
    r"\b(?:(?:sentit|interpellat|intervistat|contattat|raggiunt|rilanciat|ripres|citat)[oaie] da"
    r"|(?:citad|consultad|entrevistad|contactad|recogid|difundid)[oa]s? por"
    r"|(?:cit|interrog|contact|relay|interview)ée?s? par) (?P<name>(?!(?:Mc|Mac|De|La|Le|Di|Du|Da|Van|Von|Fitz)[A-Z])"
    r"[A-Z][a-zà-ÿ]{2,}[A-Z][a-zà-ÿ]{2,})(?![\w-])",
    "sentit|interpellat|intervistat|contattat|raggiunt|rilanciat|ripres|citat|citad|consultad|entrevistad|contactad"
    "|recogid|difundid|cité|interrogé|contacté|relayé|interviewé",
    0,
)
# "dans les colonnes d'Ennahar", "en direct sur l'ENTV": a paper has columns, and a station is live.
_COLUMNS = Guarded(
    rf"\b(?:les colonnes d(?:e |['’])(?P<columns>{_NAME})"
    r"|[Ee]n direct (?:sur|à l['’]antenne de) (?:la chaîne )?(?:l['’])?(?P<live>[A-Z]{3,5}\d?))(?![\w-])",
    "les colonnes d|n direct sur|n direct à",
    0,
)
# "told STAT", "told Maszol": a medium, if the article has that word nowhere else (``_only_listens``).
_LISTENER = Guarded(
    r"\b(?:told|tells|said in an interview with|says in an interview with) "
    r"(?:(?P<of>[A-Z][a-z]+(?: [A-Z][a-z]+)?)['’]s )?"  # "told Norland's KRT"
    r"(?P<name>[A-Z]{3,} [A-Z][a-z]{3,}|[A-Z][a-z]{2,}-[A-Z][a-z]{2,}|[A-Z]\w{2,}(?: \d{1,2})?)"
    r"(?=[,.;:”“\"]|$| (?:that|on|in|by|the|he|she|they|it|an?|his|her|their|this"
    r"|last|earlier|ahead|before|after|during|at|how|there|when|why)\b)",
    "told |tells |said in an interview|says in an interview",
    0,
)
# "told the Courier", which has not been named before
_PRINTS = Guarded(
    rf"\b(?:told|tells) the (?P<name>{'|'.join(sorted(shapes.SURE))})\b(?![ -][A-Z])", "told the |tells the ", 0
)
_NUMBERED = frozenset("Canal Kanal Channel Antena TV Telewizja Televisión".split())
_CHANNEL_NUMBER = compiled(r" \d{1,2}\b")
_WORDS = compiled(r"\b[A-Z]\w{2,}(?:-[A-Z][a-z]{2,})?")
# Who else listens without a title, and has no other name.
_HEARERS = frozenset(
    "parliament congress senate lawmakers commons lords holyrood stormont cortes god mum mom dad mama grandma grandpa"
    " council cabinet court police nobody everyone everybody somebody someone".split()
)
_OWNING_CALL = compiled(r"(?P<name>[KW][A-Z]{2,4})['’]s")
_OWN_COINED = compiled(r"[A-Z][a-z]+[A-Z][a-z]+")
_WITHIN = late(r"[«„“\"]([^»“”\"]{3,})[»“”\"]")
_TAIL = compiled(rf"{_WORD}(?:[ -](?:and )?{_WORD}){{0,2}}[ -](?:and )?$")
_SHORT = compiled(rf"\b[Tt]he (?P<word>{_LAST})\b(?! [A-Z])")
_OPENERS = frozenset("it he she they we who which i the a an this that his her its their our state former one".split())


EITHER = Either(
    _TITLED_FRENCH,
    _SORT,
    _SITE,
    _CARRIER,
    _ENDING,
    _SHAPED,
    _TITLE,
    _BRACKETED,
    _QUOTES,
    _CALL,
    _COINED,
    _LISTENER,
    _PRINTS,
    _ASKS,
    _COLUMNS,
)  # the last words of ``_SHORT`` are those of ``_ENDING``


@lru_cache(maxsize=64)  # a sentence is asked for each quotation in it, by several
def named(text: str, span: Span, lang: str | None) -> Sequence[tuple[Span, str, ActorKind]]:
    """Media of ``text[span]`` that stand beside their sort, or have a name that only media have."""
    return tuple(_media(text, span, lang)) if EITHER.may(text, span) else ()


def _media(text: str, span: Span, lang: str | None) -> Iterator[tuple[Span, str, ActorKind]]:
    for at, sort in _named(text, span):
        words = text[slice(*at)].split(" ")
        if fold(words[0]) in places().months_and_days and (
            len(words) == 1 or words[-1] not in shapes.LAST or not text.startswith("the ", at.start - 4)
        ):
            continue  # "told the paper Monday", but "told the Sunday Courier"
        if lang in ("tr", "pl") and words[-1].islower():
            continue  # "Le Monde gazetesine": no French title goes on there
        if len(words) == 2 and words[0] == "the" and words[1] in shapes.SURE:
            yield Span(at.start + len("the "), at.end), f"The {words[1]}", ActorKind.PAPER
            continue
        if len(words) == 2 and words[0] == "The" and (sort or fold(words[1]) not in places().demonyms):
            yield at, " ".join(words), sort or ActorKind.PAPER  # "The Star newspaper", "The Lancet"
            continue
        if len(words) > 1 and (call := _OWNING_CALL.fullmatch(words[0])) and not is_body(call["name"]):
            yield Span(at.start, at.start + len(call["name"])), call["name"], ActorKind.BROADCASTER
            continue  # "on KVEN's Sunrise Desk"
        while len(words) > 1 and (words[0].lower() in _OPENERS or words[0].endswith(("'s", "’s"))):
            at, words = Span(at.start + len(words[0]) + 1, at.end), words[1:]
        if len(words) == 1 and words[0] in _NUMBERED and (number := _CHANNEL_NUMBER.match(text, at.end)):
            at, words = Span(at.start, number.end()), [*words, number[0].strip()]  # "the broadcaster Canal 9"
        if len(words) == 2 and fold(words[0]) in given_names():
            continue  # "Emily Post"
        given = next(
            (
                k
                for k in range(2, len(words))
                if lang != "en" and fold(words[k]) in given_names() and words[k - 1] not in shapes.SAINTS
            ),
            None,
        )
        if given is not None:  # "denunció en Canal Sur Ann Lee"
            at, words = Span(at.start, at.end - len(" ".join(words[given:])) - 1), words[:given]
        if len(words) == 1 and (words[0] in shapes.LAST or words[0].lower() in _OPENERS):
            continue
        if lang != "en" and len(words) == 1 and text.startswith(" TV", at.end) and sort is ActorKind.BROADCASTER:
            at, words = Span(at.start, at.end + 3), [*words, "TV"]  # "bei Servus TV"
        if not all(fold(word) in places().demonyms for word in words) and not is_place(" ".join(words)):
            name = nominative(" ".join(words), lang)
            yield at, name, sort or kind(name)


def _is_origin(name: str, after: str) -> bool:
    """Whether a name before a sort of media says where it is, for its own follows: "the Hindi daily Wexmoor Jagran"."""
    if after[0] != "," and " " not in name and fold(after) not in places().months_and_days:
        return True
    folded = fold(name)
    return folded in places().cities or folded in places().countries or folded in places().demonyms


def _is_somebody(name: str) -> bool:
    """Whether a name behind a comma is the next clause's subject: "…, the agency, CEO Ann Roe told"."""
    first = name.split(" ", 1)[0]
    return fold(first) in given_names() or first.lower().strip(".") in TITLES


def _sort(words: str) -> ActorKind:
    """The kind of medium that a noun for one tells."""
    last = words.rsplit(" ", 1)[-1]
    if last in ("agency", "service", "wire"):
        return ActorKind.AGENCY
    broadcasts = last in ("broadcaster", "station", "channel", "network", "radio", "television", "TV")
    return ActorKind.BROADCASTER if broadcasts else ActorKind.PAPER


def _named(text: str, span: Span) -> Iterator[tuple[Span, ActorKind | None]]:
    found = EITHER.finder(text, span)
    for m in found(_SORT):
        start = max(span.start, m.start() - _REACH)
        name = _BEFORE.search(text[start : m.start()])
        after = _AFTER.match(text, m.end(), span.end)
        if name and name[0].endswith(("'s", "’s")) and (after or " " not in name[0]):
            name = None  # "Zandia's state news agency, ZNA", "Zandia's state broadcaster"
        if name and text[m.end() : m.end() + 1] in (",", ".") and fold(name[0]) in places().cities | places().countries:
            beside = _APPOSED.search(text[start : m.start()])
            name = None if beside and beside["of"].startswith(name[0]) else name  # "the Nation, a Blantyre daily,"
        if after and after[0][0] == "," and text[after.end() : after.end() + 1] not in ',.;:)”"’':
            after = None  # "in video aired by state TV, Roe adds": whose clause it is
        if name and all(fold(word) in places().demonyms or word == "The" for word in name[0].split()):
            name = None  # "The Zandian news agency" was named before
        articled = name and (name[0].startswith("The ") or text.startswith("the ", start + name.start() - 4))
        if name and articled and fold(name[0].removeprefix("The ")) in places().cities:
            name = None  # "the Bengaluru daily" was named before
        if name and not _BASED.search(name[0]) and not (after and _is_origin(name[0], after[0])):
            yield Span(start + name.start(), start + name.end()), _sort(m[0])
        elif after and not (after[0][0] == "," and _is_somebody(after["name"])):
            yield Span(*after.span("name")), _sort(m[0])
        elif (
            _SORTED.match(text, m.end())
            and (apposed := _APPOSED.search(text[start : m.start()]))
            and (m[0] != "broadcaster" or not _PUBLIC.isdisjoint(apposed["of"].lower().split()))
        ):
            yield Span(start + apposed.start("name"), start + apposed.end("name")), _sort(m[0])
    for m in found(_TITLED_FRENCH):
        yield Span(*m.span()), None
    for m in found(_SITE):
        if m.lastgroup == "aired" and (is_body(m["aired"]) or fold(m["aired"]) in given_names()):
            continue  # "released by the Interior Ministry"
        if m.lastgroup in ("bulletin", "programme") and m[m.lastgroup] in BODY_ACRONYMS:
            continue  # "on the NATO programme Horizon"
        read = (
            m.lastgroup == "airing" and m[0].startswith("read ") and m["airing"].isupper()
        )  # "a statement read out on KTVO"
        if m.lastgroup == "airing" and not read and _is_where(m["airing"]):
            continue  # "said on Monday", "appeared on Capitol Hill"
        yield Span(*m.span(m.lastgroup or 0)), _SITE_SORTS[m.lastgroup or "name"]
    for m in found(_CARRIER):
        yield Span(*m.span("name")), ActorKind.AGENCY
    for m in found(_ENDING):
        start = max(span.start, m.start() - _REACH)
        if (name := _TAIL.search(text[start : m.start()])) and not shapes.is_post((name[0].strip(" -"), m[0])):
            yield Span(start + name.start(), m.end()), None
    for m in found(_SHAPED):
        yield Span(*m.span()), None
    for m in found(_QUOTES):
        if m.lastgroup == "by" and (_is_somebody(m["by"]) or (is_body(m["by"]) and not m["by"].isupper())):
            continue  # "Minister Roe quoted the general as saying"
        yield Span(*m.span(m.lastgroup or 0)), ActorKind.PAPER
    for m in found(_CALL):
        if m["name"] not in BODY_ACRONYMS:
            yield Span(*m.span("name")), ActorKind.BROADCASTER
    for m in found(_COINED):
        yield Span(*m.span("name")), ActorKind.PAPER
    for m in found(_ASKS):
        yield Span(*m.span("name")), ActorKind.PAPER
    for m in found(_COLUMNS):
        if m.lastgroup == "live" and m["live"] in BODY_ACRONYMS:
            continue
        kind_of = ActorKind.PAPER if m.lastgroup == "columns" else ActorKind.BROADCASTER
        yield Span(*m.span(m.lastgroup or 0)), kind_of
    for m in found(_LISTENER):
        theirs = m["of"] is None or (is_place(m["of"]) and not m["name"].istitle())  # "England's Kane" is no medium
        if theirs and _only_listens(text, m["name"].partition(" ")[0]):
            yield Span(*m.span("name")), None
    for m in found(_TITLE):
        yield Span(*m.span()), None
    for m in found(_BRACKETED):
        yield Span(*m.span("name")), ActorKind.PAPER
    for m in found(_PRINTS):
        yield Span(m.start("name") - len("the "), m.end()), ActorKind.PAPER


_ELSEWHERE = frozenset(
    """
    capitol wall downing air main fleet harley broadway twitter facebook instagram telegram x tiktok youtube threads
    bluesky mastodon truth linkedin weibo vk christmas easter thanksgiving new boxing good ash independence
    remembrance election super black palm day
    """.split()
)


def _is_where(name: str) -> bool:
    """Whether what somebody said something on is a day, a place or a platform, and no station."""
    first = fold(name.split()[0])
    where = is_place(name) or first in places().months_and_days
    return where or first in _ELSEWHERE or first in given_names() or is_body(name)


def _only_listens(text: str, word: str) -> bool:
    """Whether a word stands only where it is told something, and is no place's, body's or person's for all it tells."""
    known, folded = places(), fold(word)
    if word in BODY_ACRONYMS or word.endswith("Ps") or folded in _HEARERS or folded in given_names():
        return False
    if folded in known.cities | known.countries | known.metonyms | known.demonyms | known.months_and_days:
        return False
    everywhere, listening = _counted(text)
    return (word.isupper() or not is_body(word)) and everywhere[word] == listening[word]


@lru_cache(maxsize=2)
def _counted(text: str) -> tuple[Counter[str], Counter[str]]:
    """How often each capitalised word stands in a text, and how often it is told something."""
    told = (m["name"].partition(" ")[0] for m in _LISTENER.pattern.finditer(text))
    return Counter(_WORDS.findall(text)), Counter(told)


def called(text: str, span: Span, registered: Sequence[tuple[Span, Actor]]) -> Iterator[tuple[Span, Actor]]:
    """ "The Times" where a medium of that last word has been named before."""
    for m in _SHORT.finditer(text, *span) if _ENDING in EITHER.here(text, span) else ():
        for at, actor in registered:
            if at.start >= m.start():
                break
            if actor.name.endswith(f" {m['word']}"):
                yield Span(*m.span()), actor
                break


def marked(text: str, span: Span, lang: str | None) -> Iterator[tuple[Span, str]]:
    """What is a medium where the words before them say so: in marks ("sagte sie dem »Boten«"), or of another script.

    In English such names have no marks.
    """
    if lang != "en":
        for m in _MARKED.finditer(text, span):
            yield Span(*m.span("name")), nominative(m["name"].strip(), lang)
    if lang == "es":
        for m in _STRAIGHT.finditer(text, span):
            yield Span(*m.span("name")), m["name"].strip()
    if lang in ("ru", "uk"):
        for m in _LATIN.finditer(text, *span):
            yield Span(*m.span()), m[0]
        for m in _CALLED.finditer(text, span):
            if m["name"][-1] in "ую" and text[m.start("name") - 2] in "ояал":
                continue  # "цитирует агентство Лисову": whom it quotes
            yield Span(*m.span("name")), m["name"]


def nominative(name: str, lang: str | None) -> str:
    """A German name out of the dative: "der »Rheinischen Post«"."""
    name = name.replace("Neuesten Nachrichten", "Neueste Nachrichten") if lang == "de" else name
    first, _, rest = name.partition(" ")
    if lang != "de" or not rest or not first.endswith("schen"):
        return name
    return f"{first[:-1]}{'r' if rest in _HIS else ''} {rest}"


_HIS = frozenset("Anzeiger Kurier Merkur Bote Landbote Tagesspiegel".split())  # "dem »Rheinischen Merkur«"


def kind(name: str) -> ActorKind:
    """What sort of medium a name is likely one of."""
    return ActorKind.BROADCASTER if shapes.on_air(name) else ActorKind.PAPER


CAPITALS = 4  # letters of a name that may be printed in capitals throughout


@lru_cache(maxsize=2)
def outlet(
    text: str, printed: str, name: str, lang: str | None = None, *, kind: ActorKind = ActorKind.PAPER
) -> tuple[tuple[Span, Actor], ...]:
    """Where an article names its own outlet, whose actor is called ``name``: in any case, or without its first word."""
    marked = _WITHIN.search(printed)
    bare = marked[1] if marked else printed.removeprefix("The ")  # "Газета «Волга»"
    short = bare.partition(" ")[2]
    coined = bare.rpartition(" ")[0]  # "told YachtWire" in the YachtWire Daily
    if not _OWN_COINED.fullmatch(coined):
        coined = ""
    if lang == "de" and bare.endswith("bote"):
        bare_forms: tuple[str, ...] = (f"{bare}n",)  # "dem Küstenboten"
    else:
        bare_forms = ()
    ways = {bare, *bare_forms, *declension.forms(bare), *([short] if " " in short or "-" in short else []), coined} - {
        ""
    }
    front, _, seat = bare.rpartition(" ")
    if printed.startswith("The ") and front and (fold(seat) in places().countries or fold(seat) in places().cities):
        ways.add(f"The {front}")  # "told The Reader" in The Reader Ghana
    if lang in ("de", "fr", "es", "it", "pt", "tr") and len(bare) > CAPITALS:
        ways.add(bare.upper())  # "a EL PAÍS", "ao PÚBLICO"
    marked_short = ""
    if lang == "de" and bare.startswith(("Der ", "Die ", "Das ")):
        ways.add(bare[4:].upper())  # "dem SPIEGEL"
        marked_short = rf"(?<=[„»«]){re.escape(bare[4:])}(?=[“«»])"  # "zur „Presse“"
    initials = "".join(word[0] for word in printed.split() if word[0].isupper())
    ways |= {initials} if len(initials) > 2 else set()  # "told MEE" in Middle East Eye
    if lang == "en" and front.isupper() and len(front) > 2 and seat == "News":
        ways.add(front)  # "told the ZBC" in ZBC News
    if lang == "de" and _ADJECTIVES.fullmatch(bare):
        ways.add(f"{initials}Z")  # "sagte sie der RAZ": of the Rheinische Allgemeine, which is a Zeitung
    either = "|".join(map(re.escape, sorted(ways, key=len, reverse=True)))
    either = f"{either}|{marked_short}" if marked_short else either
    if lang == "de" and (called := _german_short(bare)):
        marked_too = rf"(?<=[dD]e[rms] [«„»‹“])(?:{called})(?=[»“«›”])"  # "dem «Rheinboten»"
        either = f"{either}|(?<=[dD]e[rms] )(?:{called})(?! [A-ZÄÖÜ])|{marked_too}"
    if lang in ("fr", "es", "it", "pt") and (own := _ROMANCE.match(bare)):
        noun = re.escape(own["noun"])  # "au Quotidien" in Le Quotidien du Rhin
        into = r"(?:(?<=\b[Aad]u )|(?<=\bal )|(?<=\bdel ))"
        either = f"{either}|{re.escape(own['article'])}{noun}(?! d)|{into}{noun}(?! d)"
    if lang in ("ru", "uk", "pl") and (" " in bare or _TURNED.fullmatch(bare)):
        either = f"{either}|{' '.join(_any_case(word) for word in bare.split())}"
        for word in bare.split() if lang == "pl" and " " in bare else ():
            if len(word) > SHORT:  # "w rozmowie z „Głosem”", of the Głos Doliny
                either = rf"{either}|(?<=[„”\"«]){word.rstrip(VOWELS)}\w{{0,4}}(?=[”\"»])"
    if lang in ("ru", "uk") and (called := _slavic_short(bare)):
        either = rf"{either}|(?<=[«„“\"])(?:{called})(?=[»“”\"])"
    if lang in ("ru", "uk") and (letters := _own_letters(bare)):
        either = rf"{either}|{_TOLD_LETTERS} (?P<letters>{letters})"
    actor = Actor(name, kind)
    if printed.startswith("The ") and front and fold(seat) in places().demonyms:
        either = f"{either}|(?:(?<=told )|(?<=with )|(?<=to ))The {re.escape(front)}(?! [A-Z])"  # "told The West"
    if lang == "en" and len(initials) == 2 and initials == "".join(word[0] for word in printed.split()):
        either = f"{either}|(?<=told ){initials}(?=[,.;:)]| (?:that|on|in|at|he|she|it|they|the|by)\\b)"  # "told NT"
    if lang == "en" and (last := _by_last_word(bare)):
        either = f"{either}|(?<=[Tt]he )(?:{last})(?!(?: [A-Z]|-))"
    found = re.finditer(rf"(?<!\w)(?:{either})(?!\w)(?! affiliates?\b)", text) if len(bare) > 1 else ()
    return tuple((Span(*m.span(m.lastgroup or 0)), actor) for m in found)


# Before an outlet's bare initials, which elsewhere may be a body's: "рассказал РД", "у коментарі УП".
_TOLD_LETTERS = (
    r"(?:(?:сказа|говори|рассказа|сообщи|заяви|поясни|объясни|подтверди|ответи|призна|розпові|повідоми|поясни"
    r"|підтверди|відпові|визна|каза)(?:л[аи]?|в|ла|ли|лся|лась|вся|лася|лися)"
    r"|(?:комментари|коментар)\w{1,2}(?: для)?|інтерв['’]ю(?: для| з)?|интервью(?: для| с)?"
    r"|(?:разговоре|беседе) с|(?:розмові|бесіді) (?:з|із)|на (?:запрос|запит|вопросы?|запитання)"
    r"|(?:собеседни|співрозмовни)\w+)"
)
_CAPITALS = late(r"[A-Z][a-z]{2,}[A-Z][a-z]{2,}")  # "NewsMaker"


def _own_letters(name: str) -> str:
    """A pattern of a Slavic outlet's bare initials: "NM" of NewsMaker, "УП" of «Українська правда»."""
    words = name.split()
    if len(words) == 1:
        return "".join(filter(str.isupper, name)) if _CAPITALS.fullmatch(name) else ""
    letters = "".join(word[0].upper() for word in words if len(word) > SHORT)
    return letters if 1 < len(letters) == len(words) and letters.isalpha() else ""


# A Romance title with what it is the paper of: "La Voix du Nord", "El Diario de Cádiz", "La Gazette lémanique".
_ROMANCE = late(
    r"(?P<article>(?:L[ae]s?|El|L[oa]s|Il|Lo|O|A) |L['’])(?P<noun>[A-ZÀ-Þ][\w’'-]{3,}) "
    r"(?:(?:du|de|des|del|della|di|do|da|d['’])\b|[a-zà-ÿ]{4,}$)"
)
_ADJECTIVES = compiled(r"[A-ZÄÖÜ][a-zäöüß]+(?:er|e) (?:Allgemeine|Neueste|Freie|Neue)")
_PAPERS = tuple("blatt bote kurier anzeiger rundschau spiegel echo merkur post zeitung nachrichten".split())


_PARTS = compiled("[ -]")


def _slavic_short(name: str) -> str:
    """A pattern of what a Slavic outlet calls itself in marks: by its noun, «Віснику», or its initials, «СЭ»."""
    words = [word for word in _PARTS.split(name) if word]
    if len(words) < 2 or not all(word[0].isalpha() for word in words):
        return ""
    noun = words[-1] if words[-1][0].islower() else words[0]  # "Северный рабочий", but "Вісник Поділля"
    initials = "".join(word[0] for word in words if len(word) > 2).upper()
    titled = noun[0].upper() + noun[1:]
    ways = [_any_case(titled)] if len(noun) > SHORT else []
    return "|".join([*ways, re.escape(initials)] if len(initials) > 1 else ways)


_TITLES_ALONE = frozenset("Kurier Anzeiger Bote Merkur Rundschau".split())  # which are no common nouns


def _german_short(name: str) -> str:
    """A pattern of what a German paper calls itself behind an article: "dem Abendblatt" of the "Wiener Abendblatt"."""
    words = name.split()
    first = words[0] if len(words) > 1 and words[1].islower() else ""
    short = first or (words[-1] if len(words) > 1 and words[0] not in ("Der", "Die", "Das") else "")
    long = len(short) > max((len(end) for end in _PAPERS if short.lower().endswith(end)), default=len(short))
    return f"{re.escape(short)}[ns]?" if long or short in _TITLES_ALONE else ""


def _by_last_word(name: str) -> str:
    """A pattern of what an outlet calls itself behind "the": "Courier" of the "Isle Courier & Advertiser"."""
    words = [part.split()[-1] for part in re.split(r" (?:&|and) ", name) if len(part.split()) > 1]
    return "|".join(re.escape(word) for word in words if len(word) > 3 and word[0].isupper())


_TURNED = late(r"(\w{3,})[іеєо]([нлрвк])ь?")


def _any_case(word: str) -> str:
    """A pattern of a Slavic word in any case and number: "Новинам", "Warmińskiemu"."""
    if (turned := _TURNED.fullmatch(word)) is not None:  # "гомін", of which the genitive is "гомону"
        return rf"{re.escape(turned[1])}[іоеє]?{turned[2]}\w{{0,4}}"
    stem = word.rstrip("аеиіїоуыьюяйaeiouyęą") if len(word) > 4 else word
    return rf"{re.escape(stem)}\w{{0,4}}" if len(stem) > 2 else re.escape(word)
