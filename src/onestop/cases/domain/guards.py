"""What the status of a case says about what may be asked of it now, refused with the reason."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals import (
    AlreadyAccepted,
    AlreadyDecided,
    CannotFollow,
    ContentErased,
    NotAcceptedYet,
    TurnedAway,
    WaitingForApplicant,
)
from onestop.cases.domain.status import Status


def require_at_the_counter(file: CaseFile) -> None:
    """The dossier lies at the one-stop section and nobody has answered yet."""
    _refuse_if_ended(file)
    if file.received_at is not None:
        raise AlreadyAccepted(case_code=file.code, received_at=file.received_at)


def require_at_work(file: CaseFile) -> None:
    """The competent agency has the dossier and owes its decision."""
    _refuse_if_ended(file)
    if file.received_at is None:
        raise NotAcceptedYet(case_code=file.code)
    refuse_if_waiting(file)
    if not file.status.awaits_authority:
        raise CannotFollow(case_code=file.code, status=file.status, wanted=Status.PROCESSING)


def require_open(file: CaseFile) -> None:
    """At the counter or at work."""
    _refuse_if_ended(file)
    refuse_if_waiting(file)
    if file.status is not Status.SUBMITTED and not file.status.awaits_authority:
        raise CannotFollow(case_code=file.code, status=file.status, wanted=Status.SUPPLEMENT)


def refuse_if_waiting(file: CaseFile) -> None:
    if file.asked is not None:
        raise WaitingForApplicant(case_code=file.code, asked_at=file.asked.began_at)


def require_content(file: CaseFile) -> None:
    """What the case is about was not erased."""
    if file.content_erased_at is not None:
        raise ContentErased(case_code=file.code)


def _refuse_if_ended(file: CaseFile) -> None:
    if file.status is Status.NOT_ACCEPTED:
        raise TurnedAway(case_code=file.code)
    if file.finished_at is not None:
        raise AlreadyDecided(case_code=file.code, finished_at=file.finished_at, outcome=file.outcome or "")
