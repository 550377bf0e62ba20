"""Cases, tasks, waits, papers handed in and papers issued proved: each row says what replaying the entries of its case says.

Private content is proved by the keyed digests its events bear, who acted by the digest every entry
bears. Entries of schema version 1 said less; of a case with such entries the columns they could not
tell are left out.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from onestop.cases.domain.case_file import OPEN_FACTS, CaseFile
from onestop.cases.domain.corrections import as_lodged
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.received import received_content, received_in, without
from onestop.cases.domain.status import STATUS_OF_WAIT, Stage
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.waits import Wait
from onestop.cases.events import NotAccepted, Returned, Stopped
from onestop.cases.left_of_erased import LEFT, hold_nothing
from onestop.cases.mapping import (
    ISSUED,
    TASK,
    WAIT,
    amendment_row,
    conflict_row,
    fee_row,
    given_back_row,
    issued_row,
    remark_row,
    reopening_row,
    task_row,
    wait_row,
)
from onestop.cases.replay import Replay, replayed
from onestop.kernel.bilingual import Text
from onestop.kernel.event import ContentDigest
from onestop.kernel.times import iso, moment
from onestop.ledger import api as ledger
from onestop.ledger.history import once

STATED: Final = (
    "procedure_code", "procedure_version", "service_level", "level", "intake_agency", "support_agency", "competent_agency",
    "return_agency", "channel", "assisted", "authenticated", "identified", "counted", "reopens", "lodged_at", "received_at",
    "due_on", "due_at", "paused_since", "finished_at", "returned_at", "changed_at", "outcome", "lateness_noted_at",
)  # fmt: skip
"""Columns that every version of the events tells, by the same name in row and file."""
SINCE_VERSION_2: Final = ("accept_by", "late_from", "applicant_id", "applicant_name", "answers", "received_by")
_VERSION = "(SELECT array[v.code, v.number::text] FROM catalogue_version v WHERE v.id = c.version_id)"
# Read only where it must be empty.
_COMMENT = """(SELECT r.comment || r.by FROM feedback_rating r
  WHERE c.content_erased_at IS NOT NULL AND r.case_code = c.code AND r.comment || r.by <> '')"""
_STEPS = """ARRAY(SELECT step FROM cases_task t WHERE t.case_id = c.id AND kind = 'step' AND done_at IS NULL
  AND c.waits_for IS NULL ORDER BY 1)"""
_PAPERS = """(SELECT json_agg(json_build_array(p.round, p.code,
    CASE WHEN p.upload_id IS NULL THEN '' ELSE coalesce(u.digest, 'lost') END) ORDER BY p.id)::text
  FROM cases_component p LEFT JOIN documents_upload u ON u.id = p.upload_id WHERE p.case_id = c.id)"""


# With every correction, so that what was lodged is proved as well as what stands.
_ANSWERS = """json_build_array(c.answers,
  ARRAY(SELECT w.corrected FROM cases_wait w WHERE w.case_id = c.id ORDER BY nth))::text"""
# With what was counted at acceptance and in each round, so that every entry is held to its own part of the sum.
_RECEIVED = """json_build_array(c.received,
  (SELECT answer FROM cases_task t WHERE t.case_id = c.id AND kind = 'receive' ORDER BY nth DESC LIMIT 1),
  ARRAY(SELECT w.received FROM cases_wait w WHERE w.case_id = c.id AND kind = 'supplement' ORDER BY nth))::text"""
# With the answer of each task, for the facts are what these say one after the other.
_TOKENS = """json_build_array(c.tokens,
  (SELECT json_object_agg(nth, answer) FROM cases_task t WHERE t.case_id = c.id AND kind = 'step'))::text"""


def _list(table: str, columns: Iterable[str], *, order: str = "nth") -> str:
    fields = ", ".join(f"'{name}', {name}" for name in columns)
    return f"(SELECT json_agg(json_build_object({fields}) ORDER BY {order})::text FROM {table} WHERE case_id = c.id)"  # noqa: S608


_READ: Final = {
    "code": "c.code",
    **{
        name: f"c.{name}"
        for name in (
            *STATED,
            *SINCE_VERSION_2,
            "late",
            "stage",
            "waits_for",
            "status",
            "head_leaf",
            "content_erased_at",
            "variant",
        )
    },
    "version_id": _VERSION,
    "submission_key": "c.submission_key::text",
    "answers": _ANSWERS,
    "tokens": _TOKENS,
    "because": "c.because::text",
    "received": _RECEIVED,
    "amendments": "c.amendments::text",
    "conflicts": "c.conflicts::text",
    "remarks": "c.remarks::text",
    "reopenings": "c.reopenings::text",
    "given_back": "c.given_back::text",
    "fees": "c.fees::text",
    "submitter": "c.submitter::text",
    "steps": _STEPS,
    "tasks": _list("cases_task", TASK),
    "waits": _list("cases_wait", WAIT),
    "papers": _PAPERS,
    "issued": _list("cases_issued", ISSUED, order="id"),
    "comment": _COMMENT,
}
"""What is compared, and how it is read."""
_HANGS: Final = {"tasks": "cases_task", "waits": "cases_wait", "issued": "cases_issued"}
"""By column read, the table whose rows hang on the case."""
_WITH_PARTS: Final = ("answers", "tokens", "received")
"""Read together with what hangs on the case, of which they are made up."""
_JSON: Final = ("because", "amendments", "conflicts", "remarks", "reopenings", "given_back", "fees", "submitter")
_ENDS: Final = {
    Returned.type: Stage.RETURNED,
    NotAccepted.type: Stage.TURNED_AWAY,
    Stopped.type: Stage.STOPPED,
}
"""How a case ended, by the type of an entry: types are never erased."""
AUDITED_COLUMNS: Final = frozenset(_READ) - {"steps", "tasks", "waits", "papers", "issued", "comment"}
"""Columns of `cases_case` that are proved; tasks, waits and papers are proved whole."""


def expected_row(history: ledger.History, head: bytes) -> dict[str, Any]:
    """What the row of a case and what hangs on it must say after a history and its last leaf."""
    told = once(history, replayed)
    if (file := told.file) is None:
        return {}
    wait = file.open_wait
    row: dict[str, Any] = {name: getattr(file, name) for name in STATED if not name.startswith("procedure")}
    row |= {
        "code": file.code,
        "procedure_code": file.terms.procedure_code,
        "procedure_version": file.terms.procedure_version,
        "version_id": [file.terms.procedure_code, str(file.terms.procedure_version)],
        "stage": int(file.stage),
        "waits_for": None if wait is None else int(STATUS_OF_WAIT[wait.kind]),
        "status": int(file.status),
        "steps": sorted(task.step for task in file.open_tasks if task.kind == "step") if wait is None else [],
        "head_leaf": head,
        "content_erased_at": None,
        "received": _Received(told, own=file.code),
        "variant": ledger.KeptContent(file.variant, own=file.code),
        "issued": _Rows([issued_row(one) for one in file.issued], (), own=file.code),
        "amendments": _Rows([amendment_row(one) for one in file.amendments], ("given_by",), own=file.code),
        "conflicts": _Rows([conflict_row(one) for one in file.conflicts], ("declared_by",), own=file.code),
        "remarks": _Rows([remark_row(one) for one in file.remarks], ("written_by",), own=file.code),
        "given_back": _Rows([given_back_row(one) for one in file.given_back], ("given_by",), own=file.code),
        "reopenings": _Rows([reopening_row(one) for one in file.reopenings], ("given_by",), own=file.code),
        "fees": _Rows([fee_row(one) for one in file.fees], ("by",), own=file.code),
    }
    if told.current:
        return row | _private(file, history, told)
    return row | ({} if file.rounds else {"late": file.late})


def erased_row(history: ledger.History, head: bytes) -> dict[str, Any]:
    """What the row of a case says after its content was erased: how it ended, its last leaf, and that all else is empty."""
    types = {entry.type for entry in history}
    ended: dict[str, Any] = {"stage": int(_ENDS[name]) for name in types & _ENDS.keys()}  # noqa: B035 - one at most
    return (
        ended
        | {name: _SaysNothing("cases_case", name) for name in LEFT["cases_case"] if name not in ended}
        | {name: _SaysNothing(table) for name, table in _HANGS.items()}
        | {
            "waits_for": None,
            "head_leaf": head,
            "content_erased_at": _AnyValue(None),
            "papers": None,
            "comment": None,
        }
    )


def _of_case(name: str, kept: Any) -> Any:
    """The value of one column of the case, from what is read to compare it."""
    if name in _WITH_PARTS:
        return json.loads(kept)[0]
    return json.loads(kept) if name in _JSON and kept is not None else kept


def left_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """The values that stay of an erased case, by name: of what hangs on it a list by column, in order."""
    values = {name: _of_case(name, row[name]) for name in LEFT["cases_case"]}
    for hangs, table in _HANGS.items():
        rows = json.loads(row[hangs] or "[]")
        values |= {f"{hangs}.{name}": [_in_one_zone(name, one[name]) for one in rows] for name in LEFT[table]}
    return values


def _in_one_zone(name: str, value: Any) -> Any:
    return iso(moment(value)) if value and name.endswith("_at") else value


def _private(file: CaseFile, history: ledger.History, told: Replay) -> dict[str, Any]:
    lodged, own = history[0].event, file.code
    return {
        "accept_by": file.accept_by,
        "late_from": file.late_from,
        "late": file.late,
        "applicant_id": ledger.KeptContent(file.applicant_id, own=own),
        "applicant_name": ledger.KeptContent(file.applicant_name, own=own),
        "answers": ledger.KeptContent(
            file.answers if isinstance(file.answers, ContentDigest) else None, _content_of_answers, own=own
        ),
        "submitter": ledger.KeptContent(file.submitter, lambda kept: json.loads(kept) if kept else None, own=own),
        "received_by": ledger.KeptActor(file.received_by),
        "submission_key": ledger.KeptContent(getattr(lodged, "submission", ""), own=own),
        "tokens": _Tokens(told, own=own),
        "because": _StatedGrounds(file.because, own=own),
        "tasks": _Rows([_task_of(task) for task in file.tasks], ("done_by",), own=own),
        "waits": _Rows([_wait_of(wait) for wait in file.waits], (), own=own),
        "papers": _Papers(told.papers, own=own),
    }


def _content_of_answers(kept: Any) -> Any:
    """The answers as they were lodged: what stands, with the corrections taken back."""
    answers, rounds = json.loads(kept)
    try:
        lodged = as_lodged(answers, rounds)
    except (TypeError, ValueError):  # whoever changed a row need not have left pairs
        lodged = None
    return kept if lodged is None else lodged or None


class _SaysNothing(ledger.KeptContent):
    """What is kept of an erased case, with nothing in it that should have gone: a column of the case, or rows that hang on it."""

    def __init__(self, table: str, column: str = "") -> None:
        super().__init__(None)
        self.table, self.column = table, column

    def __eq__(self, kept: object) -> bool:
        if self.column:
            return LEFT[self.table][self.column].holds_nothing(_of_case(self.column, kept))
        return hold_nothing(self.table, json.loads(str(kept)) if kept else [])


class _AnyValue(ledger.KeptContent):
    """Anything but nothing."""

    def __eq__(self, kept: object) -> bool:
        return kept is not None


class _Received(ledger.KeptContent):
    """The sum of what was handed in: without what came later it is what was counted at lodging."""

    def __eq__(self, kept: object) -> bool:
        try:
            return self._holds(*json.loads(str(kept)))
        except (AttributeError, TypeError, ValueError):  # whoever changed a row need not have left counts
            return False

    def _holds(self, total: Any, accepted: Any, rounds: list[Any]) -> bool:
        told: Replay = self.expected
        at_lodging = received_in(total)
        for said, apart in ((told.accepted, accepted), *zip(told.rounds, rounds, strict=False)):
            at_lodging = without(at_lodging, received_in(apart if isinstance(said, ContentDigest) else said))
        if isinstance(told.received, ContentDigest):
            return ledger.is_digest_of(told.received.digest, received_content(at_lodging), own=self.own)
        return received_content(at_lodging) == received_content(received_in(told.received))


class _Tokens(ledger.KeptContent):
    """Where the process stands, and the facts that steps found out one after the other."""

    def __eq__(self, kept: object) -> bool:
        told: Replay = self.expected
        tokens, answers = json.loads(str(kept))
        facts: dict[str, Any] = {}
        for nth, found in told.found:
            facts |= (answers or {}).get(str(nth), {}) if isinstance(found, ContentDigest) else found
        file = told.file
        known = {name: file.facts[name] for name in OPEN_FACTS if name in file.facts} if file else {}
        stands = {"tokens": file and file.tokens and file.tokens.as_json(), "facts": {**facts, **known}}
        return _is_kept(stands, tokens, self.own)


def _is_kept(expected: Any, kept: Any, own: str) -> bool:
    """Whether it is what an event said, whose private parts (an address, a request) stand in it as their digests."""
    if isinstance(expected, Mapping):
        same = isinstance(kept, Mapping) and kept.keys() == expected.keys()
        return same and all(_is_kept(value, kept[name], own) for name, value in expected.items())
    return bool(ledger.KeptContent(expected, own=own) == kept)


class _StatedGrounds(ledger.KeptContent):
    def __eq__(self, kept: object) -> bool:
        expected: Grounds | None = self.expected
        if expected is None or kept is None:
            return expected is None and kept is None
        said = json.loads(str(kept))
        return bool(
            said.keys() <= _OF_GROUNDS
            and said["reasons"] == list(expected.reasons)
            and ledger.KeptContent(expected.note, own=self.own) == said["note"]
            and ledger.KeptContent(expected.item_notes, own=self.own) == said.get("item_notes", {})
            and ledger.KeptContent(expected.acted_for, own=self.own) == said.get("acted_for", "")
            and _is_actor(expected.given_by, said["given_by"], self.own)
        )


_OF_GROUNDS: Final = frozenset(("reasons", "note", "given_by", "item_notes", "acted_for"))
"""What a row says of grounds, and nothing beside it."""


def _is_actor(expected: Any, key: str, own: str) -> bool:
    """Who gave a reason is said by the entry of the act, or by a digest in the event where he acted earlier."""
    if not isinstance(expected, ContentDigest):
        return bool(expected == key)
    return expected.digest == ledger.actor_digest(key) or ledger.is_digest_of(expected.digest, key, own=own)


_LATER: Final = {"payment": 0, "till": "", "part": "", "acted_for": ""}
"""What a row says that was written before it had that column."""


class _Rows(ledger.KeptContent):
    """Rows that hang on a case, in order; columns named in `acted` are keys of actors."""

    def __init__(self, expected: list[dict[str, Any]], acted: Sequence[str], *, own: str = "") -> None:
        super().__init__(expected, own=own)
        self.acted = acted

    def __eq__(self, kept: object) -> bool:
        rows = json.loads(str(kept)) if kept else []
        expected: list[dict[str, Any]] = self.expected
        return len(rows) == len(expected) and all(map(self._fits, expected, rows))

    def _fits(self, expected: dict[str, Any], row: dict[str, Any]) -> bool:
        return row.keys() <= expected.keys() <= row.keys() | _LATER.keys() and all(
            self._same(name, value, row.get(name, _LATER.get(name))) for name, value in expected.items()
        )

    def _same(self, name: str, expected: Any, kept: Any) -> bool:
        if name in self.acted:
            return bool(ledger.KeptActor(expected) == kept)
        if name.endswith("_at"):
            return bool(expected == (kept and iso(moment(kept))))
        if name == "because":
            return bool(_StatedGrounds(expected, own=self.own) == json.dumps(kept))
        return bool(ledger.KeptContent(expected, own=self.own) == kept)


def _task_of(task: Task) -> dict[str, Any]:
    return task_row(task._replace(answer={})) | {"answer": task.answer}


def _wait_of(wait: Wait) -> dict[str, Any]:
    parts: dict[str, Any] = {"because": wait.because}
    items: Any = wait.items
    received: Any = wait.received
    if isinstance(items, ContentDigest):
        parts["items"], items = items, ()
    if isinstance(received, ContentDigest):
        parts["received"], received = received, {}
    return wait_row(replace(wait, items=items, received=received)) | parts


class _Papers(ledger.KeptContent):
    """Papers by round: each round's list, or the digest of it."""

    def __eq__(self, kept: object) -> bool:
        rows = json.loads(str(kept)) if kept else []
        rounds = {nth for nth, *_ in rows}
        known = {nth for nth, _ in self.expected}
        return rounds <= known and all(
            ledger.KeptContent(expected, own=self.own) == ([list(row[1:]) for row in rows if row[0] == nth] or None)
            for nth, expected in self.expected
        )


CASE_PROJECTION = ledger.Projection(
    fault="wrong_case",
    noun=Text("Dòng lưu", "row"),
    rows=f"SELECT {', '.join(f'{read} AS {name}' for name, read in _READ.items())} FROM cases_case c",  # noqa: S608
    columns=tuple(_READ),
    expected=expected_row,
    erased=erased_row,
    stays=ledger.Stays(
        (*LEFT["cases_case"], *(f"{hangs}.{name}" for hangs, table in _HANGS.items() for name in LEFT[table])), left_of
    ),
)
"""What `fsck` asks of cases. All their entries count, those that wait for their place too."""
