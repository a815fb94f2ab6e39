# ruff: noqa: E501 - a case reads better on one line
"""Whom the Polish sentence before shows, bodies with "and" in their names, and on whose word police and media report; each with a double."""

import pytest
from told import chain, chains, last, no_speech, spoken

Cases = list[tuple[str, list[str]]]

SHOWN: Cases = [
    ("Zadowolony był wójt Iławy. „Trzy lata starań, jeden podpis” – napisał na Facebooku.", ["wójt Iławy", "Facebook"]),
    ("Inaczej widzi to prezes klubu. „Graliśmy dobrze” – stwierdził.", ["prezes klubu"]),
    ("Mniej wiary ma rolnik spod Iławy. – Za rok nic tu nie będzie – słyszymy.", ["rolnik spod Iławy"]),
    ("– Będzie dobrze – mówi Adam Bereś.\n\nPada deszcz. – Nie wierzę w to – słyszymy.", []),
    ("Polscy i czescy górnicy wydali wspólny apel. „Nie zgadzamy się na cięcia” – napisali.", ["polscy i czescy górnicy"]),
    ("Oburzenia nie kryła prezeska Ewa Sroka. „To skandal” – napisała na Facebooku.", ["Ewa Sroka", "Facebook"]),
    # of two
    ("W studiu spotkali się wójt Adam Bereś i senator Emil Kwiatek. Bereś mówił o drogach. Ten drugi zmienił temat: „Gmina nie jest magazynem”.", ["Emil Kwiatek"]),
    ("Bereś mówił o drogach. Ten drugi zmienił temat: „Gmina nie jest magazynem”.", []),
    # what somebody is called the second time
    ("Trener lublinian Adam Bereś wyszedł zadowolony. – Ten punkt waży więcej niż wygrana – ocenił szkoleniowiec gości.", ["Adam Bereś"]),
    ("Wojewoda Ewa Sroka wyszła zadowolona. – Ten punkt waży więcej niż wygrana – ocenił szkoleniowiec gości.", ["szkoleniowiec gości"]),
    ("– Dobry mecz – przyznał Jens Hart. Niemiec podkreślił jednak, że sędzia zrobił wszystko dobrze.", ["Jens Hart"]),
    ("Adam Bereś wygrał z Karlem Mayem. Niemiec przyznał, że rywal był lepszy od niego.", ["Niemiec"]),
    # what else somebody does
    ("Adam Bereś zamyka sklep.\n\n— Ojciec handlował drewnem, a syn nie chce — wzdycha i pokazuje pusty magazyn.", ["Adam Bereś"]),
    ("Tłum skandował „Hańba”.\n\nMinister nazwał go „Judaszem”.", ["Minister"]),
    # on behalf of a body, and counted people
    ("„Wszystko będzie dobrze” – przekazała w imieniu rodziny adwokat Ewa Sroka.", ["rodzina", "Ewa Sroka"]),
    ("„Wszystko będzie dobrze” – przekazała we własnym imieniu adwokat Ewa Sroka.", ["Ewa Sroka"]),
    ("Premier wiedział o wszystkim od maja – powiedziało telewizji Sky News troje doradców rządu.", ["troje doradców rządu", "Sky News"]),
    ("– Ten wyrok jest słuszny – tak sędzia Ewa Sroka z sądu w Opolu uzasadniała karę.", ["Ewa Sroka"]),
    ("Analityk Adam Bereś patrzy na ceny. Każdy wzrost o złotówkę to milion straty – szacuje.", ["Adam Bereś"]),
    ("– Byłam tu jako dziecko – mówiła przed kamerami TVP Sport Ewa Sroka.", ["Ewa Sroka", "TVP Sport"]),
    ("Analitycy Vela w raporcie, do którego dotarł Bloomberg, nazwali decyzję „spóźnioną o rok”.", ["Analitycy Vela", "Bloomberg"]),
    ("„Zarzuty są bezpodstawne” – czytamy w oświadczeniu rodziny królewskiej.", ["rodzina królewska"]),
]  # fmt: skip
REPORTED: list[tuple[str, str, list[str]]] = [
    ("Urząd Ochrony Konkurencji i Konsumentów poinformował, że kara wyniesie dwa miliony.", "kara wyniesie dwa miliony", ["Urząd Ochrony Konkurencji i Konsumentów"]),
    ("Generalna Dyrekcja Dróg Krajowych i Autostrad zapewnia, że most będzie gotowy w maju.", "most będzie gotowy w maju", ["Generalna Dyrekcja Dróg Krajowych i Autostrad"]),
    ("Deszcz padał całą noc, podało Ministerstwo Rolnictwa i Rozwoju Wsi.", "Deszcz padał całą noc", ["Ministerstwo Rolnictwa i Rozwoju Wsi"]),
    ("Szef Instytutu Pamięci i Ewa Sroka podkreślili, że sprawa jest trudna.", "sprawa jest trudna", ["Ewa Sroka"]),
    ("Jak przekazał prokurator Adam Bereś, mężczyzna zeznał, że nie pamięta całego zdarzenia.", "nie pamięta całego zdarzenia", ["mężczyzna", "Adam Bereś"]),
    ("Jak przekazała prokurator Ewa Sroka, 40-latek tłumaczył, że nie zauważył rowerzysty.", "nie zauważył rowerzysty", ["40-latek", "Ewa Sroka"]),
    ("Jak tłumaczy rzeczniczka Ewa Sroka, kierowca nie zauważył rowerzysty na pasach.", "kierowca nie zauważył rowerzysty na pasach", ["Ewa Sroka"]),
    ("Jak pisze Reuters, powołując się na urzędnika ministerstwa, lista obejmie dwadzieścia firm.", "lista obejmie dwadzieścia firm", ["urzędnik ministerstwa", "Reuters"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SHOWN)
def test_who_speaks(text: str, names: list[str]):
    assert last("pl", text) == names


@pytest.mark.parametrize(("text", "words", "names"), REPORTED)
def test_what_is_reported(text: str, words: str, names: list[str]):
    assert chains("pl", text)[words] == names


@pytest.mark.parametrize("word", ["Czy", "Dlaczego", "Niech", "Gdyby", "Nawet", "Ostatecznie"])
def test_a_word_that_opens_a_sentence_is_no_name(word: str):
    text = f"{word} Sroka nie straci pracy. – Będę walczyć – mówi Ewa Sroka."
    assert last("pl", text) == ["Ewa Sroka"]


def test_names_in_marks_where_nobody_speaks():
    assert no_speech("pl", "Śląska „Jedność” nie złożyła podpisu.") == ["Jedność"]
    assert no_speech("pl", "„Kurierka” z doklejonymi rzęsami wyłudziła kod do konta.") == ["Kurierka"]
    assert no_speech("pl", "Na ulicach słychać było „Precz”.") == []
    assert no_speech("pl", "Minister nazwał go „Judaszem”.") == []


def test_an_interview_that_names_who_answers_once():
    text = "Skąd pomysł na lamy?\n\nGrażyna Kubacka: Z przekory. Lama tylko patrzy.\n\nDa się z tego wyżyć?\n\nZ wełny nie. Ratują nas wycieczki."
    assert [chain(q) for q in spoken("pl", text)] == [["Grażyna Kubacka"]] * 2
