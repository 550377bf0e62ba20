"""What an official names by its number among those that lie before him: sums, receipts, payments made elsewhere."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_tills import TakenElsewhere

T = TypeVar("T")


def numbered(found: Sequence[T], number: int | None, of: Callable[[T], int]) -> T | None:
    """That of this number; without a number the only one. None where there is none such, or it is not said which.

    >>> numbered(["a", "bb"], 2, len), numbered(["a"], None, len), numbered(["a", "bb"], None, len)
    ('bb', 'a', None)
    """
    if number is None:
        return found[0] if len(found) == 1 else None
    return next((one for one in found if of(one) == number), None)


def refuse_if_elsewhere(file: CaseFile, every: Iterable[T], number: int | None, of: Callable[[T], int]) -> None:
    """Of what was not among his. Raises TakenElsewhere: it is among `every`, so that another agency's people have it."""
    if any(of(one) == number for one in every):
        raise TakenElsewhere(case_code=file.code)
