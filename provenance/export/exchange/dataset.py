"""A data set to be deposited: CSV with a Frictionless Data Package and an RO-Crate, hashes and a licence.

Data Package: https://specs.frictionlessdata.io/data-package/; RO-Crate: https://w3id.org/ro/crate/1.1.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from provenance import __version__
from provenance.cited import Cited
from provenance.errors import OutputError
from provenance.export.exchange import tables
from provenance.export.safe import visible

FILES = {"articles.csv": tables.ARTICLES, "quotations.csv": tables.QUOTATIONS, "links.csv": tables.LINKS}
ABOUT = {
    "articles.csv": "The articles whose quotations are here; their texts are not",
    "quotations.csv": "One row a quotation",
    "links.csv": "One row a link of a quotation's chain",
}
_KEYS = {"articles.csv": ["article"], "quotations.csv": ["quotation"], "links.csv": ["quotation", "position"]}
_REFERS = {"quotations.csv": ("article", "articles"), "links.csv": ("quotation", "quotations")}


class Deposit(NamedTuple):
    """What only the depositor can say: a name, a licence (a URL), and when it is made."""

    name: str
    licence: str
    made: datetime


def write(items: Iterable[Cited], path: Path, deposit: Deposit) -> int:
    """Write the folder ``path`` whole or not at all; how many quotations it has. Raises OutputError."""
    if path.exists() or path.is_symlink():
        raise OutputError(f"{path} exists already", "name a folder that is not there yet")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name[:40]}."))
        try:
            count = _tables(items, made)
            _describe(made, deposit)
            made.chmod(0o755)
            os.rename(made, path)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}", "nothing was changed") from error
    return count


def _tables(items: Iterable[Cited], folder: Path) -> int:
    """Text as it is: the package says what each column is, so that nobody opens it as a spreadsheet by guess."""
    count = 0
    files = {name: (folder / name).open("w", encoding="utf-8", newline="") for name in FILES}
    try:
        rows = {name: csv.writer(file, lineterminator="\r\n") for name, file in files.items()}
        for name, fields in FILES.items():
            rows[name].writerow([field.name for field in fields])
        for item, first in tables.once(items):
            if first:
                rows["articles.csv"].writerow(_cells(tables.article(item)))
            rows["quotations.csv"].writerow(_cells(tables.quotation(item)))
            rows["links.csv"].writerows(map(_cells, tables.links(item)))
            count += 1
    finally:
        for file in files.values():
            file.close()
    return count


def _cells(row: Sequence[tables.Cell]) -> list[str]:
    return ["" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell) for cell in row]


def _describe(folder: Path, deposit: Deposit) -> None:
    sizes = {name: ((folder / name).stat().st_size, _sha256(folder / name)) for name in FILES}
    _json(folder / "datapackage.json", _package(sizes, deposit))
    _json(folder / "ro-crate-metadata.json", _crate(sizes, deposit))
    (folder / "README.md").write_text(_readme(deposit), encoding="utf-8")
    names = sorted(path.name for path in folder.iterdir())
    lines = "".join(f"{_sha256(folder / name)}  {name}\n" for name in names)
    (folder / "SHA256SUMS").write_text(lines, encoding="utf-8")


def _package(sizes: dict[str, tuple[int, str]], deposit: Deposit) -> dict[str, object]:
    return {
        "profile": "tabular-data-package",
        "name": "provenance-quotations",
        "title": deposit.name,
        "created": deposit.made.isoformat(),
        "licenses": [{"path": deposit.licence}],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": name.removesuffix(".csv"),
                "path": name,
                "description": ABOUT[name],
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": sizes[name][0],
                "hash": f"sha256:{sizes[name][1]}",
                "schema": _schema(name),
            }
            for name in FILES
        ],
    }


def _schema(name: str) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [field._asdict() for field in FILES[name]],
        "primaryKey": _KEYS[name],
        "missingValues": [""],
    }
    if name in _REFERS:
        column, home = _REFERS[name]
        schema["foreignKeys"] = [{"fields": column, "reference": {"resource": home, "fields": column}}]
    return schema


def _crate(sizes: dict[str, tuple[int, str]], deposit: Deposit) -> dict[str, object]:
    files = [
        {
            "@id": name,
            "@type": "File",
            "name": ABOUT[name],
            "encodingFormat": "text/csv",
            "contentSize": str(sizes[name][0]),
            "sha256": sizes[name][1],
        }
        for name in FILES
    ]
    package = {
        "@id": "datapackage.json",
        "@type": "File",
        "name": "What each column holds",
        "encodingFormat": "application/json",
    }
    return {
        "@context": "https://w3id.org/ro/crate/1.1/context",
        "@graph": [
            {
                "@id": "ro-crate-metadata.json",
                "@type": "CreativeWork",
                "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
                "about": {"@id": "./"},
            },
            {
                "@id": "./",
                "@type": "Dataset",
                "name": deposit.name,
                "description": "Quotations in news articles, with their speakers and the chains they came through",
                "datePublished": deposit.made.date().isoformat(),
                "license": {"@id": deposit.licence},
                "hasPart": [{"@id": name} for name in (*FILES, "datapackage.json")],
            },
            {"@id": deposit.licence, "@type": "CreativeWork", "name": deposit.licence},
            {
                "@id": "#made",
                "@type": "CreateAction",
                "endTime": deposit.made.isoformat(),
                "instrument": {"@id": "#provenance"},
                "result": [{"@id": name} for name in FILES],
            },
            {"@id": "#provenance", "@type": "SoftwareApplication", "name": "provenance", "version": __version__},
            *files,
            package,
        ],
    }


def _readme(deposit: Deposit) -> str:
    files = "".join(f"- `{name}`: {about}\n" for name, about in ABOUT.items())
    return (
        f"# {visible(deposit.name)}\n\n{files}\n`datapackage.json` says what each column holds, `SHA256SUMS` what the "
        f"files were when they were made.\n\nLicence: {visible(deposit.licence)}. Quotations remain their authors' and "
        "publishers'.\n\nCells hold words from articles exactly as they were printed; a spreadsheet may take some for "
        "formulas, so import them as text.\n"
    )


def _json(path: Path, value: dict[str, object]) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
