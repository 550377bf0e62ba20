"""The page of reminders: figures equal to the lists they lead to, one's own alone, and what can be chosen."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cases.conftest import World
from cases.examples import DEPARTMENT, HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at, official
from desk.conftest import SitDown
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.reminders import api as reminders
from onestop.runtime.api import now

pytestmark = pytest.mark.django_db


def accepted(world: World) -> str:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    return code


def page_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def figures(page: str) -> dict[str, int]:
    """By address the count that leads there."""
    main = page.split("<main", 1)[-1]
    found = re.findall(r'<a class="os-filter[^"]*" href="([^"]+)">[^<]*<b>([\d.,]+)\+?</b>', main)
    return {address.replace("&amp;", "&"): int(re.sub(r"\D", "", count)) for address, count in found}


@pytest.mark.parametrize("by", [SPECIALIST, RECEPTIONIST, HEAD], ids=["specialist", "receptionist", "head"])
def test_each_figure_is_the_count_of_the_list_it_leads_to(world: World, sit_down: SitDown, by: Actor) -> None:
    for _ in range(3):
        accepted(world)
    waiting = accepted(world)
    cases.request_supplement(code=waiting, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    cases.answer_supplement(code=waiting, by=RECEPTIONIST, now=at(4), received=ORIGINAL)
    client = sit_down(by)
    shown = figures(page_of(client, reverse("desk:reminders")))

    assert len(shown) >= 4
    for address, count in shown.items():
        if address == reverse("desk:unit"):
            continue
        assert len(re.findall(r'os-queue__open"', page_of(client, address))) == count, address


def test_who_has_what_is_overdue_leads_to_just_that(world: World, sit_down: SitDown) -> None:
    codes = [accepted(world) for _ in range(3)]
    cases.perform(cases.ACTS["claim"], code=codes[0], step="appraise", by=SPECIALIST, now=at(3))
    client = sit_down(HEAD)
    page = page_of(client, reverse("desk:reminders"))
    found = re.findall(r'href="([^"]*nguoi=[^"]*)">[^<]*</a>: <b[^>]*>(\d+)</b>', page)

    assert sorted(int(count) for _, count in found) == [1, 2]
    for address, count in found:
        listed = page_of(client, address.replace("&amp;", "&"))
        assert len(re.findall(r'os-queue__open"', listed)) == int(count)


def test_it_says_what_one_is_reminded_of_and_the_bar_how_much(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    reminders.remind(now=now())
    page = page_of(sit_down(SPECIALIST), reverse("desk:reminders"))

    assert code in page
    assert "Đã quá hạn từ 3 ngày làm việc" in page
    assert re.search(r'class="os-count">1<', page)
    elsewhere = page_of(sit_down(official(DEPARTMENT, "cases.step")), reverse("desk:reminders"))
    assert code not in elsewhere
    assert "os-count" not in elsewhere


def test_it_opens_to_whoever_handles_cases_alone(world: World, sit_down: SitDown) -> None:
    assert sit_down(world.citizen).get(reverse("desk:reminders")).status_code == 403
    assert Client().get(reverse("desk:reminders")).status_code == 302


def test_the_letter_is_chosen_there_and_kept(world: World, sit_down: SitDown) -> None:
    client = sit_down(SPECIALIST)
    assert "Không nhận thư buổi sáng" in page_of(client, reverse("desk:reminders"))
    answer = client.post(reverse("desk:choose_briefing"), {"thu": "0"}, follow=True)

    assert "không đến bằng thư nữa" in answer.content.decode()
    assert reminders.chosen(SPECIALIST) == (False, "vi")
    assert client.get(reverse("desk:choose_briefing")).status_code == 405
