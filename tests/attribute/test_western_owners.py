# ruff: noqa: E501 - a case reads better on one line
"""Whose memo words stand in, who tells without a name, bodies and their own, in German and Romance languages; each with a double."""

import pytest
from told import chain, read

from provenance.model import Kind

Cases = list[tuple[str, str, list[str]]]


def last(lang: str, text: str) -> list[str]:
    """The names of speaker and intermediaries of the last quotation in marks that is speech."""
    return chain([q for q in read(lang, text) if q.kind not in (Kind.NOT_SPEECH, Kind.INDIRECT)][-1])


def told(lang: str, text: str) -> list[str]:
    """The same of the last indirect quotation."""
    return chain([q for q in read(lang, text) if q.kind is Kind.INDIRECT][-1])


MEMOS: Cases = [
    ("es", "«No espere en la puerta», decía la carta de la directora, Elvira Toba, revelada por The Verge.", ["Elvira Toba", "The Verge"]),
    ("fr", "« N'attendez pas », disait le mémo de la directrice, Lise Maure, révélé par The Verge.", ["Lise Maure", "The Verge"]),
    ("it", "«Non aspettate», diceva la lettera della direttrice, Lia Sarti, rivelata dal sito The Verge.", ["Lia Sarti", "The Verge"]),
    ("pt", '"Não espere no saguão", dizia a carta do diretor, Nuno Braga.', ["Nuno Braga"]),
    ("es", "«No espere», decía la carta de la directora, Elvira Toba. El texto añade que nadie quiere «puestos así».", ["Elvira Toba"]),
    ("es", "«No espere», decía la carta de la directora, Elvira Toba. El sindicato añade que nadie quiere «puestos así».", ["sindicato"]),
    # another's lawyer, and whom it was sent to
    ("es", "«No espere», decía la carta del abogado de Elvira Toba.", []),
    ("es", "«No espere», decía la carta enviada a la directora, Elvira Toba.", []),
]  # fmt: skip
LATER: Cases = [
    ("it", "La Procura: «Andava piano».\n\n«Ho sentito un tonfo». Lia Sarti, 31 anni, era nel vagone. Lo ha raccontato all'Ansa.", ["Lia Sarti"]),
    ("es", "«Oí un golpe y luego nada». Elvira Toba, de 31 años, viajaba en el tercer vagón. Así lo contó a Efe desde el hospital.", ["Elvira Toba"]),
    # several, of whom one or another may have
    ("it", "La Procura: «Andava piano».\n\n«Ho sentito un tonfo». Nel vagone Lia Sarti sedeva con Ugo Berti. Lo hanno raccontato all'Ansa.", ["Procura"]),
]  # fmt: skip
ONE: Cases = [
    ("de", "Verwalter Jost Kehl schwieg.\n\nEiner, der seit Jahren dort arbeitet, erzählt vor dem Tor von der Nacht. „Es ging ja nicht“, sagt er.", []),
    ("fr", "Le gérant Luc Maure se tait.\n\nQuelqu'un qui travaille là depuis dix ans raconte la nuit. « On ne voyait rien », dit-il.", []),
    ("de", "Verwalter Jost Kehl erzählt vor dem Tor von der Nacht. „Es ging ja nicht“, sagt er.", ["Jost Kehl"]),
]  # fmt: skip
BODIES: Cases = [
    ("fr", "Du côté des syndicats, on parle d’un accident « annoncé ».", ["syndicats"]),
    ("fr", "Du côté des syndicats, on assure que « tout est faux ».", ["syndicats"]),
    ("fr", "Du côté des collines, on assure que « tout est faux ».", []),
    ("de", "Die Bank Brack & Kehl sprach in einer Studie von einem „schmerzhaften Schnitt“.", ["Brack & Kehl"]),
    ("de", "Brack & Kehl nannte das einen „schmerzhaften Schnitt“.", ["Brack & Kehl"]),
    ("de", "Forschung & Lehre verlangten mehr Geld. Ute Brack sprach von einem „schmerzhaften Schnitt“.", ["Ute Brack"]),
]  # fmt: skip
INDIRECT: Cases = [
    ("es", "La Delegación del Gobierno no contestó.\n\nEl Gobierno admite que la red de aviso dio la alarma.", ["Gobierno"]),
    ("es", "El Gobierno calla.\n\nLa Delegación del Gobierno admite que la red de aviso dio la alarma.", ["Delegación del Gobierno"]),
    ("fr", "« On a tout écrit », assure Luc Maure, délégué SUD-Rail, qui dit tenir les lettres à la disposition du juge.", ["Luc Maure"]),
    ("fr", "« On a tout écrit », assure Luc Maure du syndicat SUD-Rail, qui dit tenir les lettres à la disposition du juge.", ["SUD-Rail"]),
    ("fr", "Selon les données publiées par l’Autorité de sûreté nucléaire, 212 incidents ont été recensés en 2024.", ["Autorité de sûreté nucléaire"]),
    ("es", "Según los datos difundidos por el Banco de España, la deuda subió un tres por ciento en mayo.", ["Banco de España"]),
]  # fmt: skip
MEDIA: Cases = [
    ("de", "Chef Jost Kehl sagte dem Sender Bloomberg TV, er bleibe. „Ich gehe nicht“, sagte Kehl.", ["Jost Kehl", "Bloomberg"]),
    ("de", "Chef Jost Kehl sagte dem Sender Bloomberg TV, er bleibe. „Ich gehe nicht“, sagte Kehl.\n\nNoch im Mai hatte Kehl im Podcast „Kielwasser“ auf die Frage, ob er bleibe, geantwortet: „Keinen Tag.“", ["Jost Kehl"]),
    ("de", "Ministerin Rosa Braun hatte CNN gesagt: „Das war ein Drehkreuz.“", ["Rosa Braun", "CNN"]),
    ("de", "Ministerin Rosa Braun hatte CNN verklagt. „Das war ein Drehkreuz“, sagte Braun im Landtag.", ["Rosa Braun"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "chain"), MEMOS)
def test_whose_memo_words_stand_in(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), LATER)
def test_who_is_said_later_to_have_told(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), ONE)
def test_one_of_whom_no_more_is_told(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), BODIES)
def test_which_body_speaks(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), INDIRECT)
def test_who_says_a_clause(lang: str, text: str, chain: list[str]):
    assert told(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), MEDIA)
def test_which_medium_words_came_through(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(
    ("lang", "text", "speech"),
    [
        ("it", "Ugo Berti, ricordano i colleghi, lo chiamavano «Saetta»: aveva cominciato a quindici anni.", False),
        ("es", "Los vecinos de la calle lo llamaban «Rayo» desde niño.", False),
        ("it", "I nemici la chiamavano «traditrice».", True),
    ],
)
def test_what_somebody_was_called(lang: str, text: str, speech: bool):
    assert any(q.kind is not Kind.NOT_SPEECH for q in read(lang, text)) is speech


def test_several_are_no_one():
    text = "Analysten reagierten freundlich. Die Aktie legte zu. „Es ging ja nicht“, sagt er."
    assert last("de", text) == []
