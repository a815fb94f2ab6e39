"""A source without a name that a clause behind its noun brings in: "Дипломат, пожелавший остаться неназванным, …"."""

from __future__ import annotations

from provenance.attribute.foreign.tagged import Tagged

LONGEST = 16  # words of such a clause
# Beginnings of words of which one says that the name is kept back, or how somebody knows what he tells.
_KEPT_BACK = (
    "имя", "имени", "имен", "фамили", "анонимн", "инкогнито", "неназванн", "знаком", "осведомл", "ім'я", "ім’я",
    "імені", "прізвищ", "анонімн", "неназван", "обізнан", "поінформ", "nazwisk", "imieni", "anonim",
)  # fmt: skip
_WITH = frozenset("с со з із зі z ze".split())
_WHOM = ("котор", "яким", "якою", "którym", "którą")


def brought_in(t: Tagged, last: int) -> bool:
    """Whether a clause behind a noun that ends before ``last`` says that it is nobody named before."""
    if t.tags[last : last + 1] != ",":
        return False
    end = next((k for k in range(last + 1, min(len(t.tags), last + LONGEST)) if t.tags[k] in ",.:;Q"), last + 1)
    clause = t.lower[last + 1 : end]
    if len(clause) > 1 and clause[0] in _WITH and clause[1].startswith(_WHOM):
        return True  # "чиновник, с которым говорил корреспондент, …"
    return any(word.startswith(_KEPT_BACK) for word in clause)
