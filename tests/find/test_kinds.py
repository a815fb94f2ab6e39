"""Direct or mixed by the words alone."""

from __future__ import annotations

import pytest

from provenance.find.kinds import direct_or_mixed
from provenance.find.quotations import find
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


NAMES = """
The new hit ‘Paper Lantern’ has topped the charts.
They praised the young helpers of the "Golden Spade" planting campaign.
Swimmers at the "Lamp of Ardo" lido were told to leave.
In an editorial headed "Ships are not words", the daily asked why the fleet had grown.
The actor, dubbed ‘the Duke of Dulwich’ by fans, lives in Kent.
"""
SAID = """
The boxer hit back: ‘Paper tiger’, he called him.
She promised a "Green New Deal" plan for the coast.
The actor, dubbed ‘the Duke of Dulwich’ by a judge, lives in Kent.
He called it the "Biggest Bridge" scandal in years.
"""


def kinds(text: str) -> list[Kind]:
    return [found.kind for found in find(text)]


@pytest.mark.parametrize("text", NAMES.strip().split("\n"))
def test_names_in_marks_are_no_speech(text: str):
    assert kinds(text) == [Kind.NOT_SPEECH]


@pytest.mark.parametrize("text", SAID.strip().split("\n"))
def test_what_somebody_calls_a_thing_is_speech(text: str):
    assert Kind.NOT_SPEECH not in kinds(text)


def test_a_title_told_once_is_one_all_over_the_text():
    told = "The new hit “Paper Lantern” is out. Singer Ola Berg said Rood built “Paper Lantern” on her tune."
    assert kinds(told) == [Kind.NOT_SPEECH, Kind.NOT_SPEECH]
    assert kinds(told.partition(". ")[2]) == [Kind.MIXED]
