"""What the timeline says of notes and messages: that there is one, and never its words."""

from typing import Final

from onestop.cases.domain.timeline.line import Audience, line
from onestop.cases.events import ApplicantWrittenTo, ApplicantWrote, MessageRead, NotedInside
from onestop.kernel.bilingual import Text

LINES: Final = (
    line(
        NotedInside,
        Text("Thêm ghi chú trong cơ quan", "A note was added inside"),
        audience=Audience.OFFICIALS,
    ),
    line(ApplicantWrittenTo, Text("Cơ quan nhắn người nộp", "The agency wrote to the applicant")),
    line(ApplicantWrote, Text("Người nộp nhắn cơ quan", "The applicant wrote to the agency")),
    line(
        MessageRead,
        Text("Cơ quan đã đọc tin nhắn, không cần trả lời", "The agency read the message; no answer is needed"),
    ),
)
