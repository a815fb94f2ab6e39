"""Rows of the registry: read, checked against each other, merged. Nothing is loaded where one row is bad."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from provenance.actors.fold import words
from provenance.compiled import compiled
from provenance.errors import RegistryError
from provenance.model import ActorKind

KINDS = tuple(kind.value for kind in ActorKind)
LISTS = ("domains", "aliases", "forms", "descriptions", "shows", "generic")
TEXTS = ("key", "name", "kind", "country", "domain", "parent", "wikidata", "isni")
_FIELDS = frozenset(LISTS + TEXTS)
# ISO 3166-1 alpha-2, officially assigned.
COUNTRIES = frozenset(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA "
    "CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA "
    "GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP "
    "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS "
    "MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS "
    "RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW "
    "TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split()
)
SHAPES = {
    "key": (
        compiled(r"[a-z0-9]+(?:-[a-z0-9]+)*"),
        "lower-case letters, digits and single hyphens, such as 'daily-news'",
    ),
    "domain": (
        compiled(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"),
        "a lower-case host name, such as 'bbc.com'",
    ),
    "wikidata": (compiled(r"Q[1-9][0-9]*"), "a Wikidata item, such as 'Q42'"),
    "isni": (compiled(r"[0-9]{15}[0-9X]"), "an ISNI of sixteen digits without spaces"),
}
ISNI_FAULT = "its last character does not check the others"


class Row(NamedTuple):
    """One checked row; ``place`` is ``file:line``."""

    place: str
    key: str
    name: str = ""
    kind: str = ""
    country: str | None = None
    domain: str | None = None
    parent: str | None = None
    wikidata: str | None = None
    isni: str | None = None
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every domain the actor publishes under, the homepage's first."""
        return (self.domain, *self.domains) if self.domain else self.domains


def read(path: Path) -> list[Row]:
    """Every row of one file, each checked on its own. Raises RegistryError naming ``file:line``."""
    try:
        lines = path.read_bytes().decode().removeprefix("\ufeff").split("\n")
    except OSError as error:
        raise RegistryError(
            f"{path}: cannot be read ({error.strerror})", "name a readable file of JSON Lines"
        ) from error
    except UnicodeDecodeError as error:
        raise RegistryError(f"{path}: no UTF-8 at byte {error.start}", "save the file as UTF-8") from error
    return [_row(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()]


def trusted(path: Path) -> list[Row]:
    """The rows of a file that is known to be right, unchecked: a third of the time."""
    lines = path.read_bytes().decode().splitlines()
    rows: list[Row] = []
    for number, values in enumerate(json.loads(f"[{','.join(lines)}]"), 1):
        for field in values.keys() & LISTS:
            values[field] = tuple(values[field])
        rows.append(Row(f"{path}:{number}", **values))
    return rows


def merge(shipped: Iterable[Row], added: Iterable[Row] = ()) -> dict[str, Row]:
    """Rows by key: ``added`` brings new actors, and more names for shipped ones."""
    rows: dict[str, Row] = {}
    for row in shipped:
        _add(rows, row)
    ours = set(rows)
    seen: set[str] = set()
    for row in added:
        if row.key in seen:
            raise RegistryError(f"{row.place}: key '{row.key}' is used twice", "put all of it in one row")
        seen.add(row.key)
        if row.key in ours:
            rows[row.key] = _extended(rows[row.key], row)
        else:
            _add(rows, row)
    _check_parents(rows)
    _check_domains(rows)
    return rows


def _row(line: str, place: str) -> Row:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise RegistryError(f"{place}: not JSON ({error})", "write one JSON object a line") from error
    except RecursionError as error:
        raise RegistryError(f"{place}: nested too deeply", "write one flat JSON object a line") from error
    if not isinstance(value, dict):
        raise RegistryError(f"{place}: not a JSON object", 'write one object a line, such as {"key": …, "name": …}')
    if unknown := value.keys() - _FIELDS:
        raise RegistryError(f"{place}: unknown field '{min(unknown)}'", f"use only {', '.join(TEXTS + LISTS)}")
    given = {field: said for field, said in value.items() if said is not None and said != ""}
    texts = {field: _text(said, field, place) for field, said in given.items() if field in TEXTS}
    lists = {field: _list(said, field, place) for field, said in given.items() if field not in TEXTS}
    if "key" not in texts:
        raise RegistryError(f"{place}: no key", 'give the actor a "key" of its own, or that of a shipped actor')
    if texts.get("kind", KINDS[0]) not in KINDS:
        raise RegistryError(f"{place}: unknown kind '{texts['kind']}'", f"use one of {', '.join(KINDS)}")
    if texts.get("country", "KP") not in COUNTRIES:
        raise RegistryError(
            f"{place}: unknown country '{texts['country']}'", "use an ISO 3166-1 alpha-2 code, such as KR"
        )
    for host in lists.get("domains", ()):
        _shape(host, "domain", place)
    return Row(place, **texts, **lists)  # type: ignore[arg-type]


def _text(value: object, field: str, place: str) -> str:
    if not isinstance(value, str) or not value.isprintable() or value != value.strip():
        raise RegistryError(
            f"{place}: '{field}' is no plain text", "write a string without outer spaces or control characters"
        )
    if field in SHAPES:
        _shape(value, field, place)
    elif not (value[:1].isalnum() and value.isascii()) and not words(value):
        raise RegistryError(f"{place}: '{value}' in '{field}' has no letter or digit", "leave it out")
    return value


def _list(value: object, field: str, place: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise RegistryError(f"{place}: '{field}' is no list", 'write a list of strings, such as ["KCNA"]')
    return tuple([_text(item, field, place) for item in value])


def _shape(value: str, field: str, place: str) -> None:
    shape, meaning = SHAPES[field]
    if not shape.fullmatch(value):
        raise RegistryError(f"{place}: '{value}' is no {field}", f"write {meaning}")
    if field == "isni" and not isni_holds(value):
        raise RegistryError(f"{place}: '{value}' is no isni: {ISNI_FAULT}", "copy it again")


def isni_holds(value: str) -> bool:
    """Whether the last of sixteen characters checks the others: ISO 7064 MOD 11-2, as ISO 27729 has it."""
    total = 0
    for digit in value[:-1]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return value[-1] == ("X" if check == 10 else str(check))


def _add(rows: dict[str, Row], row: Row) -> None:
    if row.key in rows:
        raise RegistryError(
            f"{row.place}: key '{row.key}' is used twice", f"see {rows[row.key].place}; give one another key"
        )
    for field in ("name", "kind"):
        if not getattr(row, field):
            raise RegistryError(f"{row.place}: no {field} for the new actor '{row.key}'", f'add "{field}"')
    rows[row.key] = row


def _extended(row: Row, more: Row) -> Row:
    for field in TEXTS[1:]:
        if getattr(more, field) and getattr(more, field) != getattr(row, field):
            raise RegistryError(
                f"{more.place}: '{row.key}' ships with another {field}, '{getattr(row, field) or ''}'",
                f"leave {field} out, or give the actor a new key",
            )
    lists = {field: tuple(dict.fromkeys(getattr(row, field) + getattr(more, field))) for field in LISTS}
    return row._replace(**lists)  # type: ignore[arg-type]


def _check_parents(rows: Mapping[str, Row]) -> None:
    for row in rows.values():
        if row.parent is not None and row.parent not in rows:
            raise RegistryError(
                f"{row.place}: unknown parent '{row.parent}'", "use the key of an actor in the registry"
            )
    for row in rows.values():
        if any(ancestor is row for ancestor in _ancestors(row, rows)):
            raise RegistryError(f"{row.place}: '{row.key}' is its own ancestor", "break the circle of parents")


def _ancestors(row: Row, rows: Mapping[str, Row]) -> Iterator[Row]:
    seen: set[str] = set()
    while row.parent is not None and row.parent not in seen:
        seen.add(row.parent)
        row = rows[row.parent]
        yield row


def _check_domains(rows: Mapping[str, Row]) -> None:
    owners: dict[str, Row] = {}
    for row in rows.values():
        for host in row.hosts:
            if (owner := owners.setdefault(host, row)) is not row:
                raise RegistryError(
                    f"{row.place}: domain '{host}' is that of '{owner.key}'", "leave it out of one of them"
                )
