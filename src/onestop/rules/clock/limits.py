"""Time limits beside the term itself: handing a file on, and asking for what it lacks."""

from datetime import date, datetime, time
from typing import Final

from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local, to_minute
from onestop.rules.clock.policy import ClockPolicy

TRANSFER_CUTOFF: Final = time(15, 0)


def transfer_by(*, received: datetime, calendar: WorkingCalendar) -> datetime:
    """When a file handed in at a counter must have been passed to the competent agency.

    The same working day; received after 15:00 (by the minute the slip prints) or on a day of rest, as the
    next one opens (Decree 61/2018 Art. 18). This moves the file, never the deadline of the citizen's result.
    """
    moment = local(received)
    if calendar.is_working(moment.date()) and to_minute(moment).time() <= TRANSFER_CUTOFF:
        return calendar.closes_at(moment.date())
    return datetime.combine(calendar.nth_working_after(moment.date(), 1), calendar.hours[0][0], LOCAL)


def supplement_request_by(*, policy: ClockPolicy, received: datetime, calendar: WorkingCalendar) -> date:
    """The last day on which a supplement may be asked for: 3 working days unless sector law says otherwise
    (Decree 61/2018 Art. 19)."""
    return calendar.nth_working_after(local(received).date(), policy.supplement_notice_within)


def is_supplement_request_in_time(
    *, policy: ClockPolicy, received: datetime, requested: datetime, calendar: WorkingCalendar
) -> bool:
    """Whether a supplement was asked for by that day. A later request is not void, but it is seen.

    `received`: when the file was accepted; while it is not, when it was lodged.
    """
    return local(requested).date() <= supplement_request_by(policy=policy, received=received, calendar=calendar)
