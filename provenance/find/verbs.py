"""Finite clauses in languages whose verbs their endings tell: Polish, Turkish, Arabic, and first persons of others.

As in ``clauses.py`` it is a heuristic that errs on the side of a fragment.
"""

from __future__ import annotations

import re
from functools import cache

from provenance.compiled import compiled
from provenance.segment.wordlist import wordlist

_WORD = compiled(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_POLISH = wordlist(
    """
    jest są był była było były byli będzie będą będę będziemy może mogą możemy mogę musi muszą musimy muszę trzeba można
    należy ma mam mają mamy wiem wie wiedzą chcę chce chcą robi robią idzie trwa działa działają czeka czekają boję boi
    zabrakło poszło doszło wyszło przyszło padło mogło rosło wzrosło spadło zaszło mógł poszedł przyszedł wyszedł szedł
    stoi leży żyje żyją liczy nie niech wolno warto pada widać słychać brak brakuje śpią śpi
    """
)
_POLISH_NOUNS = wordlist(
    """
    materiał udział oddział podział wydział przedział kapitał kanał sygnał finał półfinał generał skandal kryminał mała
    cała biała stała wspaniała doskonała trwała skała chwała chała pała ciało działo siła kobyła mogiła żyła mały cały
    biały stały wspaniały doskonały trwały upały strzały materiały oddziały kanały ideał wały zwały szczyty
    """
)
_PAST = {"es": ("ó", "aron", "ieron"), "it": ("ò",), "pt": ("ou", "aram")}  # no noun ends so
_ARABIC = wordlist(
    "لا لم لن ليس ليست قد لقد سوف كان كانت هناك نحن أنا هو هي هم إننا إنني إنه إنها يجب يمكن علينا لدينا لدي ما زال"
)


def holds_clause(words: str, lang: str) -> bool | None:
    """Whether ``words`` hold a finite clause; None where this module does not know the language."""
    tokens = [w.lower().replace("’", "'") for w in _WORD.findall(words)]
    if lang == "pl":
        return any(w in _POLISH or _is_polish(w) for w in tokens)
    if lang == "tr":
        return bool(tokens) and _turkish().fullmatch(tokens[-1]) is not None
    if lang == "ar":
        return len(tokens) > 1 and any(_is_arabic(w, i) for i, w in enumerate(tokens))
    if lang == "fr":
        return True if _french().search(words) else None
    if lang in _PAST and len(tokens) > 2 and any(w.endswith(_PAST[lang]) and len(w) > 3 for w in tokens[1:]):
        return True
    if lang in ("es", "it", "pt"):
        return True if len(tokens) > 1 and any(map(_first_person().fullmatch, tokens)) else None
    return None


@cache
def _polish() -> re.Pattern[str]:
    return compiled(
        r".{2,}(?:[aeiyąę]ł|[aiyę]ł[aoy]|eli|ali|ili|yli|ęli|[łl][ae]m|liśmy|łyśmy|liście|emy|amy|imy|ymy|uję|uje|ują|ają|"
        r"eją|łby|łaby|łoby|liby|no|to)"
    )


def _is_polish(word: str) -> bool:
    if word in _POLISH_NOUNS or not _polish().fullmatch(word):
        return False
    return not word.endswith(("no", "to")) or word.endswith(("ano", "iono", "ęto"))


@cache
def _turkish() -> re.Pattern[str]:
    return compiled(
        r"var|yok|değil\w*|lazım|gerek|şart|.+(?:[dt][ıiuü](?:m|n|k|lar|ler|n[ıiuü]z)?|m[ıiuü]ş(?:lar|ler|t[ıiuü]\w*)?|"
        r"[ıiuü]yor(?:um|sun|uz|lar|du\w*)?|[ae]c[ae](?:k|[kğ](?:lar|ler|[ıi]m|[ıi]z|t[ıi]\w*))|[dt][ıiuü]r(?:lar|ler)?|"
        r"m[ae]l[ıi](?:y[ıi]\w*|d[ıi]r)?|[aeıiuü]r[ıiuü][mz]|m[ae]z(?:lar|ler)?|y[ıiuü][zm]|[ıiuü]z|s[ıiuü]n(?:lar|ler)?)"
    )


def _is_arabic(word: str, at: int) -> bool:
    bare = word[1:] if word[0] in "وف" and len(word) > 3 else word
    if bare in _ARABIC:
        return True
    if bare in _ARABIC_NOUNS:
        return False
    return bare[0] in "ين" and 4 <= len(bare) <= 8 and not bare.endswith(("ة", "ات", "ية", "ي"))


# Nouns and adjectives that begin as verbs of the present do.
_ARABIC_NOUNS = frozenset(
    """نقاش نقاشا نزاع نزاعا نظام نظاما نجاح نجاحا نشاط نشاطا نفاق نفاقا نضال نتاج نداء نقاط نبأ نموذج نموذجا ناجح
    ناجحا نادر نادرا ناقص ناقصا ناضج ناعم نهج نسخة نخبة نقطة نكتة نكسة نكبة نهار نقيض نصيب نفوذ نمط نوع نوعا نار
    نزيف نزوح نهب نصرا نصر يسار يمين يقين يأس ينبوع يوميا يدويا نهائيا نسبيا""".split()
)


@cache
def _french() -> re.Pattern[str]:
    """A clitic subject, or a negation around a verb."""
    return compiled(
        r"(?i)\b(?:on|je|tu|ils?)\s(?:(?:ne|se|le|la|les|y|en|me|te|lui|leur|nous|vous)\s|[nslmt]['’])*\w{2}|\bj['’]\w"
        r"|\b(?:ne\s|n['’])(?:(?:se|le|la|les|y|en|me|te|lui|leur|nous|vous)\s|[slmt]['’])*\w+\s(?:pas|plus|jamais|rien|personne)\b"
    )


@cache
def _first_person() -> re.Pattern[str]:
    return compiled(r"\w+(?:iamo|[aei]mmo|eremo|[aeiáéí]mos)")
