"""Dossiers: why something cannot be done, of joint meetings."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.meeting_planned": Text(
        "Đã mời họp về hồ sơ {case_code} lúc {held_at}, chưa ghi biên bản. Hãy ghi biên bản sau giờ họp, hoặc hủy trước giờ họp.",
        "A meeting about case {case_code} is called for {held_at} and has no minutes yet. Record the minutes after it, or call "
        "it off before.",
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
        "Cuộc họp về hồ sơ {case_code} bắt đầu lúc {held_at}. Từ lúc đó mới ghi được biên bản, hoặc ghi là không diễn ra.",
        "The meeting about case {case_code} is called for {held_at}. Only from then on its minutes, or that it was not held, are "
        "recorded.",
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
        "Hãy ghi lý do dời, hủy cuộc họp, hoặc vì sao cuộc họp không diễn ra.",
        "Say why the meeting is moved, called off, or was not held.",
    ),
    "cases.meeting_attendant_missing": Text(
        "Hãy ghi ai dự họp: họ tên và chức vụ.",
        "Say who comes, or came: name and post.",
    ),
    "cases.minutes_incomplete": Text(
        "Biên bản phải ghi từng cơ quan chưa trả lời: có mặt hay vắng mặt, ý kiến gì; và kết luận của cuộc họp.",
        "The minutes say of each agency that had not answered whether it came and what it said; and what was concluded.",
    ),
    "cases.meeting_begun": Text(
        "Cuộc họp về hồ sơ {case_code} đã đến giờ, lúc {held_at}: không dời, không hủy được nữa. Hãy ghi biên bản; nếu cuộc họp "
        "không diễn ra, một người khác, không phải người mời họp, ghi nhận điều đó.",
        "The meeting about case {case_code} was called for {held_at}, which has come: it cannot be moved or called off any more. "
        "Record the minutes; if it was not held, somebody other than whoever called it notes that.",
    ),
    "cases.minutes_first": Text(
        "Cơ quan này được mời họp về hồ sơ {case_code} lúc {held_at} và có thể đã nêu ý kiến tại đó. Hãy ghi biên bản trước.",
        "That agency was called to the meeting about case {case_code} of {held_at} and may have spoken there. Record the minutes "
        "first.",
    ),
    "cases.another_says_not_held": Text(
        "Người mời hoặc dời cuộc họp về hồ sơ {case_code} không tự ghi là cuộc họp không diễn ra. Người khác của cơ quan ghi.",
        "Whoever called or moved the meeting about case {case_code} does not note that it was not held. Somebody else of the "
        "agency does.",
    ),
    "cases.no_day_to_meet": Text(
        "Ngày họp phải từ {first} đến {last}. Hãy chọn ngày khác.",
        "The day of the meeting must be from {first} to {last}. Choose another.",
    ),
    "cases.no_day_left_to_meet": Text(
        "Cuộc họp chỉ tổ chức được đến hết {last}, nên không còn ngày nào để chọn. Nếu cuộc họp đã mời đã diễn ra thì ghi biên "
        "bản; nếu không diễn ra thì ghi nhận như vậy, rồi lấy ý kiến bằng văn bản.",
        "A meeting could be held until the end of {last}, so no day is left to choose. If the one that was called took place, "
        "record its minutes; if it did not, have that noted, then ask in writing.",
    ),
}
