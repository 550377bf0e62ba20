"""Accept a dossier at the one-stop section: its clock begins."""

from datetime import datetime

from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.law.accept import ACCEPT
from onestop.cases.domain.paying import FeeAtCounter
from onestop.cases.domain.received import Counts
from onestop.cases.operations.perform import perform
from onestop.kernel.actor import Actor


def accept(
    *,
    code: str,
    received: Counts = NOTHING,
    in_part: str = "",
    fee: FeeAtCounter | None = None,
    by: Actor,
    now: datetime,
) -> CaseFile:
    """The dossier is complete; the result is promised. `received` counts what was brought on paper now, `in_part` says why
    fewer of an optional paper will do, `fee` what is to be paid and whether it was.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        AlreadyAccepted, TurnedAway, WaitingForApplicant: it does not wait for this.
        PapersNotReceived: a required paper is not there.
        PapersInPart: of an optional one fewer came than are wanted, and it is not said why they will do.
    """
    return perform(ACCEPT, code=code, received=received, in_part=in_part, fee=fee, by=by, now=now)
