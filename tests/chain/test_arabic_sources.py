"""The line of its sources at an Arabic article's end, and to whom Arabic words are told."""

from __future__ import annotations

import pytest

from provenance import article, extract

STORY = 'قال وزير الطاقة سامر حداد: "لن نغلق الميناء هذا العام".\n\nوبقي الميناء مفتوحا طوال اليوم.\n\n'


def read(text: str, outlet: str = "الجزيرة نت"):
    found = extract(article(text, lang="ar", outlet=outlet))
    return {text[q.start : q.end]: (q.kind, [link.name for link in q.chain]) for q in found.quotations}


@pytest.mark.parametrize(
    ("line", "through"),
    [
        ("المصدر: الجزيرة + الفرنسية", ["AFP"]),
        ("المصدر : الأناضول", ["Anadolu"]),
        ("المصدر: الألمانية + وكالات", ["dpa"]),
        ("المصدر: وكالة رويترز", ["Reuters"]),
        ("المصدر: وكالات", []),
        ("المصدر: وزارة الطاقة الفرنسية", []),
        ("وقال المصدر: الفرنسية لغة جميلة", []),
    ],
)
def test_a_line_of_sources_has_short_names(line: str, through: list[str]):
    chain = read(f"{STORY}{line}\n")["لن نغلق الميناء هذا العام"][1]
    assert chain == ["سامر حداد", *through, "الجزيرة نت"]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("وأكد القائد العام لقوات الحدود رامي سليم", "رامي سليم"),
        ("وقالت المديرة لينا حداد", "لينا حداد"),
        ("وقال الوزير لويس الحاج", "لويس الحاج"),
        ("وقالت رئيسة بعثة مراقبي الاتحاد مارتا لينز", "مارتا لينز"),
    ],
)
def test_what_an_office_is_of_is_no_name_and_a_name_may_begin_alike(told: str, speaker: str):
    assert read(f'{STORY}{told} "لن نرحل من هنا".\n')["لن نرحل من هنا"][1][0] == speaker


def test_what_a_station_broadcast_on_a_day_is_not_its_name():
    said = read(f'{STORY}وقال رامي سليم في خطاب بثته هيئة الإذاعة مساء الاثنين "انتهى العد".\n')
    assert said["انتهى العد"][1][0] == "رامي سليم"
    said = read(f'{STORY}ونقلت صحيفة «كل العرب» عن رامي سليم قوله "لن نرحل من هنا".\n')
    assert said["لن نرحل من هنا"][1] == ["رامي سليم", "كل العرب", "الجزيرة نت"]


def test_a_foreign_paper_has_a_name_of_two_words_and_a_nickname_is_no_speech():
    said = read(f'{STORY}ونقلت صحيفة كرمان هيرالد عن رامي سليم، الملقب بـ"الصقر"، قوله "لن نرحل من هنا".\n')
    assert said["لن نرحل من هنا"][1] == ["رامي سليم", "كرمان هيرالد", "الجزيرة نت"]
    assert said["الصقر"][0] == "not_speech"
