"""Which case of a procedure it is is asked first; papers, term and fee follow from the answer."""

import re

from django.test import Client

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

    assert page.count("Hai bộ bản vẽ thiết kế") == 2
    assert "7 ngày làm việc" in page
    assert "20 ngày" in page
