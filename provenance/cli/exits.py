"""The exit codes of every command, in one place."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command tells the shell."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    NOTHING_READ = 3
    DATABASE = 4
    UNCHECKED = 5
    FAULT = 70
    INTERRUPTED = 130


MEANING = {
    Exit.DONE: "done",
    Exit.REFUSED: "done, but some input was refused (listed on stderr) or a check found something",
    Exit.USAGE: "wrong use: an option, a name, a query, a judgement, the settings or the registry of actors",
    Exit.NOTHING_READ: "nothing could be read",
    Exit.DATABASE: "the database is missing, newer, outdated, read-only or locked",
    Exit.UNCHECKED: "nothing was checked: the text has no citations, or none of its sources is at hand",
    Exit.FAULT: "a fault of the program",
    Exit.INTERRUPTED: "interrupted",
}


def epilog() -> str:
    """The table for ``--help``; ``\\b`` keeps its lines apart."""
    return "\b\nExit codes:\n" + "\n".join(f"  {code:>3}  {meaning}" for code, meaning in MEANING.items())
