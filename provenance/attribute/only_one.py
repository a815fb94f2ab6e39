"""Whom a description means of which the article says nothing: the only person named at all, or just before it.

Nobody is meant where the description speaks against it: another sex, another role, somebody spoken of before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.actors import lists, names
from provenance.actors.countries import is_same, of_code
from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import CROWD, Resolved
from provenance.attribute.holders import WIDER, introduced
from provenance.attribute.offices import is_role
from provenance.attribute.person_nouns import AGES, BOSSES, GENERIC, TRADES, UNNAMED, gender, tells_age_or_children
from provenance.attribute.persons import Person
from provenance.compiled import compiled
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

SPEAKING = compiled("[EGI][^VQ:;]*,T*")  # "Speaking at the rally, Roe"
LEAD = 6  # tokens of a description before the name in apposition to it


def only_named(scene: Scene, sentence: int, words: list[str], at: int) -> Resolved | None:
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
    known = {role for role in known if head not in WIDER.get(role, ())}  # "policymaker Ann Roe", then "the governor"
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
        or tells_age_or_children(head)
        or any(w.endswith(("-born", "-based", "-bred", "-raised")) for w in words)
        or _by_another_word(words)
    )


def _by_another_word(words: list[str]) -> bool:
    """Whether a description is another word for somebody known: "the Slovenian engineer", "the former head boy"."""
    before, noun = words[1:-1], words[-1].lower()
    if {"'s", "’s", "'", "’"} & set(before):
        return False  # "the candidate’s former doctor" is somebody else
    if noun in names.TITLES | BOSSES or (noun in UNNAMED and noun not in TRADES and "former" not in before):
        return False
    return not {"former", "retired"}.isdisjoint(before) or any(names.fold(w) in lists.places().demonyms for w in before)


def _heads(s: Sentence, first: int) -> bool:
    """Whether a name is the subject that its sentence begins with: "Roe …", "The captain, Roe, …"."""
    if not first or is_role(s.words[first - 1].lower()) or (s.classes[first - 1] == "," and first < LEAD):
        return True
    return SPEAKING.fullmatch(s.classes, 0, first) is not None


def only_in_paragraph(scene: Scene, sentence: int, words: list[str], at: int) -> Resolved | None:
    """The only person whom the paragraph has named: “Kim urged caution. ‘Wait,’ said the Seoul-based biologist”."""
    head = words[-1].lower()
    if (head in UNNAMED or names.fold(head) in UNNAMED) and not _says_little(words):
        return None
    if introduced(scene, head, at) and not _of_elsewhere(scene, words, at):
        return None
    if (fresh := _announced(scene, sentence)) is not None and gender(head) is None:
        return fresh
    found: dict[str, bool] = {}
    i = sentence
    while i >= max(0, sentence - CROWD) and scene.sentences[i].paragraph == scene.sentences[sentence].paragraph:
        s = scene.sentences[i]
        opens = i == 0 or scene.sentences[i - 1].paragraph != s.paragraph
        for first, last in name_chunks(s):
            who = scene.cast.named(s.words[first:last], at) if s.starts[first] < at else None
            if i == sentence and _of_hers(s, first):
                continue
            if who is not None and who.kind is ActorKind.PERSON and scene.cast.proven(who.name):
                found[who.name] = found.get(who.name, False) or (opens and _heads(s, first))
        i -= 1
    if not found and sentence and _says_little(words) and (acts := _acting(scene, sentence - 1, sentence)) is not None:
        found[acts] = True
    if len(found) > 1 and "retired" in words and sentence and (acts := _acting(scene, sentence - 1, sentence)) in found:
        found = {acts: True}  # "A neighbour, Ann Roe, described Lee as shy. “…,” the retired nurse said"
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


_OF_HERS = compiled("D[NAT]{1,3},T{0,2}$")


def _of_hers(s: Sentence, first: int) -> bool:
    """Whether a name is that of somebody's own: "Speaking through her lawyer, Ann Roe, the former nanny said"."""
    m = _OF_HERS.search(s.classes, 0, first)
    return m is not None and s.words[m.start()].lower() in ("his", "her", "their")


_FROM = compiled("[AND]{1,2}IT{0,3}(?P<name>A{1,4})\\.")
FRESH = frozenset("more this now reaction".split())


def _announced(scene: Scene, sentence: int) -> Resolved | None:
    """Whose words the sentence before announces without a verb: “More from Ann Roe. ‘…,’ the Labour candidate says”."""
    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph or s.words[0].lower() not in FRESH:
        return None
    m = _FROM.fullmatch(s.classes)
    who = scene.cast.named(s.words[slice(*m.span("name"))], s.starts[m.start("name")]) if m else None
    if who is None or who.kind is not ActorKind.PERSON or not scene.cast.proven(who.name):
        return None
    return who._replace(how="from whom the sentence before says that it is")


def _of_elsewhere(scene: Scene, words: list[str], at: int) -> bool:
    """Whether all who were met by the noun are of other countries: "the Polish climber", not "a Czech climber"."""
    demonyms = lists.places().demonyms
    own = {names.fold(w) for w in words[1:-1]} & demonyms
    if not own:
        return False
    met = re.findall(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) ((?:[\w-]+ ){{0,3}}){re.escape(words[-1])}\b", scene.text[:at])
    return bool(met) and all(own.isdisjoint(theirs) and theirs for theirs in (_origins(one) for one in met))


def _origins(words: str) -> set[str]:
    return {names.fold(w) for w in words.split()} & lists.places().demonyms


_OF_LAND = compiled(r"(?<![\w’'-])(?P<who>[A-Z][\w’'-]+ [A-Z][\w’'-]+) of (?:the )?(?P<land>[A-Z]\w+)")


def of_other_country(scene: Scene, words: Sequence[str], name: str) -> bool:
    """Whether the article says of somebody that he is of another country: "the Polish climber" is no Ukrainian.

    So is "Zandia's foreign minister" none whom it calls "Norland's foreign minister" or "Norlandian Foreign Minister".
    """
    own = lands_of(words[:-1])
    if not own:
        return False
    if (land := _registered(scene, name)) is not None:  # President Trump is not "the French president"
        return not _shared(own, [[land]])
    theirs = _theirs(scene, re.escape(words[-1]), name)
    if any(theirs):
        return not _shared(
            own, theirs
        )  # else "President Ann Roe received Tom Lee of Norland": he is the Norlandian one
    return any(_shared(own, [[m["land"]]]) for m in _OF_LAND.finditer(scene.text) if m["who"] != name)


def of_that_country(scene: Scene, words: Sequence[str], name: str) -> bool:
    """Whether the article says of somebody, in whatever office, that he is of the country that words tell, if any."""
    own = lands_of(words[:-1])
    land = _registered(scene, name) if own else None
    return not own or _shared(own, [[land]] if land else _theirs(scene, r"[\w-]+", name))


def _registered(scene: Scene, name: str) -> str | None:
    """The country in which the registry has somebody."""
    actor = scene.registry.person(name)
    return of_code(actor.country) if actor is not None else None


def _theirs(scene: Scene, noun: str, name: str) -> list[list[str]]:
    """The countries told beside each mention of somebody with a noun."""
    who = re.escape(name)
    told = (
        rf"(?P<before>(?:[\w’'-]+ ){{1,4}})(?i:{noun}),? {who}\b|\b{who}, (?P<behind>(?:[\w’'-]+ ){{1,4}})(?i:{noun})\b"
    )
    return [lands_of((m["before"] or m["behind"]).split()) for m in re.finditer(told, scene.text)]


def _shared(own: Sequence[str], theirs: Sequence[Sequence[str]]) -> bool:
    return any(is_same(one, other) for lands in theirs for one in lands for other in own)


def lands_of(words: Sequence[str]) -> list[str]:
    """The countries that words are of: "Zandia" of "Zandia's", "Zandian", "South Zandia"."""
    known, out = lists.places(), []
    for i, word in enumerate(words):
        bare = word.removesuffix("'s").removesuffix("’s")
        two = f"{words[i - 1]} {bare}" if i else bare
        for land in (two, bare):
            folded = names.fold(land)
            if bare[:1].isupper() and (folded in known.demonyms or folded in known.countries):
                out.append(land)
                break
    return out


def _acting(scene: Scene, before: int, sentence: int) -> str | None:
    """The name of whoever acts in the sentence before, of the same paragraph: "The Emir gave thanks"."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[before]
    if s.paragraph != scene.sentences[sentence].paragraph:
        return None
    acts = [resolve(scene, before, e.subject, e.head) for e in scene.events(before)]
    found = {who.name for who in acts if who.kind is ActorKind.PERSON and scene.cast.proven(who.name)}
    return next(iter(found)) if len(found) == 1 else None


def only_in_paragraph_before(scene: Scene, sentence: int, words: list[str], at: int) -> Resolved | None:
    """The only person of the paragraph before, of whom a trade is told that nobody here was said to have.

    “Ann Roe, 62, opposed the plan.⏎⏎‘My grandson learnt to read here,’ the retired teacher said”: what is definite at
    its first mention is somebody who is known already.
    """
    noun = words[-1].lower()
    little = (_says_little(words) and noun not in UNNAMED) or noun in AGES
    if not little and (noun not in TRADES or _spoken_of(scene, noun, at)):
        return None
    if introduced(scene, noun, at):
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
    if gender(noun) is not None and scene.cast.gender(name) not in (None, gender(noun)):
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


def one_of_two(scene: Scene, sentence: int, above: int) -> bool:
    """Whether words that fill a paragraph may be of any of two, told of above: “Roe met Ann Lee.⏎⏎‘Nonsense.’”."""
    s, told = scene.sentences[sentence], scene.sentences[above]
    if s.classes.strip("Q.") or s.paragraph <= told.paragraph:
        return False
    near = (scene.cast.named(told.words[first:last], told.starts[first]) for first, last in name_chunks(told))
    people = (who for who in near if who is not None and who.kind is ActorKind.PERSON and " " in who.name)
    return len({who.name for who in people if scene.cast.proven(who.name)}) > 1


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
