"""How a simulated past is held until it is written: a day at a time, in the order in which it happened."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.ledger.domain.packed import moment_of
from onestop.ops.simulation.days import SimulatedDay
from onestop.ops.simulation.load import CHUNK, _chunks, _PendingEntries

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)
_SECOND = 1_000_000
_DAY = SimulatedDay(MONDAY, 0, Counter(), cases.PastCases(b"", b"", b"", b""), b"", b"", b"", b"", 0, {})


def entry(second: int, leaf: bytes = b"") -> ledger.PackedEntry:
    return second * _SECOND, leaf, b"", b""


@given(st.lists(st.integers(-(10**9), 2 * 10**9).map(entry), max_size=20))
def test_entries_are_kept_by_the_day_in_hanoi(entries: list[ledger.PackedEntry]) -> None:
    for day, packed in ledger.pack_by_day(entries).items():
        kept = ledger.unpack_together(packed)
        assert kept == [one for one in entries if local_date(moment_of(one)) == day]
    assert sum(len(ledger.unpack_together(one)) for one in ledger.pack_by_day(entries).values()) == len(entries)


def test_what_a_later_life_may_overtake_waits_and_one_moment_keeps_the_order_of_its_chain() -> None:
    noon = int((datetime(2026, 3, 2, 5, tzinfo=UTC) - datetime(2000, 1, 1, tzinfo=UTC)).total_seconds())
    next_day = noon + 24 * 3600
    pending = _PendingEntries()
    pending.put(
        ledger.pack_by_day([entry(noon, b"1"), entry(noon, b"2"), entry(next_day, b"5"), entry(noon - 60, b"0")])
    )
    pending.put(ledger.pack_by_day([entry(noon, b"3"), entry(next_day - 60, b"4")]))

    assert [leaf for _, leaf, _, _ in pending.settled(until=MONDAY)] == [b"0", b"1", b"2", b"3"]
    assert pending.settled(until=MONDAY) == []
    assert [leaf for _, leaf, _, _ in pending.settled(until=date.max)] == [b"4", b"5"]


@pytest.mark.parametrize(
    ("counts", "together"),
    [
        ([], []),
        ([CHUNK // 2, CHUNK // 2, 1], [2, 1]),
        ([CHUNK - 1, CHUNK - 1], [1, 1]),
        ([CHUNK + 1, CHUNK + 1, 0], [1, 1, 1]),
        ([0, 0, 7], [3]),
    ],
)
def test_as_many_days_are_written_at_a_time_as_are_few_or_one_that_is_large(
    counts: list[int], together: list[int]
) -> None:
    days = [replace(_DAY, day=MONDAY + nth * DAY, count=count) for nth, count in enumerate(counts)]
    assert [len(chunk) for chunk in _chunks(iter(days))] == together
