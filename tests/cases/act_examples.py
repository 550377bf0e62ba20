"""One example of every act on a case: what leads up to it, what is said, who alone may do it, and what is seen of it.

Written by hand, as the law has it, so that the table of acts and the timeline are tried against something
they did not say themselves.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from onestop.cases import api as cases
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.people.api import ROLES
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

from .conftest import PROCEDURE, WITH_HOP, World, colleagues
from .examples import COMMUNE, at

PROVINCE = "H09"
ELSEWHERE = "H09.31.06"
NEIGHBOUR = "H09.31.07"
CONSULTED = "H09.31.08"
POLICE = "H09.31.06.CA"
POLICE_NEARBY = "H09.31.07.CA"
PLACES = {"intake": COMMUNE, "competent": ELSEWHERE, "asked": CONSULTED, "partner": POLICE, "nowhere": NEIGHBOUR}
"""A case taken in at one agency and decided at another, so that the places cannot be mixed up."""
APPLICANT = ("applicant", "")
MAY_BE_SENT_AS_IT_STANDS = frozenset({"request_withdrawal", "take_back_withdrawal", "receive_result"})
"""Acts that ask an applicant nothing he must answer."""


class Line(NamedTuple):
    """What its applicant reads of one event in the timeline: its title, and what explains it."""

    title: Text
    because: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Example:
    """`after` these acts in this order, `act` is the next."""

    act: str
    procedure: str = PROCEDURE
    after: tuple[str, ...] = ()
    step: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    """The same as typed at its face."""
    files: tuple[str, ...] = ()
    """Fields of the portal's form to which a file is given."""
    once: bool = True
    """Whether the same person doing it again at once is refused."""
    opens_anew: bool = False
    """Whether it can be done again to what came of it, so that its page opens though a second press is refused."""
    may: frozenset[tuple[str, str]]
    """(role, place) of every official who may, and the applicant where he may."""
    usual: bool = False
    """Whether it is what a case proposes first to whoever may do it."""
    grave: bool = False
    """Whether its button warns."""
    papers: tuple[str, ...] = ()
    """What is handed out after it, by the last part of its number."""
    told: tuple[Line, ...]
    """The lines that come of it, in the order in which they happened."""


PAPERS = {
    "GN": Text("Giấy tiếp nhận và hẹn trả", "Receipt and appointment"),
    "BS": Text("Phiếu yêu cầu bổ sung", "Supplement request"),
    "TC": Text("Phiếu từ chối", "Refusal notice"),
    "KQ": Text("Thông báo kết quả", "Result letter"),
    "VB": Text("Văn bản kết quả", "Result document"),
    "TH": Text("Thông báo thu hồi", "Notice of revocation"),
    "PT": Text("Phiếu thu phí, lệ phí", "Receipt for payment"),
    "DG": Text("Thông báo dừng giải quyết", "Notice of stopping"),
    "XL": Text("Phiếu xin lỗi và hẹn lại", "Apology and new day"),
}
"""What each is called, by the letters its number begins with."""


def _new_day() -> dict[str, str]:
    """As it is typed at a face, whose clock is today's: a working day to come, after the day the examples promise."""
    day = national_calendar().nth_working_after(max(local_date(now()), date(2026, 3, 17)), 3)
    return {"new_day-day": str(day.day), "new_day-month": str(day.month), "new_day-year": str(day.year)}


NEW_DAY = _new_day()
CODE = "{code}"
"""Stands for the code of the case in what a line says."""


def _issued(ref: str) -> Line:
    """The line of a paper that was issued."""
    paper = PAPERS[ref[:2]]
    return Line(Text(f"Cấp {paper.vi}, mã giấy {CODE}/{ref}", f"{paper.en} {CODE}/{ref} issued"))


def _may(*pairs: tuple[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset(pairs)


_COUNTER = _may(("receptionist", "intake"))
_WORKED = ("accept", "complete_step")
_SOON = local_date(now()) + timedelta(days=30)
"""Whatever day it is: a form is sent today."""
_CASH = Text("Tiền mặt tại quầy", "In cash at the counter")
_UNSIGNED = Text("Thiếu chữ ký hoặc dấu", "A signature or seal is missing")
EXAMPLES: dict[str, Example] = {
    "accept": Example(
        act="accept",
        may=_COUNTER,
        usual=True,
        papers=("GN1",),
        told=(
            Line(
                Text(
                    "Tiếp nhận hồ sơ, hẹn trả 17:00 thứ Ba, 17/3/2026",
                    "Accepted; result promised for Tuesday 17 March 2026, 17:00",
                )
            ),
            _issued("GN1"),
        ),
    ),
    "refuse_intake": Example(
        act="refuse_intake",
        answers={"reasons": ["not_eligible"], "note": "Không thường trú tại xã"},
        form={"reasons": "not_eligible", "note": "Không thường trú tại xã"},
        may=_COUNTER,
        grave=True,
        papers=("TC1",),
        told=(
            Line(
                Text("Không tiếp nhận hồ sơ", "Not accepted"),
                (Text("Không thuộc đối tượng thực hiện thủ tục", "The applicant is not entitled to apply"),),
            ),
            _issued("TC1"),
        ),
    ),
    "request_supplement": Example(
        act="request_supplement",
        answers={
            "reasons": ["unsigned"],
            "items": ["id", "answer:kind"],
            "item_notes": {"id": "Chưa ký ở trang 2", "answer:kind": "Ghi cả tên loại"},
            "note": "Ký bằng bút mực",
            "reply_by": date(2026, 3, 20),
        },
        form={
            "reasons": "unsigned",
            "items": "answer:kind",
            "why-answer:kind": "Ghi cả tên loại",
            "note": "Ký bằng bút mực",
        },
        may=_COUNTER,
        papers=("BS1",),
        told=(
            Line(
                Text("Yêu cầu bổ sung hồ sơ", "Supplement requested"),
                (_UNSIGNED, Text("Giấy id", "Paper id"), Text("Việc: Loại", "Matter: Kind")),
            ),
            _issued("BS1"),
        ),
    ),
    "request_supplement at work": Example(
        act="request_supplement",
        after=("accept",),
        answers={"reasons": ["unsigned"], "note": "Trang 3 mờ"},
        form={"reasons": "unsigned", "note": "Trang 3 mờ"},
        may=_may(("receptionist", "competent"), ("specialist", "competent")),
        papers=("BS1",),
        told=(
            Line(Text("Yêu cầu bổ sung hồ sơ", "Supplement requested"), (_UNSIGNED,)),
            _issued("BS1"),
        ),
    ),
    "answer_supplement": Example(
        act="answer_supplement",
        after=("request_supplement",),
        answers={
            "uploads": {},
            "received": {"id": cases.Received(originals=1)},
            "corrected": {"kind": "old"},
            "reply": "Đã ký lại cả hai trang",
            "left_out": "",
        },
        form={"originals-id": "1", "kind": "old"},
        files=("file-id",),
        may=_COUNTER | {APPLICANT},
        told=(
            Line(
                Text("Đã trả lời yêu cầu bổ sung", "Request for more answered"),
                (
                    Text("Công chức ghi lại tại quầy", "Written down by an official at the counter"),
                    Text("Giấy id", "Paper id"),
                    Text("Việc: Loại", "Matter: Kind"),
                ),
            ),
        ),
    ),
    "answer_supplement at work": Example(
        act="answer_supplement",
        after=("accept", "request_supplement at work"),
        answers={"uploads": {}, "received": {"id": cases.Received(originals=1)}, "left_out": ""},
        form={"originals-id": "1"},
        files=("file-_other",),
        may=_COUNTER | {APPLICANT},
        papers=("GN2",),
        told=(
            Line(
                Text("Đã trả lời yêu cầu bổ sung", "Request for more answered"),
                (
                    Text("Công chức ghi lại tại quầy", "Written down by an official at the counter"),
                    Text("Giấy id", "Paper id"),
                ),
            ),
            _issued("GN2"),
        ),
    ),
    "complete_step": Example(
        act="complete_step",
        after=("accept",),
        step="appraise",
        may=_may(("specialist", "competent"), ("head", "competent")),
        usual=True,
        told=(Line(Text("Hoàn thành: appraise", "Completed: appraise")),),
    ),
    "ask_opinion": Example(
        act="ask_opinion",
        after=("accept",),
        answers={"agency": CONSULTED, "question": "Thửa đất có trong quy hoạch không?", "answer_by": date(2026, 3, 10)},
        form={
            "agency": CONSULTED,
            "question": "Thửa đất có trong quy hoạch không?",
        },
        opens_anew=True,
        may=_may(("specialist", "competent"), ("head", "competent")),
        told=(
            Line(
                Text(
                    "Lấy ý kiến Ủy ban nhân dân phường Hoà Phú, trả lời chậm nhất 17:00 thứ Ba, 10/3/2026",
                    "People's Committee of Hoa Phu Ward was asked, to answer by Tuesday 10 March 2026, 17:00",
                )
            ),
        ),
    ),
    "give_opinion": Example(
        act="give_opinion",
        after=("accept", "ask_opinion"),
        step=CONSULTED,
        answers={"opinion": "disagrees", "reply": "Thửa 12 nằm trong đất giao thông"},
        form={"opinion": "disagrees", "reply": "Thửa 12 nằm trong đất giao thông"},
        may=_may(("specialist", "asked"), ("head", "asked")),
        usual=True,
        told=(
            Line(
                Text(
                    "Ủy ban nhân dân phường Hoà Phú đã cho ý kiến",
                    "People's Committee of Hoa Phu Ward gave its opinion",
                ),
                (Text("Không đồng ý", "Disagrees"),),
            ),
        ),
    ),
    "record_opinion": Example(
        act="record_opinion",
        after=("accept", "ask_opinion"),
        step=CONSULTED,
        answers={"opinion": "agrees_if", "reply": "Phải chừa lối đi 3 m"},
        form={"opinion": "agrees_if", "reply": "Phải chừa lối đi 3 m"},
        may=_may(("specialist", "competent"), ("head", "competent")),
        told=(
            Line(
                Text(
                    "Ủy ban nhân dân phường Hoà Phú đã cho ý kiến",
                    "People's Committee of Hoa Phu Ward gave its opinion",
                ),
                (Text("Đồng ý, có điều kiện", "Agrees, on conditions"),),
            ),
        ),
    ),
    "confirm_hand_over": Example(
        act="confirm_hand_over",
        procedure=WITH_HOP,
        after=("accept",),
        step="register",
        may=_may(("specialist", "partner"), ("head", "partner")),
        usual=True,
        told=(
            Line(
                Text(
                    "Công an phường Chánh Nghĩa đã nhận hồ sơ: register",
                    "Chanh Nghia Ward Police has the case: register",
                ),
            ),
        ),
    ),
    "refuse_hand_over": Example(
        act="refuse_hand_over",
        procedure=WITH_HOP,
        after=("accept",),
        step="register",
        answers={"reasons": ["parts_lacking"], "note": "Thiếu ý kiến của chủ hộ"},
        form={"reasons": "parts_lacking", "note": "Thiếu ý kiến của chủ hộ"},
        may=_may(("specialist", "partner"), ("head", "partner")),
        told=(),
    ),
    "answer_hand_over": Example(
        act="answer_hand_over",
        procedure=WITH_HOP,
        after=("accept", "refuse_hand_over"),
        step="register",
        answers={"answer": "resent", "receiver": POLICE_NEARBY, "explanation": "Trẻ thường trú ở phường bên"},
        form={"answer": "resent", "receiver": POLICE_NEARBY, "explanation": "Trẻ thường trú ở phường bên"},
        may=_may(("specialist", "competent"), ("head", "competent")),
        usual=True,
        told=(),
    ),
    "complete_step at another agency": Example(
        act="complete_step",
        procedure=WITH_HOP,
        after=("accept", "confirm_hand_over"),
        step="register",
        may=_may(("specialist", "partner"), ("head", "partner")),
        usual=True,
        told=(Line(Text("Hoàn thành: register", "Completed: register")),),
    ),
    "close_opinion": Example(
        act="close_opinion",
        after=("accept", "ask_opinion"),
        step=CONSULTED,
        may=_may(("specialist", "competent"), ("head", "competent")),
        told=(
            Line(
                Text(
                    "Kết thúc lấy ý kiến Ủy ban nhân dân phường Hoà Phú",
                    "People's Committee of Hoa Phu Ward is not waited for any more",
                )
            ),
        ),
    ),
    "draft_apology": Example(
        act="draft_apology",
        after=("accept",),
        answers={"new_day": date(2026, 3, 24), "reasons": ["complex"], "note": "Thửa đất có hai chủ"},
        form={
            **NEW_DAY,
            "reasons": "complex",
            "note": "Thửa đất có hai chủ",
        },
        once=False,
        may=_may(("specialist", "competent"), ("head", "competent")),
        told=(),
    ),
    "send_apology": Example(
        act="send_apology",
        after=("accept", "draft_apology"),
        answers={"new_day": date(2026, 3, 25), "reasons": ["many_dossiers"], "note": "Hai lần số thường ngày"},
        form={
            **NEW_DAY,
            "reasons": "many_dossiers",
            "note": "Hai lần số thường ngày",
        },
        may=_may(("head", "competent")),
        papers=("XL1",),
        told=(
            Line(
                Text(
                    "Xin lỗi, hẹn lại trả kết quả thứ Tư, 25/3/2026",
                    "Apologised; result now to be there on Wednesday 25 March 2026",
                ),
                (Text("Số lượng hồ sơ tăng đột biến", "Unusually many dossiers came in"),),
            ),
            _issued("XL1"),
        ),
    ),
    "decide": Example(
        act="decide",
        after=_WORKED,
        answers={"outcome": "granted", "note": "Nhận kết quả tại quầy 3"},
        form={"outcome": "granted", "confirm": "yes"},
        may=_may(("head", "competent")),
        usual=True,
        papers=("KQ1", "VB1"),
        told=(
            Line(Text("Hoàn thành: sign", "Completed: sign")),
            Line(Text("Đã có kết quả giải quyết: chấp thuận", "Decided: granted")),
            _issued("KQ1"),
            _issued("VB1"),
        ),
    ),
    "decide refused": Example(
        act="decide",
        after=_WORKED,
        answers={"outcome": "refused", "reasons": ["dispute"], "note": "Thửa 12 đang có đơn khiếu nại"},
        form={"outcome": "refused", "reasons": "dispute", "note": "Thửa 12 đang có đơn khiếu nại", "confirm": "yes"},
        may=_may(("head", "competent")),
        usual=True,
        papers=("KQ1", "TC1"),
        told=(
            Line(Text("Hoàn thành: sign", "Completed: sign")),
            Line(
                Text("Đã có kết quả giải quyết: từ chối", "Decided: refused"),
                (Text("Đang có tranh chấp, khiếu nại", "The matter is under dispute or complaint"),),
            ),
            _issued("KQ1"),
            _issued("TC1"),
        ),
    ),
    "request_withdrawal": Example(
        act="request_withdrawal",
        answers={"note": "Không còn nhu cầu"},
        form={"note": "Không còn nhu cầu"},
        may=_COUNTER | {APPLICANT},
        told=(
            Line(
                Text(
                    "Yêu cầu rút hồ sơ, được trả lời chậm nhất 17:00 thứ Sáu, 6/3/2026",
                    "Withdrawal asked for, to be answered by Friday 6 March 2026, 17:00",
                )
            ),
        ),
    ),
    "request_withdrawal at work": Example(
        act="request_withdrawal",
        after=("accept",),
        may=_COUNTER | {APPLICANT},
        told=(
            Line(
                Text(
                    "Yêu cầu rút hồ sơ, được trả lời chậm nhất 17:00 thứ Hai, 9/3/2026",
                    "Withdrawal asked for, to be answered by Monday 9 March 2026, 17:00",
                )
            ),
        ),
    ),
    "request_withdrawal instead of a supplement": Example(
        act="request_withdrawal",
        after=("accept", "request_supplement at work"),
        may=_COUNTER | {APPLICANT},
        told=(
            Line(
                Text(
                    "Yêu cầu rút hồ sơ, được trả lời chậm nhất 17:00 thứ Ba, 10/3/2026",
                    "Withdrawal asked for, to be answered by Tuesday 10 March 2026, 17:00",
                )
            ),
        ),
    ),
    "take_back_withdrawal": Example(
        act="take_back_withdrawal",
        after=("request_withdrawal",),
        may=_COUNTER | {APPLICANT},
        told=(Line(Text("Người nộp không rút hồ sơ nữa", "The applicant does not withdraw after all")),),
    ),
    "answer_withdrawal": Example(
        act="answer_withdrawal",
        after=("request_withdrawal",),
        answers={"answer": "agreed", "reply": "Đã trao đổi qua điện thoại"},
        form={"answer": "agreed", "reply": "Đã trao đổi qua điện thoại"},
        may=_COUNTER,
        usual=True,
        papers=("DG1",),
        told=(
            Line(Text("Trả lời yêu cầu rút hồ sơ: đồng ý", "Request to withdraw answered: agreed")),
            Line(Text("Kết thúc, không có kết quả: đã rút hồ sơ", "Ended without a decision: withdrawn")),
            _issued("DG1"),
        ),
    ),
    "answer_withdrawal at work": Example(
        act="answer_withdrawal",
        after=("accept", "request_supplement at work", "request_withdrawal instead of a supplement"),
        answers={"answer": "refused", "reasons": ["harms_others"], "reply": "Quyền của người mua thửa đất"},
        form={"answer": "refused", "reasons": "harms_others", "reply": "Quyền của người mua thửa đất"},
        may=_may(("head", "competent")),
        usual=True,
        told=(
            Line(
                Text("Trả lời yêu cầu rút hồ sơ: không đồng ý", "Request to withdraw answered: refused"),
                (
                    Text(
                        "Rút hồ sơ ảnh hưởng đến quyền, lợi ích của người khác",
                        "Withdrawing would harm the rights of others",
                    ),
                ),
            ),
        ),
    ),
    "stop_case": Example(
        act="stop_case",
        after=("accept",),
        answers={"reasons": ["subject_gone"], "note": "Nhà đã cháy, theo biên bản ngày 3/3/2026"},
        form={"reasons": "subject_gone", "note": "Nhà đã cháy, theo biên bản ngày 3/3/2026", "confirm": "yes"},
        may=_may(("head", "competent")),
        grave=True,
        papers=("DG1",),
        told=(
            Line(
                Text("Kết thúc, không có kết quả: dừng giải quyết", "Ended without a decision: stopped"),
                (Text("Đối tượng của thủ tục không còn", "What the procedure is about no longer exists"),),
            ),
            _issued("DG1"),
        ),
    ),
    "return_result": Example(
        act="return_result",
        after=(*_WORKED, "decide"),
        answers={"delivery": "counter"},
        form={"delivery": "counter"},
        may=_COUNTER,
        usual=True,
        told=(Line(Text("Đã trả kết quả: tại quầy", "Result returned: at the counter")),),
    ),
    "receive_result": Example(
        act="receive_result",
        after=(*_WORKED, "decide"),
        may=_may(APPLICANT),
        usual=True,
        told=(Line(Text("Đã trả kết quả: trên Cổng", "Result returned: on the portal")),),
    ),
    "correct_result": Example(
        act="correct_result",
        after=(*_WORKED, "decide"),
        answers={
            "document": 1,
            "motion": "holder",
            "reasons": ["left_open"],
            "rows": {"number": "12/2026"},
            "note": "Số đăng ký do Sở cấp",
        },
        form={
            "document": "1",
            "motion": "holder",
            "reasons": "left_open",
            "row-number": "12/2026",
            "note": "Số đăng ký do Sở cấp",
        },
        opens_anew=True,
        may=_may(("head", "competent")),
        papers=("VB2",),
        told=(
            Line(
                Text(f"Đính chính văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 corrected"),
                (
                    Text("Người được cấp đề nghị", "The holder asked for it"),
                    Text(
                        "Điền thông tin còn để trống khi lập văn bản",
                        "Something left open when it was made is filled in",
                    ),
                ),
            ),
            _issued("VB2"),
        ),
    ),
    "reissue_result": Example(
        act="reissue_result",
        after=(*_WORKED, "decide", "return_result"),
        answers={"document": 1, "reasons": ["lost"], "note": "Mất khi chuyển nhà"},
        form={"document": "1", "reasons": "lost", "note": "Mất khi chuyển nhà"},
        opens_anew=True,
        may=_may(("head", "competent")),
        papers=("VB2",),
        told=(
            Line(
                Text(f"Cấp lại văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 issued again"),
                (Text("Văn bản bị mất", "The document was lost"),),
            ),
            _issued("VB2"),
        ),
    ),
    "revoke_result": Example(
        act="revoke_result",
        after=(*_WORKED, "decide", "return_result"),
        answers={"document": 1, "reasons": ["given_up"], "note": "Theo đơn ngày 6/3/2026"},
        form={"document": "1", "reasons": "given_up", "note": "Theo đơn ngày 6/3/2026", "confirm": "yes"},
        may=_may(("head", "competent")),
        grave=True,
        papers=("TH1",),
        told=(
            Line(
                Text(f"Thu hồi văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 revoked"),
                (Text("Người được cấp xin trả lại", "The holder gives it up"),),
            ),
            _issued("TH1"),
        ),
    ),
    "assign": Example(
        act="assign",
        after=("accept",),
        step="appraise",
        answers={"assignee": "9001"},
        form={"assignee": "9001"},
        may=_may(("head", "competent")),
        told=(),
    ),
    "reassign": Example(
        act="reassign",
        after=("accept", "assign"),
        step="appraise",
        answers={"assignee": "9002", "reasons": ["away"]},
        form={"assignee": "9002", "reasons": "away"},
        opens_anew=True,
        may=_may(("head", "competent")),
        told=(),
    ),
    "claim": Example(
        act="claim",
        after=("accept",),
        step="appraise",
        may=_may(("specialist", "competent"), ("head", "competent")),
        told=(),
    ),
    "send_back": Example(
        act="send_back",
        after=_WORKED,
        step="sign",
        answers={"to": "appraise", "reasons": ["draft_wrong"], "note": "Mục 2: ghi đủ họ, chữ đệm và tên"},
        form={"to": "appraise", "reasons": "draft_wrong", "note": "Mục 2: ghi đủ họ, chữ đệm và tên"},
        may=_may(("head", "competent")),
        told=(),
    ),
    "declare_conflict": Example(
        act="declare_conflict",
        answers={"ground": "relative"},
        form={"ground": "relative", "confirm": "yes"},
        may=_may(("receptionist", "intake"), ("specialist", "intake"), ("head", "intake")),
        grave=True,
        told=(),
    ),
    "declare_conflict at work": Example(
        act="declare_conflict",
        after=("accept",),
        answers={"ground": "own_interest"},
        form={"ground": "own_interest", "confirm": "yes"},
        may=_may(("receptionist", "competent"), ("specialist", "competent"), ("head", "competent")),
        grave=True,
        told=(),
    ),
    "declare_conflict where an opinion is asked": Example(
        act="declare_conflict",
        after=("accept", "ask_opinion"),
        answers={"ground": "relative"},
        form={"ground": "relative", "confirm": "yes"},
        may=_may(
            *((role, place) for role in ("receptionist", "specialist", "head") for place in ("competent", "asked"))
        ),
        grave=True,
        told=(),
    ),
    "declare_conflict where a step is done": Example(
        act="declare_conflict",
        procedure=WITH_HOP,
        after=("accept",),
        answers={"ground": "relative"},
        form={"ground": "relative", "confirm": "yes"},
        may=_may(
            *((role, place) for role in ("receptionist", "specialist", "head") for place in ("competent", "partner"))
        ),
        grave=True,
        told=(),
    ),
    "ask_payment waited for": Example(
        act="ask_payment",
        after=("accept",),
        answers={
            "kind": "obligation",
            "amount": 1_250_000,
            "source": "Thông báo số 12/TB-CCT ngày 4/3/2026",
            "when": "now",
            "pay_by": date(2026, 4, 3),
        },
        form={
            "kind": "obligation",
            "amount": "1.250.000",
            "source": "Thông báo số 12/TB-CCT ngày 4/3/2026",
            "when": "now",
            "pay_by-day": str(_SOON.day),
            "pay_by-month": str(_SOON.month),
            "pay_by-year": str(_SOON.year),
        },
        may=_may(("specialist", "competent"), ("head", "competent")),
        told=(
            Line(
                Text("Phải nộp 1.250.000 đồng: nghĩa vụ tài chính", "To be paid, VND 1,250,000: financial obligation"),
                (Text("theo thông báo của cơ quan thuế", "as the tax authority has given notice"),),
            ),
            Line(
                Text(
                    "Yêu cầu nộp 1.250.000 đồng đến hết thứ Sáu, 3/4/2026",
                    "VND 1,250,000 to be paid by the end of Friday 3 April 2026",
                )
            ),
        ),
    ),
    "ask_payment": Example(
        act="ask_payment",
        after=("accept",),
        answers={"kind": "fee", "amount": 75_000, "source": "Nghị quyết số 05/2026/NQ-HĐND", "when": "at_return"},
        form={"kind": "fee", "amount": "75.000", "source": "Nghị quyết số 05/2026/NQ-HĐND", "when": "at_return"},
        opens_anew=True,
        may=_may(("specialist", "competent"), ("head", "competent")),
        told=(
            Line(
                Text("Phải nộp 75.000 đồng: phí, lệ phí", "To be paid, VND 75,000: fee"),
                (Text("theo quy định về phí, lệ phí", "as set by the law on fees"),),
            ),
        ),
    ),
    "record_payment waited for": Example(
        act="record_payment",
        after=("accept", "ask_payment waited for"),
        answers={"fee": 1, "way": "cash", "amount": 1_250_000, "payer": "Nguyễn Văn An", "proof": ""},
        form={"fee": "1", "way": "cash", "amount": "1.250.000", "payer": "Nguyễn Văn An", "proof": ""},
        may=_COUNTER,
        usual=True,
        papers=("GN2", "PT1"),
        told=(
            Line(Text("Đã nộp 1.250.000 đồng", "VND 1,250,000 was paid"), (_CASH,)),
            _issued("GN2"),
            _issued("PT1"),
        ),
    ),
    "record_payment": Example(
        act="record_payment",
        after=("accept", "ask_payment"),
        answers={"fee": 1, "way": "cash", "amount": 75_000, "payer": "Nguyễn Văn An", "proof": "AA/25P 0001234"},
        form={"fee": "1", "way": "cash", "amount": "75.000", "payer": "Nguyễn Văn An", "proof": "AA/25P 0001234"},
        may=_COUNTER,
        usual=True,
        papers=("PT1",),
        told=(Line(Text("Đã nộp 75.000 đồng", "VND 75,000 was paid"), (_CASH,)), _issued("PT1")),
    ),
    "exempt_fee": Example(
        act="exempt_fee",
        after=("accept", "ask_payment"),
        answers={"fee": 1, "ground": "poor_household", "proof": "Giấy chứng nhận hộ nghèo số 12", "left": 25_000},
        form={"fee": "1", "ground": "poor_household", "proof": "Giấy chứng nhận hộ nghèo số 12", "left": "25.000"},
        opens_anew=True,
        may=_COUNTER,
        told=(
            Line(
                Text("Không phải nộp 50.000 đồng", "VND 50,000 need not be paid"),
                (Text("được miễn, giảm", "exempt or reduced"),),
            ),
        ),
    ),
    "cancel_receipt": Example(
        act="cancel_receipt",
        after=("accept", "ask_payment", "record_payment"),
        answers={"receipt": 1, "reasons": ["not_taken"], "note": "Bấm nhầm"},
        form={"receipt": "1", "reasons": "not_taken", "note": "Bấm nhầm"},
        may=_may(("head", "intake")),
        grave=True,
        told=(
            Line(
                Text(f"Hủy phiếu thu mã {CODE}/PT1", f"Receipt {CODE}/PT1 cancelled"),
                (Text("Thực tế chưa thu tiền", "No money was taken"),),
            ),
        ),
    ),
    "rate": Example(
        act="rate",
        after=(*_WORKED, "decide", "return_result"),
        answers={"overall": 4, "scores": {"officials": 5}, "comment": "Hướng dẫn rõ ràng"},
        form={"overall": "4"},
        may=_may(APPLICANT),
        told=(Line(Text("Đánh giá 4/5", "Rated 4 of 5")),),
    ),
}
OPENING = {
    "lodge": "tests/cases/test_operations.py::TestLodging",
    "lodge_for_other": "tests/cases/test_operations.py::TestAtTheCounter",
    "note_late_opinion": "tests/cases/test_late_opinions.py::TestNoting",
    "note_lateness": "tests/cases/test_operations.py::TestLateness",
}
"""Acts offered on no case, and the tests that try them."""


def moment_of(example: Example) -> datetime:
    return at(3 + len(example.after))


def do(example: Example, code: str, by: Actor, now: datetime) -> None:
    """The act itself, by the operation that does it."""
    cases.perform(cases.ACTS[example.act], code=code, step=example.step, by=by, now=now, **example.answers)


def doer_of(example: Example, world: World) -> Actor:
    """Somebody who may: an official, or the applicant where it is his alone."""
    officials = sorted(example.may - {APPLICANT})
    if not officials:
        return world.citizen
    # Whoever prepares a decision does not make it, so the head leaves to others what they may.
    role, place = min(officials, key=lambda who: (who[0] == "head", who))
    return holder(role, PLACES[place])


def case_ready_for(example: Example, world: World) -> str:
    """A case that waits for just that act."""
    if {"assign", "reassign"} & {example.act, *example.after}:
        colleagues()
    code = world.lodge(competent_agency=ELSEWHERE, procedure_code=example.procedure)
    for day, name in enumerate(example.after, start=3):
        before = EXAMPLES[name]
        do(before, code, doer_of(before, world), at(day))
    return code


def holder(role: str, agency: str) -> Actor:
    """Somebody in a post of `role`, with just what the table of roles gives it."""
    subtree = ROLES[role].subtree
    reach = frozenset(PLACES.values()) if subtree else frozenset({agency})
    grants = tuple(Grant(permission, agency, subtree, reach) for permission in ROLES[role].permissions)
    return Actor(kind="official", key=f"{role}@{agency}", name="Trần Thị Hoa", post=role, agency=agency, grants=grants)


def everybody(world: World) -> Iterator[tuple[tuple[str, str], Actor]]:
    """Every role at every place, the applicant and a stranger, each under the name `may` uses."""
    for role, given in ROLES.items():
        if given.subtree:
            yield (role, "province"), holder(role, PROVINCE)
            continue
        for place, agency in PLACES.items():
            yield (role, place), holder(role, agency)
    yield APPLICANT, world.citizen
    yield ("stranger", ""), world.stranger


def takes_part(example: Example) -> bool:
    """Whether the police does a step of that case now, or did one."""
    return example.procedure == WITH_HOP and "accept" in example.after


def sees(who: tuple[str, str], example: Example) -> bool:
    """Whether the case is there at all for this person when it waits for that act."""
    if who == APPLICANT:
        return True
    role, place = who
    given = ROLES[role].permissions if role in ROLES else ()
    asked, doing = "ask_opinion" in example.after, takes_part(example)
    hidden = place == "nowhere" or (place == "partner" and not doing) or (place == "asked" and not asked)
    return bool({"cases.see", "cases.see_all"} & set(given)) and not hidden
