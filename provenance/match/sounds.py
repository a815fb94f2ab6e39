"""How words sound, in whatever script: what is left of names and kindred words from one language to the next."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from provenance.match.abroad import ROMAN

CONSONANTS, LEAST = 5, 3  # of a word's sound that are compared, and that it must have
ARABIC = str.maketrans(
    dict(zip("ابتجحدذرزسصضطظعغفقكلمنهويىةپڤگأإآؤئءّ", "abtghddrzssdtz gfkklmnhoiaapvgaaaoi  ", strict=True))
    | {"ث": "th", "خ": "kh", "ش": "sh", "چ": "ch"}
)
LATIN = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
LETTERS = ARABIC | LATIN
FOLDED = tuple(
    pair.split("=")
    for pair in "dzh=g tsch=c tch=c shch=s sch=s ph=f th=t ch=c sh=s zh=s kh=k ck=k qu=k x=ks gh=g ts=s tz=s".split()
)
LIKE = str.maketrans(
    {"c": "k", "q": "k", "w": "v", "f": "v", "p": "b", "z": "s", "j": "", "h": "", "y": ""} | dict.fromkeys("aeiou", "")
)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """The first consonants of ``word`` (case folded), whatever the script it is written in; empty where it has few."""
    heard = consonants(word)
    first = roman(word)[:1]
    return (first.replace("i", "e") if first in "aeiou" else "") + heard[:CONSONANTS] if len(heard) >= LEAST else ""


def consonants(word: str) -> str:
    """The consonants of ``word``, those that languages write in several ways as one, none twice running."""
    bare = folded(word).translate(LIKE)
    return "".join(c for k, c in enumerate(bare) if not k or bare[k - 1] != c)


def folded(word: str) -> str:
    """``word`` (case folded) in Latin letters, those that stand for one sound as one."""
    plain = roman(word)
    for letters, like in FOLDED:
        plain = plain.replace(letters, like)
    return plain


def roman(word: str) -> str:
    """``word`` (case folded) in the letters a to z."""
    plain = unicodedata.normalize("NFD", word.translate(ROMAN).translate(LETTERS))
    return "".join(c for c in plain if "a" <= c <= "z")


def plain(text: str) -> str:
    """``text`` (case folded) without accents, in whatever script, and with straight apostrophes."""
    bare = unicodedata.normalize("NFD", text.replace("’", "'").translate(LATIN))
    return "".join(c for c in bare if not unicodedata.combining(c))
