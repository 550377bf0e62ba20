"""Find the cases about the same matter, taken up again or taking up, before one is turned away or its document holds."""

from collections.abc import Iterable, Iterator, Sequence

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.overturned import (
    is_issued_later,
    is_taken_up,
    makes_hold,
    require_another_hand,
    require_none_to_come,
    require_not_in_force,
    require_not_overturned,
    require_not_turned_away,
    turns_down,
)
from onestop.cases.domain.refusals_of_reopening import ResultCameElsewhere
from onestop.cases.domain.reopening import came_alone
from onestop.cases.events import NotAccepted, PartEnded, PartReady
from onestop.cases.queries.dealt_with_elsewhere import beside, dealt_with_elsewhere
from onestop.kernel.actor import Actor
from onestop.kernel.event import Event


def check_none_goes_on(file: CaseFile, part: str = "") -> None:
    """Of one matter one case goes on at a time, and it, or one of its results, is taken up once from one case.

    Asked while the cases of the matter are taken one at a time. Raises GoesOnElsewhere, TakenUpElsewhere.
    """
    if (refusal := dealt_with_elsewhere(file, part)) is not None:
        raise refusal


def check_overturned(file: CaseFile, events: Iterable[Event], reasons: Sequence[str], by: Actor) -> None:
    """Before its papers are set, which takes its time. That none holds is asked once more as it is written (`one_matter`).

    Raises GroundOverturned, AcceptedBefore, FourEyes, SameHand, OtherDocumentInForce, OtherDocumentUnissued, ResultCameElsewhere.
    """
    if not is_taken_up(file):
        return
    told = tuple(events)
    turned_away = any(isinstance(one, NotAccepted) for one in told)
    downs = tuple(filter(turns_down, told))
    before = tuple(_taken_up(file)) if turned_away or downs else ()
    if turned_away:
        for earlier in before[:1]:
            require_not_overturned(file, earlier, reasons, by)
        # The last of them which was not turned away itself.
        if (judged := next((one for one in before if one.outcome != "not_accepted"), None)) is not None:
            require_not_turned_away(file, judged, reasons, by)
    matter = tuple(_of_the_matter(file, before)) if downs else ()
    for event in downs:
        part = event.step if isinstance(event, PartEnded) else ""
        for earlier in matter:
            require_another_hand(file, earlier, reasons, by, part=part)
    for ready in told:
        if isinstance(ready, PartReady):
            _check_made_once(file, ready.step)
    if any(map(makes_hold, told)):
        check_no_other_holds(file, told)


def _of_the_matter(file: CaseFile, before: Sequence[CaseFile]) -> Iterator[CaseFile]:
    """What it takes up, and what was taken up beside it: each of two decisions may have opened a case from the first."""
    codes = {one.code for one in before}
    yield from before
    yield from (one for one in beside(file) if one.code not in codes)


def _taken_up(file: CaseFile) -> Iterator[CaseFile]:
    """The case it takes up, and what that one took up."""
    code = file.reopens
    while code and (earlier := next(store.all_existing([code]), None)) is not None:
        yield earlier
        code = earlier.reopens


def _check_made_once(file: CaseFile, part: str) -> None:
    """What came of a case about that result alone is made in no other, but in one that takes up that very case.

    Raises ResultCameElsewhere.
    """
    taken_up = {one.code for one in _taken_up(file)}
    for other in beside(file):
        if came_alone(other, part) and other.code not in taken_up:
            raise ResultCameElsewhere(case_code=file.code, other=other.code)


def check_no_other_holds(file: CaseFile, events: Iterable[Event]) -> None:
    """What is about one of several results alone leads to no document, and stands beside that of the others.

    Raises OtherDocumentInForce, OtherDocumentUnissued, ResultCameElsewhere.
    """
    if file.part:
        _check_made_once(file, file.part)
        return
    # One that is granted and was never fetched is no reason to keep back another that is granted, too.
    later = all(is_issued_later(one) for one in events if makes_hold(one))
    for other in beside(file):
        require_not_in_force(file, other)
        if not later:
            require_none_to_come(file, other)
