"""Whom a procedure does not serve is told so before anything is typed."""

from dataclasses import replace

import pytest
from django.test import Client

from cases.conftest import submission
from cases.examples import CITIZEN, COMMUNE
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Grant
from onestop.kernel.times import local_date
from onestop.runtime.api import now

from .conftest import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]
MARRIAGE, COPY = "1.000894", "2.000815"


def test_a_company_begins_no_marriage() -> None:
    company = signed_in("anphu")
    for address in (f"/thu-tuc/{MARRIAGE}/nop", f"/thu-tuc/{MARRIAGE}/nop/kiem-tra"):
        for answer in (company.get(address), company.post(address)):
            assert answer.status_code == 409
            assert f"Thủ tục {MARRIAGE} chỉ dành cho người dân: Công dân Việt Nam." in answer.content.decode()
    assert company.post(f"/thu-tuc/{COPY}/nop").status_code == 302


def test_nor_lodges_one() -> None:
    company = replace(CITIZEN, kind="business", grants=(Grant("portal.apply", COMMUNE),))
    with pytest.raises(catalogue.NotServed):
        cases.lodge(submission(procedure_code=MARRIAGE, answers={}), by=company, now=now())


def test_a_person_may_act_for_a_company(lan: Client) -> None:
    assert lan.post("/thu-tuc/1.010723/nop").status_code == 302


def test_the_procedures_of_household_businesses_serve_them() -> None:
    for code in ("1.001570", "1.001612", "1.014035"):
        catalogue.version_in_force(code, local_date(now())).check_serves("business")
