"""Dossiers: why something cannot be done, of joint meetings."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.meeting_planned": Text(
        "Đã mời họp về hồ sơ {case_code} lúc {held_at}, chưa ghi biên bản. Hãy ghi biên bản sau cuộc họp, hoặc hủy cuộc họp.",
        "A meeting about case {case_code} is called for {held_at} and has no minutes yet. Record the minutes after it, or call "
        "it off.",
    ),
    "cases.no_meeting": Text(
        "Không có cuộc họp nào về hồ sơ {case_code} đang chờ, hoặc cơ quan này không được mời. Hãy tải lại trang.",
        "No meeting about case {case_code} is to be held, or this agency is not called to it. Reload the page.",
    ),
    "cases.meeting_place_missing": Text(
        "Hãy ghi nơi họp hoặc đường dẫn họp trực tuyến.",
        "Say where the meeting is held, or give the link of the call.",
    ),
    "cases.meeting_outside_hours": Text(
        "Lúc {at} ngoài giờ làm việc. Hãy chọn giờ trong ngày làm việc.",
        "At {at} no office works. Choose an hour of a working day.",
    ),
    "cases.meeting_not_over": Text(
        "Cuộc họp về hồ sơ {case_code} bắt đầu lúc {held_at}. Biên bản ghi từ lúc đó.",
        "The meeting about case {case_code} is called for {held_at}. Its minutes are recorded from then on.",
    ),
    "cases.meeting_past": Text(
        "Giờ họp đã qua. Hãy chọn giờ khác.",
        "That moment is over. Choose another one.",
    ),
    "cases.meeting_unchanged": Text(
        "Cuộc họp đã định đúng giờ và nơi đó. Hãy đổi ngày, giờ hoặc nơi họp.",
        "The meeting is called for that very moment and place. Change the day, the hour or the place.",
    ),
    "cases.why_meeting_missing": Text(
        "Hãy ghi lý do dời hoặc hủy cuộc họp.",
        "Say why the meeting is moved or called off.",
    ),
    "cases.meeting_attendant_missing": Text(
        "Hãy ghi ai dự họp: họ tên và chức vụ.",
        "Say who comes, or came: name and post.",
    ),
    "cases.minutes_incomplete": Text(
        "Biên bản phải ghi từng cơ quan chưa trả lời: có mặt hay vắng mặt, ý kiến gì; và kết luận của cuộc họp.",
        "The minutes say of each agency that had not answered whether it came and what it said; and what was concluded.",
    ),
}
