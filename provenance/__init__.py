"""Quote attribution and provenance: who said it, through whom, and which outlet printed it how.

    from provenance import extract, open_database

hands out what ``provenance.api`` has, when it is first asked for: the command line starts without it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.api import *  # noqa: F403

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if not name.startswith("_"):
        api = import_module("provenance.api")
        if name in api.__all__:
            return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
