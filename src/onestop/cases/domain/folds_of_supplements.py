"""What asking for more changes, and its answer."""

from datetime import date
from typing import Any

from onestop.cases.domain.case_file import ANSWERS_COUNT_FROM, CaseFile
from onestop.cases.domain.corrections import with_corrected
from onestop.cases.domain.folds_in_common import Changes, promise_of, waits_ended, where_it_was
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.received import received_in, together
from onestop.cases.domain.status import Stage
from onestop.cases.domain.transferring import holder_of
from onestop.cases.domain.waits import Wait
from onestop.cases.events import SupplementAnswered, SupplementRequested
from onestop.kernel.event import ContentDigest
from onestop.kernel.times import local_date, moment


def supplement_requested(file: CaseFile, event: SupplementRequested) -> Changes:
    at = moment(event.at)
    received = file.received_at is not None
    wait = Wait(
        nth=len(file.waits) + 1,
        kind="supplement",
        agency=event.agency or holder_of(file),
        because=Grounds(tuple(event.reasons), event.note, event.by, event.item_notes or {}),
        items=_as_tuple(event.items),
        in_time=event.in_time,
        accepted_before=received,
        began_at=at,
        reply_by=date.fromisoformat(event.reply_by) if event.reply_by else None,
    )
    changes: Changes = {"changed_at": at, "waits": (*file.waits, wait)}
    if received:
        paused = moment(event.paused_since) if event.paused_since else None
        late = _late_when_asked(file, event)
        changes |= {"stage": Stage.AT_WORK, "late": late, "paused_since": paused, **promise_of(event)}
    return changes


def _as_tuple(items: Any) -> Any:
    return items if isinstance(items, ContentDigest) else tuple(items)


def _late_when_asked(file: CaseFile, event: SupplementRequested) -> bool:
    if event.late is not None:
        return event.late
    # Version 1 did not say: a request later than the promised day came after the promise was broken.
    return file.late or (file.due_at is not None and local_date(moment(event.at)) > local_date(file.due_at))


def supplement_answered(file: CaseFile, event: SupplementAnswered) -> Changes:
    at, came = moment(event.at), received_in(event.received)
    changes: Changes = {
        "changed_at": at,
        "waits": waits_ended(
            file.waits,
            at,
            received=event.received if isinstance(event.received, ContentDigest) else came,
            left_out=event.left_out,
            incomplete=event.incomplete,
            corrected=event.corrected or {},
            reply=event.reply,
            shares_moved=event.shares is not None,
        ),
        "received": together(file.received, came),
        "answers": with_corrected(file.answers, event.corrected or {}),
    }
    if event.counts_from:
        known = {**file.facts.get(ANSWERS_COUNT_FROM, {}), str(event.round): event.counts_from}
        changes["facts"] = {**file.facts, ANSWERS_COUNT_FROM: known}
    return changes | where_it_was(file, event)
