"""Acts done to many cases at once, from the desk: what is shown before, what is done, what stays and why."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.conftest import World, colleagues
from cases.examples import at
from onestop.cases import api as cases
from onestop.people import api as people
from onestop.runtime.api import raw

from .conftest import SitDown
from .runs import ANOTHER, HEAD, ONE, accepted, asked, holders, report, sent, values

pytestmark = pytest.mark.django_db


def test_a_list_has_a_box_for_each_row_that_something_can_be_done_to(world: World, sit_down: SitDown) -> None:
    codes = accepted(world, 2)

    page = sit_down(ONE).get(reverse("desk:home")).content.decode()

    assert sorted(re.findall(r'name="case" value="([^"]*)" data-acts="([^"]*)"', page)) == sorted(
        (f"{code}:appraise", "complete_step claim") for code in codes
    )
    assert 'name="act" value="claim"' in page


def test_what_will_be_done_is_shown_and_done_once_it_is_confirmed(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)

    page = asked(client, "claim", codes)
    before = holders(codes)
    told = report(client, sent(client, "claim", page))

    assert "Nhận việc: 3" in page
    assert before == [""] * 3
    assert "3 trong 3 xong" in told
    assert 'role="status"' in told
    assert holders(codes) == ["9001"] * 3


def test_what_is_not_ticked_is_left(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)
    page = asked(client, "claim", codes)

    sent(client, "claim", page, do=[f"{codes[1]}:appraise"])

    assert holders(codes) == ["", "9001", ""]


def test_with_nothing_ticked_nothing_is_begun(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)

    answer = sent(client, "claim", asked(client, "claim", codes), do=[])

    assert answer.status_code == 422
    assert "Hãy đánh dấu ít nhất một hồ sơ." in answer.content.decode()
    assert raw("SELECT count(*) FROM bulk_run") == [(0,)]


def test_what_stays_as_it_is_says_why(world: World, sit_down: SitDown) -> None:
    codes = accepted(world)
    cases.perform(cases.ACTS["claim"], code=codes[0], step="appraise", by=ANOTHER, now=at(4))
    cases.complete_step(code=codes[1], step="appraise", by=ANOTHER, now=at(4))

    page = asked(sit_down(ONE), "complete_step", [*codes, "H09.31.05-260302-9999"])

    left = page.partition('class="os-untouched"')[2]
    assert "Hoàn thành bước: 1 trong 4 hồ sơ" in page
    assert "Giữ nguyên: 3" in left
    assert "đã giao cho người khác" in left.lower() or "người khác" in left
    assert "hồ sơ không chờ việc này." in left
    assert "1 hồ sơ bạn không được xem, hoặc không còn." in left


def test_what_somebody_else_was_faster_with_is_named_with_one_way_on(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)
    page = asked(client, "claim", codes)
    cases.perform(cases.ACTS["claim"], code=codes[0], step="appraise", by=ANOTHER, now=at(4))
    # Given back since, it looks as it did; completed, it does not.
    cases.complete_step(code=codes[0], step="appraise", by=ANOTHER, now=at(4))

    told = report(client, sent(client, "claim", page))

    assert "2 trong 3 xong, 1 chưa" in " ".join(told.split())
    assert "Thử lại" not in told
    assert "không cần làm gì thêm" in told
    assert holders(codes)[1:] == ["9001"] * 2


def test_who_has_a_step_that_another_took_is_named_and_what_still_waits_can_be_tried_again(
    world: World, sit_down: SitDown
) -> None:
    """By the act of each: in a run that shares out, one step had nobody and another somebody."""
    colleagues()
    codes, client = accepted(world), sit_down(HEAD)
    page = asked(client, "assign", codes)
    cases.perform(cases.ACTS["claim"], code=codes[0], step="appraise", by=ONE, now=at(4))
    told = report(client, sent(client, "assign", page, assignee="9002"))

    assert "2 trong 3 xong, 1 chưa" in " ".join(told.split())
    assert people.names_of({"9001"})["9001"] in told.partition("Đang ở:")[2]
    assert "Thử lại" not in told


def test_one_sending_is_one_run(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)
    page = asked(client, "claim", codes)

    first, second = sent(client, "claim", page), sent(client, "claim", page)

    assert first.headers["Location"] == second.headers["Location"]
    assert raw("SELECT count(*) FROM bulk_run") == [(1,)]


def test_one_button_takes_it_back(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)
    told = report(client, answer := sent(client, "claim", asked(client, "claim", codes)))

    back = client.post(answer.headers["Location"], {"do": "undo", "submission_key": values(told, "submission_key")[0]})

    assert "Hoàn tác 3 hồ sơ" in told
    assert "3 trong 3 xong" in report(client, back)
    assert holders(codes) == [""] * 3
    assert "Lượt này đã được hoàn tác" in client.get(answer.headers["Location"]).content.decode()


def test_whom_it_is_given_to_is_asked_once_with_how_many_he_may_do(world: World, sit_down: SitDown) -> None:
    colleagues()
    codes, client = accepted(world), sit_down(HEAD)
    cases.perform(cases.ACTS["declare_conflict"], code=codes[0], by=ANOTHER, now=at(4), ground="relative")
    page = asked(client, "assign", codes)

    missing = sent(client, "assign", page)
    told = report(client, sent(client, "assign", page, assignee="9002"))

    assert "làm được 2 trong 3" in page
    assert missing.status_code == 422
    assert "2 trong 3 xong, 1 chưa" in " ".join(told.split())
    assert sorted(holders(codes)) == ["", "9002", "9002"]


def test_it_is_given_to_another_with_one_reason_for_all_and_goes_back_to_each_who_had_it(
    world: World, sit_down: SitDown
) -> None:
    colleagues()
    codes = accepted(world, 2)
    for code, key in zip(codes, ("9001", "9002"), strict=True):
        cases.perform(cases.ACTS["assign"], code=code, step="appraise", by=HEAD, now=at(4), assignee=key)
    client = sit_down(HEAD)

    answer = sent(client, "reassign", asked(client, "reassign", codes), assignee="9003", reasons=["overloaded"])
    told = report(client, answer)
    between = holders(codes)
    client.post(answer.headers["Location"], {"do": "undo", "submission_key": str(uuid4())})

    assert "2 trong 2 xong" in told
    assert (between, holders(codes)) == (["9003", "9003"], ["9001", "9002"])


def test_whoever_signs_ticks_each_and_sees_whose_work_it_is(world: World, sit_down: SitDown) -> None:
    colleagues()
    codes = accepted(world, 2)
    for code in codes:
        cases.complete_step(code=code, step="appraise", by=ONE, now=at(4))
    client = sit_down(HEAD)

    page = asked(client, "decide", codes, step="sign")
    unconfirmed = sent(client, "decide", page)
    told = report(client, sent(client, "decide", page, do=[f"{codes[0]}:sign"], confirm="yes"))

    assert "checked" not in page.partition("<tbody")[2].partition("</tbody")[0]
    assert "Ký chấp thuận" in page
    assert "appraise" in page
    assert unconfirmed.status_code == 422
    assert "1 trong 1 xong" in told
    assert [cases.file_for(code=code, by=HEAD).outcome for code in codes] == ["granted", None]


def test_a_list_asks_no_more_of_the_database_for_its_boxes(world: World, sit_down: SitDown) -> None:
    client = sit_down(ONE)
    accepted(world, 1)
    few = questions(client)
    accepted(world, 6)

    assert questions(client) <= few


def questions(client: Client) -> int:
    client.get(reverse("desk:home"))
    with CaptureQueriesContext(connection) as asked_of_it:
        client.get(reverse("desk:home"))
    return len(asked_of_it)
