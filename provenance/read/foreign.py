"""Quotations that another program found: the JSON Lines contract, Web Annotations, rows of GDELT's quotation graph."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from provenance.model import Basis, Kind, Refusal, Role, Span
from provenance.read.decode import TOO_BIG, Fault
from provenance.read.describe import parse
from provenance.read.jsonlines import BOM

KINDS = {kind.value: kind for kind in Kind}
ROLES = {role.value: role for role in Role}
BASES = {basis.value: basis for basis in (Basis.STATED, Basis.CARRIED, Basis.CREDITED)}
ARROW = " → "
_FAR = 1 << 31


class Step(NamedTuple):
    """A link of a chain as somebody else has it."""

    role: Role
    name: str
    basis: Basis
    evidence: Span | None = None


class Given(NamedTuple):
    """One quotation of another program, and where it says that it stands.

    The article is ``document``, ``url`` or the bytes of ``sha256``. ``spans`` may be missing; then ``text`` with what
    stands ``before`` and ``behind`` has to be found.
    """

    place: str
    document: str | None
    url: str | None
    sha256: str | None
    text: str
    spans: tuple[Span, ...]
    before: str
    behind: str
    kind: Kind
    speaker: str | None
    mention: Span | None
    cue: Span | None
    chain: tuple[Step, ...]
    confidence: float


def contract(rows: Iterable[bytes | None], path: str) -> Iterator[Given | Refusal]:
    """The objects of the contract, one a line; keys that are not in it are passed over."""
    for number, line in enumerate(rows, 1):
        if line is None:
            yield Refusal(path, str(number), *TOO_BIG)
        elif line.strip():
            row = parse(line.removeprefix(BOM) if number == 1 else line)
            result = row if isinstance(row, Fault) else _of_contract(row, f"{path}:{number}")
            yield Refusal(path, str(number), *result) if isinstance(result, Fault) else result


def graph(rows: Iterable[bytes | None], path: str) -> Iterator[Given | Refusal]:
    """Rows of GDELT's Global Quotation Graph: an article's address a line, with its quotations."""
    for number, line in enumerate(rows, 1):
        if line is None:
            yield Refusal(path, str(number), *TOO_BIG)
        elif line.strip():
            row = parse(line.removeprefix(BOM) if number == 1 else line)
            if isinstance(row, Fault):
                yield Refusal(path, str(number), *row)
                continue
            url, quotes = _text(row.get("url")), row.get("quotes")
            if url is None or not isinstance(quotes, list):
                fault = Fault('no "url" and "quotes"', "give a file of GDELT's quotation graph, or of `export gqg`")
                yield Refusal(path, str(number), *fault)
                continue
            for n, quote in enumerate(quotes, 1):
                given = _of_graph(quote, url, f"{path}:{number}:{n}")
                yield Refusal(path, f"{number}:{n}", *given) if isinstance(given, Fault) else given


def annotated(raw: bytes, path: str) -> Iterator[Given | Refusal]:
    """W3C Web Annotations, a page, a list or one, with a TextQuoteSelector and, if they have it, a position."""
    try:
        found = json.loads(raw.removeprefix(BOM).decode("utf-8"))
    except (ValueError, RecursionError) as error:
        yield Refusal(path, None, f"no JSON: {error}", "give a file of Web Annotations")
        return
    items = found.get("items", [found]) if isinstance(found, dict) else found
    for number, item in enumerate(items if isinstance(items, list) else [], 1):
        given = _of_annotation(item, f"{path}:{number}")
        yield Refusal(path, str(number), *given) if isinstance(given, Fault) else given


def _of_contract(row: Mapping[str, Any], place: str) -> Given | Fault:
    text, document = _text(row.get("text")), _text(row.get("document"))
    if text is None or document is None:
        return Fault('no "document" and "text"', "give each line the article's name and the quotation's words")
    spans = _spans(row.get("spans") or [[row.get("start"), row.get("end")]])
    if spans is None:
        return Fault('"spans" are no places', "write them as [[start, end], …] in code points, in order")
    kind = KINDS.get(str(row.get("kind", Kind.DIRECT.value)))
    if kind is None:
        return Fault(f'"kind" is {str(row["kind"])[:40]!a}', f"write one of {', '.join(KINDS)}")
    steps = [_step(link) for link in _listed(row.get("chain"))]
    chain = tuple(step for step in steps if step is not None)
    if len(chain) < len(steps):
        return Fault(
            '"chain" has a link without role or name', f"write each with a role ({', '.join(ROLES)}) and a name"
        )
    speaker, cue = row.get("speaker"), row.get("cue")
    named = _text(speaker.get("name")) if isinstance(speaker, dict) else _text(speaker)
    confidence = row.get("confidence")
    return Given(
        place, document, None, None, text, spans, "", "", kind, named, _place(speaker), _place(cue), chain,
        float(confidence) if isinstance(confidence, int | float) and 0 <= confidence <= 1 else 0.5,
    )  # fmt: skip


def _of_graph(quote: object, url: str, place: str) -> Given | Fault:
    text = _text(quote.get("quote")) if isinstance(quote, dict) else None
    if not isinstance(quote, dict) or text is None:
        return Fault('no "quote"', "give each of the quotes its words")
    speaker = _text(quote.get("speaker"))
    before, behind = (str(quote.get(key) or "") for key in ("pre", "post"))
    via = quote.get("via")
    through = [name for name in map(_text, via if isinstance(via, list) else []) if name]
    chain = [Step(Role.SPEAKER, speaker, Basis.STATED)] if speaker else []
    chain += [Step(Role.INTERMEDIARY, name, Basis.STATED) for name in through]
    digest = _digest(url)  # of an article without an address `export gqg` names the bytes
    where = (None, None if digest else url, digest)
    return Given(place, *where, text, (), before, behind, Kind.DIRECT, speaker, None, None, tuple(chain), 0.5)


def _of_annotation(item: object, place: str) -> Given | Fault:
    if not isinstance(item, dict):
        return Fault("no annotation", "give Web Annotations as JSON-LD")
    targets = _listed(item.get("target"))
    first = targets[0] if targets and isinstance(targets[0], dict) else {}
    quotes, places = [], []
    for target in targets:
        selectors = _listed(target.get("selector")) if isinstance(target, dict) else []
        some = {kind: one for one in selectors if isinstance(one, dict) for kind in _types(one)}
        quotes.append(some.get("TextQuoteSelector"))
        places.append(_span(some.get("TextPositionSelector") or {}))
    words = [_text(quote.get("exact")) if quote else None for quote in quotes]
    if not words or None in words:
        return Fault("no TextQuoteSelector", "only annotations of stretches of text can be taken in")
    source, state = first.get("source"), first.get("state")
    url = _text(source.get("id") if isinstance(source, dict) else source)
    cached = _text(state.get("cached")) if isinstance(state, dict) else None
    bodies = [body for body in _listed(item.get("body")) if isinstance(body, dict)]
    tags = [_text(body.get("value")) for body in bodies if body.get("purpose") == "tagging"]
    kind = next((KINDS[tag] for tag in tags if tag in KINDS), Kind.DIRECT)
    speaker = next((_text(body["source"].get("name")) for body in bodies if isinstance(body.get("source"), dict)), None)
    told = next((_text(b.get("value")) for b in bodies if b.get("purpose") == "describing"), None)
    return Given(
        place, None, url, _digest(cached), " ".join(word or "" for word in words),
        tuple(span for span in places if span) if all(places) else (),
        _around(quotes[0], "prefix"), _around(quotes[-1], "suffix"),
        kind, speaker, None, None, _arrows(told, speaker), 0.5,
    )  # fmt: skip


def _types(node: Mapping[str, object]) -> list[str]:
    """JSON-LD has one type as a word, or several as a list."""
    return [kind for kind in _listed(node.get("type")) if isinstance(kind, str)]


def _around(quote: Mapping[str, object] | None, key: str) -> str:
    return str((quote or {}).get(key) or "")


def _arrows(told: str | None, speaker: str | None) -> tuple[Step, ...]:
    """A chain as our own annotations write it: ``Kim Jong Un → KCNA → UNN``."""
    names = told.split(ARROW) if told and ARROW in told else []
    if not names:
        return (Step(Role.SPEAKER, speaker, Basis.STATED),) if speaker else ()
    roles = [Role.SPEAKER, *([Role.INTERMEDIARY] * (len(names) - 2)), Role.OUTLET]
    return tuple(Step(role, name, Basis.STATED) for role, name in zip(roles, names, strict=True) if name != "?")


def _digest(cached: str | None) -> str | None:
    """The SHA-256 that an ``ni:`` name (RFC 6920) has, in hexadecimal."""
    import base64

    prefix = "ni:///sha-256;"
    if cached is None or not cached.startswith(prefix):
        return None
    try:
        return base64.urlsafe_b64decode(cached.removeprefix(prefix) + "==").hex()
    except ValueError:  # no base64, or not even ASCII
        return None


def _step(link: object) -> Step | None:
    if not isinstance(link, dict):
        return None
    role, name = ROLES.get(str(link.get("role"))), _text(link.get("name"))
    if role is None or name is None:
        return None
    evidence = link.get("evidence")
    span = _spans([evidence]) if isinstance(evidence, list) else None
    return Step(role, name, BASES.get(str(link.get("basis")), Basis.STATED), span[0] if span else None)


def _place(value: object) -> Span | None:
    return _span(value) if isinstance(value, dict) else None


def _span(value: Mapping[str, object]) -> Span | None:
    found = _spans([[value.get("start"), value.get("end")]])
    return found[0] if found else None


def _spans(value: object) -> tuple[Span, ...] | None:
    """Places in order that do not overlap; None where they are none."""
    spans: list[Span] = []
    for pair in value if isinstance(value, Sequence) and not isinstance(value, str) else ():
        whole = isinstance(pair, Sequence) and len(pair) == 2 and all(type(end) is int for end in pair)
        if not whole or not 0 <= pair[0] < pair[1] < _FAR or (spans and pair[0] < spans[-1].end):
            return None
        spans.append(Span(*pair))
    return tuple(spans) or None


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
