"""What stands beside a procedure is what the clock would promise, and nothing where it could promise nothing."""

import re
from dataclasses import replace
from datetime import date, datetime

import pytest
from django.test import Client

from onestop.catalogue import api as catalogue
from onestop.kernel.times import LOCAL
from onestop.portal.promise import promise_of

ON = date(2026, 11, 25)
MORNING = datetime(2026, 11, 25, 8, 30, tzinfo=LOCAL)
AFTER_THREE = datetime(2026, 11, 25, 15, 30, tzinfo=LOCAL)

pytestmark = pytest.mark.usefixtures("province")


def version(code: str) -> catalogue.ProcedureVersion:
    return catalogue.version_in_force(code, ON)


@pytest.mark.parametrize(("now", "due"), [(MORNING, ON), (AFTER_THREE, date(2026, 11, 26))])
def test_the_date_is_that_of_a_complete_file_accepted_now(now: datetime, due: date) -> None:
    promise = promise_of(version("1.001193"), now)

    assert promise.reading is not None
    assert promise.reading.due == due
    assert promise.reading.explanation


def test_papers_that_everybody_brings_are_counted() -> None:
    birth = version("1.001193")
    promise = promise_of(birth, MORNING)

    assert [one.code for one in promise.to_bring] == ["hospital_notice"]
    assert len(birth.asked_papers) > len(promise.to_bring), "what only some bring is not counted for all"


def test_what_is_held_is_named_but_not_the_identity_paper_that_is_shown() -> None:
    marriage = promise_of(version("1.000894"), MORNING)

    assert [one.code for one in marriage.held] == ["marital_status"]
    assert [one.at for one in marriage.bring] == ["lodging", "signing"]
    assert marriage.verified is not None
    assert "5 ngày làm việc" in marriage.verified.vi


def test_without_a_term_nothing_is_promised() -> None:
    birth = version("1.001193")
    unknown = tuple(replace(one, term=None, unit=None) for one in birth.channels)

    assert promise_of(replace(birth, channels=unknown), MORNING).reading is None
    assert promise_of(replace(birth, channels=()), MORNING).door is None


def test_beyond_the_declared_calendar_nothing_is_promised() -> None:
    assert promise_of(version("1.013225"), datetime(2099, 1, 5, 9, 0, tzinfo=LOCAL)).reading is None


def test_a_date_that_depends_on_the_case_is_not_promised_before_the_case_is_known() -> None:
    permit = version("1.013225")
    days = {one.channels[0].term for one in map(permit.for_variant, [case.code for case in permit.variants])}

    assert len(days) > 1
    assert promise_of(permit, MORNING).reading is None
    assert promise_of(permit.for_variant(permit.variants[0].code), MORNING).reading is not None


@pytest.mark.parametrize(
    ("now", "received"),
    [
        (MORNING, None),
        (datetime(2026, 11, 25, 22, 1, tzinfo=LOCAL), datetime(2026, 11, 26, 7, 0, tzinfo=LOCAL)),
        (datetime(2026, 11, 28, 9, 0, tzinfo=LOCAL), datetime(2026, 11, 30, 7, 0, tzinfo=LOCAL)),
    ],
)
def test_at_night_and_on_days_off_the_date_is_that_of_the_next_office_hour(
    now: datetime, received: datetime | None
) -> None:
    promise = promise_of(version("1.001193"), now)

    assert promise.received == received
    assert promise.reading == promise_of(version("1.001193"), received or now).reading


@pytest.mark.parametrize("code", ["1.001776", "1.001612", "1.003677"])
def test_a_paper_wanted_in_some_case_is_not_called_optional_in_it(lan: Client, code: str) -> None:
    """Whoever is under supervision hands in its consent when he declares his absence; nobody else does."""
    page = lan.get(f"/thu-tuc/{code}").content.decode()

    assert re.findall(r"Chỉ khi: ([^<]+)", page)
    assert "(không bắt buộc)" not in page
    assert "Không bắt buộc giấy nào" not in page
