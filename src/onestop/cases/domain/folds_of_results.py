"""What is done to the result of a case after it was decided changes in its file."""

from typing import Any

from onestop.cases.domain.case_file import NOTHING, Amendment, CaseFile
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.results import ABOVE
from onestop.cases.events import ResultCorrected, ResultReissued, ResultRestored, ResultRevoked
from onestop.kernel.times import moment


def result_corrected(file: CaseFile, event: ResultCorrected) -> dict[str, Any]:
    because = Grounds(tuple(event.reasons), event.note, event.by)
    changed = NOTHING if event.changed is None else event.changed
    return _amended(file, Amendment("corrected", event.document, moment(event.at), because, event.motion, changed))


def result_reissued(file: CaseFile, event: ResultReissued) -> dict[str, Any]:
    because = Grounds(tuple(event.reasons), event.note, event.by)
    return _amended(file, Amendment("reissued", event.document, moment(event.at), because))


def result_revoked(file: CaseFile, event: ResultRevoked) -> dict[str, Any]:
    because = Grounds(tuple(event.reasons), event.note, event.by)
    above = {ABOVE: event.above} if event.above else NOTHING
    return _amended(file, Amendment("revoked", event.document, moment(event.at), because, changed=above))


def result_restored(file: CaseFile, event: ResultRestored) -> dict[str, Any]:
    because = Grounds(tuple(event.reasons), event.note, event.by)
    decision = {"decided_on": event.decided_on} if event.decision is None else event.decision
    return _amended(file, Amendment("restored", event.document, moment(event.at), because, changed=decision))


def _amended(file: CaseFile, amendment: Amendment) -> dict[str, Any]:
    """The status of the case stays: what it was about was decided, and that was not undone."""
    return {"changed_at": amendment.made_at, "amendments": (*file.amendments, amendment)}
