"""Which terms of cases moved for an outage: noted with the move itself, so that its page lists them and reads no ledger."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from onestop.kernel.paging import Page
from onestop.kernel.parsing import whole_number
from onestop.kernel.times import local
from onestop.outages.domain.outage import Term
from onestop.outages.models import OutageMove
from onestop.runtime.api import in_transaction_required

_SHOWN: Final = 50


class Move(NamedTuple):
    """One term of one case: a day for the applicant's last day, a moment for the counter's answer."""

    case_code: str
    what: Term
    moved_from: str
    moved_to: str
    at: datetime


@in_transaction_required
def note_moves(numbers: Sequence[str], moves: Sequence[Move]) -> None:
    """Each under every outage that moved it."""
    rows = [OutageMove(number=number, **one._asdict()) for number in numbers for one in moves]
    OutageMove.objects.bulk_create(rows)


def moves_of(number: str, *, after: str | None = None, limit: int = _SHOWN) -> Page[Move]:
    """Those of one outage, in the order they moved."""
    rows = list(
        OutageMove.objects.filter(number=number, id__gt=whole_number(after or "") or 0).order_by("id")[: limit + 1]
    )
    return Page(tuple(map(_of_row, rows[:limit])), str(rows[limit - 1].pk) if len(rows) > limit else None)


def count_moves(number: str) -> int:
    """How many terms moved for it."""
    return OutageMove.objects.filter(number=number).count()


def _of_row(row: OutageMove) -> Move:
    what: Any = row.what
    return Move(row.case_code, what, row.moved_from, row.moved_to, local(row.at))
