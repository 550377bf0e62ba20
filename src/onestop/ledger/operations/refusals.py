"""Why nothing can be signed."""

from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class LedgerDoesNotHold(Refusal):
    """What is stored is not what was last signed; to sign on would hide it. Run fsck."""

    code: ClassVar[str] = "ledger.does_not_hold"
    kind: ClassVar[Kind] = "unavailable"

    def __init__(self, *, reason: str) -> None:
        self.reason = reason
