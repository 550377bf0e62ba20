"""One page of a list, and where the next begins."""

from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from onestop.kernel.refusal import Kind, Refusal

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items of a list, and the cursor to ask for the next with; None at the end."""

    items: tuple[T, ...]
    next: str | None


class BadPageKey(Refusal):
    """The address of a later page was altered on the way."""

    code: ClassVar[str] = "indicators.bad_page_key"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, key: str) -> None:
        self.key = key
