"""What may be done how often: the rule by itself, and the same rule shared by processes through the database."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError, connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onestop.runtime import throttle as module
from onestop.runtime.api import Rate, Verdict, raw, throttle
from onestop.runtime.rate import NOW, State, allow

AT = datetime(2026, 4, 27, 8, tzinfo=UTC)
TWICE_A_MINUTE = Rate(2, timedelta(minutes=1))
rates = st.builds(Rate, st.integers(1, 20), st.integers(1, 3600).map(lambda seconds: timedelta(seconds=seconds)))
waits = st.lists(st.integers(0, 900), min_size=1, max_size=60)


def uses(rate: Rate, moments: list[datetime]) -> list[Verdict]:
    state: State = None
    verdicts = []
    for at in moments:
        verdict, state = allow(rate, state, at)
        verdicts.append(verdict)
    return verdicts


def moments_of(gaps: list[int]) -> list[datetime]:
    moments = [AT]
    for gap in gaps:
        moments.append(moments[-1] + timedelta(seconds=gap))
    return moments


def test_all_slots_may_be_taken_at_once_and_then_none() -> None:
    assert [verdict.allowed for verdict in uses(TWICE_A_MINUTE, [AT, AT, AT])] == [True, True, False]


def test_a_refusal_says_when_to_try_again_and_then_it_is_allowed() -> None:
    state: State = None
    for _ in range(2):
        _, state = allow(TWICE_A_MINUTE, state, AT)
    refused, state = allow(TWICE_A_MINUTE, state, AT)

    assert refused.retry_after == timedelta(seconds=30)
    assert allow(TWICE_A_MINUTE, state, AT + refused.retry_after - timedelta(microseconds=1))[0].allowed is False
    assert allow(TWICE_A_MINUTE, state, AT + refused.retry_after)[0].allowed is True


@given(rate=rates, gaps=waits)
def test_never_more_than_twice_the_rate_in_any_window_and_a_refused_use_costs_nothing(
    rate: Rate, gaps: list[int]
) -> None:
    moments = moments_of(gaps)
    allowed = [at for at, verdict in zip(moments, uses(rate, moments), strict=True) if verdict.allowed]

    for start in allowed:
        assert sum(start <= at < start + rate.within for at in allowed) < 2 * rate.times
    assert uses(rate, allowed) == [Verdict(allowed=True)] * len(allowed), "what was refused changed nothing"


def test_a_rate_at_which_nothing_can_be_done_is_no_rate() -> None:
    for times, within in ((0, timedelta(minutes=1)), (3, NOW)):
        with pytest.raises(ValueError, match="nothing could ever be done"):
            Rate(times, within)


@pytest.mark.django_db
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rate=rates, gaps=waits)
def test_the_table_judges_as_the_rule_does(rate: Rate, gaps: list[int]) -> None:
    raw("DELETE FROM runtime_throttle")
    moments = moments_of(gaps)
    shared = [throttle("tracking", "198.51.100.7", rate=rate, now=at) for at in moments]

    assert shared == uses(rate, moments)


@pytest.mark.django_db
def test_keys_and_names_are_counted_apart_and_nobody_can_be_read_off_the_table() -> None:
    once = Rate(1, timedelta(minutes=1))
    pairs = [("tracking", "198.51.100.7"), ("tracking", "198.51.100.8"), ("sign_in", "198.51.100.7")]

    assert all(throttle(name, key, rate=once, now=AT).allowed for name, key in pairs)
    assert not any(throttle(name, key, rate=once, now=AT).allowed for name, key in pairs)
    kept = b"".join(bytes(row[0]) for row in raw("SELECT key FROM runtime_throttle"))
    assert b"198.51" not in kept
    assert len(kept) == 32 * len(pairs)


@pytest.mark.django_db(transaction=True)
def test_uses_at_the_same_moment_count_each_other() -> None:
    def use(_number: int) -> bool:
        try:
            return throttle("tracking", "198.51.100.7", rate=Rate(5, timedelta(minutes=1)), now=AT).allowed
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(use, range(40))) == 5


@pytest.mark.django_db
def test_what_lies_in_the_past_is_forgotten() -> None:
    throttle("tracking", "198.51.100.7", rate=TWICE_A_MINUTE, now=AT)
    module.forget_idle(AT)
    assert raw("SELECT count(*) FROM runtime_throttle") == [(1,)]

    module.forget_idle(AT + timedelta(seconds=31))
    assert raw("SELECT count(*) FROM runtime_throttle") == [(0,)]


@pytest.fixture
def no_writes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*_: object) -> None:
        raise OperationalError("could not extend file: No space left on device")

    monkeypatch.setattr(module, "raw", refuse)
    module._own.clear()
    yield
    module._own.clear()


@pytest.mark.usefixtures("no_writes")
def test_while_the_database_takes_no_writes_each_process_counts_alone() -> None:
    verdicts = [throttle("tracking", "198.51.100.7", rate=TWICE_A_MINUTE, now=AT) for _ in range(3)]
    later = throttle("tracking", "198.51.100.8", rate=TWICE_A_MINUTE, now=AT + timedelta(hours=1))

    assert [verdict.allowed for verdict in verdicts] == [True, True, False]
    assert later.allowed
    assert len(module._own) == 1, "what lies in the past is not kept in memory either"
