"""Small things that a fifth reader of forty pages stumbled over: each as a rule on rows that are made up, and on the record."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.fees import read_fee
from onestop.catalogue.domain.paper_lines import holds_several
from onestop.catalogue.domain.paper_makers import made_by_an_office
from onestop.catalogue.domain.paper_rows import read_row
from onestop.catalogue.domain.papers import sets_of

from .records import method, paper
from .test_read_closely import kinds, of

pytestmark = NEEDS_EXTRACT
BOTH_AND_HOW_MANY = "+ Thông báo theo Mẫu số 05; + Bản sao hợp đồng chuyển nhượng. - Số lượng hồ sơ: 01 bộ"


class TestHowManySetsBehindAPaper:
    def test_is_no_number_of_that_paper_and_no_part_of_its_name(self) -> None:
        row = read_row(paper("Thông báo theo Mẫu số 05. - Số lượng hồ sơ: 01 bộ"))
        assert (row.name, row.originals, row.named_quantity) == ("Thông báo theo Mẫu số 05.", 1, False)

    def test_is_told_as_the_number_of_sets(self) -> None:
        assert sets_of([{"items": [paper(BOTH_AND_HOW_MANY)]}], "") == 1
        assert sets_of([{"items": [paper("Số lượng hồ sơ: 02 bộ")]}], "") == 2
        assert sets_of([{"items": [paper("Hợp đồng ghi số lượng hồ sơ của các bên")]}], "") is None

    def test_2_002004_has_one(self) -> None:
        version = of("2.002004").version
        assert version.publication is not None
        assert version.publication.sets == 1
        assert not any("Số lượng hồ sơ" in one.name.vi for one in version.components)


class TestPhotographsThatAFormComesWith:
    @pytest.mark.parametrize("said", ["kèm 02 ảnh 4x6", "kèm theo 02 (hai) ảnh 4x6"])
    def test_do_not_count_the_form(self, said: str) -> None:
        row = read_row(paper(f"Tờ khai đề nghị {said} chụp chưa quá 6 tháng"))
        assert (row.originals, row.named_quantity) == (1, False)

    def test_count_themselves_where_they_are_the_row(self) -> None:
        assert read_row(paper("02 ảnh 4x6 chụp chưa quá 6 tháng")).named_quantity

    @pytest.mark.parametrize("code", ["1.005136", "2.001895"])
    def test_those_of_the_extract_are_one_original(self, code: str) -> None:
        forms = [one for one in of(code).version.components if "kèm 02 ảnh" in one.name.vi]
        assert {(one.originals, one.copies) for one in forms} == {(1, 0)}


class TestNothingAskedForInACase:
    def test_is_no_paper(self) -> None:
        assert read_row(paper("Trường hợp chấm dứt: không quy định (khi đã hết hạn hợp đồng)")).kind == "note"
        assert read_row(paper("Trường hợp chấm dứt: văn bản đề nghị")).kind == "paper"

    def test_1_010761_asks_for_none(self) -> None:
        version = of("1.010761").version
        assert version.publication is not None
        assert not any("không quy định" in one.name.vi for one in version.components)
        assert any("không quy định" in one for one in version.publication.notes)


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("Giấy tờ chứng minh việc thay đổi và bản chính Giấy đăng ký hoạt động", True),
        ("Giấy tờ xác nhận của cơ quan và bản sao văn bản cử người đại diện", True),
        ("Bản sao kèm theo và bản chính để đối chiếu", False),
    ],
)
def test_a_row_that_goes_on_with_another_paper_is_counted_for_the_whole(name: str, *, several: bool) -> None:
    assert holds_several(name) == several


@pytest.mark.parametrize("code", ["1.008931", "2.002011", "2.002060"])
def test_such_rows_of_the_extract_are(code: str) -> None:
    named = [one.name.vi for one in of(code).version.components if " và bản " in one.name.vi]
    assert named
    assert all(map(holds_several, named))


@pytest.mark.parametrize("empty", ["Không có thông tin", "Không Không có thông tin", "KhôngKhông có thông tin"])
def test_what_the_portal_writes_into_an_empty_cell_is_not_told(empty: str) -> None:
    assert read_fee(method(fee=None, note=f"{empty}Qua Cổng dịch vụ công")).rest == "Qua Cổng dịch vụ công"


def test_1_014976_does_not_have_it() -> None:
    assert not any("Không có thông tin" in one.note.vi for one in of("1.014976").version.channels)


@pytest.mark.parametrize("code", ["1.007689", "1.008344", "1.011021"])
def test_where_no_result_is_returned_no_term_is_said_to_stand_in_the_description(code: str) -> None:
    assert "returns_nothing" in kinds(of(code).version)
    assert "time_in_note_only" not in kinds(of(code).version)
    assert of(code).version.tells_terms_in_notes


def test_what_an_agency_draws_up_is_asked_of_nobody() -> None:
    assert made_by_an_office("Chi cục DTNN lập bảng kê, trong đó có tên người bán; phiếu nhập kho")
    assert not made_by_an_office("Người bán lập bảng kê hàng hóa")
    assert {one.wanted for one in of("3.000030").version.components if "bảng kê" in one.name.vi} == {"office"}


def test_1_009824_names_its_three_ways_and_1_002099_its_level() -> None:
    ways = of("1.009824").version
    assert {one.channel for one in ways.channels} == {"online", "in_person", "postal"}
    assert not kinds(ways) & {"no_channel"}
    assert all("Hệ thống giải quyết" in one.term_words for one in ways.channels)
