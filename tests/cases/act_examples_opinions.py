"""Examples of asking other agencies for their opinion (see `act_examples`)."""

from datetime import date

from onestop.kernel.bilingual import Text

from .act_example import CONSULTED, Example, Line, may_of

OPINIONS: dict[str, Example] = {
    "ask_opinion": Example(
        act="ask_opinion",
        after=("accept",),
        answers={"agency": CONSULTED, "question": "Thửa đất có trong quy hoạch không?", "answer_by": date(2026, 3, 10)},
        form={
            "agency": CONSULTED,
            "question": "Thửa đất có trong quy hoạch không?",
        },
        opens_anew=True,
        may=may_of(("specialist", "competent"), ("head", "competent")),
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
        may=may_of(("specialist", "asked"), ("head", "asked")),
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
        may=may_of(("specialist", "competent"), ("head", "competent")),
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
    "close_opinion": Example(
        act="close_opinion",
        after=("accept", "ask_opinion"),
        step=CONSULTED,
        may=may_of(("specialist", "competent"), ("head", "competent")),
        told=(
            Line(
                Text(
                    "Kết thúc lấy ý kiến Ủy ban nhân dân phường Hoà Phú",
                    "People's Committee of Hoa Phu Ward is not waited for any more",
                )
            ),
        ),
    ),
}
