"""What a quotation shows of being speech, or a title, a slogan, a word held with tongs."""

from __future__ import annotations

import re

from provenance.attribute.ranker.features import Quote, Reading

WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LOOK = 120  # code points of the quotation that are looked at
SPOKEN = frozenset(
    "i we you my our me us your i'm i've we're we've you're don't can't it's that's is are was be".split()
)


def describe(reading: Reading, q: Quote, best: float, tie: str) -> list[str]:
    """The features of a quotation; ``best`` is the chance of its best candidate, ``tie`` how that one is tied to it."""
    own = reading.read(q.sentence)
    s, classes = own.sentence, own.classes
    span = s.spans[q.token]
    text = reading.scene.text[span.start : min(span.end, span.start + LOOK)]
    words = WORDS.findall(text)
    begin = [w[0] for w in words if len(w) > 3]
    long, capitals = len(begin), len([c for c in begin if c.isupper() or c.isdigit()])
    shape = (
        "t" if long and capitals == long else "l" if not capitals else "u" if words and words[0][0].isupper() else "m"
    )
    count = min(len(words), 6) if len(words) < 9 else 9
    spoken = not SPOKEN.isdisjoint("\n".join(words).lower().replace("’", "'").split("\n"))
    before, after = classes[max(0, q.token - 2) : q.token], classes[q.token + 1 : q.token + 3]
    left = s.words[q.token - 1].lower() if before and before[-1] not in "AMQT" else ""
    right = s.words[q.token + 1].lower() if after and after[0] not in "AMQT" else ""
    many, many_words = min(len(s.quotes), 4), count > 3
    return [
        "1", f"b{before}", f"a{after}", f"B{before[-1:]}{after[:1]}{shape}", f"L{left}", f"R{right}",
        f"s{spoken}{shape}{count}", f"S{int(best * 5)}{many_words}{shape}", f"t{tie}", f"T{tie[:3]}{shape}{many_words}",
        f"m{many}{shape}{q.place}", f"q{text[:1]}{shape}",
    ]  # fmt: skip
