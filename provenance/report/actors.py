"""Actors as tables, objects and a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from provenance.judge.alike import Alike
from provenance.judge.known import Known
from provenance.judge.model import Judgement, moment, says
from provenance.report.detail import Line
from provenance.report.judgements import state

BRIEF = ("actor", "name", "kind", "said", "passed on", "printed", "other names")
FLAT = (
    "actor", "name", "kind", "said", "passed_on", "printed", "aliases", "country", "domain", "parent", "wikidata",
    "isni", "article",
)  # fmt: skip
ALIKE = ("actor", "name", "may_be", "other_name", "why")
MOST = 4  # other names that a table lists


def rows(found: Iterable[Known], columns: Sequence[str]) -> tuple[Sequence[str], Iterator[list[str]]]:
    """The columns, and a row an actor."""
    return columns, (_row(each, columns) for each in found)


def objects(found: Iterable[Known]) -> Iterator[dict[str, object]]:
    """An object an actor."""
    return (as_object(each) for each in found)


def as_object(actor: Known) -> dict[str, object]:
    """All that is known of an actor; the counts are of current quotations and articles."""
    return {
        "actor": f"a{actor.id}",
        "name": actor.name,
        "kind": actor.kind,
        "aliases": [{"name": name, "origin": origin} for name, origin in actor.aliases],
        "country": actor.country,
        "domain": actor.domain,
        "parent": actor.parent[1] if actor.parent else None,
        "wikidata": actor.wikidata,
        "isni": actor.isni,
        "article": actor.article,
        "registry_key": actor.registry_key,
        "said": actor.speaker,
        "passed_on": actor.intermediary,
        "printed": actor.outlet,
    }


def shown(actor: Known, merged: Sequence[Known], judgements: Iterable[Judgement]) -> dict[str, object]:
    """An actor with those merged into it and the judgements on it."""
    return {
        **as_object(actor),
        "merged": [as_object(each) for each in merged],
        "judgements": [
            {"judgement": f"j{one.key}", "says": says(one), "by": one.by, "at": moment(one.at), "reason": one.reason,
             "state": state(one)}
            for one in judgements
        ],
    }  # fmt: skip


def page(actor: Known, merged: Sequence[Known], judgements: Iterable[Judgement]) -> Iterator[Line]:
    """The same as paragraphs."""
    yield 0, ((f"a{actor.id} ", "bold"), (actor.name, "bold"), (f"  {actor.kind or 'kind unknown'}", ""))
    if actor.article:
        yield 4, ((f"the name means it in {actor.article} alone", "dim"),)
    facts: Mapping[str, object] = {
        "other names": "; ".join(f"{name} ({origin})" for name, origin in actor.aliases),
        "part of": f"a{actor.parent[0]} {actor.parent[1]}" if actor.parent else None,
        "country": actor.country,
        "domain": actor.domain,
        "Wikidata": actor.wikidata,
        "ISNI": actor.isni,
        "registry": actor.registry_key,
    }
    for name, value in facts.items():
        if value:
            yield 4, ((f"{name}: ", "bold"), (str(value), ""))
    counts = f"said {actor.speaker:,}, passed on {actor.intermediary:,}; printed {actor.outlet:,} articles"
    yield 4, (("quotations: ", "bold"), (counts, ""))
    for each in merged:
        counts = f"said {each.speaker:,}, passed on {each.intermediary:,}"
        where = f" of {each.article}" if each.article else ""
        yield 4, (("merged: ", "bold"), (f"a{each.id} {each.name}{where}: {counts}", ""))
    for one in judgements:
        words = f"j{one.key} {says(one)} – {one.by}, {one.at:%Y-%m-%d}: {one.reason} ({state(one)})"
        yield 4, (("judged: ", "bold"), (words, ""))


def alike_rows(found: Iterable[tuple[Known, Known, Alike]]) -> tuple[Sequence[str], Iterator[list[str]]]:
    """Pairs that may be one actor."""
    return ALIKE, ([f"a{one.id}", _named(one), f"a{other.id}", _named(other), pair.why] for one, other, pair in found)


def alike_objects(found: Iterable[tuple[Known, Known, Alike]]) -> Iterator[dict[str, object]]:
    """The same as objects."""
    return ({"one": as_object(one), "other": as_object(other), "why": pair.why} for one, other, pair in found)


def _named(actor: Known) -> str:
    return f"{actor.name} (in {actor.article})" if actor.article else actor.name


def _row(actor: Known, columns: Sequence[str]) -> list[str]:
    names = [name for name, _ in actor.aliases]
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    cells = {
        **{key: "" if value is None else str(value) for key, value in as_object(actor).items()},
        "name": _named(actor) if "other names" in columns else actor.name,
        "passed on": str(actor.intermediary),
        "other names": "; ".join(names[:MOST]) + more,
        "aliases": "; ".join(names),
    }
    return [cells[column] for column in columns]
