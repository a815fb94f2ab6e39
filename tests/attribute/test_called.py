"""What "called" does: it gives somebody a name, or says what a speaker makes of something."""

from __future__ import annotations

import pytest

from tests.told import last


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In a post on his own network, the president called Norland’s offer “a toy.”", ["Ann Lee"]),
        ("The president called Norland “a toy.”", ["Ann Lee"]),
        ("A senior official called Norland’s offer “a toy.”", ["senior official"]),
        ("A band called Nightjar said “rain is music.”", ["Nightjar"]),
        ("A baker called Sam Lowe said the bread was “still warm.”", ["Sam Lowe"]),
        ("A guard who wanted to be called Mira told us: “They were cold.”", ["Mira"]),
        ("A gunner who goes by the call sign Fox told us: “They were cold.”", ["Fox"]),
    ],
)
def test_who_speaks_where_something_is_called_something(text: str, who: list[str]) -> None:
    assert last("en", f"Offer on the table\n\nPresident Ann Lee came home on Friday.\n\n{text}") == who


@pytest.mark.parametrize("state", ["S.C.", "Mass.", "N.H."])
def test_letters_of_a_party_and_a_state_are_nobody(state: str) -> None:
    text = f"A vote\n\nSen. Ann Lee (R-{state}), a close friend, hailed the vote as “a start.”"
    assert last("en", text) == ["Ann Lee"]


def test_he_of_a_clause_is_whom_its_sentence_begins_with() -> None:
    text = (
        "Aide in trouble\n\n“That is contempt,” Gov. Ann Poe’s brother, Carl Poe, said.\n\n"
        "A senior palace aide is in trouble after he said that people should “move uphill” at once."
    )
    assert last("en", text) == ["senior palace aide"]


@pytest.mark.parametrize("paper", ["Herald-Leader", "Post-Gazette", "Sun-Times"])
def test_papers_of_two_names_are_named_whole(paper: str) -> None:
    assert last("en", f"A vote\n\n“We stay,” Ann Lee told the Springfield {paper} on Monday.") == [
        "Ann Lee",
        f"Springfield {paper}",
    ]
