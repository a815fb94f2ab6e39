# ruff: noqa: E501 - a case reads better on one line
"""Interviews of Romance papers, with marks round the answers or with none at all; each with what only looks like one."""

import pytest
from told import chain, chains, spoken

from provenance.find.plain_turns import plain_answers
from provenance.segment.layout import Layout

Lines = tuple[str, ...]


def names(lang: str, lines: Lines) -> set[str | None]:
    """Who says the words of the last answers."""
    return {c[0] if c else None for words, c in chains(lang, "\n".join(lines)).items() if words.startswith("#")}


# Answers begin with "#", so that they can be told from what a head quotes.
@pytest.mark.parametrize(
    ("lang", "lines", "who"),
    [
        # the headline's label, whose family name the lead completes; a prompt with words of others; gestures
        ("it", ("Fabbri: «Il lago non si vende»", "di Lino Orsi", "Nella darsena Gemma Fabbri lucida un remo. L'aspettava il prefetto Aldo Neri.", "Presidente, perché?", "«#1 È di tutti».", "Il prefetto Neri parla di «capriccio».", "«#2 Il prefetto non sa nuotare». Ride. «#3 E nemmeno io».", "Si ricandida?", "«#4 Mai».", "E la diga?", "«#5 La diga aspetta»."), {"Gemma Fabbri"}),
        ("es", ("Elvira Toba, farera: «La isla se queda sola»", "Iván Rial", "Hace frío en el muelle.", "¿Por qué se va?", "«#1 No hay agua».", "¿Y el alcalde?", "«#2 Calla». Suspira. «#3 Como siempre».", "Dicen que volverá.", "«#4 Dicen muchas cosas»."), {"Elvira Toba"}),
        # an announcement; a byline alone is nobody's
        ("pt", ("Entrevista a Rui Prata", "Marta Sá", "O hidrólogo recebeu o ministro Paulo Reis na véspera.", "O que falhou?", "“#1 A manutenção.”", "E agora?", "“#2 Agora espera-se.”"), {"Rui Prata"}),
        ("it", ("Diga, parla Gemma Fabbri", "La notte della piena", "Che cosa ricorda?", "«#1 Il rumore».", "Ha chiamato Aldo Neri?", "«#2 Due volte»."), {"Gemma Fabbri"}),
        # whom a question speaks to by name
        ("fr", ("Le lac en litige", "Anne Rolin et Paul Vidal se détestent.", "Madame Rolin, pourquoi ?", "« #1 Il triche. »", "Et vous ?", "« #2 Jamais. »"), {"Anne Rolin"}),
        ("it", ("Il lago conteso", "Gemma Fabbri e Aldo Neri si detestano.", "Presidente Fabbri, perché?", "«#1 Lui bara».", "E lei?", "«#2 Mai»."), {"Gemma Fabbri"}),
        # two who could answer; one of whom the questions tell; quotations that only stand by turns with questions
        ("it", ("Il lago conteso", "Gemma Fabbri e Aldo Neri hanno votato. Ugo Berti no.", "Chi ha ragione?", "«#1 Noi».", "Chi paga?", "«#2 I turisti»."), {None}),
        ("pt", ("A barragem", "Paulo Reis governa a vila.", "O que fez Paulo Reis?", "“#1 Nada.”", "E a oposição?", "“#2 Menos.”"), {None}),
    ],
)  # fmt: skip
def test_who_answers_in_marks(lang: str, lines: Lines, who: set[str | None]):
    assert names(lang, lines) == who


def test_quotations_by_turns_with_questions_are_their_speakers():
    lines = ("La seduta", "Gemma Fabbri ha aperto i lavori.", "Chi paga?", "«Noi», ha detto Aldo Neri.", "E poi?", "«Vedremo», ha risposto Ugo Berti.")  # fmt: skip
    assert [c[0] for c in chains("it", "\n".join(lines)).values()] == ["Aldo Neri", "Ugo Berti"]


@pytest.mark.parametrize(
    ("lang", "lines", "who"),
    [
        ("it", ("INTERVISTA A GEMMA FABBRI, SUBACQUEA", "Il lago guarirà?", "Lentamente. Ma guarirà.", "E i pesci?", "Torneranno."), "GEMMA FABBRI"),
        ("it", ("Gemma Fabbri era alla diga. Ora racconta quella notte.", "di Lino Orsi", "Che cosa ricorda?", "Il rumore. Io ero di turno.", "Ha avuto paura?", "Ho pensato ai miei figli.", "E adesso?", "Si ricostruisce."), "Gemma Fabbri"),
        ("pt", ("Aos 70 anos, o barqueiro Rui Prata conta como o rio mudou.", "O que mudou?", "Tudo. Eu remava até ali.", "E os filhos?", "Os meus filhos foram embora."), "Rui Prata"),
        ("es", ("Entrevista con la farera Elvira Toba", "¿Por qué se va?", "No hay agua.", "¿Volverá?", "Quién sabe."), "Elvira Toba"),
        ("fr", ("À 80 ans, la gardienne Jeanne Maure raconte le phare.", "Pourquoi partir ?", "J'avais froid.", "Et la mer ?", "Je ne l'ai jamais aimée."), "Jeanne Maure"),
    ],
)  # fmt: skip
def test_who_answers_without_marks(lang: str, lines: Lines, who: str):
    found = [chain(q) for q in spoken(lang, "\n".join(lines))]
    assert {tuple(names) for names in found} == {(who,)}
    assert len(found) == sum(line.endswith("?") for line in lines)


@pytest.mark.parametrize(
    "lines",
    [
        # a list of rules, which a minister explains; a column that asks itself; one question
        ("Bonus casa, il ministro Aldo Neri spiega le regole", "Chi ne ha diritto?", "Chi ha redditi bassi.", "Quando si chiede?", "Da maggio."),
        ("Ieri Aldo Neri parla di tasse.", "Chi paga?", "I soliti. E io lo so bene.", "Fino a quando?", "Nessuno lo sa.", "E poi?", "Poi si vota."),
        ("Intervista a Gemma Fabbri", "Il lago guarirà?", "Lentamente."),
        ("Intervista a Gemma Fabbri", "Il lago guarirà?", "«Lentamente».", "E i pesci?", "«Torneranno»."),
        # news of an interview, with far more than answers behind its questions
        ("Intervista a Gemma Fabbri", "Il lago guarirà?", *("Il lago è largo.",) * 5, "E i pesci?", "Sono pochi."),
    ],
    ids=["rules", "column", "one question", "marks", "paragraphs"],
)  # fmt: skip
def test_what_only_asks_is_no_interview(lines: Lines):
    text = "\n".join(lines)
    assert plain_answers(text, Layout(text).lines) == {}
