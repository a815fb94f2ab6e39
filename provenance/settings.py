"""Where the database and the user's registry are: flag > environment > settings file > default.

The lowest room, read by the command line alone; standard library and platformdirs only.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from provenance.errors import SettingsError

APPLICATION = "provenance"
VARIABLES = {"database": "PROVENANCE_DB", "registry": "PROVENANCE_REGISTRY"}


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and who gave it: ``--db``, ``PROVENANCE_DB``, the settings file or ``default``."""

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Settings:
    """``database`` is a path or URL as the store takes it; ``registry`` the user's own file of actors, if any."""

    database: str
    registry: Path | None
    database_origin: str
    registry_origin: str


def settings_file() -> Path:
    """The file in which a user may keep settings; it need not exist."""
    return platformdirs.user_config_path(APPLICATION, appauthor=False) / "settings.toml"


def default_database() -> Path:
    """The database used when nothing names one."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "provenance.sqlite3"


def load(
    database: str | None = None,
    registry: str | Path | None = None,
    *,
    environ: Mapping[str, str] | None = None,
    file: Path | None = None,
) -> Settings:
    """Settle every setting once. ``database`` and ``registry`` are the flags ``--db`` and ``--registry``.

    Raises SettingsError naming the flag, the variable, or the file and its line.
    """
    flags = {
        "database": ("--db", database),
        "registry": ("--registry", None if registry is None else str(registry)),
    }
    variables = os.environ if environ is None else environ
    filed = _filed(settings_file() if file is None else file)
    chosen = {name: _choose(name, *flags[name], variables, filed) for name in VARIABLES}
    found, extra = chosen["database"] or Setting(str(default_database()), "default"), chosen["registry"]
    return Settings(
        found.value,
        Path(extra.value).expanduser() if extra else None,
        found.origin,
        extra.origin if extra else "default",
    )


def _choose(
    name: str, flag: str, value: str | None, variables: Mapping[str, str], filed: Mapping[str, Setting]
) -> Setting | None:
    if value is not None:
        if not value.strip():
            raise SettingsError(f"{flag} is empty", "leave it out or give a value")
        return Setting(value, flag)
    variable = VARIABLES[name]
    if variables.get(variable, "").strip():
        return Setting(variables[variable], variable)
    return filed.get(name)


def _filed(file: Path) -> dict[str, Setting]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file}: byte {error.start} is no UTF-8", "save the file as UTF-8") from None
    except OSError as error:
        raise SettingsError(f"{file} cannot be read ({error.strerror})", "mend its permissions") from None
    import tomllib  # only who has a settings file pays for its parser

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: {error}", "write lines such as database = 'news.sqlite3'") from None
    return {name: _checked(file, text, name, value) for name, value in values.items()}


def _checked(file: Path, text: str, name: str, value: object) -> Setting:
    place = f"{file}:{_line(text, name)}"
    if name not in VARIABLES:
        raise SettingsError(f"{place}: {name} is no setting", f"known are {' and '.join(VARIABLES)}")
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(f"{place}: {name} is not a text", f"write {name} = '…'")
    if "://" not in value:  # a path in a file means one beside that file, wherever the program is started
        value = str(file.parent / Path(value).expanduser())
    return Setting(value, str(file))


def _line(text: str, name: str) -> int:
    found = re.search(rf"""^[ \t]*\[*[ \t]*["']?{re.escape(name)}\b""", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
