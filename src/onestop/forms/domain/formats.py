"""Formats a schema may name beside the standard ones: the numbers people know themselves by."""

import re
from collections.abc import Callable
from typing import Any

from onestop.kernel.refusal import Refusal

_PHONE = re.compile(r"(0|\+84)\d{9,10}")
STANDARD = frozenset({"date", "email", "uri", "time", "date-time"})


def _citizen_number(value: Any) -> bool:
    from onestop.kernel.codes import CitizenNumber

    return _parses(CitizenNumber.parse, value)


def _tax_code(value: Any) -> bool:
    from onestop.kernel.codes import TaxCode

    return _parses(TaxCode.parse, value)


def _parses(parse: Callable[[str], object], value: Any) -> bool:
    try:
        parse(str(value))
    except Refusal:
        return False
    return True


FORMATS: dict[str, Callable[[Any], bool]] = {
    "citizen-number": _citizen_number,
    "tax-code": _tax_code,
    "phone": lambda value: _PHONE.fullmatch(str(value)) is not None,
}
KNOWN = STANDARD | FORMATS.keys()
