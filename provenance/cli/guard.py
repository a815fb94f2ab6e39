"""The one place where what went wrong becomes a line on stderr and an exit code."""

from __future__ import annotations

import os
import sys
import traceback

import typer
from typer.core import TyperGroup

from provenance.cli.exits import Exit
from provenance.cli.output import complain
from provenance.errors import ProvenanceError

DEBUG = "PROVENANCE_DEBUG"
# typer's own errors of usage; their base is not exported, and moved when typer took click in
_USAGE: type[Exception] = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")


class Guarded(TyperGroup):
    """The top group: no traceback leaves it, and no half-written line is left in a closed pipe."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run the command and turn what it raises into a message."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except (typer.Exit, typer.Abort, _USAGE):
            raise
        except ProvenanceError as error:
            complain(str(error))
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            complain("interrupted")
            raise typer.Exit(Exit.INTERRUPTED) from None
        except BrokenPipeError:  # whoever read our output has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(Exit.DONE) from None
        except Exception as error:
            if os.environ.get(DEBUG):
                traceback.print_exc()
            complain(f"a fault of the program: {type(error).__name__}: {error}")
            complain(f"please report it with what you did; {DEBUG}=1 shows where it happened")
            raise typer.Exit(Exit.FAULT) from None
        return result
