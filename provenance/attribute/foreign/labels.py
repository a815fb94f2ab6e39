"""Names before or behind a colon without a verb: labels that say who speaks, and topics, which nobody says.

Capitals alone make no label: neither a headline in capitals, nor words that nothing but capitals makes a name.
"""

from __future__ import annotations

from provenance.attribute.foreign.clauses import FEWEST, FINITE
from provenance.attribute.foreign.floor import HEAD
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.said_that import ASKS
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged

TOPIC = 14  # words of a headline up to its colon
ABOUT = frozenset("о об обо про".split())
# Words that tell a statement from "головне", "что известно": somebody speaks of himself, denies or demands.
OWN = frozenset(
    """я мы ми нам мне мені нас меня мене мій моя моє моя мої мого моєї моему мой моё мое мои
    моего моей наш наша наше наші наши нашого нашої нашего нашей не нет немає нельзя нужно надо треба можна
    можно должен должна должны має мають повинен повинна повинні это це""".split()
)
ACRONYM = 6  # letters of an acronym at most


def named_after_colon(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Who is named in full behind a headline's words and a colon: "„…“: Ann Lee wählt scharfe Worte"."""
    if reading.known.slavic:
        return _about_behind(reading, t, token)
    if t.paragraph > HEAD or t.tags[token + 1 : token + 2] != ":" or "V" in t.tags[:token]:
        return None
    for n in reading.names[t.index]:
        if n.first == token + 2 and len(n.words) > 1 and reading.counts(t, n):
            subject = reading.named(t, n)
            return Said("label", t, subject, None) if subject.person and subject.person.person else None
    return None


def _about_behind(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Who speaks on what, behind the words and a colon of a Slavic headline or link: "«…»: Лис про нові мости"."""
    if t.tags[:token].strip('"') or t.tags[token + 1 : token + 2] != ":" or t.tags.endswith("."):
        return None
    n = next((n for n in reading.names[t.index] if n.last < len(t.tags) and t.lower[n.last] in ABOUT), None)
    if n is None or n.governed or t.tags[token + 2 : n.first].strip("TNA") or not reading.counts(t, n):
        return None
    subject = reading.named(t, n)
    return Said("label", t, subject, None) if subject.person and subject.person.person else None


def headed(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Whose label stands at the head of a headline that quotes a fragment: "МИД: переговоры «в тупике»"."""
    at = t.tags.find(":", 1, token)
    if not reading.known.slavic or at < 0 or t.paragraph > HEAD or "Q" in t.tags[:token]:
        return None
    for n in reading.names[t.index]:
        if n.first == 0 and n.last == at and reading.counts(t, n):
            subject = reading.named(t, n)
            return None if shouted(t, at, subject.name or "") else Said("label", t, subject, at)
    return None


def headed_on(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """Words in a Slavic headline behind whose they are and on what: "Лис про міст: ми не будуємо зайвого".

    "Лис про міст: головні тези" has no words of his, and a question behind the colon is the reporter's.
    """
    at = t.tags.find(":", 2, TOPIC) if reading.known.slavic and t.index == 0 else -1
    n = next((n for n in reading.names[0] if n.last + 1 < at and _about(t, n.last)), None) if at > 0 else None
    if n is None or n.governed or t.tags[: n.first].strip("TNA") or t.tags.endswith("."):
        return None
    words = t.lower[at + 1 :]
    if set(t.tags[at + 1 :]) & set("Q:") or len(words) < FEWEST or t.words[-1].endswith("?"):
        return None
    if set(t.tags[:at]) & set("V,;") or words[0] in ASKS or len(reading.sentences) < 2:
        return None
    own = any(w in OWN for w in words) or any(w.endswith(FINITE) for w in words)
    person = reading.people.named(t, n)
    if not own or person is None or unmet(person) or (person.person and len(person.words) < 2):
        return None  # "Новина про міст: …"
    subject = reading.named(t, n)
    return ((at + 1, len(t.tags)), Said("label", t, subject, at)) if not subject.medium else None


def _about(t: Tagged, at: int) -> bool:
    """Whether it says on what somebody speaks: "Лис про міст", "Лис — о мосте"."""
    return t.lower[at + (t.tags[at] == "-")] in ABOUT


def with_comma(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Whose words an Italian headline has behind a comma: "Ponte: Lee, 'resta chiuso'", "Ministro dopo la piena, '…'".

    Whoever it is the article has to name in full, or by that office.
    """
    comma = token - 1 - (t.tags[token - 1 : token] == '"')
    first = t.tags.rfind(":", 0, max(comma, 0)) + 1  # behind what it is about
    heads = t.paragraph <= HEAD and t.tags[comma : comma + 1] == ","
    if reading.known.lang != "it" or not heads or set(t.tags[:comma]) & set("VXPQL,"):
        return None
    n = next((n for n in reading.names[t.index] if first <= n.first and n.last == comma), None)
    n = n if n is not None and t.tags[first : n.first] in ("", "T", "DT") else None
    if n is not None:
        person = reading.people.named(t, n)
        whole = person is not None and person.person and len(person.words) > 1 and not unmet(person)
        return Said("label", t, reading.named(t, n), None) if whole and reading.counts(t, n) else None
    if first or t.tags[:1] != "T" or any(n.first < comma and not n.governed for n in reading.names[t.index]):
        return None
    last = reading.phrase(t, 0, comma)
    subject = reading.role(t, Subject(0, last, None, None, how="phrase"), last)
    named = subject is not None and subject.person is not None and subject.person.person
    return Said("label", t, subject, None) if named and subject is not None else None


def shouted(t: Tagged, at: int, name: str) -> bool:
    """Whether a label before the colon ``at`` is a topic for all that its capitals tell: "ПОЖЕЖА НА ЗАВОДІ: …".

    An acronym may stand there, and whoever the text names in small letters.
    """
    capitals = all(word.isupper() for word in t.words[:at] if word[0].isalpha())
    return capitals and name.isupper() and (at > 2 or len(name) > ACRONYM)


def unmet(p: Person | None) -> bool:
    """Whether nothing but capitals says that several words name somebody."""
    return (
        p is not None and p.person and len(p.words) > 1 and not (p.subject or p.roles or is_given(p.words[0].lower()))
    )
