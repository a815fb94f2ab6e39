"""Who is in a database, as lists and pages show it: those who were merged count with whom they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from provenance.actors.registry import Registry
from provenance.errors import SettingsError
from provenance.judge.alike import Alike, Name, alike
from provenance.judge.known import Known
from provenance.judge.model import Judgement
from provenance.pipeline.bench import check_name
from provenance.report.summary import nearest
from provenance.store import Reader, reading

_SCOPED = ("article:", "judged:")


class Shown(NamedTuple):
    """One actor with those merged into it and every judgement on any of them."""

    actor: Known
    merged: list[Known]
    judgements: list[Judgement]


def listed(url: str, kind: str | None, search: str | None) -> list[Known]:
    """The actors that stand for themselves, those most often quoted first; ``search`` is in a name or alias."""
    with reading(url) as reader:
        found = _together(reader.actors())
    asked = (search or "").casefold()
    chosen = [
        each
        for each in found
        if (kind is None or each.kind == kind)
        and any(asked in name.casefold() for name in (each.name, *(alias for alias, _ in each.aliases)))
    ]
    return sorted(chosen, key=lambda each: (-(each.speaker + each.intermediary + each.outlet), each.name, each.id))


def ambiguous(url: str) -> list[tuple[Known, Known, Alike]]:
    """Actors that may be one and that nobody has merged or split."""
    with reading(url) as reader:
        found = {each.id: each for each in _together(reader.actors())}
        pairs = alike((name for each in found.values() for name in _names(each)), reader.apart())
    return [(found[pair.one], found[pair.other], pair) for pair in pairs]


def shown(url: str, name: str, registry: Registry) -> list[Shown]:
    """The actors that ``name`` means. Raises SettingsError where nobody has that name, with those that look like it."""
    check_name(name)
    with reading(url) as reader:
        found = reader.named(name)
        if not found:
            raise SettingsError(f"nobody is called {name!r}", _perhaps(reader, name, registry))
        everybody = reader.actors()
        return [_shown(reader, each, everybody) for each in found]


def _shown(reader: Reader, actor: Known, everybody: Iterable[Known]) -> Shown:
    merged = [each for each in everybody if each.merged_into and each.merged_into[0] == actor.id]
    found = {one.key: one for each in (actor, *merged) for one in reader.judgements_on(each.id)}
    return Shown(actor, merged, sorted(found.values(), key=lambda one: one.key or 0))


def _together(found: Sequence[Known]) -> list[Known]:
    """Those that are not merged, with the counts and names of those that are."""
    roots = {each.id: each for each in found if each.merged_into is None}
    for each in found:
        if each.merged_into is not None:
            root = roots[each.merged_into[0]]
            roots[root.id] = root._replace(
                aliases=(*root.aliases, (each.name, "merged"), *each.aliases),
                speaker=root.speaker + each.speaker,
                intermediary=root.intermediary + each.intermediary,
                outlet=root.outlet + each.outlet,
            )
    return list(roots.values())


def _names(actor: Known) -> Iterable[Name]:
    short = actor.identity.startswith(_SCOPED)
    yield Name(actor.id, actor.name, actor.kind, short)
    for alias, _ in actor.aliases:
        yield Name(actor.id, alias, actor.kind, False)


def _perhaps(reader: Reader, name: str, registry: Registry) -> str:
    close = nearest(name, {each.name for each in reader.actors()})
    if close:
        return f"perhaps {' or '.join(close)}?"
    if registry.candidates(name):
        return "the registry knows it, and no article has named it"
    return "`provenance actors list` shows who is there"
