"""Whether two statements of different languages can be one: by what their words have in common across languages.

Names and kindred words are compared by their sound, numbers by their value, all else by what it stands for in a table
of concepts (``concepts.txt``). What contradicts counts more than what agrees: precision comes first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from functools import lru_cache
from itertools import repeat
from math import exp
from operator import mul
from typing import NamedTuple

from provenance.compiled import compiled
from provenance.match.concepts import bare, concepts
from provenance.match.guards import negations
from provenance.match.numerals import CURRENCIES, code
from provenance.match.sounds import LEAST, sound
from provenance.match.wording import Wording

# what a number, a name, a word known by its sound alone and one that nothing is known of weigh beside a concept as
# common as most
NUMBER, NAME, SOUND, UNKNOWN = 1.5, 1.2, 0.8, 0.8
PART, WHOLE = 0.75, 0.6  # of the weight of a statement that an excerpt has at most; of an excerpt that it must have
OBSCURE = 0.5  # of its weight counts what nobody knows the sense of, where it is not found
HALF = 0.5  # of the weight of a statement that denies something, beyond which another is no excerpt of the rest
BOUND = ("tr",)  # languages that deny within the verb
LETTERS = 4  # of a word that has a sound
ORDINAL = compiled(r"(?<=\d)(?:st|nd|rd|th|er|re|e|º|ª|-?й|-?я|-?та)$")

Key = int | str  # a concept, a sound, or a number after "#"


class Item(NamedTuple):
    """A word of content: what it can be found by, and what it weighs."""

    keys: frozenset[Key]
    weight: float
    name: bool


class Sense(NamedTuple):
    """What of one statement another language has too; ``total`` is the weight of all of its items."""

    items: tuple[Item, ...]
    total: float
    numbers: frozenset[str]
    apart: frozenset[tuple[int, int]]
    sides: frozenset[tuple[int, int]]
    denied: bool | None


class Likeness(NamedTuple):
    """``score`` is how sure it is that both say the same, None where they have nothing to be compared by.

    ``weight`` is what speaks for it less what speaks against it, by which the better of two sure ones is told;
    ``part`` says that one is much shorter and the other has most of it, as of an excerpt.
    """

    score: float | None
    weight: float
    why: str
    part: bool = False


@lru_cache(maxsize=8192)
def sense(text: str, lang: str | None) -> Sense:
    """``text`` read for comparison abroad."""
    wording, language = Wording(text, lang), code(lang)
    known = concepts()
    table = known.tables.get(language)
    items: dict[frozenset[Key], Item] = {}
    numbers, found = set[str](), set[int]()
    for k, token in enumerate(wording.tokens):
        if token[0].isdigit():
            number = ORDINAL.sub("", token.rstrip(CURRENCIES))
            if number != "1":
                numbers.add(number)
                items[frozenset({"#" + number})] = Item(frozenset({"#" + number}), NUMBER, False)
            continue
        word = bare(token, language)
        if not word or (table and (word in table.function or token in table.function)):
            continue
        named = wording.name(k)
        beside = named or any(t[0].isdigit() for t in wording.tokens[max(0, k - 1) : k + 2])
        meant = table.of(token if token in table.whole else word, beside, named) if table else ()
        if meant:
            found.update(meant)
            keys = frozenset[Key](meant)
            items[keys] = Item(keys, max(known.weight[n] for n in meant), named)
        elif len(word) >= LETTERS or named:
            heard = sound(word) if len(word) >= LETTERS else ""
            keys = frozenset[Key]({heard, heard[:-1]} if len(heard) > LEAST else {heard or word})
            items[keys] = Item(keys, NAME if named else UNKNOWN, named)
    return Sense(
        tuple(items.values()),
        sum(item.weight for item in items.values()),
        frozenset(numbers),
        frozenset((known.apart[n], n) for n in found if n in known.apart),
        frozenset(known.counter[n] for n in found if n in known.counter),
        None if language in BOUND else not negations(lang).isdisjoint(map(bare, wording.tokens, repeat(language))),
    )


class Common(NamedTuple):
    """What two statements share: its weight, the share of either's weight (0 to 1), and how many items of each sort.

    ``mine`` and ``theirs`` weigh what only the one, and only the other, has.
    """

    weight: float
    one: float
    other: float
    numbers: int
    names: int
    words: int
    mine: float
    theirs: float


def common(one: Sense, other: Sense) -> Common:
    """Every item of ``one`` beside one of ``other`` that has a key of it; the heaviest first."""
    places: defaultdict[Key, list[int]] = defaultdict(list)
    for k, item in enumerate(other.items):
        for key in item.keys:
            places[key].append(k)
    weights = concepts().weight
    taken, found = set[int](), set[Item]()
    weight, mine, theirs = 0.0, 0.0, 0.0
    numbers = names = words = 0
    for item in sorted(one.items, key=lambda i: (-i.weight, sorted(map(str, i.keys)))):
        free = sorted({k for key in item.keys if key in places for k in places[key]} - taken)
        if not free:
            continue
        at = max(free, key=lambda k: (len(item.keys & other.items[k].keys), -k))
        match = other.items[at]
        taken.add(at)
        found.add(item)
        same = item.keys & match.keys
        named = item.name or match.name
        worth = max(
            weights[k] if isinstance(k, int) else NUMBER if k[:1] == "#" else NAME if named else SOUND for k in same
        )
        weight += worth
        mine += item.weight
        theirs += match.weight
        numbers += any(isinstance(k, str) and k[:1] == "#" for k in same)
        names += named
        words += not named
    words -= numbers
    left = sum(unmatched(i) for i in one.items if i not in found)
    right = sum(unmatched(i) for k, i in enumerate(other.items) if k not in taken)
    return Common(weight, mine / (one.total or 1), theirs / (other.total or 1), numbers, names, words, left, right)


def unmatched(item: Item) -> float:
    """What speaks against by not being found: less where nobody knows what it stands for."""
    return item.weight if any(isinstance(key, int) for key in item.keys) else item.weight * OBSCURE


class Measures(NamedTuple):
    """What the score is made of, in the order of ``WEIGHTS``.

    ``weight`` is that of what both have; then come six contradictions, what ``weight`` lacks to be more than chance,
    whether only names and numbers agree, what the share of the shorter that is found lacks to be most of it, and
    ``else_both``, 0 to 1: what of the one that is better found is not in the other, beside what is.
    """

    weight: float
    other_numbers: float
    more_numbers: float
    other_days: float
    turned: float
    half_turned: float
    denied: float
    weak: float
    no_words: float
    scant: float
    else_both: float


# fitted to statements of one speaker in two languages (``benchmarks/train_translated.py``), the contradictions by hand
WEIGHTS = Measures(0.13, -4.5, -1.5, -5.0, -5.0, -3.5, -4.0, -1.8, -2.3, -1.1, -3.2)
LEVEL = 3.1
ONE_RARE, TWO_RARE = 1.5, 1.9  # weight in common below which it may be chance; of a whole and an excerpt
MOST = 6.0  # weight in common from which more speaks for nothing
WHY = {
    "other_numbers": "other numbers",
    "more_numbers": "numbers that only one has",
    "other_days": "another day or month",
    "turned": "words of contrary sense",
    "half_turned": "words of contrary sense that only one has",
    "denied": "one denies what the other says",
    "no_words": "nothing but names and numbers",
}


def measures(one: Sense, other: Sense, shared: Common) -> Measures:
    """Two statements and what both have, measured."""
    mine, theirs = one.numbers - other.numbers, other.numbers - one.numbers
    sides = [
        tuple({n for j, n in side.sides if j == k} for side in (one, other))
        for k in {k for k, _ in one.sides} & {k for k, _ in other.sides}
    ]
    return Measures(
        min(shared.weight, MOST),
        bool(mine and theirs),
        bool(mine) != bool(theirs),
        elsewhen(one.apart, other.apart),
        sum(a.isdisjoint(b) for a, b in sides),
        sum(a != b and not a.isdisjoint(b) for a, b in sides),
        denial(one, other, shared),
        max((TWO_RARE if part(one, other, shared) else ONE_RARE) - shared.weight, 0.0),
        shared.words == 0,
        max(WHOLE - fewer(one, other, shared), 0.0),
        min(shared.mine, shared.theirs) / (min(shared.mine, shared.theirs) + shared.weight or 1.0),
    )


def denial(one: Sense, other: Sense, shared: Common) -> bool:
    """Whether one denies what the other says; an excerpt need not have what denies the rest."""
    if one.denied == other.denied or one.denied is None or other.denied is None:
        return False
    denying, plain, share = (one, other, shared.other) if one.denied else (other, one, shared.one)
    return plain.total > HALF * denying.total or share < WHOLE


def elsewhen(one: Set[tuple[int, int]], other: Set[tuple[int, int]]) -> bool:
    """Whether both name a day, or a month, and none that the other names."""
    groups = {k for k, _ in one} & {k for k, _ in other}
    return any({p for p in one if p[0] == k}.isdisjoint(other) for k in groups)


def likeness(a: str, b: str, a_lang: str | None, b_lang: str | None, near: float = 0.0) -> Likeness:
    """How sure it is that two texts of different languages say the same; they may change places.

    ``near`` is what speaks for it beside the words: where and when they stand.
    """
    one, other = sense(a, a_lang), sense(b, b_lang)
    shared = common(one, other)
    if not shared.weight:
        return Likeness(None, 0.0, "two languages, and nothing that both have: a person has to tell")
    found = measures(one, other, shared)
    speaks = LEVEL + near + sum(map(mul, WEIGHTS, found))
    less = fewer(one, other, shared)
    said = f"two languages, with {in_common(shared)} in common, {less:.0%} of what the shorter says"
    against = [why for name, why in WHY.items() if getattr(found, name)]
    return Likeness(1 / (1 + exp(-speaks)), speaks, "; ".join([said, *against]), part(one, other, shared))


def fewer(one: Sense, other: Sense, shared: Common) -> float:
    """How much of the one that says less the other has."""
    return shared.one if one.total <= other.total else shared.other


def part(one: Sense, other: Sense, shared: Common) -> bool:
    """Whether one is an excerpt: much shorter, and the other has most of it."""
    shorter, longer = sorted((one.total, other.total))
    return shorter <= PART * longer and fewer(one, other, shared) >= WHOLE


def in_common(shared: Common) -> str:
    """What both have, in words."""
    counts = (shared.numbers, "number"), (shared.names, "name"), (shared.words, "word")
    return " and ".join(f"the same {what}" if n == 1 else f"{n} {what}s" for n, what in counts if n)
