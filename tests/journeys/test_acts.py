"""Every act of the desk as people meet it: its page in both languages, on a wide screen and on a phone."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from cases.act_examples import EXAMPLES
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.runtime.api import now

from .eyes import assert_accessible, picture, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

CHANGE = "1.004859"
AGENCY, AT = "H09.31.03", "h09.31.03"
AT_THE_DESK = {name: one for name, one in EXAMPLES.items() if name == one.act and "desk" in cases.ACTS[name].faces}
SAID: dict[str, dict[str, Any]] = {
    "request_supplement": {"reasons": ["unreadable"], "items": ["proof"], "note": "Trang 2 của bản án bị mờ."},
    "complete_step": {"facts": {"needs_site_visit": False}},
}
"""What is said in this procedure, where it is not what the example says."""
ANSWERS = {
    "person_name": "Nguyễn Thị Lan",
    "document": "Giấy khai sinh số 12",
    "wrong_text": "Ngày sinh 12/3/1995",
    "kind": "correction",
    "right_text": "Ngày sinh 13/2/1995",
    "reason": "Khi đăng ký ghi nhầm ngày sinh.",
}


def official(role: str, now: datetime) -> Actor:
    user = people.user_by_login(f"{role}.{AT}")
    assert user is not None
    return people.actor_of(user, now)


def case_brought_to(act: str, now: datetime) -> str:
    """A case in which `act` is the next; lodged an hour ago."""
    applicant = people.find_person("074190001234")
    assert applicant is not None
    moment = now - timedelta(hours=1)
    code = cases.lodge_for_other(
        procedure_code=CHANGE, agency=AGENCY, applicant=applicant.id, answers=ANSWERS | {"delivery": "counter"},
        uploads={}, on_paper=["proof"], accept=False, submission_key=uuid4(),
        by=official("receptionist", now), now=moment,
    )  # fmt: skip
    for name in AT_THE_DESK[act].after:
        act_before = cases.ACTS[name]
        for step in waiting_steps(code, now) if act_before.per_step else ("",):
            moment += timedelta(minutes=1)
            said = SAID.get(name, AT_THE_DESK[name].answers)
            cases.perform(act_before, code=code, step=step, by=official(doer_of(name), now), now=moment, **said)
    return code


def waiting_steps(code: str, now: datetime) -> Iterator[str]:
    """One after the other, until the decision waits."""
    while step := next(
        (one for one in cases.file_for(code=code, by=official("head", now)).waiting if not one.decision), None
    ):
        yield step.code


def doer_of(act: str) -> str:
    """A role that may, wherever it is."""
    return max(role for role, place in AT_THE_DESK[act].may if place)


@pytest.mark.parametrize("act", AT_THE_DESK)
def test_an_act_can_be_read_and_done_by_anybody(page: Page, base: str, act: str) -> None:
    at = now()
    code = case_brought_to(act, at)
    sign_in_as(page, base, f"{doer_of(act)}.{AT}")
    address = reverse(
        f"desk:{act}", args=[code, *([next(waiting_steps(code, at))] if cases.ACTS[act].per_step else [])]
    )
    for language in ("vi", "en"):
        page.goto(f"{base}{reverse('frame:language', args=[language])}?next={address}")
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(base + address)
            assert page.url.endswith(address)
            assert_accessible(page)
            picture(page, f"act-{act}-{language}-{width}")
        page.goto(f"{base}{reverse('desk:case', args=[code])}")
        assert_accessible(page)
        picture(page, f"act-{act}-case-{language}")
    page.goto(base + address)
    page.locator("form button.govuk-button").last.click()
    page.wait_for_load_state()
    asks = [field for field in cases.ACTS[act].asks if field.kind in ("reasons", "confirm", "gateway_facts")]
    assert page.locator(".govuk-error-summary").count() == bool(asks)
    picture(page, f"act-{act}-pressed")
