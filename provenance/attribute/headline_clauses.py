"""Who stands in a headline and says nothing there: whom something is done to, who does something else meanwhile.

Found by reading: in a line without a stop the nearest name is rarely whose the marks are, unless a cue is beside it:
"Town hit by ‘massive’ strike as Roe calls for calm", "Lee ‘furious’ at Roe over call".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.actors import lists, names

if TYPE_CHECKING:
    from provenance.attribute.ranker import Choice
    from provenance.attribute.scene import Scene

MEANWHILE = frozenset("as after while amid despite before".split())
SHORT = 2  # words
OF = frozenset("at over on against with for to from in near".split())


def is_elsewhere(scene: Scene, i: int, choice: Choice, name: str) -> bool:
    """Whether the mention chosen for marks of the headline, of ``name``, stands in a clause or a place of its own."""
    sentence, token = scene.where[i]
    s, (first, last) = scene.sentences[sentence], choice.subject
    if sentence != choice.sentence:
        return False
    meanwhile = first > token and choice.cue is not None and choice.cue[0] >= last
    if meanwhile and choice.cue is not None and s.words[first - 1].lower() in MEANWHILE:
        return "Q" not in s.classes[choice.cue[1] :]
    if s.paragraph or s.classes[-1] == ".":
        return False
    if first < token:
        return choice.cue is None and _only_qualifies(scene, i, last)
    if choice.cue is not None and choice.cue[0] in (last, first - 1):
        return False
    before = s.words[first - 1].lower()
    place = _is_place(name)
    opens = s.classes[first - 1] in "Q:,-;" and s.words[first] == name.split()[0]
    return before in OF or (place and not opens and s.classes[last : last + 1] != "s")


def _only_qualifies(scene: Scene, i: int, subject: int) -> bool:
    """Whether marks hold a word or two for what somebody does, which may be anybody's: "Lee opens ‘huge’ bridge"."""
    sentence, token = scene.where[i]
    s = scene.sentences[sentence]
    short = len(scene.text[s.starts[token] : s.ends[token]].split()) <= SHORT
    acts = "V" in s.classes[subject:token] or s.words[subject].endswith("s")  # "launches", which no list has
    return short and acts and s.classes[token + 1 : token + 2] in ("N", "A")


def _is_place(name: str) -> bool:
    folded, known = names.fold(name), lists.places()
    short = folded.removesuffix("city")
    return any(one in known.cities or one in known.countries for one in (folded, short))
