"""Speakers of Arabic quotations: Arabic has no capitals, and the verb stands before its subject.

"وقال وزير الدفاع بارك جين": what follows the cue is read up to the next preposition, words of rank and words with the
article are passed over, and what is left is the name. Everything else stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.rules import CONFIDENCE, Decision
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind

LONGEST = 4  # words of a name
_TO = frozenset("لوكالة لقناة لصحيفة لشبكة لموقع لإذاعة لمجلة".split())
_AND = re.compile("^[وف](?=.{3})")


def decide(reading: Reading, count: int, follows: Sequence[int | None]) -> list[Spoken | None]:
    """The speaker of each masked stretch."""
    out: list[Spoken | None] = []
    last: Spoken | None = None
    for i in range(count):
        t, token = reading.place(i)
        before = follows[i]
        said = out[before] if before is not None else _said(reading, t, token, last)
        out.append(said)
        last = said or last
    return out


def _said(reading: Reading, t: Tagged, token: int, last: Spoken | None) -> Spoken | None:
    low = max((q + 1 for q in t.quotes if q < token), default=0)
    high = min((q for q in t.quotes if q > token), default=len(t.tags))
    left = [k for k in range(low, token) if _is_cue(reading, t, k)]
    right = [k for k in range(token + 1, high) if _is_cue(reading, t, k)]
    for k in range(low, token):
        if t.lower[k] in ("قوله", "قولها", "قولهم"):  # "نقلت … عن X قوله"
            about = max((i for i in range(low, k) if t.lower[i] == "عن"), default=None)
            name = _name(reading, t, about, k) if about is not None else None
            if name is not None:
                who = Resolved(" ".join(t.words[name[0] : name[1]]), ActorKind.PERSON, "as printed")
                decision = Decision("subject_verb_quote", t.index, name, name[1] - 1, None)
                return Spoken(decision, _full(last, who), t.cover(*name), t.spans[k], CONFIDENCE["subject_verb_quote"])
    left += [k for k in range(low, token) if t.lower[k] == "قول"]  # "نقلت … عن … قول X"
    for k in range(low, token):  # "أما الباحثة X فقالت"
        if t.lower[k] == "أما" and (cue := next((c for c in left if c > k + 1), None)) is not None:
            name = _name(reading, t, k, cue)
            if name is not None:
                who = Resolved(" ".join(t.words[slice(*name)]), ActorKind.PERSON, "as printed")
                decision = Decision("subject_verb_quote", t.index, name, name[1] - 1, None)
                return Spoken(decision, who, t.cover(*name), t.spans[cue], CONFIDENCE["subject_verb_quote"])
    for cue in (*sorted(left, reverse=True), *right[:1]):
        name = _name(reading, t, cue, token if cue < token else high)
        if name is None and (earlier := _earlier(reading, t)) is not None:
            return earlier
        if name is None and last is not None:
            d = last.decision
            again = Decision("paragraph_speaker", d.sentence, d.subject, d.head, None)
            return Spoken(again, last.resolved, t.spans[cue], t.spans[cue], CONFIDENCE["paragraph_speaker"])
        if name is not None:
            first, end = name
            words = " ".join(t.words[first:end])
            rule = "subject_verb_quote" if cue < token else "quote_verb_subject"
            decision = Decision(rule, t.index, name, end - 1, None)
            who = Resolved(words, ActorKind.PERSON, "as printed")
            return Spoken(
                decision, _in_full(reading, t, last, who), t.cover(first, end), t.spans[cue], CONFIDENCE[rule]
            )
    return None


def _earlier(reading: Reading, t: Tagged) -> Spoken | None:
    """Whom the sentence before in the paragraph reports, if it quotes nothing: "قالت … إن …. وأكدت: «…»"."""
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or s.paragraph != t.paragraph or "Q" in s.tags:
        return None
    for cue in (k for k in range(len(s.tags)) if _is_cue(reading, s, k)):
        name = _name(reading, s, cue, len(s.tags))
        if name is not None:
            who = Resolved(" ".join(s.words[slice(*name)]), ActorKind.PERSON, "whom the sentence before reports")
            decision = Decision("continues", s.index, name, name[1] - 1, None)
            return Spoken(decision, who, s.cover(*name), s.spans[cue], CONFIDENCE["continues"])
    return None


def _in_full(reading: Reading, t: Tagged, last: Spoken | None, who: Resolved) -> Resolved:
    """The name in full, where one word of it is printed and the paragraph has the other before it."""
    full = _full(last, who)
    if full is not who or " " in who.name:
        return full
    for s in reversed(reading.sentences[max(0, t.index - 2) : t.index]):
        for k in range(1, len(s.words)):
            one = s.lower[k - 1]
            named = s.words[k] == who.name and s.tags[k - 1] == "N"
            if named and not one.startswith("ال") and not reading.known.has("roles", one):
                return Resolved(f"{s.words[k - 1]} {who.name}", who.kind, "the name given in full before")
    return who


def _full(last: Spoken | None, who: Resolved) -> Resolved:
    """The speaker before, where the words are a part of that name."""
    if last is not None and set(who.name.split()) < set(last.resolved.name.split()):
        return Resolved(last.resolved.name, who.kind, "the name given in full before")
    return who


def _is_cue(reading: Reading, t: Tagged, k: int) -> bool:
    return t.lower[k] in reading.known.cues or _AND.sub("", t.lower[k]) in reading.known.cues


def _name(reading: Reading, t: Tagged, cue: int, high: int) -> tuple[int, int] | None:
    known = reading.known
    k = cue + 1
    while k < high and (
        t.lower[k].startswith("ال") or known.has("roles", t.lower[k]) or known.has("places", t.lower[k])
    ):
        k += 1
    first = k
    while k < high and k - first < LONGEST and t.tags[k] == "N" and not t.lower[k].startswith(("لل", "بال")):
        if k > first and t.lower[k] in _TO:
            break
        if k > first + 1 and t.lower[k].endswith("ة") and t.lower[k + 1 : k + 2] and t.lower[k + 1].startswith("ال"):
            break  # "وصف الوزير X عملية الإطلاق": what he described
        k += 1
    return (first, k) if k > first else None
