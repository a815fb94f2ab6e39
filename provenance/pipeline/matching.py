"""The quotations of a database into utterances: those that changes reach, or all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from provenance import __version__
from provenance.infer.stage import infer
from provenance.match import Pairs, joined
from provenance.match.again import Again, Source
from provenance.match.intake import columns
from provenance.match.scan import TooMuchError
from provenance.match.utterances import Matched
from provenance.pipeline.progress import told
from provenance.pipeline.ruleset import MATCHING, fingerprint
from provenance.store import Changes, DamagedError, Remembering, Repository, writing

MANY = 0.25  # share of all quotations from which it is quicker to match all of them
FEW = 2_000  # quotations that are never too many


@dataclass(frozen=True, slots=True)
class Rematched:
    """How many utterances there are, how many quotations were changed, and why all were matched, if they were."""

    utterances: int
    changed: int = 0
    whole: str | None = None


def match_all(
    url: str, progress: Callable[[int], None] = lambda _: None, *, since: datetime | None = None, full: bool = False
) -> Rematched:
    """Match what has changed in the database, or with ``full`` all of it. Running it twice changes nothing.

    It is one transaction: interrupted, it has changed nothing, and can be run again.
    """
    with writing(url) as repository:
        return rematch(repository, progress, since=since, full=full)


def rematch(
    repository: Repository,
    progress: Callable[[int], None] = lambda _: None,
    *,
    since: datetime | None = None,
    full: bool = False,
) -> Rematched:
    """Match within an open transaction what has changed since it was last done, and infer from it.

    The outcome is that of matching everything, which is done where nothing is remembered of the last time, where other
    rules did it, where too much has changed, or with ``full``.
    """
    rules = fingerprint(MATCHING)
    run = repository.start_run("match", __version__, rules)
    remembering = repository.rematching(f"{__version__} {rules}")
    several = repository.languages() > 1
    why = (
        "as asked" if full else "since there are several languages" if several else "by these rules for the first time"
    )
    done: Rematched | None = None
    try:
        changes = None if full or several else remembering.changes(since)
        if changes is not None:
            done = _again(repository, run, remembering, changes, progress)
    except (TooMuchError, OverflowError):
        why = "since too much has changed"
    except DamagedError:
        why = "since what was remembered is damaged"
    if done is None:
        done = Rematched(_whole(repository, run, remembering, progress, several=several), whole=why)
    repository.finish_run(run, utterances=done.utterances)
    return done


def _again(
    repository: Repository, run: int, remembering: Remembering, changes: Changes, progress: Callable[[int], None]
) -> Rematched:
    changed, quoted = changes.quotations, remembering.quoted()
    if len(changed) > max(FEW, MANY * remembering.quotations()):
        raise TooMuchError
    memory, pairs = remembering.memory(), repository.pairs()
    if changed or pairs != Pairs() or len(memory.honoured):
        source = Source(quoted.rows, quoted.beside, quoted.kept)
        again = Again(memory, changed, source, pairs, progress)
        touched = remembering.save(again, run, again.rows, changed)
        memory = again.memory
    else:
        touched = set()
    touched |= remembering.utterances_of(changes)
    texts = repository.texts()
    found = (infer(printings, texts) for printings in repository.printings(touched))
    repository.save_inferences(found, run, {*remembering.members(touched), *changed})
    remembering.remember(memory)
    return Rematched(remembering.utterances(), len(changed))


def _whole(
    repository: Repository, run: int, remembering: Remembering, progress: Callable[[int], None], *, several: bool
) -> int:
    pairs = repository.pairs()
    matched = Matched(columns(told(repository.occurrences(), progress)), pairs, remember=not several)
    memory = matched.memory
    # What languages have in common joins whole utterances: that is not remembered, and always done for all of them.
    repository.save_matching(joined(list(matched), repository.occurrences(), pairs) if several else matched, run)
    texts = repository.texts()
    repository.save_inferences((infer(printings, texts) for printings in repository.printings()), run)
    if memory is None:
        remembering.forget()
    else:
        remembering.remember(memory)
    return remembering.utterances()
