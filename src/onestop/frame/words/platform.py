"""Figures, jobs and what runs underneath."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "frame.unreadable": Text(
        "Nội dung vừa gửi có ký tự không đọc được. Hãy quay lại, xóa rồi gõ lại phần vừa dán.",
        "What was sent holds characters that cannot be read. Go back and type again what you pasted.",
    ),
    "indicators.bad_page_key": Text(
        "Địa chỉ của trang sau bị thay đổi. Hãy quay lại trang đầu của danh sách.",
        "The address of the next page was altered. Go back to the first page of the list.",
    ),
}
SENTENCES: dict[str, Text] = {}
