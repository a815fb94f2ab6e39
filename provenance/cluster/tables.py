"""Rows of Python as Parquet's columns, by the types that Spark has names for."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ROWS = 500  # that an executor makes at a time


def ddl(columns: Mapping[str, str]) -> str:
    """``columns`` as Spark names them."""
    return ", ".join(f"`{name}` {kind}" for name, kind in columns.items())


def batches(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> Iterator[Any]:
    """Arrow's batches of rows."""
    import pyarrow as pa

    schema = arrow(columns)
    source = iter(rows)
    while some := list(islice(source, ROWS)):
        yield pa.RecordBatch.from_pylist(some, schema=schema)


def arrow(columns: Mapping[str, str]) -> Any:  # noqa: ANN401
    """The types of ``columns`` as Arrow has them."""
    import pyarrow as pa

    return pa.schema([pa.field(name, _type(kind)) for name, kind in columns.items()])


def _type(kind: str) -> Any:  # noqa: ANN401
    import pyarrow as pa

    if kind.startswith("array<"):
        return pa.list_(_type(kind[6:-1]))
    if kind.startswith("struct<"):
        fields, depth, start, inner = [], 0, 0, kind[7:-1]
        for at, char in enumerate([*inner, ","]):
            depth += (char == "<") - (char == ">")
            if char == "," and not depth:
                name, _, rest = inner[start:at].partition(":")
                fields.append(pa.field(name, _type(rest)))
                start = at + 1
        return pa.struct(fields)
    return {
        "string": pa.string(), "int": pa.int32(), "bigint": pa.int64(), "double": pa.float64(),
        "boolean": pa.bool_(), "binary": pa.binary(),
    }[kind]  # fmt: skip


def packed(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Rows as they go from an engine's values to tables."""
    source = iter(rows)
    while some := list(islice(source, ROWS)):
        yield pickle.dumps(some, protocol=5)


def table(spark: SparkSession, packs: Any, columns: Mapping[str, str]) -> DataFrame:  # noqa: ANN401
    """The table of an RDD of what was ``packed``."""

    def unpacking(some: Iterator[Any]) -> Iterator[Any]:
        for batch in some:
            for one in batch.column(0).to_pylist():
                yield from batches(pickle.loads(one), columns)  # noqa: S301 - packed by ``packed``

    rows = spark.createDataFrame(packs.map(lambda one: (bytearray(one),)), "packed binary")
    return rows.mapInArrow(unpacking, ddl(columns))


def rows_of(frame: DataFrame) -> Iterator[dict[str, Any]]:
    """The rows of a table, here."""

    def packing(some: Iterator[Any]) -> Iterator[Any]:
        import pyarrow as pa

        for batch in some:
            one = pickle.dumps(batch.to_pylist(), protocol=5)
            yield pa.RecordBatch.from_pydict({"packed": pa.array([one], pa.binary())})

    for row in frame.mapInArrow(packing, "packed binary").toLocalIterator():
        yield from pickle.loads(bytes(row[0]))  # noqa: S301 - made a line above
