"""What one matching leaves for the next: every node with the decisions made of it, in columns of numbers.

It is made of the quotations and can be made again from them; nothing that is only here is evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeAlias, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from provenance.match.cluster import Found
from provenance.match.code import LIMIT
from provenance.match.intake import Intake
from provenance.match.judged import Pairs

QUOTED, VARIANT, SUSPECT, WELD, SPLICED = 1, 2, 4, 8, 16  # WELD when it was placed, SPLICED in the end
NONE, NO_ENTRY = -1, -2
# By node, in the order in which they are placed, fragments last. ``rows`` and ``own`` are counts: of its rows, and of
# its speaker's words that it was looked for by. ``group`` is the leader when it was placed, ``moved`` that of the group
# that it was moved to, ``final`` the head of its utterance, ``head`` the head of the group that it led, ``NONE`` if
# that is empty; all four are places in this order, and ``NONE`` or ``NO_ENTRY`` where there is none.
NODE = np.dtype(
    [
        ("start", "<u4"), ("size", "<u4"), ("rows", "<u4"), ("own", "<u2"), ("lang", "<u2"), ("who", "<u4"),
        ("first", "<i4"), ("last", "<i4"), ("flags", "u1"),
        ("group", "<i4"), ("moved", "<i4"), ("final", "<i4"), ("head", "<i4"),
    ]
)  # fmt: skip
Table: TypeAlias = NDArray[np.void]
Longs: TypeAlias = NDArray[np.int64]
T = TypeVar("T")


@dataclass(slots=True)
class Memory:
    """``line`` has the forms, a character a word; ``words`` are those that the characters stand for.

    ``stems`` and ``telling`` (content, digit) are of the words; ``rests`` are heads of utterances taken out of others;
    ``honoured`` the rows that people judged; ``long`` how many nodes are no fragments.
    """

    words: list[str]
    stems: NDArray[np.uint32]
    telling: NDArray[np.uint8]
    speakers: list[str]
    langs: list[str]
    sets: list[tuple[int, ...]]
    line: NDArray[np.uint32]
    nodes: Table
    rows: Longs
    own: NDArray[np.uint64]
    rests: Longs
    honoured: Longs
    long: int

    def dump(self) -> dict[str, bytes]:
        """Everything as bytes, by name."""
        found: dict[str, bytes] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, np.ndarray):
                columns = {f"{field.name}.{name}": value[name] for name in value.dtype.names or ()}
                found |= {name: narrow(some) for name, some in (columns or {field.name: value}).items()}
            elif isinstance(value, int):
                found[field.name] = str(value).encode()
            else:
                some = [" ".join(map(str, one)) if isinstance(one, tuple) else one for one in value]
                found[field.name] = "".join(f"{one}\0" for one in some).encode("utf-8", "surrogatepass")
        return found


def load(data: dict[str, bytes]) -> Memory:
    """What ``Memory.dump`` made."""

    def strings(name: str) -> list[str]:
        return data[name].decode("utf-8", "surrogatepass").split("\0")[:-1]

    def numbers(name: str, kind: str) -> NDArray[Any]:
        return wide(data[name]).astype(kind)

    nodes = np.zeros(len(wide(data["nodes.size"])), dtype=NODE)
    for column in NODE.names or ():
        nodes[column] = wide(data[f"nodes.{column}"])

    return Memory(
        strings("words"),
        numbers("stems", "<u4"),
        numbers("telling", "u1"),
        strings("speakers"),
        strings("langs"),
        [tuple(map(int, one.split())) for one in strings("sets")],
        numbers("line", "<u4"),
        nodes,
        numbers("rows", "<i8"),
        numbers("own", "<u8"),
        numbers("rests", "<i8"),
        numbers("honoured", "<i8"),
        int(data["long"]),
    )


def narrow(values: NDArray[Any]) -> bytes:
    """Whole numbers in as few bytes each as the range of them takes, after the least of them and that many bytes."""
    least = int(values.min()) if len(values) and values.min() < 0 else 0
    most = (int(values.max()) if len(values) else 0) - least
    size = next(size for size in (1, 2, 4, 8) if most < 1 << 8 * size)
    small: NDArray[Any] = (values - values.dtype.type(least)).astype(f"<u{size}")
    return f"{least} {size}\n".encode() + small.tobytes()


def wide(data: bytes) -> NDArray[Any]:
    """What ``narrow`` made."""
    head, _, values = data.partition(b"\n")
    least, size = map(int, head.split())
    found = np.frombuffer(values, dtype=f"<u{size}")
    return found.astype(np.int64) + least if least else found


def remembered(intake: Intake, found: Found, pairs: Pairs) -> Memory | None:
    """What is to be remembered of a matching whose rows have numbers for keys; None where there are too many words."""
    code, leaders = intake.code, found.leaders
    if len(code.known) >= LIMIT - 1:
        return None
    nodes = [*leaders.placed, *leaders.fragments.nodes]
    for at, node in enumerate(nodes):
        node.at = at
    langs, sets = Numbered[str](), Numbered[tuple[int, ...]]()
    table = np.zeros(len(nodes), dtype=NODE)
    sizes = np.array([n.size for n in nodes], dtype=np.uint32)
    table["size"], table["start"] = sizes, np.cumsum(sizes, dtype=np.int64) - sizes
    table["rows"] = [len(n.rows) for n in nodes]
    table["lang"] = [langs.number(n.lang or "") for n in nodes]
    table["who"] = [sets.number(n.speakers) for n in nodes]
    table["first"], table["last"] = [n.first for n in nodes], [n.last for n in nodes]
    long = len(leaders.placed)
    table["own"][:long] = leaders.owns
    flags = np.array([QUOTED * n.quoted | SPLICED * n.spliced for n in nodes], dtype=np.uint8)
    flags[:long] |= np.frombuffer(leaders.variants, dtype=np.uint8) * VARIANT
    table["group"], table["moved"], table["head"] = NONE, NONE, NO_ENTRY
    lead = np.array([w.node.at for w in leaders.known if w.leads], dtype=np.int32)  # by group
    table["group"][:long] = lead[np.frombuffer(leaders.home, dtype=np.uint32)]
    flags[[k for k, _, _ in leaders.suspects]] |= SUSPECT
    flags[list(leaders.welds)] |= WELD
    for k, group in leaders.moved.items():
        table["moved"][k] = lead[group]
    table["head"][lead] = [group[0].at if group else NONE for group in leaders.groups[: len(lead)]]
    for group_ in found.groups:
        table["final"][[n.at for n in group_]] = group_[0].at
    table["flags"] = flags
    return Memory(
        *code.listed(),
        [str(name) for name in intake.speakers.values_[1:]],
        langs.known,
        sets.known,
        np.frombuffer("".join([n.form for n in nodes]).encode("utf-32-le"), dtype="<u4"),
        table,
        np.array([intake.keys[r] for n in nodes for r in n.rows], dtype=np.int64),
        np.array(leaders.own, dtype=np.uint64),
        np.array([leaders.groups[g][0].at for g in leaders.rests], dtype=np.int64),
        honoured(pairs),
        long,
    )


def honoured(pairs: Pairs) -> Longs:
    """The rows that ``pairs`` are about."""
    return np.array(
        sorted({cast(int, key) for pair in (*pairs.same, *pairs.different) for key in pair}), dtype=np.int64
    )


class Numbered(Generic[T]):
    """Values by number, as they are met."""

    def __init__(self, known: Sequence[T] = ()) -> None:
        self.known = list(known)
        self._numbers = {value: k for k, value in enumerate(known)}

    def number(self, value: T) -> int:
        """The number of ``value``."""
        found = self._numbers.get(value)
        if found is None:
            found = self._numbers[value] = len(self.known)
            self.known.append(value)
        return found
