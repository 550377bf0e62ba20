"""A refusal is an outcome of the law, not a fault of the program.

The core raises it with a stable code and the facts; the edge words it in both
languages (`frame.words`), so that a page, a letter and an API can each say it well.
"""

from typing import Any, ClassVar


class Refusal(Exception):
    """Base of every anticipated "no". Attributes set in ``__init__`` are its facts."""

    code: ClassVar[str] = "kernel.refused"

    def facts(self) -> dict[str, Any]:
        """The values its wording may use."""
        return dict(vars(self))

    def __str__(self) -> str:
        return f"{self.code} {self.facts()}"
