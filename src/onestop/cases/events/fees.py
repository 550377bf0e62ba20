"""What is due, asked for, paid, waived, put right and given back."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, private, published
from onestop.kernel.open_values import AgencyCode, Day, Kind, Moment, MovedShare, ReasonCode, StepCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class FeeSet(CaseEvent):
    """A sum is due for the case: how much, of which kind, and who set it."""

    type: ClassVar[str] = "cases.fee_set"

    at: Moment
    fee: int
    """The number of the sum among those of the case, from 1."""
    kind: Kind
    """fee (for the service), obligation (what the law makes payable by what the case is about) or copies (asked for beside the
    result); in earlier entries copies were a fee."""
    amount: int
    """Whole đồng."""
    basis: Kind
    """Who set the amount: procedure, council, law, or notice of the tax authority."""
    when: Kind
    """now, in the same act or as the case waits for it, or at_return."""
    part: StepCode = added("")
    """The step whose result it is due for, where a case has several; empty where it is for all, and in earlier entries."""
    note: Any = private("")
    """The source in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRequested(CaseEvent):
    """The case waits until that sum is paid, to the end of `pay_by`; `due_at` is what is promised meanwhile, if anything."""

    type: ClassVar[str] = "cases.payment_requested"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    pay_by: Day
    paused_since: Moment | None
    due_at: Moment | None
    late_from: Moment | None
    late: bool
    """Whether the promise was broken before it was asked."""
    runs_on: bool = added(False)
    """Whether the time of the authority runs on meanwhile; when entries did not say, it stood still for every procedure."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentReceived(CaseEvent):
    """A sum was paid, in cash at the counter or elsewhere with proof; where the case waited for it, it goes on."""

    type: ClassVar[str] = "cases.payment_received"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    way: Kind
    """cash, elsewhere, or treasury: paid into the state budget."""
    receipt: int
    """The number of the receipt among those of the case, from 1; 0 where no cash was taken."""
    ends_wait: bool
    due_at: Moment | None
    late_from: Moment | None
    accept_by: Moment | None
    """Until when the counter answers now, where the dossier was not accepted yet."""
    shares: list[MovedShare] | None = added(None)
    """The tasks whose share of the term ends later because the case stood still; not said by earlier entries."""
    payer: Any = private("")
    note: Any = private("")
    """The proof of what was paid elsewhere, or the number of a printed receipt given with it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class FeeWaived(CaseEvent):
    """All or a part of a sum need not be paid; on which ground stays with the case."""

    type: ClassVar[str] = "cases.fee_waived"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    """What need not be paid, in whole đồng."""
    left: int
    """What is still due of the sum."""
    in_error: bool
    """Whether the sum was recorded in error and nobody is exempt."""
    ends_wait: bool
    due_at: Moment | None
    late_from: Moment | None
    accept_by: Moment | None
    """As of PaymentReceived."""
    shares: list[MovedShare] | None = added(None)
    """The tasks whose share of the term ends later because the case stood still; not said by earlier entries."""
    over: int = added(0)
    """What of it was paid too much since and is to be given back by who took it; not said by earlier entries."""
    in_treasury: int = added(0)
    """What of it was paid too much into the state budget, of which the tax authority is asked."""
    given_up: bool = added(False)
    """Whether it was for copies, which its applicant gave up, and nobody is exempt."""
    ground: Any = private("")
    note: Any = private("")
    """The proof, or the law."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptCancelled(CaseEvent):
    """A receipt was wrong: it holds no longer, and what it says was paid is due again."""

    type: ClassVar[str] = "cases.receipt_cancelled"

    at: Moment
    receipt: int
    """As of PaymentReceived."""
    fee: int
    amount: int
    reasons: list[ReasonCode]
    note: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentCancelled(CaseEvent):
    """What was recorded as paid elsewhere was not: that sum is due again."""

    type: ClassVar[str] = "cases.payment_cancelled"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    reasons: list[ReasonCode]
    payment: int = added(0)
    """Its number among the payments made elsewhere, from 1; 0 where only the last of a sum could be cancelled."""
    note: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class FeeCorrected(CaseEvent):
    """A sum had been set too high or too low: it is `amount`; a case that waited and owes nothing of it goes on."""

    type: ClassVar[str] = "cases.fee_corrected"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    """What the sum is now, in whole đồng."""
    basis: Kind
    """As of FeeSet."""
    ends_wait: bool = added(False)
    """Whether the case waited for it and nothing of it is due: it was asked for in error."""
    due_at: Moment | None = added(None)
    late_from: Moment | None = added(None)
    accept_by: Moment | None = added(None)
    shares: list[MovedShare] | None = added(None)
    """The tasks whose share of the term ends later because the case stood still; not said by earlier entries."""
    amount_before: int | None = added(None)
    """What the sum was; not said by earlier entries, nor what follows."""
    left: int = added(0)
    """What of it is still to be paid."""
    over: int = added(0)
    """What of it was paid too much and is to be given back by who took it."""
    in_treasury: int = added(0)
    """As of FeeWaived."""
    note: Any = private("")
    """The source in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class FeeRefunded(CaseEvent):
    """Money was given back: what was paid beyond what is due, or for a case that ended before anybody worked on it."""

    type: ClassVar[str] = "cases.fee_refunded"

    at: Moment
    fee: int
    """As of FeeSet."""
    amount: int
    ground: Kind
    """overpaid, not_dealt_with or copies_not_made."""
    till: AgencyCode = added("")
    """The agency that took the money and gave it back; not said by earlier entries."""
    payee: Any = private("")
    note: Any = private("")
    """The payment slip, and the provision."""
