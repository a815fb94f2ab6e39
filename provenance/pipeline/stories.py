"""Stories: which articles share utterances, and what they make of them."""

from __future__ import annotations

from provenance.errors import SettingsError
from provenance.pipeline.reporting import know
from provenance.report import story
from provenance.report.entries import entries
from provenance.report.paged import Paged, Slice
from provenance.report.story import Group, Story
from provenance.report.summary import nearest
from provenance.store import Filter, Reader, reading

MOST = 5  # utterances of a story that a list of several stories shows


def stories(url: str, document: str | None, outlet: str | None, page: Slice) -> Paged[Story]:
    """The stories of the database, those with most articles first, or all of the one that has ``document``.

    Of several stories the utterances that most articles share are shown. Raises SettingsError where the document or
    the outlet is not there.
    """
    with reading(url) as reader:
        counts = reader.rest()
        if counts.articles:
            know(reader, Filter(outlet=outlet))
        groups = story.grouped(reader.pages.shared())
        members = sum(len(group.articles) for group in groups)
        chosen = _choose(reader, groups, document, outlet)
        several = document is None
        some = chosen[page.offset :][: page.size] if several else chosen
        found = [_told(reader, group, MOST if several else None) for group in some]
        gone = {
            "article{s} of other stories": members - sum(len(group.articles) for group in chosen),
            "article{s} without two utterances in common with another": counts.articles - members,
        }
        return Paged(found, len(chosen), page if several else Slice(), counts.articles, gone)


def _choose(reader: Reader, groups: list[Group], document: str | None, outlet: str | None) -> list[Group]:
    if outlet is not None:
        mine = reader.pages.revisions(Filter(outlet=outlet))
        groups = [group for group in groups if not mine.isdisjoint(group.articles)]
    if document is None:
        return groups
    mine = reader.pages.revisions(Filter(document=document))
    found = [group for group in groups if not mine.isdisjoint(group.articles)]
    if not found:
        documents = reader.documents()
        if document in documents:
            raise SettingsError(f"{document} shares no two utterances with another article", "`report story` lists all")
        close = nearest(document, documents)
        hint = f"perhaps {' or '.join(close)}?" if close else "write the name under which an article was read"
        raise SettingsError(f"there is no document {document!r}", hint)
    return found


def _told(reader: Reader, group: Group, most: int | None) -> Story:
    headings = story.earliest_first(reader.pages.headings(group.articles).values())
    has = reader.pages.utterances_of(group.articles)
    shared = set(group.utterances)
    shown = group.utterances[:most]
    place = {f"u{key}": number for number, key in enumerate(shown)}
    told = sorted(entries(reader.records_of(shown)), key=lambda entry: place[entry.quote_id])
    shares = [sorted(shared.intersection(has.get(heading.key, ()))) for heading in headings]
    return Story(headings, shares, group.utterances, told)
