# ruff: noqa: E501 - a case reads better on one line
"""From whom Polish papers hear something, whose view or figures it is, and who of two is meant; each with a double."""

import pytest
from told import last

Cases = list[tuple[str, list[str]]]


VIEWS: Cases = [
    ("W ocenie prokuratury oskarżony wiedział o wszystkim od marca.", ["prokuratura"]),
    ("Zdaniem sądu Adam Bereś kłamał podczas całego procesu.", ["sąd"]),
    ("W opinii ekspertów podatek uderzy w małe sklepy.", ["eksperci"]),
    ("Co piąty kierowca jeździ bez pasów – wynika z badania pracowni Delta Sondaż.", ["Delta Sondaż"]),
    ("Z raportu NIK wynika, że most nie miał przeglądu od dekady.", ["NIK"]),
    ("– Tej umowy nikt nie czytał – słyszymy od wysokiego urzędnika ratusza.", ["wysoki urzędnik ratusza"]),
]
WHO: Cases = [
    ("Starli się poseł Adam Bereś i minister Ewa Sroka. Ta ostatnia podkreśliła, że pieniędzy w kasie brakuje.", ["Ewa Sroka"]),
    ("Skrzypaczka Ewa Sroka mieszka w Rzymie. Przyjechała na jubileusz Edwarda Beresia. – To mój mistrz – mówi artystka.", ["Ewa Sroka"]),
    ("„To nie nasza sprawa” – odparł rzecznik Kremla Dmitrij Sawin.", ["Dmitrij Sawin"]),
    ("– Zalało nam piwnice – mówią rolnicy.", ["rolnicy"]),
    ("Wójt Adam Bereś milczał. Górnicy krzyczeli „Hańba”.", []),
    ("Starosta Adam Bereś stracił cierpliwość. Powiedział: – Nie podpiszę tego dokumentu.", ["Adam Bereś"]),
    ("Stocznia szuka wspólnika, podaje Bloomberg. – Rozmowy utknęły na cenie – przekazał agencji jeden z rozmówców.", ["jeden z rozmówców", "Bloomberg"]),
]  # fmt: skip
ELSEWHERE: Cases = [
    ("Jak podaje PAP, w Rydze otwarto most. W Tallinnie z kolei taksówkarz Adam Bereś wołał: „Nam mostu nie trzeba”.", ["Adam Bereś"]),
    ("„Bilety podrożały” – napisał Adam Bereś na Facebooku. Podczas konferencji prasowej w Ostrawie Bereś powiedział, że kasa zamknie się w maju.", ["Adam Bereś"]),
    ("„Bilety podrożały” – napisał Adam Bereś na Facebooku. Na spotkaniu z reporterami Bereś powiedział, że kasa zamknie się w maju.", ["Adam Bereś"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [*VIEWS, *WHO, *ELSEWHERE])
def test_who_speaks(text: str, names: list[str]):
    assert last("pl", text) == names


@pytest.mark.parametrize(
    "text",
    [
        # what follows from a plea or from nothing in particular, what is judged, and lists
        "Z pozwu wynika, że sklep zamknięto w lutym bez uprzedzenia.",
        "W ocenie ryzyka pomagają nowe modele statystyczne.",
        "Lista zakupów: – Chleb i masło na jutro.",
        "Ten ostatni mecz pokazał, że drużyna się rozwija.",
    ],
)
def test_nobody_is_said_to_have_said_it(text: str):
    assert last("pl", text) is None
