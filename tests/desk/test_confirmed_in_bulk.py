"""What is asked of many cases at once, shown before it is done: who may, what stays and why, what each must be asked alone."""

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.act_example import CONSULTED
from cases.act_examples import EXAMPLES, case_ready_for, everybody, holder, moment_of, sees
from cases.conftest import World
from cases.examples import COMMUNE, at
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.runtime.api import raw

from .conftest import SitDown
from .runs import HEAD, ONE, accepted, asked, report, sent, values

pytestmark = pytest.mark.django_db


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


def test_where_nothing_is_ticked_one_is_told_to_tick_something(world: World, sit_down: SitDown) -> None:
    page = asked(sit_down(ONE), "claim", [])

    assert "Hãy đánh dấu ít nhất một hồ sơ trong danh sách" in page
    assert "0 hồ sơ" not in page


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
