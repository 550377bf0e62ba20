"""A day is promised with what its source says it waits for."""

import pytest

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.waits_for_money import waits_for_money

from .test_real_records import plain, shown


@pytest.mark.parametrize(
    "told",
    [
        "Trường hợp phải nộp tiền thì thực hiện khi có chứng từ đã hoàn thành nghĩa vụ tài chính.",
        "Trong 02 ngày kể từ ngày nhận đủ hồ sơ và cá nhân đã hoàn thành nghĩa vụ tài chính, Sở cấp giấy.",
        "Sau khi tổ chức hoàn thành nghĩa vụ tài chính, Sở cung cấp thông tin.",
    ],
)
def test_what_waits_for_a_duty_is_quoted_whole(told: str) -> None:
    assert waits_for_money(f"Nộp hồ sơ.\n{told}") == (told,)


def test_a_notice_of_that_duty_waits_for_nothing() -> None:
    assert waits_for_money("Cơ quan thuế thông báo việc hoàn thành nghĩa vụ tài chính.") == ()


@NEEDS_EXTRACT
def test_1_013992_and_its_like_say_so_in_words_of_the_source() -> None:
    told = {record.code: waits_for_money(version.steps.vi) for record, version in shown()}

    assert told["1.013992"][0].startswith("Trường hợp phải thực hiện nghĩa vụ tài chính thì")
    assert 10 < sum(map(bool, told.values())) < 25
    for record, version in shown():
        assert all(plain(one) in plain(version.steps.vi) for one in told[record.code])
