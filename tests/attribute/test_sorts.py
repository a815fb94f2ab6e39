"""Media that an article introduces: by the noun for their sort, or by a name that only papers have."""

from __future__ import annotations

import pytest
from article_scores import registry

from provenance.attribute.foreign import sorts

CASES = [
    ("de", "sagte er dem Staatssender KRQ am Montag. Auch KRQ selbst schwieg.", ["KRQ", "KRQ"]),
    ("de", "sagte sie der Zeitung Bürgermeisterin Silke Brandt", []),
    ("de", "sagte er dem Zwickauer Boten", ["Zwickauer Bote"]),
    ("fr", "à la télévision publique KRQ, Luc Martel", ["KRQ"]),
    ("fr", "dans un entretien au Journal des enchères, en mai", ["Journal des enchères"]),
    ("fr", "à la station Vallée Bleue Bruno Favier", ["Vallée Bleue"]),
    ("es", "relató por teléfono a este diario Marta Solís", []),
    ("es", "dijo a la emisora Onda Sierra", ["Onda Sierra"]),
    ("ru", "изданию Grid & Storage Monitor рассказала", ["Grid & Storage Monitor"]),
    ("uk", "державному мовнику KRQ", ["KRQ"]),
    ("uk", "у телеграм-каналі «Вільха»", ["Вільха"]),
]


@pytest.mark.parametrize(("lang", "text", "names"), CASES)
def test_what_an_article_introduces_is_a_medium_throughout(lang: str, text: str, names: list[str]) -> None:
    found = sorts.media(text, lang, (), registry())
    assert [actor.name for _, actor in found] == names


def test_a_longer_name_goes_before_the_registered_one_within_it() -> None:
    text = "газета La Dépêche lyonnaise"
    known = list(registry().scan(text))
    assert [actor.name for _, actor in sorts.media(text, "uk", known, registry())] == ["La Dépêche lyonnaise"]
