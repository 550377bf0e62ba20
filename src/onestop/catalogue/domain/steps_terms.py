"""Terms that stand in the steps of a procedure, beside the column that should hold the one that counts.

The steps name a term for everything: what the office does in the end, what it asks of others on the way, until when
somebody must apply. So they are believed only where they name the number that the column has, counted from the receipt of
the dossier; and where they do not agree with the column, that alone is said.
"""

import re
from typing import Final

from onestop.catalogue.domain.agency_lexicon import body_names, heads
from onestop.catalogue.domain.said_terms import places_of, stage_places, stages_said, terms_said
from onestop.kernel.read_once import read_once

_FROM_RECEIPT: Final = re.compile(
    r"\W{0,3}kể từ\s+(?:ngày|khi)\s+(?:tiếp )?nhận\s+(?:được |đủ |đầy đủ )*"
    r"(?:hồ sơ|đơn|văn bản|giấy|quyết định|thông báo|báo cáo|đăng ký|yêu cầu)",
    re.IGNORECASE,
)
_OF_A_CASE: Final = re.compile(
    r"\W{0,2}(?:kể từ[^;.\n]{0,70}?)?\s*đối với\s+(?!hồ sơ nộp|trường hợp nộp)[^;.\n]{3}", re.IGNORECASE
)
_FOR_A_CASE: Final = re.compile(r"đối với (?:các )?trường hợp (?!nộp|gửi|hồ sơ|tiếp nhận|nhận)[^,;.]{3}", re.IGNORECASE)
_AHEAD: Final = re.compile(r"trước\s*$", re.IGNORECASE)
_PLACEHOLDER: Final = 1
"""So many columns say 1 where nothing was entered that no step can be known to mean the same."""
_PROPOSES: Final = re.compile(rf"\btrình\s+(?:{body_names('committee', 'officer')}|cấp)", re.IGNORECASE)
_FROM_PROPOSAL: Final = re.compile(
    r"\W{0,3}kể từ\s+(?:ngày|khi)\s+nhận\s+(?:được|đủ)\s+"
    r"(?:(?:đủ )?hồ sơ (?:trình|của|do)|văn bản (?:đề nghị|trình) của|tờ trình)",
    re.IGNORECASE,
)
_ON_THE_WAY: Final = re.compile(
    r"kiểm tra (?:thành phần|tính|hồ sơ)|thông báo|lấy ý kiến|có ý kiến|niêm yết|bổ sung|xem xét(?: tính|,? kiểm tra)"
    r"|thẩm định, trình|cung cấp thông tin|đề nghị [^,;.]{1,20} xác minh",
    re.IGNORECASE,
)
_IF_REFUSED: Final = re.compile(r";\s*(?:(?:trong )?trường hợp|nếu) từ chối\b.*", re.IGNORECASE)
_AGENCY: Final = re.compile(
    rf",\s*(?P<who>{heads()}{body_names('committee', 'agency', 'officer', 'council', 'desk')}(?: \w+){{0,2}})",
    re.IGNORECASE,
)
"""Who does it: the agency that begins the main clause."""
_ENDS: Final = re.compile(r"\n|[.;]\s")
_ANSWERS: Final = re.compile(r"trách nhiệm trả lời|phải có văn bản trả lời|cho ý kiến|niêm yết", re.IGNORECASE)
_DAYS: Final = {"working_day": 1.4, "day": 1.0, "working_hour": 0.17, "hour": 0.04, "month": 30.0}
"""About how many days of the calendar each is, to compare what is told in different ones."""
_MINUTES: Final = re.compile(
    r"(?<![\d.,/])0*(?P<value>\d{1,3})\s*phút\b\W{0,3}kể từ (?:khi|thời điểm|lúc)\s"
    r"(?:(?:tiếp )?nhận (?:được |đủ |đầy đủ )*(?:giấy tờ|hồ sơ)|[^;\n]{0,90}\b(?:hoàn thành|nộp|xuất trình)\b)",
    re.IGNORECASE,
)
_ON_THE_DAY: Final = re.compile(
    r"\bgiải quyết\b[^.;\n]{0,60}\btrong ngày (?:làm việc )?nhận (?:được |đủ )*hồ sơ\b", re.IGNORECASE
)
_DECIDES: Final = re.compile(r"\bxử lý\b|\bcấp (?:giấy|phép|lệnh)|\bquyết định\b|\bgiải quyết\b", re.IGNORECASE)
_ONLY_ANSWERS: Final = re.compile(
    r"thông báo|hướng dẫn|chưa (?:hợp lệ|phù hợp|đủ|đầy đủ)|không (?:hợp lệ|phù hợp|đủ)", re.IGNORECASE
)
_SPELLED: Final = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_IN_WORDS: Final = re.compile(
    rf"\btrong (?:thời hạn|vòng|thời gian) (?P<number>{'|'.join(_SPELLED)}) (?P<unit>ngày làm việc|ngày|tháng)\b",
    re.IGNORECASE,
)
_UNITS: Final = {"ngày làm việc": "working_day", "ngày": "day", "tháng": "month"}
_AN_HOUR: Final = 60
_A_SENTENCE: Final = 320
_MANY: Final = 12
"""Stages beyond which no sum is looked for: some would fit by chance."""


@read_once
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


@read_once
def steps_tell_otherwise(term: tuple[int, str], steps: str, beside: frozenset[tuple[int, str]] = frozenset()) -> bool:
    """Whether the steps give the work another term from receipt on, and neither this one nor stages that make it.

    `beside`: the terms told of other ways of applying, which contradict none.

    >>> steps_tell_otherwise((15, "working_day"), "Trong 05 ngày làm việc kể từ ngày nhận hồ sơ, Sở thu hồi thẻ")
    True
    """
    if _decides_in_other_minutes(term, steps) or _tells_another_in_words(term, steps):
        return True
    places = stage_places(steps)
    if term in {one for one, _, _ in places}:
        of_some = _is_of_one_case(term, steps, beside) or _names_a_case(term, steps, beside)
        return of_some or _is_handed_on(term, steps) or _waits_longer(term, steps)
    if any(one[0] == term[0] and _FROM_RECEIPT.match(steps, end) for one, _, end in places):
        return True
    if _adds_up(term, steps):
        return _waits_longer(term, steps)
    alone = len({one for one, _, _ in places}) == 1
    named = any(one[0] == term[0] for one, _, _ in places) and term not in terms_said(steps)
    named = named and (alone or term[0] > _PLACEHOLDER)
    return named or any(_is_whole(steps, start, end) for _, start, end in places) or _waits_longer(term, steps)


def _tells_another_in_words(term: tuple[int, str], steps: str) -> bool:
    """Whether a number in words from receipt on is another than the term.

    >>> _tells_another_in_words((15, "day"), "Trong thời hạn bảy ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở cấp giấy.")
    True
    """
    told = [
        (_SPELLED[one["number"].casefold()], _UNITS[one["unit"].casefold()])
        for one in _IN_WORDS.finditer(steps)
        if _FROM_RECEIPT.match(steps, one.end())
    ]
    return bool(told) and term not in told


def is_of_the_day(term: tuple[int, str], steps: str) -> bool:
    """Whether it is done on the day a dossier comes in, and a term in days is what it may take at most for good reason.

    >>> is_of_the_day((3, "working_day"), "Giải quyết hồ sơ trong ngày làm việc nhận được hồ sơ; kéo dài không quá 03 ngày.")
    True
    """
    return term[1] in ("working_day", "day") and bool(_ON_THE_DAY.search(steps))


def _decides_in_other_minutes(term: tuple[int, str], steps: str) -> bool:
    """Whether a term in hours stands beside a number of minutes in which it is decided once all is handed in."""
    if term[1] not in ("hour", "working_hour"):
        return False
    told = [
        int(one["value"])
        for one in _MINUTES.finditer(steps)
        if _DECIDES.search(clause := _clause(steps, one.start(), one.end())) and not _ONLY_ANSWERS.search(clause)
    ]
    return bool(told) and term[0] * _AN_HOUR not in told


def _is_of_one_case(term: tuple[int, str], steps: str, beside: frozenset[tuple[int, str]]) -> bool:
    """Whether the agency that does it in this term does it in another for somebody else, each from receipt on."""
    whole = {
        (one, _agency(_sentence(steps, end))) for one, start, end in stage_places(steps) if _is_whole(steps, start, end)
    }
    return any(one != term and one not in beside and who and (term, who) in whole for one, who in whole)


def _names_a_case(term: tuple[int, str], steps: str, beside: frozenset[tuple[int, str]]) -> bool:
    """Whether it stands only where a case is named, and another term beside it."""
    places = stage_places(steps)
    own = [_FOR_A_CASE.search(_up_to_the_end(steps, end)) for one, _, end in places if one == term]
    return all(own) and bool({one for one, _, _ in places} - {term} - beside)


def _waits_longer(term: tuple[int, str], steps: str) -> bool:
    """Whether somebody who is asked on the way may take longer than the whole term."""
    most = term[0] * _DAYS[term[1]]
    asked = [one for one, start, end in stage_places(steps) if _ANSWERS.search(_clause(steps, start, end))]
    return any(number * _DAYS[unit] > most for number, unit in asked)


def _is_handed_on(term: tuple[int, str], steps: str) -> bool:
    """Whether the term ends with a proposal to whoever decides, and that takes a term of its own from then on."""
    places = places_of(steps)
    proposed = [end for one, _, end in places if one == term and _PROPOSES.search(_sentence(steps, end))]
    return any(_FROM_PROPOSAL.match(steps, end) for _, _, end in places if proposed and end > min(proposed))


def _sentence(steps: str, end: int) -> str:
    return steps[end : end + _A_SENTENCE].partition("\n")[0]


def _is_whole(steps: str, start: int, end: int) -> bool:
    """Whether a term runs from receipt to what comes of it, and is not what is done on the way.

    That a refusal is told in writing is one of two outcomes, and nothing on the way.
    """
    done = _IF_REFUSED.sub("", _around(steps, start, end))
    return bool(_FROM_RECEIPT.match(steps, end)) and not _ON_THE_WAY.search(done)


def _around(steps: str, start: int, end: int) -> str:
    return _ENDS.split(steps[max(0, start - _A_SENTENCE) : start])[-1] + _sentence(steps, end)


def _clause(steps: str, start: int, end: int) -> str:
    return _ENDS.split(steps[max(0, start - _A_SENTENCE) : start])[-1] + _up_to_the_end(steps, end)


def _up_to_the_end(steps: str, start: int) -> str:
    """What stands there up to the end of the sentence."""
    end = _ENDS.search(steps, start)
    return steps[start : end.start() if end else None]


def _adds_up(term: tuple[int, str], steps: str) -> bool:
    """Whether some of the stages together are the total. The same agency in the same time again is another case."""
    stages = [(one, _agency(_sentence(steps, end))) for one, _, end in places_of(steps)]
    told = [one for one, _ in (stages if len(set(stages)) > 1 else stages[:1])][:_MANY]
    reached = {(0, False, 0)}
    for number, unit in told:
        more = ((made + number, own or unit == term[1], min(2, many + 1)) for made, own, many in reached)
        reached |= {one for one in more if one[0] <= term[0]}
    return (term[0], True, 2) in reached


def _agency(after: str) -> str:
    found = _AGENCY.search(after)
    return " ".join(found["who"].casefold().split()) if found else ""
