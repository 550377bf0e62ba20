"""Terms that stand in the steps of a procedure, beside the column that should hold the one that counts.

The steps name a term for everything: what the office does in the end, what it asks of others on the way, until when
somebody must apply. So they are believed only where they name the number that the column has, counted from the receipt of
the dossier; and where they do not agree with the column, that alone is said.
"""

import re
from itertools import combinations
from typing import Final

from onestop.catalogue.domain.said_terms import places_of, stages_said, terms_said

_FROM_RECEIPT: Final = re.compile(
    r"\W{0,3}kể từ\s+(?:ngày|khi)\s+(?:tiếp )?nhận\s+(?:được |đủ |đầy đủ )*"
    r"(?:hồ sơ|đơn|văn bản|giấy|quyết định|thông báo|báo cáo|đăng ký|yêu cầu)",
    re.IGNORECASE,
)
_OF_A_CASE: Final = re.compile(
    r"\W{0,2}(?:kể từ[^;.\n]{0,70}?)?\s*đối với\s+(?!hồ sơ nộp|trường hợp nộp)[^;.\n]{3}", re.IGNORECASE
)
_AHEAD: Final = re.compile(r"trước\s*$", re.IGNORECASE)
_PLACEHOLDER: Final = 1
"""So many columns say 1 where nothing was entered that no step can be known to mean the same."""
_PROPOSES: Final = re.compile(r"\btrình\s+(?:Chủ tịch|(?:Ủy|Uỷ) ban|UBND|cấp)", re.IGNORECASE)
_FROM_PROPOSAL: Final = re.compile(
    r"\W{0,3}kể từ\s+(?:ngày|khi)\s+nhận\s+(?:được|đủ)\s+"
    r"(?:(?:đủ )?hồ sơ (?:trình|của|do)|văn bản (?:đề nghị|trình) của|tờ trình)",
    re.IGNORECASE,
)
_ON_THE_WAY: Final = re.compile(
    r"kiểm tra (?:thành phần|tính|hồ sơ)|thông báo|lấy ý kiến|niêm yết|bổ sung|xem xét(?: tính|,? kiểm tra)|thẩm định, trình",
    re.IGNORECASE,
)
_AGENCY: Final = re.compile(
    r",\s*(?P<who>(?:Sở|Cảng vụ|(?:Ủy|Uỷ) ban|UBND|Chủ tịch|Giám đốc|Bộ|Cục|Chi cục|Phòng|[Cc]ơ quan|Hội đồng|Trung tâm)"
    r"(?: \w+){0,2})"
)
"""Who does it: the agency that begins the main clause."""
_A_SENTENCE: Final = 320
_MANY: Final = 12
"""Stages beyond which no sum is looked for: some would fit by chance."""


def terms_in_steps(steps: str) -> frozenset[tuple[int, str]]:
    """Every term that the work takes, in steps or in a description.

    >>> sorted(terms_in_steps("Trong 05 ngày làm việc, Sở cấp giấy; hồ sơ chưa đủ thì báo trong 01 ngày"))
    [(5, 'working_day')]
    """
    return frozenset(stages_said(steps))


def unit_in_steps(number: int, steps: str) -> str | None:
    """The one unit in which the steps name that number as a term from receipt on; None where they do not, or name two.

    >>> unit_in_steps(17, "Trong 17 ngày làm việc kể từ ngày nhận đủ hồ sơ"), unit_in_steps(17, "Niêm yết 17 ngày")
    ('working_day', None)
    """
    units = {unit for count, unit in terms_said(steps) if count == number}
    counted = any(count == number and _FROM_RECEIPT.match(steps, end) for (count, _), _, end in places_of(steps))
    return units.pop() if number > _PLACEHOLDER and counted and len(units) == 1 else None


def cases_in_steps(term: tuple[int, str], steps: str) -> bool:
    """Whether the steps give the term to one case, and another to another.

    >>> cases_in_steps((40, "day"), "40 ngày đối với công trình cấp I; 30 ngày đối với công trình cấp II")
    True
    """
    told = [
        one
        for one, start, end in places_of(steps)
        if _OF_A_CASE.match(steps, end) and not _AHEAD.search(steps, max(0, start - 8), start)
    ]
    return term in told and len(set(told)) > 1


def steps_tell_otherwise(term: tuple[int, str], steps: str) -> bool:
    """Whether the steps give the work another term from receipt on, and neither this one nor stages that make it.

    >>> steps_tell_otherwise((15, "working_day"), "Trong 05 ngày làm việc kể từ ngày nhận hồ sơ, Sở thu hồi thẻ")
    True
    """
    if term in terms_said(steps):
        return _is_handed_on(term, steps)
    stages = set(stages_said(steps))
    places = [place for place in places_of(steps) if place[0] in stages]
    if any(one[0] == term[0] and _FROM_RECEIPT.match(steps, end) for one, _, end in places):
        return True
    return any(_is_whole(steps, start, end) for _, start, end in places) and not _adds_up(term[0], steps)


def _is_handed_on(term: tuple[int, str], steps: str) -> bool:
    """Whether the term ends with a proposal to whoever decides, and that takes a term of its own from then on."""
    places = places_of(steps)
    proposed = [end for one, _, end in places if one == term and _PROPOSES.search(_sentence(steps, end))]
    return any(_FROM_PROPOSAL.match(steps, end) for _, _, end in places if proposed and end > min(proposed))


def _sentence(steps: str, end: int) -> str:
    return steps[end : end + _A_SENTENCE].partition("\n")[0]


def _is_whole(steps: str, start: int, end: int) -> bool:
    """Whether a term runs from receipt to what comes of it, and is not what is done on the way."""
    around = steps[max(0, start - 90) : start].rpartition("\n")[2] + _sentence(steps, end)
    return bool(_FROM_RECEIPT.match(steps, end)) and not _ON_THE_WAY.search(around)


def _adds_up(total: int, steps: str) -> bool:
    """Whether some of the stages together are the total. The same agency in the same time again is another case."""
    stages = [(number, _agency(_sentence(steps, end))) for (number, _), _, end in places_of(steps)]
    numbers = [number for number, _ in (stages if len(set(stages)) > 1 else stages[:1])][:_MANY]
    sums = {sum(some) for size in range(2, len(numbers) + 1) for some in combinations(numbers, size)}
    return total in sums


def _agency(after: str) -> str:
    found = _AGENCY.search(after)
    return " ".join(found["who"].casefold().split()) if found else ""
