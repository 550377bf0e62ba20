"""From when the steps of a record have its term run: said only where it is something else than that the dossier comes in."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.steps_quotes import counted_from, start_in_steps
from onestop.catalogue.domain.steps_terms import steps_tell_otherwise

from .test_real_records import shown, steps_of

TERM = (10, "working_day")


@pytest.mark.parametrize(
    "start",
    [
        "nhận báo cáo",
        "nhận được văn bản báo cáo của quỹ tín dụng nhân dân",
        "nhận được các giấy tờ quy định",
        "nhận được Đề án hợp lệ",
        "hồ sơ của bên đi vay được tiếp nhận đầy đủ",
    ],
)
def test_a_dossier_comes_in_by_whatever_it_is_called(start: str) -> None:
    assert start_in_steps(TERM, f"Trong 10 ngày làm việc kể từ ngày {start}, cơ quan trả lời.") == ""


@pytest.mark.parametrize(
    "start", ["nhận được báo cáo của Sở Tư pháp", "nhận được đề án đã thẩm định của Hội đồng", "bắt đầu rà soát"]
)
def test_what_agencies_send_one_another_is_something_else(start: str) -> None:
    assert start_in_steps(TERM, f"Trong 10 ngày làm việc kể từ ngày {start}, cơ quan trả lời.") == f"kể từ ngày {start}"


def test_of_one_way_it_is_said_of_which() -> None:
    told = "thời hạn giải quyết hồ sơ được tính từ thời điểm Văn phòng nhận được hồ sơ và thu phí."
    by_a_way = f"Trường hợp hồ sơ được nộp thông qua Bộ phận Một cửa thì {told}"
    words = "tính từ thời điểm Văn phòng nhận được hồ sơ và thu phí"
    assert counted_from(f"Bước 2.\n{told}") == words
    assert counted_from(by_a_way) == by_a_way.rstrip("."), "as it stands there"


class TestTheSameNumberInAnotherUnit:
    def test_is_another_term_where_it_is_the_only_one(self) -> None:
        assert steps_tell_otherwise((1, "day"), "Sở trả lại Giấy chứng nhận trong 01 ngày làm việc")

    def test_says_nothing_of_a_column_of_ones_beside_other_terms(self) -> None:
        steps = "Kiểm tra trong 01 ngày làm việc. Sở trả lời trong 05 ngày làm việc."
        assert not steps_tell_otherwise((1, "day"), steps)


@NEEDS_EXTRACT
class TestOfTheExtract:
    @pytest.mark.parametrize("code", ["1.009791", "1.009079", "2.002642", "1.000972", "1.014767"])
    def test_no_doubt_is_made_of_receipt(self, code: str) -> None:
        record, version = next(one for one in shown() if one.record.code == code)
        for door in version.channels:
            assert door.term is not None
            assert start_in_steps((door.term, str(door.unit)), steps_of(record)) == ""

    def test_starts_that_are_another_are_few(self) -> None:
        told = {
            record.code
            for record, version in shown()
            for door in version.channels
            if door.term and start_in_steps((door.term, str(door.unit)), steps_of(record))
        }
        assert {"1.008885", "1.013816"} & told == set()
        assert {"1.011608", "1.011442", "2.000827", "1.002988"} <= told
        assert len(told) < 20

    def test_a_unit_that_differs_is_marked(self) -> None:
        assert steps_tell_otherwise(
            (1, "day"), next(steps_of(one.record) for one in shown() if one.record.code == "1.012996")
        )
