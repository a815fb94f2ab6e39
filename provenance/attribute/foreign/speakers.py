"""Decides the speaker of every quotation of an article that is not in English.

The order is known here, not the grammar: who signed a block, the quotation's own sentence, the sentence beside it,
whoever has the floor; then the same words elsewhere in the text. Arabic and Turkish have an order of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.coreference import Resolved
from provenance.attribute.decisions import CONFIDENCE, Decision
from provenance.attribute.foreign import arabic, turkish
from provenance.attribute.foreign.asked import answered
from provenance.attribute.foreign.floor import HEAD, again, carried, is_heading, left_out, shown, spoken
from provenance.attribute.foreign.next_sentence import following, led, said_so
from provenance.attribute.foreign.own_sentence import in_sentence
from provenance.attribute.foreign.passed_on import through_press
from provenance.attribute.foreign.polish_shown import latter
from provenance.attribute.foreign.repeated import answers, named_later
from provenance.attribute.foreign.same_words import REPEATED, part_of, printed, sayers
from provenance.attribute.foreign.settled import settled
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import NOBODY_BEFORE
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Kind, Span

SOMEBODY = (None, ActorKind.PERSON)


def decide(
    reading: Reading, kinds: Sequence[Kind], follows: Sequence[int | None], names: Sequence[Span | None]
) -> list[Spoken | None]:
    """The speaker of each masked stretch; ``follows`` and ``names`` as for English."""
    if reading.known.lang == "ar":
        return arabic.decide(reading, kinds, follows, names)
    if reading.known.lang == "tr":
        told = turkish.decide(reading, kinds, follows)
        return [
            _signed(reading, reading.place(i)[0], name) if one is None and name is not None else one
            for i, (one, name) in enumerate(zip(told, names, strict=True))
        ]
    out: list[Spoken | None] = []
    last: Spoken | None = None
    own: set[int] = set()  # quotations of which their own sentences, or the next, tell who speaks
    answering: Said | None = None  # who is interviewed
    at = -1
    for i, kind in enumerate(kinds):
        t, token = reading.place(i)
        before = follows[i]
        name = names[i]
        said: Spoken | None
        found: Said | None = None
        if name is not None:
            said = _signed(reading, t, name)
        elif before is not None:
            found = in_sentence(reading, t, token, kind, None)
            earlier = out[before]
            later = spoken(found) if found and found.subject.name and not found.subject.medium else None
            if later is not None and before not in own and not reading.known.slavic:
                own.add(before)
                out[before], earlier = later, later  # the paragraph before said nobody: it goes on in this one
            if earlier is None and found is None:
                found = left_out(reading, t, reading.place(before)[0], at)
                out[before] = earlier = spoken(found) if found is not None else None
            said = earlier or (spoken(found) if found else None)
        else:
            found = latter(reading, t) or in_sentence(reading, t, token, kind, last)
            found = found or following(reading, t) or led(reading, t, token)
            found = found or (said_so(reading, t) if kind is Kind.MIXED else None)
            found = settled(reading, found) if found is not None else answered(reading, t)
            if found is None and kind is Kind.BLOCK and (last is None or answering):
                found = answers(reading, t) if last is None else answering
                answering = found
            said = spoken(found) if found else carried(reading, t, token, last, at)
            if found is None and kind is Kind.BLOCK and said is not None and _asked_of(reading, t, said):
                said = None
            own |= {i} if found is not None else set()
            if found is not None and found.subject.how == NOBODY_BEFORE and last is not None and at == t.index:
                said = again("same_sentence", last)  # "L'exploitant dit regretter « … » ce qu'il appelle « … »"
            if found is not None and found.subject.how == "they" and _still(reading, t, last, at):
                said = again("paragraph_speaker", last) if last is not None else said  # "ajoute-t-on"
            ahead = shown(reading, t) if said is None and last is None and not reading.known.slavic else None
            if ahead is not None:
                said = spoken(ahead)
            if found and found.subject.person is None and found.subject.name and found.subject.kind in SOMEBODY:
                reading.anonymous[t.index] = found.subject
        said = through_press(reading, t, said) if said is not None and found is not None else said
        out.append(said)
        _remember(reading, t, found, said)
        if said is not None:
            last, at = said, t.index
            reading.voiced[t.index] = said
    return _repeated(reading, out)


def _asked_of(reading: Reading, t: Tagged, said: Spoken) -> bool:
    """Whether an answer follows a question that speaks of somebody, who then is not the one who answers."""
    before = [s for s in reading.sentences if s.paragraph == t.paragraph - 1]
    if not any(s.words and s.words[-1].endswith("?") for s in before):
        return False
    family = said.resolved.name.rsplit(" ", 1)[-1]
    return any(family in s.words for s in before)


def _remember(reading: Reading, t: Tagged, found: Said | None, said: Spoken | None) -> None:
    """Tells the article who has spoken in a sentence, and of whom what follows is said."""
    if found is not None:
        reading.quoted[t.index] = found.subject.person
        if found.subject.kind is ActorKind.BODY and found.subject.name:
            reading.housed[t.index] = found.subject.name
    if said is not None:
        who = found.subject.person if found else None
        if found or reading.latest is None or said.resolved.name != reading.latest[1].name:
            reading.latest = (t.index, who) if who is not None and who.person else None
        else:
            reading.latest = (t.index, reading.latest[1])


def _still(reading: Reading, t: Tagged, last: Spoken | None, at: int) -> bool:
    """Whether a body has spoken in the sentence before, which "one" goes on for."""
    if last is None or reading.known.lang != "fr" or at != t.index - 1:
        return False
    return last.resolved.kind is ActorKind.BODY and reading.sentences[at].paragraph == t.paragraph


def _repeated(reading: Reading, said: list[Spoken | None]) -> list[Spoken | None]:
    """``said`` with the speaker of words that stand in a headline and again, with their speaker, in the text."""
    words = printed(reading, len(said))
    known = sayers(words, said)
    out = [one or known.get(w) for w, one in zip(words, said, strict=True)]
    for i, w in enumerate(words):
        t, token = reading.place(i)
        if out[i] is not None or len(w) < REPEATED or (t.paragraph > HEAD and not is_heading(reading, t, token)):
            continue
        who = named_later(reading, reading.place(i)[0])
        if who is not None:
            out[i] = spoken(who)
            continue
        out[i] = part_of(w, known)  # a headline has part of it
    return out


def _signed(reading: Reading, t: Tagged, name: Span) -> Spoken:
    words = tuple(reading.scene.text[name.start : name.end].split())
    person = reading.people.find(words)
    who = Resolved(person.name if person else " ".join(words), ActorKind.PERSON, "as printed")
    return Spoken(Decision("block_name", t.index, (0, 1), 0, None), who, name, None, CONFIDENCE["block_name"])
