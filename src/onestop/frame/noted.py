"""What a counter noted of papers before a result is received on the portal, as pages of a case show it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date


@dataclass(frozen=True, slots=True)
class Noted:
    """One time: where, when, and which papers were shown or handed in; none where none was needed."""

    agency: Text
    at: datetime
    shown: tuple[Text, ...]
    taken: tuple[Text, ...]
    cancelled_at: datetime | None = None
    reasons: tuple[Text, ...] = ()
    """When it was cancelled, and why; nothing of one that stands."""
    note: str = ""
    """What the official added for officials: how it came about, which may speak of somebody else's case."""


def noted(file: cases.CaseFile) -> list[Noted]:
    """Every time, in order."""
    return list(_noted(file))


def _noted(file: cases.CaseFile) -> Iterator[Noted]:
    for task in cases.noted(file):
        yield _one(file, task)


def cancelled(file: cases.CaseFile, *, inside: bool) -> list[Noted]:
    """Every one that was cancelled, with the reasons; to those `inside`, at work on the case, with the words beside them."""
    return [
        replace(
            _one(file, task),
            cancelled_at=done.done_at,
            reasons=tuple(cases.words_of(code) for code in done.answer["reasons"]),
            note=done.answer["note"] if inside else "",
        )
        for task, done in cases.cancelled_notes(file)
    ]


def _one(file: cases.CaseFile, task: cases.Task) -> Noted:
    came, at = cases.came_with(file, task), task.done_at or file.changed_at
    shown, taken = (tuple(one.name for one in came if one.how == how) for how in ("shown", "taken"))
    return Noted(agency_name(task.agency, local_date(at)), at, shown, taken)
