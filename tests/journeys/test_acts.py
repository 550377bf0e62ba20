"""Every act of the desk as people meet it: its page in both languages, on a wide screen and on a phone."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page

from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.people import api as people

from .eyes import assert_accessible, picture, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

CHANGE = "1.004859"
AGENCY, AT = "H09.31.03", "h09.31.03"
PATHS: dict[str, tuple[str, ...]] = {
    "accept": (),
    "refuse_intake": (),
    "request_supplement": (),
    "answer_supplement": ("request_supplement",),
    "complete_step": ("accept",),
    "decide": ("accept", "appraise", "propose"),
    "return_result": ("accept", "appraise", "propose", "decide"),
}
"""What was done before each act can be."""
WHO = {"complete_step": "specialist", "appraise": "specialist", "propose": "specialist", "decide": "head"}
SAID: dict[str, dict[str, Any]] = {
    "request_supplement": {"reasons": ["unreadable"], "items": ["proof"], "note": "Trang 2 của bản án bị mờ."},
    "appraise": {"facts": {"needs_site_visit": False}},
    "decide": {"outcome": "granted"},
}
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
    for minutes, name in enumerate(PATHS[act], start=1):
        step = name if name not in cases.ACTS else ""
        cases.perform(
            cases.ACTS["complete_step" if step else name], code=code, step=step,
            by=official(WHO.get(name, "receptionist"), now), now=moment + timedelta(minutes=minutes),
            **SAID.get(name, {"facts": {}} if step else {}),
        )  # fmt: skip
    return code


def test_every_act_of_the_desk_has_its_path() -> None:
    assert set(PATHS) == {act.code for act in cases.ACTS.values() if "desk" in act.faces}


@pytest.mark.parametrize("act", PATHS)
def test_an_act_can_be_read_and_done_by_anybody(page: Page, base: str, act: str) -> None:
    now = timezone.now()
    code = case_brought_to(act, now)
    sign_in_as(page, base, f"{WHO.get(act, 'receptionist')}.{AT}")
    address = reverse(f"desk:{act}", args=[code, "appraise"] if act == "complete_step" else [code])
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
            picture(page, f"act-{act}-case-{language}-{width}")
    page.goto(base + address)
    page.locator("form button.govuk-button").last.click()
    page.wait_for_load_state()
    asks = [field for field in cases.ACTS[act].asks if field.kind in ("reasons", "confirm", "gateway_facts")]
    assert page.locator(".govuk-error-summary").count() == bool(asks)
    picture(page, f"act-{act}-pressed")
