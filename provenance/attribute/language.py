"""Which language an article is in: the manifest's word, else its function words, else py3langid.

Counting the commonest function words of the languages that have a lexicon decides nearly every article in microseconds;
py3langid needs a second to load, so it is asked only where the count is unclear (another language, a very short text).
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from provenance.attribute.language_data import LANGUAGES
from provenance.attribute.words import lexicon
from provenance.compiled import compiled

SAMPLE = 1500  # code points that are looked at
ENOUGH = 0.15  # share of the words that must be function words of the winner
CLEAR = 1.5  # how many times as many as of the next language
FEWEST = 12  # words below which no count can be clear
SURE = 0.09  # share of the words from which words that are English alone settle it
_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


# Words that are English alone, and words that no English article of some length has without some of another language.
_PLAIN = frozenset(
    "the and that of with which from this they would been were have has his their what when who about after".split()
)
_OTHERS = frozenset(
    "und nicht ist les est dans une los las por che della não uma het een och og nie się ve bir".split()
)


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """Every function word with the languages that it belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for lang in ("en", *LANGUAGES):
        language = lexicon(lang)
        for word, code in language.closed.items() if language is not None else ():
            if code in "DPICSXR":
                found[word] = (*found.get(word, ()), lang)
    return found


def detect(text: str, stated: str | None = None) -> str:
    """The primary language subtag of an article (``en``, ``uk``, …); ``stated`` is the manifest's, which wins."""
    if stated:
        return stated.lower().replace("_", "-").partition("-")[0]
    words = _WORD.findall(text[:SAMPLE].lower())
    common = Counter(filter(_PLAIN.__contains__, words))
    if sum(common.values()) >= SURE * max(len(words), FEWEST) and (
        _OTHERS.isdisjoint(words) or _OTHERS.isdisjoint(_WORD.findall(text[:SAMPLE]))  # Los Angeles, Las Vegas
    ):
        return "en"
    votes: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for lang in _function_words().get(word, ()):
            votes[lang] += count
    lang = max(("en", *LANGUAGES), key=lambda one: (votes[one], one == "en"))
    best, second = votes[lang], max((count for one, count in votes.items() if one != lang), default=0)
    clear = best >= CLEAR * second or len(words) < FEWEST  # of a few words the likeliest language is the best there is
    if words and best >= ENOUGH * len(words) and clear:
        return lang
    if not best and len(words) < FEWEST:  # “Kim said: ‘Yes.’” has no other word to tell by
        speaking = [
            one for one in ("en", *LANGUAGES) if (known := lexicon(one)) and not known.finite.keys().isdisjoint(words)
        ]
        if len(speaking) == 1:
            return speaking[0]
    import py3langid

    return str(py3langid.classify(text[:SAMPLE])[0])
