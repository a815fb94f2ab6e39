"""Apache Parquet by DuckDB: a row a quotation, with its article's facts beside it."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from provenance.cited import Cited
from provenance.errors import OutputError
from provenance.export.exchange import tables

_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "datetime": "TIMESTAMPTZ"}
MISSING = "pip install 'provenance[parquet]'"


def write(items: Iterable[Cited], path: Path) -> int:
    """Write ``path`` whole or not at all; how many quotations it has. Raises OutputError."""
    try:
        import duckdb
    except ImportError as error:
        raise OutputError("the package duckdb is not installed", MISSING) from error
    if path.exists() or path.is_symlink():
        raise OutputError(f"{path} exists already", "name a file that is not there yet")
    fields = [*tables.QUOTATIONS, *(field for field in tables.ARTICLES if field.name != "article")]
    columns = {field.name: _TYPES[field.type] for field in fields}
    count = 0
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name[:40]}.") as folder:
            lines, made = Path(folder, "rows.jsonl"), Path(folder, "made.parquet")
            with lines.open("w", encoding="utf-8") as file:
                for item in items:
                    row = [*tables.quotation(item), *tables.article(item)[1:]]
                    file.write(json.dumps(dict(zip(columns, row, strict=True))) + "\n")
                    count += 1
            with duckdb.connect() as connection:
                rows = connection.read_json(
                    str(lines), columns=columns, format="newline_delimited", maximum_object_size=1 << 30
                )
                rows.to_parquet(str(made), compression="zstd")
            os.replace(made, path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}", "nothing was changed") from error
    return count
