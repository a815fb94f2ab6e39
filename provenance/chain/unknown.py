"""Media that no registry knows, by their sort, their marks or their shape; and the outlet's own name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from provenance.actors import declension, shapes
from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.chain.guarded import Guarded
from provenance.model import Actor, ActorKind, Span

_WORD = r"[A-ZÀ-Þ][\w'’.&-]*\w"
_NAME = rf"{_WORD}(?:[ -](?:(?:of|de|la|del|do|and|e) )?{_WORD}){{0,3}}"
_REACH = 60  # code points before a sort or a last word in which its name stands
# "told the Wessex Echo newspaper", "the news agency Fena": a name beside its sort.
_SORT = Guarded(
    r"\b(?:news (?:agency|website|site|portal|channel|outlet|service|magazine)|newspaper|broadcaster|magazine|daily"
    r"|weekly|tabloid|(?:radio|television|TV) (?:station|channel|network)|radio|television|TV)\b",
    "news|newspaper|broadcaster|magazine|daily|weekly|tabloid|radio|television|TV",
    0,
)
_BEFORE = re.compile(rf"{_NAME}(?= (?:(?:state|public|private|local|daily|weekly|business|financial) )?$)")
_AFTER = re.compile(rf",? (?P<name>{_NAME})")
# "told the Wessex Echo", "Radio Fortuna": names that only media have.
_FIRST, _LAST = ("|".join(sorted(words)) for words in (shapes.FIRST, shapes.LAST))
_ENDING = Guarded(rf"(?<=[ -])(?:{_LAST})\b(?! [A-Z])", _LAST, 0)
_SHAPED = Guarded(
    rf"\b(?:{shapes.NUMBERED.pattern})\b|\b(?:{_FIRST}|Journal|Gazeta) {_WORD}(?: {_WORD})?",
    f"{_FIRST}|Journal|Gazeta|RTL|RAC|TF|Antena|Rai|Sport|SPORT|talk",
    0,
)
_MARKED = Guarded(
    r"[«„“\"»][ \u00a0\u202f]?(?P<name>[^\W_a-zß-öø-ÿа-яѐ-џґ][^«»„“”\"\n.!?:;,]{1,28})[»“”\"«]", '«|„|“|”|"|»', 0
)
_LATIN = re.compile(r"(?<!\w)[A-Z]\w*(?:[.&-]\w+)*(?: [A-Z]\w*(?:[.&-]\w+)*){0,2}(?!\w)")
_ON_AIR = re.compile(
    r"\b(?:Radio|TV|T[ée]l[ée]\w*|Television|Canal|Channel|FM|Broadcasting)\b|\b(?:TV|TF|RTL|RAC)\d|[Рр]ади|[Рр]аді"
)
_WITHIN = re.compile(r"[«„“\"]([^»“”\"]{3,})[»“”\"]")
_TAIL = re.compile(rf"{_WORD}(?:[ -]{_WORD}){{0,2}}[ -]$")
_SHORT = re.compile(rf"\b[Tt]he (?P<word>{_LAST})\b(?! [A-Z])")
_OPENERS = frozenset("the a an this that his her its their our state former one".split())


GUARDS = (_SORT, _ENDING, _SHAPED)  # the last words of ``_SHORT`` are those of ``_ENDING``


def named(text: str, span: Span, lang: str | None) -> Iterator[tuple[Span, str]]:
    """Media of ``text[span]`` that stand beside their sort, or have a name that only media have."""
    for at in _named(text, span):
        words = text[slice(*at)].split(" ")
        while len(words) > 1 and words[0].lower() in _OPENERS:
            at, words = Span(at.start + len(words[0]) + 1, at.end), words[1:]
        if len(words) == 2 and fold(words[0]) in given_names():
            continue  # "Emily Post"
        if len(words) == 1 and (words[0] in shapes.LAST or words[0].lower() in _OPENERS):
            continue
        if not all(fold(word) in places().demonyms for word in words):
            yield at, nominative(" ".join(words), lang)


def _named(text: str, span: Span) -> Iterator[Span]:
    for m in _SORT.finditer(text, span):
        start = max(span.start, m.start() - _REACH)
        if name := _BEFORE.search(text[start : m.start()]):
            yield Span(start + name.start(), start + name.end())
        elif after := _AFTER.match(text, m.end(), span.end):
            yield Span(*after.span("name"))
    for m in _ENDING.finditer(text, span):
        start = max(span.start, m.start() - _REACH)
        if name := _TAIL.search(text[start : m.start()]):
            yield Span(start + name.start(), m.end())
    for m in _SHAPED.finditer(text, span):
        yield Span(*m.span())


def called(text: str, span: Span, registered: Sequence[tuple[Span, Actor]]) -> Iterator[tuple[Span, Actor]]:
    """ "The Times" where a medium of that last word has been named before."""
    for m in _SHORT.finditer(text, *span) if _ENDING.may(text, span) else ():
        for at, actor in registered:
            if at.start >= m.start():
                break
            if actor.name.endswith(f" {m['word']}"):
                yield Span(*m.span()), actor
                break


def marked(text: str, span: Span, lang: str | None) -> Iterator[tuple[Span, str]]:
    """What is a medium where the words before them say so: in marks ("sagte sie dem »Boten«"), or of another script.

    In English such names have no marks.
    """
    if lang != "en":
        for m in _MARKED.finditer(text, span):
            yield Span(*m.span("name")), nominative(m["name"].strip(), lang)
    if lang in ("ru", "uk"):
        for m in _LATIN.finditer(text, *span):
            yield Span(*m.span()), m[0]


def nominative(name: str, lang: str | None) -> str:
    """A German name out of the dative: "der »Rheinischen Post«"."""
    first, _, rest = name.partition(" ")
    return f"{first[:-1]} {rest}" if lang == "de" and rest and first.endswith("schen") else name


def kind(name: str) -> ActorKind:
    """What sort of medium a name is likely one of."""
    return ActorKind.BROADCASTER if _ON_AIR.search(name) else ActorKind.PAPER


@lru_cache(maxsize=2)
def outlet(text: str, printed: str, name: str, lang: str | None = None) -> tuple[tuple[Span, Actor], ...]:
    """Where an article names its own outlet, whose actor is called ``name``: in any case, or without its first word."""
    marked = _WITHIN.search(printed)
    bare = marked[1] if marked else printed.removeprefix("The ")  # "Газета «Волга»"
    short = bare.partition(" ")[2]
    ways = {bare, *declension.forms(bare), *([short] if " " in short or "-" in short else [])}
    either = "|".join(map(re.escape, sorted(ways, key=len, reverse=True)))
    if lang in ("ru", "uk", "pl") and " " in bare:
        either = f"{either}|{' '.join(_any_case(word) for word in bare.split())}"
    actor = Actor(name, ActorKind.PAPER)
    found = re.finditer(rf"(?<!\w)(?:{either})(?!\w)", text) if len(bare) > 1 else ()
    return tuple((Span(*m.span()), actor) for m in found)


def _any_case(word: str) -> str:
    """A pattern of a Slavic word in any case and number: "Новинам", "Warmińskiemu"."""
    stem = word.rstrip("аеиіїоуыьюяйaeiouyęą") if len(word) > 4 else word
    return rf"{re.escape(stem)}\w{{0,4}}" if len(stem) > 2 else re.escape(word)
