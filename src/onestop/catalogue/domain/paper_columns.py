"""A number that went over from the end of a paper's name into its number of originals: "ngày 31/12/" beside 20251."""

import re
from collections.abc import Mapping
from typing import Any, Final

_GONE_OVER: Final = (
    (re.compile(r"(?:\d/|\bnăm)\s*$", re.IGNORECASE), re.compile(r"(?P<gone>(?:19|20)\d\d)(?P<count>\d)")),
    (re.compile(r"\bmẫu(?: số)?\s*$", re.IGNORECASE), re.compile(r"(?P<gone>\d{1,2})(?P<count>\d)")),
    (re.compile(r"\bnghị định(?: số)?\s*$", re.IGNORECASE), re.compile(r"(?P<gone>\d{2,3})(?P<count>\d)")),
)
"""How a name ends before a year, the number of a form or of a decree, and what number that and a count make together.
Nobody asks for more than nine of a paper, so the last digit is the count."""
_DAY: Final = "/"
"""Before a year of a date no space stands."""


def with_its_number(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row with the number back in the name and the count that is left; as it is where none went over.

    >>> with_its_number({"name": "Đơn theo Thông tư ngày 31/12/", "originals": 20251, "copies": 1})
    {'name': 'Đơn theo Thông tư ngày 31/12/2025', 'originals': 1, 'copies': 1}
    >>> with_its_number({"name": "Đơn theo Mẫu số", "originals": 181, "copies": 0})
    {'name': 'Đơn theo Mẫu số 18', 'originals': 1, 'copies': 0}
    """
    name, originals = row.get("name"), row.get("originals")
    if not isinstance(name, str) or type(originals) is not int:
        return row
    for ending, together in _GONE_OVER:
        if ending.search(name) and (found := together.fullmatch(str(originals))):
            between = "" if name.rstrip().endswith(_DAY) else " "
            return {**row, "name": f"{name.rstrip()}{between}{found['gone']}", "originals": int(found["count"])}
    return row
