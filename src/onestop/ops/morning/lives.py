"""The life of one case of the morning: acts by everybody's doors, each at its moment, until it has come where it shall lie."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid5

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.ops.invented import answers_of, papers_of
from onestop.ops.morning import moments
from onestop.ops.morning.cast import Cast
from onestop.ops.morning.scenes import Scene
from onestop.people import api as people

_KEYS: Final = UUID("6f1d3c52-70a5-4f0e-9b37-3a9d1d0c5b21")
_ASKED: Final = "Đề nghị cho ý kiến về nội dung thuộc lĩnh vực của cơ quan."
_REPLIED: Final = "Thống nhất với đề xuất; thực hiện đúng hồ sơ đã nộp."
_LACKING: Final = "Bản chụp mờ, không đọc được ngày cấp. Đề nghị nộp lại bản rõ."
_LACKING_IN_FORM: Final = "Ghi rõ hơn nội dung đề nghị, kèm giấy tờ liên quan nếu có."
_ANSWERED: Final = "Đã nộp lại bản rõ theo yêu cầu."
_DAYS_TO_ANSWER: Final = 5


class Life(NamedTuple):
    """One case of the table; `nth` of them all, and its day."""

    nth: int
    scene: Scene
    day: int


def key_of(nth: int) -> UUID:
    """The submission key of that case, the same in every demo."""
    return uuid5(_KEYS, str(nth))


@dataclass
class _Case:
    """A case on its way. Each of its acts comes some office minutes after the one before."""

    life: Life
    cast: Cast
    version: catalogue.ProcedureVersion
    applicant: people.Applicant
    account: Actor | None
    at: datetime
    pause: int
    file: cases.CaseFile = field(init=False)

    @property
    def scene(self) -> Scene:
        return self.life.scene

    @property
    def competent(self) -> str:
        return self.file.competent_agency

    def act(self, code: str, *, by: Actor, **said: Any) -> None:
        self.file = cases.perform(cases.ACTS[code], code=self.file.code, by=by, now=self.at, **said)

    def next_moment(self) -> datetime:
        self.at = moments.after(self.at, self.pause, now=self.cast.now, calendar=self.cast.calendar)
        return self.at

    def specialist(self, agency: str = "") -> Actor:
        """One of the two of an agency, in turn; a body of another sector has one."""
        agency = agency or self.competent
        return self.cast.official(
            "specialist2" if self.life.nth % 2 and agency == self.competent else "specialist", agency
        )


def lived(life: Life, cast: Cast) -> Iterator[datetime]:
    """Every moment at which something is done in it, before it is done."""
    case = _planned(life, cast)
    yield case.at
    _lodge(case)
    for stage in STAGES[life.scene.stage]:
        yield from stage(case)


def _planned(life: Life, cast: Cast) -> _Case:
    at = _first_moment(life, cast)
    version = _version(life.scene, local_date(at))
    applicant, account = cast.applicant(life.scene.who, online=life.scene.online)
    return _Case(life, cast, version, applicant, account, at, _pause(life.scene, at, cast))


def _pause(scene: Scene, at: datetime, cast: Cast) -> int:
    return moments.pause_until(cast.now, at, cast.calendar, acts=scene.acts)


def _first_moment(life: Life, cast: Cast) -> datetime:
    """When it was sent or handed in; by the term of today, for one that changed meanwhile changes a day at most."""
    promised = moments.working_day(cast.first, life.day, cast.calendar)
    if life.scene.stage == "sent":
        return moments.sent_for(promised, now=cast.now, calendar=cast.calendar, nth=life.nth)
    policy = cases.terms_of(_version(life.scene, local_date(cast.now)), _channel(life.scene)).policy
    return moments.received_for(promised, policy, now=cast.now, calendar=cast.calendar, nth=life.nth)


def _version(scene: Scene, on: date) -> catalogue.ProcedureVersion:
    return catalogue.version_in_force(scene.procedure, on).for_variant(scene.variant)


def _channel(scene: Scene) -> cases.ChannelName:
    return "online" if scene.online else "in_person"


def _lodge(case: _Case) -> None:
    """At the counter it is accepted at once; sent online it is accepted by the counter where the stage goes on."""
    scene, channel = case.scene, _channel(case.scene)
    answers = answers_of(
        case.version, applicant=case.applicant, channel=channel, on=local_date(case.at), seed=f"morning {case.life.nth}"
    )
    wanted = papers_of(case.version, answers, channel)
    intake = scene.intake or scene.agency
    clerk = case.cast.official("certifier" if scene.passed_on else "receptionist", intake)
    mine = (
        {"owner_id": case.applicant.id, "taken_in_by": ""}
        if scene.online
        else {"owner_id": None, "taken_in_by": clerk.key}
    )
    submission = cases.Submission(
        procedure_code=scene.procedure,
        agency=intake,
        channel=channel,
        answers=answers,
        uploads={one.code: case.cast.sample(one.name.vi, at=case.at, **mine) for one in wanted},
        received={} if scene.online else {one.code: _brought(one) for one in wanted},
        competent_agency=scene.agency if scene.intake else None,
        variant=scene.variant,
        key=key_of(case.life.nth),
    )
    if scene.online:
        assert case.account is not None  # noqa: S101 - who applies online has an account
        code = cases.lodge(submission, by=case.account, now=case.at)
    else:
        code = _taken_in(case, submission, clerk)
    case.file = cases.file_for(code=code, by=clerk)


def _taken_in(case: _Case, submission: cases.Submission, clerk: Actor) -> str:
    contact = cases.Contact(phone=f"09000{case.life.nth:05d}", address=_ADDRESS[case.life.nth % len(_ADDRESS)])
    return cases.lodge_for_other(
        submission,
        applicant=case.applicant.id,
        contact=None if case.applicant.address else contact,
        identity_checked=True,
        passed_on=case.scene.passed_on,
        by=clerk,
        now=case.at,
    )


_ADDRESS: Final = (
    "27 Bạch Đằng, phường Phú Cường",
    "114 Yersin, phường Phú Cường",
    "9 Trần Tử Bình, phường Phú Cường",
    "62 Hùng Vương, phường Phú Cường",
    "5/3 Ngô Quyền, phường Phú Cường",
)


def _brought(paper: cases.DossierPaper) -> cases.Received:
    return cases.Received(originals=paper.sets.originals, copies=paper.sets.copies)


Stage = Callable[[_Case], Iterator[datetime]]


def _accepted(case: _Case) -> Iterator[datetime]:
    if case.file.received_at is None:
        yield case.next_moment()
        case.act("accept", by=case.cast.official("receptionist", case.file.intake_agency))


def _given(case: _Case) -> Iterator[datetime]:
    yield case.next_moment()
    step, whom = case.file.waiting[0].code, case.cast.official("specialist", case.competent)
    case.act("assign", by=case.cast.official("head", case.competent), step=step, assignee=whom.key)


def _asked(case: _Case) -> Iterator[datetime]:
    yield case.next_moment()
    named = [one.code for one in papers_of(case.version, case.file.answers, case.file.channel)][:1]
    case.act(
        "request_supplement",
        by=case.specialist(),
        reasons=["unreadable" if named else "form_incomplete"],
        items=named,
        note=_LACKING if named else _LACKING_IN_FORM,
    )


def _answered(case: _Case) -> Iterator[datetime]:
    """By himself where he has an account, else at the counter."""
    yield case.next_moment()
    assert case.file.asked is not None  # noqa: S101 - it was asked just before
    names = {one.code: one.name.vi for one in case.file.terms.papers}
    clerk = None if case.account else case.cast.official("receptionist", case.file.intake_agency)
    mine = {"owner_id": None, "taken_in_by": clerk.key} if clerk else {"owner_id": case.applicant.id, "taken_in_by": ""}
    uploads = {code: case.cast.sample(names[code], at=case.at, **mine) for code in case.file.asked.items}
    by = case.account or clerk
    assert by is not None  # noqa: S101 - one of both
    case.file = cases.answer_supplement(code=case.file.code, uploads=uploads, reply=_ANSWERED, by=by, now=case.at)


def _consulting(case: _Case) -> Iterator[datetime]:
    yield case.next_moment()
    case.act("ask_opinion", by=case.specialist(), agency=case.scene.at, question=_ASKED, answer_by=_answer_by(case))


def _answer_by(case: _Case) -> date | None:
    """Within what is promised; None where the law of the procedure says it."""
    if case.file.terms.policy.consultation_within is not None:
        return None
    today = local_date(case.at)
    wanted = case.cast.calendar.nth_working_after(today, _DAYS_TO_ANSWER)
    return min(wanted, local_date(case.file.due_at)) if case.file.due_at else wanted


def _consulted(case: _Case) -> Iterator[datetime]:
    yield case.next_moment()
    by = case.specialist(case.scene.at)
    case.act("give_opinion", by=by, step=case.scene.at, opinion="agrees", reply=_REPLIED)


def _up_to(reached: Callable[[_Case], bool]) -> Stage:
    """Step after step, each by whoever does it where it is done, until it is there."""

    def go_on(case: _Case) -> Iterator[datetime]:
        while not reached(case):
            yield case.next_moment()
            _next_step(case)

    return go_on


def _next_step(case: _Case) -> None:
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


def _facts(case: _Case) -> Mapping[str, bool]:
    wanted = case.file.terms.process.facts - {"outcome"}
    return {name: name in case.scene.facts for name in wanted}


def _is_to_sign(case: _Case) -> bool:
    return any(step.decision for step in case.file.waiting)


def _is_decided(case: _Case) -> bool:
    return case.file.finished_at is not None


def _was_sent_there(case: _Case) -> bool:
    return any(step.code == case.scene.at for step in cases.handed_over(case.file))


def _lies_there(case: _Case) -> bool:
    return any(step.code == case.scene.at for step in case.file.waiting)


def _returned(case: _Case) -> Iterator[datetime]:
    """As the applicant chose: he says on the portal that he has it, or the counter hands it over."""
    yield case.next_moment()
    if case.account and cases.delivery_of_the_rest(case.file).way == "online":
        case.act("receive_result", by=case.account)
        return
    shown = {one.code: "done" for one in cases.to_show(case.file)}
    clerk = case.cast.official("receptionist", case.file.intake_agency)
    case.act("return_result", by=clerk, delivery="counter", papers_shown=shown)


STAGES: Final[Mapping[str, tuple[Stage, ...]]] = {
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
