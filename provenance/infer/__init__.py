"""What the articles of one utterance show together: likely paths that none of them states, and findings."""

from provenance.infer.facts import Credit, Printing
from provenance.infer.stage import Inference, infer
from provenance.infer.texts import Texts, is_telling
from provenance.infer.when import Interval, interval

__all__ = ["Credit", "Inference", "Interval", "Printing", "Texts", "infer", "interval", "is_telling"]
