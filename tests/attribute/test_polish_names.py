"""Polish names out of their cases."""

import pytest

from provenance.attribute.foreign.polish import nominative, same


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Tomasza Zielińskiego", "Tomasz Zieliński"),
        ("Anny Sobol", "Anna Sobol"),
        ("Marka Dudka", "Marek Dudek"),
        ("Piotra Gajdy", "Piotr Gajda"),
        ("Pawłem Wilkiem", "Paweł Wilk"),
        ("Jacka Krawca", "Jacek Krawiec"),
        ("Marii Wrony", "Maria Wrona"),
        ("Jerzego Batorskiego", "Jerzy Batorski"),
        ("Ewą Malicką-Bąk", "Ewa Malicka-Bąk"),
        ("Aleksandra Bielawskiego", "Aleksander Bielawski"),
    ],
)
def test_the_nominative(printed: str, name: str):
    assert nominative(printed.split(), False, set()) == tuple(name.split())


@pytest.mark.parametrize("printed", ["Zofia Kruk", "Aleksandra Wilk", "Jan Rak", "Wrona", "Kima"])
def test_what_may_be_in_the_nominative_stays(printed: str):
    assert nominative(printed.split(), False, set()) is None


def test_what_an_article_prints_elsewhere_decides():
    assert nominative(["Kima"], False, {"Kim"}) == ("Kim",)
    assert nominative(["Ostapa", "Sroczki"], True, {"Sroczko"}) == ("Ostap", "Sroczko")


def test_what_governs_a_name_tells_its_case():
    assert nominative(["Jana", "Kowala"], True, set()) == ("Jan", "Kowal")
    assert nominative(["Kima"], True, set()) == ("Kim",)


def test_forms_of_one_name():
    assert same("Marka", "Marek")
    assert same("Kim", "Kima")
    assert same("Domańskiego", "Domański")
    assert not same("Nowak", "Nowacka")
