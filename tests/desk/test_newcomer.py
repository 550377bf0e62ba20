"""Whoever the counter enters is entered as typed, by the rules every form has, or not at all."""

import re
from typing import Any

import pytest

from cases.conftest import PROCEDURE, World
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases
from onestop.cases.domain.reasons import because
from onestop.desk.newcomer import is_business_name
from onestop.kernel.datatypes.refusal import TextTooLong
from onestop.people.models import Person

from .conftest import SitDown
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db


def received(sit_down: SitDown, **typed: str) -> Any:
    return sit_down(RECEPTIONIST).post(f"{DESK}/tiep-nhan/{PROCEDURE}", counter_form(**typed))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"applicant-number": "000000001"}, "bắt đầu bằng 00"),
        ({"applicant-number": "074299001234"}, "sinh năm 2099"),
        ({"applicant-number": "07419000123"}, "có 11 chữ số"),
        ({"applicant-number": "abc"}, "chỉ gồm chữ số"),
        ({"applicant-number": "3700000019", "applicant-kind": "business"}, "chữ số thứ mười"),
        ({"applicant-name": "12345"}, "phải có chữ"),
        ({"applicant-phone": "abc"}, "chỉ gồm chữ số"),
        ({"applicant-phone": "nope"}, "chỉ gồm chữ số"),
        ({"applicant-phone": "01234567890"}, "ngừng dùng từ năm 2018"),
        ({"applicant-name": "Nguyễn " * 21}, "tối đa 120"),
        ({"applicant-kind": "business", "applicant-number": "3700000032", "applicant-name": "x" * 201}, "tối đa 200"),
        ({"applicant-address": "Khu phố 1, " * 40}, "tối đa 300"),
    ],
)
def test_what_cannot_be_is_refused_with_the_rule_and_kept_on_the_page(
    world: World, sit_down: SitDown, typed: dict[str, str], said: str
) -> None:
    answer = received(sit_down, **typed)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert said in page
    assert all(one.strip() in page for one in typed.values())
    assert not Person.objects.filter(number__in=["074192000321", typed.get("applicant-number", "")]).exists()


@pytest.mark.parametrize("name", ["Công ty TNHH An Phú", "CTY An Phú", "Hộ kinh doanh Lan", "hợp tác xã Lúa Vàng"])
def test_an_organisation_is_not_entered_as_a_person(world: World, sit_down: SitDown, name: str) -> None:
    answer = received(sit_down, **{"applicant-number": "3700000032", "applicant-name": name})
    assert answer.status_code == 422
    assert "Tên này là của doanh nghiệp hoặc hộ kinh doanh" in answer.content.decode()
    assert not Person.objects.filter(number="3700000032").exists()


@pytest.mark.parametrize("name", ["Công Thị Ty", "Chi Nhã", "Hồ Kinh Doanh", "Đoàn Nghiệp"])
def test_a_person_may_be_called_nearly_so(name: str) -> None:
    assert not is_business_name(name)


def test_a_tax_code_nobody_has_yet_is_taken_for_a_business(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    for number, kind in (("3700 000 032", "business"), ("074192000321", "citizen")):
        typed = {**counter_form(**{"applicant-number": number, "applicant-name": ""}), "look-up": "1"}
        page = client.post(f"{DESK}/tiep-nhan/{PROCEDURE}", typed).content.decode()
        (chosen,) = re.findall(r'name="applicant-kind" type="radio" value="(\w+)" checked', page)
        assert chosen == kind


def test_a_long_name_and_address_are_kept_whole(world: World, sit_down: SitDown) -> None:
    name = "Công ty Trách nhiệm hữu hạn Thương mại Dịch vụ Xuất nhập khẩu " + "Nông sản Thủy hải sản " * 4
    typed = {"applicant-kind": "business", "applicant-number": "3700000032", "applicant-name": name} | CAME

    assert received(sit_down, **typed).status_code == 302
    assert Person.objects.get(number="3700000032").name == name.strip()


def test_what_people_write_between_digits_is_taken_away(world: World, sit_down: SitDown) -> None:
    typed = {"applicant-number": "０74-192 000.321", "applicant-phone": "(0274) 3822-123"}

    assert received(sit_down, **typed).status_code == 302
    person = Person.objects.get(number="074192000321")
    assert person.phone == "02743822123"


def test_somebody_whose_birth_was_registered_abroad_is_entered(world: World, sit_down: SitDown) -> None:
    assert received(sit_down, **{"applicant-number": "102192000321"}).status_code == 302


CAME = {"submitter-name": "Lê Văn Tám", "submitter-number": "074192000999", "submitter-capacity": "giám đốc"}
NOTE = "Trang hai của bản chụp không đọc được, xin chụp lại cho rõ. " * 41


def test_a_note_too_long_is_refused_with_its_limit_and_comes_back_whole(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    client = sit_down(RECEPTIONIST)
    client.post(f"{DESK}/ho-so/{code}/tiep-nhan")
    answer = client.post(f"{DESK}/ho-so/{code}/yeu-cau-bo-sung", {"reasons": "unreadable", "note": NOTE})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "tối đa 2000" in page
    assert NOTE in page
    assert "maxlength" not in page, "a browser cuts in silence what is pasted"


@pytest.mark.parametrize("act", [act for act in cases.ACTS.values() if any(one.kind == "note" for one in act.asks)])
def test_no_act_takes_a_note_it_would_have_to_cut(act: cases.Act) -> None:
    for asked in (one for one in act.asks if one.kind == "note"):
        assert "2000" in str(asked.problem({asked.name: NOTE}))


def test_a_program_may_not_write_a_longer_note_either() -> None:
    with pytest.raises(TextTooLong):
        because(occasion="supplement", reasons=["unreadable"], note=NOTE, by=RECEPTIONIST)
