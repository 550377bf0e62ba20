"""Who is called next at a window: a function of the day's tickets, so that anybody can say why.

Put back comes first, once others were called meanwhile; then by law, then by turn, and after two by law in a row at
that window one by turn. An appointment has the turn of its half hour: before whoever came later, after whoever came
earlier. The order is total: no two tickets of a day have the same turn.

**Nobody waits for ever.** Of any three calls of a window that fetch nobody who was put back, one goes by turn while
somebody waits so. Whoever has k others before him by turn is called at the latest by the 3·(k + 1 + r)-th call of any
window that serves him, where r is the number of calls of people put back, who are put back twice at the most. Who comes
later with an earlier turn, by appointment or sent on, is one of the k. How many a window called by law in a row is
counted there: whom it called and another called after it, because he was sent on, counts for both. Its official takes the
count along to another window, and goes on with that of whom he relieves.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from onestop.tickets.domain.ticket import Ticket

BY_LAW_IN_A_ROW: Final = 2
"""After as many by law at one window comes one by turn. A rule of the house: the law says who goes first, not how many."""
BACK_AFTER: Final = 3
"""Whoever did not come is called again when as many others of his service were called."""


def calling_order(today: Sequence[Ticket], *, services: Collection[str], row: int = 0) -> list[Ticket]:
    """Those that wait for one of `services`, in the order of a window that called the last `row` by law."""
    waiting = [one for one in today if one.state == "waiting" and one.service in services]
    back = sorted((one for one in waiting if one.put_back_at), key=lambda one: (one.put_back_at, one.turn))
    due = [one for one in back if others_called(one, today) >= BACK_AFTER]
    others = [one for one in waiting if not one.put_back_at]
    by_law = sorted((one for one in others if one.priority), key=lambda one: one.turn)
    by_turn = sorted((one for one in others if not one.priority), key=lambda one: one.turn)
    return [*due, *_alternating(by_law, by_turn, row), *(one for one in back if one not in due)]


def others_called(ticket: Ticket, today: Iterable[Ticket]) -> int:
    """How many others of its service were called since it was put back."""
    since = ticket.put_back_at
    if since is None:
        return 0
    return sum(
        1
        for one in today
        if one.key != ticket.key and one.service == ticket.service and one.called_at and one.called_at > since
    )


def row_after(row: int, chosen: Ticket) -> int:
    """How many in a row a window called by law once it calls `chosen`, as it waits; whoever was put back changes nothing."""
    if chosen.put_back_at:
        return row
    return row + 1 if chosen.priority else 0


def before(ticket: Ticket, order: Sequence[Ticket]) -> int | None:
    """How many stand before it; None where it stands in no line."""
    return next((place for place, one in enumerate(order) if one.key == ticket.key), None)


def _alternating(by_law: Sequence[Ticket], by_turn: Sequence[Ticket], row: int) -> Iterator[Ticket]:
    law, turn = iter(by_law), iter(by_turn)
    first, second = next(law, None), next(turn, None)
    while first or second:
        if first and (row < BY_LAW_IN_A_ROW or not second):
            yield first
            row, first = row + 1, next(law, None)
        elif second:
            yield second
            row, second = 0, next(turn, None)
