# ruff: noqa: E501 - a case reads better on one line
"""Who speaks in German, French and Spanish by forms that news goes by daily; each with what only looks like it."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind, Role
from provenance.pipeline.extraction import extract


def said(lang: str, text: str) -> dict[str, list[str]]:
    """Speaker and intermediaries of every quotation that is speech, by its words; no speaker is an empty name."""
    article = Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang=lang)
    return {
        q.words(article.text): [
            (q.attribution.name or "") if q.attribution is not None else "",
            *(link.name for link in q.chain if link.role is Role.INTERMEDIARY),
        ]
        for q in extract(article, load()).quotations
        if q.kind is not Kind.NOT_SPEECH
    }


@pytest.mark.parametrize(
    ("lang", "text", "content", "source"),
    [
        ("fr", "« On verra demain », lâche, encore essoufflée, une cliente.", "On verra demain", ["cliente"]),
        ("fr", "« On verra demain », glisse, sous le sceau du secret, un douanier qui connaît le port.", "On verra demain", ["douanier"]),
        ("es", "“Ya veremos”, cuenta, con la voz rota, un minero de la zona.", "Ya veremos", ["minero de la zona"]),
        ("de", "„Das war knapp“, sagt, immer noch nass, ein Taucher.", "Das war knapp", ["Taucher"]),
        ("fr", "« On verra demain », lâche, la veille, la radio allumée.", "On verra demain", [""]),
        ("fr", "Le pont ferme. « Le tablier ne tient plus », lit-on dans une lettre de la préfecture, qui ne dit rien du prix.", "Le tablier ne tient plus", ["préfecture"]),
        ("es", "El puente cierra. “El tablero no aguanta”, se lee en la nota emitida por el Ministerio de Obras Públicas.", "El tablero no aguanta", ["Ministerio de Obras Públicas"]),
        ("fr", "« Assez ! », a-t-on entendu derrière la porte.", "Assez !", [""]),
        ("fr", "Le vote a eu lieu. Sur Facebook, la conseillère Ann Roy persiste et signe : « Je ne regrette rien. »", "Je ne regrette rien.", ["Ann Roy", "Facebook"]),
        ("es", "La alcaldesa cedió. “Es un error grave”, sostiene en un editorial Le Figaro.", "Es un error grave", ["Le Figaro"]),
        ("es", "El equipo gana. “Fue la suerte”, admitió en DAZN Borja Lizarra, autor del gol.", "Fue la suerte", ["Borja Lizarra", "DAZN"]),
        ("fr", "La récolte est perdue. « Les gens partent », relève Action contre la faim lundi.", "Les gens partent", ["Action contre la faim"]),
    ],
)  # fmt: skip
def test_whoever_stands_behind_what_is_set_in(lang: str, text: str, content: str, source: list[str]):
    assert said(lang, text)[content] == source


@pytest.mark.parametrize(
    ("lang", "text", "content", "speaker"),
    [
        ("es", "“No cabe nadie más”, concedió Raúl Paz. La alcaldesa no vino. “Se cerrará el patio”, avisó este martes la concejala Inés Vera.", "Se cerrará el patio", "Inés Vera"),
        ("es", "El juez, Raúl Paz, y la fiscal, Inés Vera, no se ponen de acuerdo. El primero pide calma. “Hay pruebas de sobra”, contestó esta última.", "Hay pruebas de sobra", "Inés Vera"),
        ("es", "El juez, Raúl Paz, y la fiscal, Inés Vera, discuten. “Hay pruebas de sobra”, dijo el primero.", "Hay pruebas de sobra", "Raúl Paz"),
        ("fr", "Le préfet, Paul Roux, et le maire, Jean Blot, se disputent. Le premier a écrit à Paris. « Il n'a rien compris », a répondu le second.", "Il n'a rien compris", "Jean Blot"),
        ("fr", "Le préfet Paul Roux est parti. « Il n'a rien compris », a répondu le second.", "Il n'a rien compris", ""),
        ("de", "Staatsanwalt Jan Kolb blieb hart. Verteidigerin Eva Brack hofft noch. „Das Urteil ist falsch“, sagte die Anwältin.", "Das Urteil ist falsch", "Eva Brack"),
        ("de", "Staatsanwalt Jan Kolb blieb hart. „Das Urteil ist falsch“, sagte der Verteidiger.", "Das Urteil ist falsch", "Verteidiger"),
        ("fr", "La maire, Ann Roy, écoute. « Rien n'est prêt », a lancé Paul Roux. Réponse de l'édile : « Venez demain au chantier. »", "Venez demain au chantier.", "Ann Roy"),
        ("fr", "Un gréviste crie : « À bas les murs ! » Plus tard, elle a ajouté que le toit tiendrait « encore un hiver ».", "encore un hiver", ""),
        ("de", "Mit dem Sieg hat sich Arminia Luft verschafft. Trainer Luca Kolb bleibt ruhig. „Wir haben noch nichts erreicht“, sagte der 41-Jährige.", "Wir haben noch nichts erreicht", "Luca Kolb"),
        ("fr", "La Commission européenne juge utile un délai. Elle « n'exclut rien », a-t-elle précisé.", "n'exclut rien", "Commission européenne"),
        ("de", "Die Innenminister Polens und Tschechiens haben sich getroffen. „Die Grenze bleibt offen“, schreiben sie.", "Die Grenze bleibt offen", "Innenminister Polens und Tschechiens"),
        ("de", "Die Ministerin hat gelacht. „Die Grenze bleibt offen“, sagte sie.", "Die Grenze bleibt offen", "Ministerin"),
        ("de", "Die Mieten sind gestiegen. „Die Grenze ist erreicht“, sagen sie.", "Die Grenze ist erreicht", ""),
        ("fr", "Ann Roy et Paul Roux ont écrit une tribune. « Le fleuve se meurt », disent-ils.", "Le fleuve se meurt", "Ann Roy et Paul Roux"),
        ("fr", "Paul Roux a reçu les pêcheurs. « Le fleuve se meurt », disent-ils.", "Le fleuve se meurt", ""),
    ],
)  # fmt: skip
def test_whom_words_for_somebody_mean(lang: str, text: str, content: str, speaker: str):
    assert said(lang, text)[content][0] == speaker


@pytest.mark.parametrize(
    ("lang", "text", "content", "speaker"),
    [
        ("es", "La geóloga Inés Vera nos recibe. “No hay peligro”, dijo. Tres de las grietas, precisó, llevan siglos abiertas.", "llevan siglos abiertas", "Inés Vera"),
        ("fr", "Ann Roy reste calme. La digue, rappelle-t-elle, a tenu deux fois cet hiver.", "a tenu deux fois cet hiver", "Ann Roy"),
        ("es", "El químico Raúl Paz lo ve posible, aunque reconoció que faltan tres ensayos.", "faltan tres ensayos", "Raúl Paz"),
        ("es", "Los sindicatos han enviado una carta en la que piden que se abra el comedor.", "se abra el comedor", "sindicatos"),
        ("es", "Sirvió la denuncia de la asociación Aguas Limpias de que el pozo pierde agua.", "el pozo pierde agua", "Aguas Limpias"),
        ("fr", "Le verdict du tribunal administratif est clair : la ville dépense trop.", "la ville dépense trop", "tribunal administratif"),
        ("fr", "Selon l'AFP, le tunnel est fermé. D'après la même agence, deux trains sont bloqués.", "deux trains sont bloqués", "AFP"),
        ("de", "Glaubt man dem Sprecher Jan Kolb, ist die Brücke im Mai fertig.", "ist die Brücke im Mai fertig", "Jan Kolb"),
        ("de", "Nach eigenen Angaben hat die Firma Brack das Leck geschlossen.", "hat die Firma Brack das Leck geschlossen", "Brack"),
        ("de", "Ein Radfahrer will gesehen haben, dass der Fahrer telefonierte.", "der Fahrer telefonierte", "Radfahrer"),
        ("de", "Aus Sicht der Opposition reicht das Geld nicht einmal für ein Jahr.", "reicht das Geld nicht einmal für ein Jahr", "Opposition"),
    ],
)  # fmt: skip
def test_what_is_reported_without_marks(lang: str, text: str, content: str, speaker: str):
    assert said(lang, text)[content][0] == speaker


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El río, crecido desde ayer, anegó tres calles del barrio."),
        ("es", "Entró, saludó y se fue por la puerta de atrás."),
        ("es", "Hubo obras. La cuñada, contó, volvió en mayo al pueblo."),
        ("fr", "Le verdict est tombé hier : la ville devra payer."),
        ("fr", "Selon le calendrier, le pont rouvrira lundi matin."),
        ("de", "Der Radfahrer will morgen weiterfahren, wie er es geplant hatte."),
        ("es", "La carta en la que se pide dinero llegó ayer al ayuntamiento."),
    ],
)
def test_what_nobody_reports(lang: str, text: str):
    assert said(lang, text) == {}


@pytest.mark.parametrize(
    ("lang", "text", "content", "chain"),
    [
        ("de", "Die Zeugin habe ihm zugerufen, so Kommissar Jan Kolb: „Laufen Sie weg.“", "Laufen Sie weg.", ["Zeugin", "Jan Kolb"]),
        ("de", "Die Stadt habe das nie zugesagt, klagte Eva Brack: „Wir erfahren alles zuletzt.“", "Wir erfahren alles zuletzt.", ["Eva Brack"]),
        ("fr", "Ann Roy préside le tribunal. Elle a cité un mail de l'accusé à son frère : « Brûle tout ce soir. »", "Brûle tout ce soir.", ["accusé", "Ann Roy"]),
    ],
)  # fmt: skip
def test_through_whom_words_came(lang: str, text: str, content: str, chain: list[str]):
    assert said(lang, text)[content] == chain


@pytest.mark.parametrize(
    ("lang", "text", "content", "chain"),
    [
        ("fr", "La chaîne NBC a révélé l'existence d'un camp. La ministre Ann Roy a démenti. « Il n'y a rien là-bas », a-t-elle dit.", "Il n'y a rien là-bas", ["Ann Roy"]),
        ("es", "El IVA bajará, adelantó ayer El Mundo. El empresario Raúl Paz reaccionó ayer. “Bajaremos los precios”, dijo.", "Bajaremos los precios", ["Raúl Paz"]),
        ("fr", "L'étude est parue dans la revue Nature. « Nous étions surpris », raconte Ann Roy, biologiste à Nancy.", "Nous étions surpris", ["Ann Roy"]),
        ("fr", "Invitée de la RTS, Ann Roy a évoqué un échec. « Il faut recommencer », a-t-elle dit.", "Il faut recommencer", ["Ann Roy", "RTS"]),
        ("fr", "Nadège, mère d'un garçon en CM2, attend au portail. « Ils sont trente dans la salle », résume-t-elle.", "Ils sont trente dans la salle", ["Nadège"]),
        ("de", "Eva Brack schreibt Romane. „Das Buch war schwer“, sagte sie in der „Zeit“.", "Das Buch war schwer", ["Eva Brack", "Die Zeit"]),
    ],
)  # fmt: skip
def test_through_which_media_words_came(lang: str, text: str, content: str, chain: list[str]):
    assert said(lang, text)[content] == chain


def test_a_second_paragraph_of_an_answer():
    text = (
        "MERIDIAN: Was fehlt?\n\nKolb: Geld. Und Zeit, vor allem im Winter.\n\nIm Sommer ist es leichter.\n\n"
        "MERIDIAN: Und dann?\n\nKolb: Dann warten wir auf den Herbst.\n\nMERIDIAN: Lange?\n\nKolb: Ja. (Eva Brack, 3.5.2026)\n\n"
        "Jan Kolb ist Förster."
    )
    found = said("de", text)
    assert any("Im Sommer ist es leichter." in words for words in found)
    assert "Ja." in found


def test_a_line_of_keywords_is_nobody():
    text = "Le procès est fini. « Il a menti trois fois », titre le journal.\n\nFrance  Lyon  Justice  Logement"
    assert all("Lyon" not in name for names in said("fr", text).values() for name in names)
