"""Family: "her husband" is who the article says has her for his wife."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.attribute.chunks import name_chunks, plain
from provenance.attribute.coreference import CROWD, Resolved
from provenance.attribute.person_nouns import is_one
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.compiled import compiled
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.scene import Scene

OWNERS = frozenset({"his", "her"})
# Each relation with what the other one is to its bearer, by the other one's gender (m, f).
INVERSE = {
    "wife": ("husband", "wife"), "husband": ("husband", "wife"), "partner": ("partner", "partner"),
    "son": ("father", "mother"), "daughter": ("father", "mother"), "father": ("son", "daughter"),
    "mother": ("son", "daughter"), "brother": ("brother", "sister"), "sister": ("brother", "sister"),
    "twin": ("twin", "twin"), "cousin": ("cousin", "cousin"), "uncle": ("nephew", "niece"),
    "aunt": ("nephew", "niece"), "nephew": ("uncle", "aunt"), "niece": ("uncle", "aunt"),
    "grandfather": ("grandson", "granddaughter"), "grandmother": ("grandson", "granddaughter"),
    "grandson": ("grandfather", "grandmother"), "granddaughter": ("grandfather", "grandmother"),
    "neighbour": ("neighbour", "neighbour"), "neighbor": ("neighbor", "neighbor"),
}  # fmt: skip
SAME = {"dad": "father", "mum": "mother", "mom": "mother", "grandma": "grandmother", "grandpa": "grandfather"}
# "his son Paulo", "her husband, John Roe", "Ann Roe's brother John"
NAMED = compiled(r"(?P<owner>D|s)[NM]{0,2}?(?P<kin>N),?(?=A)")
Relation = tuple[int, str, str, str]  # where it is said, whose, the relation, who


def relative(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """The person whom "her husband" means, by a relation that the article states before."""
    s = scene.sentences[sentence]
    word = SAME.get(s.words[head].lower(), s.words[head].lower())
    if word not in INVERSE:
        return None
    owner = _owner(scene, sentence, span[0])
    return _one(scene, word, owner, s.starts[span[0]]) if owner else None


def alone(scene: Scene, word: str, at: int) -> Resolved | None:
    """The person whom "the father" means: the only one in the article in that relation to anybody."""
    word = SAME.get(word, word)
    return _one(scene, word, None, at) if word in INVERSE else None


def is_anothers(scene: Scene, sentence: int, span: tuple[int, int], head: int, who: str) -> bool:
    """Whether "the victim's sister" is another than ``who``, a sister of whom the article says nothing of a victim."""
    s = scene.sentences[sentence]
    owner = s.classes.rfind("s", span[0], head) - 1
    noun, at = s.words[owner].lower(), s.starts[span[0]]
    if owner < 0 or s.words[head].lower() not in INVERSE or not is_one(noun):
        return False
    holder = scene.cast.role(("the", noun), at)
    if holder is not None and any({holder.name, who} == {whose, one} for _, whose, _, one in _relations(scene)):
        return False
    for other in scene.sentences:
        if other.span.start >= at:
            break
        if noun in map(str.lower, other.words):
            named = (scene.cast.named(other.words[a:b], other.starts[a]) for a, b in name_chunks(other))
            if any(one is not None and one.name == who for one in named):
                return False
    return True


def _one(scene: Scene, word: str, owner: str | None, at: int) -> Resolved | None:
    found = set()
    if len(_relations(scene)) > CROWD:
        return None
    for place, whose, relation, who in _relations(scene):
        if place >= at:
            continue
        if relation == word and owner in (None, whose):
            found.add(who)
        gender = scene.cast.gender(whose)
        back = INVERSE[relation]
        if owner in (None, who) and word in (back if gender is None else (back[0] if gender == "m" else back[1],)):
            found.add(whose)
    if len(found) != 1:
        return None
    of = f"{owner}’s" if owner else "the only"
    return Resolved(found.pop(), ActorKind.PERSON, f"the article makes this person {of} {word}")


def _owner(scene: Scene, sentence: int, token: int) -> str | None:
    """Whom "his" or "her" at a token means."""
    from provenance.attribute.pronouns import pronoun

    word = scene.sentences[sentence].words[token].lower()
    gender = "m" if word in MASCULINE else "f" if word in FEMININE else None
    found = pronoun(scene, sentence, token, gender) if gender else None
    return found.name if found else None


def _relations(scene: Scene) -> list[Relation]:
    """Every relation that the article states with a name, in order of text; found once."""
    known: list[Relation] | None = scene.cast.notes.get("kin")
    if known is None:
        known = scene.cast.notes["kin"] = []
        words = frozenset(INVERSE) | frozenset(SAME)
        for i, s in enumerate(scene.sentences):
            if not words.isdisjoint(s.words):
                known += _stated(scene, i)
    return known


def _stated(scene: Scene, sentence: int) -> Iterator[Relation]:
    s = scene.sentences[sentence]
    chunks = name_chunks(s)
    for m in NAMED.finditer(s.classes):
        word = s.words[m.start("kin")].lower()
        word = SAME.get(word, word)
        mine = next(((a, b) for a, b in chunks if a == m.end()), None)
        if word not in INVERSE or mine is None:
            continue
        who = scene.cast.named(s.words[mine[0] : mine[1]], s.starts[mine[0]])
        if s.classes[m.start()] == "s":
            theirs = next(((a, b) for a, b in chunks if b == m.start()), None)
            whose = scene.cast.named(s.words[theirs[0] : theirs[1]], s.starts[theirs[0]]) if theirs else None
            owner = whose.name if whose else None
        else:
            owner = _owner(scene, sentence, m.start()) if s.words[m.start()].lower() in OWNERS else None
        if owner and who and plain(s.words[mine[0] : mine[1]]) and who.name != owner:
            yield s.starts[mine[0]], owner, word, who.name
