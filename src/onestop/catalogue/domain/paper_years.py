"""A year that went over from the end of a paper's name into its number of originals: "ngày 31/12/" beside 20251."""

import re
from collections.abc import Mapping
from typing import Any, Final

_ENDS_BEFORE_A_YEAR: Final = re.compile(r"(?:\d/|\bnăm)\s*$", re.IGNORECASE)
_YEAR_AND_COUNT: Final = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<count>\d)")


def with_its_year(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row with the year back in the name and the number that is left; as it is where none went over.

    >>> with_its_year({"name": "Đơn theo Thông tư ngày 31/12/", "originals": 20251, "copies": 1})
    {'name': 'Đơn theo Thông tư ngày 31/12/2025', 'originals': 1, 'copies': 1}
    """
    name, originals = row.get("name"), row.get("originals")
    if not isinstance(name, str) or not (ending := _ENDS_BEFORE_A_YEAR.search(name)):
        return row
    if not (found := _YEAR_AND_COUNT.fullmatch(str(originals))):
        return row
    between = " " if ending[0].strip().casefold() == "năm" else ""
    return {**row, "name": f"{name.rstrip()}{between}{found['year']}", "originals": int(found["count"])}
