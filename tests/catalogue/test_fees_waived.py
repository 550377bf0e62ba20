"""Words of a law that agree with a column that is free, and steps that do not."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.fees import read_fee
from onestop.portal.cost import unknown_cost

from .drafts import version
from .records import method
from .test_real_records import shown


@pytest.mark.parametrize(
    "said",
    [
        "(Không thu lệ phí đăng ký đối với tổ hợp tác theo quy định tại khoản 2 Điều 22 Luật Hợp tác xã 2023.)",
        "(-Không được quy định tại Biểu phí, lệ phí ban hành kèm theo Thông tư số 47/2019/TT-BTC.)",
    ],
)
def test_nothing_is_charged_where_a_law_says_so_of_the_thing(said: str) -> None:
    fee = read_fee(method("postal", note=said))
    assert (fee.amount, fee.doubt) == (0, "")
    assert fee.note == said.strip("(-)")


@pytest.mark.parametrize(
    "said",
    [
        "(Không thu lệ phí đối với người khuyết tật theo quy định của Luật Phí và lệ phí)",
        "(Không thu lệ phí đối với trường hợp cấp lại theo quy định tại Thông tư số 1; cấp mới 20.000 đồng)",
    ],
)
def test_it_stays_open_where_only_some_are_let_off(said: str) -> None:
    assert read_fee(method("postal", note=said)).amount is None


def test_steps_that_have_everybody_pay_leave_a_free_column_in_doubt() -> None:
    made = version(steps_text="Bước 4. Cá nhân, tổ chức nộp phí cấp bản sao và nhận kết quả.")
    told = unknown_cost(made, made.channels[0])
    assert told is not None
    assert told.vi == "Chưa rõ: nguồn ghi miễn phí, nhưng các bước có nêu việc nộp phí"


def test_a_sum_that_is_not_charged_is_not_said_of_anybody() -> None:
    """ "Nguồn nêu ai được miễn" is for words that do."""
    what = "(không thu phí cấp Giấy chứng nhận kiểm định; phí in và dán tem kiểm định được quy định tại Thông tư số 02)"
    whom = "(Miễn lệ phí cho người thuộc gia đình có công với cách mạng; người thuộc hộ nghèo; người khuyết tật.)"
    told = [version(methods=[method("postal", note=said)]) for said in (what, whom)]
    words = [unknown_cost(one, one.channels[0]) for one in told]
    assert [one and "ai được miễn" in one.vi for one in words] == [False, True]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("(Theo quy định của Hội đồng nhân dân cấp tỉnh)", "Chưa rõ: nguồn ghi miễn phí nhưng dẫn quy định khác"),
        ("(Chưa quy định.)", None),
    ],
)
def test_a_short_note_hides_no_doubt_of_a_free_column(said: str, told: str | None) -> None:
    made = version(methods=[method("postal", note=said)])
    words = unknown_cost(made, made.channels[0])
    assert (words and words.vi) == told


def test_a_ground_is_told_once() -> None:
    ground = "heo quy định tại Thông tư liên tịch số 72/2011/TTLT-BTC-BGTVT"
    assert read_fee(method("postal", note=f"(T{ground}.)Lệ phí thực hiện t{ground}.")).note == f"T{ground}."


def test_steps_that_have_some_pay_do_not() -> None:
    made = version(steps_text="Người yêu cầu nộp lệ phí nếu thuộc trường hợp phải nộp lệ phí.")
    assert unknown_cost(made, made.channels[0]) is None


@NEEDS_EXTRACT
class TestOfTheExtract:
    @pytest.mark.parametrize("code", ["2.000368", "2.002640", "2.002642"])
    def test_free_by_law_is_free(self, code: str) -> None:
        doors = next(one.version.channels for one in shown() if one.record.code == code)
        assert {(one.fee_amount, one.fee_doubt) for one in doors} == {(0, "")}

    @pytest.mark.parametrize("code", ["3.000163", "3.000164", "3.000165"])
    def test_what_is_paid_for_at_court_is_not_called_free(self, code: str) -> None:
        made = next(one.version for one in shown() if one.record.code == code)
        assert all(unknown_cost(made, one) for one in made.channels)
