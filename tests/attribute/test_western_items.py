# ruff: noqa: E501 - a case reads better on one line
"""Live blogs, answers of a capital, countries and ministries of an office, two who speak together; each with a double."""

import pytest
from told import chain, read

from provenance.model import Kind

Cases = list[tuple[str, str, list[str]]]


def last(lang: str, text: str) -> list[str]:
    """The names of speaker and intermediaries of the last quotation in marks that is speech."""
    return chain([q for q in read(lang, text) if q.kind not in (Kind.NOT_SPEECH, Kind.INDIRECT)][-1])


def told(lang: str, text: str) -> dict[str, list[str]]:
    """The names of every indirect quotation, by its words."""
    return {text[q.start : q.end]: chain(q) for q in read(lang, text) if q.kind is Kind.INDIRECT}


ELSEWHERE = "\n\n09:10 - Borse in rialzo\n\nL'indice sale di un punto."
ITEMS: Cases = [
    # whom the heading of an item names is meant by a noun in it, for all that another is called so elsewhere
    ("it", "Chi è Ario Daneshi, ministro di Kesh.\n\n10:32 - Sarti: \"Il porto è pronto\"\n\n\"Il porto è pronto da maggio\", ha detto la ministra dei Trasporti a Lecco." + ELSEWHERE, ["Sarti"]),
    ("es", "10:32 - Toba: «El puerto está listo»\n\n«Está listo desde mayo», dijo la ministra de Transportes en Lorca.\n\n09:10 - Sube la bolsa\n\nEl índice gana un punto.", ["Toba"]),
    ("fr", "10h32 - Maure : « Le port est prêt »\n\n« Il est prêt depuis mai », a dit la ministre des Transports à Brest.\n\n09h10 - La Bourse monte\n\nL'indice gagne un point.", ["Maure"]),
    # somebody else is named so in the item
    ("it", "10:32 - Sarti: \"Il porto è pronto\"\n\nIl sindaco Ugo Berti è scettico. \"Vedremo a maggio\", ha detto il sindaco." + ELSEWHERE, ["Ugo Berti"]),
    # no pronoun, noun or verb alone reaches into the item above
    ("it", "10:32 - Il sindaco Ugo Berti è a Lecco\n\nBerti ha visitato il cantiere.\n\n09:10 - Porto, parla il governo\n\n\"Il porto è pronto\", ha detto.", []),
    ("it", "Il sindaco Ugo Berti è a Lecco. Berti ha visitato il cantiere. \"Il porto è pronto\", ha detto.", ["Ugo Berti"]),
]  # fmt: skip
LABELS: list[tuple[str, str, dict[str, list[str]]]] = [
    ("it", "10:32 - Sarti: nessun rinvio per il ponte\n\nLa ministra Lia Sarti è a Lecco." + ELSEWHERE, {"nessun rinvio per il ponte": ["Lia Sarti"]}),
    ("it", "10:32 - Reuters: piano per il ponte già pronto\n\nIl testo ha due pagine." + ELSEWHERE, {"piano per il ponte già pronto": ["Reuters"]}),
    ("it", "10:32 - Ponte: nessun rinvio per il cantiere\n\nIl testo ha due pagine." + ELSEWHERE, {}),
    # within a clause, between its subject and its verb
    ("it", "Nella galleria, ha annunciato su Facebook la rettrice Nora Vigna, si scava da lunedì scorso.", {"si scava da lunedì scorso": ["Nora Vigna", "Facebook"]}),
    ("es", "El puente de Lorca, explicó la alcaldesa Elvira Toba, volverá a abrir el lunes.", {"volverá a abrir el lunes": ["Elvira Toba"]}),
    ("it", "Il ponte è chiuso, ha detto Ugo Berti, sindaco di Lecco, nonostante le proteste.", {"Il ponte è chiuso": ["Ugo Berti"]}),
    # in whose view, behind how somebody sees it
    ("it", "Più cauto il sindacato: per la segretaria Lia Sarti il piano ha molte lacune.", {"il piano ha molte lacune": ["Lia Sarti"]}),
    ("it", "La festa è pronta: per la segretaria Lia Sarti il coro ha provato un mese.", {}),
    # on whose word a medium reports
    ("it", "Secondo la Bbc, che cita quattro medici gallesi, la clinica rinvia il trasloco a giugno.", {"la clinica rinvia il trasloco a giugno": ["quattro medici gallesi", "BBC"]}),
    ("it", "Secondo la Bbc, che cita quattro studi, la clinica rinvia il trasloco a giugno.", {"la clinica rinvia il trasloco a giugno": ["BBC"]}),
    # what is made known, and what somebody makes others do
    ("it", "Da Palazzo Chigi fanno sapere che il vertice slitta a maggio.", {"il vertice slitta a maggio": ["Palazzo Chigi"]}),
    ("it", "La strada per Lecco, fanno sapere da Palazzo Vecchio, avrebbe un costo doppio.", {"avrebbe un costo doppio": ["Palazzo Vecchio"]}),
    ("it", "L'inviato Ugo Berti avrebbe fatto arrivare a Lecco un testo che pochi hanno letto.", {}),
]  # fmt: skip
OFFICES: Cases = [
    ("it", "La premier danese Lia Sarti tace. «Non cedo», ha detto la premier.", ["Lia Sarti"]),
    ("it", "Il premier Ugo Berti è a Lecco. Lia Sarti ha sentito i sindaci. «Non cedo», ha detto la premier.", ["Lia Sarti"]),
    ("it", "Il ministro iraniano Ario Daneshi tace. «Non cedo», ha detto il ministro israeliano.", ["ministro israeliano"]),
    ("it", "Il ministro iraniano Ario Daneshi tace. «Non cedo», ha detto il ministro iraniano.", ["Ario Daneshi"]),
    ("es", "El ministro iraní Ario Daneshi calla. «No cedo», afirmó el ministro israelí.", ["ministro israelí"]),
    ("pt", "O ministro iraniano Ario Daneshi calou-se. «Não cedo», afirmou o ministro israelita.", ["ministro israelita"]),
    ("fr", "Le ministre iranien Ario Daneshi se tait. « Je ne cède pas », a dit le ministre israélien.", ["ministre israélien"]),
    ("it", "La ministra della Salute Nora Vigna è a Bari. «Il reparto resta», ripete la ministra della Giustizia.", ["ministra della Giustizia"]),
    ("it", "La ministra della Salute Nora Vigna è a Bari. «Il reparto resta», ripete la ministra della Salute.", ["Nora Vigna"]),
    ("it", "L'addetto stampa della diplomazia norvegese, Olav Brekke, sorride. «Si firma a giugno», ha aggiunto il capo della diplomazia.", ["capo della diplomazia"]),
    ("it", "Il capo della diplomazia norvegese, Olav Brekke, sorride. «Si firma a giugno», ha aggiunto il capo della diplomazia.", ["Olav Brekke"]),
    # a body of one word with what it is
    ("it", "La direttrice Nora Vigna è in ferie. Lo Stato maggiore della Marina, ripreso dalla Reuters, ha annunciato che il ghiaccio è «ben segnato».", ["Stato maggiore della Marina", "Reuters"]),
    ("it", "La ministra Lia Sarti tace. Ma lo stesso Ugo Berti ha detto che la linea resta «sotto controllo».", ["Ugo Berti"]),
]  # fmt: skip
NO_NAMES: Cases = [
    ("it", "A bordo della Amerigo Vespucci l'ammiraglio ha salutato gli allievi. «Si parte all'alba», ha detto.", []),
    ("es", "A bordo del Stella Maris el capitán habló con la prensa. «No cedo», dijo.", []),
    ("it", "A bordo della nave Nora Vigna ha salutato gli allievi. «Si parte all'alba», ha detto.", ["Nora Vigna"]),
    # a network where words are written
    ("it", "La sindaca Lia Sarti ha scelto invece X: «La piazza è aperta a tutti», ha scritto.", ["Lia Sarti"]),
    ("it", "La sindaca Lia Sarti tace. La replica di Bruxelles: «Nessuna trattativa sul porto».", ["Bruxelles"]),
    ("it", "La sindaca Lia Sarti: «Basta». La replica dell'opposizione: «Se ne vada».", ["opposizione"]),
    ("it", "La sindaca Lia Sarti: «Basta». La risposta di Vattelapesca: «Se ne vada».", []),
    ("es", "La alcaldesa Elvira Toba: «Basta». La respuesta de Bruselas: «No habrá pacto».", ["Bruselas"]),
    ("fr", "La maire Lise Maure : « Assez ». La réponse de Bruxelles : « Pas d'accord ».", ["Bruxelles"]),
    ("pt", "A prefeita Rosa Nunes: «Chega». A resposta de Bruxelas: «Não há acordo».", ["Bruxelas"]),
    ("it", "La sindaca Lia Sarti ripete la frase del film: «Domani è un altro giorno».", ["Lia Sarti"]),
    ("fr", "Luc Roy se tait. Lise Maure a envoyé un message d'amitié : « Tiens bon ».", ["Lise Maure"]),
    ("it", "Gina, due cani e un orto in collina: «Semino appena gela».", []),
    # when, and who did it
    ("it", "Il rettore Olmo Grassi non commenta. Un mese prima Nora Vigna aveva affidato a un audio, girato su WhatsApp, la sua versione: «L'aula era vuota».", ["Nora Vigna", "WhatsApp"]),
]  # fmt: skip
JOINED: Cases = [
    ("it", "Lia Sarti e Ugo Berti hanno assicurato che l'aiuto al porto «non finirà».", ["Lia Sarti e Ugo Berti"]),
    ("it", "«Non finirà», hanno detto la ministra Lia Sarti e il sindaco Ugo Berti.", ["Lia Sarti e Ugo Berti"]),
    ("es", "Elvira Toba y Blas Urrea han asegurado que la ayuda «no acabará».", ["Elvira Toba y Blas Urrea"]),
    ("fr", "Lise Maure et Luc Roy ont assuré que l'aide « ne cessera pas ».", ["Lise Maure et Luc Roy"]),
    ("it", "Lia Sarti e Ugo Berti erano in sala. Ugo Berti ha detto che l'aiuto «non finirà».", ["Ugo Berti"]),
    ("it", "Dopo Lia Sarti e Ugo Berti, i sindacati hanno detto che l'aiuto «non finirà».", []),
    # one of several without a name
    ("it", "Nora Vigna vende il teatro, scrive la Reuters citando tre consiglieri. «Mancano i soldi», ammette uno dei tre.", ["uno dei tre", "Reuters"]),
    ("it", "Secondo Axios, che cita tre persone, il porto chiude. Una di loro, un armatore, l'ha detta così: «Non si aspetta».", ["Una di loro", "Axios"]),
    ("it", "Il sindaco Ugo Berti ha detto all'Ansa di non cedere. «Non cedo». I pescatori sono furiosi. «Se ne vada», dice uno di loro.", ["uno di loro"]),
    ("es", "Según Axios, que cita a dos funcionarios, el puerto cierra. «Es lo último», dijo uno de los dos.", ["uno de los dos", "Axios"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "chain"), ITEMS)
def test_items_of_a_live_blog(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "found"), LABELS)
def test_what_is_told_without_marks(lang: str, text: str, found: dict[str, list[str]]):
    assert told(lang, text) == found


@pytest.mark.parametrize(("lang", "text", "chain"), [*OFFICES, *NO_NAMES, *JOINED])
def test_whom_offices_answers_and_pairs_mean(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(
    ("lang", "text", "speech"),
    [
        ("it", "La chiamano la «Piccola Parigi», questa via spaccata in due.", False),
        ("es", "Lo llaman el «Pequeño París», un barrio partido en dos.", False),
        ("it", "I rivali del sindaco la chiamano «Piccola vergogna».", True),
        ("it", "Il «Giorno dei Record» di un anno fa finì senza vincitori.", False),
        ("it", "Il «no» di Lia Sarti ha gelato la sala.", True),
        (
            "it",
            "Il porto resta chiuso.\n\nLeggi anche:\nCome funzionano le zone «a basso impatto» e chi può entrarci",
            False,
        ),
        ("it", "Il porto resta chiuso.\n\nLeggi anche:\nSarti: «Non cedo sul porto»", True),
        ("pt", "O porto está fechado.\n\nLeia mais\nComo funcionam as escolas «bilingues» e quem as frequenta", False),
        ("it", "Il porto resta chiuso.\n\nNora Vigna parla di zone «a basso impatto» e di chi può entrarci.", True),
    ],
)
def test_names_in_marks(lang: str, text: str, speech: bool):
    assert any(q.kind in (Kind.DIRECT, Kind.MIXED) for q in read(lang, text)) is speech
