"""What the procedure says is to be paid for a case, in whole đồng; where it names no amount, who sets it.

A fee (phí, lệ phí) is what an instrument says it is (Law on Fees and Charges 97/2015/QH13, Article 3; as remembered). What the
council of a province sets, or a law nobody has read here, has no amount until an official enters it with its source: nothing is
guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text

FeeKind: TypeAlias = Literal["free", "amount", "rate", "council", "law", "unstated"]
MOST: Final = 10**12
"""Đồng, beyond which an amount is a slip of the pen."""
LARGEST_QUANTITY: Final = 10_000
_NO_WORDS: Final = Text("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Falls:
    """How a rate falls within one `each`: beyond the `first` of them it is `amount`, and the sum is never more than `most`."""

    first: int
    amount: int
    most: int
    each: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OfCopies:
    """What is charged beside the fee for each of the copies that a question of the form asks for."""

    amount: int
    per: Text
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeRule:
    """The rule for one way of applying: `amount` is the whole sum, or of a rate what is charged for each `per`."""

    kind: FeeKind
    amount: int = 0
    per: Text = _NO_WORDS
    falls: Falls | None = None
    """How the rate falls, where it does; then it is counted for each of several by itself."""
    said: Text = _NO_WORDS
    """The words of the procedure beside the amount, or in place of it."""
    of_copies: OfCopies | None = None
    """What copies cost beside it, where the form offers some."""
    copies: int = 0
    """How many of those one application asks for (`rule_for`); 0 in the rule of the procedure itself."""
    is_for_copies: bool = False
    """Whether nothing but the copies that were asked for is charged: the procedure itself is free."""

    @property
    def due_for_copies(self) -> int:
        """What those copies make, in đồng."""
        return self.of_copies.amount * self.copies if self.of_copies else 0

    @property
    def copies_beside(self) -> int:
        """The same where a fee is charged beside them: a sum of their own, which the result does not wait for."""
        return 0 if self.is_for_copies else self.due_for_copies

    @property
    def takes_money(self) -> bool:
        """Whether something is to be paid, or may be once its amount is known."""
        return self.kind not in ("free", "unstated")

    @property
    def is_due_unsaid(self) -> bool:
        """Whether it is due also where nobody said at acceptance what becomes of it: the procedure names the whole sum, or
        the form says for how many.
        """
        return self.kind == "amount" or self.is_for_copies

    @property
    def is_found(self) -> bool:
        """Whether the whole sum is found case by case, so that what was paid before is taken off as it is set."""
        return self.is_entered or self.kind == "rate"

    @property
    def is_entered(self) -> bool:
        """Whether an official enters the amount, and names its source."""
        return self.kind in ("council", "law", "unstated")


FREE: Final = FeeRule(kind="free")
UNSTATED: Final = FeeRule(kind="unstated")


def rule_for(rule: FeeRule, answers: Mapping[str, Any]) -> FeeRule:
    """The rule of one application whose form is answered so: with the copies it asks for.

    Where nothing else is charged they are a rate of their own; beside a fee, whoever sets it, they are a sum of their own.

    >>> rule = FeeRule(kind="free", of_copies=OfCopies(amount=8_000, per=Text("bản", "copy"), question="copies"))
    >>> [(one.kind, amount_due(one)) for one in (rule_for(rule, {"copies": many}) for many in (None, 0, 2))]
    [('free', 0), ('free', 0), ('rate', 16000)]
    >>> of_council = rule_for(replace(rule, kind="council"), {"copies": 2})
    >>> amount_due(of_council), of_council.due_for_copies
    (None, 16000)
    >>> fixed = rule_for(replace(rule, kind="amount", amount=20_000), {"copies": 2})
    >>> amount_due(fixed), fixed.copies_beside, rule_for(rule, {"copies": 2}).copies_beside
    (20000, 16000, 0)
    """
    of_copies = rule.of_copies
    many = answers.get(of_copies.question) if of_copies else None
    if of_copies is None or type(many) is not int or not 0 < many <= LARGEST_QUANTITY:
        return rule
    if rule.kind == "free":
        return replace(rule, kind="rate", amount=of_copies.amount, per=of_copies.per, copies=many, is_for_copies=True)
    return replace(rule, copies=many)


def less_paid(rule: FeeRule, paid: int) -> FeeRule:
    """The rule where so much was paid before: of one amount the rest is due; what is to be found first is found whole.

    >>> less_paid(FeeRule(kind="amount", amount=75_000), 50_000).amount
    25000
    >>> less_paid(FeeRule(kind="amount", amount=75_000), 75_000).kind, less_paid(FeeRule(kind="council"), 50_000).kind
    ('free', 'council')
    >>> copies = FeeRule(kind="free", of_copies=OfCopies(amount=8_000, per=_NO_WORDS, question="copies"))
    >>> [less_paid(rule_for(copies, {"copies": 2}), paid).kind for paid in (0, 8_000, 16_000)]
    ['rate', 'rate', 'free']
    """
    if rule.is_for_copies and paid >= rule.due_for_copies:
        return FREE
    if not paid or rule.kind != "amount":
        return rule
    return replace(rule, amount=rule.amount - paid) if rule.amount > paid else FREE


def amount_due(rule: FeeRule, quantity: int | None = None, times: int = 1) -> int | None:
    """Đồng due for so many copies, pages or cases, unsaid for as many as the form asks, or one; None where an official enters it.

    Of a rate that falls, for `times` of what it is counted for, each of that quantity: a certified copy of five pages is two at
    the full rate and three at the lower (Circular 226/2016/TT-BTC, as the procedure states it).

    >>> amount_due(FeeRule(kind="rate", amount=8_000), 3), amount_due(FeeRule(kind="amount", amount=500_000), 3)
    (24000, 500000)
    >>> amount_due(FeeRule(kind="council")), amount_due(FREE)
    (None, 0)
    >>> falls = Falls(first=2, amount=1_000, most=200_000, each=_NO_WORDS)
    >>> page = FeeRule(kind="rate", amount=2_000, falls=falls)
    >>> [amount_due(page, pages, copies) for pages, copies in ((1, 1), (2, 1), (5, 1), (5, 3), (400, 2))]
    [2000, 4000, 7000, 21000, 400000]
    """
    if rule.kind == "free":
        return 0
    if rule.is_entered:
        return None
    if rule.kind != "rate":
        return rule.amount
    quantity = quantity or (rule.copies if rule.is_for_copies else 0) or 1
    return rule.amount * quantity if rule.falls is None else _falling(rule.amount, rule.falls, quantity) * times


def _falling(amount: int, falls: Falls, quantity: int) -> int:
    beyond = max(0, quantity - falls.first)
    return min(falls.most, amount * (quantity - beyond) + falls.amount * beyond)


def is_by_rule(rule: FeeRule, amount: int) -> bool:
    """Whether the procedure names that sum: its amount, a multiple of its rate, or what a falling rate makes of some quantity.

    >>> is_by_rule(FeeRule(kind="rate", amount=8_000), 24_000), is_by_rule(FeeRule(kind="amount", amount=75_000), 24_000)
    (True, False)
    >>> page = FeeRule(kind="rate", amount=2_000, falls=Falls(first=2, amount=1_000, most=200_000, each=_NO_WORDS))
    >>> [is_by_rule(page, amount) for amount in (7_000, 21_000, 400_000, 1_000, 7_500)]
    [True, True, True, False, False]
    """
    if rule.kind == "amount":
        return amount == rule.amount
    if rule.kind != "rate" or amount <= 0:
        return False
    falls = rule.falls
    if falls is None:
        return amount % rule.amount == 0
    # So many copies alike; a dossier has a few.
    most_of_them = min(amount // min(rule.amount, falls.most), LARGEST_QUANTITY)
    return any(
        amount % times == 0 and _of_one(rule.amount, falls, amount // times) for times in range(1, most_of_them + 1)
    )


def _of_one(amount: int, falls: Falls, sum_: int) -> bool:
    full = amount * falls.first
    if sum_ <= full:
        return sum_ % amount == 0
    return sum_ == falls.most or (sum_ < falls.most and (sum_ - full) % falls.amount == 0)
