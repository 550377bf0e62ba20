"""What stands in quotation marks is in the source, word for word: over every record."""

import re
from collections.abc import Callable

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.deciders import deciders_in_steps
from onestop.catalogue.domain.originals_in_steps import originals_in_steps
from onestop.catalogue.domain.own_last_days import last_days_in_conditions, own_last_days
from onestop.catalogue.domain.steps_quotes import start_in_steps, times_in_steps
from onestop.catalogue.domain.waits_for_money import waits_for_money

from .test_real_records import plain, shown

pytestmark = NEEDS_EXTRACT


def test_the_start_of_a_term_stands_in_the_steps() -> None:
    for record, version in shown():
        steps = plain(version.steps.vi)
        for door in version.channels:
            if door.term and door.unit:
                assert start_in_steps((door.term, door.unit), version.steps.vi) in steps, record.code


@pytest.mark.parametrize(
    "quotes", [times_in_steps, own_last_days, deciders_in_steps, waits_for_money, originals_in_steps]
)
def test_what_is_quoted_is_a_piece_of_the_steps(quotes: Callable[[str], tuple[str, ...]]) -> None:
    """Its lines, the marks of its rows and the blanks within are those of the source."""
    for record, version in shown():
        for one in quotes(version.steps.vi):
            assert one in version.steps.vi, (record.code, one)


def test_what_is_quoted_of_the_conditions_is_a_piece_of_them() -> None:
    for record, version in shown():
        told = version.conditions.vi if version.conditions else ""
        assert all(one in told for one in last_days_in_conditions(told)), record.code


def test_no_time_is_quoted_with_the_step_behind_it() -> None:
    for record, version in shown():
        for one in times_in_steps(version.steps.vi):
            assert not re.search(r"\n\W*bước \d", one, re.IGNORECASE), record.code


def test_what_is_said_of_originals_stands_in_the_steps() -> None:
    for record, version in shown():
        for one in originals_in_steps(version.steps.vi):
            assert plain(one) in plain(version.steps.vi), record.code
