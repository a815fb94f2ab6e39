"""Everything that reads: records for reports and exports, and what is in the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, exists, func, or_, select

from provenance.cited import Cited
from provenance.infer.counted import Profile, Saying
from provenance.infer.tallies import CreditTally, FlowTally, Step
from provenance.judge.known import Known
from provenance.judge.model import Judgement
from provenance.model import Record, Role, Span
from provenance.store import (
    bundled,
    citing,
    copied,
    cutting,
    evidence,
    judgements,
    loading,
    ordering,
    origins,
    profiling,
    records,
    tallies,
    who,
)
from provenance.store import tables as t
from provenance.store.copied import Printed
from provenance.store.counts import Counts, Rest, counts, rest
from provenance.store.direct import Direct
from provenance.store.engine import explained, open_engine
from provenance.store.filters import Filter, called, filtered, is_outlet
from provenance.store.migrate import missing, require
from provenance.store.names import fold
from provenance.store.origins import Origin
from provenance.store.paging import Pages
from provenance.store.sql import AnyTable, batches, current

if TYPE_CHECKING:  # loading numpy with them takes longer than a page of a report
    from provenance.match.judged import Pairs
    from provenance.store.revised import Revised
    from provenance.store.searching import Searcher

_TYPED: tuple[AnyTable, ...] = (t.Quotation, t.Utterance)  # whose ids users type


class Reader:
    """The database as reports and exports read it, all at one moment."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def records_of(self, utterances: Sequence[int]) -> Iterator[Record]:
        """The quotations of these utterances, a few hundred utterances after the other."""
        for some in batches(utterances):
            yield from records.read(self._connection, records.RECORDS.where(t.Reproduction.utterance_id.in_(some)))

    def records(self, wanted: Filter | None = None) -> Iterator[Record]:
        """Quotations with all that is known of them, by time of publication, outlet, document and place."""
        yield from records.read(self._connection, filtered(records.RECORDS, wanted or Filter()))

    def cited(self, wanted: Filter | None = None) -> Iterator[Cited]:
        """The same with what surrounds each: its article, its actors, the run that found it."""
        yield from citing.cited(self._connection, self.records(wanted))

    def of_ids(self, ids: Sequence[int]) -> Iterator[Record]:
        """These quotations."""
        for some in batches(ids):
            yield from records.read(self._connection, records.RECORDS.where(t.Quotation.id.in_(some)))

    def origins(self, ids: Sequence[int]) -> Iterator[tuple[Origin, list[int]]]:
        """What these quotations were read from, see ``origins.origins``."""
        return origins.origins(self._connection, ids)

    def references(self, utterances: Sequence[int]) -> Iterator[Record]:
        """The quotations with which the others of these utterances are compared."""
        for some in batches(utterances):
            held = t.Reproduction.is_reference & t.Reproduction.utterance_id.in_(some)
            yield from records.read(self._connection, records.RECORDS.where(held))

    @property
    def pages(self) -> Pages:
        """What reports page through."""
        return Pages(self._connection)

    def page_headers(self, address: str) -> str | None:
        """What the server sent before the bytes that are stored of an address, a header a line."""
        return evidence.headers(self._connection, address)

    def profile(self, outlet: str, speakers: int) -> Profile:
        """What an outlet does with what others print too."""
        return profiling.profile(self._connection, outlet, speakers)

    def sayings(self, wanted: Filter, limit: int | None, offset: int = 0) -> tuple[list[Saying], int]:
        """A page of speakers by outlet and relation, and how many speakers there are."""
        return profiling.sayings(self._connection, wanted, limit, offset)

    def judgements(self) -> list[Judgement]:
        """Every judgement, withdrawn ones too, in the order in which they were stored."""
        return judgements.judgements(self._connection)

    def pairs(self) -> Pairs:
        """Pairs of quotations, by the ids that users type, that are judged one utterance, and two."""
        from provenance.match.judged import Pairs

        same, different = judgements.pairs(self._connection)
        return Pairs(*(tuple((f"q{a}", f"q{b}") for a, b in pairs) for pairs in (same, different)))

    def actors(self) -> list[Known]:
        """Every actor, merged ones too, by id."""
        return who.known(self._connection)

    def named(self, given: str) -> list[Known]:
        """The actors that ``given`` names, see ``who.by_name``."""
        return who.by_name(self._connection, given)

    def apart(self) -> set[tuple[int, int]]:
        """Pairs of actors, by id, that judgements keep apart."""
        return who.apart(self._connection)

    def judgements_on(self, actor_id: int) -> list[Judgement]:
        """Every judgement about an actor, withdrawn ones too."""
        return who.judgements_on(self._connection, actor_id)

    def unknown_names(self, wanted: Filter) -> list[str]:
        """The outlet, speaker or intermediary of a filter that the database does not know, for a message."""
        asked = (wanted.outlet, wanted.speaker, wanted.via)
        return [name for name in asked if name is not None and not self._known(name)]

    def credits(self, outlet: str | None = None) -> list[CreditTally]:
        """Who credits and who drops which medium, of all outlets or of one."""
        return tallies.credits(self._connection, is_outlet(outlet) if outlet else None)

    def flow(self, outlet: str | None = None) -> list[FlowTally]:
        """Which outlet took how much through whom."""
        return tallies.flow(self._connection, is_outlet(outlet) if outlet else None)

    def publishing(self, name: str) -> set[str]:
        """The outlets that ``name`` means, by the names that manifests give."""
        return set(self._connection.execute(select(t.Outlet.name).where(is_outlet(name))).scalars())

    def revised(self, outlet: str | None, limit: int | None, offset: int) -> tuple[list[Revised], int]:
        """A page of articles that were read again and had changed, see ``revised.revised``."""
        from provenance.store import revised

        return revised.revised(self._connection, outlet, limit, offset)

    def copies(self) -> list[Printed]:
        """Every article that prints the same text as another."""
        return copied.printed(self._connection)

    def steps(self, wanted: Filter | None = None) -> list[Step]:
        """The same as steps from one to the next, of the quotations that are ``wanted``."""
        return tallies.steps(self._connection, wanted or Filter())

    def evidence(self, records: Sequence[Record]) -> dict[tuple[str, Span], str]:
        """The words that name each link of ``records``, by the quotation's id and the span."""
        found: dict[tuple[str, Span], str] = {}
        for some in batches([int(record.quotation_id[1:]) for record in records]):
            places = [
                (row[0], cutting.Cut(*row[1:])) for row in self._connection.execute(loading.EVIDENCE, {"ids": some})
            ]
            words = cutting.words(self._connection, (cut for _, cut in places))
            found |= {(f"q{key}", Span(cut.start, cut.end)): words[cut] for key, cut in places}
        return found

    def ordered(
        self, wanted: Sequence[Filter], least: int, limit: int | None, after: int | None
    ) -> list[tuple[int, int]]:
        """Utterances in the order of the report, see ``ordering.ordered``."""
        return ordering.ordered(self._connection, wanted, least, limit, after)

    def direct(self) -> Direct:
        """The same moment of the database, by its driver alone."""
        driver = self._connection.connection.driver_connection
        return Direct(driver, self._connection.dialect.name == "sqlite")

    def searcher(self) -> Searcher:
        """What searches the index of words."""
        from provenance.store.searching import Searcher

        return Searcher(self._connection)

    def names(self, option: str) -> set[str]:
        """The names of all outlets, speakers (``speaker``) or intermediaries (``via``)."""
        if option == "outlet":
            return set(self.outlets())
        role = Role.SPEAKER if option == "speaker" else Role.INTERMEDIARY
        query = select(t.Actor.name).where(t.Actor.id.in_(select(t.Link.actor_id).where(t.Link.role == role)))
        return set(self._connection.execute(query).scalars())

    def article_count(self) -> int:
        """How many articles there are."""
        return int(self._connection.execute(select(func.count()).select_from(t.Article)).scalar_one())

    def utterance_exists(self, key: int) -> bool:
        """Whether an utterance of that id has a place in the report."""
        query = select(t.UtteranceOrder.utterance_id).where(t.UtteranceOrder.utterance_id == key)
        return self._connection.execute(query).first() is not None

    def documents(self) -> list[str]:
        """The names of all documents, as they are now."""
        query = select(t.Revision.document).distinct().where(current(t.Revision)).order_by(t.Revision.document)
        return list(self._connection.execute(query).scalars())

    def last_ids(self) -> tuple[int, int]:
        """The highest ids in use, of quotations and of utterances; 0 where there are none."""
        highest = (select(func.coalesce(func.max(table.id), 0)).where(current(table)) for table in _TYPED)
        quotation, utterance = (self._connection.execute(query).scalar_one() for query in highest)
        return quotation, utterance

    def outlets(self) -> list[str]:
        """The names of all outlets."""
        return list(self._connection.execute(select(t.Outlet.name).order_by(t.Outlet.name)).scalars())

    def matched_by(self) -> str | None:
        """The rules by which the latest run matched; None where none has."""
        query = select(t.Run.ruleset).where(t.Run.kind == t.RunKind.MATCH).order_by(t.Run.id.desc()).limit(1)
        return self._connection.execute(query).scalar()

    def articles(self, given: str) -> list[str]:
        """The identities of the articles that ``given`` names, see ``bundled.named``."""
        return bundled.named(self._connection, given)

    def held(self, article: str) -> bundled.Held:
        """All of the article of that identity, for a bundle."""
        return bundled.held(self._connection, article)

    def rest(self) -> Rest:
        """How much a report may leave out."""
        return rest(self._connection)

    def counts(self) -> Counts:
        """How much there is of everything."""
        return counts(self._connection)

    def _known(self, name: str) -> bool:
        outlet = exists().where(t.Outlet.folded == fold(name))
        return bool(self._connection.execute(select(or_(outlet, exists(called(name))))).scalar())


@contextmanager
def reading(url: str | Path) -> Iterator[Reader]:
    """Read a database without ever changing it. Raises StoreError where it is missing, older, newer or not ours."""
    missing(url)
    engine = open_engine(url, readonly=True)
    with explained(url), engine.connect() as connection:
        require(connection, url)
        yield Reader(connection)
