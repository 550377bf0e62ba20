"""What can be refused about numbers, windows and appointments, with the facts its wording needs."""

from datetime import datetime, timedelta
from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class NoSuchService(Refusal):
    """The section has no such series."""

    code: ClassVar[str] = "tickets.no_such_service"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, seen: str) -> None:
        self.seen = seen


class NoSuchGround(Refusal):
    code: ClassVar[str] = "tickets.no_such_ground"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, seen: str) -> None:
        self.seen = seen


class NoSuchTicket(Refusal):
    code: ClassVar[str] = "tickets.no_such_ticket"
    kind: ClassVar[Kind] = "not_found"


class NotAtThisPoint(Refusal):
    """The number is elsewhere in its life than what is wanted of it needs: somebody was faster, or it is over."""

    code: ClassVar[str] = "tickets.not_at_this_point"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, label: str, state: str) -> None:
        self.label = label
        self.state = state


class QueueClosed(Refusal):
    """No number is drawn outside the hours of the section."""

    code: ClassVar[str] = "tickets.queue_closed"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, opens_at: datetime) -> None:
        self.opens_at = opens_at


class SeriesFull(Refusal):
    """All numbers of three figures were drawn that day."""

    code: ClassVar[str] = "tickets.series_full"
    kind: ClassVar[Kind] = "conflict"


class TooManyDrawn(Refusal):
    """One place draws more numbers than people can come to it."""

    code: ClassVar[str] = "tickets.too_many_drawn"
    kind: ClassVar[Kind] = "too_many"

    def __init__(self, *, retry_after: timedelta) -> None:
        self.retry_after = retry_after


class NobodyWaits(Refusal):
    code: ClassVar[str] = "tickets.nobody_waits"
    kind: ClassVar[Kind] = "conflict"


class NobodyHere(Refusal):
    """Nobody was called to the window."""

    code: ClassVar[str] = "tickets.nobody_here"
    kind: ClassVar[Kind] = "conflict"


class StillCalled(Refusal):
    """Before another is called, it is said of the one who was whether he came."""

    code: ClassVar[str] = "tickets.still_called"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, label: str) -> None:
        self.label = label


class NoWindow(Refusal):
    """Whoever calls says first at which window he sits."""

    code: ClassVar[str] = "tickets.no_window"
    kind: ClassVar[Kind] = "conflict"


class WindowNotValid(Refusal):
    """Windows are numbered from 1, and serve something."""

    code: ClassVar[str] = "tickets.window_not_valid"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, most: int) -> None:
        self.most = most


class WindowTaken(Refusal):
    """Somebody else sits there today."""

    code: ClassVar[str] = "tickets.window_taken"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, number: int) -> None:
        self.number = number


class StillAtWindow(Refusal):
    """Somebody stands at the window its official would leave."""

    code: ClassVar[str] = "tickets.still_at_window"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, label: str, number: int) -> None:
        self.label = label
        self.number = number


class HalfHourNotOffered(Refusal):
    code: ClassVar[str] = "tickets.half_hour_not_offered"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, at: datetime) -> None:
        self.at = at


class HalfHourFull(Refusal):
    code: ClassVar[str] = "tickets.half_hour_full"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, at: datetime) -> None:
        self.at = at


class TooManyAppointments(Refusal):
    code: ClassVar[str] = "tickets.too_many_appointments"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, most: int) -> None:
        self.most = most


class NoSuchAppointment(Refusal):
    code: ClassVar[str] = "tickets.no_such_appointment"
    kind: ClassVar[Kind] = "not_found"


class AlreadyOver(Refusal):
    """The appointment was used, given up, or its time has passed."""

    code: ClassVar[str] = "tickets.already_over"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, at: datetime) -> None:
        self.at = at


class TooEarlyToCheckIn(Refusal):
    code: ClassVar[str] = "tickets.too_early_to_check_in"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, at: datetime, begins: datetime) -> None:
        self.at = at
        self.begins = begins


class TooLateToCheckIn(Refusal):
    code: ClassVar[str] = "tickets.too_late_to_check_in"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, at: datetime) -> None:
        self.at = at
