"""The page of a unit's load, and its work shared out from there."""

import re
from dataclasses import replace
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.act_examples import ELSEWHERE, holder
from cases.conftest import World, colleagues
from cases.examples import at
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.desk.unit import bars
from onestop.people import api as people
from onestop.people.models import User
from onestop.runtime import clock

from .conftest import SitDown
from .runs import ONE, accepted, holders, report, values

pytestmark = pytest.mark.django_db
HEAD = replace(holder("head", ELSEWHERE), key="9003", agency=ELSEWHERE)


def seat(sit_down: SitDown) -> Client:
    colleagues()
    return sit_down(HEAD)


def test_the_head_reads_who_has_how_much_and_what_nobody_has(world: World, sit_down: SitDown) -> None:
    client = seat(sit_down)
    accepted(world, 3)

    page = client.get(reverse("desk:unit")).content.decode()

    assert "3 việc chưa giao cho ai." in page
    assert "Không dùng để chấm điểm người." in page
    assert "Xem đề nghị chia 3 việc" in page


def test_each_figure_leads_to_the_list_of_as_many_that_says_whose_they_are(world: World, sit_down: SitDown) -> None:
    client, codes = seat(sit_down), accepted(world, 3)
    for code in codes[:2]:
        cases.perform(cases.ACTS["assign"], code=code, step="appraise", by=HEAD, now=at(4), assignee="9001")
    name = people.names_of({"9001"})["9001"]

    led = re.findall(r'href="([^"]*nguoi=[^"]*)">(\d+)', client.get(reverse("desk:unit")).content.decode())

    assert {unescape(address).partition("nguoi=")[2] for address, _ in led} == {"9001", "-"}
    for address, figure in led:
        listed = client.get(unescape(address)).content.decode()
        whose = "Chưa giao cho ai" if "nguoi=-" in address else f"Người giữ: {name}"
        assert (listed.count("os-queue__open"), whose in listed) == (int(figure), True), address


def test_a_head_with_an_older_post_elsewhere_is_led_to_the_unit_he_heads(world: World, sit_down: SitDown) -> None:
    colleagues()
    client = sit_down(replace(HEAD, agency="H09.05"))
    accepted(world, 3)

    page = client.get(reverse("desk:unit"))

    assert page.status_code == 200
    assert "3 việc chưa giao cho ai." in page.content.decode()
    assert f'href="{reverse("desk:unit")}"' in page.content.decode()


def test_each_ones_own_time_is_told_with_who_is_away(
    world: World, sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = seat(sit_down)
    accepted(world, 3)
    monkeypatch.setenv(clock.SET_TO, "")
    monkeypatch.setattr("onestop.runtime.clock._machine_now", lambda: at(4))
    one = User.objects.get(id=9002)
    absence = people.Absence(
        official=one.official_id or 0, begins_at=at(5, 7), ends_at=at(6, 7), why="leave", deputy=None, scope=frozenset()
    )
    people.record_absence(absence, by=people.actor_of(one, at(4)), now=at(4))

    page = " ".join(client.get(reverse("desk:unit")).content.decode().split())

    load = bulk.unit_load(by=HEAD, now=at(4))
    mine, others = (bars(load)[key].left for key in ("9002", "9001"))
    assert 0 < mine < others
    assert "vắng mặt từ" in page
    assert "ai không vắng còn" in page
    assert "Chia xong không ai quá giờ." in page


def test_nobody_else_opens_it(world: World, sit_down: SitDown) -> None:
    for route in ("desk:unit", "desk:distribute"):
        assert sit_down(ONE).get(reverse(route)).status_code == 403


def test_what_is_proposed_is_given_out_as_it_was_changed(world: World, sit_down: SitDown) -> None:
    client, codes = seat(sit_down), accepted(world, 4)
    page = client.get(reverse("desk:distribute")).content.decode()
    rows = [one.partition("|")[0] for one in values(page, "seen")]
    form = {f"to-{row}": "9002" for row in rows[1:]} | {f"to-{rows[0]}": ""}

    answer = client.post(
        reverse("desk:distribute"),
        {"seen": values(page, "seen"), "submission_key": values(page, "submission_key")[0], **form},
    )

    assert "3 trong 3 xong" in report(client, answer)
    left = rows[0].partition(":")[0]
    assert [who for code, who in zip(codes, holders(codes), strict=True) if code != left] == ["9002"] * 3
    assert holders([left]) == [""]


def test_the_proposal_stands_chosen_and_pressed_twice_is_one_run(world: World, sit_down: SitDown) -> None:
    client, codes = seat(sit_down), accepted(world, 4)
    page = client.get(reverse("desk:distribute")).content.decode()
    chosen = re.findall(r'<select[^>]*name="([^"]+)">.*?<option value="([^"]*)" selected', page, re.DOTALL)
    form = {"seen": values(page, "seen"), "submission_key": values(page, "submission_key")[0], **dict(chosen)}

    first, second = (client.post(reverse("desk:distribute"), form) for _ in range(2))

    assert sorted(holders(codes)) == ["9001", "9001", "9002", "9002"]
    assert first.headers["Location"] == second.headers["Location"]


def test_what_was_taken_meanwhile_is_named_in_the_report(world: World, sit_down: SitDown) -> None:
    client, codes = seat(sit_down), accepted(world, 2)
    page = client.get(reverse("desk:distribute")).content.decode()
    cases.perform(
        cases.ACTS["assign"], code=codes[0], step="appraise", by=HEAD, now=cases.file_for(code=codes[0], by=HEAD).changed_at,
        assignee="9001",
    )  # fmt: skip
    form = {f"to-{code}:appraise": "9002" for code in codes}

    answer = client.post(reverse("desk:distribute"), {"seen": values(page, "seen"), **form})

    told = " ".join(report(client, answer).split())
    assert "1 trong 2 xong, 1 chưa" in told
    assert holders(codes) == ["9001", "9002"]


def test_its_questions_to_the_database_do_not_grow_with_the_list(world: World, sit_down: SitDown) -> None:
    client = seat(sit_down)
    counts = []
    for more in (2, 10):
        accepted(world, more)
        client.get(reverse("desk:unit"))
        with CaptureQueriesContext(connection) as found:
            client.get(reverse("desk:unit"))
        counts.append(len(found))

    assert counts[1] <= counts[0]
