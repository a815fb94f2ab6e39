"""The commands and options of the program, as it knows them itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from provenance.cli.app import app


def _walk(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    yield name, command
    for part, inner in getattr(command, "commands", {}).items():
        yield from _walk(inner, f"{name} {part}".strip())


def _tree() -> dict[str, Any]:
    return dict(_walk(get_command(app), ""))


def commands() -> list[str]:
    """Everything that can be run, as typed after ``provenance``."""
    return [name for name, command in _tree().items() if name and not getattr(command, "commands", None)]


def described() -> Iterator[tuple[str, Any]]:
    """The same, each with its command."""
    return ((name, command) for name, command in _tree().items() if name and not getattr(command, "commands", None))


def options(command: str | None = None) -> set[str]:
    """The long options of one command, or of all."""
    chosen = _tree().items() if command is None else [(command, _tree()[command])]
    named = {option for _, each in chosen for parameter in each.params for option in parameter.opts}
    return {option for option in named if option.startswith("--")} | {"--help"}
