"""The words of a sentence that mean somebody, with whom they mean; how far is looked for him or her."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.attribute.foreign.person import Person
from provenance.model import ActorKind

REACH = 8  # sentences that a pronoun looks back
SURE = 1  # sentences within which a person of the very gender goes before one of whom it is not known
NEAR = 5  # sentences that "the mayor" looks back
PAST = 8  # words of a complement between what somebody is and the name
MANY = ("ли", "ют", "ят", "уть", "ють", "ять", "ут")  # endings of a Slavic verb in the plural
OBLIQUE = frozenset(
    """du des au aux del al do da no na della dello dem den einem einen seinem seinen ihrem ihren diesem
    diesen demselben denselben""".split()
)
NOBODY_BEFORE = "no one person before it"  # how a pronoun was read that nobody answers to
ANOTHER = "another, whom nothing names"  # how a noun was read that answers somebody without a name


@dataclass(frozen=True, slots=True)
class Subject:
    """The words ``first`` to ``last`` of a sentence as a mention: the person or body, or only the words printed.

    ``name`` is None for a pronoun that nobody answers to; ``medium`` is true for a news medium.
    """

    first: int
    last: int
    name: str | None
    kind: ActorKind | None
    person: Person | None = None
    medium: bool = False
    how: str = "as printed"


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words ``first`` to ``last`` beside a verb as a noun phrase, ``inner`` its first word behind the article."""

    first: int
    inner: int
    last: int
    article: str
    words: tuple[str, ...]  # without the article, in lower case
    printed: str
    verb: int
