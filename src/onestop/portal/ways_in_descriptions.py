"""Ways of applying that only the description beside another one tells: its table has no row for them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from onestop.catalogue.api import Channel, ProcedureVersion, sentences
from onestop.kernel.bilingual import Text

_HANDS_IN: Final = r"\b(?:nộp|gửi|khai báo|đăng ký|tiếp nhận)\b[^.;\n]{0,140}?"
_SIGNS: Final[Mapping[str, "re.Pattern[str]"]] = {
    "online": re.compile(
        rf"{_HANDS_IN}(?:\btrực tuyến\b|\bcổng dịch vụ công\b|\bdichvucong\b|\bVNeID\b|\bmôi trường (?:mạng|điện tử))",
        re.IGNORECASE,
    ),
    "postal": re.compile(rf"{_HANDS_IN}\bbưu (?:chính|điện)\b", re.IGNORECASE),
    "in_person": re.compile(
        rf"{_HANDS_IN}\btrực tiếp (?:tại|đến|cho|hoặc|về)\b|\btrực tiếp tại cơ quan\b", re.IGNORECASE
    ),
}
_THE_RESULT: Final = re.compile(r"\b(?:trả|nhận) (?:lại )?kết quả\b", re.IGNORECASE)
_SENDS_IT: Final = re.compile(
    r"\b(?:nộp|gửi)\b[^.;\n]{0,40}\bhồ sơ\b[^.;\n]{0,160}?\bbưu (?:chính|điện)\b", re.IGNORECASE
)
_AS_FAR_AS_IT_COMES: Final = re.compile(
    r"^\W*(?:trường hợp|đối với|nếu)\b|\bbổ sung\b|\btrả lại\b|\bcó trách nhiệm (?:gửi|trả)\b", re.IGNORECASE
)
"""How a dossier is treated once it came so, or what is sent later."""
_BY_POST: Final = Text(
    "Các bước của nguồn còn nói gửi hồ sơ qua dịch vụ bưu chính, bảng cách nộp không có dòng ấy: hãy hỏi trước khi gửi. ",
    "The steps also let the dossier be sent by post, and the table of ways has no such row: ask before you send it. ",
)
_SAY_MORE: Final = Text(
    "Bảng cách nộp của nguồn không có dòng riêng cho mọi cách: mô tả trong bảng còn nói về cách nộp khác, hãy đọc mô tả ấy. ",
    "The source's table has no row of its own for every way: its descriptions tell of another one too, so read them. ",
)


def tells_more(version: ProcedureVersion) -> Text:
    """That descriptions tell of a way without a row, or the steps of the post; empty where each has one."""
    rows = {one.channel for one in version.every_door}
    if any(told_beside(one) - rows for one in version.every_door):
        return _SAY_MORE
    return _BY_POST if rows and "postal" not in rows and goes_by_post(version.steps.vi) else Text("", "")


def goes_by_post(steps: str) -> bool:
    """Whether whoever applies may send the dossier by post, as the steps say; not what an office sends, nor the result.

    >>> goes_by_post("Tổ chức nộp hồ sơ trực tiếp hoặc gửi hồ sơ qua dịch vụ bưu chính."), goes_by_post("Sở gửi qua bưu chính.")
    (True, False)
    """
    said = (one for one in sentences(steps) if not one.of_an_agency and not _THE_RESULT.search(one.text))
    return any(_SENDS_IT.search(one.text) and not _AS_FAR_AS_IT_COMES.search(one.text) for one in said)


def told_beside(door: Channel) -> set[str]:
    """The ways of handing in that its description tells, its own among them.

    >>> note = Text("Nộp trực tiếp tại Sở hoặc nộp trực tuyến tại Cổng Dịch vụ công quốc gia", "")
    >>> sorted(told_beside(Channel(channel="in_person", term=1, unit="day", note=note)))
    ['in_person', 'online']
    """
    return set(_ways_in(door.note.vi))


def _ways_in(note: str) -> Iterator[str]:
    for line in re.split(r"(?<=[.;])\s+|\n", note):
        if not _THE_RESULT.search(line):
            yield from (way for way, sign in _SIGNS.items() if sign.search(line))
