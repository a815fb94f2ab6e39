"""Sentences as spans, never split inside quotation marks.

A rule of our own and no library: what counts here is the end of a quotation ("Is it over?" Lee asked.), for which
a splitter needs the quoted spans as input; the rest is a list of abbreviations.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache

from provenance.compiled import compiled
from provenance.model import Span
from provenance.segment.wordlist import wordlist

# Both begin with a set of signs, so that a search passes at once over what holds none of them.
_STOP = compiled(
    r"(?P<stop>[.!?…؟۔।](?<![.!?…؟۔।]{2})[.!?…؟۔।]*+)(?:[ \u00a0\u202f]»)?[)\]}\"”“’'»«›‹‟]*+(?=\s)\s++(?=\S)"
)
_WIDE = r"(?P<wide>[。！？｡](?<![。！？｡]{2})[。！？｡]*+)[」』》〉”’）)]*+"
_OPENING = "([{\"“”„‟«»‹›‘'‚「『《—–-¿¡•"

# Never the end of a sentence: titles and what stands before a name or a number.
_TITLES = wordlist(
    """
    mr mrs ms mx dr prof gen sen rep reps sens gov govs lt col sgt capt cpl cmdr adm maj pvt rev hon pres supt insp st
    ste mt ft no nos vs v art fig ch sec al jan feb mar apr jun jul aug sept sep oct nov dec messrs mme mm mlle me
    sr sra srta ud uds dña hr fr nr ca bzw evtl ggf sog inkl dipl ing mag geb sig dott avv on ecc
    brig cdr alh barr engr atty cde cllr
    lt.-col lt.-gen lt.-cmdr maj.-gen brig.-gen vice-adm rear-adm lt-col lt-gen lt-cmdr maj-gen brig-gen
    им ул тов гр акад проф ген р обл нар np tzw ul płk św prof red tj
    por ppor kpt mjr ppłk bryg mł asp podkom nadkom podinsp nadinsp sierż szt plut kmdr ks abp bp kard hab inż mgr dyr
    prok mec adw
    av doç yrd öğr gör sn
    """
)
# The end of a sentence only where the next word is one that sentences begin with.
_EITHER = wordlist(
    """
    inc co corp ltd llc plc jr bros etc est dept univ assn ave blvd rd ph.d d.c u.s u.k u.n e.u u.s.a a.m p.m am pm
    i.e e.g b.c a.d usw d.h z.b u.a m.in p.ex ee.uu г гг т.е т.д т.п т.к тыс млн млрд с.ш долл
    """
)
_STARTERS = wordlist(
    """
    the he she it they we i you this that these those there a an in on at but and so as when while after before if
    for his her their its our my what who how why where now then however yet still meanwhile since although
    он она они это в на но и мы я der die das er sie es wir und aber le la les il elle el los ella él вони він вона
    """
)
# The same behind a unit of measure, which is no initial: "рухнула на 350 кв. м. По словам пожарных".
_SLAVIC_STARTERS = wordlist(
    """
    по за об про у из із з до к при для после після от від со зі как як это це также також однако однак ранее раніше
    сейчас зараз теперь тепер причина причину пострадавших постраждалих всего усього там тут его її её его їх его ему
    """
)
_BEFORE_WORD = compiled(r".*[\s(\[{\"“„«'‘]", re.DOTALL)
_INITIALS = compiled(r"(?:[^\W\d_]\.)*[^\W\d_]")
_FIRST_WORD = compiled(r"[^\W\d_]+")
_MONTH = compiled(
    r"(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|jan|feb|mar|maj|jun|jul|aug|sep|okt|nov|dec)"
)
# What asks or cries after a question or exclamation in marks: "Is it over?" Lee asked.
_CRIES = (
    r"(?:said|says|asks?|asked|wrote|writes|add(?:s|ed)|told|repl(?:y|ied|ies)|shout(?:s|ed)|"
    r"cr(?:y|ied|ies)|wonder(?:s|ed)|tweeted|posted|continued|exclaimed|yelled|declared|demanded|joked|recalled|"
    r"спросил\w*|сказал\w*|запитав|запитала|сказав|сказала|fragte|sagte|rief|preguntó|dijo|chiese|disse|zapytał\w*)\b"
)
_APART = r"(?:[^,;:.!?()\"“”\n]|[\"“][^\"“”\n]{1,20}[\"”]|\b(?:Rep|Sen|Dr|Gov|Mr|Ms|Mrs|Col|Gen)\.){2,80}"
_ASKS = compiled(
    rf"(?:[^\W_][\w.’'-]*,?\s+){{1,4}}?{_CRIES}"
    # "…?" Lee's aunt, state Rep. Ann "Annie" Roe (D-Salem), asked
    r"|(?:[^\W_][\w.’'-]{0,30} ){0,3}[^\W_][\w.’'-]{0,30}(?: \([^()\n]{1,20}\))?, "
    rf"{_APART}(?:\([^()\n]{{1,20}}\))?, {_CRIES}"
)
_LOOK = 40
# The platform, which is no initial: what stands before it in the languages of the news.
_ON_X = (
    r"(?i)(?<!\w)(?:on|via|to|sur|auf|bei|über|en|su|em|no|na|у|в|во|на|platform|network|plateforme|réseau(?: social)?"
    r"|plattform|netzwerk|rede?(?: social)?|social(?: network)?|sul social|соцсети|соцмережі|мережі"
    r"|platformie|serwisie|portalu|plataforma|piattaforma|платформі|платформе) [«„“\"]?[xх]$"
)


@cache
def _end() -> re.Pattern[str]:
    return compiled(f"{_STOP.pattern}|{_WIDE}")


@cache
def _on_x() -> re.Pattern[str]:
    return compiled(_ON_X)


@lru_cache(maxsize=4)  # asked of every paragraph
def _is_wide(text: str) -> bool:
    """Whether the stops of Chinese and Japanese stand in ``text``."""
    return any(sign in text for sign in "。！？｡")


def sentences(text: str, paragraph: Span, protected: Sequence[Span]) -> list[Span]:
    """Split one paragraph; ``protected`` are spans (marks included) in order of text that must stay whole.

    A sentence that ends inside its marks ends with them, where what follows does not go on with it.
    """
    ends = [span.end for span in protected]
    found, start = [], paragraph.start
    pattern = _end() if _is_wide(text) else _STOP
    for stop in pattern.finditer(text, paragraph.start, paragraph.end):
        edge = start if stop.start() < start else len(stop.group().rstrip()) + stop.start()
        if edge <= start or edge >= paragraph.end:
            continue
        at = bisect_left(ends, edge)
        if at < len(ends) and protected[at].start < edge < ends[at]:
            continue
        quoted = at < len(ends) and ends[at] == edge
        if stop.lastgroup == "wide" or _ends(text, stop, quoted):
            found.append(Span(start, edge))
            start = _skip(text, edge, paragraph.end)
    if start < paragraph.end:
        found.append(Span(start, paragraph.end))
    return found


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _ends(text: str, stop: re.Match[str], quoted: bool) -> bool:
    at = stop.end()
    while at < len(text) and at < stop.end() + 4 and text[at] in _OPENING:
        at += 1
    follows = text[at : at + 1]
    if follows.islower() or follows in (",", ";", ":"):
        return False
    marks = stop.group("stop")
    if quoted and marks[-1] in "!?…؟" and _ASKS.match(text, stop.end()):
        return False
    if marks != ".":
        return marks not in ("…", "...") or quoted or not follows.isdigit()
    first = max(0, stop.start() - _LOOK)
    if before := _BEFORE_WORD.match(text, first, stop.start()):
        first = before.end()
    word = text[first : stop.start()].casefold()
    if quoted or not word:
        return True
    if word in _TITLES:
        return False
    if word.isdigit() and len(word) <= 2:
        return not _MONTH.match(text, at)
    if word in ("x", "х") and _on_x().search(text, max(0, stop.start() - _LOOK), stop.start()):
        return True  # "She posted it on X. She said no."
    if len(word) == 1 and text[first - 1 : first] == "'" and word > "\u036f":
        return True  # "Придністров'я." is no initial
    if word in _EITHER or _INITIALS.fullmatch(word):
        behind = _FIRST_WORD.match(text, at)
        starters = _STARTERS | _SLAVIC_STARTERS if "а" <= text[first] <= "я" else _STARTERS
        return behind is not None and behind.group().casefold() in starters
    return True
