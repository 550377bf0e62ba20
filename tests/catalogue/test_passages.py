"""A quote is a piece of its source: with its lines, its marks and its blanks."""

from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.domain.passages import each_once, verbatim
from onestop.catalogue.domain.steps import sentences
from onestop.catalogue.domain.steps_quotes import times_in_steps

ROWS = st.sampled_from(
    [
        "Bước 2: Sở trả lời trong 05 ngày.",
        "- Trong 03 ngày, Sở:",
        "+ Kiểm tra;",
        "b) Nộp  hồ sơ (gồm: đơn; bản sao).",
        "",
        "Trong 02 ngày; Sở thẩm định, rồi:",
    ]
)


@given(st.lists(ROWS, max_size=12).map("\n".join))
def test_what_is_quoted_of_time_is_a_piece_of_the_steps_and_stops_before_the_next(steps: str) -> None:
    for one in times_in_steps(steps):
        assert one in steps
        assert "\nBước" not in one


@given(st.lists(ROWS, max_size=12).map("\n".join))
def test_each_sentence_stands_where_it_says(steps: str) -> None:
    for one in sentences(steps):
        assert " ".join(one.text.split()) == " ".join(verbatim(steps, [one]).split())


def test_what_stands_twice_in_other_lines_is_quoted_as_it_stands_first() -> None:
    assert each_once(["a\nb", "c", "a b"]) == ("a\nb", "c")
