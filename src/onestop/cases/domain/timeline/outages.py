"""What the timeline says of days that were moved because the platform did not answer."""

from typing import Final

from onestop.cases.domain.timeline.line import line
from onestop.cases.events import AnswerTimeMoved, ReplyDayMoved
from onestop.kernel.bilingual import Text

LINES: Final = (
    line(
        ReplyDayMoved,
        Text("Hạn cuối của người nộp được dời", "The applicant's last day was moved"),
        Text(
            "Hạn cuối của người nộp dời từ {moved_from} sang {reply_by}, vì hệ thống gián đoạn ({outages})",
            "The applicant's last day was moved from {moved_from} to {reply_by}: the platform did not answer ({outages})",
        ),
        facts=lambda event, _: {
            "moved_from": event.moved_from,
            "reply_by": event.reply_by,
            "outages": ", ".join(event.outages),
        },
    ),
    line(
        AnswerTimeMoved,
        Text("Thời gian trả lời tiếp nhận được dời", "The time to answer was moved"),
        Text(
            "Bộ phận Một cửa trả lời trước {accept_by} thay vì {moved_from}: không tính giờ hệ thống gián đoạn ({outages})",
            "The one-stop section answers by {accept_by} instead of {moved_from}: an outage is left out ({outages})",
        ),
        facts=lambda event, _: {
            "accept_by": event.accept_by,
            "moved_from": event.moved_from,
            "outages": ", ".join(event.outages),
        },
    ),
)
