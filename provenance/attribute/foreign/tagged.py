"""A sentence as words with a class each, and the runs of capitalised words in it that may be names.

Q a quotation           V reporting verb        G its -ing form         X auxiliary          R adverb
D determiner            I preposition           C and, or, but          S that, who, when    O object pronoun
P subject pronoun       L according to          K a medium or platform  T title              A capitalised word
N other word            M number                and punctuation: , : ; - ( ) . and " for a mark that quotes nothing
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from provenance.actors.lists import given_names, roles
from provenance.actors.names import fold
from provenance.attribute.foreign.cases import FAMILY_FIRST
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.masked import Sentence
from provenance.model import MEDIA, Actor, ActorKind, Span

PUNCTUATION = {
    ",": ",", ":": ":", ";": ";", "-": "-", "–": "-", "—": "-", "―": "-", "(": "(", ")": ")", "[": "(", "]": ")",
    ".": ".", "?": ".", "!": ".", "…": ".", "...": ".", "«": '"', "»": '"', "„": '"', "“": '"', "”": '"', '"': '"',
    "‹": '"', "›": '"', "¿": '"', "¡": '"', "/": "-",
}  # fmt: skip
ELIDING = ("fr", "it")  # languages that write "l'agence" as one word
_ELIDED = re.compile(r"(?i)(?:jusqu|lorsqu|puisqu|quelqu|dell|all|nell|dall|sull|quell|un|qu|[ldsncjmt])['’]")
_INVERTED = re.compile(r"-(?:t-)?(?=(?:il|elle|ils|elles|on|je|nous)$)", re.IGNORECASE)
_ADJECTIVE = re.compile(r"(?:ск|цьк|зьк)\w{1,3}$")


@dataclass(frozen=True, slots=True, eq=False)
class Tagged:
    """One sentence: the class of each word in ``tags``; ``actors`` has the medium of each K, ``quotes`` the index of
    each Q's quotation by its place."""

    index: int
    paragraph: int
    span: Span
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    tags: str
    actors: dict[int, Actor]
    quotes: dict[int, int]

    def cover(self, first: int, last: int) -> Span:
        """The stretch of text from word ``first`` up to, not including, word ``last``."""
        return Span(self.spans[first].start, self.spans[last - 1].end)


def tagged(text: str, index: int, sentence: Sentence, media: Sequence[tuple[Span, Actor]], known: Grammar) -> Tagged:
    """The words of a masked sentence with their classes; ``media`` are the registered names of the article."""
    spans: list[Span] = []
    codes: list[str] = []
    actors: dict[int, Actor] = {}
    quotes: dict[int, int] = {}
    elides, second = known.lang in ELIDING, _second(known)
    at = bisect_left(media, sentence.span.start, key=lambda m: m[0].end)
    for i, span in enumerate(sentence.spans):
        if i in sentence.quotes:
            quotes[len(spans)] = sentence.quotes[i]
            spans.append(span)
            codes.append("Q")
            continue
        for piece in _pieces(text, span, known) if elides else (span,):
            while at < len(media) and media[at][0].end <= piece.start:
                at += 1
            inside = at < len(media) and media[at][0].start < piece.end and media[at][0].end > piece.start
            if inside and _counts(media[at][1].kind):
                if actors and codes[-1] == "K" and spans[-1].end > media[at][0].start:
                    spans[-1] = Span(spans[-1].start, piece.end)
                    continue
                actors[len(spans)] = media[at][1]
                spans.append(piece)
                codes.append("K")
                continue
            word = text[piece.start : piece.end]
            before = codes[-1] if codes else "."
            opens = before in ".:-()" or (before == '"' and len(codes) == 1) or (before == "Q" and len(codes) == 1)
            spans.append(piece)
            code = _class(word, opens, before, known)
            if (
                word.lower() in second
                and len(spans) > 1
                and f"{text[slice(*spans[-2])]}_{word}".lower() in known.phrases
            ):
                codes[-1], code = "I", "L"
            if code == "-" and before not in 'Q"' and len(spans) > 1 and spans[-2].end == piece.start:
                code = "N"  # within a word: "die 41-jährige Lehrerin"
            codes.append(code)
    words = tuple(text[s:e] for s, e in spans)
    tags = _without_dateline(words, "".join(codes))
    lower = tuple(w.lower().replace("’", "'") for w in words)
    if known.slavic:
        tags = _ADVERB.sub(lambda m: "RV" if lower[m.start()].endswith(_ADVERBS) else m[0], tags)
    return Tagged(index, sentence.paragraph, sentence.span, tuple(spans), words, lower, tags, actors, quotes)


@lru_cache(maxsize=16)
def _second(known: Grammar) -> frozenset[str]:
    """The last words of the phrases that mean "according to"."""
    return frozenset(phrase.rpartition("_")[2] for phrase in known.phrases)


def _counts(kind: ActorKind) -> bool:
    return kind in MEDIA or kind is ActorKind.PLATFORM


def _pieces(text: str, span: Span, known: Grammar) -> list[Span]:
    word = text[span.start : span.end]
    cuts = [span.start]
    if (m := _ELIDED.match(word)) and m.end() < len(word):
        cuts.append(span.start + m.end())
    if known.lang == "fr" and (m := _INVERTED.search(word)):
        return [*map(Span, cuts, [*cuts[1:], span.start + m.start()]), Span(span.start + m.end(), span.end)]
    return [*map(Span, cuts, [*cuts[1:], span.end])]


@lru_cache(maxsize=1 << 17)
def _class(word: str, opens: bool, before: str, known: Grammar) -> str:
    if (mark := PUNCTUATION.get(word)) is not None:
        return mark
    if word[0].isdigit():
        return "M"
    lower = word.lower().replace("’", "'")
    capital = word[0].isupper()
    if not capital or opens:
        if lower in known.he or lower in known.she:
            return "P"
        if lower == "so" and before == ",":
            return "V"
        code = known.closed.get(lower) or known.closed.get(lower.replace("'", "’"))
        if code is not None and not (code in "RI" and lower in known.cues and before in "Q,-"):
            return code
        if lower in known.cues and before not in "DI":
            return "V"
        if lower in known.gerunds:
            return "G"
    if (
        lower in known.titles
        or (lower[-1] == "." and lower[:-1] in known.titles)
        or (known.role_endings and capital and known.lang == "de" and _is_role(word, known))
    ):
        return "T"
    if capital:
        return "N" if opens and (lower in UNNAMED or _is_called(lower, known)) else "A"
    if known.slavic and lower.endswith(("ть", "ться", "ти", "тися", "тись")) and len(lower) > 4 and not capital:
        return "X" if before not in "DIT" else "N"  # an infinitive
    return "N" if word[0].isalpha() else "."


def _is_called(lower: str, known: Grammar) -> bool:
    """Whether a Slavic word at the head of a sentence is what somebody is called, not a name: "Мать погибшего"."""
    return known.slavic and fold(lower) in roles().other.get(known.lang, ()) and not is_given(lower)


def _is_role(word: str, known: Grammar) -> bool:
    """Whether a German noun names what somebody is; the short agent endings ask for a word of some length."""
    lower = word.lower()
    if lower in known.words.get("male_names", ()) or lower in known.words.get("female_names", ()):
        return False
    if lower in roles().other["de"]:
        return True
    return any(lower.endswith(e) and len(lower) >= len(e) + (3 if len(e) > 4 else 6) for e in known.role_endings)


_CAPITALS = re.compile(r"[^\W\d_a-zà-ÿа-яіїєґё]{3,}(?:[-'’][^\W\d_a-zà-ÿа-яіїєґё]+)*$")


def _without_dateline(words: Sequence[str], tags: str) -> str:
    """A place in capitals at the head of a sentence is nobody; nor is any up to the dash of a dateline."""
    dash = tags.find("-", 0, 9)
    if dash > 0 and not set(tags[:dash]) - set("AZM,.()RNITD-") and words[0][:1].isupper() and "Q" not in tags[:dash]:
        capitals = [w for w in words[:dash] if w[0].isupper()]
        if len(capitals) >= dash - 3 and (_CAPITALS.match(words[0]) or dash == 1 or words[1] == "/"):
            return "R" * dash + tags[dash:]
    n = 0
    while n < len(tags) and tags[n] in "ATK" and _CAPITALS.match(words[n]) and not words[n].islower():
        n += 1
    if n and (n == len(tags) or tags[n] in ".,"):
        return "R" * n + tags[n:]
    return tags


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words that may name somebody: word places ``first`` to ``last``, the words of the name itself, what
    stands before it as title or role, and whether a preposition governs it."""

    first: int
    last: int
    words: tuple[str, ...]
    roles: tuple[str, ...]
    governed: bool
    article: str


# Whom articles do not name: without an article nothing tells "an analyst" from "the analyst".
UNNAMED = frozenset(
    """аналитик аналітик эксперт експерт собеседник собеседница співрозмовник співрозмовниця источник джерело чиновник
    экспертка експертка аналітикиня
    очевидец очевидець свидетель свідок дипломат политолог політолог""".split()
)
_ADVERB = re.compile("NV")
_ADVERBS = tuple("тно сно зно нно чно льно дно рно йно жно шно ько тко гко дко зко рко иво ливо ихо ыро иро".split())
PLURALS = ("ами", "ями", "ів", "ов", "ев", "їв", "ей", "ам", "ям", "ах", "ях", "и", "ы", "і")
AGENTS = ("олог", "ист", "тель", "ник", "ница", "граф", "івець", "вец", "анин", "янин")
CALLED = frozenset("ім'я имени namens nommé nommée llamado llamada nome".split())  # "солдат по имени Павел"
_PARTICLES = frozenset(
    """de da do dos das del della di la le el al bin ibn ben van von der den du y ter zu
    фон дер ван аль бин ибн бін ібн""".split()
)


def runs(t: Tagged, known: Grammar) -> list[Name]:
    """The names of a sentence, each without its titles, places and role nouns."""
    found: list[Name] = []
    i, n = 0, len(t.tags)
    while i < n:
        if t.tags[i] not in "AT" or not t.words[i][0].isupper():
            if t.lower[i] == "von" and i and t.tags[i - 1] == "V":  # "sagte von der Leyen"
                j = next((k for k in range(i + 1, min(n, i + 4)) if t.tags[k] == "A"), n)
                if j < n and all(word in _PARTICLES for word in t.lower[i + 1 : j]):
                    found.append(Name(i, j + 1, t.words[i : j + 1], (), False, ""))
                    i = j
            i += 1
            continue
        j = i + 1
        while j < n:
            if t.tags[j] in "AT" and t.words[j][0].isupper():
                j += 1
            elif t.lower[j] in _PARTICLES and t.tags[j] in "DINCR" and _goes_on(t, j) and not _of_place(t, i, j, known):
                j += 2 if t.tags[j + 1] == "A" else 3
            else:
                break
        name = _name(t, known, i, j)
        if name is not None:
            found.append(name)
        i = j
    return found


def _goes_on(t: Tagged, j: int) -> bool:
    rest = t.tags[j + 1 : j + 3]
    if (
        t.lower[j] in ("der", "den", "ter", "zu", "y", "le", "la", "el", "du", "do", "des")
        and t.lower[j - 1] not in _PARTICLES
    ):
        return False
    return (rest[:1] == "A" and t.tags[j - 1] == "A" and t.words[j + 1][0].isupper()) or (
        rest[1:] == "A" and t.lower[j + 1] in _PARTICLES and t.tags[j - 1] == "A" and t.lower[j] in ("de", "van", "von")
    )


def _of_place(t: Tagged, first: int, j: int, known: Grammar) -> bool:
    """Whether a German name is complete before "von der": "Ulrike Brehmer von der Universität Bremen"."""
    return (
        known.lang == "de" and t.lower[j] == "von" and t.tags[j + 1 : j + 2] == "D" and t.tags[first:j].endswith("AA")
    )


def _name(t: Tagged, known: Grammar, first: int, last: int) -> Name | None:
    at = first
    for k in range(first, last):  # what follows the last title is the name
        if t.tags[k] == "T" and k + 1 < last:
            at = k + 1
    article = t.lower[first - 1] if first and t.tags[first - 1] == "D" else ""
    if (known.slavic or known.lang == "pl") and last - at >= 3 and t.tags[first - 1 : first] in ("N", "T"):
        at = _after_place(t, at, last)
    while last - at >= 2 and (_is_place(t, at, known) or (known.slavic and _is_acronym(t.words[at]))):
        at += 1
    if last - at >= 3 and known.lang == "de" and is_given(t.lower[at + 1]) and not is_given(t.lower[at]):
        at += 1  # "Bahnvorstand Ann Lee"
    if known.slavic and last - at >= 2 and _opens(t, at) and many(t.words[at], known):
        at += 0 if is_given(t.lower[at + 1]) else 1  # "Депутатов Ветров назвал …"
    if (known.slavic or known.lang == "pl") and last - at >= 3 and _opens(t, at) and t.lower[at] not in FAMILY_FIRST:
        named = is_given(t.lower[at + 1]) and not is_given(t.lower[at])
        if named or _is_trade(t.lower[at], known):
            at += 1  # "Эпидемиолог Питер Вос"
    for k in range(at, last - 1) if known.slavic else ():
        if _is_acronym(t.words[k]):
            at = k + 1  # "Спецпосланник США Стив Виткофф"
    if known.lang == "de" and _opens(t, at) and last - at == 2 and t.lower[at].endswith(("e", "en")):
        at += 0 if is_given(t.lower[at]) or t.tags[last : last + 1] == "V" else 1  # "Frühere Versuche"
    if known.lang == "de":
        at = _after_german_noun(t, known, at, last, article)
    elif last - at >= 3 and known.slavic and t.lower[at] not in _given(known) and t.lower[at + 1] in _given(known):
        at += 1  # "юрист Навального Иван Жданов"
    elif at == first and last - at >= 2 and _opens(t, first) and t.lower[at] in known.closed:
        at += 1
    while last - at >= 3 and not known.slavic and t.lower[at] in known.bodies and t.lower[at + 1] not in _PARTICLES:
        at, article = at + 1, _article(t, first)  # "le ministre de la Défense Ann Lee"
    if last - at == 1 and (t.lower[at] in known.words.get("medium_nouns", ()) or _agrees(t, at, known)):
        return None
    if at >= last or (t.tags[at] == "T" and (t.lower[at] in known.titles or (article and last - at == 1))):
        return None
    roles = [t.lower[k] for k in range(first, at)]
    k = first - 1
    if known.slavic and t.tags[max(0, k)] == '"':  # "директор завода «Ротор» Иван Лис"
        opening = t.tags.rfind('"', max(0, k - 6), k)
        k = opening - 1 if opening > 0 and not t.tags[opening + 1 : k].strip("ANT") else k
    start = k + 1
    while k >= 0 and t.tags[k] in "NT" and start - k < 6:
        roles.append(t.lower[k])
        k -= 1
    if k >= 0 and t.tags[k] in "D":
        article = article or t.lower[k]
        k -= 1
    while k >= 0 and t.tags[k] in "NTAMD" and start - k < 9 and known.slavic:
        k -= 1
    governed = k >= 0 and t.tags[k] in "IL" and t.lower[first - 1] not in CALLED
    return Name(at, last, t.words[at:last], tuple(roles), governed, article)


def _after_place(t: Tagged, at: int, last: int) -> int:
    """Past what the noun before a long run is of: "житель Новой Рудни Иван Лис", "капитан порта Измит Ахмет Ак"."""
    if is_given(t.lower[at]) or t.lower[at] in FAMILY_FIRST:
        return at
    given = next((k for k in range(at + 1, last - 1) if is_given(t.lower[k])), at)
    return given - 1 if given > at and t.lower[given - 1] in FAMILY_FIRST else given


def _article(t: Tagged, first: int) -> str:
    """The article of the title that a name stands behind."""
    for k in range(first - 1, max(0, first - 7), -1):
        if t.tags[k] == "T" and t.tags[k - 1] == "D":
            return t.lower[k - 1]
    return ""


def _opens(t: Tagged, i: int) -> bool:
    return i == 0 or t.tags[i - 1] in '.-:Q"('


def _given(known: Grammar) -> frozenset[str]:
    return known.words.get("male_names", frozenset()) | known.words.get("female_names", frozenset())


def _is_place(t: Tagged, i: int, known: Grammar) -> bool:
    if not known.slavic:
        return False
    word, places = t.lower[i], known.words.get("places", frozenset())
    stems = [word[: len(word) - cut] for cut in range(4) if len(word) - cut >= 2]
    if any(stem in places for stem in stems) or any(stem in known.bodies for stem in stems if len(stem) > 4):
        return True
    if i and t.tags[i - 1] == "T" and len(word) > 4 and word[-1] in "ауиіїя" and word not in _given(known):
        return t.tags[i : i + 3] == "AAA"  # "речниця Укрзалізниці Ганна Лис"
    return bool(_ADJECTIVE.search(word)) and i + 2 < len(t.words) and t.words[i + 1][0].isupper()


# Endings of an oblique Slavic adjective, and of the noun that goes with it.
_AGREES = (
    (("ского", "цкого", "ського", "цького"), ("а", "я")), (("ской", "цкой", "ської", "цької"), ("и", "ы", "і", "ї")),
    (("скому", "ському", "ском"), ("у", "ю", "е", "і")), (("ским", "ським"), ("ом", "ем", "ям", "ам")),
    (("ских", "ських"), ("ов", "ей", "ів", "ах", "ях")),
)  # fmt: skip


def _agrees(t: Tagged, at: int, known: Grammar) -> bool:
    """Whether a Slavic word is the adjective of the noun behind it: "глава Африканского союза"."""
    if not known.slavic or t.tags[at + 1 : at + 2] not in ("N", "T"):
        return False
    word, noun = t.lower[at], t.lower[at + 1]
    return any(word.endswith(ours) and noun.endswith(theirs) for ours, theirs in _AGREES)


def _is_trade(word: str, known: Grammar) -> bool:
    return word.endswith(AGENTS) or fold(word) in roles().other[known.lang]


def many(word: str, known: Grammar, endings: Sequence[str] = PLURALS) -> bool:
    """Whether a Slavic word is the plural of what somebody is called: "депутатов", "наблюдатели"."""
    end = next((e for e in endings if known.slavic and word.lower().endswith(e)), None)
    if end is None:
        return False
    stem = word.lower()[: -len(end)]
    nouns = roles().other.get(known.lang, ())
    return stem.endswith(("тел", "олог")) or any(fold(stem + e) in nouns for e in ("", "ь", "ець", "ец"))


def is_given(word: str) -> bool:
    """Whether a word is a common given name, in Cyrillic also one of abroad."""
    return fold(word) in given_names() or (word[0] > "\u036f" and any(w in given_names() for w in _latin(word)))


_LATIN = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "ё": "e", "ж": "j", "з": "z", "и": "i",
    "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "h", "ц": "z", "ч": "ch", "ш": "sh", "щ": "sh", "ь": "", "ъ": "", "ы": "y", "э": "e", "ю": "iu",
    "я": "ia",
})  # fmt: skip


@lru_cache(maxsize=1 << 14)
def _latin(word: str) -> tuple[str, ...]:
    """How a Cyrillic given name of abroad is likely written at home: "Мехмет", "Жак", "Карлос"."""
    plain = word.lower().replace("дж", "j").translate(_LATIN)
    return plain, plain.replace("k", "c"), plain.replace("h", "j"), plain.replace("v", "w")


def _is_acronym(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= 5


def _after_german_noun(t: Tagged, known: Grammar, at: int, last: int, article: str) -> int:
    """Past the noun that a German name stands behind: "der Wal Moby Dick", "Nordkoreas Machthaber Kim"."""
    given = _given(known)
    while last - at >= 3 and t.lower[at] not in given and (article or _is_role(t.words[at], known)):
        at, article = at + 1, ""
    return at
