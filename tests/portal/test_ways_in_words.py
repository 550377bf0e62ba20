"""What the table of ways of applying says of a term and a fee, whatever the source has of them."""

from typing import Any

import pytest

from onestop.catalogue.api import Channel
from onestop.kernel.bilingual import Text
from onestop.portal.ways_in_words import fee_told, note_told, term_told


def door(**said: Any) -> Channel:
    given: dict[str, Any] = {"channel": "online", "term": None, "unit": None}
    return Channel(
        **given | {name: Text(words, words) if name.endswith("note") else words for name, words in said.items()}
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"term": 3, "unit": "working_day"}, "stated"),
        ({"unit": "same_day"}, "stated"),
        ({}, "unknown"),
        ({"note": "Trong 15 ngày làm việc kể từ ngày nhận đủ"}, "in_words"),
        ({"term": 3, "unit": "day", "note": "Trong 15 ngày làm việc"}, "stated"),
        ({"bare_term": 1}, "bare"),
    ],
)
def test_a_term_is_told_as_far_as_it_is_known(said: dict[str, Any], told: str) -> None:
    assert term_told(door(**said)) == told


@pytest.mark.parametrize(
    ("amount", "note", "told"),
    [
        (0, "", "amount"),
        (2000, "Mỗi bản", "amount"),
        (None, "", "unstated"),
        (None, "Theo nghị quyết", "note"),
        (None, "x" * 161, "folded"),
    ],
)
def test_a_fee_is_told_as_far_as_it_is_known(amount: int | None, note: str, told: str) -> None:
    assert fee_told(door(fee_amount=amount, fee_note=note), note) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [("", "none"), ("Nộp hồ sơ giấy", "short"), ("x" * 161, "folded"), ("Trong 15 ngày làm việc " * 9, "lines")],
)
def test_a_description_that_tells_the_term_is_never_in_a_fold(note: str, told: str) -> None:
    assert note_told(door(note=note), note) == told
