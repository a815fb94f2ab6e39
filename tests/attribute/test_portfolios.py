# ruff: noqa: E501 - a case reads better on one line
"""What Romance ministers are in charge of is no name, and hides none."""

import pytest
from told import chains


def speaker(lang: str, text: str) -> str:
    (found,) = chains(lang, text).values()
    return found[0]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # names that no list of given names has
        ("it", "Il ministro delle Imprese Adelmo Sarti ha visto i sindaci. «Nessuno chiude», dice all’uscita."),
        ("it", "«Nessuno chiude», dice il ministro dell’Ambiente e della Sicurezza energetica Adelmo Sarti."),
        ("it", "Il ministro per gli Affari europei Adelmo Sarti ha visto i sindaci. «Nessuno chiude», dice."),
        (
            "it",
            "«Nessuno chiude», ha detto il ministro dell'Agricoltura, della Sovranità alimentare e delle Foreste, Adelmo Sarti.",
        ),
        ("it", "«Nessuno chiude», secondo il ministro delle Imprese e del Made in Italy, Adelmo Sarti."),
        ("es", "La ministra de Igualdad Adelmo Sarti visitó el puerto. «Nadie cierra», dijo a la salida."),
        ("es", "«Nadie cierra», dijo la ministra de Inclusión, Seguridad Social y Migraciones, Adelmo Sarti."),
        ("es", "«Nadie cierra», afirmó el ministro de Agricultura, Pesca y Alimentación, Adelmo Sarti."),
        ("es", "Según el consejero de Sanidad, Presidencia y Emergencias, Adelmo Sarti, «nadie cierra»."),
        (
            "pt",
            "O ministro dos Assuntos Parlamentares Adelmo Sarti inaugurou a feira. «Ninguém fecha», disse à entrada.",
        ),
        ("pt", "«Ninguém fecha», disse o ministro da Agricultura, Pecuária e Abastecimento, Adelmo Sarti."),
        (
            "fr",
            "« Personne ne ferme », a dit la ministre de la Transition écologique, de la Biodiversité et de la Mer, Adelmo Sarti.",
        ),
    ],
)
def test_a_ministers_name_stands_behind_the_portfolio(lang: str, text: str):
    assert speaker(lang, text) == "Adelmo Sarti"


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        # somebody's minister, people beside a minister, no name behind it
        ("es", "«Nadie cierra», dijo el ministro de Juan Manuel Sarti.", "Juan Manuel Sarti"),
        ("es", "«Nadie cierra», dijo Ann Lee, ministra de Trabajo, Economía y Consumo.", "Ann Lee"),
        ("es", "El ministro de Defensa, Ann Lee y Bob Roe llegaron ayer. «Nadie cierra», dijo Roe.", "Bob Roe"),
        ("es", "El ministro de Defensa visitó Puerto Rico. «Nadie cierra», dijo.", "ministro"),
    ],
)
def test_what_looks_like_a_portfolio(lang: str, text: str, who: str):
    assert speaker(lang, text) == who


@pytest.mark.parametrize(
    "text",
    [
        "«Nessuno chiude». Lo ha detto il portavoce della Marina, tenente di vascello Adelmo Sarti.",
        "È «sotto assedio» il porto. Lo ha detto il segretario del sindacato, ingegner Adelmo Sarti.",
    ],
)
def test_who_is_named_in_apposition_by_the_sentence_behind(text: str):
    assert speaker("it", text) == "Adelmo Sarti"
