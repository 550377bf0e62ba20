"""Words by which a row of the table of papers is known: the nouns of papers, cases, exceptions, ways of sending."""

import re
from typing import Final

NOUN: Final = re.compile(
    r"(?:(?:nộp(?: lại)?|xuất trình|có|mang theo|cung cấp|kèm theo|một trong (?:các|những)|các|những|toàn bộ"
    r"|một số|một hoặc một số"
    r"|hai|ba|một|0?\d{1,2})\s+|\(?(?:0?\d{1,2}|một|hai|ba)\)?\s+|(?:loại|bộ|bản|tập|tờ)\s+)*"
    r"(?:giấy|đơn(?! vị)|tờ khai|tờ trình|tờ bản đồ|tờ|bản|văn bản|vb|quyết định|hợp đồng|hồ sơ|báo cáo|phiếu"
    r"|danh (?:sách|mục)|chứng (?:từ|chỉ|cứ|nhận|minh|thư)"
    r"|tài liệu|biên bản|biên lai|sổ|thẻ|hộ chiếu|ảnh|mẫu|công (?:văn|hàm)|dự (?:thảo|án|báo|toán)|phương án"
    r"|kế hoạch|đề án|nghị quyết|điều lệ"
    r"|bảng|thông báo|bằng|sơ (?:yếu|đồ|họa)|lý lịch|phụ lục|thuyết minh|kết quả|ý kiến|căn cước|cccd|biểu|lệnh"
    r"|catalogue|thiết kế|số liệu|dữ liệu"
    r"|cam kết|bình đồ|mảnh trích|mặt bằng|bìa|file|tệp|đĩa|di chúc|trích lục|hóa đơn|hoá đơn|vận (?:đơn"
    r"|tải đơn)|học bạ|lược khai|quy (?:trình|chế|hoạch)"
    r"|hình ảnh|tem|huân chương|huy chương|kỷ niệm chương|hiện vật|mẫu vật|đăng ký|giấy tờ|chương trình"
    r"|đề (?:nghị|xuất|cương)|chi tiết danh mục|thỏa thuận|bảo lãnh"
    r"|xác nhận|giao dịch|thông tin (?:về|của)|văn bằng|ủy nhiệm|uỷ nhiệm|lời khai|nội quy|nhật ký|khung"
    r"|biển số|chữ ký|tóm tắt|cơ sở dữ liệu"
    r"|luận chứng|trích (?:đo|sao)|liệt kê|giải trình|sổ sách|quy định nội bộ|điều ước quốc tế|tiến độ thi công|tơ khai"
    r"|đánh giá và giải trình|tiền (?:giả|không đủ tiêu chuẩn)|thành phần hồ sơ của)(?![^\W_])",
    re.IGNORECASE,
)
IN_CASE_OF: Final = r"tr(?:ườ|ưở|ừơ|uờ|ươ)ng h[ợơ]p"
"""As it is typed, now and then with the wrong tone."""
A_CASE: Final = re.compile(rf"\(?(?:trong )?(?:{IN_CASE_OF}|rường hợp)|\(?đối với|\(?nếu\b", re.IGNORECASE)
GOES_ON: Final = re.compile(
    r"(?:hoặc|và|có|kèm|khi|nếu|không|thực hiện theo|của|trong|để|do|được|là|đồng đơn|đối với|kể từ)\b(?=.)"
    r"|\(?nếu có\)?\W*$|hoặc$|\((?:đối với|trường hợp|trừ|chỉ|theo)"
)
"""How a sentence goes on in the row below, and no paper begins."""
UNLESS: Final = re.compile(
    r"(?<!khấu )(?<!loại )(?<!miễn )(?<!bù )(?<!giảm )(?<!ngoại )\btrừ\b"
    r"(?! lùi| thuế| nợ| dần| vào (?:số|tiền|khoản|chi phí|nghĩa vụ))"
    r"|không (?:phải|cần|bắt buộc) (?:nộp|xuất trình|gửi|cung cấp)(?! thuế)",
    re.IGNORECASE,
)
HOW_SENT: Final = (
    r"(?:gửi|nộp)(?: hồ sơ| đơn)?(?: bằng| theo| qua| trên)?(?: hình thức| đường| dịch vụ| hệ thống| môi trường)?"
    r" (?:trực tiếp|trực tuyến|bưu|điện tử|mạng|công trực tuyến|cổng)"
)
NEXT_ITEM: Final = re.compile(
    r"[.;]\s*(?:[-+*•]+|\(?(?:[a-zđ]|\d|[ivx]{1,3})\))\s*(?=\w)|\s-\s(?=(?-i:Giấy|Đơn|Tờ khai|Bản sao|Văn bản|Hợp đồng)\b)",
    re.IGNORECASE,
)
"""Where the next paper of the same row begins."""
ENDS_IF_ANY: Final = re.compile(r"nếu có\W*$", re.IGNORECASE)
"""What is wanted only if there is any, behind everything else."""
