"""Articles that tell one story: grouped by the utterances that they share.

Two articles belong together if they share two utterances or more. One alone joins nothing: a formula of condolence, an
old dictum or one wrong match would weld strangers together, and two of them at once hardly would. What is joined is
joined through others as well, so that a story may hold articles that share nothing with each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from provenance.infer.counted import Heading
from provenance.report.detail import BLANK, Line
from provenance.report.entries import Entry, moment
from provenance.report.matrix import Rows, common_credit, facts_of, shortened
from provenance.report.summary import many

FLAT = (
    "story", "document", "outlet", "published", "title", "url", "shared_utterances", "articles", "quote_ids",
)  # fmt: skip
ARTICLES, OUTLETS = 12, 8  # of a story that is not shown whole, and of an utterance in it


class Group(NamedTuple):
    """The articles of a story, by revision, and the utterances that two of them or more print."""

    articles: tuple[int, ...]
    utterances: tuple[int, ...]


class Story(NamedTuple):
    """A story to be shown: its articles, earliest first, how many of its utterances each has, and the utterances."""

    articles: Sequence[Heading]
    shares: Sequence[Sequence[int]]
    utterances: Sequence[int]
    entries: Sequence[Entry]

    @property
    def name(self) -> str:
        """The document of its earliest article: what `report story` takes."""
        return self.articles[0].document


def grouped(pairs: Iterable[tuple[int, int]]) -> list[Group]:
    """The stories in (article, utterance) pairs that come by article.

    Largest first, then by the articles' keys. Two articles share two utterances if both have one same pair of them, so
    each article names its pairs, and nothing is compared with anything: the work grows with the length of articles,
    never with how many print an utterance.
    """
    parent: dict[int, int] = {}
    first: dict[tuple[int, int], int] = {}
    has: dict[int, tuple[int, ...]] = {}

    def root(article: int) -> int:
        while parent[article] != article:
            parent[article] = parent[parent[article]]
            article = parent[article]
        return article

    for article, rows in groupby(pairs, key=lambda pair: pair[0]):
        parent[article] = article
        has[article] = tuple(sorted({utterance for _, utterance in rows}))
        for pair in combinations(has[article], 2):
            other = root(first.setdefault(pair, article))
            mine = root(article)
            if other != mine:
                parent[max(other, mine)] = min(other, mine)
    members: dict[int, list[int]] = {}
    for article in has:
        members.setdefault(root(article), []).append(article)
    groups = [_group(articles, has) for articles in members.values() if len(articles) > 1]
    return sorted(groups, key=lambda group: (-len(group.articles), group.articles))


def _group(articles: list[int], has: dict[int, tuple[int, ...]]) -> Group:
    counts = Counter(utterance for article in articles for utterance in has[article])
    several = sorted((utterance for utterance, n in counts.items() if n > 1), key=lambda u: (-counts[u], u))
    return Group(tuple(articles), tuple(several))


def earliest_first(headings: Iterable[Heading]) -> list[Heading]:
    """Articles by date, those without one last, then by outlet and document."""
    return sorted(headings, key=lambda one: (moment(one.published), one.outlet or "", one.document))


def page(stories: Sequence[Story]) -> Iterator[Line]:
    """Each story: its articles, then what they share and how each outlet has it."""
    for number, story in enumerate(stories):
        if number:
            yield BLANK
        first, last = story.articles[0].published, story.articles[-1].published
        when = f"{first or 'no date'} to {last or 'no date'}" if first != last else first or "no date"
        counts = f"{many(len(story.articles), 'article')}, {many(len(story.utterances), 'shared utterance')}, {when}"
        yield 0, ((_title(story), "bold"), (f"  {counts}", ""))
        several = len(story.entries) < len(story.utterances)
        listed = list(zip(story.articles, story.shares, strict=True))
        for article, shared in listed[: ARTICLES if several else None]:
            who = article.outlet or f"({article.document})"
            title = f"  {shortened(article.title)}" if article.title else ""
            yield 4, ((who, "bold"), (title, ""), (f"  {article.published or 'no date'}  {article.document}", "dim"),
                      (f"  {many(len(shared), 'utterance')}", "dim"))  # fmt: skip
        if several and len(listed) > ARTICLES:
            rest = f"and {many(len(listed) - ARTICLES, 'more article')}"
            yield 4, ((f"{rest}: `provenance report story {story.name}`", "dim"),)
        for entry in story.entries:
            yield from _shared(entry, OUTLETS if several else None)
        more = len(story.utterances) - len(story.entries)
        if more > 0:
            yield 4, ((f"and {many(more, 'more shared utterance')}: `provenance report story {story.name}`", "dim"),)


def _shared(entry: Entry, most: int | None) -> Iterator[Line]:
    said = f"  {entry.speaker or '(open)'}"
    common = common_credit(entry)
    yield 4, ((f"{entry.quote_id} ", "bold"), (f"“{shortened(entry.reference.text)}”", ""),
              (f"{said} {common}" if common else said, "dim"))  # fmt: skip
    outlets = list(entry.by_outlet().items())
    for outlet, mine in outlets[:most]:
        places = ", ".join(
            f"{one.record.document}:{one.record.quotation.start} {one.record.quotation_id}" for one in mine
        )
        for fact in facts_of(mine, entry, common is None):
            yield 8, ((f"{outlet}: ", ""), (fact, ""), (f"  {places}", "dim"))
    if most is not None and len(outlets) > most:
        yield (
            8,
            ((f"and {many(len(outlets) - most, 'more outlet')}: `provenance report quote {entry.quote_id}`", "dim"),),
        )


def _title(story: Story) -> str:
    titled = next((article.title for article in story.articles if article.title), None)
    return shortened(titled or story.entries[0].reference.text if titled or story.entries else story.name)


def flat(stories: Iterable[Story]) -> Rows:
    """One row an article."""
    return FLAT, [
        (
            story.name,
            article.document,
            article.outlet or "",
            article.published or "",
            article.title or "",
            article.url or "",
            str(len(shared)),
            str(len(story.articles)),
            " ".join(f"u{key}" for key in shared),
        )
        for story in stories
        for article, shared in zip(story.articles, story.shares, strict=True)
    ]


def as_object(story: Story) -> dict[str, object]:
    """One story with its articles and the ids of what they share."""
    return {
        "story": story.name,
        "articles": [
            {
                "document": article.document,
                "outlet": article.outlet,
                "published": article.published,
                "title": article.title,
                "url": article.url,
                "quote_ids": [f"u{key}" for key in shared],
            }
            for article, shared in zip(story.articles, story.shares, strict=True)
        ],
        "utterances": [
            {
                "quote_id": entry.quote_id,
                "reference": entry.reference.text,
                "speaker": entry.speaker,
                "quotations": [one.record.quotation_id for one in entry.occurrences],
            }
            for entry in story.entries
        ],
        "quote_ids": [f"u{key}" for key in story.utterances],
    }
