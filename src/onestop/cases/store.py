"""Hot SQL. A change is one statement: the row under its guard, the entries, tasks, waits and papers.

Who read an older row moves nothing: the guard of the UPDATE fails, every other part of
the statement hangs on it, and nothing at all is written.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import Any, Final, NamedTuple
from uuid import UUID

import orjson

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals import NotFound
from onestop.cases.domain.status import AT_WORK, Stage
from onestop.cases.domain.tasks import Task
from onestop.cases.mapping import (
    AMENDED,
    COLUMNS,
    CORRECTED,
    DECLARED,
    FROM,
    GIVEN_BACK,
    ISSUED,
    MOVED,
    PAID,
    REMARKED,
    REOPENED,
    REWRITTEN,
    SELECT,
    TASK,
    WAIT,
    WRITTEN_ONCE,
    LoadedCase,
    from_row,
    issued_since,
    readable,
    tasks_changed,
    values_amended,
    values_corrected,
    values_declared,
    values_given_back,
    values_moved,
    values_once,
    values_paid,
    values_remarked,
    values_reopened,
    values_rewritten,
    waits_changed,
)
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event
from onestop.kernel.times import iso
from onestop.ledger import api as ledger
from onestop.runtime.api import Statement, in_transaction_required, raw


class Paper(NamedTuple):
    """One thing handed in for a component; without an upload it came on paper."""

    component: str
    upload: UUID | None = None
    round: int = 0
    digest: str = ""
    """SHA-256 of the file; empty for paper."""


_AS_COLUMNS = "jsonb_to_recordset(%({name})s::jsonb) AS given({columns})"


def _upsert(name: str, table: str, columns: dict[str, str], changing: Sequence[str]) -> str:
    """A part of the statement that writes rows of a case, given as one JSON list: most acts bring one or two."""
    given = _AS_COLUMNS.format(name=name, columns=", ".join(f"{column} {kind}" for column, kind in columns.items()))
    return f"""{name} AS (
  INSERT INTO {table} (case_id, {", ".join(columns)})
  SELECT moved.id, {", ".join(f"given.{column}" for column in columns)} FROM moved, {given}
  ON CONFLICT (case_id, nth) DO UPDATE SET {", ".join(f"{column} = excluded.{column}" for column in changing)}
)"""  # noqa: S608 - names of our own tables and columns


_PAPERS = f"""papers AS (
  INSERT INTO cases_component (case_id, code, upload_id, round, given_at)
  SELECT moved.id, given.* FROM moved,
    {_AS_COLUMNS.format(name="papers", columns="code text, upload uuid, round smallint, given_at timestamptz")}
  ON CONFLICT DO NOTHING
)"""  # noqa: S608
_TASKS = _upsert(
    "tasks", "cases_task", TASK, ("assignee", "due_at", "urgent_at", "once_late", "done_at", "done_by", "acted_for", "answer")
)
_WAITS = _upsert(
    "waits",
    "cases_wait",
    WAIT,
    ("ended_at", "urgent_at", "received", "left_out", "corrected", "reply", "reply_by", "incomplete", "shares_moved"),
)
# The guard rules out that a number is given twice; what stands there all the same `fsck` names.
_ISSUED = f"""issued AS (
  INSERT INTO cases_issued (case_id, {", ".join(ISSUED)})
  SELECT moved.id, {", ".join(f"given.{column}" for column in ISSUED)} FROM moved,
    {_AS_COLUMNS.format(name="issued", columns=", ".join(f"{column} {kind}" for column, kind in ISSUED.items()))}
  ON CONFLICT DO NOTHING
)"""  # noqa: S608
_REST = f"{ledger.entries_cte(guard='moved')}, {_TASKS}, {_WAITS}, {_PAPERS}, {_ISSUED}"
# What cannot be known yet when a case is opened stays out of the statement.
_LATER = {"paused_since", "finished_at", "returned_at", "outcome", "late", "lateness_noted_at", "because"}
_OPENING = {**WRITTEN_ONCE, **{name: kind for name, kind in REWRITTEN.items() if name not in _LATER}}


def _changing(columns: Mapping[str, str]) -> Statement:
    return Statement(f"""
WITH moved AS (
  UPDATE cases_case SET guard = guard + 1, head_leaf = %(head_leaf)s::bytea,
    {", ".join(f"{name} = %({name})s::{kind}" for name, kind in columns.items())}
  WHERE id = %(id)s::bigint AND guard = %(guard)s::int
  RETURNING id
), {_REST}
SELECT id FROM moved
""")  # noqa: S608 - names of our own columns


_CHANGE = _changing(REWRITTEN)
# Few acts change what was declared; the others need not write it again.
_CORRECT = _changing(CORRECTED)
_AMEND = _changing(AMENDED)
_DECLARE = _changing(DECLARED)
_PAY = _changing(PAID)
_MOVE = _changing(MOVED)
_REMARK = _changing(REMARKED)
_REOPEN = _changing(REOPENED)
_GIVE_BACK = _changing(GIVEN_BACK)


def _opening(columns: Mapping[str, str]) -> Statement:
    return Statement(f"""
WITH moved AS (
  INSERT INTO cases_case (guard, late, submission_key, head_leaf, {", ".join(columns)})
  VALUES (1, false, %(submission_key)s::uuid, %(head_leaf)s::bytea,
    {", ".join(f"%({name})s::{kind}" for name, kind in columns.items())})
  RETURNING id
), sent AS (
  DELETE FROM cases_draft
  WHERE person_id = %(draft_of)s::bigint AND procedure_code = %(procedure_code)s::text
    AND submission_key = %(submission_key)s::uuid
), {_REST}
SELECT id FROM moved
""")  # noqa: S608


_OPEN = _opening(_OPENING)
# A fee is mostly none of a new case: it need not be written then.
_OPEN_PAID = _opening({**_OPENING, "fees": "jsonb"})
_CHAIN = Statement(f"""
WITH moved AS (
  UPDATE cases_case SET guard = guard + 1, head_leaf = %(head_leaf)s::bytea
  WHERE id = %(id)s::bigint AND guard = %(guard)s::int
  RETURNING id
), {ledger.entries_cte(guard="moved")}
SELECT id FROM moved
""")  # noqa: S608
_NEXT_NUMBER = Statement("""
INSERT INTO cases_number AS given (agency, day, last) VALUES (%s::text, %s::date, 1)
ON CONFLICT (agency, day) DO UPDATE SET last = given.last + 1
RETURNING last
""")
_LAST_NUMBER = Statement("SELECT last FROM cases_number WHERE agency = %s::text AND day = %s::date")
_BY_CODE = Statement(f"{SELECT} WHERE c.code = %s::text")
_APPLICANT = ("kind", "name", "number", "address", "phone", "email")
_WITH_APPLICANT = Statement(f"""
SELECT {COLUMNS}, {", ".join(f"p.{name}" for name in _APPLICANT)} {FROM}
LEFT JOIN people_person p ON p.id = c.applicant_id AND p.name <> '' WHERE c.code = %s::text
""")
_LATE = f"""{SELECT}
WHERE c.status IN ({", ".join(str(int(status)) for status in sorted(AT_WORK))})
  AND c.lateness_noted_at IS NULL AND c.late_from <= %s::timestamptz AND c.id > %s::bigint
ORDER BY c.id LIMIT %s::int"""
# Agency by agency along the index of open tasks, so that what is asked of others is found without reading all that is open.
_AGENCIES = """
WITH RECURSIVE agencies(agency) AS (
  (SELECT agency FROM cases_task WHERE urgent_at IS NOT NULL ORDER BY agency LIMIT 1)
  UNION ALL
  SELECT (SELECT agency FROM cases_task WHERE urgent_at IS NOT NULL AND agency > agencies.agency ORDER BY agency LIMIT 1)
  FROM agencies WHERE agencies.agency IS NOT NULL
)"""
_LATE_OPINIONS = f"""{_AGENCIES}
{SELECT}
WHERE c.id IN (
  SELECT asked.case_id FROM agencies CROSS JOIN LATERAL (
    SELECT case_id, step FROM cases_task
    WHERE agency = agencies.agency AND kind = 'opinion' AND hands = 'specialist' AND urgent_at < %s::timestamptz
  ) AS asked
  WHERE asked.case_id > %s::bigint AND NOT EXISTS (
    SELECT 1 FROM cases_task told
    WHERE told.case_id = asked.case_id AND told.kind = 'late_opinion' AND told.step = asked.step AND told.done_at IS NULL
  )
)
ORDER BY c.id LIMIT %s::int"""  # noqa: S608
_SILENCES = f"""{_AGENCIES}
{SELECT}
WHERE c.id IN (
  SELECT sent.case_id FROM agencies CROSS JOIN LATERAL (
    SELECT case_id, step FROM cases_task
    WHERE agency = agencies.agency AND kind = 'hand_over' AND urgent_at < %s::timestamptz
  ) AS sent
  WHERE sent.case_id > %s::bigint AND NOT EXISTS (
    SELECT 1 FROM cases_task told
    WHERE told.case_id = sent.case_id AND told.kind = 'silence' AND told.step = sent.step AND told.done_at IS NULL
  )
)
ORDER BY c.id LIMIT %s::int"""  # noqa: S608
_VERSIONS_WITH_STEPS = f"""{_AGENCIES}
SELECT DISTINCT c.version_id FROM agencies CROSS JOIN LATERAL (
  SELECT case_id FROM cases_task WHERE agency = agencies.agency AND kind = 'step' AND urgent_at IS NOT NULL
) AS open JOIN cases_case c ON c.id = open.case_id"""  # noqa: S608
_AT_THE_DECIDER = f"""{_AGENCIES}
{SELECT}
WHERE c.id IN (
  SELECT open.case_id FROM agencies CROSS JOIN LATERAL (
    SELECT case_id, step FROM cases_task WHERE agency = agencies.agency AND kind = 'step' AND urgent_at IS NOT NULL
  ) AS open
  WHERE open.step = ANY(%s::text[]) AND open.case_id > %s::bigint
) AND c.version_id = ANY(%s::bigint[]) ORDER BY c.id LIMIT %s::int"""  # noqa: S608
# Waits are few beside cases, and this is asked only for a while after an outage.
_TOUCHED_WAITS = f"""{SELECT}
WHERE c.id IN (
  SELECT case_id FROM cases_wait WHERE ended_at IS NULL AND reply_by BETWEEN %s::date AND %s::date
) AND c.id > %s::bigint ORDER BY c.id LIMIT %s::int"""  # noqa: S608
_UNANSWERED = f"""{SELECT}
WHERE c.id IN (
  SELECT case_id FROM cases_task WHERE kind = 'receive' AND done_at IS NULL AND due_at > %s::timestamptz
) AND c.lodged_at < %s::timestamptz AND c.id > %s::bigint ORDER BY c.id LIMIT %s::int"""  # noqa: S608
_REVOKED_AND_RETURNED = """
SELECT code FROM cases_case
WHERE returned_at IS NOT NULL AND content_erased_at IS NULL AND amendments @> '[{"kind": "revoked"}]'
ORDER BY id
"""
_ORIGINALS_LEFT = f"""
SELECT code FROM cases_case c
WHERE (returned_at IS NOT NULL OR stage IN {tuple(int(one) for one in (Stage.TURNED_AWAY, Stage.STOPPED))})
  AND content_erased_at IS NULL
  AND (amendments @> '[{{"kind": "revoked"}}]' OR outcome <> 'granted' AND received <> '{{}}'
    AND (SELECT sum((came.value->>0)::int) FROM jsonb_each(received) AS came)
      > (SELECT coalesce(sum(back.number::int), 0)
           FROM jsonb_array_elements(given_back) AS once, jsonb_each_text(once->'given') AS back(code, number)))
  AND (reopens <> ''
    OR NOT EXISTS (SELECT FROM cases_task t WHERE t.case_id = c.id AND t.kind = 'give_back' AND t.done_at IS NULL))
ORDER BY id
"""  # noqa: S608 - our own numbers
_PUT_TASKS = f"""
WITH moved AS (
  UPDATE cases_case SET guard = guard + 1 WHERE id = %(id)s::bigint AND guard = %(guard)s::int RETURNING id
)
INSERT INTO cases_task (case_id, {", ".join(TASK)})
SELECT moved.id, {", ".join(f"given.{column}" for column in TASK)}
FROM moved, {_AS_COLUMNS.format(name="tasks", columns=", ".join(f"{column} {kind}" for column, kind in TASK.items()))}
"""  # noqa: S608
_BY_KEY = "SELECT code, applicant_id FROM cases_case WHERE submission_key = %s::uuid"


def load(code: str) -> LoadedCase:
    """The case with its guard and the head of its chain.

    Raises:
        NotFound: there is none.
    """
    rows = _BY_CODE([code])
    if not rows:
        raise NotFound(case_code=code)
    return from_row(rows[0])


def existing(codes: Iterable[str]) -> Iterator[CaseFile]:
    """Those of these cases that there are, looked for one by one as they are wanted; one that was damaged keeps nobody from the
    page of another."""
    for code in codes:
        for one in readable(_BY_CODE([code])):
            yield one.file


def all_existing(codes: Iterable[str]) -> Iterator[CaseFile]:
    """The same for a guard, which does not pass over what it cannot read.

    Raises:
        RowDamaged: of one of them it cannot be said what it stands in the way of.
    """
    for code in codes:
        if rows := _BY_CODE([code]):
            yield from_row(rows[0]).file


def load_with_applicant(code: str) -> tuple[LoadedCase, dict[str, Any] | None]:
    """The case as `load` has it, and by column what its papers say of the applicant; None where his data were erased.

    One question where an act that issues a paper would ask two, each of which waits for the server.

    Raises:
        NotFound: there is none.
    """
    rows = _WITH_APPLICANT([code])
    if not rows:
        raise NotFound(case_code=code)
    own, his = rows[0][: -len(_APPLICANT)], rows[0][-len(_APPLICANT) :]
    return from_row(own), None if his[0] is None else dict(zip(_APPLICANT, his, strict=True))


def newly_late(*, now: datetime, after: int, limit: int) -> list[LoadedCase]:
    """Cases past their promise and not noted so, in the order of ids."""
    return list(readable(raw(_LATE, [now, after, limit])))


def with_late_opinions(*, before: datetime, after: int, limit: int) -> list[LoadedCase]:
    """Cases in which an agency was to answer before that moment, has not, and nobody was told; in the order of ids."""
    return list(readable(raw(_LATE_OPINIONS, [before, after, limit])))


def with_silences(*, before: datetime, after: int, limit: int) -> list[LoadedCase]:
    """Cases with a step that was to be confirmed before that moment, was not, and nobody was told; in the order of ids."""
    return list(readable(raw(_SILENCES, [before, after, limit])))


def versions_at_work() -> list[int]:
    """The versions of procedures of which some case has a step that waits."""
    return [row[0] for row in raw(_VERSIONS_WITH_STEPS)]


def with_steps_at_the_decider(
    versions: Sequence[int], steps: Sequence[str], *, after: int, limit: int
) -> list[LoadedCase]:
    """Cases of these versions in which one of these steps waits, wherever it does; in the order of ids."""
    return list(readable(raw(_AT_THE_DECIDER, [list(steps), after, list(versions), limit])))


def awaited_until(first: date, last: date, *, after: int, limit: int) -> list[LoadedCase]:
    """Cases in which the applicant has until a day of these to answer or to pay, in the order of ids."""
    return list(readable(raw(_TOUCHED_WAITS, [first, last, after, limit])))


def unanswered_during(began: datetime, ended: datetime, *, after: int, limit: int) -> list[LoadedCase]:
    """Cases lodged before `ended` that the counter has not answered and was to answer after `began`, in the order of ids."""
    return list(readable(raw(_UNANSWERED, [began, ended, after, limit])))


def code_of_submission(key: UUID) -> tuple[str, int] | None:
    """(code, applicant) of the case this submission opened, if it did."""
    rows = raw(_BY_KEY, [key])
    return (rows[0][0], rows[0][1]) if rows else None


@in_transaction_required
def next_number(*, agency: str, day: date) -> Callable[[], int]:
    """Take the next number of the agency's day with the next statement; what is returned tells it after that.

    Others at that counter wait for our commit, so none is lost; what is asked next is answered when the wait is over.
    """
    rows = _NEXT_NUMBER.with_next([agency, day])
    return lambda: int(rows()[0][0])


def number_ahead(*, agency: str, day: date) -> int:
    """The number that is likely to come next; nothing is taken and nobody waits."""
    rows = _LAST_NUMBER([agency, day])
    return int(rows[0][0]) + 1 if rows else 1


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
    rewritten = values_paid(file) if file.fees else values_rewritten(file)
    params = values_once(file) | rewritten | _rest(None, file, entries, papers)
    params["submission_key"], params["draft_of"] = submission_key, draft_of
    (_OPEN_PAID if file.fees else _OPEN).with_commit(params)


def change(
    before: LoadedCase,
    file: CaseFile,
    events: Sequence[Event],
    *,
    by: Actor,
    at: datetime,
    papers: Sequence[Paper] = (),
) -> bool:
    """Write what an act changed; False, and nothing written, when somebody was faster."""
    entries = ledger.seal_all(events, at=at, by=by, case=file.code, prev=before.head)
    statement, values = _how(before.file, file)
    params = values(file) | _rest(before.file, file, entries, papers)
    params["id"], params["guard"] = before.id, before.guard
    return bool(statement(params))


def _how(before: CaseFile, file: CaseFile) -> tuple[Statement, Callable[[CaseFile], dict[str, Any]]]:
    """The statement that writes all this act may have changed: none puts answers right, amends a document, adds to the fees,
    declares a conflict, notes something, says anew where it is, gives originals back or is reopened at once."""
    if file.fees is not before.fees:
        return _PAY, values_paid
    if file.amendments is not before.amendments:
        return _AMEND, values_amended
    if file.given_back is not before.given_back:
        return _GIVE_BACK, values_given_back
    if file.reopenings is not before.reopenings:
        return _REOPEN, values_reopened
    if file.conflicts is not before.conflicts:
        return _DECLARE, values_declared
    if file.remarks is not before.remarks:
        return _REMARK, values_remarked
    if _whereabouts(file) != _whereabouts(before):
        return _MOVE, values_moved
    if file.answers is not before.answers:
        return _CORRECT, values_corrected
    return _CHANGE, values_rewritten


_whereabouts: Final = attrgetter("competent_agency", "level", "return_agency")


def chain(before: LoadedCase, events: Sequence[Event], *, by: Actor, at: datetime) -> bool:
    """Record what another module says about the case; False, and nothing written, when somebody was faster."""
    entries = ledger.seal_all(events, at=at, by=by, case=before.file.code, prev=before.head)
    params = {"id": before.id, "guard": before.guard, "head_leaf": entries[-1].leaf}
    return bool(_CHAIN(params | ledger.entries_params(entries)))


def codes_revoked_and_returned() -> list[str]:
    """Cases whose document was revoked, and whose result, or the notice of that, was handed over."""
    return [code for (code,) in raw(_REVOKED_AND_RETURNED)]


def codes_with_originals_left() -> list[str]:
    """Ended cases with nobody who is to give originals back, which may be owed: more came than went back and nothing was granted,
    or what was is revoked. Of those that take up another also where somebody is to, for what that granted may rest on them."""
    return [code for (code,) in raw(_ORIGINALS_LEFT)]


@in_transaction_required
def put_tasks(before: LoadedCase, tasks: Sequence[Task]) -> None:
    """Write its tasks as these, numbered anew from the first that differs. For an upgrade alone: no entry tells of it."""
    first = next(
        (new.nth for old, new in zip(before.file.tasks, tasks, strict=False) if old != new), len(before.file.tasks) + 1
    )
    raw("DELETE FROM cases_task WHERE case_id = %s AND nth >= %s", [before.id, first])
    rows = _json([one._asdict() for one in tasks if one.nth >= first])
    raw(_PUT_TASKS, {"id": before.id, "guard": before.guard, "tasks": rows})


def _rest(
    before: CaseFile | None, file: CaseFile, entries: Sequence[ledger.SealedEntry], papers: Sequence[Paper]
) -> dict[str, Any]:
    return {
        "head_leaf": entries[-1].leaf,
        "tasks": _json(tasks_changed(before, file)),
        "waits": _json(waits_changed(before, file)),
        "issued": _json(issued_since(before, file)),
        "papers": _json([paper_row(paper, file.changed_at) for paper in papers]),
        **ledger.entries_params(entries),
    }


def paper_row(paper: Paper, at: datetime) -> dict[str, Any]:
    """A paper handed in, by column."""
    return {"code": paper.component, "upload": paper.upload, "round": paper.round, "given_at": iso(at)}


def _json(rows: list[dict[str, Any]]) -> str:
    return orjson.dumps(rows, default=dict).decode() if rows else "[]"  # what a mapping is, is written as one
