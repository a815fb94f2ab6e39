"""One job on Spark from articles to judged quotations: read, extract, match, write Parquet. Only here it is started."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from provenance import __version__
from provenance.cluster.codec import ARTICLE, QUOTATION, REFUSAL, VERDICT, struct, verdict_row
from provenance.cluster.extract import BROKEN, Manner, articles, extracted, occurrences
from provenance.cluster.match import matched
from provenance.errors import ClusterError, OutputError, ReadError
from provenance.model import Refusal, Utterance
from provenance.pipeline.ruleset import EXTRACTION, fingerprint

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

FOUND = {"found": struct(ARTICLE), "quotations": f"array<{struct(QUOTATION)}>", "refused": f"array<{struct(REFUSAL)}>"}
JUDGED = {"article": "string", "n": "int", **VERDICT}
ROWS = 500  # of articles that an executor has at a time
Key = tuple[str, int]  # an article, and the number of a quotation in it
SHOWN = 20  # refusals that are named
FORMS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".csv": "csv", ".parquet": "parquet", ".warc": "warc"}


class Done(NamedTuple):
    """What a run wrote, and the first of what it refused."""

    articles: int
    quotations: int
    utterances: int
    languages: int
    refused: int
    refusals: list[Refusal]


def form_of(paths: Sequence[str]) -> str:
    """The form of the input by its names. Raises ReadError where they do not tell."""
    names = {path.rstrip("/").removesuffix(".gz").removesuffix(".zst") for path in paths}
    forms = {FORMS.get(os.path.splitext(name)[1].lower()) for name in names}
    form = forms.pop() if len(forms) == 1 else None
    if form is None:
        raise ReadError(f"{paths[0]}: its name does not tell what it is", "say --format jsonl, csv, parquet or warc")
    return form


def session(master: str | None) -> SparkSession:
    """Spark by its own configuration, on this machine where that names no master. Raises ClusterError."""
    try:
        import pyarrow  # noqa: F401
        import pyspark
    except ImportError as error:
        remedy = "pip install 'provenance[spark]'"
        raise ClusterError(f"the package {error.name} is not installed", remedy) from error
    home = os.environ.get("JAVA_HOME")
    if not (home and os.path.exists(os.path.join(home, "bin", "java"))) and shutil.which("java") is None:
        raise ClusterError("there is no Java, which Spark runs on", "install a JRE 17, or name one by JAVA_HOME")
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        conf = pyspark.SparkConf()
        if master:
            conf.setMaster(master)
        elif not conf.contains("spark.master"):
            conf.setMaster("local[*]")
        conf.setIfMissing("spark.app.name", "provenance").setIfMissing("spark.ui.showConsoleProgress", "false")
        # One value is one object of Spark's: many at once would be packed anew for every step.
        context = pyspark.SparkContext(conf=conf, batchSize=1)
    except Exception as error:
        why = str(error).splitlines()[0][:200]
        raise ClusterError(
            f"Spark does not start ({why})", "see what it printed above, and its configuration"
        ) from error
    context.setLogLevel("ERROR")
    return SparkSession(context)


def run(
    spark: SparkSession, paths: Sequence[str], output: str, manner: Manner, parts: int | None,
    told: Callable[[str], None],
) -> Done:  # fmt: skip
    """Read ``paths`` and write ``output``. Raises ReadError, OutputError, ClusterError; then it is not there."""
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import AnalysisException

    from provenance.cluster.spark import Spark

    files = _Files(spark, output)
    if files.exists(output):
        raise OutputError(f"{output} exists already", "name a folder that is not there yet")
    work = f"{output.rstrip('/')}.unfinished"
    if files.exists(work):
        raise OutputError(f"{work} is left of a run that broke off", "take it away, or name another folder")
    try:
        try:
            given = _given(spark, paths, manner)
        except AnalysisException as error:
            raise ReadError(f"{paths[0]}: {str(error).splitlines()[0][:200]}", "nothing was written") from error
        told("extracting")
        given.mapInArrow(_extracting(manner), _ddl(FOUND)).write.parquet(f"{work}/extracted")
        found = spark.read.parquet(f"{work}/extracted")
        once, twice = _once(found)
        engine = Spark(spark, parts or max(2, spark.sparkContext.defaultParallelism))
        told("matching")
        utterances = matched(engine, _occurrences(once, engine))
        verdicts = utterances.flatMap(_judged)
        judged = spark.createDataFrame(verdicts.map(lambda some: (bytearray(some),)), "packed binary")
        judged.mapInArrow(_unpacking, _ddl(JUDGED)).write.parquet(f"{work}/judged")
        told("writing")
        done = _written(spark, once, twice, found, spark.read.parquet(f"{work}/judged"), work)
        files.remove(f"{work}/extracted")
        files.remove(f"{work}/judged")
        files.write(
            f"{work}/run.json",
            json.dumps({"version": __version__, "rules": _rules(manner), **_counts(done)}, indent=1) + "\n",
        )
        files.rename(work, output)
        return done
    except Py4JJavaError as error:
        why = str(error.java_exception.getMessage() or error.java_exception).strip().splitlines()
        raise ClusterError(f"Spark broke off: {_gist(why)}", f"what was done so far is in {work}") from error
    except ReadError:
        files.remove(work)
        raise


def _gist(lines: list[str]) -> str:
    """The line of a message of Spark that says most."""
    causes = [line.strip() for line in lines if "Caused by" in line or "Error:" in line]
    return (causes or lines or ["for no reason given"])[-1][:300]


def _counts(done: Done) -> dict[str, int]:
    return {name: value for name, value in done._asdict().items() if isinstance(value, int)}


def _rules(manner: Manner) -> str:
    """The name of the rules, as ``ingest`` would have it in an empty database."""
    return fingerprint(EXTRACTION, Path(manner.registry) if manner.registry else None) + manner.options.label()


def _ddl(columns: dict[str, str]) -> str:
    return ", ".join(f"`{name}` {kind}" for name, kind in columns.items())


def _given(spark: SparkSession, paths: Sequence[str], manner: Manner) -> DataFrame:
    """Rows of (path, content). Raises ReadError."""
    from pyspark.sql import functions as f

    some = list(paths)
    if manner.form == "warc":
        return spark.read.format("binaryFile").load(some).select("path", "content")
    if manner.form == "jsonl":
        lines = spark.read.text(some)
        return lines.select(f.input_file_name().alias("path"), f.col("value").cast("binary").alias("content"))
    if manner.form == "csv":
        # Spark would leave out cells that are too many, and say nothing: such rows come whole, and are refused.
        reader = spark.read.option("header", True).option("multiLine", True).option("escape", '"')
        reader = reader.option("enforceSchema", False).option("columnNameOfCorruptRecord", BROKEN)
        rows = reader.schema(reader.csv(some).schema.add(BROKEN, "string")).csv(some)
    else:
        rows = spark.read.parquet(*some)
    field = manner.fields.get("text", "text")
    if field.partition(".")[0] not in rows.columns:
        has = ", ".join([name for name in rows.columns if name != BROKEN][:12]) or "none"
        raise ReadError(f"{paths[0]}: no column {field!r}; it has {has}", "name the columns: --map text=…")
    packed = f.to_json(f.struct(*(f.col(f"`{name}`") for name in rows.columns)))
    return rows.select(f.input_file_name().alias("path"), packed.cast("binary").alias("content"))


def _extracting(manner: Manner) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """Batches of (path, content) to batches of articles with their quotations."""

    def work(batches: Iterator[Any]) -> Iterator[Any]:
        rows = (
            (path or "", content)
            for batch in batches
            for path, content in zip(batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True)
            if content and content.strip()
        )
        yield from _batches(extracted(articles(rows, manner), manner), FOUND)

    return work


def _batches(rows: Iterator[dict[str, Any]], columns: dict[str, str]) -> Iterator[Any]:
    """Arrow's batches of rows."""
    import pyarrow as pa

    schema = _arrow(columns)
    while some := list(islice(rows, ROWS)):
        yield pa.RecordBatch.from_pylist(some, schema=schema)


def _arrow(columns: dict[str, str]) -> Any:  # noqa: ANN401
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


def _occurrences(once: DataFrame, engine: Any) -> Any:  # noqa: ANN401
    """A list of occurrences by part."""
    parts = engine.parts

    def pack(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow as pa

        for batch in batches:
            packed = pickle.dumps(occurrences(batch.to_pylist()), protocol=5)
            yield pa.RecordBatch.from_pydict({"packed": pa.array([packed], pa.binary())})

    def unpack(rows: Iterator[Any]) -> Iterator[Any]:
        yield [one for row in rows for one in pickle.loads(bytes(row[0]))]  # noqa: S301 - made a line above

    rows = once.select("found.article", "found.outlet", "found.published", "found.lang", "quotations")
    needed = rows.selectExpr(
        "named_struct('article', article, 'outlet', outlet, 'published', published, 'lang', lang) as found",
        "transform(quotations, q -> named_struct('n', q.n, 'text', q.text, 'kind', q.kind, 'spans', q.spans, "
        "'speaker', q.speaker, 'sentence', q.sentence, 'primary', q.primary)) as quotations",
    )
    packed = needed.repartition(parts).mapInArrow(pack, "packed binary")
    return packed.rdd.mapPartitions(unpack).persist()


def _judged(some: list[Utterance]) -> Iterator[bytes]:
    """The verdicts of utterances, packed."""
    rows: list[dict[str, Any]] = []
    for one in some:
        article, n = cast(Key, one.reference)
        for key, verdict in one.members.items():
            where, number = cast(Key, key)
            judged = verdict_row(f"{article}:{n}", key == one.reference, verdict)
            rows.append({"article": where, "n": number, **judged})
        if len(rows) >= ROWS:
            yield pickle.dumps(rows, protocol=5)
            rows = []
    if rows:
        yield pickle.dumps(rows, protocol=5)


def _unpacking(batches: Iterator[Any]) -> Iterator[Any]:
    for batch in batches:
        for packed in batch.column(0).to_pylist():
            yield from _batches(iter(pickle.loads(packed)), JUDGED)  # noqa: S301 - packed by ``_judged``


def _written(
    spark: SparkSession, once: DataFrame, twice: DataFrame, found: DataFrame, judged: DataFrame, work: str
) -> Done:  # fmt: skip
    """Write articles, quotations with their verdicts, and refusals; count them."""
    from pyspark.sql import functions as f

    day = f.coalesce(f.substring("published", 1, 10), f.lit("undated")).alias("date")
    articles_ = once.select("found.*").withColumn("by", f.coalesce("outlet", f.lit("unknown"))).withColumn("date", day)
    articles_.repartition("date", "by").write.partitionBy("date", "by").parquet(f"{work}/articles")
    facts = ("article", "document", "outlet", "published", "lang")
    exploded = once.select(*(f"found.{name}" for name in facts), f.explode("quotations").alias("q"))
    exploded = exploded.select(*facts, "q.*")
    whole = exploded.join(judged, ["article", "n"], "left")
    whole = whole.withColumn("by", f.coalesce("outlet", f.lit("unknown"))).withColumn("date", day)
    whole.repartition("date", "by").write.partitionBy("date", "by").parquet(f"{work}/quotations")
    refused = found.select(f.explode("refused").alias("r")).select("r.*").unionByName(twice)
    refused.write.parquet(f"{work}/refusals")
    articles_ = spark.read.parquet(f"{work}/articles")
    refused = spark.read.parquet(f"{work}/refusals")
    base = f.lower(f.regexp_extract("lang", "^[A-Za-z]+", 0))
    return Done(
        articles_.count(),
        spark.read.parquet(f"{work}/quotations").count(),
        judged.where("is_reference").count(),
        articles_.where("lang is not null").select(base).distinct().count(),
        refused.count(),
        [Refusal(**row.asDict()) for row in refused.orderBy("path", "place").limit(SHOWN).collect()],
    )


class _Files:
    """Folders where Spark writes, wherever that is."""

    def __init__(self, spark: SparkSession, where: str) -> None:
        self._jvm = spark.sparkContext._jvm
        path = self._path(where)
        self._system = path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())

    def _path(self, name: str) -> Any:  # noqa: ANN401
        return self._jvm.org.apache.hadoop.fs.Path(name)

    def exists(self, name: str) -> bool:
        return bool(self._system.exists(self._path(name)))

    def remove(self, name: str) -> None:
        self._system.delete(self._path(name), True)

    def rename(self, name: str, to: str) -> None:
        if not self._system.rename(self._path(name), self._path(to)):
            raise OutputError(f"{to} cannot be made", f"everything is in {name}: move it by hand")

    def write(self, name: str, text: str) -> None:
        stream = self._system.create(self._path(name))
        stream.write(bytearray(text.encode()))
        stream.close()
