"""Agencies through time."""

from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event
from onestop.organisation.events import AgencyRecorded, SuccessionRecorded

REFUSALS: dict[str, Text] = {
    "organisation.unknown_agency": Text(
        "Không có cơ quan nào mang mã {agency} vào {on}. Hãy chọn lại cơ quan.",
        "No agency has the code {agency} on {on}. Choose the agency again.",
    ),
    "organisation.reorganisation_not_possible": Text(
        "Chưa thể sắp xếp cơ quan theo {decision}: {reason}",
        "The agencies cannot be rearranged by {decision}: {reason}",
    ),
}
SENTENCES: dict[type[Event], Text] = {
    AgencyRecorded: Text("Đã ghi nhận cơ quan {agency}.", "Agency {agency} was recorded."),
    SuccessionRecorded: Text(
        "{successor} kế thừa {predecessor} từ {on} theo {decision}.",
        "{successor} succeeds {predecessor} from {on} by {decision}.",
    ),
}
