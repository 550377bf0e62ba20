"""Lines of the steps as the source has them: only what was cut at the edge of a page is put together."""

import pytest

from onestop.catalogue.domain.leftovers import unwrapped

LONG = "Cơ quan được giao nhiệm vụ thẩm định hồ sơ và tổ chức kiểm tra thực tế tại cơ sở nơi đề nghị cấp giấy chứng nhận rồi lập"


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG} biên bản;\nTrong thời hạn 05 ngày làm việc, Sở cấp giấy.",
        f"* {LONG} quyết định\nTrong thời hạn 05 ngày làm việc, Sở cấp giấy.",
        "Bước 1: Nộp hồ sơ\nTổ chức nộp hồ sơ tại Sở.",
    ],
)
def test_what_begins_a_sentence_stays_on_its_line(text: str) -> None:
    assert unwrapped(text) == text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (f"{LONG}\nbiên bản kiểm tra.", f"{LONG} biên bản kiểm tra."),
        (f"{LONG} biên bản hoặc qua\nHệ thống.", f"{LONG} biên bản hoặc qua Hệ thống."),
        (f"{LONG} biên bản,\nSở cấp giấy.", f"{LONG} biên bản, Sở cấp giấy."),
        (f"{LONG[:80]}\nSở Xây dựng cấp giấy.", f"{LONG[:80]} Sở Xây dựng cấp giấy."),
    ],
)
def test_what_was_cut_at_the_edge_is_one_line(text: str, whole: str) -> None:
    assert unwrapped(text) == whole
