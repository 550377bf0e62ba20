"""Load many past cases at once, lived by the same law, whose entries the caller loads into the ledger."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import sha256
from operator import itemgetter
from typing import Any, Final, NamedTuple, TypeAlias
from uuid import UUID

import orjson

from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.waits import Wait
from onestop.cases.mapping import (
    PAID,
    TASK,
    WAIT,
    WRITTEN_ONCE,
    given_back_row,
    values_once,
    values_paid,
    values_rewritten,
    wait_row,
)
from onestop.runtime.api import copy_line, copy_lines, in_transaction_required, joined, raw

_FILED = (*WRITTEN_ONCE, *PAID, "given_back")
_filed = itemgetter(*_FILED)
CASE_COLUMNS: Final = ("id", "guard", "submission_key", "head_leaf", *_FILED)
TASK_COLUMNS: Final = ("case_id", *TASK)
WAIT_COLUMNS: Final = ("case_id", *WAIT)
PAPER_COLUMNS: Final = ("case_id", "code", "upload_id", "round", "given_at")

CaseLines: TypeAlias = tuple[str, str, str, str]
"""A past case made ready to load: its own line, those of its tasks, of its waits and of what was handed in as files."""


class PastCases(NamedTuple):
    """Many of them, table by table: three values go from process to process as quickly as one."""

    cases: bytes
    tasks: bytes
    waits: bytes
    papers: bytes


_NEXT_IDS = "SELECT nextval(pg_get_serial_sequence('cases_case', 'id')) FROM generate_series(1, %s)"
_NUMBERS = """
INSERT INTO cases_number AS given (agency, day, last)
SELECT agency, %s::date, last FROM unnest(%s::text[], %s::int[]) AS told (agency, last)
ON CONFLICT (agency, day) DO UPDATE SET last = greatest(given.last, excluded.last)
"""


@in_transaction_required
def bulk_load(past: PastCases) -> None:
    """Copy cases made ready by `past_cases` into their tables, in the transaction of the caller."""
    copy_lines("cases_case", CASE_COLUMNS, past.cases)
    copy_lines("cases_task", TASK_COLUMNS, past.tasks)
    copy_lines("cases_wait", WAIT_COLUMNS, past.waits)
    if past.papers:  # most pasts have none
        copy_lines("cases_component", PAPER_COLUMNS, past.papers)


def take_ids(count: int) -> Sequence[int]:
    """As many ids as there will be cases, which nobody else is given, so that whoever makes their lines can write them."""
    ids = [id_ for (id_,) in raw(_NEXT_IDS, [count])]
    follow = bool(ids) and ids[-1] - ids[0] == count - 1
    return range(ids[0], ids[-1] + 1) if follow else ids


def lines_of_case(id_: int, file: CaseFile, head: bytes, papers: Mapping[str, UUID] = NOTHING) -> CaseLines:
    """A past case with an id of `take_ids` and the last leaf of its chain, as lines to load: any process can make them.

    `papers` are the files it was lodged with, by component.
    """
    values = values_once(file)
    values.update(values_paid(file) if file.fees else {**values_rewritten(file), "fees": "[]"})
    values["given_back"] = _json([given_back_row(one) for one in file.given_back]) if file.given_back else "[]"
    tasks = [copy_line((id_, *task[:-1], _json(dict(task.answer)) if task.answer else "{}")) for task in file.tasks]
    return (
        copy_line((id_, 1, submission_of(file.code), head, *_filed(values))),
        "".join(tasks),
        "".join([copy_line((id_, *_wait_values(wait))) for wait in file.waits]),
        "".join([copy_line((id_, code, upload, 0, file.lodged_at)) for code, upload in papers.items()]),
    )


def past_cases(lines: Sequence[CaseLines]) -> PastCases:
    """What `lines_of_case` made, in one piece a table."""
    return PastCases(*map(joined, zip(*lines, strict=True))) if lines else PastCases(b"", b"", b"", b"")


def _wait_values(wait: Wait) -> list[Any]:
    return [_json(value) if WAIT[name] == "jsonb" else value for name, value in wait_row(wait).items()]


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()


def last_numbers(day: date) -> dict[str, int]:
    """The last number each agency gave out on a day."""
    return {
        str(agency): int(last) for agency, last in raw("SELECT agency, last FROM cases_number WHERE day = %s", [day])
    }


def keep_numbers(day: date, last: Mapping[str, int]) -> None:
    """Numbers given out by hand afterwards go on after the last one of each agency that was loaded."""
    if last:
        raw(_NUMBERS, [day, list(last), list(last.values())])


@lru_cache(maxsize=16)
def submission_of(code: str) -> str:
    """A submission key for a case nobody submitted, the same in every run: a UUID made of a hash (RFC 9562, section 5.8)."""
    digits = sha256(code.encode()).hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}"
