"""A dossier that is taken up again is not turned away anew for what was overturned, nor by whoever did it: a decision on a
complaint is carried out (Law 02/2011/QH13 on complaints, Art. 46; from memory), and what was found wrong is not repeated.

What was refused or stopped at work may be refused or stopped for the same reason once it was dealt with anew, but not by the same
hand: somebody else looks at it (our rule). Nor is it turned away at the counter, where no second hand of the agency that is to
carry the decision out would look at it: accepted before, it was complete, and whether it is granted is decided at work. That its
applicant did not complete or pay the new case is a fact of the new one, no ground that was overturned.
"""

from collections.abc import Sequence
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ended_in_outage import RESTS_ON
from onestop.cases.domain.issued import latest
from onestop.cases.domain.parts import ended_parts, grounds_of_part, steps_yielding
from onestop.cases.domain.reasons import DUPLICATE, NOT_SUPPLEMENTED, WRONG_AGENCY, Grounds, words_of
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_reopening import (
    AcceptedBefore,
    GroundOverturned,
    OtherDocumentInForce,
    OtherDocumentUnissued,
    SameHand,
)
from onestop.cases.domain.reopening import ended_by_him
from onestop.cases.domain.results import is_revoked
from onestop.cases.domain.slips import DOCUMENT, number_of, slips_of
from onestop.cases.events import Decided, PaperIssued, PartEnded, ResultRestored, StepCompleted, Stopped
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event

_TURNED_DOWN: Final = ("refused", "stopped")
_CAME_UP_SINCE: Final = (WRONG_AGENCY, DUPLICATE, NOT_SUPPLEMENTED)
_ENDING: Final = Text("Từ chối hoặc dừng giải quyết", "Refuse or stop")
_TURNING_AWAY: Final = Text("Không tiếp nhận", "Do not accept")


def is_taken_up(file: CaseFile) -> bool:
    """Whether there is another case about the same matter: nearly none has one."""
    return bool(file.reopens or file.reopenings)


def require_not_overturned(file: CaseFile, earlier: CaseFile, reasons: Sequence[str], by: Actor) -> None:
    """Of a case that takes up `earlier`, which was turned away, before it is turned away too.

    Raises:
        GroundOverturned: for a reason for which the earlier one was.
        FourEyes: by whoever turned the earlier one away.
    """
    if earlier.outcome != "not_accepted" or earlier.because is None:
        return
    if again := _again(earlier.because, reasons):
        raise GroundOverturned(case_code=file.code, earlier=earlier.code, reason=words_of(again[0]))
    if did := ended_by_him(earlier, by):
        raise FourEyes(case_code=earlier.code, step=_TURNING_AWAY, done=did)


def require_not_turned_away(file: CaseFile, earlier: CaseFile, reasons: Sequence[str], by: Actor) -> None:
    """Of a case that takes up `earlier`, which was accepted and then ended against its applicant, before it is turned away: that
    is done for what came up since alone (no longer competent, lodged twice, what was asked for and not handed in).

    Raises:
        AcceptedBefore: for another reason.
        FourEyes: by whoever ended the earlier one.
    """
    if not _ended_against_him(file, earlier):
        return
    if judged := [one for one in reasons if one not in _CAME_UP_SINCE]:
        raise AcceptedBefore(case_code=file.code, earlier=earlier.code, reason=words_of(judged[0]))
    given = _turned_down_before(earlier, file.part)
    if given is not None and any(map(by.is_behind, given.doers)):
        raise FourEyes(case_code=earlier.code, step=_TURNING_AWAY, done=(_ENDING,))


def _ended_against_him(file: CaseFile, earlier: CaseFile) -> bool:
    """Whether it was accepted, and all of it or the one result ended without what was asked for."""
    if earlier.received_at is None:
        return False
    return file.part != earlier.part or earlier.outcome in (*_TURNED_DOWN, "withdrawn")


def require_another_hand(
    file: CaseFile, earlier: CaseFile, reasons: Sequence[str], by: Actor, *, part: str = ""
) -> None:
    """Of a case that takes up `earlier`, before what was refused or stopped there is refused or stopped too: the whole, or the
    result that the step `part` yields.

    Raises:
        SameHand: for a reason for which the earlier one was, by whoever gave it then.
    """
    given = _turned_down_before(earlier, part or file.part)
    again = _again(given, reasons) if given is not None else []
    if given is not None and again and any(map(by.is_behind, given.doers)):
        raise SameHand(case_code=file.code, earlier=earlier.code, reason=words_of(again[0]))


def _turned_down_before(earlier: CaseFile, part: str) -> Grounds | None:
    """Why it was refused or stopped there, and who said so; of one result, where that ended by itself or was all it was about."""
    if part != earlier.part:
        codes = steps_yielding(earlier, part)
        state = next((one.state for one in ended_parts(earlier) if one.step in codes), "")
        return grounds_of_part(earlier, part) if state in _TURNED_DOWN else None
    return earlier.because if earlier.outcome in _TURNED_DOWN else None


def turns_down(event: Event) -> bool:
    """Whether a case at work ends by it against its applicant, for reasons, or one of its results does."""
    return (
        (isinstance(event, Decided) and event.outcome == "refused")
        or (isinstance(event, Stopped) and event.outcome == "stopped")
        or (isinstance(event, PartEnded) and event.how in _TURNED_DOWN)
    )


def ends_without_result(before: CaseFile, after: CaseFile) -> bool:
    """Whether it is found that what it is about does not come of it: refused, turned away, stopped or withdrawn."""
    return after.outcome != before.outcome and after.outcome not in (None, "granted")


def _again(given: Grounds, reasons: Sequence[str]) -> list[str]:
    """The reasons that were given before, and are no facts of the new case."""
    return [one for one in reasons if one in given.reasons and one not in RESTS_ON]


def makes_hold(event: Event) -> bool:
    """Whether a document holds by it: granted, at once or once further steps are done, a revocation taken back, or the document
    of an older case issued when it is asked for."""
    granted = isinstance(event, Decided | StepCompleted) and event.outcome == "granted"
    return granted or isinstance(event, ResultRestored) or is_issued_later(event)


def is_issued_later(event: Event) -> bool:
    """Whether it is the document of a case decided before papers were issued, which is issued when first asked for."""
    return isinstance(event, PaperIssued) and event.paper == DOCUMENT.code and event.later


def require_not_in_force(file: CaseFile, other: CaseFile) -> None:
    """Before a document of this case holds, of `other`, which is about the same matter: of one matter never two documents hold.
    Which of both does not is said by revoking, with its ground; our rule, as all of reopening. It holds also where
    the content of that case, and so the file of the document, was erased.

    Raises:
        OtherDocumentInForce: that of the other case holds.
    """
    document = latest(other.issued, DOCUMENT.code)
    if document is not None and not is_revoked(other):
        number = number_of(other.code, DOCUMENT.ref(document.nth))
        raise OtherDocumentInForce(case_code=file.code, other=other.code, document=number)


def require_none_to_come(file: CaseFile, other: CaseFile) -> None:
    """Nor while the other was granted before papers were issued: whoever asks is given its document, which then holds.

    Raises:
        OtherDocumentUnissued: it is issued first, by opening it, and then revoked.
    """
    if DOCUMENT in slips_of(other) and latest(other.issued, DOCUMENT.code) is None:
        raise OtherDocumentUnissued(case_code=file.code, other=other.code)
