"""One of a hundred agencies is found by a word of its name, without script; those near the case stand first."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, doer_of
from cases.conftest import World
from onestop.cases import api as cases

from .conftest import SitDown

pytestmark = pytest.mark.django_db


def opened(act: str, world: World, sit_down: SitDown) -> tuple[Client, str, str]:
    """A browser of whoever may, the address of the form, and its case."""
    code = case_ready_for(EXAMPLES[act], world)
    return sit_down(doer_of(EXAMPLES[act], world)), reverse(f"desk:{act}", args=[code]), code


def field_of(act: str) -> str:
    return next(one.name for one in cases.ACTS[act].asks if one.kind in ("agency", "receiver"))


def options(page: str, field: str) -> list[str]:
    select = page.split(f'<select class="govuk-select" id="{field}"')[1].split("</select>")[0]
    return re.findall(r'<option value="([^"]+)"', select)


@pytest.mark.parametrize(
    ("act", "typed", "found"),
    [("transfer", "phuong di an", "Phường Dĩ An"), ("ask_opinion", "so tu phap", "Sở Tư pháp")],
)
def test_a_word_narrows_the_list_keeps_what_is_typed_and_does_nothing(
    act: str, typed: str, found: str, world: World, sit_down: SitDown
) -> None:
    client, form, code = opened(act, world, sit_down)
    field = field_of(act)
    every = options(client.get(form).content.decode(), field)
    by = doer_of(EXAMPLES[act], world)
    before = cases.file_for(code=code, by=by)

    answer = client.post(form, {f"{field}-find": typed, "narrow": field, "note": "Đang gõ dở"})
    page = answer.content.decode()

    assert answer.status_code == 200
    assert 0 < len(options(page, field)) < len(every)
    assert found in page.split("<select")[1]
    assert f'value="{typed}"' in page
    assert "govuk-error-summary" not in page
    assert cases.file_for(code=code, by=by) == before


def test_a_whole_word_finds_no_longer_one_and_a_part_of_a_word_finds_what_holds_it(
    world: World, sit_down: SitDown
) -> None:
    client, form, _ = opened("ask_opinion", world, sit_down)
    field = field_of("ask_opinion")

    whole, part = (
        client.post(form, {f"{field}-find": typed, "narrow": field}).content.decode().split("<select")[1]
        for typed in ("phú", "phá")
    )

    assert "Phường Phú" in whole
    assert "Phường Dĩ An" not in whole
    assert "Sở Tư pháp" in part


def test_a_name_nobody_bears_is_said_and_all_stay(world: World, sit_down: SitDown) -> None:
    client, form, _ = opened("transfer", world, sit_down)
    field = field_of("transfer")
    every = options(client.get(form).content.decode(), field)

    page = client.post(form, {f"{field}-find": "không đâu có", "narrow": field}).content.decode()

    assert "Không có cơ quan nào tên như vậy" in page
    assert options(page, field) == every


def test_whoever_is_chosen_stays_chosen(world: World, sit_down: SitDown) -> None:
    client, form, _ = opened("transfer", world, sit_down)
    field = field_of("transfer")
    chosen = options(client.get(form).content.decode(), field)[-1]

    page = client.post(form, {field: chosen, f"{field}-find": "so tu phap", "narrow": field}).content.decode()

    assert f'<option value="{chosen}" selected' in page


def test_those_near_the_case_stand_first(world: World, sit_down: SitDown) -> None:
    client, form, code = opened("transfer", world, sit_down)
    page = client.get(form).content.decode()
    file = cases.file_for(code=code, by=doer_of(EXAMPLES["transfer"], world))

    near = page.split('label="Gần hồ sơ này"')[1].split("</optgroup>")[0]

    assert file.intake_agency in near or file.competent_agency in near


def test_enter_in_the_box_finds_and_sends_nothing(world: World, sit_down: SitDown) -> None:
    client, form, _ = opened("transfer", world, sit_down)

    first = re.findall(r'<button[^>]*type="submit"[^>]*form="act"[^>]*>', client.get(form).content.decode())[0]

    assert 'name="narrow"' in first
