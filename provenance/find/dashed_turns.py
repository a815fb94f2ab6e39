"""Interviews of Romance papers in which a dash opens every question and every answer, without labels or marks.

"–¿Dónde estaban?", "–En casa.": only what a dash opens is a turn, so that an aside in brackets and the article's own
paragraphs between two stretches of the talk are nobody's words. A list of questions has no answers, and a dialogue that
is told has somebody who "said" so behind a second dash.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import Span

HEAD = 12  # paragraphs before the first question, at the most
LEAST = 3  # answers that make an interview
FAR = 2  # paragraphs from one turn to the next: an aside may stand between, "(Silencio largo)"
QUESTION = 600  # code points of a question at the most
LINE = 110  # code points of a line that presents somebody
_DASH = compiled(r"[—–-][ \u00a0]?(?=[¿¡«“\"'(]{0,2}[A-ZÀ-Þ0-9])")
_LATIN = compiled(r"[a-zà-ÿ]")
_TOLD = compiled(r"[ \u00a0][—–][ \u00a0]?[a-zà-ÿ]")  # "–Ya voy –dijo ella."
_ASIDE = compiled(r"[(\[][^()\[\]\n]{1,80}[)\]]\.?$")
_PARTICLE = r"(?:de|del|della|di|da|do|dos|das|van|von|la|le|los|las)"
_WORD = r"[A-ZÀ-Þ][\w’'-]+"
_NAME = rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{1,3}}"
# "Ana Ruiz, bióloga", "Ana Ruiz (Lugo, 1981)", "Ana Ruiz | Alcaldesa de Lugo"
_PRESENTED = late(rf"(?P<name>{_NAME})(?:, (?=[a-zà-ÿ])|(?: \(|,? ?\| ?)(?=\w))")
_FULL = late(rf"(?<![\w’'-])(?P<name>{_NAME})")
# That somebody talks with the paper.
_WITH_US = late(
    r"\b(?:con|a|ante|para|com|ao|à|avec|à) (?:este|nuestro|nosso|o nosso|notre|questo|nostro|il nostro) "
    r"(?:periódico|diario|medio|jornal|journal|giornale|quotidiano|título)\b"
    r"|\b(?:nos|ci|nous) (?:recibe|atiende|responde|recebe|atende|risponde|riceve|accoglie|reçoit|répond|accueille)\b",
    re.IGNORECASE,
)
_FIRST = 2  # words before a name that opens a sentence: "A Ana Ruiz se le corta la voz"


def dash_answers(text: str, paragraphs: Sequence[Span]) -> Mapping[int, tuple[tuple[Span, ...], Span | None]] | None:
    """The answers by their paragraph, with the name of who gives them; None where no such interview is printed."""
    opened = {i: m.end() for i, p in enumerate(paragraphs) if (m := _DASH.match(text, *p))}
    asks = [i for i in opened if _asks(text, paragraphs[i])]
    if len(asks) < LEAST or not 0 < asks[0] <= HEAD:
        return None
    stretches = [run for run in _runs(text, paragraphs, sorted(opened)) if run[0] in asks and not len(run) % 2]
    if not stretches or len(stretches[0]) < 2 * LEAST:
        return None
    kept = [run for run in stretches if _alternates(text, paragraphs, run)]
    if not kept or kept[0] is not stretches[0]:
        return None
    questions = [paragraphs[i] for run in kept for i in run[::2]]
    who = interviewed(text, paragraphs[: asks[0]], questions)
    return {i: ((Span(opened[i], paragraphs[i].end),), who) for run in kept for i in run[1::2]}


def _asks(text: str, p: Span) -> bool:
    return p.end - p.start <= QUESTION and text[p.end - 1] == "?"


def _runs(text: str, paragraphs: Sequence[Span], opened: Sequence[int]) -> list[list[int]]:
    """The turns that follow one another, with nothing but an aside in brackets between."""
    runs: list[list[int]] = []
    for i in opened:
        last = runs[-1][-1] if runs else -FAR - 1
        if i - last == 1 or (i - last == FAR and _ASIDE.match(text, *paragraphs[i - 1])):
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _alternates(text: str, paragraphs: Sequence[Span], run: Sequence[int]) -> bool:
    """Whether every second turn answers: none of these asks, and of the others half at the least do."""
    answers = [paragraphs[i] for i in run[1::2]]
    if any(text[p.end - 1] == "?" or _TOLD.search(text, *p) for p in answers):
        return False
    if not all(_LATIN.search(text, *p) for p in answers):
        return False
    asking = sum(_asks(text, paragraphs[i]) for i in run[::2])
    return 2 * asking >= len(run[::2])


def interviewed(text: str, intro: Sequence[Span], questions: Sequence[Span]) -> Span | None:
    """The one of whom the paragraphs before the first question are, and of whom no question speaks."""
    asked = [text[slice(*q)] for q in questions]
    named = _named(text, intro)
    spoken_of = {name for name in named if any(_family(name) in q for q in asked)}
    for found in (_presented(text, intro), _with_us(text, intro), _most(text, intro, named), set(named)):
        if len(found) == 1 and not found & spoken_of:
            name = next(iter(found))
            at = named[name][0]
            return Span(at, at + len(name))
        if found & spoken_of and len(found) == 1:
            return None
    return None


def _named(text: str, intro: Sequence[Span]) -> dict[str, list[int]]:
    """Each full name of the introduction and where it stands, but no line that is who asked and where."""
    found: dict[str, list[int]] = {}
    for p in intro:
        if _is_byline(text[slice(*p)]):
            continue
        for m in _FULL.finditer(text, *p):
            first = m["name"].split()[0]
            if fold(first) in given_names() or _presents(text, p):
                found.setdefault(m["name"], []).append(m.start("name"))
    return found


def _is_byline(line: str) -> bool:
    """Whether a line is a name alone, or with "by" or a place: "Ana Ruiz, Lugo"."""
    words, _, place = line.strip(" .").partition(",")
    words = re.sub(r"^(?:Por|Di|Par|De|Texto|Testo) ", "", words)
    known = places().cities | places().countries
    alone = re.fullmatch(rf"(?:{_NAME}|(?:[A-ZÀ-Þ’'-]+ ?){{2,4}})", words) is not None
    return alone and (not place or fold(place.strip()) in known or place.strip()[:1].isupper())


def _presents(text: str, p: Span) -> bool:
    return p.end - p.start <= LINE and text[p.end - 1] not in ".!?" and _PRESENTED.match(text, *p) is not None


def _presented(text: str, intro: Sequence[Span]) -> set[str]:
    """Whom a line of the head presents: "Ana Ruiz, bióloga"."""
    lines = (p for p in intro if _presents(text, p) and not _is_byline(text[slice(*p)]))
    return {m["name"] for p in lines if (m := _PRESENTED.match(text, *p))}


def _with_us(text: str, intro: Sequence[Span]) -> set[str]:
    """Who opens the sentence, or else the first of the paragraph, that says that somebody talks with the paper."""
    for p in reversed(intro):
        said = _WITH_US.search(text, *p)
        if said is None:
            continue
        start = max(text.rfind(stop, p.start, said.start()) for stop in (". ", "» ", "? ", "! "))
        for low in (start + 2 if start >= 0 else p.start, p.start):
            m = _FULL.search(text, low, said.start())
            front = text[low : m.start()].split() if m else ()
            if m and len(front) <= _FIRST and _is_given(m["name"]):
                return {m["name"]}
    return set()


def _most(text: str, intro: Sequence[Span], named: Mapping[str, Sequence[int]]) -> set[str]:
    """Whom more paragraphs of the introduction name than anybody else."""
    seen = Counter({name: sum(name in text[slice(*p)] for p in intro) for name in named})
    ranked = seen.most_common(2)
    clear = ranked and ranked[0][1] > 1 and (len(ranked) == 1 or ranked[1][1] < ranked[0][1])
    return {ranked[0][0]} if clear else set()


def _family(name: str) -> str:
    return name.rsplit(" ", 1)[-1]


def _is_given(name: str) -> bool:
    return fold(name.split()[0].partition("-")[0]) in given_names()
