# ruff: noqa: E501 - a pattern reads better with an alternative on one line
"""French attributions within one pair of marks: « Trois pour cent, répond-il. C'était écrit. »

Behind a comma, a question or an exclamation a verb of speech goes before its subject, and nothing else does so in
French but a question, which ends in its mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign.grammar import Grammar
from provenance.compiled import compiled
from provenance.model import Span

WHENCE = ("ais", "aise", "ois", "oise", "ien", "ienne", "in", "ine", "ain", "aine", "éen", "éenne", "an", "ane")
_LONGEST = 160  # code points of an attribution with what its subject is
_W = r"[^\W\d_]+"
# What begins one: "dit-il", "a-t-elle ajouté", "s'indigne Ann Lee", "a lancé le maire".
_BEGINS = compiled(
    rf"(?P<stop>,|[?!…])[ \u00a0](?P<object>(?:me|se|nous|lui|leur)[ \u00a0]|[ms]['’])?(?:y[ \u00a0]|en[ \u00a0])?"
    rf"(?:(?:a|ont|avait|avaient|aurait|est|était)(?P<turned>(?:-t)?-(?:il|elle|ils|elles|on))?[ \u00a0]"
    rf"(?:(?:aussi|encore|ainsi|même|également|{_W}ment)[ \u00a0])?(?P<past>{_W})"
    rf"|(?P<verb>{_W})(?P<inverted>(?:-t)?-(?:il|elle|ils|elles|on))?)(?=[ \u00a0,.])"
)
_FINITE = ("e", "ent", "it", "ait", "aient", "ut", "a", "t")
_SUBJECT = compiled(
    rf"(?:[ \u00a0](?:aussi|encore|ainsi|alors|enfin|même|déjà|{_W}ment|dans un \w+|en \w+ant))?[ \u00a0]"
    rf"(?:(?P<name>(?:M\.|Mme|Me|[A-ZÀ-Þ])[^\W\d_]*)|(?P<noun>(?:(?:le|la|les|un|une|des|son|sa|ce|cette|notre)[ \u00a0]|l['’])"
    rf"(?:{_W}[ \u00a0])?{_W}))"
)
_ENDS = compiled(r"(?<!\bM)(?<!\bMe)(?<!\bDr)[,.](?=[ \u00a0]|$)")
# What goes on behind a comma with who the subject is: "Ann Lee, 42 ans, maire de Lyon, …".
_APPOSED = compiled(
    rf"[ \u00a0](?:(?P<name>(?:Me |Mme |M\. |le \w+ |la \w+ )?[A-ZÀ-Þ]\w+)|\d+ ans\b|qui[ \u00a0]|(?:le|la|l['’]|un|une|son|sa)[ \u00a0]?(?P<a>{_W})|(?P<b>{_W})[ \u00a0](?:d[eu]s?|à|au|en)\b)"
)


def parts(text: str, inner: Span, known: Grammar) -> list[Span]:
    """The stretches of ``text[inner]`` between attributions; ``inner`` alone where there is none."""
    found: list[Span] = []
    start = inner.start
    for at, end in _attributions(text, inner, known):
        if text[start:at].strip():
            found.append(Span(start, at))
        start = end
    while start < inner.end and text[start].isspace():
        start += 1
    if start < inner.end:
        found.append(Span(start, inner.end))
    return found


def _attributions(text: str, inner: Span, known: Grammar) -> Iterator[tuple[int, int]]:
    """Where attributions begin, that is where the words before them end, and where the words after begin."""
    past = inner.start
    for m in _BEGINS.finditer(text, *inner):
        if m.start() < past:
            continue
        verb = (m["past"] or m["verb"]).lower()
        turned = m["turned"] or m["inverted"]
        spoken = verb in known.cues
        if not spoken and not (turned and verb.endswith(_FINITE) and not verb.endswith("ra")):
            continue
        behind, subject = m.end(), None
        if not turned:
            subject = _SUBJECT.match(text, m.end(), inner.end)
            if subject is None or not (subject["name"] or _is_somebody(subject["noun"], known)):
                continue
            behind = subject.end()
        end = _ENDS.search(text, behind, min(inner.end, m.start() + _LONGEST))
        while end is not None and end[0] == "," and not turned:
            more = _APPOSED.match(text, end.end(), inner.end)
            if more is None or not (_goes_on(more, known) if more["name"] is None else subject and subject["noun"]):
                break
            end = _ENDS.search(text, more.end(), min(inner.end, m.start() + _LONGEST)) or end
            if end.start() < more.end():
                break
        if end is None or "?" in text[behind : end.start()] or "!" in text[behind : end.start()]:
            continue
        if turned and text[behind : end.start()].count(" ") > 8:
            continue
        past = end.end()
        while past < inner.end and text[past].isspace():
            past += 1
        yield m.start() + (m["stop"] != ","), past


def _is_somebody(noun: str, known: Grammar) -> bool:
    """Whether an article and its noun are for a person or a body."""
    words = re.findall(_W, noun.lower())
    last = re.findall(_W, noun)[-1]
    if last[:1].isupper() and last.lower().endswith(WHENCE):
        return True  # "l'ancien Lillois", "la Brestoise"
    return any(_is_role(w, known) or w in known.bodies for w in words)


def _is_role(word: str, known: Grammar) -> bool:
    return word in known.titles or fold(word) in roles().other.get(known.lang, ())


def _goes_on(more: re.Match[str], known: Grammar) -> bool:
    noun = more["a"] or more["b"]
    return noun is None or _is_role(noun.lower(), known)
