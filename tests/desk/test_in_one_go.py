"""Several dossiers of one person in one go, and what is settled the same day passed on to whoever signs."""

import re
from uuid import uuid4

import pytest
from django.test import Client

from cases.conftest import PROCEDURE, World, definition, published
from cases.examples import COMMUNE, RECEPTIONIST, SIMPLE, official
from cases.test_passing_on import same_day
from onestop.access import api as access
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.runtime.api import now, raw

from .conftest import SitDown
from .test_counter_keeps import hidden
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
AT_ONCE = "9.000094"
BOTH = official(COMMUNE, "cases.lodge_for_other", "cases.accept", "cases.return", "cases.step", key="21")
CODES = re.compile(r"H09\.[0-9.]+-\d{6}-\d{4}")


@pytest.fixture
def at_once(world: World) -> str:
    published([same_day(definition(AT_ONCE, SIMPLE, []))])
    return f"{DESK}/tiep-nhan/{AT_ONCE}"


def received(client: Client, address: str, **more: str) -> str:
    """Where it leads."""
    answer = client.post(address, counter_form(submission_key=str(uuid4()), **more))
    assert answer.status_code == 302, answer.content.decode()[:2000]
    return str(answer.headers["Location"])


def the_next(client: Client, form: str) -> str:
    """What the form that opened for the same person leads to, sent as it stands."""
    body = client.get(form).content.decode()
    typed = hidden(body) | {"kind": "next", "applicant-number": re.findall(r'id="so"[^>]*value="([^"]*)"', body)[0]}
    answer = client.post(form, typed)
    assert answer.status_code == 302
    return str(answer.headers["Location"])


def test_the_next_of_the_same_person_follows_without_a_page_between(sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    address = f"{DESK}/tiep-nhan/{PROCEDURE}"
    form = received(client, address, then="again")
    assert form.startswith(f"{address}?cung-nguoi=")
    body = client.get(form).content.decode()
    assert "Hôm nay đã nhận của người này" in body
    assert "Võ Thị Mười" in body

    last = client.get(the_next(client, form)).content.decode()
    both = [code for (code,) in raw("SELECT code FROM cases_case ORDER BY id")]
    assert len(both) == 2
    assert all(code in last for code in both)
    assert "In 2 giấy hẹn" in last


def test_their_slips_are_one_file(sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    form = received(client, f"{DESK}/tiep-nhan/{PROCEDURE}", then="again")
    code = CODES.findall(the_next(client, form))[0]
    paper = client.get(f"{DESK}/da-tiep-nhan/{code}/giay-hen.pdf")
    assert paper.status_code == 200
    assert paper.content.startswith(b"%PDF")
    seen = {line.subject for line in access.accesses(access.AccessFilter(kind="slip"), limit=20).items}
    assert {code for (code,) in raw("SELECT code FROM cases_case")} <= seen
    assert client.get(f"{DESK}/da-tiep-nhan/H09.31.05-260302-9999/giay-hen.pdf").status_code == 404


@pytest.mark.parametrize(("by", "offered"), [(BOTH, True), (RECEPTIONIST, False)])
def test_passing_on_is_offered_to_whoever_may_check(sit_down: SitDown, at_once: str, by: Actor, offered: bool) -> None:
    body = sit_down(by).get(at_once).content.decode()
    assert ('name="to_sign"' in body) is offered
    assert (re.search(r'name="to_sign"[^>]*checked', body) is not None) is offered


def test_what_is_passed_on_waits_to_be_signed_and_has_no_slip_to_print(sit_down: SitDown, at_once: str) -> None:
    client = sit_down(BOTH)
    page = client.get(received(client, at_once, to_sign="yes")).content.decode()
    code = CODES.findall(page)[0]
    file = cases.case_for(code=code, by=BOTH, now=now()).file
    assert [step.code for step in file.waiting] == ["sign"]
    assert "Đã kiểm tra và trình ký" in page


def test_unticked_or_sent_by_whoever_may_not_it_is_received_as_ever(sit_down: SitDown, at_once: str) -> None:
    for by, said in ((BOTH, {}), (RECEPTIONIST, {"to_sign": "yes"})):
        code = CODES.findall(received(sit_down(by), at_once, kind=by.key, **said))[0]
        assert [step.code for step in cases.case_for(code=code, by=by, now=now()).file.waiting] == ["appraise"]
