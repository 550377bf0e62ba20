"""What the next step of a case says besides: money that is due or comes back, and that it is being sent on.

What is due is paid before the result is handed over, and what was paid too much is given back where it was taken
(`law/return_result.py`, `domain/tills.py`); before acceptance who applied is told where his dossier goes (Decree 309/2026
Art. 8.1).
"""

from datetime import date
from typing import Final

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.formats import moment, money
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.portal.next_step import section_of

_FEE_UNSAID: Final = Text(
    "Phí, lệ phí của hồ sơ này chưa được ghi số tiền; Bộ phận Một cửa ghi trước khi trao kết quả.",
    "The fee of your case has not been set yet; the one-stop section sets it before it hands the result over.",
)
_DAY_MOVES: Final = Text(
    "Thời hạn giải quyết tạm dừng trong lúc chờ: ngày hẹn trả được tính lại khi bạn nộp xong.",
    "The time limit stands still meanwhile: the day of the result is reckoned anew once you have paid.",
)
_DAY_STANDS: Final = Text(
    "Thời hạn giải quyết vẫn tính, ngày hẹn trả giữ nguyên; nộp sát ngày cuối thì kết quả có thể không kịp ngày hẹn.",
    "The time limit runs on and the day of the result stays; if you pay near the last day, the result may not be ready by then.",
)
_NOTHING: Final = Text("", "")


def of_money(file: cases.CaseFile, on: date) -> Text:
    """What is still to be paid, what is given back at which one-stop section, and for what he asks the tax authority."""
    to_be_had = cases.is_to_be_had(file)
    due = cases.due_before_result(file) if to_be_had and file.payment is None else 0
    said = [_FEE_UNSAID] if to_be_had and cases.is_fee_unsaid(file) else []
    if due:
        said.append(
            Text(
                f"Bạn còn phải nộp {money(due)}, chậm nhất khi nhận kết quả.",
                f"You still have {money(due, 'en')} to pay, at the latest when you fetch the result.",
            )
        )
    if copies := cases.due_for_copies(file):
        said.append(
            Text(
                f"Bản sao bạn yêu cầu: {money(copies)}, nộp ở Bộ phận Một cửa khi lấy. Kết quả không phải chờ khoản này; không "
                "lấy bản sao nữa thì bạn báo Bộ phận Một cửa và không phải nộp.",
                f"The copies you asked for: {money(copies, 'en')}, paid at the one-stop section when you take them. The result "
                "does not wait for that; if you want the copies no more, tell the one-stop section and nothing is due.",
            )
        )
    for till, copies in _given_back(file, cases.COPIES_NOT_MADE).items():
        section = section_of(agency_name(till, on))
        said.append(
            Text(
                f"Bản sao bạn đã nộp tiền không làm được vì không có văn bản để sao: {section.vi} hoàn trả {money(copies)}; mang "
                "theo căn cước và phiếu thu, nếu có.",
                f"The copies you paid for cannot be made, as there is no document to copy: {section.en} gives back "
                f"{money(copies, 'en')}; bring your identity card, and the receipt if you have one.",
            )
        )
    for till, excess in _given_back(file, cases.OVERPAID).items():
        section = section_of(agency_name(till, on))
        said.append(
            Text(
                f"Bạn đã nộp thừa {money(excess)}: {section.vi} hoàn trả; mang theo căn cước và phiếu thu, nếu có.",
                f"You paid {money(excess, 'en')} too much: {section.en} gives it back; bring your identity card, and the "
                "receipt if you have one.",
            )
        )
    if budget := sum(cases.in_treasury(file, one) for one in cases.sums_of(file)):
        said.append(
            Text(
                f"Bạn đã nộp thừa vào ngân sách nhà nước {money(budget)}. Bộ phận Một cửa không giữ khoản này: bạn đề nghị "
                "cơ quan thuế đã ra thông báo bù trừ hoặc hoàn trả, kèm thông báo và chứng từ nộp tiền.",
                f"You paid {money(budget, 'en')} more into the state budget than was due. The one-stop section does not hold it: "
                "ask the tax authority that gave notice to set it off or give it back, with the notice and the proof of payment.",
            )
        )
    return Text(" ".join(one.vi for one in said), " ".join(one.en for one in said)) if said else _NOTHING


def of_the_promised_day(file: cases.CaseFile) -> Text | None:
    """What becomes of the day that is promised while he is waited for to pay; None where none was promised yet."""
    if file.payment is None or file.received_at is None:
        return None
    return _DAY_STANDS if file.payment.runs_on else _DAY_MOVES


def _given_back(file: cases.CaseFile, ground: str) -> dict[str, int]:
    """How much goes back on that ground, by the agency that gives it back."""
    found: dict[str, int] = {}
    for till, one, amount in cases.refunds(file):
        if cases.refund_of(file, one)[0] == ground:
            found[till] = found.get(till, 0) + amount
    return found


def of_a_move(file: cases.CaseFile) -> Text:
    """That a dossier nobody accepted yet is offered to another agency, and what is his to do about it."""
    offered = next((one for one in cases.transfers_of(file) if one.ended_at is None), None)
    if offered is None or not file.status.awaits_receipt:
        return _NOTHING
    to = agency_name(offered.receiver, local_date(offered.offered_at))
    return Text(
        f"Hồ sơ thuộc thẩm quyền của cơ quan khác và đang được chuyển đến {to.vi}, nơi trả lời có nhận hay không trước "
        f"{moment(offered.answer_by, 'vi')}. Bạn không phải nộp lại và chưa phải làm gì.",
        f"Another agency is competent: your application is being sent on to {to.en}, which says by "
        f"{moment(offered.answer_by, 'en')} whether it takes it over. You need not apply again and have nothing to do yet.",
    )
