# ruff: noqa: E501 - the forms of a word read better on one line
"""Since when or how often somebody says something, in words before a Slavic verb: "канали другий день говорять про".

Without a preposition such words stand between a subject and its verb, or behind the verb, and are no part of a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.late import late

_WHICH = {
    "ru": late(r"(?:втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|котор|прошл|минувш|цел|кажд)\w{1,4}|весь|всю|вс[её]|эт(?:им|ой|ого)"),
    "uk": late(r"(?:друг|трет|четверт|п['’]ят|шост|сьом|восьм|дев['’]ят|десят|котр|минул|торішн|ціл|кожн)\w{1,5}|кожен|у?весь|у?сю|у?се|ц(?:ього|ієї)"),
    "pl": late(r"(?:drug|trzec|czwart|piąt|szóst|siódm|ósm|dziewiąt|cał|każd|ubiegł|zeszł|minion)\w{1,4}|tego|tej|tamtego|tamtej"),
}  # fmt: skip
_TIME = {
    "ru": late(
        r"день|дн[яе]м?|сутки|суток|недел[юией]|месяц(?:ем)?|месяца|год|года|час|часа|раз|ночь|ночью|ночи|утро|утром|утра|вечер|вечером|вечера|весной|летом|осенью|зимой"
    ),
    "uk": late(
        r"день|дня|добу|доби|тиждень|тижня|місяць|місяця|рік|року|годину|години|раз|разу|ніч|ночі|ранок|ранку|вечір|вечора|весни|літа|осені|зими"
    ),
    "pl": late(
        r"dzień|dnia|dobę|tydzień|tygodnia|miesiąc|miesiąca|rok|roku|godzinę|godziny|raz|razu|noc|nocy|rano|ranka|ranek|wieczór|wieczoru|wieczora|wiosny|lata|jesieni|zimy"
    ),
}
_RUNNING = (("подряд",), ("поспіль",), ("кряду",))
_VERBAL = "VXRO"  # what stands behind them up to the verb
_DID = (
    "ли",
    "ла",
    "ал",
    "ил",
    "ел",
    "ял",
    "ав",
    "ив",
    "ув",
    "лся",
    "лись",
    "лась",
    "вся",
    "лася",
    "li",
    "ły",
    "ła",
    "ął",
    "ał",
    "ił",
)
_TIMES = ("раз", "raz")  # which nothing is the first or the third of
LANGUAGES = frozenset(_WHICH)


def with_times(tags: str, lower: Sequence[str], lang: str) -> str:
    """``tags`` with such words as adverbs where a verb follows them: "второй день подряд твердят"."""
    which, time = _WHICH[lang], _TIME[lang]
    for k in range(len(lower) - 2):
        if tags[k] not in "NADT" or tags[k + 1] not in "NR" or not time.fullmatch(lower[k + 1]):
            continue
        if k and tags[k - 1] == "I":
            continue  # "в тот день"
        end = k + 2 + (lower[k + 2 : k + 3] in _RUNNING)
        opens = not k or tags[k - 1] in "Q.-:"
        if opens:
            adverbs = lower[k + 1].startswith(_TIMES)
        else:
            adverbs = tags[end : end + 1] in tuple(_VERBAL) or lower[min(end, len(lower) - 1)].endswith(_DID)
        if adverbs and which.fullmatch(lower[k]):
            tags = f"{tags[:k]}{'R' * (end - k)}{tags[end:]}"
    return tags
