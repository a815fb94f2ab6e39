"""Slavic words that somebody's press service or spokesman passes on: "«…», — приводит слова мэра пресс-служба порта".

The one whose words they are stands in the genitive or accusative, by a name or by what he or she is; who passes them on
is a link, by the ruling that whoever quotes another stands between that other and the outlet.
"""

from __future__ import annotations

from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign import cases
from provenance.attribute.foreign.clauses import ABOUT_THIS
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.relayed import whom
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Span

# Beginnings of verbs of who passes words on, and of those that need "words" for it.
QUOTES = ("цитир", "циту", "процит")
HANDS_ON = tuple(
    "приводит приводят привел привёл наводит наводят навів навел переда пересказ переказ переповід переповів".split()
)
ARE_QUOTED = tuple("цитиру циту приводят наводят".split())  # and "ся" at the end
WORDS = ("слова", "слів", "слов", "цитат", "фраз", "ответ", "відповід", "комментари", "коментар")
PRESS = ("пресс-служб", "пресслужб", "прес-служб")
REACH = 10  # words behind the verb
HIS = frozenset("его её ее їх їхній його її".split())


def passed_on(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """Whose words they are that somebody else is said, right behind them, to quote or pass on."""
    if not reading.known.slavic:
        return None
    lead = next((k for k in range(token + 1, high) if t.tags[k] not in '",.-RO'), high)
    passive = lead < high and t.lower[lead].endswith("ся") and t.lower[lead].startswith(ARE_QUOTED)
    verb = lead if passive else next(iter(cues(t, token + 1, min(high, token + REACH))), None)
    if verb is None:
        return _told_of(reading, t, token, high)
    if t.tags[token + 1 : verb].strip('",.-XRO'):
        return _told_of(reading, t, token, high)
    end = next((k for k in range(verb + 1, min(high, verb + REACH)) if t.tags[k] in ".,:;("), min(high, verb + REACH))
    words = next((k for k in range(verb + 1, end) if t.lower[k].startswith(WORDS) and t.tags[k] == "N"), None)
    if passive:
        whose = _owner(reading, t, words + 1, end, t.lower[verb]) if words is not None else None
        return Said("quote_verb_subject", t, whose, verb) if whose is not None else None
    if not t.lower[verb].startswith(QUOTES) and (words is None or not t.lower[verb].startswith(HANDS_ON)):
        return None
    press = next((k for k in range(verb + 1, end) if t.lower[k].startswith(PRESS) and t.lower[k][-1] in "аб"), None)
    if press is not None:
        whose = _owner(reading, t, verb + 1 if words is None else words + 1, press, t.lower[verb])
        house = Subject(press, end, " ".join(t.words[press:end]), ActorKind.BODY)
        return Said("quote_verb_subject", t, whose, verb, through=house) if whose is not None else None
    teller = _teller(reading, t, verb, end)
    if teller is None:
        return None
    first = verb + 1 if words is None else words + 1
    last = min(end, teller.first - len(teller.roles)) if teller.first >= first else end
    whose = _owner(reading, t, first, last, t.lower[verb])
    who = reading.named(t, teller)
    if whose is None or who.person is None or not who.person.person or who.person is whose.person:
        return None
    return Said("quote_verb_subject", t, whose, verb, through=who)


def _owner(reading: Reading, t: Tagged, first: int, end: int, verb: str) -> Subject | None:
    """Whom the words in the genitive or accusative mean that stand between ``first`` and ``end``."""
    n = next((n for n in reading.names[t.index] if first <= n.first < n.last <= end and reading.counts(t, n)), None)
    if n is not None:
        named = reading.named(t, n)
        return named if named.person is not None and named.person.person and not named.medium else None
    noun = next((k for k in range(first, end) if t.tags[k] in "NT"), None)
    if noun is None or end - noun > 2:
        return None
    if (who := whom(reading, t, noun, verb)) is not None or not reading.may_be(t, noun):
        return who
    only = reading.only(t)
    how = "the one person named before"
    return Subject(noun, noun + 1, only.name, only.kind, only, how=how) if only is not None and only.person else None


def _teller(reading: Reading, t: Tagged, verb: int, end: int) -> Name | None:
    """The one name in the nominative behind a verb: "передал Лис слова мэра", "передал слова мэра его зам Ян Лис"."""
    found = []
    for n in reading.names[t.index]:
        person = reading.people.named(t, n) if verb < n.first < n.last <= end and reading.counts(t, n) else None
        if person is None or not person.person or n.governed:
            continue
        own = person.name.split()
        if n.words[-1] == own[-1] and (len(n.words) == 1 or cases.same(n.words[0], own[0], reading.known)):
            found.append(n)
    return found[0] if len(found) == 1 else None


def _told_of(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """Who opens a sentence of which an aide has told, as it ends: "Лис «ждёт» зимы — об этом рассказал его зам"."""
    dash = t.tags.find("-", token + 1, high)
    if dash < 0 or t.lower[dash + 1 : dash + 3] not in ABOUT_THIS or t.tags[dash + 3 : dash + 4] != "V":
        return None
    if t.lower[dash + 4 : dash + 5] == () or t.lower[dash + 4] not in HIS:
        return None
    free = [n for n in reading.names[t.index] if n.last <= token and not n.governed and reading.counts(t, n)]
    people = [s for n in free if (s := reading.named(t, n)).person is not None and s.person and s.person.person]
    teller = next((n for n in reading.names[t.index] if dash + 4 < n.first < high and reading.counts(t, n)), None)
    if len(people) != 1 or teller is None or "V" in t.tags[dash + 4 : teller.first]:
        return None
    who = reading.named(t, teller)
    other = who.person is not None and who.person.person and who.person is not people[0].person
    return Said("subject_verb_quote", t, people[0], None, through=who) if other else None


def through_press(reading: Reading, t: Tagged, said: Spoken) -> Spoken:
    """``said``, whose words a press service or another body is said to pass on behind them.

    In the same sentence: "Лис пообещал, что мост откроют, сообщает пресс-служба порта"; or in the next, which points
    back: "Следствие считает, что груз утонул. Об этом сообщила прокуратура".
    """
    if not reading.known.slavic or said.through is not None or said.resolved.open or not said.resolved.name:
        return said
    house = _behind(t, said) or _in_next(reading, t, said)
    if house is None or house[0] == said.resolved.name:
        return said
    name, at = house
    return said._replace(through=(Resolved(name, ActorKind.BODY, "who passes it on"), at))


def _behind(t: Tagged, said: Spoken) -> tuple[str, Span] | None:
    comma = t.tags.rfind(",V")
    press = next((k for k in range(comma + 2, min(comma + 5, len(t.tags))) if t.lower[k].startswith(PRESS)), None)
    if comma < 1 or press is None or t.lower[press][-1] not in "аб" or set(t.tags[comma + 2 : press]) - set("RXO"):
        return None
    if said.mention is None or (said.mention.end > t.spans[comma].start and said.mention.start < t.span.end):
        return None
    end = next((k for k in range(press + 1, len(t.tags)) if t.tags[k] in ".,:;(-"), len(t.tags))
    return " ".join(t.words[press:end]), t.cover(press, end)


def _in_next(reading: Reading, t: Tagged, said: Spoken) -> tuple[str, Span] | None:
    s = reading.sentences[t.index + 1] if t.index + 1 < len(reading.sentences) else None
    if s is None or s.paragraph != t.paragraph or len(s.tags) < 4:
        return None
    back = s.lower[:2] in ABOUT_THIS or (s.lower[0] in HIS and s.lower[1].startswith(WORDS))
    if not back or s.tags[2] != "V":
        return None
    if set(s.tags[3:]) & set("VQK:;S"):
        return None
    house = reading.subject(s, 2, 2, len(s.tags), True)
    if house is None or house.medium or house.name is None or house.first < 3:
        return None
    words = s.lower[house.first : house.last]
    body = house.kind is ActorKind.BODY or any(map(reading.is_body, words)) or words[0].startswith(PRESS)
    return (house.name, s.cover(house.first, house.last)) if body else None
