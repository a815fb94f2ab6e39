"""English verb forms from a lemma, so that a lexicon lists each verb once."""

from __future__ import annotations

# Verbs whose past cannot be built by rule: lemma -> (past, participle).
IRREGULAR = {
    "say": ("said", "said"), "tell": ("told", "told"), "write": ("wrote", "written"), "speak": ("spoke", "spoken"),
    "think": ("thought", "thought"), "feel": ("felt", "felt"), "know": ("knew", "known"), "see": ("saw", "seen"),
    "hear": ("heard", "heard"), "find": ("found", "found"), "sing": ("sang", "sung"), "swear": ("swore", "sworn"),
    "understand": ("understood", "understood"), "read": ("read", "read"), "put": ("put", "put"),
    "go": ("went", "gone"), "foresee": ("foresaw", "foreseen"), "shoot": ("shot", "shot"), "lay": ("laid", "laid"),
    "tear": ("tore", "torn"), "cast": ("cast", "cast"), "break": ("broke", "broken"),
    "make": ("made", "made"), "give": ("gave", "given"), "begin": ("began", "begun"), "hold": ("held", "held"),
    "retell": ("retold", "retold"), "foretell": ("foretold", "foretold"), "mislead": ("misled", "misled"),
    "leave": ("left", "left"), "send": ("sent", "sent"), "mean": ("meant", "meant"), "meet": ("met", "met"),
    "quit": ("quit", "quit"), "dig": ("dug", "dug"), "take": ("took", "taken"), "become": ("became", "become"),
    "keep": ("kept", "kept"), "lose": ("lost", "lost"), "win": ("won", "won"), "come": ("came", "come"),
    "run": ("ran", "run"), "bring": ("brought", "brought"), "fight": ("fought", "fought"), "stand": ("stood", "stood"),
    "sit": ("sat", "sat"), "rise": ("rose", "risen"), "fall": ("fell", "fallen"), "grow": ("grew", "grown"),
    "draw": ("drew", "drawn"), "drive": ("drove", "driven"), "buy": ("bought", "bought"), "pay": ("paid", "paid"),
    "set": ("set", "set"), "hit": ("hit", "hit"), "let": ("let", "let"), "lead": ("led", "led"), "get": ("got", "got"),
    "spend": ("spent", "spent"), "build": ("built", "built"), "show": ("showed", "shown"), "choose": ("chose",
    "chosen"),
    "catch": ("caught", "caught"), "teach": ("taught", "taught"), "seek": ("sought", "sought"),
    "throw": ("threw", "thrown"), "wear": ("wore", "worn"), "sell": ("sold", "sold"), "eat": ("ate", "eaten"),
    "hide": ("hid", "hidden"), "shake": ("shook", "shaken"), "strike": ("struck", "struck"), "fly": ("flew", "flown"),
    "forget": ("forgot", "forgotten"), "forgive": ("forgave", "forgiven"), "have": ("had", "had"), "do": ("did",
    "done"),
}  # fmt: skip
DOUBLING = frozenset({"quip", "slip", "brag", "nag", "chat", "blog", "sob", "plan", "ship", "stop", "drop", "refer",
                      "admit", "commit", "submit", "rebut", "infer", "defer", "prefer", "occur", "permit", "regret",
                      "snap", "slam", "pan", "hum", "nod", "dub", "rap", "rip", "zap", "tip", "tap", "beg",
                      "chip", "grin", "shrug", "concur", "begin", "put", "set", "hit", "let", "run", "win", "dig",
    "sit",
                      "get", "quit"})  # fmt: skip
VOWELS = frozenset("aeiou")


def third_person(lemma: str) -> str:
    """``say`` -> ``says``."""
    if lemma in ("have", "do", "go"):
        return {"have": "has", "do": "does", "go": "goes"}[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def gerund(lemma: str) -> str:
    """``write`` -> ``writing``."""
    if lemma in DOUBLING:
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + "ing"


def past(lemma: str) -> tuple[str, str]:
    """(past tense, past participle) of a lemma."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if lemma in DOUBLING:
        form = lemma + lemma[-1] + "ed"
    elif lemma.endswith("e"):
        form = lemma + "d"
    elif lemma.endswith("y") and lemma[-2] not in VOWELS:
        form = lemma[:-1] + "ied"
    else:
        form = lemma + "ed"
    return form, form
