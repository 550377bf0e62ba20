"""Sit down at a window, pause, and go on."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.runtime.api import transaction
from onestop.tickets import store
from onestop.tickets.domain.refusals import NoWindow, WindowNotValid, WindowTaken
from onestop.tickets.domain.waiting import Window
from onestop.tickets.sections import service_at

CALL: Final = "tickets.call"
"""The permission behind the calling page of a section."""
MOST_WINDOWS: Final = 99


@transaction
def sit_down(*, number: int, services: Collection[str], by: Actor, now: datetime) -> Window:
    """From now on `by` calls to that window, those who come for these services.

    Raises:
        NotPermitted, NoSuchService.
        WindowNotValid: windows are numbered from 1, and serve something.
        WindowTaken: somebody else sits there today.
    """
    by.require(CALL, by.agency)
    day = local_date(now)
    if not 1 <= number <= MOST_WINDOWS or not services:
        raise WindowNotValid(most=MOST_WINDOWS)
    chosen = Window(
        number=number,
        services=frozenset(service_at(by.agency, one, day).code for one in services),
        official=by.key,
    )
    store.alone_with(by.agency)
    _require_his(number, by, day)
    store.sit_down(by.agency, chosen, day)
    return chosen


@transaction
def pause(*, paused: bool, by: Actor, now: datetime) -> Window:
    """The window calls nobody for a while, or calls again. Raises NotPermitted, NoWindow."""
    by.require(CALL, by.agency)
    store.alone_with(by.agency)
    window = replace(window_today(by, now), paused=paused)
    store.sit_down(by.agency, window, local_date(now))
    return window


def window_today(by: Actor, now: datetime) -> Window:
    """Where he sits today, as he chose it, today or earlier.

    Raises:
        NoWindow: he never chose one.
        WindowTaken: somebody else sits there today.
    """
    day = local_date(now)
    window = store.window_of(by.agency, by.key, day)
    if window is None:
        raise NoWindow
    _require_his(window.number, by, day)
    return window


def _require_his(number: int, by: Actor, day: date) -> None:
    """Raises WindowTaken: somebody else sits there that day."""
    if any(one.number == number and one.official != by.key for one in store.windows_of(by.agency, day)):
        raise WindowTaken(number=number)
