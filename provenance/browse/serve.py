"""The server: Datasette over one SQLite file, which it opens to read only."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from provenance.browse.about import DATABASE, metadata
from provenance.errors import OutputError, StoreError
from provenance.store import display, reading

MISSING = "pip install 'provenance[web]'"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
SETTINGS = {
    "allow_download": False,
    "default_page_size": 50,
    "sql_time_limit_ms": 10_000,
    "facet_time_limit_ms": 1_000,
    "num_sql_threads": 3,
    "default_cache_ttl": 0,
}


def made(path: Path, hosts: list[str]) -> Any:  # noqa: ANN401 - the package has no types
    """Datasette over the database at ``path``. Raises OutputError without the extra, StoreError as ``reading`` does."""
    try:
        from datasette.app import Datasette
        from datasette.database import Database
    except ImportError as error:
        raise OutputError("the package datasette is not installed", MISSING) from error
    from provenance.browse import plugin

    plugin.register()
    with reading(path):
        pass  # it is there, and of this version
    served = Datasette([], metadata=metadata(hosts), settings=SETTINGS)
    served.add_database(Database(served, path=str(path), is_mutable=True), name=DATABASE)
    return served


def serve(url: str, host: str, port: int, opened: Callable[[str], None]) -> None:
    """Answer until interrupted; ``opened`` is told the address. Raises OutputError where the port is taken."""
    if "://" in url:
        raise StoreError(f"{display(url)} is no SQLite file", "provenance browse shows SQLite databases only")
    served = made(Path(url), [*LOOPBACK, "[::1]"] if host in LOOPBACK else [])
    import uvicorn

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
            listening.listen()  # who comes before the server is ready waits
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            raise OutputError(
                f"{host}:{port} cannot be listened on: {reason}", "choose another --port, or 0"
            ) from error
        asyncio.run(served.invoke_startup())
        name = f"[{host}]" if ":" in host else host
        opened(f"http://{name}:{listening.getsockname()[1]}/{DATABASE}")
        server = uvicorn.Server(uvicorn.Config(served.app(), log_level="warning", lifespan="on", server_header=False))
        server.run(sockets=[listening])
