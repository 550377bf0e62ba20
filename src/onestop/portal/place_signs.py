"""The signs by which a sentence of the steps tells where a dossier is handed in, or something else."""

import re
from typing import Final

from onestop.catalogue.api import body_names

_TO: Final = (
    r"(?:\b(?:đến|tới|tại|cho|về)\b(?! (?:điều|khoản|điểm|mục|phụ lục|mẫu|thông tư|nghị định|luật|quyết định|việc|khi|hết"
    r"|ngày|thứ|trước)\b)|(?:(?<=\bgửi)|(?<=\bbáo cáo))(?! (?:hồ sơ|đơn|văn bản|thông báo)))"
)
_NEAR: Final = r"[\s:(“]+(?:(?!(?:của|theo|do|được|người)\b)[^\s;.,]+\s+){0,8}?"
_AGENCY: Final = body_names("committee", "agency", "officer", "desk", "host")
_ACTS: Final = (
    r"(?<!người )(?<!đã )(?<!tạm )(?<!hạn )(?<!chậm )(?<!nơi )\b(?:nộp(?! (?:thuế|lệ phí|phí|tiền|thừa|thiếu))|gửi"
    r"|xuất trình(?! hàng h[óo][áa])|lập(?: \d+ (?:\(\w+\) )?(?:bộ )?)? ?(?:hồ sơ|đơn|tờ khai))\b.{0,600}?"
)
TELLS: Final = re.compile(
    rf"{_ACTS}{_TO}{_NEAR}{_AGENCY}"
    r"|(?<!nơi )(?<!đã )\b(?:đăng ký|thực hiện yêu cầu|thông báo(?! (?:công khai|rộng rãi|phê duyệt))|trình báo"
    r"|(?<!tờ )(?<!duyệt )(?<!dung )(?<!người )khai|làm thủ tục|xin cấp)\b"
    rf"[^;,]{{0,90}}?{_TO}{_NEAR}{_AGENCY}"
    rf"|(?<!khi )\bthực hiện thủ tục\b[^;.:]{{0,90}}?\btại{_NEAR}{_AGENCY}"
    rf"|(?<!văn bản )(?<!giấy )(?<!đơn )(?<!người )\bđề nghị\b(?! (?:công|viên) chức)[^;,]{{0,90}}?\btại {_AGENCY}"
    rf"|\bcó văn bản (?:đề nghị|thông báo)(?: gửi)? (?!cơ quan\b){_AGENCY}"
    rf"|\bđến {_AGENCY}[^;]{{0,250}}?\b(?:đề nghị|làm thủ tục)\b",
    re.IGNORECASE,
)
"""An act of handing in, and to whom; or coming to an agency for something."""
AT: Final = re.compile(rf"{_TO}{_NEAR}{_AGENCY}", re.IGNORECASE)
"""An agency one goes to, without the act."""
COUNTER: Final = re.compile(
    rf"^\W*(?:cách thức: )?(?:nộp |gửi )?(?:hồ sơ )?(?:trực tiếp )?tại (?:trụ sở )?"
    rf"(?!cơ quan\b.*\bthẩm quyền\b){_AGENCY}",
    re.IGNORECASE,
)
"""What a way of applying in person is described by: the agency one goes to, but for whichever is competent."""
AN_AGENCY: Final = re.compile(_AGENCY, re.IGNORECASE)
CALLED_HANDING_IN: Final = re.compile(r"^\W*bước 1\W+(?:nộp|gửi) hồ sơ\W*$", re.IGNORECASE)
"""The title of a first step: what follows it is whoever applies, be it an agency."""
AN_AGENCY_APPLIES: Final = re.compile(
    rf"^(?:bước 1\W+)?{_AGENCY}[^.;:]{{0,250}}\b(?:gửi|nộp)\b[^.;]{{0,250}}?{_TO}{_NEAR}{_AGENCY}", re.IGNORECASE
)
"""Nobody else is to take the place for his own: "Bước 1: Cơ quan điều tra gửi Phiếu đề nghị tới Công an tỉnh"."""
RECEIVES: Final = re.compile(
    rf"^\W*(?:bước 1\W+)?(?:giám đốc |lãnh đạo )?{_AGENCY}[^,;.:]{{0,40}}?"
    r"(?<!khi )(?<!sau )\b(?:tiếp )?nhận hồ sơ\b(?! (?:do|từ)\b)",
    re.IGNORECASE,
)
"""Who takes the dossier in, where the steps begin with him."""
OPENS: Final = re.compile(
    r"(?<!người )\b(?:nộp|gửi)\b.*\b(?:hình thức|cách thức|phương thức|cách|địa điểm|cơ quan|đến|tới|trường hợp)\b[^:]*:$",
    re.IGNORECASE,
)
"""A row that opens a list of ways or agencies."""
NAMES_THEM: Final = re.compile(r"^cơ quan [^:]{0,80}\bgồm[^:]{0,30}:$", re.IGNORECASE)
"""A row that goes on to name the agencies that the row before calls competent."""
NOT_THAT: Final = re.compile(
    r"lấy ý kiến(?! tham vấn)|(?:thông báo|văn bản|tổng hợp)[^,;]{0,40} kết quả (?:thẩm định|giải quyết|kiểm tra)"
    r"|\bcấp 0\d bản\b|^\W*thời hạn\b|biên lai thu|^[^.;]{0,60}\bhệ thống[^.;]{0,40}gặp sự cố"
    r"|^(?:(?!\bnộp\b).)*\bnhận (?:lại )?kết quả\b"
    r"|\bđang\b[^;]{0,60}\bnếu thuộc (?:các )?trường hợp\b[^;]{0,60}\b(?:hủy|huỷ|sửa|gia hạn|chấm dứt)|\bnộp các chứng từ này\b"
    r"|\bchuyển dữ liệu\b[^.;]{0,60}\btheo hình thức gửi\b",
    re.IGNORECASE,
)
"""Whom an agency asks, what it issues, a deadline, where the result is, and what to do while a system is down; of what was
granted before its change or end, papers named before, that some add, and how data are handed on."""
DECLARED_IN_A_SYSTEM: Final = re.compile(
    r"\b(?:đăng nhập|truy cập)\b[^.;]{0,160}\b(?:kê )?khai\b|\b(?:kê )?khai\b[^.;]{0,160}\btrên (?:cổng|hệ thống|ứng dụng)\b",
    re.IGNORECASE,
)
"""The dossier is made in a system."""
SENT_BESIDES: Final = re.compile(
    r"^\W*(?:nộp|gửi)\b(?!.*\b(?:hồ sơ|đơn|tờ khai|giấy khai|văn bản|đề nghị|trực tiếp|trực tuyến)\b)", re.IGNORECASE
)
"""A row that opens with handing in some thing, and not the dossier: beside a dossier made in a system that goes elsewhere."""
OF_OFFICIALS: Final = re.compile(
    rf"\btổ chức bình xét\b|^(?:(?!\b(?:nộp|gửi)\b).)*\bthì {body_names('committee', 'agency')}[^,;]{{0,40}}\blập hồ sơ\b",
    re.IGNORECASE,
)
"""They hold a vote on it, or the agency makes the dossier itself: nobody applies."""
HANDS_IN: Final = re.compile(r"(?<!người )\b(?:nộp|gửi|đăng ký)\b", re.IGNORECASE)
ITS_PLACE: Final = re.compile(
    rf"\bnơi nộp hồ sơ\b(?:[^:;.]{{0,40}}$|[^;.]{{0,40}}\blà {_AGENCY})"
    rf"|^(?:trường hợp|đối với)\b[^;:.]{{0,200}}\bthực hiện thủ tục\b[^;:.]{{0,40}}\btại {_AGENCY}",
    re.IGNORECASE,
)
"""It says where the dossier goes without an act of anybody, often of one case."""
AT_A_DESK: Final = re.compile(rf"(?!cơ chế\b){body_names('desk')}", re.IGNORECASE)
"""A one-stop counter; the words *cơ chế một cửa* are of how agencies work together."""
PAPERS_AT_A_DESK: Final = re.compile(
    r"^\W*(?:(?:đối với )?trường hợp\b[^.;:]{0,200}?)?(?<!người )(?<!đã )\b(?:nộp|(?:ký và|được) gửi)\b(?! bổ sung)"
    r"(?:(?!\b(?:kết quả|trực tuyến|điện tử|cổng|hệ thống)\b)[^.;]){0,160}?"
    rf"\b(?:tại|qua|đến|tới|về|cho)\s+(?:các )?{AT_A_DESK.pattern}",
    re.IGNORECASE,
)
"""A case or a way of handing in papers, and that it is at a one-stop counter, also where the row tells what agencies do then."""
HANDED_IN: Final = re.compile(r"^\W*bước \d\W+(?:nộp|gửi) (?:các )?hồ sơ\b(?! (?:đến|tới|tại|cho|về)\b)", re.IGNORECASE)
"""A step that is called after the act of handing in."""
APPLICANT_HANDS_IN: Final = re.compile(
    r"^\W*bước 2\W+(?:công dân|cá nhân|tổ chức|người (?!tiếp|có thẩm|đứng)|hộ |chủ |doanh nghiệp|nhà đầu tư)"
    r"[^.;]{0,160}\bhồ sơ\b[^.;]{0,80}\b(?:đến|tới|tại)\b",
    re.IGNORECASE,
)
"""A second step that opens with whoever applies and has the dossier handed in."""
WORKS_ON: Final = re.compile(
    r"\b(?:thực hiện|tiếp nhận|gửi|nộp|kiểm tra|thông báo|có|phải|thẩm định|trình|xem xét|yêu cầu|lập (?:hồ|biên|danh)"
    r"|giải quyết|khai thác|sử dụng|trả lời|quyết định|xử lý|căn cứ|cấp (?:giấy|phép|lại|sổ))\b",
    re.IGNORECASE,
)
"""What an agency does with a dossier: a row with it is no name in a list of agencies."""
TAKES_IN: Final = re.compile(
    r"\b(?:tiếp nhận|kiểm tra|thẩm định|thẩm tra|trình|thông báo|xem xét|lấy ý kiến|trả kết quả)\b", re.IGNORECASE
)
"""What an agency does once it has a dossier, as against what it is competent for."""
PAPERS: Final = re.compile(r"\b(?:thành phần hồ sơ|giấy tờ)\b[^;]*\blà bản\b", re.IGNORECASE)
"""What sort of copies are handed in, and not where."""
A_CASE: Final = re.compile(r"^\W*(?:bước 1\W+)?(?:trường hợp|đối với|nếu|riêng)\b", re.IGNORECASE)
"""It is of one case, so that others may go elsewhere."""
NEXT_PART: Final = re.compile(
    r"^(?:giải quyết|tiếp nhận|cán bộ|(?:công|viên) chức|bộ phận)\b|^(?:\d\.\s*)?thời (?:điểm|hạn|gian)\b"
    r"|^trong (?:thời|vòng)|^(?:nếu|trường hợp) hồ sơ",
    re.IGNORECASE,
)
"""The part in which the agency works on it."""
DOOR: Final = re.compile(
    rf"{body_names('committee', 'desk')}|(?!cơ quan\b){body_names('agency')}|\b(?:trung tâm|cơ sở (?:giáo dục|đăng kiểm))\b"
    r"|\bcơ quan (?:thuế|hải quan|đăng ký|công an|bảo hiểm|thi hành án|quản lý (?:xuất nhập|căn cước)|đại diện|kiểm lâm)\b",
    re.IGNORECASE,
)
"""An agency one can find by its name, as against whichever is competent."""
SOME_AGENCY: Final = re.compile(
    r"\bcơ quan\b[^;,.]{0,30}?\b(?:(?:do|được)\b[^;,.]{0,90}?\b(?:giao|chỉ định|phân công|ủy quyền)\b"
    r"|(?:chuyên môn|chức năng)\b[^;,.]{0,30}?\b(?:thuộc|của|giúp)\b)[^;,.]*",
    re.IGNORECASE,
)
"""One that another named, whose own name is not told."""
_ONLINE: Final = r"\b(?:trực tuyến|(?:qua|trên) môi trường (?:mạng|điện tử))"
_SOME_PLACE: Final = rf"\b(?:đến|về|tới|cho) {body_names('committee', 'agency')}[^,;.]{{0,80}}?\bnơi\b"
BINDS_ONLINE: Final = re.compile(
    rf"{_ONLINE}(?: (?:qua|trên) môi trường (?:mạng|điện tử))? {_SOME_PLACE}"
    rf"|{_SOME_PLACE}[^;.]{{0,90}}?\b(?:theo|bằng) (?:cách|hình|phương) thức[^;.]{{0,60}}?{_ONLINE}(?! (?:tại|trên|qua) cổng)",
    re.IGNORECASE,
)
"""What is filed online goes to the agency of some place too, as what is handed in does."""
