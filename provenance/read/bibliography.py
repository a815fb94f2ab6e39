"""Bibliographies: CSL-JSON as it is, BibTeX through bibtexparser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from provenance.compiled import compiled
from provenance.errors import ReadError
from provenance.read.decode import Fault, decode
from provenance.read.plain import bounded

JSON = (".json", ".csl")
BIBTEX = (".bib", ".bibtex")
EXTRA = "run pip install 'provenance[references]', or export the list as CSL-JSON"
ENTRY = compiled(r"^@(?!comment|string|preamble)\w+\s*\{\s*(?P<key>[^\s,{}]+)", re.MULTILINE | re.IGNORECASE)
BRACES = compiled(r"[{}]")


def rows(path: Path) -> list[Mapping[str, object]]:
    """The entries of a bibliography in the terms of CSL-JSON: ``id``, ``author``, ``issued``, ``title``, ``URL``, …

    Raises ReadError naming the file, the place and the remedy.
    """
    try:
        with path.open("rb") as stream:
            text = decode(bounded(stream), "utf-8")
    except OSError as error:
        raise ReadError(f"{path}: cannot be read ({error.strerror})", "mind the spelling, or its permissions") from None
    if isinstance(text, Fault):
        raise ReadError(f"{path}: {text.reason}", text.remedy)
    if path.suffix.lower() in BIBTEX:
        return list(_bibtex(text, path))
    if path.suffix.lower() in JSON:
        return _csl(text, path)
    raise ReadError(f"{path}: no bibliography by its name", "give a .bib file (BibTeX) or a .json file (CSL-JSON)")


def _csl(text: str, path: Path) -> list[Mapping[str, object]]:
    try:
        found = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        place = f":{error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise ReadError(f"{path}{place}: no valid JSON", "export it anew as CSL-JSON") from None
    if not isinstance(found, list) or not all(isinstance(one, dict) and one.get("id") for one in found):
        raise ReadError(f"{path}: no list of items that have an id", "export it as CSL-JSON")
    return found


def _bibtex(text: str, path: Path) -> Iterator[Mapping[str, object]]:
    try:
        import bibtexparser
    except ImportError:
        raise ReadError(f"{path}: BibTeX is read by bibtexparser, which is not installed", EXTRA) from None
    parser = bibtexparser.bparser.BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    entries = bibtexparser.loads(text, parser).entries
    read = {entry["ID"] for entry in entries}
    for opened in ENTRY.finditer(text):
        if opened["key"] not in read:
            line = text.count("\n", 0, opened.start()) + 1
            raise ReadError(f"{path}:{line}: the entry {opened['key']} cannot be read", "mind its braces and commas")
    for entry in entries:
        plain = {key: BRACES.sub("", value) for key, value in entry.items()}
        people = re.split(r"\s+and\s+", plain.get("author") or plain.get("editor") or "")
        names = [p.partition(",")[0] if "," in p else p.split()[-1] for p in people if p.strip()]
        year = re.search(r"\d{4}", plain.get("year") or plain.get("date") or "")
        yield {
            "id": plain["ID"],
            "author": [{"family": name.strip()} for name in names],
            "issued": {"date-parts": [[year[0]]]} if year else {},
            "title": plain.get("title", ""),
            "container-title": plain.get("journal") or plain.get("journaltitle") or plain.get("publisher") or "",
            "URL": plain.get("url", ""),
        }
