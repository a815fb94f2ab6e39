"""The database: the only room that knows SQLAlchemy. Import it where it is needed, for SQLAlchemy is slow to load."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.store.articles import Status
    from provenance.store.backups import backup, restore
    from provenance.store.checks import check
    from provenance.store.counts import Counts, Rest
    from provenance.store.engine import display, open_engine
    from provenance.store.filters import Filter
    from provenance.store.judging import Judging
    from provenance.store.library import sources
    from provenance.store.migrate import current, head, newer, prepare, upgrade
    from provenance.store.origins import Origin
    from provenance.store.published import interval_of, precision_of
    from provenance.store.queries import Reader, reading
    from provenance.store.remembering import Changes, DamagedError, Remembering
    from provenance.store.repository import Repository, Saved, reindex, statuses, writing
    from provenance.store.verifying import Verified, verify

_ROOMS = {
    "articles": ("Status",),
    "backups": ("backup", "restore"),
    "checks": ("check",),
    "counts": ("Counts", "Rest"),
    "engine": ("display", "open_engine"),
    "filters": ("Filter",),
    "judging": ("Judging",),
    "library": ("sources",),
    "migrate": ("current", "head", "newer", "prepare", "upgrade"),
    "origins": ("Origin",),
    "published": ("interval_of", "precision_of"),
    "queries": ("Reader", "reading"),
    "remembering": ("Changes", "DamagedError", "Remembering"),
    "repository": ("Repository", "Saved", "reindex", "statuses", "writing"),
    "verifying": ("Verified", "verify"),
}
_ROOM = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Changes",
    "Counts",
    "DamagedError",
    "Filter",
    "Judging",
    "Origin",
    "Reader",
    "Remembering",
    "Repository",
    "Rest",
    "Saved",
    "Status",
    "Verified",
    "backup",
    "check",
    "current",
    "display",
    "head",
    "interval_of",
    "newer",
    "open_engine",
    "precision_of",
    "prepare",
    "reading",
    "reindex",
    "restore",
    "sources",
    "statuses",
    "upgrade",
    "verify",
    "writing",
]


def __getattr__(name: str) -> object:
    """Each is loaded when it is first asked for: what writes takes as long to load as a report takes to answer."""
    if name not in _ROOM:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOM[name]}"), name)
