"""What waits for its author: one thing a person, sealed, for two hours."""

from datetime import UTC, datetime, timedelta

import pytest

from onestop.runtime.api import forget_briefly, keep_briefly, kept_briefly, raw
from onestop.runtime.kept_briefly import KEPT_FOR, LARGEST

pytestmark = pytest.mark.django_db
AT = datetime(2026, 4, 27, 8, tzinfo=UTC)


def test_it_is_there_for_its_author_alone_until_its_time_is_over() -> None:
    assert keep_briefly("lan", b"Minh", now=AT)

    assert kept_briefly("lan", now=AT + KEPT_FOR) == b"Minh"
    assert kept_briefly("lan", now=AT + KEPT_FOR + timedelta(seconds=1)) is None
    assert kept_briefly("minh", now=AT) is None


def test_the_latest_is_kept_and_it_can_be_forgotten() -> None:
    keep_briefly("lan", b"one", now=AT)
    keep_briefly("lan", b"two", now=AT + timedelta(minutes=1))

    assert kept_briefly("lan", now=AT + timedelta(minutes=2)) == b"two"
    forget_briefly("lan")
    assert kept_briefly("lan", now=AT + timedelta(minutes=2)) is None


def test_nobody_reads_it_off_the_table_or_moves_it_to_another() -> None:
    keep_briefly("lan", b"Minh", now=AT)
    [(key, sealed)] = raw("SELECT key, sealed FROM runtime_kept_briefly")
    assert b"Minh" not in bytes(sealed)
    assert b"lan" not in bytes(key)

    raw("UPDATE runtime_kept_briefly SET sealed = decode('00', 'hex')")
    assert kept_briefly("lan", now=AT) is None


def test_what_is_too_large_is_not_kept() -> None:
    assert not keep_briefly("lan", b"x" * (LARGEST + 1), now=AT)
    assert kept_briefly("lan", now=AT) is None
