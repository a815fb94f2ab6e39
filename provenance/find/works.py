"""Whether words name a sort of work, award or programme right before or behind marks: “the film”, “film star”.

Sets of words and three short patterns: one pattern of all the words would take milliseconds to compile at every start.
"""

from __future__ import annotations

from provenance.compiled import compiled
from provenance.segment.wordlist import wordlist

_WORKS = wordlist(
    """
    show shows series sitcom sitcoms drama dramas comedy comedies thriller thrillers film films movie movies documentary
    documentaries book books novel novels memoir memoirs bestseller bestsellers song songs single singles album albums
    track tracks play plays musical musicals opera operas poem poems painting paintings podcast podcasts magazine
    magazines newspaper newspapers programme programmes program programs telecast telecasts anthem anthems exhibition
    exhibitions medal medals award awards prize prizes title titles trailer trailers franchise franchises ballad ballads
    declaration treaty agreement memorandum protocol charter manifesto pact accord convention
    newsletter newsletters column columns blog blogs operation operations hit hits smash chart-topper lullaby tune tunes
    видання звання película libro novela canción premio medalla revista diario periódico programa serie livre roman
    chanson émission médaille Film Buch Roman Lied Zeitung Zeitschrift Sendung Medaille Preis filme livro canção jornal
    giornale quotidiano
    """
) | {"video game", "video games"}
_STEMS = (
    "фильм", "книг", "роман", "сериал", "песн", "журнал", "газет", "медал", "орден", "звани", "преми", "фільм",
    "нагород", "książk", "piosenk", "gazet", "nagrod",
)  # fmt: skip
_BARE = wordlist("książk piosenk gazet nagrod")  # these stems are no words that stand by a title
_MAKERS = wordlist(
    """
    author authors co-author co-authors star stars host hosts co-host co-hosts anchor anchors co-anchor co-anchors
    creator creators director directors producer producers co-creator co-creators episode episodes season seasons cast
    premiere publisher writer writers edition editions version versions remake adaptation rendition performance
    performances sequel sequels moderator viewers
    """
)
_TOPPED = wordlist(
    "actress actor alum soundtrack trilogy reboot rally rallies PAC PACs pin pins badge badges"
) | {"theme song"}  # fmt: skip
_OF = compiled(r"\b(?P<maker>\w++)\s+(?:of|for|on|from|to|in)(?:\s+(?:the|his|her|their|a))?\s*$")
_LAST = compiled(
    r"\b(?P<word>(?:video )?\w++),?(?:\s+(?:called|named|titled|entitled|dubbed|под названием|под назвою))?[,:]?\s*$"
)
_CALLED = compiled(r"\s(?:called|named|titled|entitled|dubbed)[:,]?\s*$")
_WORDS = compiled(r"\b(?:video )?\w++")
_NEW = compiled(
    r"\b(?:new|latest|debut|first|second|third|last|next|earlier)\s(?:record|release|work|piece|show|tour)s?,?\s*$"
)
_NEXT = compiled(r",?\s+(?P<first>(?:co-|video |theme )?\w++)")
_AFTER_NEXT = compiled(r",?\s+[\w’'-]+\s+(?P<second>(?:co-|video |theme )?\w++)")
_FARTHEST = 40  # code points between a work and “called”


def after_work(before: str) -> bool:
    """Whether ``before`` ends in a sort of work: “the film”, “the series called”, “a book about the sea titled”."""
    last = _LAST.search(before)
    if (last and _is_work(last["word"])) or _NEW.search(before):
        return True
    called = _CALLED.search(before)
    if called is None:
        return False
    found = (m for m in _WORDS.finditer(before, 0, called.start()) if _is_work(m[0]))
    return any(_runs_on(before[m.end() : called.start()]) for m in found)


def after_maker(before: str) -> bool:
    """Whether ``before`` ends in what somebody is to a work: “star of the”."""
    maker = _OF.search(before)
    return maker is not None and maker["maker"] in _MAKERS


def before_work(after: str) -> bool:
    """Whether ``after`` begins with a sort of work or what somebody is to one, an adjective before it or not."""
    for pattern in (_NEXT, _AFTER_NEXT):
        m = pattern.match(after)
        if m and (m[1] in _WORKS or m[1] in _MAKERS or m[1] in _TOPPED or _has_stem(m[1])):
            return True
    return False


def _is_work(words: str) -> bool:
    word = words.rpartition(" ")[2]
    return words in _WORKS or word in _WORKS or word.lower() in _WORKS or _has_stem(word)


def _has_stem(word: str) -> bool:
    return word.startswith(_STEMS) and word not in _BARE


def _runs_on(gap: str) -> bool:
    return 1 <= len(gap) <= _FARTHEST and not any(stop in gap for stop in '.,;:“”"')
