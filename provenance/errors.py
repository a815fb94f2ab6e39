"""One base, a subclass a stage; each carries the exit code that the command line documents."""

from __future__ import annotations


class ProvenanceError(Exception):
    """Something a user can mend: what is wrong, and the remedy. The message is one line."""

    exit_code = 70

    def __init__(self, message: str, remedy: str | None = None) -> None:
        super().__init__(f"{message}; {remedy}" if remedy else message)
        self.message = message
        self.remedy = remedy


class SettingsError(ProvenanceError):
    """A flag, variable or settings file says something that cannot be used."""

    exit_code = 2


class ReadError(ProvenanceError):
    """Nothing could be read from where the user pointed."""

    exit_code = 3


class StoreError(ProvenanceError):
    """The database is missing, newer, older, locked, read-only or no database of ours."""

    exit_code = 4


class RegistryError(ProvenanceError):
    """The registry of actors, or a user's addition to it, has a bad row."""

    exit_code = 2


class JudgementError(ProvenanceError):
    """A judgement that cannot stand: about nothing that is there, contradicting another, or badly written."""

    exit_code = 2


class QueryError(ProvenanceError):
    """A query by hand that cannot be run: it would write, says something else than SQL, or takes too long."""

    exit_code = 2


class SearchError(ProvenanceError):
    """A search that names nothing to look for, or too much."""

    exit_code = 2


class OutputError(ProvenanceError):
    """A file or folder that cannot be written, or would be written over."""

    exit_code = 2


class AdditionError(ProvenanceError):
    """Another package's addition cannot be loaded, or is not what it ought to be."""

    exit_code = 2


class ClusterError(ProvenanceError):
    """Spark cannot be started, or broke off; nothing was put where the output was to be."""

    exit_code = 2
