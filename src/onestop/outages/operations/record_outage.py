"""Record an outage that nobody had announced, while it lasts or once it is over."""

from collections.abc import Sequence
from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.text import one_line
from onestop.kernel.times import iso, local
from onestop.outages import store
from onestop.outages.domain.by_hand import is_said_late, require_bounded, require_recent
from onestop.outages.domain.checks import cause_of, require_order, require_past, services_of
from onestop.outages.domain.outage import Outage
from onestop.outages.events import OutageBegan
from onestop.outages.operations.end_outage import certify
from onestop.outages.operations.writing import DECLARE, write
from onestop.runtime.api import in_transaction_required, transaction


def record_outage(
    *,
    services: Sequence[str],
    cause: str,
    begins_at: datetime,
    ended_at: datetime | None = None,
    expected_end: datetime | None = None,
    note: str = "",
    note_en: str = "",
    by: Actor,
    now: datetime,
) -> Outage:
    """With `ended_at` it is over, and its certificate is issued at once; of one that began days ago another person certifies it.

    Raises:
        TooLong, TooLongAgo.
        NotPermitted, ServiceUnknown, CauseUnknown, EndsBeforeItBegins, SaidAlready.
        NotYet: it is said to have begun or ended in the future.
    """
    by.require(DECLARE)
    require_past(ended_at or begins_at, now)
    require_order(begins_at, ended_at or expected_end)
    require_bounded(begins_at, ended_at)
    require_recent(begins_at, now)
    late = ended_at is not None and is_said_late(begins_at, now)
    with transaction():
        begun = begin(
            services=services,
            cause=cause,
            begins_at=begins_at,
            expected_end=expected_end,
            proposed_end=ended_at if late else None,
            note=Text(note, note_en),
            by=by,
            now=now,
        )
        if ended_at is None or late:
            return begun
        return certify(begun, begins_at=begins_at, ended_at=ended_at, by=by, now=now)


@in_transaction_required
def begin(
    *,
    services: Sequence[str],
    cause: str,
    begins_at: datetime,
    expected_end: datetime | None = None,
    proposed_end: datetime | None = None,
    note: Text,
    detected: bool = False,
    by: Actor,
    now: datetime,
) -> Outage:
    """Record that it began. Raises ServiceUnknown, CauseUnknown, SaidAlready."""
    said = list(services_of(services))
    store.require_unsaid(begins_at, said)
    event = OutageBegan(
        number=store.next_number(local(now).year),
        at=iso(now),
        services=said,
        cause=cause_of(cause),
        begins_at=iso(begins_at),
        expected_end=iso(expected_end) if expected_end else None,
        detected=detected,
        note=one_line(note.vi),
        note_en=one_line(note.en),
        proposed_end=iso(proposed_end) if proposed_end else "",
    )
    return write(None, event, by=by, now=now)
