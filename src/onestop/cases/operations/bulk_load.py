"""Load many past cases at once, lived by the same law, whose entries the caller loads into the ledger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.rows import FIXED, MOVING, fixed_values, moving_values
from onestop.kernel.codes import CaseCode
from onestop.runtime.api import copy_rows, raw

_FILED = (*FIXED, *MOVING)
COLUMNS = ("guard", "submission_key", "head_leaf", *_FILED)
_CODE = COLUMNS.index("code")
_NUMBERS = """
INSERT INTO cases_number AS given (agency, day, last)
SELECT * FROM unnest(%(agencies)s::text[], %(days)s::date[], %(numbers)s::int[])
ON CONFLICT (agency, day) DO UPDATE SET last = greatest(given.last, excluded.last)
"""


def bulk_load(rows: Iterable[tuple[Any, ...]]) -> int:
    """Copy rows made by `row_of` into the table, in the transaction of the caller; how many there were.

    Numbers given out by hand afterwards go on after those of the codes loaded.
    """
    numbers: dict[tuple[str, date], int] = defaultdict(int)
    count = copy_rows("cases_case", COLUMNS, _counted(rows, numbers))
    if numbers:
        agencies, days = zip(*numbers, strict=True)
        raw(_NUMBERS, {"agencies": list(agencies), "days": list(days), "numbers": list(numbers.values())})
    return count


def row_of(file: CaseFile, head: bytes) -> tuple[Any, ...]:
    """A past case with the last leaf of its chain as a row to load: plain values any process can make."""
    values = fixed_values(file) | moving_values(file)
    return (1, submission_of(file.code), head, *(values[name] for name in _FILED))


def last_numbers(day: date) -> dict[str, int]:
    """The last number each agency gave out on a day."""
    return {
        str(agency): int(last) for agency, last in raw("SELECT agency, last FROM cases_number WHERE day = %s", [day])
    }


def submission_of(code: str) -> UUID:
    """A submission key for a case nobody submitted, the same in every run."""
    return uuid5(NAMESPACE_URL, code)


def _counted(rows: Iterable[tuple[Any, ...]], numbers: dict[tuple[str, date], int]) -> Iterator[tuple[Any, ...]]:
    """The rows as they come, keeping the highest number of each agency's day."""
    for row in rows:
        parsed = CaseCode.parse(row[_CODE])
        key = (str(parsed.agency), parsed.on)
        numbers[key] = max(numbers[key], parsed.number)
        yield row
