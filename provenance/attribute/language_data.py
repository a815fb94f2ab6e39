"""What a language's words are, as its file in ``lexicons/`` or another package says."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from provenance import additions
from provenance.errors import AdditionError

LANGUAGES = ("de", "fr", "es", "ru", "uk", "it", "pt", "pl", "tr", "ar")  # shipped, beside English


@cache
def language_data(lang: str) -> Mapping[str, Any] | None:
    """The lists of a primary language subtag; None where there are none. Raises AdditionError where they are bad."""
    if lang in LANGUAGES:
        return _parsed(Path(__file__).parent / "lexicons" / f"{lang}.toml")
    for point in additions.declared(additions.LEXICONS):
        if point.name == lang:
            return _added(lang, additions.loaded(point))
    return None


def _added(lang: str, found: object) -> Mapping[str, Any]:
    """Another package's: the path of a file like those in ``lexicons/``, or what such a file says."""
    remedy = "mend or uninstall the package"
    try:
        data = found if isinstance(found, Mapping) else _parsed(Path(found))  # type: ignore[arg-type]
    except (OSError, TypeError, ValueError) as error:
        raise AdditionError(f"the lexicon of {lang!a} that a package adds: {error}", remedy) from error
    groups = ("cues", "participles", "stems")
    wrong = [key for key, value in data.items() if key not in groups and not isinstance(value, str | bool)]
    wrong += [key for key in groups if not _is_group(data.get(key, {}))]
    if wrong or not data.get("cues"):
        what = f"{wrong[0]!a} is no list of words" if wrong else "it has no cues"
        raise AdditionError(f"the lexicon of {lang!a} that a package adds: {what}", remedy)
    return data


def _is_group(value: object) -> bool:
    return isinstance(value, Mapping) and all(isinstance(each, str) for pair in value.items() for each in pair)


def _parsed(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))
