"""Somebody's words within a sentence of ours: the full stop stands once."""

import pytest

from onestop.documents.api import phrases_on
from onestop.kernel.text import unstopped
from onestop.kernel.times import local_date
from onestop.runtime.api import now


@pytest.mark.parametrize(
    "note", ["Quy hoạch đã có hiệu lực", "Quy hoạch đã có hiệu lực.", "Quy hoạch đã có hiệu lực. "]
)
def test_a_note_is_a_sentence_of_its_own_with_one_full_stop(note: str) -> None:
    said, _ = phrases_on(local_date(now())).decision(
        "refused", result="Giấy phép", reasons=["Tranh chấp", "Không phù hợp"], note=note, you="Ông/Bà"
    )
    assert said.endswith("Tranh chấp; không phù hợp. Quy hoạch đã có hiệu lực.")


def test_a_refusal_with_a_note_alone_says_it_as_the_reason() -> None:
    said, _ = phrases_on(local_date(now())).decision("refused", result="", reasons=(), note="UBND xã đã giải quyết.")
    assert said.endswith("vì lý do sau: UBND xã đã giải quyết.")


def test_an_ellipsis_and_a_question_stay() -> None:
    assert (unstopped("v.v…"), unstopped("Vì sao?")) == ("v.v…", "Vì sao?")
