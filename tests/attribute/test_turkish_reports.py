# ruff: noqa: E501 - a case reads better on one line
"""Turkish reports without a verb of saying, askers, messages passed on, and who stands behind the words; each with a double."""

import pytest
from told import chain, spoken

Cases = list[tuple[str, list[str]]]


VIEWS: Cases = [
    ("Su İşleri Dairesine göre, barajdaki seviye iki haftada üç metre düştü.", ["Su İşleri Dairesi"]),
    ("Uzmanlara göre kuraklık bu yaz daha da artacak.", ["Uzmanlar"]),
    (
        "Diplomatik kaynaklar, zirvenin iptal edildiğini belirtti. Bu kaynaklara göre yeni bir davet gönderilmeyecek.",
        ["Diplomatik kaynaklar"],
    ),
]
WHO: Cases = [
    ("\"Bu sabah martılar bile sustu\" - balıkçı Sevgi Tuna, iskelede böyle konuştu.", ["Sevgi Tuna"]),
    ("Ressam Kenan Tuna, menajeri Levent Aydın aracılığıyla paylaştığı notta, \"Fırçalar kurudu\" ifadesini kullandı.", ["Kenan Tuna", "Levent Aydın"]),
    ("Kaptan Levent Aydın, hastanedeki şair Kenan Tuna'nın kendisine gönderdiği notu okudu: \"Deniz beni bekler.\"", ["Kenan Tuna", "Levent Aydın"]),
    ("Sözcü Kenan Tuna'nın basına söylediği söz akıllarda kaldı: \"Sabır en iyi ilaçtır.\"", ["Kenan Tuna"]),
    ("Feribotun aşçısı, \"Çorba bile dondu\" dedi.", ["Feribotun aşçısı"]),
    ("Kaptan Kenan Tuna, limana döndü. \"Fırtına çok sertti\" dedi.", ["Kenan Tuna"]),
    ("AFP'nin aktardığına göre, Üsküp'te müze açıldı.\n\nPriştine'de ise rektör Arben Krasniqi öğrencilere \"Kitaplar dönecek\" müjdesini verdi.", ["Arben Krasniqi"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [*VIEWS, *WHO])
def test_who_speaks(text: str, names: list[str]):
    assert chain(spoken("tr", text)[-1]) == names


def test_who_asks_has_not_the_floor():
    asked, answered = spoken("tr", 'Bir öğrencinin "Sınav kolay mı?" sorusu üzerine Müdür, "Çalışana kolay" dedi.')
    assert chain(asked) == ["Bir öğrenci"]
    assert chain(answered) == []


@pytest.mark.parametrize(
    "text",
    [
        'Meydanda "Suyumuz nerede" dövizi taşındı.',
        'Vali Levent Aydın ile Muhtar Kenan Tuna köyü gezdi. "Yol bitecek" dedi.',
    ],
)
def test_the_words_stay_open(text: str):
    assert chain(spoken("tr", text)[-1]) == []


@pytest.mark.parametrize(
    "text", ["Habere göre iki ülke arasında temaslar sürüyor.", "Belediyeye göre daha geniş bir alan ayrıldı."]
)
def test_a_story_and_a_measure_are_nobody(text: str):
    assert spoken("tr", text) == []


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Bakan Tuna: Feribot seferleri artacak", ["Kenan Tuna"]),
        ("Tuna: Feribot seferleri artacak", ["Kenan Tuna"]),
        ("İzmir: Körfezde balık ölümleri arttı", None),
        ("Son dakika: Körfezde balık ölümleri arttı", None),
    ],
)
def test_headlines(headline: str, names: list[str] | None):
    found = [
        q
        for q in spoken("tr", f"{headline}\n\nUlaştırma Bakanı Kenan Tuna, iskeleyi gezdi.")
        if q.start < len(headline)
    ]
    assert (chain(found[0]) if found else None) == names
