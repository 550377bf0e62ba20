"""Which waiting entries are placed: pure, on values, in any order and amid any rubbish."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onestop.kernel.canonical import canonical_bytes
from onestop.ledger.domain.admission import Admission, Predecessors, admit, fault_of
from onestop.ledger.domain.audit import StoredEntry
from onestop.ledger.domain.entry import SealedEntry, seal_entry
from onestop.ledger.domain.mac import KeyRing

from .happenings import NOW, Accepted, Lodged

KEYS = KeyRing.parse(f"2026-01-01:{'11' * 32}")
STRANGERS_KEYS = KeyRing.parse(f"2026-01-01:{'33' * 32}")
ON = date(2026, 4, 24)
NOTHING_KNOWN = Predecessors(heads={}, placed=frozenset(), misfits=frozenset())
CASES = [bytes([number]) * 32 for number in range(3)]


def an_entry(case: bytes | None = CASES[0], prev: bytes | None = None, keys: KeyRing | None = KEYS) -> SealedEntry:
    event = Lodged() if prev is None else Accepted()
    return seal_entry(
        type_name=event.type, payload=event.payload(), at=NOW, actor="0" * 64, case_key=case, prev=prev, keys=keys
    )


def row(entry: SealedEntry) -> StoredEntry:
    return StoredEntry(
        None, entry.leaf, entry.type, "2026-04-24 10:00:00+07", entry.case_key, entry.body, entry.prev, entry.mac,
        entry.salt, entry.payload,
    )  # fmt: skip


def a_chain(length: int, case: bytes | None = CASES[0], prev: bytes | None = None) -> list[StoredEntry]:
    rows: list[StoredEntry] = []
    for _ in range(length):
        entry = an_entry(case, prev)
        rows.append(row(entry))
        prev = entry.leaf
    return rows


def judged(rows: Sequence[StoredEntry], known: Predecessors = NOTHING_KNOWN) -> Admission:
    faults = {row.leaf: fault for row in rows if (fault := fault_of(row, keys=KEYS, on=ON)) is not None}
    return admit(rows, faults, known)


SOUND = a_chain(1)[0]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"mac": None}, "mac"),
        ({"mac": STRANGERS_KEYS.seal(SOUND.leaf)}, "mac"),
        ({"mac": KEYS.seal(bytes(32))}, "mac"),
        ({"leaf": bytes(32)}, "leaf"),
        ({"body": b"{}", "leaf": bytes(32)}, "leaf"),
        ({"type": "tests.accepted"}, "type"),
        ({"at": "2026-04-24 10:00:01+07"}, "at"),
        ({"case_key": CASES[1]}, "case"),
        ({"prev": bytes(32)}, "prev"),
        ({"payload": b"{}"}, "commitment"),
        ({"salt": bytes(16)}, "commitment"),
        ({"payload": None}, "undisclosed"),
    ],
)
def test_an_entry_must_be_what_it_says_and_sealed_by_us(changed: dict[str, Any], fault: str) -> None:
    assert fault_of(SOUND, keys=KEYS, on=ON) is None
    assert fault_of(SOUND._replace(**changed), keys=KEYS, on=ON) == fault


def test_salt_and_content_cannot_be_cut_elsewhere() -> None:
    entry = an_entry()
    moved = row(entry)._replace(salt=entry.salt + entry.payload[:1], payload=entry.payload[1:])

    assert fault_of(moved, keys=KEYS, on=ON) == "commitment"


@pytest.mark.parametrize(
    ("type_name", "payload"),
    [("tests.vanished", {}), ("people.account_registered", {}), ("tests.lodged", [])],
)
def test_an_entry_we_sealed_must_still_be_an_event_we_know(type_name: str, payload: object) -> None:
    made = seal_entry(
        type_name=type_name, payload=payload, at=NOW, actor="0" * 64, case_key=None, prev=None, keys=KEYS  # type: ignore[arg-type]
    )  # fmt: skip

    assert fault_of(row(made), keys=KEYS, on=ON) == "event"
    assert made.payload == canonical_bytes(payload)


def test_of_a_fork_the_first_is_placed_and_nothing_builds_on_the_other() -> None:
    first = a_chain(1)[0]
    one, other = a_chain(2, prev=first.leaf), a_chain(2, prev=first.leaf)

    admission = judged([first, *one, *other])

    assert admission.placed == [each.leaf for each in (first, *one)]
    assert admission.misfits == {other[0].leaf: "chain", other[1].leaf: "builds_on_misfit"}


def test_what_was_placed_before_is_built_on_only_at_its_head() -> None:
    placed = a_chain(2)
    known = Predecessors(heads={CASES[0]: placed[1].leaf}, placed={each.leaf for each in placed}, misfits=frozenset())

    assert judged(a_chain(1, prev=placed[1].leaf), known).misfits == {}
    assert list(judged(a_chain(1, prev=placed[0].leaf), known).misfits.values()) == ["chain"]
    assert list(judged(a_chain(1), known).misfits.values()) == ["chain"]
    assert list(judged(a_chain(1, case=CASES[1], prev=placed[1].leaf), known).misfits.values()) == ["chain"]


def test_what_builds_on_an_entry_set_aside_is_set_aside_and_what_builds_on_none_waits() -> None:
    aside = a_chain(1)[0]
    rows = a_chain(2, prev=aside.leaf)

    assert judged(rows, replace(NOTHING_KNOWN, misfits={aside.leaf})).misfits == {
        each.leaf: "builds_on_misfit" for each in rows
    }
    assert judged(rows) == Admission([], {})


def test_without_a_case_there_is_no_chain() -> None:
    assert len(judged(a_chain(1, case=None)).placed) == 1
    assert list(judged(a_chain(2, case=None)).misfits.values()) == ["chain"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lengths=st.lists(st.integers(1, 5), min_size=1, max_size=3),
    forged=st.sets(st.integers(0, 14)),
    order=st.randoms(use_true_random=False),
)
def test_in_any_order_every_genuine_entry_is_placed_after_its_own_and_nothing_else_is(
    lengths: list[int], forged: set[int], order: Random
) -> None:
    """Each forged entry is one more continuation of a genuine one, without a seal of ours."""
    chains = [a_chain(length, case) for length, case in zip(lengths, CASES, strict=False)]
    genuine = [each for chain in chains for each in chain]
    rubbish = [
        row(an_entry(genuine[at].case_key, genuine[at].leaf, keys=STRANGERS_KEYS)) for at in forged if at < len(genuine)
    ]
    rows = [*genuine, *rubbish]
    order.shuffle(rows)

    admission = judged(rows)

    assert set(admission.placed) == {each.leaf for each in genuine}
    assert set(admission.misfits) == {each.leaf for each in rubbish}
    for chain in chains:
        places = [admission.placed.index(each.leaf) for each in chain]
        assert places == sorted(places)
