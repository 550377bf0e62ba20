"""Working calendars made from data: the country's own, or one somebody hands in.

The national calendar is one JSON file a year in `data/calendar`, entered when the
year's decision is published; until then the days it decides on are marked `expected`, and
days to come of which only copies of the decision were read `reported`. JSON, because a
question to the clock should not wait for a YAML parser. A calendar handed in names its own
days and answers for any year of a working life.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import OFFICE_HOURS, Hours, WorkingCalendar
from onestop.rules.refusals import CalendarNotUsable

DATA: Final = Path(__file__).parent / "data" / "calendar"

_FIRST: Final = date(1990, 1, 1)
_LAST: Final = date(2100, 12, 31)


@cache
def national_calendar() -> WorkingCalendar:
    """Vietnam's working days for every year that has been declared, under the usual office hours."""
    years = [json.loads(path.read_text("utf-8")) for path in sorted(DATA.glob("*.json"))]
    holidays = [entry for year in years for entry in year["holidays"]]
    extra = [entry for year in years for entry in year["extra_working_days"]]
    return WorkingCalendar(
        holidays=_days(holidays, field="holidays"),
        extra_working_days=_days(extra, field="extra_working_days"),
        names=_names([*holidays, *extra]),
        expected=_marked([*holidays, *extra], "expected"),
        reported=_marked([*holidays, *extra], "reported"),
        first=date(years[0]["year"], 1, 1),
        last=date(years[-1]["year"], 12, 31),
    )


def calendar_from_dict(given: Any) -> WorkingCalendar:
    """A calendar from `{"holidays": [...], "extra_working_days": [...], "hours": [["07:30", "11:30"], ...]}`.

    A day is a date, or `{"date": date, "vi": ..., "en": ..., "expected": true}` to give it a name, and to say that
    nobody has announced it yet (`"reported": true`: announced, the original not read).

    Raises:
        CalendarNotUsable: a part of it does not say days or hours.
        HoursNotUsable: the sessions overlap or end before they begin.
    """
    if not isinstance(given, Mapping):
        raise CalendarNotUsable(field="calendar", seen=given)
    holidays, extra = _listed(given, "holidays"), _listed(given, "extra_working_days")
    return WorkingCalendar(
        holidays=_days(holidays, field="holidays"),
        extra_working_days=_days(extra, field="extra_working_days"),
        hours=hours_from(given["hours"]) if given.get("hours") else OFFICE_HOURS,
        names=_names([*holidays, *extra]),
        expected=_marked([*holidays, *extra], "expected"),
        reported=_marked([*holidays, *extra], "reported"),
        first=_FIRST,
        last=_LAST,
    )


def read_calendar(path: Path) -> WorkingCalendar:
    """`calendar_from_dict` of a JSON or YAML file.

    Raises:
        CalendarNotUsable: the file cannot be read, or is neither JSON nor YAML.
    """
    import yaml  # most questions are about the country's own days and need no parser

    try:
        # JSON is YAML; the base loader leaves "07:30" and dates the text they were written as.
        given = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - builds text only
    except OSError as error:
        raise CalendarNotUsable(field=str(path), seen=error.strerror) from None
    except (yaml.YAMLError, UnicodeDecodeError):
        raise CalendarNotUsable(field=str(path), seen="không phải JSON hay YAML / neither JSON nor YAML") from None
    return calendar_from_dict(given)


def hours_from(given: Any) -> Hours:
    """Office hours from `[["07:30", "11:30"], ["13:30", "17:00"]]`."""
    try:
        return tuple((_time(began), _time(ended)) for began, ended in given)
    except (TypeError, ValueError):
        raise CalendarNotUsable(field="hours", seen=given) from None


def _time(given: Any) -> time:
    return given if isinstance(given, time) else time.fromisoformat(given).replace(tzinfo=None)


def _listed(given: Mapping[str, Any], field: str) -> list[Any]:
    listed = given.get(field) or []
    if not isinstance(listed, list):
        raise CalendarNotUsable(field=field, seen=listed)
    return listed


def _days(entries: Iterable[Any], *, field: str) -> frozenset[date]:
    return frozenset(_day(entry, field=field) for entry in entries)


def _day(entry: Any, *, field: str) -> date:
    day = entry.get("date") if isinstance(entry, Mapping) else entry
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)  # type: ignore[arg-type]  # whatever else was written is refused
    except (TypeError, ValueError):
        raise CalendarNotUsable(field=field, seen=entry) from None


def _marked(entries: Iterable[Any], mark: str) -> frozenset[date]:
    return frozenset(
        _day(entry, field="date")
        for entry in entries
        # The YAML loader leaves words as they are written.
        if isinstance(entry, Mapping) and entry.get(mark) in (True, "true")
    )


def _names(entries: Iterable[Any]) -> dict[date, Text]:
    return {
        _day(entry, field="date"): Text(str(entry["vi"]), str(entry.get("en") or entry["vi"]))
        for entry in entries
        if isinstance(entry, Mapping) and entry.get("vi")
    }
