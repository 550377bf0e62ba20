"""The form of the counter sent again with other words: nothing of them is lost, and pressed once more they are a dossier."""

import re

import pytest
from django.test import Client

from cases.conftest import PROCEDURE, World
from cases.examples import RECEPTIONIST
from onestop.cases.models import Case

from .conftest import SitDown
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
RECEIVE = f"{DESK}/tiep-nhan/{PROCEDURE}"
NEWCOMER = {"applicant-number": "074099012345", "applicant-name": "Người Mới Tinh"}


@pytest.fixture
def desk(world: World, sit_down: SitDown) -> Client:
    client = sit_down(RECEPTIONIST)
    assert client.post(RECEIVE, counter_form()).status_code == 302
    return client


@pytest.mark.parametrize("otherwise", [NEWCOMER, {"kind": "second child"}], ids=["somebody else", "something else"])
def test_it_is_told_kept_and_sent_anew(desk: Client, otherwise: dict[str, str]) -> None:
    answer = desk.post(RECEIVE, counter_form(**otherwise))
    body = answer.content.decode()

    assert answer.status_code == 422
    assert "chưa nhận thêm gì" in body
    assert all(typed in body for typed in otherwise.values())
    assert Case.objects.count() == 1

    [key] = re.findall(r'name="submission_key" value="([^"]+)"', body)
    assert key != counter_form()["submission_key"]
    assert desk.post(RECEIVE, counter_form(**otherwise, submission_key=key)).status_code == 302
    assert Case.objects.count() == 2
