"""Dossiers: why something cannot be done, of apologies."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.apologised_already": Text(
        "Hồ sơ {case_code} đã được xin lỗi và hẹn lại một lần; quy định chỉ cho hẹn lại một lần.",
        "An apology with a new day was sent for case {case_code}; the law allows that once.",
    ),
    "cases.nothing_promised": Text(
        "Hồ sơ {case_code} đang tạm dừng tính thời hạn, không có ngày hẹn nào để xin lỗi hay hẹn lại.",
        "Nothing is promised now in case {case_code}, whose clock was stopped: there is no day to name anew.",
    ),
    "cases.no_apology_drafted": Text(
        "Hồ sơ {case_code} chưa có phiếu xin lỗi nào chờ ký. Hãy soạn trước.",
        "Nobody has drafted an apology for case {case_code}. Draft it first.",
    ),
    "cases.no_apology_sent": Text(
        "Hồ sơ {case_code} chưa có phiếu xin lỗi nào được gửi.",
        "No apology was sent for case {case_code}.",
    ),
    "cases.no_new_day": Text(
        "Ngày hẹn lại phải là một ngày làm việc từ {first} trở đi.",
        "The new day must be a working day, {first} or later.",
    ),
    "cases.new_day_not_explained": Text(
        "Ngày hẹn lại sau {last}, xa hơn {days} ngày làm việc: ghi ở ô giải thích vì sao cần lâu như vậy. Luật không đặt giới "
        "hạn; người nộp cần biết lý do.",
        "The new day is after {last}, more than {days} working {days:day|days} ahead: explain why it takes so long. The law sets "
        "no bound; the applicant needs to know the reason.",
    ),
}
