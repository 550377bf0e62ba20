"""How far a case is (its stage), what it stands still for (its waits), and the ten national codes derived from both.

Overdue is not among them: it is derived from the clock, and never a ground to hold
anything back.
"""

from collections.abc import Mapping
from enum import IntEnum
from typing import Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text

WaitKind: TypeAlias = Literal["supplement", "payment", "withdrawal"]


class Status(IntEnum):
    """The national code of a case's business status."""

    SUBMITTED = 1
    ACCEPTED = 2
    NOT_ACCEPTED = 3
    PROCESSING = 4
    SUPPLEMENT = 5
    PAYMENT = 6
    WITHDRAWAL = 7
    STOPPED = 8
    FINISHED = 9
    RETURNED = 10

    @property
    def words(self) -> Text:
        return WORDS[self]

    @property
    def follows(self) -> frozenset["Status"]:
        """The statuses that may come next."""
        return FOLLOWS[self]

    @property
    def is_open(self) -> bool:
        """Whether somebody still owes something: the applicant, the authority or the return."""
        return self in OPEN

    @property
    def awaits_receipt(self) -> bool:
        """Whether the counter has not answered yet: the time for deciding does not run."""
        return self is Status.SUBMITTED

    @property
    def awaits_authority(self) -> bool:
        """Whether the statutory time runs against the authority."""
        return self in AT_WORK


class Stage(IntEnum):
    """How far a case has come. Its value is the national code of a case that waits for nothing."""

    COUNTER = Status.SUBMITTED
    ACCEPTED = Status.ACCEPTED
    TURNED_AWAY = Status.NOT_ACCEPTED
    AT_WORK = Status.PROCESSING
    STOPPED = Status.STOPPED
    DECIDED = Status.FINISHED
    RETURNED = Status.RETURNED


STATUS_OF_WAIT: Final[dict[WaitKind, Status]] = {
    "supplement": Status.SUPPLEMENT,
    "payment": Status.PAYMENT,
    "withdrawal": Status.WITHDRAWAL,
}
"""While it lasts a wait hides the stage; when it closes, the stage is there again."""

WORDS: Final[Mapping[Status, Text]] = {
    Status.SUBMITTED: Text("Mới đăng ký", "Newly registered"),
    Status.ACCEPTED: Text("Được tiếp nhận", "Accepted"),
    Status.NOT_ACCEPTED: Text("Không được tiếp nhận", "Not accepted"),
    Status.PROCESSING: Text("Đang xử lý", "Being processed"),
    Status.SUPPLEMENT: Text("Yêu cầu bổ sung giấy tờ", "Supplement requested"),
    Status.PAYMENT: Text("Yêu cầu thực hiện nghĩa vụ tài chính", "Payment requested"),
    Status.WITHDRAWAL: Text("Công dân yêu cầu rút hồ sơ", "Withdrawal requested"),
    Status.STOPPED: Text("Dừng xử lý", "Stopped"),
    Status.FINISHED: Text("Đã xử lý xong", "Finished"),
    Status.RETURNED: Text("Đã trả kết quả", "Result returned"),
}

FOLLOWS: Final[Mapping[Status, frozenset[Status]]] = {
    Status.SUBMITTED: frozenset(
        {Status.ACCEPTED, Status.NOT_ACCEPTED, Status.SUPPLEMENT, Status.PAYMENT, Status.WITHDRAWAL}
    ),
    Status.ACCEPTED: frozenset({Status.PROCESSING}),
    Status.NOT_ACCEPTED: frozenset(),
    Status.PROCESSING: frozenset(
        {Status.SUPPLEMENT, Status.PAYMENT, Status.WITHDRAWAL, Status.STOPPED, Status.FINISHED}
    ),
    # An answer leads back to where the request was made: to the counter, or to the desk.
    Status.SUPPLEMENT: frozenset(
        {Status.SUBMITTED, Status.PROCESSING, Status.NOT_ACCEPTED, Status.STOPPED, Status.WITHDRAWAL}
    ),
    Status.PAYMENT: frozenset(
        {Status.SUBMITTED, Status.PROCESSING, Status.NOT_ACCEPTED, Status.STOPPED, Status.WITHDRAWAL}
    ),
    # Kept after all, the dossier is where it was: also with a request to the applicant that he had not answered.
    Status.WITHDRAWAL: frozenset(
        {Status.SUBMITTED, Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT, Status.STOPPED}
    ),
    Status.STOPPED: frozenset({Status.RETURNED}),
    Status.FINISHED: frozenset({Status.RETURNED}),
    Status.RETURNED: frozenset(),
}
"""What may come next."""

AT_WORK: Final = frozenset({Status.ACCEPTED, Status.PROCESSING})
PREPARED_IN: Final = (Status.ACCEPTED, Status.PROCESSING, Status.WITHDRAWAL)
"""In which steps are done that can be undone: a request to withdraw stops neither the clock nor them."""
OPEN: Final = frozenset(Status) - {Status.NOT_ACCEPTED, Status.STOPPED, Status.RETURNED}
