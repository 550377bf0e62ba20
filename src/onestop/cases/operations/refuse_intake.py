"""Turn a dossier away at the one-stop section, with reasons."""

from collections.abc import Sequence
from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.refuse_intake import REFUSE_INTAKE
from onestop.cases.operations.perform import perform
from onestop.kernel.actor import Actor


def refuse_intake(*, code: str, reasons: Sequence[str], note: str = "", by: Actor, now: datetime) -> CaseFile:
    """Not accepted.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        ReasonRequired, UnknownReason: it is not said why.
        AlreadyAccepted, TurnedAway: too late for this.
    """
    return perform(REFUSE_INTAKE, code=code, reasons=reasons, note=note, by=by, now=now)
