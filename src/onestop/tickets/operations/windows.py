"""Sit down at a window, pause, and go on."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.runtime.api import in_transaction_required, transaction
from onestop.tickets import store
from onestop.tickets.domain.refusals import NoWindow, StillAtWindow, WindowNotValid, WindowTaken
from onestop.tickets.domain.ticket import at_window
from onestop.tickets.domain.waiting import Window
from onestop.tickets.sections import service_at

CALL: Final = "tickets.call"
"""The permission behind the calling page of a section."""
MOST_WINDOWS: Final = 99


@transaction
def sit_down(*, number: int, services: Collection[str], by: Actor, now: datetime, relieves: bool = False) -> Window:
    """From now on `by` calls to that window, those who come for these services.

    `relieves` whoever sat there before (a change of shift): who stands there is served on by `by`, and the other chooses anew.

    Raises:
        NotPermitted, NoSuchService.
        WindowNotValid: windows are numbered from 1, and serve something.
        WindowTaken: somebody else sits there today, and is not relieved.
        StillAtWindow: somebody stands at the window which `by` would leave for this one.
    """
    by.require(CALL, by.agency)
    day = local_date(now)
    if not 1 <= number <= MOST_WINDOWS or not services:
        raise WindowNotValid(most=MOST_WINDOWS)
    chosen = frozenset(service_at(by.agency, one, day).code for one in services)
    store.alone_with(by.agency)
    left = store.window_of(by.agency, by.key, day)
    _leave_nobody(left, number, by, day)
    before = next((one for one in store.windows_of(by.agency, day) if one.number == number), None)
    if before and before.official != by.key:
        if not relieves:
            raise WindowTaken(number=number)
        _serve_on(number, by, day)
    # Else two by law could be called at each window in turn, and nobody by turn at any.
    row = max((one.row for one in (left, before) if one), default=0)
    seat = Window(number=number, services=chosen, official=by.key, row=row)
    store.sit_down(by.agency, seat, day)
    return seat


def _leave_nobody(left: Window | None, number: int, by: Actor, day: date) -> None:
    """Raises StillAtWindow: whoever stands at the window that `by` would leave would be left there."""
    if left is None or left.number == number:
        return
    there = at_window(store.today_of(by.agency, day), left.number)
    if there and there.official == by.key:
        raise StillAtWindow(label=there.label, number=left.number)


@in_transaction_required
def _serve_on(number: int, by: Actor, day: date) -> None:
    there = at_window(store.today_of(by.agency, day), number)
    if there:
        store.save(replace(there, official=by.key))


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
