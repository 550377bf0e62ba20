"""Examples of results that go back one by one (see `act_examples`)."""

from onestop.kernel.bilingual import Text

from .act_example import APPLICANT, COUNTER, NEIGHBOUR, WORKED, Example, Line, as_form, issued, may_of, upheld
from .conftest import WITH_PARTS

_OBJECTS = {"reasons": ["conditions_not_met"], "note": "Thửa đất chưa có trong sổ"}
UPHELD = upheld(6, "Thửa đất đã có trong sổ")
SIGNED = "Đơn ký ngày 2/3/2026, lưu ở quầy số 2"
PARTS: dict[str, Example] = {
    "refuse_part": Example(
        act="refuse_part",
        procedure=WITH_PARTS,
        after=(*WORKED, "decide"),
        step="enter",
        answers=_OBJECTS,
        form={"reasons": "conditions_not_met", "note": "Thửa đất chưa có trong sổ", "confirm": "yes"},
        may=may_of(("head", "competent")),
        grave=True,
        papers=("KQ1", "TC1"),
        told=(
            Line(
                Text("Riêng Thông báo: từ chối", "Notice: refused"),
                (Text("Không đáp ứng điều kiện theo quy định", "The conditions set by law are not met"),),
            ),
            Line(Text("Đã có kết quả giải quyết: chấp thuận", "Decided: granted")),
            issued("KQ1"),
            issued("TC1"),
        ),
    ),
    "reopen_part": Example(
        act="reopen_part",
        procedure=WITH_PARTS,
        after=(*WORKED, "decide", "refuse_part"),
        by_colleague=frozenset({"refuse_part"}),
        step="enter",
        answers=UPHELD,
        form=as_form(UPHELD),
        may=may_of(("head", "competent")),
        told=(
            Line(
                Text(
                    "Mở lại thành hồ sơ mới theo quyết định ngày 6/3/2026, chỉ về thông báo",
                    "Reopened as a new case by the decision of 6 March 2026, about the notice alone",
                ),
                (Text("khiếu nại được chấp nhận", "a complaint was upheld"),),
            ),
        ),
    ),
    "reopen_part_own": Example(
        act="reopen_part_own",
        procedure=WITH_PARTS,
        after=(*WORKED, "decide", "refuse_part"),
        by_colleague=frozenset({"refuse_part"}),
        step="enter",
        answers={"reasons": ["agency_error"], "note": "Thửa đất đã có trong sổ"},
        form={"reasons": "agency_error", "note": "Thửa đất đã có trong sổ"},
        may=may_of(("head", "competent")),
        told=(
            Line(
                Text(
                    "Mở lại thành hồ sơ mới theo quyết định ngày 7/3/2026, chỉ về thông báo",
                    "Reopened as a new case by the decision of 7 March 2026, about the notice alone",
                ),
                (Text("Cơ quan giải quyết đã sai", "The agency that dealt with it was wrong"),),
            ),
        ),
    ),
    "ask_payment for a part": Example(
        act="ask_payment",
        procedure=WITH_PARTS,
        after=(*WORKED, "decide"),
        answers={"kind": "obligation", "amount": 20_000, "source": "Thông báo 12", "when": "at_return", "part": 2},
        form={"kind": "obligation", "amount": "20.000", "source": "Thông báo 12", "when": "at_return", "part": "2"},
        opens_anew=True,
        may=may_of(("specialist", "competent"), ("head", "competent")),
        told=(
            Line(
                Text("Phải nộp 20.000 đồng: nghĩa vụ tài chính", "To be paid, VND 20,000: financial obligation"),
                (Text("theo thông báo của cơ quan thuế", "as the tax authority has given notice"),),
            ),
        ),
    ),
    "stop_case of a part": Example(
        act="stop_case",
        procedure=WITH_PARTS,
        after=(*WORKED, "decide"),
        answers={"reasons": ["subject_gone"], "note": "Nhà đã cháy"},
        form={"reasons": "subject_gone", "note": "Nhà đã cháy", "confirm": "yes"},
        may=may_of(("head", "competent")),
        grave=True,
        papers=("KQ1", "DG1"),
        told=(
            Line(
                Text("Riêng Thông báo: dừng giải quyết", "Notice: stopped"),
                (Text("Đối tượng của thủ tục không còn", "What the procedure is about no longer exists"),),
            ),
            Line(Text("Đã có kết quả giải quyết: chấp thuận", "Decided: granted")),
            issued("KQ1"),
            issued("DG1"),
        ),
    ),
    "return_part": Example(
        act="return_part",
        procedure=WITH_PARTS,
        after=(*WORKED, "decide"),
        step="sign",
        answers={"delivery": "counter", "papers_shown": {}},
        form={"delivery": "counter"},
        may=COUNTER,
        told=(
            Line(Text("Đã trả riêng: Giấy chứng nhận, tại quầy", "Returned by itself: Certificate, at the counter")),
        ),
    ),
    "receive_part": Example(
        act="receive_part",
        procedure=WITH_PARTS,
        after=(*WORKED, "decide"),
        step="sign",
        may=may_of(APPLICANT),
        told=(
            Line(Text("Đã trả riêng: Giấy chứng nhận, trên Cổng", "Returned by itself: Certificate, on the portal")),
        ),
    ),
    "choose_part_return by post": Example(
        act="choose_part_return",
        procedure=WITH_PARTS,
        after=("accept",),
        step="enter",
        answers={"way": "post", "address": "Số 1, đường Lê Lợi", "request": SIGNED},
        form={"way": "post", "address": "Số 1, đường Lê Lợi", "request": SIGNED},
        opens_anew=True,
        may=may_of(APPLICANT, *COUNTER),
        papers=("GN2",),
        told=(
            Line(
                Text("Cách nhận Thông báo: qua bưu chính", "Notice is received by post"),
                (Text("Cán bộ ghi thay người nộp", "An official wrote it down for the applicant"),),
            ),
            issued("GN2"),
        ),
    ),
    "choose_part_return": Example(
        act="choose_part_return",
        procedure=WITH_PARTS,
        after=("accept",),
        step="sign",
        answers={"way": "counter", "return_agency": NEIGHBOUR, "request": SIGNED},
        form={"way": "counter", "return_agency": NEIGHBOUR, "request": SIGNED},
        opens_anew=True,
        may=may_of(APPLICANT, *COUNTER),
        papers=("GN2",),
        told=(
            Line(
                Text(
                    "Cách nhận Giấy chứng nhận: tại quầy, Ủy ban nhân dân phường Định Hoà",
                    "Certificate is received at the counter, People's Committee of Dinh Hoa Ward",
                ),
                (Text("Cán bộ ghi thay người nộp", "An official wrote it down for the applicant"),),
            ),
            issued("GN2"),
        ),
    ),
}
