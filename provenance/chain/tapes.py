"""Bodies that put out a recording on which somebody is heard: "НАБУ оприлюднило запис. Голос на ньому каже: «…»".

Such a body is no medium and passes on what is said on its tape; a platform on which it did so stands behind it.
"""

from __future__ import annotations

import re

from provenance.chain.links import Via
from provenance.chain.patterns import NEAR
from provenance.late import late
from provenance.model import ActorKind, Span

RULE = "put out a tape"
VOICE = "голос"
_TAPE = (
    r"(?:(?:ауд[иі]о|в[иі]део)?запис\w*|плів[кц]\w+|пл[её]нк\w+|переписк\w+|листуванн\w*|перехоплен\w+|перехват\w*"
    r"|(?:телефонн\w+ )?(?:розмов\w+|разговор\w*))"
)
_PUT_OUT = r"(?:оприлюдни|опублікува|викла|опубликова|обнародова|выложи|распространи|поширил)(?:в|л|ла|ло|ли|о|и)?"
_FORWARD = late(rf"(?<!\w){_PUT_OUT} (?:[^.!?\n«»“”\"]{{0,60}}? )?{_TAPE}(?!\w)", re.IGNORECASE)
_RELATIVE = late(
    rf"(?<!\w){_TAPE}, (?:як|котор)\w+ (?:[^,.!?\n«»“”\"]{{0,40}} )?{_PUT_OUT} "
    r"(?P<who>[^,.!?:\n«»“”\"]{2,60})(?=[,.:])",
    re.IGNORECASE,
)
_WHO = late(r"(?:[^\W\d_][\w-]* ){0,6}(?:\([А-ЯІЇЄҐ]{2,7}\)|[^\W\d_][\w-]*) $")
_SHORT = re.compile(r"\((?P<letters>[А-ЯІЇЄҐ]{2,7})\)")
_ACRONYM = re.compile(r"[А-ЯІЇЄҐ]{2,7}")
_ADJECTIVE = ("ий", "ый", "ой", "ая", "яя", "ое", "ее", "не", "на", "ва", "ка", "ве", "ке", "ій")


def put_out(text: str, span: Span, lang: str | None) -> list[Via]:
    """The bodies that are said in ``text[span]`` to have put out a recording."""
    if lang not in ("ru", "uk"):
        return []
    found = []
    for m in _FORWARD.finditer(text, *span):
        who = _WHO.search(text[span.start : m.start()])
        if who is not None and (one := _body(text, Span(span.start + who.start(), m.start() - 1), lang)):
            found.append(one)
    for m in _RELATIVE.finditer(text, *span):
        if one := _body(text, Span(*m.span("who")), lang, behind=True):
            found.append(one)
    return found


def _body(text: str, at: Span, lang: str, *, behind: bool = False) -> Via | None:
    """The body that ends, or with ``behind`` begins, a stretch of words."""
    words = text[slice(*at)].split(" ")
    if short := _SHORT.fullmatch(words[-1]):
        start = at.end - len(words[-1])
        return Via(short["letters"], ActorKind.BODY, Span(start + 1, at.end - 1), RULE, NEAR)
    if _ACRONYM.fullmatch(words[0 if behind else -1]):
        word = words[0 if behind else -1]
        where = Span(at.start, at.start + len(word)) if behind else Span(at.end - len(word), at.end)
        return Via(word, ActorKind.BODY, where, RULE, NEAR)
    from provenance.attribute.foreign.grammar import grammar  # an English article loads none of it

    known = grammar(lang).bodies
    noun = next((k for k, word in enumerate(words) if word.lower() in known), None)
    if noun is None or (behind and noun > 1):
        return None
    first = noun
    while first and words[first - 1].lower().endswith(_ADJECTIVE):
        first -= 1
    start = at.start + sum(len(word) + 1 for word in words[:first])
    return Via(text[start : at.end], ActorKind.BODY, Span(start, at.end), RULE, NEAR)


def first(found: list[Via]) -> list[Via]:
    """``found`` with whoever put out a tape before where it was put out."""
    return sorted(found, key=lambda v: v.rule != RULE) if any(v.rule == RULE for v in found) else found
