"""All quotations of a database into utterances."""

from __future__ import annotations

from collections.abc import Callable

from provenance import __version__
from provenance.infer.stage import infer
from provenance.match import joined, match
from provenance.pipeline.progress import told
from provenance.pipeline.ruleset import MATCHING, fingerprint
from provenance.store import Repository, writing


def match_all(url: str, progress: Callable[[int], None] = lambda _: None) -> int:
    """Match the whole database; says how many utterances there are. Running it twice changes nothing.

    It is one transaction: interrupted, it has changed nothing, and can be run again.
    """
    with writing(url) as repository:
        return rematch(repository, progress)


def rematch(repository: Repository, progress: Callable[[int], None] = lambda _: None) -> int:
    """Match within an open transaction, and infer from the utterances; says how many of them there are."""
    run = repository.start_run("match", __version__, fingerprint(MATCHING))
    pairs = repository.pairs()
    utterances = match(told(repository.occurrences(), progress), pairs)
    if repository.languages() > 1:
        utterances = joined(utterances, repository.occurrences(), pairs)
    repository.save_matching(utterances, run)
    texts = repository.texts()
    repository.save_inferences((infer(printings, texts) for printings in repository.printings()), run)
    repository.finish_run(run, utterances=len(utterances))
    return len(utterances)
