"""What Russian and Ukrainian have in common, or cannot be told apart by: papers of either country print both.

Patterns whose parts combine across the two stand here whole; what is one language's alone is in its own module.
"""

from __future__ import annotations

import re

from provenance.chain.languages.shape import NEAR, REPORTER, Around, Sought
from provenance.late import late

# "with reference to"
REFERRING = "(?:со ссылкой на|ссылаясь на|(?:з|із|зі) посиланням на|посилаючись на)"
# Whom a medium that stands behind quotes: "цитує міністра юстиції агентство ТАСС"; not one of its own people, nor what
# was said there: "цитирует редактора Reuters".
WHOM = (
    r"(?:[ \u00a0](?!(?:редактор|директор|журнал[іи]ст|корреспонд|кореспонд|засновник|основател|власник|владел"
    r"|сп[іи]вроб|сотрудник|огляда|обозрев|колумн|[іи]нтерв|эфир|ефір|етер)\w*"
    r"|(?:[взусі]|на|із|со|зі|во|из|для|от|від)[ \u00a0])[^\s,.;:«»]+){0,7}?"
)
# "УНІАН, на яке посилається BBC, подало …"
WHICH = (
    "(?:,? (?:на )?(?:як|котор)(?:ий|а|е|у|ого|ої|і|их|ый|ая|ое|ую|ой|ые|ых)"
    r" [^,.;:«»\n]{3,60},)"
)
# "Синьхуа со ссылкой на МИД сообщило"
CITING = rf"(?: {REFERRING} (?:[^.,;:«»\n]{{2,50}}?,?|[^.,;:«»\n]{{2,50}}, [^.,;:«»\n]{{2,50}},))"
AROUND = (
    Around("заголовок", REPORTER, r"^[«„“\"]?$", r"^[»”\"]?: "),  # "Reuters: глава банка назвал …"
    Around(
        "в … сказали",
        NEAR,
        r"(?:^|[\s,])(?:[Ввў]о?|[Уу]) (?:[^\s,.;:«»]+ ){1,6}[«„\"]?$",
        (
            r"^[»”\"]? (?:(?:рассказа|сообщи|заяви|поясни|объясни|подтверди|уточни|добави|отмети|отвеча"
            r"|ответи)ли|(?:розпові|повідоми|заяви|поясни|підтверди|уточни|дода|зазначи|відпові)ли)\b"
        ),
    ),
    Around(
        "на … показали",
        NEAR,
        r"(?:^|\s)(?:на|по)(?: (?:[а-яіїєґё-]+(?:ом|ому) )?(?:теле)?канал[еіу]?)? [«„\"]?$",
        r"^[»”\"]? (?:показали|показывали|показували|показують|показывают)\b",
    ),
    Around("подпись", REPORTER, r"[,»”\"]? [–—-] [«„\"]?$", r"^[»”\"]?\.?$"),
    Around(
        "цитата по",
        REPORTER,
        (
            r"\((?:[^()\n]{2,40}, )?(?:[а-яіїє ]{0,20} )?(?:(?:цитата|цит\.?|цитується|цитируется"
            "|цитируем|цитуємо|переклад|перевод) (?:по|за)|переклад|перевод"
            r"|пер\.)(?: [а-яіїєґё-]+){0,2} ?[«„“\"]?$"
        ),
        r"^[»”\"]?[^()\n]{0,20}\)",
    ),
)
OUTER = frozenset({"цитата по"})
# Media without a name: "російські державні медіа", "местные СМИ".
GROUP = Sought(
    (
        (
            r"(?P<group>(?<![\w-])(?:(?-i:[а-яіїєґё-]+)(?:ські|цькі|жавні|цеві|владні|ные|нные|ские|цкие)"
            r" ){1,3}(?:медіа|змі|сми|медиа)\b)"
        ),
    ),
    "медіа|змі|сми|медиа",
)
# "Our agency" is no other that was named before.
NOT_OURS = "(?<!наш[а-яіїє]{2} )(?<!наш[а-яіїє]{3} )(?<!нашій )"
# Whom reporters met or questioned tells no one medium.
VENUE = Sought(
    (
        r"(?:склика|зібра|созва|собра|вопрос|питанн|запитанн)\w* журнал[іи]ст(?:ів|ов)",
        r"журн[аa]л[іи]ст\w+ (?:зустріли|застали|перехопили|встретили|поймали)",
    ),
    "журналіст|журналист",
)
# "About this" below the opening of an article: "Як передає УНН, про це повідомляє …".
ALL_THIS = late(r"(?:(?:як|как) [^.,\n]{3,50}, )?(?:об этом|про це) ", re.IGNORECASE)
# An adjective of a place or people before a medium's name.
OF_PLACE = late(r"(?<=[ \u00a0])[а-яіїєґё-]+(?:ск|ськ|цк|цьк|зьк)(?:ий|ое|ая|ого|ому|ой|ую|ої|ій|у|е|а|им) $")
# Adjectives before a medium's sort.
ADJECTIVES = r"(?:[а-яёіїєґ-]{3,}(?:ого|ої|ое|ее|не|ве|ке|ий|ый|ую|ну|ську)[ \u00a0]){0,3}"
_ENDINGS = {"ую": "ая", "ку": "ка", "ну": "на", "у": "а", "ю": "я"}
_FEMININE = late("(?:ую|ку|ну|у|ю)$")


def body(words: str) -> str:
    """The nominative of a body in the accusative: "городскую прокуратуру", "пресслужбу порту"."""
    parts = words.split()
    last = 2 if parts[0].endswith(("ую", "ку", "ну", "ву")) and "служб" not in parts[0] else 1
    changed = [_FEMININE.sub(lambda m: _ENDINGS[m[0]], word, count=1) for word in parts[:last]]
    return " ".join([*changed, *parts[last:]])


# Endings of feminine nouns in the dative, which no genitive has, and of their adjectives, with those of the nominative.
_HERS = {
    "ru": ((("е", "а"),), (("ой", "ая"), ("ей", "яя"))),
    "uk": ((("ці", "ка"), ("зі", "га"), ("сі", "ха")), (("ій", "а"),)),
}


def heard(name: str, lang: str) -> str | None:
    """A medium's name in the nominative if it is plainly a dative: "Новой волне", "Думці"; else None.

    As it is printed where that may end in two ways: "Неделе", "Новій хвилі".
    """
    nouns, adjectives = _HERS[lang]
    *lead, noun = name.split()
    end = next(((a, b) for a, b in nouns if noun.endswith(a)), None)
    if lang == "uk" and end is None and lead and noun.endswith("і"):
        end = ("і", "а")  # "Новій хвилі": the adjective tells
    if end is None or len(noun) < SHORTEST or len(lead) > 1:
        return None
    out = []
    for word in lead:
        own = next(((a, b) for a, b in adjectives if word.endswith(a)), None)
        if own is None:
            return None
        out.append(word[: len(word) - len(own[0])] + own[1])
    if noun[: len(noun) - len(end[0])].endswith(("л", "р", "н", "ь") if lang == "uk" else ("л", "р", "ь")):
        return name
    return " ".join([*out, noun[: len(noun) - len(end[0])] + end[1]])


SHORTEST = 4  # letters of a noun with its ending
