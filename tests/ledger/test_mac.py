"""The ring of keys that seal entries: dated, one in use, each replaced one good for a day more."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.ledger.domain.mac import KeyRing, MacKeysMalformed

FIRST, SECOND = "11" * 32, "22" * 32
CHANGED_ON = date(2027, 1, 4)
RING = KeyRing.parse(f"2026-01-01:{FIRST},{CHANGED_ON}:{SECOND}")
OLD = KeyRing.parse(f"2026-01-01:{FIRST}")
LEAF = bytes(range(32))


@given(leaf=st.binary(min_size=32, max_size=32), bit=st.integers(0, 36 * 8 - 1))
def test_no_bit_of_a_mac_can_be_changed(leaf: bytes, bit: int) -> None:
    mac = bytearray(RING.seal(leaf))
    assert RING.holds(bytes(mac), leaf)

    mac[bit // 8] ^= 1 << bit % 8
    assert not RING.holds(bytes(mac), leaf)


def test_a_mac_is_of_one_leaf_only() -> None:
    assert not RING.holds(RING.seal(LEAF), bytes(32))
    assert not RING.holds(None, LEAF)


def test_the_last_key_seals_and_every_key_is_known() -> None:
    assert RING.holds(OLD.seal(LEAF), LEAF)
    assert not OLD.holds(RING.seal(LEAF), LEAF)


@pytest.mark.parametrize(("days", "accepted"), [(-1, True), (0, True), (1, True), (2, False), (400, False)])
def test_a_replaced_key_seals_nothing_new_after_a_day(days: int, accepted: bool) -> None:
    assert RING.accepts_from(OLD.seal(LEAF), CHANGED_ON + timedelta(days=days)) is accepted
    assert RING.accepts_from(RING.seal(LEAF), CHANGED_ON + timedelta(days=days))


def test_a_ring_is_written_as_it_is_read_and_can_grow() -> None:
    assert KeyRing.parse(RING.text()) == RING
    assert OLD.rotated(bytes.fromhex(SECOND), since=CHANGED_ON) == RING


@pytest.mark.parametrize(
    "text",
    ["", FIRST, f"2026-01-01:{FIRST[2:]}", f"2026-13-01:{FIRST}", f"2027-01-01:{FIRST},2026-01-01:{SECOND}",
     f"2026-01-01:{FIRST},2026-01-02:{FIRST}", "2026-01-01:zz"],
)  # fmt: skip
def test_what_is_no_ring_is_refused(text: str) -> None:
    with pytest.raises(MacKeysMalformed):
        KeyRing.parse(text)
