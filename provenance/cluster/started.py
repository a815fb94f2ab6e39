"""Spark as it is configured, the folders that it writes, and the input as it reads it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from provenance.cluster.extract import BROKEN, Manner
from provenance.errors import ClusterError, OutputError, ReadError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

FORMS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".csv": "csv", ".parquet": "parquet", ".warc": "warc"}


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


def given(spark: SparkSession, paths: Sequence[str], manner: Manner) -> DataFrame:
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


def gist(lines: list[str]) -> str:
    """The line of a message of Spark that says most."""
    causes = [line.strip() for line in lines if "Caused by" in line or "Error:" in line]
    return (causes or lines or ["for no reason given"])[-1][:300]


class Files:
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

    def whole(self, name: str) -> str:
        """The name of a folder wherever one stands."""
        return str(self._system.makeQualified(self._path(name)).toString())

    def read(self, name: str) -> str:
        """A small file. Raises ReadError where there is none."""
        if not self.exists(name):
            raise ReadError(f"{name} is not there", "name a folder that `provenance cluster run` has finished")
        stream = self._system.open(self._path(name))
        try:
            return bytes(self._jvm.org.apache.commons.io.IOUtils.toByteArray(stream)).decode()
        finally:
            stream.close()

    def write(self, name: str, text: str) -> None:
        stream = self._system.create(self._path(name))
        stream.write(bytearray(text.encode()))
        stream.close()
