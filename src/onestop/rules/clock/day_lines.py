"""Which days of a stretch were counted, which were not, and why."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Final, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.rules.clock.wording import day, listed

Stretches: TypeAlias = tuple[tuple[date, date], ...]
"""In order, each (after, through]."""

_LISTED_AT_MOST: Final = 10
_RESTS_LISTED_AT_MOST: Final = 4
_RUN_FROM: Final = 3
"""As many days in a row are told by their first and last."""


@lru_cache(maxsize=1 << 15)
def counted(calendar: WorkingCalendar, stretches: Stretches) -> Text | None:
    """The working days: each by name while they are few, else the first, the last and how many."""
    worked = [on for after, through in stretches for on in calendar.worked_days(after, through)]
    if not worked:
        return None
    if len(worked) <= _LISTED_AT_MOST:
        names = listed([day(on) for on in worked])
        return Text(f"Các ngày được tính: {names.vi}.", f"Days counted: {names.en}.")
    first, last, many = day(worked[0]), day(worked[-1]), len(worked)
    return Text(
        f"Được tính {many} ngày làm việc, từ {first.vi} đến {last.vi}.",
        f"{many} working days are counted, from {first.en} to {last.en}.",
    )


@lru_cache(maxsize=1 << 15)
def made_up(calendar: WorkingCalendar, stretches: Stretches) -> Text | None:
    """Days of rest that were declared working, and so counted."""
    worked = sorted(on for after, through in stretches for on in calendar.extra_working_days if after < on <= through)
    if not worked:
        return None
    names = listed([_with_reason(on, calendar.names.get(on)) for on in worked])
    return Text(
        f"Ngày nghỉ được bố trí làm việc nên vẫn tính: {names.vi}.", f"Declared working, so counted: {names.en}."
    )


def worked_end(calendar: WorkingCalendar, last: date) -> Text | None:
    """Why a term ends on a day of rest: it was declared working."""
    if last not in calendar.extra_working_days:
        return None
    on = _with_reason(last, calendar.names.get(last))
    return Text(
        f"Ngày cuối của thời hạn là ngày nghỉ được bố trí làm việc nên thời hạn kết thúc trong ngày đó: {on.vi}.",
        f"The last day is a day of rest declared working, so the term ends on it: {on.en}.",
    )


@lru_cache(maxsize=1 << 15)
def not_counted(calendar: WorkingCalendar, stretches: Stretches) -> Text | None:
    """Days the authority does not work, each with its reason."""
    closed = [on for after, through in stretches for on in calendar.closed_days(after, through)]
    rests = [on for on in closed if on not in calendar.holidays]
    parts = [*_rests(rests), *_holidays(calendar, [on for on in closed if on in calendar.holidays])]
    if not parts:
        return None
    return Text(
        f"Không tính: {'; '.join(part.vi for part in parts)}.",
        f"Not counted: {'; '.join(part.en for part in parts)}.",
    )


@lru_cache(maxsize=1 << 12)
def expected(calendar: WorkingCalendar, days: tuple[date, ...]) -> Text | None:
    """That the date rests on days nobody has announced yet."""
    if not days:
        return None
    names = _by_run(calendar, days)
    return Text(
        f"Ngày hẹn dựa trên lịch nghỉ dự kiến, chưa có thông báo chính thức: {names.vi}.",
        f"The date rests on days off that are expected, not yet announced: {names.en}.",
    )


@lru_cache(maxsize=1 << 12)
def reported(calendar: WorkingCalendar, days: tuple[date, ...]) -> Text | None:
    """That the date rests on announced days of which the announcement itself was not read."""
    if not days:
        return None
    names = _by_run(calendar, days)
    return Text(
        f"Ngày hẹn dựa trên lịch nghỉ đã thông báo, chưa đối chiếu bản gốc: {names.vi}.",
        f"The date rests on days off that were announced; the original was not read: {names.en}.",
    )


def _rests(rests: Sequence[date]) -> list[Text]:
    if not rests:
        return []
    if len(rests) > _RESTS_LISTED_AT_MOST:
        many = len(rests)
        return [Text(f"{many} ngày thứ Bảy, Chủ nhật", f"{many} Saturdays and Sundays")]
    names = listed([day(on) for on in rests])
    return [Text(f"{names.vi} (nghỉ hằng tuần)", f"{names.en} (weekly rest)")]


def _holidays(calendar: WorkingCalendar, holidays: Sequence[date]) -> list[Text]:
    named = [(on, calendar.why_closed(on)) for on in holidays]
    lines = []
    for reason, group in groupby(named, key=lambda pair: pair[1]):
        names = listed([day(on) for on, _ in group])
        lines.append(Text(f"{names.vi} ({reason.vi})", f"{names.en} ({reason.en})") if reason else names)
    return lines


def _by_run(calendar: WorkingCalendar, days: Sequence[date]) -> Text:
    """Each day with its reason; of days off that follow one another the first and the last, for each was named already."""
    runs = [[on for _, on in run] for _, run in groupby(enumerate(days), key=lambda one: one[1].toordinal() - one[0])]
    return listed([_run(calendar, run) for run in runs])


def _run(calendar: WorkingCalendar, run: Sequence[date]) -> Text:
    first, last = _with_reason(run[0], calendar.names.get(run[0])), day(run[-1])
    if len(run) < _RUN_FROM:
        return listed([_with_reason(on, calendar.names.get(on)) for on in run])
    return Text(f"từ {first.vi} đến {last.vi}", f"from {first.en} to {last.en}")


def _with_reason(on: date, reason: Text | None) -> Text:
    name = day(on)
    return Text(f"{name.vi} ({reason.vi})", f"{name.en} ({reason.en})") if reason else name
