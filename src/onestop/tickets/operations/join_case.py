"""Join a dossier that is handed in at the counter to the number of whoever stands there."""

from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.kernel.times import iso, local_date
from onestop.runtime.api import in_transaction_required
from onestop.tickets import store
from onestop.tickets.events import TicketJoined


@in_transaction_required
def join_case(*, case_code: str, by: Actor, now: datetime) -> TicketJoined | None:
    """What the chain of the case says of the wait; None where nobody is being served at the window of `by`.

    Nothing is handed through forms and addresses for it: who is served where stands in the database, so no page can lose it.
    """
    served = store.served_by(agency=by.agency, official=by.key, day=local_date(now), held=True)
    if served is None or served.first_called_at is None:
        return None
    store.count_case(served)
    return TicketJoined(
        case_code=case_code,
        agency=served.agency,
        service=served.service,
        taken_at=iso(served.taken_at),
        waits_from=iso(served.waits_from),
        called_at=iso(max(served.first_called_at, served.waits_from)),
        booked=served.booked_for is not None,
    )
