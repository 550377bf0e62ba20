"""What an application costs, as far as the source tells: compared by amounts, and said when nobody knows one."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final

from onestop.catalogue.api import Channel, ProcedureVersion
from onestop.kernel.bilingual import Text

_SUM: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d|/)|\d+(?=\s*(?:USD|đồng|%))")
_LABEL: Final = re.compile(r"^\W*(?:(?:lệ )?phí\s*:\s*)?(?:đồng\b)?\W*", re.IGNORECASE)
"""Of the field a note stands in, left in front of it."""
_WORD: Final = re.compile(r"[^\W_]+")
_SHORT: Final = 60
"""Characters of a note that may stand in place of an amount."""
UNSAID: Final = Text("Chưa rõ: nguồn không nêu mức phí", "Not known: the source states no fee")
_FREE_BUT: Final = Text(
    "Chưa rõ: nguồn ghi miễn phí nhưng dẫn quy định khác", "Not known: the source says free, and refers to other rules"
)
_ELSEWHERE: Final = Text("Chưa rõ: nguồn dẫn quy định khác", "Not known: the source refers to other rules")
_FOR_SOME: Final = Text("Nguồn nêu ai được miễn, xem bảng", "The source names who pays nothing, see the table")
_WAIVED: Final = re.compile(r"\W*(?:không thu|miễn)\b[^.;]*\b(?:cho|đối với)\b", re.IGNORECASE)
"""Words that name who pays nothing; those that name a sum that is not charged say nothing of the others."""
_DOUBTED: Final[dict[str, Text]] = {
    "zeros": Text(
        "Chưa rõ: số tiền nguồn ghi có thể sai, xem bảng",
        "Not known: the sum in the source may be wrong, see the table",
    ),
    "free_here": Text(
        "Chưa rõ: nguồn ghi miễn phí ở cách nộp này, ghi khác ở cách nộp khác, xem bảng",
        "Not known: the source calls this way free and has other words for another, see the table",
    ),
    "no_level": Text("Chưa rõ: nguồn nêu phí nhưng không nêu mức", "Not known: the source names a fee and not its sum"),
    "free_named": Text(
        "Chưa rõ: nguồn ghi miễn phí nhưng nêu một khoản phí, xem bảng",
        "Not known: the source says free, and names a fee, see the table",
    ),
    "glued": Text(
        "Chưa rõ: nguồn viết liền thời hạn và phí", "Not known: the source writes term and fee as one number"
    ),
}
"""In place of an amount."""
_FREE_BESIDE: Final = Text(
    "Cột phí của nguồn ghi “Miễn phí” bên cạnh lời này: hãy hỏi trước khi nộp.",
    "The source's column of fees says “Miễn phí” (free) beside these words: ask before you pay.",
)
_BESIDE: Final[dict[str, Text]] = {
    "zeros": Text(
        "Số tiền này có thể thiếu số 0 hoặc ghi sai: hãy hỏi trước khi nộp.",
        "This sum may lack zeros or be mistyped: ask before you pay.",
    ),
    "no_level": Text("Nguồn không nêu mức.", "The source does not say how much."),
    "free_named": _FREE_BESIDE,
    "free_but": _FREE_BESIDE,
}
"""Beside the words of the source that it is about."""

_PAID_IN_STEPS: Final = re.compile(
    r"(?<!không phải )(?<!người phải )(?<!tình hình )\b(?:nộp|đóng|thanh toán) "
    r"(?:tiền tạm ứng án phí|(?:lệ )?phí\b(?! (?:thi hành|sử dụng)))",
    re.IGNORECASE,
)
_PAID_BY_SOME: Final = re.compile(r"\bnộp (?:lệ )?phí nếu (?:thuộc|có)\b", re.IGNORECASE)
_FREE_BUT_PAID: Final = Text(
    "Chưa rõ: nguồn ghi miễn phí, nhưng các bước có nêu việc nộp phí",
    "Not known: the source says free, and its steps have a fee paid",
)
_UNTIL: Final = re.compile(
    r"đến (?:hết )?(?:ngày )?(?P<day>\d{1,2})(?:/|\s*tháng\s*)(?P<month>\d{1,2})(?:/|\s*năm\s*)(?P<year>\d{4})",
    re.IGNORECASE,
)


def rate_ended(door: Channel, on: date) -> date | None:
    """The last day of a rate that its note names and that has ended by `on`, the latest of them; None: none has.

    >>> door = Channel(channel="online", term=1, unit="day", fee_note=Text("400.000 đồng đến hết ngày 31/12/2025", ""))
    >>> rate_ended(door, date(2026, 1, 1)), rate_ended(door, date(2025, 12, 31))
    (datetime.date(2025, 12, 31), None)
    """
    return max((day for day in _last_days(door.fee_note.vi) if day < on), default=None)


def _last_days(note: str) -> Iterator[date]:
    for said in _UNTIL.finditer(note):
        with suppress(ValueError):
            yield date(int(said["year"]), int(said["month"]), int(said["day"]))


def doubt_beside(door: Channel) -> Text | None:
    """What is to be thought of the fee the source has, worded for its place in the table; None where nothing is.

    >>> doubt_beside(Channel(channel="online", term=None, unit=None, fee_doubt="glued", glued=120)).en
    'The source has term and fee as one number, “120”, which cannot be parted.'
    """
    if door.fee_doubt == "glued":
        return Text(
            f"Nguồn viết liền thời hạn và phí thành “{door.glued}”, không tách được.",
            f"The source has term and fee as one number, “{door.glued}”, which cannot be parted.",
        )
    return _BESIDE.get(door.fee_doubt) or _DOUBTED.get(door.fee_doubt)


def steps_name_a_fee(version: ProcedureVersion, door: Channel) -> bool:
    """Whether the steps of the source have somebody pay a fee where its column says free and nothing more."""
    free = version.publication is not None and door.fee_amount == 0 and not door.fee_note.vi
    return free and bool(_PAID_IN_STEPS.search(version.steps.vi))


_DECLARES: Final = re.compile(
    r"^\W*(?:thủ tục )?(?:kê )?khai\b(?! miễn\b)[^;]*?\b(?:thuế|lệ phí|phí|tiền)\b", re.IGNORECASE
)
_DUE_BESIDES: Final = Text(
    "Đó là phí của việc khai. Thuế, phí hoặc tiền mà bạn khai thì nộp riêng, nếu có.",
    "That is the fee for declaring. The tax, charge or sum that you declare is paid besides, where there is one.",
)


def due_besides(version: ProcedureVersion, door: Channel) -> Text | None:
    """That what is declared is itself money to pay, where the source calls it free to declare it: a charge is its very name."""
    free = version.publication is not None and door.fee_amount == 0
    return _DUE_BESIDES if free and _DECLARES.search(version.name.vi) else None


def cost_of(door: Channel) -> object:
    """What two ways of applying must share to cost the same: the amount, else the sums their notes name, else their words."""
    if door.fee_amount is not None:
        return door.fee_amount, door.fee_per
    note = door.fee_note.vi
    return frozenset(_SUM.findall(note)) or " ".join(_WORD.findall(_LABEL.sub("", note).casefold()))


def names_a_sum(door: Channel) -> bool:
    """Whether the words the source has for its fee name an amount, and not only where one is laid down."""
    return bool(_SUM.search(door.fee_note.vi))


def unknown_cost(version: ProcedureVersion, door: Channel | None) -> Text | None:
    """Why nobody knows the amount; None where it is known, a short note tells it, or the table names sums."""
    if door and steps_name_a_fee(version, door) and not _PAID_BY_SOME.search(version.steps.vi):
        return _FREE_BUT_PAID
    if version.publication is None or door is None or door.fee_amount is not None:
        return None
    note = door.fee_note.vi
    if door.fee_doubt in _DOUBTED and not (door.fee_doubt == "glued" and names_a_sum(door)):
        return _DOUBTED[door.fee_doubt]
    if not note:
        return UNSAID
    if _WAIVED.match(note) and len(note) >= _SHORT:
        return _FOR_SOME
    if names_a_sum(door):
        return None
    if len(note) < _SHORT:
        # The box has room for the words or for the doubt, and words without a sum are no answer.
        return _FREE_BUT if door.fee_doubt == "free_but" and not note.casefold().startswith("chưa quy định") else None
    return _FREE_BUT if any(one.kind == "fee_set_elsewhere" for one in version.findings) else _ELSEWHERE
