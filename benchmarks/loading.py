"""How many quotations a second are stored, beside another checkout of this program.

    python benchmarks/loading.py FOLDER [--db URL] [--prose FOLDER] [--beside CHECKOUT] [--quotations N] [--rounds N]

FOLDER and ``--prose`` are as for ``database.py``: articles of ten quotations and 4,500 code points, whose spans,
speakers and chains are given, are stored in one transaction into an empty database, with all that is stored beside
them: actors, the index of words, the runs of words by which copies are found, and the events that seal it. ``--db`` is
a PostgreSQL server's database that may be emptied: its tables are dropped. Without it a SQLite file is made.

With ``--beside`` this program and that of CHECKOUT (with the same interpreter) take turns, and the best run of each
counts: another program on the machine slows both. CPU is that of this process; of a server on this machine that of its
backend up to the commit is told too (``server``): it works at the same time. Reading the folder is not counted.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

HERE = Path(__file__).parents[1]


def once(url: str, folder: Path, prose: Path | None, count: int) -> None:
    """One run; prints quotations, seconds of CPU, by the clock, and of the server."""
    from database import Prose, Watch, extractions

    from provenance import store
    from provenance.actors.registry import load

    if "://" in url:
        with store.open_engine(url).begin() as connection:
            connection.exec_driver_sql("DROP SCHEMA public CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA public")
    store.upgrade(url)
    registry, some = load(None), list(islice(extractions(folder, 10, Prose(prose, 4500)), count // 10))
    gc.collect()
    gc.freeze()  # what is given is not to be looked through again and again, since a stream would not hold it
    watch = Watch()
    with store.writing(url, registry) as repository:
        run = repository.start_run("ingest", "benchmark", "benchmark")
        if hasattr(repository, "save_all"):
            stored = sum(saved.quotations for saved in repository.save_all(some, run))
        else:
            stored = sum(repository.save(one, run).quotations for one in some)
        repository.finish_run(run)
        server = backend(repository) if "://" in url else 0.0
    cpu, clock = watch.read()
    print(stored, cpu, clock, server)


def backend(repository: object) -> float:
    """Seconds of CPU that the server's process has taken for this connection, if it runs on this machine."""
    connection = repository._connection  # type: ignore[attr-defined]
    pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Run both in turns."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--db")
    parser.add_argument("--prose", type=Path)
    parser.add_argument("--beside", type=Path)
    parser.add_argument("--quotations", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.once:
        once(args.db, args.folder, args.prose, args.quotations)
        return
    found: dict[Path, list[list[float]]] = {each: [] for each in (args.beside, HERE) if each}
    for _ in range(args.rounds):
        for each, runs in found.items():
            with tempfile.TemporaryDirectory() as made:
                command = [sys.executable, __file__, "--once", str(args.folder), "--quotations", str(args.quotations)]
                command += ["--db", args.db or f"{made}/benchmark.sqlite3"]
                command += ["--prose", str(args.prose)] if args.prose else []
                environment = {**os.environ, "PYTHONPATH": str(each)}
                done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
                runs.append([float(figure) for figure in done.stdout.split()])
    for each, runs in found.items():
        stored, cpu, clock, server = (min(run[at] for run in runs) for at in range(4))
        print(f"{each.resolve().name}: {stored:,.0f} quotations, best of {args.rounds}")
        print(f"  {stored / cpu:,.0f} a CPU second ({cpu:.2f} s), {stored / clock:,.0f} by the clock ({clock:.2f} s)")
        if server:
            print(f"  server: {server:.2f} s CPU")


if __name__ == "__main__":
    main()
