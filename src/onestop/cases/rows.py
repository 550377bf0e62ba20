"""Rows of `cases_case` ↔ case files: one list of columns, one place where each is read and written."""

from datetime import datetime
from typing import Any, NamedTuple

import orjson

from onestop.cases.domain.case_file import CaseFile, Round, restored
from onestop.cases.domain.reasons import Because
from onestop.cases.domain.status import Status
from onestop.cases.domain.trays import tray_of, urgent_at
from onestop.cases.terms import terms_kept
from onestop.kernel.times import iso
from onestop.rules.api import Happening
from onestop.workflow.api import Tokens


class Stored(NamedTuple):
    """A file with what its row alone knows."""

    id: int
    guard: int
    head: bytes
    file: CaseFile


FIXED = {
    "code": "text", "version_id": "bigint", "procedure_code": "text", "procedure_version": "int",
    "service_level": "text", "level": "text", "applicant_id": "bigint", "applicant_name": "text",
    "intake_agency": "text", "support_agency": "text", "competent_agency": "text", "channel": "text",
    "assisted": "boolean", "authenticated": "boolean", "identified": "boolean", "lodged_at": "timestamptz",
    "answers": "jsonb",
}  # fmt: skip
"""Columns written once, at lodging."""
MOVING = {
    "accept_by": "timestamptz", "received_at": "timestamptz", "received_by": "text", "due_on": "date", "due_at": "timestamptz",
    "paused_since": "timestamptz", "finished_at": "timestamptz", "returned_at": "timestamptz",
    "changed_at": "timestamptz", "status": "smallint", "outcome": "text", "late": "boolean",
    "lateness_noted_at": "timestamptz", "supplements": "smallint", "clock": "jsonb", "tokens": "jsonb",
    "because": "jsonb", "step": "text", "step_role": "text", "held_by": "text", "tray": "text",
    "urgent_at": "timestamptz",
}  # fmt: skip
"""Columns every change writes again; the statement stays the same, so the server prepares it once."""
_READ = (*FIXED, *(name for name in MOVING if name not in ("step", "step_role", "held_by", "tray", "urgent_at")))
SELECT = "SELECT id, guard, head_leaf, " + ", ".join(_READ) + " FROM cases_case"  # noqa: S608 - our own columns


def fixed_values(file: CaseFile) -> dict[str, Any]:
    """What is written at lodging."""
    values = {name: getattr(file, name) for name in FIXED if name not in _OF_TERMS and name != "answers"}
    values |= {name: getattr(file.terms, name) for name in _OF_TERMS}
    values["answers"] = _json(dict(file.answers))
    return values


def moving_values(file: CaseFile) -> dict[str, Any]:
    """What every change writes."""
    values = {name: getattr(file, name) for name in _COPIED}
    held_by, tray = tray_of(file)
    waiting = file.waiting
    values |= {
        "status": int(file.status),
        "supplements": len(file.rounds),
        "clock": _json(_clock(file)),
        "tokens": _json(_tokens(file)),
        "because": None if file.because is None else _json(file.because.as_dict()),
        "step": "+".join(step.code for step in waiting),
        "step_role": tray if waiting else "",
        "held_by": held_by,
        "tray": tray,
        "urgent_at": urgent_at(file),
    }
    return values


def stored(row: tuple[Any, ...]) -> Stored:
    """The file a row of `SELECT` stands for."""
    id_, guard, head, *rest = row
    values = dict(zip(_READ, rest, strict=True))
    take = values.pop
    clock, tokens, because = take("clock"), take("tokens"), take("because")
    take("supplements")
    values["terms"] = terms_kept(
        take("version_id"), values["channel"], take("procedure_code"), take("procedure_version")
    )
    values["answers"] = orjson.loads(values["answers"])
    values["status"] = _STATUS[values["status"]]
    values |= _read_clock(orjson.loads(clock)) | _read_tokens(orjson.loads(tokens))
    values["because"] = None if because is None else Because.from_dict(orjson.loads(because))
    return Stored(id_, guard, bytes(head), restored(values))


_STATUS = {int(status): status for status in Status}
_OF_TERMS = ("version_id", "procedure_code", "procedure_version")
_COPIED = (
    "accept_by", "received_at", "received_by", "due_on", "due_at", "paused_since", "finished_at", "returned_at", "changed_at",
    "outcome", "late", "lateness_noted_at",
)  # fmt: skip


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()


def _clock(file: CaseFile) -> dict[str, Any]:
    return {
        "happenings": [[one.kind, iso(one.at)] for one in file.happenings],
        "rounds": [_round(one) for one in file.rounds],
    }


def _round(asked: Round) -> dict[str, Any]:
    return {
        "asked_at": iso(asked.asked_at),
        "because": asked.because.as_dict(),
        "items": list(asked.items),
        "in_time": asked.in_time,
        "answered_at": iso(asked.answered_at) if asked.answered_at else None,
        "accepted_before": asked.accepted_before,
    }


def _tokens(file: CaseFile) -> dict[str, Any]:
    return {"tokens": None if file.tokens is None else file.tokens.as_json(), "facts": dict(file.facts)}


def _read_clock(kept: dict[str, Any]) -> dict[str, Any]:
    return {
        "happenings": tuple(Happening(kind, datetime.fromisoformat(at)) for kind, at in kept["happenings"]),
        "rounds": tuple(map(_read_round, kept["rounds"])),
    }


def _read_round(kept: dict[str, Any]) -> Round:
    answered = kept["answered_at"]
    return Round(
        asked_at=datetime.fromisoformat(kept["asked_at"]),
        because=Because.from_dict(kept["because"]),
        items=tuple(kept["items"]),
        in_time=kept["in_time"],
        answered_at=datetime.fromisoformat(answered) if answered else None,
        accepted_before=kept["accepted_before"],
    )


def _read_tokens(kept: dict[str, Any]) -> dict[str, Any]:
    tokens = kept["tokens"]
    return {"tokens": None if tokens is None else Tokens.from_json(tokens), "facts": kept["facts"]}
