"""Which holder of an office is meant: the latest of several, the one whose office a wider noun covers, or a newer one.

"The diplomat" may be an envoy named near it; "the official" whom the sentence before introduced has no name yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import CROWD, Resolved
from provenance.attribute.offices import QUALIFIERS
from provenance.compiled import compiled
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.scene import Scene

LED_IN = compiled("[^VXQ:;]*,D?[NT]*|D?[NT]+")  # "After the talks Roe"

# What holders of several offices are called besides, and those offices.
_DIPLOMATS = "ambassador envoy consul attache attaché representative negotiator minister commissioner"
_LAWMAKERS = """
    senator mp deputy congressman congresswoman chairman chairwoman chair speaker member representative leader
    vice-chairman whip councillor councilman councilwoman mep rep sen msp td mla assemblyman assemblywoman
    """
_SCHOLARS = "professor lecturer historian economist director fellow researcher scientist analyst doctor biologist head"
_WIDER = {
    "diplomat": f"{_DIPLOMATS} spokesman spokeswoman spokesperson secretary",
    "lawmaker legislator parliamentarian backbencher frontbencher": _LAWMAKERS,
    "councillor councilor": "cllr alderman",
    "politician statesman": f"{_LAWMAKERS} minister president premier mayor governor chancellor",
    "academic scholar scientist researcher expert specialist": _SCHOLARS,
    "executive businessman businesswoman": "chief ceo chairman director founder owner president",
    "policymaker ratesetter rate-setter": "governor president member chief economist chair chairman chairwoman",
    "officer commander serviceman": "general colonel major captain admiral lieutenant brigadier",
}
WIDER = {noun: frozenset(held.split()) for nouns, held in _WIDER.items() for noun in nouns.split()}


def wider(scene: Scene, sentence: int, noun: str, at: int) -> Resolved | None:
    """The one person of this paragraph and the one before whose office the noun covers: "the diplomat", an envoy."""
    if noun not in WIDER or introduced(scene, noun, at):
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


# Behind what says that somebody is met here for the first time, up to four words of which one says what he is.
_MET = compiled(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Aa]nonymous|[Uu]nnamed) (?=(?P<words>[\w-]+(?: [\w-]+){0,3}))")


def introduced(scene: Scene, noun: str, at: int) -> bool:
    """Whether the article speaks of one before an offset whom it leaves unnamed: "a senior diplomat"."""
    known: dict[str, int] = scene.cast.notes.setdefault("introduced", {})
    if not known:  # of all nouns at once: each that is asked for would have the whole text searched
        known[""] = -1
        for m in _MET.finditer(scene.text):
            for word in m["words"].split():
                known.setdefault(word, m.start())
    return known.get(noun, at) < at


def is_newer(scene: Scene, sentence: int, noun: str, name: str, at: int) -> bool:
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


def latest(scene: Scene, sentence: int, words: list[str], at: int) -> Resolved | None:
    """Of several in one office the one of whom the sentence before speaks; or whom alone the text named just now.

    That is, in this paragraph or the one before, or at least in this one.
    """
    known = scene.cast.bearers(words, at)
    if len(known) == 1 and QUALIFIERS.isdisjoint(words) and scene.cast.told_apart(words):
        return Resolved(known[0][0], ActorKind.PERSON, f"the only one here called “{' '.join(words[1:])}”")
    if len(known) < 2:
        return None
    paragraph = scene.sentences[sentence].paragraph
    acts = _acting(scene, sentence - 1, {name for name, _ in known}) if sentence else None
    if acts is not None and scene.sentences[sentence - 1].paragraph == paragraph:
        return Resolved(acts, ActorKind.PERSON, "the one in that office of whom the sentence before speaks")
    for back in (1, 0):
        first = sentence
        while first > sentence - CROWD and first and scene.sentences[first - 1].paragraph >= paragraph - back:
            first -= 1
        start = scene.sentences[first].span.start
        near = [name for name, place in known if place >= start]
        if len(near) == 1:
            how = "the only one in that office whom the text named just now"
            return Resolved(near[0], ActorKind.PERSON, how)
    return None


def _acting(scene: Scene, i: int, known: set[str]) -> str | None:
    """The one of ``known`` whom a sentence has for its subject, if it names none of the others."""
    s = scene.sentences[i]
    subject, others = None, set[str]()
    for first, last in name_chunks(s):
        who = scene.cast.named(s.words[first:last], s.starts[first])
        if who is None or who.name not in known:
            continue
        opens = not first or LED_IN.fullmatch(s.classes, 0, first) is not None
        if opens and s.classes[last : last + 1] in tuple("VXBR,"):
            subject = who.name
        others.add(who.name)
    return subject if others == {subject} else None
