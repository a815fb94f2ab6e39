"""What other packages add, by the entry points that they declare."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.errors import AdditionError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

EXPORTERS = "provenance.exporters"  # name -> function of Iterable[Cited] that yields text: `provenance export NAME`
READERS = "provenance.readers"  # suffix or first element of XML -> function of bytes and name that yields mappings
LEXICONS = "provenance.lexicons"  # language tag -> mapping as in attribute/lexicons/*.toml, or a path to such a file


def declared(group: str) -> Iterator[EntryPoint]:
    """Every addition of a group, by name; of two with one name the first that is found."""
    from importlib.metadata import entry_points  # which brings in the library's parser of letters

    seen: set[str] = set()
    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        if point.name not in seen:
            seen.add(point.name)
            yield point


def loaded(point: EntryPoint) -> object:
    """What it points to. Raises AdditionError that names the package."""
    try:
        return point.load()
    except Exception as error:
        raise AdditionError(
            f"{point.group} {point.name} of {package(point)} cannot be loaded: {type(error).__name__}: {error}",
            f"mend or uninstall {package(point)}",
        ) from error


def package(point: EntryPoint) -> str:
    """Whose addition it is."""
    return point.dist.name if point.dist else point.value


def version(point: EntryPoint) -> str:
    """That of its package; empty where none is known."""
    return point.dist.version if point.dist else ""
