"""Marks around the names of Arabic bodies, which some Gulf papers set: "وقالت «الخارجية» الإيرانية", "أعلنت «حماس»".

A sentence is read as if they were not there.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.arabic_words import bare, definite, indefinite

# Ministries that are called by what they are for, before their country's adjective: "«الخارجية» الإيرانية".
MINISTRIES = frozenset("الخارجية الداخلية الدفاع المالية الصحة الطاقة الاقتصاد العدل التعليم البيئة الزراعة".split())
NAMES = frozenset(
    name.strip()
    for name in """
    حماس|حركة حماس|حزب الله|الحرس الثوري|الحرس|الجهاد الإسلامي|الجهاد|داعش|تنظيم داعش|القاعدة|طالبان|الحوثي|
    الحوثيين|الحوثيون|أنصار الله|الناتو|حلف الناتو|أوبك|أونروا|الأونروا|يونيسف|اليونيسف|يونيفيل|اليونيفيل|يونسكو|
    اليونسكو|البنتاغون|الكرملين|الدوما|الكنيست|الموساد|الشاباك|الدعم السريع|قسد|القسام|كتائب القسام|الحشد الشعبي|
    الإطار التنسيقي|التيار الصدري|القوات اللبنانية|فيفا|الفيفا|يويفا|كاف|الكاف|الليكود|حزب الليكود|الإخوان|فاغنر|
    الإنتربول|المركزي|الاحتياطي الفيدرالي|الفيدرالي|ناسا|غوغل|ميتا|أبل|أمازون|أرامكو|أدنوك|سوناطراك
    """.split("|")
)
_LONGEST = 3  # words of such a name


def is_name(words: str, after: str) -> bool:
    """Whether words in marks are a body's name, by what they are and the word behind them."""
    words = bare(words)
    return words in NAMES or (words in MINISTRIES and _is_country(after))


def _is_country(word: str) -> bool:
    word = bare(word)
    return definite(word) and indefinite(word).endswith(("ي", "ية"))


def kept(words: Sequence[str], tags: str) -> list[int]:
    """The places of the words of a sentence without the marks around the names of bodies."""
    out = set(range(len(words)))
    at = tags.find('"')
    while at >= 0:
        close = tags.find('"', at + 1, at + _LONGEST + 2)
        if close > 0 and is_name(" ".join(words[at + 1 : close]), "".join(words[close + 1 : close + 2])):
            out -= {at, close}
            at = close
        at = tags.find('"', at + 1)
    return sorted(out)
