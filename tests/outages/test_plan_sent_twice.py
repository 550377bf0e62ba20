"""What was put right of an announcement is written once, however often its form is sent."""

from typing import Any

import pytest

from onestop.ledger import api as ledger
from onestop.outages import api as outages
from onestop.outages.events import OutagePlanChanged

from .conftest import OPERATOR, at, planned

pytestmark = pytest.mark.usefixtures("province")
SHORTER: dict[str, Any] = {"services": ["portal"], "begins_at": at(14, 20), "expected_end": at(15, 1), "plan": "16/PA"}


def changes() -> int:
    return len(ledger.entries_of_types(OutagePlanChanged.type))


def test_sent_twice_it_is_one_entry_and_both_read_the_same() -> None:
    number = planned(now=at(4), begins=at(14, 20), ends=at(15, 2)).number
    first = outages.change_plan(number=number, by=OPERATOR, now=at(5), **SHORTER)
    again = outages.change_plan(number=number, by=OPERATOR, now=at(5, 10), **SHORTER)

    assert again == first
    assert again.changed_at == at(5)
    assert changes() == 1
    assert len(outages.all_outages()) == 1


def test_sent_with_what_was_announced_nothing_is_put_right() -> None:
    made = planned(now=at(4), begins=at(14, 20), ends=at(15, 2))
    said = SHORTER | {"expected_end": at(15, 2), "plan": made.plan}

    assert outages.change_plan(number=made.number, by=OPERATOR, now=at(5), **said) == made
    assert changes() == 0


def test_other_words_are_another_entry() -> None:
    number = planned(now=at(4), begins=at(14, 20), ends=at(15, 2)).number
    for plan in ("16/PA", "17/PA", "16/PA"):
        outages.change_plan(number=number, by=OPERATOR, now=at(5), **(SHORTER | {"plan": plan}))

    assert changes() == 3
