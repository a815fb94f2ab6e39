# ruff: noqa: E501 - a case reads better on one line
"""Offices told by their seat, names behind towns and ministries, headlines with a comma, questions; each with a double."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind, Quotation, Role
from provenance.pipeline.extraction import extract

Cases = list[tuple[str, str, list[str]]]


def read(lang: str, text: str) -> list[Quotation]:
    return list(extract(Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang=lang), load()).quotations)


def names(quotation: Quotation) -> list[str]:
    return [link.name for link in quotation.chain if link.role is not Role.OUTLET]


def marked(lang: str, text: str) -> list[list[str]]:
    """The names of speaker and intermediaries of every quotation in marks that is speech."""
    return [names(q) for q in read(lang, text) if q.kind not in (Kind.NOT_SPEECH, Kind.INDIRECT)]


def told(lang: str, text: str) -> dict[str, list[str]]:
    """The names of every indirect quotation, by its words."""
    return {text[q.start : q.end]: names(q) for q in read(lang, text) if q.kind is Kind.INDIRECT}


SEATS: Cases = [
    # by the seat or the portfolio of an office, whoever stands nearer
    ("it", "Il ministro degli Esteri, Ugo Berti, è a Lecco con il sindaco Pio Conti. \"Mancano i fondi\", ha detto il titolare della Farnesina.", ["Ugo Berti"]),
    ("it", "Il ministro dei Trasporti, Ugo Berti, è a Lecco con il sindaco Pio Conti. \"Mancano i fondi\", ha detto il titolare dei Trasporti.", ["Ugo Berti"]),
    ("it", "Il presidente francese Luc Roy e il presidente russo Ivan Lis sono a Lecco. \"Mancano i fondi\", ha detto l'inquilino dell'Eliseo.", ["Luc Roy"]),
    ("es", "El presidente de Rusia, Iván Lis, visita Lorca. El alcalde es Luis Roa. «No hay fondos», dijo el jefe del Kremlin.", ["Iván Lis"]),
    # of another ministry, and of two presidents none
    ("it", "Il ministro della Difesa, Ugo Berti, è a Lecco. \"Mancano i fondi\", ha detto il titolare della Farnesina.", []),
    ("it", "Il presidente Luc Roy e il presidente Ivan Lis sono a Lecco. \"Mancano i fondi\", ha detto l'inquilino dell'Eliseo.", ["inquilino dell'Eliseo"]),
    # a state behind an office is nobody
    ("it", "\"Il ponte resta chiuso\", ha detto il presidente Usa.", ["presidente Usa"]),
    ("it", "\"Il ponte resta chiuso\", ha detto il segretario generale Onu, Antonio Lis.", ["Antonio Lis"]),
    ("it", "Il presidente russo Ivan Lis è a Lecco. \"Il ponte resta chiuso\", ha detto il presidente Usa.", ["presidente Usa"]),
    # a minister's name behind the word for the ministry, which no state behind it is
    ("it", "A Bari il ministro delle Reti Adolfo Berti ha riunito i sindaci. \"È un piano debole\", dice all'uscita.", ["Adolfo Berti"]),
    ("it", "Il ministro della Pubblica Amministrazione Paolo Neri dice: \"È un piano debole\".", ["Paolo Neri"]),
    ("es", "El ministro de Exteriores Albares dice: «Es un plan flojo».", ["Albares"]),
    ("it", "Il ministro della Difesa Usa dice: \"È un piano debole\".", ["ministro della Difesa Usa"]),
    ("it", "Il ministro degli Esteri di Baku dice: \"È un piano debole\".", ["ministro degli Esteri di Baku"]),
    # behind the town that opens the clause
    ("it", "\"Non va\", attacca Lia Sarti.\n\nDa Varsavia Carlo Berti dice: \"I ponti cadono\".", ["Carlo Berti"]),
    ("pt", "“Não dá”, ataca Lia Prado.\n\nEm São Paulo Rui Gil diz: “As pontes caem”.", ["Rui Gil"]),
    # nouns for a ministry just named; of two neither
    ("pt", "O diretor da fábrica, Rui Gil, negou “riscos”.\n\nEm nota, o Itamaraty pediu “calma”. “A obra acaba”, disse a pasta.", ["Itamaraty"]),
    ("pt", "O Ministério da Saúde e o Ministério da Defesa criticaram o plano. “A obra acaba”, disse a pasta.", []),
    ("pt", "Rui Gil pegou a pasta. “A obra acaba”, disse o engenheiro.", ["Rui Gil"]),
]  # fmt: skip
ANSWERS: Cases = [
    # only named in the question
    ("it", "Ugo Berti non cede. \"Così non va\", dice il sindaco. A chi vuole sapere se sentirà Lia Sarti replica secco: \"Non ancora\".", ["Ugo Berti"]),
    ("pt", "Rui Gil não cede. “Assim não dá”, diz o prefeito. A quem pergunta se chamará Ana Roa, responde: “Ainda não”.", ["Rui Gil"]),
    ("it", "\"Così non va\", dice Ugo Berti. A chi le domanda del prefetto, Lia Sarti risponde: \"Non ancora\".", ["Lia Sarti"]),
    ("it", "\"Così non va\", dice Ugo Berti. A chi chiede del piano risponde Lia Sarti: \"Non ancora\".", ["Lia Sarti"]),
    # a relative clause right behind a name that something is of
    ("it", "\"Non va\", dice Lia Sarti. Più dura la reazione di Ugo Berti, che su Facebook ha scritto: \"È un disastro\".", ["Ugo Berti", "Facebook"]),
    ("es", "«No va», dijo Lía Sanz. Más dura fue la respuesta de Juan Roa, que escribió: «Es un desastre».", ["Juan Roa"]),
    ("it", "\"Non va\", dice Lia Sarti. Dura la replica a Ugo Berti, che Lia Sarti ha accusato: \"È un disastro\".", ["Lia Sarti"]),
    # what others hope for is told by whoever says so, to whomever
    ("pt", "Um funcionário do governo disse à CNN que a obra acabará em “meses, não anos”.", ["funcionário do governo", "CNN"]),
    ("pt", "Um assessor disse à CNN que o prefeito Rui Gil chamou o plano de “morto”.", ["Rui Gil", "CNN"]),
    ("pt", "“A janela veio abaixo”, contou por telefone Marina Gil, de 41 anos.", ["Marina Gil"]),
    # where words were posted, told by the verb
    ("it", "Carlo Berti affida a X la replica più dura: \"I ponti cadono\".", ["Carlo Berti", "X"]),
    ("es", "El alcalde Juan Roa recurrió a X para responder. «No hay trato», escribió.", ["Juan Roa", "X"]),
    ("pt", "O prefeito Rui Gil recorreu à rede Truth Social. “Querem um acordo!”, publicou o prefeito.", ["Rui Gil", "Truth Social"]),
    ("pt", "O prefeito Rui Gil comprou a rede Truth Social. “Querem um acordo!”, disse o prefeito.", ["Rui Gil"]),
    ("es", "El alcalde Juan Roa acudió a Lorca. «No hay trato», escribió.", ["Juan Roa"]),
]  # fmt: skip
HEADLINES: list[tuple[str, str, list[list[str]]]] = [
    ("it", "Berti, 'il ponte resta chiuso'\nMinistro sloveno dopo la piena, 'non abbiamo una data' per i lavori\n\n\"Il cantiere va avanti\", ha detto il ministro sloveno Ugo Berti.", [["Ugo Berti"]] * 3),
    ("it", "Ponte: Berti, 'resta chiuso per mesi'\n\n\"Il cantiere va avanti\", ha detto il ministro sloveno Ugo Berti.", [["Ugo Berti"]] * 2),
    ("it", "Lecco, 'il ponte resta chiuso'\n\n\"Il cantiere va avanti\", ha detto il ministro sloveno Ugo Berti.", [[], ["Ugo Berti"]]),
    ("it", "Ministro francese dopo la piena, 'non abbiamo una data' per i lavori\n\n\"Il cantiere va avanti\", ha detto il ministro sloveno Ugo Berti.", [[], ["Ugo Berti"]]),
    # an office and its country, under whom the text names in these words
    ("pt", "“A mão segue estendida”, diz chanceler do Chile após ataque\n\n“A paz tem preço”, escreveu o ministro das Relações Exteriores do Chile, Ramón Vilas.", [["Ramón Vilas"]] * 2),
    ("pt", "“A mão segue estendida”, diz chanceler do Peru após ataque\n\n“A paz tem preço”, escreveu o ministro das Relações Exteriores do Chile, Ramón Vilas.", [["chanceler do Peru"], ["Ramón Vilas"]]),
    # two names above an office of which nothing is told, and who wrote it
    ("it", "Berti: “È un ponte”. Sarti: “No”\ndal nostro corrispondente Marco Ferro\nIl presidente Usa alla Nbc: “Il ponte resta aperto”.\n\nCarlo Berti è a Lecco.", [["Carlo Berti"], ["Sarti"], ["presidente Usa", "NBC"]]),
    ("it", "Berti: “È un ponte”\ndi Marco Ferro\nIl sindaco alla Nbc: “Il ponte resta aperto”.\n\nIl sindaco Carlo Berti è a Lecco.", [["Carlo Berti"], ["Carlo Berti", "NBC"]]),
]  # fmt: skip
INDIRECT: list[tuple[str, str, dict[str, list[str]]]] = [
    # those according to whom, right before
    ("it", "A parlarne era stato Axios, citando tre fonti riservate secondo le quali il piano arriva da Berna.", {"il piano arriva da Berna": ["tre fonti riservate", "Axios"]}),
    ("it", "Axios cita tre funzionari secondo cui il piano arriva da Berna.", {"il piano arriva da Berna": ["tre funzionari", "Axios"]}),
    ("pt", "O jornal ouviu duas fontes, segundo as quais o plano custará dois milhões.", {"o plano custará dois milhões": ["duas fontes"]}),
    ("es", "El diario cita a dos funcionarios, según los cuales el plan costará dos millones.", {"el plan costará dos millones": ["dos funcionarios"]}),
    ("fr", "Le journal cite deux sources selon lesquelles le plan coûtera deux millions.", {"le plan coûtera deux millions": ["deux sources"]}),
    ("it", "Il piano secondo cui la strada resta chiusa costa poco.", {}),
    ("it", "Il figlio del sindaco, secondo il quale il piano costa poco, è a Lecco.", {}),
    # set in between subject and verb
    ("it", "Il Comune, raccontano fonti diplomatiche svizzere, aveva scritto un accordo più duro.", {"aveva scritto un accordo più duro": ["fonti diplomatiche svizzere"]}),
    ("it", "Il piano, dicono i numeri, costerà due milioni in più.", {}),
    # behind a colon
    ("it", "È l'ipotesi di ieri: secondo Reuters, che cita tre persone informate del piano, la firma è vicina.", {"la firma è vicina": ["tre persone informate del piano", "Reuters"]}),
    # left out twice
    ("it", "Il ministro Carlo Berti ha riunito i sindaci. \"È un piano debole\", dice all'uscita. Aggiunge che il governo userà il veto.", {"il governo userà il veto": ["Carlo Berti"]}),
    ("it", "\"È un piano debole\", dicono i sindacati. Aggiunge che il governo userà il veto.", {}),
    # under a headline
    ("pt", "Prefeito cobra obra; para Vilas, ponte é um perigo\n\nO prefeito Ramón Vilas quer mais verbas.", {"ponte é um perigo": ["Ramón Vilas"]}),
    ("pt", "Prefeito cobra obra; para maio, ponte é prioridade total\n\nO prefeito Ramón Vilas quer mais verbas.", {}),
    # what the speaker does besides is no part of it; what somebody in it does is
    ("pt", "A prefeita Ana Roa disse que a ponte se tornou um perigo e pediu calma aos moradores.", {"a ponte se tornou um perigo": ["Ana Roa"]}),
    ("it", "La sindaca Lia Sarti ha detto che il ponte è chiuso e ha chiesto calma agli abitanti.", {"il ponte è chiuso": ["Lia Sarti"]}),
    ("pt", "A prefeita Ana Roa disse que o ministro chegou e pediu calma aos moradores.", {"o ministro chegou e pediu calma aos moradores": ["Ana Roa"]}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), [*SEATS, *ANSWERS])
def test_last(lang: str, text: str, expected: list[str]) -> None:
    assert marked(lang, text)[-1] == expected


@pytest.mark.parametrize(("lang", "text", "expected"), HEADLINES)
def test_headlines(lang: str, text: str, expected: list[list[str]]) -> None:
    assert marked(lang, text) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), INDIRECT)
def test_told(lang: str, text: str, expected: dict[str, list[str]]) -> None:
    assert told(lang, text) == expected
