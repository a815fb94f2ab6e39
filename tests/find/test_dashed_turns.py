"""Interviews of Romance papers in which a dash opens question and answer."""

from __future__ import annotations

import pytest

from provenance import article, extract
from provenance.find.dashed_turns import dash_answers
from provenance.segment.layout import Layout

HEAD = (
    "ENTREVISTA",
    "Lidia Soto, farera",
    "Jon Arruti, Lugo",
    "A Lidia Soto (Burela, 1970) le tiembla la voz. Olga Prieto era su amiga. Habla con este periódico en la cocina.",
)
TURNS = (
    "–¿Por qué se fue?",
    "–Porque no había agua.",
    "–El alcalde, Iván Rial, sostiene que «agua sobra en la isla». ¿Miente?",
    "–Yo de pozos no sé nada.",
    "–¿Volverá?",
    "(Se ríe)",
    "–Ya veremos.",
)


def read(*lines: str):
    text = "\n\n".join(lines)
    found = dash_answers(text, Layout(text).lines)
    if found is None:
        return None
    whole = [text[slice(*s)] for spans, _ in found.values() for s in spans]
    return whole, {text[slice(*who)] if who else None for _, who in found.values()}


def test_what_a_dash_opens_answers_and_the_paragraphs_below_do_not():
    last = ("Soto apaga la luz. Una última pregunta.", "–¿Y el faro?", "–Ahí sigue.")
    said, who = read(*HEAD, *TURNS, "La isla tiene tres pozos.", *last) or ([], set())
    assert said == ["Porque no había agua.", "Yo de pozos no sé nada.", "Ya veremos.", "Ahí sigue."]
    assert who == {"Lidia Soto"}


@pytest.mark.parametrize(
    ("head", "turns", "who"),
    [
        (
            ("Nora Fabbri", "Renzo Talarico, 61 anni, non esce da aprile. Ci riceve in cucina. Ugo Marra lo querela."),
            ("– Perché?", "– Le reti costano.", "– Marra ha torto?", "– Sì.", "– E adesso?", "– Aspetto."),
            "Renzo Talarico",
        ),
        (
            ("Entrevista a Célia Antunes, hidróloga.",),
            ("— Quando?", "— Na véspera.", "— Avisou?", "— Avisei.", "— E o ministro?", "— Não atendeu."),
            "Célia Antunes",
        ),
        (("Lidia Soto y Marco Peña dejaron la isla.",), TURNS, None),
        (("El caso de Iván Rial, alcalde.",), TURNS, None),
    ],
    ids=["receives us", "interview with", "two", "the one asked about"],
)
def test_who_answers_is_whom_the_introduction_presents(head: tuple[str, ...], turns: tuple[str, ...], who: str | None):
    found = read(*head, *turns)
    assert found is not None
    assert found[1] == {who}


@pytest.mark.parametrize(
    "lines",
    [
        ("–¿Quién va? –preguntó el guarda.", "–Soy yo –dijo ella.", "–¿Y el bote?", "–No hay –dijo.", "–¿No?", "–No."),
        ("–¿Quién paga?", "–¿Cuándo se abre?", "–¿Por qué subió?", "–¿Quién firmó?", "–El informe.", "–¿Y el puerto?"),
        ("–¿Quién paga?", "–Nadie.", "–¿Cuándo?", "–Nunca."),
    ],
    ids=["told", "a list of questions", "two questions"],
)
def test_what_is_no_interview(lines: tuple[str, ...]):
    assert read("Lidia Soto, farera", "Lidia Soto prepara el pleno.", *lines) is None


def test_an_answer_is_never_given_to_whom_the_question_names():
    text = "\n\n".join(("Lidia Soto y Marco Peña dejaron la isla en mayo.", *TURNS))
    found = extract(article(text, lang="es", outlet="El Diario"))
    said = {text[q.start : q.end]: [link.name for link in q.chain] for q in found.quotations}
    assert said["agua sobra en la isla"] == ["Iván Rial", "El Diario"]
    assert said["Yo de pozos no sé nada."] == ["El Diario"]
