"""Codes, calendars and numbers."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "kernel.refused": Text(
        "Yêu cầu chưa thực hiện được. Hãy thử lại, hoặc liên hệ Bộ phận Một cửa.",
        "This could not be done. Try again, or contact the one-stop section.",
    ),
    "kernel.calendar_runs_out": Text(
        "Chưa có lịch làm việc cho ngày {day}: lịch hiện có từ {first} đến {last}. Hãy báo người quản trị bổ sung lịch.",
        "No working calendar covers {day}: the calendar runs from {first} to {last}. Ask the operator to extend it.",
    ),
    "kernel.hours_not_usable": Text(
        "Giờ làm việc không hợp lệ: các buổi phải theo thứ tự và không chồng nhau.",
        "The office hours are not usable: sessions must be in order and must not overlap.",
    ),
    "kernel.code_not_valid": Text("“{seen}” không phải là mã hợp lệ.", "“{seen}” is not a valid code."),
    "kernel.procedure_code_not_valid": Text(
        "“{seen}” không phải mã thủ tục. Mã thủ tục có dạng 1.001193.",
        "“{seen}” is not a procedure code. Procedure codes look like 1.001193.",
    ),
    "kernel.agency_code_not_valid": Text(
        "“{seen}” không phải mã cơ quan. Mã cơ quan có dạng H09.31.05.",
        "“{seen}” is not an agency code. Agency codes look like H09.31.05.",
    ),
    "kernel.case_code_not_valid": Text(
        "“{seen}” không phải mã hồ sơ. Mã hồ sơ ghi trên giấy hẹn, ví dụ H09.31.05-210928-0417; "
        "hãy xem lại từng ký tự.",
        "“{seen}” is not a case code. The code is on your appointment slip, like H09.31.05-210928-0417; "
        "check every character.",
    ),
    "kernel.result_type_code_not_valid": Text(
        "“{seen}” không phải mã loại kết quả.", "“{seen}” is not a result type code."
    ),
}
