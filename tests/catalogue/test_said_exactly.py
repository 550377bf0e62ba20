"""A fee that is not laid down is not free, copies "as many as vehicles" are as described, and only who decides is quoted."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.deciders import deciders_in_steps
from onestop.catalogue.domain.fees import read_fee
from onestop.catalogue.domain.paper_names import bare
from onestop.catalogue.domain.steps_quotes import times_in_steps

from .drafts import group, version
from .records import method, paper
from .test_read_closely import of


def test_a_fee_not_laid_down_is_not_free() -> None:
    fee = read_fee(method(note="(Chưa quy định.) Nộp hồ sơ trực tiếp"))

    assert fee.amount is None
    assert fee.note == "Chưa quy định."


def test_copies_as_many_as_vehicles_are_as_described() -> None:
    name = "Phiếu xuất xưởng: bản sao có đóng dấu (số lượng bản sao tương ứng với số lượng xe đã sản xuất)"
    found = version(dossier=[group("", paper(name, originals=0, copies=1))]).components[0]

    assert found.named_quantity
    assert (found.originals, found.copies) == (0, 0)


@pytest.mark.parametrize(
    "told",
    [
        "Cơ quan thuế có trách nhiệm thu tiền còn nợ và cung cấp chứng từ cho cá nhân.",
        "Sở Tư pháp gửi Cục Hành chính tư pháp quyết định cho trẻ em làm con nuôi của Ủy ban nhân dân cấp tỉnh.",
        "Cơ quan được Chủ tịch Ủy ban nhân dân cấp tỉnh giao đăng tải Giấy chứng nhận ngay sau khi cấp lại Giấy chứng nhận.",
    ],
)
def test_a_sentence_in_which_nobody_decides_is_not_quoted_for_who_does(told: str) -> None:
    assert deciders_in_steps(told) == ()


def test_who_issues_an_agreement_decides() -> None:
    told = "Ủy ban nhân dân cấp xã ban hành văn bản thỏa thuận thông số kỹ thuật gửi chủ đầu tư."
    assert deciders_in_steps(told) == (told,)


@NEEDS_EXTRACT
class TestOfTheExtract:
    def test_1_012545_and_1_012566_are_not_free(self) -> None:
        for code in ("1.012545", "1.012566"):
            assert {door.fee_amount for door in of(code).version.channels} == {None}

    def test_1_009453_names_who_decides_and_1_012996_not_who_takes_the_money(self) -> None:
        assert deciders_in_steps(of("1.009453").version.steps.vi)
        assert not any(
            "thu tiền sử dụng đất còn nợ" in one for one in deciders_in_steps(of("1.012996").version.steps.vi)
        )

    def test_1_011667_counts_as_many_as_vehicles_nowhere_as_one(self) -> None:
        counted = [one for one in of("1.011667").version.components if "số lượng bản sao tương ứng" in one.name.vi]
        assert counted
        assert all(one.named_quantity for one in counted)


def test_a_quote_ends_before_the_number_of_the_next_section() -> None:
    told = "Trong 05 ngày, Sở trả lời qua bưu chính."
    assert times_in_steps(f"{told} c. Nhận kết quả.") == (told,)


def test_no_name_ends_with_a_mark() -> None:
    assert bare("- Đơn theo Nghị định số 95/2024/NĐ-CP; -") == "Đơn theo Nghị định số 95/2024/NĐ-CP"
    assert version(name="Cấp giấy phép và nhà ở riêng lẻ:").name.vi == "Cấp giấy phép và nhà ở riêng lẻ"
