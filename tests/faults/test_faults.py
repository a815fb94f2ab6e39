"""Faults, a few of each; ``python tests/faults/faults.py`` makes hundreds."""

from __future__ import annotations

import random
from pathlib import Path

import faults
import pytest

from provenance import store
from provenance.store.migrate import migrate

CHANCE = random.Random()  # the moments differ from run to run: whatever they are, it must hold


def test_a_killed_ingest_is_whole_or_absent_and_can_be_run_again(tmp_path: Path):
    assert faults.kills(tmp_path, 4, CHANCE)["killed"] == 4


def test_a_killed_migration_is_whole_or_absent(tmp_path: Path):
    counted = faults.killed_migrations(tmp_path, 2, CHANCE)
    assert counted["found at the older tables"] + counted["found at the newer tables"] == 2


def test_upgrades_at_once_wait_for_each_other_and_make_one_copy(sqlite: Path):
    faults.take_in(str(sqlite), 0)
    migrate(sqlite, "0003")
    upgrades = [faults.Child(store.upgrade, sqlite) for _ in range(4)]
    assert [upgrade.join() for upgrade in upgrades] == [0] * 4
    assert len(list(sqlite.parent.glob("*.backup"))) == 1
    faults.sound(str(sqlite))


def test_a_power_cut_leaves_what_was_committed(tmp_path: Path):
    assert sum(faults.power_cuts(tmp_path, 6, CHANCE).values()) == 6


def test_a_flipped_bit_is_told_or_changes_nothing(tmp_path: Path):
    assert sum(faults.flipped_bytes(tmp_path, 6, CHANCE).values()) == 6


def test_eight_processes_that_write_at_once_lose_and_double_nothing(own_database: str):
    assert faults.writers(own_database, 8, 1) == 16


def test_a_full_disk_leaves_what_was_there(tmp_path: Path):
    with faults.small_disk(tmp_path, 6) as place:
        if place is None:
            pytest.skip("only root can mount a small file system")
        assert faults.full_disk(place)["refused, then taken in"] == 1


def test_a_server_that_stops_leaves_whole_batches():
    try:
        counted = faults.stopped_servers(1, CHANCE, writing=1)
    except FileNotFoundError as error:
        pytest.skip(str(error))
    assert counted["ended before the stop"] + counted["refused with a message"] == 1
