"""What the files of one request may cost together.

A file of a hundred kilobytes can hold fifty million pixels, one of five megabytes a million objects: size says nothing
of cost. A request has one budget; the file that would exceed it is refused by name, those before it stay.
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal

SECONDS = 15.0
"""Of looking, on the wall's clock, for all files of a request together."""
PIXELS = 100_000_000
"""Drawn for one request; two of the largest pictures."""
OBJECTS = 200_000
"""Of PDFs, and elements of Office files in tens, for one request. A scanned dossier has some thousands."""
MEMORY = 1024 * 1024 * 1024
"""Bytes of address space of the process that looks."""


class OverBudget(Refusal):
    """The files sent together cost too much to look into; this is the one that was left out."""

    kind: ClassVar[Kind] = "too_many"

    def __init__(self, *, name: str) -> None:
        self.name = name


class TakesTooLong(OverBudget):
    code: ClassVar[str] = "documents.takes_too_long"

    def __init__(self, *, name: str, seconds: int = int(SECONDS)) -> None:
        super().__init__(name=name)
        self.seconds = seconds


class TooManyPixelsAtOnce(OverBudget):
    code: ClassVar[str] = "documents.too_many_pixels_at_once"

    def __init__(self, *, name: str, millions: int = PIXELS // 1_000_000) -> None:
        super().__init__(name=name)
        self.millions = millions


class TooManyObjects(OverBudget):
    code: ClassVar[str] = "documents.too_many_objects"

    def __init__(self, *, name: str, limit: int = OBJECTS) -> None:
        super().__init__(name=name)
        self.limit = limit


class TooMuchMemory(OverBudget):
    code: ClassVar[str] = "documents.too_much_memory"

    def __init__(self, *, name: str, megabytes: int = MEMORY // (1024 * 1024)) -> None:
        super().__init__(name=name)
        self.megabytes = megabytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What is left of a budget."""

    seconds: float = SECONDS
    pixels: int = PIXELS
    objects: int = OBJECTS

    def less(self, *, seconds: float, pixels: int = 0, objects: int = 0) -> "Allowance":
        """After one file more."""
        return replace(
            self,
            seconds=max(0.0, self.seconds - seconds),
            pixels=max(0, self.pixels - pixels),
            objects=max(0, self.objects - objects),
        )


class Budget:
    """The allowance of one request as it is used up."""

    def __init__(self, allowance: Allowance | None = None) -> None:
        self.left = allowance or Allowance()

    def spend(self, *, seconds: float, pixels: int = 0, objects: int = 0) -> None:
        self.left = self.left.less(seconds=seconds, pixels=pixels, objects=objects)
