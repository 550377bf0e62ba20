"""Time limits beside the term itself: handing a file on, and asking for what it lacks."""

from contextlib import suppress
from datetime import date, datetime

from onestop.kernel.calendar import CalendarRunsOut, WorkingCalendar
from onestop.kernel.times import LOCAL, local, to_minute
from onestop.rules.clock.policy import ClockPolicy
from onestop.rules.clock.working import work_out
from onestop.rules.law_packs import LawPack, pack_on


def transfer_by(*, received: datetime, calendar: WorkingCalendar, pack: LawPack | None = None) -> datetime:
    """When a file handed in at a counter must have been passed to the competent agency.

    The same working day; received after the hour of the law pack (by the minute the slip prints) or on a day of rest, as
    the next one opens. This moves the file, never the deadline of the citizen's result.

    `pack`: that of the dossier; None: of the day of receipt.
    """
    moment = local(received)
    until = (pack or pack_on(moment.date())).transfer_until
    if calendar.is_working(moment.date()) and to_minute(moment).time() <= until:
        return calendar.closes_at(moment.date())
    return datetime.combine(calendar.nth_working_after(moment.date(), 1), calendar.hours[0][0], LOCAL)


def supplement_request_by(
    *, policy: ClockPolicy, received: datetime, calendar: WorkingCalendar, pack: LawPack | None = None
) -> date:
    """The last day on which a supplement may be asked for: so many working days as the pack says, unless sector law does.

    Never later than the day the result is due: no provision was found that says so of a term shorter than those days, and
    whoever is asked once it is over was not asked in time (`assumed`).

    `pack`: that of the dossier; None: of the day of receipt.
    """
    day = local(received).date()
    by = calendar.nth_working_after(day, policy.notice_within(pack or pack_on(day)))
    with suppress(CalendarRunsOut):  # A term beyond the declared years is longer than those few days.
        due_at = work_out(policy=policy, received=received, happenings=(), calendar=calendar, at=None).due_at
        return min(by, due_at.date()) if due_at else by
    return by


def is_supplement_request_in_time(
    *,
    policy: ClockPolicy,
    received: datetime,
    requested: datetime,
    calendar: WorkingCalendar,
    pack: LawPack | None = None,
) -> bool:
    """Whether a supplement was asked for by that day. A later request is not void, but it is seen.

    `received`: when the file was accepted; while it is not, when it was lodged.
    """
    by = supplement_request_by(policy=policy, received=received, calendar=calendar, pack=pack)
    return local(requested).date() <= by
