# ruff: noqa: E501 - a case reads better on one line
"""Portuguese speakers and their Spanish, Italian and French siblings: each form, and what looks like it."""

import pytest

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.actors.registry import load
from provenance.model import Article, Kind, Role
from provenance.pipeline.extraction import extract


def read(lang: str, text: str) -> dict[str, list[str]]:
    """The names of speaker and intermediaries of every quotation that is speech, by its words."""
    article = Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang=lang)
    return {
        q.words(article.text): [link.name for link in q.chain if link.role is not Role.OUTLET]
        for q in extract(article, load()).quotations
        if q.kind is not Kind.NOT_SPEECH
    }


def no_speech(lang: str, text: str) -> list[str]:
    article = Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang=lang)
    return [q.words(article.text) for q in extract(article, load()).quotations if q.kind is Kind.NOT_SPEECH]


@pytest.mark.parametrize("name", ["Irão", "Irã", "Grécia", "Coreia do Sul", "Germania", "Stati Uniti", "Turchia"])
def test_countries_in_portuguese_and_italian(name: str):
    assert fold(name) in places().countries


@pytest.mark.parametrize(
    ("lang", "text", "words", "chain"),
    [
        # who stands behind the hearer and what is set in
        ("pt", "O chanceler Karl Bauer recusou. “Ninguém nos abriu a porta”, conta à Lusa, por telefone, Carla Dinis, uma enfermeira.", "Ninguém nos abriu a porta", ["Carla Dinis", "Lusa"]),
        ("pt", "O chanceler Karl Bauer recusou. “Ninguém nos abriu a porta”, diz ao jornal, ao telefone, a enfermeira Carla Dinis.", "Ninguém nos abriu a porta", ["Carla Dinis"]),
        ("es", "El canciller Karl Bauer se negó. «Nadie nos abrió la puerta», cuenta a Efe, por teléfono, Carla Dinis, una enfermera.", "Nadie nos abrió la puerta", ["Carla Dinis", "EFE"]),
        ("it", "Il cancelliere Karl Bauer ha rifiutato. «Nessuno ci ha aperto», racconta all'Ansa, al telefono, Carla Dini, un'infermiera.", "Nessuno ci ha aperto", ["Carla Dini", "ANSA"]),
        ("pt", "O chanceler Karl Bauer recusou. “Ninguém nos abriu a porta”, disse à Lusa, em Faro.", "Ninguém nos abriu a porta", ["Karl Bauer", "Lusa"]),
        # verbs with their reflexive joined
        ("pt", "Em Lisboa, um porta-voz do Ministério do Mar limitou-se a dizer que o porto “segue aberto a todos”.", "segue aberto a todos", ["porta-voz do Ministério do Mar"]),
        ("pt", "A deputada Ana Lobo queixou-se de “um silêncio que dura há meses”.", "um silêncio que dura há meses", ["Ana Lobo"]),
        # somebody does it once more
        ("pt", "A ministra Rita Leal voltou a dizer que a ponte abre em maio.", "a ponte abre em maio", ["Rita Leal"]),
        ("es", "La ministra Rita Leal volvió a decir que el puente abre en mayo.", "el puente abre en mayo", ["Rita Leal"]),
        # in a note: the body of the sentence before
        ("pt", "A Prefeitura de Olinda nega falhas. Em nota, afirmou que “a obra segue o cronograma”.", "a obra segue o cronograma", ["Prefeitura de Olinda"]),
        ("es", "El Ayuntamiento de Lorca niega fallos. En una nota, afirmó que «la obra sigue su plazo».", "la obra sigue su plazo", ["Ayuntamiento de Lorca"]),
        # a statement read out
        ("pt", "Em Berlim, a porta-voz do Governo, Ana Krug, leu aos jornalistas uma declaração do chanceler Karl Bauer. “As taxas são uma asneira”, lê-se no texto.", "As taxas são uma asneira", ["Karl Bauer", "Ana Krug"]),
        # beside a nickname of an office
        ("pt", "Oslo não confirma. “Estamos a ler o texto”, disse à Lusa o “braço direito” de Kostas, Nikos Dende.", "Estamos a ler o texto", ["Nikos Dende", "Lusa"]),
        ("es", "Oslo no confirma. «Estamos leyendo el texto», dijo a Efe el «número dos» de Kostas, Nikos Dende.", "Estamos leyendo el texto", ["Nikos Dende", "EFE"]),
        # a clause of its own behind "and"
        ("pt", "Irão recusa ceder “sob ameaças” e Macron dá-lhe uma semana, “se tanto”\n\nEmmanuel Macron falou em Paris.", "se tanto", ["Emmanuel Macron"]),
        ("es", "Irán rechaza ceder «bajo amenazas» y Macron le da una semana, «si acaso»\n\nEmmanuel Macron habló en París.", "si acaso", ["Emmanuel Macron"]),
        # the minister of foreign affairs
        ("pt", "O chefe da diplomacia turca, Hakan Demir, criticou o plano. Horas depois, o ministro voltou ao assunto. “A conversa não acabou”, escreveu.", "A conversa não acabou", ["Hakan Demir"]),
        # "o presidente" is the one of the paragraph
        ("pt", "O presidente da França, Emmanuel Macron, aprovou o texto.\n\nEm Brasília, Lula criticou o acordo. “Paz não se compra”, disse o presidente.", "Paz não se compra", ["Lula"]),
        ("pt", "O presidente da França, Emmanuel Macron, aprovou o texto. Lula criticou o acordo.\n\n“Paz não se compra”, disse o presidente.", "Paz não se compra", ["Emmanuel Macron"]),
        ("pt", "O presidente da França, Emmanuel Macron, aprovou o texto.\n\nA ministra Rita Leal aplaudiu. “Paz não se compra”, disse o presidente.", "Paz não se compra", ["Emmanuel Macron"]),
        ("pt", "O presidente da França, Emmanuel Macron, e o presidente da Ucrânia, Volodymyr Zelensky, aprovaram o texto.\n\nEm Brasília, Lula voltou a criticar o acordo. “Paz não se compra”, disse o presidente.", "Paz não se compra", ["Lula"]),
        # a medium's kind is nobody who was named before
        ("pt", "O chefe da diplomacia turca, Hakan Demir, recusou o texto.\n\nDe acordo com o site Axios, que cita três diplomatas, a carta chegou a Ancara na terça-feira à noite.", "a carta chegou a Ancara na terça-feira à noite", ["três diplomatas", "Axios"]),
        # several call it so, and not who tells of them
        ("pt", "O dirigente Rui Prado disse que as centrais CGTP e UGT marcaram uma greve contra o que descrevem como “um roubo ao país”.", "um roubo ao país", ["CGTP e UGT"]),
        ("es", "El dirigente Luis Prado dijo que UGT y CCOO convocaron una huelga contra lo que llaman «un robo al país».", "un robo al país", ["UGT y CCOO"]),
        ("pt", "O dirigente Rui Prado disse que a greve é contra o que descreve como “um roubo ao país”.", "um roubo ao país", ["Rui Prado"]),
        # a body of a country of several words
        ("pt", "O Estado-Maior da Coreia do Sul disse que não houve alterações na fronteira.", "não houve alterações na fronteira", ["Estado-Maior da Coreia do Sul"]),
    ],
)  # fmt: skip
def test_who_speaks(lang: str, text: str, words: str, chain: list[str]):
    assert read(lang, text).get(words) == chain


@pytest.mark.parametrize(
    ("lang", "text", "words", "chain"),
    [
        ("pt", "Segundo o 'Financial Times', os europeus querem mandar uma missão civil depois das eleições.", "os europeus querem mandar uma missão civil depois das eleições", ["Financial Times"]),
        ("pt", "Reportagem do jornal britânico “Financial Times” diz que os europeus preparam uma missão civil.", "os europeus preparam uma missão civil", ["Financial Times"]),
        ("es", "Un reportaje del diario “Financial Times” dice que los europeos preparan una misión civil.", "los europeos preparan una misión civil", ["Financial Times"]),
        ("pt", "Ana Lobo, professora de direito, vê riscos. “É um salto no escuro”, disse. Na avaliação dela, o acordo com o governo favorece as empresas.", "o acordo com o governo favorece as empresas", ["Ana Lobo"]),
        ("pt", "Na opinião do presidente da empresa Norte, Nuno Faria, a obra vai durar até abril.", "a obra vai durar até abril", ["Nuno Faria"]),
        ("pt", "Na opinião da empresa Norte, a obra vai durar até abril.", "a obra vai durar até abril", ["Norte"]),
        ("pt", "O promotor Rui Mendes, que dirige o caso, afirmou, segundo a agência Lusa, que os telefones e os cadernos foram apreendidos.", "os telefones e os cadernos foram apreendidos", ["Rui Mendes", "Lusa"]),
        ("es", "El fiscal Luis Mora, que dirige el caso, afirmó, según la agencia Efe, que los teléfonos y los cuadernos fueron incautados.", "los teléfonos y los cuadernos fueron incautados", ["Luis Mora", "EFE"]),
        ("pt", "De acordo com o site Axios, que cita dois responsáveis iraquianos, a enviada Rita Pinto fez chegar a Ancara um texto de duas páginas.", "a enviada Rita Pinto fez chegar a Ancara um texto de duas páginas", ["dois responsáveis iraquianos", "Axios"]),
        ("pt", "O líder Kim Jong-un disse que as tropas estão prontas, segundo relato divulgado neste domingo (8) pela agência estatal de notícias KCNA.", "as tropas estão prontas", ["Kim Jong-un", "KCNA"]),
        ("pt", "E ao New York Times um funcionário do Pentágono, que pediu anonimato, admitiu que o plano não tem data.", "o plano não tem data", ["funcionário do Pentágono", "The New York Times"]),
        ("pt", "O ministro turco Ali Can chamou a proposta grega, no X, de “piada velha”.", "piada velha", ["Ali Can", "X"]),
    ],
)  # fmt: skip
def test_what_is_told_and_through_whom(lang: str, text: str, words: str, chain: list[str]):
    assert read(lang, text).get(words) == chain


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # whom else a headline speaks of by what he is
        ("pt", "Irão recusa o texto\n\nMinistro da Defesa turco diz que a proposta é “uma afronta”.\n\nO chefe da defesa, Yasar Guler, falou. Emmanuel Macron respondeu."),
        ("pt", "Bartex. Ministério “em alerta máximo” com a administração e presidente da Câmara de Sines receia “um golpe duro”\n\nO ministro Rui Pinto falou ontem da Bartex Portugal."),
        # nobody says a relative clause behind the verb of saying
        ("pt", "“Têm uma semana”, atirou a ministra Rita Leal quando os repórteres que a seguiam lhe perguntaram pelo prazo."),
        ("es", "«Tienen una semana», soltó la ministra Rita Leal a los reporteros que la seguían por los pasillos del Congreso."),
        # what is done by making is no saying
        ("pt", "O enviado Rui Pinto fez chegar a Ancara, que espera desde maio, um texto de duas páginas."),
    ],
)  # fmt: skip
def test_nobody_named_says_so(lang: str, text: str):
    wrong = {"Irão", "Emmanuel Macron", "Bartex Portugal", "Bartex", "Rui Pinto"}
    for words, chain in read(lang, text).items():
        assert not wrong.intersection(chain), (words, chain)
        assert "seguiam" not in words
        assert "seguían" not in words


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("pt", "O “Grande Timoneiro”, como a propaganda se refere a Lin, governa desde 2001.", "Grande Timoneiro"),
        ("es", "El «Gran Timonel», como lo llama la propaganda, gobierna desde 2001.", "Gran Timonel"),
        ("it", "Il «Grande Timoniere», come lo chiama la propaganda, governa dal 2001.", "Grande Timoniere"),
        ("pt", "Rui Melo é o “número dois” de Ana Lobo no partido.", "número dois"),
        ("it", "Ugo Mori è il «braccio destro» del sindaco.", "braccio destro"),
        ("pt", "Assine a newsletter “Café da Manhã” do jornal.", "Café da Manhã"),
        ("pt", "A peça “Vidas Secas” estreia na sexta.", "Vidas Secas"),
    ],
)
def test_names_and_ranks_are_no_speech(lang: str, text: str, words: str):
    assert no_speech(lang, text) == [words]


def test_what_somebody_calls_another_is_speech():
    text = "A deputada Ana Lobo chamou ao ministro “o braço armado do medo”."
    assert read("pt", text) == {"o braço armado do medo": ["Ana Lobo"]}


def test_who_fears_something_behind_and_has_not_said_what_stands_before():
    text = "Ministério “em alerta máximo” com a empresa e presidente da Câmara de Sines receia “um golpe duro”"
    found = read("pt", text)
    assert found["um golpe duro"] == ["presidente da Câmara de Sines"]
    assert found["em alerta máximo"] == []
