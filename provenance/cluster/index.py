"""What a run leaves for later ones, as Parquet in buckets: nodes and rows by form, pointers by hash, articles by name.

A later run leaves only what it changed: of a form, or an article, what its last run says holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from provenance.cluster.regroup import Regrouped
from provenance.cluster.remember import Pointer, Record, Sid, pointers
from provenance.cluster.shelf import Formed
from provenance.cluster.tables import packed, rows_of, table
from provenance.model import Kind, Occurrence

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

BUCKETS = (8, 4096)  # as few, as many
FEW = 500  # values that are asked for in words, so that Parquet can pass over what has none of them
SID = "struct<form:bigint,nth:int>"
NODES = {
    "form": "bigint", "nth": "int", "words": "string", "lang": "string", "quoted": "boolean",
    "speakers": "array<string>", "first": "int", "last": "int", "printings": "int", "minute": "bigint",
    "document": "string", "position": "int", "key": "string", "home": SID, "moved": SID, "part": "int",
    "head": "boolean", "variant": "boolean", "spliced": "boolean", "kin": "boolean", "bucket": "int",
}  # fmt: skip
ROWS = {
    "form": "bigint", "nth": "int", "article": "string", "n": "int", "text": "string", "kind": "string",
    "position": "int", "speaker": "string", "outlet": "string", "published": "string", "lang": "string",
    "context": "string", "is_primary": "boolean", "end": "int", "bucket": "int",
}  # fmt: skip
POINTERS = {"what": "int", "hash": "bigint", "form": "bigint", "bucket": "int"}
Key = tuple[str, int]  # an article, and the number of a quotation in it
GONE = -1  # stands in place of the nodes of a form that nobody prints any more
FACTS = ("sha256", "outlet", "url", "published", "lang", "title")  # where one differs, an article is another


class Layers(NamedTuple):
    """The folders of the runs that one goes on from, the first first, and how many buckets they have."""

    folders: list[str]
    buckets: int


def buckets(parts: int) -> int:
    """How many buckets for a run in so many parts."""
    return min(max(2 * parts, BUCKETS[0]), BUCKETS[1])


def node_rows(records: Iterable[Record], count: int) -> Iterator[dict[str, Any]]:
    """Nodes as rows."""
    for one in records:
        row: dict[str, Any] = one._asdict()
        (form, nth), rank = row.pop("sid"), row.pop("rank")
        row["words"], row["printings"] = row.pop("form"), row.pop("rows")
        row["home"], row["moved"] = _sid(one.home), _sid(one.moved)
        row["minute"], row["document"], row["position"], row["key"] = rank
        yield {**row, "speakers": list(one.speakers), "form": form, "nth": nth, "bucket": form % count}


def record(row: Mapping[str, Any]) -> Record:
    """The node of a row."""
    rank = row["minute"], row["document"], row["position"], row["key"]
    home, moved = row["home"], row["moved"]
    return Record(
        (row["form"], row["nth"]), row["words"], row["lang"], row["quoted"], tuple(row["speakers"]), row["first"],
        row["last"], row["printings"], rank, (home["form"], home["nth"]),
        (moved["form"], moved["nth"]) if moved else None, row["part"], row["head"], row["variant"], row["spliced"],
        row["kin"],
    )  # fmt: skip


def printed_rows(some: Iterable[tuple[Sid, Sequence[Occurrence]]], count: int) -> Iterator[dict[str, Any]]:
    """The rows of nodes."""
    for (form, nth), rows in some:
        for one in rows:
            article, n = cast(Key, one.key)
            yield {
                "form": form, "nth": nth, "article": article, "n": n, "text": one.text, "kind": str(one.kind),
                "position": one.position, "speaker": one.speaker, "outlet": one.outlet, "published": one.published,
                "lang": one.lang, "context": one.context, "is_primary": one.primary, "end": one.end,
                "bucket": form % count,
            }  # fmt: skip


def occurrence(row: Mapping[str, Any]) -> Occurrence:
    """The occurrence of a row."""
    return Occurrence(
        (row["article"], row["n"]), row["text"], Kind(row["kind"]), row["article"], row["position"], row["speaker"],
        row["outlet"], row["published"], row["lang"], row["context"], row["is_primary"], row["end"],
    )  # fmt: skip


def pointer_rows(some: Iterable[tuple[int, int, int]], count: int) -> Iterator[dict[str, Any]]:
    """Pointers as rows."""
    for what, key, form in some:
        yield {"what": what, "hash": key, "form": form, "bucket": key % count}


def _sid(one: Sid | None) -> dict[str, int] | None:
    return {"form": one[0], "nth": one[1]} if one else None


def _facts(frame: DataFrame, count: int) -> DataFrame:
    """The articles of ``frame`` by name, with a hash of what makes each what it is."""
    from pyspark.sql import functions as f

    known = f.sha2(f.to_json(f.struct(*(f.col(f"found.{name}").alias(name) for name in FACTS))), 256)
    article = f.col("found.article").alias("article")
    return frame.select(article, known.alias("facts"), f.pmod(f.hash("found.article"), f.lit(count)).alias("bucket"))


def _put(frame: DataFrame, folder: str, *order: str) -> None:
    ordered = frame.repartition("bucket").sortWithinPartitions("bucket", *order)
    ordered.write.partitionBy("bucket").parquet(folder)


def write(spark: SparkSession, formed: Any, records: Any, once: DataFrame, folder: str, count: int) -> None:  # noqa: ANN401
    """Leave all that was matched: ``Formed`` and records by part, and the articles that it is from."""
    both = formed.zip(records)

    def printed(one: tuple[Formed, list[Record]]) -> Iterator[bytes]:
        yield from packed(printed_rows(zip((some.sid for some in one[1]), one[0].rows, strict=True), count))

    def pointed(one: tuple[Formed, list[Record]]) -> Iterator[bytes]:
        yield from packed(pointer_rows(pointers(one[1], one[0].rows), count))

    def noded(some: list[Record]) -> Iterator[bytes]:
        yield from packed(node_rows(some, count))

    _put(table(spark, records.flatMap(noded), NODES), f"{folder}/nodes", "form")
    _put(table(spark, both.flatMap(printed), ROWS), f"{folder}/rows", "form")
    _put(table(spark, both.flatMap(pointed), POINTERS), f"{folder}/pointers", "what", "hash")
    _put(_facts(once, count), f"{folder}/articles", "article")


def write_changes(spark: SparkSession, some: Regrouped, once: DataFrame, folder: str, count: int) -> None:
    """Leave what changed."""
    none: dict[str, Any] = dict.fromkeys(NODES)
    empty = [name for name in some.records if not some.records[name]]
    gone = [{**none, "form": name, "nth": GONE, "bucket": name % count} for name in empty]
    nodes = node_rows((one for records in some.records.values() for one in records), count)
    no_rows = [{**dict.fromkeys(ROWS), "form": name, "nth": GONE, "bucket": name % count} for name in empty]

    def put(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str], name: str, *order: str) -> None:
        packs = spark.sparkContext.parallelize(list(packed(rows)), spark.sparkContext.defaultParallelism)
        _put(table(spark, packs, columns), f"{folder}/{name}", *order)

    put([*gone, *nodes], NODES, "nodes", "form")
    put([*no_rows, *printed_rows(some.rows.items(), count)], ROWS, "rows", "form")
    put(pointer_rows(some.pointers, count), POINTERS, "pointers", "what", "hash")
    _put(_facts(once, count), f"{folder}/articles", "article")


class Parquet:
    """What runs left, asked for as ``onward.Past`` is; of each table only the buckets that may have it are read."""

    def __init__(self, spark: SparkSession, layers: Layers) -> None:
        self._spark, self._layers = spark, layers

    def _whole(self, name: str, columns: Mapping[str, str]) -> DataFrame:
        from pyspark.sql import functions as f

        schema = ", ".join(f"`{column}` {kind}" for column, kind in columns.items())
        some = [
            self._spark.read.schema(schema).parquet(f"{folder}/index/{name}").withColumn("layer", f.lit(n))
            for n, folder in enumerate(self._layers.folders)
        ]
        return reduce(lambda one, other: one.unionByName(other), some)

    def _asked(
        self, name: str, columns: Mapping[str, str], by: str, wanted: Collection[int]
    ) -> Iterator[dict[str, Any]]:  # fmt: skip
        from pyspark.sql import functions as f

        if not wanted:
            return
        count = self._layers.buckets
        whole = self._whole(name, columns).where(f.col("bucket").isin(sorted({one % count for one in wanted})))
        if len(wanted) <= FEW:
            found = whole.where(f.col(by).isin(sorted(wanted)))
        else:
            keys = self._spark.createDataFrame([(one,) for one in sorted(wanted)], f"`{by}` bigint")
            found = whole.join(f.broadcast(keys), by)
        yield from rows_of(found)

    def forms(self, wanted: Collection[Pointer]) -> Mapping[Pointer, set[int]]:
        """The names of forms that were found by pointers."""
        some = set(wanted)
        out: defaultdict[Pointer, set[int]] = defaultdict(set)
        for row in self._asked("pointers", POINTERS, "hash", {key for _, key in some}):
            if (row["what"], row["hash"]) in some:
                out[row["what"], row["hash"]].add(row["form"])
        return out

    def _last(self, name: str, columns: Mapping[str, str], forms: Collection[int]) -> dict[int, list[dict[str, Any]]]:
        """The rows of forms in the last layer that has any; none where they are gone."""
        last: dict[int, tuple[int, list[dict[str, Any]]]] = {}
        for row in self._asked(name, columns, "form", forms):
            form, layer = row["form"], row["layer"]
            if form not in last or layer > last[form][0]:
                last[form] = layer, []
            if layer == last[form][0] and row["nth"] != GONE:
                last[form][1].append(row)
        return {form: rows for form, (_, rows) in last.items()}

    def records(self, forms: Collection[int]) -> Mapping[int, list[Record]]:
        """The nodes of forms."""
        return {
            form: sorted((record(row) for row in rows), key=lambda one: one.sid)
            for form, rows in self._last("nodes", NODES, forms).items()
        }

    def rows(self, forms: Collection[int]) -> Mapping[int, dict[int, list[Occurrence]]]:
        """The rows of forms."""
        out: dict[int, dict[int, list[Occurrence]]] = {}
        for form, rows in self._last("rows", ROWS, forms).items():
            mine = out[form] = defaultdict(list)
            for row in rows:
                mine[row["nth"]].append(occurrence(row))
        return out

    def told_apart(self, once: DataFrame) -> tuple[DataFrame, list[str]]:
        """Of new articles those that are not there as they are; and which of these were there otherwise."""
        from pyspark.sql import Window
        from pyspark.sql import functions as f

        mine = _facts(once, self._layers.buckets)
        whole = self._whole("articles", {"article": "string", "facts": "string", "bucket": "int"})
        had = whole.withColumnRenamed("facts", "had").join(f.broadcast(mine), ["article", "bucket"])
        last = Window.partitionBy("article").orderBy(f.desc("layer"))
        had = had.withColumn("nth", f.row_number().over(last)).where("nth = 1").select("article", "had", "facts")
        known = [row.asDict() for row in had.collect()]
        same = [one["article"] for one in known if one["had"] == one["facts"]]
        names = self._spark.createDataFrame([(one,) for one in same], "article string")
        fresh = once.join(f.broadcast(names), f.col("found.article") == names.article, "left_anti")
        return fresh, [one["article"] for one in known if one["had"] != one["facts"]]
