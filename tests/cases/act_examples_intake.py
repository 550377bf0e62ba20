"""Examples of the acts by which a dossier is taken in or turned away (see `act_examples`)."""

from onestop.kernel.bilingual import Text

from .act_example import COUNTER, Example, Line, issued

INTAKE: dict[str, Example] = {
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
}
