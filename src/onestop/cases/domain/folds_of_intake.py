"""What coming in changes in the file of a case: lodged, accepted or not."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import datetime
from operator import attrgetter
from typing import Any, Final

from onestop.cases.domain.case_file import (
    COUNTS_FROM,
    NOTHING,
    PAID_BEFORE,
    PAPERS_IN_PART,
    PART,
    PARTNERS,
    CaseFile,
    restored,
)
from onestop.cases.domain.folds_in_common import Changes, promise_of, tasks_entered, waits_ended
from onestop.cases.domain.folds_of_originals import to_give_back
from onestop.cases.domain.folds_of_transfers import offered_no_more
from onestop.cases.domain.originals import given_back_at
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.received import received_in, together
from onestop.cases.domain.status import Stage
from onestop.cases.domain.tasks import NO_ANSWER, Task, closed
from onestop.cases.domain.terms import Terms
from onestop.cases.domain.transferring import counter_of
from onestop.cases.events import Accepted, Lodged, NotAccepted
from onestop.kernel.event import ContentDigest
from onestop.kernel.times import moment
from onestop.rules.api import ClockPolicy
from onestop.workflow.api import Definition, Tokens

_STATED = (
    "service_level", "level", "intake_agency", "support_agency", "competent_agency", "channel", "assisted",
    "authenticated", "identified", "variant", "reopens", "return_agency",
)  # fmt: skip
_stated = attrgetter(*_STATED)
_AT_FIRST: Final = {field.name: field.default for field in fields(CaseFile) if field.default is not MISSING}
_ANY_POLICY: Final = ClockPolicy(unit="day", term=1)
_NO_PROCESS: Final = Definition("", "", {})


def opened(event: Lodged) -> CaseFile:
    """The file that begins with a lodging."""
    at = moment(event.lodged_at)
    accept_by = moment(event.accept_by) if event.accept_by else at
    receive = Task(1, "receive", event.intake_agency, "receptionist", at, due_at=accept_by)
    return restored(
        _AT_FIRST
        | dict(zip(_STATED, _stated(event), strict=True))
        | {
            "code": event.case_code,
            "terms": event.terms or _codes_alone(event),
            "applicant_id": event.applicant_id,
            "applicant_name": event.applicant_name,
            "submitter": event.submitter,
            "answers": NOTHING if event.answers is None else event.answers,
            "lodged_at": at,
            "changed_at": at,
            "accept_by": accept_by,
            "received": received_in(event.received),
            "counted": event.received is not None,
            "tasks": (receive,),
            "facts": _known_when_lodged(event),
        }
    )


def _known_when_lodged(event: Lodged) -> Mapping[str, Any]:
    """Of a case that takes up another: what was paid for that one, and which of its results it is about alone."""
    said = {PAID_BEFORE: event.paid_before, PART: event.result_of}
    return {name: value for name, value in said.items() if value}


def _codes_alone(event: Lodged) -> Terms:
    """The terms of a case read back from the ledger, where only their names are known. Nothing may be decided by them."""
    return Terms(
        version_id=0,
        procedure_code=event.procedure_code,
        procedure_version=event.procedure_version,
        policy=_ANY_POLICY,
        process=_NO_PROCESS,
    )


def _kept_apart(received: Any) -> Any:
    """What was counted at acceptance, kept with the task of receiving; what an earlier entry says openly needs no other place."""
    return received if isinstance(received, dict | ContentDigest) else None


def accepted(file: CaseFile, event: Accepted) -> Changes:
    at = moment(event.received_at)
    tasks = closed(file.tasks, at=at, by=event.by, kind="receive", answer=_kept_apart(event.received) or NO_ANSWER)
    tasks = offered_no_more(tasks, at=at, sender=counter_of(file))
    return {
        "stage": Stage.ACCEPTED,
        "facts": _known_at_first(file, event),
        "changed_at": at,
        "received_at": at,
        "received_by": event.by,
        "tokens": Tokens.at(event.tokens),
        "tasks": tasks_entered(file, tasks, event),
        "received": together(file.received, received_in(event.received)),
        **promise_of(event),
    }


def _known_at_first(file: CaseFile, event: Accepted) -> Mapping[str, Any]:
    """Facts that are known when a dossier is accepted."""
    said = {PAPERS_IN_PART: event.in_part, PARTNERS: event.partners, COUNTS_FROM: event.counts_from}
    known = {name: value for name, value in said.items() if value}
    return {**file.facts, **known} if known else file.facts


def not_accepted(file: CaseFile, event: NotAccepted) -> Changes:
    at = moment(event.at)
    return {
        "stage": Stage.TURNED_AWAY,
        "changed_at": at,
        "outcome": "not_accepted",
        "because": Grounds(tuple(event.reasons), event.note, event.by),
        "finished_at": moment(event.finished_at),
        "paused_since": None,
        "waits": waits_ended(file.waits, at),
        "tasks": to_give_back(
            given_back_at(file, decided=False), _not_offered(file, event, at), at, event.originals_left
        ),
    }


def _not_offered(file: CaseFile, event: NotAccepted, at: datetime) -> tuple[Task, ...]:
    done = closed(file.tasks, at=at, by=event.by, kind="receive")
    return offered_no_more(done, at=at, sender=counter_of(file))
