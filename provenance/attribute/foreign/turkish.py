"""Speakers of Turkish quotations: the subject opens its sentence, the cue ends it, and the words stand between.

"Vali Ayhan Er, AA'ya açıklamasında, "…" dedi." In ""…" diyen hemşire Ayla Er" the speaker follows the cue. A name that
takes a case ending behind its apostrophe is no subject. A sentence of words and their cue alone goes on with whoever
spoke last; everything else stays open.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.rules import CONFIDENCE, Decision
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Kind

REACH = 4  # words behind a quotation in which its cue stands
PARTICIPLES = ("en", "an")  # "diyen", "vurgulayan": whom they describe follows
OPENERS = 'Q.,-:"()R'


def decide(reading: Reading, kinds: Sequence[Kind], follows: Sequence[int | None]) -> list[Spoken | None]:
    """The speaker of each masked stretch."""
    out: list[Spoken | None] = []
    last: Spoken | None = None
    at = -REACH
    for i, kind in enumerate(kinds):
        t, token = reading.place(i)
        before = follows[i]
        said = out[before] if before is not None else _said(reading, t, token, last, t.paragraph - at, kind)
        out.append(said)
        if said is not None:
            last, at = said, t.paragraph
    return out


def _said(reading: Reading, t: Tagged, token: int, last: Spoken | None, apart: int, kind: Kind) -> Spoken | None:
    low = max((q + 1 for q in t.quotes if q < token), default=0)
    high = min((q for q in t.quotes if q > token), default=len(t.tags))
    cue = next((k for k in range(token + 1, min(high, token + 1 + REACH)) if t.tags[k] == "V"), None)
    if cue is not None and t.lower[cue].endswith(PARTICIPLES):
        name = next((n for n in reading.names[t.index] if cue < n.first < high and _subject(t, n)), None)
        if name is not None:
            return _spoken(reading, t, name, cue, "quote_verb_subject")
    if cue is not None:  # ""…" dedi Ayhan Er."
        name = next(
            (n for n in reading.names[t.index] if n.first <= cue + 2 and n.first > cue and _subject(t, n)), None
        )
        if name is not None and t.tags[name.last : name.last + 1] in ("", ".", ","):
            return _spoken(reading, t, name, cue, "quote_verb_subject")
    led = t.tags[low:token].rstrip('"').endswith(":")
    told = next((k for k in range(low, token) if t.tags[k] == "V" and not t.lower[k].endswith(PARTICIPLES)), None)
    if cue is None and not led and kind is Kind.DIRECT and t.tags.strip(OPENERS):
        return None
    names = [n for n in reading.names[t.index] if low <= n.first < token and _subject(t, n)]
    chosen = next((n for n in reversed(names) if _opens_clause(t, n)), None) or (names[-1] if names else None)
    if chosen is not None:
        return _spoken(reading, t, chosen, cue if cue is not None else told, "subject_verb_quote")
    role = t.tags[low:token].partition(",")[0].strip(OPENERS)
    if role and not role.strip("TN") and len(role) <= 2 and last is not None and apart == 0:
        return _again(last, t, cue)  # "Uzman, … "…" diye konuştu."
    if low and not t.tags[low:token].strip(OPENERS + "C") and last is not None and apart == 0:
        return _again(last, t, cue)
    if t.tags[low:token].strip(OPENERS + "CP"):
        return None if not _elided(t, low, token) or last is None or apart > 0 else _again(last, t, cue)
    earlier = reading.sentences[t.index - 1] if t.index else None
    if earlier is not None and earlier.paragraph == t.paragraph and "Q" not in earlier.tags:
        found = [n for n in reading.names[earlier.index] if _subject(earlier, n)]
        chosen = next((n for n in reversed(found) if _opens_clause(earlier, n)), None)
        if chosen is not None and "V" in earlier.tags:
            return _spoken(reading, earlier, chosen, None, "continues")
    return _again(last, t, cue) if last is not None and apart <= (1 if cue is not None else 0) else None


def _elided(t: Tagged, low: int, token: int) -> bool:
    """Whether what stands before the words has no subject of its own: "Açıklamasında "…" dedi."."""
    return all(tag in OPENERS + "CPDIX" or t.lower[k].endswith(("nda", "nde", "dan", "den", "arak", "erek"))
               for k, tag in enumerate(t.tags[low:token], low))  # fmt: skip


def _subject(t: Tagged, n: Name) -> bool:
    """Whether a name stands in the nominative."""
    return not any("'" in w or "’" in w for w in n.words) and t.tags[n.last : n.last + 1] != "K"


def _opens_clause(t: Tagged, n: Name) -> bool:
    return t.tags[n.last : n.last + 1] in (",", "R", "Q", ":", '"') or len(n.words) > 1


def _spoken(reading: Reading, t: Tagged, n: Name, cue: int | None, rule: str) -> Spoken:
    person = reading.people.named(t, n)
    printed = " ".join(n.words)
    how = "as printed" if person is None or person.name == printed else "the name given in full before"
    who = Resolved(person.name if person else printed, person.kind if person else ActorKind.PERSON, how)
    decision = Decision(rule, t.index, (n.first, n.last), n.last - 1, None)
    return Spoken(decision, who, t.cover(n.first, n.last), t.spans[cue] if cue is not None else None, CONFIDENCE[rule])


def _again(last: Spoken, t: Tagged, cue: int | None) -> Spoken:
    d = last.decision
    again = Decision("paragraph_speaker", d.sentence, d.subject, d.head, None)
    return Spoken(again, last.resolved, last.mention, t.spans[cue] if cue is not None else None,
                  CONFIDENCE["paragraph_speaker"])  # fmt: skip
