"""What the timeline says of lodging and acceptance."""

from typing import Final

from onestop.cases.domain.received import IN_PART
from onestop.cases.domain.timeline.line import line, reasons_said
from onestop.cases.events import Accepted, Lodged, NotAccepted
from onestop.kernel.bilingual import Text

LINES: Final = (
    line(
        Lodged,
        Text("Nộp hồ sơ", "Lodged"),
        detail=lambda event, _: (
            (Text(f"mở lại hồ sơ {event.reopens}", f"takes up case {event.reopens} again"),) if event.reopens else ()
        ),
    ),
    line(
        Accepted,
        Text("Tiếp nhận hồ sơ", "Accepted"),
        Text("Tiếp nhận hồ sơ, hẹn trả {due_at}", "Accepted; result promised for {due_at}"),
        facts=lambda event, _: {"due_at": event.due_at},
        detail=lambda event, _: (IN_PART[event.in_part],) if event.in_part in IN_PART else (),
    ),
    line(
        NotAccepted,
        Text("Không tiếp nhận hồ sơ", "Not accepted"),
        detail=lambda event, _: reasons_said(event.reasons),
    ),
)
