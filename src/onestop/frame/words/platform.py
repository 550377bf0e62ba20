"""Figures, jobs and what runs underneath."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "indicators.bad_page_key": Text(
        "Địa chỉ của trang sau bị thay đổi. Hãy quay lại trang đầu của danh sách.",
        "The address of the next page was altered. Go back to the first page of the list.",
    ),
}
SENTENCES: dict[str, Text] = {}
