"""Which number the law knows a person by."""

import re
from typing import ClassVar, Final

from onestop.kernel.refusal import Refusal

_WEIGHTS: Final = (31, 29, 23, 19, 17, 13, 7, 5, 3)


class MalformedNumber(Refusal):
    """Not a personal number, nor a tax code."""

    code: ClassVar[str] = "people.malformed_number"

    def __init__(self, *, kind: str, number: str) -> None:
        self.kind = kind
        self.number = number


def checked_number(kind: str, typed: str) -> str:
    """The number as it is kept: a citizen's personal number, a business's tax code, without spaces."""
    number = "".join(typed.split())
    fits = _is_citizen_number(number) if kind == "citizen" else _is_tax_code(number)
    if not fits:
        raise MalformedNumber(kind=kind, number=typed)
    return number


def _is_citizen_number(number: str) -> bool:
    return re.fullmatch(r"0[0-9]{11}|[0-9]{9}", number) is not None


def _is_tax_code(number: str) -> bool:
    if re.fullmatch(r"0[0-9]{11}", number):
        return True
    if not re.fullmatch(r"[0-9]{10}(-[0-9]{3})?", number):
        return False
    check = 10 - sum(w * int(c) for w, c in zip(_WEIGHTS, number, strict=False)) % 11
    return check == int(number[9])
