"""Examples of what is said of a case beside its life: inside, to its applicant and by him (see `act_examples`)."""

from onestop.kernel.bilingual import Text

from .act_example import APPLICANT, Example, Line, may_of

_AT_WORK = tuple((role, "competent") for role in ("receptionist", "specialist", "head"))
_AT_THE_COUNTER = tuple((role, "intake") for role in ("receptionist", "specialist", "head"))

REMARKS: dict[str, Example] = {
    "note_inside": Example(
        act="note_inside",
        after=("accept",),
        answers={"words": "Đã gọi, người nộp mang bản vẽ chiều nay"},
        form={"words": "Đã gọi, người nộp mang bản vẽ chiều nay"},
        may=may_of(*_AT_WORK, *_AT_THE_COUNTER),
        opens_anew=True,
        told=(),
    ),
    "write_to_applicant": Example(
        act="write_to_applicant",
        after=("accept",),
        answers={"words": "Nhà có phải là nhà thờ họ không ạ?"},
        form={"words": "Nhà có phải là nhà thờ họ không ạ?"},
        may=may_of(*_AT_WORK),
        opens_anew=True,
        told=(Line(Text("Cơ quan nhắn người nộp", "The agency wrote to the applicant")),),
    ),
    "write_to_office": Example(
        act="write_to_office",
        after=("accept",),
        answers={"words": "Có kịp ngày hẹn không ạ?"},
        form={"words": "Có kịp ngày hẹn không ạ?"},
        may=may_of(APPLICANT),
        opens_anew=True,
        told=(Line(Text("Người nộp nhắn cơ quan", "The applicant wrote to the agency")),),
    ),
    "mark_read": Example(
        act="mark_read",
        after=("accept", "write_to_office"),
        may=may_of(*_AT_WORK),
        told=(
            Line(
                Text("Cơ quan đã đọc tin nhắn, không cần trả lời", "The agency read the message; no answer is needed")
            ),
        ),
    ),
}
