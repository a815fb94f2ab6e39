"""Which quotations are the same utterance, and how each reproduces it."""

from provenance.match.compare import compare
from provenance.match.utterances import match, utterances

__all__ = ["compare", "match", "utterances"]
