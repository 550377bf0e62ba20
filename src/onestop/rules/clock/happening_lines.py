"""What each happening did to the clock, said as the law of that procedure says it."""

from typing import Final

from onestop.kernel.bilingual import Text
from onestop.rules.clock import elsewhere
from onestop.rules.clock.happenings import (
    BEGINS,
    ENDINGS,
    ENDS,
    STARTS_NOTHING,
    SUPPLEMENT_AFFIRMED,
    SUPPLEMENT_INCOMPLETE,
    TOLD_ALONE,
    VERIFICATION_NEEDED,
    WITHDRAWAL_CLOSED,
    WITHDRAWAL_REQUESTED,
    Happening,
)
from onestop.rules.clock.wording import amount, moment
from onestop.rules.clock.working import Working

_WHAT: Final = {
    "supplement_requested": Text("cơ quan yêu cầu bổ sung hồ sơ", "the authority asked for a supplement"),
    "supplement_answered": Text("đã nhận hồ sơ bổ sung", "the supplement was received"),
    SUPPLEMENT_INCOMPLETE: Text(
        "kết thúc chờ bổ sung khi chưa nhận đủ nội dung được yêu cầu",
        "the wait for a supplement ended without all that was asked for",
    ),
    SUPPLEMENT_AFFIRMED: Text(
        "kết thúc chờ bổ sung, người nộp khẳng định nội dung đã khai là đúng",
        "the wait for a supplement ended, and the applicant affirmed that what was declared is right",
    ),
    "payment_requested": Text("cơ quan thông báo nghĩa vụ tài chính", "the authority asked for payment"),
    "payment_made": Text("người nộp đã hoàn thành nghĩa vụ tài chính", "the payment was made"),
    "payment_waived": Text("khoản phải nộp được miễn hoặc bỏ", "nothing was to be paid any more"),
    "consultation_requested": Text("cơ quan gửi lấy ý kiến", "the authority asked others for their opinion"),
    "consultation_answered": Text("đã nhận được ý kiến", "the opinion was received"),
    VERIFICATION_NEEDED: Text("hồ sơ phải xác minh", "something had to be verified"),
    WITHDRAWAL_REQUESTED: Text("người nộp yêu cầu rút hồ sơ", "the applicant asked for the dossier back"),
    WITHDRAWAL_CLOSED: Text(
        "hồ sơ không rút, được giải quyết tiếp", "the dossier was not withdrawn after all and goes on"
    ),
}
_STOPS: Final = Text("thời gian chờ không tính vào thời hạn giải quyết", "the time of waiting is not part of the term")
_RESUMES: Final = Text("thời hạn được tính tiếp", "the term runs on from here")
_OVER: Final = Text(
    "thời hạn đã hết từ trước nên không tạm dừng, cũng không tính lại",
    "the term was already over, so it neither stops nor starts again",
)
_NOT_LONGER: Final = Text(
    "thời hạn đã hết từ trước nên không dài thêm", "the term was already over, so it is no longer"
)
_RUNS_ON: Final = Text("thời hạn vẫn tiếp tục được tính", "the term keeps running")


def happening_line(happening: Happening, working: Working, *, missed: bool) -> Text | None:
    """One line; None for the end, which the last line of the explanation tells.

    `missed`: the request, or the one this answers, came when the term was already over.
    """
    if happening.kind in ENDINGS:
        return None
    when, what = moment(happening.at), _WHAT[happening.kind]
    verified = happening.kind == VERIFICATION_NEEDED
    effect = _of_verifying(working) if verified else _effect(happening, working, missed=missed)
    later = elsewhere.later(happening.there, working.pack) if happening.there else Text("", "")
    return Text(f"Lúc {when.vi}: {what.vi}{later.vi}; {effect.vi}.", f"At {when.en}: {what.en}{later.en}; {effect.en}.")


def _of_verifying(working: Working) -> Text:
    """The longer term, where its law gives one and it was not over by then."""
    longer = working.policy.verified_term
    if longer is None:
        return _RUNS_ON
    if not working.course.verified:
        return _NOT_LONGER
    term = amount(longer, working.policy.unit)
    return Text(
        f"thời hạn giải quyết là {term.vi}, kể từ đầu (quy định riêng của thủ tục)",
        f"the term is {term.en}, from its beginning (this procedure's own rule)",
    )


def _of_withdrawing(kind: str, working: Working) -> Text:
    """That asking stops nothing, and that the time until it was settled counts."""
    cite = working.pack.rules["while_withdrawing"].cite
    if kind == WITHDRAWAL_CLOSED:
        return Text(
            "khoảng thời gian từ lúc yêu cầu rút vẫn tính vào thời hạn",
            "the time since it was asked for is part of the term",
        )
    return Text(f"{_RUNS_ON.vi} ({cite.vi})", f"{_RUNS_ON.en} ({cite.en})")


def _verified_by(happening: Happening, working: Working) -> bool:
    """Whether it was known by then that something must be verified."""
    found = (one.at for one in working.course.happenings if one.kind == VERIFICATION_NEEDED)
    return working.course.verified and any(at <= happening.at for at in found)


def _effect(happening: Happening, working: Working, *, missed: bool) -> Text:
    kind, policy = happening.kind, working.policy
    if kind in TOLD_ALONE:
        return _of_withdrawing(kind, working)
    topic = BEGINS.get(kind) or ENDS[kind]
    choice = getattr(policy, f"on_{topic}")
    if choice == "continue":
        return _RUNS_ON
    if missed:
        return _OVER
    if choice == "exclude":
        return _STOPS if kind in BEGINS else _RESUMES
    decree = working.pack.rules["on_supplement"].cite
    if kind in STARTS_NOTHING:
        return Text(
            f"thời hạn còn lại được tính tiếp, vì chỉ tính lại từ đầu khi nhận đủ ({decree.vi})",
            f"what is left of the term runs on from here, for it starts again only when all is received ({decree.en})",
        )
    if kind in BEGINS:
        return Text(
            f"thời hạn dừng lại, sẽ tính lại từ đầu khi nhận đủ hồ sơ bổ sung ({decree.vi})",
            f"the term stops and will start again once the supplement is complete ({decree.en})",
        )
    term = amount((policy.verified() if _verified_by(happening, working) else policy).term, policy.unit)
    return Text(
        f"thời hạn {term.vi} được tính lại từ đầu ({decree.vi})",
        f"the term of {term.en} starts again ({decree.en})",
    )
