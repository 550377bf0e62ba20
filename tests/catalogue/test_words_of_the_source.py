"""What stands in quotation marks is in the source, word for word: over every record."""

import pytest

from onestop.catalogue.domain.originals_in_steps import originals_in_steps
from onestop.catalogue.domain.steps_quotes import start_in_steps

from .test_real_records import REAL, plain, shown

pytestmark = pytest.mark.skipif(not REAL.is_file(), reason=f"the national extract is not there: {REAL}")


def test_the_start_of_a_term_stands_in_the_steps() -> None:
    for record, version in shown():
        steps = plain(version.steps.vi)
        for door in version.channels:
            if door.term and door.unit:
                assert start_in_steps((door.term, door.unit), version.steps.vi) in steps, record.code


def test_what_is_said_of_originals_stands_in_the_steps() -> None:
    for record, version in shown():
        for one in originals_in_steps(version.steps.vi):
            assert plain(one) in plain(version.steps.vi), record.code
