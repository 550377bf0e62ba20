"""What an official at a window does with numbers: call the next, call again, say whether he came, send on, finish."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.runtime.api import in_transaction_required, transaction
from onestop.tickets import store
from onestop.tickets.domain import ticket as life
from onestop.tickets.domain.calling import calling_order, row_after
from onestop.tickets.domain.refusals import NobodyHere, NobodyWaits, StillCalled
from onestop.tickets.domain.ticket import Ticket
from onestop.tickets.operations.windows import CALL, window_today
from onestop.tickets.sections import service_at


@transaction
def call_next(*, by: Actor, now: datetime) -> Ticket:
    """Finish with whoever is served, and call the next in the order of the window.

    Raises:
        NotPermitted, NoWindow, WindowTaken.
        StillCalled: of the one that was called it is not said yet whether he came.
        NobodyWaits: for any service of this window; nothing is changed then.
    """
    by.require(CALL, by.agency)
    store.alone_with(by.agency)
    window, today = window_today(by, now), store.today_of(by.agency, local_date(now))
    here = life.at_window(today, window.number)
    if here and here.state == "called":
        raise StillCalled(label=here.label)
    order = calling_order(today, services=window.services, row=window.row)
    if not order:
        raise NobodyWaits
    if here:
        store.save(life.finish(here, at=now))
    counted = replace(window, row=row_after(window.row, order[0]))
    store.sit_down(by.agency, counted, local_date(now))
    called = life.call(order[0], window=window.number, official=by.key, at=now)
    store.save(called)
    return called


def call_again(*, by: Actor, now: datetime) -> Ticket:
    """Raises NotPermitted, NoWindow, WindowTaken, NobodyHere, NotAtThisPoint."""
    return _change(lambda one: life.call_again(one, at=now), by=by, now=now)


def did_not_come(*, by: Actor, now: datetime) -> Ticket:
    """Back to the line, or closed. Raises NotPermitted, NoWindow, WindowTaken, NobodyHere, NotAtThisPoint."""
    return _change(lambda one: life.did_not_come(one, at=now), by=by, now=now)


def begin(*, by: Actor, now: datetime) -> Ticket:
    """He came: from now on what he hands in at the counter is joined to his number.

    Raises NotPermitted, NoWindow, WindowTaken, NobodyHere, NotAtThisPoint.
    """
    return _change(lambda one: life.begin(one, at=now), by=by, now=now)


def finish(*, by: Actor, now: datetime) -> Ticket:
    """Raises NotPermitted, NoWindow, WindowTaken, NobodyHere, NotAtThisPoint."""
    return _change(lambda one: life.finish(one, at=now), by=by, now=now)


def send_on(*, service: str, by: Actor, now: datetime) -> Ticket:
    """To those who serve what he came for, with the turn he had.

    Raises NotPermitted, NoSuchService, NoWindow, WindowTaken, NobodyHere, NotAtThisPoint.
    """
    by.require(CALL, by.agency)
    to = service_at(by.agency, service, local_date(now))
    return _change(lambda one: life.send_on(one, service=to.code), by=by, now=now)


@transaction
def _change(change: Callable[[Ticket], Ticket], *, by: Actor, now: datetime) -> Ticket:
    by.require(CALL, by.agency)
    store.alone_with(by.agency)
    changed = change(_here(by, now))
    store.save(changed)
    return changed


@in_transaction_required
def _here(by: Actor, now: datetime) -> Ticket:
    window = window_today(by, now)
    here = life.at_window(store.today_of(by.agency, local_date(now)), window.number)
    if here is None:
        raise NobodyHere
    return here
