"""Faults that are really made: kills, full disks, power cuts, flipped bytes, servers that stop; and what is left.

``python tests/faults/faults.py`` runs all of them long, and prints how many of each; the tests run them short.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from provenance import store
from provenance.actors.registry import load
from provenance.errors import StoreError
from provenance.export.quotations import as_object
from provenance.model import Article
from provenance.pipeline.ingest import ingest
from provenance.read.source import read
from provenance.store.migrate import migrate

REGISTRY = load(None)
REFUSED = 4


def batch(number: int, articles: int = 6) -> bytes:
    """The articles of one batch as JSON Lines; half of what they quote is said in other batches too."""
    lines = []
    for one in range(articles):
        gate = (number + one) % 7
        text = (
            f"“We will open the northern gate number {gate} to all lorries on Monday,” Ana Petrova said, according to "
            "KCNA. "
            f"“Nobody has paid {number}{one} drivers for the week,” Bea Loe told Reuters.\n\n"
            f"The mayor said that batch {number} had left harbour {one} in the night.\n"
        )
        about = {"id": f"{number}-{one}.txt", "outlet": f"Daily {one}", "published": f"2025-12-{number % 28 + 1:02}"}
        lines.append(json.dumps({**about, "text": text}))
    return "\n".join(lines).encode()


def found(number: int, articles: int) -> Iterator[Article]:
    """The same as they are read."""
    for one in read(["-"], "utf-8", io.BytesIO(batch(number, articles))):
        assert isinstance(one, Article)
        yield one


def take_in(url: str, number: int, articles: int = 6) -> None:
    """Ingest one batch; what a child process runs. It exits with 4 as the command does."""
    try:
        ingest(url, found(number, articles), REGISTRY, None, lambda _: None)
    except StoreError:
        sys.exit(REFUSED)


def one_by_one(url: str, name: int, count: int) -> None:
    """Ingest as many batches as that, one after the other."""
    for number in range(count):
        take_in(url, name * 1000 + number, 2)


def exported(url: str) -> list[str]:
    """All that the database says, as it is exported."""
    with store.reading(url) as reader:
        records = reader.records(store.Filter(include_not_speech=True))
        return [json.dumps(as_object(record, stored=True)) for record in records]


def sound(url: str) -> None:
    """Raise AssertionError unless the database is what its log says."""
    findings = store.verify(url).findings
    assert findings == [], findings


def articles(url: str) -> int:
    """How many articles there are."""
    with store.reading(url) as reader:
        return reader.counts().articles


class Child:
    """A fork of this process, which has loaded already what an ingest needs."""

    def __init__(self, target: Callable[..., object], *arguments: object) -> None:
        with warnings.catch_warnings():
            # Of the threads of those who run the tests the child needs none.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._pid = os.fork()
        self.exitcode: int | None = None
        if self._pid:
            return
        code = 1
        try:
            target(*arguments)
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)

    def join(self) -> int:
        """Wait until it ends; its exit code, or the number of the signal that ended it below zero."""
        if self.exitcode is None:
            self.exitcode = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return self.exitcode

    def killed(self, after: float) -> bool:
        """Kill it after so many seconds, by SIGKILL; whether it was still running."""
        time.sleep(after)
        os.kill(self._pid, signal.SIGKILL)  # until it is waited for, nobody else gets its number
        return self.join() == -signal.SIGKILL


def usual(target: Callable[..., object], *arguments: object) -> float:
    """Seconds that it takes undisturbed."""
    began = time.monotonic()
    assert Child(target, *arguments).join() == 0
    return time.monotonic() - began


def kills(folder: Path, count: int, chance: random.Random) -> Counter[str]:
    """Kill ingests at random moments until ``count`` were; what did not get in is begun again, else the next is.

    In the end the same is there as after an undisturbed run of the same batches.
    """
    calm, disturbed = str(folder / "calm.sqlite3"), str(folder / "disturbed.sqlite3")
    for url in (calm, disturbed):
        store.prepare(url)
    counted, number = Counter[str](), 0
    seconds = usual(take_in, calm, number, 2)
    while counted["killed"] < count:
        running = Child(take_in, disturbed, number, 2).killed(chance.uniform(0, seconds))
        there = articles(disturbed)
        assert there in (2 * number, 2 * number + 2), "a batch is there in part"
        stored = there > 2 * number
        assert stored or running
        counted["killed"] += running
        counted["killed after the commit"] += running and stored
        counted["ended before the kill"] += not running
        if stored:
            sound(disturbed)
            number += 1
            seconds = usual(take_in, calm, number, 2)
    take_in(disturbed, number, 2)
    sound(disturbed)
    assert exported(disturbed) == exported(calm)
    counted["batches"] = number + 1
    return counted


def killed_migrations(folder: Path, count: int, chance: random.Random) -> Counter[str]:
    """Kill ``count`` migrations at random moments: the tables are the older or the newer, with all rows."""
    old, counted = folder / "old.sqlite3", Counter[str]()
    store.prepare(old)
    for number in range(3):
        take_in(str(old), number)
    wanted = exported(str(old))
    migrate(old, "0003")
    seconds = 0.0
    for number in range(count + 1):
        path = folder / f"migrated{number}.sqlite3"
        shutil.copyfile(old, path)
        if not number:
            seconds = usual(store.upgrade, path)
            continue
        counted["killed" if Child(store.upgrade, path).killed(chance.uniform(0, seconds)) else "ended before"] += 1
        revision = store.current(path)
        assert revision in ("0003", store.head())
        counted[f"found at {'the older' if revision == '0003' else 'the newer'} tables"] += 1
        store.upgrade(path, backup=False)
        sound(str(path))
        assert exported(str(path)) == wanted
        for left in folder.glob(f"{path.name}*"):
            left.unlink()
    return counted


def writers(url: str, processes: int, count: int) -> int:
    """As many processes write at once, ``count`` batches each; the articles, of which none is lost or doubled."""
    children = [Child(one_by_one, url, name, count) for name in range(processes)]
    assert [child.join() for child in children] == [0] * processes
    sound(url)
    with store.reading(url) as reader:
        names = [record.document for record in reader.records(store.Filter(include_not_speech=True))]
    wanted = {
        f"{name * 1000 + number}-{one}.txt" for name in range(processes) for number in range(count) for one in (0, 1)
    }
    assert set(names) == wanted
    assert len(set(Counter(names).values())) == 1
    assert articles(url) == len(wanted)
    return len(wanted)


def power_cuts(folder: Path, count: int, chance: random.Random) -> Counter[str]:
    """Cut the write-ahead log at random lengths: what is left is the database as it was after one of its commits."""
    path, wal = folder / "cut.sqlite3", folder / "cut.sqlite3-wal"
    store.prepare(path)
    states = [articles(str(path))]
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM runs").fetchone()  # who reads keeps the log from being taken in
        for number in range(5):
            take_in(str(path), number)
            states.append(articles(str(path)))
        file, log = path.read_bytes(), wal.read_bytes()
    counted: Counter[str] = Counter()
    last = 0
    for length in sorted(chance.randrange(len(log) + 1) for _ in range(count)):
        cut = folder / "after.sqlite3"
        for left in folder.glob(f"{cut.name}*"):
            left.unlink()
        cut.write_bytes(file)
        (folder / f"{cut.name}-wal").write_bytes(log[:length])
        sound(str(cut))
        found = articles(str(cut))
        assert found in states, "a batch is there in part"
        assert found >= last, "a longer log has less in it"
        last = found
        counted[f"{found} articles"] += 1
    return counted


def flipped_bytes(folder: Path, count: int, chance: random.Random) -> Counter[str]:
    """Flip one bit of the file ``count`` times: it is told, or nothing that is stored has changed by it."""
    path, flipped = folder / "whole.sqlite3", folder / "flipped.sqlite3"
    store.prepare(path)
    for number in range(4):
        take_in(str(path), number)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole, wanted, counted = path.read_bytes(), dumped(path), Counter[str]()
    for _ in range(count):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        for left in folder.glob(f"{flipped.name}*"):
            left.unlink()
        flipped.write_bytes(damaged)
        findings = []
        try:
            findings = store.verify(str(flipped)).findings
        except StoreError as error:
            told = str(error)
            assert "flipped.sqlite3" in told, told
            counted["told: the file cannot be opened"] += 1
            continue
        if findings:
            counted["told, with the place"] += 1
            assert all(": " in finding for finding in findings), findings
            continue
        there = dumped(flipped)
        assert _kept(there) == _kept(wanted), "a change that nothing tells of"
        if there == wanted:
            counted["in no row: nothing that is stored has changed"] += 1
        else:
            counted["in bytes of the index of words in which no word is, nor where one stands"] += 1
    return counted


def _kept(rows: list[str]) -> list[str]:
    """``rows`` without those of the index of words, of which ``verify`` compares what they say."""
    return [row for row in rows if not row.startswith("('search_")]


def dumped(path: Path) -> list[str]:
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ]
        return [repr((name, row)) for name in names for row in connection.execute(f"SELECT * FROM {name} ORDER BY 1")]


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path | None]:
    """A file system of that size; None where none can be mounted."""
    place = folder / "small"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)]
    if os.geteuid() != 0 or shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def full_disk(place: Path, articles_: int = 60) -> Counter[str]:
    """Ingest until the disk is full, free some room, and go on."""
    path, counted = place / "news.sqlite3", Counter[str]()
    store.prepare(path)
    ballast = place / "ballast"
    ballast.write_bytes(b"\0" * (shutil.disk_usage(place).free // 2))  # an empty database grows with its tables
    number = 0
    while True:
        before = exported(str(path))
        code = Child(take_in, str(path), number, articles_).join()
        if code:
            break
        counted["batches before"] += 1
        number += 1
    assert code == REFUSED
    ballast.unlink()
    sound(str(path))
    assert exported(str(path)) == before
    take_in(str(path), number, 1)
    sound(str(path))
    counted["refused, then taken in"] += 1
    return counted


class Server:
    """A PostgreSQL server of one's own, that is stopped and started."""

    def __init__(self, folder: Path) -> None:
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        where = shutil.which("initdb") if not found else str(found[-1])
        if where is None:
            raise FileNotFoundError("PostgreSQL is not installed")
        self._bin, self._home = Path(where).parent, folder
        self._as = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self._as:
            folder.chmod(0o755)
            shutil.chown(folder, "postgres")
        self._port = 40_000 + os.getpid() % 20_000
        self._run(
            "initdb",
            "-D",
            str(folder / "data"),
            "-U",
            "provenance",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
        )

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"-p {self._port} -k {self._home} -c listen_addresses=127.0.0.1"
        self._run("pg_ctl", "-D", str(self._home / "data"), "-l", str(self._home / "log"), "-w", "-o", options, "start")

    def stop(self) -> None:
        """Stop it at once, as if its power had gone: it recovers at the next start."""
        self._run("pg_ctl", "-D", str(self._home / "data"), "-m", "immediate", "-w", "stop")

    def database(self, name: str) -> str:
        """The URL of a new database."""
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self._port), "-U", "provenance", name)
        return f"postgresql://provenance@127.0.0.1:{self._port}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as, str(self._bin / program), *arguments]
        subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@contextmanager
def running_server() -> Iterator[Server]:
    """A server in a folder of its own, that its user can reach."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.stop()


def stopped_servers(count: int, chance: random.Random, writing: int = 5) -> Counter[str]:
    """Stop PostgreSQL at once while it ingests, ``count`` times; started again, each batch is whole or absent."""
    counted: Counter[str] = Counter()
    with running_server() as server:
        calm, disturbed = (server.database(name) for name in ("calm", "disturbed"))
        for url in (calm, disturbed):
            store.upgrade(url)
        for number in range(count):
            seconds = usual(take_in, calm, number)
            child = Child(take_in, disturbed, number)
            time.sleep(chance.uniform(0, seconds))
            server.stop()
            code = child.join()
            assert code in (0, REFUSED)
            server.start()
            found = articles(disturbed)
            assert found in (6 * number, 6 * number + 6), "a batch is there in part"
            counted["ended before the stop" if code == 0 else "refused with a message"] += 1
            sound(disturbed)
            take_in(disturbed, number)
        assert exported(disturbed) == exported(calm)
        sound(disturbed)
        many = server.database("many")
        store.upgrade(many)
        counted["articles of eight writers at once"] = writers(many, 8, writing)
    return counted


def main() -> None:
    """Run all, long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500, help="by fifties, each on databases of its own")
    parser.add_argument("--others", type=int, default=200, help="power cuts, flipped bytes; a quarter of it migrations")
    parser.add_argument("--stops", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    asked = parser.parse_args()
    print(f"seed {asked.seed}")
    chance = random.Random(asked.seed)
    parts: list[tuple[str, Callable[[Path], object]]] = [
        *(("kills", lambda folder: kills(folder, 50, chance)) for _ in range(asked.kills // 50)),
        ("killed migrations", lambda folder: killed_migrations(folder, asked.others // 4, chance)),
        ("power cuts", lambda folder: power_cuts(folder, asked.others, chance)),
        ("flipped bits", lambda folder: flipped_bytes(folder, asked.others, chance)),
        ("eight writers, SQLite", _eight),
        ("full disk", _full),
        ("stopped servers", lambda _: stopped_servers(asked.stops, chance)),
    ]
    for name, part in parts:
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            print(f"{name}: {part(Path(folder))}, {time.monotonic() - began:.0f} s", flush=True)


def _eight(folder: Path) -> int:
    store.prepare(folder / "news.sqlite3")
    return writers(str(folder / "news.sqlite3"), 8, 20)


def _full(folder: Path) -> object:
    with small_disk(folder, 6) as place:
        return full_disk(place) if place else "skipped: no file system can be mounted here"


if __name__ == "__main__":
    main()
