"""What a sentence says of how words were told: at what venue, to the outlet itself, long ago, in a film or a document.

Sentences are judged one by one; what that means for the chains of an article is in ``discourse``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from provenance.actors.shapes import LAST
from provenance.chain import constructions
from provenance.chain.guarded import Either, Guarded
from provenance.compiled import compiled
from provenance.model import Span

# A venue of its own changes the scene: what was told to an agency yesterday is not how this was learned.
_VENUE = (
    r"told (?:reporters|journalists|lawmakers|legislators|supporters|members|delegates|parliament|MPs"
    r"|shareholders|fans|voters|students|mourners|worshippers|spectators"
    r"|an? (?:\w+ )?(?:crowd|rally|audience|conference|news conference|press conference|briefing|court"
    r"|committee|inquiry)"
    r"|the (?:\w+ )?(?:court|jury|committee|inquiry|parliament|assembly|council|house|senate|chamber"
    r"|conference|crowd|rally))"
    r"|(?:at|during|in) (?!the same |(?:the|his|her|their) (?:\w+ )?interview\b|the (?:statement|memo|letter|speech)\b)"
    r"(?:an?|his|her|their|the) (?:\w+ ){0,2}"
    r"(?:rally|press conference|news conference|briefing|interview|hearing|debate"
    r"|statement|memo|letter|book|memoirs?|diary|autobiography|essay|lecture|sermon"
    r"|speech|parliament|concert|assembly|senate|commons|lords|legislature)"
    r"|in (?:an?|his|her|their|the|its|\w+day['’]s) (?:[\w-]+ ){0,2}?"
    r"(?:(?:\w+-page |court )order|ruling|opinion|court filing|lawsuit|complaint|affidavit|indictment|verdict)"
    r"|in (?:an e-?mail|a text message)(?! (?:to|sent|obtained|seen|reviewed|leaked))"
    r"|on (?:an?|his|her|their|the) (?:\w+ ){0,2}podcast|(?:in|to) (?:court|parliament|congress)"
    r"|(?:appeared|appears|appearing|stood|came) before (?:reporters|journalists|the (?:press|media|cameras))"
    r"|(?:in|from) the (?:dock|witness box)|tweeted|retweeted"
    r"|(?:asked|pressed|questioned)(?: \w+){0,3} by (?:reporters|journalists|lawmakers|MPs)"
    r"|(?:speaking|spoke|talking|talked|said|remarks|comments) to"
    r" (?:reporters|journalists|lawmakers|supporters|the press)"
    r"|(?:reached|contacted) (?:again )?(?:by (?:tele)?phone|by e-?mail|by text|on the phone|for comment)(?! by\b)"
)
_VENUE_WORDS = (
    "told|rally|conference|briefing|interview|hearing|debate"
    r"|statement|memo|letter|book|parliament|court|congress"
    "|ruling|page order|opinion|filing|lawsuit|complaint|affidavit|indictment|verdict"
    "|by reporters|by journalists|by lawmakers|by mps|to reporters|to journalists|to lawmakers|to supporters|the press"
    "|the dock|the witness|podcast|in an e|in a text"
    "|before reporters|before journalists|the media|the cameras"
    "|concert|assembly|senate|commons|lords|legislature|reached|contacted|tweeted|memoir|diary|autobiography|essay|lecture|sermon|speech"
)
# A picture that an agency released says nothing of how words came.
PICTURE = Guarded(
    r"\b(?:images?|photos?|photographs?|pictures?|footage|videos?|clips?)\b", "image|photo|picture|footage|video|clip"
)
# An outlet's own reporter, who met somebody: what is said next is said to the outlet.
OUR_REPORTER = r"\bour (?:own )?(?:reporter|correspondent)s?\b"
TO_US = (
    r"\b(?:told|tells|interview with|statement to|speaking to|spoke to|said to|email to|e-mail to"
    r"|quer(?:y|ies) (?:from|by)|questions? (?:from|by)) (?:the |this )?"
)
_OURS = r"(?:newspaper|paper|website|magazine|broadcaster|programme|program|portal|publication)\b(?!,? (?-i:[A-Z]))"
_OURS_WORDS = (
    "told|tells|interview with|statement to|speaking to|spoke to|said to|email to|e-mail to|queries|query|question"
)
PASSIVE = Guarded(
    r"\b(?:is|was|were|been) (?:also |further )?(?:quoted|cited|reported) as (?:saying|telling)\b",
    " as saying| as telling",
)
TALK = Guarded(
    r"\b(?:in|during) (?:an?|the) (?:(?:tele)?phone |video |brief |exclusive |separate |e-?mail )?(?:interview|call)\b",
    "interview|call",
)
SHOWN_SPEAKING = compiled(
    r"\b(?:footage|videos?|clips?)\b[^.!?\n]*\bshow(?:s|ed|ing)?\b", re.IGNORECASE
)  # somebody who speaks
# What a medium published, of whom: "printed a letter in which the surgeon Ann Roe".
_DOCUMENT = Guarded(
    r"\b(?:letter|memo|e-?mail|diary|note|message|recording|tape|op-ed|essay|column|statement|testimony|interview)s?\b"
    r"(?: (?!publ|print|carr|seen|obtain|releas|review|leak|air)[\w-]+){0,3}?"
    r" (?:by|from|of|with|in which|that|which)(?: [a-z][\w’',-]*){0,6} (?-i:[A-Z][\w’'-]+ [A-Z])",
    "letter|memo|mail|diary|note|message|recording|tape|op-ed|essay|column|statement|testimony|interview",
)
_PUBLISHED = compiled(r"\b(?:(?:publish|print|obtain|leak|releas|reveal|post|review|carr|air)\w*|ran|runs|seen)\b")
PAST = Guarded(
    r"\b(?:said|says|told \w+|added|insisted|recalled) (?:then|at the time)\b"
    r"|\b(?:called|described|dubbed|branded|denounced|termed|label?led|hailed|praised|dismissed|condemned)"
    r"(?: (?:it|him|her|them|this|that))? (?:back then|at the time)\b",
    " then| at the time",
)
# Who denies what a medium reports does not do so through it: "Agentur X meldete, … . Die Firma bestreitet das: „…“".
DENIES = Guarded(
    r"(?<!\w)(?:(?:отрица|запереч|опроверг|спросту|спростов)\w+|dementier\w+|bestreite\w+|bestritt|démen[ti]\w+"
    r"|nieg[ao]n?|negó|negaron|desmi[en]\w+|smentis\w+|smentì|nega(?:no)?|desmente\w*|zaprzecz\w+|dementuj\w+)(?!\w)",
    "отрица|запереч|опроверг|спросту|спростов|dementier|bestreite|bestritt|démen|nieg|negó|negaron|desmi|smentis|smentì|nega"
    "|desmente|zaprzecz|dementuj",
)

# Who reacts to what a medium reports, or rejects it, does so elsewhere: what he says behind that came not through it.
REACTS = Guarded(
    r"(?<!\w)(?:(?:a|ont|avait) (?:aussitôt |vivement |fermement |vite |depuis )?"
    r"(?:nié|démenti|réagi|réfuté|contesté|rejeté)|nie(?:nt)?"
    r"|réagi(?:t|ssent)|réfute\w*"
    r"|reaccion[aó]\w*|(?:ha|han) (?:reaccionado|negado|rechazado|desmentido)|salió al paso|rechazó|rechaza"
    r"|reagier(?:t|te|ten)|widersprach|widerspricht|wies\w* [^.;:„“]{3,80} (?:zurück|von sich)"
    r"|(?:ha|hanno) (?:reagito|negato|smentito|respinto)"
    r"|reag(?:iu|iram|e)|negou|negaram|desmentiu)(?!\w)",
    "nié|démenti|réagi|réfut|contesté|rejeté|nie|reaccion|negado|rechaz|desmentido|salió al paso|reagi"
    "|widersp|wies|negato|smentito"
    "|respinto|reag|nego|nega|desmentiu",
)
# A journal that a study came out in is no medium to which its authors spoke.
_STUDY = Guarded(
    r"(?<!\w)(?:études?|découvertes?|travaux|recherches?|estudios?|trabajos?|hallazgos?|investigaci(?:ón|ones)|studien?|untersuchung(?:en)?"
    r"|forschung\w*|studi[oi]?|ricerc(?:a|he)|scopert[ae]|estudos?|pesquisas?|descobertas?|resultados?|résultats|ergebnisse|risultati|articles?"
    r"|artículos?|articol[oi]|artigos?|aufsatz)(?!\w)",
    "étude|découvert|travaux|recherche|estud|trabajo|hallazgo|investigaci|studi|untersuchung|forschung|ricerc|scopert|pesquisa"
    "|descobert|resultado|résultats|ergebnisse|risultati|article|artículo|articol|artigo|aufsatz",
)
_JOURNAL = compiled(
    r"(?<!\w)(?:[Rr]evues?|[Rr]evistas?|[Rr]ivist[ae]|[\w-]*[Zz]eitschrift|Fach(?:blatt|magazin|journal)|[Jj]ournal)"
    r"(?: (?:scientifique|médicale|spécialisée|américaine|britannique"
    r"|científica|médica|especializada|scientifica|specializzata|de référence))*"
    r"[ \u00a0](?:[«„“‘\"][ \u00a0]?)?$"
)


def in_journal(text: str, sentence: Span, medium: Span) -> bool:
    """Whether a sentence names a medium as the journal that a study came out in: "publiée dans la revue X"."""
    if (
        not _STUDY.may(text, sentence)
        or _JOURNAL.search(text[max(sentence.start, medium.start - 60) : medium.start]) is None
    ):
        return False
    return _STUDY.search(text, sentence) is not None


def is_document(text: str, sentence: Span) -> bool:
    """Whether a sentence tells that a document was published whose writer it names."""
    return _DOCUMENT.search(text, sentence) is not None and _PUBLISHED.search(text, *sentence) is not None


@cache
def venue(lang: str | None) -> Guarded:
    """A venue of its own, in English and in ``lang``: what was told there came no other way."""
    if lang == "en":
        return Guarded(rf"\b(?:{_VENUE})\b", _VENUE_WORDS)
    return Guarded(rf"\b(?:{_VENUE}|{constructions.VENUE.pattern})\b", f"{_VENUE_WORDS}|{constructions.VENUE.words}")


@cache
def _earlier() -> Guarded:
    """What says that a medium was told something before what the article is about."""
    return Guarded(rf"(?<!\w)(?:{constructions.EARLIER.pattern})(?!\w)", constructions.EARLIER.words)


def long_ago(text: str, sentence: Span) -> bool:
    """Whether a sentence says so outside its marks: "Nada estará listo en marzo" says nothing of when it was said."""
    m = _earlier().search(text, sentence)
    if m is None:
        return False
    before = text[sentence.start : m.start()]
    opened = sum(before.count(mark) for mark in "«“„") - sum(before.count(mark) for mark in "»”")
    german = before.count("„") and before.count("“") and "”" not in before
    return before.count('"') % 2 == 0 and (before.count("„") <= before.count("“") if german else opened <= 0)


def to_outlet(text: str, sentences: Sequence[Span], outlet: str | None, *, lang: str | None = None) -> bool:
    """Whether one of ``sentences`` says that words were told to the outlet itself."""
    for span in sentences:
        m = _ours(outlet, lang).search(text, span)
        if m is None or (m["short"] and _another(text, m["short"], outlet)):
            continue
        if lang == "en" or not _within_marks(text[span.start : m.start() + 1]):
            return True  # "« Il nous a répondu »" says whom somebody else told
    return False


def to_initials(text: str, sentences: Sequence[Span], outlet: str | None) -> bool:
    """Whether words were told to the outlet by its initials: "justificou ao JM", in the Jornal do Minho."""
    initials = "".join(word[0] for word in (outlet or "").split() if word[0].isupper())
    if len(initials) < 2 or not initials.isalpha():
        return False
    told = re.compile(rf"(?<!\w)(?:ao|al|au|à|a|con|com|all['’]) ?{initials}(?!\w)")  # noqa: TID251
    return any(initials in text[slice(*s)] and told.search(text, *s) is not None for s in sentences)


def to_outlet_glued(text: str, sentences: Sequence[Span], outlet: str | None) -> bool:
    """Whether Arabic words were told to the outlet: "للجزيرة نت", "لـ«الشرق الأوسط»"."""
    if not outlet or len(outlet) < 4:
        return False
    glued = f"لل{outlet[2:]}" if outlet.startswith("ال") else f"ل{outlet}"
    ways = (glued, *(f"لـ{mark}{outlet}" for mark in (" ", "«", " «", '"', "“", "")))
    return any(
        re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, ways))})(?!\w)", text[slice(*s)]) is not None for s in sentences
    )


_TELLS = r"(?:anlat|konuş|söyle|açıkla|dedi\b|diyor|aktar|belirt|ifade|değerlendir|yanıt|bilgi ver|demeç|röportaj)"


def to_outlet_dative(text: str, sentences: Sequence[Span], outlet: str | None) -> bool:
    """Whether Turkish words were told to the outlet: "Er, Liman'a fırtınayı şöyle anlattı", but not "Liman'a göre"."""
    if not outlet or outlet not in text:
        return False
    told = re.compile(rf"(?<![\w'’-]){re.escape(outlet)}['’][yn]?[ae] (?!göre|dayan|atıf)[^\n]{{0,400}}?\b{_TELLS}")  # noqa: TID251
    return any(told.search(text, *s) is not None for s in sentences)


def _within_marks(before: str) -> bool:
    """Whether a stretch leaves marks open, in whatever way a language opens and closes them."""
    if "„" in before:
        return before.count("„") > before.count("“") + before.count("”")
    return before.count("«") > before.count("»") or before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _another(text: str, short: str, outlet: str | None) -> bool:
    """Whether an article names another medium whose name ends like the outlet's."""
    return any(m[0] not in (outlet or "") for m in re.finditer(rf"\b[A-Z][\w’'-]+ {re.escape(short)}\b", text))


def telling(text: str, sentences: Sequence[Span], lang: str | None) -> Sequence[Span]:
    """Those of ``sentences`` that may say at what venue, or that to the outlet itself, something was told."""
    may = may_tell(lang).may
    return [span for span in sentences if may(text, span)]


@lru_cache(maxsize=64)
def _ours(outlet: str | None, lang: str | None) -> Guarded:
    names = rf"{_OURS}|(?P<short>(?!))" if outlet is None else f"(?:{_OURS}|{'|'.join(_called(outlet))})"
    if lang == "en":
        return Guarded(f"{TO_US}{names}|{OUR_REPORTER}", f"{_OURS_WORDS}|our ")
    asked = rf"|\b{re.escape(outlet)} (?:{constructions.SPOKE_WITH.pattern})" if outlet else ""
    return Guarded(
        f"{TO_US}{names}|{constructions.OURS.pattern}{asked}",
        f"{_OURS_WORDS}|{constructions.OURS.words}|{constructions.SPOKE_WITH.words}",
    )


def _called(outlet: str) -> list[str]:
    """Patterns of what an outlet calls itself: by its name, or by the last word of that, "told the Gazette"."""
    name = outlet.removeprefix("The ")
    last = name.rpartition(" ")[2]
    short = last if last != name and last in LAST else "(?!)"
    return [re.escape(name), rf"(?P<short>{short})\b(?! (?-i:[A-Z]))"]


@cache
def may_tell(lang: str | None) -> Either:
    """What may say that something was told at a venue of its own, or to the outlet itself."""
    return Either(venue(lang), _ours(None, lang), PASSIVE, PAST, *(() if lang == "en" else (DENIES,)))
