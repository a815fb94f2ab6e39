"""Whose words they are where a name stands between the subject and its cue."""

from __future__ import annotations

import pytest

from provenance.actors.registry import Registry
from provenance.attribute.phrases import owner
from provenance.attribute.scene import Scene, build
from provenance.model import Span
from provenance.segment.layout import Layout


def asked(text: str, mention: str, cue: str) -> str | None:
    """The subject that ``mention`` only describes, in words."""
    scene: Scene = build(Layout(text), [], Registry(()))
    s = scene.sentences[0]
    words = mention.split()
    first = next(i for i in range(len(s.words)) if list(s.words[i : i + len(words)]) == words)
    at = text.index(cue)
    event = owner(scene, 0, (first, first + len(words)), Span(at, at + len(cue)))
    return text[slice(*s.cover(*event.subject))] if event else None


@pytest.mark.parametrize(
    ("text", "mention", "cue", "subject"),
    [
        ("A spokesman for Nordbank said the vaults were safe.", "Nordbank", "said", "A spokesman"),
        ("Advisers to Mr Berg say he is tired.", "Mr Berg", "say", "Advisers"),
        ("People in the old harbour say the tide was late.", "the old harbour", "say", "People"),
        ("Officials in parts of the north warned that roads were cut.", "the north", "warned", "Officials"),
    ],
)
def test_a_phrase_behind_the_subject_only_describes_it(text: str, mention: str, cue: str, subject: str):
    assert asked(text, mention, cue) == subject


@pytest.mark.parametrize(
    ("text", "mention", "cue"),
    [
        ("Nordbank said the vaults were safe.", "Nordbank", "said"),
        ("Critics like Berg say the bridge is too narrow.", "Berg", "say"),
        ("The harbour’s Chief of Staff Ann Roe said the vaults were safe.", "Staff Ann Roe", "said"),
        ("A gaffe by Berg suggested that he was tired.", "Berg", "suggested"),
        ("The rescue of the ferry was a miracle, Berg said.", "the ferry", "said"),
    ],
)
def test_other_mentions_stand_for_themselves(text: str, mention: str, cue: str):
    assert asked(text, mention, cue) is None
