"""What is read out of a short text: whose words, through whom."""

from __future__ import annotations

from provenance.actors.registry import load
from provenance.model import Article, Kind, Quotation, Role
from provenance.pipeline.extraction import extract


def read(lang: str, text: str) -> list[Quotation]:
    """Every quotation of an article of The Meridian with that text."""
    return list(extract(Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang=lang), load()).quotations)


def spoken(lang: str, text: str) -> list[Quotation]:
    """Those of them that are speech."""
    return [q for q in read(lang, text) if q.kind is not Kind.NOT_SPEECH]


def chain(quotation: Quotation) -> list[str]:
    """The names of speaker and intermediaries."""
    return [link.name for link in quotation.chain if link.role is not Role.OUTLET]


def chains(lang: str, text: str) -> dict[str, list[str]]:
    """The same of every quotation that is speech, by its words."""
    return {q.words(f"{text}\n"): chain(q) for q in spoken(lang, text)}


def last(lang: str, text: str) -> list[str] | None:
    """The same of the last quotation; None where there is none."""
    found = spoken(lang, text)
    return chain(found[-1]) if found else None


def no_speech(lang: str, text: str) -> list[str]:
    """The words in marks that are no speech."""
    return [q.words(f"{text}\n") for q in read(lang, text) if q.kind is Kind.NOT_SPEECH]
