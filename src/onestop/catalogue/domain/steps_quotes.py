"""Where the steps of a procedure name a length of time, in their own words.

Whose time it is, of which stage or case, and from when it runs, only the sentence around it says: it is quoted whole, with
the list it opens, and nothing is concluded from it. A quote that ends before what is done within the time misleads.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from onestop.catalogue.domain.agency_lexicon import body_names
from onestop.catalogue.domain.last_moments import is_a_last_moment
from onestop.catalogue.domain.passages import each_once, mark_of, on_one_line, verbatim
from onestop.catalogue.domain.said_terms import places_of, stage_places
from onestop.catalogue.domain.steps import Sentence, sentences

_START: Final = re.compile(
    r"\W{0,3}(?P<words>(?:kể )?từ\s+(?:ngày|khi|thời điểm)\s+(?P<what>[^,.;:]{3,}))", re.IGNORECASE
)
_RECEIPT: Final = re.compile(
    r"(?<!xác )\b(?:tiếp )?nhận (?:được |đủ |đầy đủ |bộ |0?1 )*"
    r"(?:hồ sơ|đơn|giấy (?!chứng)|đề nghị|yêu cầu|văn bản đề nghị|tờ khai|đăng ký|thông báo)"
    r"|\bnộp (?:đủ |đầy đủ )?(?:hồ sơ|đơn)|^(?:tiếp nhận|nộp)\b"
    r"|^hồ sơ\b[^,.;]{0,40}\bđược (?:tiếp )?nhận\b"
    r"|\bnhận (?:được |đủ )*(?:các giấy tờ quy định|(?:văn bản )?báo cáo|văn bản thông báo kèm theo hồ sơ|đề án"
    rf"|danh sách người được đề nghị)\b(?!(?: [^\s,.;]+){{0,3}} (?:của|do) {body_names('committee', 'agency', 'council')})",
    re.IGNORECASE,
)
"""The dossier comes in, also by the name of what it is: a report, a project; not what agencies send one another."""

_COMES_IN: Final = re.compile(r"\bnhận\b|\bnộp\b|\bthụ lý\b", re.IGNORECASE)
_CONFIRMED: Final = re.compile(
    r"^(?:(?:gửi|có) (?:văn bản )?)?xác nhận (?:đã )?(?:nhận )?(?:được )?(?:đủ|đầy đủ)\b", re.IGNORECASE
)
"""That a dossier is complete, which the office says after a term of its own."""
_COUNTED: Final = re.compile(
    r"\bthời (?:hạn|gian) (?:giải quyết|trả kết quả|xử lý)\b[^.;\n]{0,90}?"
    r"\b(?P<words>tính (?:kể )?từ (?:ngày|khi|thời điểm) (?P<what>[^.;\n]{3,}))",
    re.IGNORECASE,
)
"""A sentence of its own that tells from when the work's time is counted, with no number beside it."""
_BY_ONE_WAY: Final = re.compile(
    r"\b(?P<way>trường hợp (?:[^.;\n]{0,120}?\b)?(?:được )?nộp (?:thông )?qua [^.;\n]*?)\s*,?\s*(?:thì\s*)?$",
    re.IGNORECASE,
)
_RECEIPT_ALONE: Final = re.compile(r"(?:tiếp )?nhận (?:(?!\bvà\b)[^,])+", re.IGNORECASE)
"""By whoever it is handed to: nobody is named who receives it later, and nothing must have come besides."""
_SPELLED: Final = r"(?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi)"
_AT_MOST: Final = r"(?:(?:trong|sau) (?:thời hạn|vòng|thời gian)|không quá|tối đa|chậm nhất)(?: là)?"
_OTHERWISE: Final = re.compile(
    r"(?<![\d.,/])\d{1,3},\d\s*(?:ngày|giờ|tháng)|\(0?\d{1,3}\)\s*(?:ngày|giờ|tháng)"
    r"|\bchậm nhất\b|\bngày (?:thứ|cuối cùng)\b"
    r"|\btrước ngày \d{1,2}(?:/\d{1,2}(?![/\d])| tháng \d{1,2}(?!\d|/| năm \d)| của\b)"
    r"|(?:^\W*|\bcó trách nhiệm\b[^.;]*\b)trước ngày \d{1,2}/\d{1,2}/\d{4}\b"
    r"|\bngày \d{1,2}(?:/| tháng )\d{1,2} h[àằ]ng năm\b"
    rf"|\b{_AT_MOST} {_SPELLED}(?: {_SPELLED}){{0,3}} (?:ngày|giờ|tháng|năm|làm việc)\b"
    rf"|\b(?:{_AT_MOST}|(?<!theo )định kỳ) \d{{1,3}} ?(?:năm|tuần|quý|phút)\b"
    r"|\b(?:trong|trước|vào) (?:vòng )?quý (?:[IV]+|[1-4])\b"
    r"|\bthời (?:hạn|gian)\b[^.;\n]{0,90}\btính (?:kể )?từ\b"
    r"|\bthời (?:hạn|gian)\b[^.;\n]{0,140}\bkhông (?:được )?(?:tính|kể)\b"
    r"|\bkhông (?:tính|kể|bao gồm)(?: vào| cả)? thời (?:hạn|gian)\b",
    re.IGNORECASE,
)
"""A time told otherwise than in whole days, hours or months: in half days, in words, in years or minutes, by a day or
a quarter of the calendar, by what it is counted from alone, or as one that does not count. A date with its year is mostly
one of the past: it is a last day where a row begins with it, or somebody has a duty until then."""


# Several readings of one text ask for them, one after the other.
@lru_cache(maxsize=16)
def times_in_steps(steps: str) -> tuple[str, ...]:
    """The sentences that name a length of time or the last day of one, whole, each once, in the lines of their source.

    >>> times_in_steps("Bước 1: Nộp hồ sơ.\\n- Trong 05 ngày, Sở trả lời.\\n- Nhận kết quả.")
    ('Trong 05 ngày, Sở trả lời.',)
    >>> times_in_steps("Trong 05 ngày, Sở có trách nhiệm:\\n- Kiểm tra hồ sơ;\\n- Lấy ý kiến.")
    ('Trong 05 ngày, Sở có trách nhiệm:\\n- Kiểm tra hồ sơ;\\n- Lấy ý kiến.',)
    """
    said = (verbatim(steps, one) for one in _to_the_end(steps, sentences(steps)))
    return each_once(one for one in said if _names_a_time(on_one_line(one)))


def _to_the_end(steps: str, said: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """Each sentence with what it goes on with: in its line, or, where it names a time and opens a list, in the rows of that.

    A row with the mark of the one that opens stands beside it, not under it: a term of its own among them is another one.
    What ends with a comma goes on, whatever the mark behind it. Where a row holds more than a sentence, the list goes on behind
    it as far as its rows have one mark.
    """
    first, listed, mark, of_items, beyond = 0, False, "", "", False
    for place, (one, after, then) in enumerate(zip_longest(said, said[1:], said[2:])):
        if not place or _begins_a_line(steps, said, place):
            mark = mark if listed else mark_of(steps, one)
            of_items = (of_items or mark_of(steps, one)) if listed else ""
        listed = listed or (_opens(one) and _names_a_time(" ".join(row.text for row in said[first : place + 1])))
        belongs = after is not None and (after.item or _opens(one)) and not _begins_anew(after, then)
        if beyond and after is not None and belongs and not _opens(one):
            belongs = mark_of(steps, after) in (of_items, mark_of(steps, said[_row_of(steps, said, place)]))
        if listed and not belongs and (within := _is_within_a_row(steps, said, place, of_items)):
            belongs = beyond = within
        beside = after is not None and mark != "" and mark_of(steps, after) == mark and not one.text.endswith(",")
        if not (one.goes_on or (listed and belongs and not beside)):
            yield said[first : place + 1]
            first, listed, beyond = place + 1, False, False


def _begins_a_line(steps: str, said: Sequence[Sentence], place: int) -> bool:
    return "\n" in steps[said[place - 1].ends : said[place].begins]


def _row_of(steps: str, said: Sequence[Sentence], place: int) -> int:
    """The first sentence of the line that one stands in."""
    while place and not _begins_a_line(steps, said, place):
        place -= 1
    return place


def _is_within_a_row(steps: str, said: Sequence[Sentence], place: int, of_items: str) -> bool:
    """Whether the next sentence stands in the row of an item of the list, and another item follows that row.

    What ends the last row may be of the list or of what comes behind it, so that is left out.
    """
    ends = place + 1
    if not of_items or ends >= len(said) or _begins_a_line(steps, said, ends):
        return False
    while ends < len(said) and not _begins_a_line(steps, said, ends):
        ends += 1
    row = _row_of(steps, said, place)
    return (
        ends < len(said) and not said[ends].step and mark_of(steps, said[row]) == mark_of(steps, said[ends]) == of_items
    )


def _begins_anew(one: Sentence, after: Sentence | None) -> bool:
    """Whether it opens a step, or a course of steps."""
    return bool(one.step) or (one.text.endswith(":") and after is not None and bool(after.step))


def _opens(one: Sentence) -> bool:
    return one.text.endswith((":", ","))


def start_in_steps(term: tuple[int, str], steps: str) -> str:
    """From when the steps have the term run, where each time it is something else than that a dossier comes in, or once that
    the office said that it is complete, or where they have all the work's time counted from something else.

    >>> start_in_steps((15, "day"), "Công nhận trong 15 ngày, kể từ ngày bắt đầu rà soát. Kết thúc.")
    'kể từ ngày bắt đầu rà soát'
    >>> start_in_steps((15, "day"), "Trong 15 ngày kể từ ngày nhận đủ hồ sơ")
    ''
    >>> start_in_steps((5, "day"), "Trong 4 ngày kể từ ngày tổ chức kiểm tra, Sở trình. Trong 1 ngày, Ủy ban quyết định.")
    'kể từ ngày tổ chức kiểm tra'
    """
    found = [_START.match(steps, end) for one, _, end in places_of(steps) if one == term]
    if confirmed := next((one for one in found if one and _CONFIRMED.search(one["what"])), None):
        return on_one_line(confirmed["words"])
    starts = [one for one in found if one and not _RECEIPT.search(one["what"])]
    if not found and (first := _start_of_stages(term, steps)):
        return first
    return on_one_line(starts[0]["words"]) if starts and len(starts) == len(found) else counted_from(steps)


def _start_of_stages(term: tuple[int, str], steps: str) -> str:
    """From when the first of several stages runs that are the term together, where that is not when something comes in."""
    stages = stage_places(steps)
    units = {unit for (_, unit), _, _ in stages}
    if len(stages) < 2 or units != {term[1]} or sum(number for (number, _), _, _ in stages) != term[0]:
        return ""
    first = _START.match(steps, stages[0][2])
    return on_one_line(first["words"]) if first and not _COMES_IN.search(first["what"]) else ""


def counted_from(said: str) -> str:
    """From when words have the time of the work counted, where that is not simply receipt; "" else.

    >>> counted_from("Nộp qua Bộ phận Một cửa thì thời hạn giải quyết được tính từ khi Văn phòng nhận được hồ sơ.")
    'tính từ khi Văn phòng nhận được hồ sơ'
    >>> counted_from("Thời hạn giải quyết tính từ ngày nhận đủ hồ sơ hợp lệ.")
    ''
    """
    counted = (one for one in _COUNTED.finditer(said) if not _RECEIPT_ALONE.fullmatch(one["what"].strip()))
    return next((_in_its_case(said, one) for one in counted), "")


def _in_its_case(said: str, counted: "re.Match[str]") -> str:
    """Where it is of one way of handing in, with the words that say so, as they stand there up to its end."""
    of_a_way = _BY_ONE_WAY.search(said[: counted.start()])
    return on_one_line(said[of_a_way.start("way") : counted.end("words")] if of_a_way else counted["words"])


def _names_a_time(text: str) -> bool:
    return bool(places_of(text) or _OTHERWISE.search(text)) or is_a_last_moment(text)
