"""Where the process sets a time for confirming, it is apart from the share of the step, and both run from when it was sent."""

from typing import Any

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hop_progress import Hop, hops_of
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.take_back_hand_over import take_back_hand_over
from onestop.cases.domain.refusals_of_hops import ShareNotOver

from .examples import CALENDAR, CITIZEN, HOPPING, ORIGINAL, SPECIALIST, at
from .test_hops import confirmed, due, sent

TWO_HOURS = {"value": 2, "unit": "working_hour"}
PROCESS: dict[str, Any] = {
    **HOPPING,
    "nodes": {
        code: {**node, "confirm_within": TWO_HOURS} if node.get("at") else node
        for code, node in HOPPING["nodes"].items()
    },
}
SENT = at(2, 8)
"""A Monday; two working days for the step, to Wednesday at eight; two hours to confirm, to ten."""


def hop(file: CaseFile, now: Any) -> Hop:
    return hops_of(file, now=now, calendar=CALENDAR)[0]


def handed_over() -> CaseFile:
    return sent(when=SENT, process=PROCESS)


def test_to_confirm_and_to_watch_end_with_the_two_hours_and_the_step_with_its_share() -> None:
    file = handed_over()
    taken = confirmed(file, when=at(2, 9))

    assert (due(file, "hand_over"), due(file, "sent")) == (at(2, 10), at(2, 10))
    assert due(taken, "step") == at(4, 8)
    assert (hop(file, at(2, 9)).confirm_by, hop(file, at(2, 9)).due_at) == (at(2, 10), at(4, 8))
    assert (hop(taken, at(2, 9)).confirm_by, hop(taken, at(2, 9)).due_at) == (at(2, 10), at(4, 8))


def test_not_confirmed_after_them_it_is_late_and_may_be_taken_back() -> None:
    file = handed_over()
    said: dict[str, Any] = {"answer": "kept", "explanation": "Không ai nhận", "by": SPECIALIST, "calendar": CALENDAR}

    assert (hop(file, at(2, 10)).is_late(at(2, 10)), hop(file, at(2, 11)).is_late(at(2, 11))) == (False, True)
    with pytest.raises(ShareNotOver):
        take_back_hand_over(file, step="register", at=at(2, 9), **said)
    assert take_back_hand_over(file, step="register", at=at(2, 11), **said)[1]


def test_confirmed_late_says_so_and_does_not_make_the_step_late() -> None:
    late = hop(confirmed(handed_over(), when=at(2, 14)), at(2, 14))

    assert (late.confirmed_late, late.is_late(at(2, 14))) == (True, False)
    assert not hop(confirmed(handed_over(), when=at(2, 10)), at(2, 10)).confirmed_late


def test_without_one_the_share_is_all_there_is() -> None:
    file = sent(when=SENT)

    assert hop(file, at(3)).confirm_by is None
    assert due(confirmed(file), "step") == due(file, "hand_over") == at(4, 8)


def test_neither_runs_while_the_applicant_is_waited_for() -> None:
    """Asked at nine on the 2nd, answered at nine a week later: both ends move by the five working days between."""
    asked, _ = request_supplement(
        handed_over(), reasons=["missing_paper"], note="Bản đồ", by=SPECIALIST, at=at(2, 9), calendar=CALENDAR
    )
    file, _ = answer_supplement(asked, received=ORIGINAL, by=CITIZEN, at=at(9, 9), calendar=CALENDAR)
    taken = confirmed(file, when=at(9, 10))

    assert (hop(file, at(9, 9)).confirm_by, hop(file, at(9, 9)).due_at) == (at(9, 10), at(11, 8))
    assert (due(taken, "step"), hop(taken, at(10)).due_at) == (at(11, 8), at(11, 8))
    assert not hop(taken, at(10)).confirmed_late
