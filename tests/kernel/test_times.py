"""Moments as they are written down and read."""

import re

import pytest

from onestop.kernel.times import moment


@pytest.mark.parametrize("text", ["x", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"])
def test_what_is_no_moment_on_the_clock_of_the_province_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        moment(text)
