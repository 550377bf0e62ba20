"""Load many past cases at once, lived by the same law, whose entries the caller loads into the ledger."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.rows import FIXED, MOVING, fixed_values, moving_values
from onestop.runtime.api import copy_line, copy_lines, raw

_FILED = (*FIXED, *MOVING)
COLUMNS = ("guard", "submission_key", "head_leaf", *_FILED)
_NUMBERS = """
INSERT INTO cases_number AS given (agency, day, last)
SELECT agency, %s::date, last FROM unnest(%s::text[], %s::int[]) AS told (agency, last)
ON CONFLICT (agency, day) DO UPDATE SET last = greatest(given.last, excluded.last)
"""


def bulk_load(lines: Iterable[str]) -> None:
    """Copy cases made ready by `line_of` into the table, in the transaction of the caller."""
    copy_lines("cases_case", COLUMNS, lines)


def line_of(file: CaseFile, head: bytes) -> str:
    """A past case with the last leaf of its chain as a line to load: any process can make it."""
    values = fixed_values(file) | moving_values(file)
    return copy_line((1, submission_of(file.code), head, *[values[name] for name in _FILED]))


def last_numbers(day: date) -> dict[str, int]:
    """The last number each agency gave out on a day."""
    return {
        str(agency): int(last) for agency, last in raw("SELECT agency, last FROM cases_number WHERE day = %s", [day])
    }


def keep_numbers(day: date, last: Mapping[str, int]) -> None:
    """Numbers given out by hand afterwards go on after the last one of each agency that was loaded."""
    if last:
        raw(_NUMBERS, [day, list(last), list(last.values())])


def submission_of(code: str) -> UUID:
    """A submission key for a case nobody submitted, the same in every run."""
    return uuid5(NAMESPACE_URL, code)
