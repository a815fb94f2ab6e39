# ruff: noqa: E501 - a case reads better on one line
"""Portuguese speakers and their Spanish, Italian and French siblings: each form, and what looks like it."""

import pytest
from told import chains, no_speech

from provenance.actors.lists import places
from provenance.actors.names import fold


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
        ("pt", "No Porto, uma porta-voz do Instituto do Vinho cingiu-se a repetir que a vindima “começa na segunda-feira”.", "começa na segunda-feira", ["porta-voz do Instituto do Vinho"]),
        ("pt", "A deputada Ana Lobo queixou-se de “um silêncio que dura há meses”.", "um silêncio que dura há meses", ["Ana Lobo"]),
        # somebody does it once more
        ("pt", "A ministra Rita Leal voltou a dizer que a ponte abre em maio.", "a ponte abre em maio", ["Rita Leal"]),
        ("es", "La ministra Rita Leal volvió a decir que el puente abre en mayo.", "el puente abre en mayo", ["Rita Leal"]),
        # in a note: the body of the sentence before
        ("pt", "A Prefeitura de Olinda nega falhas. Em nota, afirmou que “a obra segue o cronograma”.", "a obra segue o cronograma", ["Prefeitura de Olinda"]),
        ("es", "El Ayuntamiento de Lorca niega fallos. En una nota, afirmó que «la obra sigue su plazo».", "la obra sigue su plazo", ["Ayuntamiento de Lorca"]),
        # a statement read out
        ("pt", "No Funchal, o assessor da universidade, Tiago Neves, leu aos alunos uma mensagem da reitora Joana Matos. “As propinas não sobem”, lia-se na mensagem.", "As propinas não sobem", ["Joana Matos", "Tiago Neves"]),
        # beside a nickname of an office
        ("pt", "Oslo não confirma. “Estamos a ler o texto”, disse à Lusa o “braço direito” de Kostas, Nikos Dende.", "Estamos a ler o texto", ["Nikos Dende", "Lusa"]),
        ("es", "Oslo no confirma. «Estamos leyendo el texto», dijo a Efe el «número dos» de Kostas, Nikos Dende.", "Estamos leyendo el texto", ["Nikos Dende", "EFE"]),
        # a clause of its own behind "and"
        ("pt", "Irão recusa ceder “sob ameaças” e Macron dá-lhe uma semana, “se tanto”\n\nEmmanuel Macron falou em Paris.", "se tanto", ["Emmanuel Macron"]),
        ("es", "Irán rechaza ceder «bajo amenazas» y Macron le da una semana, «si acaso»\n\nEmmanuel Macron habló en París.", "si acaso", ["Emmanuel Macron"]),
        # the minister of foreign affairs
        ("pt", "A chefe da diplomacia norueguesa, Ingrid Moe, elogiou a feira. No dia seguinte, a ministra regressou ao tema. “O salmão paga a conta”, comentou.", "O salmão paga a conta", ["Ingrid Moe"]),
        # "o presidente" is the one of the paragraph
        ("pt", "A presidente do Chile, Paula Rojas, elogiou o projeto.\n\nEm Lima, Dina Vega adiou a cimeira. “A serra não está à venda”, avisou a presidente.", "A serra não está à venda", ["Dina Vega"]),
        ("pt", "A presidente do Chile, Paula Rojas, elogiou o projeto. Dina Vega adiou a cimeira.\n\n“A serra não está à venda”, avisou a presidente.", "A serra não está à venda", ["Paula Rojas"]),
        ("pt", "A presidente do Chile, Paula Rojas, elogiou o projeto.\n\nO ministro Blas Urrea sorriu. “A serra não está à venda”, avisou a presidente.", "A serra não está à venda", ["Paula Rojas"]),
        ("pt", "A presidente do Chile, Paula Rojas, e a presidente do Equador, Luz Andrade, elogiaram o projeto.\n\nEm Lima, Dina Vega tornou a adiar a cimeira. “A serra não está à venda”, avisou a presidente.", "A serra não está à venda", ["Dina Vega"]),
        # a medium's kind is nobody who was named before
        ("pt", "A chefe da diplomacia norueguesa, Ingrid Moe, adiou a visita.\n\nSegundo o portal Politico, que cita cinco assessores, o convite só seguiu no domingo de manhã.", "o convite só seguiu no domingo de manhã", ["cinco assessores", "Politico"]),
        # several call it so, and not who tells of them
        ("pt", "A vereadora Marta Reis contou que as federações FNE e Fenprof lançaram uma petição contra aquilo que classificam como “um corte às cegas”.", "um corte às cegas", ["FNE e Fenprof"]),
        ("es", "La concejala Marta Ríos contó que ANPE y CSIF lanzaron una petición contra lo que consideran «un recorte a ciegas».", "un recorte a ciegas", ["ANPE y CSIF"]),
        ("pt", "A vereadora Marta Reis contou que a petição é contra aquilo que classifica como “um corte às cegas”.", "um corte às cegas", ["Marta Reis"]),
        # a body of a country of several words
        ("pt", "O Serviço Florestal da África do Sul informou que o fogo está extinto desde domingo.", "o fogo está extinto desde domingo", ["Serviço Florestal da África do Sul"]),
    ],
)  # fmt: skip
def test_who_speaks(lang: str, text: str, words: str, chain: list[str]):
    assert chains(lang, text).get(words) == chain


@pytest.mark.parametrize(
    ("lang", "text", "words", "chain"),
    [
        ("pt", "Segundo o 'Le Figaro', os museus vão abrir de noite a partir de setembro.", "os museus vão abrir de noite a partir de setembro", ["Le Figaro"]),
        ("pt", "Investigação da revista alemã “Der Spiegel” conta que três bancos sabiam da fraude.", "três bancos sabiam da fraude", ["Der Spiegel"]),
        ("es", "Una investigación de la revista “Der Spiegel” cuenta que tres bancos conocían el fraude.", "tres bancos conocían el fraude", ["Der Spiegel"]),
        ("pt", "Ana Lobo, professora de direito, vê riscos. “É um salto no escuro”, disse. Na avaliação dela, o acordo com o governo favorece as empresas.", "o acordo com o governo favorece as empresas", ["Ana Lobo"]),
        ("pt", "Na opinião do presidente da empresa Norte, Nuno Faria, a obra vai durar até abril.", "a obra vai durar até abril", ["Nuno Faria"]),
        ("pt", "Na opinião da empresa Norte, a obra vai durar até abril.", "a obra vai durar até abril", ["Norte"]),
        ("pt", "O promotor Rui Mendes, que dirige o caso, afirmou, segundo a agência Lusa, que os telefones e os cadernos foram apreendidos.", "os telefones e os cadernos foram apreendidos", ["Rui Mendes", "Lusa"]),
        ("es", "El fiscal Luis Mora, que dirige el caso, afirmó, según la agencia Efe, que los teléfonos y los cuadernos fueron incautados.", "los teléfonos y los cuadernos fueron incautados", ["Luis Mora", "EFE"]),
        ("pt", "Segundo o portal Politico, que cita duas astrónomas chilenas, a diretora Rita Pinto fez chegar a Genebra um mapa do cometa.", "a diretora Rita Pinto fez chegar a Genebra um mapa do cometa", ["duas astrónomas chilenas", "Politico"]),
        ("pt", "O governador Li Wen afirmou que a barragem resiste à cheia, segundo nota publicada nesta terça-feira (14) pela agência oficial de notícias Xinhua.", "a barragem resiste à cheia", ["Li Wen", "Xinhua"]),
        ("pt", "Já à BBC uma enfermeira do hospital, que não quis ser identificada, reconheceu que a sala não tem luz.", "a sala não tem luz", ["enfermeira do hospital", "BBC"]),
        ("pt", "O ministro turco Ali Can chamou a proposta grega, no X, de “piada velha”.", "piada velha", ["Ali Can", "X"]),
    ],
)  # fmt: skip
def test_what_is_told_and_through_whom(lang: str, text: str, words: str, chain: list[str]):
    assert chains(lang, text).get(words) == chain


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
        ("pt", "A diretora Rita Pinto fez chegar a Genebra, que esperava desde março, um mapa do cometa."),
    ],
)  # fmt: skip
def test_nobody_named_says_so(lang: str, text: str):
    wrong = {"Irão", "Emmanuel Macron", "Bartex Portugal", "Bartex", "Rui Pinto", "Rita Pinto"}
    for words, chain in chains(lang, text).items():
        assert not wrong.intersection(chain), (words, chain)
        assert "seguiam" not in words
        assert "seguían" not in words


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("pt", "O “Rei do Fado”, como os jornais se referem a Prata, canta desde 1988.", "Rei do Fado"),
        ("es", "El «Rey del Fado», como lo llaman las revistas, canta desde 1988.", "Rey del Fado"),
        ("it", "Il «Re del Liscio», come lo chiamano i rotocalchi, suona dal 1988.", "Re del Liscio"),
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
    assert chains("pt", text) == {"o braço armado do medo": ["Ana Lobo"]}


def test_who_fears_something_behind_and_has_not_said_what_stands_before():
    text = "Ministério “em alerta máximo” com a empresa e presidente da Câmara de Sines receia “um golpe duro”"
    found = chains("pt", text)
    assert found["um golpe duro"] == ["presidente da Câmara de Sines"]
    assert found["em alerta máximo"] == []
