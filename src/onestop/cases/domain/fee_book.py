"""Money about a case: what was set as due, paid, waived and put right, as a book to which lines are only added.

A sum (khoản thu) has a number of its own in the case. What is still due of it follows from the lines about it; nothing that
was written is changed or taken out. Amounts are whole đồng.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.kernel.bilingual import Text

What: TypeAlias = Literal["set", "corrected", "asked", "paid", "waived", "cancelled", "refunded"]
COPIES: Final = "copies"
FEE_NAMES: Final[Mapping[str, Text]] = {
    "fee": Text("Phí, lệ phí", "Fee"),
    "obligation": Text("Nghĩa vụ tài chính", "Financial obligation"),
    COPIES: Text("Bản sao", "Copies"),
}
"""What is paid for the service itself, what the law makes payable by what the case is about, such as tax on land, and what copies
cost that were asked for beside the result."""
WAYS: Final[Mapping[str, Text]] = {
    "cash": Text("Tiền mặt tại quầy", "In cash at the counter"),
    "elsewhere": Text("Đã nộp ở nơi khác, có chứng từ", "Paid elsewhere, with proof"),
}
"""How a form asks it."""
TREASURY: Final = "treasury"
WAYS_RECORDED: Final[Mapping[str, Text]] = {
    **WAYS,
    TREASURY: Text("Đã nộp vào ngân sách nhà nước, có chứng từ", "Paid into the state budget, with proof"),
}
"""How a payment was made. A financial obligation that was paid elsewhere was paid into the budget, where no agency has it in a
till; entries from before this was told apart say `elsewhere`."""
SET_IN_ERROR: Final = "set_in_error"
COPIES_GIVEN_UP: Final = "copies_given_up"
"""Why nothing is due for copies any more: they are an extra, which nobody has to take (of no other sum)."""
WAIVERS: Final[Mapping[str, Text]] = {
    "child": Text("Trẻ em", "A child"),
    "poor_household": Text("Hộ nghèo", "A poor household"),
    "elderly": Text("Người cao tuổi", "An elderly person"),
    "disabled": Text("Người khuyết tật", "A person with a disability"),
    "merit": Text("Người có công với cách mạng", "A person of merit to the revolution"),
    "minority_area": Text(
        "Đồng bào dân tộc thiểu số ở xã có điều kiện kinh tế - xã hội đặc biệt khó khăn",
        "Of an ethnic minority in a commune of exceptional hardship",
    ),
    "by_law": Text("Quy định khác của pháp luật", "Another provision of law"),
    COPIES_GIVEN_UP: Text("Người nộp thôi lấy bản sao", "The applicant gave up the copies"),
    SET_IN_ERROR: Text("Ghi nhầm: không phải thu khoản này", "Recorded in error: this sum is not due"),
}
"""Who pays less or nothing (Law on Fees and Charges 97/2015/QH13, Article 10), as remembered; the text was not compared."""
WAIVED: Final = "waived"
"""Why a wait for payment ended though nobody paid."""
OVERPAID: Final = "overpaid"
NOT_DEALT_WITH: Final = "not_dealt_with"
COPIES_NOT_MADE: Final = "copies_not_made"
"""There is no document, or none that holds, so no copies are made of it; where it holds again they are paid for as before."""
REFUNDS: Final[Mapping[str, Text]] = {
    OVERPAID: Text("Phần nộp thừa", "What was paid too much"),
    NOT_DEALT_WITH: Text(
        "Hồ sơ kết thúc trước khi giải quyết, quy định cho hoàn trả",
        "The case ended before it was worked on, and a provision gives it back",
    ),
    COPIES_NOT_MADE: Text(
        "Bản sao không làm được vì không có văn bản còn hiệu lực",
        "The copies cannot be made, for no document holds",
    ),
}
"""Why money is given back."""
ASKED_IN_ERROR: Final = "asked_in_error"
"""The same, where it should not have been asked for: the wait counts as none, so that no time is won by it."""


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One line of the book."""

    what: What
    fee: int
    """The number of the sum among those of the case, from 1."""
    amount: int
    kind: str
    """Of a sum that is set, fee or obligation; of a payment, its way; of a refund, its ground; of what was cancelled, why."""
    made_at: datetime
    by: str
    """Key of whoever wrote it."""
    basis: str = ""
    """Of a sum that is set, by code who set the amount: the procedure, the council, a law, a notice."""
    receipt: int = 0
    """The number of the receipt, from 1, of cash taken and of what cancels it."""
    payer: str = ""
    """Of a refund, who received it."""
    ground: str = ""
    """Of what is waived, by code."""
    note: str = ""
    """In words: the source of the amount, the proof, why it is put right."""
    last_day: str = ""
    """Until when it is to be paid, ISO, where the case waits for it."""
    when: str = ""
    """Of a sum that is set, when it is to be paid: now or at_return."""
    payment: int = 0
    """Of what cancels a payment made elsewhere, its number among these; 0 in older books: the last of its sum."""
    till: str = ""
    """Of a refund, the agency that gave it back, by code; empty in older books: whoever held it."""
    part: str = ""
    """Of a sum that is set, the step whose result it is due for; empty where it is for all."""
    acted_for: Any = ""
    """Key of the absent official in whose place it was written; empty where it was in one's own name, and in older books."""

    @property
    def doers(self) -> tuple[str, ...]:
        """Keys of who wrote it and in whose place: what is kept from the one is kept from both."""
        return tuple(key for key in (self.by, self.acted_for) if key)


class Sum(NamedTuple):
    """A sum as it stands: what was set, and what became of it."""

    number: int
    kind: str
    basis: str
    source: str
    amount: int
    set_at: datetime
    waived: int
    paid: int
    ground: str
    when: str
    refunded: int = 0
    """What was given back; it is no more among what was paid."""
    released: int = 0
    """Of that, what is not owed any more either, for the case was not dealt with."""
    part: str = ""
    """The step whose result it is due for; empty where it is for all."""

    @property
    def due(self) -> int:
        """What is still to be paid."""
        return max(0, self.owed - self.paid)

    @property
    def excess(self) -> int:
        """What was paid beyond what is due, and is to be given back."""
        return max(0, self.paid - self.owed)

    @property
    def owed(self) -> int:
        """What of it is to be paid in all, whether paid or not."""
        return self.amount - self.waived - self.released

    @property
    def name(self) -> Text:
        return FEE_NAMES.get(self.kind, Text(self.kind, self.kind))


BASES: Final[Mapping[str, Text]] = {
    "procedure": Text("theo thủ tục", "as the procedure says"),
    "council": Text("theo nghị quyết của Hội đồng nhân dân tỉnh", "as set by the Provincial People's Council"),
    "law": Text("theo quy định về phí, lệ phí", "as set by the law on fees"),
    "notice": Text("theo thông báo của cơ quan thuế", "as the tax authority has given notice"),
}
"""Who set the amount."""


def fee_returned_since(book: Iterable[FeeLine], at: datetime) -> int:
    """What of the fee for the service was given back, or found not to have been paid, after that moment, in đồng; where there is
    none, of what was charged for copies alone.
    """
    lines = tuple(book)
    sets = [line for line in lines if line.what == "set" and line.kind != "obligation"]
    fees = {line.fee for line in sets if line.kind == "fee"} or {line.fee for line in sets}
    back = [line for line in lines if line.what in ("refunded", "cancelled") and line.fee in fees and line.made_at > at]
    return sum(line.amount for line in back)


def sums_in(book: Iterable[FeeLine]) -> tuple[Sum, ...]:
    """The sums of which the book tells."""
    found: dict[int, Sum] = {}
    for line in book:
        if line.what == "set":
            found[line.fee] = Sum(
                line.fee, line.kind, line.basis, line.note, line.amount, line.made_at, waived=0, paid=0, ground="",
                when=line.when, part=line.part,
            )  # fmt: skip
            continue
        one = found[line.fee]
        if line.what == "paid":
            found[line.fee] = one._replace(paid=one.paid + line.amount)
        elif line.what == "waived":
            found[line.fee] = one._replace(waived=one.waived + line.amount, ground=line.ground)
        elif line.what == "cancelled":
            # What was given back before is no more among what was paid, and cannot be cancelled a second time.
            found[line.fee] = one._replace(paid=max(0, one.paid - line.amount))
        elif line.what == "corrected":
            found[line.fee] = one._replace(amount=line.amount, basis=line.basis, source=line.note)
        elif line.what == "refunded":
            released = one.released + (line.amount if line.kind == NOT_DEALT_WITH else 0)
            found[line.fee] = one._replace(
                paid=one.paid - line.amount, refunded=one.refunded + line.amount, released=released
            )
    return tuple(found.values())
