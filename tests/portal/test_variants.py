"""Which case of a procedure it is is asked first; papers, term and fee follow from the answer."""

import re

import pytest
from django.test import Client

from onestop.cases import api as cases
from onestop.runtime.api import now

from .test_answering import actor

CIVIL = "/thu-tuc/1.004859/nop"
ENTRY = {
    "person_name": "Nguyễn Thị Lan",
    "person_birth_date-day": "13",
    "person_birth_date-month": "2",
    "person_birth_date-year": "1995",
    "document": "Giấy khai sinh số 12",
    "registered_at": "Phường Phú Cường",
}
PERMIT = "/thu-tuc/1.013225/nop"


def chosen(client: Client, variant: str) -> str:
    answer = client.post(f"{PERMIT}/truong-hop", {"variant": variant})
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def test_it_is_asked_before_anything_else(lan: Client) -> None:
    assert lan.post(PERMIT, {}).headers["Location"] == f"{PERMIT}/truong-hop"
    page = lan.get(f"{PERMIT}/truong-hop").content.decode()
    assert "Xin phép xây dựng công trình nào?" in page
    assert "Nhà ở riêng lẻ" in page
    assert chosen(lan, "house") == f"{PERMIT}/noi-giai-quyet"


def test_until_it_is_answered_no_paper_is_asked_for(lan: Client) -> None:
    assert "/giay-to/" not in lan.get(PERMIT).content.decode()
    chosen(lan, "house")
    assert "/giay-to/drawings" in lan.get(PERMIT).content.decode()


def test_no_total_is_said_before_the_answer_and_the_same_one_after_it(lan: Client) -> None:
    def said(page: str) -> list[str]:
        return re.findall(r"việc 1(?: trong \d+)?", lan.get(f"{PERMIT}/{page}").content.decode())

    assert said("truong-hop") == ["việc 1"]
    assert "Giấy tờ, tùy trường hợp bạn chọn" in lan.get(f"{PERMIT}/truong-hop").content.decode()
    chosen(lan, "house")
    tasks = lan.get(PERMIT).content.decode().count("govuk-task-list__name-and-hint")
    assert said("truong-hop") == [f"việc 1 trong {tasks + 1}"]


def test_nothing_or_a_case_there_is_not_is_asked_again(lan: Client) -> None:
    for wrong in ("", "castle"):
        answer = lan.post(f"{PERMIT}/truong-hop", {"variant": wrong})
        assert answer.status_code == 422
        assert "Hãy chọn trường hợp của bạn." in answer.content.decode()


def test_another_answer_keeps_what_was_handed_in(lan: Client) -> None:
    chosen(lan, "house")
    lan.post(f"{PERMIT}/giay-to/drawings", {"on_paper": "yes"})
    chosen(lan, "other_works")
    assert "checked" in lan.get(f"{PERMIT}/giay-to/drawings").content.decode()


def test_a_procedure_without_cases_has_no_such_page(lan: Client) -> None:
    assert lan.get("/thu-tuc/1.001193/nop/truong-hop").status_code == 404


def test_the_page_of_the_procedure_tells_each_case_whole(lan: Client) -> None:
    page = lan.get("/thu-tuc/1.013225").content.decode()

    assert page.count("Hai bộ bản vẽ thiết kế") == 7
    assert "7 ngày làm việc" in page
    assert "20 ngày" in page
    assert page.count("cơ quan chuyên môn về tôn giáo thuộc Ủy ban nhân dân cấp tỉnh") == 1
    assert page.count("Điều khoản của Hiệp định hoặc thỏa thuận") == 1


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "Giấy tờ của giấy phép theo giai đoạn và giấy phép cho dự án chưa có ở đây"),
        ("en", "The documents for a permit by stages or for a project are not listed here"),
    ],
)
def test_the_page_of_a_procedure_tells_of_which_cases_it_lists_no_papers(lan: Client, language: str, told: str) -> None:
    assert told in lan.get(f"/thu-tuc/1.013225?lang={language}").content.decode()


def civil(client: Client, variant: str) -> None:
    assert client.post(f"{CIVIL}/truong-hop", {"variant": variant}).status_code == 302


def test_each_case_asks_its_own_questions(lan: Client) -> None:
    civil(lan, "correction")
    assert "Nội dung hiện đang ghi" in lan.get(f"{CIVIL}/khai/entry").content.decode()
    civil(lan, "ethnicity")
    page = lan.get(f"{CIVIL}/khai/entry").content.decode()
    assert "Dân tộc đang ghi" in page
    assert "Nội dung hiện đang ghi" not in page


def test_before_the_case_is_chosen_only_what_everybody_is_asked_is(lan: Client) -> None:
    page = lan.get(f"{CIVIL}/khai/entry").content.decode()
    assert "Họ tên người có việc hộ tịch" in page
    assert "Nội dung hiện đang ghi" not in page
    assert "Dân tộc đang ghi" not in page


def test_an_answer_given_in_another_case_waits_and_is_not_sent(lan: Client) -> None:
    civil(lan, "correction")
    lan.post(f"{CIVIL}/khai/entry", {**ENTRY, "wrong_text": "Ngày sinh 12/3/1995"})
    civil(lan, "addition")
    lan.post(f"{CIVIL}/noi-giai-quyet", {"agency": "H09.31.01"})
    lan.post(f"{CIVIL}/khai/entry", ENTRY)
    missing = {"missing_text": "Dân tộc Kinh", "reason": "Khi đó chưa ghi", "copies": "0"}
    lan.post(f"{CIVIL}/khai/change", missing)
    lan.post(f"{CIVIL}/khai/delivery", {"delivery": "counter"})
    lan.post(f"{CIVIL}/khai/situations", {})
    address = lan.post(f"{CIVIL}/giay-to/proof", {"on_paper": "yes"}).headers["Location"]
    while "/giay-to/" in address:
        address = lan.post(address, {}).headers["Location"]

    page = lan.get(f"{CIVIL}/kiem-tra").content.decode()
    assert "Nội dung còn thiếu cần ghi thêm" in page
    assert "Ngày sinh 12/3/1995" not in page

    civil(lan, "correction")
    assert "Ngày sinh 12/3/1995" in lan.get(f"{CIVIL}/khai/entry").content.decode()

    civil(lan, "addition")
    page = lan.get(f"{CIVIL}/kiem-tra").content.decode()
    form = {name: re.search(rf'name="{name}" value="([^"]+)"', page) for name in ("submission_key", "declared")}
    sent = lan.post(
        f"{CIVIL}/kiem-tra", {name: one and one.group(1) for name, one in form.items()} | {"declare": "yes"}
    )
    assert sent.status_code == 302, sent.content.decode()
    code = sent.headers["Location"].split("/")[2]
    answers = cases.case_for(code=code, by=actor("lan"), now=now()).file.answers
    assert answers["missing_text"] == "Dân tộc Kinh"
    assert "wrong_text" not in answers


def test_a_page_of_another_case_is_not_answered_over_one_chosen_in_another_window(lan: Client) -> None:
    civil(lan, "correction")
    lan.get(f"{CIVIL}/khai/change")
    civil(lan, "ethnicity")
    answer = lan.post(
        f"{CIVIL}/khai/change", {"right_text": "13/2/1995", "error_shown_by": "Sổ hộ tịch", "copies": "0"}
    )
    assert answer.status_code == 422
    assert "Hãy chọn “Theo dân tộc của ai" in answer.content.decode()


def test_questions_that_hang_on_a_page_before_are_asked_when_it_is_answered(lan: Client) -> None:
    allowance = "/thu-tuc/1.001776/nop"
    person = {
        "person_name": "Nguyễn Văn Tư",
        "person_birth_date-year": "1950",
        "person_address": "12 Bạch Đằng, Phú Cường",
        "ground": "elderly",
    }
    lan.post(f"{allowance}/khai/person", person)
    old = lan.get(f"{allowance}/khai/ground").content.decode()
    assert 'name="family_support"' in old
    assert 'name="paper_number"' not in old

    lan.post(
        f"{allowance}/khai/ground", {"family_support": "none", "household": "poor", "circumstances": "Sống một mình"}
    )
    lan.post(f"{allowance}/khai/person", {**person, "ground": "disabled"})
    page = lan.get(f"{allowance}/khai/ground").content.decode()
    assert 'name="paper_number"' in page
    assert 'name="family_support"' not in page
    lan.post(f"{allowance}/khai/person", person)
    again = lan.get(f"{allowance}/khai/ground").content.decode()
    assert re.search(r'name="family_support"[^>]*value="none" checked', again)
