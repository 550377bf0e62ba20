"""What the status of a case says about what may be asked of it now, refused with the reason."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import due_before_result, still_due
from onestop.cases.domain.parts_at_work import is_carried_out
from onestop.cases.domain.refusals import (
    AlreadyAccepted,
    AlreadyDecided,
    AlreadyStopped,
    ApprovedAlready,
    CannotFollow,
    ContentErased,
    NotAcceptedYet,
    NoWithdrawalRequested,
    TurnedAway,
    WaitingForApplicant,
    WithdrawalPending,
)
from onestop.cases.domain.refusals_of_fees import FeeStillDue, WaitingForPayment
from onestop.cases.domain.status import Status
from onestop.cases.domain.waits import Wait


def require_at_the_counter(file: CaseFile) -> None:
    """The dossier lies at the one-stop section and nobody has answered yet."""
    refuse_if_ended(file)
    refuse_if_withdrawing(file)
    if file.received_at is not None:
        raise AlreadyAccepted(case_code=file.code, received_at=file.received_at)


def require_at_work(file: CaseFile) -> None:
    """The competent agency has the dossier and owes its decision."""
    refuse_if_ended(file)
    if file.received_at is None:
        raise NotAcceptedYet(case_code=file.code)
    refuse_if_waiting(file)
    if not file.status.awaits_authority:
        raise CannotFollow(case_code=file.code, status=file.status, wanted=Status.PROCESSING)


def require_prepared(file: CaseFile) -> None:
    """As `require_at_work`; a request to withdraw, where nothing else is waited for, stops no work that can be undone."""
    if not file.is_prepared_on:
        require_at_work(file)


def is_worked_on(file: CaseFile) -> bool:
    """Whether what prepares the decision is done now."""
    return file.status.awaits_authority or file.is_prepared_on


def require_open(file: CaseFile) -> None:
    """At the counter or at work."""
    refuse_if_ended(file)
    refuse_if_waiting(file)
    if file.status is not Status.SUBMITTED and not file.status.awaits_authority:
        raise CannotFollow(case_code=file.code, status=file.status, wanted=Status.SUPPLEMENT)


def refuse_if_waiting(file: CaseFile) -> None:
    if not file.waits:  # as of most dossiers
        return
    refuse_if_withdrawing(file)
    if file.payment is not None:
        raise WaitingForPayment(case_code=file.code, due=still_due(file))
    if file.asked is not None:
        raise WaitingForApplicant(case_code=file.code, asked_at=file.asked.began_at)


def refuse_if_withdrawing(file: CaseFile) -> None:
    """Until the request to withdraw is answered nobody goes on with the dossier."""
    if (asked := file.withdrawal) is not None:
        raise WithdrawalPending(case_code=file.code, asked_at=asked.began_at)


def nothing_is_due(file: CaseFile) -> bool:
    """Whether everything for which the result waits was paid or waived."""
    return not due_before_result(file)


def refuse_if_unpaid(file: CaseFile) -> None:
    """What is due is paid before the result is handed over, unless it is waived."""
    if due := due_before_result(file):
        raise FeeStillDue(case_code=file.code, due=due)


def refuse_if_approved(file: CaseFile) -> None:
    """Granted, it is carried out; only a correction or revocation of the result undoes it."""
    if file.is_decided:
        raise ApprovedAlready(case_code=file.code)


def refuse_if_carried_out(file: CaseFile) -> None:
    """The same, unless other results of an interlinked case are still being made: those can be ended by themselves."""
    if is_carried_out(file):
        raise ApprovedAlready(case_code=file.code)


def require_withdrawal(file: CaseFile) -> Wait:
    """The request to withdraw that is to be answered. Raises NoWithdrawalRequested."""
    refuse_if_ended(file)
    if (asked := file.withdrawal) is None:
        raise NoWithdrawalRequested(case_code=file.code)
    return asked


def require_content(file: CaseFile) -> None:
    """What the case is about was not erased."""
    if file.content_erased_at is not None:
        raise ContentErased(case_code=file.code)


def refuse_if_ended(file: CaseFile) -> None:
    status = file.status
    if status is Status.NOT_ACCEPTED:
        raise TurnedAway(case_code=file.code)
    if status is Status.STOPPED:
        raise AlreadyStopped(case_code=file.code)
    if file.finished_at is not None:
        raise AlreadyDecided(case_code=file.code, finished_at=file.finished_at, outcome=file.outcome or "")
