"""Which Slavic body a common noun means again: "в министерстве" behind "Министерство энергетики", "у відомстві"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from provenance.attribute.foreign import cases, declined
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import ANEW
from provenance.attribute.foreign.offices import MINISTRY, NOT_WHERE
from provenance.attribute.foreign.subject import NEAR, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.whom import Whom
from provenance.model import ActorKind

VOWELS = "аеиіїоуєюяьйы"
SHORTER = {"міністерств": "мін", "министерств": "мин"}  # what a word made of two begins with: "Мінфін"
ANEW_STEMS = ("ведомств", "відомств", "спецслужб", "организац", "організац", "регулятор", "структур")
# What a noun alone means that a body's own name does not have.
OTHERWISE = {
    "дипмисс": ("посольств", "консульств", "представительств"),
    "дипміс": ("посольств", "консульств", "представництв"),
    "дипломат": ("посольств", "консульств"),
    "объединен": ("союз", "ассоциац", "федерац", "профсоюз"),
    "об'єднан": ("спілк", "асоціац", "федерац", "профспілк"),
    "регулятор": ("банк", "нацбанк", "центробанк", "комісі", "комисси", "нацкомісі"),
    "управлен": ("департамент",),
    "управлін": ("департамент",),
}
SHORTEST = 4  # letters of a stem
ANOTHER = ("вні", "тні", "чні", "ькі", "ові", "ые", "ие")  # endings of adjectives in the nominative plural
COMPOUND = (  # endings of one word made of two in the nominative
    *"бвгдзклмнпрстфхцчш",
    *"служба інспекція инспекция агентство бюро палата комісія комиссия казначейство поліція полиция дума рада".split(),
)
WHICH = ("ий", "ій", "ый", "ая", "ое", "не", "на", "ча", "ща", "ого", "ой", "ої", "ом", "ому", "ій")  # of adjectives
FOR = ("справ", "питан", "делам", "надзвич", "ситуац", "протид", "правопоряд")  # what offices are for
DID = tuple("ило ало яло ыло ила ала яла или али яли ють ают яют уют оют еют чат".split())  # verbs, by their shape
OF_LAND = ("ский", "ская", "ское", "ский", "цкий", "цкая", "цкое", "ський", "ська", "ське", "цький", "цька", "цьке")
AND = ("и", "і", "й", "та")
BENT = (*"аяуюеиыії", "ой", "ей", "ого", "их", "ых")  # ends of words in other cases than the nominative
LONG = 7  # letters of what is no acronym
OF = "NA"  # classes of what a body is of


def again(whom: Whom, t: Tagged, noun: str) -> str | None:
    """The one body of the sentences before that a noun alone means; None where there are several, or none."""
    stem = noun.rstrip(VOWELS)
    if len(stem) < SHORTEST:
        return None
    anew = noun in ANEW or stem in ANEW_STEMS
    full = whom.acronyms
    if anew:
        here = [s for s in whom.sentences[max(0, t.index - NEAR) : t.index] if s.paragraph == t.paragraph]
        named = dict.fromkeys(full.get(name, name) for s in here for name in _bodies(whom, s))
        if len(named) == 1:
            return next(iter(named))
    found: dict[str, None] = {}
    for s in reversed(whom.sentences[max(0, t.index - NEAR) : t.index]):
        for name in _bodies(whom, s):
            if anew or _has(name.lower(), stem):
                found.setdefault(name)
        if found and not anew:
            break
    if anew and not found and (only := _only_house(whom, t)) is not None:
        return only
    if not found and t.index:
        return _by_letters(whom.sentences[t.index - 1], t, noun)
    found = dict.fromkeys(full.get(n, n) for n in found)
    names = [n for n in found if not any(n != m and m.startswith(f"{n} ") for m in found)]
    return names[0] if len(names) == 1 else None


def _only_house(whom: Whom, t: Tagged) -> str | None:
    """The one body that the sentence before in the paragraph has, by a common noun: "За даними прокуратури, …"."""
    s = whom.sentences[t.index - 1] if t.index else None
    if s is None or s.paragraph != t.paragraph:
        return None
    houses = {
        declined.nominative((s.lower[k],), whom.known)
        for k in range(len(s.tags))
        if s.tags[k] == "N" and s.words[k].islower() and _is_noun(s.lower[k], whom.known)
    }
    return houses.pop() if len(houses) == 1 else None


def is_letters(word: str) -> bool:
    """Whether a word is two to six capitals: "ДБР"."""
    return word.isupper() and word.isalpha() and 1 < len(word) < LONG


def _by_letters(s: Tagged, t: Tagged, noun: str) -> str | None:
    """The one acronym of the sentence before that has a noun's first letter: "ЕБРР. … В банке"."""
    if s.paragraph != t.paragraph:
        return None
    short = {w for w in s.words if 2 < len(w) < LONG and w.isupper() and w.isalpha()}
    found = short.pop() if len(short) == 1 else ""
    return found if noun[0].upper() in found[1:] else None


def noun(word: str, known: Grammar) -> str | None:
    """The noun for a body that a word is in some case; None where it is none."""
    stem = word.rstrip(VOWELS)
    if word in ANEW or any(word.startswith(a) and len(word) - len(a) < SHORTEST for a in (*ANEW_STEMS, *OTHERWISE)):
        return word
    return next((b for b in known.bodies if len(b) >= SHORTEST and b.rstrip(VOWELS) == stem), None)


def _has(name: str, stem: str) -> bool:
    head = name.split()[0]
    ways = OTHERWISE.get(stem, ())
    if ways and any(w.startswith(ways) for w in name.lower().split()[:3]):
        return True
    return any(w.startswith(stem) for w in name.split()[:2]) or head.endswith(stem) or (
        stem in SHORTER and head.startswith(SHORTER[stem]) and len(head) > len(SHORTER[stem])
    )  # fmt: skip


def _bodies(whom: Whom, s: Tagged) -> Iterator[str]:
    """The bodies that a sentence names in more than a common noun, in the nominative."""
    taken = -1
    for k in range(len(s.tags)):
        if k < taken or s.tags[k] not in "NA":
            continue
        n = next((n for n in whom.names[s.index] if n.first == k), None)
        person = whom.people.named(s, n) if n is not None else None
        if person is None and MINISTRY.match(s.words[k]) and s.words[k].lower().endswith(COMPOUND):
            yield s.words[k]
            continue
        if n is not None and person is not None and (person.kind is ActorKind.BODY or MINISTRY.match(person.name)):
            taken = n.last
            if len(person.name.split()) > 1 or person.name.lower() not in whom.known.bodies or person.name.isupper():
                made = MINISTRY.match(person.name) and not person.name.isupper()
                yield declined.compound(person.name.split()[0]) if made else person.name  # "У Держекоінспекції"
                continue
        if not is_house(s, k, whom.known):
            continue
        last = end(whom, s, k)
        if last > k + 1:
            taken = last
            yield in_full(s, k, last, whom.known)


def in_full(s: Tagged, first: int, last: int, known: Grammar) -> str:
    """A body's name in the nominative, without a small adjective before its capital."""
    first += s.words[first][0].islower() and s.words[first + 1][0].isupper() and not s.words[first + 1].isupper()
    return declined.nominative(s.words[first:last], known)


def is_house(s: Tagged, k: int, known: Grammar) -> bool:
    """Whether a word is, in whatever case, a noun for a body, or such a noun's adjective right before it."""
    if s.words[k].isupper():
        return False
    if _is_noun(s.lower[k], known):
        return True
    adjective = s.lower[k].endswith(WHICH) and s.tags[k + 1 : k + 2] in ("N", "A")
    return adjective and _is_noun(s.lower[k + 1], known)


def noun_in_any_case(word: str, known: Grammar) -> bool:
    """Whether a word in small letters is a noun for a body in some case."""
    return _is_noun(word, known)


@lru_cache(maxsize=1 << 14)
def _is_noun(word: str, known: Grammar) -> bool:
    """Whether a word in small letters is a noun for a body in some case."""
    return any(len(b) >= SHORTEST and b[:2] == word[:2] and cases.same(word, b, known) for b in known.bodies)


# With what is done to something a body's name does not go on: "в министерстве эту версию отвергают".
THESE = frozenset("эту это эти этот такую такие любую любые цю ці цей таку такі будь-які".split())


def end(whom: Whom, s: Tagged, k: int) -> int:
    """Where a body's name ends that begins with the word ``k``: "Комитет по надзору за рынком и ценами"."""
    last = k + 1
    people = {n.first for n in whom.names[s.index] if (p := whom.people.named(s, n)) is not None and p.person}
    while last < len(s.tags) and last not in people:
        near = s.tags[last + 1 : last + 2]
        if s.lower[last] in THESE:
            break
        if s.tags[last] in OF and not s.lower[last].endswith(("ому", "ему")):
            if s.words[last][0].islower() and s.lower[last].endswith(DID):
                break  # "управление распространило заявление"
            if last == k + 1 and s.lower[last].endswith(ANOTHER) and near == "N":
                break  # "через офіс несправні батареї": what is something else's
            last += 1
        elif near in ("N", "A") and _goes_on(s, last):
            last += 2
        else:
            break
    return last


def _goes_on(s: Tagged, at: int) -> bool:
    """Whether a small word goes on with what a body is for or where it is: "по охране", "у справах", "в Джакарте"."""
    if s.tags[at] == "C":
        return s.lower[at] in AND and (s.lower[at + 1].endswith(BENT) or s.tags[at + 2 : at + 3] == "(")
    if s.lower[at] in ("по", "при"):
        return s.lower[at + 1] not in NOT_WHERE
    if s.lower[at] in ("з", "із", "с", "у", "в"):
        return s.lower[at + 1].startswith(FOR) or (s.lower[at] in ("у", "в") and s.words[at + 1][0].isupper())
    return False


REGIONS = tuple(  # beginnings of nouns for where a body works, behind "по" and in the dative
    "област краю крає район республик округ город місту мест регион регіон україн росси".split()
)


def with_region(t: Tagged, found: Subject) -> Subject:
    """A body with where it works: "пресс-служба УМВД по Томской области", "ГУ МЧС по Татарстану"."""
    at = found.last
    if found.kind is not ActorKind.BODY or not found.name or found.medium or t.lower[at : at + 1] != ("по",):
        return found
    end = next((k for k in range(at + 1, len(t.tags)) if t.tags[k] not in "NA"), len(t.tags))
    words = t.words[at + 1 : end]
    if not 0 < len(words) <= LONG_REGION or not (words[0][0].isupper() or words[0].startswith(REGIONS)):
        return found
    noun = next((k for k, word in enumerate(words) if word.lower().startswith(REGIONS)), None)
    if noun is not None:
        end = at + 2 + noun
        end += t.tags[end : end + 1] == "A" and words[noun].startswith(("город", "місту", "район"))  # "по городу Орску"
    elif len(words) > 1:
        return found  # "пояснили в мэрии по Тверской застройке"
    return replace(found, last=end, name=" ".join((found.name, *t.words[at:end])))


LONG_REGION = 5  # words of a region


def acronyms_of(whom: Whom) -> dict[str, str]:
    """The full names of bodies whose acronyms an article gives, in brackets or by their first letters."""
    short = {w for s in whom.sentences for w in s.words if 1 < len(w) < LONG and w.isupper() and w.isalpha()}
    found: dict[str, str] = {}
    for s in whom.sentences if short else ():
        for k in range(len(s.tags)):
            if s.tags[k] not in "NA" or not s.words[k][0].isupper() or not is_house(s, k, whom.known):
                continue
            last = end(whom, s, k)
            name = in_full(s, k, last, whom.known)
            letters = "".join(w[0] for w in s.words[k:last] if len(w) > 2).upper()
            if last - k > 1 and letters in short:
                found.setdefault(letters, name)
            if s.tags[last : last + 3] == "(A)" and s.words[last + 1] in short:
                found[s.words[last + 1]] = name
    return found
