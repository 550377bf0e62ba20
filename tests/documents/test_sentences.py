"""Somebody's words within a sentence of ours: the full stop stands once."""

import pytest

from onestop.documents.api import phrases_on
from onestop.kernel.text import unstopped
from onestop.kernel.times import local_date
from onestop.runtime.api import now


@pytest.mark.parametrize(
    "note", ["Quy hoạch đã có hiệu lực", "Quy hoạch đã có hiệu lực.", "Quy hoạch đã có hiệu lực. "]
)
def test_a_reason_that_ends_with_a_full_stop_ends_the_sentence_once(note: str) -> None:
    said, _ = phrases_on(local_date(now())).decision(
        "refused", result="Giấy phép", reasons=["Tranh chấp", note], you="Ông/Bà"
    )
    assert said.endswith("Tranh chấp; Quy hoạch đã có hiệu lực.")


def test_an_ellipsis_and_a_question_stay() -> None:
    assert (unstopped("v.v…"), unstopped("Vì sao?")) == ("v.v…", "Vì sao?")
