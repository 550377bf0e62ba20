"""A refusal is an outcome of the law, not a fault of the program.

The core raises it with a stable code and the facts; the edge words it in both
languages (`frame.words`), so that a page, a letter and an API can each say it well.
"""

from datetime import timedelta
from typing import Any, ClassVar, Literal, TypeAlias

Kind: TypeAlias = Literal["not_found", "not_permitted", "conflict", "invalid", "too_many", "unavailable"]
"""What sort of "no" it is. A page, an API and a command each answer a kind in their own way."""


class Refusal(Exception):
    """Base of every anticipated "no". Attributes set in ``__init__`` are its facts."""

    code: ClassVar[str] = "kernel.refused"
    kind: ClassVar[Kind] = "conflict"
    """`conflict` with the state of things; every refusal says its own, or has it of a base that does."""
    retry_after: timedelta | None = None
    """After how long the same may be asked again with another outcome, where that is known."""

    def facts(self) -> dict[str, Any]:
        """The values its wording may use."""
        return dict(vars(self))

    def __str__(self) -> str:
        return f"{self.code} {self.facts()}"
