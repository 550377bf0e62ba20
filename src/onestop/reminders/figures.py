"""What a briefing counts: each figure is the count of one list of work, and leads to that very list."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from onestop.cases.api import NOBODY, Listing
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text

FigureCode: TypeAlias = Literal[
    "todo", "overdue", "today", "week", "late_soon", "answered", "opinions", "refused", "offered", "apologies", "in_place",
    "messages", "unit_todo", "unit_overdue", "unit_late_soon", "unit_nobodys", "unit_sent_back", "unit_messages",
    "unit_messages_late", "unit_overloaded",
]  # fmt: skip
"""Of himself, then of the agency he heads."""


class Figure(NamedTuple):
    """`always`: told where it is none as well."""

    words: Text
    listing: Listing | None
    """None of what is counted on the page of the unit."""
    always: bool = False
    bad: bool = False

    whole_agency: bool = False
    """Whether a list of his own holds what others at his agency have to do."""

    @property
    def of_unit(self) -> bool:
        return self.whole_agency or self.listing is None or self.listing.scope == "unit"


UNIT_OVERDUE: Final = Listing("overdue", scope="unit")
FIGURES: Final[Mapping[FigureCode, Figure]] = {
    "todo": Figure(Text("việc đang nằm ở bạn", "tasks lie with you"), Listing("todo"), always=True),
    "overdue": Figure(Text("quá hạn", "overdue"), Listing("overdue"), always=True, bad=True),
    "today": Figure(Text("đến hạn hôm nay", "due today"), Listing("today"), always=True),
    "week": Figure(Text("đến hạn trong tuần", "due this week"), Listing("week"), always=True),
    "late_soon": Figure(Text("sắp quá hạn, chưa quá", "late soon, and not yet"), Listing("late_soon")),
    "answered": Figure(Text("đã bổ sung, chờ làm tiếp", "supplemented, to go on with"), Listing("answered")),
    "opinions": Figure(Text("chờ bạn cho ý kiến", "wait for your opinion"), Listing("todo", work="opinion")),
    "refused": Figure(
        Text("bị nơi nhận từ chối, trả về bạn", "refused by the receiver, returned to you"),
        Listing("todo", work="refused"),
    ),
    "offered": Figure(
        Text("nơi khác chuyển đến, chờ nhận", "offered by others, to take over"), Listing("todo", work="take_over")
    ),
    "apologies": Figure(Text("phiếu xin lỗi chờ ký", "apologies to sign"), Listing("todo", work="apology")),
    "in_place": Figure(Text("làm thay người vắng mặt", "in the place of somebody away"), Listing("in_place")),
    "messages": Figure(
        Text("tin nhắn của người nộp chờ trả lời", "messages of applicants to answer"), Listing("messages")
    ),
    "unit_todo": Figure(Text("việc đơn vị phải làm", "tasks for the unit"), Listing("todo", scope="unit"), always=True),
    "unit_late_soon": Figure(
        Text("sắp quá hạn, cả cơ quan", "late soon, whole agency"), Listing("late_soon"), whole_agency=True
    ),
    "unit_overdue": Figure(Text("việc của đơn vị quá hạn", "of the unit overdue"), UNIT_OVERDUE, always=True, bad=True),
    "unit_nobodys": Figure(
        Text("việc chưa giao cho ai", "given to nobody"), Listing("todo", work="step", holder=NOBODY, scope="unit")
    ),
    "unit_sent_back": Figure(
        Text("bước bị trả lại từ ngày làm việc trước", "steps sent back since the last working day"),
        Listing("sent_back", scope="unit"),
    ),
    "unit_messages": Figure(
        Text("tin nhắn của người nộp chưa ai trả lời", "messages of applicants nobody has answered"),
        Listing("messages", scope="unit"),
    ),
    "unit_messages_late": Figure(
        Text("tin nhắn quá 2 ngày làm việc chưa trả lời", "messages not answered in 2 working days"),
        Listing("messages_late", scope="unit"),
        bad=True,
    ),
    "unit_overloaded": Figure(
        Text("người quá tải đến cuối tuần", "with more to do this week than there is time for"), None, bad=True
    ),
}


def figures_for(by: Actor) -> tuple[FigureCode, ...]:
    """Those there are for this official: of a unit where he heads one, for what is late soon he is told of all of it then."""
    heads = bool(by.places_of("cases.decide"))
    return tuple(code for code in get_args(FigureCode) if (code != "late_soon" if heads else not FIGURES[code].of_unit))
