"""Slavic documents behind "according to": a document is nobody, but whoever drew it up or issued it speaks in it."""

from __future__ import annotations

from provenance.attribute.foreign import declined
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

PAPERS = tuple(
    """проєкт проект документ звіт отчет отчёт доповід доклад план закон законопроект законопроєкт указ постанов
    договор договір угод соглашени контракт протокол текст розпорядженн распоряжени наказ приказ резолюц меморандум
    лист письм заяв заявлени повідомленн сообщени опитуванн опрос дослідженн исследовани статт стать пресрелиз
    пресреліз пресс-релиз прес-реліз публикаци публікаці рішенн решени висновк заключени матеріал материал""".split()
)
# Beginnings of verbs and participles of who drew something up.
DRAWN_UP = tuple(
    """підготув підготов подготов розроб разработ напис внес вніс подал подав подан предлож запропон склад склал
    состав підпис подпис розповсюд распростран""".split()
)
POSTS = frozenset("пост поста посту постом посте пості".split())
ENDING = 4  # letters
REACH = 6  # words between a document and its noun, or between a verb and whom it names


def is_paper(word: str) -> bool:
    """Whether a word is in some case one for a document."""
    return word in POSTS or any(word.startswith(stem) and len(word) - len(stem) <= ENDING for stem in PAPERS)


def paper(reading: Reading, t: Tagged, first: int, end: int) -> int | None:
    """Where the document stands that a phrase from the word ``first`` is about."""
    k = first
    while k < end and k - first < REACH and t.tags[k] in "IDN":
        if is_paper(t.lower[k]) and not reading.may_be(t, k):
            return k
        k += 1
    return None


def author(reading: Reading, t: Tagged, at: int, high: int) -> Subject | None:
    """Who drew up the document ``at``, as a clause behind it says: "з проєктом, який підготувала Карвія"."""
    if t.tags[at + 1 : at + 2] != ",":
        return None
    verb = next((k for k in range(at + 2, min(high, at + 2 + REACH)) if t.lower[k].startswith(DRAWN_UP)), None)
    if verb is None or set(t.tags[at + 2 : verb]) & set(",:;.QV"):
        return None
    for n in reading.names[t.index]:
        if verb < n.first <= verb + REACH and not t.tags[verb + 1 : n.first].strip("NTA"):
            if reading.counts(t, n):
                return reading.named(t, n)
            name = " ".join(n.words)
            if not t.tags[at + 2 : verb].strip("R"):  # a participle: "подготовленным Карвией"
                name = declined.nominative(n.words, reading.known)
            return Subject(n.first, n.last, name, ActorKind.BODY) if n.first == verb + 1 else None
    return None
