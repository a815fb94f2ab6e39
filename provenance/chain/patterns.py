"""The constructions that make a news medium a link, as named patterns over the words on either side of its name.

Each pattern gives the link's *level*: how near to the speaker it stands. The order of a chain follows from it, because
order follows who spoke to whom: what was told to or carried by a medium (1) comes before what a medium is cited for (2),
before who reports it (3), before the credit at a paragraph's end (4), before a byline or dateline (5).
"""

from __future__ import annotations

import re
from typing import NamedTuple

NEAR, CITED, REPORTER, PARENTHESIS, CREDIT = 1, 2, 3, 4, 5

# What may stand between a construction and the name: "the state-run", "South Korea's official".
BAR = r"(?!(?:who|that|which|at|in|of|from|for|and|or|by|with|on|to|as|is|was|were|are)\b)"
LEAD = rf"(?:the |a |an |its |le |la |l['’]|die |der |das |el )?(?:(?:reports?|an? (?:report|article)) (?:in|by|from|on) (?:the )?)?(?:{BAR}[\w'’.-]+[ \u00a0]){{0,4}}"
LEAD_RU = r"(?:[\w'’«»\"-]+[ \u00a0]){0,4}[«\"„“]?"


class Pattern(NamedTuple):
    """A construction: its name, its level, and what must stand before and after the medium's name."""

    name: str
    level: int
    before: re.Pattern[str]
    after: re.Pattern[str]


ANY = re.compile("")


def _before(expression: str, lead: str = LEAD) -> re.Pattern[str]:
    return re.compile(rf"(?:{expression}) {lead}$", re.IGNORECASE)


SAYS = (
    "report|said|say|wrote|write|quote|cite|note|add|announce|state|publish|carry|carried|claim|describe|release|air|broadcast|"
    "reveal|mention|confirm|explain|relay|recall|tell|told"
)
AFTER_EN = re.compile(
    r"^(?:['’]s)?(?: \([^()\n]{1,40}\))?,?(?: (?:news agency|newspaper|agency|website|channel|reporters?|correspondents?))?,?"
    r"(?: (?:also|has|have|had|later|first|earlier|then|which|citing [^,]{1,60},|on \w+day|in (?:its|a) [^,]{1,40}))*"
    rf" (?:{SAYS})(?:s|ed|d|ies|ied)?\b",
)

PATTERNS = (
    Pattern("told", NEAR, _before(r"\b(?:told|tells|telling|tell)"), ANY),
    Pattern(
        "interview",
        NEAR,
        _before(
            r"\b(?:interviews?|interviewed|statements?|comments?|remarks?|e-?mail|letter|speaking|spoke|talking|talked|speaks|op-ed|"
            r"column|essay|appearance|appearing|appeared|published|posted|posts?|wrote|writing|said|shared|given|speech)"
            r"(?: (?!who|that|which)[\w'’-]+){0,3}? (?:with|to|on|in|for|by|from|at)"
        ),
        ANY,
    ),
    Pattern(
        "carried_by",
        NEAR,
        re.compile(
            r"(?<!\bimages )(?<!\bphotos )(?<!\bfootage )(?<!\bvideo )(?<!\bpictures )(?<!\bphotographs )(?<!\bimage )(?<!\bphoto )"
            r"\b(?:carried|quoted|cited|published|broadcast|aired|reported|issued|relayed|distributed|printed|posted|translated|released|"
            rf"seen|obtained|reviewed)\b(?: [^.,;:\n]{{0,40}}?)? ?\bby {LEAD}$",
            re.IGNORECASE,
        ),
        ANY,
    ),
    Pattern(
        "citing",
        CITED,
        _before(r"\b(?:citing|cited|cites|quoting|with reference to|referring to|in reference to)"),
        ANY,
    ),
    Pattern("according_to", REPORTER, _before(r"\b(?:according to|as reported by|reports by|reports from|per)"), ANY),
    Pattern("laut", REPORTER, _before(r"\b(?:laut|nach angaben (?:von|der|des)|wie|unter berufung auf)"), ANY),
    Pattern(
        "selon", REPORTER, _before(r"\b(?:selon|d['’]apr[eè]s|a rapport[ée] |cit[ée]e?s? par|rapport[ée]e?s? par)"), ANY
    ),
    Pattern("según", REPORTER, _before(r"\b(?:seg[uú]n|citad[oa]s? por|recogid[oa]s? por|de acuerdo con)"), ANY),
    Pattern("secondo", REPORTER, _before(r"\b(?:secondo|citat[oaie] da|riportat[oaie] da|de acordo com|segundo)"), ANY),
    Pattern(
        "со ссылкой на",
        REPORTER,
        _before(
            r"\b(?:со ссылкой на|по данным|по сообщению|по информации|цитирует|сообщает|передает|передаёт|пишет|сообщило|сообщили|"
            r"з посиланням на|за даними|за повідомленням|за інформацією|цитує|повідомляє|передає|пише|повідомило|повідомили|як повідомляє)",
            LEAD_RU,
        ),
        ANY,
    ),
    Pattern(
        "reported_by_ru",
        REPORTER,
        ANY,
        re.compile(r"^[»\"”]?,? (?:сообщ|переда|пише|пиш|повідом|цит|заяв|нап)\w+", re.IGNORECASE),
    ),
    Pattern("reported_by", REPORTER, ANY, AFTER_EN),
    Pattern(
        "parenthesis",
        PARENTHESIS,
        re.compile(r"\((?:via |source: |photo: )?$", re.IGNORECASE),
        re.compile(r"^\)[.\s]*$"),
    ),
)
INTERVIEW_ASIDE = re.compile(r"\b(?:photo|image|picture|video still|credit)s?\b[^.]{0,20}$", re.IGNORECASE)
PLATFORM = re.compile(
    r"\b(?:on|via|to|in)(?: (?:his|her|its|their|the|a|an))?(?: (?:official|own|personal|social|media|platform|network|messaging|app|"
    r"channel|account|page|feed|post))*(?: on)? $",
    re.IGNORECASE,
)
# Bodies and papers that an article points back to without naming them again.
ANAPHOR = re.compile(
    r"\b(?P<medium>(?:the|this) (?:state |state-run |official |news |wire |North Korean |South Korean )*"
    r"(?:news agency|agency|newspaper|paper|broadcaster|outlet|wire service))\b"
    r"|\b(?P<group>(?:(?:North|South|the|its|local|Chinese|Russian|Iranian|Syrian|Korean|Ukrainian|Turkish|Israeli) )*"
    r"state(?:[ -](?:run|controlled|owned))?(?: news)? (?:media|television|TV|radio|agency))\b",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"^[ \t]*(?:\w+ )?[A-Z][A-Z .,'’/-]{2,40}(?:,? [A-Z][\w.]* ?\d{0,2}(?:, \d{4})?,?)? ?\((?P<names>[^()\n]{2,40})\) ?[-–—]",
    re.MULTILINE,
)
BYLINE = re.compile(
    r"^[ \t]*(?:By [^\n]{2,60}?(?:,| of| for| \|| in) (?:the )?(?P<by>[^\n,|]{2,40})|(?P<only>[A-Z][\w .-]{1,30}(?:/[A-Z][\w .-]{1,20})?))[ \t]*$"
)
TAGLINE = re.compile(
    r"(?:with (?:inputs?|reports?|files) from|source:|sources?:|\(source:|—|originally published (?:by|in|on)|this (?:story|article) (?:was|is) "
    r"(?:first )?published (?:by|in|on))[ \t]*(?P<names>[^\n()]{2,60})",
    re.IGNORECASE,
)
