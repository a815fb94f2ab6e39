"""The program as the shell sees it: streams, pipes, signals, and what happens when it is itself at fault."""

import io
import json
import os
import pty
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ARTICLE = "“We will open the northern gate on Monday,” Ana Petrova said.\n"
COMMAND = [sys.executable, "-m", "provenance"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PROVENANCE", "LC_", "LANG"))}
    return clean | {"PROVENANCE_DB": str(tmp_path / "test.db"), "XDG_CONFIG_HOME": str(tmp_path)}


def run(environment: dict[str, str], *args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *args], input=stdin, capture_output=True, env=environment, check=False)


def test_help_loads_no_heavy_room(environment: dict[str, str]):
    script = (
        "import sys, provenance.cli.app as a\n"
        "try: a.main()\n"
        "except SystemExit: print([m for m in ('sqlalchemy', 'alembic', 'rich', 'regex', 'numpy', 'jinja2')"
        " if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", script, "--help"], capture_output=True, env=environment, check=True)
    assert result.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["report", "--help"], 0, "\n  story "),
        (["report", "story", "--help"], 0, "Usage: python -m provenance report story "),
        (["report"], 4, "there is no database at"),
        (["report", "--outlet", "story"], 4, "there is no database at"),
        (["report", "--outlet", "x", "story"], 2, "--outlet stands before story"),
        (["report", "tale"], 2, "No such command 'tale'"),
        (["judge", "--help"], 0, "\n  withdraw "),
        (["tale"], 2, "No such command 'tale'"),
        (["--version"], 0, "provenance "),
    ],
)
def test_what_is_called_is_found(environment: dict[str, str], args: list[str], code: int, said: str):
    result = run(environment, *args)
    assert result.returncode == code
    assert said in (result.stdout + result.stderr).decode()


def test_utf_8_goes_into_a_pipe_whatever_the_locale(environment: dict[str, str]):
    environment |= {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    result = run(environment, "extract", "-", stdin=ARTICLE.encode())
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout.decode("utf-8"))["text"] == "We will open the northern gate on Monday,"


def test_data_and_messages_go_apart(environment: dict[str, str]):
    result = run(environment, "extract", "-", stdin=ARTICLE.encode())
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr == b"1 quotation in 1 article\n"


def test_a_closed_pipe_is_silent(environment: dict[str, str]):
    lines = b"".join(json.dumps({"id": str(n), "text": ARTICLE}).encode() + b"\n" for n in range(2_000))
    with subprocess.Popen(
        [*COMMAND, "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stdin is not None
        try:
            process.stdin.write(lines)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_interrupt_is_130_and_one_line(environment: dict[str, str]):
    # a job in the background of a script is started with the signal ignored
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    script = f"{listening}; from provenance.cli.app import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", script, "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        # more than Python keeps back before it writes, and less than a pipe holds
        process.stdin.write(b"".join(json.dumps({"id": str(n), "text": ARTICLE}).encode() + b"\n" for n in range(30)))
        process.stdin.flush()
        process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert process.stderr.read() == b"provenance: interrupted\n"
    assert process.returncode == 130


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_the_program_is_70_and_asks_to_be_reported(environment: dict[str, str], debug: bool):
    script = (
        "import provenance.read.source as s, provenance.cli.app as a\n"
        "def broken(*args, **how): raise RuntimeError('no such luck')\n"
        "s.read = broken\n"
        "a.main()"
    )
    if debug:
        environment["PROVENANCE_DEBUG"] = "1"
    result = subprocess.run(
        [sys.executable, "-c", script, "extract", "-"], capture_output=True, env=environment, check=False
    )
    assert result.returncode == 70
    assert b"a fault of the program: RuntimeError: no such luck" in result.stderr
    assert b"please report it" in result.stderr
    assert (b"Traceback" in result.stderr) is debug


def test_completion_for_the_shell(environment: dict[str, str]):
    environment |= {"_PROVENANCE_COMPLETE": "complete_bash", "COMP_WORDS": "provenance re", "COMP_CWORD": "1"}
    script = "import sys; sys.argv[0] = 'provenance'; from provenance.cli.app import main; main()"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environment, check=False)
    assert result.stdout.split() == [b"report"]


def test_no_colour_into_a_pipe(environment: dict[str, str]):
    result = run(environment, "extract", "-", "--format", "table", stdin=ARTICLE.encode())
    assert b"\x1b" not in result.stdout
    assert "Ana Petrova" in result.stdout.decode()


@pytest.mark.parametrize("plain", [False, True])
def test_a_terminal_gets_a_table_and_colour_unless_told_otherwise(environment: dict[str, str], plain: bool):
    environment |= {"TERM": "xterm", "COLUMNS": "120"} | ({"NO_COLOR": "1"} if plain else {})
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "extract", "-"], stdin=subprocess.PIPE, stdout=follower, env=environment
    ) as process:
        os.close(follower)
        assert process.stdin is not None
        process.stdin.write(ARTICLE.encode())
        process.stdin.close()
        shown = os.read(leader, 10_000).decode()
    os.close(leader)
    assert "document" in shown
    assert "{" not in shown
    assert ("\x1b[1m" in shown) is not plain


def packed(text: str) -> bytes:
    """A zip file of one article without an outlet."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", text)
    return made.getvalue()


@pytest.mark.parametrize("stdin", [ARTICLE.encode(), packed(ARTICLE)], ids=["a text", "a zip"])
def test_standard_input_is_read_in_a_folder_that_was_deleted(environment: dict[str, str], tmp_path: Path, stdin: bytes):
    gone = tmp_path / "gone"
    gone.mkdir()
    shell = ["sh", "-c", 'cd "$0" && rmdir "$0" && exec "$@"', str(gone), *COMMAND, "ingest", "-"]
    result = subprocess.run(shell, input=stdin, capture_output=True, env=environment, check=False)
    assert (result.returncode, b"fault of the program" in result.stderr) == (0, False)
    assert result.stdout.decode().split()[:2] == ["new", "1"]
