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
_CODE: Final = re.compile(r"\bmẫu (?:số )?(?P<before>[A-Z][\w.]*\.)\s*$", re.IGNORECASE)
_NUMBER_OF_A_CODE: Final = re.compile(r"(?P<gone>\d{1,2})(?P<count>\d)")
"""How a name ends that breaks off within the code of a form, "theo mẫu BM.NCC.20.": of a number the sign 0 before it is lost
where it is read as one, so it has as many digits as the same code has elsewhere in the name."""
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
    return _with_the_rest_of_its_code(row, name, originals)


def _with_the_rest_of_its_code(row: Mapping[str, Any], name: str, originals: int) -> Mapping[str, Any]:
    """The row with the code of its form whole, where the name has another form of that code.

    >>> row = {"name": "Bản khai theo mẫu BM.20.01 hoặc bản khai theo mẫu BM.20.", "originals": 31, "copies": 0}
    >>> _with_the_rest_of_its_code(row, row["name"], 31)["name"]
    'Bản khai theo mẫu BM.20.01 hoặc bản khai theo mẫu BM.20.03'
    """
    code, found = _CODE.search(name), _NUMBER_OF_A_CODE.fullmatch(str(originals))
    if not code or not found:
        return row
    others = {len(digits) for digits in re.findall(rf"{re.escape(code['before'])}(\d+)", name)}
    if len(others) != 1:
        return row
    return {**row, "name": f"{name.rstrip()}{found['gone'].zfill(others.pop())}", "originals": int(found["count"])}
