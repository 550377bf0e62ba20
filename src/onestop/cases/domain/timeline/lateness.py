"""What the timeline says of lateness, and of apologising for it."""

from datetime import date
from typing import Final

from onestop.cases.domain.timeline.line import Audience, line, reasons_said
from onestop.cases.events import ApologyDrafted, ApologySent, LatenessNoted
from onestop.kernel.bilingual import Text

_APOLOGY_LATE: Final = Text("gửi muộn hơn 01 ngày trước ngày hẹn", "sent later than one day before the promised day")
LINES: Final = (
    line(
        LatenessNoted,
        Text("Quá hạn", "Late"),
        Text("Quá hạn: đã hẹn trả {due_at}", "Late: the result was promised for {due_at}"),
        facts=lambda event, _: {"due_at": event.due_at},
    ),
    line(
        ApologyDrafted,
        Text("Trình phiếu xin lỗi, hẹn lại để ký", "Apology drafted"),
        Text("Trình phiếu xin lỗi để ký, hẹn lại {new_day}", "Apology drafted, naming {new_day}"),
        facts=lambda event, _: {"new_day": date.fromisoformat(event.new_day)},
        detail=lambda event, _: reasons_said(event.reasons),
        audience=Audience.OFFICIALS,
    ),
    line(
        ApologySent,
        Text("Xin lỗi, hẹn lại ngày trả kết quả", "Apologised, with a new day"),
        Text("Xin lỗi, hẹn lại trả kết quả {new_day}", "Apologised; result now to be there on {new_day}"),
        facts=lambda event, _: {"new_day": date.fromisoformat(event.new_day)},
        detail=lambda event, _: (*reasons_said(event.reasons), *((_APOLOGY_LATE,) if event.in_time is False else ())),
    ),
)
