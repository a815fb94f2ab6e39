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


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # who tells no person of himself is no woman
        (
            "Ida Brandt, who told Radio Norlund on Friday that she would stay, met Robin Vale. “I go,” he said.",
            "I go",
            "Robin Vale",
        ),
        # she was told, and answers
        (
            "Judge Ida Brandt sat. Robin Vale told her that it was over. She replied that it was not.",
            "that it was not",
            "Ida Brandt",
        ),
        ("Judge Ida Brandt sat. Robin Vale told the court it was over. “No,” she said.", "No", "Robin Vale"),
        # what somebody is, in marks, and what was bought are nobody
        (
            "Robin Vale is a baker and one of two men who strike bells. He said it was “a craft”.",
            "a craft",
            "Robin Vale",
        ),
        ("Ida Brandt won. Later, on CNN's “Dawn Patrol,” she called it “a long road”.", "a long road", "Ida Brandt"),
        ("Olaf Krone drove. He crashed a £90,000 Alvis Grey. “It slid,” he said.", "It slid", "Olaf Krone"),
        # a wider noun first, then the office
        (
            "Policymaker Ida Brandt spoke on Monday. “We wait,” the president of the Bank of Norlund said.",
            "We",
            "Ida Brandt",
        ),
        (
            "Lawyer Ida Brandt spoke on Monday. “We wait,” the president of the Bank of Norlund said.",
            "We",
            "president of the Bank of Norlund",
        ),
        # a spokesman who was met before is not the one named below
        (
            "The ferry “sank itself,” a spokesman for the Harbour Office said.\nIt lies deep.\n“We wait,” the "
            "spokesman said.\n\nNorlund's chief spokesman Olaf Krone told a briefing that it was wrong.",
            "We wait",
            "spokesman for the Harbour Office",
        ),
        (
            "An unnamed spokeswoman for the mayor's party said it was “over”.\n\n“We wait,” the spokeswoman said.",
            "We wait",
            "unnamed spokeswoman for the mayor's party",
        ),
        # behind the name of a body
        ("The Miners and Quarry Union's Ida Brandt said it was “a trap”.", "a trap", "Ida Brandt"),
        ("“It is a trap,” said the Miners and Quarry Union's Ida Brandt.", "It is", "Ida Brandt"),
        ("The Miners and Quarry Union said it was “a trap”.", "a trap", "Miners and Quarry Union"),
        ("Bank of Norlund deputy director Ida Brandt said it was “a trap”.", "a trap", "Ida Brandt"),
        ("“It is a trap,” said Council of Norlund rapporteur Ida Brandt.", "It is", "Ida Brandt"),
        (
            "The University of Oslo honorary lecturer, who wept, said it was “a trap”.",
            "a trap",
            "University of Oslo honorary lecturer",
        ),
        ("The University of Oslo said it was “a trap”.", "a trap", "University of Oslo"),
        # whose line it is
        ("Olaf Krone laughed at the mayor's quip that “nobody counts the boats”.", "nobody", "mayor"),
        ("Olaf Krone said Ida Brandt's claim that “nobody counts the boats” was false.", "nobody", "Ida Brandt"),
        ("Olaf Krone said the ferry's line that “joins two islands” was shut.", "joins", "Olaf Krone"),
        ("Asked about rain, Olaf Krone said it was “wet enough”, according to the pool report.", "wet", "Olaf Krone"),
        ("A 2019 review by the ombudsman found that two bridges were unsafe.", "that", "ombudsman"),
        ("Olaf Krone let it be known that the ferry would sail.", "that", "Olaf Krone"),
        ("Norlund's state broadcaster called it “a long road”.", "a long", "Norlund's state broadcaster"),
        ("A mate of the skipper said it was “a trap”.", "a trap", "mate of the skipper"),
        # whom a medium quotes, known by what is whose
        (
            "The wire quotes one diplomat familiar with the jurors’ thinking as saying that Krone is “almost there”.",
            "almost",
            "one diplomat familiar with the jurors’ thinking",
        ),
    ],
)
def test_who_is_meant_beside_bodies_and_owners(text: str, words: str, name: str):
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Ida Brandt says the vote “smelt” and that a recount will follow.", "a recount will follow"),
        ("Ida Brandt said the boat was “a wreck” but that it might sail.", "it might sail"),
        ("Ida Brandt insisted the boat was “sound” and would sail at noon.", "would sail at noon"),
        ("Ida Brandt said the boat was “a wreck” and left the harbour.", None),
        ("Ida Brandt called the boat “a wreck” and would not board it.", None),
        ("The Echo said the boat was “a wreck”, that “nobody” sails.", None),
    ],
)
def test_what_goes_on_behind_marks_is_reported_too(text: str, rest: str | None):
    found = extract(Article("a", text, "", outlet=None, lang="en"), load()).quotations
    beside = [q.words(text) for q in found if q.kind == "indirect"]
    assert (beside == [rest]) if rest else not any("left" in words or "would not" in words for words in beside)
