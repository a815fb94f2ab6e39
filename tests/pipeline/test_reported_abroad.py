"""Indirect speech in other languages than English: where it stands, who said it, and through whom it came."""

from __future__ import annotations

import pytest
from article_scores import registry

from provenance.model import Article, Kind
from provenance.pipeline.extraction import extract

CASES = [
    ("de", "Der Hafen bleibt bis Montag gesperrt. Das teilte Sprecherin Ida Voss am Abend mit.",
     "Der Hafen bleibt bis Montag gesperrt", ("Ida Voss",)),
    ("de", "Hafenmeister Udo Kern sagte vor Journalisten, er sei auf alles vorbereitet.",
     "er sei auf alles vorbereitet", ("Udo Kern",)),
    ("de", "In Kiel sagte Hafenmeister Udo Kern, die Kräne hätten dem Sturm standgehalten.",
     "die Kräne hätten dem Sturm standgehalten", ("Udo Kern",)),
    ("de", "Der Spiegel berichtete unter Berufung auf Ermittlerkreise, der Kapitän schweige weiter.",
     "der Kapitän schweige weiter", ("Ermittlerkreise", "Der Spiegel")),
    ("es", "El puerto seguirá cerrado hasta el lunes próximo. Así lo informó la portavoz Inés Vela.",
     "El puerto seguirá cerrado hasta el lunes próximo", ("Inés Vela",)),
    ("es", "El puerto seguirá cerrado hasta el lunes, informó la portavoz Inés Vela, según Reuters.",
     "El puerto seguirá cerrado hasta el lunes", ("Inés Vela", "Reuters")),
    ("fr", "Le port restera fermé jusqu’à lundi, a indiqué la porte-parole Inès Vial, rapporte Reuters.",
     "Le port restera fermé jusqu’à lundi", ("Inès Vial", "Reuters")),
    ("de", "Der Damm, so Hafenmeister Udo Kern weiter, ruhe auf altem Holz.",
     "ruhe auf altem Holz", ("Udo Kern",)),
    ("es", "La jefa del club, Inés Vela, aseguró a Europa Press, según recoge EFE, que en las juntas nadie la oía.",
     "en las juntas nadie la oía", ("Inés Vela", "Europa Press", "EFE")),
    ("es", "El agregado, Pavel Sorin, tiene 48 horas para irse, anunció la ministra, Inés Vela, según informa EFE.",
     "El agregado, Pavel Sorin, tiene 48 horas para irse", ("Inés Vela", "EFE")),
    ("es", "En Cádiz, el Gremio de Panaderos calcula que unos 40 hornos cerrarán en marzo.",
     "unos 40 hornos cerrarán en marzo", ("Gremio de Panaderos",)),
    ("fr", "Pour Inès Vial, professeure de droit à Lausanne, le port ne pourra pas rester fermé.",
     "le port ne pourra pas rester fermé", ("Inès Vial",)),
    ("fr", "Le président du club, Basile Morand, a laissé entendre que le quai serait vendu.",
     "le quai serait vendu", ("Basile Morand",)),
    ("de", "Laut Generalstab legte der Frachter in neun Stunden 140 Kilometer zurück.",
     "legte der Frachter in neun Stunden 140 Kilometer zurück", ("Generalstab",)),
    ("uk", "Понад двадцять суден чекають на рейді, повідомив речник порту Іван Лис.",
     "Понад двадцять суден чекають на рейді", ("Іван Лис",)),
    ("uk", "Понад двадцять суден чекають на рейді, повідомив речник служби з порятунку людей Іван Лис, пише Reuters.",
     "Понад двадцять суден чекають на рейді", ("Іван Лис", "Reuters")),
    ("uk", "За даними агентства Tasnim, на яке посилається Reuters, речник Іван Лис повідомив, що кран ще стоїть.",
     "кран ще стоїть", ("Іван Лис", "Tasnim", "Reuters")),
    ("ru", "Российских судов в этой части порта нет, сообщили ТАСС в посольстве РФ в Оттаве.",
     "Российских судов в этой части порта нет", ("посольство РФ в Оттаве", "TASS")),
    ("ru", "По словам источников в порту, на которые ссылается издание SME, кран остановили ещё в мае.",
     "кран остановили ещё в мае", ("источники", "SME")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "content", "chain"), CASES)
def test_what_is_reported(lang: str, text: str, content: str, chain: tuple[str, ...]) -> None:
    found = extract(Article("p", text, "", outlet="The Sentinel", lang=lang), registry()).quotations
    told = [
        (text[q.start : q.end], tuple(link.name for link in q.chain[:-1])) for q in found if q.kind is Kind.INDIRECT
    ]
    assert told == [(content, chain)]


def test_a_german_sentence_in_the_mood_of_reported_speech_goes_on_with_who_was_quoted() -> None:
    text = (
        "„Der Kran steht seit Mai“, sagt Hafenmeister Udo Kern. Danach, unter neuem Eigner, sei kein Auftrag gekommen."
    )
    found = extract(Article("p", text, "", outlet="The Sentinel", lang="de"), registry()).quotations
    told = [(text[q.start : q.end], q.attribution and q.attribution.name) for q in found if q.kind is Kind.INDIRECT]
    assert told == [("Danach, unter neuem Eigner, sei kein Auftrag gekommen", "Udo Kern")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Das sagte wenig. Das sagt sich leicht, wenn die Kasse stimmt."),
        ("es", "Así lo quiso la suerte. Así fue."),
    ],
)
def test_what_only_sounds_like_it(lang: str, text: str) -> None:
    assert not extract(Article("p", text, "", outlet="The Sentinel", lang=lang), registry()).quotations
