"""English, whose constructions are tried in articles of every language: compiled, each with its own regard to case."""

from __future__ import annotations

import re
from functools import cache

from provenance.chain.languages.shape import ANY, CITED, NEAR, REPORTER, Pattern

# What may stand between a construction and the name: "the state-run", "a report by South Korea's official".
_ARTICLE = r"(?:the |a |an |its |le |la |l['’]|die |der |das |dem |el )?"
_BRANCH = r"(?:(?:[a-z]+[- ]){0,2}(?:station|branch|service|arm|bureau|edition) of (?:the )?)?"
_REPORT = r"(?:(?:reports?|an? (?:report|article)) (?:in|by|from|on) (?:the )?)?"
_BARRED = r"(?!(?:who|that|which|at|in|of|from|for|and|or|by|with|on|to|as|is|was|were|are)\b)"
_APPOSED = (
    r"(?:agency|paper|newspaper|daily|weekly|magazine|broadcaster|channel|station|network|site|website), (?:the )?"
)
LEAD = rf"{_ARTICLE}{_BRANCH}{_REPORT}(?:{_BARRED}[\w'’.-]+[ \u00a0]){{0,4}}(?:{_APPOSED})?"


def _before(*phrases: str, lead: str = LEAD) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)}) {lead}$", re.IGNORECASE)


_SAYS = (
    "quoting|citing|report|said|say|wrote|write|quote|cite|note|add|announce|state|publish|carry|carried|claim|describe|release|air"
    "|broadcast|reveal|mention|confirm|explain|relay|recall|tell|told|translat|reprint|republish"
)
REPORTED = (
    r"^(?:['’]s)?(?: \([^()\n]{1,40}\)|, (?:the|an?) [^,\n]{3,50}(?=,))?,?"
    r"(?: (?:by contrast|in contrast|for (?:its|their) part|on the other hand|meanwhile|however|too|though),)?"
    r"(?: (?:was|is|were|went|struck|took|had)(?: [\w’'-]+){1,5},(?= (?:quoting|citing)\b))?"
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
    "interviews?|interviewed|accounts?|saying|statements?|comments?|remarks?|e-?mail|letter|speaking|spoke|talking|talked|speaks|op-ed"
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
NO_OWNER = (
    r"(?:(?<! for)(?<! of)(?<! at)(?<! from)(?<! on)(?<! in)(?<! with)(?<! to)"
    rf"|\b(?:{_MADE}) \w+)(?: (?:the|The))? $|^$"
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
                r"(?:interviews?|accounts?), (?:to|with)",
                rf"(?:{_GIVEN})(?: (?!who|that|which|not\b|never\b)[\w'’-]+){{0,3}}? (?:with|to|on|in|for|by|from|at)",
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
            "said_to",
            NEAR,
            _before(r"(?:is|was|were|been) (?:blunt|blunter|frank|franker|candid|open|more \w+|less \w+) (?:to|with)"),
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
            re.compile(
                r"\b(?:says|said|writes|wrote|argue[ds]|note[ds]|warn(?:s|ed)|asks|asked|suggest(?:s|ed)|reckon(?:s|ed)"
                r"|conclude[ds]|observe[ds]|complain(?:s|ed)|scoff(?:s|ed)|joke[ds])"
                r" (?:[A-ZÀ-Þ][\w’'-]+ ){1,3}in (?:the |The )?$"
            ),
            re.compile(r"^(?:[.,;]|$| (?:on|last|this|yesterday|today)\b)"),
        ),
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
        # "dropped it on the Warm Bread podcast, telling the host: …"
        Pattern(
            "on_air",
            NEAR,
            re.compile(r"\bon (?:the |an? )?$"),
            re.compile(rf"^ {_SHOWS}{_WHEN},? (?:telling|saying|claiming|insisting|admitting|where (?:he|she|they)\b)"),
        ),
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
