"""What whoever watches over the access log may type to narrow it."""

from datetime import UTC, datetime

import pytest

from onestop.access.api import AccessView
from onestop.access.domain.access import Kind
from onestop.identity.views.access_log import filter_of, measure_of

ASKED = dict.fromkeys(("what", "kind", "subject", "login", "agency", "since", "until"), "")


@pytest.mark.parametrize("typed", ["H09.31.03–261126–0001", "h09.31.03 - 261126 - 0001", "000.03.31.H09-261126-0001"])
def test_a_case_is_asked_for_by_its_code_however_it_is_written(typed: str) -> None:
    chosen = filter_of({**ASKED, "subject": typed})
    assert chosen
    assert chosen.subject == "H09.31.03-261126-0001"


@pytest.mark.parametrize("typed", ["", "4711", "9f0c8b3e-5e57-4a1f-9d8a-1b2c3d4e5f60"])
def test_what_is_no_code_of_a_case_is_asked_for_as_it_stands(typed: str) -> None:
    chosen = filter_of({**ASKED, "subject": typed})
    assert chosen
    assert chosen.subject == typed


def looked_at(kind: Kind, subject: str) -> AccessView:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    return AccessView(
        id=1, at=at, what="looked", kind=kind, subject=subject, purpose="oversight", user_id=1, capacity="leader",
        agency="H09", place="10.0.x.x", route="cockpit:drill_down",
    )  # fmt: skip


def test_the_cases_behind_a_figure_are_told_by_its_measure() -> None:
    name = measure_of(looked_at("case_list", "cases_on_time"))
    assert name
    assert name.vi == "Hồ sơ giải quyết đúng hoặc trước hạn"


@pytest.mark.parametrize(("kind", "subject"), [("case_list", ""), ("case", "H09.31.03-261126-0001")])
def test_what_is_no_figure_has_no_measure(kind: Kind, subject: str) -> None:
    assert measure_of(looked_at(kind, subject)) is None
