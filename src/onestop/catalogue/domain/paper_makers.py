"""Papers of which their name tells that an office makes them, or leaves open whether the applicant does.

A record lists the whole file of a procedure, and with it now and then what offices write to one another. Where somebody
reads "bạn chuẩn bị" beside an appraisal of the department he looks for a paper that he cannot make.
"""

import re
from collections.abc import Iterator
from typing import Final

from onestop.catalogue.domain.agency_lexicon import body_names, heads
from onestop.catalogue.domain.paper_names import begun
from onestop.catalogue.domain.steps import sentences
from onestop.kernel.text import fold

_AN_OFFICE: Final = heads() + body_names("committee", "agency", "officer", "council")
_DRAWS_UP: Final = re.compile(
    r"(?<!thành )\blập\b:?\s*(?!về\b)(?:các |0?\d )?(?=\w)|\bcó (?=công văn (?:báo cáo |đề nghị ))", re.IGNORECASE
)
_DRAWS_UP_THESE: Final = re.compile(r"(?<!thành )\blập\s*:$", re.IGNORECASE)
_TAKES_MINUTES: Final = re.compile(
    rf"{body_names('committee', 'agency', 'officer', 'council', 'host')}(?:(?!\bngười\b)[^.;]){{0,80}}\blập (?=biên bản\b)",
    re.IGNORECASE,
)
_MADE_THERE: Final = re.compile(
    rf"phiếu (?!.*\btrường hợp\b)[^.;]{{0,20}}\bđược tạo lập khi trích xuất\b"
    rf"|{_AN_OFFICE}(?: [^\s,;:.]+){{0,3}}? lập (?:bảng kê|phiếu|biên bản|danh sách)\b"
    rf"|thành phần hồ sơ của {_AN_OFFICE}[^:]*\b(?:lập|gửi|trình)\b",
    re.IGNORECASE,
)
_WRITTEN_FOR_A_DECISION: Final = re.compile(
    r"báo cáo thẩm định nội dung\b|(?:báo cáo đề xuất và )?dự thảo (?:quyết định|tờ trình|nghị quyết)\b"
    r"|dự thảo (?:điều chỉnh )?(?:chương trình|kế hoạch) phát triển\b"
    r"|báo cáo (?:giải trình, )?tiếp thu ý kiến\b|báo cáo giải trình, tiếp thu\b"
    rf"|tờ trình (?:{_AN_OFFICE}|cơ quan (?:quản lý nhà ở|tham mưu))|biên bản hội nghị liên tịch\b"
    r"|công văn đề nghị [^;]{0,30}kèm theo danh sách đối tượng|văn bản [^,;]{0,80}của đơn vị quản lý vận hành"
    rf"|văn bản đề nghị (?:[^,;]{{0,60}} )?của (?:các đơn vị (?:trường )?)?(?:công an\b|{body_names('committee')})"
    r"|biên bản xét duyệt của\b|nhóm \d gồm các (?:văn bản|tài liệu)\b"
    r"|biên bản (?:[^;]{3,80}; biên bản )*(?:làm việc với các bên|(?:cuộc )?họp các ban, ngành)\b"
    r"|bản quá trình công tác để giải quyết\b|(?:biên bản trả lời )?thông báo (?:về việc )?tổ chức thực hiện\b",
    re.IGNORECASE,
)
_ITS_WRITER: Final = re.compile(
    rf"(?:báo cáo|kết quả|văn bản|biên bản)(?: kết quả)? (?:thẩm định|thẩm tra, xác minh)\b[^,;]{{0,120}}?\bcủa {_AN_OFFICE}"
    rf"|tờ trình (?:[^,;]{{0,120}} )?(?:văn bản )?của (?:{_AN_OFFICE}|cơ quan (?:quản lý nhà ở|tham mưu))"
    rf"|công văn của (?!sở giao dịch){_AN_OFFICE}"
    rf"|biên bản xét duyệt\b[^;]{{0,120}}?\bcủa {_AN_OFFICE}"
    rf"|(?:kèm theo )?(?:công văn|danh sách) đề nghị\b[^;]{{0,320}}?\bcủa (?:{body_names('committee')}|công an cấp)\b"
    rf"|văn bản của {_AN_OFFICE}[^,;:]{{0,60}}?\b(?:báo cáo|gửi|trình) {_AN_OFFICE}"
    r"|(?:văn bản góp )?ý kiến của (?:các )?cơ quan\b(?!.*\bnếu có\b)"
    r"|giấy xác nhận (?:về )?thời gian [^;]{0,80}?\bcủa (?:thủ trưởng|công an)\b",
    re.IGNORECASE,
)
"""What offices write to one another, with who writes it: "Tờ trình của Sở Xây dựng"."""
_OF_AN_OFFICE: Final = re.compile(
    rf"(?:quyết định|giấy giới thiệu|công văn|báo cáo|danh sách|phiếu)\b[^,;:]{{0,120}}?\bcủa {_AN_OFFICE}"
    r"|(?:kết quả|báo cáo|văn bản|biên bản)(?: kết quả)? thẩm định\b",
    re.IGNORECASE,
)
"""Of a file that one office sends another: whose paper it is by its name, and an appraisal by whom it may."""


def made_by_an_office(name: str) -> bool:
    """Whether the office that decides prints or writes it: the applicant at most signs it.

    >>> made_by_an_office("Phiếu được tạo lập khi trích xuất thông tin và in trong quá trình thu nhận hồ sơ")
    True
    """
    return bool(_MADE_THERE.match(name))


def names_an_office_as_writer(name: str) -> bool:
    """Whether it is a paper such as offices write before a decision, and its name says that one does.

    >>> name = "Tờ trình của {} về phương án"
    >>> [names_an_office_as_writer(name.format(who)) for who in ("Ủy ban nhân dân cấp tỉnh", "chủ rừng")]
    [True, False]
    """
    return bool(_ITS_WRITER.match(name))


def is_of_an_office(name: str) -> bool:
    """Whether its name says that an office wrote it; anybody may have such a paper, but in a file of offices it is theirs.

    >>> is_of_an_office("Quyết định về việc hưởng chế độ của Cục trưởng"), is_of_an_office("Quyết định giao đất")
    (True, False)
    """
    return names_an_office_as_writer(name) or bool(_OF_AN_OFFICE.match(name))


def made_by_nobody_knows_whom(name: str) -> bool:
    """Whether it is a paper such as offices write before a decision, and nothing says who does.

    >>> made_by_nobody_knows_whom("Dự thảo quyết định thu hồi"), made_by_nobody_knows_whom("Báo cáo tài chính")
    (True, False)
    """
    return bool(_WRITTEN_FOR_A_DECISION.match(name))


def drawn_up_in(steps: str) -> frozenset[str]:
    """How the papers begin that an agency draws up, as the steps tell.

    >>> "bien ban xac minh" in drawn_up_in("Sở Tư pháp lập biên bản xác minh tình trạng của tàu.")
    True
    """
    return frozenset(filter(None, map(begun, _drawn_up(steps))))


_BY_ITS_FORM: Final = re.compile(r"[^,;:(]{5,80}? (?:theo )?mẫu số [^\s,;()]+", re.IGNORECASE)


def issued_in(steps: str, name: str) -> bool:
    """Whether the steps say that a paper of this name and form is issued: it is what comes of the procedure.

    Some have the applicant fill in that form beforehand, so that it is not surely none of his.

    >>> steps = "Chi cục cấp Giấy chứng nhận xóa đăng ký theo Mẫu số 13.ĐKT Phụ lục VIII;"
    >>> [issued_in(steps, f"Giấy chứng nhận xóa đăng ký theo Mẫu số {form}") for form in ("13.ĐKT", "10.ĐKT")]
    [True, False]
    """
    found = _BY_ITS_FORM.match(name)
    return found is not None and f" cap {fold(found[0])}" in fold(" ".join(steps.split()))


def _drawn_up(steps: str) -> Iterator[str]:
    listed = False
    for one in sentences(steps):
        if listed and one.item:
            yield one.text
            continue
        listed = one.of_an_agency and bool(_DRAWS_UP_THESE.search(one.text))
        draws = _DRAWS_UP if one.of_an_agency else _TAKES_MINUTES
        yield from (one.text[found.end() :] for found in draws.finditer(one.text))
