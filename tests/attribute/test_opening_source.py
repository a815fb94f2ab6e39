"""Whose view a sentence is that begins with "according to X": X's, where others only hope or plan in it."""

from __future__ import annotations

import pytest

from tests.told import last


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("it", "Secondo Anna Rossi, il comune spera di salvare il ponte con «due chiodi».", "Anna Rossi"),
        ("it", "Secondo Anna Rossi, il sindaco ha definito il ponte «due chiodi».", "sindaco"),
        ("es", "Según Ana Lee, el Ayuntamiento espera salvar el puente con «dos clavos».", "Ana Lee"),
        ("pt", "Segundo Ana Lee, o marido conta que viu “luzes”.", "marido"),
        ("pt", "Segundo Ana Lee, a câmara espera salvar a ponte com “dois pregos”.", "Ana Lee"),
        ("fr", "Selon Ann Lee, la mairie espère sauver le pont avec « deux clous ».", "Ann Lee"),
        ("de", "Laut Ann Lee hofft die Stadt, die Brücke mit „zwei Nägeln“ zu retten.", "Ann Lee"),
        ("ru", "По словам Анны Лис, мэрия рассчитывает спасти мост с помощью «двух гвоздей».", "Анна Лис"),
        ("ru", "По словам Анны Лис, мэр назвал мост «двумя гвоздями».", "мэр"),
        ("uk", "За словами Анни Лис, місто сподівається врятувати міст «двома цвяхами».", "Анна Лис"),
    ],
)
def test_whose_view_a_sentence_is(lang: str, text: str, who: str) -> None:
    assert last(lang, f"Der 1. Mai\n\n{text}") == [who]
