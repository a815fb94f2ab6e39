"""Bodies that put out a recording on which somebody is heard: "НАБУ оприлюднило запис. Голос на ньому каже: «…»".

Such a body is no medium and passes on what is said on its tape; a platform on which it did so stands behind it.
"""

from __future__ import annotations

import re

from provenance.chain.links import Via
from provenance.chain.patterns import NEAR
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind, Span

RULE = "put out a tape"
VOICE = "голос"
LANGUAGES = frozenset(("ru", "uk", "pl"))
_TAPE = (
    r"(?:(?:ауд[иі]о|в[иі]део)?запис\w*|плів[кц]\w+|пл[её]нк\w+|переписк\w+|листуванн\w*|перехоплен\w+|перехват\w*"
    r"|(?:телефонн\w+ )?(?:розмов\w+|разговор\w*))"
)
# What shows somebody who speaks: "видео, на котором он говорит", "уривок промови, у якому той каже".
_SHOWN = (
    r"(?:в[иі]део|ролик\w?|фрагмент\w*|урив\w+|отрыв\w+)(?: [^,.!?:\n«»“”\"]{1,40})?, "
    r"(?:(?:на|у|в|во) (?:як|котор)\w+|де|где)"
)
_PUT_OUT = (
    r"(?:оприлюдни|опублікува|викла|опубликова|обнародова|выложи|распространи|пошири|розмісти|размести)"
    r"(?:в|л|ла|ло|ли|о|и)?"
)
_FORWARD = late(rf"(?<!\w){_PUT_OUT} (?:[^.!?\n«»“”\"]{{0,60}}? )?(?:{_TAPE}|{_SHOWN})(?!\w)", re.IGNORECASE)
_PRESS = r"(?:прес+-?служба|прес+-?секретар[иі]ат|прес+-?офіс)"
# "Ещё один фрагмент выложила в своём телеграм-канале пресс-служба мэра."
_BEHIND = late(
    rf"(?<!\w)(?:{_TAPE}|в[иі]део|ролик|фрагмент\w*|урив\w+|отрыв\w+)(?!\w)[^.!?:\n«»“”\"]{{0,90}} {_PUT_OUT} "
    rf"(?:[^.!?:,\n«»“”\"]{{1,40}} )?(?P<who>{_PRESS}(?: [\w-]+){{1,4}})(?=[.,;])",
    re.IGNORECASE,
)
_POLISH = late(
    r"(?<!\w)(?P<who>(?:służba prasowa|biuro prasowe|sztab)(?: [\w-]+){0,3}?) "
    r"(?:opublikował|wrzucił|zamieścił|udostępnił|rozpowszechnił|wypuścił)[aoy]? (?:[^.!?\n„”\"]{0,60}? )?"
    r"(?:nagrani\w+|film\w*|wideo|fragment\w*)(?: [^,.!?:\n„”\"]{1,40})?, (?:na|w) któr\w+",
    re.IGNORECASE,
)
_RELATIVE = late(
    rf"(?<!\w){_TAPE}, (?:як|котор)\w+ (?:[^,.!?\n«»“”\"]{{0,40}} )?{_PUT_OUT} "
    r"(?P<who>[^,.!?:\n«»“”\"]{2,60})(?=[,.:])",
    re.IGNORECASE,
)
_WHO = late(r"(?:[^\W\d_][\w-]* ){0,6}(?:\([А-ЯІЇЄҐ]{2,7}\)|[^\W\d_][\w-]*) $")
_SHORT = compiled(r"\((?P<letters>[А-ЯІЇЄҐ]{2,7})\)")
_ACRONYM = compiled(r"[А-ЯІЇЄҐ]{2,7}")
_OFFICE = late(_PRESS, re.IGNORECASE)
_ADJECTIVE = ("ий", "ый", "ой", "ая", "яя", "ое", "ее", "не", "на", "ва", "ка", "ве", "ке", "ій")


def put_out(text: str, span: Span, lang: str | None) -> list[Via]:
    """The bodies that are said in ``text[span]`` to have put out a recording."""
    if lang == "pl":
        return [
            Via(m["who"][:1].lower() + m["who"][1:], ActorKind.BODY, Span(*m.span("who")), RULE, NEAR)
            for m in _POLISH.finditer(text, *span)
        ]
    if lang not in ("ru", "uk"):
        return []
    found = []
    for m in _BEHIND.finditer(text, *span):
        found.append(Via(m["who"], ActorKind.BODY, Span(*m.span("who")), RULE, NEAR))
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
    noun = next((k for k, word in enumerate(words) if word.lower() in known or _OFFICE.fullmatch(word)), None)
    if noun is None or (behind and noun > 1):
        return None
    first = noun
    while first and words[first - 1].lower().endswith(_ADJECTIVE):
        first -= 1
    start = at.start + sum(len(word) + 1 for word in words[:first])
    name = text[start : at.end]
    name = name[0].lower() + name[1:] if _OFFICE.fullmatch(words[first]) else name  # at the head of a sentence
    return Via(name, ActorKind.BODY, Span(start, at.end), RULE, NEAR)


def first(found: list[Via]) -> list[Via]:
    """``found`` with whoever put out a tape before where it was put out."""
    return sorted(found, key=lambda v: v.rule != RULE) if any(v.rule == RULE for v in found) else found
