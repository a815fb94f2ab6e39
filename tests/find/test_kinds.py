"""Direct or mixed by the words alone."""

from __future__ import annotations

import pytest

from provenance.find.kinds import direct_or_mixed
from provenance.model import Kind

DIRECT = """
Yes.
Never again!
Are you ready?
Stop the bombing.
We will win.
it’s over
war is hell
that's why we fight
I don't know,
there is no deal
what happened here is a crime
the economy grows and people suffer
they are the most stubborn people I have met
The president lied to us
Wir haben gewonnen
nous avons perdu la guerre
Мы победим
Это неприемлемо
никто не может нас остановить
no tenemos miedo
"""
MIXED = """
absolute loyalty
not acceptable
to work without pay for half a year
turning a quarry into a lake
the people we have
sorrow of parents who had never been told the truth
a place where people can live
will not stand for it
never going to happen
grossly irresponsible behaviour
un acte de guerre
был убит врагами
"""


@pytest.mark.parametrize("words", DIRECT.strip().split("\n"))
def test_clauses_and_whole_utterances_are_direct(words: str):
    assert direct_or_mixed(words).kind is Kind.DIRECT


@pytest.mark.parametrize("words", MIXED.strip().split("\n"))
def test_fragments_are_mixed(words: str):
    assert direct_or_mixed(words, before="The minister said it was").kind is Kind.MIXED


def test_a_capital_alone_makes_no_utterance():
    assert direct_or_mixed("Napoleon", before="They called him").kind is Kind.MIXED
    assert direct_or_mixed("Absolute disgrace,", after=" he said.").kind is Kind.DIRECT
