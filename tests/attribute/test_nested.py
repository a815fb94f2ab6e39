"""Who, in the outer speaker's words, said the inner ones."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind
from provenance.pipeline.extraction import extract

# text, the inner words, who said them (None: open), the chain without the outlet
CASES = [
    (
        "Anna Welk, 41, walked behind Tomas Brandt across the deck, the court heard.\n\n"
        "“He never looked. He goes, ‘Anna, go to bed,’” she told the judges.",
        "Anna, go to bed,",
        ["Tomas Brandt", "Anna Welk"],
    ),
    (
        "Tomas Brandt and Ivor Lund were on the bridge with Anna Welk, the court heard.\n\n"
        "“He never looked. He goes, ‘Go to bed,’” Ms Welk told the judges.",
        "Go to bed,",
        ["Anna Welk"],
    ),
    (
        "Reporters met Anna Welk at the pier.\n\n"
        "“An officer, I will not say which, told me: ‘You are late,’” she said.",
        "You are late,",
        ["officer", "Anna Welk"],
    ),
    (
        "Dora Finch was on the ferry.\n\n“There was a sailor there who hadn’t slept. He said to me, ‘Madam, sit down,’ "
        "and I wept,” Ms Finch said.",
        "Madam, sit down,",
        ["sailor", "Dora Finch"],
    ),
    (
        "“There was a sailor and a porter there. He said to me, ‘Madam, sit down,’ and I wept,” said Dora Finch.",
        "Madam, sit down,",
        ["Dora Finch"],
    ),
    ("“I asked the doctor and she was like, ‘It will pass,’” said Ann Roe.", "It will pass,", ["doctor", "Ann Roe"]),
    (
        "“I said to him, ‘You have to go,’ and he said, ‘I am not leaving,’” said Ben Cole.",
        "I am not leaving,",
        ["Ben Cole"],
    ),
    ("“I said to him, ‘You have to go,’ and he said, ‘I stay,’” said Ben Cole.", "You have to go,", ["Ben Cole"]),
    (
        "Ann Roe told the hearing that her boss, Carl Dent, ignored her. “I said there was smoke. He told me it was "
        "‘only steam, until it is in the paper,’ and sent me out,” Roe said.",
        "only steam, until it is in the paper,",
        ["Carl Dent", "Ann Roe"],
    ),
    ("“When they say ‘in good time’, you wait,” Tim Orrel, an analyst, said.", "in good time", ["Tim Orrel"]),
]


@pytest.mark.parametrize(("text", "words", "chain"), CASES)
def test_inner_speakers(text: str, words: str, chain: list[str]) -> None:
    article = Article("a.txt", text, "", outlet="The Penrith Echo", lang="en")
    (found,) = [q for q in extract(article, load()).quotations if q.words(text) == words]
    assert [link.name for link in found.chain] == [*chain, "The Penrith Echo"]


def test_words_in_marks_are_not_found_again_as_indirect_speech() -> None:
    text = "Ivor Lund was there.\n\n“He never looked. He goes, ‘Anna, go to bed,’” Anna Welk told the judges."
    found = extract(Article("a.txt", text, "", lang="en"), load()).quotations
    assert Kind.INDIRECT not in {q.kind for q in found}
