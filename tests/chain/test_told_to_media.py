# ruff: noqa: E501 - a case reads better on one line
"""To which medium something was told, in forms of one language each; and names of works and nicknames beside them."""

from __future__ import annotations

import pytest

from provenance import article, extract


def read(text: str, lang: str, outlet: str):
    found = extract(article(text, lang=lang, outlet=outlet))
    return {text[q.start : q.end]: (q.kind, [link.name for link in q.chain][:-1]) for q in found.quotations}


@pytest.mark.parametrize(
    ("lang", "text", "words", "chain"),
    [
        (
            "it",
            "A chi della Reuters gli chiedeva se lo confermasse, Carlo Ventura ha risposto: «Ho già detto».",
            "Ho già detto",
            ["Carlo Ventura", "Reuters"],
        ),
        (
            "it",
            "Ettore Damia è stanco. «È finita», ha detto. Più amaro il tono usato con l'Ansa: «Guardiamo i moli».",
            "Guardiamo i moli",
            ["Ettore Damia", "ANSA"],
        ),
        (
            "es",
            "El gerente, Blas Urrea, ha dicho a 'The New York Times' que «nadie cobró por el barco».",
            "nadie cobró por el barco",
            ["Blas Urrea", "The New York Times"],
        ),
        (
            "tr",
            'Oyuncu Kerem Bal, Fransız Le Monde gazetesinde yayımlanan mektubunda, "Film izlemedim." dedi.',
            "Film izlemedim.",
            ["Kerem Bal", "Le Monde"],
        ),
        (
            "tr",
            'Kerem Bal, Le Monde gazetesinde yayımlanan listeyi okudu ve "Film izlemedim." dedi.',
            "Film izlemedim.",
            ["Kerem Bal"],
        ),
    ],
    ids=["who asked", "with whom", "plain marks", "a letter printed", "a list printed"],
)
def test_who_was_told(lang: str, text: str, words: str, chain: list[str]):
    assert read(f"{text}\n", lang, "Echo")[words][1] == chain


def test_a_turkish_dative_before_what_is_said():
    said = read("Yönetmen Anton Verel ise VRT'ye, görmediği fatura için özür dilemeyeceğini söyledi.\n", "tr", "Echo")
    assert [chain for _, chain in said.values()] == [["Anton Verel", "VRT"]]
    said = read("AFP'nin görüştüğü iki jüri üyesi ise toplantının yarım saat bile sürmediğini anlattı.\n", "tr", "Echo")
    assert [chain[-1] for _, chain in said.values()] == ["AFP"]


def test_a_turkish_ministry_has_and_in_its_name():
    said = read("Kültür ve Turizm Bakanlığı kaynakları, filmin tanıtım desteğinin süreceğini bildirdi.\n", "tr", "Echo")
    assert [chain for _, chain in said.values()] == [["Kültür ve Turizm Bakanlığı kaynakları"]]


@pytest.mark.parametrize(
    ("lang", "text", "words", "speech"),
    [
        ("es", "Iker Zubia, a quien sus amigos llaman «Txuri», volverá.", "Txuri", False),
        ("es", "Zubia ha presentado en casa su documental, 'Mil pasos'.", "Mil pasos", False),
        (
            "it",
            "Dario Venni consiglia di rileggere «Il ponte vecchio», il libro di un cronista.",
            "Il ponte vecchio",
            False,
        ),
        ("pt", "Inês Fradão estreou-se com “Maré Cheia” há dez anos.", "Maré Cheia", False),
        ("fr", "Le « Cannes du Nord », comme le surnomme la presse locale, a cent ans.", "Cannes du Nord", False),
        ("fr", "Yann Le Dan a surnommé le maire « le petit roi ».", "le petit roi", True),
        ("it", "Dario Venni ha criticato «la fretta del ministro», poi è partito.", "la fretta del ministro", True),
    ],
)
def test_what_a_work_or_somebody_is_called_is_no_speech(lang: str, text: str, words: str, speech: bool):
    assert (read(f"{text}\n", lang, "Echo")[words][0] != "not_speech") is speech


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        (
            "pt",
            "“O barco não veio”, garantiu Rui Salgado. Acrescentou que Pinho “teria remado sozinha”.",
            "Rui Salgado",
        ),
        (
            "it",
            "«La barca non è venuta», ha detto Elio Sarti. Ha aggiunto che Pinho «avrebbe remato da sola».",
            "Elio Sarti",
        ),
    ],
)
def test_a_verb_without_a_subject_goes_on_whoever_stands_in_what_is_said(lang: str, text: str, speaker: str):
    said = read(f"{text}\n\nElsa Pinho ficou em casa.\n", lang, "Echo")
    assert list(said.values())[-1][1] == [speaker]


@pytest.mark.parametrize(
    ("outlet", "text", "words", "chain"),
    [
        ("ZBC News", "“It rained,” Ida Brandt told the ZBC.", "It rained,", ["Ida Brandt"]),
        ("ABC News", "“It rained,” Ida Brandt told ABC Radio Leeds.", "It rained,", ["Ida Brandt"]),
        ("Echo", "“It rained,” Ida Brandt told ABC.", "It rained,", ["Ida Brandt", "ABC"]),
        ("Echo", "Ida Brandt told the NBC affiliate WQRS that it “rained”.", "rained", ["Ida Brandt", "WQRS"]),
        ("Echo", "Ida Brandt told NBC that it “rained”.", "rained", ["Ida Brandt", "NBC"]),
        ("Norlund Times", "By AFP\n\n“It rained,” Ida Brandt told NT. She wept.", "It rained,", ["Ida Brandt"]),
        (
            "Norlund Times",
            "By AFP\n\n“It rained,” Ida Brandt told the NTO. She wept.",
            "It rained,",
            ["Ida Brandt", "AFP"],
        ),
        ("Echo", "Ida Brandt told Sun-Tide that it had “rained”.", "rained", ["Ida Brandt", "Sun-Tide"]),
        ("Echo", "Ida Brandt met Smith-Krone. She told Smith-Krone that it had “rained”.", "rained", ["Ida Brandt"]),
        (
            "Echo",
            "It leaks, according to The Straits Times. The Singapore daily, citing a clerk, said that it was “old”.",
            "old",
            ["clerk", "The Straits Times"],
        ),
        ("Echo", "Norlund's state news agency called the boat “a wreck”.", "a wreck", ["Norlund's state news agency"]),
        (
            "Echo",
            "Olaf Krone “regrets” what he told ORF in May, Reuters is reporting.",
            "regrets",
            ["Olaf Krone", "Reuters"],
        ),
        (
            "Echo",
            "In a note read to the jury by Ida Brandt KC, Mr Krone said: “I forgive.”",
            "I forgive.",
            ["Krone", "Ida Brandt"],
        ),
        (
            "Echo",
            "For once on behalf of its ferry firm's owners, spokesman Olaf Krone said: “We grieve.”",
            "We grieve.",
            ["ferry firm's owners", "Olaf Krone"],
        ),
        (
            "Echo",
            "*The sea keeps what it is given.*\n— Norlund harbour office, via KCNA\n\nThe mayor said: “We wait.”",
            "We wait.",
            ["mayor"],
        ),
        (
            "Echo",
            "Ida Brandt has told the Norlund Echo that:\n\nThe sea took our boat. We shall build another."
            "\n\nIt rained.",
            "The sea took our boat. We shall build another.",
            ["Ida Brandt"],
        ),
        (
            "Echo",
            "The sea took it.\n\nThe sea keeps what it takes.\n— Ida Brandt, Norlund harbour office\n\n"
            "A boat is a hole in the water.\n— Olaf Krone, Krone Timber",
            "A boat is a hole in the water.",
            ["Olaf Krone"],
        ),
    ],
)
def test_english_media_told_or_not(outlet: str, text: str, words: str, chain: list[str]):
    assert read(f"{text}\n", "en", outlet)[words][1] == chain


@pytest.mark.parametrize(
    ("text", "words", "speech"),
    [
        ("Olaf, a driver on the “Meteor” bus, said he would stay.", "Meteor", False),
        ("Olaf Krone said our “Nut & Bolt” supplement was late.", "Nut & Bolt", False),
        ("The navy said the boat, which it calls the “Heron-7,” sank.", "Heron-7,", False),
        ("Olaf Krone calls the mayor the “Heron of Leeds”.", "Heron of Leeds", True),
        ("Olaf Krone called it the “worst” bus in town.", "worst", True),
    ],
)
def test_things_of_a_sort_have_names_in_english(text: str, words: str, speech: bool):
    assert (read(f"{text}\n", "en", "Echo")[words][0] != "not_speech") is speech


@pytest.mark.parametrize(
    ("lang", "text", "words", "chain"),
    [
        ("it", "La deputata Lia Sarti ad Al Jazeera: «Il porto resta chiuso».", "Il porto resta chiuso", ["Lia Sarti", "Al Jazeera"]),
        ("it", "Nora Vigna al Fatto Quotidiano: «Il forno riapre in primavera».", "Il forno riapre in primavera", ["Nora Vigna", "Il Fatto Quotidiano"]),
        ("es", "Elvira Toba a la BBC: «El puerto sigue cerrado».", "El puerto sigue cerrado", ["Elvira Toba", "BBC"]),
        ("pt", "Rosa Nunes à RTP: «O porto continua fechado».", "O porto continua fechado", ["Rosa Nunes", "RTP"]),
        ("fr", "Lise Maure à l'AFP : « Le port reste fermé ».", "Le port reste fermé", ["Lise Maure", "AFP"]),
        # what somebody does to a medium, and whom somebody works for
        ("it", "Lia Sarti contro la BBC: «Il porto resta chiuso».", "Il porto resta chiuso", ["Lia Sarti"]),
        ("it", "«Il porto resta chiuso». Così Lia Sarti, assessora ai Trasporti, all'Ansa.", "Il porto resta chiuso", ["Lia Sarti", "ANSA"]),
        ("it", "In un post sul suo social Truth, Lia Sarti ha detto che «il porto chiude».", "il porto chiude", ["Lia Sarti", "Truth Social"]),
        ("es", "En su red social Truth, Elvira Toba dijo que «el puerto cierra».", "el puerto cierra", ["Elvira Toba", "Truth Social"]),
        ("pt", "Na sua rede social Truth, Rosa Nunes disse que «o porto fecha».", "o porto fecha", ["Rosa Nunes", "Truth Social"]),
        ("it", "Il film Truth, ha detto Lia Sarti, è «un atto d'amore».", "un atto d'amore", ["Lia Sarti"]),
        ("it", "Un post del premier su Truth agita i sindaci. Lia Sarti: «Il porto resta chiuso».", "Il porto resta chiuso", ["Lia Sarti"]),
        ("it", "La ministra Lia Sarti ha scritto un post su X. «Il porto resta chiuso», spiega.", "Il porto resta chiuso", ["Lia Sarti", "X"]),
    ],
)  # fmt: skip
def test_labels_and_networks(lang: str, text: str, words: str, chain: list[str]):
    assert read(f"{text}\n", lang, "Echo")[words][1] == chain
