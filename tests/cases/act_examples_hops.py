"""Examples of steps at other agencies (see `act_examples`)."""

from datetime import timedelta

from onestop.kernel.bilingual import Text

from .act_example import POLICE_NEARBY, Example, Line, may_of
from .conftest import WITH_HOP

HOPS: dict[str, Example] = {
    "confirm_hand_over": Example(
        act="confirm_hand_over",
        procedure=WITH_HOP,
        after=("accept",),
        step="register",
        may=may_of(("specialist", "partner"), ("head", "partner")),
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
        may=may_of(("specialist", "partner"), ("head", "partner")),
        told=(),
    ),
    "return_hand_over": Example(
        act="return_hand_over",
        procedure=WITH_HOP,
        after=("accept", "confirm_hand_over"),
        step="register",
        answers={"reasons": ["data_disagree"], "note": "Sai chữ đệm của trẻ"},
        form={"reasons": "data_disagree", "note": "Sai chữ đệm của trẻ"},
        may=may_of(("specialist", "partner"), ("head", "partner")),
        told=(),
    ),
    "answer_hand_over": Example(
        act="answer_hand_over",
        procedure=WITH_HOP,
        after=("accept", "refuse_hand_over"),
        step="register",
        answers={"answer": "resent", "partner": POLICE_NEARBY, "explanation": "Trẻ thường trú ở phường bên"},
        form={"answer": "resent", "partner": POLICE_NEARBY, "explanation": "Trẻ thường trú ở phường bên"},
        may=may_of(("specialist", "competent"), ("head", "competent")),
        usual=True,
        told=(),
    ),
    "take_back_hand_over": Example(
        act="take_back_hand_over",
        procedure=WITH_HOP,
        after=("accept",),
        later=timedelta(days=5),
        step="register",
        answers={"answer": "resent", "partner": POLICE_NEARBY, "explanation": "Công an phường chưa có người nhận"},
        form={"answer": "resent", "partner": POLICE_NEARBY, "explanation": "Công an phường chưa có người nhận"},
        opens_anew=True,
        may=may_of(("specialist", "competent"), ("head", "competent")),
        told=(),
    ),
    "complete_step at another agency": Example(
        act="complete_step",
        procedure=WITH_HOP,
        after=("accept", "confirm_hand_over"),
        step="register",
        may=may_of(("specialist", "partner"), ("head", "partner")),
        usual=True,
        told=(Line(Text("Hoàn thành: register", "Completed: register")),),
    ),
    "declare_conflict where a step is done": Example(
        act="declare_conflict",
        procedure=WITH_HOP,
        after=("accept",),
        answers={"ground": "relative"},
        form={"ground": "relative", "confirm": "yes"},
        may=may_of(
            *((role, place) for role in ("receptionist", "specialist", "head") for place in ("competent", "partner")),
        ),
        grave=True,
        told=(),
    ),
}
