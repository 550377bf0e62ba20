"""Each signal on a small example of which the right count is known; rows say what the entries say."""

from datetime import date

import pytest

from onestop.anomalies import api as anomalies
from onestop.anomalies.operations.roll_up import roll_up
from onestop.catalogue import api as catalogue
from onestop.indicators import api as indicators
from onestop.ledger import api as ledger
from onestop.ops.simulation import simulate_past
from onestop.organisation import api as organisation
from onestop.rules.api import national_calendar
from onestop.runtime.api import now, raw

from .lives import EXAMPLES, HERE, NOW, again, record

pytestmark = pytest.mark.django_db(transaction=True)
SHOWS, DOES_NOT = "H09.31.05-260601-0001", "H09.31.05-260601-0002"
FIRST, LAST = date(2026, 6, 1), date(2026, 7, 9)


def test_each_signal_has_an_example() -> None:
    assert EXAMPLES.keys() == anomalies.SIGNALS.keys()


@pytest.fixture(params=EXAMPLES)
def signal(request: pytest.FixtureRequest) -> anomalies.Signal:
    """One of them, with a case that shows it and one that does not."""
    shows, does_not = EXAMPLES[request.param]
    record([shows(SHOWS), does_not(DOES_NOT)])
    if request.param == "refiled":
        again(SHOWS)
    return anomalies.SIGNALS[request.param]


def test_one_of_two_is_counted_and_it_is_found_behind_the_count(signal: anomalies.Signal) -> None:
    days = anomalies.days_of(FIRST, LAST, national_calendar())

    (counted,) = indicators.tally(signal.counted, days)
    listed = anomalies.cases_of(signal.code, agency=HERE, first=FIRST, last=LAST)

    assert counted == (HERE, "commune", "1.001193", 1, 2)
    assert [row["case_code"] for row in listed.items] == [SHOWS]
    assert listed.next is None


def test_the_chart_draws_all_that_is_counted(signal: anomalies.Signal) -> None:
    drawn = anomalies.drawn(signal, agency=HERE, period=anomalies.Period("year", FIRST, LAST))

    assert sum(seen for seen, _ in drawn.values()) == 1
    assert sum(of for _, of in drawn.values()) == 2


def test_no_day_outside_counts(signal: anomalies.Signal) -> None:
    before = anomalies.days_of(date(2026, 4, 1), date(2026, 5, 31), national_calendar())
    after = anomalies.days_of(date(2026, 7, 4), LAST, national_calendar())

    assert [indicators.tally(signal.counted, days) for days in (before, after)] == [[], []]


def test_rows_say_what_the_entries_say_and_a_changed_one_is_found(signal: anomalies.Signal) -> None:
    assert list(ledger.mismatches([indicators.TRACES])) == []

    raw("UPDATE indicators_trace SET moved = moved + 1 WHERE case_code = %s", [SHOWS])

    assert [(one.code, one.where) for one in ledger.mismatches([indicators.TRACES])] == [("wrong_trace", SHOWS)]


def test_a_rebuild_comes_to_the_same(signal: anomalies.Signal) -> None:
    traces = raw("SELECT * FROM indicators_trace ORDER BY case_code")
    raw("DELETE FROM indicators_trace")

    ledger.rebuild(indicators.FOLLOWER, NOW, progress=lambda _done, _total: None, pause=lambda _seconds: None)

    assert raw("SELECT * FROM indicators_trace ORDER BY case_code") == traces


def test_what_was_counted_before_there_were_traces_is_traced_once() -> None:
    record([shows(f"H09.31.05-260601-{n:04}") for n, (shows, _) in enumerate(EXAMPLES.values(), 1)])
    traces = raw("SELECT * FROM indicators_trace ORDER BY case_code")
    raw("DELETE FROM indicators_trace")

    assert [indicators.trace_existing(NOW), indicators.trace_existing(NOW)] == [len(EXAMPLES), 0]

    assert raw("SELECT * FROM indicators_trace ORDER BY case_code") == traces


def test_the_night_keeps_every_period_and_comes_to_the_same_again() -> None:
    record([shows(f"H09.31.05-260601-{n:04}") for n, (shows, _) in enumerate(EXAMPLES.values(), 1)])

    first = roll_up(now=NOW)
    again_ = roll_up(now=NOW)

    assert first == again_
    assert [(one.code, one.first, one.last) for one in anomalies.rolled_up()] == [
        ("months3", date(2026, 4, 10), date(2026, 7, 9)),
        ("quarter", date(2026, 7, 1), date(2026, 7, 9)),
        ("last_quarter", date(2026, 4, 1), date(2026, 6, 30)),
        ("year", date(2025, 7, 10), date(2026, 7, 9)),
    ]


def test_a_simulated_past_is_traced_as_its_entries_tell_it() -> None:
    organisation.forget()
    at = now()
    organisation.load_province(at)
    catalogue.load_own(at)
    simulate_past(cases=250, now=at)

    assert raw("SELECT count(*) FROM indicators_trace") == [(250,)]
    assert list(ledger.mismatches([indicators.TRACES])) == []
