"""Occurrences in which everything is that makes matching depend on what came before: made anew from a seed."""

from __future__ import annotations

import random

from provenance.model import Kind, Occurrence

WORDS = (
    "harbour gate lorry bridge winter council money road water school teacher ship market price bread train signal "
    "engine valley tunnel border paper letter river storm garden window doctor nurse farmer field wheat summer"
).split()
SMALL = "the a of to and in we will not is was that for on with have been it they our".split()
NAMES = ("Ana Petrova", "Petrova", "Marko Ilic", "Ilic", "Jana Novak", None, None, "Council", "Ana Marija Petrova")


def made(seed: int, count: int, *, memes: int = 0) -> list[Occurrence]:
    """``count`` occurrences; ``memes`` more are wordings of one phrase, each another."""
    r = random.Random(seed)

    def sentence(size: int) -> list[str]:
        return [r.choice(SMALL if r.random() < 0.45 else WORDS) for _ in range(size)]

    pool = [sentence(r.randint(1, 26)) for _ in range(max(4, count // 6))]
    opening = sentence(5)  # of a speech that many begin with
    pool += [opening + sentence(r.randint(4, 12)) for _ in range(count // 12)]
    out: list[Occurrence] = []
    meme = sentence(18)
    for n in range(count + memes):
        words = list(r.choice(pool)) if n < count else list(meme)
        for _ in range(r.choice((0, 0, 1, 1, 2, 4)) if n < count else r.randint(1, 4)):
            where = r.randrange(len(words))
            what = r.random()
            if what < 0.3 and len(words) > 1:
                del words[where]
            elif what < 0.5:
                words.insert(where, r.choice(WORDS))
            elif what < 0.6:
                words[where] = r.choice(["5", "7", "not", "nine"])
            else:
                words[where] = r.choice(WORDS)
        if r.random() < 0.15 and len(words) > 8:
            start = r.randrange(len(words) - 4)
            words = words[start : start + r.randint(1, 8)]
        if r.random() < 0.06:
            words += r.choice(pool)  # two in one pair of marks
        document = f"d{r.randrange(1 + count // 3)}"
        day = 1 + sum(map(ord, document)) % 27
        text = " ".join(words)
        out.append(
            Occurrence(
                key=(document, n),
                text=text + r.choice((".", ",", "", "!")),
                kind=r.choice((Kind.DIRECT, Kind.DIRECT, Kind.MIXED, Kind.INDIRECT, Kind.NOT_SPEECH)),
                document=document,
                position=n,
                speaker=r.choice(NAMES),
                outlet=f"o{r.randrange(9)}",
                published=r.choice((f"2025-0{1 + day % 9}-{day:02}", f"2025-03-{day:02}T10:00:00Z", None)),
                lang=r.choice(("en", "en", "en", None, "de")),
                context=f"Petrova said {text} of the {r.choice(WORDS)} " + r.choice((" ".join(r.choice(pool)), "")),
                primary=r.random() < 0.05,
                end=n + r.randrange(1, 30),
            )
        )
    return out
