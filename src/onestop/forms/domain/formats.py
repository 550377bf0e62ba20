"""Formats a schema may name beside the standard ones: the numbers people know themselves by."""

import re
from collections.abc import Callable
from typing import Any

from onestop.kernel.numbers import CitizenNumber, TaxCode
from onestop.kernel.refusal import Refusal

_PHONE = re.compile(r"(0|\+84)\d{9,10}")
STANDARD = frozenset({"date", "email", "uri", "time", "date-time"})


def _parses(parse: Callable[[str], object]) -> Callable[[Any], bool]:
    def holds(value: Any) -> bool:
        try:
            parse(str(value))
        except Refusal:
            return False
        return True

    return holds


FORMATS: dict[str, Callable[[Any], bool]] = {
    "citizen-number": _parses(CitizenNumber.parse),
    "tax-code": _parses(TaxCode.parse),
    "phone": lambda value: _PHONE.fullmatch(str(value)) is not None,
}
KNOWN = STANDARD | FORMATS.keys()
