"""Quote attribution and provenance: who said it, through whom, and which outlet printed it how."""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from provenance.api import *  # noqa: F403


def __getattr__(name: str) -> object:
    """The public names of ``provenance.api``, loaded when one is first asked for: the command line starts without."""
    if name.startswith("_"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    api = import_module(f"{__name__}.api")
    if name not in api.__all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(api, name)
    return found
