"""A small linear ranker that chooses the speaker's mention of every quotation (see ``MODEL.md``)."""

from provenance.attribute.ranker.model import Choice, Model, Ranked, choose, shipped

__all__ = ["Choice", "Model", "Ranked", "choose", "shipped"]
