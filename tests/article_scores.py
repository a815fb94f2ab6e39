"""Compares what is extracted from a marked article with what it says, verdict by verdict.

A verdict is one yes or no about one quotation in one category:

- ``spans``: some quotation covers it (characters shared over characters in either, at least ``OVERLAP``)
- ``extra``: a quotation in marks or set off that the program found is one that the article has (precision)
- ``kind``, ``speaker``, ``mention``: as marked; a quotation that was not found is wrong in all of them
- ``chain``: the names in their order; ``basis``: the bases of the intermediaries, where the names are right. In a
  header ``# chain q2: Kim Jong Un > KCNA~carried > UNN`` a link without a basis is ``stated``

Contents in quotation marks are marked without exception; indirect speech only where the article is about it, so
indirect extras are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from marked import ARTICLES, Marked, parse

from provenance.actors import names
from provenance.actors.registry import Registry, load
from provenance.model import Article, Kind, Quotation, Role, Span
from provenance.pipeline.extraction import extract

EXPECTED_FAILURES = ARTICLES / "expected_failures.txt"
OVERLAP = 0.6
OWN = frozenset({Kind.DIRECT, Kind.MIXED, Kind.BLOCK})
# (folder, language, category) -> share of verdicts that must be right: what was reached, rounded down.
FLOORS = {
    ("attribution", "en", "spans"): 0.99,
    ("attribution", "en", "extra"): 1.0,
    ("attribution", "en", "kind"): 0.99,
    ("attribution", "en", "speaker"): 0.96,
    ("attribution", "en", "mention"): 0.98,
    ("attribution", "other", "spans"): 0.99,
    ("attribution", "other", "extra"): 1.0,
    ("attribution", "other", "kind"): 0.99,
    ("attribution", "other", "speaker"): 0.98,
    ("attribution", "other", "mention"): 0.98,
    ("chains", "en", "spans"): 0.99,
    ("chains", "en", "extra"): 1.0,
    ("chains", "en", "kind"): 0.99,
    ("chains", "en", "speaker"): 0.97,
    ("chains", "en", "mention"): 0.98,
    ("chains", "en", "chain"): 0.97,
    ("chains", "en", "basis"): 0.99,
    ("chains", "other", "spans"): 0.99,
    ("chains", "other", "extra"): 1.0,
    ("chains", "other", "kind"): 0.99,
    ("chains", "other", "speaker"): 0.98,
    ("chains", "other", "mention"): 0.98,
    ("chains", "other", "chain"): 0.97,
    ("chains", "other", "basis"): 0.99,
}


@dataclass(frozen=True)
class Verdict:
    """One answer held against the truth; ``expected`` and ``found`` are in words, for the reader of a failure."""

    quotation: str
    category: str
    right: bool
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.quotation} {self.category}: expected {self.expected!r}, found {self.found!r}"


@dataclass(frozen=True)
class Truth:
    """What a marked article says of one quotation; ``speaker`` is None where nobody may be named."""

    key: str
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    kind: Kind
    speaker: str | None
    chain: tuple[tuple[str, str], ...]  # name and basis, from the first speaker to the outlet


@cache
def registry() -> Registry:
    return load()


@cache
def read(path: Path) -> Marked:
    return parse(path.name, path.read_bytes().decode("utf-8"))


def truths(article: Marked) -> Iterator[Truth]:
    """Every quotation of a marked article. Raises ValueError where one has no kind or no speaker line."""
    for key in article.ids():
        kind, speaker, chain = (article.header(name, key) for name in ("kind", "speaker", "chain"))
        if kind is None or speaker is None:
            raise ValueError(f"{article.name}: {key} needs its kind and its speaker")
        links = [(name, basis or "stated") for name, _, basis in (x.partition("~") for x in (chain or "").split(" > "))]
        yield Truth(
            key,
            article.spans(key, "content"),
            article.spans(key, "source"),
            Kind(kind),
            None if speaker == "none" else speaker,
            tuple(links) if chain else (),
        )


def files(room: str) -> list[Path]:
    """The marked articles of one folder, by name."""
    return sorted((ARTICLES / room).glob("*.txt"))


@cache
def judge(path: Path) -> tuple[Verdict, ...]:
    """Every verdict about one marked article."""
    marked = read(path)
    article = Article(path.name, marked.text, "", outlet=marked.header("outlet"), lang=marked.header("lang"))
    found = extract(article, registry()).quotations
    truth = tuple(truths(marked))
    return tuple(_quotations(marked.text, truth, found)) + tuple(_extras(marked.text, truth, found))


@cache
def expected_failures() -> dict[str, str]:
    """``folder/name.txt`` -> why it is not right yet."""
    lines = EXPECTED_FAILURES.read_text(encoding="utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines if line and not line.startswith("#"))


def check(path: Path) -> None:
    """Fail unless the article is right in every respect; or, where it is listed as a failure, unless it is not."""
    key = f"{path.parent.name}/{path.name}"
    wrong = [str(verdict) for verdict in judge(path) if not verdict.right]
    if key in expected_failures():
        assert wrong, f"{key} is right now: strike it from {EXPECTED_FAILURES.name}"
    else:
        assert not wrong, "\n".join([key, *wrong])


def floors(room: str) -> list[tuple[str, str, float]]:
    """(language, category, floor) of one folder; the languages are ``en`` and ``other``."""
    return [(language, category, floor) for (r, language, category), floor in FLOORS.items() if r == room]


def rate(room: str, language: str, category: str) -> tuple[int, int]:
    """How many verdicts of a category are right, and how many there are."""
    verdicts = [
        verdict.right
        for path in files(room)
        if ("en" if read(path).header("lang") == "en" else "other") == language
        for verdict in judge(path)
        if verdict.category == category
    ]
    return sum(verdicts), len(verdicts)


def _quotations(text: str, truth: tuple[Truth, ...], found: tuple[Quotation, ...]) -> Iterator[Verdict]:
    for q in truth:
        best = max(found, key=lambda f: _overlap(q.content, f.spans), default=None)
        if best is not None and _overlap(q.content, best.spans) < OVERLAP:
            best = None
        words = " ".join(text[s:e] for s, e in q.content)
        yield Verdict(q.key, "spans", best is not None, words, best.words(text) if best else "nothing")
        yield Verdict(q.key, "kind", best is not None and best.kind == q.kind, q.kind, best.kind if best else "nothing")
        if q.kind is Kind.NOT_SPEECH:
            continue
        by = best.attribution if best else None
        name = by.name if by else None
        right = best is not None and ((q.speaker is None and name is None) or same_name(q.speaker, name))
        yield Verdict(q.key, "speaker", right, q.speaker or "nobody", name or "nobody")
        if q.source:
            mention = by.mention if by else None
            near = mention is not None and any(s.start < mention.end and mention.start < s.end for s in q.source)
            shown = text[slice(*mention)] if mention else "nothing"
            yield Verdict(q.key, "mention", near, " / ".join(text[s:e] for s, e in q.source), shown)
        if q.chain:
            yield from _chain(q, best)


def _chain(q: Truth, best: Quotation | None) -> Iterator[Verdict]:
    links = best.chain if best else ()
    right = len(links) == len(q.chain) and all(same_name(a, b.name) for (a, _), b in zip(q.chain, links, strict=True))
    yield Verdict(q.key, "chain", right, " > ".join(n for n, _ in q.chain), " > ".join(b.name for b in links))
    if right:
        between = [(basis, b) for (_, basis), b in zip(q.chain, links, strict=True) if b.role is Role.INTERMEDIARY]
        if between:
            want, have = " > ".join(basis for basis, _ in between), " > ".join(b.basis for _, b in between)
            yield Verdict(q.key, "basis", want == have, want, have)


def _extras(text: str, truth: tuple[Truth, ...], found: tuple[Quotation, ...]) -> Iterator[Verdict]:
    for number, f in enumerate(found, 1):
        if f.kind in OWN:
            known = any(_shared(q.content, f.spans) for q in truth)
            yield Verdict(f"found {number}", "extra", known, "nothing" if not known else "", f.words(text))


def _shared(a: tuple[Span, ...], b: tuple[Span, ...]) -> int:
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)


def _overlap(a: tuple[Span, ...], b: tuple[Span, ...]) -> float:
    both = _shared(a, b)
    return both / (sum(e - s for s, e in (*a, *b)) - both)


def same_name(a: str | None, b: str | None) -> bool:
    """Whether two names are one actor's: titles and a leading article do not count, nor an ending in Cyrillic.

    A described speaker ("a shopkeeper", "two people familiar with the talks") is right by its leading words.
    """
    if a is None or b is None:
        return False
    if names.fold(a) == names.fold(b):
        return True
    one, other = registry().resolve(a), registry().resolve(b)
    if one is not None and other is not None:
        return one.name == other.name
    if a[:1].islower():  # with every word: "spokesman" is all that a spokesman is called
        plain = [[names.fold(w) for w in ARTICLE.sub("", name).split()] for name in (a, b)]
        ways = (plain, [_words(a), _words(b)])
        return any(x and y and (y[: len(x)] == x or x[: len(y)] == y) for x, y in ways)
    x, y = _words(a), _words(b)
    return len(x) == len(y) > 0 and all(_same_word(i, j) for i, j in zip(x, y, strict=True))


ARTICLE = re.compile(
    r"^(?:(?:the|an?|my|der|die|das|ein(?:e[rmns]?)?|el|la|le|les|il)\b|(?-i:les|los|las|lo|gli|une?|una|uno|uma?|os?)\b|l['’])\s*\b",
    re.IGNORECASE,
)
ENDING = 3  # letters of a Slavic case ending
CYRILLIC = re.compile("[а-яєіїґ]")


def _words(name: str) -> list[str]:
    return [names.fold(w) for w in names.parts(ARTICLE.sub("", name))]


def _same_word(a: str, b: str) -> bool:
    if a == b:
        return True
    stem = max(3, max(len(a), len(b)) - ENDING)
    return bool(CYRILLIC.search(a)) and a[:stem] == b[:stem] and abs(len(a) - len(b)) <= ENDING
