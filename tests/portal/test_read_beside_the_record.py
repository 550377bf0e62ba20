"""What a page says of a record is what the record says, and no more: its labels, empty fields, units and quotes."""

from pathlib import Path

import pytest

from beside import NEEDS_EXTRACT
from catalogue.records import method
from catalogue.test_real_records import shown
from onestop.portal.decider import decider_label
from onestop.portal.legal_bases import bases_cited
from onestop.portal.place_in_steps import place_in_steps
from onestop.portal.procedure_facts import ways_of_applying
from portal.imported_page import page_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]


def test_a_record_does_not_say_which_post_brings_it(tmp_path: Path) -> None:
    page = page_of(tmp_path, methods=[method("online"), method("postal")])

    assert "Qua dịch vụ bưu chính" in page
    assert "công ích" not in page


@pytest.mark.parametrize(("language", "label"), [("vi", "không nêu tên cơ quan nào)"), ("en", "names no agency)")])
def test_a_field_that_names_nobody_says_nobody_decides(tmp_path: Path, language: str, label: str) -> None:
    named = {"competent_agency": "Các cơ quan, tổ chức liên quan", "implementing_agency": "Sở Tư pháp"}

    assert label in page_of(tmp_path, language, **named)
    assert label not in page_of(tmp_path, language, **named | {"competent_agency": "Sở Tư pháp"})


def test_an_empty_field_of_bases_is_told_with_the_acts_cited_elsewhere(tmp_path: Path) -> None:
    steps = "Nộp hồ sơ theo Nghị định số 38/2018/NĐ-CP ngày 11/3/2018."

    assert "giấy tờ có dẫn: 38/2018/NĐ-CP" in page_of(tmp_path, legal_bases=[], steps_text=steps)


def test_one_that_is_cited_nowhere_is_not_stated(tmp_path: Path) -> None:
    page = page_of(tmp_path, legal_bases=[])

    assert "Nguồn không nêu" in page
    assert "có dẫn" not in page


def test_nobody_enters_what_is_not_received_here(tmp_path: Path) -> None:
    closed = page_of(tmp_path, competent_agency="")

    assert "công chức nhập hồ sơ giúp bạn" not in closed
    assert "Hỏi nơi nhận hồ sơ nêu ở mục “Nộp ở đâu”" in closed


def test_of_what_is_received_an_official_enters_it(tmp_path: Path) -> None:
    assert "công chức nhập hồ sơ giúp bạn" in page_of(tmp_path)


def test_an_empty_field_of_agencies_sends_to_the_steps(tmp_path: Path) -> None:
    assert "Nguồn để trống mục cơ quan, xem các bước" in page_of(tmp_path, competent_agency="")


def test_of_what_a_sum_is_charged_for_each_stands_behind_it(tmp_path: Path) -> None:
    note = "(/trường hợp)"
    page = page_of(tmp_path, methods=[method(fee={"amount": 10000, "currency": "VND"}, note=note)])

    assert page.count("10.000&nbsp;đ<wbr>/trường hợp") + page.count("10.000 đ<wbr>/trường hợp") >= 2


@pytest.mark.parametrize("some", [None, 5])
def test_a_term_that_some_rows_have_is_not_said_to_be_missing(tmp_path: Path, some: int | None) -> None:
    told = "Giải quyết trong thời hạn 15 ngày làm việc."
    page = page_of(tmp_path, methods=[method("online", value=None, note=told), method("in_person", value=some)])

    assert ("Có dòng của bảng mà thời hạn không có ở cột" in page) is (some is not None)


def test_a_passage_of_lettered_rows_has_the_letter_of_its_first() -> None:
    steps = "Bước 1.\na) Ngân hàng lập văn bản và gửi đến Cục Thuế.\nb) Tổ chức lập văn bản và gửi đến Cục Thuế."

    assert place_in_steps(steps).quoted.startswith("a) Ngân hàng")


@NEEDS_EXTRACT
def test_no_record_is_said_to_be_sent_by_one_kind_of_post() -> None:
    postal = [ways_of_applying(one.version) for one in shown() if "postal" in {d.channel for d in one.version.every_door}]

    assert len(postal) >= 714
    assert not any("công ích" in ways["postal"].vi for ways in postal)


@NEEDS_EXTRACT
def test_the_records_whose_field_of_who_decides_names_nobody() -> None:
    label = "không nêu tên cơ quan nào"
    found = [one.record.code for one in shown() if label in decider_label(one.version).vi]

    assert found == ["2.000005", "2.002004", "2.002005"]


@NEEDS_EXTRACT
def test_the_records_without_a_basis_that_cite_acts() -> None:
    assert sum(bases_cited(one.version) is not None for one in shown()) == 13


@NEEDS_EXTRACT
def test_no_passage_of_a_place_has_a_second_letter_without_the_first() -> None:
    quotes = [place_in_steps(one.version.steps.vi).quoted for one in shown()]

    assert [one for one in quotes if "\nb) " in one and "a) " not in one] == []
