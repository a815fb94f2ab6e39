"""Words that change what was said: numbers, negation, modals, names, and the qualifiers an excerpt must not lose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from provenance.compiled import compiled
from provenance.match.numerals import CURRENCIES

NEGATION = {
    "en": "not no never none nothing nobody nowhere neither nor without hardly barely scarcely",
    "de": "nicht kein keine keinen keiner keinem keines keinerlei nie niemals nichts niemand niemanden niemandem ohne",
    "fr": "ne n pas jamais rien personne aucun aucune nul nulle sans non",
    "es": "no nunca jamás nada nadie ningún ninguna ninguno sin tampoco ni",
    "it": "non mai niente nessun nessuno nessuna nulla né senza",
    "pt": "não nunca jamais nada ninguém nenhum nenhuma nem sem",
    "nl": "niet geen nooit niets niemand zonder",
    "ru": "не нет ни никогда ничего никто никого никому ничто нельзя без",
    "uk": "не ні немає нема ніколи нічого ніхто нікого нікому ніщо без",
    "pl": "nie nigdy nic nikt nikogo nikomu żaden żadna żadne żadnej żadnego bez",
    "cs": "ne není nejsou nikdy nic nikdo žádný žádná bez",
    "sv": "inte ej aldrig ingen inget inga utan",
    "ro": "nu niciodată nimic nimeni fără",
    "tr": "değil yok hayır asla hiç",
    "ar": "لا لن لم ليس ليست لسنا ليسوا دون بدون",
    "zh": "不 没 沒 无 無 未 勿",
}


def listed(text: str) -> frozenset[str]:
    """The words of ``text``."""
    return frozenset(text.split())


MODALS = listed("will would can could may might shall should must ought")
BACKSHIFT = {
    "will": "would",
    "can": "could",
    "may": "could",
    "might": "could",
    "shall": "should",
}  # retold, what may be can be
BEFORE = listed("not never no may might could only if unless allegedly reportedly perhaps possibly hardly")
DENYING = listed("deny denies denied denying reject rejects rejected refuse refuses refused fail fails failed")
AFTER = listed("unless if only except allegedly reportedly provided")
FUNCTION = listed(
    "a an the and or but nor so yet if then than that this these those there here it its i me my mine we us our ours "
    "you your yours he him his she her hers they them their theirs who whom whose which what when where why how is am "
    "are was were be been being do does did doing done have has had having will would can could may might shall should "
    "must ought of in on at by to from for with about into onto over under up down out off as not no 'd 's one 1 very "
    "just also too all any some such more most own same other each both well really through during before after "
    "between because while until against again once only say says said saying get got going go goes went thing things "
    "lot much many now"
)
CLAUSE = compiled(r"[.;:,!?()\u2013\u2014]|\s-\s|--")
DOUBLE = compiled(r"(.)\1+")


@lru_cache(maxsize=256)
def negations(lang: str | None) -> frozenset[str]:
    """The negating words of a language, English where it is not known."""
    base = (lang or "en").partition("-")[0].lower()
    return NEGATING.get(base, NEGATING["en"])


NEGATING = {lang: frozenset(words.split()) for lang, words in NEGATION.items()}


def numbers(tokens: Sequence[str]) -> list[str]:
    """The numbers among comparison tokens, sums of money with their currency."""
    return [t for t in tokens if t[0].isdigit()]


def counted(a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[str]]:
    """The numbers of two wordings; currencies count where both name some: "40 million" does not deny "$40 million"."""
    was, now = numbers(a), numbers(b)
    if was == now or (any(t[-1] in CURRENCIES for t in was) and any(t[-1] in CURRENCIES for t in now)):
        return was, now
    return [t.rstrip(CURRENCIES) for t in was], [t.rstrip(CURRENCIES) for t in now]


def content(tokens: Sequence[str]) -> list[str]:
    """The tokens that carry content: neither function words nor single letters."""
    return [t for t in tokens if t not in FUNCTION and (len(t) > 1 or not t.isascii() or t.isdigit())]


def skeleton(name: str) -> str:
    """A name without what transliterations disagree on: Araghchi and Araqchi, Qaddafi and Kadafi."""
    folded = name.casefold().replace("gh", "k").replace("kh", "k").replace("ou", "u").replace("ee", "i")
    folded = folded.replace("oo", "u").replace("ie", "i").translate(str.maketrans("gqcwyj", "kkkvii"))
    return DOUBLE.sub(r"\1", folded).replace("ah", "a").rstrip("i")


def transliterated(a: str, b: str) -> bool:
    """Whether two capitalised words can be one foreign name in two transliterations; short names are too alike."""
    return (min(len(a), len(b)) >= 5 and a[0] == b[0] and skeleton(a) == skeleton(b)) or (
        min(len(a), len(b)) >= 5 and {a[0], b[0]} <= set("qgkc") and skeleton(a) == skeleton(b)
    )
