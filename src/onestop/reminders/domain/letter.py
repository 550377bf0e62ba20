"""The briefing as a letter: counts and a link, and nothing of any case or person, for it leaves the house."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from onestop.kernel.bilingual import Text

_SUBJECT: Final = Text("Việc của bạn sáng {day}: {first}", "Your work on the morning of {day}: {first}")
_OPENING: Final = Text("Việc đang nằm ở bạn lúc đầu ngày {day}:", "What lay with you as {day} began:")
_CLOSING: Final = Text(
    "Xem từng việc tại {link}\n\nThư gửi tự động, xin không trả lời. Không muốn nhận thư này nữa: bỏ chọn ở cuối trang đó. Nhắc "
    "việc trên bàn làm việc thì luôn có.",
    "See each of them at {link}\n\nThis message was sent by a machine; please do not reply to it. To get it no more, say so at "
    "the foot of that page. Reminders at the desk stay.",
)


def briefing_letter(lines: Iterable[tuple[int, Text]], *, day: date, link: str, language: str) -> tuple[str, str]:
    """(subject, body); `lines` are how many of what, the first the whole."""
    told = [f"{number} {words.in_(language)}" for number, words in lines]
    named = f"{day.day}/{day.month}/{day.year}" if language == "vi" else f"{day.day} {day:%B %Y}"
    subject = _SUBJECT.in_(language).format(day=named, first=told[0])
    body = "\n".join([_OPENING.in_(language).format(day=named), "", *(f"- {one}" for one in told), ""])
    return subject, f"{body}\n{_CLOSING.in_(language).format(link=link)}"
