"""Figures, limits, and what runs underneath."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "frame.enquiry_over": Text(
        "Trang này chỉ giữ hai giờ cho người đã mở, và nay không còn. Hãy tìm hoặc chọn lại từ đầu.",
        "This page is kept two hours, for whoever opened it, and is no longer there. Search or choose again.",
    ),
    "runtime.cannot_keep": Text(
        "Máy chủ tạm thời chỉ xem được, không ghi được. Việc vừa gửi chưa được ghi lại. Hãy quay lại biểu mẫu và "
        "gửi lại sau ít phút.",
        "For the moment the server can show, but not record anything. What you sent was not recorded. Go back to "
        "the form and send it again in a few minutes.",
    ),
    "portal.too_many_look_ups": Text(
        "Địa chỉ mạng này vừa tra cứu quá nhiều lần. Hãy chờ một phút rồi tra cứu lại, hoặc đăng nhập để xem hồ sơ "
        "của mình.",
        "Too many cases were tracked from this network address. Wait a minute and try again, or sign in to see your "
        "own cases.",
    ),
    "indicators.bad_page_key": Text(
        "Địa chỉ của trang sau bị thay đổi. Hãy quay lại trang đầu của danh sách.",
        "The address of the next page was altered. Go back to the first page of the list.",
    ),
}
