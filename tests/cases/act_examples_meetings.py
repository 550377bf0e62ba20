"""Examples of joint meetings (see `act_examples`)."""

from datetime import date, timedelta

from onestop.cases.domain.refusals_of_meetings import AnotherSaysNotHeld
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar
from onestop.runtime.api import now

from .act_example import CONSULTED, Example, Line, may_of

ASKERS = may_of(("specialist", "competent"), ("head", "competent"))
CALLED = ("accept", "call_meeting")
IT = Text("Ủy ban nhân dân phường Hoà Phú", "People's Committee of Hoa Phu Ward")


def _soon() -> dict[str, str]:
    """As it is typed at a face, whose clock is today's: a working day to come."""
    day = national_calendar().nth_working_after(local_date(now()), 2)
    return {"day-day": str(day.day), "day-month": str(day.month), "day-year": str(day.year)}


MEETINGS: dict[str, Example] = {
    "call_meeting": Example(
        act="call_meeting",
        after=("accept",),
        answers={
            "agencies": [CONSULTED],
            "day": date(2026, 3, 9),
            "hour": "14:00",
            "place": "Phòng họp số 2",
            "question": "Lối vào thửa đất từ đường nào?",
        },
        form={
            **_soon(),
            "agencies": CONSULTED,
            "hour": "14:00",
            "place": "Phòng họp số 2",
            "question": "Lối vào thửa đất từ đường nào?",
        },
        may=ASKERS,
        told=(
            Line(
                Text(
                    "Mời họp lấy ý kiến lúc 14:00 thứ Hai, 9/3/2026",
                    "A joint meeting was called for Monday 9 March 2026, 14:00",
                ),
                (Text(f"mời: {IT.vi}", f"called: {IT.en}"),),
            ),
            Line(
                Text(
                    f"Lấy ý kiến {IT.vi}, trả lời chậm nhất 14:00 thứ Hai, 9/3/2026",
                    f"{IT.en} was asked, to answer by Monday 9 March 2026, 14:00",
                )
            ),
        ),
    ),
    "answer_meeting": Example(
        act="answer_meeting",
        after=CALLED,
        step=CONSULTED,
        answers={"comes": "comes", "who": "Ông Lê Văn Bình, Phó Chủ tịch"},
        form={"comes": "comes", "who": "Ông Lê Văn Bình, Phó Chủ tịch"},
        once=False,
        may=may_of(("specialist", "asked"), ("head", "asked")),
        told=(),
    ),
    "move_meeting": Example(
        act="move_meeting",
        after=CALLED,
        answers={"day": date(2026, 3, 10), "hour": "08:00", "place": "Phòng họp số 5", "note": "Chủ trì bận họp"},
        form={
            "day-day": "10",
            "day-month": "3",
            "day-year": "2026",
            "hour": "08:00",
            "place": "Phòng họp số 5",
            "note": "Chủ trì bận họp",
        },
        at_its_time=True,
        opens_anew=True,
        may=ASKERS,
        told=(
            Line(
                Text(
                    "Dời cuộc họp lấy ý kiến sang 08:00 thứ Ba, 10/3/2026",
                    "The joint meeting was moved to Tuesday 10 March 2026, 08:00",
                )
            ),
        ),
    ),
    "call_off_meeting": Example(
        act="call_off_meeting",
        after=CALLED,
        at_its_time=True,
        answers={"note": "Đã đủ ý kiến bằng văn bản"},
        form={"note": "Đã đủ ý kiến bằng văn bản"},
        may=ASKERS,
        told=(
            Line(Text("Hủy cuộc họp lấy ý kiến", "The joint meeting was called off")),
            Line(Text(f"Kết thúc lấy ý kiến {IT.vi}", f"{IT.en} is not waited for any more")),
        ),
    ),
    "note_not_held": Example(
        act="note_not_held",
        after=CALLED,
        answers={"note": "Mất điện, chủ trì vắng"},
        form={"note": "Mất điện, chủ trì vắng"},
        later=timedelta(days=5),
        may=may_of(("head", "competent")),
        # Whoever called it does not say so himself.
        in_other_hands=may_of(("specialist", "competent")),
        kept_by=AnotherSaysNotHeld,
        told=(
            Line(
                Text(
                    "Cuộc họp lấy ý kiến lúc 14:00 thứ Hai, 9/3/2026 không diễn ra",
                    "The joint meeting of Monday 9 March 2026, 14:00 was not held",
                )
            ),
            Line(Text(f"Kết thúc lấy ý kiến {IT.vi}", f"{IT.en} is not waited for any more")),
        ),
    ),
    "record_minutes": Example(
        act="record_minutes",
        after=CALLED,
        answers={
            "positions": {
                CONSULTED: {"position": "agrees_if", "who": "Ông Bình, Phó Chủ tịch", "words": "Phải chừa lối đi 3 m"}
            },
            "settled_words": "Chủ trì: bà Hoa. Chừa lối đi 3 m.",
        },
        form={
            f"position-{CONSULTED}": "agrees_if",
            f"who-{CONSULTED}": "Ông Bình, Phó Chủ tịch",
            f"words-{CONSULTED}": "Phải chừa lối đi 3 m",
            "settled_words": "Chủ trì: bà Hoa. Chừa lối đi 3 m.",
        },
        later=timedelta(days=5),
        may=ASKERS,
        told=(
            Line(
                Text(
                    "Ghi biên bản cuộc họp lấy ý kiến lúc 14:00 thứ Hai, 9/3/2026",
                    "The minutes of the joint meeting of Monday 9 March 2026, 14:00 were recorded",
                ),
                (Text(f"có mặt: {IT.vi}", f"present: {IT.en}"),),
            ),
            Line(
                Text(f"{IT.vi} đã cho ý kiến", f"{IT.en} gave its opinion"),
                (Text("Đồng ý, có điều kiện", "Agrees, on conditions"),),
            ),
        ),
    ),
    "record_minutes absent": Example(
        act="record_minutes",
        after=CALLED,
        answers={"positions": {CONSULTED: {"position": "absent"}}, "settled_words": "Giải quyết tiếp."},
        form={f"position-{CONSULTED}": "absent", "settled_words": "Giải quyết tiếp."},
        later=timedelta(days=5),
        may=ASKERS,
        told=(
            Line(
                Text(
                    "Ghi biên bản cuộc họp lấy ý kiến lúc 14:00 thứ Hai, 9/3/2026",
                    "The minutes of the joint meeting of Monday 9 March 2026, 14:00 were recorded",
                ),
                (Text(f"vắng mặt: {IT.vi}", f"absent: {IT.en}"),),
            ),
            Line(
                Text(f"Kết thúc lấy ý kiến {IT.vi}", f"{IT.en} is not waited for any more"),
                (Text("không trả lời đúng hạn", "did not answer in time"),),
            ),
            Line(
                Text(
                    f"{IT.vi} chậm trả lời, hạn là 14:00 thứ Hai, 9/3/2026",
                    f"{IT.en} is late: it was to answer by Monday 9 March 2026, 14:00",
                )
            ),
        ),
    ),
}
