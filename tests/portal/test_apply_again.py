"""Another application much like an earlier one is begun with its answers; each page is seen before anything is sent."""

import re

import pytest
from django.test import Client

from onestop.runtime.api import raw

from .conftest import signed_in
from .test_applying import BIRTH, CHILD, fill, next_of, send

pytestmark = pytest.mark.django_db


def sent(client: Client) -> str:
    """The code of a case sent with all its answers and papers."""
    return send(client, fill(client)).split("/")[2]


def test_another_application_begins_with_the_answers_of_before_and_none_of_its_papers(lan: Client) -> None:
    code = sent(lan)
    page = lan.get(BIRTH).content.decode()
    assert f'name="like" value="{code}"' in page

    place = next_of(lan, BIRTH, {"like": code})

    assert place == f"{BIRTH}/noi-giai-quyet", "the place is chosen anew"
    first = next_of(lan, place, {"agency": "H09.31.01"})
    assert first == f"{BIRTH}/khai/child", "nothing is taken for seen"
    assert CHILD["child_name"] in lan.get(first).content.decode()
    assert "giay.png" not in lan.get(f"{BIRTH}/giay-to/hospital_notice").content.decode()
    assert lan.get(f"{BIRTH}/kiem-tra").status_code == 302, "what was not looked through is not sent"


def test_what_was_begun_is_not_written_over(lan: Client) -> None:
    code = sent(lan)
    next_of(lan, BIRTH, {})
    next_of(lan, f"{BIRTH}/khai/child", {**CHILD, "child_name": "Nguyễn Văn Bình"})

    next_of(lan, BIRTH, {"like": code})

    assert "Nguyễn Văn Bình" in lan.get(f"{BIRTH}/khai/child").content.decode()


def test_nobody_begins_with_the_answers_of_somebody_else(lan: Client) -> None:
    code, minh = sent(lan), signed_in("minh")

    assert minh.post(BIRTH, {"like": code}).status_code == 404
    assert CHILD["child_name"] not in minh.get(f"{BIRTH}/khai/child").content.decode()


def test_the_case_of_another_procedure_lends_nothing(lan: Client) -> None:
    code = sent(lan)

    next_of(lan, "/thu-tuc/1.004873/nop", {"like": code})

    assert raw("SELECT content -> 'answers' FROM cases_draft") == [("{}",)]
    assert not re.search(r'name="like"', lan.get("/thu-tuc/1.004873/nop").content.decode())


def test_who_registers_the_same_child_again_is_told_before_sending_where_both_are_his(lan: Client) -> None:
    code = sent(lan)
    told = f'href="/ho-so/{code}"'

    fill(lan)
    other = {**CHILD, "child_birth_place": "Ở nhà"}
    next_of(lan, f"{BIRTH}/khai/child", other)
    page = lan.get(f"{BIRTH}/kiem-tra").content.decode()
    assert "của thủ tục này cho đúng người, đúng việc ấy" in page
    assert told in page

    minh = signed_in("minh")
    fill(minh)
    assert told not in minh.get(f"{BIRTH}/kiem-tra").content.decode()
