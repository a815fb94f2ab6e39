"""Interviews of Romance papers whose questions and answers have neither marks nor dashes nor labels.

On the page the questions are bold; in plain text only their question marks tell. A column that asks itself and a
list of questions and answers about a law look alike, so that something has to say that somebody is asked: "Intervista
a Carla Ori", "Entrevista com", or a line on somebody who tells of something, where most answers speak of an "I".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from provenance.find.dashed_turns import interviewed
from provenance.late import late
from provenance.model import Span

HEAD = 8  # paragraphs before the first question, at the most
LEAST = 2  # questions with answers
QUESTION = 300  # code points of a question, at the most
ANSWER = 3  # paragraphs of an answer, at the most
_WORD = r"[A-ZÀ-Þ][\w’'-]+"
_NAME = rf"{_WORD}(?: (?:(?:de|del|della|di|da|do|dos|das|van|von) )?{_WORD}){{1,3}}"
_INTERVIEW = late(
    r"(?<!\w)(?i:intervista (?:a|ad|con|al|alla|all['’])|entrevista (?:a|al|ao|à|com|con)"
    r"|entretien avec|interview (?:de|avec))"
    rf" ?(?:[a-zà-ÿ]+ ){{0,4}}(?P<name>{_NAME})"
)
_TELLS = late(
    r"(?<!\w)(?:racconta|spiega|parla|risponde|si confessa|ripercorre|fala|conta|explica|responde|recorda|conversou"
    r"|habla|cuenta|recuerda|conversa|repasa|raconte|explique|répond|revient|se confie|parle)(?= )"
)
_I = late(
    r"(?<![\w'’])(?:io|mio|mia|miei|ho|mi|eu|meu|minha|meus|minhas|tenho|fui|sou|estou|yo|soy|tengo|mis|je|mon)(?![\w'’])"
    r"|(?<![\w'’])(?:[Jj]['’]|Io|Eu|Yo|Je|Ho|Mi|Minha|Meu|Tenho|Fui|Sou)(?!\w{0,2}['’])(?=[\w ])"
)
_MARKED = "\"“”„«»'‘—–―-•>"
_MAY = ("intervista", "entrevista", "entretien", "interview")


def plain_answers(text: str, paragraphs: Sequence[Span]) -> Mapping[int, tuple[tuple[Span, ...], Span | None]]:
    """The answers by their first paragraph, with the name of who gives them; none where there is no such interview."""
    if "?" not in text:
        return {}
    asks = [i for i, p in enumerate(paragraphs) if _asks(text, p)]
    if len(asks) < LEAST or not 0 < asks[0] <= HEAD:
        return {}
    intro = paragraphs[: asks[0]]
    head = text[intro[0].start : intro[-1].end]
    announced = _INTERVIEW.search(head) if any(map(head.lower().__contains__, _MAY)) else None
    if announced is None and _TELLS.search(head) is None:
        return {}
    ends = [*asks[1:], min(len(paragraphs), asks[-1] + 2)]
    pairs = [(q + 1, end) for q, end in zip(asks, ends, strict=True)]
    if any(not 0 < end - first <= ANSWER for first, end in pairs):
        return {}
    said = [text[paragraphs[first].start : paragraphs[end - 1].end] for first, end in pairs]
    if any(text[paragraphs[i].start] in _MARKED for first, end in pairs for i in range(first, end)):
        return {}
    mine = sum(_I.search(answer) is not None for answer in said)
    if announced is None and (mine < LEAST or 2 * mine < len(said)):
        return {}
    who = Span(*announced.span("name")) if announced is not None else None
    if who is not None:
        who = Span(who.start + intro[0].start, who.end + intro[0].start)
    else:
        who = interviewed(text, intro, [paragraphs[q] for q in asks])
        if who is None:
            return {}
    return {first: (tuple(paragraphs[first:end]), who) for first, end in pairs}


def _asks(text: str, p: Span) -> bool:
    return p.end - p.start <= QUESTION and text[p.end - 1] == "?" and text[p.start] not in _MARKED
