# ruff: noqa: E501 - a case reads better on one line
"""Whose clause it is in Romance news: behind "and", past an object, a place or an article; each with its double."""

import pytest
from told import chains, no_speech

from provenance.attribute.foreign.gaps import is_attribution
from provenance.attribute.language import lexicon

Case = tuple[str, str, str, list[str]]
DOES_MORE: list[Case] = [
    # an "and" and where or when, before what the one of the main clause does besides
    ("it", "Il consorzio ha negato che un suo socio fosse alla diga e su Telegram ha definito il verbale «una farsa».", "una farsa", ["Telegram"]),
    ("it", "La sindaca Lia Sarti ha detto che il prefetto tace e in serata ha definito il rinvio «una beffa».", "una beffa", ["Lia Sarti"]),
    ("it", "La sindaca Lia Sarti ha detto che il prefetto tace e in serata Ugo Berti ha definito il rinvio «una beffa».", "una beffa", ["Ugo Berti"]),
    ("pt", "A reitora Ana Lobo nega que o diretor soubesse e no Telegram chamou o relatório de “uma farsa”.", "uma farsa", ["Ana Lobo", "Telegram"]),
    ("es", "La alcaldesa Elvira Toba dijo que el perito miente y en la radio calificó el informe de «farsa».", "farsa", ["Elvira Toba"]),
    # whom somebody left out accuses, asks or calls something
    ("it", "Lia Sarti ne ha parlato ieri: «Non cedo», ha detto, e ha accusato Lecco di nascondersi «dietro le carte».", "dietro le carte", ["Lia Sarti"]),
    ("it", "La sindaca Lia Sarti ha detto: «Non cedo». Poi ha definito Ugo Berti «un bugiardo».", "un bugiardo", ["Lia Sarti"]),
    ("it", "La sindaca Lia Sarti tace. Lo ha definito Ugo Berti «un amico».", "un amico", ["Ugo Berti"]),
    ("it", "«Sei tu il bugiardo», ha accusato Ugo Berti.", "Sei tu il bugiardo", ["Ugo Berti"]),
    ("pt", "O barqueiro Rui Prata saiu cedo. Chamou Ana Lobo de “vaidosa”.", "vaidosa", ["Rui Prata"]),
    # a place before who speaks there
    ("it", "«Partiamo», ha detto in collegamento da Khan al Ahmar Olga Rossi, la portavoce.", "Partiamo", ["Olga Rossi"]),
    ("it", "«Partiamo», ha spiegato al telefono da San Paolo Anna Verdi, medico.", "Partiamo", ["Anna Verdi"]),
    ("es", "«Salimos», dijo desde Khan al Ahmar Olga Ruiz, portavoz.", "Salimos", ["Olga Ruiz"]),
    # "gli" as an article
    ("it", "Il generale Ugo Berti era a Bari. Gli Stati maggiori riuniti hanno fatto sapere di seguire la prova \"con attenzione\".", "con attenzione", ["Stati maggiori riuniti"]),
    ("it", "Ugo Berti tace. Gli esperti parlano di «rischio alto».", "rischio alto", ["esperti"]),
    ("it", "La giudice Lia Sarti gli ha chiesto del lago. «È calmo», ha risposto Ugo Berti.", "È calmo", ["Ugo Berti"]),
    # to whom somebody turns is in no apposition
    ("pt", "“Fez mal as contas”, respondeu a ministra da Saúde, dirigindo-se a Rui Lobo, da bancada.", "Fez mal as contas", ["ministra da Saúde"]),
    ("it", "«Conti sbagliati», ha ribattuto la ministra del Lavoro, rivolgendosi al senatore Nino Villa, dei Laghi.", "Conti sbagliati", ["ministra del Lavoro"]),
    ("it", "«Conti sbagliati», ha ribattuto la sua vice, la senatrice Lia Sarti.", "Conti sbagliati", ["Lia Sarti"]),
    # "esta" before a day is nobody
    ("pt", "A reitora Ana Lobo calou-se. O barqueiro, Rui Prata, criticou esta quinta-feira o plano. “O rio secou”, declarou.", "O rio secou", ["Rui Prata"]),
    ("es", "La rectora Elvira Toba calló. El farero, Iván Rial, criticó este jueves el plan. «El río se secó», declaró.", "El río se secó", ["Iván Rial"]),
    # of one country and another office
    ("pt", "A enviada norte-americana, Ana Lind, chegou a Faro. “Fui clara”, escreveu a Presidente norte-americana.", "Fui clara", ["Presidente norte-americana"]),
    ("it", "L'inviato ungherese Ivo Lind è a Bari. «Sono stato chiaro», ha scritto l'inviato ungherese.", "Sono stato chiaro", ["Ivo Lind"]),
    # in whose view the paragraph above is
    ("pt", "Para Rui Prata, barqueiro de Mora, o rio secou mais do que Ana Lobo admite.\n\n“Não há peixe”, avaliou.", "Não há peixe", ["Rui Prata"]),
    ("it", "Per Ugo Berti e Lia Sarti il ponte è vecchio.\n\n«Va rifatto», ha spiegato.", "Va rifatto", []),
    # several, of verbs in -ere and -ire
    ("it", "I ministri della Difesa di due Paesi esprimono «piena solidarietà» a Riga.", "piena solidarietà", ["ministri della Difesa di due Paesi"]),
    ("pt", "Oito chanceleres nórdicos manifestaram em nota “apoio total” a Riga.", "apoio total", ["Oito chanceleres nórdicos"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "words", "chain"), DOES_MORE)
def test_whose_clause_it_is(lang: str, text: str, words: str, chain: list[str]):
    found = chains(lang, text)[words]
    assert found[-len(chain) :] == chain if chain else found == []


@pytest.mark.parametrize(
    ("gap", "one"),
    [
        (", ha detto dal molo, ", True),
        (" ha detto Lia Sarti ", True),
        (" e ha definito il rinvio ", False),
        (" a Bari e ha definito il rinvio ", False),
        (" e gli esperti hanno detto ", False),
    ],
)
def test_what_divides_one_quotation(gap: str, one: bool):
    language = lexicon("it")
    assert language is not None
    assert is_attribution(gap, language) is one


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        (
            "it",
            'Il presidente Ugo Berti ha visitato la fregata "Ondina" e ha definito il molo "troppo corto".',
            "Ondina",
        ),
        ("pt", "O almirante Rui Prata lançou a corveta “Maré” e disse que o mar está calmo.", "Maré"),
        ("es", "Los drones «Rayo-2» volaron ayer sobre la presa.", "Rayo-2"),
        ("pt", "Os projéteis do tipo “Falcão” caíram no rio.", "Falcão"),
    ],
)
def test_names_of_ships_and_models_are_no_speech(lang: str, text: str, words: str):
    assert no_speech(lang, text) == [words]


def test_the_article_goes_on_behind_a_list_of_links():
    links = "Leia também:\nObras param\n'Não há água': o drama do rio\nComo foi\n"
    text = f'{links}O delegado Rui Prata contou tudo. "Eram trinta pessoas", declarou. "Peço calma."\nFim'
    assert no_speech("pt", text) == ["Não há água"]
    assert chains("pt", text)["Eram trinta pessoas"] == ["Rui Prata"]


def told(lang: str, text: str) -> dict[str, list[str]]:
    """Every quotation but those in marks."""
    return {words: chain for words, chain in chains(lang, text).items() if f"«{words}" not in text}


@pytest.mark.parametrize(
    ("lang", "text", "content", "who"),
    [
        ("it", "Secondo il ministero della Salute di Lecco sono morte almeno tre anatre, tra cui due rare.", "sono morte almeno tre anatre, tra cui due rare", "ministero della Salute di Lecco"),
        ("it", "Secondo la procura di Bari l'uomo era già noto ai vicini.", "l'uomo era già noto ai vicini", "procura di Bari"),
        ("it", "Secondo l'esperta, la quale chiede l'anonimato, il ponte cadrà.", "il ponte cadrà", "esperta"),
        ("it", "Secondo Ugo Berti, docente a Bari, il ponte cadrà.", "il ponte cadrà", "Ugo Berti"),
        ("pt", "Segundo o Ministério da Saúde de Mora, morreram três gansos, entre eles dois raros.", "morreram três gansos, entre eles dois raros", "Ministério da Saúde de Mora"),
        ("pt", "Autoridades suecas dizem que o cabo ficará pronto em maio.", "o cabo ficará pronto em maio", "Autoridades suecas"),
        ("it", "Funzionari danesi affermano che la nave è partita.", "la nave è partita", "Funzionari danesi"),
        ("es", "Vecinos del puerto aseguran que falta agua desde mayo.", "falta agua desde mayo", "Vecinos del puerto"),
    ],
)  # fmt: skip
def test_what_is_reported_without_marks(lang: str, text: str, content: str, who: str):
    assert told(lang, text) == {content: [who]}
