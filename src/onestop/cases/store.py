"""Hot SQL. A change is one statement: the row under its guard, the entries, the papers.

Who read an older row moves nothing: the guard of the UPDATE fails, every other part of
the statement hangs on it, and nothing at all is written.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals import NotFound
from onestop.cases.rows import FIXED, MOVING, SELECT, Stored, fixed_values, moving_values, stored
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.ledger import api as ledger
from onestop.runtime.api import Statement, in_transaction_required, raw


class Paper(NamedTuple):
    """One thing handed in for a component; without an upload it came on paper."""

    component: str
    upload: UUID | None = None
    round: int = 0


_PAPERS = """papers AS (
  INSERT INTO cases_component (case_id, code, upload_id, round, given_at)
  SELECT moved.id, given.* FROM moved, unnest(
    %(paper_component)s::text[], %(paper_upload)s::uuid[], %(paper_round)s::smallint[], %(paper_at)s::timestamptz[]
  ) AS given ON CONFLICT DO NOTHING
)"""
_NO_PAPERS = dict.fromkeys(("paper_component", "paper_upload", "paper_round", "paper_at"), "{}")
"""Empty arrays as the server reads them: most acts bring no paper, and the driver is slow at lists."""
_REST = f"{ledger.entries_cte(guard='moved')}, {_PAPERS}"
# What cannot be known yet when a case is opened stays out of the statement.
_LATER = {
    "paused_since",
    "finished_at",
    "returned_at",
    "outcome",
    "late",
    "lateness_noted_at",
    "supplements",
    "because",
}
_OPENING = {**FIXED, **{name: kind for name, kind in MOVING.items() if name not in _LATER}}
_CHANGE = Statement(f"""
WITH moved AS (
  UPDATE cases_case SET guard = guard + 1, head_leaf = %(head_leaf)s::bytea,
    {", ".join(f"{name} = %({name})s::{kind}" for name, kind in MOVING.items())}
  WHERE id = %(id)s::bigint AND guard = %(guard)s::int
  RETURNING id
), {_REST}
SELECT id FROM moved
""")  # noqa: S608 - names of our own columns
_OPEN = Statement(f"""
WITH moved AS (
  INSERT INTO cases_case (guard, late, supplements, submission_key, head_leaf, {", ".join(_OPENING)})
  VALUES (1, false, 0, %(submission_key)s::uuid, %(head_leaf)s::bytea,
    {", ".join(f"%({name})s::{kind}" for name, kind in _OPENING.items())})
  RETURNING id
), sent AS (
  DELETE FROM cases_draft
  WHERE person_id = %(draft_of)s::bigint AND procedure_code = %(procedure_code)s::text
    AND submission_key = %(submission_key)s::uuid
), {_REST}
SELECT id FROM moved
""")  # noqa: S608
_NEXT_NUMBER = Statement("""
INSERT INTO cases_number AS given (agency, day, last) VALUES (%s::text, %s::date, 1)
ON CONFLICT (agency, day) DO UPDATE SET last = given.last + 1
RETURNING last
""")
_BY_CODE = Statement(f"{SELECT} WHERE code = %s::text")
_LATE = f"""{SELECT}
WHERE status IN (2, 4) AND lateness_noted_at IS NULL AND due_at < %s::timestamptz AND id > %s::bigint
ORDER BY id LIMIT %s::int"""
_BY_KEY = "SELECT code, applicant_id FROM cases_case WHERE submission_key = %s::uuid"


def load(code: str) -> Stored:
    """The case with its guard and the head of its chain.

    Raises:
        NotFound: there is none.
    """
    rows = _BY_CODE([code])
    if not rows:
        raise NotFound(case_code=code)
    return stored(rows[0])


def newly_late(*, now: datetime, after: int, limit: int) -> list[Stored]:
    """Cases past their promise and not noted so, in the order of ids."""
    return [stored(row) for row in raw(_LATE, [now, after, limit])]


def code_of_submission(key: UUID) -> tuple[str, int] | None:
    """(code, applicant) of the case this submission opened, if it did."""
    rows = raw(_BY_KEY, [key])
    return (rows[0][0], rows[0][1]) if rows else None


@in_transaction_required
def next_number(*, agency: str, day: date) -> int:
    """The next number of the agency's day. Others at that counter wait for our commit, so none is lost."""
    return int(_NEXT_NUMBER([agency, day])[0][0])


def open_case(
    file: CaseFile,
    entries: Sequence[ledger.SealedEntry],
    *,
    submission_key: UUID,
    papers: Sequence[Paper],
    draft_of: int | None = None,
) -> None:
    """Write a new case with the end of the transaction, and throw away the draft of whoever sent it himself.

    The transaction ends with django.db.IntegrityError if the submission was made before.
    """
    params = fixed_values(file) | moving_values(file) | _rest(file, entries, papers)
    params["submission_key"], params["draft_of"] = submission_key, draft_of
    _OPEN.at_the_end(params)


def change(
    before: Stored,
    file: CaseFile,
    events: Sequence[Event],
    *,
    by: Actor,
    at: datetime,
    papers: Sequence[Paper] = (),
) -> bool:
    """Write what an act changed; False, and nothing written, when somebody was faster."""
    entries = ledger.seal_all(events, at=at, by=by, case=file.code, prev=before.head)
    params = moving_values(file) | _rest(file, entries, papers)
    params["id"], params["guard"] = before.id, before.guard
    return bool(_CHANGE(params))


@in_transaction_required
def set_head(before: Stored, head: bytes) -> bool:
    """Chain what another module recorded about the case; False when somebody was faster."""
    statement = "UPDATE cases_case SET guard = guard + 1, head_leaf = %s WHERE id = %s AND guard = %s RETURNING id"
    return bool(raw(statement, [head, before.id, before.guard]))


def _rest(
    file: CaseFile,
    entries: Sequence[ledger.SealedEntry],
    papers: Sequence[Paper],
) -> dict[str, Any]:
    given = (
        _NO_PAPERS
        if not papers
        else {
            "paper_component": [paper.component for paper in papers],
            "paper_upload": [paper.upload for paper in papers],
            "paper_round": [paper.round for paper in papers],
            "paper_at": [file.changed_at] * len(papers),
        }
    )
    return {"head_leaf": entries[-1].leaf, **given, **ledger.entries_params(entries)}
