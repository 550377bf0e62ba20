"""Tracking without signing in: the code, how far it is, and not for whoever goes through the register."""

from dataclasses import fields
from datetime import timedelta

import pytest
from django.test import Client

from cases.examples import HEAD, RECEPTIONIST, SPECIALIST, at
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.kernel.times import local_date
from onestop.ops.bench.work import PROCEDURE
from onestop.portal.next_step import step_for_anybody
from onestop.portal.views import tracking
from onestop.runtime.api import Rate, now

from .conftest import World
from .test_answering import lodged


@pytest.mark.usefixtures("province")
def test_a_stranger_sees_the_code_and_how_far_and_nothing_of_what(client: Client) -> None:
    code = lodged(now())
    body = client.get(f"/tra-cuu/{code}").content.decode()

    assert code in body
    assert "os-stage" in body
    assert catalogue.version_in_force(PROCEDURE, local_date(now())).name.vi not in body
    assert {one.name for one in fields(cases.progress_of(code))} == {"code", "stage", "ended"}


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


@pytest.mark.parametrize("stage", range(1, len(tracking.STAGES) + 1))
@pytest.mark.parametrize("ended", [True, False])
def test_anybody_is_told_how_far_a_case_is_at_every_stage(stage: int, ended: bool) -> None:
    said = step_for_anybody(min(stage, 4), ended=ended)
    assert said.vi.endswith(".")
    assert said.en.endswith(".")
    assert "bạn" not in said.vi, "the reader need not be the applicant"


def seen(code: str) -> str:
    """What a stranger sees of it, but for the code."""
    return main_of(f"/tra-cuu/{code}").replace(code, "CODE")


def main_of(address: str) -> str:
    return Client().get(address).content.decode().split("<main")[1]


@pytest.mark.django_db
def test_a_stranger_does_not_learn_that_something_was_asked_for(world: World) -> None:
    """Codes run in turn: whoever goes through them would count an agency's requests, and know a neighbour's."""
    at_the_counter, asked_there = world.lodge(), world.lodge()
    cases.request_supplement(code=asked_there, reasons=["unsigned"], items=["id"], by=RECEPTIONIST, now=at(3))
    assert seen(asked_there) == seen(at_the_counter)

    at_work, asked_later = (worked_on(world) for _ in range(2))
    cases.request_supplement(code=asked_later, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    assert seen(asked_later) == seen(at_work)


@pytest.mark.django_db
def test_a_stranger_does_not_learn_how_a_case_ended(world: World) -> None:
    granted, refused, turned_away = worked_on(world), worked_on(world), world.lodge()
    cases.decide(code=granted, outcome="granted", by=HEAD, now=at(4))
    cases.decide(
        code=refused, outcome="refused", reasons=["dispute"], note="Thửa 12 đang có đơn khiếu nại", by=HEAD, now=at(4)
    )
    assert seen(refused) == seen(granted)
    for code in (granted, refused):
        cases.return_result(code=code, delivery="counter", by=RECEPTIONIST, now=at(5))
    cases.refuse_intake(
        code=turned_away, reasons=["not_eligible"], note="Không thường trú tại xã", by=RECEPTIONIST, now=at(5)
    )

    assert seen(granted) == seen(refused) == seen(turned_away)
    assert "os-stage" not in seen(granted)


def worked_on(world: World) -> str:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(2))
    return code
