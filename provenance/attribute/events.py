"""What a reporting event is, a cue with the mention that is its subject, and where such a mention stands.

Patterns run over the string of word classes (see ``words.py``), so each is one short regular expression. They name
the construction, not the words: which verbs report is the lexicon's business. ``reporting.py`` finds the events.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from provenance.actors.lists import places
from provenance.actors.names import fold, is_body
from provenance.attribute.chunks import LINKING
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import is_role
from provenance.attribute.words import JOINED
from provenance.compiled import compiled


class Form(StrEnum):
    """The construction that ties a source to its cue."""

    SUBJECT_VERB = "subject_verb"  # Kim said
    VERB_SUBJECT = "verb_subject"  # said Kim
    ACCORDING = "according"  # according to Kim
    PARTICIPLE = "participle"  # Kim praised them, saying; Kim went on to say
    QUOTED_AS = "quoted_as"  # KCNA quoted Kim as saying
    PASSIVE = "passive"  # Kim was quoted as saying
    POSSESSIVE = "possessive"  # Kim's claim that
    CITED = "cited"  # the Echo reported, citing Kim, that
    LABEL = "label"  # Kim: …
    OTHER = "other"  # Kim awarded them …: a subject without a reporting verb


class Event(NamedTuple):
    """``subject`` and ``cue`` are ranges of token indices (first, past the last); ``head`` is the subject's head token.

    ``group`` is the cue's class in the lexicon, empty for a verb that reports nothing.
    """

    form: Form
    subject: tuple[int, int]
    head: int
    cue: tuple[int, int]
    group: str


# The groups of the lexicon whose subjects say something, and those whose subjects say or think it.
SPEECH = frozenset({"saying", "writing", "asserting", "denying", "judging"})
MINDS = SPEECH | {"thinking"}

WORD = "[NATM]"
NUMBERED = "A{1,2}M(?=,[DNA]|[RX]*V)"  # a name that ends in a number: "Kanal 24, a Telegram channel, said"
POSSESSED = f"(?:{WORD}+s(?:N?[EGB](?=[NT]))?)*"  # “the board's own engineering” consultant
NP = f"(?:D[NA]?M-N{WORD}*|{NUMBERED}|D{{0,2}}R?[EGB]?{POSSESSED}{WORD}*[NAT]|D[NA]?M(?=,?[RX]*V)|D{{1,2}}(?=[RX]*V))"
MORE = f"(?:[BE]?[It]{{1,2}}(?:{NP}|M|D|O(?=[RX]*V)))"  # of the ministry, marching through the square
# "Roe, 31, from Tralee, Co Kerry, said", "Roe (26), of Toledo, Ohio, said", "Roe, a nurse from Leeds, Yorkshire, said"
_FROM = "(?:\\(M\\)|,M)?,(?:D?[NT]{1,3})?I[NAT]{1,4}(?:,[NAT]{1,4}){1,2},|(?:\\(M\\)|,M),(?:D?[NT]{1,3})?I[NAT]{1,4},"
FROM = compiled(_FROM)
APPOSITION = (
    "(?:,BI[DNATM]{1,4},[NATM]{1,4},"  # "Roe, based in Leeds, Ohio, said"
    f"|{_FROM}"
    "|,VI[^,QV;:.]{1,20},|,W[^,Q;:.]{1,30},|,[^,QV;:.]{1,24},|\\([^()]{1,8}\\)|-[^-Q]{1,14}-)"
)
# “its president, Choi Seung-ryul, said”, “one, a cook named Ann Roe, said”: the name is the source
NAMED = compiled(
    "^,(?:DR?[NABTs]{1,5}[BV]|N(?=T)|D[NR](?=TA|AA))?T{0,2}(?P<name>[AT]*(?:A(?:N{1,2}A+)+|A|AN)(?:CT{0,2}[AT]*A)?)"
    "(?:\\([^()]{1,4}\\))?,?$"  # “her niece, state Rep. Ann Roe (D-Salem), said”
)
TRADED = compiled("^,AN{1,2}(?P<name>A{1,3}),?$")  # “The builder, Danish firm Lightco, said”
OF_TRADE = compiled("^,DA?N?(?P<sort>N)(?P<name>A{1,3}),$")  # “The owner of the mill, the Danish firm Lightco, said”
TRADES = frozenset("firm company group conglomerate corporation chain retailer developer operator charity fund".split())
OWNERS = frozenset("owner maker builder operator parent developer manufacturer supplier landlord contractor".split())
QUOTING = frozenset(
    "recalled recalls remembered quoted quotes quote quoting cited cites cite citing reported reports".split()
)


def head_of(sentence: Sentence, start: int, end: int) -> int:
    """The head token of a chunk: its last word before a preposition; a possessor is never the head."""
    classes = sentence.classes
    if end - start < 2:
        return start
    last = start
    for i in range(start, end):
        if classes[i] in "NATPWDOM":
            last = i
        elif classes[i] in "It" and i > start and classes[last] in "NATPW":
            break
    return last


def subject_of(sentence: Sentence, match: re.Match[str]) -> tuple[tuple[int, int], int]:
    start, end = match.span("subject")
    if not start and end > 1 and sentence.classes[0] == "R" and not sentence.words[0].endswith("ly"):
        start = 1  # "Meanwhile Kenya's president called"
    groups = match.re.groupindex
    heads = "NTD" if groups.get("more") and match["more"] else "NT"  # "one of the Swedes, Ann Roe,"
    one = "also" in groups and match["also"] and match["also"][1:2] != "D"  # "Mines and Steel adviser, Ann Roe,"
    office = (match.end("also") if one else end) - 1
    if "app" in groups and match["app"] and _is_office(sentence, office, heads) and (m := NAMED.match(match["app"])):
        first, last = match.start("app") + m.start("name"), match.start("app") + m.end("name")
        name = zip(m["name"], sentence.words[first:last], strict=True)
        if all(c != "N" or w in LINKING or JOINED.match(w) for c, w in name):
            counted = "more" in groups and match["more"] and "C" in m["name"]  # "two of them, Ann Roe and Tom Lee,"
            return (first if counted or one else start, last), last - 1
        if m := TRADED.match(match["app"]):
            return (start, match.start("app") + m.end("name")), match.start("app") + m.end("name") - 1
    elif (
        "app" in groups
        and match["app"]
        and (m := OF_TRADE.match(match["app"]))
        and sentence.words[match.start("app") + m.start("sort")].lower() in TRADES
        and (_is_office(sentence, office, heads) or sentence.words[office].lower() in OWNERS)
    ):
        return (match.start("app") + m.start("name"), match.start("app") + m.end("name")), match.start("app") + m.end(
            "name"
        ) - 1
    if "also" in groups and match["also"]:  # “Danish and Swedish officials”: one source
        end = match.end("also")
        return (start, end), end - 1
    return (start, end), head_of(sentence, start, end)


def _is_office(sentence: Sentence, at: int, heads: str) -> bool:
    """Whether a name in apposition may follow token ``at``: "the mayor, Ann Roe", "the MSP, Ann Roe"."""
    word = sentence.words[at]
    return sentence.classes[at] in heads or (word.isupper() and is_role(word.lower()))


def start_is_relative(classes: str, at: int) -> bool:
    """Whether a relative pronoun at ``at`` has something before it to refer to."""
    return at > 0 and classes[at - 1] in ",NATI-"


def antecedent(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The chunk that a relative pronoun at token ``at`` refers to: the last one before it."""
    if at and sentence.classes[at - 1] == "C":  # "NAME, whose book it was and who": the first relative's own
        at = max((i for i in range(at) if sentence.classes[i] == "W"), default=at)
    found = [m.span() for m in CHUNK.finditer(sentence.classes, 0, at)]
    if sentence.words[at].lower() != "who":
        return found[-1] if found else None
    past = False
    # "two people familiar with the talks, who": a person, where one stands before the preposition
    for i in range(len(found) - 1, max(-1, len(found) - BACK), -1):
        start, end = found[i]
        inside = sentence.words[start:end]  # "two people familiar": an adjective may stand last
        where = fold(" ".join(inside))
        placed = i and start and sentence.classes[start - 1] in "It" and where in places().cities
        placed = placed or (i and start and sentence.classes[start - 1] in ",It" and where in places().countries)
        if i and start and sentence.words[start - 1] in WHERE and found[i - 1][1] == start - 1:
            before = sentence.words[start - 2].lower()
            placed = placed or before in PEOPLE or is_role(before)  # "a woman in Bao Noi who"
        if i and start and (is_body(inside[-1]) or is_body(inside[0])) and sentence.classes[start - 1] in "It":
            past = True  # "Ann Roe, a lawyer at the University of Oslo, who"
            continue
        if placed and sentence.classes[start - 1] == ",":
            continue  # "Ann Roe at Leeds University, UK, who"
        if (inside[-1][:1].isupper() and not placed) or any(
            w in PEOPLE or is_role(w) or is_role(w.removesuffix("s")) for w in inside
        ):
            close = i and sentence.words[max(0, start - 2) : start] == (
                "close",
                "to",
            )  # "a source close to the player who"
            apposed = past and i and found[i - 1][1] == start - 1 and sentence.classes[start - 1 : start + 1] == ",D"
            return found[i - 1] if close or (apposed and sentence.classes[start - 2] == "A") else found[i]
        if not start or sentence.classes[start - 1] not in "It":
            break
    return found[-1] if found else None


CHUNK = compiled(NP)
BACK = 6  # chunks before a relative pronoun
WHERE = frozenset("in at from near outside".split())
PEOPLE = frozenset("people person persons men women man woman children those others".split())
