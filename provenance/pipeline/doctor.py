"""Whether the program has what it needs: its libraries, its settings, its registry and its database."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from provenance import __version__, additions
from provenance.actors.registry import load
from provenance.attribute.language_data import LANGUAGES
from provenance.compiled import compiled
from provenance.errors import AdditionError, RegistryError
from provenance.read import added
from provenance.store.health import Check, checks

_NAME = compiled(r"[A-Za-z0-9._-]+")
_DRIVER = "psycopg"


def examine(url: str, origin: str, shown: str, registry: Path | None, settings_file: Path) -> Iterator[Check]:
    """Every check, in the order in which one would look. ``shown`` is the database without its password."""
    yield Check("provenance", "ok", __version__)
    yield Check("Python", "ok", f"{platform.python_version()} ({platform.python_implementation()})")
    yield Check("system", "ok", platform.platform())
    yield from _libraries()
    yield from _additions()
    encoding = sys.getfilesystemencoding()
    fine = encoding.lower().replace("-", "") == "utf8"
    remedy = None if fine else "set PYTHONUTF8=1"
    yield Check("names of files", "ok" if fine else "note", encoding, remedy)
    yield from _limits()
    yield Check("settings file", "ok", f"{settings_file} {'is read' if settings_file.exists() else '(there is none)'}")
    yield _registry(registry)
    yield Check("database", "ok", f"{shown} ({origin})")
    yield from checks(url)


def _libraries() -> Iterator[Check]:
    try:
        required = metadata.requires("provenance") or []
    except metadata.PackageNotFoundError:
        yield Check("libraries", "note", "unknown", "the program is not installed; pip install . tells what it needs")
        required = []
    needed = [_NAME.match(line) for line in required if "extra ==" not in line]
    for name in [*(found[0] for found in needed if found), _DRIVER]:
        try:
            yield Check(name, "ok", metadata.version(name))
        except metadata.PackageNotFoundError:
            if name == _DRIVER:
                yield Check(name, "note", "not there", "only PostgreSQL needs it: pip install 'provenance[postgresql]'")
            else:
                yield Check(name, "bad", "not there", f"pip install {name}")


def _additions() -> Iterator[Check]:
    """What other packages add; a name that is ours already is passed over."""
    ours = {
        additions.READERS: {name for name, one in added.readers().items() if one.shadowed},
        additions.LEXICONS: {"en", *LANGUAGES},
        additions.EXPORTERS: set[str](),  # provenance export names those itself
    }
    for group, names in ours.items():
        for point in additions.declared(group):
            name, package = f"{group} {point.name}", additions.package(point)
            if point.name in names:
                yield Check(name, "note", f"of {package}, not used", "provenance has one itself; name it otherwise")
                continue
            try:
                additions.loaded(point)
            except AdditionError as error:
                yield Check(name, "bad", error.message, error.remedy)
            else:
                yield Check(name, "ok", f"{package} {additions.version(point)}".rstrip())


def _limits() -> Iterator[Check]:
    try:
        import resource
    except ImportError:  # not a Unix
        return
    found = {"open files": resource.RLIMIT_NOFILE, "bytes of memory": resource.RLIMIT_AS}
    words = []
    for name, limit in found.items():
        soft, _ = resource.getrlimit(limit)
        words.append(f"{'unlimited' if soft == resource.RLIM_INFINITY else f'{soft:,}'} {name}")
    yield Check("limits", "ok", ", ".join(words))


def _registry(path: Path | None) -> Check:
    try:
        known = len(load(path))
    except RegistryError as error:
        return Check("registry", "bad", error.message, error.remedy)
    return Check("registry", "ok", f"{known:,} actors{f', with {path}' if path else ''}")
