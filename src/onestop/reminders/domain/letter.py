"""The briefing as a letter: counts and a link, and nothing of any case or person, for it leaves the house."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from onestop.kernel.bilingual import Text

_SUBJECT: Final = Text("Việc của bạn sáng {day}: {first}", "Your work on the morning of {day}: {first}")
_OPENING: Final = Text("Việc đang nằm ở bạn lúc đầu ngày {day}:", "What lay with you as {day} began:")
_OF_THE_UNIT: Final = Text("Của đơn vị bạn phụ trách:", "Of the unit you head:")
_CLOSING: Final = Text(
    "Xem từng việc tại {link}\n\nThư gửi tự động, xin không trả lời. Không muốn nhận thư này nữa: bỏ chọn ở cuối trang đó. Nhắc "
    "việc trên bàn làm việc thì luôn có.",
    "See each of them at {link}\n\nThis message was sent by a machine; please do not reply to it. To get it no more, say so at "
    "the foot of that page. Reminders at the desk stay.",
)


class Line(NamedTuple):
    """How many of what; of himself, or of the unit he heads."""

    number: int
    words: Text
    of_unit: bool


def briefing_letter(lines: Sequence[Line], *, day: date, link: str, language: str) -> tuple[str, str]:
    """(subject, body); the subject names the first of which there is any: to a head who has nothing himself, what his unit
    has."""
    first = next((one for one in lines if one.number), lines[0])
    named = f"{day.day}/{day.month}/{day.year}" if language == "vi" else f"{day.day} {day:%B %Y}"
    subject = _SUBJECT.in_(language).format(day=named, first=_told(first, language))
    unit = [one for one in lines if one.of_unit]
    body = [
        *(_OPENING.in_(language).format(day=named), ""),
        *_listed([one for one in lines if not one.of_unit], language),
        *((_OF_THE_UNIT.in_(language), "", *_listed(unit, language)) if unit else ()),
        _CLOSING.in_(language).format(link=link),
    ]
    return subject, "\n".join(body)


def _listed(lines: Iterable[Line], language: str) -> list[str]:
    return [*(f"- {_told(one, language)}" for one in lines), ""]


def _told(one: Line, language: str) -> str:
    return f"{one.number} {one.words.in_(language)}"
