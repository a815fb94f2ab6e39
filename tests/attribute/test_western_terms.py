"""Marks in German and Romance articles that nobody says: pretences, names, titles, terms; and what looks like them."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind
from provenance.pipeline.extraction import extract


def kind(lang: str, text: str) -> tuple[bool, str | None]:
    """Whether the one quotation of an article is speech, and who says it."""
    article = Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang=lang)
    (q,) = extract(article, load()).quotations
    return q.kind is not Kind.NOT_SPEECH, q.attribution.name if q.attribution is not None else None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La falsa “enfermera” cobró once recetas en una mañana."),
        ("fr", "Le faux « plombier » est reparti avec deux bagues et une montre."),
        ("it", "Il finto «tecnico» del gas ha svuotato due cassetti."),
        ("de", "Der vermeintliche „Neffe“ holte das Geld noch am Abend ab."),
        ("de", "Kolb, der bei seinen Mitspielern immer nur „Kolbi“ genannt wurde, hört auf."),
        ("de", "Im Dorf war er seit Jahren als „Glöckner“ verschrien."),
        ("es", "Para los mayores la plaza es todavía “la Era”, el nombre con el que se fundó."),
        ("fr", "On y sert « le Carré », un surnom dont personne ne sait l'origine."),
        ("fr", "L'opération militaire « Brisants » a commencé en mai dans le détroit."),
        ("es", "La misión científica «Aurora» zarpó el lunes desde Vigo."),
        ("it", "L'operazione antimafia «Vento» ha portato a nove arresti."),
        ("de", "Die Marinemission „Wellenbrecher“ begann im Mai."),
        ("fr", "Ann Roy raconte cette époque dans « Le Puits » (Seuil, 240 p., 19 euros)."),
        ("es", "Ana Roa estrena mañana «Los días de agua», rodada en Lugo."),
        ("fr", "La cinéaste sort en mars « Les Gens du lac », tourné à Annecy."),
        ("it", "La scrittrice pubblica in aprile «Il pozzo vuoto», il secondo romanzo."),
        ("de", "Die Regisseurin inszeniert im Herbst „Die leere Bank“ in Graz."),
        ("fr", "« Cathédrale » ou pas, la grange sera vendue."),
        ("fr", "Le quartier devait accueillir un « écohameau » avant la fin de l'année."),
        ("es", "El municipio abrió en mayo una «ecoplaza» que nadie cuida desde entonces."),
        ("de", "Am Bahnhof soll nun ein „Mobilitätshub“ mit Rädern und Bussen entstehen."),
    ],
)
def test_what_nobody_says(lang: str, text: str):
    assert kind(lang, text) == (False, None)


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("es", "La ministra Ana Roa denunció una falsa “tregua” en el norte.", "Ana Roa"),
        ("de", "Ministerin Eva Brack sprach von einem angeblichen „Sieg“.", "Eva Brack"),
        ("fr", "La maire Ann Roy a publié sur Facebook : « Le pont reste fermé. »", "Ann Roy"),
        ("es", "La novelista Ana Roa publica en su cuenta: «Nadie me ha llamado».", "Ana Roa"),
        ("fr", "La maire Ann Roy a dénoncé une « mascarade » à la sortie du conseil.", "Ann Roy"),
        ("de", "Landrätin Eva Brack nannte den Plan einen „Irrweg“ für die ganze Region.", "Eva Brack"),
    ],
)
def test_what_somebody_says(lang: str, text: str, speaker: str):
    assert kind(lang, text) == (True, speaker)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Les appels au « boycott » se multiplient depuis la semaine dernière."),
        ("es", "Para la oposición, el plan entero es un «disparate» y nada más."),
        ("pt", "A ponte é classificada pela Câmara como obra a “repensar”."),
    ],
)
def test_a_word_that_may_be_somebodys_stays(lang: str, text: str):
    assert kind(lang, text)[0]
