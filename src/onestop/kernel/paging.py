"""Lists too long for one page."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items of a list. `next` is what to ask for the following page with; None at the end.

    Whoever made the page reads it, and nobody else: a number, a key, a place between two items.
    """

    items: tuple[T, ...]
    next: str | None = None
