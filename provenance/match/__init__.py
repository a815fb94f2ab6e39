"""Which quotations are the same utterance, and how each reproduces it."""

from provenance.match.compare import compare
from provenance.match.judged import Pairs, contradiction
from provenance.match.languages import joined
from provenance.match.utterances import match, utterances

__all__ = ["Pairs", "compare", "contradiction", "joined", "match", "utterances"]
