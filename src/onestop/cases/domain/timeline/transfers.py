"""What the timeline says of a case that goes to the competent agency."""

from typing import Final

from onestop.cases.domain.timeline.line import agency_named, line, reasons_said
from onestop.cases.events import TakenOver, TransferDeclined, TransferOffered, TransferTakenBack
from onestop.kernel.bilingual import Text

_NOT_ANSWERED: Final = Text(
    "chưa tiếp nhận: cơ quan đó trả lời, chưa hẹn ngày trả kết quả; kết quả trả tại nơi đã nộp",
    "not accepted yet: that agency answers, and no day is promised; the result is received where it was filed",
)
LINES: Final = (
    line(
        TransferOffered,
        Text("Đề nghị chuyển hồ sơ đến cơ quan có thẩm quyền", "Offered to another agency"),
        Text(
            "Đề nghị chuyển hồ sơ đến {agency}, trả lời chậm nhất {answer_by}",
            "Offered to {agency}, to answer by {answer_by}",
        ),
        facts=lambda event, names: {"agency": agency_named(event.receiver, names), "answer_by": event.answer_by},
        detail=lambda event, _: reasons_said(event.reasons),
    ),
    line(
        TakenOver,
        Text("Hồ sơ được chuyển đến cơ quan có thẩm quyền", "Transferred to the competent agency"),
        Text("Hồ sơ được chuyển từ {sender} đến {agency}", "Transferred from {sender} to {agency}"),
        facts=lambda event, names: {
            "sender": agency_named(event.sender, names),
            "agency": agency_named(event.receiver, names),
        },
        detail=lambda event, _: (*reasons_said(event.reasons), *((_NOT_ANSWERED,) if event.accept_by else ())),
    ),
    line(
        TransferDeclined,
        Text("Cơ quan được đề nghị không nhận hồ sơ", "The other agency did not take it over"),
        Text("{agency} không nhận hồ sơ", "{agency} did not take it over"),
        facts=lambda event, names: {"agency": agency_named(event.receiver, names)},
        detail=lambda event, _: reasons_said(event.reasons),
    ),
    line(
        TransferTakenBack,
        Text("Thôi chuyển hồ sơ", "Not transferred after all"),
    ),
)
