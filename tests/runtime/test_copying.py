from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.kernel.times import LOCAL
from onestop.runtime.api import copy_line, copy_lines, copy_rows, raw

TEXTS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=20)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(LOCAL))  # noqa: DTZ001
ROWS = st.lists(
    st.tuples(
        st.integers(-(2**31), 2**31 - 1), st.none() | TEXTS, st.booleans(), st.binary(max_size=5), MOMENTS, st.uuids()
    )
)
COLUMNS = ("a", "b", "c", "d", "e", "f")


@pytest.mark.django_db
@settings(max_examples=40)
@given(rows=ROWS)
def test_lines_made_elsewhere_load_what_the_driver_would_have_loaded(rows: list[tuple[Any, ...]]) -> None:
    raw("DROP TABLE IF EXISTS copied")
    raw("CREATE TEMP TABLE copied (a int, b text, c boolean, d bytea, e timestamptz, f uuid)")

    copy_lines("copied", COLUMNS, map(copy_line, rows))
    ours = raw("SELECT * FROM copied")
    raw("DELETE FROM copied")
    copy_rows("copied", COLUMNS, rows)

    assert ours == raw("SELECT * FROM copied")


def test_a_value_no_column_has_is_refused() -> None:
    with pytest.raises(KeyError):
        copy_line([1.5])


def test_a_day_and_a_key_are_written_as_postgresql_reads_them() -> None:
    assert (
        copy_line([date(2026, 4, 24), UUID(int=1), None]) == "2026-04-24\t00000000-0000-0000-0000-000000000001\t\\N\n"
    )
