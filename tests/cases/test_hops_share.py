"""The share of a step elsewhere has one end, in lists as on pages: without the time that stood still for the applicant."""

from types import SimpleNamespace
from typing import Any, cast

from onestop.cases.domain.hand_overs import quota_end
from onestop.cases.domain.hop_progress import hops_of
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.queries.views import ListedCase

from .examples import CALENDAR, CITIZEN, ORIGINAL, SPECIALIST, at
from .test_hops import sent

ASKS: dict[str, Any] = {"reasons": ["missing_paper"], "note": "Bản đồ", "by": SPECIALIST, "calendar": CALENDAR}


def test_lists_and_pages_say_the_same_end() -> None:
    """Sent on the 2nd at eight, asked on the 3rd at nine, answered on the 9th at nine: the 4th at eight becomes the 10th."""
    asked, _ = request_supplement(sent(when=at(2, 8)), at=at(3), **ASKS)
    file, _ = answer_supplement(asked, received=ORIGINAL, by=CITIZEN, at=at(9), calendar=CALENDAR)
    (hop,) = hops_of(file, now=at(9), calendar=CALENDAR)
    listed = [
        ListedCase(cast("Any", SimpleNamespace(file=file)), kind=one.kind, nth=one.nth).share_ends(at(9))
        for one in file.open_tasks
    ]

    assert hop.due_at == at(10, 8)
    assert listed == [at(10, 8), at(10, 8)], "of whoever is to confirm, and of whoever watches"


def test_without_a_wait_it_is_the_quota_of_its_step() -> None:
    file = sent(when=at(2, 8))
    watched = next(one for one in file.open_tasks if one.kind == "sent")

    assert quota_end(file, watched, at(3), CALENDAR) == at(4, 8)
