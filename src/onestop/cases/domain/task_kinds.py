"""The kinds of tasks, in one table: what waits on each, what becomes of it elsewhere, what ends it, and whose work it is.

Lists, urgency, transfers and the end of the process follow from it; to what it says of events a test holds the folds.
"""

from collections.abc import Callable, Mapping
from typing import Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.status import WaitKind
from onestop.cases.domain.tasks import PERMISSION_OF, Hands, TaskKind

WaitsOnIt: TypeAlias = Literal["acceptance", "process", "decision", "withdrawal", "end", "nobody"]
LastDay: TypeAlias = Literal["answer", "share", "term", "own", "decided", "ready"]
Transferred: TypeAlias = Literal["moves", "lapses", "stays", "is_it", "cannot"]
_ASKED: Final[tuple[WaitKind, ...]] = ("supplement", "payment")
_WITHDRAWING: Final[tuple[WaitKind, ...]] = ("withdrawal",)
"""What prepares goes on: nothing stops the clock meanwhile (`while_withdrawing.py`)."""
_ANY: Final = (*_ASKED, *_WITHDRAWING)
_ENDED: Final = ("Decided", "Stopped")
"""What ends a case at work, and with it whatever was to be done."""


class KindOfTask(NamedTuple):
    """What holds of every task of a kind."""

    waits_on_it: WaitsOnIt
    """What cannot happen while it is open; nobody where the case goes on beside it."""
    last_day: LastDay
    """By which moment it is urgent: the time to answer, its share of the term, the term, or its own day. Since the decision, or
    since it is ready, waits what nobody is late with."""
    transferred: Transferred
    """What becomes of an open one when another agency takes the case over; `cannot` where none is open then."""
    whose: Mapping[Hands, str]
    """The roles in whose lists it may wait, each with the permission it takes; none of what is done as it is written down."""
    done_by: tuple[str, ...]
    """Events by which somebody did it."""
    lapses_with: tuple[str, ...] = ()
    """Events after which nobody has to do it any more."""
    goes_on_during: tuple[WaitKind, ...] = ()
    """Waits that do not stop it: it is asked of somebody else, or ends the wait."""
    of_a_step: bool = False
    """Whether it is about a step of the process."""
    late_soon: bool = False
    """Whether it is told before it is late, to whoever has it."""


_STEPS: Final = dict(PERMISSION_OF)
TASK_KINDS: Final[Mapping[TaskKind, KindOfTask]] = {
    "receive": KindOfTask(
        "acceptance", "answer", "moves", {"receptionist": "cases.accept"}, ("Accepted", "NotAccepted"),
        ("TakenOver", "Stopped"),
    ),
    "step": KindOfTask(
        "process", "share", "moves", _STEPS, ("StepCompleted", "PartEnded"),
        ("SentBack", "TakenOver", "StepHandedOver", "PartEnded", "HandOverRefused", *_ENDED),
        goes_on_during=_WITHDRAWING, of_a_step=True, late_soon=True,
    ),
    "hand_over": KindOfTask(
        "process", "share", "stays", _STEPS, ("HandOverConfirmed", "HandOverRefused"),
        ("HandOverTakenBack", "PartEnded", *_ENDED),
        goes_on_during=_WITHDRAWING, of_a_step=True, late_soon=True,
    ),
    "sent": KindOfTask(
        "process", "share", "moves", {"specialist": "cases.step"}, ("HandOverTakenBack",),
        ("HandOverConfirmed", "HandOverRefused", "TakenOver", "PartEnded", *_ENDED),
        goes_on_during=_WITHDRAWING, of_a_step=True,
    ),
    "refused": KindOfTask(
        "process", "term", "moves", {"specialist": "cases.step"}, ("HandOverAnswered",), ("TakenOver", "PartEnded", *_ENDED),
        goes_on_during=_WITHDRAWING, of_a_step=True, late_soon=True,
    ),
    "opinion": KindOfTask(
        "decision", "own", "stays", {"specialist": "cases.step"}, ("OpinionGiven", "OpinionClosed"), _ENDED,
        goes_on_during=_ANY, late_soon=True,
    ),
    "late_opinion": KindOfTask(
        "nobody", "own", "stays", {"head": "cases.decide"}, (),
        ("OpinionGiven", "OpinionClosed", "MeetingMoved", *_ENDED),
        goes_on_during=_ANY,
    ),
    "silence": KindOfTask(
        "nobody", "own", "stays", {"head": "cases.decide"}, (),
        ("HandOverConfirmed", "HandOverRefused", "HandOverTakenBack", "PartEnded", *_ENDED),
        goes_on_during=_WITHDRAWING, of_a_step=True,
    ),
    "meeting": KindOfTask(
        "decision", "own", "cannot", {"specialist": "cases.step"}, ("MeetingHeld",),
        ("MeetingCalledOff", "MeetingNotHeld", "Stopped"), goes_on_during=_ANY,
    ),
    "decide": KindOfTask(
        "decision", "term", "lapses", {"head": "cases.decide"}, ("Decided",),
        ("TakenOver", "Stopped"), late_soon=True,
    ),
    "answer_withdrawal": KindOfTask(
        "withdrawal", "own", "cannot", {"receptionist": "cases.accept", "head": "cases.decide"}, ("WithdrawalAnswered",),
        ("WithdrawalTakenBack", "Stopped"), goes_on_during=_ANY,
    ),
    "apology": KindOfTask(
        "nobody", "own", "lapses", {"head": "cases.decide"}, ("ApologySent",), ("TakenOver", *_ENDED),
        goes_on_during=_ANY,
    ),
    "take_over": KindOfTask(
        "nobody", "own", "is_it", {"receptionist": "cases.accept"}, ("TakenOver",),
        ("TransferDeclined", "TransferTakenBack", "Accepted", "NotAccepted", "StepCompleted", *_ENDED),
        goes_on_during=_ANY,
    ),
    "return": KindOfTask("end", "decided", "cannot", {"receptionist": "cases.return"}, ("Returned",), ("ResultRevoked",)),
    "return_part": KindOfTask(
        "nobody", "ready", "stays", {"receptionist": "cases.return"}, ("PartReturned", "Returned"),
        ("Stopped", "ResultRevoked"),
        goes_on_during=(*_ASKED,),
    ),
    "note_papers": KindOfTask("nobody", "ready", "stays", {}, ("PapersNoted",), goes_on_during=(*_ASKED,)),
    "cancel_note": KindOfTask("nobody", "ready", "stays", {}, ("PapersNoteCancelled",), goes_on_during=(*_ASKED,)),
    "refund": KindOfTask(
        "nobody", "ready", "stays", {"head": "cases.decide"}, ("FeeRefunded",),
        ("FeeCorrected", "FeeWaived", "ReceiptCancelled", "PaymentCancelled"),
        goes_on_during=(*_ASKED,),
    ),
    "replacement": KindOfTask(
        "nobody", "ready", "cannot", {"head": "cases.decide"}, ("ResultReplaced", "ReplacementTurnedDown"),
        ("ReplacementDrafted", "ResultCorrected", "ResultReissued", "ResultRevoked", "ResultRestored"),
    ),
    "give_back": KindOfTask(
        "nobody", "ready", "cannot", {"receptionist": "cases.return"}, ("OriginalsGivenBack",),
        ("OriginalsCounted", "Reopened", "ResultRestored", "PapersNoteCancelled", "Returned"),
    ),
}  # fmt: skip
OUTLIVING: Final[frozenset[TaskKind]] = frozenset({"refund", "give_back", "replacement"})
"""What is owed though the case has ended: money and originals that go back, a replacement to be signed."""


def kinds(holds: Callable[[KindOfTask], bool]) -> frozenset[TaskKind]:
    """The kinds of which that holds."""
    return frozenset(kind for kind, row in TASK_KINDS.items() if holds(row))


BESIDE_THE_PROCESS: Final = kinds(lambda row: row.waits_on_it == "nobody") | {"opinion", "meeting"}
"""Tasks that can be open while the process has come to its end and the decision is owed."""
UNHURRIED: Final = kinds(lambda row: row.last_day in ("decided", "ready"))
"""Tasks with which nobody is late until the applicant comes."""
SHARES: Final = kinds(lambda row: row.last_day == "share")
"""Tasks whose last day is a share of the term."""
ABOUT_A_STEP: Final = kinds(lambda row: row.of_a_step)
TOLD_BEFORE_LATE: Final = kinds(lambda row: row.late_soon)
MOVING: Final = kinds(lambda row: row.transferred == "moves")
LAPSING: Final = kinds(lambda row: row.transferred == "lapses")
"""Tasks that go to whoever takes the case over, and those that end with the agency that had it."""


def worked_on(wait: WaitKind) -> frozenset[TaskKind]:
    """The tasks that go on while that wait lasts; every other stands still."""
    return kinds(lambda row: wait in row.goes_on_during)
