# ruff: noqa: E501 - tables of endings read better with their rows whole
"""Slavic bodies out of the locative, in which they say something: "в администрации", "у Мінфіні Словаччини"."""

from __future__ import annotations

from collections.abc import Sequence

# The nominatives of the offices that "say" in the locative: "В администрации сообщили".
_LOCATIVE = (
    ("стерстве", "стерство"), ("стерстві", "стерство"), ("тельстве", "тельство"), ("домстве", "домство"), ("домстві", "домство"),
    ("агентстве", "агентство"), ("агентстві", "агентство"), ("посольстве", "посольство"), ("посольстві", "посольство"),
    ("управлении", "управление"), ("управлінні", "управління"), ("объединении", "объединение"), ("учреждении", "учреждение"),
    ("ции", "ция"), ("ції", "ція"), ("нии", "ния"), ("нії", "нія"), ("рии", "рия"), ("рії", "рія"), ("лии", "лия"),
    ("туре", "тура"), ("турі", "тура"), ("службе", "служба"), ("службі", "служба"), ("думе", "дума"), ("думі", "дума"),
    ("партии", "партия"), ("партії", "партія"), ("раді", "рада"), ("комитете", "комитет"), ("комітеті", "комітет"),
    ("суде", "суд"), ("суді", "суд"), ("штабе", "штаб"), ("штабі", "штаб"), ("кремле", "кремль"), ("кремлі", "кремль"),
    ("офисе", "офис"), ("офісі", "офіс"), ("уряді", "уряд"), ("совете", "совет"), ("банке", "банк"), ("банку", "банк"),
    ("университете", "университет"), ("університеті", "університет"), ("институте", "институт"), ("інституті", "інститут"),
)  # fmt: skip
_BENT = ("ом", "ому", "ему", "єму", "ем", "ой", "ей", "ій", "им", "ым")  # of adjectives in the locative
_ADJECTIVES = {
    "я": (("ой", "ая"), ("щей", "щая"), ("чей", "чая"), ("ней", "няя"), ("ій", "а")),
    "о": (("ом", "ое"), ("ому", "е")),
    "": (("ом", "ый"), ("ому", "ий")),
}


def office(words: Sequence[str]) -> str:
    """A body in the nominative where it is said in the locative and its noun is a common one; else as printed."""
    out, noun = list(words), None
    for i, word in enumerate(words[:4]):
        if i and not words[i - 1].lower().endswith(_BENT):
            break  # "МЧС Армении", "Минобороны Румынии": what stands behind the noun keeps its case
        found = next(((a, b) for a, b in _LOCATIVE if word.lower().endswith(a)), None)
        if found is not None:
            out[i] = word[: len(word) - len(found[0])] + (
                found[1].title() if word[: len(word) - len(found[0])] == "" and word[0].isupper() else found[1]
            )
            noun = i
            break
    if noun is None and len(words[0]) > 5 and words[0].lower().startswith(("мин", "мін", "гос", "держ")):
        end = "я" if words[0].endswith("ллі") else ""  # "у Міндовкіллі"
        bent = words[0].endswith(("е", "і"))
        return " ".join((words[0][:-1] + end if bent else words[0], *words[1:]))  # "в Минфине Молдавии"
    if noun is None and len(words) > 1 and words[-1][:-1].isupper() and words[-1][-1] in "еі" and len(words[-1]) > 3:
        out[-1], noun = words[-1][:-1], len(words) - 1  # "в российском МИДе"
    if noun is None and len(words) == 2 and words[1].isupper() and words[0].endswith(("ком", "кому", "ьому")):
        return f"{words[0].removesuffix('ому').removesuffix('ом')}ий {words[1]}"  # "в молдавском МИД"
    if noun is None:
        return " ".join(words)
    end = {"я": "я", "а": "я", "о": "о", "е": "о"}.get(out[noun][-1], "")
    end = "о" if out[noun].endswith("ння") else end  # "у Прикордонному управлінні"
    for i in range(noun):
        change = next(((a, b) for a, b in _ADJECTIVES[end] if out[i].endswith(a)), None)
        if change is not None:
            stem = out[i][: len(out[i]) - len(change[0])]
            out[i] = stem + ("ий" if change[1] == "ый" and stem.endswith(("к", "г", "х")) else change[1])
    return " ".join(out)
