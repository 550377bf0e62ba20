"""One example of every act on a case: what leads up to it, what is said, who alone may do it, and what is seen of it.

Written by hand, as the law has it, so that the table of acts and the timeline are tried against something
they did not say themselves.
"""

from collections.abc import Iterator
from datetime import date, datetime

from onestop.cases import api as cases
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.bilingual import Text
from onestop.people.api import ROLES

from .act_example import (
    APPLICANT,
    CODE,
    CONSULTED,
    COUNTER,
    ELSEWHERE,
    LED_THERE,
    MAY_BE_SENT_AS_IT_STANDS,
    NEIGHBOUR,
    PAPERS,
    PLACES,
    POLICE,
    PROVINCE,
    SOON,
    UNSIGNED,
    WORKED,
    Example,
    Line,
    issued,
    may_of,
)
from .act_examples_apologies import APOLOGIES
from .act_examples_fees import FEES
from .act_examples_hands import HANDS
from .act_examples_hops import HOPS
from .act_examples_meetings import MEETINGS
from .act_examples_opinions import OPINIONS
from .act_examples_parts import PARTS
from .act_examples_revoking import REVOKING
from .act_examples_transfers import TRANSFERS
from .conftest import WITH_HOP, World, colleagues
from .examples import at

__all__ = [
    "APPLICANT",
    "CODE",
    "CONSULTED",
    "ELSEWHERE",
    "EXAMPLES",
    "MAY_BE_SENT_AS_IT_STANDS",
    "NEIGHBOUR",
    "OPENING",
    "PAPERS",
    "PLACES",
    "POLICE",
    "PROVINCE",
    "SOON",
    "Example",
    "Line",
    "case_ready_for",
    "do",
    "doer_of",
    "everybody",
    "holder",
    "moment_of",
    "sees",
]

RESTORED_ON = date(2026, 3, 7)
EXAMPLES: dict[str, Example] = {
    "accept": Example(
        act="accept",
        may=COUNTER,
        usual=True,
        papers=("GN1",),
        told=(
            Line(
                Text(
                    "Tiếp nhận hồ sơ, hẹn trả 17:00 thứ Ba, 17/3/2026",
                    "Accepted; result promised for Tuesday 17 March 2026, 17:00",
                )
            ),
            issued("GN1"),
        ),
    ),
    "refuse_intake": Example(
        act="refuse_intake",
        answers={"reasons": ["not_eligible"], "note": "Không thường trú tại xã"},
        form={"reasons": "not_eligible", "note": "Không thường trú tại xã"},
        may=COUNTER,
        grave=True,
        papers=("TC1",),
        told=(
            Line(
                Text("Không tiếp nhận hồ sơ", "Not accepted"),
                (Text("Không thuộc đối tượng thực hiện thủ tục", "The applicant is not entitled to apply"),),
            ),
            issued("TC1"),
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
        may=COUNTER,
        papers=("BS1",),
        told=(
            Line(
                Text("Yêu cầu bổ sung hồ sơ", "Supplement requested"),
                (UNSIGNED, Text("Giấy id", "Paper id"), Text("Việc: Loại", "Matter: Kind")),
            ),
            issued("BS1"),
        ),
    ),
    "request_supplement at work": Example(
        act="request_supplement",
        after=("accept",),
        answers={"reasons": ["unsigned"], "note": "Trang 3 mờ"},
        form={"reasons": "unsigned", "note": "Trang 3 mờ"},
        may=may_of(("receptionist", "competent"), ("specialist", "competent")),
        papers=("BS1",),
        told=(
            Line(Text("Yêu cầu bổ sung hồ sơ", "Supplement requested"), (UNSIGNED,)),
            issued("BS1"),
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
        may=COUNTER | {APPLICANT},
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
        may=COUNTER | {APPLICANT},
        papers=("GN2",),
        told=(
            Line(
                Text("Đã trả lời yêu cầu bổ sung", "Request for more answered"),
                (
                    Text("Công chức ghi lại tại quầy", "Written down by an official at the counter"),
                    Text("Giấy id", "Paper id"),
                ),
            ),
            issued("GN2"),
        ),
    ),
    "complete_step": Example(
        act="complete_step",
        after=("accept",),
        step="appraise",
        may=may_of(("specialist", "competent"), ("head", "competent")),
        usual=True,
        told=(Line(Text("Hoàn thành: appraise", "Completed: appraise")),),
    ),
    **OPINIONS,
    **MEETINGS,
    **HOPS,
    **PARTS,
    **APOLOGIES,
    "decide": Example(
        act="decide",
        after=WORKED,
        answers={"outcome": "granted", "note": "Nhận kết quả tại quầy 3"},
        form={"outcome": "granted", "confirm": "yes"},
        may=may_of(("head", "competent")),
        usual=True,
        papers=("KQ1", "VB1"),
        told=(
            Line(Text("Hoàn thành: sign", "Completed: sign")),
            Line(Text("Đã có kết quả giải quyết: chấp thuận", "Decided: granted")),
            issued("KQ1"),
            issued("VB1"),
        ),
    ),
    "decide refused": Example(
        act="decide",
        after=WORKED,
        answers={"outcome": "refused", "reasons": ["dispute"], "note": "Thửa 12 đang có đơn khiếu nại"},
        form={"outcome": "refused", "reasons": "dispute", "note": "Thửa 12 đang có đơn khiếu nại", "confirm": "yes"},
        may=may_of(("head", "competent")),
        usual=True,
        papers=("KQ1", "TC1"),
        told=(
            Line(Text("Hoàn thành: sign", "Completed: sign")),
            Line(
                Text("Đã có kết quả giải quyết: từ chối", "Decided: refused"),
                (Text("Đang có tranh chấp, khiếu nại", "The matter is under dispute or complaint"),),
            ),
            issued("KQ1"),
            issued("TC1"),
        ),
    ),
    "request_withdrawal": Example(
        act="request_withdrawal",
        answers={"note": "Không còn nhu cầu"},
        form={"note": "Không còn nhu cầu"},
        may=COUNTER | {APPLICANT},
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
        may=COUNTER | {APPLICANT},
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
        may=COUNTER | {APPLICANT},
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
        may=COUNTER | {APPLICANT},
        told=(Line(Text("Người nộp không rút hồ sơ nữa", "The applicant does not withdraw after all")),),
    ),
    "answer_withdrawal": Example(
        act="answer_withdrawal",
        after=("request_withdrawal",),
        answers={"answer": "agreed", "reply": "Đã trao đổi qua điện thoại"},
        form={"answer": "agreed", "reply": "Đã trao đổi qua điện thoại"},
        may=COUNTER,
        usual=True,
        papers=("DG1",),
        told=(
            Line(Text("Trả lời yêu cầu rút hồ sơ: đồng ý", "Request to withdraw answered: agreed")),
            Line(Text("Kết thúc, không có kết quả: đã rút hồ sơ", "Ended without a decision: withdrawn")),
            issued("DG1"),
        ),
    ),
    "answer_withdrawal at work": Example(
        act="answer_withdrawal",
        after=("accept", "request_supplement at work", "request_withdrawal instead of a supplement"),
        answers={"answer": "refused", "reasons": ["harms_others"], "reply": "Quyền của người mua thửa đất"},
        form={"answer": "refused", "reasons": "harms_others", "reply": "Quyền của người mua thửa đất"},
        may=may_of(("head", "competent")),
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
        may=may_of(("head", "competent")),
        grave=True,
        papers=("DG1",),
        told=(
            Line(
                Text("Kết thúc, không có kết quả: dừng giải quyết", "Ended without a decision: stopped"),
                (Text("Đối tượng của thủ tục không còn", "What the procedure is about no longer exists"),),
            ),
            issued("DG1"),
        ),
    ),
    "return_result": Example(
        act="return_result",
        after=(*WORKED, "decide"),
        answers={"delivery": "counter"},
        form={"delivery": "counter"},
        may=COUNTER,
        usual=True,
        told=(Line(Text("Đã trả kết quả: tại quầy", "Result returned: at the counter")),),
    ),
    "receive_result": Example(
        act="receive_result",
        after=(*WORKED, "decide"),
        may=may_of(APPLICANT),
        usual=True,
        told=(Line(Text("Đã trả kết quả: trên Cổng", "Result returned: on the portal")),),
    ),
    "correct_result": Example(
        act="correct_result",
        after=(*WORKED, "decide"),
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
        may=may_of(("head", "competent")),
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
            issued("VB2"),
        ),
    ),
    "reissue_result": Example(
        act="reissue_result",
        after=(*WORKED, "decide", "return_result"),
        answers={"document": 1, "reasons": ["lost"], "note": "Mất khi chuyển nhà"},
        form={"document": "1", "reasons": "lost", "note": "Mất khi chuyển nhà"},
        opens_anew=True,
        may=may_of(("head", "competent")),
        papers=("VB2",),
        told=(
            Line(
                Text(f"Cấp lại văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 issued again"),
                (Text("Văn bản bị mất", "The document was lost"),),
            ),
            issued("VB2"),
        ),
    ),
    "revoke_result": Example(
        act="revoke_result",
        after=(*WORKED, "decide", "return_result"),
        answers={"document": 1, "reasons": ["given_up"], "note": "Theo đơn ngày 6/3/2026"},
        form={"document": "1", "reasons": "given_up", "note": "Theo đơn ngày 6/3/2026", "confirm": "yes"},
        may=may_of(("head", "competent")),
        grave=True,
        papers=("TH1",),
        told=(
            Line(
                Text(f"Thu hồi văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 revoked"),
                (Text("Người được cấp xin trả lại", "The holder gives it up"),),
            ),
            issued("TH1"),
        ),
    ),
    "restore_result": Example(
        act="restore_result",
        after=(*WORKED, "decide", "return_result", "revoke_result"),
        answers={"reasons": ["found_wrong"], "note": "Nhầm hồ sơ", "number": "15/QĐ-UBND", "decided_on": RESTORED_ON},
        form={
            "reasons": "found_wrong",
            "note": "Nhầm hồ sơ",
            "number": "15/QĐ-UBND",
            "decided_on-day": str(RESTORED_ON.day),
            "decided_on-month": str(RESTORED_ON.month),
            "decided_on-year": str(RESTORED_ON.year),
        },
        may=may_of(("head", "competent")),
        told=(
            Line(
                Text(
                    f"Hủy bỏ việc thu hồi văn bản mã {CODE}/VB1, theo quyết định thứ Bảy, 7/3/2026",
                    f"Revocation of document {CODE}/VB1 taken back, by the decision of Saturday 7 March 2026",
                ),
                (Text("Cơ quan tự phát hiện thu hồi sai", "The agency found by itself that it was wrong"),),
            ),
        ),
    ),
    **REVOKING,
    **HANDS,
    **TRANSFERS,
    **FEES,
    "rate": Example(
        act="rate",
        after=(*WORKED, "decide", "return_result"),
        answers={"overall": 4, "scores": {"officials": 5}, "comment": "Hướng dẫn rõ ràng", "assisted": "yes"},
        form={"overall": "4", "assisted": "yes"},
        may=may_of(APPLICANT),
        told=(Line(Text("Đánh giá 4/5", "Rated 4 of 5")),),
    ),
}
OPENING = {
    "lodge": "tests/cases/test_operations.py::TestLodging",
    "lodge_for_other": "tests/cases/test_operations.py::TestAtTheCounter",
    "move_for_outages": "tests/cases/test_moved_for_outages.py::TestMoving",
    "note_late_opinion": "tests/cases/test_late_opinions.py::TestNoting",
    "note_silence": "tests/cases/test_reserved_steps.py::TestSilence",
    "hand_over_lying": "tests/cases/test_reserved_steps.py::TestLyingHere",
    "note_lateness": "tests/cases/test_operations.py::TestLateness",
}
"""Acts offered on no case, and the tests that try them."""


def moment_of(example: Example) -> datetime:
    return at(3 + len(example.after)) + example.later


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
    return holder(role, {**PLACES, "province": PROVINCE}[place])


def case_ready_for(example: Example, world: World) -> str:
    """A case that waits for just that act."""
    if {"assign", "reassign"} & {example.act, *example.after}:
        colleagues()
    code = world.lodge(competent_agency=ELSEWHERE, procedure_code=example.procedure, **example.lodged)
    for day, name in enumerate(example.after, start=3):
        before = EXAMPLES[name]
        # Who writes down a request to withdraw does not answer it: here the applicant asks himself.
        asks = example.act == "answer_withdrawal" and APPLICANT in before.may
        do(before, code, world.citizen if asks else doer_of(before, world), at(day))
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
    asked, doing = bool({*LED_THERE} & {*example.after}), takes_part(example)
    hidden = place == "nowhere" or (place == "partner" and not doing) or (place == "asked" and not asked)
    return bool({"cases.see", "cases.see_all"} & set(given)) and not hidden
