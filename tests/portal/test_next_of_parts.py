"""Where several results are left, whoever reads his page is sent where they lie, by the way he chose for them."""

from cases.examples import COMMUNE
from cases.test_part_returns import THERE, accepted_in_parts, chosen
from cases.test_parts import entered, signed
from cases.test_revoked_since import void_and_another
from onestop.cases import api as cases
from onestop.kernel.bilingual import Text
from onestop.portal.next_step import next_step

OFFICE = Text("phường Phú Cường", "Phu Cuong ward")


def next_of(file: cases.CaseFile) -> str:
    return next_step(file, to_bring=False, at=Text("nơi khác", "elsewhere"), fetched_at=OFFICE).vi


def test_all_at_one_counter_are_fetched_there() -> None:
    file = entered(signed(chosen(chosen(accepted_in_parts(), "sign", "counter", THERE), "enter", "counter", THERE)))

    assert next_of(file).startswith("Đến Bộ phận Một cửa, phường Phú Cường, nhận kết quả")


def test_what_goes_apart_is_said_of_each() -> None:
    file = entered(signed(chosen(accepted_in_parts(), "sign", "counter", THERE)))

    assert next_of(file).startswith("Mỗi kết quả nhận riêng")
    assert cases.place_of_the_rest(file) == COMMUNE


def test_of_a_revoked_document_and_another_result_that_one_is_fetched_all_the_same() -> None:
    said = next_of(void_and_another())

    assert "đã bị thu hồi, bạn không phải đến nhận nữa" in said
    assert said.endswith("Thông báo vẫn có hiệu lực: bạn nhận như ghi bên cạnh kết quả đó.")
