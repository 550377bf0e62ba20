"""Why money cannot be asked for, taken or put right, with the facts the wording needs."""

from datetime import date
from typing import ClassVar

from onestop.cases.domain.refusals import CaseRefusal
from onestop.kernel.refusal import Kind


class NoFeeDue(CaseRefusal):
    """Nothing is to be paid, or not that sum."""

    code: ClassVar[str] = "cases.no_fee_due"


class FeeDueAlready(CaseRefusal):
    """Such a sum is due and not paid: a second one would be asked for twice."""

    code: ClassVar[str] = "cases.fee_due_already"

    def __init__(self, *, case_code: str, due: int) -> None:
        self.case_code = case_code
        self.due = due


class FreeOfCharge(CaseRefusal):
    """The procedure charges nothing for the way it was applied by."""

    code: ClassVar[str] = "cases.free_of_charge"


class NotForCopies(CaseRefusal):
    """Nobody gives up copies by a sum that is for something else."""

    code: ClassVar[str] = "cases.not_for_copies"
    fields: ClassVar[tuple[str, ...]] = ("ground",)
    kind: ClassVar[Kind] = "invalid"


class NothingWaitsForCopies(CaseRefusal):
    """A case does not wait for the price of copies: nobody has to take them, and it is not stopped for them."""

    code: ClassVar[str] = "cases.nothing_waits_for_copies"
    fields: ClassVar[tuple[str, ...]] = ("when",)
    kind: ClassVar[Kind] = "invalid"


class LoweredItHimself(CaseRefusal):
    """Whoever lowered a sum, or waived what of it, does not pay out what is paid too much since."""

    code: ClassVar[str] = "cases.lowered_it_himself"
    kind: ClassVar[Kind] = "not_permitted"


class PaidBefore(CaseRefusal):
    """The fee was paid in the case that this one takes up again."""

    code: ClassVar[str] = "cases.paid_before"


class TookItHimself(CaseRefusal):
    """Whoever took the cash cannot undo its receipt: somebody else sees whether it was wrong."""

    code: ClassVar[str] = "cases.took_it_himself"
    kind: ClassVar[Kind] = "not_permitted"


class AmountNotWhole(CaseRefusal):
    """An amount is a whole number of đồng above nothing."""

    code: ClassVar[str] = "cases.amount_not_whole"
    fields: ClassVar[tuple[str, ...]] = ("amount",)
    kind: ClassVar[Kind] = "invalid"


class AmountNotDue(CaseRefusal):
    """More or less was paid than is due: a receipt says exactly what was owed."""

    code: ClassVar[str] = "cases.amount_not_due"
    fields: ClassVar[tuple[str, ...]] = (
        "amount",
        "left",
    )
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, amount: int, due: int) -> None:
        self.case_code = case_code
        self.amount = amount
        self.due = due


class SourceMissing(CaseRefusal):
    """An amount that an official enters has a source: the resolution, the law or the notice."""

    code: ClassVar[str] = "cases.source_missing"
    fields: ClassVar[tuple[str, ...]] = ("source",)
    kind: ClassVar[Kind] = "invalid"


class ProofMissing(CaseRefusal):
    """Who pays less, or paid elsewhere, shows a paper: it is named."""

    code: ClassVar[str] = "cases.proof_missing"
    fields: ClassVar[tuple[str, ...]] = ("proof",)
    kind: ClassVar[Kind] = "invalid"


class PayerMissing(CaseRefusal):
    """Cash comes from somebody: the receipt bears the name."""

    code: ClassVar[str] = "cases.payer_missing"
    fields: ClassVar[tuple[str, ...]] = ("payer",)
    kind: ClassVar[Kind] = "invalid"


class NoDayToPay(CaseRefusal):
    """Who waits says until when, from tomorrow to a year ahead."""

    code: ClassVar[str] = "cases.no_day_to_pay"
    fields: ClassVar[tuple[str, ...]] = ("pay_by",)
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, first: date, last: date) -> None:
        self.case_code = case_code
        self.first = first
        self.last = last


class WaitingForPayment(CaseRefusal):
    """The case waits until the applicant has paid."""

    code: ClassVar[str] = "cases.waiting_for_payment"

    def __init__(self, *, case_code: str, due: int) -> None:
        self.case_code = case_code
        self.due = due


class FeeStillDue(CaseRefusal):
    """The result is handed over once what is due was paid, or waived."""

    code: ClassVar[str] = "cases.fee_still_due"

    def __init__(self, *, case_code: str, due: int) -> None:
        self.case_code = case_code
        self.due = due


class DocumentWithheld(CaseRefusal):
    """Its owner reads the document once what is due was paid, or waived."""

    code: ClassVar[str] = "cases.document_withheld"

    def __init__(self, *, case_code: str, due: int) -> None:
        self.case_code = case_code
        self.due = due


class FeeNotSaid(CaseRefusal):
    """A fee is charged, and nobody has said yet how much: nothing is handed over by itself before."""

    code: ClassVar[str] = "cases.fee_not_said"


class AmountUnchanged(CaseRefusal):
    """A sum is corrected to another amount than stands, and to more than was waived of it."""

    code: ClassVar[str] = "cases.amount_unchanged"
    fields: ClassVar[tuple[str, ...]] = ("amount",)
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, case_code: str, amount: int) -> None:
        self.case_code = case_code
        self.amount = amount


class PayeeMissing(CaseRefusal):
    """Money goes back to somebody: who received it is named."""

    code: ClassVar[str] = "cases.payee_missing"
    fields: ClassVar[tuple[str, ...]] = ("payee",)
    kind: ClassVar[Kind] = "invalid"


class NotPaidElsewhere(CaseRefusal):
    """Nothing is recorded of that sum as paid elsewhere."""

    code: ClassVar[str] = "cases.not_paid_elsewhere"


class NothingToRefund(CaseRefusal):
    """No more was paid than is due, and the case goes on or was worked on."""

    code: ClassVar[str] = "cases.nothing_to_refund"


class NoSuchReceipt(CaseRefusal):
    """There is no receipt of that number which holds."""

    code: ClassVar[str] = "cases.no_such_receipt"


class NotUnpaidInTime(CaseRefusal):
    """That nobody paid is a ground once the last day has passed."""

    code: ClassVar[str] = "cases.not_unpaid_in_time"

    def __init__(self, *, case_code: str, last: date | None) -> None:
        self.case_code = case_code
        self.last = last
