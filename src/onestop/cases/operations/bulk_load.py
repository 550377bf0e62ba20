"""Load many past cases at once, lived by the same law, whose entries the caller loads into the ledger."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.rows import FIXED, MOVING, fixed_values, moving_values
from onestop.kernel.codes import CaseCode
from onestop.runtime.api import copy_rows, raw

_COLUMNS = (*FIXED, *MOVING)
_NUMBERS = """
INSERT INTO cases_number AS given (agency, day, last)
SELECT * FROM unnest(%(agencies)s::text[], %(days)s::date[], %(numbers)s::int[])
ON CONFLICT (agency, day) DO UPDATE SET last = greatest(given.last, excluded.last)
"""


def bulk_load(cases: Iterable[tuple[CaseFile, bytes]]) -> int:
    """Copy (file, last leaf) pairs into the table, in the transaction of the caller; how many there were.

    Numbers given out by hand afterwards go on after those of the codes loaded.
    """
    numbers: dict[tuple[str, date], int] = defaultdict(int)
    count = copy_rows(
        "cases_case",
        ("guard", "submission_key", "head_leaf", *_COLUMNS),
        (_row(file, head, numbers) for file, head in cases),
    )
    if numbers:
        agencies, days = zip(*numbers, strict=True)
        raw(_NUMBERS, {"agencies": list(agencies), "days": list(days), "numbers": list(numbers.values())})
    return count


def last_numbers(day: date) -> dict[str, int]:
    """The last number each agency gave out on a day."""
    return {
        str(agency): int(last) for agency, last in raw("SELECT agency, last FROM cases_number WHERE day = %s", [day])
    }


def submission_of(code: str) -> UUID:
    """A submission key for a case nobody submitted, the same in every run."""
    return uuid5(NAMESPACE_URL, code)


def _row(file: CaseFile, head: bytes, numbers: dict[tuple[str, date], int]) -> tuple[Any, ...]:
    agency, on, number = _parts(file.code)
    numbers[agency, on] = max(numbers[agency, on], number)
    values = fixed_values(file) | moving_values(file)
    return (1, submission_of(file.code), head, *(values[name] for name in _COLUMNS))


def _parts(code: str) -> tuple[str, date, int]:
    parsed = CaseCode.parse(code)
    return str(parsed.agency), parsed.on, parsed.number
