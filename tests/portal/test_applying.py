"""Applying: kept after each page, checked before it is sent, sent once, nobody else's business."""

import io
import re
from collections.abc import Mapping
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from onestop.catalogue import api as catalogue
from onestop.kernel.times import local_date
from onestop.runtime.api import now

BIRTH = "/thu-tuc/1.001193/nop"
CHILD = {
    "child_name": "Nguyễn Minh Anh",
    "child_birth_date-day": "3",
    "child_birth_date-month": "2",
    "child_birth_date-year": "2025",
    "child_sex": "female",
    "child_birth_place": "Bệnh viện Đa khoa tỉnh",
    "child_nationality": "Việt Nam",
    "child_home": "Bình Dương",
}
MOTHER = {"mother_name": "Nguyễn Thị Lan", "mother_birth_year": "1996", "mother_nationality": "Việt Nam"}


IF_NOT_PAID = "phí, lệ phí nếu chưa nộp"
"""How what is owed is told once it costs something, whatever stands before it."""
NOT_ASKED = {"csrfmiddlewaretoken", "after", "reader", "said", "was", "submission_key", "display"}
"""What a form carries beside its questions."""


def picture(name: str = "giay.png") -> SimpleUploadedFile:
    kept = io.BytesIO()
    Image.new("RGB", (40, 40), "white").save(kept, "PNG")
    return SimpleUploadedFile(name, kept.getvalue(), "image/png")


def next_of(client: Client, address: str, data: Mapping[str, object]) -> str:
    answer = client.post(address, data)
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def answers_of_the_last_page(client: Client) -> dict[str, object]:
    body = client.get(f"{BIRTH}/khai/request").content.decode()
    named = dict.fromkeys(re.findall(r'<(?:input|select|textarea)[^>]*name="([a-z_]+)"', body), "Phú Cường")
    given: dict[str, object] = {**named, "relation": "parent", "copies": "2"}
    for name, value in re.findall(r'name="([a-z_]+)" type="radio" value="([^"]+)"', body):
        given[name] = value if name != "relation" else "parent"
    return {name: value for name, value in given.items() if name not in NOT_ASKED}


def declared(client: Client) -> str:
    """What the page of checking gives the button to send back; nothing where there is no such page."""
    found = re.search(r'name="declared" value="([^"]+)"', client.get(f"{BIRTH}/kiem-tra").content.decode())
    return found.group(1) if found else ""


def send(client: Client, key: str) -> str:
    form = {"submission_key": key, "declared": declared(client), "declare": "yes"}
    return next_of(client, f"{BIRTH}/kiem-tra", form)


def fill(client: Client) -> str:
    """Everything up to checking; the submission key."""
    next_of(client, BIRTH, {})
    next_of(client, f"{BIRTH}/noi-giai-quyet", {"agency": "H09.31.01"})
    next_of(client, f"{BIRTH}/khai/child", dict(CHILD))
    next_of(client, f"{BIRTH}/khai/mother", dict(MOTHER))
    next_of(client, f"{BIRTH}/khai/father", {})
    next_of(client, f"{BIRTH}/khai/request", answers_of_the_last_page(client))
    next_of(client, f"{BIRTH}/khai/situations", {})
    address = next_of(client, f"{BIRTH}/giay-to/hospital_notice", {"file": picture()})
    while "/giay-to/" in address:
        address = next_of(client, address, {})
    body = client.get(address).content.decode()
    found = re.search(r'name="submission_key" value="([^"]+)"', body)
    assert found, body
    return found.group(1)


def test_strangers_are_asked_to_sign_in_and_come_back(province: None) -> None:
    answer = Client().get(BIRTH)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/dang-nhap?next=%2Fthu-tuc%2F1.001193%2Fnop")


def test_who_comes_from_signing_in_goes_on_with_the_first_task_though_nothing_is_begun(lan: Client) -> None:
    body = lan.get(BIRTH).content.decode()
    found = re.search(r'href="([^"]+)"[^>]*>\s*Làm tiếp', body)
    assert found
    assert found.group(1) == f"{BIRTH}/noi-giai-quyet"
    assert lan.get(found.group(1)).status_code == 200
    assert next_of(lan, found.group(1), {"agency": "H09.31.01"}) == f"{BIRTH}/khai/child"
    assert f'href="{BIRTH}/khai/child"' in lan.get(BIRTH).content.decode().split("Làm tiếp")[0]


def test_every_procedure_goes_on_from_its_list_of_tasks(lan: Client) -> None:
    for one in catalogue.search("", on=local_date(now()), limit=200).items:
        address = f"/thu-tuc/{one.code}/nop"
        found = re.search(r'href="([^"]+)"[^>]*>\s*Làm tiếp', lan.get(address).content.decode())
        if found:
            assert lan.get(found.group(1)).status_code == 200, one.code


def test_a_button_is_named_only_where_it_is(lan: Client) -> None:
    for address in (BIRTH, f"{BIRTH}/noi-giai-quyet", f"{BIRTH}/khai/child", f"{BIRTH}/giay-to/hospital_notice"):
        body = lan.get(address).content.decode()
        assert ("Bấm “Lưu, làm sau”" in body) == ('value="later"' in body), address


def test_each_page_leads_to_what_is_still_to_do(lan: Client) -> None:
    assert next_of(lan, BIRTH, {}) == f"{BIRTH}/noi-giai-quyet"
    assert next_of(lan, f"{BIRTH}/noi-giai-quyet", {"agency": "H09.31.01"}) == f"{BIRTH}/khai/child"
    assert next_of(lan, f"{BIRTH}/khai/child", dict(CHILD)) == f"{BIRTH}/khai/mother"


def test_a_wrong_answer_is_told_beside_its_question_and_nothing_typed_is_lost(lan: Client) -> None:
    answer = lan.post(f"{BIRTH}/khai/child", {**CHILD, "child_birth_date-month": "13"})
    body = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#child_birth_date"' in body
    assert 'id="child_birth_date"' in body
    assert "Nguyễn Minh Anh" in body
    assert 'value="13"' in body


def test_half_a_page_may_be_left_for_later(lan: Client) -> None:
    address = next_of(lan, f"{BIRTH}/khai/child", {"child_name": "Nguyễn Minh Anh", "after": "later"})
    assert address.startswith("/ho-so?xong=")
    body = lan.get(address).content.decode()
    assert "Đăng ký khai sinh" in body
    assert "Đã lưu" in body
    assert "Đã lưu" not in lan.get("/ho-so?xong=kept:1.001193").content.decode(), "an address says only what happened"
    assert "Nguyễn Minh Anh" in lan.get(f"{BIRTH}/khai/child").content.decode()


def test_a_file_that_is_not_what_it_says_is_refused_with_the_reason(lan: Client) -> None:
    forged = SimpleUploadedFile("giay.pdf", b"MZ\x90\x00 not a pdf", "application/pdf")
    answer = lan.post(f"{BIRTH}/giay-to/hospital_notice", {"file": forged})
    assert answer.status_code == 422
    assert "giay.pdf" in answer.content.decode()


def test_a_paper_may_be_brought_to_the_counter(lan: Client) -> None:
    assert lan.post(f"{BIRTH}/giay-to/hospital_notice", {}).status_code == 422
    assert lan.post(f"{BIRTH}/giay-to/hospital_notice", {"on_paper": "yes"}).status_code == 302


def test_before_sending_the_fee_and_the_promised_date_are_said(lan: Client) -> None:
    fill(lan)
    beside = lan.get(f"{BIRTH}/kiem-tra").content.decode().split("<main")[1].split("<aside")[1]

    assert re.search(r"Phí, lệ phí</h2>\s*<p[^>]*>16[.]000\s*đ</p>", beside), "for the two copies that are asked for"
    assert "Bản sao: 8.000 đồng/bản × 2 = 16.000 đồng" in beside
    assert IF_NOT_PAID in beside.lower()
    assert re.search(r"Ngày hẹn</h2>\s*<p[^>]*>thứ |Ngày hẹn</h2>\s*<p[^>]*>Chủ nhật", beside)
    assert "Vì sao là ngày này" in beside


def test_without_copies_it_is_free(lan: Client) -> None:
    fill(lan)
    next_of(lan, f"{BIRTH}/khai/request", {**answers_of_the_last_page(lan), "copies": "0"})
    beside = lan.get(f"{BIRTH}/kiem-tra").content.decode().split("<main")[1].split("<aside")[1]

    assert re.search(r"Phí, lệ phí</h2>\s*<p[^>]*>Miễn phí</p>", beside)
    assert "Bản sao: 8.000" not in beside
    assert IF_NOT_PAID not in beside.lower()


def test_it_is_sent_only_when_declared_and_only_once(lan: Client) -> None:
    key = fill(lan)
    assert lan.post(f"{BIRTH}/kiem-tra", {"submission_key": key}).status_code == 422
    sent = send(lan, key)
    assert re.fullmatch(r"/ho-so/H09\.31\.01-\d{6}-0001/da-nop", sent)
    assert send(lan, key) == sent
    assert "da-nop" not in lan.get("/ho-so").content.decode()


def test_a_form_sent_again_leads_to_its_own_case_whatever_was_lodged_since(lan: Client) -> None:
    first_key = fill(lan)
    first = send(lan, first_key)
    second_key = fill(lan)
    assert send(lan, first_key) == first
    second = send(lan, second_key)
    assert second != first
    assert (send(lan, first_key), send(lan, second_key)) == (first, second)


def test_a_form_of_what_was_thrown_away_sends_nothing_in_its_place(lan: Client) -> None:
    lodged, thrown_away = send(lan, fill(lan)), fill(lan)
    next_of(lan, f"{BIRTH}/bo", {})
    assert send(lan, thrown_away) == "/ho-so"
    key = fill(lan)
    assert send(lan, thrown_away) == "/ho-so"
    assert send(lan, "") == "/ho-so"
    assert send(lan, key) != lodged


def test_another_persons_form_tells_nothing(lan: Client, minh: Client) -> None:
    key = fill(lan)
    send(lan, key)
    assert send(minh, key) == "/ho-so"


def test_a_case_is_whole_for_its_applicant_and_only_progress_for_others(lan: Client, minh: Client) -> None:
    key = fill(lan)
    code = send(lan, key).split("/")[2]
    assert "Nguyễn Minh Anh" in lan.get(f"/ho-so/{code}").content.decode()
    assert lan.get(f"/tra-cuu/{code}").headers["Location"] == f"/ho-so/{code}"
    assert minh.get(f"/ho-so/{code}").status_code == 404
    seen = minh.get(f"/tra-cuu/{code}").content.decode()
    assert "(đang ở đây)" in seen
    assert "Nguyễn" not in seen.replace("Nguyễn Thị Hạnh", "").split("<main")[1]


def test_what_is_not_asked_has_no_page(lan: Client) -> None:
    assert lan.get(f"{BIRTH}/khai/nothing").status_code == 404
    assert lan.get(f"{BIRTH}/giay-to/nothing").status_code == 404
    assert lan.get(f"/ho-so/H09.31.01-260101-0001/tep/{uuid4()}").status_code == 404


@pytest.mark.parametrize("typed", ["khai sinh", "KHAI SINH", "Khai sinh", "1.001193"])
def test_a_procedure_is_found_however_it_is_typed(province: None, typed: str) -> None:
    assert "Đăng ký khai sinh" in Client().get("/tim", {"q": typed}).content.decode()


def test_no_figure_is_invented(province: None) -> None:
    assert "chưa có dữ liệu" in Client().get("/").content.decode()


def test_a_code_that_is_no_cases_is_told_beside_the_field(province: None) -> None:
    answer = Client().get("/tra-cuu", {"code": "H09.99-000000-1"})
    assert answer.status_code == 404
    assert 'href="#code"' in answer.content.decode()


@pytest.mark.parametrize(("language", "said"), [("vi", "Không tìm thấy mã hồ sơ"), ("en", "was not found")])
def test_an_unknown_code_is_said_to_be_unknown_and_what_to_check(province: None, language: str, said: str) -> None:
    client = Client()
    client.get(f"/ngon-ngu/{language}")
    body = client.get("/tra-cuu", {"code": "H09.99-000000-1"}).content.decode()
    assert said in body
    assert "không được xem" not in body
    assert "may not see" not in body


def test_filters_are_folded_until_one_is_chosen(province: None) -> None:
    """Without JavaScript; a filter at work is never hidden."""
    assert '<details class="os-filters">' in Client().get("/tim").content.decode()
    assert '<details class="os-filters" open>' in Client().get("/tim", {"audience": "business"}).content.decode()


def test_only_whoever_it_concerns_is_led_to_a_paper_of_few(lan: Client) -> None:
    fill(lan)
    assert lan.get(f"{BIRTH}/giay-to/report").status_code == 404
    tasks = lan.get(BIRTH).content.decode()
    assert "bỏ rơi" not in tasks

    next_of(lan, f"{BIRTH}/khai/mother", {"situation_parents_unknown": "true"})
    assert lan.get(f"{BIRTH}/giay-to/report").status_code == 200
    assert lan.get(f"{BIRTH}/giay-to/hospital_notice").status_code == 404, "an abandoned child has no birth notice"
