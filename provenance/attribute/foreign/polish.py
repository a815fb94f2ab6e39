"""Polish names out of the genitive, dative, accusative and instrumental: "Andrzeja Domańskiego", "Anny Nowak".

A given name that the lists have tells gender and case; the surname follows by its ending. Where an ending has two
nominatives, one that the article prints decides, and where none does, the name stays as printed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from provenance.actors.lists import given_names, roles
from provenance.actors.names import fold

VOWELS = "aeiouyóąęAEIOUYÓ"
# Endings of masculine adjectives and of feminine ones: what goes, what comes.
_HIS = (
    ("skiego", "ski"), ("ckiego", "cki"), ("dzkiego", "dzki"), ("skiemu", "ski"), ("ckiemu", "cki"), ("skim", "ski"),
    ("ckim", "cki"), ("dzkim", "dzki"),
)  # fmt: skip
_HERS = (
    ("skiej", "ska"), ("ckiej", "cka"), ("dzkiej", "dzka"), ("ską", "ska"), ("cką", "cka"), ("dzką", "dzka"),
    ("owej", "owa"), ("ową", "owa"), ("ovej", "ová"), ("ovou", "ová"),
)  # fmt: skip
LONG = 5  # letters of a name in "-nk" which has an "e" in the nominative
_SOFT = ("ńca", "wca", "lca", "rca", "mca", "pca", "bca", "dca")  # of "-niec", "-wiec", "-lec"
# Two consonants with which a name may end; between others the nominative has an "e".
_KEPT = frozenset(
    """sk lk rk nk ńk łk ck st nt rt lt ft rz sz cz dz ch ks ll ss rg nd rd ld ng rm rn rs ns mb lm ln mp rl tt nn rr
    tz ph th kh lc rc nc ff pp gg bb sh rp lf rf ms ps""".split()
)


@lru_cache(maxsize=1 << 12)
def given(word: str) -> tuple[tuple[str, str], ...]:
    """The nominatives that a given name in another case can have, each with "m" or "f"."""
    low = word.lower()
    his: list[str] = []
    hers: list[str] = []
    if low.endswith("ego"):
        his += [f"{low[:-3]}y", low[:-2].removesuffix("e") + "i", low[:-3]]
    if low.endswith("ego") and low[-4:-3] == "i":
        his.append(low[:-3])  # "Antoniego"
    for end in ("iem", "em", "owi", "a", "u"):
        if low.endswith(end) and len(low) > len(end) + 1:
            stem = low[: -len(end)]
            his += [*_with_vowel(stem), stem]
            if end == "a" and stem.endswith("i"):
                his.append(stem[:-1])  # "Macieja", "Kornela"; "Łukasia"
    for end, back in (("ii", "ia"), ("ji", "ja"), ("y", "a"), ("i", "a"), ("ę", "a"), ("ą", "a"), ("i", "ia")):
        if low.endswith(end):
            hers.append(low[: -len(end)] + back)
    names = given_names()
    found: list[tuple[str, str]] = []
    for form, own in (*((f, "m") for f in his), *((f, "f") for f in hers)):
        told = names.gender(fold(form)) if fold(form) in names else "none"
        if told in (None, "male" if own == "m" else "female"):
            found.append((form, own))
        elif told == "male" and own == "f":
            found.append((form, "m"))  # "Kuby", "Barnaby"
    return tuple(dict.fromkeys(found))


def _with_vowel(stem: str) -> list[str]:
    """Stems whose last vowel only the nominative has: "Mark" of Marek, "Pawł" of Paweł, "Piotr"."""
    if len(stem) < 3 or stem[-1] in VOWELS or stem[-2] in VOWELS:
        return []
    whole = [f"{stem[:-1]}e{stem[-1]}"]
    if stem[-2:] == "ci" or stem.endswith("ń"):
        whole.append(f"{stem[:-1]}ie{stem[-1]}")
    return whole


def is_given(word: str) -> bool:
    """Whether a word is a given name in the nominative."""
    return fold(word) in given_names()


def nominative(words: Sequence[str], oblique: bool, printed: Collection[str]) -> tuple[str, ...] | None:
    """A name as a dictionary would give it; None where it is printed so, or where nothing is certain.

    ``oblique`` says that it stands behind what governs it; ``printed`` are the words that the article has.
    """
    if len(words) == 1:
        one = _alone(words[0], oblique, printed)
        return (one,) if one is not None else None
    first, last = words[0], words[-1]
    ways = given(first)
    adjective = _changed(last, _HIS) is not None or _changed(last, _HERS) is not None
    if is_given(first) and not oblique and not adjective:
        return None
    if not ways:
        his = first[-1] == "a" and first[-2] not in VOWELS and len(first) > 3 and len(words) == 2
        if his and (last.endswith("ę") or _changed(last, _HIS) is not None):
            return first[:-1], _his(last, printed) or last  # "Arkadija Rylskiego": hers would be "Marię", "Rylskiej"
        abroad = oblique and not is_given(first) and first[-1] == "a" and last[-1] == "a" and len(first) > 3
        if abroad and first[-2] not in VOWELS and last[-2] not in VOWELS and len(words) == 2:
            return first[:-1], _his(last, printed) or last  # "Dmitrija Sawina"
        if is_given(first) and (own := _changed(last, _HERS)) is not None and first[-1] not in "aey":
            return (*words[:-1], own)  # "Ingrid Wolskiej"
        return None
    sex = "m" if _changed(last, _HIS) else "f" if _changed(last, _HERS) else None
    fitting = [one for one in ways if sex is None or one[1] == sex]
    if not fitting or (len({g for _, g in fitting}) > 1 and not printed):
        return None
    form, sex = next((one for one in fitting if one[0].title() in printed), fitting[0])
    middle = [_middle(word, sex) for word in words[1:-1]]
    family = "-".join(_surname(part, sex, printed) for part in last.split("-"))
    return (form.title(), *middle, family)


def _middle(word: str, sex: str) -> str:
    return next((form.title() for form, own in given(word) if own == sex), word)


def _surname(word: str, sex: str, printed: Collection[str]) -> str:
    found = _his(word, printed) if sex == "m" else _hers(word)
    return found or word


def _alone(word: str, oblique: bool, printed: Collection[str]) -> str | None:
    """A family name alone: by an adjective's ending, as the article prints it elsewhere, or behind what governs it."""
    if (own := _changed(word, _HIS)) is not None:
        return own
    forms = [form for form in _forms(word) if form in printed]
    if len(forms) == 1:
        return forms[0]
    sure = oblique and word[-1] == "a" and word[-2:-1] not in VOWELS and not is_given(word)
    return _his(word, printed) if sure else None


def _his(word: str, printed: Collection[str]) -> str | None:
    """A man's family name."""
    if (own := _changed(word, _HIS)) is not None:
        return own
    if word.endswith("ego") and len(word) > 5:  # "Marka Hrubego"
        return f"{word[:-3]}{'' if word[-4] == 'i' else 'y'}"
    forms = _forms(word)
    if met := [form for form in forms if form in printed]:
        return met[0]
    return forms[0] if forms else None


@lru_cache(maxsize=1 << 12)
def _forms(word: str) -> tuple[str, ...]:
    """What a man's family name can be in the nominative, the likeliest first; none where that is anybody's guess."""
    for end in ("iem", "em", "owi", "a"):
        if not word.endswith(end) or len(word) < len(end) + 3:
            continue
        stem = word[: -len(end)]
        if stem[-1] in VOWELS and not (end == "a" and stem[-1] == "i"):
            return ()
        if word.endswith(_SOFT):
            return (f"{word[:-3]}{word[-3].replace('ń', 'n')}{'' if word[-3] == 'l' else 'i'}ec", stem)
        if stem[-1] == "i":
            return (f"{stem[:-1]}ń" if stem[-2] == "n" else stem[:-1],)
        full = f"{stem[:-1]}e{stem[-1]}"
        if stem[-2] not in VOWELS and stem[-2:].lower() not in _KEPT and stem[-1] in "kłlnr":
            return (full, stem)
        if stem.endswith("nk") and len(stem) >= LONG:
            return (full, stem)  # "Iwanka"; but "Frank"
        return (stem, full) if stem[-2] not in VOWELS and stem[-1] == "k" else (stem,)
    if word.endswith("y") and word[-2] not in VOWELS and len(word) > 4:
        return (f"{word[:-1]}a", f"{word[:-1]}o")
    if word.endswith(("enki", "enkę", "enką")):
        return (f"{word[:-1]}o", f"{word[:-1]}a")
    if word.endswith("ni") and len(word) > 4 and not word.endswith(("ini", "oni", "nni", "ani")):
        return (f"{word}a", f"{word[:-2]}ń")
    if word.endswith("ki") and len(word) > 4 and not word.endswith(("ski", "cki", "dzki")):
        return (f"{word[:-1]}a", f"{word[:-1]}o")
    if word.endswith(("ę", "ą")):
        return (f"{word[:-1]}a", f"{word[:-1]}o")
    return ()


def _hers(word: str) -> str | None:
    """A woman's family name; most have no endings."""
    if (own := _changed(word, _HERS)) is not None:
        return own
    if word.endswith(("y", "ę", "ą")) and len(word) > 4 and word[-2] not in VOWELS:
        return f"{word[:-1]}a"
    return None


def _changed(word: str, table: Sequence[tuple[str, str]]) -> str | None:
    row = next((r for r in table if word.endswith(r[0]) and len(word) > len(r[0]) + 1), None)
    return word[: len(word) - len(row[0])] + row[1] if row else None


def same(a: str, b: str) -> bool:
    """Whether two words can be one name, but for its case: "Marka" and "Marek", "Kima" and "Kim"."""
    if a == b:
        return True
    for one, other in ((a, b), (b, a)):
        if any(form == other.lower() for form, _ in given(one)) or other in _forms(one):
            return True
        if other in (_changed(one, _HIS), _changed(one, _HERS)):
            return True
    return False


# Nouns for men, or for both, that end as those for women do; and those in the masculine that women bear as well.
_MEN = tuple("sta mężczyzna kolega sędzia poeta dyplomata wójt starosta poseł wojewoda kierowca radca".split())
_EITHER = tuple(
    """
    minister premier prezydent rzecznik szef dyrektor prezes profesor doktor marszałek burmistrz wójt sołtys komendant
    adwokat prokurator ambasador psycholog ekspert
    """.split()
)


# Endings of nouns for several people in the nominative, and of one: "górnicy", "mieszkańcy", "eksperci".
_SEVERAL = (
    ("icy", "ik"), ("acy", "ak"), ("ńcy", "niec"), ("wcy", "wiec"), ("cy", "ca"), ("dkowie", "dek"), ("owie", ""),
    ("ści", "sta"), ("ci", "t"), ("rze", "rz"), ("rzy", "r"), ("ele", "el"), ("ki", "ka"), ("dzy", "g"), ("owie", "a"),
    ("ący", "ący"),
)  # fmt: skip


@lru_cache(maxsize=1 << 12)
def several(word: str) -> bool:
    """Whether a word in small letters is the plural of what somebody is called."""
    known = roles().other["pl"]
    return any(word.endswith(end) and fold(word[: -len(end)] + one) in known for end, one in _SEVERAL)


def gender(verb: str, words: Sequence[str]) -> str | None:
    """What a verb in the past, or else a noun for somebody, says of his or her gender: "m", "f" or neither."""
    if verb.endswith(("ła", "ła się")):
        return "f"
    if verb.endswith("ł"):
        return "m"
    noun = words[0] if words else ""
    if noun.endswith((*_MEN, *_EITHER)) or noun.startswith(_EITHER):
        return None
    if noun.endswith(("ka", "anka", "yni", "ini", "owa", "ica")):
        return "f"
    return "m" if noun and noun[-1] not in "aeiouyąęó" else None
