"""A second look at the classes of a sentence's words, where the neighbour to the left settles what one word cannot."""

from __future__ import annotations

import re

from provenance.attribute.inflect import past, third_person
from provenance.attribute.masked import Sentence

MODALS = frozenset(
    """
    will would can could may might shall should must do does did 'll 'd don't doesn't didn't won't wouldn't
    can't cannot couldn't shouldn't mustn't
    """.split()
)
# Verbs whose forms are as often nouns: right after a name they are verbs.
VERBS = """
    put shoot fire cut hit set quit read back take win lose lead plan move show turn face run stand fall head
    hold pick push draw eye target seek join visit meet play look need want go get make give come keep let leave
    know see send speak try use work help raise defend open close skip drop pull share sign vote aim break hear
    deliver have be prepare offer propose support oppose release launch unveil block start stop return spend
    earn trail beat top edge approve press seize respond act care believe live agree deserve trust like love
    hate stay appear seem remain become rise bring buy sell pay build carry catch choose clash cross dig dodge
    drive duck embrace escape fail fight file fly force hang hire host hurt issue jump kick kill lay lift link
    lie miss name order pass pitch plead point pose reach resist rest rule rush save score shake shift shut sing
    sit slip smell speed split spread steal step stick strike surge survive sweep swing talk teach tear test
    thrive throw tie toss touch train travel treat trip trump turn urge wait walk warm wear weigh wield yield
    zero put lash fire shoot weigh chime cut jump write
    """.split()
AFTER_NAME = frozenset(form for verb in VERBS for form in (third_person(verb), *past(verb)))


# Where a neighbour may settle a class: behind pronouns, auxiliaries and names, at the opening of a clause.
OPEN = re.compile(r"(?<=[PW])s|(?<=[PWXRA])N|(?:(?<=[.(-])|^)A(?![AVBXs,])")


def classes(s: Sentence) -> str:
    """The word classes of ``s`` with contractions of "is", and with verbs where only a verb can stand."""
    words = s.words
    out = list(s.classes)
    for m in OPEN.finditer(s.classes):
        i = m.start()
        code = out[i]
        if code == "s":
            out[i] = "X"
        elif code == "A":
            lower = words[i].lower()
            if (lower.endswith(("ed", "ing")) and len(lower) > 4) or lower in ("given", "told", "known"):
                out[i] = "E"  # Asked whether …, Given that …: no name
        elif "’" not in words[i]:
            j = i - 1
            while j > 0 and out[j] == "R":
                j -= 1
            left = out[j]
            if (
                left in "PW"
                or (left == "X" and words[j].lower().replace("’", "'") in MODALS)
                or (out[i - 1] == "A" and words[i].lower() in AFTER_NAME)
            ):
                out[i] = "B"
    return "".join(out)
