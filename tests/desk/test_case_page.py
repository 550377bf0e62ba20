"""The page of a case tells who has what until when, and takes notes and messages where they stand, each for those it is for."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, everybody
from cases.conftest import World
from onestop.cases import api as cases

from .conftest import SitDown

pytestmark = pytest.mark.django_db


def page_of(client: Client, code: str, face: str = "desk") -> str:
    return " ".join(client.get(reverse(f"{face}:case", args=[code])).content.decode().split())


def section(page: str, name: str) -> str:
    return page.split(f'aria-labelledby="{name}"')[1].split("</section>")[0]


def test_it_tells_what_is_to_be_done_by_whom_and_what_comes_after(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["complete_step"], world)
    told = section(page_of(sit_down(dict(everybody(world))["specialist", "competent"]), code), "course")

    names = {
        one.code: one.name.vi
        for one in cases.case_for(
            code=code, by=world.citizen, now=cases.file_for(code=code, by=world.citizen).changed_at
        ).file.terms.process.steps
    }
    assert names["appraise"] in told
    assert "chuyên viên thụ lý, chưa giao cho ai" in told
    assert names["sign"] in told.split('class="os-way"')[1], "what comes after it"


def test_a_note_is_written_in_the_page_and_the_applicant_sees_nothing_of_it(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["note_inside"], world)
    specialist = sit_down(dict(everybody(world))["specialist", "competent"])
    (to,) = re.findall(r'action="([^"]+)"', section(page_of(specialist, code), "notes"))

    assert "Hãy viết ghi chú." in specialist.post(to, {"words": " "}).content.decode()
    assert specialist.post(to, {"words": "Đã gọi, chiều mang bản vẽ"}).status_code == 302
    assert "Đã gọi, chiều mang bản vẽ" in section(page_of(specialist, code), "notes")
    own = page_of(sit_down(world.citizen), code, "portal")
    assert "bản vẽ" not in own
    assert "Ghi chú" not in own


def test_a_message_goes_both_ways_and_lists_say_who_waits(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["write_to_office"], world)
    assert "messages" not in re.findall(r'id="(\w+)"', page_of(sit_down(world.citizen), code, "portal"))
    wrote = sit_down(world.citizen).post(reverse("portal:write_to_office", args=[code]), {"words": "Có kịp không ạ?"})
    assert wrote.status_code == 302

    specialist = sit_down(dict(everybody(world))["specialist", "competent"])
    told = section(page_of(specialist, code), "messages")
    assert "Có kịp không ạ?" in told
    assert "người nộp nhắn" in specialist.get("/ban-lam-viec/").content.decode()
    assert "Trả lời tin nhắn" in specialist.get("/ban-lam-viec/?loc=messages").content.decode()
    (to,) = re.findall(r'action="([^"]+nhan-nguoi-nop[^"]*)"', told)
    specialist.post(to, {"words": "Kịp ạ"})

    assert "người nộp nhắn" not in specialist.get("/ban-lam-viec/").content.decode()
    assert "Kịp ạ" in section(page_of(sit_down(world.citizen), code, "portal"), "messages")


def test_a_message_that_needs_no_answer_is_noted_as_read_by_one_press(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["mark_read"], world)
    specialist = sit_down(dict(everybody(world))["specialist", "competent"])
    told = section(page_of(specialist, code), "messages")
    (to,) = re.findall(r'action="([^"]+da-doc-tin-nhan[^"]*)"', told)
    seen = re.findall(r'name="seen" value="([^"]+)"', told)
    sit_down(world.citizen).post(reverse("portal:write_to_office", args=[code]), {"words": "Tôi đổi số điện thoại"})

    changed = sit_down(dict(everybody(world))["specialist", "competent"]).post(to, {"seen": seen})
    assert "tin nhắn của người nộp" in changed.content.decode(), "what came since was not seen"
    again = re.findall(r'name="seen" value="([^"]+)"', section(page_of(specialist, code), "messages"))
    assert specialist.post(to, {"seen": again}).status_code == 302

    assert "người nộp nhắn" not in specialist.get("/ban-lam-viec/").content.decode()
    for by, face in ((world.citizen, "portal"), (dict(everybody(world))["specialist", "competent"], "desk")):
        assert "Đã đọc, không cần trả lời." in section(page_of(sit_down(by), code, face), "messages")


def test_what_stands_in_a_section_is_no_button_above(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["note_inside"], world)
    page = page_of(sit_down(dict(everybody(world))["specialist", "competent"]), code)

    acts = page.split('class="os-actions')[1].split("</ul>")[0]
    assert "ghi-chu" not in acts
    assert "nhan-nguoi-nop" not in acts
