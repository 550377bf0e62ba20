"""Tracking without signing in: the code, how far it is, and not for whoever goes through the register."""

from dataclasses import fields
from datetime import timedelta

import pytest
from django.test import Client

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.kernel.times import local_date
from onestop.ops.bench.work import PROCEDURE
from onestop.portal.next_step import step_for_anybody
from onestop.portal.views import tracking
from onestop.runtime.api import Rate, now

from .test_answering import asked, lodged


@pytest.mark.usefixtures("province")
def test_a_stranger_sees_the_code_and_how_far_and_nothing_of_what(client: Client) -> None:
    code = lodged(now())
    body = client.get(f"/tra-cuu/{code}").content.decode()

    assert code in body
    assert "os-stage" in body
    assert catalogue.version_in_force(PROCEDURE, local_date(now())).name.vi not in body
    assert {one.name for one in fields(cases.progress_of(code))} == {"code", "status", "words", "stage", "ended"}


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize("dash", ["-", "–", "—", "‑", "−", " - ", " – ", "-\u200b"])
def test_a_code_is_read_with_any_dash_with_blanks_and_in_small_letters(client: Client, dash: str) -> None:
    code = lodged(now())
    answer = client.get("/tra-cuu", {"code": f" {code.lower().replace('-', dash)} "})
    assert answer.headers["Location"] == f"/tra-cuu/{code}"


@pytest.mark.django_db
def test_whoever_goes_through_the_codes_is_asked_to_wait(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracking, "LOOK_UPS", Rate(3, timedelta(minutes=1)))
    codes = [f"H09.31.05-260302-{number:04}" for number in range(1, 5)]
    answers = [client.get(f"/tra-cuu/{code}", REMOTE_ADDR="198.51.100.7") for code in codes]

    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]
    assert int(answers[-1].headers["Retry-After"]) <= 20
    assert client.get(f"/tra-cuu?code={codes[0]}", REMOTE_ADDR="198.51.100.7").status_code == 429
    assert client.get(f"/tra-cuu/{codes[0]}", REMOTE_ADDR="198.51.100.8").status_code == 404, "another is not held back"


@pytest.mark.parametrize("status", list(cases.Status), ids=lambda one: str(one.name))
def test_anybody_is_told_whom_a_case_waits_for_at_every_stage(status: cases.Status) -> None:
    said = step_for_anybody(status)
    assert said.vi.endswith(".")
    assert said.en.endswith(".")
    assert "bạn" not in said.vi, "the reader need not be the applicant"


@pytest.mark.usefixtures("province")
def test_a_case_that_waits_for_its_applicant_says_so_to_a_stranger(client: Client) -> None:
    assert "Đang chờ người nộp bổ sung" in client.get(f"/tra-cuu/{asked()}").content.decode()
