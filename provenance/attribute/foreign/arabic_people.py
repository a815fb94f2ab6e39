"""Everybody whom an Arabic article names, and who is meant by a part of a name or by what somebody is."""

from __future__ import annotations

from dataclasses import dataclass, field

from provenance.attribute.foreign.arabic_offices import CHIEFS
from provenance.attribute.foreign.arabic_phrases import Phrase, acting, read, same_role
from provenance.attribute.foreign.arabic_posts import may_be, post
from provenance.attribute.foreign.arabic_words import bare, begins, cue, feminine, in_list, indefinite, owned
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.posts import Post
from provenance.attribute.foreign.tagged import Tagged

_OFFICE = 8  # words of an office behind a name
FAR = 60  # sentences back in which somebody may have been told of
STARTS = frozenset("عن بحسب وفق ووفق حسب قول".split())


@dataclass(slots=True, eq=False)
class Somebody:
    """One whom an article names: the fullest name, what he or she is, where told of last, whether a woman."""

    words: tuple[str, ...]
    roles: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    closed: bool = True  # whether the name can only end where it does
    woman: bool | None = None
    at: list[int] = field(default_factory=list)
    posts: set[Post] = field(default_factory=set)  # offices of state that he or she is said to hold

    @property
    def name(self) -> str:
        """The fullest name, as printed."""
        return " ".join(self.words)


def _kinds(words: set[str]) -> set[str]:
    """What words say, whether of a country or of where somebody comes from: "كوريا الشمالية", "الكوري الشمالي"."""
    return {next((w.removesuffix(end) for end in _ENDS if w.endswith(end) and len(w) > len(end) + 2), w) for w in words}


_ENDS = ("يا", "ية", "ي", "ا", "ة")  # "كوريا", "شمالية", "كوري", "فرنسا"


def _posts(t: Tagged, found: Phrase) -> set[Post]:
    """The offices that are told right before a name, or between commas right behind it."""
    if found.name is None:
        return set()
    told = [t.lower[found.first : found.name[0]]]
    last = found.name[1]
    if t.tags[last : last + 1] == ",":
        close = next((k for k in range(last + 1, min(len(t.tags), last + _OFFICE)) if t.tags[k] not in "NTA"), last + 1)
        told.append(t.lower[last + 1 : close])
    return {held for words in told if words and (held := post(words)) is not None}


class People:
    """Those whom ``sentences`` name beside a verb of saying or a noun for what they are."""

    def __init__(self, sentences: tuple[Tagged, ...], known: Grammar) -> None:
        self.all: list[Somebody] = []
        for t in sentences:
            for k, word in enumerate(t.lower):
                verb = cue(word, known) if begins(t.lower, t.tags, k) else None
                starts = verb is not None or word in STARTS
                told = not starts and in_list("roles", word) and (k == 0 or not in_list("roles", t.lower[k - 1]))
                if not starts and not told:
                    continue
                transitive = verb is not None and known.has("transitive", verb)
                if told:
                    found = acting(t, k, len(t.tags), known)
                else:
                    found = read(t, k + 1, len(t.tags), known, object_follows=transitive)
                if found is None or found.name is None or found.body or found.some:
                    continue
                if word in STARTS and owned(t.lower[found.name[0]]):
                    continue  # "عن كتابه الجديد"
                size = found.name[1] - found.name[0]
                closed = t.tags[found.last : found.last + 1] not in ("N", "A")
                if size > 1 or (found.roles and closed) or (starts and not transitive and closed):
                    self._meet(t, found, verb, closed)

    def _meet(self, t: Tagged, found: Phrase, verb: str | None, closed: bool) -> None:
        """Have who a phrase names known by it; ``closed`` says that the name can only end where it does."""
        if found.name is None:
            return
        words = tuple(map(bare, t.words[slice(*found.name)]))
        somebody = self.find(words)
        if somebody is None:
            if any(self._bears(p, words) for p in self.all) and len(words) == 1:
                return  # one of several
            somebody = Somebody(words, closed=closed)
            self.all.append(somebody)
        elif len(words) > len(somebody.words) and not (somebody.closed and not closed and len(somebody.words) > 1):
            somebody.words, somebody.closed = words, closed
        elif 1 < len(words) < len(somebody.words) and closed and not somebody.closed:
            somebody.words, somebody.closed = words, True
        somebody.roles |= set(found.roles)
        somebody.told |= set(map(indefinite, t.lower[found.first : found.name[0]]))
        somebody.at.append(t.index)
        if found.roles:
            somebody.posts |= _posts(t, found)
        if somebody.woman is None and verb is not None:
            somebody.woman = feminine(verb)
        elif somebody.woman is None and found.roles:
            somebody.woman = True if found.roles[0].endswith("ة") else None

    def find(self, words: tuple[str, ...]) -> Somebody | None:
        """The one whom these words name in full or in part."""
        exact = [p for p in self.all if p.words == words]
        if exact:
            return exact[0]
        found = [p for p in self.all if self._bears(p, words)]
        return found[0] if len(found) == 1 else None

    def _bears(self, p: Somebody, words: tuple[str, ...]) -> bool:
        short, whole = sorted((p.words, words), key=len)
        size = len(short)
        ends = short in (whole[-size:], whole[:size])
        return ends or (size == 1 and indefinite(short[0]) == indefinite(whole[-1]))

    def starting(self, t: Tagged, first: int) -> tuple[int, Somebody] | None:
        """Whose name, in full or in part, begins at a word, and where it ends there."""
        for size in range(4, 0, -1):
            words = tuple(map(bare, t.words[first : first + size]))
            somebody = self.find(words) if len(words) == size else None
            if somebody is not None and len(words) <= len(somebody.words):
                return first + size, somebody
        return None

    def described(self, t: Tagged, phrase: Phrase, woman: bool | None) -> Somebody | None:
        """Whom a phrase without a name means: by the noun that it begins with, or by an office called otherwise."""
        return self.by_role(t, phrase, woman) or self._by_post(t, phrase, woman)

    def _by_post(self, t: Tagged, phrase: Phrase, woman: bool | None) -> Somebody | None:
        """The one person of the article who holds the office that a phrase calls by other words."""
        asked = post(t.lower[phrase.first : phrase.last]) if phrase.roles else None
        if asked is None:
            return None
        found = [p for p in self.all if any(may_be(asked, held) for held in p.posts)]
        found = [p for p in found if woman is None or p.woman in (None, woman)]
        return found[0] if len(found) == 1 else None

    def by_role(self, t: Tagged, phrase: Phrase, woman: bool | None) -> Somebody | None:
        """Who was last told of by the noun that a phrase begins with, and all else that it says: "الوزير الياباني"."""
        roles, index = phrase.roles, t.index
        if not roles:
            return None
        more = set(map(indefinite, t.lower[phrase.first + 1 : phrase.last])) - set(roles)
        if roles[0] in CHIEFS:  # "كبير المحللين" is no first of others
            more = set(map(indefinite, t.lower[phrase.first + 1 : phrase.last]))
        fitting = [
            p
            for p in self.all
            if any(same_role(r, roles[0]) for r in p.roles)
            and (woman is None or p.woman in (None, woman))
            and _kinds(more) <= _kinds(p.told)
        ]
        near = [(max((at for at in p.at if at <= index), default=-1), n, p) for n, p in enumerate(fitting)]
        near = [one for one in near if 0 <= index - one[0] < FAR and one[0] >= 0]
        if not near:
            return fitting[0] if len(fitting) == 1 else None
        return max(near)[2]
