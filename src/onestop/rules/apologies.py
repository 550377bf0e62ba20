"""The duty to apologise for a result that will be late, and to name one new day for it (Decree 61/2018/NĐ-CP, Art. 19.9).

How often and how early stands in the law pack of the case. What the decree leaves open is ours, and is said so here.
"""

from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date
from onestop.rules.law_packs import LawPack

PROPOSED_BEFORE: Final = 3
"""Working days before the promised day from which lists say that lateness is coming. No law sets it: it leaves time to draft,
sign and send an apology a day ahead."""
LAST_CALL: Final = 1
"""Working days before the promised day from which they always say so: the last on which an apology is a day ahead."""
LONGEST: Final = 15
"""Working days after the promised day, or today where that has passed, beyond which it is said why it takes so long. The decree
sets no bound, so none is set here: who needs twenty days must not promise fifteen. This is enough to appraise once more."""
_DAY: Final = timedelta(days=1)


def is_near(*, began: datetime, late_from: datetime, promised: date, today: date, calendar: WorkingCalendar) -> bool:
    """Whether lists say that lateness is coming: in the last three working days, and not while most of the time is to come.

    Of a term of three days every case would be near from its first day. On the last working day before the promised one it is
    near all the same, for an apology sent later comes too late.
    """
    if promised > calendar.nth_working_after(today, PROPOSED_BEFORE):
        return False
    half = began + (late_from - began) / 2
    return promised <= calendar.nth_working_after(today, LAST_CALL) or local_date(half) <= today


class ApologyRule(NamedTuple):
    """How often a day may be named anew, and how early it must be told."""

    times: int
    days_before: int
    """Days before the promised day by which the apology must have been sent."""

    def is_in_time(self, *, sent: date, promised: date) -> bool:
        """Whether it was sent as early as the law asks. A later one is sent all the same, and counts against the agency."""
        return sent <= promised - self.days_before * _DAY

    def send_by(self, promised: date, calendar: WorkingCalendar) -> date:
        """The last working day on which it is still in time."""
        day = promised - self.days_before * _DAY
        while not calendar.is_working(day):
            day -= _DAY
        return day

    def new_days(self, *, promised: date, today: date, calendar: WorkingCalendar) -> tuple[date, date]:
        """The first day that may be named, a working day after the promised one and to come; the last without a word beside."""
        after = max(promised, today)
        return calendar.nth_working_after(after, 1), calendar.nth_working_after(after, LONGEST)


def apology_rule(pack: LawPack) -> ApologyRule:
    """That of a law pack."""
    return ApologyRule(times=pack.number("reappointments"), days_before=pack.number("apology_before"))
