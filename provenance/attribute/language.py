"""Which language an article is in: the manifest's word, else its function words, else py3langid.

Counting the commonest function words of the languages that have a lexicon decides nearly every article in microseconds;
py3langid needs a second to load, so it is asked only where the count is unclear (another language, a very short text).
"""

from __future__ import annotations

import re
from functools import cache

from provenance.attribute.words import LANGUAGES, lexicon

SAMPLE = 1500  # code points that are looked at
ENOUGH = 0.15  # share of the words that must be function words of the winner
CLEAR = 1.5  # how many times as many as of the next language
FEWEST = 12  # words below which no count can be clear
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@cache
def _function_words() -> dict[str, frozenset[str]]:
    found = {}
    for lang in ("en", *LANGUAGES):
        language = lexicon(lang)
        if language is not None:
            found[lang] = frozenset(word for word, code in language.closed.items() if code in "DPICSXR")
    return found


def detect(text: str, stated: str | None = None) -> str:
    """The primary language subtag of an article (``en``, ``uk``, …); ``stated`` is the manifest's, which wins."""
    if stated:
        return stated.lower().replace("_", "-").partition("-")[0]
    words = [w.lower() for w in _WORD.findall(text, 0, SAMPLE)]
    votes = {lang: sum(w in known for w in words) for lang, known in _function_words().items()}
    lang = max(votes, key=lambda one: (votes[one], one == "en"))
    best, second = votes[lang], max(count for one, count in votes.items() if one != lang)
    clear = best >= CLEAR * second or len(words) < FEWEST  # of a few words the likeliest language is the best there is
    if words and best >= ENOUGH * len(words) and clear:
        return lang
    import py3langid

    return str(py3langid.classify(text[:SAMPLE])[0])
