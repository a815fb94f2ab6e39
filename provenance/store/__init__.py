"""The database: the only room that knows SQLAlchemy. Import it where it is needed, for SQLAlchemy is slow to load."""

from provenance.store.articles import Status
from provenance.store.checks import check
from provenance.store.counts import Counts
from provenance.store.engine import display, open_engine
from provenance.store.filters import Filter
from provenance.store.judging import Judging
from provenance.store.migrate import current, head, newer, prepare, upgrade
from provenance.store.published import interval_of, precision_of
from provenance.store.queries import Reader, reading
from provenance.store.repository import Repository, Saved, writing

__all__ = [
    "Counts",
    "Filter",
    "Judging",
    "Reader",
    "Repository",
    "Saved",
    "Status",
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
    "upgrade",
    "writing",
]
