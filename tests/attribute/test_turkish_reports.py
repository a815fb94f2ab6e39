# ruff: noqa: E501 - a case reads better on one line
"""Turkish reports without a verb of saying, askers, messages passed on, and who stands behind the words; each with a double."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind, Quotation, Role
from provenance.pipeline.extraction import extract

Cases = list[tuple[str, list[str]]]


def quotations(text: str) -> list[Quotation]:
    article = Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang="tr")
    return [q for q in extract(article, load()).quotations if q.kind is not Kind.NOT_SPEECH]


def chain(q: Quotation) -> list[str]:
    return [link.name for link in q.chain if link.role is not Role.OUTLET]


VIEWS: Cases = [
    ("Karayolları Bölge Müdürlüğüne göre, tünel cuma gününe kadar kapalı kalacak.", ["Karayolları Bölge Müdürlüğü"]),
    ("Uzmanlara göre kuraklık bu yaz daha da artacak.", ["Uzmanlar"]),
    (
        "Askeri kaynaklar, tatbikatın gelecek aya ertelendiğini aktardı. Aynı kaynaklara göre yeni tarih henüz belli değil.",
        ["Askeri kaynaklar"],
    ),
]
WHO: Cases = [
    ("\"Sonunda adil bir karar çıktı\" - avukat Sevgi Tuna, kapıda böyle seslendi.", ["Sevgi Tuna"]),
    ("Müsteşar Kenan Tuna, Sözcü Levent Aydın aracılığıyla yaptığı açıklamada, \"Yorulmadım\" mesajını verdi.", ["Kenan Tuna", "Levent Aydın"]),
    ("Avukat Levent Aydın, tutuklu ressam Kenan Tuna'nın kendisine yazdığı mektubu okudu: \"Fırçamı özledim.\"", ["Kenan Tuna", "Levent Aydın"]),
    ("Sözcü Kenan Tuna'nın basına söylediği söz akıllarda kaldı: \"Sabır en iyi ilaçtır.\"", ["Kenan Tuna"]),
    ("Sitenin bekçisi, \"Dumanı görünce zile bastım\" dedi.", ["Sitenin bekçisi"]),
    ("Kaptan Kenan Tuna, limana döndü. \"Fırtına çok sertti\" dedi.", ["Kenan Tuna"]),
    ("Reuters'ın bildirdiğine göre, Bakü'de tören yapıldı.\n\nTiflis'te ise vekil Nino Lomidze kalabalığa \"Geri adım yok\" sözünü verdi.", ["Nino Lomidze"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [*VIEWS, *WHO])
def test_who_speaks(text: str, names: list[str]):
    assert chain(quotations(text)[-1]) == names


def test_who_asks_has_not_the_floor():
    asked, answered = quotations('Bir muhabirin "Ne zaman açılacak?" sorusu üzerine Bakan, "Yakında" dedi.')
    assert chain(asked) == ["Bir muhabir"]
    assert chain(answered) == []


@pytest.mark.parametrize(
    "text",
    [
        'Tribünde "Hesap verin" pankartı açıldı.',
        'Vali Levent Aydın ile Muhtar Kenan Tuna köyü gezdi. "Yol bitecek" dedi.',
    ],
)
def test_the_words_stay_open(text: str):
    assert chain(quotations(text)[-1]) == []


@pytest.mark.parametrize(
    "text", ["Habere göre iki ülke arasında temaslar sürüyor.", "Belediyeye göre daha geniş bir alan ayrıldı."]
)
def test_a_story_and_a_measure_are_nobody(text: str):
    assert quotations(text) == []


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Bakan Tuna: Faturalara zam gelmeyecek", ["Kenan Tuna"]),
        ("Tuna: Faturalara zam gelmeyecek", ["Kenan Tuna"]),
        ("İzmir: Körfezde balık ölümleri arttı", None),
        ("Son dakika: Körfezde balık ölümleri arttı", None),
    ],
)
def test_headlines(headline: str, names: list[str] | None):
    found = [
        q for q in quotations(f"{headline}\n\nEnerji Bakanı Kenan Tuna, açılışa katıldı.") if q.start < len(headline)
    ]
    assert (chain(found[0]) if found else None) == names
