# ruff: noqa: E501 - a case reads better on one line
"""Whom Arabic sentences leave to the one before, who passes words on, and what headlines say of whom; each with a double."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article, Kind, Quotation, Role
from provenance.pipeline.extraction import extract

Cases = list[tuple[str, list[str]]]


def quotations(text: str) -> list[Quotation]:
    article = Article("a.txt", f"{text}\n", "", outlet="The Meridian", lang="ar")
    return [q for q in extract(article, load()).quotations if q.kind is not Kind.NOT_SPEECH]


def chain(q: Quotation) -> list[str]:
    return [link.name for link in q.chain if link.role is not Role.OUTLET]


def last(text: str) -> list[str] | None:
    """The names of speaker and intermediaries of the last quotation; None where there is none."""
    found = quotations(text)
    return chain(found[-1]) if found else None


PASSED_ON: Cases = [
    ("نقلت وكالة تاس عن ضابط روسي كبير، فضل عدم كشف هويته، قوله إن الجسر أغلق مؤقتا.", ["ضابط روسي كبير", "TASS"]),
    ("ونقلت صحيفة «الوادي» عن خبير ألماني أن السد يحتاج إلى صيانة عاجلة.", ["خبير ألماني", "الوادي"]),
    ("نقلت وسائل إعلام تركية عن النائبة ليلى كايا قولها إن القانون لن يمر.", ["ليلى كايا", "وسائل إعلام تركية"]),
    ("نقل سكرتير الملحن، الصحفي نادر شاهين، عن الملحن عادل فهمي قوله: «لن أعود إلى المسرح».", ["عادل فهمي", "نادر شاهين"]),
    ("نقل بيان النادي عن مدربه سمير رزق: «سنلعب من أجل الفوز».", ["سمير رزق"]),
    ("وكان مسؤول في المطار قد صرح لفرانس برس بأن المدرج غمر بالمياه.", ["مسؤول في المطار", "AFP"]),
    ("وأكد طبيبان، تحدثا مع وكالة فرانس برس، أن اللقاح نفد قبل أسبوع.", ["طبيبان", "AFP"]),
]  # fmt: skip
FROM_TEXTS: Cases = [
    ("ورد في تقرير لهيئة السياحة أن الفنادق امتلأت قبل العيد.", ["هيئة السياحة"]),
    ("أظهرت دراسة لجامعة بيروت أن المشي يخفف آلام الظهر.", ["جامعة بيروت"]),
    ("وكشف استطلاع أجرته مؤسسة المدار للأبحاث أن ثلث الطلاب يعملون ليلا.", ["مؤسسة المدار للأبحاث"]),
    ("عزت بلدية صيدا ذلك إلى أن المضخات توقفت ليلا.", ["بلدية صيدا"]),
]  # fmt: skip
LEFT_OUT: Cases = [
    ("زار وزير الصحة نادر شاهين مستشفى البلدة. وأكد أن الأدوية ستصل قريبا.", ["نادر شاهين"]),
    ("وكان قائد الجيش نادر شاهين قد استقال. وقال في كلمة متلفزة: «تعبت من الحرب».", ["نادر شاهين"]),
    ("وفي بيروت، استبعد وزير الصحة نادر شاهين الإغلاق. ونقلت وكالة رويترز عنه قوله إن «الوضع تحت السيطرة».", ["نادر شاهين", "Reuters"]),
    ("جلس المتهم نادر شاهين صامتا. وقال للقاضي: «لم أكن في البيت».", ["نادر شاهين"]),
    ("دخل الممثل نادر شاهين القاعة برفقة المخرجة ليلى كايا. وأكدت الأخيرة أن العرض تأجل شهرا.", ["ليلى كايا"]),
    ("«سنعود أقوى مما كنا»، بهذه الكلمات ودع المدرب سمير رزق لاعبيه.", ["سمير رزق"]),
]  # fmt: skip
BESIDE: Cases = [
    ("وقالت مديرة الإعلام في الوزارة ليلى كايا للصحافيين: «ننتظر النتائج».", ["ليلى كايا"]),
    ("وقال مدير الإسعاف في مدينة زحلة سمير رزق: «الطرق مقطوعة».", ["سمير رزق"]),
    ("وقال كبير الباحثين في «معهد المدار» سمير رزق: «النتائج أولية».", ["سمير رزق"]),
    ("وقالت مسؤولة الإعلام تينا كالاس: «ننتظر النتائج».", ["تينا كالاس"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [*PASSED_ON, *FROM_TEXTS, *LEFT_OUT, *BESIDE])
def test_who_speaks(text: str, names: list[str]):
    assert last(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "نقلت الحافلة الركاب إلى الميناء وقال السائق عنهم إنهم بخير.",
        "أظهرت الصور أن الجسر انهار من وسطه بالكامل.",
        "أظهرت دراسة حديثة أن المشي يخفف آلام الظهر.",
        "خطب الوزير نادر شاهين طويلا. ورأت الأخيرة أن الكلام كثير جدا.",
    ],
)
def test_nobody_is_said_to_have_said_it(text: str):
    assert last(text) is None


@pytest.mark.parametrize(
    "text",
    [
        # what is written on something, and who has been named since another spoke
        "رفع العمال لافتات كتب عليها: «نريد أجورنا كاملة».",
        "قال النائب سمير رزق: «لن نحضر».\n\nووصلت المهندسة ليلى كايا إلى الموقع. وأضاف: «القرار نهائي».",
    ],
)
def test_the_words_stay_open(text: str):
    assert last(text) == []


HEADLINES = "\n\nقال وزير المالية نادر شاهين إن الموازنة متوازنة."


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("وزير المالية: لا نية لرفع الضرائب", ["نادر شاهين"]),
        ("شاهين: لا نية لرفع الضرائب... والأسواق تترقب", ["نادر شاهين"]),
        ("شاهين بعد الجلسة: «لا نية لرفع الضرائب»", ["نادر شاهين"]),
        ("«ضاقت بنا الحال».. سائقو الحافلات يطالبون بزيادة الأجور", ["سائقو الحافلات"]),
        # places, subjects and studies are nobody
        ("لبنان: انهيار مبنى قديم في زحلة", None),
        ("الطقس: أمطار غزيرة على الساحل", None),
        ("دراسة: القهوة تحمي القلب والشرايين", None),
    ],
)  # fmt: skip
def test_headlines(headline: str, names: list[str] | None):
    found = [q for q in quotations(headline + HEADLINES) if q.start < len(headline)]
    assert (chain(found[0]) if found else None) == names


def test_a_name_in_marks_that_is_told_elsewhere_is_no_speech():
    assert quotations("«نهر بلس» تنتظر\n\nوامتنعت أمانة تحالف «نهر بلس» عن التعليق.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ذكرت وكالة الأنباء القطرية أن الوفود وصلت.\n\nوفي تونس، دعا النقيب سمير رزق العمال إلى الإضراب قائلا: «لا خيار لنا».", ["سمير رزق"]),
        ("ذكرت وكالة الأنباء القطرية أن الوفود وصلت. وقال رئيس الوفد سمير رزق للوكالة: «لن نوقع».\n\nوفي التفاصيل، قال رزق: «النص ناقص».", ["سمير رزق", "QNA"]),
        ("أنقرة / الأناضول\n\nقال رئيس الغرفة سمير رزق إن الصادرات ارتفعت بمقدار الثلث.", ["سمير رزق", "Anadolu"]),
    ],
)  # fmt: skip
def test_what_carries_a_credit(text: str, names: list[str]):
    assert last(text) == names
