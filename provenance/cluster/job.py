"""One job on Spark from articles to judged quotations: read, extract, match, write Parquet."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from provenance import __version__
from provenance.cluster import index
from provenance.cluster.codec import ARTICLE, QUOTATION, REFUSAL, VERDICT, struct, verdict_row
from provenance.cluster.extract import Manner, articles, extracted, occurrences
from provenance.cluster.match import found as matched
from provenance.cluster.started import Files, gist, given
from provenance.cluster.tables import batches, ddl, packed, table
from provenance.errors import ClusterError, OutputError, ReadError
from provenance.model import Refusal, Utterance
from provenance.pipeline.ruleset import EXTRACTION, fingerprint

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

FOUND = {"found": struct(ARTICLE), "quotations": f"array<{struct(QUOTATION)}>", "refused": f"array<{struct(REFUSAL)}>"}
JUDGED = {"article": "string", "n": "int", **VERDICT}
RUN = "run.json"
Key = tuple[str, int]  # an article, and the number of a quotation in it
SHOWN = 20  # refusals that are named
Told = Callable[[str], None]


class Done(NamedTuple):
    """What a run wrote, and the first of what it refused."""

    articles: int
    quotations: int
    utterances: int
    languages: int
    refused: int
    refusals: list[Refusal]


def run(
    spark: SparkSession, paths: Sequence[str], output: str, manner: Manner, parts: int | None, told: Told
) -> Done:  # fmt: skip
    """Read ``paths`` and write ``output``. Raises ReadError, OutputError, ClusterError; then it is not there."""
    from provenance.cluster.spark import Spark

    with writing(spark, output) as (files, work):
        told("extracting")
        once, twice, found = extraction(spark, paths, manner, work)
        engine = Spark(spark, parts or max(2, spark.sparkContext.defaultParallelism))
        told("matching")
        some = matched(engine, in_parts(once, engine), remember=True)
        write_verdicts(spark, some.utterances.flatMap(_judged), work)
        told("writing")
        count = index.buckets(engine.parts)
        index.write(spark, some.formed, some.records, once, f"{work}/index", count)
        judged = spark.read.parquet(f"{work}/judged")
        write_articles(once, work)
        write_quotations(exploded(once).join(judged, ["article", "n"], "left"), work)
        write_refusals(found, twice, work)
        done = counted(spark, work)
        finished(files, work, manner, done, {"buckets": count, "layers": []})
    return done


@contextmanager
def writing(spark: SparkSession, output: str) -> Iterator[tuple[Files, str]]:
    """The folder that becomes ``output`` when all is done. Raises OutputError, ClusterError."""
    from py4j.protocol import Py4JJavaError

    files = Files(spark, output)
    if files.exists(output):
        raise OutputError(f"{output} exists already", "name a folder that is not there yet")
    work = f"{output.rstrip('/')}.unfinished"
    if files.exists(work):
        raise OutputError(f"{work} is left of a run that broke off", "take it away, or name another folder")
    try:
        yield files, work
        files.rename(work, output)
    except Py4JJavaError as error:
        why = str(error.java_exception.getMessage() or error.java_exception).strip().splitlines()
        raise ClusterError(f"Spark broke off: {gist(why)}", f"what was done so far is in {work}") from error
    except ReadError:
        files.remove(work)
        raise


def extraction(
    spark: SparkSession, paths: Sequence[str], manner: Manner, work: str
) -> tuple[DataFrame, DataFrame, DataFrame]:
    """The articles with their quotations, those left out for another of their name, and all that was read."""
    from pyspark.errors import AnalysisException

    try:
        source = given(spark, paths, manner)
    except AnalysisException as error:
        raise ReadError(f"{paths[0]}: {str(error).splitlines()[0][:200]}", "nothing was written") from error
    source.mapInArrow(_extracting(manner), ddl(FOUND)).write.parquet(f"{work}/extracted")
    found = spark.read.parquet(f"{work}/extracted")
    return *_once(found), found


def finished(files: Files, work: str, manner: Manner, done: Done, more: dict[str, Any]) -> None:
    """Take away what was in between, and tell what was done."""
    files.remove(f"{work}/extracted")
    files.remove(f"{work}/judged")
    counts = {name: value for name, value in done._asdict().items() if isinstance(value, int)}
    about = {"version": __version__, "rules": rules(manner), **counts, **more}
    files.write(f"{work}/{RUN}", json.dumps(about, indent=1) + "\n")


def rules(manner: Manner) -> str:
    """The name of the rules, as ``ingest`` would have it in an empty database."""
    return fingerprint(EXTRACTION, Path(manner.registry) if manner.registry else None) + manner.options.label()


def _extracting(manner: Manner) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """Batches of (path, content) to batches of articles with their quotations."""

    def work(some: Iterator[Any]) -> Iterator[Any]:
        rows = (
            (path or "", content)
            for batch in some
            for path, content in zip(batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True)
            if content and content.strip()
        )
        yield from batches(extracted(articles(rows, manner), manner), FOUND)

    return work


def _once(found: DataFrame) -> tuple[DataFrame, DataFrame]:
    """Each article once: of several texts of one name the last published; and those left out for that.

    The same text that came twice is read once.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    articles_ = found.where("found is not null")
    last = Window.partitionBy("found.article").orderBy(f.col("found.published").desc_nulls_last(), "found.sha256")
    ranked = articles_.withColumn("nth", f.row_number().over(last))
    ranked = ranked.withColumn("kept", f.first("found.sha256").over(last))
    once = ranked.where("nth = 1").drop("nth", "kept")
    twice = ranked.where("nth > 1 and found.sha256 <> kept").select(
        "found.path",
        f.col("found.document").alias("place"),
        f.lit("another text goes by the same name, and is published later").alias("reason"),
        f.lit("give each article a name or an address of its own").alias("remedy"),
    )
    return once, twice


def needed(once: DataFrame) -> DataFrame:
    """What matching needs of articles, as ``occurrences`` reads it."""
    rows = once.select("found.article", "found.outlet", "found.published", "found.lang", "quotations")
    return rows.selectExpr(
        "named_struct('article', article, 'outlet', outlet, 'published', published, 'lang', lang) as found",
        "transform(quotations, q -> named_struct('n', q.n, 'text', q.text, 'kind', q.kind, 'spans', q.spans, "
        "'speaker', q.speaker, 'sentence', q.sentence, 'primary', q.primary)) as quotations",
    )


def in_parts(once: DataFrame, engine: Any) -> Any:  # noqa: ANN401
    """A list of occurrences by part."""

    def pack(some: Iterator[Any]) -> Iterator[Any]:
        import pyarrow as pa

        for batch in some:
            one = pickle.dumps(occurrences(batch.to_pylist()), protocol=5)
            yield pa.RecordBatch.from_pydict({"packed": pa.array([one], pa.binary())})

    def unpack(rows: Iterator[Any]) -> Iterator[Any]:
        yield [one for row in rows for one in pickle.loads(bytes(row[0]))]  # noqa: S301 - made a line above

    return needed(once).repartition(engine.parts).mapInArrow(pack, "packed binary").rdd.mapPartitions(unpack).persist()


def _judged(some: list[Utterance]) -> Iterator[bytes]:
    """The verdicts of utterances, packed."""
    return packed(row for one in some for row in verdicts(one, named(one)))


def named(one: Utterance) -> str:
    """The name of an utterance: its reference's."""
    article, n = cast(Key, one.reference)
    return f"{article}:{n}"


def verdicts(one: Utterance, name: str) -> Iterator[dict[str, Any]]:
    """The verdicts of an utterance that goes by ``name``."""
    for key, verdict in one.members.items():
        article, n = cast(Key, key)
        yield {"article": article, "n": n, **verdict_row(name, key == one.reference, verdict)}


def write_verdicts(spark: SparkSession, packs: Any, work: str) -> None:  # noqa: ANN401
    """Write verdicts that are ``packed``."""
    table(spark, packs, JUDGED).write.parquet(f"{work}/judged")


def exploded(once: DataFrame) -> DataFrame:
    """Quotations with what is needed to know of their articles."""
    from pyspark.sql import functions as f

    facts = ("article", "document", "outlet", "published", "lang")
    some = once.select(*(f"found.{name}" for name in facts), f.explode("quotations").alias("q"))
    return some.select(*facts, "q.*")


def placed(frame: DataFrame) -> DataFrame:
    """With the folders where rows go: the day of publication and the outlet."""
    from pyspark.sql import functions as f

    day = f.coalesce(f.substring("published", 1, 10), f.lit("undated"))
    return frame.withColumn("by", f.coalesce("outlet", f.lit("unknown"))).withColumn("date", day)


def write_articles(once: DataFrame, work: str) -> None:
    """Write articles."""
    some = placed(once.select("found.*")).repartition("date", "by")
    some.write.partitionBy("date", "by").parquet(f"{work}/articles")


def write_quotations(some: DataFrame, work: str) -> None:
    """Write quotations with their verdicts."""
    placed(some).repartition("date", "by").write.partitionBy("date", "by").parquet(f"{work}/quotations")


def write_refusals(found: DataFrame, twice: DataFrame, work: str) -> None:
    """Write what was refused."""
    from pyspark.sql import functions as f

    refused = found.select(f.explode("refused").alias("r")).select("r.*").unionByName(twice)
    refused.write.parquet(f"{work}/refusals")


def counted(spark: SparkSession, work: str) -> Done:
    """What is in the folder."""
    from pyspark.sql import functions as f

    articles_ = spark.read.schema(ddl(ARTICLE)).parquet(f"{work}/articles")
    refused = spark.read.parquet(f"{work}/refusals")
    base = f.lower(f.regexp_extract("lang", "^[A-Za-z]+", 0))
    return Done(
        articles_.count(),
        spark.read.schema(ddl({**QUOTATION, **VERDICT})).parquet(f"{work}/quotations").count(),
        spark.read.parquet(f"{work}/judged").where("is_reference").count(),
        articles_.where("lang is not null").select(base).distinct().count(),
        refused.count(),
        [Refusal(**row.asDict()) for row in refused.orderBy("path", "place").limit(SHOWN).collect()],
    )
