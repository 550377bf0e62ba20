"""What the timeline says of lodging and acceptance."""

from typing import Final

from onestop.cases.domain.received import IN_PART
from onestop.cases.domain.timeline.line import Names, line, reasons_said
from onestop.cases.events import Accepted, Lodged, NotAccepted
from onestop.kernel.bilingual import Text


def _taken_up(event: Lodged, names: Names) -> tuple[Text, ...]:
    """Which case it takes up again, and of several results of that one which alone."""
    if not event.reopens:
        return ()
    part, code = names.parts.get(event.result_of), event.reopens
    if part is None:
        return (Text(f"mở lại hồ sơ {code}", f"takes up case {code} again"),)
    return (
        Text(
            f"mở lại hồ sơ {code}, chỉ {part.lower().vi}",
            f"takes up the {part.lower().en} of case {code} again, alone",
        ),
    )


LINES: Final = (
    line(
        Lodged,
        Text("Nộp hồ sơ", "Lodged"),
        detail=_taken_up,
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
