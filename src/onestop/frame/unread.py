"""What the bar of every page counts: notices a reader has not read on the portal, what an official is reminded of at the desk."""

import time
from typing import Final

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest

from onestop.kernel.actor import ANONYMOUS, Actor
from onestop.notices import api as notices
from onestop.people import api as people
from onestop.reminders import api as reminders
from onestop.runtime.clock import now


def unread_notices(request: HttpRequest) -> int:
    """Nothing of whoever has no inbox, and where nobody can be asked: a page that says so has this bar as well."""
    try:
        return notices.unread(getattr(request, "actor", ANONYMOUS))
    except (InterfaceError, OperationalError):
        return 0


def open_reminders(request: HttpRequest) -> int:
    """The same of what an official is reminded of, and of absences that a head recorded for him; as it was a minute ago at most,
    for every page of the desk asks."""
    try:
        return _reminded(getattr(request, "actor", ANONYMOUS))
    except (InterfaceError, OperationalError):
        return 0


def count_anew(key: str = "") -> None:
    """Count the reminders of that official when next asked; of everybody where none is named."""
    if key:
        _counted.pop(key, None)
    else:
        _counted.clear()


def _reminded(by: Actor) -> int:
    read, number = _counted.get(by.key, (0.0, 0))
    if by.key not in _counted or time.monotonic() - read > _COUNTED_FOR:
        number = reminders.number_open(by) + len(people.recorded_by_others(by, now()))
        _counted[by.key] = (time.monotonic(), number)
    return number


_COUNTED_FOR: Final = 60
"""Seconds; reminders come in rounds of minutes."""
_counted: Final[dict[str, tuple[float, int]]] = {}
