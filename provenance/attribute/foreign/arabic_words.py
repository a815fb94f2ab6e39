"""Arabic words without what hangs on them: vowel signs, the conjunction before them, the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from provenance.attribute.foreign.grammar import Grammar, grammar

_SIGNS = re.compile("[\u064b-\u065f\u0670\u0640]")  # vowel signs and the stroke that only lengthens a word
_AND = re.compile("^[وف](?=.{2})")
_ARTICLE = re.compile("^(?:[وف]?(?:ب|ك)?ال|[وف]?لل)(?=.{2})")
_OWN = ("هم", "ها", "هما", "هن", "نا", "كم")  # "his", "her", "our" at the end of a noun
OWNED = 5  # letters of a noun with such an end; "مها" is a name
_FAMILY = ("ادزه", "يدزه", "وفه", "ينه")  # ends of foreign family names, the first two of no Arabic word
# The letters that come before a word of the lists and are no part of it.
_GLUED = ("ولل", "وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """A word without its vowel signs: "صرّح", "وفقاً"."""
    return _SIGNS.sub("", word) or word


def definite(word: str) -> bool:
    """Whether a word has the article."""
    return _ARTICLE.match(word) is not None and not is_foreign(word)


def indefinite(word: str) -> str:
    """A word without its article, and without the conjunction before it."""
    return _ARTICLE.sub("", word)


@lru_cache(maxsize=1 << 15)
def in_list(key: str, word: str) -> bool:
    """Whether a list of the lexicon has a word, with or without "and" or the article."""
    known = grammar("ar")
    if key == "roles" and word.endswith("و") and len(word) >= OWNED:  # "مزارعو الحسكة"
        word = word[:-1]
    return any(known.has(key, form) for form in (word, _AND.sub("", word), indefinite(word)))


@lru_cache(maxsize=1 << 15)
def listed(key: str, word: str) -> str | None:
    """The form in which a list of the lexicon has a word, whatever letters stand glued before it."""
    known = grammar("ar")
    for glued in ("", *_GLUED):
        rest = word.removeprefix(glued)
        if (not glued or word.startswith(glued)) and len(rest) > 1 and known.has(key, rest):
            return rest
    return None


def cue(word: str, known: Grammar) -> str | None:
    """The reporting verb that a word is, without "and"."""
    for form in (word, _AND.sub("", word)):
        if form in known.cues or form in known.gerunds:
            return form
        for end in ("ون", "ن", "وا") if form.endswith(_PLURAL) else ():  # "يطالبون", "يشكون", "طالبوا"
            if form.endswith(end) and form.removesuffix(end) in known.cues:
                return form.removesuffix(end)
    return purpose(word, known)


@lru_cache(maxsize=1 << 12)
def purpose(word: str, known: Grammar) -> str | None:
    """The verb of saying that says what somebody did something for: "ظهرت X لتقول", "خرج X ليعلن"."""
    rest = _AND.sub("", word)
    return rest[1:] if rest[:2] in ("لي", "لت") and rest[1:] in known.cues else None


_PLURAL = ("ون", "وا")
_KIN = frozenset("أخو أخت جد جدة عم عمة خال خالة خطيب خطيبة صهر حفيد حفيدة".split())  # beside those of the lexicon


@lru_cache(maxsize=1 << 12)
def possessed(word: str) -> str | None:
    """What somebody is to whom a noun's end means: "زوجته", "شقيقها", "محاميه"; None where it is no such noun."""
    known = grammar("ar")
    rest = _AND.sub("", word)
    for end in ("هما", "هم", "ها", "ه"):
        base = rest.removesuffix(end)
        if base == rest or len(base) < 2:
            continue
        for form in (base, f"{base[:-1]}ة" if base.endswith("ت") else base.removesuffix("ي")):
            if known.has("roles", form) or form in _KIN:
                return form
    return None


# Verbs that are nouns as well: "عدم نشر اسمه".
_NOUNS = frozenset("نشر شرح وصف رد وعد ذكر كشف حث رحب سرد همس".split())
BEFORE = frozenset("كما قد لقد حيث ثم فيما بينما حين كان وكان أنه بأنه".split())


def begins(words: Sequence[str], tags: str, k: int) -> bool:
    """Whether the word ``k`` of a sentence, which may be a verb of saying or a noun, is the verb."""
    if words[k] not in _NOUNS or not k:
        return True
    return tags[k - 1] in ",;:.Q-SX" or words[k - 1] in BEFORE


def is_foreign(word: str) -> bool:
    """Whether a word ends as foreign family names do and as no Arabic noun does."""
    return word.endswith(_FAMILY[:2])


def owned(word: str) -> bool:
    """Whether a noun says whose it is by its end, so that it is no part of a name: "تضحياتهم"."""
    if word.endswith(_FAMILY):
        return False
    return len(word) >= OWNED and (word.endswith(_OWN) or (word[-1] == "ه" and word[-2] not in "يو"))


def feminine(verb: str) -> bool:
    """Whether a verb of saying, or its participle, has a woman or a body for its subject."""
    rest = _AND.sub("", verb)
    return (rest.endswith("ت") and len(rest) > 2) or rest.endswith("ة") or (rest.startswith("ت") and _present(rest))


@lru_cache(maxsize=1 << 12)
def _present(verb: str) -> bool:
    return "ي" + verb[1:] in grammar("ar").cues
