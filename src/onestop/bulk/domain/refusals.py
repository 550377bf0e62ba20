"""What can be refused about a run, with the facts its wording needs."""

from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class NothingChosen(Refusal):
    """No case was chosen, or none of those in which the act can be done."""

    code: ClassVar[str] = "bulk.nothing_chosen"
    kind: ClassVar[Kind] = "invalid"


class TooManyChosen(Refusal):
    """More cases than one run takes."""

    code: ClassVar[str] = "bulk.too_many_chosen"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, chosen: int, limit: int) -> None:
        self.chosen = chosen
        self.limit = limit


class NotInBulk(Refusal):
    """The act is done to one case at a time."""

    code: ClassVar[str] = "bulk.not_in_bulk"
    kind: ClassVar[Kind] = "invalid"


class NoSuchRun(Refusal):
    """There is none, or somebody else made it."""

    code: ClassVar[str] = "bulk.no_such_run"
    kind: ClassVar[Kind] = "not_found"


class NotUndone(Refusal):
    """Nothing of the run can be taken back, or it was."""

    code: ClassVar[str] = "bulk.not_undone"
    kind: ClassVar[Kind] = "conflict"
