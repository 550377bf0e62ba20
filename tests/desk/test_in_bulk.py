"""Acts done to many cases at once, from the desk: what is shown before, what is done, what stays and why, by whom it is read."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from io import BytesIO
from typing import Any
from uuid import uuid4

import pikepdf
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.act_example import CONSULTED
from cases.act_examples import ELSEWHERE, EXAMPLES, case_ready_for, everybody, holder, moment_of, sees
from cases.conftest import World, colleagues
from cases.examples import COMMUNE, at
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.runtime.api import now, raw

from .conftest import SitDown

pytestmark = pytest.mark.django_db

HEAD = replace(holder("head", ELSEWHERE), key="9003")
ONE = replace(holder("specialist", ELSEWHERE), key="9001")
ANOTHER = replace(holder("specialist", ELSEWHERE), key="9002")


def accepted(world: World, many: int = 3) -> list[str]:
    codes = [world.lodge(competent_agency=ELSEWHERE) for _ in range(many)]
    for code in codes:
        cases.accept(code=code, by=holder("receptionist", COMMUNE), now=at(3))
    return codes


def asked(client: Client, act: str, codes: list[str], step: str = "appraise") -> str:
    rows = [f"{code}:{step}" if step else code for code in codes]
    return client.post(reverse("desk:bulk"), {"act": act, "case": rows}).content.decode()


def values(page: str, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="([^"]*)"', page)


def sent(client: Client, act: str, page: str, do: list[str] | None = None, begun_on: str = "", **more: Any) -> Any:
    """The form of the confirmation as it came, with what was ticked and answered, and the list it was begun on."""
    rows = values(page, "case")
    form = {
        "act": act,
        "case": rows,
        "seen": values(page, "seen"),
        "do": rows if do is None else do,
        "go": "yes",
        "shown": "yes",
    }
    form |= {"from": begun_on} if begun_on else {}
    return client.post(reverse("desk:bulk"), {**form, "submission_key": values(page, "submission_key")[0], **more})


def report(client: Client, answer: Any) -> str:
    assert answer.status_code == 302, answer.content.decode()
    return client.get(answer.headers["Location"]).content.decode()


def holders(codes: list[str]) -> list[str]:
    files = [cases.file_for(code=code, by=HEAD) for code in codes]
    return [next(task.assignee for task in file.open_tasks if task.kind == "step") for file in files]


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


def test_a_run_is_read_by_nobody_but_whoever_made_it(world: World, sit_down: SitDown) -> None:
    client = sit_down(ONE)
    answer = sent(client, "claim", asked(client, "claim", accepted(world)))

    for somebody_else in (ANOTHER, HEAD):
        assert sit_down(somebody_else).get(answer.headers["Location"]).status_code == 404
        assert sit_down(somebody_else).post(answer.headers["Location"], {"do": "undo"}).status_code == 404


def test_too_many_are_refused_with_the_number(world: World, sit_down: SitDown) -> None:
    codes = [f"H09.31.05-260302-{nth:04}" for nth in range(bulk.LIMIT + 1)]

    answer = sit_down(ONE).post(reverse("desk:bulk"), {"act": "claim", "case": codes})

    assert answer.status_code == 422
    assert "Bạn chọn 201 hồ sơ; mỗi lượt làm nhiều nhất 200" in answer.content.decode()


@pytest.mark.parametrize("form", [{}, {"act": "refuse_intake", "case": ["x"]}, {"act": "no_such", "case": ["x"]}])
def test_what_is_not_done_in_bulk_leads_back_to_the_list(world: World, sit_down: SitDown, form: dict[str, Any]) -> None:
    answer = sit_down(ONE).post(reverse("desk:bulk"), form)

    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("desk:home"))


IN_BULK = [name for name, example in EXAMPLES.items() if cases.ACTS[example.act].in_bulk]


@pytest.mark.parametrize("name", IN_BULK)
def test_in_bulk_it_is_offered_to_nobody_to_whom_it_is_not_offered_alone(
    world: World, sit_down: SitDown, name: str
) -> None:
    example = EXAMPLES[name]
    code = case_ready_for(example, world)

    touched = {
        who
        for who, by in everybody(world)
        if by.kind == "official" and values(asked(seat(sit_down, by), example.act, [code], step=""), "do")
    }

    assert touched <= example.may
    assert touched | left_to_its_page(code, example.act, world) == example.may


def seat(sit_down: SitDown, by: Actor) -> Client:
    return sit_down(by)


def left_to_its_page(code: str, act: str, world: World) -> set[tuple[str, str]]:
    """Who may do it, to a case that asks something of its own, or at the price of a later step."""
    example = next(one for one in EXAMPLES.values() if one.act == act)
    how, kept = cases.ACTS[act].in_bulk, set()
    for who, by in everybody(world):
        if not sees(who, example):
            continue
        view = cases.case_for(code=code, by=by, now=moment_of(example))
        offers = [one for one in view.actions if one.code == act]
        if offers and how and all(one.forfeits or how.alone(view.file, one.step) for one in offers):
            kept.add(who)
    return kept


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


def test_what_is_chosen_is_read_in_as_many_questions_however_many(world: World, sit_down: SitDown) -> None:
    client, codes = sit_down(ONE), accepted(world, 8)
    counts = []
    for chosen in (codes[:2], codes):
        asked(client, "claim", chosen)
        with CaptureQueriesContext(connection) as found:
            asked(client, "claim", chosen)
        counts.append(len(found))

    assert counts[0] == counts[1]


def test_what_rests_on_other_agencies_is_signed_on_its_own_page(world: World, sit_down: SitDown) -> None:
    """Nobody grants over an answer or a silence that he was not shown."""
    plain, consulted = accepted(world, 2)
    cases.perform(
        cases.ACTS["ask_opinion"], code=consulted, by=ONE, now=at(3, 10), agency=CONSULTED, question="Có vướng?",
        answer_by=date(2026, 3, 5),
    )  # fmt: skip
    cases.perform(
        cases.ACTS["give_opinion"], code=consulted, step=CONSULTED, by=holder("specialist", CONSULTED), now=at(4),
        opinion="agrees",
    )  # fmt: skip
    for code in (plain, consulted):
        cases.perform(cases.COMPLETE_STEP, code=code, step="appraise", by=ONE, now=at(4, 11))
    client = sit_down(HEAD)

    page = asked(client, "decide", [plain, consulted], "sign")

    assert values(page, "do") == [f"{plain}:sign"]
    assert "hãy làm ở trang của hồ sơ" in page
    assert "Tôi chịu trách nhiệm về từng hồ sơ tôi đánh dấu" in page
    told = report(client, sent(client, "decide", page, confirm="yes"))
    assert "1 trong 1 xong" in told
    by = holder("receptionist", COMMUNE)
    assert [cases.file_for(code=code, by=by).outcome for code in (plain, consulted)] == ["granted", None]


def test_what_a_form_of_many_says_is_said_of_a_field_it_asks() -> None:
    for act in cases.ACTS.values():
        if act.in_bulk:
            assert act.in_bulk.says.keys() <= {*act.in_bulk.once}, act.code


def docked(client: Client, answer: Any) -> str:
    """The list that a run was begun on, with its report."""
    address = answer.headers["Location"]
    assert "luot=" in address
    return client.get(address).content.decode()


def test_a_run_that_is_over_is_told_of_under_the_list_it_was_begun_on(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)
    page = asked(client, "claim", codes)
    cases.complete_step(code=codes[0], step="appraise", by=ANOTHER, now=at(4))

    told = docked(client, sent(client, "claim", page, begun_on="?loc=mine"))

    assert 'href="/ban-lam-viec/?loc=mine">Đã xem' in told
    assert "2 trong 3 xong, 1 chưa" in " ".join(told.split())
    assert "Thử lại" not in told
    assert 'form="run-undo"' in told

    run = raw("SELECT key FROM bulk_run")[0][0]
    back = client.post(reverse("desk:bulk_run", args=[run]), {"do": "undo", "from": "?loc=mine"})
    assert "hoàn tác" in docked(client, back)
    assert holders(codes[1:]) == [""] * 2


def test_the_page_of_a_list_is_kept_through_confirmation_run_and_report(world: World, sit_down: SitDown) -> None:
    """Whoever gives out in portions comes back to the same rows of the same list, as many of them."""
    colleagues()
    codes, client = accepted(world), sit_down(HEAD)
    seen = "/ban-lam-viec/don-vi/viec?nguoi=-&dong=200"
    page = client.get(seen).content.decode()
    (said,) = values(page, "from")
    rows = [f"{code}:appraise" for code in codes]
    confirmed = client.post(
        reverse("desk:bulk"), {"act": "assign", "case": rows, "from": unescape(said)}
    ).content.decode()
    none = client.post(reverse("desk:bulk"), {"act": "assign", "case": [], "from": unescape(said)}).content.decode()
    answer = sent(client, "assign", confirmed, begun_on=unescape(said), assignee=ANOTHER.key)
    run = raw("SELECT key FROM bulk_run")[0][0]
    alone = client.get(reverse("desk:bulk_run", args=[run]), {"from": unescape(said)}).content.decode()

    for shown in (confirmed, none, alone):
        assert f'href="{seen}"' in unescape(shown)
        assert '<a href="/ban-lam-viec/don-vi" aria-current="page">' in shown
    assert answer.headers["Location"] == f"{seen}&luot={run}"
    assert f'href="{seen}">Đã xem' in unescape(docked(client, answer))


def test_where_nothing_is_ticked_one_is_told_to_tick_something(world: World, sit_down: SitDown) -> None:
    page = asked(sit_down(ONE), "claim", [])

    assert "Hãy đánh dấu ít nhất một hồ sơ trong danh sách" in page
    assert "0 hồ sơ" not in page


def test_nobody_is_led_to_a_list_or_a_run_that_is_not_his(world: World, sit_down: SitDown) -> None:
    codes, client = accepted(world), sit_down(ONE)

    answer = sent(client, "claim", asked(client, "claim", codes), begun_on="?cua=don-vi")

    assert answer.headers["Location"].startswith("/ban-lam-viec/hang-loat/")
    run = raw("SELECT key FROM bulk_run")[0][0]
    assert "os-report" in client.get(f"/ban-lam-viec/?luot={run}").content.decode()
    assert "os-report" not in sit_down(ANOTHER).get(f"/ban-lam-viec/?luot={run}").content.decode()


def test_ones_runs_are_listed_and_a_head_reads_those_of_his_agency_without_the_cases(
    world: World, sit_down: SitDown
) -> None:
    colleagues()
    codes, client = accepted(world), sit_down(ONE)
    sent(client, "claim", asked(client, "claim", codes))
    cases.complete_step(code=codes[0], step="appraise", by=ONE, now=now())
    sent(client, "release", asked(client, "release", codes), do=[f"{one}:appraise" for one in codes])

    own = client.get(reverse("desk:bulk_runs")).content.decode()
    of_unit = sit_down(HEAD).get(reverse("desk:bulk_runs") + "?cua=don-vi")
    others = sit_down(ANOTHER).get(reverse("desk:bulk_runs")).content.decode()

    assert own.index("Trả việc đã nhận") < own.index("Nhận việc<")
    assert own.count("/ban-lam-viec/hang-loat/") >= 2
    assert "Nhận việc" in of_unit.content.decode()
    assert not any(code in of_unit.content.decode() for code in codes)
    assert "Chưa có lượt làm hàng loạt nào" in others
    assert client.get(reverse("desk:bulk_runs") + "?cua=don-vi").status_code == 403


def test_runs_are_listed_page_by_page_in_as_many_questions_however_many(world: World) -> None:
    codes = accepted(world, 1)
    for nth in range(5):
        key = uuid4()
        items = [bulk.Chosen(case_code=code, act="claim", step="appraise", answers={}, seen={}) for code in codes]
        bulk.start_run(key, act="claim", chosen=items, by=ONE, now=at(4, nth))

    first = bulk.runs_of(ONE, limit=3)
    with CaptureQueriesContext(connection) as asked_for:
        rest = bulk.runs_of(ONE, after=first.next, limit=3)

    assert [one.made_at for one in (*first.items, *rest.items)] == [at(4, nth) for nth in reversed(range(5))]
    assert (rest.next, len(asked_for)) == (None, 3)
    assert {one.of for one in first.items} == {1}


def test_the_papers_of_what_a_run_signed_are_one_file(world: World, sit_down: SitDown) -> None:
    codes = accepted(world, 2)
    for code in codes:
        cases.complete_step(code=code, step="appraise", by=ONE, now=at(4))
    client = sit_down(HEAD)
    page = asked(client, "decide", codes, step="sign")

    told = report(client, sent(client, "decide", page, confirm="yes"))
    run = raw("SELECT key FROM bulk_run")[0][0]
    printed = client.get(reverse("desk:bulk_slips", args=[run]))

    assert reverse("desk:bulk_slips", args=[run]) in told
    assert printed.status_code == 200
    assert len(pikepdf.open(BytesIO(printed.content)).pages) >= 2
    looked = {code for (code,) in raw("SELECT subject FROM access_log WHERE kind = 'slip'")}
    assert looked == set(codes)
    assert sit_down(ONE).get(reverse("desk:bulk_slips", args=[run])).status_code == 404


@pytest.mark.parametrize("act", ["claim", "assign"])
@pytest.mark.parametrize("left", [1, 0])
def test_what_was_unticked_stays_so_in_another_language(world: World, sit_down: SitDown, act: str, left: int) -> None:
    codes, client = accepted(world), sit_down(ONE if act == "claim" else HEAD)
    page = asked(client, act, codes)
    rows = values(page, "case")
    shown = {"act": act, "case": rows, "do": rows[:left], "shown": "yes", "display": "lang=en"}

    again = client.post(reverse("desk:bulk"), shown).content.decode()

    assert len(re.findall(r'name="do" value="[^"]*" checked', page)) == 3
    assert len(re.findall(r'name="do" value="[^"]*" checked', again)) == left
    assert "Cases to be done" in again
    assert raw("SELECT count(*) FROM bulk_run") == [(0,)]
