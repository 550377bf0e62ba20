"""Where every record of the national extract sends people: where its own words do, and nowhere else."""

import pytest

from catalogue.test_real_records import REAL, shown
from onestop.portal.where_to_apply import where_to_apply

pytestmark = pytest.mark.skipif(not REAL.is_file(), reason=f"the national extract is not there: {REAL}")


def test_the_words_of_the_steps_are_quoted_where_they_say_where_to_hand_in() -> None:
    quoted = 0
    for record, version in shown():
        where = where_to_apply(version)
        if where.quoted:
            quoted += 1
            said = where.quoted.removesuffix(" …").removesuffix("…").removeprefix("… ").removeprefix("…")
            assert " ".join(said.split())[:40] in " ".join(version.steps.vi.split()), record.code
            assert "không nói" not in where.says.vi, record.code
            assert "Hãy nộp tại đó" not in where.says.vi, record.code
    assert quoted > 700


def test_nobody_is_sent_to_the_national_portal_that_the_source_does_not_name() -> None:
    for record, version in shown():
        where = where_to_apply(version)
        if "nộp trên Cổng Dịch vụ công quốc gia" in where.besides.vi:
            told = " ".join((version.steps.vi, *(door.note.vi for door in version.channels))).lower()
            assert "dịch vụ công quốc gia" in told or "dichvucong.gov" in told, record.code


def test_what_one_province_announced_is_told_to_be_of_one() -> None:
    told = [record.code for record, version in shown() if version.of_one_province]
    assert len(told) == 11
    for record, version in shown():
        assert ("riêng tỉnh ấy" in where_to_apply(version).says.vi) == (record.code in told)
