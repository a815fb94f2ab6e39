"""Whom a description means: "the manager", "her husband", "the Finn", "the agency".

A description means somebody only where one candidate remains: the one person whom the article describes so, the one
who does what the word says ("the winner" won), the one body whose name holds the word, or the only person named at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.actors import lists, names
from provenance.attribute import anonymous, firms, institutions, kin, leads
from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import CROWD, Resolved
from provenance.attribute.inflect import past, third_person
from provenance.attribute.offices import is_role
from provenance.attribute.persons import Person
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

LED_IN = re.compile("I[^,VWQ:;]*,")  # what opens a sentence before its subject: "At the briefing, the spokesman"
SPEAKING = re.compile("[EGI][^VQ:;]*,T*")  # "Speaking at the rally, Roe"
LEAD = 6  # tokens of a description before the name in apposition to it
# Offices that another may hold than who was just named, beside titles.
BOSSES = frozenset(
    "boss manager coach head skipper trainer owner executive founder leader winger striker keeper goalkeeper".split()
)
# They are often somebody whom the article never names, so that being the only person named says nothing.
UNNAMED = frozenset(
    """
    judge magistrate prosecutor lawyer attorney solicitor barrister counsel advocate officer policeman policewoman
    constable sheriff deputy detective investigator inspector coroner juror witness victim suspect defendant accused
    plaintiff complainant claimant spokesman spokeswoman spokesperson official source aide adviser advisor analyst
    expert reporter journalist interviewer correspondent host moderator anchor editor referee umpire doctor nurse
    surgeon paramedic medic teacher neighbour neighbor resident bystander passer-by onlooker caller customer client
    patient passenger driver pilot guard soldier gunman attacker robber thief employee employer landlord tenant
    friend colleague relative mother father brother sister son daughter husband wife uncle aunt cousin parent partner
    boyfriend girlfriend fiance fiancee widow widower child boy girl man woman person member speaker chair reader
    listener viewer voter critic opponent rival successor predecessor assistant secretary interpreter translator
    commuter traveller traveler pupil punter shopper camper evacuee photographer guide priest imam pastor rabbi
    """.split()
)
AGES = frozenset("teenager pensioner youngster octogenarian septuagenarian nonagenarian".split())  # beside any trade
# Of these one speaks as somebody known, where a judge or a driver may be whoever was there.
TRADES = frozenset(
    """
    teacher nurse doctor surgeon paramedic photographer priest imam pastor rabbi guide interpreter pupil engineer
    plumber farmer builder baker butcher chef gardener carpenter electrician mechanic pensioner student librarian
    accountant architect scientist biologist musician painter sculptor novelist poet shopkeeper fisherman welder
    businessman businesswoman entrepreneur grandmother grandfather widow widower veteran teenager survivor
    """.split()
)
MALE_WORDS = frozenset(
    """
    man boy father dad husband son brother uncle nephew grandfather grandson king prince widower businessman chairman
    spokesman congressman policeman fireman salesman fisherman
    """.split()
)
FEMALE_WORDS = frozenset(
    """
    woman girl mother mum mom wife daughter sister aunt niece grandmother granddaughter actress queen princess widow
    businesswoman chairwoman spokeswoman congresswoman policewoman saleswoman heroine
    """.split()
)
# Businesses by their trade; each is also the word for one that the article has named.
COMPANIES = frozenset(
    """
    company firm business group maker manufacturer producer supplier miner lender bank insurer carrier airline
    retailer grocer brewer brewery developer builder operator automaker carmaker chipmaker drugmaker conglomerate giant
    startup start-up club publisher unit subsidiary contractor utility exporter importer distiller bookmaker supermarket
    chain
    """.split()
)
TRADE = re.compile(  # trades that no list has
    "(?:[a-z]{2}erer|[a-z]{2}eller|ician|maker|keeper|worker|goer|holder|owner|monger|smith|wright|ologist|[a-z]{4}man)$"
)
ACTING = re.compile("(?:er|or|ist|ian|ee)$")  # “one commuter”
RELATED = frozenset("friend colleague partner rival boss successor predecessor opponent parent child fan".split())
POSSESSORS = frozenset("his her their its my our your".split())
GENERIC = frozenset("star veteran newcomer native starlet legend hero hopeful guest visitor".split())  # said of anybody


def gender(word: str) -> str | None:
    """What a noun for a person tells of its bearer: "m", "f" or None."""
    return "m" if word in MALE_WORDS else "f" if word in FEMALE_WORDS else None


def describes(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """Who a chunk with a determiner means; None where more than one candidate is left, or none."""
    s = scene.sentences[sentence]
    at, word = s.starts[span[0]], s.words[head]
    first = s.words[span[0]].lower()
    if first in ("a", "an", "another", "one", "some", "any", "every", "no"):
        return None
    if first in kin.OWNERS and (found := kin.relative(scene, sentence, span, head)):
        return found
    words = [w for w in s.words[span[0] : head + 1] if w]
    lower = word.lower()
    if lower.startswith("ex-"):  # "the ex-minister" is the former minister
        lower = lower.removeprefix("ex-")
        words[-1:] = ["former", lower]
    crew = lower in anonymous.CREWS and first == "the"
    if crew and (found := anonymous.self_named(scene, lower, at) or firms.acting(scene, sentence, lower)):
        return found
    if lower in COMPANIES and first == "the":
        found = (
            scene.cast.company(lower, at)
            or firms.begun_with(scene, lower, at)
            or firms.speaking(scene, lower, at)
            or firms.beside(scene, sentence, lower)
            or firms.run_by(scene, sentence, lower)
        )
        if found:
            return found
    related = first in POSSESSORS and (lower in kin.INVERSE or lower in RELATED)
    if not related and (found := scene.cast.role(words, at)):
        return None if first == "the" and _is_newer(scene, sentence, lower, found.name, at) else found
    if first == "the" and (found := latest(scene, sentence, words, at)):
        return found
    if first == "the" and head == span[0] + 1 and (found := institutions.keeper(scene, sentence, lower)):
        return found
    if names.is_body(lower) and first in ("the", "its", "that", "this"):
        named = scene.cast.body(lower, at)
        if named is None and first == "the" and s.classes[span[0] + 1 : head].strip("N") == "":
            return institutions.called(scene, sentence, [w.lower() for w in words[1:]])
        return named
    if first == "the" and (found := _wider(scene, sentence, lower, at)):
        return found
    if first != "the" or not (lower == "accused" or _is_person(s.words, span, head)):
        return None
    if lower in ("accused", "defendant") and (found := firms.in_dock(scene, at)):
        return found
    if found := kin.alone(scene, lower, at) or _agent(scene, lower, at):
        return found
    return (
        leads.lead(scene, lower)
        or _only(scene, sentence, words, at)
        or _local(scene, sentence, words, at)
        or _again(scene, sentence, words, at)
    )


# What holders of several offices are called besides, and those offices.
_DIPLOMATS = "ambassador envoy consul attache attaché representative negotiator minister commissioner"
_LAWMAKERS = """
    senator mp deputy congressman congresswoman chairman chairwoman chair speaker member representative leader
    vice-chairman whip councillor councilman councilwoman mep
    """
_SCHOLARS = "professor lecturer historian economist director fellow researcher scientist analyst doctor biologist head"
_WIDER = {
    "diplomat": f"{_DIPLOMATS} spokesman spokeswoman spokesperson secretary",
    "lawmaker legislator parliamentarian": _LAWMAKERS,
    "politician statesman": f"{_LAWMAKERS} minister president premier mayor governor chancellor",
    "academic scholar scientist researcher expert specialist": _SCHOLARS,
    "executive businessman businesswoman": "chief ceo chairman director founder owner president",
    "officer commander serviceman": "general colonel major captain admiral lieutenant brigadier",
}
WIDER = {noun: frozenset(held.split()) for nouns, held in _WIDER.items() for noun in nouns.split()}


def _wider(scene: Scene, sentence: int, noun: str, at: int) -> Resolved | None:
    """The one person of this paragraph and the one before whose office the noun covers: "the diplomat", an envoy."""
    if noun not in WIDER or _introduced(scene, noun, at):
        return None
    paragraph, found = scene.sentences[sentence].paragraph, dict[str, bool]()
    for i in range(sentence, max(-1, sentence - CROWD), -1):
        s = scene.sentences[i]
        if s.paragraph < paragraph - 1:
            break
        for first, last in name_chunks(s):
            who = scene.cast.named(s.words[first:last], s.starts[first]) if s.starts[first] < at else None
            if who is not None and who.kind is ActorKind.PERSON and scene.cast.proven(who.name):
                found[who.name] = scene.cast.holds(who.name, WIDER[noun])
    those = [name for name, holds in found.items() if holds]
    if len(those) != 1:
        return None
    return Resolved(those[0], ActorKind.PERSON, f"the one person near it whose office makes a {noun}")


def _introduced(scene: Scene, noun: str, at: int) -> bool:
    """Whether the article speaks of one before an offset whom it leaves unnamed: "a senior diplomat"."""
    known: dict[str, int] = scene.cast.notes.setdefault("introduced", {})
    if noun not in known:
        m = re.search(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Aa]nonymous|[Uu]nnamed) (?:[\w-]+ ){{0,3}}{noun}\b", scene.text)
        known[noun] = m.start() if m else len(scene.text)
    return known[noun] < at


def _is_newer(scene: Scene, sentence: int, noun: str, name: str, at: int) -> bool:
    """Whether the sentence before, in its paragraph, introduced such a one without a name, and not the one named so.

    "The Echo, citing an Israeli official, reported … The official" is not the official of that office named above.
    """
    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph or noun not in s.words:
        return False
    k = len(s.words) - 1 - s.words[::-1].index(noun)
    first = k
    while first and s.classes[first - 1] in "NAT":
        first -= 1
    alone = s.classes[k + 1 : k + 2] not in ("A", "T") and first and s.words[first - 1].lower() in ("a", "an")
    return bool(alone) and not scene.cast.named_since(name, s.span.start, at)


def _is_person(words: tuple[str, ...], span: tuple[int, int], head: int) -> bool:
    """Whether the head is a noun for one person: a role, a nationality, an age."""
    word = words[head]
    if word[:1].isupper() and not (word.isupper() and is_role(word.lower())):
        return head == span[0] + 1 and names.fold(word) in lists.places().demonyms and not word.endswith(("s", "sh"))
    return is_role(word.lower()) or word in GENERIC or word.endswith("year-old") or bool(TRADE.search(word))


def is_one(word: str) -> bool:
    """Whether a noun is one for a person."""
    return is_role(word) or word in UNNAMED or TRADE.search(word) is not None


def headlined(scene: Scene, s: Sentence, head: int) -> Resolved | None:
    """Whom a role in a headline means: the one person of that role in the text below, or the only one named there."""
    word = s.words[head].lower()
    if s.classes[-1] == "." or not is_role(word):
        return None
    end = len(scene.text)
    before = s.words[head - 1 : head] if head and s.classes[head - 1] == "A" else ()  # "Health Secretary"
    if found := scene.cast.role([*before, word], end):
        return found
    if not s.paragraph and (led := leads.below(scene, word)) is not None:
        return led
    person = None if word in UNNAMED else alone(scene, end)
    if person is not None and leads.is_whose(s, word, person.name):
        return None
    return Resolved(person.name, person.kind, "the only person whom the article names") if person else None


def is_somebody(s: Sentence, span: tuple[int, int], head: int, wanted: str) -> bool:
    """Whether a chunk is one person whom the article leaves unnamed: "a shopkeeper", "my grandfather"."""
    word, first = s.words[head].lower(), s.words[span[0]].lower()
    if word == "another" and head == span[0] == 0:
        return True
    if (
        s.classes[head] in "NT"
        and first == "the"
        and anonymous.wants_no_name(s, head)
        and gender(word) in (None, wanted)
    ):
        return True
    led_in = LED_IN.fullmatch(s.classes, 0, span[0]) is not None and not _behind_name(s, span[0] - 1)
    if first not in ("a", "an", "one", "my") or s.classes[head] not in "NT" or gender(word) not in (None, wanted):
        return False
    if span[0] and s.classes[span[0] - 1] in ",-(It" and not led_in:
        return False  # an apposition to somebody named, or nobody who acts
    return is_role(word) or word in UNNAMED or (first == "one" and ACTING.search(word) is not None)


def _behind_name(s: Sentence, comma: int) -> bool:
    """Whether a name in full stands before a comma, no place's: "For Ann Roe, a surgeon, …"."""
    name = " ".join(s.words[comma - 2 : comma])
    folded = names.fold(name)
    place = folded in lists.places().cities or folded in lists.places().countries
    return s.classes[comma - 2 : comma] == "AA" and not place


def is_definite(s: Sentence, span: tuple[int, int], head: int, wanted: str) -> bool:
    """Whether a chunk that begins its sentence, or follows its quotation, is one person by office: "The striker"."""
    word = s.words[head].lower()
    lead = s.classes[: span[0]]
    owned = s.classes[span[0]] == "A" and "s" in s.classes[span[0] : head]  # "Peru's mines minister has admitted"
    if (lead not in ("", "Q") and not LED_IN.fullmatch(lead)) or not (s.words[span[0]].lower() == "the" or owned):
        return False
    return (
        s.classes[head] in "NT" and (is_role(word) or TRADE.search(word) is not None) and gender(word) in (None, wanted)
    )


def latest(scene: Scene, sentence: int, words: list[str], at: int) -> Resolved | None:
    """Of several in one office the one whom this paragraph or the one before has named, if no other."""
    known = scene.cast.bearers(words, at)
    if len(known) < 2:
        return None
    paragraph = scene.sentences[sentence].paragraph
    first = sentence
    while first > sentence - CROWD and first and scene.sentences[first - 1].paragraph >= paragraph - 1:
        first -= 1
    start = scene.sentences[first].span.start
    near = [name for name, place in known if place >= start]
    return (
        Resolved(near[0], ActorKind.PERSON, "the only one in that office whom the text named just now")
        if len(near) == 1
        else None
    )


def _agent(scene: Scene, noun: str, at: int) -> Resolved | None:
    """The one person before it who did what the noun says: "the winner" won."""
    done = _doers(scene).get(noun, ())
    found = {name: kind for place, name, kind in done if place < at} if len(done) <= CROWD else {}
    if len(found) != 1:
        return None
    name, kind = next(iter(found.items()))
    return Resolved(name, kind, f"the only one here who does what makes a {noun}")


def _doers(scene: Scene) -> dict[str, list[tuple[int, str, ActorKind]]]:
    """Who does what, by the noun for it: an index over the whole article, made once."""
    known: dict[str, list[tuple[int, str, ActorKind]]] = scene.cast.notes.setdefault("doers", {})
    if not known:
        known[""] = []
        nouns = {w for s in scene.sentences for w in s.words if w.endswith(("er", "or")) and is_role(w)}
        forms = {form: noun for noun in sorted(nouns) for form in _forms(noun)}
        for place, verb, name, kind in _acts(scene, frozenset(forms)):
            known.setdefault(forms[verb], []).append((place, name, kind))
    return known


def _forms(noun: str) -> Iterator[str]:
    for lemma in {noun[:-2], noun[:-1], noun[:-3]}:
        if len(lemma) > 2:
            yield from (third_person(lemma), *past(lemma))


def _acts(scene: Scene, verbs: frozenset[str]) -> Iterator[tuple[int, str, str, ActorKind]]:
    """Where somebody named is the subject of one of ``verbs``."""
    from provenance.attribute.resolve import resolve

    if not verbs:
        return
    for i, s in enumerate(scene.sentences):
        if verbs.isdisjoint(s.words):
            continue
        for e in scene.events(i):
            verb = s.words[e.cue[0]].lower()
            if verb in verbs and s.classes[e.head] == "A":
                who = resolve(scene, i, e.subject, e.head)
                if who.kind is ActorKind.PERSON:
                    yield s.starts[e.cue[0]], verb, who.name, who.kind


def _only(scene: Scene, sentence: int, words: list[str], at: int) -> Resolved | None:
    """The only person whom the article has named so far, if nothing speaks against it."""
    head = words[-1].lower()
    if names.fold(head) in UNNAMED or head in UNNAMED:
        return None
    person = alone(scene, at)
    if (
        person is None
        or _named_in(scene, sentence, person, at)
        or (_spoken_of(scene, head, at) and not words[-1].isupper())
    ):
        return None
    if head in BOSSES and not scene.cast.surely(person.name):
        return None  # "the owner" of Roe Marine, which only looks like somebody
    if person.gender and gender(head) not in (None, person.gender):
        return None
    known = {role.rsplit(" ", 1)[-1] for role in person.roles}
    if not _says_little(words) and any(is_role(role) for role in known):
        return None  # described already, and otherwise
    return Resolved(person.name, person.kind, f"the only person named before “{' '.join(words)}”")


def _says_little(words: list[str]) -> bool:
    """Whether a description fits whoever else one is: a nationality, an age, a birthplace, "the star"."""
    head = words[-1]
    return (
        head.isupper()  # "the Leeds South MP"
        or (head in ("man", "woman") and any(w[:1].isupper() for w in words[1:-1]))  # "the Labour man"
        or head.lower() in GENERIC
        or head[:1].isupper()
        or head.endswith("year-old")
        or any(w.endswith(("-born", "-based", "-bred", "-raised")) for w in words)
    )


def _heads(s: Sentence, first: int) -> bool:
    """Whether a name is the subject that its sentence begins with: "Roe …", "The captain, Roe, …"."""
    if not first or is_role(s.words[first - 1].lower()) or (s.classes[first - 1] == "," and first < LEAD):
        return True
    return SPEAKING.fullmatch(s.classes, 0, first) is not None


def _local(scene: Scene, sentence: int, words: list[str], at: int) -> Resolved | None:
    """The only person whom the paragraph has named: “Kim urged caution. ‘Wait,’ said the Seoul-based biologist”."""
    head = words[-1].lower()
    if (head in UNNAMED or names.fold(head) in UNNAMED) and not _says_little(words):
        return None
    found: dict[str, bool] = {}
    i = sentence
    while i >= max(0, sentence - CROWD) and scene.sentences[i].paragraph == scene.sentences[sentence].paragraph:
        s = scene.sentences[i]
        opens = i == 0 or scene.sentences[i - 1].paragraph != s.paragraph
        for first, last in name_chunks(s):
            who = scene.cast.named(s.words[first:last], at) if s.starts[first] < at else None
            if who is not None and who.kind is ActorKind.PERSON and scene.cast.proven(who.name):
                found[who.name] = found.get(who.name, False) or (opens and _heads(s, first))
        i -= 1
    if not found and sentence and _says_little(words) and (acts := _acting(scene, sentence - 1, sentence)) is not None:
        found[acts] = True
    if len(found) > 1:  # "Roe drove to High Level": a place may look like somebody
        found = {name: leads for name, leads in found.items() if leads or scene.cast.surely(name)}
    if len(found) != 1:
        return None
    name, leads = next(iter(found.items()))
    if gender(head) is not None and scene.cast.gender(name) not in (None, gender(head)):
        return None
    if _says_little(words):
        return Resolved(name, ActorKind.PERSON, "the only person named in the paragraph before it")
    office = head in names.TITLES | BOSSES and not any(names.fold(w) in lists.places().demonyms for w in words[:-1])
    if not leads or office or scene.cast.has_role(name):
        return None
    return Resolved(name, ActorKind.PERSON, "the only person named in the paragraph before it")


def _acting(scene: Scene, before: int, sentence: int) -> str | None:
    """The name of whoever acts in the sentence before, of the same paragraph: "The Emir gave thanks"."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[before]
    if s.paragraph != scene.sentences[sentence].paragraph:
        return None
    acts = [resolve(scene, before, e.subject, e.head) for e in scene.events(before)]
    found = {who.name for who in acts if who.kind is ActorKind.PERSON and scene.cast.proven(who.name)}
    return next(iter(found)) if len(found) == 1 else None


def _again(scene: Scene, sentence: int, words: list[str], at: int) -> Resolved | None:
    """The only person of the paragraph before, of whom a trade is told that nobody here was said to have.

    “Ann Roe, 62, opposed the plan.⏎⏎‘My grandson learnt to read here,’ the retired teacher said”: what is definite at
    its first mention is somebody who is known already.
    """
    noun = words[-1].lower()
    little = (_says_little(words) and noun not in UNNAMED) or noun in AGES
    if not little and (noun not in TRADES or _spoken_of(scene, noun, at)):
        return None
    paragraph, found = scene.sentences[sentence].paragraph, set[str]()
    for i in range(sentence - 1, max(-1, sentence - 1 - CROWD), -1):
        s = scene.sentences[i]
        if s.paragraph < paragraph - 1:
            break
        for first, last in name_chunks(s):
            who = scene.cast.named(s.words[first:last], s.starts[first])
            if who is not None and who.kind is ActorKind.PERSON and scene.cast.proven(who.name):
                found.add(who.name)
    name = next(iter(found)) if len(found) == 1 else None
    if name is None or not scene.cast.surely(name) or (not little and scene.cast.is_another(name, noun)):
        return None
    return Resolved(name, ActorKind.PERSON, f"the one person of the paragraph before, nobody else being a {noun}")


def initials(scene: Scene, letters: str, at: int) -> Resolved | None:
    """Whom a transcript's label means: the one person of those initials; "A" is the only one named before."""
    if letters == "A":
        person = alone(scene, at)
        return Resolved(person.name, person.kind, "the only person named before the questions") if person else None
    known: dict[str, set[str]] = scene.cast.notes.setdefault("initials", {})
    if not known:
        known[""] = set()
        for p in scene.cast.people:
            known.setdefault("".join(w[0] for w in names.parts(p.name)).upper(), set()).add(scene.cast.full_name(p, at))
    found = known.get(letters, set())
    return Resolved(next(iter(found)), ActorKind.PERSON, "the only one of these initials") if len(found) == 1 else None


def alone(scene: Scene, at: int) -> Person | None:
    """The only person named before an offset, under the fullest name."""
    found: Person | None = None
    for person in scene.cast.people:
        if person.places[0] >= at:
            break
        if found is None:
            found = person
        elif scene.cast.full_name(person, at) != scene.cast.full_name(found, at):
            return None
        elif len(person.name) > len(found.name):
            found = person
    return found


def _named_in(scene: Scene, sentence: int, person: Person, at: int) -> bool:
    """Whether the sentence names that person before the description: then it means another."""
    start = scene.sentences[sentence].span.start
    family = names.fold(names.parts(person.name)[-1])
    for other in scene.cast.people:
        if other.places[0] >= at:
            break
        if names.fold(names.parts(other.name)[-1]) == family:
            i = bisect_left(other.places, start)
            if i < len(other.places) and other.places[i] < at:
                return True
    return False


def _spoken_of(scene: Scene, head: str, at: int) -> bool:
    """Whether the article speaks of such a one before."""
    places: dict[str, int] = scene.cast.notes.setdefault("first", {})
    if not places:
        for s in scene.sentences:
            for start, word in zip(s.starts, s.words, strict=True):
                places.setdefault(word.lower(), start)
    return places.get(head, at) < at
