"""Procedures and their versions."""

from onestop.catalogue.events import VersionPublished
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event

REFUSALS: dict[str, Text] = {
    "catalogue.no_such_channel": Text(
        "Thủ tục {procedure} không nhận hồ sơ theo cách này. Hãy chọn cách nộp khác.",
        "Procedure {procedure} is not received this way. Choose another way to apply.",
    ),
    "catalogue.taken_elsewhere": Text(
        "Hồ sơ trực tuyến của thủ tục {procedure} nộp trên {place}, không nộp ở đây. Nộp bản giấy thì đến Bộ phận "
        "Một cửa hoặc gửi qua bưu chính.",
        "Online, procedure {procedure} is applied for in {place}, not here. On paper, go to a one-stop section or "
        "send it by post.",
    ),
    "catalogue.not_served": Text(
        "Thủ tục {procedure} chỉ dành cho người dân: {subjects}. Tài khoản của doanh nghiệp, tổ chức không nộp được; người có "
        "việc nộp bằng tài khoản của chính mình, hoặc đứng tên mình tại Bộ phận Một cửa.",
        "Procedure {procedure} is for people only: {subjects}. A business or organisation cannot apply; whoever it is about "
        "applies with an account of his own, or in his own name at a one-stop section.",
    ),
    "catalogue.no_such_variant": Text(
        "Thủ tục {procedure} có nhiều trường hợp. Hãy chọn trường hợp của hồ sơ: {names}.",
        "Procedure {procedure} has several cases. Choose which one this is: {names}.",
    ),
    "catalogue.no_term": Text(
        "Thủ tục {procedure} chưa công bố thời hạn cho cách nộp này nên chưa thể hẹn ngày trả kết quả.",
        "Procedure {procedure} does not state a term for this way of applying, so no date can be promised.",
    ),
    "catalogue.no_such_procedure": Text(
        "Không có thủ tục {procedure} đang áp dụng vào {on}. Có thể thủ tục đã được thay thế: hãy tìm theo tên.",
        "Procedure {procedure} is not in force on {on}. It may have been replaced: search by its name.",
    ),
    "catalogue.no_such_version": Text(
        "Không có phiên bản thủ tục này. Hãy tìm lại thủ tục theo tên.",
        "There is no such version of a procedure. Search for the procedure by name.",
    ),
    "catalogue.unsound": Text(
        "Không thể công bố thủ tục {procedure}: {faults}", "Procedure {procedure} cannot be published: {faults}"
    ),
    "catalogue.body_missing": Text(
        "Chưa công bố được thủ tục {procedure}: {steps}, mà danh mục tổ chức chưa có cơ quan đó. Hãy thêm cơ quan vào danh mục "
        "tổ chức (`./onestop reorganise`), rồi công bố lại.",
        "Procedure {procedure} cannot be published yet: {steps}, and the organisation has no such agency. Enter it in the "
        "organisation (`./onestop reorganise`), then publish again.",
    ),
    "catalogue.already_published": Text(
        "Vừa có người công bố phiên bản khác của thủ tục {procedure}: số {number} không phải số tiếp theo. Hãy tải lại.",
        "Somebody has just published procedure {procedure}: {number} is not the next number. Reload and publish again.",
    ),
    "catalogue.bad_place": Text(
        "Không đọc được vị trí trong danh sách. Hãy tìm lại từ đầu.",
        "This place in the list cannot be read. Please search again from the start.",
    ),
    "catalogue.not_a_record": Text(
        "Không đọc được dòng này: {reason}",
        "This line cannot be read: {reason}",
    ),
}
SENTENCES: dict[type[Event], Text] = {
    VersionPublished: Text(
        "Công bố phiên bản {version} của thủ tục {procedure_code}, áp dụng từ {valid_from}.",
        "Version {version} of procedure {procedure_code} was published, in force from {valid_from}.",
    ),
}
