"""Interviews without labels: paragraphs that ask, each with the answer of the one interviewed behind it.

The layout alone could be an essay that asks itself; an announcement that says what it is has to stand before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set

from provenance.actors.lists import given_names
from provenance.actors.names import fold
from provenance.compiled import compiled
from provenance.find import arabic_interviews
from provenance.find.dashed_turns import dash_answers
from provenance.find.interviewees import EDITED, met, talked
from provenance.find.plain_turns import plain_answers
from provenance.late import late
from provenance.model import Span

HEAD = 8  # paragraphs at the start among which the announcement stands
LEAST = 3  # questions with answers
FAR = 4  # paragraphs that one turn has at the most
QUESTION = 400  # code points of a question at the most
_ANNOUNCED = late(
    r"\b(?:edited (?:excerpts?|extracts?)|(?:excerpts?|extracts?) (?:from|of) (?:the|an|our|his|her) "
    r"|(?:edited|condensed|abridged) (?:and \w+ )?for (?:length|clarity|space|brevity)|in conversation with"
    r"|propos recueillis par|entretien\.$|das (?:interview|gespräch) führten?|entrevista\.$|intervista\.$"
    r"|rozmawiała?\b)"
    r"|^(?:entretien|entrevista|intervista|wywiad|інтерв['’]ю|интервью|беседовала?|rozmawia\b|розмовля(?:в|ла)|спілкува(?:вся|лася))\b",
    re.IGNORECASE | re.MULTILINE,
)
# One of these stands in what it finds: words are found far faster than a pattern.
_MAY = (
    "edited", "excerpt", "extract", "condensed", "abridged", "shortened", "translated",
    "in conversation", "propos recueillis", "entretien",
    "das interview", "das gespräch", "entrevista", "intervista", "rozmawia", "wywiad", "інтерв", "интервью",
    "беседовал", "розмовля", "спілкува",
)  # fmt: skip
# Under the last answer, who asked: "Recueilli par Ann Lee", "Interview: Ann Lee".
_SIGNED = late(
    r"(?:propos )?recueillis? par |entretien (?:réalisé|mené|conduit) par |das (?:interview|gespräch) führten?:? "
    r"|(?:entrevista|recolhid[oa]) (?:de|por|conduzida por|feita por|realizada por) "
    r"|intervista (?:a cura )?di ",
    re.IGNORECASE,
)
FOOT = 2  # paragraphs at the end among which that stands
_WITH = late(r" (?:avec|mit|con|a|com)\b")
_NAME = r"(?:[A-ZÀ-Þ][\w.’'-]*(?: (?:(?:de|van|von|al|bin|da|del) )?[A-ZÀ-Þ][\w’'-]*)+)"
_TELLS = late(
    rf"(?P<name>{_NAME})(?:,[^.?!]{{2,140}},)? (?:tells|told|talks?|talked|speaks?|spoke|says|discusses|explains"
    r"|reflects|answers|opens up|sat down|looks back)\b"
)
_TOLD_BY = late(
    rf"\b(?:interview with|spoke (?:to|with)|speaks (?:to|with)|talk(?:s|ed)? (?:to|with)|met|asked|caught up with"
    rf"|sat down with|conversation with) (?:[a-z][\w-]* ){{0,4}}(?P<name>{_NAME})"
)
# "Інтерв'ю з міністеркою Анною Лис", "в интервью рассказал Иван Лис": the name in whatever case.
_CYRILLIC = r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’]+(?:-[А-ЯЁІЇЄҐ][а-яёіїєґ'’]+)?"
_CYRILLIC_NAME = rf"{_CYRILLIC}(?: (?:ван|де|фон|дер|аль|ибн|ібн|ди|да) )?(?: ?{_CYRILLIC}){{1,2}}"
_WITH_WHOM = late(
    rf"(?:[Ии]нтервью|[ІІі]нтерв['’]ю|[Бб]еседа|[Рр]азговор|[Рр]озмова|[Бб]есіда) (?:со?|із|зі|з) "
    rf"(?:[а-яёіїєґ'’-]+,? ){{0,7}}(?P<name>{_CYRILLIC_NAME})"
)
_TALKED = (
    "нтервью",
    "нтерв'ю",
    "нтерв’ю",
    "еседова",
    "озмовля",
    "пілкува",
    "оговори",
    "опросил",
    "апитал",
    "ассказ",
    "озпові",
    "азговор",
)
_DASH = compiled(r"[—–-][ \u00a0]")


def answers(
    text: str, paragraphs: Sequence[Span], outlet: str | None = None
) -> Mapping[int, tuple[tuple[Span, ...], Span | None]]:
    """The answers by their first paragraph: its spans, and the name of the one interviewed where the intro says it."""
    opened = dash_answers(text, paragraphs)
    if opened is None and "؟" in text:  # an Arabic one
        opened = arabic_interviews.answers(text, paragraphs)
    if opened is not None:
        return opened
    return _announced_answers(text, paragraphs, outlet) or plain_answers(text, paragraphs)


def _announced_answers(
    text: str, paragraphs: Sequence[Span], outlet: str | None
) -> Mapping[int, tuple[tuple[Span, ...], Span | None]]:
    """Those of an interview that an announcement, a signature or the layout of its labels tells."""
    head = text[: paragraphs[:HEAD][-1].end].lower() if paragraphs else ""
    top = paragraphs[:HEAD] if any(map(head.__contains__, _MAY)) else ()
    intro = next((i for i, p in enumerate(top) if _ANNOUNCED.search(text, *p) or EDITED.search(text, *p)), None)
    dashed = _dashed(text, paragraphs)
    if dashed is not None:
        intro = dashed - 1
    told = None
    if dashed is None and any(map(head.__contains__, _SPOKE)):
        first = next((i for i, p in enumerate(paragraphs[:HEAD]) if _asks(text, p)), 0)
        told = talked(text, paragraphs[:first], outlet)
    if intro is None and told is not None:
        intro = _talked_of(text, paragraphs)
    if intro is None:
        return _signed(text, paragraphs)
    labelled = _labelled(text, paragraphs, intro)
    if labelled is not None:
        intro = labelled[0]
    asks = [i for i in range(intro + 1, len(paragraphs)) if _asks(text, paragraphs[i])]
    if not asks:  # what was taken for an announcement stands at the foot of a short one
        return _signed(text, paragraphs)
    prompts = [i for i in range(asks[0] + 1, asks[-1]) if dashed is None and _prompts(text, paragraphs[i])]
    asks = sorted({*asks, *prompts})
    ends = [*asks[1:], min(len(paragraphs), asks[-1] + 2)]
    pairs = [(q + 1, end) for q, end in zip(asks, ends, strict=True) if q + 1 < end]
    if len(pairs) < LEAST:
        return {}
    spoken_to = (_addressed(text, paragraphs[: intro + 1], paragraphs[q]) for q in asks if dashed is not None)
    asked = next((who for who in spoken_to if who is not None), None)
    asked = asked or _unasked(text, paragraphs[: asks[0]], [paragraphs[i] for i in asks])
    who = asked or told or met(text, paragraphs[: asks[0]]) or _interviewed(text, paragraphs[: intro + 1])
    said = [Span(_past_dash(text, p), p.end) for p in paragraphs] if dashed is not None else paragraphs
    if dashed is not None and (turns := _in_turn(text, paragraphs, asks)):
        return {first: (tuple(said[first:end]), who) for first, end in turns}
    if labelled is None:
        return {first: (tuple(said[first:end]), who) for first, end in pairs}
    at, name, words = labelled
    if any((q - at) % 2 == 0 for q in asks):  # an answer may have several paragraphs
        found = {first: (tuple(said[first:end]), name) for first, end in pairs}
    else:
        found = {i: ((said[i],), name) for i in range(at + 2, min(len(paragraphs), asks[-1] + 2), 2)}
    return {at: ((words,), name), **found}


_SPOKE = (" spoke ", " speaks ", " talked ", " talks ", " chatted ", " sat down ", " sits down ", " caught up ")


def _talked_of(text: str, paragraphs: Sequence[Span]) -> int | None:
    """The paragraph before the first question, where the questions speak to somebody, as an essay's do not."""
    asks = [i for i, p in enumerate(paragraphs) if _asks(text, p)]
    you = sum(_YOU.search(text, *paragraphs[i]) is not None for i in asks)
    return asks[0] - 1 if you >= LEAST - 1 and 3 * you >= len(asks) and 0 < asks[0] <= HEAD else None


def _signed(text: str, paragraphs: Sequence[Span]) -> Mapping[int, tuple[tuple[Span, ...], Span | None]]:
    """The answers where who asked is told under the last of them, and question and answer have a paragraph each."""
    feet = range(max(0, len(paragraphs) - FOOT), len(paragraphs))
    foot = next((i for i in feet if _SIGNED.match(text, *paragraphs[i])), None)
    if foot is None:
        return {}
    asks = [i for i in range(foot) if _asks(text, paragraphs[i])]
    if len(asks) < LEAST or not 0 < asks[0] <= HEAD or (foot - asks[0]) % 2 or any((q - asks[0]) % 2 for q in asks):
        return {}
    turns = range(asks[0], foot, 2)
    told = [paragraphs[q] for q in turns]
    if 2 * len(asks) < len(turns) + 1:
        return {}
    who = _unasked(text, paragraphs[: asks[0]], told) or _interviewed(text, paragraphs[: asks[0]])
    if who is not None and any(text[slice(*who)].rsplit(" ", 1)[-1] in text[slice(*q)] for q in told):
        who = None  # nobody is asked of himself by name
    return {q + 1: ((paragraphs[q + 1],), who) for q in turns}


_LABEL = late(r"(?P<name>[^\W\d_][\w.’'-]*(?: [^\W\d_][\w’'-]*){1,3}):\s+(?=\S)")


def _labelled(text: str, paragraphs: Sequence[Span], intro: int) -> tuple[int, Span, Span] | None:
    """The first answer where it and its question alone have labels: its number, the label's name, its words."""
    for i in range(intro + 1, min(len(paragraphs) - 1, intro + 4)):
        asked, answered = (_LABEL.match(text, p.start, p.end) for p in paragraphs[i : i + 2])
        if asked and answered and asked["name"] != answered["name"]:
            names = (*asked["name"].split(), *answered["name"].split())
            if all(word[0].isupper() for word in names):
                return i + 1, Span(*answered.span("name")), Span(answered.end(), paragraphs[i + 1].end)
    return None


def _dashed(text: str, paragraphs: Sequence[Span]) -> int | None:
    """The first question of a Slavic interview whose turns dashes open, behind an announcement."""
    opened = [_DASH.match(text, p.start) is not None for p in paragraphs]
    first = opened.index(True) if True in opened else 0
    if not 0 < first <= HEAD or sum(opened) < 2 * LEAST or not _asks(text, paragraphs[first]):
        return None
    head = text[paragraphs[0].start : paragraphs[first - 1].end]
    answered = all(opened[k + 1] for k in range(first, len(opened) - 1) if opened[k] and _asks(text, paragraphs[k]))
    cyrillic = text[paragraphs[first].end - 2].lower() > "\u036f"
    return first if cyrillic and answered and any(word in head for word in _TALKED) else None


def _in_turn(text: str, paragraphs: Sequence[Span], asks: Sequence[int]) -> list[tuple[int, int]]:
    """The answers where dashes open each turn and every second one asks, though not all of those in a question.

    Each is its first paragraph and where it ends; none where a turn that answers ends in a question as well.
    """
    turns = [i for i in range(asks[0], len(paragraphs)) if _DASH.match(text, paragraphs[i].start)]
    last = next((k for k in range(1, len(turns)) if turns[k] > turns[k - 1] + FAR), len(turns))
    turns = turns[: last - last % 2]
    if len(turns) < 2 * LEAST or not {q for q in asks if q <= turns[-1]} <= set(turns[::2]):
        return []
    ends = [*turns[2::2], turns[-1] + 1]
    return list(zip(turns[1::2], ends, strict=True))


# "— Борисе Петровичу, а їдальня?", "— Олено, що далі?": who is asked, by a first name in the vocative.
_VOCATIVE = late(rf"[—–-][ \u00a0](?P<given>{_CYRILLIC})(?: [А-ЯЁІЇЄҐ][а-яёіїєґ'’]+(?:ичу?|вно|вна|чно|чна))?,")


def _addressed(text: str, intro: Sequence[Span], question: Span) -> Span | None:
    """The one full name above a question that the name in it can be short for."""
    m = _VOCATIVE.match(text, question.start)
    if m is None:
        return None
    stem = m["given"][: max(3, len(m["given"]) - 2)]
    father = r"(?:[А-ЯЁІЇЄҐ]\w+(?:вич|вн|чн)\w{0,3} )?"  # a patronymic, before the family name
    whole = re.compile(rf"(?<!\w){re.escape(stem)}\w{{0,3}} {father}(?P<family>{_CYRILLIC})")  # noqa: TID251
    found = {n["family"]: n[0] for p in intro for n in whole.finditer(text, *p)}
    return _in(text, intro, next(iter(found.values()))) if len(found) == 1 else None


def _unasked(text: str, intro: Sequence[Span], questions: Sequence[Span]) -> Span | None:
    """The one person named above the questions of whom none of them speaks, as nobody does of whom he asks."""
    told = [text[slice(*q)] for q in questions]
    if not any(_YOU.search(q) for q in told):
        return None
    named = {m[0] for p in intro for m in re.finditer(_NAME, _without_asker(text, p)) if _is_given(m[0])}
    left = {name for name in named if not any(name.rsplit(" ", 1)[-1] in q for q in told)}
    return _in(text, intro, left.pop()) if len(left) == 1 and len(named) > 1 else None


def _past_dash(text: str, p: Span) -> int:
    m = _DASH.match(text, p.start)
    return m.end() if m else p.start


# Who is asked is spoken to: questions of an essay to itself say neither.
_YOU = late(r"\b(?:you|your|yours|yourself|vous|votre|vos|usted|ustedes|Sie|Ihnen|Ihre?[nmrs]?|ви|вас|вам|вы|ваш\w*)\b")
_BY = late(r"(?:by|von|par|por|di|interview|photograph\w*|words|text):? ", re.IGNORECASE)


def marked_answers(text: str, paragraphs: Sequence[Span], filled: Set[int]) -> tuple[Set[int], Span | None]:
    """The paragraphs that marks fill and that answer questions without marks, and the name of the one who answers.

    ``filled`` are the paragraphs that one pair of marks fills.
    """
    pairs = [i for i in filled if i and i - 1 not in filled and _asks(text, paragraphs[i - 1])]
    if len(pairs) < LEAST or not any(_YOU.search(text, *paragraphs[i - 1]) for i in pairs):
        return frozenset(), None
    first = min(pairs)
    after = [i for i in filled if i >= first]  # "Let us talk of Europe." asks too
    answers = after if 2 * len(pairs) >= len(after) else [i for i in after if i <= max(pairs)]
    intro = [p for p in paragraphs[: first - 1] if not _BY.match(text, *p)]
    who = _interviewed(text, intro) or _met_most(text, intro)
    return frozenset(answers) if who else frozenset(), who


def _met_most(text: str, intro: Sequence[Span]) -> Span | None:
    """The name that an introduction gives in more of its paragraphs than any other, "Painter Ann Roe" for Ann Roe."""
    named = [{m[0] for m in re.finditer(_NAME, text[slice(*p)])} for p in intro]
    short = {name for names in named for name in names}
    seen = Counter(
        name for names in named for name in short if any(one == name or one.endswith(f" {name}") for one in names)
    )
    ranked = seen.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return _in(text, intro, ranked[0][0])


# What asks without a question mark: "Take us back to that night.", "Critics say it came too late."
_PROMPTS = late(
    r"(?:And |But |So |OK, |Right, )?(?:(?:[Tt]ake|[Tt]ell|[Tt]alk|[Ww]alk) (?:us|me)\b|[Dd]escribe\b"
    r"|[Tt]here (?:has|have) been (?:some |a lot of |much )?(?:criticism|complaints?|talk|speculation|reports)\b"
    r"|(?:[Cc]ritics|[Oo]pponents|(?:[Ss]ome|[Mm]any)(?: people)?) (?:have )?(?:say|said|argued?|claim(?:ed)?)\b)"
)
_SELF = late(r"\b(?:I|I['’]\w+|my|mine|myself|we|We|our|ours)\b")
PROMPT = 220  # code points of what asks so at the most


def _asks(text: str, paragraph: Span) -> bool:
    return paragraph.end - paragraph.start <= QUESTION and text[paragraph.end - 1] == "?"


def _prompts(text: str, paragraph: Span) -> bool:
    """Whether a short paragraph of an interview asks without a question mark, and speaks of nobody as "I"."""
    if paragraph.end - paragraph.start > PROMPT or not _PROMPTS.match(text, *paragraph):
        return False
    return _SELF.search(text, *paragraph) is None


def _interviewed(text: str, intro: Sequence[Span]) -> Span | None:
    for way in (_TELLS, _TOLD_BY):
        for p in reversed(intro):
            if m := way.search(text, *p):
                return Span(*m.span("name"))
    for p in intro:
        if m := _WITH_WHOM.search(text, *p):
            return Span(*m.span("name"))
    met = (_past_title(m[0]) for p in intro for m in re.finditer(_CYRILLIC_NAME, _without_asker(text, p)))
    full = {name for name in met if _is_given(name)}
    if len(full) == 1:
        return _in(text, intro, next(iter(full)))
    if full:
        return None  # several, in the text's own letters
    named = {m[0] for p in intro for m in re.finditer(_NAME, _without_asker(text, p)) if _is_given(m[0])}
    return _in(text, intro, named.pop()) if len(named) == 1 else None


def _past_title(name: str) -> str:
    """A name without a word before its given name: "Хірургиня Анна Лис" at the head of a sentence."""
    words = name.split()
    return " ".join(words[1:]) if len(words) > 2 and not _is_given(name) and _is_given(words[1]) else name


def _without_asker(text: str, p: Span) -> str:
    """A paragraph up to who asked: "Propos recueillis par Ann Lee", but not "Entretien avec Ann Lee"."""
    m = _ANNOUNCED.search(text, *p)
    return text[slice(*p)] if m is None or _WITH.match(text, m.end()) else text[p.start : m.start()]


def _is_given(name: str) -> bool:
    return fold(name.split()[0].partition("-")[0]) in given_names()


def _in(text: str, paragraphs: Sequence[Span], name: str) -> Span:
    start = text.index(name, paragraphs[0].start)
    return Span(start, start + len(name))
