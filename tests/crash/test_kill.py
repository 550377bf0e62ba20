"""Whoever is killed, whenever: what was acknowledged is there once, and the ledger holds."""

import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from .applications import Known
from .lodgers import Lodgers
from .province import SERVING, Province, wait_for

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.exhaustive,
    pytest.mark.takes(185),
    pytest.mark.skipif(sys.platform != "linux", reason="finds processes under /proc"),
]

APPLICATIONS = 1_000
VICTIMS = (*SERVING, "web worker", "postgres", "lodger", "web", "postgres")
"""Each at least once, and more than once those in whom a lodging can be cut in two."""


@pytest.fixture
def province() -> Iterator[Province]:
    folder = Path(tempfile.mkdtemp(prefix="onestop-crash-"))
    folder.chmod(0o755)  # the database's user must pass through
    data = folder / "data"
    data.mkdir(mode=0o755)
    running = Province(data)
    try:
        running.wait_until_it_answers()
        yield running
    finally:
        running.end()
        shutil.rmtree(folder, ignore_errors=True)


def test_what_was_acknowledged_is_there_once_whoever_is_killed(province: Province) -> None:
    known = lodged_while_killing(province)
    province.kill("up")
    province.up.wait()

    province.start_again()
    wait_for(lambda: all_sequenced(province), within=30, what="the sequencer")

    kept = province.rows("SELECT submission_key::text, code FROM cases_case")
    assert len(known) == len(kept) == APPLICATIONS
    assert dict(known.values()) == dict(kept)
    assert len({code for _, code in kept}) == APPLICATIONS
    assert province.rows("SELECT count(*), count(DISTINCT case_key) FROM ledger_entry WHERE type = 'cases.lodged'") == [
        (APPLICATIONS, APPLICATIONS)
    ]
    checked = province.fsck()
    assert checked.returncode == 0, checked.stdout + checked.stderr


def lodged_while_killing(province: Province) -> dict[int, Known]:
    """Lodge all applications; at moments of chance meanwhile, kill one after another."""
    chance = random.Random()
    moments = sorted(chance.sample(range(20, APPLICATIONS - 100), len(VICTIMS)))
    lodgers = Lodgers(province, APPLICATIONS)
    try:
        for moment, victim in zip(moments, chance.sample(VICTIMS, len(VICTIMS)), strict=True):
            lodgers.wait_for(moment)
            if victim == "lodger":
                lodgers.kill_one()
            else:
                province.kill(victim)
        lodgers.wait()
    finally:
        lodgers.stop()
    return lodgers.known()


def all_sequenced(province: Province) -> bool:
    return province.rows("SELECT count(*) FROM ledger_entry WHERE seq IS NULL") == [(0,)]
