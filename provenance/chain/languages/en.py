"""English, whose constructions are tried in articles of every language, each with its own regard to case."""

from __future__ import annotations

import re
from functools import cache

from provenance.chain.languages.shape import ANY, CITED, NEAR, REPORTER, Pattern
from provenance.late import late, worded

# What may stand between a construction and the name: "the state-run", "a report by South Korea's official".
_ARTICLE = r"(?:the |a |an |its |le |la |l['’]|die |der |das |dem |el )?"
_BRANCH = r"(?:(?:[a-z]+[- ]){0,2}(?:station|branch|service|arm|bureau|edition) of (?:the )?)?"
_REPORT = r"(?:(?:reports?|an? (?:report|article)) (?:in|by|from|on) (?:the )?)?"
_BARRED = r"(?!(?:who|that|which|at|in|of|from|for|and|or|by|with|on|to|as|is|was|were|are)\b)"
_APPOSED = (
    r"(?:agency|paper|newspaper|daily|weekly|magazine|broadcaster|channel|station|network|site|website), (?:the )?"
)
_COLLEAGUES = r"(?:our (?:colleagues|friends|partners) (?:over )?at (?:the )?)?"
LEAD = rf"{_ARTICLE}{_COLLEAGUES}{_BRANCH}{_REPORT}(?:{_BARRED}[\w'’.-]+[ \u00a0]){{0,4}}(?:{_APPOSED})?"


def _before(words: str, *phrases: str) -> re.Pattern[str]:
    """What ends in one of ``phrases``, each of which has one of ``words``, and at most a few words behind it."""
    return worded(words, rf"\b(?:{'|'.join(phrases)}) {LEAD}$", re.IGNORECASE)


_SAYS = (
    "quoting|citing|report|said|say|wrote|write|quote|cite|note|add|announce|state|publish|carry|carried|claim|describe|release|air"
    "|broadcast|reveal|mention|confirm|explain|relay|recall|tell|told|translat|reprint|republish|carries|publishes"
)
REPORTED = (
    r"^(?:['’]s)?(?: \([^()\n]{1,40}\)|, (?:the|an?) [^,\n]{3,50}(?=,))?,?"
    r"(?: (?:by contrast|in contrast|for (?:its|their) part|on the other hand|meanwhile|however|too|though),)?"
    r"(?: (?:was|is|were|went|struck|took|had)(?: [\w’'-]+){1,5},(?= (?:quoting|citing)\b))?"
    r"(?: (?:news agency|newspaper|agency|website|channel"
    r"|(?:[a-z]+ )?(?:reporters?|correspondents?|editors?|columnists?)))?,?"
    r"(?: (?:also|has|have|had|later|first|earlier|then|which|(?:citing|quoting) [^,]{1,60},|on \w+day|yesterday"
    r"|today|recently|(?:last|this) \w+|in (?:its|a) [^,]{1,40}))*"
    r" (?:(?:leads?|led|opens?|goes|went|splashe[sd])(?: instead| today)? (?:with|on)\b|pick(?:s|ed) up\b"
    rf"|(?:{_SAYS})(?:s|ed|d|ies|ied)?|(?:is|are) (?:now )?(?:reporting|quoting)"
    r"|(?:ran|runs|printed|prints|obtained|obtains) (?:an?|the|its|ex\w+))\b"
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
# "Reuters has talked to three bakers there", whose words then follow.
_ITS_TALKS = (
    r"^(?:['’]s (?:reporters?|correspondents?|teams?|[A-Z][\w’'-]+ [A-Z][\w’'-]+))?"
    r"(?: (?:has|have|had|also|then|later))*"
    r" (?:spoken|spoke|talked) (?:to|with) (?!reporters\b|journalists\b)"
)
_GIVEN = (
    "interviews?|interviewed|accounts?|saying|statements?|comment(?:s|ed|ing)?|remarks?|e-?mail|letter|speaking|spoke|talking|talked|speaks|op-ed"
    "|column|essay|appearance|appearing|appeared|published|posted|posts?|wrote|writing|writes?|said|shared|given|speech"
    "|read(?! more )(?: out| aloud)?|commentary|editorial|article|paper|podcast|blog|briefing|call|chat|conversation"
    "|exchange|interaction|message|address"
)
_GIVEN_WORDS = (
    "interview|account|saying|statement|comment|remark|mail|letter|speak|spoke|talk|op-ed|column|essay|appear|publish|post|wrote"
    "|writ|said|shared|given|speech|read|editorial|article|paper|podcast|blog|briefing|call|chat|conversation|exchange"
    "|interaction|message|address"
)
_CARRIED = (
    "carried|quoted|cited|published|broadcast|aired|issued|put out|put online|sent out|relayed"
    "|distributed|uploaded|leaked|made public|circulated|streamed"
    "|printed|posted|translated|released|shown|given|run|collected|compiled"
)
# A picture that an agency released says nothing of how the words came.
_NO_PICTURE = "".join(f"(?<!\\b{w} )" for w in "images photos footage video pictures photographs image photo".split())
# What is said in a film came through whoever shows it; a film alone says nothing of how words came.
_FILMS_WORDS = "video|clip|recording|footage|documentary|broadcast|programme"
_FILMS = f"(?:{_FILMS_WORDS})"
# Who passes on what another medium had: "picked up by Reuters".
_PASSED_ON = "picked up|reported|relayed|republished|reprinted|re-?broadcast|translated|monitored|circulated|syndicated"
# A medium behind a preposition is whom somebody belongs to, unless what it made says so: "a guest on Sky News, said".
_MADE = (
    "reports?|story|stories|articles?|dispatch|dispatches|investigation|poll|survey|editorial|analysis|tally|transcript"
    "|broadcast|programme|program|documentary|leaders?|correspondents?|reporters?|journalists?|account|footage|edition"
)
_AGAINST = "called denied dismissed rejected disputed branded denounced slammed criticised criticized mocked".split()
NO_OWNER = (
    rf"(?:{''.join(f'(?<! {verb})(?<! {verb} the)' for verb in _AGAINST)}"  # "called the Post's report “fiction”"
    r"(?<! for)(?<! of)(?<! at)(?<! from)(?<! on)(?<! in)(?<! with)(?<! to)"
    rf"|\b(?:{_MADE}) \w+)(?: (?:the|The))? $|^$"
)
# Other words for saying, behind which a station is where it was said.
_PUT_SO = (
    "suggested|hinted|argued|conceded|admitted|claimed|warned|predicted|declared|acknowledged|quipped|joked|mused"
    "|complained|repeated|reiterated|maintained|vowed|announced|confirmed|revealed|denied|speculated|stated|confessed"
    "|boasted|asserted|contended|explained|noted|opined|promised|stressed|disclosed|recalled|protested|pledged|added"
    "|hit back|lashed out|suggests|argues|claims|warns|admits|predicts|concedes|insisted|insists"
)
# What of a station is on the air, and when.
_SHOWS = "(?:bulletin|news|newscast|programme|program|show|podcast|broadcast|phone-in|debate|newsreel|interview)"
_SHOWN_ON = rf"(?:(?:['’]s)? (?:[\w-]+ ){{0,3}}?{_SHOWS}(?: [“\"‘']?(?:[A-Z][\w’'-]* ?){{1,4}}[”\"’']?)?)?"
_WHEN = r"(?: (?:on \w+day|yesterday|today|tonight|last \w+|this \w+|later|earlier)(?: \w+)?)?"


@cache
def constructions() -> tuple[Pattern, ...]:
    """The constructions of English, in the order in which they are tried."""
    return (
        Pattern(
            "told",
            NEAR,
            _before(
                "told|tell",
                r"t(?:old|ell|ells|elling)(?: (?-i:[A-Z])[\w'’-]+){1,3} (?:on|of|at|for|from)",
                r"(?<!what he )(?<!what she )(?<!what they )told",  # "he regrets what he told the Echo in May"
                "tells",
                "telling",
                "tell",
            ),
            late(  # "told a Daily Herald audience": those whom it invited
                r"^(?! (?:(?!(?:that|the|his|her|its|their|our|an?|this|no|any)\b)[a-z-]+ )?"
                r"(?:group|conference|event|audience|forum|summit|lunch|dinner|festival)\b)"
            ),
        ),
        Pattern(
            "interview",
            NEAR,
            _before(
                _GIVEN_WORDS,
                r"(?:interviews?|accounts?), (?:to|with)",
                rf"(?:{_GIVEN})(?: (?!who|that|which|not\b|never\b)[\w'’-]+){{0,3}}? (?:with|to|on|in|for|by|from|at)",
            ),
        ),
        Pattern(
            "told",
            NEAR,
            worded("to ", r"(?:^|[.!?;]\s)[Tt]o (?:the |The )?(?:[\w’'-]+ ){0,3}$"),
            late(r"^,? (?:he|she|they|it) [a-z]"),
        ),
        Pattern(
            "told",
            NEAR,
            _before(
                "gave|granted|commenting|commented",
                r"(?:gave|granted) (?:an?|his|her|its|their|the) (?:[\w-]+ ){0,2}"
                r"(?:comment|interview|statement|account|reaction|remarks?|briefing) to",
                r"(?:line|words|quote|remarks?|comments?|answer|statement|version) (?:that |which )?"
                r"(?:(?!to\b)[\w’'-]+ ){1,6}gave to",
                r"comment(?:ing|ed) (?:on (?:[\w’'-]+ ){1,5})?(?:for|to)",
            ),
        ),
        Pattern(
            "interview",
            NEAR,
            ANY,
            late(r"^, (?:to|with) (?:which|whom) (?:he|she|they|[A-Z]\w+) (?:had )?(?:gave|given|granted|spoke)\b"),
        ),
        Pattern(
            "in_paper",
            NEAR,
            _before(
                "op-ed|opinion|column|essay|commentary|guest post",
                r"(?:op-ed|opinion piece|opinion article|column|essay|commentary|guest post)"
                r"(?: (?:published|written|posted))? (?:for|in|on)",
            ),
        ),
        Pattern(
            "on_air",
            NEAR,
            _before(" on ", r"(?:said|says|claimed|argued|insisted|declared|complained|joked|boasted|denied) on"),
        ),
        Pattern("passed_on", REPORTER, _before("reported", r"reported(?: \w+)? by")),
        Pattern("passed_on", REPORTER, worded("quoted by|cited by", rf", (?:as )?(?:quoted|cited) by {LEAD}$")),
        Pattern(
            "carried_by",
            NEAR,
            worded(
                "quoted|cited",
                rf"\b(?:quoted|cited)(?: as (?:saying|telling))? in (?:[\w-]+day['’]s )?{LEAD}$",
                re.IGNORECASE,
            ),
        ),
        Pattern(
            "carried_by",
            NEAR,
            worded(
                "by ",
                rf"{_NO_PICTURE}(?<!\bnot )(?<!\bnever )\b(?:{_CARRIED})\b(?: [^.,;:\n]{{0,40}}?)? ?\bby {LEAD}$",
                re.IGNORECASE,
            ),
        ),
        Pattern(
            "in_paper",
            NEAR,
            worded("day", r"\bin (?:(?:\w+day|yesterday|today)['’]s|the \w+day) (?:edition of )?(?:the |The )?$"),
        ),
        Pattern(
            "in_video",
            NEAR,
            _before(_FILMS_WORDS, rf"(?:in|on) (?:an?|the|its) (?:[\w’'-]+ ){{0,2}}(?:{_FILMS})(?: \w+){{0,2}} by"),
        ),
        Pattern(
            "in_video",
            NEAR,
            _before(
                _FILMS_WORDS,
                rf"(?:{_FILMS})(?: \w+){{0,2}}"
                r" (?:on|(?:aired|shown|broadcast|released|carried|published|posted)"
                r"(?: (?:at the time|earlier|later|live|yesterday|last \w+|on \w+day))? (?:by|on))",
            ),
        ),
        Pattern(
            "reports_tail",
            REPORTER,
            worded("report|write|wrote|says", rf",[”\"]? (?:reports|reported|writes|wrote|says) {LEAD}$"),
            late(r"^(?:[.,;]|$| (?:with (?:a )?reference to|referring to|citing|quoting)\b)"),
        ),
        Pattern(
            "said_to",
            NEAR,
            _before(
                " to ",
                r"(?:described|put|summed up|explained|admitted|confirmed|confided|complained|denied|remarked"
                r"|recalled|joked|lamented|insisted|boasted|bragged|vowed|swore|protested|revealed|conceded|reiterated"
                r"|repeated|stressed|hinted|suggested|promised|declared|acknowledged|claimed|announced|grumbled|fumed"
                r"|disclosed|maintained|predicted|signalled|underlined|retorted|quipped|let slip)"
                r"(?: (?!that\b|to\b)[\w'’-]+){0,6} to",
            ),
        ),
        Pattern(
            "said_to",
            NEAR,
            _before(
                "blunt|frank|candid|open|more|less",
                r"(?:is|was|were|been) (?:blunt|blunter|frank|franker|candid|open|more \w+|less \w+) (?:to|with)",
            ),
        ),
        Pattern(
            "asked_by",
            NEAR,
            _before(
                " by ",
                r"(?:asked|questioned|interviewed|contacted|reached|approached|quizzed|pressed)(?: [\w’'-]+){0,4} by",
            ),
        ),
        Pattern(  # "“…,” she said when Reuters reached her by phone"
            "asked_by",
            NEAR,
            worded("when ", rf"\bwhen {LEAD}$"),
            late(
                r"^ (?:reached|contacted|called|phoned|telephoned|rang|visited|met|interviewed|approached"
                r"|(?:spoke|talked) (?:to|with)|caught up with|got through to) (?:him|her|them)\b"
            ),
        ),
        Pattern(  # "We have this from MNA, the state news agency: …"
            "according_to",
            REPORTER,
            worded(
                "from ",
                r"(?:^|[.!?]\s)(?:(?:We|We've|And we) (?:have|got) )?(?:[Tt]his|[Mm]ore)(?: just in)? from (?:the )?$",
            ),
            late(r"^(?:, [^,:.\n]{3,50})?:(?= )"),
        ),
        Pattern("seen_by", NEAR, _before("seen|obtained|viewed", r"(?:seen|obtained|reviewed|viewed)(?: \w+){0,2} by")),
        Pattern(
            "in_paper",
            NEAR,
            worded(
                " in ",
                r"\b(?:says|said|writes|wrote|argue[ds]|note[ds]|warn(?:s|ed)|asks|asked|suggest(?:s|ed)|reckon(?:s|ed)"
                r"|conclude[ds]|observe[ds]|complain(?:s|ed)|scoff(?:s|ed)|joke[ds])"
                r" (?:[A-ZÀ-Þ][\w’'-]+ ){1,3}in (?:the |The )?$",
            ),
            late(r"^(?:[.,;]|$| (?:on|last|this|yesterday|today)\b)"),
        ),
        Pattern(
            "in_paper",
            NEAR,
            worded("in ", r"(?:^|[.!?;:] |\w \w+ )[Ii]n (?:the |The )?$"),
            late(r"^, (?:[A-Z]|he\b|she\b)"),
        ),
        Pattern(
            "interview",
            NEAR,
            late(r"\b(?:in|during|to|of) (?:an?|the|his|her|their) (?:[\w-]+ )?$"),
            late(r"^(?: \w+)? interview\b"),
        ),
        Pattern(
            "asked_by",
            NEAR,
            ANY,
            late(r"^(?:['’]s(?: [\w-]+){1,3})? asked (?:him|her|them|about|whether|if|why|how|what)\b"),
        ),
        Pattern("passed_on", REPORTER, _before(" by ", rf"(?:{_PASSED_ON})(?: \w+){{0,2}} by")),
        Pattern("its_interview", NEAR, ANY, late(_ITS_INTERVIEW)),
        Pattern(
            "its_interview", NEAR, late(r"(?:^|[.!?:,;”\"’]\s|\b(?:and|but|while) )(?:[Tt]he )?$"), late(_ITS_TALKS)
        ),
        Pattern("reported_by", REPORTER, ANY, late(_HAS_HIM)),
        Pattern(
            "on_air",
            NEAR,
            _before("guest|air|live on", "(?:a |as )?guest (?:on|of|at)", "on (?:the )?air (?:of|on|with)", "live on"),
        ),
        Pattern(
            "on_air",
            NEAR,
            worded(
                " on ",
                r"\b(?:asked|quizzed|pressed|questioned|interviewed|spoke|spoken|speaking)(?: [\w’'-]+){0,6} on $",
            ),
        ),
        Pattern(  # "Roe suggested on MSNBC that", "has since admitted live on Radio Leeds that"
            "on_air",
            NEAR,
            worded(
                " on ",
                rf"\b(?:{_PUT_SO})(?: (?:later|again|earlier|live|instead|yesterday|today|\w+day)){{0,2}} on"
                r" (?:the )?$",
            ),
            late(rf"^(?:['’]s)?(?: [A-Z0-9][\w’'-]*){{0,4}}{_SHOWN_ON}{_WHEN}(?: (?:that|how|why|whether)\b|[,.:;]|$)"),
        ),
        Pattern("on_air", NEAR, _before("took to|takes to|taking to", "t(?:ook|akes|aking) to")),
        Pattern(
            "in_paper",
            NEAR,
            _before(
                "daily|newspaper|magazine|weekly|tabloid",
                r"in (?:the|an?) (?:[\w-]+ ){0,3}(?:daily|newspaper|magazine|weekly|tabloid)",
            ),
        ),
        Pattern(
            "in_paper",
            NEAR,
            _before(
                " back |replied|responded|retorted|argued|countered|weighed",
                "(?:hit|fired|struck|shot|hits) back (?:in|on)",
                "(?:replied|responded|retorted|argued|countered|weighed in) in",
            ),
            late(r"^(?:[.,;]| on \w+day)"),
        ),
        Pattern(
            "in_paper",
            NEAR,
            worded(
                " in ",
                r"\b(?:asked|asks|argued|argues|complained|claimed|insisted|called|wrote|said) in (?:the |The )?$",
            ),
            late(r"^(?: on \w+day| yesterday| today| that| why| how| this| last|[.,;:])"),
        ),
        Pattern(
            "on_air",
            NEAR,
            _before(
                " on ",
                "(?:been|is|was|are|were|appeared|went)"
                "(?: (?:also|back|live|again|heard|seen|interviewed|featured|shown|speaking|quizzed|asked))? on",
            ),
        ),
        Pattern(
            "on_air",
            NEAR,
            _before(
                "edition|episode|instal|broadcast|recording|airing",
                "(?:edition|episode|instal?lment|broadcast|recording|airing) of",
            ),
        ),
        Pattern(
            "on_air",
            NEAR,
            worded(
                "broadcaster|television|radio|tv|channel|network|station",
                r"\bon (?:the )?(?:[a-z-]+ )?(?:broadcaster|television|radio|TV|channel|network|station),? (?:the )?$",
            ),
        ),
        Pattern("on_air", NEAR, worded("on ", r"\b[Oo]n (?:the )?$"), late(r"^['’‘]s?(?: \w+)? [“\"‘']?[A-Z]")),
        Pattern("on_air", NEAR, worded(" on ", r"[\"”’'] on (?:the )?$")),
        # "dropped it on the Warm Bread podcast, telling the host: …"
        Pattern(
            "on_air",
            NEAR,
            worded("on ", r"\bon (?:the |an? )?$"),
            late(rf"^ {_SHOWS}{_WHEN},? (?:telling|saying|claiming|insisting|admitting|where (?:he|she|they)\b)"),
        ),
        Pattern("on_air", NEAR, worded(" on ", r",? on (?:the )?$"), late(r"^(?: on \w+day)?: ?[“\"‘']")),
        # "Later, on the BBC's evening bulletin, she went further"
        Pattern("on_air", NEAR, worded("on ", r"(?:^|[,.;:!?] )[Oo]n (?:the )?$"), late(rf"^{_SHOWN_ON}{_WHEN},")),
        Pattern(
            "on_air",
            NEAR,
            worded("on ", rf"(?:^|[,.;:!?] )[Oo]n (?:the |an? )?(?:[a-z-]+ ){{0,2}}{_SHOWS} (?:of|on) (?:the )?$"),
            late(rf"^{_WHEN},"),
        ),
        Pattern(
            "on_air",
            NEAR,
            worded("on ", r"(?:^|[.!?]\s)(?:Elsewhere |Also )?[Oo]n (?:the )?$"),
            late(r"^(?:['’]s [^,.]{2,30})?(?: \w+day)?(?: \w+)?,? (?:he|she|they) [a-z]"),
        ),
        Pattern(
            "on_air",
            NEAR,
            worded(
                "elsewhere|also|speaking|earlier", r"(?:^|[.!?]\s)(?:Elsewhere|Also|Speaking|Earlier) on (?:the )?$"
            ),
            late(r"^,? "),
        ),
        Pattern("on_air", NEAR, worded("on ", r"^On (?:the )?$"), late(r"^,? (?:on \w+day,? )?[\w’' -]{3,60} said\b")),
        Pattern(
            "on_air",
            NEAR,
            _before(
                "show|bulletin|news|slot|phone-in|debate", "(?:show|bulletin|news|slot|phone-in|debate) (?:of|on|at)"
            ),
        ),
        Pattern(
            "citing",
            CITED,
            _before(
                "citing|cited|cites|quoting|reference|referring",
                "citing",
                "cited",
                "cites",
                "quoting",
                "with reference to",
                "referring to",
                "in reference to",
            ),
        ),
        Pattern(
            "according_to",
            REPORTER,
            _before(
                "according to|reported by|reports by|reports from|per ",
                "according to",
                "as reported by",
                "reports by",
                "reports from",
                "per",
            ),
        ),
    )
