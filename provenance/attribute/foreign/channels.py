"""Slavic channels that speak for themselves: "телеграм-канал «Дозор» написал: «…»", "говорится в посте канала".

A channel of a network is no medium that passes words on, unless it is said whose: what stands in its posts it says.
"""

from __future__ import annotations

from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

NOUNS = ("канал", "паблик", "паблік", "блог")
# What is published there; "авторы канала" and "по сведениям канала" are the channel's too.
POSTED = tuple(
    "публикаци публікаці пост допис сообщени повідомленн запис текст автор админ адмін сведени данны".split()
)
NEAR = 3  # sentences
MARKS = 7  # words of a name in marks


def called(t: Tagged) -> tuple[int, int, str] | None:
    """The one channel that a sentence names in marks behind its sort: where its name stands, and the name."""
    found = []
    for k in range(len(t.tags) - 2):
        noun = t.lower[k].rpartition("-")[2]
        if not noun.startswith(NOUNS) or t.tags[k + 1 : k + 2] != '"' or t.tags[k] == "V":
            continue
        close = t.tags.find('"', k + 2, k + MARKS)
        if close > 0:
            found.append((k + 2, close, " ".join(t.words[k + 2 : close])))
    return found[0] if len(found) == 1 else None


def of_channel(reading: Reading, t: Tagged, token: int) -> Said | None:
    """The channel whose words a quotation has, where nobody else is said to speak."""
    if not reading.known.slavic:
        return None
    own = called(t)
    if own is not None:
        first, last, name = own
        leads = t.tags[token - 1 : token] == ":" and last < token  # "канал «Дозор» пошел дальше: «…»"
        says = leads or any(t.tags[k] == "V" for k in range(len(t.tags)))
        nominative = t.lower[first - 2].endswith(("канал", "паблик", "паблік", "блог"))
        if says and nominative and "K" not in t.tags[:first] + t.tags[last:token]:
            return Said("governing_verb", t, Subject(first, last, name, ActorKind.GROUP), None)
        return None
    if not posted(t):
        return None
    for s in reversed(reading.sentences[max(0, t.index - NEAR) : t.index]):
        if t.paragraph - s.paragraph > 1:
            return None
        before = called(s)
        if before is not None:
            at = next(k for k in range(len(t.tags)) if t.lower[k].startswith(POSTED))
            how = "the channel named before"
            return Said("continues", t, Subject(at, at + 1, before[2], ActorKind.GROUP, how=how), None)
        if any(reading.counts(s, n) for n in reading.names[s.index]):
            return None
    return None


def posted(t: Tagged) -> bool:
    """Whether a sentence says that words stand in a post, and not in whose."""
    for k in range(len(t.tags)):
        if t.lower[k].startswith(POSTED) and t.tags[k] == "N":
            behind = t.tags[k + 1 : k + 2]
            return behind in ("", ",", ".", "I", ":", "-", "R", "V") or t.lower[k + 1].startswith(NOUNS)
    return False
