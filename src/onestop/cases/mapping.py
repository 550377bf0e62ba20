"""Rows ↔ case files: one list of columns a table, one place where each is read and written."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import fields
from datetime import date, datetime
from operator import attrgetter
from typing import Any, Final, NamedTuple

import orjson

from onestop.cases.domain.case_file import PART, Amendment, CaseFile, Conflict, GivenBack, Remark, Reopening, restored
from onestop.cases.domain.fee_book import FeeLine, fee_returned_since
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.received import Counts, Received
from onestop.cases.domain.refusals import RowDamaged
from onestop.cases.domain.status import STATUS_OF_WAIT, Stage
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.terms import Terms
from onestop.cases.domain.waits import Wait
from onestop.cases.terms import terms_kept
from onestop.kernel.times import iso, moment
from onestop.workflow.api import MalformedDefinition, Tokens

_logger = logging.getLogger(__name__)


class LoadedCase(NamedTuple):
    """A file with what its row alone knows."""

    id: int
    guard: int
    head: bytes
    file: CaseFile


WRITTEN_ONCE = {
    "code": "text", "version_id": "bigint", "procedure_code": "text", "procedure_version": "int",
    "service_level": "text", "level": "text", "applicant_id": "bigint", "applicant_name": "text",
    "intake_agency": "text", "support_agency": "text", "competent_agency": "text", "channel": "text",
    "assisted": "boolean", "authenticated": "boolean", "identified": "boolean", "lodged_at": "timestamptz",
    "answers": "jsonb", "counted": "boolean", "submitter": "jsonb", "variant": "text",
    "reopens": "text", "return_agency": "text",
}  # fmt: skip
"""Columns written at lodging and never again, but for answers that were put right and a case that went to another agency."""
REWRITTEN = {
    "accept_by": "timestamptz", "received_at": "timestamptz", "received_by": "text", "due_on": "date", "due_at": "timestamptz",
    "late_from": "timestamptz", "paused_since": "timestamptz", "finished_at": "timestamptz", "returned_at": "timestamptz",
    "changed_at": "timestamptz", "stage": "smallint", "waits_for": "smallint", "outcome": "text", "late": "boolean",
    "lateness_noted_at": "timestamptz", "tokens": "jsonb", "because": "jsonb", "received": "jsonb",
}  # fmt: skip
"""Columns every change writes; the statement stays the same, so the server prepares it once."""
CORRECTED = {**REWRITTEN, "answers": "jsonb"}
"""What a change writes in which answers of the form were put right."""
AMENDED = {**REWRITTEN, "amendments": "jsonb"}
"""What a change writes that does something to the document the case was granted by."""
DECLARED = {**REWRITTEN, "conflicts": "jsonb"}
"""What a change writes in which an official declares a conflict of interest."""
REMARKED = {**REWRITTEN, "remarks": "jsonb"}
"""What a change writes in which somebody noted something inside, or wrote to or from the applicant."""
GIVEN_BACK = {**REWRITTEN, "given_back": "jsonb"}
"""What a change writes in which originals go back."""
REOPENED = {**REWRITTEN, "reopenings": "jsonb"}
"""What a change writes by which a case is taken up again in a new one."""
MOVED = {**REWRITTEN, "competent_agency": "text", "level": "text", "return_agency": "text"}
"""What a change writes by which the case becomes another agency's, or its result is fetched at another."""
PAID = {**REWRITTEN, "fees": "jsonb"}
"""What a change writes in which something is set as due, paid, waived or put right."""
TASK = {
    "nth": "smallint", "kind": "text", "agency": "text", "hands": "text", "entered_at": "timestamptz", "step": "text",
    "assignee": "text", "due_at": "timestamptz", "urgent_at": "timestamptz", "once_late": "boolean", "done_at": "timestamptz",
    "done_by": "text", "acted_for": "text", "answer": "jsonb",
}  # fmt: skip
"""Columns of a task, in the order of its fields."""
WAIT = {
    "nth": "smallint", "kind": "text", "agency": "text", "because": "jsonb", "items": "jsonb", "in_time": "boolean",
    "accepted_before": "boolean", "began_at": "timestamptz", "ended_at": "timestamptz", "urgent_at": "timestamptz",
    "received": "jsonb", "left_out": "text", "corrected": "jsonb", "reply": "text",
    "reply_by": "date", "incomplete": "boolean", "shares_moved": "boolean", "runs_on": "boolean",
}  # fmt: skip
"""Columns of a wait, in the order of its fields."""
ISSUED = {
    "paper": "text", "nth": "smallint", "digest": "text", "size": "int", "issued_at": "timestamptz", "later": "boolean",
    "content": "jsonb",
}  # fmt: skip
"""Columns of an issued paper, in the order of its fields."""
_READ_OTHERWISE = (
    "version_id", "procedure_code", "procedure_version", "answers", "submitter", "stage", "waits_for", "tokens",
    "because", "received", "amendments", "conflicts", "given_back", "reopenings", "fees",
    "remarks",
)  # fmt: skip
_READ = tuple(name for name in (*WRITTEN_ONCE, *REWRITTEN, "content_erased_at") if name not in _READ_OTHERWISE)
"""What a file has as its column says it."""
_GRANTED = f"""CASE WHEN e.outcome = 'granted'
      AND coalesce(e.tokens->'facts'->>'{PART}', '') = coalesce(c.tokens->'facts'->>'{PART}', '')
      THEN jsonb_build_array(e.amendments,
        (SELECT coalesce(jsonb_agg(t.step), '[]') FROM cases_task t WHERE t.case_id = e.id AND t.kind = 'return_part')) END"""  # noqa: S608 - a name of ours
"""Of an earlier case that granted the same: what was done to its document since, and the steps whose results are there or went
one by one."""
_EARLIER = f"""
    WITH RECURSIVE earlier AS (
      SELECT code, reopens FROM cases_case WHERE code = c.reopens
      UNION SELECT o.* FROM earlier CROSS JOIN LATERAL (
        SELECT code, reopens FROM cases_case WHERE code = earlier.reopens
        UNION ALL SELECT code, reopens FROM cases_case
        WHERE reopens = earlier.code AND reopens <> '' AND lodged_at < c.lodged_at
          AND coalesce(tokens->'facts'->>'{PART}', '') = coalesce(c.tokens->'facts'->>'{PART}', '')) AS o
    ) SELECT jsonb_agg(jsonb_build_array(e.conflicts, e.fees, {_GRANTED}, e.received, e.given_back))::text
    FROM earlier JOIN cases_case e USING (code)"""  # noqa: S608 - a name of ours
"""Of a case that takes up another, the conflicts declared in that one, before and beside it, their books of fees, and what they
granted: `reopens` is proved, so are they."""
_RESTS_APART = f"""
    WITH RECURSIVE later AS (
      SELECT code, outcome, tokens->'facts'->>'{PART}' AS part FROM cases_case
      WHERE reopens = c.code AND reopens <> ''
      UNION SELECT o.code, o.outcome, o.tokens->'facts'->>'{PART}' FROM later JOIN cases_case o
        ON o.reopens = later.code AND o.reopens <> ''
    ) SELECT FROM later WHERE part <> '' AND (outcome IS NULL OR outcome = 'granted')"""  # noqa: S608 - a name of ours
"""Of a case that was taken up again, those about one of its results alone that led to it, or may yet."""
_LAST = f"""
    WITH RECURSIVE later AS (
      SELECT code FROM cases_case WHERE reopens = c.code AND reopens <> ''
      UNION SELECT o.code FROM later JOIN cases_case o ON o.reopens = later.code AND o.reopens <> ''
    ) SELECT jsonb_build_array(l.received, l.given_back)::text FROM later JOIN cases_case l USING (code)
    WHERE coalesce(l.tokens->'facts'->>'{PART}', '') = coalesce(c.tokens->'facts'->>'{PART}', '')
    ORDER BY l.lodged_at DESC LIMIT 1"""  # noqa: S608 - a name of ours
"""Of a case that was taken up again, what the last that took up the same has on paper, and gave back."""
COLUMNS = f"""c.id, c.guard, c.head_leaf, {", ".join(f"c.{name}" for name in (*_READ, *_READ_OTHERWISE))},
  (SELECT json_agg(json_build_array({", ".join(TASK)}) ORDER BY nth)::text FROM cases_task WHERE case_id = c.id),
  (SELECT json_agg(json_build_array({", ".join(WAIT)}) ORDER BY nth)::text FROM cases_wait WHERE case_id = c.id),
  (SELECT json_agg(json_build_array({", ".join(ISSUED)}) ORDER BY id)::text FROM cases_issued WHERE case_id = c.id),
  CASE WHEN c.reopens = '' THEN NULL ELSE ({_EARLIER}) END,
  CASE WHEN c.reopenings = '[]' THEN NULL ELSE ({_LAST}) END AS last_since,
  c.reopenings <> '[]' AND EXISTS ({_RESTS_APART}) AS rests_apart"""  # noqa: S608
"""What `from_row` reads, of a case `c`. Each has a name that a client can keep it by, as the bench's does."""
FROM = "FROM cases_case c"
SELECT = f"SELECT {COLUMNS} {FROM}"


def values_once(file: CaseFile) -> dict[str, Any]:
    """What is written at lodging."""
    values = dict(zip(_STATED, _stated(file), strict=True))
    terms = file.terms
    values["version_id"], values["procedure_code"] = terms.version_id, terms.procedure_code
    values["procedure_version"] = terms.procedure_version
    values["answers"] = _json(dict(file.answers))
    values["submitter"] = None if file.submitter is None else _json(dict(file.submitter))
    return values


def values_rewritten(file: CaseFile) -> dict[str, Any]:
    """What every change writes of the case itself."""
    values = dict(zip(_COPIED, _copied(file), strict=True))
    wait = file.open_wait
    values["stage"] = int(file.stage)
    values["waits_for"] = None if wait is None else int(STATUS_OF_WAIT[wait.kind])
    values["tokens"] = _json(tokens_kept(file))
    values["because"] = None if file.because is None else _json(file.because.as_dict())
    values["received"] = _json(received_kept(file.received))
    return values


def values_corrected(file: CaseFile) -> dict[str, Any]:
    """What a change writes of the case itself in which answers were put right."""
    return values_rewritten(file) | {"answers": _json(dict(file.answers))}


def values_amended(file: CaseFile) -> dict[str, Any]:
    """What a change writes of the case itself that amends its document."""
    return values_rewritten(file) | {"amendments": _json([amendment_row(one) for one in file.amendments])}


def values_declared(file: CaseFile) -> dict[str, Any]:
    """What a change writes of the case itself in which a conflict of interest is declared."""
    return values_rewritten(file) | {"conflicts": _json([conflict_row(one) for one in file.conflicts])}


def conflict_row(one: Conflict) -> dict[str, Any]:
    """A conflict of interest as its column has it."""
    return {**one._asdict(), "declared_at": iso(one.declared_at)}


def values_remarked(file: CaseFile) -> dict[str, Any]:
    """What a change writes of the case itself in which something was said beside its life."""
    return values_rewritten(file) | {"remarks": _json([remark_row(one) for one in file.remarks])}


def remark_row(one: Remark) -> dict[str, Any]:
    """What was said, as its column has it."""
    return {**one._asdict(), "written_at": iso(one.written_at)}


def values_given_back(file: CaseFile) -> dict[str, Any]:
    """What a change writes of the case itself in which originals go back."""
    return values_rewritten(file) | {"given_back": _json([given_back_row(one) for one in file.given_back])}


def given_back_row(one: GivenBack) -> dict[str, Any]:
    """What went back at one time, as its column has it."""
    return {**one._asdict(), "given_at": iso(one.given_at)}


def values_reopened(file: CaseFile) -> dict[str, Any]:
    """What a change writes of the case itself by which it is taken up again."""
    return values_rewritten(file) | {"reopenings": _json([reopening_row(one) for one in file.reopenings])}


def reopening_row(one: Reopening) -> dict[str, Any]:
    """That it was taken up again, as its column has it: it names reasons where the agency did so by itself, and a result where
    one alone is."""
    kept = {**one._asdict(), "reopened_at": iso(one.reopened_at), "decided_on": one.decided_on.isoformat()}
    reasons, part = kept.pop("reasons"), kept.pop("part")
    return kept | ({"reasons": list(reasons)} if reasons else {}) | ({"part": part} if part else {})


def amendment_row(one: Amendment) -> dict[str, Any]:
    """What was done to a document, as its column has it."""
    return {
        "kind": one.kind,
        "nth": one.nth,
        "made_at": iso(one.made_at),
        "motion": one.motion,
        "reasons": list(one.because.reasons),
        "note": one.because.note,
        "given_by": one.because.given_by,
        "changed": one.changed,
    }


def values_moved(file: CaseFile) -> dict[str, Any]:
    """What a change writes of the case itself that says anew where it is."""
    where = {name: getattr(file, name) for name in ("competent_agency", "level", "return_agency")}
    return values_rewritten(file) | where


def values_paid(file: CaseFile) -> dict[str, Any]:
    """What a change writes of the case itself that adds to its book of fees."""
    return values_rewritten(file) | {"fees": _json([fee_row(one) for one in file.fees])}


def fee_row(one: FeeLine) -> dict[str, Any]:
    """A line of the book of fees, as its column has it."""
    return {name: getattr(one, name) for name in _FEE} | {"made_at": iso(one.made_at)}


def received_kept(received: Counts) -> dict[str, list[int]]:
    """What was handed in, as its column has it."""
    return {component: list(counts) for component, counts in received.items()}


def tokens_kept(file: CaseFile) -> dict[str, Any]:
    """Where the process stands, and what officials found out."""
    return {"tokens": None if file.tokens is None else file.tokens.as_json(), "facts": dict(file.facts)}


def tasks_changed(before: CaseFile | None, after: CaseFile) -> list[dict[str, Any]]:
    """Tasks that are new or no longer what they were, by column, moments as such: the writer of JSON writes them faster."""
    known = () if before is None else before.tasks
    return [task._asdict() for task in after.tasks if task.nth > len(known) or known[task.nth - 1] != task]


def waits_changed(before: CaseFile | None, after: CaseFile) -> list[dict[str, Any]]:
    """Rows of waits that are new or no longer what they were."""
    known = () if before is None else before.waits
    return [wait_row(wait) for wait in after.waits if wait.nth > len(known) or known[wait.nth - 1] != wait]


def issued_since(before: CaseFile | None, after: CaseFile) -> list[dict[str, Any]]:
    """Papers issued since, by column, moments as such: none is ever changed."""
    return [one._asdict() for one in after.issued[len(before.issued) if before else 0 :]]


def issued_row(one: Issued) -> dict[str, Any]:
    """An issued paper by column."""
    return {**one._asdict(), "issued_at": iso(one.issued_at)}


def task_row(task: Task) -> dict[str, Any]:
    """A task by column, moments as text."""
    return {name: iso(value) if isinstance(value, datetime) else value for name, value in task._asdict().items()} | {
        "answer": dict(task.answer)
    }


def wait_row(wait: Wait) -> dict[str, Any]:
    """A wait by column, moments as text."""
    values = {name: getattr(wait, name) for name in WAIT}
    values |= {"because": wait.because.as_dict(), "items": list(wait.items), "received": received_kept(wait.received)}
    values["reply_by"] = wait.reply_by.isoformat() if wait.reply_by else None
    return {name: iso(value) if isinstance(value, datetime) else value for name, value in values.items()}


def from_row(row: tuple[Any, ...]) -> LoadedCase:
    """The file a row of `SELECT` stands for.

    Raises:
        RowDamaged: somebody changed by hand what is kept, and it is no file any more; `fsck` names it.
    """
    try:
        return _file_in(row)
    except _UNREADABLE as reason:
        _logger.exception("the row of case %s cannot be read; fsck says what is wrong", code_in(row))
        raise RowDamaged(case_code=code_in(row)) from reason


def readable(rows: Iterable[tuple[Any, ...]]) -> Iterator[LoadedCase]:
    """The files of many rows, for a list or a sweep: one that was damaged keeps nobody from the others."""
    for row in rows:
        with suppress(RowDamaged):
            yield from_row(row)


def code_in(row: tuple[Any, ...]) -> str:
    """The code of the case a row of `SELECT` stands for, whatever else can be read of it."""
    return str(row[_CODE])


def _file_in(row: tuple[Any, ...]) -> LoadedCase:
    id_, guard, head, *rest = row
    values = dict(zip(_READ, rest, strict=False))
    (
        version_id, procedure_code, procedure_version, answers, submitter, stage, _waits_for, kept, because, received,
        amendments, conflicts, given_back, reopenings, fees, remarks, tasks, waits, issued,
        earlier, last, values["rests_apart"],
    ) = rest[len(_READ) :]  # fmt: skip
    tokens = orjson.loads(kept)
    part = tokens["facts"].get(PART, "")
    values["terms"] = terms_kept(
        version_id, values["variant"], values["channel"], procedure_code, procedure_version, part
    )
    values["answers"] = orjson.loads(answers)
    values["submitter"] = None if submitter is None else orjson.loads(submitter)
    values["stage"] = _STAGE[stage]
    values["tokens"] = None if tokens["tokens"] is None else Tokens.from_json(tokens["tokens"])
    values["facts"] = tokens["facts"]
    values["because"] = None if because is None else Grounds.from_dict(orjson.loads(because))
    values["tasks"] = () if tasks is None else tuple(map(_task, orjson.loads(tasks)))
    values["waits"] = () if waits is None else tuple(map(_wait, orjson.loads(waits)))
    values["issued"] = () if issued is None else tuple(map(_issued, orjson.loads(issued)))
    values["received"] = _counts(orjson.loads(received))
    values["amendments"] = () if amendments == "[]" else tuple(map(_amendment, orjson.loads(amendments)))
    values["conflicts"] = () if conflicts == "[]" else tuple(map(_conflict, orjson.loads(conflicts)))
    values |= _NONE_BEFORE if earlier is None else _before(orjson.loads(earlier), values["lodged_at"], values["terms"])
    values["home_since"] = None if last is None else _went_home([orjson.loads(last)])
    values["given_back"] = () if given_back == "[]" else tuple(map(_given_back, orjson.loads(given_back)))
    values["reopenings"] = () if reopenings == "[]" else tuple(map(_reopening, orjson.loads(reopenings)))
    values["remarks"] = () if remarks == "[]" else tuple(map(_remark, orjson.loads(remarks)))
    values["fees"] = () if fees == "[]" else tuple(map(_fee_line, orjson.loads(fees)))
    return LoadedCase(id_, guard, bytes(head), restored(values))


_UNREADABLE = (AttributeError, IndexError, KeyError, TypeError, ValueError, MalformedDefinition)
_CODE = 3  # behind id, guard and head
_FEE = tuple(one.name for one in fields(FeeLine))
_STAGE = {int(stage): stage for stage in Stage}
_OF_TERMS = ("version_id", "procedure_code", "procedure_version")
_STATED = tuple(name for name in WRITTEN_ONCE if name not in _OF_TERMS and name not in ("answers", "submitter"))
_COPIED = tuple(name for name in REWRITTEN if name not in ("stage", "waits_for", "tokens", "because", "received"))
# Compiled: every act writes all of these, and a load does so a million times.
_stated, _copied = attrgetter(*_STATED), attrgetter(*_COPIED)


def _json(value: Any) -> str:
    return orjson.dumps(value, default=dict).decode()  # what a mapping is, is written as one


def _moment(text: str | None) -> datetime | None:
    return moment(text) if text else None


_NONE_BEFORE: Final[Mapping[str, Any]] = {
    "earlier_conflicts": (),
    "returned_since": 0,
    "holds_before": False,
    "home_before": frozenset(),
}


def _before(earlier: list[tuple[Any, ...]], lodged_at: datetime, terms: Terms) -> dict[str, Any]:
    """What a file has of the cases it takes up again."""
    conflicts = tuple(_conflict(one) for declared, *_ in earlier for one in declared)
    returned = sum(fee_returned_since(map(_fee_line, book), lodged_at) for _, book, *_ in earlier)
    decide = {step.code for step in terms.process.steps if step.decision}
    holds = any(_holds(granted, decide) for _, _, granted, *_ in earlier if granted is not None)
    home = _went_home([(came, back) for *_, came, back in earlier])
    return {"earlier_conflicts": conflicts, "returned_since": returned, "holds_before": holds, "home_before": home}


def _went_home(those: list[tuple[dict[str, list[int]], list[dict[str, Any]]]]) -> frozenset[str]:
    """The papers whose originals went back, and of which none lies with any of those cases."""
    back = Counter[str]()
    lying = Counter[str]()
    for received, times in those:
        back.update(gone := sum((Counter(one["given"]) for one in times), Counter[str]()))
        lying.update({code: originals - gone[code] for code, (originals, *_) in received.items()})
    return frozenset(code for code in back if lying[code] <= 0)


def _holds(granted: tuple[list[dict[str, Any]], list[str]], decide: Set[str]) -> bool:
    """Whether something that was granted holds: the document, or beside one that was revoked another of several results."""
    amendments, there = granted
    done = [one["kind"] for one in amendments if one["kind"] in ("revoked", "restored")]
    return done[-1:] != ["revoked"] or bool(set(there) - decide)


def _counts(kept: Mapping[str, list[int]]) -> dict[str, Received]:
    return {code: Received(*counts) for code, counts in kept.items()}


def _task(row: list[Any]) -> Task:
    nth, kind, agency, hands, entered_at, step, assignee, due_at, urgent_at, once_late, done_at, done_by, acted_for, answer = row
    return Task(
        nth, kind, agency, hands, moment(entered_at), step, assignee, _moment(due_at), _moment(urgent_at), once_late,
        _moment(done_at), done_by, acted_for, answer,
    )  # fmt: skip


def _issued(row: list[Any]) -> Issued:
    paper, nth, digest, size, issued_at, later, content = row
    return Issued(paper, nth, digest, size, moment(issued_at), later, content)


def _amendment(kept: Mapping[str, Any]) -> Amendment:
    because = Grounds(tuple(kept["reasons"]), kept["note"], kept["given_by"])
    return Amendment(kept["kind"], kept["nth"], moment(kept["made_at"]), because, kept["motion"], kept["changed"])


def _conflict(kept: Mapping[str, Any]) -> Conflict:
    return Conflict(kept["declared_by"], kept["ground"], moment(kept["declared_at"]))


def _remark(kept: Mapping[str, Any]) -> Remark:
    return Remark(**{**kept, "written_at": moment(kept["written_at"])})


def _given_back(kept: Mapping[str, Any]) -> GivenBack:
    return GivenBack(moment(kept["given_at"]), kept["given"], kept["given_by"])


def _reopening(kept: Mapping[str, Any]) -> Reopening:
    day = date.fromisoformat(kept["decided_on"])
    reasons = tuple(kept.get("reasons", ()))
    return Reopening(moment(kept["reopened_at"]), day, kept["said"], kept["given_by"], reasons, kept.get("part", ""))


def _fee_line(kept: Mapping[str, Any]) -> FeeLine:
    return FeeLine(**{**kept, "made_at": moment(kept["made_at"])})


def _wait(row: list[Any]) -> Wait:
    kept = dict(zip(WAIT, row, strict=True))
    kept |= {"because": Grounds.from_dict(kept["because"]), "items": tuple(kept["items"])}
    kept["received"] = _counts(kept["received"])
    kept["reply_by"] = date.fromisoformat(kept["reply_by"]) if kept["reply_by"] else None
    for name in ("began_at", "ended_at", "urgent_at"):
        kept[name] = _moment(kept[name])
    return Wait(**kept)
