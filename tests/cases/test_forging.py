"""Whoever can write SQL, and holds no secret, gets nothing signed: it is set aside and named, and the rest goes on."""

import json
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.indicators import api as indicators
from onestop.kernel.canonical import canonical_bytes
from onestop.ledger import api as ledger
from onestop.ledger.domain.entry import SealedEntry, read_body, seal_entry
from onestop.runtime.api import raw

from .conftest import World
from .examples import RECEPTIONIST, at

pytestmark = pytest.mark.django_db

NOW = at(9)
LATER = at(10)


class Forger:
    """Reads every table and writes any, but holds no key: pseudonyms, leaves and seals are copied from rows."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.key, self.head = raw("SELECT case_key, leaf FROM ledger_entry WHERE case_key = %s", [_key_of(code)])[-1]
        body = raw("SELECT body FROM ledger_entry WHERE leaf = %s", [self.head])[0][0]
        self.actor = read_body(body).actor

    def entry(self, type_name: str = "cases.not_accepted", **changed: Any) -> SealedEntry:
        payload = {
            "case_code": self.code, "acted_as": "official", "at_agency": "H09.31.05", "at": NOW.isoformat(),
            "finished_at": NOW.isoformat(), "reasons": ["R1"],
        }  # fmt: skip
        made: dict[str, Any] = {
            "type_name": type_name, "payload": payload, "at": NOW, "actor": self.actor, "case_key": self.key, "prev": self.head,
        }  # fmt: skip
        return seal_entry(**(made | changed))


def _key_of(code: str) -> bytes:
    """As a forger finds it: the case key of the row whose content names the code."""
    found = raw(
        "SELECT case_key FROM ledger_entry JOIN ledger_disclosure USING (leaf) WHERE convert_from(payload, 'UTF8') LIKE %s",
        [f'%"{code}"%'],
    )
    return bytes(found[0][0])


def insert(entry: SealedEntry, **changed: Any) -> bytes:
    """Straight into the tables."""
    row = entry._replace(**changed)
    raw(
        "INSERT INTO ledger_entry (leaf, type, at, case_key, body, prev, mac) VALUES (%s, %s, %s, %s, %s, %s, %s)",
        [row.leaf, row.type, row.at, row.case_key, row.body, row.prev, row.mac],
    )
    raw("INSERT INTO ledger_disclosure (leaf, salt, payload) VALUES (%s, %s, %s)", [row.leaf, row.salt, row.payload])
    return row.leaf


def a_mac_from(table_row: bytes) -> bytes:
    return bytes(raw("SELECT mac FROM ledger_entry WHERE leaf = %s", [table_row])[0][0])


def without_a_mac(forger: Forger) -> bytes:
    return insert(forger.entry())


def with_the_mac_of_another_entry(forger: Forger) -> bytes:
    return insert(forger.entry(), mac=a_mac_from(forger.head))


def rubbish(_forger: Forger) -> bytes:
    junk = SealedEntry("x", NOW, os.urandom(7), b"\xff{", os.urandom(3), None, b"", b"\x00", os.urandom(36))
    return insert(junk)


def of_a_type_nobody_knows(forger: Forger) -> bytes:
    return insert(forger.entry("cases.vanished"), mac=a_mac_from(forger.head))


def an_old_entry_under_another_case(forger: Forger) -> bytes:
    """Type, content, salt and seal of a genuine entry, its body rewritten for the case attacked."""
    old = raw(
        "SELECT type, at, salt, payload, mac FROM ledger_entry JOIN ledger_disclosure USING (leaf) WHERE leaf = %s",
        [forger.head],
    )[0]
    type_name, moment, salt, payload, mac = old
    made = forger.entry(type_name, payload=json.loads(payload), at=moment, salt=bytes(salt))
    return insert(made, mac=bytes(mac))


def a_fork(forger: Forger) -> bytes:
    return insert(forger.entry(prev=None), mac=a_mac_from(forger.head))


def under_a_key_of_ones_own(forger: Forger) -> bytes:
    return insert(forger.entry(), mac=os.urandom(36))


FORGERIES: list[Callable[[Forger], bytes]] = [
    without_a_mac,
    with_the_mac_of_another_entry,
    rubbish,
    of_a_type_nobody_knows,
    an_old_entry_under_another_case,
    a_fork,
    under_a_key_of_ones_own,
]


def placed(leaf: bytes) -> bool:
    return bool(raw("SELECT 1 FROM ledger_entry WHERE leaf = %s AND seq IS NOT NULL", [leaf]))


def everything_else_holds(code: str) -> None:
    """Figures are read on, a receipt verifies, the case's history shows what happened and nothing else."""
    indicators.follow_all(at(10))
    files = ledger.receipt_of(code).files()
    assert ledger.verify_receipt(
        receipt=files["receipt.json"], proof=files["receipt.tlog-proof"], key=files["log.vkey"]
    ).holds
    assert {one.code for one in ledger.fsck(projections=[cases.CASE_PROJECTION, indicators.FACTS])} <= {"misfit"}


@pytest.mark.parametrize("forge", FORGERIES)
def test_nothing_forged_is_signed_and_the_rest_goes_on(world: World, forge: Callable[[Forger], bytes]) -> None:
    code = world.lodge()
    ledger.sequence_once(NOW)
    leaf = forge(Forger(code))
    cases.accept(code=code, by=RECEPTIONIST, now=at(9, 9))
    other = world.lodge(hour=9)

    ledger.sequence_once(LATER)

    assert not placed(leaf)
    assert [one.leaf for one in ledger.misfits()] == [leaf]
    assert [one.code for one in ledger.fsck()] == ["misfit"]
    assert [one.type for one in ledger.entries_of_case(code)] == [
        "cases.lodged",
        "cases.accepted",
        "cases.paper_issued",
    ]
    everything_else_holds(code)
    everything_else_holds(other)
    assert ledger.sequence_once(LATER) == 0


@pytest.mark.parametrize("forge", FORGERIES)
def test_before_it_is_judged_no_page_shows_it_and_fsck_names_it(world: World, forge: Callable[[Forger], bytes]) -> None:
    code = world.lodge()
    ledger.sequence_once(NOW)
    leaf = forge(Forger(code))

    assert [one.type for one in ledger.entries_of_case(code)] == ["cases.lodged"]
    assert any(leaf.hex()[:16] in one.where for one in ledger.fsck())


def test_the_content_of_a_waiting_entry_cannot_be_changed(world: World) -> None:
    code = world.lodge()
    leaf = ledger.entries_of_case(code)[-1].leaf
    payload = json.loads(raw("SELECT payload FROM ledger_disclosure WHERE leaf = %s", [leaf])[0][0])
    raw("SET LOCAL session_replication_role = replica")
    raw(
        "UPDATE ledger_disclosure SET payload = %s WHERE leaf = %s",
        [canonical_bytes(payload | {"channel": "postal"}), leaf],
    )
    raw("SET LOCAL session_replication_role = origin")

    ledger.sequence_once(LATER)

    assert [one.reason for one in ledger.misfits()] == ["commitment"]
    assert not placed(leaf)


def test_when_the_case_was_turned_to_a_forged_head_what_builds_on_it_is_set_aside_and_fsck_names_both(
    world: World,
) -> None:
    code = world.lodge()
    ledger.sequence_once(NOW)
    forged = without_a_mac(Forger(code))
    raw("UPDATE cases_case SET head_leaf = %s WHERE code = %s", [forged, code])
    cases.accept(code=code, by=RECEPTIONIST, now=at(9, 9))

    ledger.sequence_once(LATER)

    assert sorted(one.reason for one in ledger.misfits()) == ["builds_on_misfit", "builds_on_misfit", "mac"]
    found = ledger.fsck(projections=[cases.CASE_PROJECTION])
    assert [one.code for one in found[:3]] == ["misfit", "misfit", "misfit"]
    assert any(one.where == code and "head_leaf" in one.text.en for one in found[3:])
    other = world.lodge(hour=9)
    ledger.sequence_once(LATER + timedelta(hours=1))
    assert placed(ledger.entries_of_case(other)[-1].leaf)


def test_a_thousand_forgeries_of_long_ago_do_not_hold_up_one_entry(world: World) -> None:
    code = world.lodge()
    forger = Forger(code)
    long_ago = datetime.fromisoformat("2001-01-01T00:00:00+07:00")
    for minute in range(1000):
        insert(forger.entry(at=long_ago + timedelta(minutes=minute)))

    for _ in range(11):
        ledger.sequence_once(NOW, batch=100)

    assert [one.seq is None for one in ledger.entries_of_case(code)] == [False]
