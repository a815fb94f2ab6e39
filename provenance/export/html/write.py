"""Pages onto the disk: whole or not at all, and never over what somebody else put there."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from provenance.errors import OutputError

_OURS = b'<meta name="generator" content="provenance report">'
_HEAD = 4096  # bytes in which a page of ours says that it is one


def write_file(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a page under a temporary name beside ``path``, then rename it. Raises OutputError."""
    write_pieces(path, (text,), replace=replace)


def write_pieces(path: Path, pieces: Iterable[str], *, replace: bool = False) -> None:
    """The same, a piece at a time as they come."""
    free(path, replace=replace)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(map(_bytes, pieces))
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, 0o666 & ~_umask())
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _failed(path, error) from error


def write_folder(path: Path, pages: Iterable[tuple[str, str]], *, replace: bool = False) -> int:
    """Write pages, each by its name in the folder, into a temporary folder beside ``path``, then rename that; how many.

    A report that is replaced is moved aside first and taken away last: a crash leaves it, or the new one, whole.
    """
    free(path, replace=replace)
    try:
        made = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name[:40]}."))
        try:
            count = 0
            for name, text in pages:
                target = made / name
                target.parent.mkdir(exist_ok=True)
                target.write_bytes(_bytes(text))
                count += 1
            os.chmod(made, 0o777 & ~_umask())
            _put(made, path)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise _failed(path, error) from error
    return count


def free(path: Path, *, replace: bool = False) -> None:
    """Raises OutputError unless ``path`` can be written: nothing is there, or ``replace`` and a report of ours is."""
    try:
        _free(path, replace)
    except OSError as error:
        raise _failed(path, error) from error


def _free(path: Path, replace: bool) -> None:
    if not path.parent.is_dir():
        raise OutputError(f"{path}: there is no folder {path.parent}", "make it first")
    if path.is_symlink():
        raise OutputError(f"{path} is a symbolic link", "name the file or folder itself")
    if not path.exists() or (path.is_dir() and not any(path.iterdir())):
        return
    if not replace:
        raise OutputError(f"{path} exists already", "name another, or add --replace if it is an earlier report")
    strangers = _strangers(path)
    if strangers:
        raise OutputError(f"{strangers[0]} is no page of a report and would be lost", "move it, or name another place")


def _strangers(path: Path) -> list[Path]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return [each for each in files if each.is_symlink() or (not each.is_dir() and not _ours(each))]


def _ours(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return _OURS in file.read(_HEAD)


def _put(made: Path, path: Path) -> None:
    if not path.exists():
        os.rename(made, path)
        return
    aside = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name[:40]}.old."))
    os.rename(path, aside)  # onto an empty folder
    try:
        os.rename(made, path)
    except OSError:
        os.rename(aside, path)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _bytes(text: str) -> bytes:
    # A lone surrogate has no UTF-8; it is shown by its code, as other characters that cannot be seen are.
    return text.encode("utf-8", "backslashreplace")


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _failed(path: Path, error: OSError) -> OutputError:
    return OutputError(f"{path} cannot be written: {error.strerror or error}", "nothing was changed")
