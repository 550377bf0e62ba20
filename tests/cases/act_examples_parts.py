"""Examples of results that go back one by one (see `act_examples`)."""

from onestop.kernel.bilingual import Text

from .act_example import APPLICANT, COUNTER, WORKED, Example, Line, may_of
from .conftest import WITH_PARTS

PARTS: dict[str, Example] = {
    "return_part": Example(
        act="return_part",
        procedure=WITH_PARTS,
        after=(*WORKED, "decide"),
        step="sign",
        answers={"delivery": "counter"},
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
}
