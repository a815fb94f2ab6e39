"""Turkish reports without a verb of saying: "X Müdürlüğüne göre, …", and headlines, "Bakan Er: Zam yok"."""

from __future__ import annotations

from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.turkish_subjects import Subjects, Who, untitled
from provenance.attribute.foreign.turkish_words import are_some, dative, is_role, says, to_body
from provenance.model import ActorKind

FAR = 8  # words up to "according to"
FEWEST = 3  # words of what is so
LABEL = 6  # words of a label, with its colon
HEAD = 1  # the last paragraph of a headline
SAME = frozenset("aynı bu".split())


def according(voices: Subjects, t: Tagged) -> tuple[Who, int, int] | None:
    """Whose view opens a sentence, where "according to" stands, and where what is so begins."""
    if "Q" in t.tags:
        return None
    at = next((k for k in range(1, min(FAR, len(t.lower))) if t.lower[k] == "göre"), None)
    if at is None or set(t.tags[:at]) & set(",:;V"):
        return None
    who = _holder(voices, t, at)
    first = at + 1 + (t.tags[at + 1 : at + 2] == ",")
    last = len(t.tags) - (t.tags[-1] == ".")
    return (who, at, first) if who is not None and last - first >= FEWEST else None


def _holder(voices: Subjects, t: Tagged, at: int) -> Who | None:
    """Who stands in the dative right before a word: a body, several people, or a name with its apostrophe."""
    for n in voices.reading.names[t.index]:
        if n.last == at and dative(n.words[-1]) and t.tags[at - 1] != "K":
            plain = untitled(n)
            person = voices.reading.people.find(plain)
            name = person.name if person else " ".join(plain)
            kind = person.kind if person else ActorKind.PERSON
            return Who(n.first, at, True, Resolved(name, kind, "as printed"))
    word = t.words[at - 1]
    if (noun := to_body(word)) is not None and word[0].isupper():
        first = at - 1
        while first and t.words[first - 1][0].isupper() and t.tags[first - 1] in "ATN":
            first -= 1
        if first == at - 1:
            return None  # "Belediyeye göre": one that has been told of
        return Who(first, at, True, Resolved(" ".join((*t.words[first : at - 1], noun)), ActorKind.BODY, "as printed"))
    several = t.lower[at - 1][:-1]
    if t.lower[at - 1][-1] not in "ae" or not are_some(several) or at > FAR // 2:
        return None
    last = voices.last.resolved if voices.last is not None else None
    if t.lower[0] in SAME:
        again = last is not None and last.name.lower().endswith(several)
        return Who(0, at, True, last) if again and last is not None else None
    return Who(0, at, True, Resolved(" ".join((*t.words[: at - 1], word[:-1])), ActorKind.GROUP, "as printed"))


def headline(voices: Subjects, t: Tagged) -> tuple[Who, int] | None:
    """Whose name stands before a headline's colon, whom the article names in full, and where the colon is."""
    colon = t.tags.find(":", 1, LABEL)
    if colon < 1 or t.paragraph > HEAD or "Q" in t.tags or t.tags[-1] in ".:," or len(t.tags) - colon <= FEWEST:
        return None
    n = next((n for n in voices.reading.names[t.index] if n.last == colon), None)
    if n is None or any("'" in w or "’" in w for w in n.words):
        return None
    if not all(t.tags[k] == "T" or is_role(t.lower[k]) for k in range(n.first)):
        return None
    person = voices.reading.people.find(untitled(n))
    elsewhere = any(
        s.index != t.index and voices.reading.people.find(untitled(m)) is person
        for s in voices.reading.sentences
        for m in voices.reading.names[s.index]
    )
    if person is None or not person.person or len(person.words) < 2 or not elsewhere:
        return None
    return Who(n.first, colon, True, Resolved(person.name, person.kind, "the name given in full below")), colon


def before_it(voices: Subjects, t: Tagged, s: Tagged) -> Who | None:
    """Who is the subject of the sentence before, which names nobody else: "Er, masaya oturdu. "…" dedi."."""
    if s.paragraph != t.paragraph or "Q" in s.tags or ":" in s.tags:
        return None
    people = [n for n in voices.reading.names[s.index] if not any("'" in w or "’" in w for w in n.words)]
    found = next(iter(voices.candidates(s, 0, len(s.tags))), None)
    if found is None or len(people) != 1 or found.resolved.kind is not ActorKind.PERSON:
        return None
    return found if found.marked and (found.first, found.last) == (people[0].first, people[0].last) else None


def behind_words(t: Tagged, who: Who, token: int) -> bool:
    """Whether who stands right behind words that open a sentence says them, by its last verb."""
    last = len(t.tags.rstrip(".,-"))
    tail = t.lower[max(who.last, last - 2) : last]
    start = token + 1 + (t.tags[token + 1 : token + 2] == "-")
    near = who.first == start or not set(t.tags[start : who.first]) - set("NT")
    return near and who.first - start < LABEL and any(map(says, tail)) and "Q" not in t.tags[who.last :]
