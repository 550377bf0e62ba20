"""A birth registered for three agencies in one request, as it lies at them."""

from datetime import datetime, timedelta
from uuid import uuid4

from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.people import api as people

INTERLINKED = "2.000986"
AGENCY, AT = "H09.31.03", "h09.31.03"
POLICE, INSURANCE = "h09.31.03.ca", "h09.bh"
NUMBER = "074190001234"
ANSWERS = {
    "child_name": "Nguyễn Gia Hân",
    "child_birth_date": "2026-03-01",
    "child_sex": "female",
    "child_birth_place": "Bệnh viện Đa khoa tỉnh, phường Hiệp Thành",
    "child_ethnicity": "Kinh",
    "child_nationality": "Việt Nam",
    "child_home": "Bình Dương",
    "mother_name": "Nguyễn Thị Lan",
    "mother_birth_year": 1990,
    "mother_number": NUMBER,
    "mother_ethnicity": "Kinh",
    "mother_nationality": "Việt Nam",
    "home_address": "12 Bạch Đằng, phường Phú Cường",
    "household_head": "Nguyễn Thị Lan",
    "household_head_number": NUMBER,
    "household_relation": "Con",
    "first_clinic": "Trạm y tế phường Phú Cường",
    "relation": "parent",
    "copies": 0,
    "delivery": "online",
}


def official(role: str, at: str, now: datetime) -> Actor:
    """Whoever of the demo holds that post."""
    user = people.user_by_login(f"{role}.{at}")
    assert user is not None
    return people.actor_of(user, now)


def birth_lodged(now: datetime, *steps: str, signed: bool = True, delivery: str = "online") -> str:
    """Accepted an hour ago, and these steps of the commune done since: without any it is checked, and to be registered.
    Prepared, its certificate is `signed`.
    """
    applicant = people.find_person(NUMBER)
    assert applicant is not None
    began = now - timedelta(hours=1)
    submission = cases.Submission(
        procedure_code=INTERLINKED, agency=AGENCY, channel="in_person", answers=ANSWERS | {"delivery": delivery}, uploads={},
        received={"hospital_notice": cases.Received(originals=1)}, key=uuid4(),
    )  # fmt: skip
    code = cases.lodge_for_other(submission, applicant=applicant.id, by=official("receptionist", AT, now), now=began)
    checked = began + timedelta(minutes=5)
    for step in steps or ("check",):
        cases.complete_step(code=code, step=step, by=official("specialist", AT, now), now=checked)
    if signed and "civil_status" in steps:
        cases.decide(code=code, outcome="granted", by=official("head", AT, now), now=checked + timedelta(minutes=5))
    return code


def birth_checked(now: datetime, delivery: str = "online") -> str:
    """The same with the birth registered and its certificate signed: it lies at the police of the commune."""
    return birth_lodged(now, "check", "civil_status", delivery=delivery)
