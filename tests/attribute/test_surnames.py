"""By which words of a name its bearer is meant alone: of two Spanish surnames by the first, of others by the last."""

import pytest
from article_scores import registry

from provenance.attribute.foreign.surnames import families, first_surname, goes_on
from provenance.model import Article
from provenance.pipeline.extraction import extract


@pytest.mark.parametrize(
    ("name", "lang", "first"),
    [
        ("Elvira Montiel Aguado", "es", "Montiel"),
        ("Nuria Lago", "es", ""),
        ("Juan Carlos Belmonte", "es", ""),
        ("Juan Carlos Belmonte Rius", "es", "Belmonte"),
        ("María José Olmedo Paz", "es", "Olmedo"),
        ("María del Carmen Olmedo Paz", "es", "Olmedo"),
        ("José Luis Zaldívar", "es", ""),
        ("Íñigo de la Peña Urrutia", "es", "de la Peña"),
        ("Inés Lasa de la Hoz", "es", "Lasa"),
        ("Ana Ruiz-Tagle Cobo", "es", "Ruiz-Tagle"),
        ("Elisa Cobo Ruiz-Tagle", "es", "Cobo"),
        ("Rocío Santos Larrea", "es", "Santos"),
        ("Hugo Martín Larrea", "es", "Martín"),
        ("Omar bin Tarik al Nasri", "es", ""),
        ("Rogelio Gómez Ferraz", "de", "Gómez"),
        ("Lukas Meier Schmidt", "de", ""),
        ("Joaquim Moura Teles", "pt", ""),
        ("João Galvão Teles", "fr", ""),
    ],
)
def test_first_of_two_surnames(name: str, lang: str, first: str):
    assert " ".join(first_surname(tuple(name.split()), lang)) == first


def test_all_family_names():
    assert families(("Ana", "Ruiz-Tagle", "Cobo"), "es") == ("Cobo", "Ruiz-Tagle", "Tagle")
    assert families(("Joaquim", "Moura", "Teles"), "pt") == ("Teles",)


def test_a_second_surname_may_be_left_out():
    assert goes_on(("Elvira", "Montiel"), ("Elvira", "Montiel", "Aguado"), "es")
    assert not goes_on(("Elvira", "Aguado"), ("Elvira", "Montiel", "Aguado"), "es")
    assert not goes_on(("Juan", "Carlos"), ("Juan", "Carlos", "Belmonte"), "es")


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        (
            "es",
            "Montiel, sobre la presa: «No cederé»\n\n"
            "La rectora Elvira Montiel Aguado dio una charla. «Sobra agua», dijo Montiel.",
            ["Elvira Montiel Aguado"] * 2,
        ),
        (
            "es",
            "El alcalde Íñigo de la Peña Urrutia llegó tarde. «Lo siento», dijo De la Peña.",
            ["Íñigo de la Peña Urrutia"],
        ),
        (
            "es",
            "La jueza Rocío Santos llegó tarde. La jueza Rocío Santos Larrea vive allí. «Lo siento», afirmó Santos.",
            ["Rocío Santos Larrea"],
        ),
        # Two bear the name, and nothing tells them apart.
        (
            "es",
            "Hablaron Pablo Cobo Ferrán y Raúl Cobo, primos. «Lo siento», dijo Cobo.",
            [None],
        ),
        # "Ferrán" is the last surname of one and the first of the other.
        (
            "es",
            "Hablaron Pablo Cobo Ferrán y Raúl Ferrán Gil, primos. «Lo siento», dijo Ferrán.",
            [None],
        ),
        # She tells them apart.
        (
            "es",
            "Hablaron Pablo Cobo Ferrán y Julia Cobo, primos. «Lo siento», dijo la señora Cobo.",
            ["Julia Cobo"],
        ),
        (
            "de",
            "Der Notenbankchef Rogelio Gómez Ferraz kam zu spät. „Das tut mir leid“, sagte Gómez.",
            ["Rogelio Gómez Ferraz"],
        ),
    ],
)
def test_meant_by_a_surname(lang: str, text: str, names: list[str | None]):
    found = extract(Article("x", text, "", outlet="O", lang=lang), registry()).quotations
    assert [q.attribution.name if q.attribution else None for q in found] == names
