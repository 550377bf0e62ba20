"""In which systems something is filed online, as far as the source's own words name them.

A name counts where the applicant files, or where it says that filings arrive; what an agency publishes on its website, or
enters into a register, is no place to file. A portal without a name, *cổng dịch vụ công*, could be any.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from onestop.catalogue.domain.agency_lexicon import body_names, ministries
from onestop.catalogue.domain.steps import Sentence, sentences
from onestop.kernel.read_once import read_once

NATIONAL: Final = re.compile(
    r"cổng (?:dịch )?(?:cổng )?(?:dịch vụ công|DVC) quốc gia|dichvucong\.gov|\bDVCQG\b", re.IGNORECASE
)
_OF_WHOM: Final = (
    rf"(?:ngành (?:thuế|tư pháp)|(?:tổng )?cục thuế|ngân hàng nhà nước|{ministries()}"
    rf"|(?:{body_names('committee')} )?(?:cấp )?tỉnh\b)"
)
_NAMED: Final = re.compile(
    r"hệ thống xử lý dữ liệu(?= trước)|hệ thống xử lý dữ liệu điện tử(?:(?: của cơ quan)? hải quan\b|(?! của cơ quan thuế))"
    r"|hệ thống thông tin (?:(?:quốc gia )?về (?:đăng ký (?:doanh nghiệp|hợp tác xã|hộ kinh doanh"
    r"|kinh doanh tổ chức khoa học và công nghệ)|đầu tư)|phân loại doanh nghiệp|thực hiện thủ tục đầu tư(?: kinh doanh)?)"
    r"|hệ thống (?:dịch vụ công trực tuyến|thông tin giải quyết (?:các )?(?:thủ tục hành chính|TTHC))"
    rf"(?: dùng chung)?(?: của)? {_OF_WHOM}"
    r"|hệ thống liên thông quản lý văn bản"
    r"|cổng thông tin một cửa quốc gia|cổng thông tin quốc gia về đăng ký doanh nghiệp"
    r"|cổng thông tin điện tử (?:hải quan|của (?:(?:tổng )?cục (?:thuế|hải quan)|(?:tổng )?thuế tỉnh(?:/TP)?|tòa án nhân dân))"
    r"|cổng dịch vụ công cấp bộ, cấp tỉnh\b"
    rf"|cổng dịch vụ công(?: của)? {_OF_WHOM}"
    r"|(?:cổng thông tin (?:điện tử )?của )?tổ chức cung cấp dịch vụ T-?VAN\b"
    r"|trang thông tin điện tử về khai báo tạm trú",
    re.IGNORECASE,
)
_OF_NOBODY: Final = re.compile(
    r"(?:hệ thống (?:tiếp nhận )?|cổng |trang thông tin )dịch vụ công(?: trực tuyến)?\b(?: \(\w+\))?"
    r"(?! trực tuyến)(?! (?:của|thuộc|cấp|tỉnh|thành|ngành|bộ|quốc|dùng|công)\b)",
    re.IGNORECASE,
)
"""A system of which its name does not tell whose it is."""
_A_SYSTEM: Final = re.compile(r"Hệ thống(?=\s*(?:[.,;)]|$))")
"""Written large, as what was defined where the sentence was taken from; which one it is the source does not say."""
_OF_SOMEBODY: Final = re.compile(
    r"\b(?:hệ thống (?:tiếp nhận )?|cổng )dịch vụ công(?: trực tuyến)?\s+(?:của|thuộc)\b", re.IGNORECASE
)
_ONLY_IF: Final = re.compile(
    rf"\btrường hợp (?:{_NAMED.pattern})(?![^.;\n]{{0,30}}\b(?:gặp sự cố|chưa)\b)"
    rf"|(?:{NATIONAL.pattern})\s+đối với các (?:TTHC|thủ tục)",
    re.IGNORECASE,
)
_WHILE_DOWN: Final = re.compile(
    rf"\btrường hợp (?:{_NAMED.pattern})[^.;\n]{{0,30}}\b(?:gặp sự cố|chưa)\b[^.;\n]*?"
    r"\b(?:người khai|doanh nghiệp|người nộp|khai và nộp|tổ chức|cá nhân)\b",
    re.IGNORECASE,
)
"""What somebody who applies does while a system is down or does not take one of the papers: that is no condition of the way."""
_IDENTITY: Final = re.compile(r"ứng dụng (?:định danh quốc gia|VNeID)|\bVNeID\b", re.IGNORECASE)
"""The application by which people show who they are: it counts where a way of applying names it, and in the steps only as
the other choice beside the national portal."""
_NATIONAL_OR_IDENTITY: Final = re.compile(
    rf"(?:{NATIONAL.pattern})\s*(?:\([^()]{{1,60}}\)\s*)?(?:hoặc|,|/)\s*(?:(?:qua|trên|tại)\s+)?(?:{_IDENTITY.pattern})",
    re.IGNORECASE,
)
_FILES: Final = (
    r"\b(?:nộp|gửi|khai|kê khai|khai báo|đăng ký|đăng nhập|truy cập|tạo lập|nhập|trực tuyến|điền|báo cáo|thông báo"
    r"|lựa chọn)\b"
)
_FILES_ELSE: Final = r"\b(?:nộp|gửi|kê khai|khai báo|đăng ký|trực tuyến)\b"
_BY: Final = r"(?:\b(?:qua|quả|trên|tại|vào|đến|lên|bằng|hoặc|nhập|cập|gồm)\b|[/(,:])"
_ARRIVES: Final = re.compile(
    r"\b(?:tiếp )?nhận\b[^.;\n]{0,60}\bhồ sơ\b[^.;\n]{0,140}$|\bkể từ khi (?:các )?$|việc tiếp nhận[^.;\n]{0,140}$",
    re.IGNORECASE,
)
_ARRIVED: Final = re.compile(r"[^.;\n]{0,70}\btiếp nhận\b[^.;\n]{0,30}\bhồ sơ", re.IGNORECASE)
_FILED: Final = re.compile(
    rf"(?:{_FILES}[^;\n]{{0,400}}?{_BY}|\bthông qua)\s*(?:các |hệ thống )?$",
    re.IGNORECASE,
)
_GOES_BY: Final = re.compile(r"\bgửi(?: đến cơ quan hải quan)? qua\s*$", re.IGNORECASE)
"""What the name of a paper says of itself."""
_SENT: Final = re.compile(r"\b(?:gửi|nộp) hồ sơ\b[^.;:]{0,40}\btrực tuyến (?:trên|qua)\s*$", re.IGNORECASE)
_CHOSEN: Final = re.compile(r"\blựa chọn\b[^().;\n]{0,40}\([^().;\n]*(?<!kết nối với )$", re.IGNORECASE)
"""In the bracket behind the portal "that the taxpayer chooses" those stand that he may choose."""
_ENTERS: Final = re.compile(r"\b(?:truy cập|đăng nhập)(?: vào)?\s*$", re.IGNORECASE)
_PUBLISHES: Final = re.compile(
    r"\b(?:đăng tải|công bố|niêm yết|cập nhật|thông báo (?:công khai|kết quả)|trả kết quả|truyền|tra cứu|xác nhận|đóng hồ sơ"
    r"|đăng ký nhận kết quả|phản hồi|phê duyệt|trạng thái|tình trạng|lưu giữ|kiểm tra|trả lời)\b[^.;\n]{0,160}$",
    re.IGNORECASE,
)
_PRINTS: Final = re.compile(
    r"\bin (?:danh sách|tờ khai|giấy|phiếu|mẫu|kết quả|chứng từ|biên lai|thông báo)\b"
    rf"(?:(?!{_FILES_ELSE})[^.;\n]){{0,160}}$",
    re.IGNORECASE,
)
"""What is printed from a system is not filed there, unless a word of filing stands between."""
_THEY_WORK_IN: Final = re.compile(r"\bdo cơ quan [^.;,\n]{0,40}\bthực hiện (?:thông )?qua\s*$", re.IGNORECASE)
"""A system in which an agency works on what came in is none that a taxpayer logs in to."""
_PROVINCES_OR_EVERYBODYS: Final = re.compile(r"tỉnh$|định danh|vneid|T-?VAN$", re.IGNORECASE)


@read_once
def files_nationally(steps: str, ways: tuple[str, ...]) -> bool:
    """Whether it is filed on the National Public Service Portal; `ways` are the descriptions of the online ways."""
    return any(NATIONAL.search(" ".join(one.split())) for one in ways) or any(True for _ in _filed_in(steps, NATIONAL))


@read_once
def papers_go_nationally(papers: tuple[str, ...]) -> bool:
    """Whether a paper says of itself that it is sent online on the National Public Service Portal.

    >>> papers_go_nationally(("Đơn: trường hợp gửi hồ sơ trực tuyến trên Cổng dịch vụ công quốc gia thì điền tại đó",))
    True
    """
    return any(_SENT.search(name[: one.start()]) for name in papers for one in NATIONAL.finditer(name))


@read_once
def on_a_condition(steps: str, ways: tuple[str, ...]) -> bool:
    """Whether some system is named only for the case that it is ready, or for some procedures."""
    said = (steps, *ways)
    return any(_ONLY_IF.search(one) for one in said)


@read_once
def tells_while_down(steps: str, ways: tuple[str, ...]) -> bool:
    """Whether it is told what to do while a system is down, or does not take a paper yet.

    >>> tells_while_down("Trường hợp Cổng thông tin một cửa quốc gia gặp sự cố, người khai nộp chứng từ giấy.", ())
    True
    """
    return any(_WHILE_DOWN.search(one) for one in (steps, *ways))


@read_once
def systems_named(steps: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The names of other systems, as they stand there, each once."""
    named = (one[0] for said in ways for names in (_NAMED, _IDENTITY) for one in names.finditer(said))
    beside = (_IDENTITY.search(one) for one in _filed_in(steps, _NATIONAL_OR_IDENTITY))
    found = [*_filed_in(steps, _NAMED), *named, *(one[0] for one in beside if one)]
    return _each_once(found)


@read_once
def systems_of_nobody(steps: str, ways: tuple[str, ...]) -> tuple[str, ...]:
    """The words for a system without saying whose it is, in which the applicant files; none where it is said elsewhere.

    >>> systems_of_nobody("Doanh nghiệp nộp hồ sơ qua Hệ thống tiếp nhận Dịch vụ công trực tuyến.", ())
    ('Hệ thống tiếp nhận Dịch vụ công trực tuyến',)
    >>> systems_of_nobody("Người khai gửi tờ khai thông qua Hệ thống.", ())
    ('Hệ thống',)
    """
    if _OF_SOMEBODY.search(steps):
        return ()
    named = [*_filed_in(steps, _OF_NOBODY), *(one[0] for said in ways for one in _OF_NOBODY.finditer(said))]
    if named or systems_named(steps, ways):
        return _each_once(named)
    return _each_once(_filed_in(steps, _A_SYSTEM))


@read_once
def systems_of_papers(papers: tuple[str, ...]) -> tuple[str, ...]:
    """The names of systems by which papers are handed in, as the papers say of themselves.

    >>> systems_of_papers(("Công văn gửi qua Hệ thống xử lý dữ liệu điện tử của cơ quan hải quan theo mẫu",))
    ('Hệ thống xử lý dữ liệu điện tử của cơ quan hải quan',)
    """
    named = (one[0] for name in papers for one in _NAMED.finditer(name) if _GOES_BY.search(name[: one.start()]))
    return _each_once(named)


def of_the_nation(systems: Iterable[str]) -> str:
    """The first of the nation: not the province's own, of a firm, or by which people show who they are; "" where none is."""
    return next((one for one in systems if not _PROVINCES_OR_EVERYBODYS.search(one)), "")


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Each as it is written first, and none that is but the end of a longer one."""
    told = {" ".join(one.split()).casefold(): " ".join(one.split()) for one in names}
    return tuple(
        name for folded, name in told.items() if not any(one != folded and one.endswith(f" {folded}") for one in told)
    )


def _filed_in(steps: str, names: "re.Pattern[str]") -> Iterator[str]:
    for one in sentences(steps):
        for found in names.finditer(one.text):
            if _is_filed(one, one.text[: found.start()], one.text[found.end() :]):
                yield found[0]


def _is_filed(one: Sentence, before: str, after: str) -> bool:
    if _THEY_WORK_IN.search(before):
        return False
    if _ARRIVES.search(before) or _ARRIVED.match(after) or _CHOSEN.search(before):
        return True
    if one.of_an_agency:
        return False
    return bool(_ENTERS.search(before) or (_FILED.search(before) and not _names_no_door(before)))


def _names_no_door(before: str) -> bool:
    return bool(_PUBLISHES.search(before) or _PRINTS.search(before))
