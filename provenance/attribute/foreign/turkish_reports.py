"""Turkish reports without a verb of saying: "X Müdürlüğüne göre, …", and headlines, "Bakan Er: Zam yok"."""

from __future__ import annotations

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.turkish_subjects import Subjects, Who, untitled
from provenance.attribute.foreign.turkish_words import are_some, dative, is_role, lower, says, to_body
from provenance.compiled import compiled
from provenance.model import ActorKind

FAR = 12  # words up to "according to"
SHORT = 4  # words up to it, where several people have no name
FEWEST = 3  # words of what is so
LABEL = 6  # words of a label, with its colon
WORDS_SAID = 2  # words behind a headline's colon, and the colon
LETTERS = 6  # of a body's name in capitals alone
HEAD = 1  # the last paragraph of a headline
SAME = frozenset("aynı bu".split())


def according(voices: Subjects, t: Tagged) -> tuple[Who, int, int] | None:
    """Whose view opens a sentence, where "according to" stands, and where what is so begins."""
    if "Q" in t.tags:
        return None
    at = next((k for k in range(1, min(FAR, len(t.lower))) if t.lower[k] == "göre"), None)
    if at is None or set(t.tags[:at]) & set(",:;V"):
        return None
    who = through_medium(voices, t, at) or _holder(voices, t, at)
    first = at + 1 + (t.tags[at + 1 : at + 2] == ",")
    last = len(t.tags) - (t.tags[-1] == ".")
    return (who, at, first) if who is not None and last - first >= FEWEST else None


def through_medium(voices: Subjects, t: Tagged, at: int) -> Who | None:
    """On whom a medium's story rests: "X'in hükümet kaynaklarına dayandırdığı habere göre, …"."""
    based = next((k for k in range(2, at) if t.lower[k] in BASED), None)
    medium = next((k for k in range(at) if t.tags[k] == "K"), None)
    if based is None or medium is None or medium >= based - 1 or not t.lower[at - 1].startswith("haber"):
        return None
    first = next((k for k in range(based - 1, medium, -1) if t.tags[k] in ",K"), medium) + 1
    while first < based and not t.words[first][0].isalpha():
        first += 1
    word = t.words[based - 1]
    plain = next((m[1] for form in _DATIVES if (m := form.fullmatch(word)) and _is_source(m[1])), None)
    if plain is None or first >= based:
        return None
    kind = ActorKind.PERSON if "bir" in t.lower[first:based] else ActorKind.GROUP
    return Who(first, based, True, Resolved(" ".join((*t.words[first : based - 1], plain)), kind, "as printed"))


BASED = frozenset("dayandırdığı dayandırarak dayanarak atfen".split())
_DATIVES = (compiled(r"(\w+[ıiuü])n[ae]"), compiled(r"(\w+[ıiuüae])y[ae]"), compiled(r"(\w+)[ae]"))


def _is_source(word: str) -> bool:
    """Whether a noun is somebody or several whom a story may rest on."""
    word = lower(word)
    return are_some(word) or is_role(word)


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
    if t.lower[at - 1][-1] not in "ae" or not are_some(several) or at > SHORT:
        return None
    last = voices.last.resolved if voices.last is not None else None
    if t.lower[0] in SAME:
        again = last is not None and last.name.lower().endswith(several)
        return Who(0, at, True, last) if again and last is not None else None
    return Who(0, at, True, Resolved(" ".join((*t.words[: at - 1], word[:-1])), ActorKind.GROUP, "as printed"))


def headline(voices: Subjects, t: Tagged) -> tuple[Who, int] | None:
    """Whose name stands before the colon of a headline or a line between paragraphs, and where the colon is.

    The article names him in full, or a title stands before his name.
    """
    colon = t.tags.find(":", 1, LABEL)
    if colon < 1 or "Q" in t.tags or t.tags[-1] in ".:," or len(t.tags) - colon <= WORDS_SAID:
        return None
    if t.paragraph > HEAD and not _alone(voices, t):
        return None
    n = next((n for n in voices.reading.names[t.index] if n.last == colon), None)
    if n is None or any("'" in w or "’" in w for w in n.words):
        return None
    titles = [k for k in range(n.first) if t.tags[k] == "T" or is_role(t.lower[k])]
    plain = untitled(n)
    if len(titles) < n.first:
        return None
    if len(plain) == 1 and plain[0].isupper() and len(plain[0]) <= LETTERS and not titles:
        return _acronym(voices, t, plain[0], n.first, colon)
    person = voices.reading.people.find(plain) or _in_small(voices, t, plain)
    elsewhere = any(
        s.index != t.index and voices.reading.people.find(untitled(m)) is person
        for s in voices.reading.sentences
        for m in voices.reading.names[s.index]
    )
    if person is not None and person.person and len(person.words) > 1 and elsewhere:
        return Who(n.first, colon, True, Resolved(person.name, person.kind, "the name given in full below")), colon
    if titles and len(plain) == 1 and not plain[0].isupper() and not t.paragraph and not is_role(lower(plain[0])):
        return Who(n.first, colon, True, Resolved(plain[0], ActorKind.PERSON, "as printed")), colon
    return None


def _alone(voices: Subjects, t: Tagged) -> bool:
    """Whether a sentence is a paragraph of its own."""
    near = voices.reading.sentences[max(0, t.index - 1) : t.index + 2]
    return sum(s.paragraph == t.paragraph for s in near) == 1


def _in_small(voices: Subjects, t: Tagged, plain: tuple[str, ...]) -> Person | None:
    """The one person whose family name a line in capitals has: "SAĞLAM"."""
    if not plain or not all(map(str.isupper, plain)):
        return None
    family = lower(plain[-1])
    found = [p for p in voices.reading.people.all if p.person and len(p.words) > 1 and lower(p.words[-1]) == family]
    fits = len(found) == 1 and (len(plain) == 1 or lower(plain[0]) == lower(found[0].words[0]))
    return found[0] if fits else None


def _acronym(voices: Subjects, t: Tagged, letters: str, first: int, colon: int) -> tuple[Who, int] | None:
    """A body by its letters, which the article has elsewhere too: "UEFA: Maç tekrarlanmayacak"."""
    if fold(letters) in places().cities | places().countries:
        return None
    elsewhere = any(
        s.index != t.index and any(w.partition("'")[0].partition("’")[0] == letters for w in s.words)
        for s in voices.reading.sentences
    )
    small = [p for p in voices.reading.people.all if lower(letters) in map(lower, p.words) and p.person]
    if not elsewhere or any(letters not in p.words for p in small):
        return None
    return Who(first, colon, True, Resolved(letters, ActorKind.BODY, "as printed")), colon


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
