"""Figures and what stands behind them."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "indicators.bad_page_key": Text(
        "Địa chỉ của trang này đã bị thay đổi. Hãy mở lại danh sách từ đầu.",
        "The address of this page was altered. Open the list again from its beginning.",
    ),
}
SENTENCES: dict[str, Text] = {}
