"""Numbers of a section, windows, appointments."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "tickets.no_such_service": Text(
        "Bộ phận Một cửa này không có nhóm việc đó. Hãy chọn lại trong các ô trên trang.",
        "This section does not serve that. Choose again among those on the page.",
    ),
    "tickets.no_such_ground": Text(
        "Không có diện ưu tiên đó. Hãy chọn lại, hoặc lấy số thường.",
        "There is no such ground of priority. Choose again, or take an ordinary number.",
    ),
    "tickets.no_such_ticket": Text(
        "Không tìm thấy số này. Hãy quét lại mã vuông trên phiếu, hoặc lấy số mới.",
        "There is no such number. Scan the square on the ticket again, or take a new one.",
    ),
    "tickets.not_at_this_point": Text(
        "Số {label} vừa đổi trạng thái: có thể đã được gọi, đã xong hoặc đã trả. Hãy tải lại trang.",
        "Number {label} has just changed: it may have been called, served or given back. Reload the page.",
    ),
    "tickets.queue_closed": Text(
        "Ngoài giờ lấy số. Bạn lấy được số từ {opens_at}.",
        "No numbers are given now. You can take one from {opens_at}.",
    ),
    "tickets.series_full": Text(
        "Hôm nay nhóm việc này đã hết số. Hãy hỏi người hướng dẫn, hoặc đặt lịch hẹn ngày khác.",
        "All numbers for this are taken today. Ask somebody of the section, or make an appointment for another day.",
    ),
    "tickets.too_many_drawn": Text(
        "Máy này vừa lấy quá nhiều số. Hãy chờ một lát rồi lấy lại, hoặc hỏi người hướng dẫn.",
        "Too many numbers were taken from here just now. Wait a moment and try again, or ask somebody of the section.",
    ),
    "tickets.nobody_waits": Text(
        "Không còn ai chờ quầy này.",
        "Nobody is waiting for this window.",
    ),
    "tickets.nobody_here": Text(
        "Quầy này chưa gọi ai. Hãy gọi số kế tiếp trước.",
        "Nobody has been called to this window. Call the next number first.",
    ),
    "tickets.still_called": Text(
        "Số {label} đã gọi: hãy bấm Đã đến hoặc Vắng mặt trước khi gọi số khác.",
        "Number {label} has been called: say whether they came before you call another.",
    ),
    "tickets.no_window": Text(
        "Bạn chưa chọn quầy. Hãy chọn quầy mình ngồi rồi gọi số.",
        "You have not chosen a window. Choose where you sit, then call.",
    ),
    "tickets.window_not_valid": Text(
        "Nhập số quầy từ 1 đến {most}, và chọn ít nhất một nhóm việc.",
        "Enter a window number from 1 to {most}, and choose at least one service.",
    ),
    "tickets.window_taken": Text(
        "Hôm nay đã có người khác ngồi quầy {number}. Hãy chọn quầy khác, hoặc đánh dấu đổi ca nếu bạn thay người đó.",
        "Somebody else sits at window {number} today. Choose another, or say that you relieve them.",
    ),
    "tickets.still_at_window": Text(
        "Số {label} đang ở quầy {number}: hãy bấm Xong, Chuyển hoặc Vắng mặt trước khi đổi sang quầy khác.",
        "Number {label} is at window {number}: finish, send on or say that nobody came before you move to another.",
    ),
    "tickets.half_hour_not_offered": Text(
        "Không đặt được khung giờ này: đã qua, ngoài giờ làm việc hoặc quá xa. Hãy chọn khung giờ trên trang.",
        "That half hour cannot be chosen: it has passed, lies outside office hours or too far ahead. Choose one on the page.",
    ),
    "tickets.half_hour_full": Text(
        "Khung giờ này vừa hết chỗ. Hãy chọn khung giờ khác.",
        "That half hour has just been filled. Choose another.",
    ),
    "tickets.too_many_appointments": Text(
        "Bạn đang có {most} lịch hẹn, hoặc đã có một lịch hẹn đúng giờ đó. Hãy đổi hoặc bỏ bớt một lịch hẹn trước.",
        "You have {most} {most:appointment|appointments}, or one at that very time. Move or give one up first.",
    ),
    "tickets.no_such_appointment": Text(
        "Không có lịch hẹn nào hôm nay ở đây với mã này. Hãy xem lại mã và nơi hẹn, hoặc lấy số thường.",
        "There is no appointment here today with this code. Check the code and the place, or take an ordinary number.",
    ),
    "tickets.already_over": Text(
        "Lịch hẹn {at} đã dùng, đã bỏ hoặc đã qua. Bạn có thể đặt lịch khác.",
        "The appointment of {at} was used, given up or is over. You can make another.",
    ),
    "tickets.too_early_to_check_in": Text(
        "Lịch hẹn của bạn lúc {at}; nhập mã được từ {begins}. Đến sớm thì bạn có thể lấy số thường.",
        "Your appointment is at {at}; its code can be entered from {begins}. If you are early you can take an ordinary number.",
    ),
    "tickets.too_late_to_check_in": Text(
        "Lịch hẹn lúc {at} đã quá giờ giữ chỗ. Bạn lấy số thường và được gọi theo thứ tự.",
        "The appointment of {at} is no longer kept. Take an ordinary number, and you are called in turn.",
    ),
}
