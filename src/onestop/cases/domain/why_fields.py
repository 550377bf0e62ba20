"""The two fields by which an official says why: coded reasons, and words beside them."""

from collections.abc import Callable, Sequence
from typing import Final

from onestop.cases.domain.act_fields import Note, Reasons
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.reasons import Occasion
from onestop.kernel.bilingual import Text

FURTHER: Final = Text("Giải thích thêm", "Further explanation")
NOTHING_MORE: Final = Text("", "")
_READ: Final = Text("Người nộp đọc được đúng những lý do này.", "The applicant will read these reasons as they stand.")
_INSIDE: Final = Text("Chỉ người giải quyết hồ sơ đọc được.", "Read by those at work on the case alone.")
WORDS_INSIDE: Final = Text(
    "Trang của người nộp không hiện lời giải thích này; ai xin xem hồ sơ thì đọc được.",
    "The page of the applicant does not show this explanation; whoever asks to see the file can read it.",
)
"""Of words that stand on no paper and no page of the applicant's, beside reasons that he reads."""
_NEEDED: Final = Text(
    "Bắt buộc với lý do có dòng “ghi rõ” ở trên.", "Required by a reason that says above what to write."
)
_ELSE_NOT: Final = Text(
    "Bắt buộc với lý do có dòng “ghi rõ” ở trên; còn lại không bắt buộc.",
    "Required by a reason that says above what to write; optional otherwise.",
)


def why(
    occasion: Occasion,
    label: Text,
    *,
    given: tuple[str, str] | None = None,
    only: Text = NOTHING_MORE,
    name: str = "note",
    words: Text = FURTHER,
    advice: Text = NOTHING_MORE,
    proposed: Callable[[CaseFile], Sequence[str]] | None = None,
    words_proposed: Callable[[CaseFile], str] | None = None,
) -> tuple[Reasons, Note]:
    """Why it is so: asked always, or `only` with the answer `given`; the note goes by that `name`."""
    return (
        Reasons(occasion=occasion, given=given, label=label, hint=_after(only, _READ), proposed=proposed),
        Note(
            name=name,
            given=given,
            label=words,
            hint=_ELSE_NOT if given else _after(advice, _NEEDED),
            proposed=words_proposed,
        ),
    )


def why_inside(occasion: Occasion, label: Text, words: Text, *, name: str = "note") -> tuple[Reasons, Note]:
    """Why, told to those at work on the case alone; the words go by that `name`."""
    return reasons_alone(occasion, label), Note(name=name, label=words, hint=_NEEDED)


def reasons_alone(occasion: Occasion, label: Text) -> Reasons:
    """Coded reasons that need no words, told to those at work on the case alone."""
    return Reasons(occasion=occasion, label=label, hint=_INSIDE)


BY_REQUEST: Final = Text("Theo đề nghị nào của người nộp?", "By which request of the applicant?")
_TOLD_AT_ONCE: Final = Text(
    "Ai ký, ngày nào, đơn lưu ở đâu. Người nộp được báo ngay.",
    "Who signed it, when, where it is kept. The applicant is told at once.",
)


def signed_request(label: Text = BY_REQUEST, hint: Text = _TOLD_AT_ONCE) -> Note:
    """By which signed request of the applicant an official writes down what he wants; he himself, on the portal, names none."""
    return Note(
        name="request",
        label=label,
        hint=hint,
        missing=Text(
            "Hãy ghi đơn có chữ ký của người nộp: ai ký, ngày nào.",
            "Name the request the applicant signed: by whom and of which day.",
        ),
        asked_at=("desk",),
    )


def _after(first: Text, then: Text) -> Text:
    return Text(f"{first.vi} {then.vi}".strip(), f"{first.en} {then.en}".strip())
