"""What is done to a case of the morning after it was lodged, until it lies where its stage says.

Each part asks the case whether it was done already: so one that was begun goes on with what is missing.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Final

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.ops.invented import papers_of
from onestop.ops.morning.cast import Cast
from onestop.ops.morning.lives import Case, Life, begun, goes_on, lodge, whose_file
from onestop.ops.morning.scenes import Stage

_ASKED: Final = "Đề nghị cho ý kiến về nội dung thuộc lĩnh vực của cơ quan."
_REPLIED: Final = "Thống nhất với đề xuất; thực hiện đúng hồ sơ đã nộp."
_LACKING: Final = "Bản chụp mờ, không đọc được ngày cấp. Đề nghị nộp lại bản rõ."
_LACKING_IN_FORM: Final = "Ghi rõ hơn nội dung đề nghị, kèm giấy tờ liên quan nếu có."
_ANSWERED: Final = "Đã nộp lại bản rõ theo yêu cầu."
_DAYS_TO_ANSWER: Final = 5

Part = Callable[[Case], Iterator[datetime]]


def lived(life: Life, cast: Cast, code: str = "") -> Iterator[datetime]:
    """Every moment at which something is done in it, before it is done; of one lodged before, by its code, what is missing."""
    case = begun(life, cast)
    if not code:
        yield from lodge(case)
    elif not goes_on(case, code):
        return
    for part in STAGES[life.scene.stage]:
        yield from part(case)


def _accepted(case: Case) -> Iterator[datetime]:
    if case.file.received_at is None:
        yield case.next_moment()
        case.act("accept", by=case.cast.official("receptionist", case.file.intake_agency))


def _given(case: Case) -> Iterator[datetime]:
    if not any(task.assignee for task in case.file.open_tasks):
        yield case.next_moment()
        step, whom = case.file.waiting[0].code, case.cast.official("specialist", case.competent)
        case.act("assign", by=case.cast.official("head", case.competent), step=step, assignee=whom.key)


def _asked(case: Case) -> Iterator[datetime]:
    if case.file.rounds:
        return
    yield case.next_moment()
    named = [one.code for one in papers_of(case.version, case.file.answers, case.file.channel)][:1]
    case.act(
        "request_supplement",
        by=case.specialist(),
        reasons=["unreadable" if named else "form_incomplete"],
        items=named,
        note=_LACKING if named else _LACKING_IN_FORM,
    )


def _answered(case: Case) -> Iterator[datetime]:
    """By himself where he has an account, else at the counter."""
    if case.file.asked is None:
        return
    yield case.next_moment()
    names = {one.code: one.name.vi for one in case.file.terms.papers}
    clerk = None if case.account else case.cast.official("receptionist", case.file.intake_agency)
    mine = whose_file(case, clerk)
    uploads = {code: case.cast.sample(names[code], at=case.at, **mine) for code in case.file.asked.items}
    by = case.account or clerk
    assert by is not None  # noqa: S101 - one of both
    case.file = cases.answer_supplement(code=case.file.code, uploads=uploads, reply=_ANSWERED, by=by, now=case.at)


def _consulting(case: Case) -> Iterator[datetime]:
    if not case.file.opinions:
        yield case.next_moment()
        case.act("ask_opinion", by=case.specialist(), agency=case.scene.at, question=_ASKED, answer_by=_answer_by(case))


def _answer_by(case: Case) -> date | None:
    """Within what is promised; None where the law of the procedure says it."""
    if case.file.terms.policy.consultation_within is not None:
        return None
    today = local_date(case.at)
    wanted = case.cast.calendar.nth_working_after(today, _DAYS_TO_ANSWER)
    return min(wanted, local_date(case.file.due_at)) if case.file.due_at else wanted


def _consulted(case: Case) -> Iterator[datetime]:
    if any(one.is_open for one in case.file.opinions):
        yield case.next_moment()
        by = case.specialist(case.scene.at)
        case.act("give_opinion", by=by, step=case.scene.at, opinion="agrees", reply=_REPLIED)


def _up_to(reached: Callable[[Case], bool]) -> Part:
    """Step after step, each by whoever does it where it is done, until it is there."""

    def go_on(case: Case) -> Iterator[datetime]:
        while not reached(case):
            yield case.next_moment()
            _next_step(case)

    return go_on


def _next_step(case: Case) -> None:
    if lying := cases.handed_over(case.file):
        by = case.specialist(cases.agency_of(case.file, lying[0].code))
        case.act("confirm_hand_over", by=by, step=lying[0].code)
        return
    step = case.file.waiting[0]
    agency = cases.agency_of(case.file, step.code)
    if step.decision:
        case.act("decide", by=case.cast.official("head", agency), outcome="granted")
        return
    by = case.specialist(agency) if step.role == "specialist" else case.cast.official(step.role, agency)
    case.act("complete_step", by=by, step=step.code, facts=_facts(case))


def _facts(case: Case) -> Mapping[str, bool]:
    wanted = case.file.terms.process.facts - {"outcome"}
    return {name: name in case.scene.facts for name in wanted}


def _is_to_sign(case: Case) -> bool:
    return any(step.decision for step in case.file.waiting)


def _is_decided(case: Case) -> bool:
    return case.file.finished_at is not None


def _was_sent_there(case: Case) -> bool:
    return any(step.code == case.scene.at for step in cases.handed_over(case.file))


def _lies_there(case: Case) -> bool:
    return any(step.code == case.scene.at for step in case.file.waiting)


def _returned(case: Case) -> Iterator[datetime]:
    """As the applicant chose: he says on the portal that he has it, or the counter hands it over."""
    if case.file.returned_at is not None:
        return
    yield case.next_moment()
    if case.account and cases.delivery_of_the_rest(case.file).way == "online":
        case.act("receive_result", by=case.account)
        return
    shown = {one.code: "done" for one in cases.to_show(case.file)}
    clerk = case.cast.official("receptionist", case.file.intake_agency)
    case.act("return_result", by=clerk, delivery="counter", papers_shown=shown)


STAGES: Final[Mapping[Stage, tuple[Part, ...]]] = {
    "sent": (),
    "new": (_accepted,),
    "given": (_accepted, _given),
    "asked": (_accepted, _asked),
    "answered": (_accepted, _asked, _answered),
    "consulting": (_accepted, _consulting),
    "consulted": (_accepted, _consulting, _consulted),
    "waiting_at": (_accepted, _up_to(_was_sent_there)),
    "confirmed_at": (_accepted, _up_to(_lies_there)),
    "to_sign": (_accepted, _up_to(_is_to_sign)),
    "decided": (_accepted, _up_to(_is_decided)),
    "returned": (_accepted, _up_to(_is_decided), _returned),
}
"""What is done to a case after it was lodged, until it lies where its stage says."""
