"""What several projections fold alike of a case is folded once; without the memo, each folds for itself."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from onestop.ledger.history import MemoisedHistory, ReadEntry, once

ENTRIES = [ReadEntry(nth, bytes([nth]), "x", datetime(2026, 11, 29, tzinfo=UTC), {}, b"k") for nth in range(3)]


class Fold:
    """Counts how often it folds."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, history: Sequence[ReadEntry]) -> list[int | None]:
        self.times += 1
        return [entry.seq for entry in history]


def test_a_history_is_folded_once() -> None:
    fold, history = Fold(), MemoisedHistory(ENTRIES)

    assert once(history, fold) is once(history, fold)
    assert once(history, fold) == [0, 1, 2]
    assert fold.times == 1


def test_part_of_it_is_another_history() -> None:
    fold = Fold()

    assert once(MemoisedHistory(ENTRIES), fold) != once(MemoisedHistory(ENTRIES[:2]), fold)


def test_a_plain_list_keeps_nothing() -> None:
    fold = Fold()

    assert once(ENTRIES, fold) == once(ENTRIES, fold)
    assert fold.times == 2


def test_what_is_refused_is_refused_again() -> None:
    history = MemoisedHistory(ENTRIES)

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            once(history, lambda _entries: 1 // 0)
