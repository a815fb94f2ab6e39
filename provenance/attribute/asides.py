"""A name with two asides or more before its verb: "Prof Ann Roe, of the University of Oslo, who was away, said"."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.attribute.events import Event, Form
from provenance.attribute.masked import Sentence
from provenance.attribute.words import Lexicon
from provenance.compiled import compiled

PASSIVE = frozenset("was were been is are being".split())
ASIDES = compiled(
    "(?:^|(?<=[CS:]))(?P<subject>(?:D?[NT]{1,3})?A{2,4}|T{1,3}A{1,4})"
    "(?P<asides>(?:,(?:M|(?:D|A{1,3}s|[NT])[^,QVWS;:.]{1,14}|[It][^,QVWS;:.]{1,14}|[EGB][^,QVW;:.]{1,16}"
    "|C?W[^,Q;:.]{1,24})){2,4},)"
    "[RX]*(?P<cue>V)"
)


def speaking(sentence: Sentence, language: Lexicon) -> Iterator[Event]:
    """Who speaks so; what stands within the asides, a university or a daughter, does not."""
    for m in ASIDES.finditer(sentence.classes):
        at, subject = m.start("cue"), m.span("subject")
        group = language.finite.get(sentence.words[at].lower(), "")
        if group and PASSIVE.isdisjoint(sentence.words[m.end("asides") : at]):
            yield Event(Form.SUBJECT_VERB, subject, subject[1] - 1, (at, at + 1), group)
