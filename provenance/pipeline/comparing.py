"""Pairs of texts judged without a database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from provenance.match import compare
from provenance.match.meaning import Meaning
from provenance.match.same import sameness
from provenance.model import Refusal
from provenance.read.pairs import Pair
from provenance.report.compared import Compared


class Comparisons:
    """Every pair of ``results`` judged, once over; counts them, and hands on what was refused."""

    def __init__(
        self,
        results: Iterable[Pair | Refusal],
        on_refusal: Callable[[Refusal], None],
        meaning: Meaning | None = None,
    ) -> None:
        self.pairs = self.refused = 0
        self._results, self._on_refusal, self._meaning = results, on_refusal, meaning

    def __iter__(self) -> Iterator[Compared]:
        for result in self._results:
            if isinstance(result, Refusal):
                self.refused += 1
                self._on_refusal(result)
            else:
                self.pairs += 1
                yield judged(result, self._meaning)


def judged(pair: Pair, meaning: Meaning | None = None) -> Compared:
    """Judge one pair. Where either is indirect speech, its words are nobody's own, and the second retells the first."""
    quoted = pair.a_quoted and pair.b_quoted
    verdict = compare(pair.a, pair.b, quoted=quoted, lang=pair.b_lang, reference_lang=pair.a_lang)
    return Compared(pair, sameness(pair.a, pair.b, verdict, pair.a_lang, pair.b_lang, meaning), verdict)
