"""What people take a procedure for is told on its page, before they apply."""

import json
from pathlib import Path

import pytest
from django.test import Client

from catalogue.records import NOW, record
from onestop.catalogue.api import Elsewhere, import_procedures
from onestop.catalogue.phrasebook import directory
from onestop.kernel.actor import Actor, Grant

from .conftest import SitDown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]
PAIRS = [(code, one) for one in directory() for code in one.taken_for]


def page_of(client: Client, code: str) -> str:
    return client.get(f"/thu-tuc/{code}").content.decode()


@pytest.mark.parametrize(("code", "one"), PAIRS, ids=[f"{code}-{one.code}" for code, one in PAIRS])
def test_a_page_says_for_whom_it_is_and_whose_the_other_matter_is_before_one_applies(
    client: Client, code: str, one: Elsewhere
) -> None:
    body = page_of(client, code)
    applying = body.index(f'action="/thu-tuc/{code}/nop"') if f'action="/thu-tuc/{code}/nop"' in body else len(body)
    assert body.index(one.taken_for[code].vi) < body.index('class="os-mine__go"'), "a part of its own, over the button"
    for told in (one.taken_for[code].vi, one.name.vi, one.sentence.vi, one.go.vi, one.source):
        assert told in body[:applying], told


def test_the_old_are_told_of_the_social_pension_and_two_of_whom_one_is_foreign_of_theirs(client: Client) -> None:
    assert "Trợ cấp hưu trí xã hội, từ 75 tuổi không có lương hưu" in page_of(client, "1.001776")
    assert "Nộp ở đây khi cả hai bên là công dân Việt Nam cư trú trong nước." in page_of(client, "1.000894")


def test_once_the_catalogue_holds_the_other_matter_the_page_leads_to_it(client: Client, tmp_path: Path) -> None:
    lines = tmp_path / "one.jsonl"
    lines.write_text(json.dumps(record(code="1.014027", name="Trợ cấp hưu trí xã hội")), encoding="utf-8")
    import_procedures(lines, now=NOW)
    body = page_of(client, "1.001776")
    assert 'href="/thu-tuc/1.014027"' in body
    assert "danh mục ở đây chưa có" not in body.split('href="/thu-tuc/1.014027"')[0][-600:]


def test_a_page_that_is_taken_for_nothing_says_nothing_of_it(client: Client) -> None:
    assert "là việc khác" not in page_of(client, "2.000815")


@pytest.mark.parametrize(("code", "one"), PAIRS, ids=[f"{code}-{one.code}" for code, one in PAIRS])
def test_the_counter_is_told_the_same_before_it_takes_anything_in(sit_down: SitDown, code: str, one: Elsewhere) -> None:
    grants = tuple(Grant(right, "H09.31.03") for right in ("cases.see", "cases.lodge_for_other", "cases.accept"))
    desk = sit_down(Actor(kind="official", key="41", agency="H09.31.03", grants=grants))
    body = desk.get(f"/ban-lam-viec/tiep-nhan/{code}").content.decode()
    for told in (one.taken_for[code].vi, one.name.vi, one.go.vi, one.source):
        assert told in body, told
