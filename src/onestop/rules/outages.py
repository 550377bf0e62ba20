"""What an outage of the platform does to terms: which of them it moves, and to when.

How stands in the law pack of the case. No text was found that says so for the one-stop mechanism, so what the packs hold is a
default of ours, marked `assumed`: nothing to the applicant's harm, and no lateness of an agency undone. A planned outage is
announced days ahead (Decree 224/2026/NĐ-CP, Art. 13).
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local_date
from onestop.rules.law_packs import LawPack

_DAY = timedelta(days=1)
_OF_TERMS = ("outage_reply", "outage_least", "outage_receiving", "outage_promise")


class Span(NamedTuple):
    """From when to when the platform did not answer, [began, ended)."""

    began: datetime
    ended: datetime

    def within(self, began: datetime, ended: datetime) -> "Span | None":
        """The part of it in [began, ended); None where there is none."""
        part = Span(max(self.began, began), min(self.ended, ended))
        return part if part.began < part.ended else None


class Interruption(NamedTuple):
    """An outage as the law of a case asks of it."""

    number: str
    span: Span
    touches: frozenset[str]
    """Which terms: `answer`, `pay`, `receive`."""
    certified: bool = True
    """Whether its end is; until then it moves nothing, and what lay in it is not known to be over."""


class OutageRule(NamedTuple):
    """What a law pack says of terms that an outage touches."""

    moves_reply: bool
    """Whether the applicant's last day moves."""
    least: timedelta
    """For how long of that day it must have lasted."""
    leaves_out: bool
    """Whether its office hours are left out of the time the counter has to answer."""
    assumed: bool = False
    """Whether any of it is a default of ours: whoever reads what follows from it is told so."""

    def reply_by(self, last: date, span: Span, calendar: WorkingCalendar) -> date | None:
        """The applicant's last day in place of `last`: the working day after the recovery; None where it stays."""
        midnight = datetime.combine(last, time(0), LOCAL)
        lost = span.within(midnight, midnight + _DAY)
        if not self.moves_reply or lost is None or lost.ended - lost.began < self.least:
            return None
        return calendar.nth_working_after(max(last, local_date(span.ended)), 1)

    def answer_by(self, since: datetime, spans: Sequence[Span], calendar: WorkingCalendar) -> datetime:
        """Until when the counter answers what came `since`: one office day, the hours of outages within it left out.

        An outage after its end touches nothing: what was late before stays late.
        """
        seconds = calendar.day_seconds
        while True:
            by = calendar.add_working_seconds(since, seconds)
            lost = calendar.day_seconds + (_office_seconds(spans, since, by, calendar) if self.leaves_out else 0)
            if lost == seconds:
                return by
            seconds = lost


def outage_rule(pack: LawPack) -> OutageRule:
    """That of a law pack."""
    rules = pack.rules
    return OutageRule(
        moves_reply=rules["outage_reply"].value == "next_working_day",
        least=timedelta(hours=pack.number("outage_least")),
        leaves_out=rules["outage_receiving"].value == "exclude",
        assumed=any(rules[name].checked == "assumed" for name in _OF_TERMS),
    )


def announce_by(begins: datetime, pack: LawPack, calendar: WorkingCalendar) -> date:
    """The last day on which an outage planned for then may be announced: so many whole working days lie between.

    Where that day is before there was such a rule, it asks for none.
    """
    rule = pack.rules.get("outage_announced")
    last = _days_before(begins, int(rule.value) if rule else 0, calendar)
    return last if rule is None or rule.since is None or last >= rule.since else _days_before(begins, 0, calendar)


def _days_before(begins: datetime, days: int, calendar: WorkingCalendar) -> date:
    day = local_date(begins) - _DAY
    while calendar.working_days_between(day, local_date(begins) - _DAY) < days:
        day -= _DAY
    return day


def merged(spans: Iterable[Span]) -> list[Span]:
    """Those that overlap as one, in order: no hour is counted twice."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.began <= whole[-1].ended:
            whole[-1] = whole[-1]._replace(ended=max(whole[-1].ended, span.ended))
        else:
            whole.append(span)
    return whole


def _office_seconds(spans: Sequence[Span], began: datetime, ended: datetime, calendar: WorkingCalendar) -> int:
    parts = (span.within(began, ended) for span in merged(spans))
    return sum(calendar.working_seconds_between(*part) for part in parts if part)
