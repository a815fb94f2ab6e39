"""Judgements as JSON Lines, for other databases and other people, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from provenance.errors import JudgementError
from provenance.judge.actors import FACTS, checked
from provenance.judge.model import OF_ACTORS, PAIRS, Decision, Judgement, Named, Part, Subject, moment
from provenance.model import ActorKind, Kind, Span

_HINT = "write it as `provenance judge export` does"
_PARTS = {
    Decision.SPEAKER: (0, 1, {Part.SPEAKER}),
    Decision.INTERMEDIARY: (0, 99, {Part.INTERMEDIARY}),
    Decision.CONFIRM: (0, 99, {Part.SPEAKER, Part.INTERMEDIARY}),
    Decision.MERGE: (2, 2, {Part.ACTOR, Part.OTHER}),
    Decision.SPLIT: (1, 2, {Part.ACTOR, Part.OTHER}),
    Decision.ALIAS: (1, 1, {Part.ACTOR}),
    Decision.SET: (1, 2, {Part.ACTOR, Part.OTHER}),
}


def as_object(one: Judgement) -> dict[str, object]:
    """A judgement with all that finds again what it is about."""
    retired = (
        {"by": one.retired_by, "at": moment(one.retired_at), "reason": one.retired_reason} if one.retired_at else None
    )
    return {
        "decision": one.decision,
        "quotations": [
            {
                "article": subject.article,
                "document": subject.document,
                "outlet": subject.outlet,
                "sha256": subject.sha256,
                "spans": [list(span) for span in subject.spans],
                "text": subject.content,
            }
            for subject in one.quotations
        ],
        "actors": [
            {
                "part": actor.part,
                "name": actor.name,
                "kind": actor.kind,
                "identity": None if actor.article else actor.identity,
                "article": actor.article,
            }
            for actor in one.actors
        ],
        "field": one.field,
        "value": one.value,
        "reason": one.reason,
        "by": one.by,
        "at": moment(one.at),
        "withdrawn": retired,
    }


def parse(line: bytes, place: str) -> Judgement:
    """One line as a judgement; where it applies is not known yet. Raises JudgementError naming ``place``."""
    try:
        return _judgement(_Values(_json(line)))
    except JudgementError as error:
        raise JudgementError(f"{place}: {error.message}", error.remedy) from None


class _Values:
    """An object of which every value is asked for by its type."""

    def __init__(self, values: object) -> None:
        if not isinstance(values, dict):
            raise JudgementError("no JSON object", _HINT)
        self._values = values

    def known(self, allowed: Sequence[str]) -> None:
        """Refuse keys that mean nothing."""
        if unknown := sorted(set(self._values) - set(allowed)):
            raise JudgementError(f"unknown key {unknown[0]!r}", f"use only {', '.join(allowed)}")

    def text(self, key: str) -> str:
        value = self.maybe(key)
        if value is None:
            raise JudgementError(f'"{key}" is missing', _HINT)
        return value

    def maybe(self, key: str) -> str | None:
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip() or "\0" in value or not _storable(value):
            raise JudgementError(f'"{key}" is no text', _HINT)
        return value

    def one_of(self, key: str, words: Any) -> Any:  # noqa: ANN401 - an enumeration, and one of its members
        value = self.text(key)
        if value not in set(words):
            raise JudgementError(f'"{key}" is {value!r}', f"use one of {', '.join(words)}")
        return words(value)

    def time(self, key: str) -> datetime:
        value = self.text(key)
        try:
            found = datetime.fromisoformat(value)
        except ValueError:
            found = None
        if found is None or found.tzinfo is None:
            raise JudgementError(f'"{key}" is {value!r}, no time with its zone', "write it as 2025-12-13T08:30:00Z")
        return found

    def objects(self, key: str) -> list[_Values]:
        value = self._values.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise JudgementError(f'"{key}" is no list', _HINT)
        return [_Values(one) for one in value]

    def object(self, key: str) -> _Values | None:
        value = self._values.get(key)
        return None if value is None else _Values(value)

    def spans(self, key: str) -> tuple[Span, ...]:
        value = self._values.get(key)
        if not isinstance(value, list) or not value or not all(_is_span(one) for one in value):
            raise JudgementError(f'"{key}" is no list of [start, end]', _HINT)
        return tuple(Span(*one) for one in value)


def _judgement(values: _Values) -> Judgement:
    values.known(("decision", "quotations", "actors", "field", "value", "reason", "by", "at", "withdrawn"))
    decision: Decision = values.one_of("decision", Decision)
    retired = values.object("withdrawn")
    one = Judgement(
        decision,
        values.text("reason"),
        values.text("by"),
        values.time("at"),
        tuple(_subject(each) for each in values.objects("quotations")),
        tuple(_named(each) for each in values.objects("actors")),
        values.maybe("field"),
        values.maybe("value"),
        None,
        retired.text("by") if retired else None,
        retired.time("at") if retired else None,
        retired.text("reason") if retired else None,
    )
    return _complete(one)


def _complete(one: Judgement) -> Judgement:
    decision, about = one.decision, len(one.quotations)
    wanted = (0,) if decision in OF_ACTORS else (2,) if decision in PAIRS else (1, 2) if _open(one) else (1,)
    if about not in wanted:
        raise JudgementError(f"{decision} is about {about} quotations, not {wanted[-1]}", _HINT)
    if about == 2 and one.quotations[0] == one.quotations[1]:
        raise JudgementError("both quotations are the same one", "name two")
    least, most, parts = _PARTS.get(decision, (0, 0, set()))
    if not least <= len(one.actors) <= most or not {actor.part for actor in one.actors} <= parts:
        raise JudgementError(f'"actors" are not those of a judgement of {decision}', _HINT)
    if len(one.named(Part.SPEAKER)) > 1 or (decision in OF_ACTORS and len(one.named(Part.ACTOR)) != 1):
        raise JudgementError(f'"actors" are not those of a judgement of {decision}', _HINT)
    if decision in (Decision.KIND, Decision.CONFIRM) and one.value not in set(Kind):
        raise JudgementError(f'"value" is {one.value!r}', f"use one of {', '.join(Kind)}")
    if decision is Decision.ALIAS and not one.value:
        raise JudgementError('"value" is missing', _HINT)
    if decision is Decision.SET:
        if one.field not in FACTS or (one.field == "parent") != bool(one.named(Part.OTHER)):
            raise JudgementError(f'"field" is {one.field!r}', f"use one of {', '.join(FACTS)}")
        if one.field != "parent":
            return one._replace(value=checked(one.field, one.value or ""))
    return one


def _open(one: Judgement) -> bool:
    return one.decision is Decision.UNSURE


def _subject(values: _Values) -> Subject:
    values.known(("article", "document", "outlet", "sha256", "spans", "text"))
    return Subject(
        values.text("article"),
        values.text("document"),
        values.maybe("outlet"),
        values.text("sha256"),
        values.spans("spans"),
        values.text("text"),
    )


def _named(values: _Values) -> Named:
    values.known(("part", "name", "kind", "identity", "article"))
    kind = None if values.maybe("kind") is None else values.one_of("kind", ActorKind)
    article, identity = values.maybe("article"), values.maybe("identity")
    if (article is None) == (identity is None):
        raise JudgementError('an actor has either "identity" or "article"', _HINT)
    if identity is not None and identity.partition(":")[0] not in ("registry", "person", "name", "judged"):
        raise JudgementError(f'"identity" is {identity!r}', _HINT)
    return Named(values.one_of("part", Part), values.text("name"), kind, identity or "", article)


def _json(line: bytes) -> object:
    try:
        return json.loads(line.decode().removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise JudgementError(f"no UTF-8 at byte {error.start} of the line", "save the file as UTF-8") from None
    except (ValueError, RecursionError) as error:
        words = error.msg if isinstance(error, json.JSONDecodeError) else "it cannot be read"
        raise JudgementError(f"no JSON: {words}", "write one JSON object a line") from None


def _is_span(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(type(each) is int for each in value)
        and 0 <= value[0] < value[1] < 1 << 31
    )


def _storable(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
