# ruff: noqa: E501 - a case reads better on one line
"""Who speaks through whom, and what is set in beside a subject, in German and Romance languages; each with a double."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind, Role
from provenance.pipeline.extraction import extract

Cases = list[tuple[str, str, list[str]]]


def last(lang: str, text: str) -> list[str]:
    """The names of speaker and intermediaries of the last quotation that is speech."""
    article = Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang=lang)
    said = [q for q in extract(article, load()).quotations if q.kind not in (Kind.NOT_SPEECH, Kind.INDIRECT)]
    return [link.name for link in said[-1].chain if link.role is not Role.OUTLET]


THROUGH: Cases = [
    ("es", "El gremio, a través de su letrada, Elvira Toba, advirtió que “no cederá ni un metro”.", ["gremio", "Elvira Toba"]),
    ("es", "El Vaticano, por boca de su portavoz, Livio Sarti, negó que haya «prisa alguna».", ["Vaticano", "Livio Sarti"]),
    ("fr", "Par la voix de son avocat, Me Yvon Tasse, la skieuse Lise Maure a dit qu'elle « attendait son heure ».", ["Lise Maure", "Yvon Tasse"]),
    ("fr", "Le skieur Luc Maure a fait savoir, par l'intermédiaire de son avocate, qu'il « attendait son heure ».", ["Luc Maure", "son avocate"]),
    ("it", "La cantante Lia Sarti, tramite il suo avvocato, Ugo Berti, ha detto di sentirsi «in gabbia».", ["Lia Sarti", "Ugo Berti"]),
    ("pt", "Por meio de seus advogados, o ator Nuno Braga disse que \"dorme tranquilo\".", ["Nuno Braga", "seus advogados"]),
    # through a thing, or over a place
    ("it", "La cantante Lia Sarti ha detto attraverso il citofono che era «in gabbia».", ["Lia Sarti"]),
    ("es", "El río pasa a través de su finca, y la dueña Elvira Toba dice que es “su mar”.", ["Elvira Toba"]),
]  # fmt: skip
BEHALF: Cases = [
    ("de", "„Wir streiken weiter“, sagte Sprecherin Ute Brack im Namen der Gewerkschaft Nahverkehr.", ["Gewerkschaft Nahverkehr", "Ute Brack"]),
    ("de", "Im Namen des Vorstands nannte Sprecherin Ute Brack den Plan „einen Irrweg“.", ["Vorstand", "Ute Brack"]),
    ("fr", "« On ne lâche rien », a prévenu au nom du syndicat la déléguée, Lise Maure.", ["syndicat", "Lise Maure"]),
    ("es", "«No cedemos», avisó en nombre del sindicato la delegada, Elvira Toba.", ["sindicato", "Elvira Toba"]),
    ("it", "«Non cediamo», ha avvertito a nome del comitato la portavoce, Lia Sarti.", ["comitato", "Lia Sarti"]),
    ("pt", "«Não cedemos», avisou em nome da plataforma cívica a porta-voz, Inês Braga.", ["plataforma cívica", "Inês Braga"]),
    # a thing is nobody; and what somebody did on behalf of others is another matter
    ("de", "Im Namen der Vernunft bat Richter Jost Kehl um „etwas Geduld“.", ["Jost Kehl"]),
    ("de", "Sprecherin Ute Brack sagte, sie habe im Namen des Vereins „nur gefragt“.", ["Ute Brack"]),
]  # fmt: skip
RETOLD: Cases = [
    ("de", "Der Zeuge habe ihr geschrieben, er sei „am Ende der Kraft“, berichtete die Gutachterin Ute Brack.", ["Zeuge", "Ute Brack"]),
    ("de", "Ihr Chef habe ihm zugesagt, man werde „keine Stelle“ streichen, sagte der Betriebsrat Jost Kehl.", ["Chef", "Jost Kehl"]),
    ("fr", "Le prévenu lui a lancé « tu le paieras », a raconté la procureure Lise Maure.", ["prévenu", "Lise Maure"]),
    ("es", "El acusado le dijo “ya verás lo que es bueno”, relató la fiscal Elvira Toba.", ["acusado", "Elvira Toba"]),
    ("es", "La edil Elvira Toba contó que el juez Ramón Sil le dijo que era “cosa hecha”.", ["Ramón Sil", "Elvira Toba"]),
    ("it", "La pm Lia Sarti ha riferito che il giudice le ha detto che era «tutto falso».", ["giudice", "Lia Sarti"]),
    # whoever speaks goes on
    ("de", "Er habe ihr geschrieben, er sei „am Ende“, berichtete Ute Brack.", ["Ute Brack"]),
    ("es", "El acusado Ramón Sil le dijo “ya verás”, relató después.", ["Ramón Sil"]),
]  # fmt: skip
DENIED: Cases = [
    ("es", "La edil Elvira Toba negó que el puente sea «una ruina», como sostiene la oposición.", ["oposición"]),
    ("es", "El gerente rechazó que la presa esté «a punto de caer», como denuncia el geólogo Ramón Sil.", ["Ramón Sil"]),
    ("es", "La edil Elvira Toba negó que el puente sea «una ruina», como en otros años.", ["Elvira Toba"]),
]  # fmt: skip
VIEWS: Cases = [
    ("it", "Per l'Istat il calo dei prezzi «non è finito».", ["Istat"]),
    ("fr", "Pour l'Insee, la pause est « plus longue que prévu ».", ["Insee"]),
    ("it", "Per la Francia il rinvio è «un guaio».", []),
    ("fr", "Selon Le Monde, qui cite un rapport de la Cimade, le centre est « hors d'usage ».", ["Cimade", "Le Monde"]),
    ("fr", "Selon Le Monde, qui cite des sources policières, le centre est « hors d'usage ».", ["sources policières", "Le Monde"]),
    ("de", "Von Kritikern wird der Entwurf als „Flickwerk“ verspottet.", ["Kritikern"]),
    ("de", "Von Beginn an wurde der Entwurf als „Flickwerk“ verspottet.", []),
    ("es", "La edil tachó el acuerdo de “regalo”; la oposición, de “estafa”.", ["oposición"]),
    ("pt", "Para a ministra Inês Braga, é \"um passo em falso\"; o colega Nuno Melo saiu mais cedo.", ["Inês Braga"]),
]  # fmt: skip
SET_IN: Cases = [
    ("pt", "\"Falta pouco\", disse nesta terça-feira (9) a secretária de Transportes, Inês Braga, na rádio.", ["Inês Braga"]),
    ("pt", "\"Falta pouco\", disse nesta terça-feira Inês Braga (9 anos de casa).", ["Inês Braga"]),
    ("fr", "« Il est parti en riant », a dit à la barre Odile T., très pâle.", ["Odile T."]),
    ("it", "«Ero altrove», si è difesa in aula Lia Sarti, 40 anni.", ["Lia Sarti"]),
    ("it", "(ANSA) - TRENTO, 7 GIU - \"Il rifugio resta chiuso\". Lo ha detto il presidente di Confguide, Ugo Berti.", ["Ugo Berti", "ANSA"]),
    ("fr", "« On s'en remettra », veut croire la patronne de Nordane, Lise Maure, au téléphone.", ["Lise Maure"]),
    ("es", "El portavoz de la Guardia Civil Ramón Sil habló de “una red muy hábil”.", ["Ramón Sil"]),
    ("it", "Lia e Ugo Berti cantano insieme. «È stonata», ride Ugo Berti. «Lui di più», lo corregge Lia.", ["Lia"]),
    ("it", "Il garante, in una lettera di cui «Il Sole 24 Ore» ha preso visione, parla di «dati venduti».", ["garante", "Il Sole 24 Ore"]),
    ("pt", "Assessores do ministério admitem, em privado, que o plano \"morreu\".", ["Assessores do ministério"]),
    ("es", "Un alto cargo de la UE citado por Reuters reconoce que hay “poca paciencia”.", ["alto cargo de la UE", "Reuters"]),
    ("es", "«Corre como nadie», dijo de Iria Mos su rival de siempre, la gallega Elvira Toba.", ["Elvira Toba"]),
    ("es", "“Saldrá bien”, prometió el juez Ramón Sil a Elvira Toba, la denunciante. Esta no le creyó: “Ya lo oí antes”.", ["Elvira Toba"]),
    ("fr", "Réplique de Lise Maure, sa sœur, conseillère du maire : « C'est un peu court. »", ["Lise Maure"]),
    ("fr", "Odile Tarn, envoyée spéciale à Riga, rapporte les propos d'un docker : « On tiendra. »", ["docker"]),
]  # fmt: skip
GERMAN: Cases = [
    ("de", "Das Buch der Forscherin Ute Brack ist da. Darin fordert sie »mehr Mut«.", ["Ute Brack"]),
    ("de", "Der Bericht der Kommission ist da. Darin warnt Ministerin Ute Brack vor „kalten Wintern“.", ["Ute Brack"]),
    ("de", "Laut der Agentur Tass, auf die sich die APA beruft, nannte Minister Jost Kehl den Fund „einen Scherz“.", ["Jost Kehl", "TASS"]),
    ("de", "Dem Magazin „Stern“ hatte der Wirt Jost Kehl im Mai anvertraut, er sei „pleite“.", ["Jost Kehl", "Stern"]),
]  # fmt: skip
CHAINS: Cases = [
    ("pt", "\"Ouvi um estalo\", contou Nuno Braga à repórter da TV Globo.", ["Nuno Braga", "TV Globo"]),
    ("pt", "Em entrevista ao programa \"Mar Alto\", da TV Cultura, o biólogo Nuno Braga disse que a baía \"já não respira\".", ["Nuno Braga", "TV Cultura"]),
    ("es", "En un hilo de Facebook, el panadero Ramón Sil pidió “algo de calma”.", ["Ramón Sil", "Facebook"]),
    ("fr", "« Patience », conseille l'astronome Lise Maure, citée par Sciences et Avenir.", ["Lise Maure", "Sciences et Avenir"]),
    ("it", "Il quotidiano spagnolo Marca attribuisce al tecnico, Ugo Berti, questa frase: “Resto qui”.", ["Ugo Berti", "Marca"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "chain"), THROUGH)
def test_through_whom_somebody_speaks(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), BEHALF)
def test_on_whose_behalf_somebody_speaks(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), RETOLD)
def test_what_somebody_was_told(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), DENIED)
def test_whose_words_somebody_denies(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), VIEWS)
def test_in_whose_view_something_is_so(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), SET_IN)
def test_what_is_set_in_beside_a_subject(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), GERMAN)
def test_who_acts_in_a_german_sentence(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain


@pytest.mark.parametrize(("lang", "text", "chain"), CHAINS)
def test_which_medium_was_told(lang: str, text: str, chain: list[str]):
    assert last(lang, text) == chain
