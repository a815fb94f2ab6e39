"""Headlines that quote the article below them."""

from article_scores import registry

from provenance.model import Article, Kind
from provenance.pipeline.extraction import extract

BODY = "The bridge at Velden fell on Monday.\n\n“{}” said Ann Lisle, a nurse who was on it.\n"


def first(headline: str, words: str) -> str | None:
    text = f"{headline}\n\n{BODY.format(words)}"
    found = extract(Article("a.txt", text, "", outlet="Velden Echo", lang="en"), registry()).quotations[0]
    return found.attribution.name if found.attribution else None


def test_the_same_words_in_full_say_whose_they_are() -> None:
    assert first("‘I thought it was thunder’: Velden nurse tells of fall", "I thought it was thunder,") == "Ann Lisle"


def test_a_fragment_of_more_words_may_be_anothers() -> None:
    words = "They stood on that stage and told us all that it was as safe as houses,"
    assert first("Villagers were told bridge was ‘safe as houses’", words) is None


def test_who_is_named_in_the_headline_stays() -> None:
    assert first("Mayor Tom Birk: ‘I thought it was thunder’", "I thought it was thunder,") == "Tom Birk"


def test_what_a_court_was_told_is_nobodys_who_is_told_of():
    body = "Ann Lisle and a clerk deny it.\n\nA jury heard on Monday that there was a plan.\n"
    for ending in (", court told", " – inquest hears"):
        text = f"Nurse Ann Lisle kept ‘a price list’ in a tin{ending}\n\n{body}"
        found = extract(Article("a.txt", text, "", outlet="Velden Echo", lang="en"), registry()).quotations
        kept = next(q for q in found if q.words(text) == "a price list")
        assert kept.attribution is None or kept.attribution.name is None


def test_a_crosshead_has_the_speaker_of_the_words_below_it():
    body = (
        "Nurse speaks\n\nAnn Lisle, a nurse, was there.\n\n- ‘You left’ -\n\n"
        "“I was nine and cold. You left. All of you,” she wrote.\n"
    )
    found = extract(Article("a.txt", body, "", outlet="Velden Echo", lang="en"), registry()).quotations
    head = next(q for q in found if q.words(body) == "You left")
    assert (head.kind, head.attribution and head.attribution.name) == (Kind.DIRECT, "Ann Lisle")
