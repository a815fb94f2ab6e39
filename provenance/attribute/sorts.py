"""Media by the sort that stands beside their name: "state broadcaster ZTV", "Kurs, a business daily"."""

from __future__ import annotations

from provenance.actors import lists, names, shapes
from provenance.attribute.masked import Sentence
from provenance.model import ActorKind

SORTS = {
    **dict.fromkeys("newspaper daily weekly magazine tabloid outlet website site paper".split(), ActorKind.PAPER),
    **dict.fromkeys("broadcaster channel station network podcast".split(), ActorKind.BROADCASTER),
    "agency": ActorKind.AGENCY,
}
NOUNS = frozenset(SORTS)
# What else may be an agency, a channel, a site: these need a word that says it is one for news.
VAGUE = frozenset("agency channel station network site website outlet paper".split())
NEWS = frozenset(
    "news state state-run state-owned official wire press tv television radio media local investigative".split()
)
OWNED = ("-owned", "-run", "-controlled", "-leaning", "-aligned", "-language", "-backed", "-funded")
SIDED = ("pro-", "anti-")
OWNERS = frozenset("privately publicly locally family foreign".split())
TOLD = frozenset("told tells telling quoted interview".split())
AIRED = frozenset("aired broadcast rebroadcast televised".split())
FIRST = frozenset("first earlier originally previously".split())
SLOTS = frozenset("the by in for per".split())
WRITES = frozenset("wrote writes writing".split())
COLUMNS = frozenset("column op-ed essay editorial".split())
REACH = 7  # tokens of an apposition in which the sort stands
LEAD = 3  # words before a vague sort that may say it is one for news


def sort(s: Sentence, first: int, last: int) -> ActorKind | None:
    """The kind of medium that the words beside the name at tokens ``first`` to ``last`` say it is."""
    classes, words = s.classes, s.words
    if words[first].endswith("-based"):
        return _based(s, first, last)
    if last - first == 1 and (words[first] in shapes.LAST or words[first] in shapes.FIRST):
        return None  # "TV 2"
    code = classes[last : last + 1]
    if first > 1 and code not in ("N", "A", "s") and (found := _placed(s, first, last)):
        return found
    if NOUNS.isdisjoint(words[max(0, first - 1) : last + 1 + REACH]):
        return None  # as a rule
    if first and classes[first - 1] == "N" and (found := _told(s, first - 1)):
        return None if _is_person(words[first:last]) else found
    if code == "N" and (end := _noun(s, last)) and _is_bare(words[first:last]):
        return SORTS[words[end].lower()]
    if code == "," and classes[last + 1 : last + 2] in ("D", "A", "N") and not _is_person(words[first:last]):
        return _apposed(s, last + 1)
    return None


def _placed(s: Sentence, first: int, last: int) -> ActorKind | None:
    """The kind of what only media are: what is told of a leaning or an owner, written in, first reported by."""
    words, before = s.words, first - 1
    word = words[before].lower()
    if word not in SLOTS and "-" not in word and word != "owned":
        return None
    if word.endswith(OWNED) or word.startswith(SIDED) or (word == "owned" and words[before - 1].lower() in OWNERS):
        return ActorKind.PAPER if _is_told(s, before) and _is_bare(words[first:last]) else None
    article = word == "the"
    at = before - 1 if article else before
    how, what = words[at].lower(), words[at - 1].lower() if at else ""
    first_reported = how == "by" and what == "reported" and at > 1 and words[at - 2].lower() in FIRST
    written = (how == "in" and article and what in WRITES) or (how in ("in", "for") and what in COLUMNS)
    aired = how == "by" and what in AIRED
    per = how == "per" and s.classes[at - 1] in "Q," and s.classes[last : last + 1] in (".", ",", "")
    if not (aired or per or first_reported or written) or not _is_bare(words[first:last]):
        return None
    return ActorKind.BROADCASTER if aired else ActorKind.PAPER


def _based(s: Sentence, first: int, last: int) -> ActorKind | None:
    """The kind of "the Ndola-based Copperline", who is told; "the London-based Chatham House" is a body."""
    name = s.words[first + 1 : last]
    medium = shapes.is_sure(name) or (len(name) == 1 and _is_bare(name) and _is_told(s, first))
    return ActorKind.PAPER if medium else None


def _is_told(s: Sentence, before: int) -> bool:
    """Whether a verb of telling stands close before a token."""
    return not {w.lower() for w in s.words[max(0, before - LEAD - 1) : before]}.isdisjoint(TOLD)


def _is_bare(words: tuple[str, ...]) -> bool:
    """Whether a name is no place's, no body's and no person's as far as it tells."""
    known, folded = lists.places(), names.fold(" ".join(words))
    place = folded in known.cities or folded in known.countries or folded in known.metonyms or folded in known.demonyms
    return not (place or _is_person(words) or names.is_body(" ".join(words[1:])) or folded in known.months_and_days)


def _told(s: Sentence, at: int) -> ActorKind | None:
    """The kind that a noun tells, if nothing else may be called so."""
    word = s.words[at].lower()
    if word not in SORTS:
        return None
    near = {w.lower() for w in s.words[max(0, at - LEAD) : at]}
    return SORTS[word] if word not in VAGUE or not near.isdisjoint(NEWS) else None


def _noun(s: Sentence, at: int) -> int:
    """The token of the sort right behind a name: "the Zaneb state news agency"; 0 where there is none."""
    for end in range(at, min(at + 3, len(s.words))):
        if s.classes[end] != "N":
            break
        word = s.words[end].lower()
        if word in SORTS and s.classes[end + 1 : end + 2] not in ("N", "s", "A"):
            return end if word not in VAGUE or (end > at and s.words[end - 1].lower() in NEWS) else 0
    return 0


def _apposed(s: Sentence, start: int) -> ActorKind | None:
    """The kind in an apposition: "the state broadcaster", "Ghana's largest daily"; "the paper" points back."""
    classes, end = s.classes, min(start + REACH, len(s.classes))
    for at in range(start, end):
        word = s.words[at].lower()
        if word in SORTS:
            told = word in ("site", "website") and classes[at + 1 : at + 2] in (
                "W",
                "S",
            )  # "Roe Watch, the website whose files …"
            bare = at == start + 1 and s.words[start].lower() not in ("a", "an") and not told
            closes = told or classes[at + 1 : at + 2] in (",", ".", ";", "", "I", ")", "-", "S")
            return SORTS[word] if closes and at > start and not bare else None
        if classes[at] not in "DNATsRBE":
            return None
    return None


def _is_person(words: tuple[str, ...]) -> bool:
    """Whether a name is somebody's: "the broadcaster Ann Roe"."""
    return len(words) > 1 and (names.fold(words[0]) in lists.given_names() or words[0].lower() in names.TITLES)
