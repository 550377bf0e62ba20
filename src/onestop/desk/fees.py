"""The fee at acceptance, as it is typed at the counter: paid now in cash, to be paid at return, exempt, or not known yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from onestop.cases import api as cases
from onestop.forms.api import FieldError
from onestop.frame.language import current
from onestop.frame.request import PageRequest
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.quantities import Quantity
from onestop.kernel.datatypes.refusal import EntryNotValid

WAY: Final = "fee-way"
LATER: Final = "later"
WAYS: Final[Mapping[str, Text]] = {
    "now": Text("Đã nộp tiền mặt tại quầy", "Paid now, in cash at the counter"),
    "at_return": Text("Nộp khi nhận kết quả", "To be paid when the result is handed over"),
    "exempt": Text("Được miễn", "Exempt"),
    LATER: Text("Chưa xác định số tiền; ghi sau", "The amount is not known yet; recorded later"),
}
MONEY: Final = Quantity(unit="vnd", most=cases.MOST)
_AMOUNT: Final = Text("Số tiền", "The amount")
_QUANTITY: Final = Text("Số lượng", "The quantity")
_HOW_MANY: Final = Text("Hãy ghi số lượng, từ 1 đến 10.000.", "Enter how many, from 1 to 10,000.")
_NO_AMOUNT: Final = Text("Hãy ghi số tiền, tính bằng đồng.", "Enter the amount in whole đồng.")
_NO_SOURCE: Final = Text(
    "Hãy ghi căn cứ của số tiền: số, ngày của nghị quyết hoặc văn bản.",
    "Name the source of the amount: number and day of the resolution or law.",
)
_HOW: Final = Text(
    "Đã ghi số tiền hoặc căn cứ: hãy chọn nộp thế nào, hoặc để trống cả hai.",
    "An amount or its source was entered: choose how it is paid, or leave both empty.",
)
_NO_COPIES: Final = Text(
    "Chưa khai số bản sao ở trên: hãy ghi số bản sao, hoặc chọn nộp khi nhận kết quả; không có bản sao thì không thu.",
    "No number of copies is stated above: enter it, or choose to be paid at return; without copies nothing is charged.",
)
_NO_PAYER: Final = Text("Hãy ghi họ tên người nộp tiền.", "Enter who paid.")
_NO_GROUND: Final = Text("Hãy chọn vì sao được miễn.", "Choose on which ground.")
_NO_PROOF: Final = Text("Hãy ghi giấy tờ chứng minh: loại, số, ngày.", "Name the proof: kind, number, day.")


@dataclass
class FeeForm:
    """The fee of one dossier as asked and as typed; `said` is what is recorded of it, None where nothing is."""

    rule: cases.FeeRule
    typed: Mapping[str, str] = field(default_factory=dict)
    said: cases.FeeAtCounter | None = None
    problems: list[FieldError] = field(default_factory=list)
    payer: str = ""
    """Who is likely to pay, where nothing was typed."""
    paid_before: int = 0
    """What of the fee was paid in the case that is taken up again; it is taken off a sum that is entered whole."""
    stated: Mapping[str, int | None] = field(default_factory=dict)
    """What the answers of the form say of how many (`fee_stated`): it counts where nothing else is typed."""
    on_its_page: bool = False
    """Whether these answers are typed on the same page, so that they may still change."""

    @property
    def asked(self) -> bool:
        return self.rule.takes_money or self.by_copies

    @property
    def by_copies(self) -> bool:
        """Whether it is charged for the copies alone that this page asks for above, if for any: nobody counts them twice."""
        return self.on_its_page and bool(self.rule.of_copies) and (self.rule.is_for_copies or not self.rule.takes_money)

    @property
    def ways(self) -> dict[str, Text]:
        """What can be said of it: a sum that is known is not left open."""
        return {code: words for code, words in WAYS.items() if code != LATER or self.rule.is_entered}

    @property
    def way(self) -> str:
        """What stands chosen: never that money was taken, until somebody says so."""
        return self.typed.get(WAY) or (LATER if self.rule.is_entered else "at_return")

    @property
    def grounds(self) -> dict[str, Text]:
        return {
            code: words
            for code, words in cases.WAIVERS.items()
            if code not in (cases.SET_IN_ERROR, cases.COPIES_GIVEN_UP)
        }


_FIELDS: Final = (WAY, "fee-amount", "fee-quantity", "fee-times", "fee-source", "fee-payer", "fee-ground", "fee-proof")


def read_fee(request: PageRequest, rule: cases.FeeRule, **known: Any) -> FeeForm:
    """As posted; a form that did not ask says nothing of it. `known` is what a `FeeForm` may be told besides."""
    typed = {name: " ".join(request.POST.get(name, "").split()) for name in _FIELDS}
    form = FeeForm(rule=rule, typed=typed, **known)
    if request.method == "POST" and rule.is_due_unsaid and not typed[WAY]:
        typed[WAY] = "at_return"
    if request.method == "POST" and form.asked and typed[WAY] in form.ways:
        _of_none(form) if not rule.takes_money else _read(form) if typed[WAY] != LATER else _left_open(form)
    return form


def _of_none(form: FeeForm) -> None:
    """No copies are asked for, so nothing is charged: money that was taken for them all the same is not dropped in silence."""
    if form.typed[WAY] in ("now", "exempt"):
        form.problems.append(FieldError(WAY, _NO_COPIES))


def _left_open(form: FeeForm) -> None:
    """Nothing typed is dropped in silence."""
    if any(form.typed[name] for name in ("fee-amount", "fee-source")):
        form.problems.append(FieldError(WAY, _HOW))


def _read(form: FeeForm) -> None:
    typed, way = form.typed, form.typed[WAY]
    amount = _amount(form)
    wanted = {
        "fee-source": _NO_SOURCE if form.rule.is_entered else None,
        "fee-payer": _NO_PAYER if way == "now" else None,
        "fee-ground": _NO_GROUND if way == "exempt" else None,
        "fee-proof": _NO_PROOF if way == "exempt" else None,
    }
    payer = typed["fee-payer"] or form.payer
    said = {
        **typed,
        "fee-payer": payer,
        "fee-ground": typed["fee-ground"] if typed["fee-ground"] in form.grounds else "",
    }
    form.problems += [FieldError(name, words) for name, words in wanted.items() if words and not said[name]]
    if amount and not form.problems:
        form.said = cases.FeeAtCounter(
            when=way,  # type: ignore[arg-type]  # one of the ways
            amount=amount,
            source=said["fee-source"],
            payer=payer if way == "now" else "",
            ground=said["fee-ground"] if way == "exempt" else "",
            proof=said["fee-proof"] if way == "exempt" else "",
        )


def _amount(form: FeeForm) -> int | None:
    """Đồng due, as the rule has it or as it was entered; None, and a problem, where neither tells."""
    if form.rule.is_entered:
        return _entered(form, "fee-amount", MONEY, _AMOUNT, _NO_AMOUNT)
    if form.rule.kind != "rate":
        return cases.amount_due(form.rule)
    many = _how_many(form, "fee-quantity")
    times = _how_many(form, "fee-times") if form.rule.falls else 1
    return None if many is None or times is None else cases.amount_due(form.rule, many, times)


def _how_many(form: FeeForm, name: str) -> int | None:
    """As typed, else as stated: an answer that is missing or wrong is told as an answer, and not once more."""
    if not form.typed[name] and name in form.stated:
        return form.stated[name]
    many = _entered(form, name, Quantity(most=cases.LARGEST_QUANTITY), _QUANTITY, _HOW_MANY)
    if many is not None and many > cases.LARGEST_QUANTITY:
        form.problems.append(FieldError(name, _HOW_MANY))
        return None
    return many


def _entered(form: FeeForm, name: str, quantity: Quantity, it: Text, missing: Text) -> int | None:
    problem, number = read_amount(form.typed[name], quantity, it, missing, least=1)
    if problem is not None:
        form.problems.append(FieldError(name, problem))
    return number


def read_amount(
    typed: str, quantity: Quantity, it: Text, missing: Text, *, least: int
) -> tuple[Text | None, int | None]:
    """(what is wrong, the whole number) of what was typed."""
    if not typed:
        return missing, None
    try:
        number: Any = quantity.parse(typed, current())
    except EntryNotValid as refusal:
        return refusal.about(it), None
    number = int(number)
    return (None, number) if least <= number <= quantity.most else (missing, None)
