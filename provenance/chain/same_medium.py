"""Whether two names are one medium's."""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.actors import names, shapes
from provenance.compiled import compiled

_ARTICLE = compiled(r"^(?:(?:the|le|la|les|el|los|las|il|lo|der|die|das)[ \u00a0](?=\S)|l['’])", re.IGNORECASE)

# What a name in capitals has behind it in small letters: "ZNA news agency".
_SORT = compiled(r"(?<=[A-Z]) (?:state )?(?:news )?(?:agency|service|wire|channel|newspaper|radio|television)$")
FEWEST = 3  # words of a name that initials may stand for


def same(a: str, b: str | None) -> bool:
    """Whether two names are one medium's, but for case, marks, the article and its sort: "the ZNA news agency".

    Capitals alone may be the initials of the other, where that is a body's name: ZNA of the Zandian News Agency. Anna
    Fay Peters is not AFP.
    """
    if b is None or not a or not b:
        return a == b
    return _bare(a) == _bare(b) or _initials(a) == b or _initials(b) == a


@lru_cache(maxsize=1 << 12)
def _bare(name: str) -> str:
    return names.fold(_SORT.sub("", _ARTICLE.sub("", name)))


@lru_cache(maxsize=1 << 12)
def _initials(name: str) -> str | None:
    words = [word for word in _ARTICLE.sub("", name).split() if word[0].isupper()]
    if len(words) < FEWEST or not (names.is_body(words[-1]) or words[-1] in shapes.LAST):
        return None
    return "".join(word[0] for word in words)
