"""Drafts: an application begun, left and come back to. One for a person and a procedure."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias
from uuid import UUID, uuid4

from onestop.cases import store
from onestop.cases.domain.refusals_of_lodging import DraftChanged, DraftDiscarded, DraftSent
from onestop.kernel.actor import Actor
from onestop.runtime.api import in_transaction_required, raw, transaction

Content: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView:
    """What was begun; `content` is the portal's own. `submission_key` makes sending twice lodge once."""

    procedure_code: str
    content: dict[str, Any]
    submission_key: UUID
    begun_at: datetime
    saved_at: datetime


_COLUMNS = "procedure_code, content, submission_key, begun_at, saved_at"
# Changing nothing locks the row that is there, whoever else begins or sends it at this moment.
_BEGIN = f"""
INSERT INTO cases_draft AS kept (person_id, procedure_code, content, submission_key, begun_at, saved_at)
VALUES (%(person)s::bigint, %(procedure)s::text, '{{}}'::jsonb, %(key)s::uuid, %(now)s::timestamptz, %(now)s::timestamptz)
ON CONFLICT (person_id, procedure_code) DO UPDATE SET saved_at = kept.saved_at
RETURNING {_COLUMNS}
"""  # noqa: S608 - names of our own columns
_WRITE = f"""
UPDATE cases_draft SET content = %(content)s::jsonb, saved_at = %(now)s::timestamptz
WHERE person_id = %(person)s::bigint AND procedure_code = %(procedure)s::text
RETURNING {_COLUMNS}
"""  # noqa: S608
_ONE = f"SELECT {_COLUMNS} FROM cases_draft WHERE person_id = %s::bigint AND procedure_code = %s::text"  # noqa: S608
_HELD = f"{_ONE} AND submission_key = %s::uuid FOR UPDATE"
_ALL = f"SELECT {_COLUMNS} FROM cases_draft WHERE person_id = %s::bigint ORDER BY saved_at DESC LIMIT 100"  # noqa: S608
_FORGET = """
DELETE FROM cases_draft WHERE person_id = %(person)s::bigint AND procedure_code = %(procedure)s::text
  AND submission_key = coalesce(%(key)s::uuid, submission_key)
"""


@transaction
def change_draft(
    *, procedure_code: str, change: Callable[[Content], Content], by: Actor, now: datetime, key: UUID | None = None
) -> DraftView:
    """Put what `change` makes of what is kept in its place, while nobody else can: of two pages at once neither is lost.

    `key` names the draft that was begun when the page was opened; without one, a draft that is not there is begun.

    Raises:
        NotPermitted: not somebody who may apply.
        DraftSent, DraftDiscarded: the draft of that key is not there any more.
    """
    params: dict[str, Any] = {"person": _person(by), "procedure": procedure_code, "now": now}
    if key is None:
        held = _draft(raw(_BEGIN, params | {"key": uuid4()})[0])
    else:
        held = held_draft(person_id=params["person"], procedure_code=procedure_code, key=key)
    content = json.dumps(dict(change(held.content)), ensure_ascii=False)
    return _draft(raw(_WRITE, params | {"content": content})[0])


@in_transaction_required
def held_draft(*, person_id: int, procedure_code: str, key: UUID) -> DraftView:
    """The draft, which nobody else changes or sends until the transaction ends.

    Raises:
        DraftSent, DraftDiscarded: it is not there any more.
    """
    rows = raw(_HELD, [person_id, procedure_code, key])
    if rows:
        return _draft(rows[0])
    sent = store.code_of_submission(key)
    if sent is not None and sent[1] == person_id:
        raise DraftSent(case_code=sent[0])
    raise DraftDiscarded(procedure_code=procedure_code)


@in_transaction_required
def require_declared(declared: Content, *, person_id: int, procedure_code: str, key: UUID) -> None:
    """Refuse to send a draft that says something else by now than what was declared.

    Raises:
        DraftChanged, DraftSent, DraftDiscarded.
    """
    if held_draft(person_id=person_id, procedure_code=procedure_code, key=key).content != declared:
        raise DraftChanged(procedure_code=procedure_code)


def draft_of(*, procedure_code: str, by: Actor) -> DraftView | None:
    """What this person began for the procedure, if anything."""
    rows = raw(_ONE, [_person(by), procedure_code])
    return _draft(rows[0]) if rows else None


def drafts_of(*, by: Actor) -> tuple[DraftView, ...]:
    """All this person began and did not send, the latest first."""
    return tuple(map(_draft, raw(_ALL, [_person(by)])))


def discard_draft(*, procedure_code: str, by: Actor, key: UUID | None = None) -> None:
    """Throw away what was begun; with a `key` that draft alone, and not one begun since."""
    raw(_FORGET, {"person": _person(by), "procedure": procedure_code, "key": key})


def _person(by: Actor) -> int:
    by.require("portal.apply")
    assert by.person_id is not None  # noqa: S101 - only accounts of persons may apply
    return by.person_id


def _draft(row: tuple[Any, ...]) -> DraftView:
    procedure_code, content, key, begun_at, saved_at = row
    return DraftView(
        procedure_code=procedure_code,
        content=json.loads(content),
        submission_key=key,
        begun_at=begun_at,
        saved_at=saved_at,
    )
