"""Interviews of Arabic papers: "حوار مع X" above, questions that a star or a dash opens, and their answers.

"* هل تأخر الموسم؟" and "- نعم، شهرا كاملا.": the mark of an answer may be left out where questions have one. The layout
alone could be a list of questions; an announcement that says with whom the talk was has to stand above.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from provenance.compiled import compiled
from provenance.late import late
from provenance.model import Span

HEAD = 12  # paragraphs before the first question, at the most
LEAST = 2  # questions with answers
LONGEST = 3  # paragraphs of one answer
QUESTION = 400  # code points of a question
_ANNOUNCED = late(
    r"(?<!\w)[ولب]?(?:ال)?(?:حوار|حوارا|حوارها|حواره|مقابلة|لقاء|دردشة)(?:ا|اً|ً)?(?: \w+){0,3}"
    r" (?:مع|إلى|أجرته|أجراه|أجريناه|أجريناها)(?!\w)"
    r"|(?<!\w)(?:حاورته|حاورها|حاوره|حاورتها|أجرى الحوار|أجرت الحوار|التقيناه|التقيناها"
    r"|نص (?:الحوار|المقابلة|اللقاء))(?!\w)"
)
_OPENS = r"[*•●▪◄\-–—]+[ \u00a0]?"
_QUESTION = compiled(rf"(?:{_OPENS}|س ?[:/] ?)")
_ANSWER = compiled(rf"(?:{_OPENS}|ج ?[:/] ?)")
_W = r"[\w\u064b-\u0652]+"  # a word, with its vowel signs
_LABEL = compiled(rf"(?P<name>[\u0621-\u064a]{_W}(?: {_W}){{0,3}}) ?: ?(?=\w)")
# Behind "with": a noun for what somebody is, what goes with it, and the name at the end.
_WITH = late(
    rf"(?<!\w)(?:مع|إلى) (?:(?!ال){_W} )?(?:(?:باسم |في |عام )?ال{_W} ){{1,5}}"
    rf"(?P<name>(?!ال|في |من |عن |حول |بشأن ){_W} (?!في |من |عن |حول |بشأن |على ){_W}(?: (?:بن|أبو|آل|عبد) {_W})?)"
    r"(?=[.،:؛(\n]| حول | عن | بشأن |$)"
)


def answers(text: str, paragraphs: Sequence[Span]) -> Mapping[int, tuple[tuple[Span, ...], Span | None]] | None:
    """The answers by their first paragraph, and the name of who gives them; None where there is no such interview."""
    if (turns := _labelled(text, paragraphs)) is not None:
        return turns
    asks = [i for i, p in enumerate(paragraphs) if _asks(text, p)]
    if len(asks) < LEAST or not 0 < asks[0] <= HEAD:
        return None
    intro = paragraphs[: asks[0]]
    if not any(_ANNOUNCED.search(text, *p) for p in intro):
        return None
    dashed = [i + 1 < len(paragraphs) and _ANSWER.match(text, *paragraphs[i + 1]) is not None for i in asks]
    if any(dashed) and not all(dashed):
        return None
    who = next((Span(*m.span("name")) for p in intro if (m := _WITH.search(text, *p)) is not None), None)
    out: dict[int, tuple[tuple[Span, ...], Span | None]] = {}
    for n, i in enumerate(asks):
        end = asks[n + 1] if n + 1 < len(asks) else min(i + 2, len(paragraphs))
        said = paragraphs[i + 1 : min(end, i + 1 + LONGEST)]
        if not said or (dashed[0] and any(_ANSWER.match(text, *p) for p in said[1:])):
            continue
        opened = _ANSWER.match(text, *said[0])
        first = Span(opened.end(), said[0].end) if opened is not None else said[0]
        out[i + 1] = ((first, *said[1:]), who)
    return out if len(out) >= LEAST else None


def _labelled(text: str, paragraphs: Sequence[Span]) -> Mapping[int, tuple[tuple[Span, ...], Span | None]] | None:
    """The turns of who answers, where two labels take turns and one of them asks: "الوادي: متى …؟", "نصر: غدا."."""
    labels = {i: m for i, p in enumerate(paragraphs) if (m := _LABEL.match(text, *p)) is not None}
    names = Counter(m["name"] for m in labels.values())
    if len(names) != 2 or min(names.values()) < LEAST:
        return None
    places = sorted(labels)
    turns = [labels[i]["name"] for i in places]
    asking = {m["name"] for i, m in labels.items() if text[paragraphs[i].end - 1] == "؟"}
    alternate = all(a != b for a, b in pairwise(turns)) and places[-1] - places[0] < 2 * len(places)
    if len(asking) != 1 or not alternate or turns[0] not in asking:
        return None
    return {
        i: ((Span(m.end(), paragraphs[i].end),), Span(*m.span("name")))
        for i, m in labels.items()
        if m["name"] not in asking
    }


def _asks(text: str, p: Span) -> bool:
    return p.end - p.start <= QUESTION and text[p.end - 1] == "؟" and _QUESTION.match(text, *p) is not None
