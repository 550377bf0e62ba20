"""What the timeline says of how long whoever handed the dossier in had waited at the counter."""

from typing import Final

from onestop.cases.domain.timeline.line import line
from onestop.kernel.bilingual import Text
from onestop.kernel.times import moment
from onestop.tickets.events import TicketJoined

LINES: Final = (
    line(
        TicketJoined,
        Text("Lấy số, chờ tại quầy", "Drew a number and waited at the counter"),
        Text("Chờ tại quầy {minutes} phút", "Waited {minutes} {minutes:minute|minutes} at the counter"),
        facts=lambda event, _: _minutes(event),
    ),
)


def _minutes(event: TicketJoined) -> dict[str, object] | None:
    """Nothing where an entry of later code writes moments otherwise: then the title stands alone."""
    try:
        waited = moment(event.called_at) - moment(event.waits_from)
    except ValueError:
        return None
    return {"minutes": int(waited.total_seconds() // 60)}
