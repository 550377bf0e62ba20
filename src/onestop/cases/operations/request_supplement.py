"""Ask the applicant to complete the dossier: everything that is lacking, at once."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from onestop.cases.domain.case_file import NOTHING, CaseFile
from onestop.cases.domain.law.request_supplement import REQUEST_SUPPLEMENT
from onestop.cases.operations.perform import perform
from onestop.kernel.actor import Actor


def request_supplement(
    *,
    code: str,
    reasons: Sequence[str],
    items: Sequence[str] = (),
    item_notes: Mapping[str, str] = NOTHING,
    note: str = "",
    reply_by: date | None = None,
    by: Actor,
    now: datetime,
) -> CaseFile:
    """Asked; `items` are components of the dossier by code and answers of the form (`answer_key`), `item_notes` why.

    Raises:
        NotFound, NotPermitted, ChangedMeanwhile.
        SupplementUsedUp, WaitingForApplicant, AlreadyDecided, TurnedAway: it is not the time to ask.
        ReasonRequired, UnknownReason: it is not said what is wrong.
        NothingNamed: it is not said what is to be completed.
        UnknownItem, ItemReasonMissing: something asked for is none of this dossier's, or it is not said why.
        NoDayToReply: the last day to answer is past or too late.
    """
    return perform(
        REQUEST_SUPPLEMENT,
        code=code,
        reasons=reasons,
        items=items,
        item_notes=item_notes,
        note=note,
        reply_by=reply_by,
        by=by,
        now=now,
    )
