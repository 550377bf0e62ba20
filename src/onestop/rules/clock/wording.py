"""Days, hours and amounts of time as official letters write them, in both languages."""

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural

_DAYS_VI: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_DAYS_EN: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS_EN: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_UNITS: Final = {
    "working_day": Text("ngày làm việc", "working day"),
    "day": Text("ngày", "day"),
    "working_hour": Text("giờ làm việc", "working hour"),
    "hour": Text("giờ", "hour"),
    "minute": Text("phút", "minute"),
    "week": Text("tuần", "week"),
    "month": Text("tháng", "month"),
    "year": Text("năm", "year"),
}


@lru_cache(maxsize=1 << 16)
def day(on: date) -> Text:
    """A date with its weekday.

    >>> day(date(2026, 5, 4))
    Text(vi='thứ Hai 04/5/2026', en='Monday 4 May 2026')
    """
    # Decree 30/2020 writes a zero before days below 10 and months 1 and 2, so that none can be added.
    month = f"{on.month:02d}" if on.month < 3 else str(on.month)
    return Text(
        f"{_DAYS_VI[on.weekday()]} {on.day:02d}/{month}/{on.year}",
        f"{_DAYS_EN[on.weekday()]} {on.day} {_MONTHS_EN[on.month - 1]} {on.year}",
    )


def clock_time(at: time) -> Text:
    """An hour of the day, as on a receipt."""
    return _at_minute(at.hour, at.minute)


def short_time(at: time) -> Text:
    """An hour a rule names: a full one without its minutes.

    >>> short_time(time(15)), short_time(time(15, 30)).vi
    (Text(vi='15 giờ', en='15:00'), '15 giờ 30')
    """
    whole = clock_time(at)
    return whole if at.minute else Text(f"{at.hour:02d} giờ", whole.en)


@lru_cache(maxsize=1440)
def _at_minute(hour: int, minute: int) -> Text:
    return Text(f"{hour:02d} giờ {minute:02d}", f"{hour:02d}:{minute:02d}")


def moment(at: datetime) -> Text:
    """A time of day and its date.

    >>> moment(datetime(2026, 4, 24, 10, 0)).vi  # noqa: DTZ001
    '10 giờ 00, thứ Sáu 24/4/2026'
    """
    # Not remembered: few files come in the same minute, and days and hours are remembered each for itself.
    when, on = _at_minute(at.hour, at.minute), day(at.date())
    return Text(f"{when.vi}, {on.vi}", f"{when.en} on {on.en}")


@lru_cache(maxsize=4096)
def amount(value: int, unit: str, minutes: int = 0) -> Text:
    """So much of a unit.

    >>> amount(3, "working_day")
    Text(vi='03 ngày làm việc', en='3 working days')
    """
    name = _UNITS.get(unit)
    if name is None:
        return Text("trong ngày", "the same day")
    if minutes and not value:
        return Text(f"{minutes:02d} phút", f"{minutes} {plural(minutes, 'minute', 'minutes')}")
    if minutes:
        return Text(
            f"{value:02d} giờ {minutes:02d} phút{name.vi.removeprefix('giờ')}",
            f"{value} h {minutes:02d} min of {'office time' if unit == 'working_hour' else 'time'}",
        )
    return Text(f"{value:02d} {name.vi}", f"{value} {plural(value, name.en, f'{name.en}s')}")


def listed(texts: Sequence[Text]) -> Text:
    return Text(", ".join(text.vi for text in texts), ", ".join(text.en for text in texts))
