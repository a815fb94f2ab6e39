"""The constructions that make a news medium a link, as named patterns over the words on either side of its name.

Each gives the link's *level*, how near to the speaker it stands; the order of a chain follows from it, because order
follows who spoke to whom: what was told to or carried by a medium (1) comes before what a medium is cited for (2),
before who reports it (3), before the credit at a paragraph's end (4), before a byline or dateline (5).
"""

from __future__ import annotations

import re
from functools import cache

from provenance.chain import constructions
from provenance.chain.guarded import Guarded
from provenance.chain.languages import en, shape
from provenance.chain.languages.shape import ANY, Pattern
from provenance.compiled import compiled

NEAR, CITED, REPORTER, PARENTHESIS, CREDIT = shape.NEAR, shape.CITED, shape.REPORTER, 4, 5

# "(France 24/AFP)", "(Fars, in Persian; own translation)", "(army statement, via Dawn)", "(in Portuguese, Lusa)"
_OPENED = (
    r"\S.*\((?:(?:[^()\n,;]{2,40}, )?(?:via|seen in|from) |source: |in [A-Z][a-z]+, "
    r"|(?:as )?(?:quoted|cited|reported|relayed|carried|published) (?:by|in) "
    r"|(?-i:[A-Z0-9])[^()\n,;/]{1,28}"
    r"(?: ?/ ?|, (?:with |via |and |(?:as )?(?:quoted|cited|carried|reported) (?:by|in) )?))?"
    r"(?:the )?$"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATED = rf"(?:\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?|(?:on )?\w+day)"
_CLOSED = (
    rf"^(?:[,;] (?:(?:originally )?in [A-Z][a-z]+|video|audio|{_DATED}|(?:citing|quoting) [^()\n]{{3,40}}"
    r"|(?:our|own|my|unofficial|machine) \w+|translated(?: (?:from|by) [^()\n;,]{3,30})?)"
    r"|(?: ?/ ?|, (?:with |via |and |(?:as )?(?:quoted|cited|carried|reported) (?:by|in) (?:the )?)?)"
    r"[A-Z0-9][^()\n,;/]{1,28})*\)[.\s]*$"
)


RELAYED = "relayed"  # the rule of credits in one pair of brackets, the nearest to the speaker first


@cache
def parenthesis() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and after a name that is alone, or nearly so, in brackets at an end."""
    return compiled(_OPENED, re.IGNORECASE), compiled(_CLOSED)


@cache
def of_language(lang: str | None) -> tuple[Pattern, ...]:
    """The constructions to look for, in order: English, and ``lang`` or every language."""
    last = (
        Pattern("reported_by", REPORTER, compiled(en.NO_OWNER) if lang == "en" else ANY, compiled(en.REPORTED)),
        Pattern("parenthesis", PARENTHESIS, parenthesis()[0], parenthesis()[1]),
    )
    if lang == "en":
        return en.constructions() + last
    before, after = constructions.of_language(lang)
    return (
        *en.constructions(),
        *around(lang),
        *(Pattern(name, level, ANY, compiled(verb)) for name, level, verb in constructions.behind(lang)),
        *(Pattern(name, level, constructions.before(phrases)) for name, level, phrases in before),
        *(Pattern("reported_by", REPORTER, ANY, compiled(verb, re.IGNORECASE)) for verb in after),
        *last,
    )


MARK = r"(?:[«„“\"‹»][ \u00a0]?)?"


@cache
def around(lang: str | None) -> tuple[Pattern, ...]:
    """The constructions of ``lang`` that stand on both sides of a name."""
    return tuple(
        Pattern(name, level, compiled(verb, re.IGNORECASE), compiled(after))
        for name, level, verb, after in constructions.around(lang)
    )


@cache
def strict(lang: str | None) -> tuple[Pattern, ...]:
    """The same where nothing but a mark may stand between construction and name."""
    if lang == "en":
        return ()
    found, _ = constructions.of_language(lang)
    return tuple(Pattern(name, level, constructions.before(phrases, MARK)) for name, level, phrases in found)


_PLATFORM = (
    r"\b(?:on|via|to|in)(?: (?:his|her|its|their|the|a|an))?"
    r"(?: (?:official|own|personal|verified|social|media|platform|network|messaging|app|channel|account|page|feed"
    r"|post))*"
    r"(?: on)? $"
)


_POST = (
    compiled(
        r"\b(?:on|via|in|to|read|sent|wrote|posted|shared|citing|quoting)(?: out| aloud)?"
        r"(?: (?:his|her|its|their|the|an?))?(?: [\w’'-]+){0,3} $"
    ),
    compiled(r"^ (?:posts?|video|thread|message|story|reel|live|page|channel|account|stream|clip)\b", re.IGNORECASE),
)


# "told her nine million Instagram followers", whom one tells by a post
_FOLLOWERS = (
    compiled(
        r"\b(?:told|tells|telling|assured|thanked|asked|urged|warned|informed|reminded)"
        r"(?: (?:all|some|many|most))?(?: of)? (?:his|her|its|their)(?: [\w,.’'-]+){0,3} $"
    ),
    compiled(r"^ (?:followers|subscribers|fans)\b"),
)


def posted(before: str, after: str) -> bool:
    """Whether the words around a platform name a post there: "in a widely shared LinkedIn post"."""
    ways = (_POST, _FOLLOWERS)
    return any(behind.search(after) is not None and ahead.search(before) is not None for ahead, behind in ways)


# "the ministry's X account wrote", "the official X account of the ministry posted"
_OWNED = compiled(
    r"(?:['’]s?|\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)) (?:(?:official|verified|own|personal|main) )*$"
)
_SPEAKS = compiled(
    r"^ (?:channel|account|page|feed|profile|handle)s?(?: of [^,.;:“”\"]{3,50})?"
    r"(?: (?:has|have|had|later|also|since|then|first|on \w+day))*"
    r" (?:post|wr[io]t|said|says?\b|shar|publish|call|tweet|quot|claim|announc|put|carr|warn|describ|show|ran|repeat"
    r"|repl)"
)


def speaks(before: str, after: str) -> bool:
    """Whether somebody's account on a platform speaks, and with it whose it is."""
    return _OWNED.search(before) is not None and _SPEAKS.match(after) is not None


@cache
def platform(lang: str | None) -> re.Pattern[str]:
    """What stands before a platform that words were posted on."""
    return compiled(_PLATFORM if lang == "en" else f"{_PLATFORM}|{constructions.PLATFORM}", re.IGNORECASE)


# Bodies and papers that an article points back to without naming them again.
# By its shape: a registered medium's own name is found before it is asked whether a phrase points back to one.
_DEMONYM = (
    r"(?-i:(?:North |South )?(?:[A-Z][a-z]+(?:an|ese|ish|ch|i)|Swiss|Greek|Welsh|Slovene|Argentine"
    r"|Arab|Filipino|Basque))"
)
_ANAPHOR = (
    r"(?:it(?= (?:quoted|quotes|cited|cites) )|(?<=[^.] told )it\b(?=[.,;]| that\b)"
    r"|(?:(?<=guest on )|(?<=guests on )|(?<=guest of )|(?<=peared on )|(?<=pearing on )|(?<=eaking on ))"
    r"the (?:show|podcast|program|bulletin)\b"
    r"|(?<=t(?:old|ell) the )(?:breakfast|morning|evening|lunchtime|drivetime|late-night|flagship|radio|TV)"
    r" (?:show|program(?:me)?)\b"
    r"|the (?:state |state-run |official |news |wire |same |business |financial |public |national "
    rf"|{_DEMONYM} |(?-i:[A-Z])[\w’'-]+-based ){{0,4}}"
    r"(?:(?P<city>(?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?) (?=daily|newspaper|paper|broadsheet|tabloid|weekly))?"
    r"(?:news agency|agency|newspaper|paper|magazine|tabloid|broadsheet|broadcaster|channel|station|outlet"
    r"|network(?! of\b)"
    # "the weekly press conference" and "the publication of" it are no media
    r"|(?:daily|weekly)"
    r"(?! (?!said|says|has|had|was|also|later|report|wrote|writes|quot|cit|add|publish|that\b|on\b|in\b)[a-z])"
    r"|wire service|website|news site|publication(?! of\b)|(?<=t(?:old|ell) the )site|(?<=ccording to the )site"
    r"|programme|same (?:program|show|podcast))\b)"
)
_MEDIUM = (  # one of its sort, which the article leaves unnamed: "told a local newspaper"
    r"(?-i:(?:(?:radio|television|TV) (?:station|channel)|news (?:agency|site|website)|newspaper|broadcaster|daily)"
    r"(?! [A-Z]))"
)
UNNAMED = compiled(
    rf"(?:the )?(?:{_DEMONYM} )?(?:state|state-run|state-owned|official|local|regional) "
    r"(?:news )?(?:agency|media|television|TV|radio|broadcaster|newspaper)",
    re.IGNORECASE,
)
_GROUP = (
    rf"\b(?P<group>(?:(?:the|its|local|{_DEMONYM}) ){{0,3}}"
    r"state(?:[ -](?:run|controlled|owned))?(?: news)? (?:media|television|TV|radio|agency)"
    r"|(?<!the )public(?= )(?-i: (?:television|TV|radio)(?! [A-Z]))"
    rf"|(?:local|regional|{_DEMONYM})(?: (?:local|regional|sports|opposition|independent|exiled?|public))? "
    r"(?-i:(?:media(?: outlets)?|news (?:agencies|outlets|sites|websites)|newspapers|television|TV|radio)(?! [A-Z]))"
    rf"|(?<=\ban )(?:official|independent) {_MEDIUM}|(?<=\ba )(?:state|local|regional|national|{_DEMONYM}) {_MEDIUM})\b"
)
_ANAPHOR_WORDS = (
    "agency|daily|weekly|paper|magazine|tabloid|broadsheet|channel|station|website|broadcaster|outlet|wire service"
    "|network|programme"
    "|news site|the site|publication|same program|same show|same podcast|media|television|tv|radio"
    "|news agencies|news outlets|news sites|news websites|newspapers"
    "|it quote|it cite|it.|it,|it;|it that|on the show|on the podcast|on the program"
    "|on the bulletin|of the show|breakfast |morning show|morning program|evening show|evening program"
    "|lunchtime |drivetime |late-night |flagship |radio show|radio program|tv show|tv program"
)


@cache
def anaphor(lang: str | None) -> Guarded:
    """What points back to a medium."""
    medium, words, group = _ANAPHOR, _ANAPHOR_WORDS, _GROUP
    if lang != "en":
        medium, words = f"{medium}|{constructions.ANAPHOR.pattern}", f"{words}|{constructions.ANAPHOR.words}"
    own = constructions.group(lang)
    if own.phrases:
        english = "" if lang in ("ru", "uk", "ar") else f"|{group.replace('(?P<group>', '(?P<state>')}"
        group, words = f"{own.pattern}{english}", f"{words}|{own.words}"
    return Guarded(rf"\b(?P<medium>{medium})|{group}", words)


AND = compiled(
    r"[»”\"“]?(?: \([^()\n]{1,40}\))?,?[ \u00a0](?:and|und|et|y|e|и|та|і|й|oraz|i)[ \u00a0]"
    r"(?:[^\W\d_][\w'’.-]*[ \u00a0]){0,4}(?:[«„“\"][ \u00a0]?)?(?:l['’])?"
)
