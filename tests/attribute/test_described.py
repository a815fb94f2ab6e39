"""Descriptions, relations, pronouns and turns: whom they mean where one candidate remains, and only there."""

from __future__ import annotations

from typing import Any

import pytest

from provenance.actors.registry import load
from provenance.attribute import pronouns
from provenance.model import Article
from provenance.pipeline.extraction import Options, extract


def speaker(text: str, words: str, *, rules_only: bool = False) -> str | None:
    """The speaker of the quotation of ``text`` that begins with ``words``."""
    article = Article("a", text, "", outlet=None, lang="en")
    found = extract(article, load(), Options(rules_only=rules_only)).quotations
    one = next(q for q in found if q.words(text).startswith(words))
    return one.attribution.name if one.attribution else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # the only person named, and one who is none of those that articles leave unnamed
        ("Ida Brandt closed the bakery on Friday.\n\n“It was time,” the baker said.", "It was", "Ida Brandt"),
        ("Ida Brandt was arrested on Friday.\n\n“She ran,” the officer said.", "She ran", "officer"),
        ("Ida Brandt sued Olaf Krone on Friday.\n\n“It was time,” the baker said.", "It was", "baker"),
        ("A baker left. Ida Brandt stayed.\n\n“It was time,” the baker said.", "It was", "baker"),
        ("Ida Brandt, a judge, ruled on Friday.\n\n“It was time,” the mayor said.", "It was", "mayor"),
        # what qualifies an office makes another of it
        ("Deputy Mayor Ida Brandt met Olaf Krone.\n\n“No,” the deputy mayor said.", "No", "Ida Brandt"),
        ("Deputy Mayor Ida Brandt met Olaf Krone.\n\n“No,” the mayor said.", "No", "mayor"),
        # who does what the word says
        ("Ida Brandt beat Olaf Krone, who won last year. “I am old,” the winner said.", "I am", "Olaf Krone"),
        # the paragraph’s own person, but for an office that another may hold
        ("Olaf Krone left.\n\nIda Brandt wept. “It hurts,” the Dane said.", "It hurts", "Ida Brandt"),
        ("Olaf Krone left.\n\nIda Brandt wept. “It hurts,” the coach said.", "It hurts", "coach"),
        ("Olaf Krone left.\n\nIda Brandt wept. “It hurts,” the Danish premier said.", "It hurts", "Ida Brandt"),
        ("Olaf Krone left.\n\nA car hit Ida Brandt. “Stop,” the Danish premier said.", "Stop", "Danish premier"),
        ("Norlund City sank on Monday. “We wait,” the club said.", "We wait", "Norlund City"),
        ("Norlund sank on Monday in Oslo City. “We wait,” the club said.", "We wait", "club"),
        ("Ida Brandt fled to High Ridge. “It hurts,” the Danish baker said.", "It hurts", "Ida Brandt"),
        # a name’s small words, and what no name takes in
        ("Kees van der Velde rose. “I fly,” Kees van der Velde said.", "I fly", "Kees van der Velde"),
        ("Amina al-Sabah rose. “I fly,” al-Sabah said.", "I fly", "Amina al-Sabah"),
        ("FBI Director Olaf Krone rose. “I fly,” FBI Director Olaf Krone said.", "I fly", "Olaf Krone"),
        ("The Foreign Ministry met. “I fly,” the Foreign Ministry said.", "I fly", "Foreign Ministry"),
        # bodies by the noun in their name, where one has it
        ("The Grid Authority and Ida Brandt met. “We wait,” the authority said.", "We wait", "Grid Authority"),
        ("The Grid Authority met the Port Authority. “We wait,” the authority said.", "We wait", "authority"),
        ("Norlund Minerals sank on Monday. “We wait,” the miner said.", "We wait", "Norlund Minerals"),
        ("Ida Brandt spoke of Norlund and Krone Minerals. “We wait,” the company said.", "We wait", "company"),
        # an acronym is whose brackets it stands in
        ("The Dune Guard League (DGL) met Ida Brandt. “We wait,” the DGL said.", "We wait", "Dune Guard League"),
        # family
        ("Olaf Krone met Ida Brandt. His wife, Eva Lund, drove. “He walks,” his wife said.", "He walks", "Eva Lund"),
        ("Olaf Krone met Ida Brandt. “He walks,” his wife said.", "He walks", "his wife"),
        ("Olaf Krone and his wife Eva farm. “He walks,” Mrs Krone said.", "He walks", "Eva Krone"),
        ("Olaf Krone and his wife Eva farm. “He walks,” Eva said.", "He walks", "Eva"),
        # two of one surname are told apart by title, and are nobody without
        ("Eva and Olaf Krone parted. “I stay,” Mr Krone said.", "I stay", "Olaf Krone"),
        ("Eva and Olaf Krone parted. “I stay,” Krone said.", "I stay", "Krone"),
        # a pronoun behind somebody whom the article leaves unnamed
        ("Olaf Krone left.\n\nA nurse who saw it wept. “He fell,” she said.", "He fell", "nurse"),
        # a headline’s capitals are no name
        ("Olaf Krone Denies Taking Seven Boats\n\n“I row,” Olaf Krone said.", "I row", "Olaf Krone"),
        # offices before names
        ("Minister of Health Ida Brandt spoke. “Wash,” Minister of Health Ida Brandt said.", "Wash", "Ida Brandt"),
        # “who” after a preposition’s noun is the person
        ("It went to the daughter of the house, who said: “I thank you.”", "I thank", "daughter of the house"),
    ],
)  # fmt: skip
def test_a_description_means_whoever_alone_remains(text: str, words: str, name: str):
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # turns: an answer makes two talk to each other
        ("“Is it late?” Olaf Krone asked.\n\n“It is,” Ida Brandt answered.\n\n“How late?”", "How late", "Olaf Krone"),
        ("“It is late,” Olaf Krone said.\n\n“It is,” Ida Brandt said.\n\n“We are late.”", "We are", "Ida Brandt"),
        # who acts after words that stand alone
        ("“Never again.” Olaf Krone closed the door.", "Never again", "Olaf Krone"),
        ("“Never again.” The door was closed.", "Never again", None),
        # the only person so far
        ("Olaf Krone had not slept.\n\n“We heard the dog.”", "We heard", "Olaf Krone"),
        ("Olaf Krone and Ida Brandt had not slept.\n\n“We heard the dog.”", "We heard", None),
    ],
)
def test_words_without_a_cue(text: str, words: str, name: str | None):
    assert speaker(text, words, rules_only=True) == name


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Krone: Bridge will not reopen", "Olaf Krone"),
        ("Bridge will not reopen: Krone", "Olaf Krone"),
        ("Norway: Bridge will not reopen", None),
        ("Analysis: Bridge will not reopen", None),
        ("Lund: Bridge will not reopen", None),
    ],
)
def test_a_headline_is_speech_of_whom_the_text_names(headline: str, name: str | None):
    text = f"{headline}\n\nThe bridge in Norway stays shut, Olaf Krone told councillors. Krone then left.\n"
    article = Article("a", text, "", outlet=None, lang="en")
    found = extract(article, load()).quotations
    said = [q.attribution.name for q in found if q.words(text) == "Bridge will not reopen" and q.attribution]
    assert said == ([name] if name else [])


@pytest.mark.parametrize("relations", ["His father met his brother. ", "He told his father that his brother left. "])
def test_pronouns_are_followed_only_so_far(relations: str):
    """However many of them stand behind each other, none is followed to the end of the stack."""
    assert speaker(relations * 400 + "\n\n“It was time,” he said.", "It was", rules_only=True) is None


def test_a_pronoun_weighs_a_bounded_number_of_mentions(monkeypatch: pytest.MonkeyPatch):
    """An endless sentence has thousands of them before each of its pronouns."""
    asked = 0
    bearer = pronouns._bearer

    def counted(*arguments: Any) -> Any:
        nonlocal asked
        asked += 1
        return bearer(*arguments)

    monkeypatch.setattr(pronouns, "_bearer", counted)
    count = 400
    text = "He said “yes we can” to Bob " * count
    extract(Article("a", text, "", outlet=None, lang="en"), load(), Options(rules_only=True))
    assert asked <= 200 * count
