"""Names of media in other cases."""

import pytest

from provenance.actors.declension import forms, german
from provenance.actors.registry import load


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Фонтанка", "Фонтанке"),
        ("Эхо Москвы", "Эха Москвы"),
        ("Новая газета", "Новой газетой"),
        ("Українська правда", "Української правди"),
        ("Суспільне", "Суспільному"),
        ("Коммерсантъ", "Коммерсанту"),
        ("Радіо Свобода", "Радіо Свободі"),
    ],
)
def test_slavic(name: str, form: str):
    assert form in forms(name)


@pytest.mark.parametrize("name", ["ТАСС", "Reuters", "Лента.ру", "Голос Америки и мира сегодня"])
def test_what_takes_no_endings(name: str):
    assert forms(name) == ()


def test_german():
    assert german("Süddeutsche Zeitung") == ("Süddeutschen Zeitung",)
    assert german("Die Zeit") == german("Le Monde") == ()


def test_the_registry_knows_them():
    text = "Об этом «Фонтанке» рассказали в эфире «Эха Москвы»."
    assert [actor.key for _, actor in load().scan(text)] == ["fontanka", "echo-moscow"]
    assert [actor.key for _, actor in load().scan("Das sagte sie der Süddeutschen Zeitung.")] == ["sz"]
