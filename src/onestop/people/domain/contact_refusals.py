"""Why one's own address or number is not changed. None bears what was typed: a refusal may reach a log."""

from datetime import timedelta
from math import ceil
from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class ContactUnchanged(Refusal):
    """It is the one in use; nothing need be proved."""

    code: ClassVar[str] = "people.contact_unchanged"
    kind: ClassVar[Kind] = "invalid"


class ContactMissing(Refusal):
    """Nothing was typed; what reaches somebody is replaced here, never taken away."""

    code: ClassVar[str] = "people.contact_missing"
    kind: ClassVar[Kind] = "invalid"


class NumberNotMobile(Refusal):
    """A code goes to a mobile number, for no other takes messages."""

    code: ClassVar[str] = "people.number_not_mobile"
    kind: ClassVar[Kind] = "invalid"


class ProofWrong(Refusal):
    """Another code was sent; `left` tries are left."""

    code: ClassVar[str] = "people.proof_wrong"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, left: int) -> None:
        self.left = left


class ProofOver(Refusal):
    """The code's time is over, it was typed wrongly too often, or it did its work already: a new one must be sent."""

    code: ClassVar[str] = "people.proof_over"
    kind: ClassVar[Kind] = "conflict"


class TooManyProofs(Refusal):
    """Codes were asked for, or tried, too often in a short time."""

    code: ClassVar[str] = "people.too_many_proofs"
    kind: ClassVar[Kind] = "too_many"

    def __init__(self, *, wait: timedelta) -> None:
        self.retry_after = wait
        self.minutes = max(1, ceil(wait.total_seconds() / 60))
