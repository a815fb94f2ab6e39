"""What letters behind a name tell of its bearer, and for whom one stands in court: "Ann Roe KC, for Mr Lee,"."""

from __future__ import annotations

from provenance.actors import lists, names
from provenance.attribute.masked import Sentence

# Letters, and the office that they stand for. Degrees and orders make nobody anything.
LETTERS = {
    "KC": "barrister", "QC": "barrister", "SC": "barrister", "MP": "mp", "MEP": "mep", "MSP": "msp", "TD": "td",
}  # fmt: skip
SURE = frozenset(("KC", "QC", "MSP", "MEP"))  # an SC may be a football club, or a state
PROSECUTES = frozenset("prosecution crown prosecuting".split())
SIDES = PROSECUTES | frozenset(
    """
    defence defense defendant defendants claimant claimants plaintiff plaintiffs accused appellant appellants
    petitioner petitioners respondent respondents complainant family families victim victims bereaved
    """.split()
)
ACTS = frozenset("representing defending".split())


def held(s: Sentence, first: int, last: int) -> frozenset[str]:
    """The roles of the bearer of the name at ``first`` to ``last`` by letters behind it, and by whom he stands for."""
    words, classes = s.words, s.classes
    letters, end = words[last - 1] if last - first > 2 else "", last
    if letters not in LETTERS and classes[last : last + 2] == ",A" and words[last + 1] in LETTERS:
        letters, end = words[last + 1], last + 2
        letters = letters if classes[end : end + 1] in (",", ".") else ""
    given = names.fold(words[first]) in lists.given_names() or classes[first] == "T"
    if letters not in LETTERS or not (given or letters in SURE):
        letters, end = "", last
    roles = {LETTERS[letters]} if letters else set[str]()
    if classes[end : end + 1] != ",":
        return frozenset(roles)
    behind = tuple(map(str.lower, words[end + 1 : end + 4]))
    if behind[:1] in (("prosecuting",), ("prosecutes",)) or (
        behind[:2] == ("for", "the") and not PROSECUTES.isdisjoint(behind[2:])
    ):
        roles.add("prosecutor")
    elif behind[:2] == ("for", "the") and behind[2:] and behind[2] in SIDES:
        roles.add("lawyer")
    elif behind[:2] == ("counsel", "for"):
        roles.add("counsel")
    elif behind and behind[0] in ACTS and _is_client(s, end + 2):
        roles.add("lawyer")
    return frozenset(roles)


def _is_client(s: Sentence, at: int) -> bool:
    """Whether a token begins a mention of somebody in court: "Mr Lee", "the claimants", "Ann Lee"."""
    if s.classes[at : at + 1] == "T":
        return True
    if s.classes[at : at + 1] == "D":
        return s.words[at + 1 : at + 2] != () and s.words[at + 1].lower() in SIDES
    return s.classes[at : at + 1] == "A" and names.fold(s.words[at]) in lists.given_names()
