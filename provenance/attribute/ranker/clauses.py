"""A second look at the classes of a sentence's words, where the neighbour to the left settles what one word cannot."""

from __future__ import annotations

from provenance.attribute.inflect import past, third_person
from provenance.attribute.masked import Sentence
from provenance.compiled import compiled

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


# What stands before a class that it may settle: pronouns, auxiliaries, names; what opens a clause.
BEFORE = compiled(r"[PWXRA](?=N)|[PW](?=s)|[.(-](?=A(?![AVBXs,]))")
OPENING = compiled(r"A(?![AVBXs,])")


def classes(s: Sentence) -> str:
    """The word classes of ``s`` with contractions of "is", and with verbs where only a verb can stand."""
    words = s.words
    out = list(s.classes)
    if OPENING.match(s.classes) and _introduces(words[0].lower()):
        out[0] = "E"
    for m in BEFORE.finditer(s.classes):
        i = m.end()
        code = out[i]
        if code == "s":
            out[i] = "X"
        elif code == "A":
            if _introduces(words[i].lower()):
                out[i] = "E"
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


def _introduces(word: str) -> bool:
    """Whether a capitalised word that opens a clause is no name: Asked whether …, Given that …."""
    return (word.endswith(("ed", "ing")) and len(word) > 4) or word in ("given", "told", "known")
