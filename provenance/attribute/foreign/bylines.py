"""Lines that say who wrote an article: nobody whom it quotes."""

from __future__ import annotations

from provenance.attribute.foreign.tagged import Tagged

_BY = frozenset("par von por text texte texto reportage reportaje aus".split())
_OF = frozenset(("di", "de"))  # alone with a name on its line
_OURS = frozenset("nostro nostra nostri notre nos nuestro nuestra nuestros nosso nossa".split())  # correspondents
_TAKEN = frozenset("recueillis recueilli aufgezeichnet traducción übersetzung traduction".split())
HEAD = 6  # paragraphs in which a byline may stand, or any that has but few words
_LONGEST = 14  # words of a byline


def is_byline(t: Tagged) -> bool:
    """Whether a sentence is one: "Par Ann Lee, à Lyon", "Von Ann Lee, Bern", "Propos recueillis par Ann Lee"."""
    if len(t.tags) > _LONGEST or set(t.tags) & set('VQX;:"P') - (set(":") if t.lower[1:2] == (":",) else set()):
        return False
    if not _TAKEN.isdisjoint(t.lower):
        return True
    first = next((k for k, tag in enumerate(t.tags) if tag not in "(-"), 0)
    if t.paragraph > HEAD:
        return False
    if _OURS.isdisjoint(t.lower[first : first + 3]) is False and t.tags[-1] != ".":
        return True  # "dal nostro corrispondente Ann Lee"
    if t.lower[first] in _OF and t.tags[-1] != ".":
        whole = t.tags[first + 1 :].partition(",")[0]
        return whole.strip("A") == "" and 1 < len(whole) < 4 and not t.tags.startswith("I", len(whole) + 1)
    if t.lower[first] not in _BY:
        return False
    at = first + 1 + (t.tags[first + 1 : first + 2] == ":")
    return t.tags[at : at + 1] in ("A", "T") and t.words[at][0].isupper() and t.tags[-1] != "."
