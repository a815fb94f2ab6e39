"""What articles of a database quote at some places, who said it and through whom: no others are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from provenance.audit.model import Said
from provenance.model import ActorKind, Kind, Span
from provenance.store.direct import Direct

_PLACES = (
    "SELECT revision_id, id, start_offset, end_offset FROM quotations"
    " WHERE revision_id IN (:ids) AND retired_run_id IS NULL AND kind <> 'not_speech' ORDER BY start_offset, id"
)
_SAID = (
    "SELECT q.id, q.kind, coalesce(root.name, own.name), coalesce(root.kind, own.kind), reproductions.utterance_id,"
    " spans.start_offset, spans.end_offset FROM quotations AS q"
    " JOIN quotation_spans AS qs ON qs.quotation_id = q.id JOIN spans ON spans.id = qs.span_id"
    " LEFT JOIN attributions ON attributions.quotation_id = q.id AND attributions.retired_run_id IS NULL"
    " LEFT JOIN actors AS own ON own.id = attributions.actor_id"
    " LEFT JOIN actors AS root ON root.id = own.merged_into_id"
    " LEFT JOIN reproductions ON reproductions.quotation_id = q.id AND reproductions.retired_run_id IS NULL"
    " WHERE q.id IN (:ids) ORDER BY q.id, qs.position"
)
_THROUGH = (
    "SELECT links.quotation_id, coalesce(root.name, own.name), coalesce(root.kind, own.kind) FROM links"
    " LEFT JOIN actors AS own ON own.id = links.actor_id LEFT JOIN actors AS root ON root.id = own.merged_into_id"
    " WHERE links.quotation_id IN (:ids) AND links.retired_run_id IS NULL AND links.role = 'intermediary'"
    " ORDER BY links.quotation_id, links.position"
)


class _Place(NamedTuple):
    """A quotation from its first word to its last."""

    key: int
    start: int
    end: int


class Quoting:
    """The quotations of one database, each read once, and when one asks what stands where it does."""

    def __init__(self, database: Direct) -> None:
        self._again = database.again
        self._places: dict[int, list[_Place]] = {}
        self._said: dict[int, Said] = {}

    def at(self, asked: Mapping[int, Sequence[Span]]) -> dict[int, tuple[Said, ...]]:
        """What each text, by id, quotes at its spans, in order; what was asked of it before is given as well."""
        fresh = [text for text, spans in asked.items() if spans and text not in self._places]
        self._places |= {text: [] for text in fresh}
        for text, *place in self._again(_PLACES, ids=fresh) if fresh else ():
            self._places[text].append(_Place(*place))
        lacking = [
            place.key
            for text, spans in asked.items()
            for place in self._places.get(text, ())
            if place.key not in self._said and any(place.start < s.end and s.start < place.end for s in spans)
        ]
        if lacking:
            self._read(lacking)
        told = {text: self._places.get(text, ()) for text in asked}
        return {text: tuple([self._said[p.key] for p in some if p.key in self._said]) for text, some in told.items()}

    def _read(self, keys: Sequence[int]) -> None:
        through: defaultdict[int, list[tuple[str, ActorKind | None]]] = defaultdict(list)
        for key, name, kind in self._again(_THROUGH, ids=keys):
            through[key].append((name, ActorKind(kind) if kind else None))
        rows = self._again(_SAID, ids=keys)
        for (key, sort, speaker, kind, utterance), spans in groupby(rows, key=lambda row: row[:5]):
            quoted, who = sort != Kind.INDIRECT, ActorKind(kind) if kind else None
            quote_id = None if utterance is None else f"u{utterance}"
            places = tuple(Span(*row[5:]) for row in spans)
            self._said[key] = Said(places, quoted, speaker, who, tuple(through[key]), f"q{key}", quote_id)
