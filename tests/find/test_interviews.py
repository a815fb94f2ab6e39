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


FRENCH = ["Qui paie la lampe ?", "Personne.", "Avez-vous peur ?", "Jamais.", "On la dit fendue...", "Elle tient."]


def test_who_asked_may_be_told_under_the_last_answer():
    head, last = "Inès Vidal garde la tour.", ["Reviendrez-vous ?", "Au printemps."]
    said, who = read(head, *FRENCH, *last, "Recueilli par Jean Lidan")
    assert said == [["Personne."], ["Jamais."], ["Elle tient."], ["Au printemps."]]
    assert who == ["Inès Vidal"] * 4
    assert read(head, *FRENCH, *last, "Jean Lidan") == ([], [])
    assert read(head, *FRENCH[:4], "Recueilli par Jean Lidan") == ([], [])


def test_nobody_is_asked_of_himself_by_name():
    turns = ["Qui paie ?", "Personne.", "Que dit Paul Lidan ?", "Rien.", "Avez-vous peur ?", "Jamais."]
    said, who = read("Le gardien logeait chez Paul Lidan.", *turns, "Propos recueillis par Inès Vidal")
    assert len(said) == 3
    assert who == [None] * 3


ASKED = ["Why do you stay?", "For the light.", "Do you sleep up there?", "Never.", "Who pays?", "Nobody yet."]
MILLER = "Ivo Renn ran the tide mill for thirty years. The day after it closed, he sat down with Lena Moss in its loft."
EDITED = "The conversation has been edited for length."


def test_who_sat_down_with_somebody_is_the_one_told_of_before():
    assert read(f"{MILLER} {EDITED}", *ASKED)[1] == ["Ivo Renn"] * 3
    keeper = "Lock keeper Ivo Renn, 61, lives in the gatehouse. He sat down with Lena Moss. "
    assert read(keeper + EDITED, *ASKED)[1] == ["Ivo Renn"] * 3


def test_a_reporter_who_sits_down_with_somebody_asks():
    intro = f"Lena Moss, our arts editor, has known the mill since 1990. She sat down with Ivo Renn. {EDITED}"
    assert read(intro, *ASKED)[1] == ["Ivo Renn"] * 3


def test_who_spoke_to_a_reporter_spoke_to_the_outlet():
    keeper = "Lock keeper Ivo Renn, 61, lives in the gatehouse. He spoke to night reporter Lena Moss by radio."
    said, who = read(keeper, *ASKED)
    assert said == [["For the light."], ["Never."], ["Nobody yet."]]
    assert who == ["Ivo Renn"] * 3
    assert read(keeper.replace("night reporter Lena Moss", "Lena Moss"), *ASKED) == ([], [])


def test_a_prompt_asks_without_a_question_mark():
    keeper = "Lock keeper Ivo Renn, 61, lives in the gatehouse. He spoke to night reporter Lena Moss by radio."
    prompts = [
        "Take us back to the flood.",
        "It came at noon.",
        "Critics say the gates were shut too late.",
        "They may.",
    ]
    said, _ = read(keeper, *ASKED[:2], *prompts, *ASKED[2:])
    assert said == [["For the light."], ["It came at noon."], ["They may."], ["Never."], ["Nobody yet."]]
    own = "Critics say the gates were shut too late, and I agree."
    said, _ = read(keeper, *ASKED[:2], own, *ASKED[2:])
    assert said[0] == ["For the light.", own]
