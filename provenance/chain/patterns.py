"""The constructions that make a news medium a link, as named patterns over the words on either side of its name.

Each gives the link's *level*, how near to the speaker it stands; the order of a chain follows from it, because order
follows who spoke to whom: what was told to or carried by a medium (1) comes before what a medium is cited for (2),
before who reports it (3), before the credit at a paragraph's end (4), before a byline or dateline (5).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from provenance.chain import constructions
from provenance.chain.guarded import Guarded
from provenance.chain.languages import shape

NEAR, CITED, REPORTER, PARENTHESIS, CREDIT = shape.NEAR, shape.CITED, shape.REPORTER, 4, 5
ANY = re.compile("")

# What may stand between a construction and the name: "the state-run", "a report by South Korea's official".
_ARTICLE = r"(?:the |a |an |its |le |la |l['’]|die |der |das |dem |el )?"
_BRANCH = r"(?:(?:[a-z]+[- ]){0,2}(?:station|branch|service|arm|bureau|edition) of (?:the )?)?"
_REPORT = r"(?:(?:reports?|an? (?:report|article)) (?:in|by|from|on) (?:the )?)?"
_BARRED = r"(?!(?:who|that|which|at|in|of|from|for|and|or|by|with|on|to|as|is|was|were|are)\b)"
_APPOSED = (
    r"(?:agency|paper|newspaper|daily|weekly|magazine|broadcaster|channel|station|network|site|website), (?:the )?"
)
LEAD = rf"{_ARTICLE}{_BRANCH}{_REPORT}(?:{_BARRED}[\w'’.-]+[ \u00a0]){{0,4}}(?:{_APPOSED})?"


class Pattern(NamedTuple):
    """A construction: its name, its level, and what must stand before and after the medium's name."""

    name: str
    level: int
    before: re.Pattern[str]
    after: re.Pattern[str] = ANY


def _before(*phrases: str, lead: str = LEAD) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)}) {lead}$", re.IGNORECASE)


_SAYS = (
    "report|said|say|wrote|write|quote|cite|note|add|announce|state|publish|carry|carried|claim|describe|release|air"
    "|broadcast|reveal|mention|confirm|explain|relay|recall|tell|told|translat|reprint|republish"
)
_REPORTED = (
    r"^(?:['’]s)?(?: \([^()\n]{1,40}\)|, (?:the|an?) [^,\n]{3,50}(?=,))?,?"
    r"(?: (?:news agency|newspaper|agency|website|channel"
    r"|(?:[a-z]+ )?(?:reporters?|correspondents?|editors?|columnists?)))?,?"
    r"(?: (?:also|has|have|had|later|first|earlier|then|which|(?:citing|quoting) [^,]{1,60},|on \w+day|yesterday"
    r"|today|recently|(?:last|this) \w+|in (?:its|a) [^,]{1,40}))*"
    rf" (?:(?:{_SAYS})(?:s|ed|d|ies|ied)?|(?:ran|runs|printed|prints|obtained|obtains) (?:an?|the|its|ex\w+))\b"
)
# "Handelsblatt has an interview with": what somebody said to the medium.
# "the portal kursy.net, citing ZNA, has him calling it …"
_HAS_HIM = (
    r"^(?:['’]s)?(?:, (?:citing|quoting) [^,\n]{2,40},)? (?:has|had) (?:him|her|them|(?:[A-Z][\w’'-]+ ){1,3})"
    r" ?(?:calling|saying|telling|describing|warning|claiming|insisting|promising)\b"
)
_ITS_INTERVIEW = (
    r"^(?:['’]s|,? which|, (?:the|an?) [^,\n]{3,40},)?(?: (?:meanwhile|also|later|earlier|then))?"
    r"(?: (?:has|had|carries|carried|runs|ran|prints|printed|published|publishes|aired|broadcast))?"
    r"(?: (?:an?|its|this|today's|yesterday's|\w+day's))?(?: [\w-]+){0,2}? interview with\b"
)
_GIVEN = (
    "interviews?|interviewed|saying|statements?|comments?|remarks?|e-?mail|letter|speaking|spoke|talking|talked|speaks|op-ed"
    "|column|essay|appearance|appearing|appeared|published|posted|posts?|wrote|writing|writes?|said|shared|given|speech"
    "|read(?! more )(?: out| aloud)?|commentary|editorial|article|paper|podcast|blog|briefing|call|chat|conversation"
    "|exchange|interaction|message|address"
)
_CARRIED = (
    "carried|quoted|cited|published|broadcast|aired|issued|put out|put online|sent out|relayed"
    "|distributed|uploaded|leaked|made public|circulated|streamed"
    "|printed|posted|translated|released|shown|given|run|collected|compiled"
)
# A picture that an agency released says nothing of how the words came.
_NO_PICTURE = "".join(f"(?<!\\b{w} )" for w in "images photos footage video pictures photographs image photo".split())
# What is said in a film came through whoever shows it; a film alone says nothing of how words came.
_FILMS = "(?:video|clip|recording|footage|documentary|broadcast|programme)"
# Who passes on what another medium had: "picked up by Reuters".
_PASSED_ON = "picked up|reported|relayed|republished|reprinted|re-?broadcast|translated|monitored|circulated|syndicated"
# A medium behind a preposition is whom somebody belongs to, unless what it made says so: "a guest on Sky News, said".
_MADE = (
    "reports?|story|stories|articles?|dispatch|dispatches|investigation|poll|survey|editorial|analysis|tally|transcript"
    "|broadcast|programme|program|documentary|leaders?|correspondents?|reporters?|journalists?|account|footage|edition"
)
_NO_OWNER = (
    r"(?:(?<! for)(?<! of)(?<! at)(?<! from)(?<! on)(?<! in)(?<! with)(?<! to)"
    rf"|\b(?:{_MADE}) \w+)(?: (?:the|The))? $|^$"
)
# What of a station is on the air, and when.
_SHOWS = "(?:bulletin|news|newscast|programme|program|show|podcast|broadcast|phone-in|debate|newsreel|interview)"
_SHOWN_ON = rf"(?:(?:['’]s)? (?:[\w-]+ ){{0,3}}?{_SHOWS}(?: [“\"‘']?(?:[A-Z][\w’'-]* ?){{1,4}}[”\"’']?)?)?"
_WHEN = r"(?: (?:on \w+day|yesterday|today|tonight|last \w+|this \w+|later|earlier)(?: \w+)?)?"
# "(Tasnim, in Persian; our translation)", "(army statement, via Dawn)", "(in Portuguese, Lusa)"
_OPENED = (
    r"\S.*\((?:(?:[^()\n,;]{2,40}, )?(?:via|seen in|from) |source: |in [A-Z][a-z]+, "
    r"|(?:as )?(?:quoted|cited|reported|relayed|carried|published) (?:by|in) )?(?:the )?$"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATED = rf"(?:\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?|(?:on )?\w+day)"
_CLOSED = (
    rf"^(?:[,;] (?:(?:originally )?in [A-Z][a-z]+|video|audio|{_DATED}|(?:citing|quoting) [^()\n]{{3,40}}"
    r"|(?:our|own|my|unofficial|machine) \w+|translated(?: (?:from|by) [^()\n;,]{3,30})?))*\)[.\s]*$"
)


@cache
def parenthesis() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and after a name that is alone, or nearly so, in brackets at an end."""
    return re.compile(_OPENED, re.IGNORECASE), re.compile(_CLOSED)


@cache
def _english() -> tuple[Pattern, ...]:
    return (
        Pattern(
            "told",
            NEAR,
            _before(
                r"t(?:old|ell|ells|elling)(?: (?-i:[A-Z])[\w'’-]+){1,3} (?:on|of|at|for|from)",
                "told",
                "tells",
                "telling",
                "tell",
            ),
            re.compile(  # "told a Daily Herald audience": those whom it invited
                r"^(?! (?:(?!(?:that|the|his|her|its|their|our|an?|this|no|any)\b)[a-z-]+ )?"
                r"(?:group|conference|event|audience|forum|summit|lunch|dinner|festival)\b)"
            ),
        ),
        Pattern(
            "interview",
            NEAR,
            _before(
                rf"(?:{_GIVEN})(?: (?!who|that|which|not\b|never\b)[\w'’-]+){{0,3}}? (?:with|to|on|in|for|by|from|at)"
            ),
        ),
        Pattern(
            "told",
            NEAR,
            re.compile(r"(?:^|[.!?;]\s)[Tt]o (?:the |The )?(?:[\w’'-]+ ){0,3}$"),
            re.compile(r"^,? (?:he|she|they|it) [a-z]"),
        ),
        Pattern(
            "interview",
            NEAR,
            ANY,
            re.compile(
                r"^, (?:to|with) (?:which|whom) (?:he|she|they|[A-Z]\w+) (?:had )?(?:gave|given|granted|spoke)\b"
            ),
        ),
        Pattern(
            "in_paper",
            NEAR,
            _before(
                r"(?:op-ed|opinion piece|opinion article|column|essay|commentary|guest post)"
                r"(?: (?:published|written|posted))? (?:for|in|on)"
            ),
        ),
        Pattern(
            "on_air",
            NEAR,
            _before(r"(?:said|says|claimed|argued|insisted|declared|complained|joked|boasted|denied) on"),
        ),
        Pattern("passed_on", REPORTER, _before(r"reported(?: \w+)? by")),
        Pattern("passed_on", REPORTER, re.compile(rf", (?:as )?(?:quoted|cited) by {LEAD}$")),
        Pattern(
            "carried_by",
            NEAR,
            re.compile(rf"\b(?:quoted|cited)(?: as (?:saying|telling))? in (?:[\w-]+day['’]s )?{LEAD}$", re.IGNORECASE),
        ),
        Pattern(
            "carried_by",
            NEAR,
            re.compile(
                rf"{_NO_PICTURE}(?<!\bnot )(?<!\bnever )\b(?:{_CARRIED})\b(?: [^.,;:\n]{{0,40}}?)? ?\bby {LEAD}$",
                re.IGNORECASE,
            ),
        ),
        Pattern(
            "in_paper",
            NEAR,
            re.compile(r"\bin (?:(?:\w+day|yesterday|today)['’]s|the \w+day) (?:edition of )?(?:the |The )?$"),
        ),
        Pattern(
            "in_video",
            NEAR,
            _before(rf"(?:in|on) (?:an?|the|its) (?:[\w’'-]+ ){{0,2}}(?:{_FILMS})(?: \w+){{0,2}} by"),
        ),
        Pattern(
            "in_video",
            NEAR,
            _before(
                rf"(?:{_FILMS})(?: \w+){{0,2}}"
                r" (?:on|(?:aired|shown|broadcast|released|carried|published|posted) (?:by|on))"
            ),
        ),
        Pattern(
            "reports_tail",
            REPORTER,
            re.compile(rf",[”\"]? (?:reports|reported|writes|wrote|says) {LEAD}$"),
            re.compile(r"^(?:[.,;]|$)"),
        ),
        Pattern(
            "said_to",
            NEAR,
            _before(
                r"(?:described|put|summed up|explained|admitted|confirmed|confided|complained|denied|remarked"
                r"|recalled|joked|lamented|insisted|boasted|bragged|vowed|swore|protested|revealed|conceded|reiterated"
                r"|repeated|stressed|hinted|suggested|promised|declared|acknowledged|claimed|announced|grumbled|fumed"
                r"|disclosed|maintained|predicted|signalled|underlined|retorted|quipped|let slip)"
                r"(?: (?!that\b|to\b)[\w'’-]+){0,6} to"
            ),
        ),
        Pattern(
            "asked_by",
            NEAR,
            _before(
                r"(?:asked|questioned|interviewed|contacted|reached|approached|quizzed|pressed)(?: [\w’'-]+){0,4} by"
            ),
        ),
        Pattern("seen_by", NEAR, _before(r"(?:seen|obtained|reviewed|viewed)(?: \w+){0,2} by")),
        Pattern(
            "in_paper",
            NEAR,
            re.compile(r"(?:^|[.!?;:] |\w \w+ )[Ii]n (?:the |The )?$"),
            re.compile(r"^, (?:[A-Z]|he\b|she\b)"),
        ),
        Pattern(
            "interview",
            NEAR,
            re.compile(r"\b(?:in|during|to|of) (?:an?|the|his|her|their) (?:[\w-]+ )?$"),
            re.compile(r"^(?: \w+)? interview\b"),
        ),
        Pattern(
            "asked_by",
            NEAR,
            ANY,
            re.compile(r"^(?:['’]s(?: [\w-]+){1,3})? asked (?:him|her|them|about|whether|if|why|how|what)\b"),
        ),
        Pattern("passed_on", REPORTER, _before(rf"(?:{_PASSED_ON})(?: \w+){{0,2}} by")),
        Pattern("its_interview", NEAR, ANY, re.compile(_ITS_INTERVIEW)),
        Pattern("reported_by", REPORTER, ANY, re.compile(_HAS_HIM)),
        Pattern("on_air", NEAR, _before("(?:a |as )?guest (?:on|of|at)", "on (?:the )?air (?:of|on|with)", "live on")),
        Pattern(
            "on_air",
            NEAR,
            re.compile(
                r"\b(?:asked|quizzed|pressed|questioned|interviewed|spoke|spoken|speaking)(?: [\w’'-]+){0,6} on $"
            ),
        ),
        Pattern("on_air", NEAR, _before("t(?:ook|akes|aking) to")),
        Pattern(
            "in_paper", NEAR, _before(r"in (?:the|an?) (?:[\w-]+ ){0,3}(?:daily|newspaper|magazine|weekly|tabloid)")
        ),
        Pattern(
            "in_paper",
            NEAR,
            _before(
                "(?:hit|fired|struck|shot|hits) back (?:in|on)",
                "(?:replied|responded|retorted|argued|countered|weighed in) in",
            ),
            re.compile(r"^(?:[.,;]| on \w+day)"),
        ),
        Pattern(
            "in_paper",
            NEAR,
            re.compile(
                r"\b(?:asked|asks|argued|argues|complained|claimed|insisted|called|wrote|said) in (?:the |The )?$"
            ),
            re.compile(r"^(?: on \w+day| yesterday| today| that| why| how| this| last|[.,;:])"),
        ),
        Pattern(
            "on_air",
            NEAR,
            _before(
                "(?:been|is|was|are|were|appeared|went)"
                "(?: (?:also|back|live|again|heard|seen|interviewed|featured|shown|speaking|quizzed|asked))? on"
            ),
        ),
        Pattern("on_air", NEAR, _before("(?:edition|episode|instal?lment|broadcast|recording|airing) of")),
        Pattern(
            "on_air",
            NEAR,
            re.compile(
                r"\bon (?:the )?(?:[a-z-]+ )?(?:broadcaster|television|radio|TV|channel|network|station),? (?:the )?$"
            ),
        ),
        Pattern("on_air", NEAR, re.compile(r"\b[Oo]n (?:the )?$"), re.compile(r"^['’‘]s?(?: \w+)? [“\"‘']?[A-Z]")),
        Pattern("on_air", NEAR, re.compile(r"[\"”’'] on (?:the )?$")),
        Pattern("on_air", NEAR, re.compile(r",? on (?:the )?$"), re.compile(r"^(?: on \w+day)?: ?[“\"‘']")),
        # "Later, on the BBC's evening bulletin, she went further"
        Pattern("on_air", NEAR, re.compile(r"(?:^|[,.;:!?] )[Oo]n (?:the )?$"), re.compile(rf"^{_SHOWN_ON}{_WHEN},")),
        Pattern(
            "on_air",
            NEAR,
            re.compile(rf"(?:^|[,.;:!?] )[Oo]n (?:the |an? )?(?:[a-z-]+ ){{0,2}}{_SHOWS} (?:of|on) (?:the )?$"),
            re.compile(rf"^{_WHEN},"),
        ),
        Pattern(
            "on_air",
            NEAR,
            re.compile(r"(?:^|[.!?]\s)(?:Elsewhere |Also )?[Oo]n (?:the )?$"),
            re.compile(r"^(?:['’]s [^,.]{2,30})?(?: \w+day)?(?: \w+)?,? (?:he|she|they) [a-z]"),
        ),
        Pattern(
            "on_air",
            NEAR,
            re.compile(r"(?:^|[.!?]\s)(?:Elsewhere|Also|Speaking|Earlier) on (?:the )?$"),
            re.compile(r"^,? "),
        ),
        Pattern(
            "on_air", NEAR, re.compile(r"^On (?:the )?$"), re.compile(r"^,? (?:on \w+day,? )?[\w’' -]{3,60} said\b")
        ),
        Pattern("on_air", NEAR, _before("(?:show|bulletin|news|slot|phone-in|debate) (?:of|on|at)")),
        Pattern(
            "citing",
            CITED,
            _before("citing", "cited", "cites", "quoting", "with reference to", "referring to", "in reference to"),
        ),
        Pattern(
            "according_to", REPORTER, _before("according to", "as reported by", "reports by", "reports from", "per")
        ),
    )


@cache
def of_language(lang: str | None) -> tuple[Pattern, ...]:
    """The constructions to look for, in order: English, and ``lang`` or every language."""
    last = (
        Pattern("reported_by", REPORTER, re.compile(_NO_OWNER) if lang == "en" else ANY, re.compile(_REPORTED)),
        Pattern("parenthesis", PARENTHESIS, parenthesis()[0], parenthesis()[1]),
    )
    if lang == "en":
        return _english() + last
    before, after = constructions.of_language(lang)
    return (
        *_english(),
        *(
            Pattern(name, level, re.compile(verb, re.IGNORECASE), re.compile(after))
            for name, level, verb, after in constructions.around(lang)
        ),
        *(Pattern(name, level, ANY, re.compile(verb)) for name, level, verb in constructions.behind(lang)),
        *(Pattern(name, level, constructions.before(phrases)) for name, level, phrases in before),
        *(Pattern("reported_by", REPORTER, ANY, re.compile(verb, re.IGNORECASE)) for verb in after),
        *last,
    )


MARK = r"(?:[«„“\"‹»][ \u00a0]?)?"


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
    re.compile(
        r"\b(?:on|via|in|to|read|sent|wrote|posted|shared)(?: out| aloud)?(?: (?:his|her|its|their|the|an?))?"
        r"(?: [\w’'-]+){0,3} $"
    ),
    re.compile(r"^ (?:posts?|video|thread|message|story|reel|live|page|channel|account|stream|clip)\b", re.IGNORECASE),
)


def posted(before: str, after: str) -> bool:
    """Whether the words around a platform name a post there: "in a widely shared LinkedIn post"."""
    return _POST[1].search(after) is not None and _POST[0].search(before) is not None


# "the ministry's X account wrote", "the official X account of the ministry posted"
_OWNED = re.compile(
    r"(?:['’]s?|\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)) (?:(?:official|verified|own|personal|main) )*$"
)
_SPEAKS = re.compile(
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
    return re.compile(_PLATFORM if lang == "en" else f"{_PLATFORM}|{constructions.PLATFORM}", re.IGNORECASE)


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
    r"(?:news agency|agency|newspaper|paper|magazine|tabloid|broadcaster|channel|station|outlet"
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
UNNAMED = re.compile(
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
    "agency|daily|weekly|paper|magazine|tabloid|channel|station|website|broadcaster|outlet|wire service|programme"
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


# "SEOUL, Sept 14 (Reuters) -", "Seoul. (sda)", "МОСКВА, 14 сентября. /ТАСС/.", "Минск, 2 мая — БелТА.", "Киев. УНИАН.",
# "(ANSA) - ROMA, 20 NOV -"
_PLACE = r"[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w’'-]+(?:[ -][A-ZÀ-ÞА-ЯЁІЇЄҐ][\w’'-]+){0,2}"
DATELINE = re.compile(
    r"^[ \t]*[^\W\d_][^()\n«»„“”\":;/]{1,45}(?:\([^()\n]{2,30}\), ?[^()\n«»„“”\":;/]{1,25})?"
    r"(?:/[^()\n«»„“”\":;/]{2,30})?"
    r"(?:\((?P<names>[^()\n]{2,40})\)(?: ?[-–—.:]|\s+(?=[«„“”\"‹»A-ZÀ-ÞА-ЯЁІЇЄҐ]))"
    r"|/(?P<slashed>[^/()\n]{2,20})/(?: ?[-–—.]|(?= [«A-ZА-ЯІЇЄҐ])))"
    r"|^[ \t]*[A-Z][A-Z .'’/-]{2,40}, [A-Za-z]{3,9}\.? \d{1,2}(?:, \d{4})? \((?P<alone>[^()\n]{2,40})\)[ \t]*$"
    rf"|^[ \t]*{_PLACE}(?:,? \d{{1,2}} \w+)?\.? ?[-–—] (?P<dashed>[^()\n.:;«»„“”\",\d]{{2,20}})\.(?=\s)"
    rf"|^[ \t]*{_PLACE}\.(?: \d{{1,2}} \w+\.)? (?P<stopped>[^()\n.:;«»„“”\",\d]{{2,20}})"
    r"(?:\.(?:RU|UA)\b)?(?:\.(?=\s)| ?[-–—])"
    r"|^[ \t]*\((?P<opened>[^()\n]{2,40})\) ?[-–—]"
    rf"|^[ \t]*{_PLACE}(?:/{_PLACE})? (?P<small>dpa|afp|sda|ats|epd|apa)(?:/\w{{2,4}})?(?: ?[|–—-]|\s+(?=[A-ZÄÖÜ]))"
    rf"|^[ \t]*{_PLACE}, (?P<comma>[A-Z]{{3,9}}) [–—-] "
    rf"|^[ \t]*{_PLACE}(?:, {_PLACE})? ?\| ?(?P<barred>[^|()\n]{{2,20}}?) ?\| "
    rf"|^[ \t]*{_PLACE} [-–—] (?P<between>[a-z]{{3,5}}|[A-Z]{{2,9}}) [-–—] "
    r"|^[ \t]*\((?P<bracket>[a-z]{3,5}|[A-Z]{2,9}|[A-Z][a-z]{2,8})\)\s+(?=[A-ZÄÖÜ„«])"
    r"|^[ \t]*(?:【[^【】\n]{0,12}?(?P<boxed>[^【】\n]{2,6})】|(?P<led>\w{2,4}社)[^，。\n]{2,20}电"
    r"|\([^()=\n]{1,12}=(?P<equals>[^()\n]{2,12})\))"
)
BYLINE = re.compile(
    r"^[ \t]*(?:By [^\n]{2,60}?(?:,| of| for| \|| in| and| with)(?: and| with)? (?:the )?(?P<by>[^\n,|]{2,40})"
    r"|Von (?P<von>[A-Z][\w-]{1,12}) und unsere[mnr] [^\n,|]{4,60}"  # "Von AFP und unserem Redaktionsmitglied Ann Roe"
    r"|(?P<only>[A-Z][\w .-]{1,30}?(?: ?/ ?[A-Z][\w .-]{1,20})?)"
    r"(?: in [A-Z][\w-]+(?: [A-Z][\w-]+)?(?:,? and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})?)?"
    r"(?:, (?![^\n]*(?:PHOTO|FILE|GETTY|IMAGE|EPA\b))[A-Z][A-Z. ]{2,24})?)[ \t]*$"
)
# "EFE. Lima | 20/11/2026", "AFP, Paris, 3 mai": the agency, then where and when, and nothing else on the line.
HEADED = re.compile(r"^[ \t]*(?P<names>[A-Z]{2,6})[.,/|–-] ?[A-ZÀ-Þ][^.!?«»“”\n]{1,50}$")
AND = re.compile(
    r"[»”\"“]?(?: \([^()\n]{1,40}\))?,?[ \u00a0](?:and|und|et|y|e|и|та|і|й|oraz|i)[ \u00a0]"
    r"(?:[^\W\d_][\w'’.-]*[ \u00a0]){0,4}(?:[«„“\"][ \u00a0]?)?(?:l['’])?"
)
# "…,” he said. – Reuters" at the end of the last paragraph.
CLOSING = re.compile(r"[.?!”’\"'] ?[-–—] ?(?P<names>[A-Z][^\n.:;,“”\"]{1,30})\.?[ \t]*$")
TAGLINE = re.compile(
    r"(?:with (?:inputs?|reports?|files) from|with (?:additional )?reporting (?:by|from)"
    r"|sources?:|^[ \t]*[—–]|originally published (?:by|in|on)|published from an?\b"
    r"|^[ \t]*[(\[](?=(?-i:[A-Z]{2,6})(?:[,/ ] ?(?:red|\w{2,4})\b[^()]{0,12})?[)\]][ \t]*$"
    r"|(?-i:dpa|epd|apa|afp|sda|ap|rtr)\b[^()\n]{0,12}[)\]][ \t]*$)"
    rf"|this (?:story|article) (?:was|is) (?:first )?published (?:by|in|on)|{constructions.TAGLINE})"
    r"[ \t]*(?P<names>[^\n()]{2,60})",
    re.IGNORECASE,
)
