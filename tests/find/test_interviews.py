from provenance.find.interviews import answers
from provenance.segment.layout import Layout

INTRO = "Novelist Ann Roe, whose third book is out, tells our paper about rain. Edited excerpts:"
TURNS = ["Why rain?", "It is cheap.", "I like it too.", "And the sea?", "I am afraid of it.", "Another book?", "No."]


def read(*paragraphs: str):
    text = "\n\n".join(paragraphs)
    found = answers(text, Layout(text).lines)
    return [[text[slice(*s)] for s in spans] for spans, _ in found.values()], [
        text[slice(*who)] if who else None for _, who in found.values()
    ]


def test_answers_stand_behind_their_questions():
    said, who = read("Rain", INTRO, *TURNS)
    assert said == [["It is cheap.", "I like it too."], ["I am afraid of it."], ["No."]]
    assert who == ["Novelist Ann Roe"] * 3


def test_the_last_answer_is_one_paragraph():
    said, _ = read("Rain", INTRO, *TURNS, "The book costs £12.")
    assert said[-1] == ["No."]


def test_an_essay_that_asks_itself_is_no_interview():
    assert read("Rain", "Ann Roe has written a book.", *TURNS) == ([], [])


def test_two_questions_are_no_interview():
    assert read("Rain", INTRO, *TURNS[:5]) == ([], [])


def test_an_announcement_without_a_question_is_no_interview():
    assert read("Rain", INTRO, "It rained all day.", "It rained all night.") == ([], [])


def test_an_interview_of_another_language_names_whom_its_standfirst_presents():
    said, who = read(
        "Le géotechnicien Jean-Marc Vionnet décrypte la rupture. Entretien.", "Propos recueillis par Solène Drevet",
        "Connaissiez-vous cette digue ?", "Celle-là, non.", "Qui doit payer ?", "Ceux qui ont signé.",
        "Que faire ?", "Mesurer.",
    )  # fmt: skip
    assert said == [["Celle-là, non."], ["Ceux qui ont signé."], ["Mesurer."]]
    assert who == ["Jean-Marc Vionnet"] * 3
