"""Whose text Arabic words stand in: "وجاء في بيان الوزارة أن «…»", "وتلا X رسالة من Y جاء فيها: «…»"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute.foreign import arabic_texts
from provenance.attribute.foreign.arabic_meaning import meant
from provenance.attribute.foreign.arabic_phrases import TEXTS, read, unglued
from provenance.attribute.foreign.arabic_words import in_list, indefinite
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken

if TYPE_CHECKING:
    from provenance.attribute.foreign.arabic import Voices

FOUND = frozenset("جاء رد".split())  # what stands in a text, without its conjunction
IN_IT = frozenset("فيها فيه".split())
READS = frozenset("تلا تلت قرأ قرأت يتلو تتلو يقرأ تقرأ".split())


def issued(voices: Voices, t: Tagged, low: int, token: int) -> Spoken | None:
    """Whose text it stands in: "وجاء في بيان الوزارة أن «…»", "وورد في بيان صادر عن الجيش: «…»"."""
    if (sent := _sent(voices, t, low, token)) is not None:
        return sent
    at = next((k for k in range(low, token - 2) if t.lower[k].lstrip("وف") in FOUND and t.lower[k + 1] == "في"), None)
    if at is None or indefinite(t.lower[at + 2]) not in TEXTS:
        return None
    first = at + 3
    if arabic_texts.passed_on(t.lower[first]):
        return None  # "وجاء في رسالة حصلت عليها X": whoever has it did not write it
    while first < token and indefinite(t.lower[first]) in arabic_texts.OF_TEXTS:
        first += 1  # "في بيان مشترك للرئيسين"
    first = arabic_texts.past_issuing(t, first)
    about = next((j for j in range(first, min(token, first + 3)) if t.lower[j] == "عن"), None)
    whose = t.lower[first][1:] if t.lower[first].startswith("ل") else ""
    if about is None and (in_list("bodies", whose) or in_list("roles", whose.removeprefix("ل"))):
        t = unglued(t, first)  # "في تقرير لهيئة السياحة", "في بيان للرئيس X"
    phrase = read(t, about + 1 if about is not None else first, token, voices.known)
    named = phrase is not None and not phrase.medium and (phrase.body or phrase.name or phrase.roles)
    return voices.spoken(t, phrase, at, None, rule="according") if named and phrase is not None else None


def _sent(voices: Voices, t: Tagged, low: int, token: int) -> Spoken | None:
    """Whose message it stands in, and who reads it out: "وتلا X رسالة من Y جاء فيها: «…»"."""
    at = next((k for k in range(low + 2, token - 1) if t.lower[k] in FOUND and t.lower[k + 1] in IN_IT), None)
    text = None
    for k in range(low, at - 2) if at is not None else ():
        text = k if t.lower[k] in TEXTS and t.lower[k + 1] in ("من", "عن") else text
    if at is None or text is None:
        return None
    phrase = read(t, text + 2, at, voices.known)
    named = phrase is not None and not phrase.medium and (phrase.body or phrase.name or phrase.roles)
    said = voices.spoken(t, phrase, at, None, rule="according") if named and phrase is not None else None
    reads = next((k for k in range(low, text) if t.lower[k].lstrip("وف") in READS), None)
    reader = read(t, reads + 1, text, voices.known) if said is not None and reads is not None else None
    if said is None or reader is None or reader.name is None or reader.medium:
        return said
    who = meant(voices.reading, voices.people, t, reader, None)
    through = (who, t.cover(*reader.name)) if who is not None and who.name != said.resolved.name else None
    return said._replace(through=through)
