# ruff: noqa: E501 - a case reads better on one line
"""Sources and speakers in German, French, Spanish, Italian and Portuguese: each form, and what looks like it."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind, Role
from provenance.pipeline.extraction import extract


def chains(lang: str, text: str, outlet: str = "The Meridian") -> dict[str, list[str]]:
    """The names of speaker and intermediaries of every quotation that is speech, by its words."""
    article = Article("a.txt", f"{text}\n", "", outlet=outlet, lang=lang)
    return {
        q.words(article.text): [link.name for link in q.chain if link.role is not Role.OUTLET]
        for q in extract(article, load()).quotations
        if q.kind is not Kind.NOT_SPEECH
    }


def names_in_marks(lang: str, text: str) -> list[str]:
    article = Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang=lang)
    return [q.words(article.text) for q in extract(article, load()).quotations if q.kind is Kind.NOT_SPEECH]


@pytest.mark.parametrize(
    ("lang", "lead", "report", "content", "source"),
    [
        ("de", "Feuerwehrmann", "Laut Rettern lag der Bus quer im Graben.", "lag der Bus quer im Graben", "Retter"),
        (
            "de",
            "Fahnder",
            "Nach Einschätzung der Fahnder fuhr der Bus zu schnell.",
            "fuhr der Bus zu schnell",
            "Fahnder",
        ),
        ("de", "Zeuge", "Den Zeugen zufolge fuhr der Bus zu schnell.", "fuhr der Bus zu schnell", "Zeugen"),
        ("fr", "voisin", "Selon les voisins, le car roulait trop vite.", "le car roulait trop vite", "voisins"),
        ("es", "vecino", "De acuerdo con los vecinos, el bus iba muy rápido.", "el bus iba muy rápido", "vecinos"),
        ("it", "agente", "Secondo gli agenti, il bus correva troppo.", "il bus correva troppo", "agenti"),
        ("it", "medico", "Stando ai medici, il bambino sta meglio.", "il bambino sta meglio", "medici"),
        ("pt", "vizinho", "Segundo os vizinhos, o autocarro ia depressa.", "o autocarro ia depressa", "vizinhos"),
    ],
)
def test_several_people_are_not_the_one_who_was_called_so(lang: str, lead: str, report: str, content: str, source: str):
    article = {"de": "Der", "fr": "Le", "es": "El", "it": "Il", "pt": "O"}[lang]
    assert chains(lang, f"{article} {lead} Karim Oduya kam um neun. {report}")[content] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "content", "source"),
    [
        ("de", "Nach Angaben der Fahnderin Ute Brack fehlt ein Rad am Bus.", "fehlt ein Rad am Bus", "Ute Brack"),
        ("de", "Ute Brack leitet die Wache. Nach Angaben der Leiterin fehlt ein Rad.", "fehlt ein Rad", "Ute Brack"),
        ("fr", "Selon le voisin Rémi Tasse, le car roulait vite.", "le car roulait vite", "Rémi Tasse"),
    ],
)
def test_one_of_them_is_still_somebody(lang: str, text: str, content: str, source: str):
    assert chains(lang, text)[content] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "content", "source"),
    [
        (
            "fr",
            "Le maire Rémi Tasse parle. Selon l'Ifremer, le thon revient au large.",
            "le thon revient au large",
            "Ifremer",
        ),
        ("es", "El edil Iker Sanz habla. Según el CIS, el paro baja desde junio.", "el paro baja desde junio", "CIS"),
        ("it", "Il sindaco Ugo Berti parla. Secondo l'Ispra, il lago si abbassa.", "il lago si abbassa", "Ispra"),
    ],
)
def test_a_body_of_one_word_is_none_of_those_named_before(lang: str, text: str, content: str, source: str):
    assert chains(lang, text)[content] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "content", "source"),
    [
        ("fr", "La digue, selon le maire Rémi Tasse, tiendra tout l'hiver.", "tiendra tout l'hiver", "Rémi Tasse"),
        (
            "es",
            "El dique, según el edil Iker Sanz, aguantará todo el invierno.",
            "aguantará todo el invierno",
            "Iker Sanz",
        ),
        (
            "it",
            "La diga, secondo il sindaco Ugo Berti, reggerà tutto l'inverno.",
            "reggerà tutto l'inverno",
            "Ugo Berti",
        ),
        (
            "pt",
            "O dique, segundo o autarca Rui Melo, não cederá neste inverno.",
            "não cederá neste inverno",
            "Rui Melo",
        ),
        ("es", "El dique cedió, según el edil Iker Sanz, por la marea.", "El dique cedió", "Iker Sanz"),
    ],
)
def test_according_to_between_a_subject_and_its_verb(lang: str, text: str, content: str, source: str):
    assert chains(lang, text)[content] == [source]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("es", "Según la Liga Gallega contra el Humo, el aire empeora.", "Liga Gallega contra el Humo"),
        ("it", "Secondo il Comitato per la Tutela del Po, l'aria peggiora.", "Comitato per la Tutela del Po"),
        ("pt", "Segundo a Liga Minhota contra o Fumo, o ar piora.", "Liga Minhota contra o Fumo"),
        ("es", "Según la Agencia Vasca contra el Fraude, el aire empeora.", "Agencia Vasca contra el Fraude"),
    ],
)
def test_a_body_is_called_by_what_it_is_against(lang: str, text: str, source: str):
    assert list(chains(lang, text).values()) == [[source]]


@pytest.mark.parametrize(
    ("lang", "text", "content", "chain"),
    [
        (
            "es",
            "La Fiscalía de Cádiz anunció la apertura de un sumario, según EFE.",
            "la apertura de un sumario",
            ["Fiscalía de Cádiz", "EFE"],
        ),
        (
            "fr",
            "Le parquet de Nancy a confirmé l'ouverture d'une enquête, selon l'AFP.",
            "l'ouverture d'une enquête",
            ["parquet de Nancy", "AFP"],
        ),
        (
            "it",
            "La Procura di Biella ha annunciato l'apertura di un fascicolo, secondo l'Ansa.",
            "l'apertura di un fascicolo",
            ["Procura di Biella", "ANSA"],
        ),
        (
            "pt",
            "O Ministério Público anunciou a abertura de um inquérito, segundo a Lusa.",
            "a abertura de um inquérito",
            ["Ministério Público", "Lusa"],
        ),
        ("es", "El frío confirma la llegada del otoño, según EFE.", "El frío confirma la llegada del otoño", ["EFE"]),
        ("es", "El juez Iker Sanz dijo que el puente abrirá, según EFE.", "el puente abrirá", ["Iker Sanz", "EFE"]),
    ],
)
def test_what_a_body_makes_known_came_through_the_agency(lang: str, text: str, content: str, chain: list[str]):
    assert chains(lang, text)[content] == chain


@pytest.mark.parametrize(
    ("lang", "text", "one", "other"),
    [
        (
            "es",
            "La edil Ana Roa ha dicho que el parque cerrará en junio y ha añadido que abrirá otro.",
            "el parque cerrará en junio",
            "abrirá otro",
        ),
        (
            "it",
            "L'assessora Ada Neri ha detto che il parco chiuderà a giugno e ha aggiunto che ne aprirà un altro.",
            "il parco chiuderà a giugno",
            "ne aprirà un altro",
        ),
        (
            "pt",
            "A vereadora Ana Melo disse que o parque fecha em junho e acrescentou que abrirá outro.",
            "o parque fecha em junho",
            "abrirá outro",
        ),
        (
            "fr",
            "L'élue Anne Tasse a dit que le parc fermerait en juin et a ajouté que deux autres ouvriraient.",
            "le parc fermerait en juin",
            "deux autres ouvriraient",
        ),
    ],
)
def test_two_reports_of_one_speaker(lang: str, text: str, one: str, other: str):
    found = chains(lang, text)
    assert found[one]
    assert found.get(other, found[one]) == found[one]
    assert not any(one in words and words != one for words in found)


def test_who_did_something_in_what_is_reported_may_go_on():
    found = chains("es", "La edil Ana Roa dijo que el juez cerró el parque y prometió que abriría otro mayor.")
    assert list(found) == ["el juez cerró el parque y prometió que abriría otro mayor"]


@pytest.mark.parametrize(
    ("lang", "text", "content", "who"),
    [
        (
            "es",
            "El edil en funciones, Iker Sanz, calló.\n\n“Se verá en su día”, ha dicho en el Instituto Pío Baroja.",
            "Se verá en su día",
            ["Iker Sanz"],
        ),
        (
            "it",
            "Il vicesindaco Ugo Berti tace. «Si vedrà in aula», ha detto al convegno dell'Università Aldo Moro.",
            "Si vedrà in aula",
            ["Ugo Berti"],
        ),
        (
            "pt",
            "O vereador Rui Melo calou-se. “Logo se vê”, disse na escola da Fundação Mário Soares.",
            "Logo se vê",
            ["Rui Melo"],
        ),
        ("es", "“Se verá”, dijo la ministra de Defensa Ana Roa.", "Se verá", ["Ana Roa"]),
    ],
)
def test_nobody_speaks_whom_a_house_is_called_after(lang: str, text: str, content: str, who: list[str]):
    assert chains(lang, text)[content] == who


@pytest.mark.parametrize(
    ("lang", "outlet", "text", "who"),
    [
        ("es", "elFarolillo", "“Cada red cuenta”, explica a elFarolillo Belén Mora, patrona.", "Belén Mora"),
        ("es", "El Farolillo", "“Cada red cuenta”, explica a El Farolillo Belén Mora, patrona.", "Belén Mora"),
        ("it", "ilFanale", "«Ogni rete conta», spiega a ilFanale Bruna Mori, armatrice.", "Bruna Mori"),
    ],
)
def test_the_outlet_itself_is_told(lang: str, outlet: str, text: str, who: str):
    assert list(chains(lang, text, outlet).values()) == [[who]]


def test_what_is_told_for_this_paper_came_through_no_agency():
    text = "Bilbao (EFE).- El muelle arde.\n\n“Olía a goma desde el alba”, recuerda para este diario el estibador Iker Sanz."
    assert chains("es", text)["Olía a goma desde el alba"] == ["Iker Sanz"]
    assert chains("es", text.replace("para este diario ", ""))["Olía a goma desde el alba"] == ["Iker Sanz", "EFE"]


@pytest.mark.parametrize(
    ("lang", "text", "content", "who"),
    [
        (
            "es",
            "La obra es, en palabras de Iker Sanz, un “portazo en toda regla”.",
            "portazo en toda regla",
            "Iker Sanz",
        ),
        ("it", "L'opera è, nelle parole di Ugo Berti, una «porta chiusa».", "porta chiusa", "Ugo Berti"),
    ],
)
def test_in_whose_words(lang: str, text: str, content: str, who: str):
    assert chains(lang, text)[content] == [who]


@pytest.mark.parametrize(
    ("lang", "text", "content", "who"),
    [
        (
            "es",
            "La analista Ana Roa interpreta las palabras de Iker Sanz como un “portazo en toda regla”.",
            "portazo en toda regla",
            "Ana Roa",
        ),
        (
            "it",
            "L'analista Ada Neri interpreta le parole di Ugo Berti come una «porta chiusa».",
            "porta chiusa",
            "Ada Neri",
        ),
        (
            "pt",
            "A analista Ana Melo interpreta as palavras de Rui Faria como uma “porta fechada”.",
            "porta fechada",
            "Ana Melo",
        ),
    ],
)
def test_whose_words_somebody_reads_so(lang: str, text: str, content: str, who: str):
    assert chains(lang, text)[content] == [who]


@pytest.mark.parametrize(
    ("lang", "text", "content", "who"),
    [
        (
            "es",
            "El Concejo no dará “ni un metro más” de muelle. Así lo anunció ayer la edil de Puertos, Ana Roa.",
            "ni un metro más",
            ["Ana Roa"],
        ),
        (
            "it",
            "Il Comune non darà «un metro di più». Lo ha detto ieri l'assessora Ada Neri.",
            "un metro di più",
            ["Ada Neri"],
        ),
        (
            "fr",
            "La ville ne cédera « pas un mètre de plus ». C'est ce qu'a affirmé hier l'élue Anne Tasse.",
            "pas un mètre de plus",
            ["Anne Tasse"],
        ),
        (
            "pt",
            "A Câmara não cederá “nem mais um metro”. Foi o que garantiu ontem a vereadora Ana Melo.",
            "nem mais um metro",
            ["Ana Melo"],
        ),
        (
            "de",
            "Die Stadt gebe „keinen Meter mehr“ her. Das sagte gestern im Landtag Hafenministerin Ute Brack.",
            "keinen Meter mehr",
            ["Ute Brack"],
        ),
        ("es", "El Concejo no dará “ni un metro más” de muelle. Lo negó ayer la edil Ana Roa.", "ni un metro más", []),
    ],
)
def test_the_next_sentence_tells_who_said_so(lang: str, text: str, content: str, who: list[str]):
    assert chains(lang, text)[content] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("„Das reicht uns“, sagte am Freitag Hafenministerin Ute Brack.", ["Ute Brack"]),
        ("„Das reicht uns“, sagte im Bundestag Senator Lars Tiede.", ["Lars Tiede"]),
        ("„Das reicht uns“, sagte am Freitag Lars Tiede.", ["Lars Tiede"]),
        ("„Das reicht uns“, sagte sie nach einem Gespräch mit Senator Lars Tiede.", []),
    ],
)
def test_when_or_where_and_then_by_whom(text: str, who: list[str]):
    assert chains("de", text)["Das reicht uns"] == who


@pytest.mark.parametrize(
    ("lang", "text", "content", "who"),
    [
        (
            "es",
            "La edil Ana Roa ha dicho que el Consejo de Puertos debe ceder.\n\n“La prisa es mala”, ha señalado en una charla.",
            "La prisa es mala",
            ["Ana Roa"],
        ),
        (
            "es",
            "La edil Ana Roa dijo que la jueza Eva Lago debe ceder.\n\n“La prisa es mala”, añadió en una charla.",
            "La prisa es mala",
            ["Ana Roa"],
        ),
        (
            "es",
            "La edil Ana Roa y el juez Iker Sanz dijeron que cederán.\n\n“La prisa es mala”, añadió en una charla.",
            "La prisa es mala",
            [],
        ),
        (
            "pt",
            "O ministro Rui Melo veio ao cais. “Fica tudo igual”, disse. Questionado pelos pescadores, respondeu que ia pensar nisso.",
            "ia pensar nisso",
            ["Rui Melo"],
        ),
        (
            "it",
            "Il ministro Ugo Berti è al molo. «Resta tutto uguale», ha detto. Interpellato dai pescatori, ha risposto che ci penserà presto.",
            "ci penserà presto",
            ["Ugo Berti"],
        ),
    ],
)
def test_who_is_left_out(lang: str, text: str, content: str, who: list[str]):
    assert chains(lang, text)[content] == who


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "de",
            "Der „Anzeiger“ zitierte aus einem Rundschreiben der Werftchefin Ute Brack an alle. „Wir zahlen nichts“, heißt es darin.",
            "Ute Brack",
        ),
        (
            "es",
            "El Farol citó una carta privada de la edil Ana Roa al gremio. «Wir zahlen nichts», se lee en ella.",
            "Ana Roa",
        ),
        (
            "it",
            "Il Fanale ha citato una lettera privata dell'assessora Ada Neri ai soci. «Wir zahlen nichts», si legge.",
            "Ada Neri",
        ),
    ],
)
def test_whoever_wrote_the_letter(lang: str, text: str, who: str):
    assert chains(lang, text)["Wir zahlen nichts"][0] == who


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("es", "La jueza Ana Roa, conocida en Cádiz como ‘la Ostra’, se jubila.", "la Ostra"),
        ("it", "La giudice Ada Neri, nota a Biella come «la Volpe», va in pensione.", "la Volpe"),
        ("de", "In der Behörde hing ihr der Beiname „die Sparerin“ lange an.", "die Sparerin"),
        ("fr", "Le tract est signé d'un collectif nommé « Marée noire ».", "Marée noire"),
        ("it", "Il volantino è di un collettivo chiamato «Marea nera».", "Marea nera"),
        ("it", "A giugno partono le manovre «Cold Anchor» nel golfo.", "Cold Anchor"),
        ("es", "El Concejo aprueba el plan de limpieza «Mar Claro».", "Mar Claro"),
    ],
)
def test_what_something_is_called_is_no_speech(lang: str, text: str, name: str):
    assert names_in_marks(lang, text) == [name]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il sindaco Ugo Berti lo ha chiamato «voltagabbana»."),
        ("fr", "L'élue Anne Tasse a nommé cela « un naufrage »."),
        ("es", "La edil Ana Roa ve en el plan de limpieza «una burla»."),
    ],
)
def test_what_somebody_calls_something_is_speech(lang: str, text: str):
    assert names_in_marks(lang, text) == []


def test_a_noun_that_heads_an_item_is_nobody_of_the_item_before():
    text = (
        "9.10 – Il porto: chiuso il molo\n«Chiudiamo tutto», ha detto l'esperta Ada Neri.\n\n"
        "8.40 – L'esperta: «Una marea fuori stagione»\nIl livello sale. «È strano», ha spiegato la geologa Lia Sarti."
    )
    assert chains("it", text)["Una marea fuori stagione"] == []
    own = text.replace("la geologa Lia Sarti", "l'esperta Ada Neri")
    assert chains("it", own)["Una marea fuori stagione"] == ["Ada Neri"]


def test_a_group_by_its_name_in_marks():
    text = (
        "Eine Gruppe namens „Kalte Asche“ meldete sich nach dem Brand. „Wir kommen wieder“, schrieb sie bei Telegram."
    )
    assert chains("de", text)["Wir kommen wieder"] == ["Kalte Asche", "Telegram"]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Der Deichverband hatte den Beitrag im Juni gesenkt.", ["Deichverband"]),
        ("Ute Brack hatte den Beitrag im Juni gesenkt.", []),
    ],
)
def test_whose_note_it_is_by_the_sentence_before(before: str, who: list[str]):
    assert (
        chains("de", f"{before} In der Mitteilung heißt es, man sei „bestens vorbereitet“.")["bestens vorbereitet"]
        == who
    )
