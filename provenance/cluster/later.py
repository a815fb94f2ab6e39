"""New, late and corrected articles on Spark, matched against the folders of earlier runs: only what changed is written.

The new articles are read and extracted on all executors. What matching has to look at is found by the index, and is in
the driver's memory: that is in proportion to what is new and what it bears on, and not to what is there.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Any, cast

from provenance import __version__
from provenance.cluster import index, job
from provenance.cluster.codec import QUOTATION, VERDICT
from provenance.cluster.extract import Manner, occurrences
from provenance.cluster.onward import onward
from provenance.cluster.started import Files
from provenance.cluster.tables import ddl, packed, rows_of
from provenance.errors import ReadError
from provenance.model import Occurrence, Utterance

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

LIMIT = 200_000  # new quotations that the driver takes in at once
FEW = 2_000  # folders of days and of outlets that are named when quotations are read
SINGLE = {"article": "string", "document": "string", "outlet": "string", "published": "string", "lang": "string"}
WHOLE = {**SINGLE, **QUOTATION, **VERDICT, "by": "string", "date": "string"}
ANEW = "run over everything, without --previous"
Key = tuple[str, int]


def run(
    spark: SparkSession, paths: Sequence[str], previous: str, output: str, manner: Manner, told: job.Told
) -> job.Done:  # fmt: skip
    """Read ``paths``, which come to what is in ``previous``, and write to ``output`` what that changes.

    Raises what ``job.run`` raises; ReadError too where ``previous`` cannot be gone on from.
    """
    layers = before(Files(spark, previous), previous, manner)
    past = index.Parquet(spark, layers)
    with job.writing(spark, output) as (files, work):
        told("extracting")
        once, twice, found = job.extraction(spark, paths, manner, work)
        fresh, gone = past.told_apart(once)
        fresh = fresh.persist()
        new = [one for row in rows_of(job.needed(fresh)) for one in occurrences([row])] if _few(fresh) else []
        told("matching")
        changed = onward(past, new, gone)
        told("writing")
        mine = {cast(Key, one.key): one for one in new}
        old = [one for key, one in changed.printed.items() if key not in mine]
        earlier = quotations(spark, layers, [*old, *changed.gone]).persist()
        homes = {}
        texts = {(str(one.document), one.text): key for key, one in mine.items()}
        for row in rows_of(earlier.where("utterance IS NOT NULL").select("article", "n", "text", "utterance")):
            # the same words in an article that was corrected are in the place of those that it had
            key = texts.get((row["article"], row["text"])) if row["article"] in gone else (row["article"], row["n"])
            if key:
                homes[key] = row["utterance"]
        names = named(changed.utterances, homes, len(layers.folders))
        rows = (row for one, name in zip(changed.utterances, names, strict=True) for row in job.verdicts(one, name))
        packs = spark.sparkContext.parallelize([*packed(rows)], spark.sparkContext.defaultParallelism)
        job.write_verdicts(spark, packs, work)
        judged = spark.read.parquet(f"{work}/judged")
        fresh_ = job.exploded(fresh).join(judged, ["article", "n"], "left")
        again = earlier.drop(*VERDICT).join(judged, ["article", "n"]).select(fresh_.columns)
        again = again.join(fresh.select("found.article"), "article", "left_anti")
        job.write_articles(fresh, work)
        job.write_quotations(fresh_.unionByName(again), work)
        job.write_refusals(found, twice, work)
        index.write_changes(spark, changed, fresh, f"{work}/index", layers.buckets)
        done = job.counted(spark, work)
        job.finished(files, work, manner, done, {"buckets": layers.buckets, "layers": layers.folders})
    return done


def before(files: Files, previous: str, manner: Manner) -> index.Layers:
    """The folders that ``previous`` goes on from, and itself. Raises ReadError."""
    about = json.loads(files.read(f"{previous.rstrip('/')}/{job.RUN}"))
    if "buckets" not in about:
        raise ReadError(f"{previous} has no index", ANEW)
    if (about["version"], about["rules"]) != (__version__, job.rules(manner)):
        raise ReadError(f"{previous} was made by another version or other rules", ANEW)
    return index.Layers([*about["layers"], files.whole(previous)], about["buckets"])


def _few(fresh: DataFrame) -> bool:
    from pyspark.sql import functions as f

    count = fresh.select(f.sum(f.size("quotations"))).collect()[0][0] or 0
    if count > LIMIT:
        raise ReadError(f"{count:,} quotations are new, which is more than {LIMIT:,} at once", ANEW)
    return True


def quotations(spark: SparkSession, layers: index.Layers, some: Collection[Occurrence]) -> DataFrame:
    """These quotations as the last run that wrote them has them, read in the folders of their days and outlets."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    layered = [
        spark.read.schema(ddl(WHOLE)).parquet(f"{folder}/quotations").withColumn("layer", f.lit(n))
        for n, folder in enumerate(layers.folders)
    ]
    whole = reduce(lambda one, other: one.unionByName(other), layered)
    for name, values in (
        ("date", {(one.published or "undated")[:10] for one in some}), ("by", {one.outlet or "unknown" for one in some})
    ):  # fmt: skip
        if len(values) <= FEW:
            whole = whole.where(f.col(name).isin(sorted(values)))
    keys = spark.createDataFrame(sorted({cast(Key, one.key) for one in some}), "article string, n int")
    last = Window.partitionBy("article", "n").orderBy(f.desc("layer"))
    found = whole.join(f.broadcast(keys), ["article", "n"]).withColumn("nth", f.row_number().over(last))
    return found.where("nth = 1").drop("nth", "layer", "date", "by")


def named(utterances: Sequence[Utterance], homes: Mapping[Key, str], layer: int) -> list[str]:
    """The names of utterances: each keeps the one that most of its members had, the larger part where there are two."""
    origins = []
    for n, one in enumerate(utterances):
        had = Counter(homes[key] for key in map(_key, one.members) if key in homes)
        best = min(had.items(), key=lambda item: (-item[1], item[0]), default=None)
        if best:
            origins.append((-best[1], min(map(_key, one.members)), n, best[0]))
    names: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, n, name in sorted(origins):
        if name not in taken:
            taken.add(name)
            names[n] = name
    return [names.get(n) or f"{job.named(one)}:{layer}" for n, one in enumerate(utterances)]


def _key(key: Any) -> Key:  # noqa: ANN401
    return cast(Key, key)
