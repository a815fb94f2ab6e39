"""An extraction that does what an article tells it to, for tests of what becomes of the others."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence

from provenance.model import Article
from provenance.pipeline.attempts import Answer


def obey(articles: Sequence[Article]) -> list[Answer]:
    """Die, stall or fail where a text says so."""
    for article in articles:
        if "die" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "stall" in article.text:
            time.sleep(3600)
        if "fail" in article.text:
            raise RecursionError("too deep")
    return [Answer() for _ in articles]


def never(articles: Sequence[Article]) -> list[Answer]:
    """What cannot be begun in another process."""
    raise AssertionError


class Unwelcome:
    """Cannot be taken into another process: whatever is to be done there never begins."""

    def __call__(self, articles: Sequence[Article]) -> list[Answer]:
        return never(articles)

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (3,)
