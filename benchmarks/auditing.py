"""Corrupt true quotations, and change others harmlessly, and see what ``provenance audit`` makes of them.

    python benchmarks/auditing.py FOLDER… [--quotations 1200] [--seed 1] [--show 0]

FOLDER holds articles (``text/*.txt``, or ``*.txt`` themselves). Quotations are taken with their speakers from our own
extraction, where it is sure; each then stands in a text of its own that cites its article, is changed, and is audited
against all articles. Nothing of the texts is kept. ``--show N`` prints the first N that came out wrong of each sort.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from provenance.actors.registry import load
from provenance.audit.model import Checked, Ruling, Source
from provenance.audit.shelf import Shelf
from provenance.model import ActorKind, Article
from provenance.pipeline.auditing import Audit, source
from provenance.pipeline.extraction import EVIDENCE, extract_all

WORDS = (6, 45)
FAR = 300  # code points between two quotations that are welded


class Quoted(NamedTuple):
    """A true quotation: its words, who said them, the media it came through, its article's address."""

    words: str
    speaker: str
    media: tuple[str, ...]
    url: str
    other_url: str
    other_speaker: str
    other_words: str
    swappable: bool  # the other article does not have the words too


Change = Callable[[Quoted, random.Random], Quoted | None]
AUXILIARY = r"(?:is|are|was|were|will|would|can|could|should|has|have|had|does|do|did|must|may|might)"
MODALS = {"will": "may", "can": "must", "could": "will", "would": "must", "should": "may", "may": "will",
          "must": "may", "might": "will"}  # fmt: skip
NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
FIGURES = {word: str(k) for k, word in enumerate(NUMBERS, 2)}
QUALIFIERS = r"not|never|may|might|could|only|hardly|allegedly|reportedly|perhaps|possibly|unless|if|no"
GUARDED = re.compile(
    rf"\b(?:{QUALIFIERS}|can|will|would|should|must|shall|except|without|none|nothing|neither|nor|hundred|thousand|million|billion)\b|n't|n’t|\d",
    re.I,
)
SPELLINGS = {
    "color": "colour", "favor": "favour", "honor": "honour", "labor": "labour", "center": "centre",
    "defense": "defence", "organization": "organisation", "organize": "organise", "realize": "realise",
    "recognize": "recognise", "apologize": "apologise", "program": "programme", "traveling": "travelling",
    "neighbors": "neighbours", "behavior": "behaviour", "harbor": "harbour", "analyze": "analyse",
    "criticize": "criticise", "theater": "theatre", "fulfill": "fulfil", "jewelry": "jewellery",
    "skeptical": "sceptical", "organizations": "organisations",
}  # fmt: skip


def negation(q: Quoted, rng: random.Random) -> Quoted | None:
    """A "not" put in or taken out."""
    if m := re.search(r"\b(not|never) ", q.words):
        return q._replace(words=q.words[: m.start()] + q.words[m.end() :])
    m = re.search(rf"\b{AUXILIARY}\b(?! not\b|n)", q.words)
    return q._replace(words=f"{q.words[: m.end()]} not{q.words[m.end() :]}") if m else None


def number(q: Quoted, rng: random.Random) -> Quoted | None:
    """Another number."""
    if m := re.search(r"(?<![\w.,])\d{1,4}(?![\w.,%])", q.words):
        return q._replace(words=q.words[: m.start()] + str(int(m[0]) + rng.choice((1, 2, 5, 10))) + q.words[m.end() :])
    m = re.search(rf"\b(?:{'|'.join(NUMBERS)})\b", q.words)
    if m is None:
        return None
    return q._replace(words=q.words[: m.start()] + rng.choice([n for n in NUMBERS if n != m[0]]) + q.words[m.end() :])


def modal(q: Quoted, rng: random.Random) -> Quoted | None:
    """Another modal."""
    m = re.search(rf"\b(?:{'|'.join(MODALS)})\b(?!['’n])", q.words)
    return q._replace(words=q.words[: m.start()] + MODALS[m[0]] + q.words[m.end() :]) if m else None


def name(q: Quoted, rng: random.Random) -> Quoted | None:
    """Another name within the words."""
    m = re.search(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})*\b", q.words)
    other = q.other_speaker.split()[-1]
    return q._replace(words=q.words[: m.start()] + other + q.words[m.end() :]) if m and other not in m[0] else None


def speaker(q: Quoted, rng: random.Random) -> Quoted | None:
    """Another speaker."""
    return q._replace(speaker=q.other_speaker) if not set(q.speaker.split()) & set(q.other_speaker.split()) else None


def qualifier(q: Quoted, rng: random.Random) -> Quoted | None:
    """Cut where a qualifier begins or ends."""
    m = re.search(r" (?:unless|only if|if|except) (?=\w+ \w+)", q.words)
    if m and len(q.words[: m.start()].split()) >= 5:
        return q._replace(words=q.words[: m.start()])
    for m in re.finditer(r"\b(?:not|never|may|might|could|only|hardly|perhaps) (?=\w+ \w+ \w+ \w+)", q.words):
        kept = q.words[m.end() :]
        if not re.search(r"[.;:,!?]", q.words[m.start() : m.end() + 1]):
            return q._replace(words=kept)
    return None


def weld(q: Quoted, rng: random.Random) -> Quoted | None:
    """Two utterances as one."""
    mine, other = q.words.rstrip(" .,!?"), q.other_words
    if min(len(mine.split()), len(other.split())) < 5 or mine in other or other in mine:
        return None
    return q._replace(words=f"{mine}{rng.choice(('. ', ', and ', ', '))}{other}" if len(other) > 1 else None)


def hidden(q: Quoted, rng: random.Random) -> Quoted | None:
    """An ellipsis over a "not"."""
    m = re.search(r"(?<=\w )(?:not|never)(?= \w)", q.words)
    return (
        q._replace(words=f"{q.words[: m.start()]}{rng.choice(('…', '...', '[…]'))}{q.words[m.end() :]}") if m else None
    )


def swapped(q: Quoted, rng: random.Random) -> Quoted | None:
    """Another article cited."""
    return q._replace(url=q.other_url) if q.swappable else None


def typography(q: Quoted, rng: random.Random) -> Quoted | None:
    """Other quotation marks, dashes and apostrophes."""
    table = str.maketrans("'’-—–\"", "’'‐–—'") if rng.random() < 0.5 else str.maketrans("'’—–", "’'–—")
    changed = q.words.translate(table)
    return q._replace(words=changed) if changed != q.words else None


def elision(q: Quoted, rng: random.Random) -> Quoted | None:
    """Some words left out, and marked, none of them one that turns the rest."""
    words = q.words.split()
    places = [
        (a, b)
        for a in range(2, len(words) - 3)
        for b in range(a + 1, min(a + 5, len(words) - 2))
        if not GUARDED.search(" ".join(words[a - 3 if a > 3 else 0 : b + 3]))
    ]
    if not places:
        return None
    a, b = rng.choice(places)
    return q._replace(words=" ".join([*words[:a], rng.choice(("…", "...", "[…]", ". . .", "[...]")), *words[b:]]))


def bracket(q: Quoted, rng: random.Random) -> Quoted | None:
    """A pronoun explained in brackets, or a bracketed capital."""
    if m := re.search(r"(?<= )(?:he|she|they|it)(?= \w)", q.words):
        return q._replace(words=f"{q.words[: m.start()]}[the official]{q.words[m.end() :]}")
    return q._replace(words=f"[{q.words[0].swapcase()}]{q.words[1:]}") if q.words[:2].isalpha() else None


def figures(q: Quoted, rng: random.Random) -> Quoted | None:
    """A number in figures for one in words, or the other way round."""
    for word, figure in FIGURES.items():
        if re.search(rf"\b{word}\b(?! (?:hundred|thousand|million|billion))", q.words):
            return q._replace(words=re.sub(rf"\b{word}\b", figure, q.words, count=1))
        if re.search(rf"(?<![\w.,:$£€-]){figure}(?![\w.,:%-]| (?:hundred|thousand|million|billion|percent))", q.words):
            return q._replace(words=re.sub(rf"(?<![\w.,:$£€-]){figure}(?![\w.,:%-])", word, q.words, count=1))
    return None


def spelling(q: Quoted, rng: random.Random) -> Quoted | None:
    """British for American spelling."""
    for us, uk in SPELLINGS.items():
        if re.search(rf"\b{us}\b", q.words):
            return q._replace(words=re.sub(rf"\b{us}\b", uk, q.words))
        if re.search(rf"\b{uk}\b", q.words):
            return q._replace(words=re.sub(rf"\b{uk}\b", us, q.words))
    return None


def wrapped(q: Quoted, rng: random.Random) -> Quoted | None:
    """Words broken into lines; ``text_of`` wraps the whole text."""
    return q._replace(words=q.words.replace(" ", "\n", 1)) if len(q.words) > 40 else None


def hyphenated(q: Quoted, rng: random.Random) -> Quoted | None:
    """A long word broken at a line's end."""
    m = re.search(r"\b[a-z]{4}(?=[a-z]{4})", q.words)
    return q._replace(words=f"{q.words[: m.end()]}-\n{q.words[m.end() :]}") if m else None


def spaces(q: Quoted, rng: random.Random) -> Quoted | None:
    """No-break and thin spaces."""
    return q._replace(words=re.sub(" ", lambda _: rng.choice(" \u00a0\u2009\u202f"), q.words))


def soft(q: Quoted, rng: random.Random) -> Quoted | None:
    """Soft hyphens in long words."""
    return q._replace(words=re.sub(r"([a-z]{3})([a-z]{3})", "\\1\u00ad\\2", q.words))


def selectors(q: Quoted, rng: random.Random) -> Quoted | None:
    """Variation selectors, as content credentials in text are written."""
    at = rng.randrange(1, len(q.words))
    load_ = "\ufeff" + "".join(chr(rng.choice((0xFE00, 0xE0100)) + rng.randrange(16)) for _ in range(40))
    return q._replace(words=q.words[:at] + load_ + q.words[at:])


def none(q: Quoted, rng: random.Random) -> Quoted | None:
    """Nothing."""
    return q


R = Ruling
ALTERED = {R.ALTERED}
CORRUPT: dict[str, tuple[Change, set[Ruling]]] = {
    "negation in or out": (negation, ALTERED | {R.TRUNCATED}),
    "number changed": (number, ALTERED),
    "modal changed": (modal, ALTERED),
    "name swapped": (name, ALTERED),
    "speaker swapped": (speaker, {R.WRONG_SPEAKER}),
    "qualifier cut": (qualifier, {R.TRUNCATED}),
    "two utterances welded": (weld, {R.SPLICED, R.ALTERED}),
    "ellipsis over a “not”": (hidden, {R.ELISION_HIDES}),
    "source swapped": (swapped, {R.FOUND_ELSEWHERE}),
}
HARMLESS: dict[str, Change] = {
    "nothing changed": none,
    "typography": typography,
    "marked elision": elision,
    "brackets": bracket,
    "number form": figures,
    "spelling": spelling,
    "line wrap": wrapped,
    "hyphenation at a line’s end": hyphenated,
    "no-break and thin spaces": spaces,
    "soft hyphens": soft,
    "variation selectors": selectors,
}
SOUND = {R.VERBATIM, R.ELIDED, R.NORMALISED}


def articles(folders: Sequence[Path]) -> Iterator[Article]:
    """Every article, each with an address of its own."""
    for folder in folders:
        inner = folder / "text" if (folder / "text").is_dir() else folder
        for path in sorted(inner.glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            yield Article(path.name, text, "0" * 64, url=f"https://example.org/{path.stem}")


def letters(text: str) -> str:
    """The letters and digits of ``text``, in small letters."""
    return "".join(filter(str.isalnum, text.casefold()))


def quotations(sources: Sequence[Source]) -> list[Quoted]:
    """The true quotations that are long enough and whose speakers are people."""
    texts = {one.url: letters(one.text) for one in sources}
    found: list[tuple[str, str, tuple[str, ...], str, int]] = []
    for one in sources:
        for said in one.said:
            words = " ".join(one.text[slice(*span)] for span in said.spans).rstrip(",")
            plain = len(said.spans) == 1 and not re.search(r"[\[\]…\n\"“”]|\.\.|``|''", words)
            named = said.kind is ActorKind.PERSON and re.fullmatch(r"[A-Z]\S*(?: [A-Z]\S*){1,2}", said.speaker or "")
            if said.quoted and plain and named and WORDS[0] <= len(words.split()) <= WORDS[1]:
                media = tuple(name for name, _ in said.through)
                found.append((words, said.speaker or "", media, one.url or "", said.spans[0].start))
    out = []
    for k, (words, who, media, url, start) in enumerate(found):
        others = [o for o in found[k + 1 :] + found[:k] if o[3] != url]
        same = next((o for o in found[k + 1 :] if o[3] == url and o[4] > start + len(words) + FAR), None)
        if others:
            swappable = letters(words) not in texts[others[0][3]]
            out.append(Quoted(words, who, media, url, others[0][3], others[0][1], same[0] if same else "", swappable))
    return out


def text_of(q: Quoted, sort: str) -> str:
    """A text that quotes it."""
    through = f", {' and '.join(q.media)} reported" if q.media else ""
    text = f"{q.speaker} said: “{q.words}”{through} ([source]({q.url})).\n"
    if sort == "line wrap":
        import textwrap

        text = (
            "\n".join(
                textwrap.wrap(
                    f"A first sentence of some length stands before it. {text}",
                    70,
                    break_on_hyphens=False,
                    break_long_words=False,
                )
            )
            + "\n"
        )
    return text


def audited(q: Quoted, sort: str, shelf: Shelf, registry: object) -> Checked | None:
    """The verdict on the longest citation of the text."""
    article = Article("audited.md", text_of(q, sort), "0" * 64, lang="en")
    found = [one for one in Audit([article], shelf, registry, lambda _: None) if one.citation.quoted]  # type: ignore[arg-type]
    return max(found, key=lambda one: len(one.citation.text), default=None)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--quotations", type=int, default=1200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    rng, registry = random.Random(options.seed), load()  # noqa: S311 (no cryptography)
    sources = [source(found) for found in extract_all(articles(options.folders), registry, EVIDENCE)]
    shelf = Shelf(sources)
    pool = quotations(sources)
    rng.shuffle(pool)
    pool = pool[: options.quotations]
    print(f"{len(pool):,} quotations of {len(sources):,} articles, seed {options.seed}\n")
    print("| change | texts | as it should be | |\n|---|---|---|---|")
    flagged = texts = wrong = harmless = 0
    for sort, (change, wanted) in CORRUPT.items():
        n, right, others = run(pool, sort, change, wanted, shelf, registry, rng, options.show)
        flagged, texts = flagged + right, texts + n
        print(f"| {sort} | {n} | {right / max(1, n):.3f} | {others} |")
    print(f"| **all corruptions** | {texts} | **{flagged / max(1, texts):.4f}** | |")
    for sort, plain in HARMLESS.items():
        n, right, others = run(pool, sort, plain, SOUND, shelf, registry, rng, options.show)
        wrong, harmless = wrong + n - right, harmless + n
        print(f"| {sort} | {n} | {right / max(1, n):.3f} | {others} |")
    print(f"| **harmless, flagged as wrong** | {harmless} | **{wrong / max(1, harmless):.4f}** | |")


def run(
    pool: Sequence[Quoted], sort: str, change: Change, wanted: set[Ruling], shelf: Shelf, registry: object,
    rng: random.Random, show: int,
) -> tuple[int, int, str]:  # fmt: skip
    """How many texts there were, how many came out as ``wanted``, and what the others came out as."""
    others: Counter[str] = Counter()
    n = right = 0
    for q in pool:
        changed = change(q, rng)
        if changed is None:
            continue
        n += 1
        found = audited(changed, sort, shelf, registry)
        if found is not None and found.ruling in wanted:
            right += 1
            continue
        others[found.ruling if found else "no citation"] += 1
        if sum(others.values()) <= show:
            verdict, why, exact = (found.ruling, found.why, found.exact) if found else ("no citation", "", "")
            print(f"\n{sort}: {text_of(changed, sort)}   → {verdict}: {why}", file=sys.stderr)
            print(f"   true: {q.words}\n   exact: {exact}", file=sys.stderr)
    return n, right, ", ".join(f"{count} {what}" for what, count in others.most_common())


if __name__ == "__main__":
    main()
