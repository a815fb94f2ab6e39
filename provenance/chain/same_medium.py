"""Whether two names are one medium's."""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.actors import names

_ARTICLE = re.compile(r"^(?:(?:the|le|la|les|el|los|las|il|lo|der|die|das)[ \u00a0](?=\S)|l['’])", re.IGNORECASE)


def same(a: str, b: str | None) -> bool:
    """Whether two names are one medium's, but for case, marks and the article."""
    return b is not None and _bare(a) == _bare(b)


@lru_cache(maxsize=1 << 12)
def _bare(name: str) -> str:
    return names.fold(_ARTICLE.sub("", name))
