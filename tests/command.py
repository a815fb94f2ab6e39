"""The program as a user runs it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from typer.testing import CliRunner, Result

from provenance.cli.app import app

# As a process that listens to Ctrl-C even where it is started by a job in the background, which ignores it.
LISTENING = [
    sys.executable,
    "-c",
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); sys.argv[0] = 'provenance'; "
    "from provenance.cli.app import main; main()",
]


def run(*args: str | Path, stdin: bytes = b"", code: int = 0) -> Result:
    """What a command prints; it has to end with ``code`` and without a traceback."""
    result = CliRunner().invoke(app, [str(arg) for arg in args], input=stdin, prog_name="provenance")
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    return result


def objects(result: Result) -> list[dict]:
    """The objects of JSON Lines."""
    return [json.loads(line) for line in result.stdout.splitlines()]
