# ruff: noqa: E501 - a case reads better on one line
"""Spanish, Italian and Portuguese speakers, and the way their words came: each form, and what looks like it."""

import pytest
from told import chains, no_speech


def only(lang: str, text: str) -> list[str]:
    """The chain of the one quotation of a text."""
    found = chains(lang, text)
    assert len(found) == 1, found
    return next(iter(found.values()))


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        (
            "es",
            "Los socios Sanz y Mora declararon ayer. Uno de ellos lo reconoció: “Lo hacíamos todos”.",
            ["Uno de ellos"],
        ),
        ("pt", "Os sócios Sá e Melo falaram ontem. Um deles reconheceu: “Todos faziam o mesmo”.", ["Um deles"]),
        ("es", "Huyó el capitán Luis Mora. Segundos después añadió: “Hay humo en la sala”.", ["Luis Mora"]),
        ("pt", "Rui Melo falou ontem. Horas depois acrescentou: “Foi um erro meu”.", ["Rui Melo"]),
        ("it", "Il sindaco Luca Mori ha parlato. Ore dopo ha aggiunto: «Ho sbagliato io».", ["Luca Mori"]),
    ],
)
def test_who_opens_a_sentence_is_no_name(lang: str, text: str, chain: list[str]):
    assert only(lang, text) == chain


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        ("es", "Huyó el capitán Luis Mora. «Abandono el barco», se oye decir a Mora en la cinta.", ["Luis Mora"]),
        ("es", "Huyó el capitán Luis Mora. «Abandono el barco», se oye decir al capitán.", ["Luis Mora"]),
        ("es", "Huyó el capitán Luis Mora. «Abandono el barco», se oyó en la sala.", []),
        ("it", "Il consigliere Ugo Mori è uscito. «Basta così», si è sentito dal corridoio.", []),
        ("pt", "O deputado Rui Melo saiu. “Já chega disto”, ouviu-se no corredor.", []),
        ("es", "Huyó el capitán Luis Mora. «Abandono el barco», dijo en la sala.", ["Luis Mora"]),
    ],
)
def test_what_is_heard_is_of_whom_it_says(lang: str, text: str, chain: list[str]):
    assert only(lang, text) == chain


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("es", "La policía busca a Juan P., alias «el Tuercas», uno de los ladrones más activos.", ["el Tuercas"]),
        ("es", "Mataron a Julio Vega, el «Rey de las Dunas», buscado desde mayo.", ["Rey de las Dunas"]),
        ("it", "Arrestato Ugo Mori, detto «il Rosso», fuggito a giugno.", ["il Rosso"]),
        ("es", "La edil Ana Roa ganó el premio de relato con “Los días de la sal”.", ["Los días de la sal"]),
        ("it", "Il sindaco, Luca Mori, ha chiuso. Il “mostro”, come qui chiamano la torre, è alto.", ["mostro"]),
        ("es", "El alcalde calla. La “nevera”, como la llaman aquí, abre el lunes.", ["nevera"]),
        ("es", "Julio Vega, el «peor alcalde de la historia», según Ana Roa, dimitió.", []),
        ("it", "Il “mostro”, come lo chiama la sindaca Eva Mori, è alto.", []),
        ("fr", "Selon son frère, le maire, Luc Roy, avait dit « jamais plus ça ici ».", []),
    ],
)
def test_names_in_marks_are_no_speech(lang: str, text: str, words: list[str]):
    assert no_speech(lang, text) == words


def test_a_sign_says_what_stands_on_it_and_an_actor_what_he_recites():
    sign = "Il sindaco, Luca Mori, ha chiuso la scuola. Il cartello appeso recita: «Torniamo presto»."
    assert only("it", sign) == []
    assert only("it", "L'attore Luca Mori recita: «Torniamo presto».") == ["Luca Mori"]


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        ("it", "La sindaca Eva Testa ha scritto ai genitori. Parla l'operaia: «Nessuno mi ha avvisato»", ["operaia"]),
        ("it", "La sindaca Eva Testa ha scritto ai genitori. «Nessuno ci avvisa», dice il tassista.", ["tassista"]),
        (
            "it",
            "La sindaca Eva Testa ha scritto ai genitori. «Vi avvisiamo noi», dice la prima cittadina.",
            ["Eva Testa"],
        ),
        ("es", "El edil Iker Mora avisó ayer. «Antes dimito», dijo el líder de Comisiones Obreras.", ["Iker Mora"]),
        (
            "it",
            "Anna Testa ha definito il ponte «un errore da pagare», e il rettore le ha risposto con una lettera.",
            ["Anna Testa"],
        ),
        ("es", "El rector calificó el plan de «disparate», pero añadió que lo firmará.", ["rector"]),
    ],
)
def test_whom_a_trade_or_the_next_clause_does_not_mean(lang: str, text: str, chain: list[str]):
    assert only(lang, text) == chain


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        ("es", "Vinieron el rector, Luis Sanz, y el edil Ugo Mora. Este último dijo: «Habrá obra».", ["Ugo Mora"]),
        ("es", "Luis Sanz habló con Ugo Mora, pero este último respondió: «No iré».", ["Ugo Mora"]),
        (
            "it",
            "Vennero il cantante Ugo Testa e il regista Luca Mori. «Che festa», ha sorriso quest'ultimo.",
            ["Luca Mori"],
        ),
        (
            "it",
            "Vennero il cantante Ugo Testa e la regista Anna Mori. «Che festa», ha detto quest'ultima.",
            ["Anna Mori"],
        ),
        ("pt", "Vieram o reitor Rui Melo e o vereador Luís Sá. Este último disse: “Haverá obra”.", ["Luís Sá"]),
        ("fr", "Sont venus le maire Luc Roy et le préfet Jean Bon. « Quelle fête », a dit ce dernier.", ["Jean Bon"]),
        ("es", "Vino el rector, Luis Sanz. El último libro es caro. «Habrá obra», dijo Sanz.", ["Luis Sanz"]),
    ],
)
def test_the_latter_is_the_last_of_two(lang: str, text: str, chain: list[str]):
    assert only(lang, text) == chain


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        ("es", "«No hay dinero», apuntan desde el Colegio de Enfermería Navarro.", ["Colegio de Enfermería Navarro"]),
        ("es", "Los médicos mantienen la huelga. «No hay dinero», apuntan desde CCOO.", ["CCOO"]),
        ("es", "El alcalde calla. «No hay dinero», deslizan en su entorno.", ["su entorno"]),
        ("es", "El alcalde calla. «No hay dinero», aseguran en la consejería.", ["consejería"]),
        ("es", "El alcalde calla. «No hay dinero», explicaron en la comisión.", []),
        ("es", "Los médicos mantienen la huelga. «No hay dinero», apuntan desde Soria.", ["médicos"]),
        ("it", "Il sindaco tace. «Non ci sono soldi», fanno sapere dalla Regione.", ["Regione"]),
        ("it", "Il sindaco tace. «Non ci sono soldi», spiegano dall'entourage del sindaco.", ["entourage del sindaco"]),
    ],
)
def test_in_whose_house_it_is_said(lang: str, text: str, chain: list[str]):
    assert only(lang, text) == chain


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        ("es", "El faro fue, en palabras de su dueña, Irene Pardo, “un abuelo sin nietos”.", ["Irene Pardo"]),
        ("pt", "O moinho ficou, nas palavras do pedreiro Nuno Faria, da Cooperativa de Avis, “sem pés nem cabeça”.", ["Nuno Faria"]),
        ("it", "Per molti, a giudizio della sindaca Anna Testa, è «una vergogna».", ["Anna Testa"]),
        ("es", "\"El telón subirá\", contó a los reporteros su ayudante de escena, Irene Pardo.", ["Irene Pardo"]),
        ("it", "«Tutto bene», ha detto il portavoce della Marina, capitano di vascello Ugo Testa.", ["Ugo Testa"]),
        ("it", "«Basta così», la replica di Anna Testa, accolta dagli applausi.", ["Anna Testa"]),
        ("it", "«Le scuole restano aperte». A rassicurare i genitori è la sindaca Anna Testa.", ["Anna Testa"]),
        ("it", "Addio ad Anna Testa, la sarta di Lecce. «Cucire è pensare», amava ripetere alle allieve.", ["Anna Testa"]),
        ("es", "Murió el sábado en Jaén el cantaor Luis Mora. «Yo canto para mí», solía decir.", ["Luis Mora"]),
        ("es", "El obispo de Lugo levantó ampollas al sostener que “sobran los turistas”.", ["obispo de Lugo"]),
        ("es", "La alcaldesa de Ojén animó la verbena con su promesa de que «habrá campanas nuevas».", ["alcaldesa de Ojén"]),
        ("pt", "A reitora de Évora provocou risos ao garantir que “ninguém copia nos exames”.", ["reitora de Évora"]),
        ("es", "La edil criticó al rector al decir que «no sabe nada».", ["edil"]),
        ("it", "«Le scuole restano aperte». A vincere è la squadra di Anna Testa.", []),
    ],
)  # fmt: skip
def test_who_is_named_beside_words(lang: str, text: str, chain: list[str]):
    assert only(lang, text) == chain


def test_the_content_begins_behind_who_is_named_in_apposition():
    view = "Na leitura do meteorologista-chefe da seguradora Norte, Nuno Faria, a seca vai durar até abril."
    assert chains("pt", view) == {"a seca vai durar até abril": ["Nuno Faria"]}
    assert chains("pt", "Na leitura dos mapas, a equipa foi lenta.") == {}


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        (
            "es",
            "El mercado cierra en agosto, tal como avanzó el lunes la concejala de Comercio, Irene Pardo.",
            ["Irene Pardo"],
        ),
        (
            "es",
            "La yegua salió ilesa del pozo, según confirmó a EFE una portavoz de Bomberos Teruel.",
            ["portavoz de Bomberos Teruel", "EFE"],
        ),
        (
            "pt",
            "A piscina reabre em junho, conforme adiantou à TSF a vereadora do Desporto, Carla Dias.",
            ["Carla Dias", "TSF"],
        ),
        ("it", "Il ponte resta chiuso, come ha spiegato la sindaca Anna Testa.", ["Anna Testa"]),
    ],
)
def test_a_clause_that_is_told_as_somebody_told_it(lang: str, text: str, chain: list[str]):
    assert only(lang, text) == chain


def test_a_song_is_nobody():
    assert chains("es", "El plan es malo, como dice la canción.") == {}


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        (
            "it",
            "Per bocca del suo difensore, l'avvocata Sara Neri, Dario Conti assicura di «pagare ogni multa».",
            ["Dario Conti", "Sara Neri"],
        ),
        (
            "es",
            "A través de su letrado, el abogado Luis Mora, Ana Sanz negó que «haya firmado».",
            ["Ana Sanz", "Luis Mora"],
        ),
        (
            "fr",
            "Par l'intermédiaire de sa défenseure, l'avocate Claire Petit, Jean Faure jure qu'il « a tout rendu ».",
            ["Jean Faure", "Claire Petit"],
        ),
        (
            "it",
            "«Non firmiamo», ha dichiarato per conto del sindacato Mare Libero il segretario Dario Conti.",
            ["sindacato Mare Libero", "Dario Conti"],
        ),
        (
            "pt",
            "“O porto vai parar”, avisou, em representação do Sindicato dos Estivadores, a dirigente Carla Dias.",
            ["Sindicato dos Estivadores", "Carla Dias"],
        ),
        (
            "es",
            "La alcaldesa Irene Pardo leyó en la plaza una carta del poeta Julio Vega, convaleciente en Cuenca: “Vuelvo pronto”.",
            ["Julio Vega", "Irene Pardo"],
        ),
        ("es", "La ministra Eva Roa leyó un comunicado del rector Luis Mora: “Estoy bien”.", ["Luis Mora", "Eva Roa"]),
    ],
)
def test_through_whom_it_is_said(lang: str, text: str, chain: list[str]):
    assert only(lang, text) == chain


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        ("es", "“Sobran entradas”, contó Irene Pardo, dueña del Teatro Sur, en charla con LA NACION.", ["Irene Pardo", "La Nación"]),
        ("es", "“La presa aguanta”, aseguró la ingeniera Irene Pardo en la televisora pública teleSUR, según difundió el diario Infobae.", ["Irene Pardo", "teleSUR", "Infobae"]),
        ("es", "“No llueve”, comenta a SINC Ana Roa, investigadora de Doñana.", ["Ana Roa", "SINC"]),
        ("it", "«L'ateneo non chiude». A smentire le voci è il rettore Dario Conti, intervenuto stamani su Radio Capital.", ["Dario Conti", "Radio Capital"]),
        ("it", "Sara Neri ha giurato in radio, su Rtl 102.5, che «il teatro riaprirà».", ["Sara Neri", "RTL 102.5"]),
        ("pt", "“O chão tremeu todo”, relatou ao g1 o pescador Davi Lopes Prado, de 51 anos.", ["Davi Lopes Prado", "g1"]),
        ("pt", "“Voltamos em março”, publicou Carla Dias em sua conta no Instagram.", ["Carla Dias", "Instagram"]),
        ("pt", "\"Chove demais\", disse Carla Dias ao site UOL, segundo reportagem da revista Veja.", ["Carla Dias", "UOL", "Veja"]),
        ("pt", "Indagada pela Rádio CBN sobre o fim da feira, Carla Dias foi breve: \"Acabou.\"", ["Carla Dias", "CBN"]),
        ("pt", "“Não sei”, disse Ana Reis, em entrevista à GloboNews.", ["Ana Reis", "GloboNews"]),
        ("it", "«Tocca a noi», ha ripetuto Sara Neri ospite di «Agorà» su Rai 3.", ["Sara Neri", "RAI"]),
        ("it", "«Basta», ha scandito Ugo Testa ospite di «Mattino Lecce».", ["Ugo Testa", "Mattino Lecce"]),
        ("pt", "“Não sei”, disse Ana Reis, indagada se a Rádio CBN muda de dono.", ["Ana Reis"]),
    ],
)  # fmt: skip
def test_to_what_medium_it_was_told(lang: str, text: str, chain: list[str]):
    assert only(lang, text) == chain
