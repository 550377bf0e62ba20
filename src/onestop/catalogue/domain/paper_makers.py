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

_AN_OFFICE: Final = heads() + body_names("committee", "agency", "officer", "council")
_DRAWS_UP: Final = re.compile(r"(?<!thành )\blập\b:?\s*(?!về\b)(?:các |0?\d )?(?=\w)", re.IGNORECASE)
_DRAWS_UP_THESE: Final = re.compile(r"(?<!thành )\blập\s*:$", re.IGNORECASE)
_TAKES_MINUTES: Final = re.compile(
    rf"{body_names('committee', 'agency', 'officer', 'council', 'host')}(?:(?!\bngười\b)[^.;]){{0,80}}\blập (?=biên bản\b)",
    re.IGNORECASE,
)
_MADE_THERE: Final = re.compile(
    rf"phiếu (?!.*\btrường hợp\b)[^.;]{{0,20}}\bđược tạo lập khi trích xuất\b"
    rf"|thành phần hồ sơ của {_AN_OFFICE}[^:]*\b(?:lập|gửi|trình)\b",
    re.IGNORECASE,
)
_WRITTEN_FOR_A_DECISION: Final = re.compile(
    rf"(?:báo cáo|kết quả|văn bản|biên bản)(?: kết quả)? thẩm định\b[^,;]{{0,120}}?\bcủa {_AN_OFFICE}"
    r"|báo cáo thẩm định nội dung\b|(?:báo cáo đề xuất và )?dự thảo (?:quyết định|tờ trình|nghị quyết)\b"
    rf"|tờ trình (?:văn bản )?(?:của )?(?:{_AN_OFFICE}|cơ quan (?:quản lý nhà ở|tham mưu))|biên bản hội nghị liên tịch\b"
    r"|công văn đề nghị [^;]{0,30}kèm theo danh sách đối tượng|văn bản [^,;]{0,80}của đơn vị quản lý vận hành"
    rf"|công văn của {_AN_OFFICE}"
    rf"|văn bản đề nghị (?:[^,;]{{0,60}} )?của (?:các đơn vị (?:trường )?)?(?:công an\b|{body_names('committee')})"
    r"|biên bản xét duyệt của\b",
    re.IGNORECASE,
)


def made_by_an_office(name: str) -> bool:
    """Whether the office that decides prints or writes it: the applicant at most signs it.

    >>> made_by_an_office("Phiếu được tạo lập khi trích xuất thông tin và in trong quá trình thu nhận hồ sơ")
    True
    """
    return bool(_MADE_THERE.match(name))


def made_by_nobody_knows_whom(name: str) -> bool:
    """Whether it is a paper such as offices write before a decision, and nothing says who does.

    >>> made_by_nobody_knows_whom("Báo cáo thẩm định của Sở Xây dựng"), made_by_nobody_knows_whom("Báo cáo tài chính")
    (True, False)
    """
    return bool(_WRITTEN_FOR_A_DECISION.match(name))


def drawn_up_in(steps: str) -> frozenset[str]:
    """How the papers begin that an agency draws up, as the steps tell.

    >>> "bien ban xac minh" in drawn_up_in("Sở Tư pháp lập biên bản xác minh tình trạng của tàu.")
    True
    """
    return frozenset(filter(None, map(begun, _drawn_up(steps))))


def _drawn_up(steps: str) -> Iterator[str]:
    listed = False
    for one in sentences(steps):
        if listed and one.item:
            yield one.text
            continue
        listed = one.of_an_agency and bool(_DRAWS_UP_THESE.search(one.text))
        draws = _DRAWS_UP if one.of_an_agency else _TAKES_MINUTES
        yield from (one.text[found.end() :] for found in draws.finditer(one.text))
