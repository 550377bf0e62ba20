"""Drafts: an application begun, left and come back to. One for a person and a procedure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from onestop.kernel.actor import Actor
from onestop.runtime.api import raw


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView:
    """What was begun; `content` is the portal's own. `submission_key` makes sending twice lodge once."""

    procedure_code: str
    content: dict[str, Any]
    submission_key: UUID
    begun_at: datetime
    saved_at: datetime


_SAVE = """
INSERT INTO cases_draft AS kept (person_id, procedure_code, content, submission_key, begun_at, saved_at)
VALUES (%(person)s::bigint, %(procedure)s::text, %(content)s::jsonb, %(key)s::uuid, %(now)s::timestamptz, %(now)s::timestamptz)
ON CONFLICT (person_id, procedure_code)
DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
RETURNING procedure_code, content, submission_key, begun_at, saved_at
"""
_COLUMNS = "procedure_code, content, submission_key, begun_at, saved_at"
_ONE = f"SELECT {_COLUMNS} FROM cases_draft WHERE person_id = %s::bigint AND procedure_code = %s::text"  # noqa: S608
_ALL = f"SELECT {_COLUMNS} FROM cases_draft WHERE person_id = %s::bigint ORDER BY saved_at DESC LIMIT 100"  # noqa: S608
_FORGET = "DELETE FROM cases_draft WHERE person_id = %s::bigint AND procedure_code = %s::text"


def save_draft(*, procedure_code: str, content: Mapping[str, Any], by: Actor, now: datetime) -> DraftView:
    """Keep what was typed, in place of what was kept before.

    Raises:
        NotPermitted: not somebody who may apply.
    """
    params = {
        "person": _person(by),
        "procedure": procedure_code,
        "content": json.dumps(dict(content), ensure_ascii=False),
        "key": uuid4(),
        "now": now,
    }
    return _draft(raw(_SAVE, params)[0])


def draft_of(*, procedure_code: str, by: Actor) -> DraftView | None:
    """What this person began for the procedure, if anything."""
    rows = raw(_ONE, [_person(by), procedure_code])
    return _draft(rows[0]) if rows else None


def drafts_of(*, by: Actor) -> tuple[DraftView, ...]:
    """All this person began and did not send, the latest first."""
    return tuple(map(_draft, raw(_ALL, [_person(by)])))


def discard_draft(*, procedure_code: str, by: Actor) -> None:
    """Throw away what was begun."""
    forget(person_id=_person(by), procedure_code=procedure_code)


def forget(*, person_id: int, procedure_code: str) -> None:
    raw(_FORGET, [person_id, procedure_code])


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
