"""How long a writer waits for another, and who is told that it waits: the command line's choice, for the store."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import NamedTuple

SECONDS = 60.0


class Patience(NamedTuple):
    """``seconds`` to wait before giving up; ``tell`` gets a line where a wait is noticeable, or a disk is unsafe."""

    seconds: float = SECONDS
    tell: Callable[[str], None] = lambda _: None

    @property
    def words(self) -> str:
        """The time as messages name it."""
        return f"{self.seconds:g} s"


_CHOSEN: ContextVar[Patience] = ContextVar("patience", default=Patience())  # noqa: B039 - it is frozen


def chosen() -> Patience:
    """What was chosen, else a minute in silence."""
    return _CHOSEN.get()


def choose(seconds: float, tell: Callable[[str], None]) -> None:
    """Choose for all that follows."""
    _CHOSEN.set(Patience(seconds, tell))
