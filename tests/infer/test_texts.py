"""Whether an article names a medium, or was told something itself."""

from __future__ import annotations

import pytest

from provenance.infer.texts import Texts, is_telling


def names(text: str, *aliases: str) -> bool:
    return Texts(lambda document: text, lambda actor: aliases).names(1, 2)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("as Reuters wrote", "Reuters"),
        ("Reuters's man", "Reuters"),
        ("the korean central news agency said", "Korean Central News Agency"),
        ("the Korean Central\nNews Agency said", "Korean Central News Agency"),
        ("The guardian angel", "The Guardian Angel"),
        ("сообщил Рейтеру", "Рейтер"),
        ("Корейського інформаційного агентства", "Корейське інформаційне агентство"),
        ("朝鮮中央通信によると", "朝鮮中央通信"),
    ],
)
def test_named(text: str, name: str):
    assert names(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("it is time to go", "Time"),
        ("the capital", "AP"),
        ("APs are parts", "AP"),
        ("Korean Central Bank", "Korean Central News Agency"),
        ("nothing", ""),
        ("a+b", "a.b"),
    ],
)
def test_not_named(text: str, name: str):
    assert not names(text, name)


def test_no_names_are_no_match_for_everything():
    assert not names("anything")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“Yes,” she told the City Post.", True),
        ("“Yes,” she said in an interview with City Post.", True),
        ("„Ja“, sagte sie der City Post.", True),
        ("« Oui », a-t-elle déclaré à City Post.", True),
        ("“Yes,” she told this newspaper.", True),
        ("“Yes,” she told us.", True),
        ("“Yes,” she told the Coast Mirror.", False),
        ("City Post readers may write to us.", False),
        ("The mayor said no. City Post’s interview with her is on page 3.", True),
        ("The mayor said no in a video released by the City Post.", False),
        ("Read more in the City Post.", False),
    ],
)
def test_told_itself(text: str, told: bool):
    texts = Texts(lambda document: text, lambda actor: ["The City Post", "City Post"])
    assert texts.told_itself(1, 2) is told


def test_an_outlet_that_names_itself_without_end_is_given_the_benefit_of_the_doubt():
    texts = Texts(lambda document: "City Post wrote. " * 1_000, lambda actor: ["City Post"])
    assert texts.told_itself(1, 2)


def test_an_article_without_an_outlet_may_still_have_been_told():
    assert Texts(lambda document: "she told us", lambda actor: ()).told_itself(1, None)
    assert not Texts(lambda document: "she said", lambda actor: ()).told_itself(1, None)


def test_a_text_is_read_once_while_it_is_asked_about():
    read: list[object] = []
    texts = Texts(lambda document: str(read.append(document)), lambda actor: ["Reuters"])
    assert not any(texts.names(document, 2) for document in (1, 1, 1))
    assert read == [1]


@pytest.mark.parametrize(
    ("rule", "telling"),
    [("told", True), ("sagte der", True), ("carried_by", False), ("in_video", False), ("citing", False)],
)
def test_which_rules_tell(rule: str, telling: bool):
    assert is_telling(rule) is telling
