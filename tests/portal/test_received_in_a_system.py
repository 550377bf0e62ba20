"""Which system is told of filing online where a source names none to file in: the one an agency takes filings in with."""

import pytest

from beside import NEEDS_EXTRACT
from catalogue.drafts import group, version
from catalogue.records import method, paper
from catalogue.test_real_records import shown
from onestop.portal.where_to_apply import where_to_apply

UNKNOWN = "nguồn không nêu hệ thống để nộp"
NOT_TO_FILE_IN = "nguồn không nêu trang để nộp, chỉ nêu hệ thống mà cơ quan dùng khi tiếp nhận: "
FILED = "Công dân nộp hồ sơ đến cơ quan thuế.\n"


def told_of(steps: str, *names: str) -> str:
    listed = [group("", paper(), *map(paper, names))]
    ways = [method("online"), method("in_person")]
    made = version(steps_text=steps, methods=ways, dossier=listed, field="Thuế", competent_agency="Thuế cơ sở")
    return where_to_apply(made).besides.vi


@pytest.mark.parametrize(
    ("said", "system"),
    [
        (
            "Việc tiếp nhận, giải quyết hồ sơ thông qua hệ thống xử lý dữ liệu điện tử của cơ quan thuế.",
            "hệ thống xử lý dữ liệu điện tử của cơ quan thuế",
        ),
        (
            "Cán bộ tiếp nhận hồ sơ cập nhật thông tin vào hệ thống dịch vụ công trực tuyến của Sở Xây dựng.",
            "hệ thống dịch vụ công trực tuyến của Sở Xây dựng",
        ),
    ],
)
def test_it_is_named_and_not_as_one_to_log_in_to(said: str, system: str) -> None:
    told = told_of(FILED + said)
    assert f"{NOT_TO_FILE_IN}“{system}”" in told
    assert "hãy hỏi cơ quan thuế quản lý bạn" in told
    assert UNKNOWN not in told


def test_where_none_is_named_that_is_said() -> None:
    assert UNKNOWN in told_of(f"{FILED}Cơ quan thuế tiếp nhận hồ sơ.")


def test_a_paper_may_tell_that_it_goes_to_the_national_portal() -> None:
    name = "Đơn đề nghị: trường hợp gửi hồ sơ theo cách thức trực tuyến trên Cổng dịch vụ công quốc gia thì điền tại đó"
    assert "nguồn có nêu Cổng Dịch vụ công quốc gia" in told_of(FILED, name)


@NEEDS_EXTRACT
class TestOfTheExtract:
    @pytest.mark.parametrize(
        ("code", "told"),
        [
            ("1.000321", f"{NOT_TO_FILE_IN}“hệ thống dịch vụ công trực tuyến của Cơ quan chuyên môn"),
            ("1.008544", f"{NOT_TO_FILE_IN}“hệ thống xử lý dữ liệu điện tử của cơ quan thuế”"),
            ("1.009055", "nguồn nêu “hệ thống xử lý dữ liệu”"),
            ("1.000972", "nguồn có nêu Cổng Dịch vụ công quốc gia"),
            ("3.000261", "nguồn nêu “Trang thông tin dịch vụ công”, không rõ là của cơ quan nào"),
        ],
    )
    def test_the_system_is_told(self, code: str, told: str) -> None:
        assert told in next(where_to_apply(one.version).besides.vi for one in shown() if one.record.code == code)
