"""Names in running text; the sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.actors.registry import load

REGISTRY = load()


def found(text: str) -> list[tuple[str, str | None]]:
    return [(text[start:end], actor.key) for (start, end), actor in REGISTRY.scan(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy told Reuters.", [("Reuters", "reuters")]),
        ("OSLO (Reuters/AFP) - Snow fell.", [("Reuters", "reuters"), ("AFP", "afp")]),
        ("Reuters’ report and TASS's photos", [("Reuters", "reuters"), ("TASS", "tass")]),
        ("APEC met; AP was there.", [("AP", "ap")]),
        ("The Los Angeles Times wrote", [("Los Angeles Times", "la-times")]),
        (
            "as The Guardian and the Yonhap news agency put it",
            [("The Guardian", "guardian"), ("Yonhap news agency", "yonhap")],
        ),
        ("North Korea's state news agency KCNA said", [("North Korea's state news agency", "kcna"), ("KCNA", "kcna")]),
        (
            "the official Chinese news agency, Xinhua",
            [("official Chinese news agency", "xinhua"), ("Xinhua", "xinhua")],
        ),
        ("It quoted Interfax. Ukraine denied it.", [("Interfax", "interfax")]),
        ("Interfax-Ukraine, not Interfax", [("Interfax-Ukraine", "interfax-ukraine"), ("Interfax", "interfax")]),
        ("WASHINGTON POST: a title", [("WASHINGTON POST", "wapo")]),
        ("the New York\nTimes", [("New York\nTimes", "nyt")]),
        ("on U.S. News & World Report's list", [("U.S. News & World Report", "us-news")]),
        ("Press Trust of India (PTI) said", [("Press Trust of India", "pti"), ("PTI", "pti")]),
        ("Ghana News Agency (GNA) said", [("Ghana News Agency", "gna-gh"), ("GNA", "gna-gh")]),
        ("in an interview on “Meet the Press” on Sunday", [("Meet the Press", "nbc")]),
        ("she said on ABC’s “This Week.”", [("This Week", "abc-us")]),
        ("_Reuters_ and @AFP", [("Reuters", "reuters"), ("AFP", "afp")]),
        ("Вона сказала агентству Інтерфакс-Україна.", [("Інтерфакс-Україна", "interfax-ukraine")]),
        ("за даними Української правди та УНІАН", [("Української правди", "ukrainska-pravda"), ("УНІАН", "unian")]),
        ("сообщил ТАСС со ссылкой на «Известия»", [("ТАСС", "tass"), ("Известия", "izvestia")]),
        ("据新华社报道，BBC记者在场", [("新华社", "xinhua"), ("BBC", "bbc")]),
        ("共同通信とNHKによると", [("共同通信", "kyodo"), ("NHK", "nhk")]),
        ("조선중앙통신은 10일 보도했다", [("조선중앙통신", "kcna")]),
        ("وقال مسؤول لرويترز إن", [("رويترز", "reuters")]),
        ("sagte er der Nachrichtenagentur dpa am Montag", [("dpa", "dpa")]),
        ("selon l’Agence France-Presse et Le Monde", [("Agence France-Presse", "afp"), ("Le Monde", "le-monde")]),
        ("dijo a la agencia EFE y a El País", [("EFE", "efe"), ("El País", "el-pais")]),
        ("dijo a El Pai\u0301s ayer", [("El Pai\u0301s", "el-pais")]),
    ],
)
def test_names_are_found(text: str, expected: list[tuple[str, str | None]]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote on X that", [("X", "x")]),
        ("in a post on X, the minister", [("X", "x")]),
        ("an X post", [("X", "x")]),
        ("the platform X", [("X", "x")]),
        ("X (formerly Twitter)", [("X", "x"), ("Twitter", "x")]),
        ("у дописі в X він", [("X", "x")]),
        ("she told Time that", [("Time", "time")]),
        ("he told The Sun.", [("The Sun", "the-sun-uk")]),
        ("the Independent, a British newspaper, said", [("Independent", "independent-uk")]),
        ("RABAT (MAP) – Rain fell", [("MAP", "map-ma")]),
        ("They left the town. (The Sun)\nNobody came.", [("The Sun", "the-sun-uk")]),
        ("They left the town. (MAP)", [("MAP", "map-ma")]),
        ("the agency MAP said", [("MAP", "map-ma")]),
        ("according to Bloomberg, shares fell", [("Bloomberg", "bloomberg")]),
        ("they told Fox on Monday", [("Fox", "fox-news")]),
    ],
)
def test_an_ordinary_word_is_a_name_in_its_context(text: str, expected: list[tuple[str, str | None]]):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Malcolm X spoke. X marks the place on X-ray film.",
        "if they do X and Y",
        "on X Street",
        "Time and again, the Sun rose on Times Square.",
        "Time is short. The Sun is hot. The Nation mourned.",
        "the Sacramento Herald Times",
        "the Post reported",
        "Mr. Bloomberg said; Michael Bloomberg wrote",
        "the Map of Europe and a MAP of Asia",
        "told the PA and the AKP, according to the AAP",
        "Palestinian Authority (PA) officials",
        "Aam Aadmi Party (AAP) won",
        "the Daily Wiretap",
        "France 24-10 Italy, 60 minutes",
        "reuters and associated press in small letters",
        "Reutersson, Reuters2, xReuters",
        "中央社会 新华社会",
        "the author of The Age of Iron",
        "ap ABCD KCNAx",
        "",
    ],
)
def test_what_is_no_name_is_left_alone(text: str):
    assert found(text) == []


def test_a_shared_name_is_a_mention_with_candidates_and_no_answer():
    text = "he told ABC on Sunday"
    ((span, actors),) = REGISTRY.mentions(text)
    assert text[span.start : span.end] == "ABC"
    assert {actor.key for actor in actors} == {"abc-us", "abc-au", "abc-es"}
    assert found(text) == []


def test_a_window_yields_only_names_wholly_in_it():
    text = "The Guardian, APEC, Reuters, Los Angeles Times."
    assert [text[s:e] for (s, e), _ in REGISTRY.scan(text, 4)] == ["Reuters", "Los Angeles Times"]
    assert list(REGISTRY.scan(text, 14, 16)) == []  # "AP" of "APEC"
    assert list(REGISTRY.scan(text, 20, 26)) == []
    assert [text[s:e] for (s, e), _ in REGISTRY.scan(text, 20, 27)] == ["Reuters"]
    assert list(REGISTRY.scan(text, -5, 10_000)) == list(REGISTRY.scan(text))
    assert list(REGISTRY.scan(text, 10, 4)) == []


NAMES = [name for actor in REGISTRY for name in (actor.name, *actor.aliases)]
PIECES = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(
        [" ", ", ", "'s ", "/", "-", " (", ") ", "\n", " told ", " on ", "The ", ". ", "«", "»", "社", "X", "24"]
    ),
    st.text(max_size=4),
)


@given(st.lists(PIECES, max_size=12).map("".join), st.integers(0, 30), st.integers(0, 200))
def test_mentions_are_in_order_apart_and_resolve(text: str, start: int, length: int):
    for first, last in ((0, len(text)), (start, min(start + length, len(text)))):
        at = first
        for span, actors in REGISTRY.mentions(text, first, last):
            assert at <= span.start < span.end <= last
            at = span.end
            assert set(actors) <= set(REGISTRY.candidates(text[span.start : span.end]))
