"""What a page says of a record is what the record says, and no more: its labels, empty fields, units and quotes."""

from pathlib import Path

import pytest

from beside import NEEDS_EXTRACT
from catalogue.drafts import version
from catalogue.records import method, paper
from catalogue.test_real_records import shown
from onestop.portal.decider import decider_label
from onestop.portal.legal_bases import bases_cited
from onestop.portal.place_in_steps import place_in_steps
from onestop.portal.procedure_facts import unclear, ways_of_applying
from onestop.portal.where_to_apply import where_to_apply
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


def test_words_in_the_column_of_terms_are_told_as_its_words(tmp_path: Path) -> None:
    note = "Không phải trả kết quả cho người nộp thuếMiễn phíTại Trung tâm phục vụ hành chính công cấp tỉnh, xã"
    page = page_of(tmp_path, methods=[method("in_person", value=None, fee=None, note=note)])

    assert "Cột thời hạn của nguồn ghi: “<span>Không phải trả kết quả cho người nộp thuế</span>”" in page
    assert "Không có ở cột thời hạn" not in page


def test_a_centre_beside_words_on_the_term_is_another_place_than_the_steps_tell() -> None:
    note = "Không phải trả kết quả cho người nộp thuếMiễn phíTại Trung tâm phục vụ hành chính công cấp tỉnh, xã"
    found = version(
        competent_agency="",
        steps_text="Người nộp thuế gửi hồ sơ đến cơ quan thuế quản lý trực tiếp.",
        methods=[method("in_person", value=None, fee=None, note=note)],
    )

    assert "lại nêu nơi nộp khác" in where_to_apply(found).besides.vi


def test_a_number_that_a_name_does_not_tell_is_shown_beside_it(tmp_path: Path) -> None:
    named = paper("Bản sao Giấy phép kèm theo bản chính để đối chiếu", originals=0, copies=7)
    page = page_of(tmp_path, dossier=[{"title": "", "items": [named]}])

    assert "như mô tả" in page
    assert "cột của nguồn: 7 bản sao" in page


def test_a_number_that_was_put_into_a_name_is_marked_as_ours(tmp_path: Path) -> None:
    rows = [paper("", originals=0, copies=1), paper("có chứng thực giấy khai sinh")]
    page = page_of(tmp_path, dossier=[{"title": "", "items": rows}])

    assert "ở đây ghép lại “01 bản sao” theo cột số bản, hãy kiểm tra lại." in page


def test_that_there_are_no_conditions_is_told(tmp_path: Path) -> None:
    page = page_of(tmp_path, conditions_text="Không quy định.")
    assert '<dd class="govuk-summary-list__value">“<span lang="vi">Không quy định.</span>”</dd>' in page
    assert "Điều kiện (theo nguồn)" not in page_of(tmp_path, conditions_text="")


OF_WAYS = """- Trường hợp cấp lại do bị mất:
+Trường hợp nộp hồ sơ trực tiếp: trong thời hạn 02 ngày làm việc kể từ ngày nhận hồ sơ, Sở Tư pháp cấp lại giấy;
+Trường hợp nộp hồ sơ qua hệ thống dịch vụ công trực tuyến: trong 03 ngày làm việc kể từ ngày nhận hồ sơ, Sở Tư pháp cấp lại.
- Trường hợp thay đổi vị trí: thực hiện theo trình tự, thủ tục như cấp mới."""


def test_terms_that_the_steps_give_to_ways_are_not_guessed_to_be_of_cases(tmp_path: Path) -> None:
    page = page_of(tmp_path, methods=[method("online", value=3), method("in_person", value=2)], steps_text=OF_WAYS)

    assert "nêu thời hạn khác nhau theo cách nộp" in page
    assert "thời hạn của các trường hợp khác nhau" not in page
    assert "thực hiện theo trình tự, thủ tục như cấp mới</span>”, không nêu thời hạn" in page


@pytest.mark.parametrize("steps", ["Nộp và nhận.", "Trong thời hạn 03 ngày làm việc, Sở Tư pháp cấp lại giấy."])
def test_where_the_steps_give_ways_nothing_cases_are_thought_of(tmp_path: Path, steps: str) -> None:
    page = page_of(tmp_path, methods=[method("online", value=3), method("in_person", value=2)], steps_text=steps)

    assert "Đó có thể là thời hạn của các trường hợp khác nhau" in page


@NEEDS_EXTRACT
def test_no_record_is_said_to_be_sent_by_one_kind_of_post() -> None:
    postal = [
        ways_of_applying(one.version) for one in shown() if "postal" in {d.channel for d in one.version.every_door}
    ]

    assert len(postal) >= 714
    assert not any("công ích" in ways["postal"].vi for ways in postal)


@NEEDS_EXTRACT
def test_the_records_whose_field_of_who_decides_names_nobody() -> None:
    label = "không nêu tên cơ quan nào"
    found = [one.record.code for one in shown() if label in decider_label(one.version).vi]

    assert found == ["2.000005", "2.002004", "2.002005"]


@NEEDS_EXTRACT
def test_the_records_of_which_some_rows_have_a_term_and_others_none() -> None:
    said = "Có dòng của bảng mà thời hạn không có ở cột"
    found = [one.record.code for one in shown() if any(said in reason.vi for reason in unclear(one.version))]

    assert found == ["1.014278", "1.014295"]


@NEEDS_EXTRACT
def test_the_records_without_a_basis_that_cite_acts() -> None:
    assert sum(bases_cited(one.version) is not None for one in shown()) == 13


@NEEDS_EXTRACT
def test_no_passage_of_a_place_has_a_second_letter_without_the_first() -> None:
    quotes = [place_in_steps(one.version.steps.vi).quoted for one in shown()]

    assert [one for one in quotes if "\nb) " in one and "a) " not in one] == []
