"""Slavic relatives, aides and spokesmen who are told only by whose they are: they speak, and not he or she."""

from __future__ import annotations

import pytest

from tests.told import chains, last


@pytest.mark.parametrize(
    ("lang", "subject", "who"),
    [
        ("ru", "Сестра Ивана Лисова сказала", "Сестра Ивана Лисова"),
        ("ru", "Помощник Дональда Трампа сказал", "Помощник Дональда Трампа"),
        ("ru", "Сестра Ким Чен Ына сказала", "Сестра Ким Чен Ына"),
        ("ru", "Сестра Анна Лисова сказала", "Анна Лисова"),
        ("ru", "Адвокат Никита Сорока сказал", "Никита Сорока"),
        ("ru", "Сестра лидера страны Ким Чен Ына Ким Ё Чжон сказала", "Ким Ё Чжон"),
        ("ru", "Жена Ивана Петрова Ольга Петрова сказала", "Ольга Петрова"),
        ("uk", "Радник Дональда Трампа сказав", "Радник Дональда Трампа"),
        ("uk", "Дружина Івана Лиса сказала", "Дружина Івана Лиса"),
        ("uk", "Адвокат Микола Сорока сказав", "Микола Сорока"),
    ],
)
def test_who_is_told_by_whose_he_is(lang: str, subject: str, who: str) -> None:
    assert last(lang, f"Новости дня\n\n{subject}: «Ответа пока нет».") == [who]


def test_behind_is_told_too() -> None:
    assert last("ru", "Новости дня\n\n«Ответа пока нет», — сказала вдова Ивана Мака.") == ["вдова Ивана Мака"]


def test_whose_picture_stands_there_is_nobody() -> None:
    text = (
        "Танкер у берега\n\nАвтор фото, Getty Images\nПодпись к фото, Танкер стоит второй день\n\n"
        "О стоянке сообщила пресс-служба порта. В ее заявлении говорится, что груз цел.\n\n«Ждем», — сказала она."
    )
    assert all("Getty Images" not in who for who in chains("ru", text).values())


def test_words_set_off_above_a_line_that_ends_with_a_medium_in_marks() -> None:
    words = "Ми зупинимо кожне судно, яке сюди зайде,"
    text = f'Танкер\n\n{words}\n– сказав адмірал Остап Гнатів, якого цитує агентство "Таснім".'
    assert chains("uk", text) == {words: ["Остап Гнатів", "Таснім"]}
