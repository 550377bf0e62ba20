"""What the ledger kept becomes the event again, or is named."""

import pytest

from onestop.cases.events import Returned
from onestop.kernel.event import UnknownEvent, restore


def test_an_event_comes_back_as_it_was() -> None:
    event = Returned(case_code="H09.31-260424-0001", returned_at="2026-04-24T10:00:00+07:00", delivery="counter")

    assert restore(event.type, event.payload()) == event


def test_what_later_code_added_is_left_out() -> None:
    event = Returned(case_code="H09.31-260424-0001", returned_at="2026-04-24T10:00:00+07:00", delivery="counter")

    assert restore(event.type, event.payload() | {"signed_for": True}) == event


def test_an_unknown_event_is_an_error_with_its_name() -> None:
    with pytest.raises(UnknownEvent, match=r"cases\.evaporated"):
        restore("cases.evaporated", {})
