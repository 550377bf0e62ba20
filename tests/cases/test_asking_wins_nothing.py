"""No agency makes its own lateness unseen: asking for money, or looking into it, moves no promise that no provision moves."""

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.clock import promised_at, read
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.domain.status import Status
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date

from .examples import CALENDAR, RECEPTIONIST, SPECIALIST, accepted, at, terms
from .test_any_order import STEPS

NOTICE = "Thông báo số 12/TB-CCT"
LAND = terms(on_payment="exclude")


def asked(file: CaseFile, on: datetime, amount: int = 100_000) -> CaseFile:
    by = {"by": SPECIALIST, "at": on, "calendar": CALENDAR}
    last = local_date(on) + timedelta(days=30)
    return ask_payment(file, kind="obligation", amount=amount, when="now", source=NOTICE, pay_by=last, **by)[0]  # type: ignore[arg-type]


def paid(file: CaseFile, on: datetime) -> CaseFile:
    return record_payment(file, amount=100_000, payer="An", by=RECEPTIONIST, at=on, calendar=CALENDAR)[0]


def test_asking_on_the_promised_day_again_and_again_leaves_the_case_late() -> None:
    """Ten working days from Monday 2 March are over on Monday 16 March."""
    file = accepted()
    for asking, paying in ((at(16, 16), at(30)), (at(30, 16), at(31))):
        file = paid(asked(file, asking), paying)

    assert (file.due_on, file.late) == (date(2026, 3, 16), True)


def test_what_stood_still_before_the_rule_was_mended_keeps_its_day() -> None:
    """An entry that does not say that the time ran on is of a case that was promised the days of waiting back."""
    before = paid(asked(accepted(under=LAND), at(4)), at(12))
    old = with_changes(before, terms=terms())

    assert (old.due_on, old.happenings) == (date(2026, 3, 24), before.happenings)
    reading = read(old, calendar=CALENDAR, at=at(13))
    assert reading is not None
    assert (reading.due, promised_at(old)) == (date(2026, 3, 24), at(12))


def test_such_a_case_that_is_asked_anew_wins_nothing_by_that() -> None:
    before = with_changes(paid(asked(accepted(under=LAND), at(4)), at(12)), terms=terms())
    after = paid(asked(before, at(13)), at(20))

    assert (before.due_on, after.due_on, after.status) == (date(2026, 3, 24), date(2026, 3, 24), Status.PROCESSING)
    reading = read(after, calendar=CALENDAR, at=at(20))
    assert reading is not None
    assert reading.due == date(2026, 3, 24)


BY_PROVISION = {"ask", "answer"}
"""A supplement starts the term again (Decree 118/2025), and is asked for once."""
OTHER_ACTS = sorted(STEPS.keys() - BY_PROVISION)


@settings(max_examples=120)
@given(
    wanted=st.lists(st.tuples(st.sampled_from(OTHER_ACTS), st.integers(0, 60 * 24 * 3)), max_size=25),
)
def test_nothing_else_moves_the_end_where_no_provision_moves_it(wanted: list[tuple[str, int]]) -> None:
    now, file = at(2, 9), accepted()
    promised = file.late_from
    for name, minutes in wanted:
        now += timedelta(minutes=minutes)
        try:
            file = STEPS[name](file, now)[0]
        except Refusal:
            continue
        assert (file.late_from, file.paused_since) == (promised, None)
