"""The life of one case of the morning: lodged, then act by act by everybody's doors, until it has come where it shall lie.

One that was begun when a first start was killed goes on from where it is, as it would have gone; unless somebody did something to
it since, for then it is his.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
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


class Life(NamedTuple):
    """One case of the table; `nth` of them all, and its day."""

    nth: int
    scene: Scene
    day: int


def key_of(nth: int) -> UUID:
    """The submission key of that case, the same in every demo."""
    return uuid5(_KEYS, str(nth))


@dataclass
class Case:
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

    def read(self, code: str) -> None:
        """The case of that code is this one, as it stands."""
        self.file = cases.file_for(
            code=code, by=self.cast.official("receptionist", self.scene.intake or self.scene.agency)
        )


def begun(life: Life, cast: Cast) -> Case:
    """As it is about to be lodged."""
    at = _first_moment(life, cast)
    version = _version(life.scene, at)
    applicant, account = cast.applicant(life.scene.who, online=life.scene.online)
    pause = moments.pause_until(cast.now, at, cast.calendar, acts=life.scene.acts)
    return Case(life, cast, version, applicant, account, at, pause)


def goes_on(case: Case, code: str) -> bool:
    """Take up what was lodged before; whether nobody did anything to it since the morning was begun."""
    case.read(code)
    case.at = case.file.changed_at
    return case.at < case.cast.now


def _first_moment(life: Life, cast: Cast) -> datetime:
    """When it was sent or handed in; by the term of today, for one that changed meanwhile changes a day at most."""
    promised = moments.working_day(cast.first, life.day, cast.calendar)
    if life.scene.stage == "sent":
        return moments.sent_for(promised, now=cast.now, calendar=cast.calendar, nth=life.nth)
    policy = cases.terms_of(_version(life.scene, cast.now), _channel(life.scene)).policy
    return moments.received_for(promised, policy, now=cast.now, calendar=cast.calendar, nth=life.nth)


def _version(scene: Scene, at: datetime) -> catalogue.ProcedureVersion:
    return catalogue.version_in_force(scene.procedure, local_date(at)).for_variant(scene.variant)


def _channel(scene: Scene) -> cases.ChannelName:
    return "online" if scene.online else "in_person"


def lodge(case: Case) -> Iterator[datetime]:
    """At the counter it is accepted at once; sent online it is accepted by the counter where the stage goes on."""
    yield case.at
    scene, intake = case.scene, case.scene.intake or case.scene.agency
    clerk = case.cast.official("certifier" if scene.passed_on else "receptionist", intake)
    submission = _submission(case, intake, clerk)
    if scene.online:
        assert case.account is not None  # noqa: S101 - who applies online has an account
        code = cases.lodge(submission, by=case.account, now=case.at)
    else:
        code = _taken_in(case, submission, clerk)
    case.read(code)


def _submission(case: Case, intake: str, clerk: Actor) -> cases.Submission:
    scene, channel = case.scene, _channel(case.scene)
    answers = answers_of(
        case.version, applicant=case.applicant, channel=channel, on=local_date(case.at), seed=f"morning {case.life.nth}"
    )
    wanted = papers_of(case.version, answers, channel)
    mine = whose_file(case, None if scene.online else clerk)
    return cases.Submission(
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


def whose_file(case: Case, clerk: Actor | None) -> dict[str, Any]:
    """Of what is handed in: a scan of the clerk, or the applicant's own file."""
    return {"owner_id": None, "taken_in_by": clerk.key} if clerk else {"owner_id": case.applicant.id, "taken_in_by": ""}


def _taken_in(case: Case, submission: cases.Submission, clerk: Actor) -> str:
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
