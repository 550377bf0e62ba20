"""Examples of transferring a case, giving back originals and reopening (see `act_examples`)."""

from onestop.kernel.bilingual import Text

from .act_example import APPLICANT, CONSULTED, COUNTER, NEIGHBOUR, Example, Line, as_form, may_of, upheld

SENT_ON = {"receiver": CONSULTED, "level": "commune", "reasons": ["other_place"], "note": ""}
UPHELD = upheld(4, "Người nộp thường trú tại xã")
SIGNED = "Đơn ký ngày 2/3/2026, lưu ở quầy số 2"
TRANSFERS: dict[str, Example] = {
    "transfer": Example(
        act="transfer",
        answers=SENT_ON,
        form={"receiver": CONSULTED, "reasons": "other_place", "note": ""},
        may=COUNTER,
        told=(
            Line(
                Text(
                    "Đề nghị chuyển hồ sơ đến Ủy ban nhân dân phường Hoà Phú, trả lời chậm nhất 09:00 thứ Tư, 4/3/2026",
                    "Offered to People's Committee of Hoa Phu Ward, to answer by Wednesday 4 March 2026, 09:00",
                ),
                (Text("Thuộc địa bàn của cơ quan khác", "It belongs to the area of another agency"),),
            ),
        ),
    ),
    "transfer at work": Example(
        act="transfer",
        after=("accept",),
        answers=SENT_ON | {"reasons": ["competence_changed"], "note": "Nghị định 131/2025/NĐ-CP, từ 1/7/2025"},
        form={
            "receiver": CONSULTED,
            "reasons": "competence_changed",
            "note": "Nghị định 131/2025/NĐ-CP, từ 1/7/2025",
        },
        may=may_of(("head", "competent")),
        told=(
            Line(
                Text(
                    "Đề nghị chuyển hồ sơ đến Ủy ban nhân dân phường Hoà Phú, trả lời chậm nhất 09:00 thứ Năm, 5/3/2026",
                    "Offered to People's Committee of Hoa Phu Ward, to answer by Thursday 5 March 2026, 09:00",
                ),
                (Text("Thẩm quyền đã chuyển cho cơ quan khác", "Another agency has become competent"),),
            ),
        ),
    ),
    "choose_return_place": Example(
        act="choose_return_place",
        lodged={"channel": "in_person"},
        opens_anew=True,
        answers={"return_agency": NEIGHBOUR, "request": SIGNED},
        form={"return_agency": NEIGHBOUR, "request": SIGNED},
        may=may_of(("receptionist", "intake"), APPLICANT),
        told=(
            Line(
                Text(
                    "Đổi nơi nhận kết quả: Ủy ban nhân dân phường Định Hoà",
                    "The result is to be fetched at People's Committee of Dinh Hoa Ward",
                ),
                (Text("Cán bộ ghi thay người nộp", "An official wrote it down for the applicant"),),
            ),
        ),
    ),
    "take_back_transfer": Example(
        act="take_back_transfer",
        after=("transfer",),
        may=COUNTER,
        told=(Line(Text("Thôi chuyển hồ sơ", "Not transferred after all")),),
    ),
    "decline_transfer": Example(
        act="decline_transfer",
        after=("transfer",),
        answers={"reasons": ["not_handed_over"], "reply": "Chưa thấy bản vẽ"},
        form={"reasons": "not_handed_over", "reply": "Chưa thấy bản vẽ"},
        may=may_of(("receptionist", "asked")),
        told=(
            Line(
                Text(
                    "Ủy ban nhân dân phường Hoà Phú không nhận hồ sơ",
                    "People's Committee of Hoa Phu Ward did not take it over",
                ),
                (Text("Giấy tờ chưa được chuyển đến đủ", "Not all papers were handed over"),),
            ),
        ),
    ),
    "take_over": Example(
        act="take_over",
        after=("transfer",),
        may=may_of(("receptionist", "asked")),
        usual=True,
        told=(
            Line(
                Text(
                    "Hồ sơ được chuyển từ Ủy ban nhân dân phường Phú Thọ đến Ủy ban nhân dân phường Hoà Phú",
                    "Transferred from People's Committee of Phu Tho Ward to People's Committee of Hoa Phu Ward",
                ),
                (
                    Text("Thuộc địa bàn của cơ quan khác", "It belongs to the area of another agency"),
                    Text(
                        "chưa tiếp nhận: cơ quan đó trả lời, chưa hẹn ngày trả kết quả; kết quả trả tại nơi đã nộp",
                        "not accepted yet: that agency answers, and no day is promised; the result is received where it was "
                        "filed",
                    ),
                ),
            ),
        ),
    ),
    "take_over at work": Example(
        act="take_over",
        after=("accept", "transfer at work"),
        may=may_of(("receptionist", "asked")),
        usual=True,
        told=(
            Line(
                Text(
                    "Hồ sơ được chuyển từ Ủy ban nhân dân phường Chánh Nghĩa đến Ủy ban nhân dân phường Hoà Phú",
                    "Transferred from People's Committee of Chanh Nghia Ward to People's Committee of Hoa Phu Ward",
                ),
                (Text("Thẩm quyền đã chuyển cho cơ quan khác", "Another agency has become competent"),),
            ),
        ),
    ),
    "give_back": Example(
        act="give_back",
        after=("request_supplement", "answer_supplement", "refuse_intake"),
        answers={"given": {"id": 1}},
        form={"given-id": "1"},
        may=COUNTER,
        told=(Line(Text("Trả lại 1 bản chính", "1 original given back")),),
    ),
    "reopen": Example(
        act="reopen",
        after=("refuse_intake",),
        answers=UPHELD,
        form=as_form(UPHELD),
        may=may_of(("head", "competent")),
        told=(
            Line(
                Text(
                    "Mở lại thành hồ sơ mới theo quyết định ngày 4/3/2026",
                    "Reopened as a new case by the decision of 4 March 2026",
                ),
                (Text("khiếu nại được chấp nhận", "a complaint was upheld"),),
            ),
        ),
    ),
    "reopen_own": Example(
        act="reopen_own",
        after=("refuse_intake",),
        answers={"reasons": ["agency_error"], "note": "Người nộp thường trú tại phường"},
        form={"reasons": "agency_error", "note": "Người nộp thường trú tại phường"},
        may=may_of(("head", "competent")),
        told=(
            Line(
                Text(
                    "Mở lại thành hồ sơ mới theo quyết định ngày 4/3/2026",
                    "Reopened as a new case by the decision of 4 March 2026",
                ),
                (Text("Cơ quan giải quyết đã sai", "The agency that dealt with it was wrong"),),
            ),
        ),
    ),
}
