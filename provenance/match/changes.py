"""Each change between a reference and a quotation: harmless, marked or silent, and which guarded words it touches."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from provenance.match import guards
from provenance.match.align import Step
from provenance.match.normalise import READINGS
from provenance.match.wording import Wording
from provenance.model import Flag, Relation

SHOWN = 8  # words of a run that a reason prints
TURN = 2  # words from the edge of a marked omission within which a lost negation belongs to the words kept
ORDER = (Relation.VERBATIM, Relation.NORMALISED, Relation.ELIDED, Relation.ALTERED, Relation.PARAPHRASED)  # best first


@dataclass
class Findings:
    """What the steps of one comparison add up to: each change with its relation and its words, and the flags.

    The words are left out where nobody is ``told``.
    """

    told: bool = True
    changes: list[tuple[Relation, str]] = field(default_factory=list)
    flags: set[Flag] = field(default_factory=set)

    def add(self, relation: Relation, why: str, *flags: Flag) -> None:
        self.changes.append((relation, why))
        self.flags.update(flags)

    def worst(self) -> tuple[Relation, str]:
        """The worst change and all reasons of that rank."""
        if not self.changes:
            return Relation.VERBATIM, ""
        if len(self.changes) == 1:
            return self.changes[0]
        relation = max((r for r, _ in self.changes), key=ORDER.index)
        whys = list(dict.fromkeys(why for r, why in self.changes if r is relation))
        more = f" (and {len(whys) - 3} more)" if len(whys) > 3 else ""
        return relation, "; ".join(whys[:3]) + more


def short(text: str) -> str:
    """Printed words as a reason shows them."""
    words = text.split()
    return f"“{' '.join(words)}”" if len(words) <= SHOWN else f"“{' '.join(words[:4])} … {' '.join(words[-3:])}”"


def same_words(notes: Findings, step: Step, ref: Wording, quo: Wording) -> None:
    """Equal comparison forms that are printed differently are ``normalised``."""
    _, a1, a2, b1, b2 = step
    if ref.plain[a1:a2] == quo.plain[b1:b2]:
        return
    for i, j in zip(range(a1, a2), range(b1, b2), strict=True):
        first = i == a1 and j == b1
        if ref.plain[i] != quo.plain[j] and not (first and ref.plain[i].lstrip("-") == quo.plain[j].lstrip("-")):
            if not notes.told:
                notes.add(Relation.NORMALISED, "")
                return
            what = "hyphenation" if ref.plain[i].lstrip("-") == quo.plain[j].lstrip("-") else "form"
            was, now = ref.printed(i, i + 1), quo.printed(j, j + 1)
            notes.add(Relation.NORMALISED, f"{short(now)} for {short(was)}: another {what} of the same")


def equivalent(ref: Wording, quo: Wording, step: Step) -> str | None:
    """Why unequal tokens are the same words all the same, or None: hyphenation, a contraction, a transliteration."""
    a, b = ref.tokens[step.a1 : step.a2], quo.tokens[step.b1 : step.b2]
    if "".join(a) == "".join(b) and not guards.numbers(a):
        return "joined or parted"
    if len(a) == len(b) and all(
        x == y or y in READINGS.get(x, ()) or x in READINGS.get(y, ()) for x, y in zip(a, b, strict=True)
    ):
        return "a contraction"
    if len(a) == len(b) and all(
        x == y
        or (
            ref.text[ref.begins[step.a1 + k]].isupper()
            and quo.text[quo.begins[step.b1 + k]].isupper()
            and guards.transliterated(x, y)
        )
        for k, (x, y) in enumerate(zip(a, b, strict=True))
    ):
        return "a name in another transliteration"
    return None


def change(notes: Findings, step: Step, ref: Wording, quo: Wording, lang: str | None) -> int:
    """Judge one change inside the quoted stretch; returns how many words are kept, in another form."""
    _, a1, a2, b1, b2 = step
    kind = equivalent(ref, quo, step) if a1 < a2 and b1 < b2 else None
    marked = not kind and shown(step, ref, quo)
    flags = set() if kind else guarded(step, ref, quo, lang, marked=marked)
    harmless = marked and not flags - {Flag.TRUNCATED}
    relation = Relation.NORMALISED if kind else Relation.ELIDED if harmless else Relation.ALTERED
    why = ""
    if notes.told:
        was, now = short(ref.printed(a1, a2)), short(quo.printed(b1, b2))
        what = f"{now} for {was}" if a1 < a2 and b1 < b2 else f"{now} added" if b1 < b2 else f"{was} left out"
        owned = "and marked" if harmless else "marked, but it turns the sense" if marked else "and nothing marks it"
        why = f"{what}: {kind}" if kind else f"{what}, {owned}"
    notes.add(relation, why, *flags)
    return a2 - a1 if kind else 0


def shown(step: Step, ref: Wording, quo: Wording) -> bool:
    """Whether brackets or an ellipsis own up to the change, the reference's where it is the one that was cut."""
    _, a1, a2, b1, b2 = step
    if b1 == b2:
        return bool(quo.gaps.intersection((b1, b2))) or ref.inside.issuperset(range(a1, a2))
    return quo.inside.issuperset(range(b1, b2)) or (a1 == a2 and a1 in ref.gaps)


def guarded(step: Step, ref: Wording, quo: Wording, lang: str | None, *, marked: bool) -> set[Flag]:
    """The flags that one change earns. An omission that is marked may drop what it drops, unless it turns the sense."""
    _, a1, a2, b1, b2 = step
    a, b = ref.tokens[a1:a2], quo.tokens[b1:b2]
    negation, flags = guards.negations(lang), set()
    if marked and a and not b:
        left, right = breaking(ref, a1, a2), ending(ref, a1, a2)
        # what is left out whole, commas and all, is an aside: only its first words can turn what is kept
        kept = left[:1] if guards.CLAUSE.search(ref.between(a1)) else [*left[:TURN], *right[-TURN:]]
        if negation.intersection(kept):
            flags.add(Flag.POLARITY_DIFFERS)
            flags.add(Flag.TRUNCATED)
        if len(a) <= 3 and guards.MODALS.intersection(kept):
            flags.add(Flag.MODALS_DIFFER)
        if guards.BEFORE.intersection(right[-3:]) or guards.AFTER.intersection(left[:2]):
            flags.add(Flag.TRUNCATED)
        return flags
    was, now = guards.counted(a, b)
    if was != now and not (marked and not (was and now)) and abs(was.count("1") - now.count("1")) + loose(was, now) > 1:
        flags.add(Flag.NUMBERS_DIFFER)
    if negation.isdisjoint(a) != negation.isdisjoint(b):
        flags.add(Flag.POLARITY_DIFFERS)
    modal = guards.MODALS
    if modal.intersection(a) != modal.intersection(b) and not (marked and modal.isdisjoint(a)):
        flags.add(Flag.MODALS_DIFFER)
    if a and b and (names := proper(ref, a1, a2)) and (others := proper(quo, b1, b2)) and names != others:
        flags.add(Flag.NAMES_DIFFER)
    return flags


def loose(was: list[str], now: list[str]) -> int:
    """2 for every number but 1 that only one side has: "one" alone is too often no number."""
    return 2 * sum(t != "1" for t in (Counter(was) - Counter(now)) + (Counter(now) - Counter(was)))


def proper(words: Wording, start: int, end: int) -> set[str]:
    """The names among the tokens ``start`` to ``end``: capitals that no start of a sentence explains."""
    return {words.tokens[i] for i in range(start, end) if words.name(i)}


def breaking(ref: Wording, start: int, end: int) -> list[str]:
    """Of the words of an omitted run those of the clause that it breaks into."""
    for i in range(start + 1, end):
        if guards.CLAUSE.search(ref.between(i)):
            return ref.tokens[start:i]
    return ref.tokens[start:end]


def ending(ref: Wording, start: int, end: int) -> list[str]:
    """Of the words of an omitted run those of the clause that it ends in."""
    for i in range(end, start, -1):
        if guards.CLAUSE.search(ref.between(i)):
            return ref.tokens[i:end]
    return ref.tokens[start:end]


def truncation(notes: Findings, step: Step, ref: Wording, lang: str | None) -> None:
    """Whether what an excerpt leaves out at its edge is a qualifier of the words that it keeps."""
    if step.a1 == 0:
        near = ending(ref, max(0, step.a2 - 3), step.a2)
        negation = guards.negations(lang)
        lost = [t for t in near if t in guards.BEFORE or t in negation]
        lost += ["said to"] if near[-2:] == ["said", "to"] else []
    else:
        near = list(ref.tokens[step.a1 : step.a1 + 2])
        lost = [t for t in near[:1] if t in guards.AFTER] or [
            t for t in near[1:] if near[0] == "but" and t in guards.AFTER
        ]
    if lost:
        notes.flags.add(Flag.TRUNCATED)


def displaced(path: list[Step], ref: Wording, quo: Wording) -> int:
    """How many of the quotation's unaligned words the reference has elsewhere, unaligned too.

    Runs of two and more with a word of content, single words of content, and whatever moves where nothing else
    is changed; a number alone never: another number stands in its place.
    """
    come = [quo.tokens[s.b1 : s.b2] for s in path if not s.equal and s.b1 < s.b2]
    if not come:
        return 0
    gone = [ref.tokens[s.a1 : s.a2] for s in path if not s.equal and s.a1 < s.a2]
    if {t for run in gone for t in run}.isdisjoint(t for run in come for t in run):
        return 0
    left, new = Counter(t for run in gone for t in run), Counter(t for run in come for t in run)
    moved = [t for t in (left & new).elements() if not t[0].isdigit()]
    if left == new:
        return len(moved)
    pairs = {pair for run in gone for pair in pairwise(run)}
    count = 0
    for run in come:
        hits = [i for i, pair in enumerate(pairwise(run)) if pair in pairs]
        covered = {k for i in hits for k in (i, i + 1)}
        if len(guards.content([run[k] for k in sorted(covered)])) > 0:
            count += len(covered)
    return max(count, len(guards.content(moved)))


def retold(notes: Findings, path: list[Step], ref: Wording, quo: Wording, lang: str | None) -> None:
    """Flags of a retelling: what both wordings say, differently; what only one of them says is no contradiction."""
    kept = [s for s in path if s.equal]
    region = ref.tokens[slice(*clauses(ref, kept[0].a1, kept[-1].a2) if kept else (0, len(ref)))]
    was, now = map(set, guards.counted(region, quo.tokens))
    everywhere = set(guards.counted(ref.tokens, quo.tokens)[0])
    if now - everywhere - {"1"} and was - now - {"1"}:
        notes.flags.add(Flag.NUMBERS_DIFFER)
    negation = guards.negations(lang)
    denied, denies = bool(negation.intersection(region)), bool(negation.intersection(quo.tokens))
    whole = kept or (clauses(ref, 1, 1) == (0, len(ref)) and clauses(quo, 1, 1) == (0, len(quo)))
    if whole and denied != denies and not (denied and guards.DENYING.intersection(quo.tokens)):
        notes.flags.add(Flag.POLARITY_DIFFERS)
    modals = [{guards.BACKSHIFT.get(t, t) for t in guards.MODALS.intersection(s)} for s in (region, quo.tokens)]
    if kept and modals[0] - modals[1] and modals[1] - modals[0]:
        notes.flags.add(Flag.MODALS_DIFFER)
    if unmatched(quo, ref) and unmatched(ref, quo):
        notes.flags.add(Flag.NAMES_DIFFER)


def clauses(words: Wording, start: int, end: int) -> tuple[int, int]:
    """``start`` to ``end`` and what belongs to the clauses that they stand in."""
    while start > 0 and not guards.CLAUSE.search(words.between(start)):
        start -= 1
    while end < len(words) and not guards.CLAUSE.search(words.between(end)):
        end += 1
    return start, end


def unmatched(one: Wording, other: Wording) -> bool:
    """Whether ``one`` names somebody whom ``other`` does not."""
    there = set(other.tokens)
    return any(one.name(i) for i, t in enumerate(one.tokens) if t not in there and t not in guards.FUNCTION)
